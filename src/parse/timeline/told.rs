//! Entries that say their time by that of the entry above: `Same day: …`, `In the following year, on 4 June, …`; and
//! times of day under a day.

use super::{Reader, key};
use crate::date::{Date, Meaning, PartialDate, Point};
use crate::language::Roles;
use crate::language::relative::Relative;
use crate::lex::Gap;
use crate::parse::clock;
use crate::parse::dates::Context;
use crate::parse::facts;
use crate::parse::text::clean;
use crate::record::Reasons;

/// Bytes of a phrase that can begin a sentence: `On the same day the owner …`, `Nazajutrz …`.
const SENTENCE: usize = "same day".len() + 1;

impl Reader<'_, '_, '_> {
    /// Reads an entry that says its time by that of the entry above: on its day or the next, in its year or the next.
    pub(super) fn read_relative(&mut self, line: usize) -> bool {
        let Some((time, end, text)) = self.relative(line) else {
            return false;
        };
        let lines = self.lines;
        let Some(above) = self.open.as_ref().map(|open| &open.event.date) else {
            return false;
        };
        if above.start().is_none() {
            return false;
        }
        let line_facts = lines.facts(line);
        let grammar = lines.grammar();
        let mut behind = (end, text);
        let one = match above.meaning {
            Meaning::Single(point) if !point.date.is_period() => Some(point),
            _ => None,
        };
        // What is said of the date above goes with the one that it tells.
        let as_above =
            |date: PartialDate| one.map(|point| Meaning::Single(Point { date, ..point }));
        let meaning = match time {
            Relative::Day(0) => Some(above.meaning.clone()),
            Relative::Day(_) => one.and_then(|point| as_above(lines.day_after(point.date)?)),
            Relative::Month => one.and_then(|point| {
                let (year, month) = point.date.year().zip(point.date.month())?;
                as_above(PartialDate::Month(year, month))
            }),
            Relative::Year(years) => one.and_then(|point| {
                let year = point.date.year()? + i32::from(years);
                let words = lines.text_of(line_facts.content..end);
                // `同年8月`: the months behind it may be those of the moon.
                let moon = words.ends_with('年') && !grammar.is_solar_month(end, year);
                // `同年8月`, `In the same year, on 3 May`: a date without a year goes on from the words.
                let in_front = |at: &usize| {
                    let word = lines.tokens.all().get(*at);
                    word.is_some_and(|word| grammar.plays(word, Roles::IN))
                };
                let behind_word = Some(text).filter(in_front).map(|at| at + 1);
                let date = [end, text].into_iter().chain(behind_word).find_map(|at| {
                    let found = grammar.opening(line_facts.end).at(at)?;
                    (!moon && !found.expression.has_year()).then_some(found)
                });
                // `Летом того же года`, `是年秋`: a season of that year.
                let mut parts = [line_facts.content, end - 1].into_iter();
                let season = parts.find_map(|at| grammar.bare_season(at));
                match date.or(season) {
                    Some(found) => {
                        let last = found.end.max(end);
                        behind = (last, facts::behind_date_of(lines, line, last).0);
                        let context = Context::of_year(Some(year));
                        Some(grammar.date("", &found.expression, context).meaning)
                    }
                    None => as_above(PartialDate::Year(year)),
                }
            }),
        };
        let Some(meaning) = meaning.filter(is_before_10000) else {
            return false;
        };
        let (end, text) = behind;
        self.close();
        let written = lines.text_of(line_facts.content..end);
        let date = Date::read(clean(written), meaning).with_inferred(true);
        self.govern_by(&date);
        self.builder.add_embedded(line, self.section());
        self.open_entry(
            line,
            date,
            "",
            clean(lines.text_of(text..line_facts.end)),
            None,
        );
        true
    }

    /// Takes the date that an entry tells by another as what governs the next.
    fn govern_by(&mut self, date: &Date<'_>) {
        self.before = key(date).or(self.before);
        let Some(start) = date.start() else { return };
        let holds = self.governing.heading && start.year() <= self.governing.year;
        if !holds && start.year().is_some() {
            self.governing.heading = false;
            self.governing.year = start.year();
        }
        if start.month().is_some() && start.month() != self.governing.month {
            self.governing.month = start.month();
            self.governing.month_heading = false;
        }
    }

    /// The time that words at the start of a line mean by that of the entry above, the token behind them, and the
    /// token at which the text begins.
    pub(super) fn relative(&self, line: usize) -> Option<(Relative, usize, usize)> {
        let lines = self.lines;
        let (time, end) = lines.relative(line)?;
        let line_facts = lines.facts(line);
        let all = lines.tokens.all();
        let (text, marked) = facts::behind_date_of(lines, line, end);
        let next = all.get(text).filter(|_| text < line_facts.end)?;
        // `ditto, 14 April`: the month alone is that of the entry above, or nothing is.
        let dated = lines.grammar().opening(line_facts.end).at(text);
        if matches!(time, Relative::Day(_))
            && dated.is_some_and(|date| date.expression.has_day() && date.expression.has_month())
        {
            return None;
        }
        // `同年8月`: the date goes on.
        if let Relative::Year(_) = time
            && lines.grammar().opening(line_facts.end).at(end).is_some()
        {
            return Some((time, end, text));
        }
        // `Same day returns are sold`: the words are part of a sentence, and so are they in the middle of a text.
        let above = lines.facts(line - 1);
        let sentence = lines.text_of(line_facts.content..end).len() >= SENTENCE
            && !line_facts.lower
            && above.ends
            && !lines.page.is_full(line - 1);
        // `Idem Rex`, `Eodem Abbate`: short words go with a noun.
        let words = lines.text_of(line_facts.content..end);
        let long = words.len() >= SENTENCE - 1 || words.ends_with('.');
        let parted = marked || next.capital && long || !next.is_word() || next.gap >= Gap::Wide;
        (parted || sentence).then_some((time, end, text))
    }

    /// Reads an entry that says the time of a day, which is that of the heading above.
    pub(super) fn read_clock(&mut self, line: usize) -> bool {
        let lines = self.lines;
        let Some(day) = self.governing.day else {
            return false;
        };
        let Some(time) = clock::at(lines, line) else {
            return false;
        };
        self.close();
        let facts = lines.facts(line);
        let date = Date::read("", Meaning::Single(day.into())).with_inferred(true);
        self.builder.add_embedded(line, self.section());
        let label = lines.text_of(facts.content..time.end);
        let text = clean(lines.text_of(time.text..facts.end));
        // Behind midnight it may be the next day.
        let back = self.governing.time > time.time;
        self.governing.time = time.time;
        self.open_entry(line, date, label, text, back.then_some(Reasons::ORDER));
        true
    }
}

/// Whether a date lies in a year of four digits.
fn is_before_10000(meaning: &Meaning) -> bool {
    let date = Date::read("", meaning.clone());
    let year = date.start().and_then(PartialDate::year);
    year.is_none_or(|year| year < 10_000)
}

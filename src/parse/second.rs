//! Second entries on a line: dates behind the text of another entry, parted from it as entries are.
//!
//! `1811: A mill is built. 1812: It burns.`; `* 3 May 1811 in Lund; † 7 June 1870 in Oslo`; two logs side by side with a
//! bar between. Where the entries of the page have dates of that form with that mark behind them, a second entry begins;
//! elsewhere one may.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::dates::{Form, Grammar, Written};
use super::facts::{Lead, Opening};
use super::lines::Lines;
use crate::lex::{Gap, Kind, Token};

/// Bytes of a word before a point that may be shortened.
const LONGEST_SHORTENED: usize = 3;
/// Lines with a date behind a bar, or signs before dates, that make them a habit.
const ENOUGH: usize = 2;

/// A date behind the text of an entry.
#[derive(Debug, Clone)]
pub(super) struct Second {
    /// The token at which the entry begins: its date, or the sign before it.
    pub(super) first: usize,
    pub(super) written: Written,
    /// Whether the habits of the page show that an entry begins.
    pub(super) sure: bool,
}

/// What the dates of entries have in common.
#[derive(Debug, Default)]
pub(super) struct Marks {
    forms: HashSet<Form>,
    /// The marks behind the dates of most entries.
    behind: HashSet<Kind>,
    /// Dates behind a sign.
    signs: usize,
    /// Lines with one bar and a date on both sides of it.
    bars: usize,
}

impl Marks {
    /// What the dates of the entries on some lines have in common.
    pub(super) fn of(lines: &Lines<'_>, entries: impl Iterator<Item = usize>) -> Self {
        let mut found = Self::default();
        let mut behind: HashMap<Kind, usize> = HashMap::new();
        let mut count = 0;
        for (line, opening) in entries.filter_map(|line| Some((line, lines.opening(line)?))) {
            let all = lines.tokens.all();
            count += 1;
            found.forms.insert(opening.form());
            // The full stop of a shortened word is part of the date.
            let end = opening.written.end;
            let mark = (all.get(end).filter(|_| end < lines.facts(line).end))
                .filter(|mark| matches!(mark.kind, Kind::Mark(',' | ':' | '.')));
            if let Some(mark) = mark {
                *behind.entry(mark.kind).or_default() += 1;
            }
            let start = lines.tokens.range(line).start;
            let sign = sign_before(all, opening.written.first, start);
            found.signs += usize::from(sign.is_some());
            found.bars += usize::from(bar(lines, line).is_some());
        }
        let common = behind.into_iter().filter(|(_, times)| 2 * times >= count);
        found.behind = common.map(|(mark, _)| mark).collect();
        found
    }

    /// Whether bars part entries side by side.
    pub(super) fn has_bars(&self) -> bool {
        self.bars >= ENOUGH
    }

    pub(super) fn has_form(&self, form: Form) -> bool {
        self.forms.contains(&form)
    }

    /// The dates on a line behind its text, which begins behind `opening` where it opens with a date.
    pub(super) fn seconds(
        &self,
        lines: &Lines<'_>,
        line: usize,
        opening: Option<&Opening>,
    ) -> Vec<Second> {
        let facts = lines.facts(line);
        let all = lines.tokens.all();
        let led = opening.is_some_and(|opening| {
            !matches!(opening.lead, Lead::None | Lead::Label | Lead::Number)
        });
        let start = opening.map_or(facts.content, |opening| opening.text);
        let is_word = |at: &usize| all[*at].is_word();
        let (Some(first_word), Some(last_word)) = (
            (start..facts.end).find(is_word),
            (start..facts.end).rfind(is_word),
        ) else {
            return Vec::new();
        };
        if led {
            return Vec::new();
        }
        let grammar = lines.grammar().opening(facts.end);
        let bar = bar(lines, line).filter(|_| self.has_bars());
        let mut found = Vec::new();
        let mut at = start.max(facts.content + 1);
        while at < facts.end {
            let Some(second) = self
                .at(grammar, (start, at, facts.end), bar)
                .filter(|second| second.sure || second.written.end <= last_word)
                .filter(|second| first_word < second.first || bar == Some(second.first))
            else {
                at += 1;
                continue;
            };
            at = second.written.end;
            found.push(second);
        }
        found
    }

    /// The date of a second entry at a token.
    fn at(
        &self,
        grammar: Grammar<'_>,
        (start, at, end): (usize, usize, usize),
        bar: Option<usize>,
    ) -> Option<Second> {
        let all = grammar.slice(0, end)?;
        let parts = |at: usize| {
            let semicolon = all[at - 1].is_mark(';') || all[at - 1].is_mark('|');
            all[at].gap >= Gap::Wide || semicolon
        };
        // `; † 1 March 1911`: a sign may stand between.
        let sign = sign_before(all, at, start).filter(|_| at > start + 1 && parts(at - 1));
        // `… toward evening. Oct. 25th, a son is born.`: a sentence begins as the entries do.
        let sentence = !all[at].is_tight() && ends_before(grammar, all, start..at);
        let parted = parts(at) || sign.is_some();
        if !parted && !sentence {
            return None;
        }
        let written = grammar.whole_at(at, start)?;
        let known = self.forms.contains(&written.form);
        let mark = all.get(written.end);
        let alike = known && mark.is_some_and(|mark| self.behind.contains(&mark.kind));
        if !(is_full(&written) || alike && written.form.is_years()) {
            return None;
        }
        let signed = sign.is_some() && self.signs >= ENOUGH;
        let barred = bar == Some(at);
        let may = match parted {
            true => written.expression.has_year() || known,
            false => alike,
        };
        may.then(|| Second {
            first: at - usize::from(sign.is_some()),
            written,
            sure: alike || signed && known || barred,
        })
    }
}

/// Whether a sentence ends with some tokens, but for the mark of a note: `… to my house.[4]`.
fn ends_before(grammar: Grammar<'_>, all: &[Token], text: Range<usize>) -> bool {
    let Some(tokens) = all.get(text) else {
        return false;
    };
    let tokens = match tokens {
        [before @ .., open, note, close]
            if open.opens_bracket() && close.closes_bracket() && note.len() <= 2 =>
        {
            before
        }
        tokens => tokens,
    };
    let [.., word, stop] = tokens else {
        return false;
    };
    let small = || {
        let entry = word.entry.filter(|_| !word.capital);
        entry.is_some_and(|entry| entry.is_short_word(grammar.languages))
    };
    let shortened = word.is_word() && word.len() <= LONGEST_SHORTENED && !small();
    stop.is_tight()
        && (matches!(stop.kind, Kind::Mark('!' | '?')) || stop.is_mark('.') && !shortened)
}

/// The sign before a date that is no bracket: `* 3 May 1811`.
fn sign_before(all: &[Token], at: usize, start: usize) -> Option<Kind> {
    let sign = at.checked_sub(1).filter(|before| *before >= start)?;
    let is_sign = |mark: char| {
        !matches!(
            mark,
            '(' | '[' | '|' | '.' | ',' | ';' | ':' | '-' | '\'' | '"'
        )
    };
    let spaced = all.get(at).is_some_and(|date| !date.is_tight());
    match all.get(sign)?.kind {
        Kind::Mark(mark) if spaced && is_sign(mark) => Some(all[sign].kind),
        _ => None,
    }
}

/// The token behind the only bar of a line, where a date with its text begins there.
fn bar(lines: &Lines<'_>, line: usize) -> Option<usize> {
    let facts = lines.facts(line);
    let all = lines.tokens.all();
    let range = lines.tokens.range(line);
    let mut bars = range.filter(|at| all[*at].is_mark('|'));
    let at = bars.next().filter(|_| bars.next().is_none())? + 1;
    let written = lines
        .grammar()
        .opening(facts.end)
        .whole_at(at, facts.content)?;
    let text = all.get(written.end..facts.end)?.iter().any(Token::is_word);
    (text && is_full(&written)).then_some(at)
}

/// Whether a date has a day and a month, or a month or a season and a year.
pub(super) fn is_full(written: &Written) -> bool {
    let expression = &written.expression;
    let season = expression.items().any(|item| item.season.is_some());
    let pair = written.form.is_pair_of_numbers();
    !pair && expression.has_month() && (expression.has_day() || expression.has_year())
        || season && expression.has_year()
}

#[cfg(test)]
mod tests {
    use crate::source::SourceText;

    /// The dates and texts of the entries of a page, and the lines on which one more may begin.
    fn read(text: &str) -> (Vec<String>, Vec<usize>) {
        let source = SourceText::new("t", text);
        let page = crate::parse::page(&source);
        let events = page.events.iter().map(|event| {
            let date = event.date.edtf().unwrap_or_default();
            format!("{date} {}", event.text)
        });
        let seconds = page.dated_lines.iter();
        let seconds = seconds.filter(|line| line.place == crate::page::DatePlace::Second);
        (events.collect(), seconds.map(|line| line.line).collect())
    }

    #[test]
    fn a_sentence_that_begins_as_the_entries_do_is_one() {
        let text =
            "Salt\n\n1811: Lund sails.\n1812: A flood. 1813: A fire. So it was.\n1814: Peace.\n";
        let found = [
            "1811 Lund sails.",
            "1812 A flood.",
            "1813 A fire. So it was.",
            "1814 Peace.",
        ];
        assert_eq!(read(text), (found.map(String::from).to_vec(), vec![]));
    }

    #[test]
    fn it_goes_on_in_the_lines_below() {
        let text = "Salt\n\n1811, May 3, Lund sails. June 4, Berg\nreturns to Oslo with\nhis salt. June 7, a fire.\n1812, May 8, peace. July 9, war.\n";
        let found = [
            "1811-05-03 Lund sails.",
            "1811-06-04 Berg returns to Oslo with his salt.",
            "1811-06-07 a fire.",
            "1812-05-08 peace.",
            "1812-07-09 war.",
        ];
        let text = format!("{text}May 10, 1812, Holm.\nJune 4, Berg again.\n");
        assert_eq!(read(&text).0[..5], found);
    }

    #[test]
    fn signs_before_dates_begin_one_behind_a_semicolon() {
        let text = "Salt\n\nLund, Ole\n* 3 May 1811 in Lund; † 7 June 1870 in Oslo\n\nBerg, Ida\n* 9 March 1813 in Oslo; † 8 July 1880 in Lund\n";
        let found = ["1811-05-03", "1870-06-07", "1813-03-09", "1880-07-08"];
        let read = read(text).0;
        let dates: Vec<&str> = read.iter().map(|event| &event[..10]).collect();
        assert_eq!(dates, found);
    }

    #[test]
    fn a_bar_parts_two_logs() {
        let text = "Salt\n\n3 May 1811  Lund sails   |  4 May 1811  Berg sails\n5 May 1811  Lund returns |  May 1812  Berg returns\n7 May 1811  Peace        |\n                         |  9 May 1812  War\n";
        let found = [
            "1811-05-03 Lund sails",
            "1811-05-04 Berg sails",
            "1811-05-05 Lund returns",
            "1812-05 Berg returns",
            "1811-05-07 Peace",
            "1812-05-09 War",
        ];
        assert_eq!(read(text).0, found);
    }

    #[test]
    fn a_date_in_a_sentence_begins_none() {
        let text = "Salt\n\n1811: Lund sails till 1813: he has no salt.\n1812: The ship of St. 1814: it sinks.\n1815: Peace.\n";
        assert_eq!(read(text).0.len(), 3);
    }
}

//! Dates with the name of their month: their parts in any order (`March 12, 1948`, `1948 March 12`, `Thursday
//! the 12th of March`), each of them once, with small words and marks between them.

use super::Grammar;
use super::form::{Form, Part};
use super::item::{Fault, Item};
use super::single::Single;
use super::words::YEARS;
use crate::language::Roles;
use crate::lex::{Kind, Token};

/// Words and marks between two parts of a date, at most.
const MOST_BETWEEN: usize = 5;

impl Grammar<'_> {
    /// A date with the name of its month: its parts in any order.
    pub(super) fn named(&self, at: usize) -> Option<Single> {
        let mut item = Item::default();
        let mut parts: Vec<Part> = Vec::with_capacity(4);
        // `Anno 1650, die 23 Maii`.
        let mut next = self.anno(at).filter(|_| !self.running).unwrap_or(at);
        let mut end = at;
        let mut doubtful = false;
        let mut bracket = false;
        while let Some((part, behind)) = self.part(next, &mut item, &parts) {
            if part == Part::Month {
                doubtful = self.token(next).is_some_and(|token| self.is_doubtful_month(token));
            }
            parts.push(part);
            end = behind;
            if bracket {
                // `25 June [1950]`, `in August (1950)`.
                end += 1;
                break;
            }
            match self.between(behind, part) {
                Some((after, opens)) => (next, bracket) = (after, opens),
                None => break,
            }
        }
        let has = |part: Part| parts.contains(&part);
        if has(Part::Month) {
            let beside = has(Part::Day) || has(Part::Year);
            let both = has(Part::Day) && has(Part::Year);
            let led = self.running && self.leads_to_month(at);
            if doubtful && !led && (!beside || self.running && !both) {
                return None;
            }
            if item.day.is_some_and(|day| day > 31) && !both {
                return None;
            }
            // `Letter 15 of March 28, 1796`: the first number is that of the letter.
            if parts.first() == Some(&Part::Day) && !has(Part::Year) && self.begins_day_and_year(next) {
                return None;
            }
            let form = Form::of(&parts);
            // `12 May-blossoms`: the month is part of another word.
            let compound = parts.last() == Some(&Part::Month)
                && self.token(end).is_some_and(|dash| dash.kind == Kind::Dash && dash.is_tight())
                && self.token(end + 1).is_some_and(|word| {
                    word.is_tight() && word.is_word() && self.month(word).is_none() && self.weekday(word).is_none()
                });
            if compound {
                return None;
            }
            let end = self.behind_point(end, &parts);
            return Some(Single { item, form, end });
        }
        // `Thursday the 17th 1804`: the month is that of the entry before.
        let day = parts.first() == Some(&Part::Weekday) && has(Part::Day) && !self.running;
        day.then(|| Single {
            item,
            form: Form::of(&parts),
            end,
        })
    }

    /// Whether a word before `at` says that a month follows: `in`, `since`.
    fn leads_to_month(&self, at: usize) -> bool {
        at > 0
            && self.plays(
                &self.tokens[at - 1],
                Roles::IN | Roles::OF | Roles::SINCE | Roles::EARLY | Roles::MID | Roles::LATE | Roles::FROM | Roles::BEFORE | Roles::AFTER,
            )
    }

    /// Whether a day and its year stand at `at`.
    fn begins_day_and_year(&self, at: usize) -> bool {
        let day = self.next(at).filter(|day| day.is_number() && day.len() <= 2);
        let Some(_) = day else { return false };
        let mut next = self.behind_ordinal(at);
        if self.token(next).is_some_and(|mark| matches!(mark.kind, Kind::Mark(',' | '.'))) {
            next += 1;
        }
        self.next(next).is_some_and(|year| self.is_year(next, year))
    }

    /// The full stop of a shortened month that ends a date is part of it.
    fn behind_point(&self, end: usize, parts: &[Part]) -> usize {
        let shortened = parts.last() == Some(&Part::Month)
            && self.token(end).is_some_and(|point| point.is_mark('.') && point.is_tight())
            && self.token(end - 1).is_some_and(|month| {
                month.entry.is_none_or(|entry| entry.is_shortened(self.languages))
            });
        end + usize::from(shortened)
    }

    /// The part of a date at `at`, which is none of those before it; it is put into `item`.
    fn part(&self, at: usize, item: &mut Item, before: &[Part]) -> Option<(Part, usize)> {
        let token = match before.is_empty() {
            true => self.token(at)?,
            false => self.next(at)?,
        };
        let has = |part: Part| before.contains(&part);
        match token.kind {
            Kind::Number if token.len() <= 2 && !has(Part::Day) => {
                if self.is_part_of_number(at) {
                    return None;
                }
                let end = self.behind_ordinal(at);
                if self.is_glued(end) {
                    return None;
                }
                item.day = Some(token.value);
                Some((Part::Day, end))
            }
            Kind::Number if !has(Part::Year) => self.year_part(at, token, item, before),
            Kind::Unknown if !has(Part::Day) => {
                item.day = Some(0);
                item.marked_unknown = true;
                Some((Part::Day, at + 1))
            }
            // `’51`: a year without its century.
            Kind::Mark('\'' | '’' | '‘') if has(Part::Month) && !has(Part::Year) => {
                let year = self.token(at + 1).filter(|year| year.is_number() && year.len() == 2 && year.is_tight())?;
                item.short_year = Some(year.value);
                item.fault = Some(Fault::NoCentury);
                Some((Part::Year, at + 2))
            }
            Kind::Word => {
                if !has(Part::Month) && let Some(month) = self.month(token) {
                    item.month = Some(month);
                    return Some((Part::Month, at + 1));
                }
                if !has(Part::Weekday) && let Some(weekday) = self.weekday(token) {
                    // A day of the week that is not shortened with a point needs a mark or a date behind it.
                    item.weekday = Some(weekday);
                    return Some((Part::Weekday, at + 1));
                }
                if !has(Part::Year)
                    && let Some(year) = self.roman_year(at)
                {
                    item.year = i32::try_from(year).ok();
                    return Some((Part::Year, at + 1));
                }
                // `VII Martii`: the day before its month.
                if !has(Part::Day) && !has(Part::Month) && token.capital && token.len() <= 6
                    && self.next(at + 1).is_some_and(|month| month.is_word() && self.month(month).is_some())
                    && let Some(day) = super::words::roman_number(self.text_of(token)).filter(|day| *day <= 31)
                {
                    item.day = Some(day);
                    return Some((Part::Day, at + 1));
                }
                // `3 V 1811`, `1811 · V · 3`.
                let number_before = before.last().is_some_and(|part| matches!(part, Part::Day | Part::Year));
                if !has(Part::Month) && number_before && before.len() == 1
                    && let Some(month) = self.roman(at)
                {
                    let (number, _) = self.between(at + 1, Part::Month)?;
                    let number = self.next(number).filter(|number| number.is_number())?;
                    let fits = match before.first() {
                        Some(Part::Day) => number.len() == 4,
                        _ => number.len() <= 2,
                    };
                    if fits {
                        item.month = Some(month);
                        return Some((Part::Month, at + 1));
                    }
                }
                None
            }
            _ => None,
        }
    }

    fn year_part(
        &self,
        at: usize,
        token: &Token,
        item: &mut Item,
        before: &[Part],
    ) -> Option<(Part, usize)> {
        if self.is_part_of_number(at) {
            return None;
        }
        let whole = before.contains(&Part::Day) && before.contains(&Part::Month);
        let mut end = at + 1;
        match token.len() {
            4 if YEARS.contains(&token.value) || whole || token.value < 1000 => {}
            3 if whole && (!self.running || !self.counts(end)) => {}
            _ if whole && self.era(end).is_some() && token.len() <= 4 => {}
            _ => return None,
        }
        if self.token(end).is_some_and(|next| next.is_tight() && self.text(end) == "s") {
            return None;
        }
        item.year = i32::try_from(token.value).ok();
        if let Some((before_christ, behind)) = self.era(end) {
            if before_christ {
                item.year = item.year.map(|year| 1 - year);
            }
            end = behind;
        } else if let Some((old, new, behind)) = self.second_year(end, item.year) {
            (item.old_year, item.year, end) = (Some(old), Some(new), behind);
        } else if self.has_role(end, Roles::YEAR) && !before.is_empty() {
            // `5 мая 1951 г.`
            end += 1;
            if self.token(end).is_some_and(|point| point.is_mark('.') && point.is_tight()) {
                end += 1;
            }
        }
        Some((Part::Year, end))
    }

    /// Where the next part of a date may stand, behind the marks and small words that follow a part; and
    /// whether a bracket opened before it.
    pub(super) fn between(&self, at: usize, part: Part) -> Option<(usize, bool)> {
        let mut next = at;
        let mut comma = false;
        for _ in 0..=MOST_BETWEEN {
            let token = self.next(next)?;
            let tight_behind = self.token(next + 1).is_some_and(|after| after.is_tight());
            match token.kind {
                Kind::Mark('.') if token.is_tight() => next += 1,
                // `12, March 1948` is a number, and then a month.
                Kind::Mark(',')
                    if !comma
                        && !(part == Part::Day && self.running
                            && self.token(next + 1).is_some_and(Token::is_word)) =>
                {
                    comma = true;
                    next += 1;
                }
                Kind::Mark('·') => next += 1,
                Kind::Mark(':') if part == Part::Year && !self.running && next == at => next += 1,
                Kind::Dash if !self.running && part == Part::Year && next == at && !token.is_tight() => {
                    // `1956 – 2 February`: a year, and then the day.
                    next += 1;
                }
                Kind::Dash | Kind::Mark('/') if token.is_tight() && tight_behind && next == at => {
                    next += 1;
                }
                Kind::Dash if next > at && tight_behind && self.tokens[next - 1].is_mark('.') => next += 1,
                Kind::Mark('(' | '[' | '（' | '〔' | '【') => {
                    let year = self.token(next + 1).filter(|year| self.is_year(next + 1, year))?;
                    let _ = year;
                    let closes = self
                        .token(next + 2)
                        .is_some_and(|close| matches!(close.kind, Kind::Mark(')' | ']' | '）' | '〕' | '】')));
                    return (closes && part == Part::Month || closes && part == Part::Day)
                        .then_some((next + 1, true));
                }
                // `d’août`.
                Kind::Mark('\'' | '’') if token.is_tight() && tight_behind && next > at => next += 1,
                Kind::Word
                    if self.plays(token, Roles::OF | Roles::THE | Roles::DAY | Roles::YEAR | Roles::ANNO)
                        || self.plays(token, Roles::IN)
                            && self.token(next + 1).is_some_and(|year| self.is_year(next + 1, year))
                        || token.len() == 1
                            && self.text(next) == "d"
                            && self
                                .token(next + 1)
                                .is_some_and(|mark| mark.is_tight() && matches!(mark.kind, Kind::Mark('\'' | '’' | '.'))) =>
                {
                    // A word that is a month or a day of the week is no small word.
                    if self.month(token).is_some() || self.weekday(token).is_some() {
                        return Some((next, false));
                    }
                    next += 1;
                }
                _ => return Some((next, false)),
            }
        }
        None
    }
}

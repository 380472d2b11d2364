//! One part of a date by name: a day, a month, a year, a day of the week.

use super::Grammar;
use super::form::Part;
use super::item::{Fault, Item};
use super::named::Parts;
use super::words::{is_year, roman_number};
use crate::date::Calendar;
use crate::language::Roles;
use crate::lex::{Kind, Token};

impl Grammar<'_> {
    /// The part of a date at `at`, which is none of those before it, and where it ends; it is put into `parts`.
    pub(super) fn part(&self, at: usize, parts: &mut Parts) -> Option<(Part, usize)> {
        let token = match parts.first() {
            None => self.token(at)?,
            Some(_) => self.next(at)?,
        };
        match token.kind {
            // `In June 1679 35 ships …`, `April 1901 — 40 members`: no day is written behind a month and its year.
            Kind::Number
                if parts.iter().eq([Part::Month, Part::Year])
                    || self.running
                        && parts.has(Part::Month)
                        && parts.last() == Some(Part::Year)
                        && token.len() <= 2 =>
            {
                None
            }
            Kind::Number if token.len() <= 2 && !parts.has(Part::Day) => {
                self.day_part(at, token, parts)
            }
            // `20. 1736, June 4`: the number of a line, and no day of that year.
            Kind::Number if parts.first() == Some(Part::Day) && !parts.has(Part::Month) => None,
            Kind::Number if !parts.has(Part::Year) => self.year_part(at, token, parts),
            Kind::Unknown if !parts.has(Part::Day) => {
                parts.item.day = Some(0);
                parts.item.marked_unknown = true;
                Some((Part::Day, at + 1))
            }
            // `May ’51`: a year without its century.
            Kind::Mark('\'' | '’' | '‘') if parts.has(Part::Month) && !parts.has(Part::Year) => {
                parts.item.short_year = Some(self.two_digits_behind(at)?);
                parts.item.fault = Some(Fault::NoCentury);
                Some((Part::Year, at + 2))
            }
            Kind::Word => self.word_part(at, token, parts),
            _ => None,
        }
    }

    /// The number of two digits right behind the mark at `at`.
    pub(super) fn two_digits_behind(&self, at: usize) -> Option<u32> {
        self.token(at + 1)
            .filter(|year| year.is_number() && year.len() == 2 && year.is_tight())
            .map(|year| year.value)
    }

    fn day_part(&self, at: usize, token: &Token, parts: &mut Parts) -> Option<(Part, usize)> {
        if self.is_part_of_number(at) {
            return None;
        }
        let mut end = self.behind_ordinal(at);
        if self.is_glued(end) {
            return None;
        }
        // `3? April 1849`
        let month = |at: usize| self.next(at).is_some_and(|word| self.month(word).is_some());
        let doubt = self
            .token(end)
            .is_some_and(|doubt| doubt.is_mark('?') && doubt.is_tight());
        if doubt && month(end + 1) {
            parts.item.uncertain = true;
            end += 1;
        }
        // `5 d.`: a shortened word for `day`.
        let day = self
            .next(end)
            .is_some_and(|word| word.len() == 1 && self.plays(word, Roles::DAY));
        if day && parts.has(Part::Month) && self.is_tight_point(end + 1) {
            end += 2;
        }
        parts.item.day = Some(token.value);
        Some((Part::Day, end))
    }

    fn year_part(&self, at: usize, token: &Token, parts: &mut Parts) -> Option<(Part, usize)> {
        if self.is_part_of_number(at) {
            return None;
        }
        let whole = parts.has(Part::Day) && parts.has(Part::Month);
        let mut end = at + 1;
        if token.len() == 2 && self.closes_with_short_year(at, parts) {
            parts.item.short_year = Some(token.value);
            parts.item.fault = Some(Fault::NoCentury);
            return Some((Part::Year, end));
        }
        let fits = match token.len() {
            4 => is_year(token) || whole || token.value < 1000,
            3 if whole && !self.counts(end) => true,
            length => whole && length <= 4 && self.era(end).is_some(),
        };
        if !fits || self.behind_decade(end).is_some() {
            return None;
        }
        parts.item.year = i32::try_from(token.value).ok();
        if let Some((before_christ, behind)) = self.era(end) {
            if before_christ {
                parts.item.year = parts.item.year.map(|year| 1 - year);
            }
            end = behind;
        } else if let Some((old, new, behind)) = self.second_year(end, parts.item.year) {
            (parts.item.old_year, parts.item.year, end) = (Some(old), Some(new), behind);
        } else if parts.first().is_some() || self.token(end).is_some_and(Token::is_tight) {
            end = self.behind_year_word(end);
        }
        Some((Part::Year, end))
    }

    /// Whether the two digits at `at` are a year without its century: `04-Jul-76`, but not `5. Mai-10. Juni`.
    fn closes_with_short_year(&self, at: usize, parts: &Parts) -> bool {
        let dash = self
            .before_token(at)
            .is_some_and(|dash| dash.kind == Kind::Dash);
        let tight = self.token(at).is_some_and(Token::is_tight);
        let behind = at + 1 + usize::from(self.is_tight_point(at + 1));
        let month = self
            .next(behind)
            .is_some_and(|month| self.month(month).is_some());
        dash && tight && !month && parts.has(Part::Day) && parts.last() == Some(Part::Month)
    }

    /// Where a word for `year` behind a year ends: `1951 г.`, `1951 roku`, `1951ko`.
    pub(super) fn behind_year_word(&self, at: usize) -> usize {
        // `1948. gada`.
        let word = at + usize::from(self.is_tight_point(at));
        let year = self
            .token(word)
            .is_some_and(|year| self.plays(year, Roles::YEAR) && (word == at || !year.capital));
        match year {
            true => word + 1 + usize::from(self.is_tight_point(word + 1)),
            false => at,
        }
    }

    fn word_part(&self, at: usize, token: &Token, parts: &mut Parts) -> Option<(Part, usize)> {
        let Item {
            day,
            month,
            weekday,
            ..
        } = parts.item;
        let mut end = at + 1;
        let part = if let Some(month) = self.month(token).filter(|_| month.is_none()) {
            parts.item.month = Some(month);
            Part::Month
        } else if let Some(month) = self.roman_month(at, parts).filter(|_| month.is_none()) {
            // `17 VI 1911`, where `vi` is a day of the week as well.
            parts.item.month = Some(month);
            Part::Month
        } else if let Some(weekday) = self
            .weekday(token)
            .filter(|_| weekday.is_none() && (day.is_none() || month.is_none()))
        {
            // `12 March 1951: Sun at the mill`: behind a whole date it is told by the marks around it.
            parts.item.weekday = Some(weekday);
            Part::Weekday
        } else if let Some(year) = self.roman_year(at).filter(|_| !parts.has(Part::Year)) {
            parts.item.year = i32::try_from(year).ok();
            Part::Year
        } else if let Some(day) = self
            .roman_day(at, token)
            .filter(|_| day.is_none() && month.is_none())
        {
            parts.item.day = Some(day);
            Part::Day
        } else {
            let day = self
                .ordinal_day(at, token, parts)
                .filter(|_| day.is_none())?;
            (parts.item.day, end) = (Some(day.0), day.1);
            Part::Day
        };
        Some((part, end))
    }

    /// A day in words beside its month, and where it ends: `the third of May`.
    fn ordinal_day(&self, at: usize, token: &Token, parts: &Parts) -> Option<(u32, usize)> {
        let day = self.number_in_words(at);
        let last = self.plays(token, Roles::LAST);
        let (day, end) = day.filter(|_| !last).or(last.then_some((0, at + 1)))?;
        let small = |at: usize| self.has_role(at, Roles::OF | Roles::DAY | Roles::THE);
        let next = (end..end + MOST_SMALL).find(|at| !small(*at))?;
        let month = self.next(next).and_then(|month| self.month(month));
        // `last May` is the May before, and `the last days of May` are several.
        let said = |at: usize| {
            let word = self.text(at).to_lowercase();
            self.has_role(at, Roles::OF) || ONE_DAY.contains(&word.as_str())
        };
        if last && !(next > at + 1 && said(at + 1)) {
            return None;
        }
        let day = match month {
            // The last of February is one of two days.
            Some(month) if last => Calendar::Gregorian
                .days_in_month(1, month)
                .filter(|_| month != 2)?,
            None if last => return None,
            // `Dec. First concert given`: a word of the text.
            None if parts.last() != Some(Part::Month) || self.counts(end) => return None,
            // `June. First concert`: a sentence begins.
            None if self
                .before_token(at)
                .is_some_and(|point| point.is_mark('.')) =>
            {
                let month = at
                    .checked_sub(2)
                    .and_then(|month| self.tokens.get(month)?.entry);
                month
                    .filter(|month| month.is_shortened(self.languages))
                    .map(|_| day)?
            }
            _ => day,
        };
        Some((day, end))
    }

    /// The number of a day in words, and where it ends: `third`, `twenty-first`.
    fn number_in_words(&self, at: usize) -> Option<(u32, usize)> {
        let number = |at: usize| {
            let word = self.token(at).filter(|word| word.is_word())?;
            Some(word.value).filter(|ordinal| *ordinal > 0)
        };
        let joined = |at: usize| {
            let dash = self.token(at)?;
            (dash.kind == Kind::Dash && dash.is_tight() && self.is_glued(at + 1)).then_some(at + 1)
        };
        // `nine-and-twentieth`: half a number is none.
        if at > 0 && self.token(at)?.is_tight() && joined(at - 1).is_some() {
            return None;
        }
        let first = number(at)?;
        let Some(second) = joined(at + 1) else {
            return Some((first, at + 1));
        };
        let ones = number(second).filter(|ones| *ones < 10)?;
        matches!(first, 20 | 30).then_some((first + ones, second + 1))
    }

    /// A day in Roman numbers before the name of its month: `VII Martii`.
    pub(super) fn roman_day(&self, at: usize, token: &Token) -> Option<u32> {
        // `I maj`, `V květnu`: a word for `in` before its month.
        let small = self.plays(token, Roles::IN);
        if small || !token.capital || token.len() > LONGEST_ROMAN_DAY {
            return None;
        }
        self.next(at + 1).and_then(|month| self.month(month))?;
        roman_number(self.text_of(token)).filter(|day| *day <= 31)
    }

    /// Whether a mark at `at` parts a day and its month from a text: a colon, or a dash between spaces.
    fn is_closed_day(&self, at: usize) -> bool {
        let spaced = |at: usize| self.token(at).is_some_and(|token| !token.is_tight());
        !self.running
            && self.token(at).is_some_and(|mark| match mark.kind {
                Kind::Mark(':') => mark.is_tight(),
                Kind::Dash => spaced(at) && self.token(at + 1).is_some_and(Token::is_word),
                _ => false,
            })
            && spaced(at + 1)
    }

    /// A month in Roman numbers between two others, or behind a day and before a mark: `3 V 1811`,
    /// `1811 · V · 3`, `17 III – `.
    fn roman_month(&self, at: usize, parts: &Parts) -> Option<u32> {
        let mut others = parts.iter().filter(|part| *part != Part::Weekday);
        let only = others.next().filter(|_| others.next().is_none())?;
        let month = self
            .roman(at)
            .filter(|_| matches!(only, Part::Day | Part::Year))?;
        if only == Part::Day && self.is_closed_day(at + 1) {
            return Some(month);
        }
        let (next, _) = self.between(at + 1, Part::Month)?;
        let number = self.next(next).filter(|number| number.is_number())?;
        let fits = match only {
            Part::Day => number.len() == 4,
            _ => number.len() <= 2,
        };
        fits.then_some(month)
    }
}

/// Words for one day behind `last`.
const ONE_DAY: [&str; 9] = [
    "day", "tag", "tage", "jour", "giorno", "día", "dag", "die", "dies",
];
/// Small words between a day in words and its month, at most, and one more.
const MOST_SMALL: usize = 4;
/// Letters of the longest day in Roman numbers that is read, `XXVIII`.
const LONGEST_ROMAN_DAY: usize = 6;

//! What ISO 8601 has besides days of a month: days of a year, days of a week, times.

use super::Grammar;
use super::expression::Dates;
use super::form::{Form, Part};
use super::item::{DateLink, Item};
use super::single::Single;
use crate::date::{self, Day};
use crate::language::Roles;
use crate::lex::{Kind, Token};

/// Small words between a part of a year and the year, at most, and one more.
const MOST_WORDS: usize = 3;

impl Grammar<'_> {
    /// A day of a week or of a year: `1951-W10-4`, `1951-070`.
    pub(super) fn week_or_day_of_year(&self, at: usize, mark: char) -> Option<Single> {
        let year = self
            .token(at)
            .filter(|year| mark == '-' && year.is_number() && year.len() == 4)?;
        let year = i32::try_from(year.value).ok()?;
        if let Some(number) = self.tight_number(at + 2, 3) {
            let day = date::day_of_year(year, number).filter(|_| self.parting(at + 3).is_none())?;
            return self.calendar_day(day, at + 3);
        }
        let week = self.week(at + 2)?;
        let day = self
            .tight_number(at + 5, 1)
            .filter(|_| self.parting(at + 4) == Some('-'))?;
        self.calendar_day(date::day_of_week(year, week, day)?, at + 6)
    }

    /// The number of the week at `at`: `W23`.
    pub(super) fn week(&self, at: usize) -> Option<u32> {
        let named = self.text(at) == "W" && self.token(at)?.is_tight();
        self.tight_number(at + 1, 2).filter(|_| named)
    }

    /// The days from Monday to Sunday of a week that is written as ISO 8601 has it: `1951-W13`.
    pub(super) fn days_of_week(&self, at: usize) -> Option<Dates> {
        let year = (self.token(at)).filter(|year| year.is_number() && year.len() == 4)?;
        let dash = self.parting(at + 1) == Some('-');
        let week = self
            .week(at + 2)
            .filter(|_| dash && self.parting(at + 4).is_none())?;
        let year = i32::try_from(year.value).ok()?;
        let day = |day| self.calendar_day(date::day_of_week(year, week, day)?, at + 4);
        let (monday, sunday) = (day(1)?, day(7)?);
        Some(Dates {
            items: vec![
                (DateLink::List, monday.item),
                (DateLink::Range, sunday.item),
            ],
            form: monday.form,
            end: at + 4,
        })
    }

    /// The months of a quarter or a half of a year: `Q3 1998`, `H2 1999`, `first quarter 1935`, `1e kwartaal 1935`.
    pub(super) fn months_of_part(&self, at: usize) -> Option<Dates> {
        let (first, mut last, mut end) = self.part_of_year(at)?;
        // `Q4 2009–Q2 2010`
        if self.token(end).is_some_and(|dash| dash.kind == Kind::Dash)
            && let Some((_, later, behind)) = self.part_of_year(end + 1)
        {
            (last, end) = (later, behind);
        }
        Some(Dates {
            items: vec![(DateLink::List, first), (DateLink::Range, last)],
            form: Form::of(&[Part::Month, Part::Year]).parted('Q'),
            end,
        })
    }

    /// The first and the last month of a quarter or a half of a year, and where it ends.
    fn part_of_year(&self, at: usize) -> Option<(Item, Item, usize)> {
        let token = self.token(at)?;
        let (number, months, end) = match self.text_of(token) {
            "Q" => (self.tight_number(at + 1, 1)?, 3, at + 2),
            "H" => (self.tight_number(at + 1, 1)?, 6, at + 2),
            _ => {
                let behind = self.behind_ordinal(at);
                let behind = behind + usize::from(behind == at + 1 && self.is_tight_point(behind));
                let number = match token.is_number() {
                    true => Some(token.value).filter(|_| token.len() == 1 && behind > at + 1),
                    false => Some(token.value).filter(|ordinal| *ordinal > 0),
                };
                let word = if token.is_number() { behind } else { at + 1 };
                (
                    number.filter(|_| self.has_role(word, Roles::QUARTER))?,
                    3,
                    word + 1,
                )
            }
        };
        let last = number
            .checked_mul(months)
            .filter(|last| (1..=12).contains(last))?;
        let of = |at: &usize| self.has_role(*at, Roles::OF | Roles::THE | Roles::YEAR);
        let year = (end..end + MOST_WORDS).find(|at| !of(at))?;
        let token = self.next(year).filter(|token| self.is_year(year, token))?;
        if self.parting(year + 1) == Some('/') {
            return None;
        }
        let month = |month| Item {
            month: Some(month),
            year: i32::try_from(token.value).ok(),
            ..Item::default()
        };
        Some((month(last + 1 - months), month(last), year + 1))
    }

    /// A day as a date that ends before `end`.
    fn calendar_day(&self, day: Day, end: usize) -> Option<Single> {
        let (month, number) = date::month_and_day(day);
        let item = Item {
            day: Some(number),
            month: Some(month),
            year: Some(date::year_of(day)),
            ..Item::default()
        };
        let form = Form::of(&[Part::Year, Part::Day]).parted('W');
        (!self.is_glued(end)).then_some(Single { item, form, end })
    }

    /// The number of so many digits right behind the token before.
    fn tight_number(&self, at: usize, digits: usize) -> Option<u32> {
        self.token(at)
            .filter(|token| token.is_number() && token.is_tight() && token.len() == digits)
            .map(|token| token.value)
    }

    /// Where a time of day ends: `09:00`, `09:00:00Z`, `09:00+02:00`.
    pub(super) fn behind_time(&self, at: usize) -> Option<usize> {
        let mut end = self.behind_clock(at)?;
        if self.text(end) == "Z" {
            end += 1;
        }
        let sign = self.token(end).filter(|token| token.is_tight());
        let zone = sign.is_some_and(|sign| sign.kind == Kind::Dash || sign.is_mark('+'));
        Some(match self.behind_clock(end + 1) {
            Some(behind) if zone => behind,
            _ => end,
        })
    }

    /// Where pairs of digits with colons between them end.
    fn behind_clock(&self, at: usize) -> Option<usize> {
        self.tight_number(at, 2)?;
        let colon = |at: usize| {
            self.token(at)
                .filter(|token| token.is_tight())
                .is_some_and(is_colon)
        };
        let mut end = at + 1;
        while colon(end) && self.tight_number(end + 1, 2).is_some() {
            end += 2;
        }
        Some(end)
    }
}

fn is_colon(token: &Token) -> bool {
    token.is_mark(':')
}

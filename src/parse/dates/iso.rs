//! What ISO 8601 has besides days of a month: days of a year, days of a week, times.

use super::Grammar;
use super::form::{Form, Part};
use super::item::Item;
use super::single::Single;
use crate::date::{self, Day};
use crate::lex::{Kind, Token};

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
        if self.text(at + 2) != "W" {
            return None;
        }
        let week = self.tight_number(at + 3, 2)?;
        let day = self
            .tight_number(at + 5, 1)
            .filter(|_| self.parting(at + 4) == Some('-'))?;
        self.calendar_day(date::day_of_week(year, week, day)?, at + 6)
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

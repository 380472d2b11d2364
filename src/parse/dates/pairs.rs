//! Dates in two numbers: a year and a month, a month and a year, a day and a month.

use super::Grammar;
use super::form::{Form, Part};
use super::item::Item;
use super::numbers::Number;
use super::single::Single;
use super::words::is_year;
use crate::lex::{Gap, Kind};

impl Grammar<'_> {
    /// `VII.1812`, `VII/1812`: a month and its year.
    pub(super) fn roman_month_and_year(&self, at: usize) -> Option<Single> {
        let month = self.roman(at)?;
        // `XI 1869` in a cell of its own.
        let in_cell = self
            .token(at)
            .is_some_and(|month| matches!(month.gap, Gap::Wide | Gap::Tab));
        let alone = self
            .next(at + 1)
            .filter(|_| in_cell)
            .filter(|year| !self.running && is_year(year) && self.ends_cell(at + 2));
        let (year, end) = match alone {
            Some(year) => (year, at + 2),
            None => {
                self.parting(at + 1)?;
                let year = self.token(at + 2);
                (
                    year.filter(|year| year.is_tight() && is_year(year))?,
                    at + 3,
                )
            }
        };
        let item = Item {
            month: Some(month),
            year: i32::try_from(year.value).ok(),
            ..Item::default()
        };
        let form = Form::of(&[Part::Month, Part::Year]).parted('I');
        Some(Single { item, form, end })
    }

    /// Whether a line or a cell ends before the token at `at`, or a mark parts what follows.
    fn ends_cell(&self, at: usize) -> bool {
        self.token(at).is_none_or(|next| {
            next.gap >= Gap::Wide
                || matches!(next.kind, Kind::Mark(':' | '|'))
                || next.kind == Kind::Dash
        })
    }

    /// Two numbers: a year and a month, a month and a year, a day and a month.
    pub(super) fn two_numbers(
        &self,
        at: usize,
        mark: char,
        first: Number<'_>,
        second: Number<'_>,
    ) -> Option<Single> {
        if first.unknown {
            return None;
        }
        let end = at + 3;
        // `1846.03-1854.08`: another year behind another mark is that of another date.
        let goes_on = self.parting(end).is_some_and(|parting| {
            self.goes_on(end, parting)
                && (parting == mark || !self.token(end + 1).is_some_and(is_year))
        });
        let (item, parts, end) = if first.is_year() {
            let item = self
                .year_and_month(end, mark, first, second)
                .filter(|_| !goes_on)?;
            (item, [Part::Year, Part::Month], end)
        } else if first.is_month() && second.is_year() {
            let item = self
                .month_and_year(end, mark, first, second)
                .filter(|_| !goes_on)?;
            (item, [Part::Month, Part::Year], end)
        } else {
            let (item, end) = self.day_and_month(end, mark, first, second)?;
            (item, [Part::Day, Part::Month], end)
        };
        let form = Form::of(&parts).parted(mark);
        Some(Single { item, form, end })
    }

    /// `1854.09`, `1950-??`, and `1950-04` where it can be no period of years or the page has such dates.
    fn year_and_month(
        &self,
        end: usize,
        mark: char,
        year: Number<'_>,
        month: Number<'_>,
    ) -> Option<Item> {
        if !(month.unknown || month.digits() == 2 && month.is_month()) {
            return None;
        }
        let no_period = month.value() <= year.value() % 100;
        let told = match mark {
            '.' => true,
            '-' => self.orders.year_first || month.unknown || no_period,
            _ => month.unknown,
        };
        // `1950-12 ships` counts them; `1950-04 ships` does not.
        let counts = month.value() > 9 && self.counts(end);
        if !told || counts || year.token.is_tight() && !month.token.is_tight() {
            return None;
        }
        Some(Item {
            year: year.as_year(),
            month: Some(month.value()),
            marked_unknown: month.unknown,
            ..Item::default()
        })
    }

    /// `04-1950`, and `4/1950` and `4.1950` on a page with such dates.
    fn month_and_year(
        &self,
        end: usize,
        mark: char,
        month: Number<'_>,
        year: Number<'_>,
    ) -> Option<Item> {
        let told = mark == '-' || self.orders.parted;
        if !told || !year.token.is_tight() || self.counts(end) {
            return None;
        }
        Some(Item {
            month: Some(month.value()),
            year: year.as_year(),
            ..Item::default()
        })
    }

    /// `15.8.`, `15/8`: without a year; a point must stand behind both.
    fn day_and_month(
        &self,
        end: usize,
        mark: char,
        first: Number<'_>,
        second: Number<'_>,
    ) -> Option<(Item, usize)> {
        if self.running || mark == '-' || !first.is_day() || !second.is_day() {
            return None;
        }
        let closed = self.is_tight_point(end);
        let end = match mark {
            '.' if !closed => return None,
            '.' => end + 1,
            _ => end,
        };
        if self.is_glued(end) {
            return None;
        }
        let order = self.orders.of(mark, first.value(), second.value());
        let (day, month) = order.sort(first.value(), second.value());
        let item = Item {
            day: Some(day),
            month: Some(month),
            swappable: order.open,
            ..Item::default()
        };
        (month <= 12).then_some((item, end))
    }
}

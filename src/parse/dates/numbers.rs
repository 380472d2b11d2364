//! Dates in numbers: `1951-03-08`, `8.3.1951`, `8/3/1951`, `1951-W10-4`, `25-VI-1950`.

use super::Grammar;
use super::form::{Form, Part};
use super::item::{Fault, Item};
use super::single::Single;
use super::words::YEARS;
use crate::date::Day;
use crate::lex::{Gap, Kind, Token};

impl Grammar<'_> {
    /// The mark that parts numbers at `at`, with nothing before it.
    fn parting(&self, at: usize) -> Option<char> {
        let token = self.token(at).filter(|token| token.is_tight())?;
        match token.kind {
            Kind::Dash => Some('-'),
            Kind::Mark(mark @ ('.' | '/')) => Some(mark),
            _ => None,
        }
    }

    /// The number at `at`, or 0 for one that is written as unknown; behind a point a space may stand.
    fn number_behind(&self, at: usize, mark: Option<char>) -> Option<(&Token, bool)> {
        let token = self.token(at)?;
        let spaced = mark == Some('.') && token.gap == Gap::Space;
        if mark.is_some() && !token.is_tight() && !spaced {
            return None;
        }
        match token.kind {
            Kind::Number => Some((token, false)),
            Kind::Unknown | Kind::Mark('?') => Some((token, true)),
            _ => None,
        }
    }

    /// A date in numbers: three of them, or a year and a month, or a day and a month.
    pub(super) fn numeric(&self, at: usize) -> Option<Single> {
        let (a, a_unknown) = self.number_behind(at, None)?;
        if at > 0 && a.is_tight() && self.tokens[at - 1].is_number() {
            return None;
        }
        let mark = self.parting(at + 1)?;
        if let Some(found) = self.week_or_day_of_year(at, mark) {
            return Some(found);
        }
        if let Some(found) = self.day_month_roman_year(at, mark) {
            return Some(found);
        }
        let (b, b_unknown) = self.number_behind(at + 2, Some(mark))?;
        let third = self.parting(at + 3).filter(|again| *again == mark).and_then(|_| {
            self.number_behind(at + 4, Some(mark))
        });
        let Some((c, c_unknown)) = third else {
            return self.two_numbers(at, (a, a_unknown), mark, (b, b_unknown));
        };
        let mut end = at + 5;
        // More numbers with the same mark: a version, an address, a telephone number.
        if self.parting(end) == Some(mark)
            && self.token(end + 1).is_some_and(|next| next.is_number() && next.is_tight())
            && !self.begins_full_date(end + 1)
        {
            return None;
        }
        let mut item = Item {
            marked_unknown: a_unknown || b_unknown || c_unknown,
            ..Item::default()
        };
        let value = |token: &Token, unknown: bool| if unknown { 0 } else { token.value };
        let year_first = a.is_number() && a.len() == 4 && c.len() <= 2 && b.len() <= 2;
        if year_first {
            (item.year, item.month, item.day) = (
                i32::try_from(a.value).ok(),
                Some(value(b, b_unknown)),
                Some(value(c, c_unknown)),
            );
            // `1951-03-08T09:00`: the time is no part of the date.
            if self.text(end) == "T" || self.text(end) == "t" {
                end = self.behind_time(end + 1).unwrap_or(end);
            }
            let form = Form::of(&[Part::Year, Part::Month, Part::Day]).parted(mark);
            return Some(Single { item, form, end });
        }
        if a.len() > 2 || b.len() > 2 {
            return None;
        }
        if a_unknown && b_unknown && c.len() < 3 {
            return None;
        }
        let (first, second) = (value(a, a_unknown), value(b, b_unknown));
        let order = self.orders.of(mark, first, second);
        (item.day, item.month) = match order.month_first {
            true => (Some(second), Some(first)),
            false => (Some(first), Some(second)),
        };
        item.swappable = order.open;
        if c_unknown {
            item.year = None;
        } else {
            match c.len() {
                4 => item.year = i32::try_from(c.value).ok(),
                3 if self.orders.short_years => item.year = i32::try_from(c.value).ok(),
                // `3.1.2`: no date, where nothing else says that it is one.
                1 | 2 if mark == '.' && (first == 0 || second == 0 || first > 31 || second > 31) => {
                    return None;
                }
                1 => item.fault = Some(Fault::YearDigits),
                2 => item.fault = Some(Fault::NoCentury),
                _ => item.fault = Some(Fault::YearDigits),
            }
        }
        if mark == '/' && c.len() < 3 && self.running {
            return None;
        }
        if let Some((old, new, behind)) = self.second_year(end, item.year) {
            (item.old_year, item.year, end) = (Some(old), Some(new), behind);
        }
        let form = Form::of(&[Part::Day, Part::Month, Part::Year]).parted(mark);
        Some(Single { item, form, end })
    }

    /// A week, a day of a week or a day of a year as ISO 8601 counts them: `1951-W10-4`, `1951-070`.
    fn week_or_day_of_year(&self, at: usize, mark: char) -> Option<Single> {
        let year = self.token(at).filter(|year| mark == '-' && year.is_number() && year.len() == 4)?;
        let year = i32::try_from(year.value).ok()?;
        let tight = |at: usize| self.token(at).filter(|token| token.is_tight());
        let form = Form::of(&[Part::Year, Part::Day]).parted('W');
        let whole = |day: Day, end: usize| {
            let (month, number) = crate::date::month_and_day(day);
            let item = Item {
                day: Some(number),
                month: Some(month),
                year: Some(crate::date::year_of(day)),
                ..Item::default()
            };
            (!self.is_glued(end)).then_some(Single { item, form, end })
        };
        let second = tight(at + 2)?;
        if second.is_number() && second.len() == 3 && self.parting(at + 3).is_none() {
            return whole(crate::date::day_of_year(year, second.value)?, at + 3);
        }
        let week = tight(at + 3).filter(|week| {
            self.text_of(second) == "W" && week.is_number() && week.len() == 2
        })?;
        let day = tight(at + 5).filter(|day| {
            self.parting(at + 4) == Some('-') && day.is_number() && day.len() == 1
        })?;
        whole(crate::date::day_of_week(year, week.value, day.value)?, at + 6)
    }

    /// Whether three numbers with dashes begin at `at`, the last a year.
    fn begins_full_date(&self, at: usize) -> bool {
        let number = |at: usize, digits: std::ops::RangeInclusive<usize>| {
            self.token(at)
                .is_some_and(|token| token.is_number() && digits.contains(&token.len()))
        };
        number(at, 1..=2)
            && self.parting(at + 1).is_some()
            && number(at + 2, 1..=2)
            && self.parting(at + 3).is_some()
            && number(at + 4, 4..=4)
    }

    /// Where a time of day ends: `09:00`, `09:00:00Z`.
    fn behind_time(&self, at: usize) -> Option<usize> {
        let number = |at: usize| {
            self.token(at)
                .is_some_and(|token| token.is_number() && token.is_tight() && token.len() == 2)
        };
        let mut end = number(at).then_some(at + 1)?;
        while self.token(end).is_some_and(|token| token.is_mark(':') && token.is_tight()) && number(end + 1) {
            end += 2;
        }
        if self.text(end) == "Z" {
            end += 1;
        }
        // The offset of a time zone.
        let sign = self.token(end).filter(|token| token.is_tight());
        if sign.is_some_and(|sign| sign.kind == Kind::Dash || sign.is_mark('+')) && number(end + 1) {
            end += 2;
            if self.token(end).is_some_and(|token| token.is_mark(':') && token.is_tight()) && number(end + 1) {
                end += 2;
            }
        }
        Some(end)
    }

    /// `25-VI-1950`, `25.VI.1950`.
    fn day_month_roman_year(&self, at: usize, mark: char) -> Option<Single> {
        let month = self.roman(at + 2).filter(|_| {
            self.token(at + 2).is_some_and(|token| token.is_tight() || mark == '.' && token.gap == Gap::Space)
        })?;
        let day = self.token(at).filter(|day| day.is_number() && day.len() <= 2)?;
        self.parting(at + 3).filter(|again| *again == mark)?;
        let year = self.token(at + 4).filter(|year| {
            year.is_number() && year.len() == 4 && (year.is_tight() || mark == '.' && year.gap == Gap::Space)
        })?;
        let item = Item {
            day: Some(day.value),
            month: Some(month),
            year: i32::try_from(year.value).ok(),
            ..Item::default()
        };
        let form = Form::of(&[Part::Day, Part::Month, Part::Year]).parted('I');
        Some(Single { item, form, end: at + 5 })
    }

    /// Two numbers: `1854.09`, `1950-04` on a page with such dates, `04-1950`, `15.8.`, `15/8`.
    fn two_numbers(
        &self,
        at: usize,
        (a, a_unknown): (&Token, bool),
        mark: char,
        (b, b_unknown): (&Token, bool),
    ) -> Option<Single> {
        if a_unknown || b_unknown && a.len() != 4 {
            return None;
        }
        let end = at + 3;
        let goes_on = self.parting(end).is_some_and(|_| {
            self.token(end + 1).is_some_and(|next| next.is_number() && next.is_tight())
        });
        let is_year = |token: &Token| token.len() == 4 && YEARS.contains(&token.value);
        let is_month = |token: &Token| token.len() <= 2 && (1..=12).contains(&token.value);
        let single = |item: Item, parts: &[Part], end: usize| {
            let form = Form::of(parts).parted(mark);
            Some(Single { item, form, end })
        };
        if is_year(a) && (b_unknown || b.len() == 2 && is_month(b)) && !goes_on {
            let told = mark == '.' || mark == '-' && self.orders.year_first || b_unknown;
            if !told || self.counts(end) || a.gap == Gap::None && b.gap != Gap::None {
                return None;
            }
            let item = Item {
                year: i32::try_from(a.value).ok(),
                month: Some(if b_unknown { 0 } else { b.value }),
                marked_unknown: b_unknown,
                ..Item::default()
            };
            return single(item, &[Part::Year, Part::Month], end);
        }
        if is_month(a) && is_year(b) && !goes_on && b.is_tight() {
            let told = mark == '-' || self.orders.parted;
            if !told || self.counts(end) {
                return None;
            }
            let item = Item {
                month: Some(a.value),
                year: i32::try_from(b.value).ok(),
                ..Item::default()
            };
            return single(item, &[Part::Month, Part::Year], end);
        }
        // A day and a month without a year; a point must stand behind both.
        if self.running || mark == '-' || a.len() > 2 || b.len() > 2 || !(1..=31).contains(&a.value) {
            return None;
        }
        let closed = self.token(end).is_some_and(|token| token.is_mark('.') && token.is_tight());
        let end = match mark {
            '.' if !closed => return None,
            '.' => end + 1,
            _ => end,
        };
        if self.token(end).is_some_and(|next| next.is_tight() && !matches!(next.kind, Kind::Mark(_))) {
            return None;
        }
        let order = self.orders.of(mark, a.value, b.value);
        let (day, month) = match order.month_first {
            true => (b.value, a.value),
            false => (a.value, b.value),
        };
        if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
            return None;
        }
        let item = Item {
            day: Some(day),
            month: Some(month),
            swappable: order.open,
            ..Item::default()
        };
        single(item, &[Part::Day, Part::Month], end)
    }
}

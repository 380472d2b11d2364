//! Dates in numbers: `1951-03-08`, `8.3.1951`, `8/3/1951`, `3-1951`, `15.8.`, `25-VI-1950`.

use super::Grammar;
use super::form::{Form, Part};
use super::item::{Fault, Item};
use super::single::Single;
use super::words::is_year;
use crate::lex::{Gap, Kind, Token};

/// One of the numbers of a date: digits, or a mark for those that the writer did not know.
#[derive(Debug, Clone, Copy)]
struct Number<'p> {
    token: &'p Token,
    unknown: bool,
}

impl Number<'_> {
    /// Its value, 0 for an unknown one.
    fn value(self) -> u32 {
        if self.unknown { 0 } else { self.token.value }
    }

    fn digits(self) -> usize {
        self.token.len()
    }

    fn as_year(self) -> Option<i32> {
        i32::try_from(self.token.value).ok()
    }

    fn is_year(self) -> bool {
        is_year(self.token)
    }

    fn is_month(self) -> bool {
        !self.unknown && self.digits() <= 2 && (1..=12).contains(&self.token.value)
    }

    fn is_day(self) -> bool {
        !self.unknown && self.digits() <= 2 && (1..=31).contains(&self.token.value)
    }
}

impl<'p> Grammar<'p> {
    /// A date in numbers: three of them, or a year and a month, or a day and a month.
    pub(super) fn numeric(&self, at: usize) -> Option<Single> {
        let first = self.number(at)?;
        let mark = self.parting(at + 1)?;
        if let Some(found) = self.week_or_day_of_year(at, mark) {
            return Some(found);
        }
        if let Some(found) = self.day_month_roman_year(at, mark) {
            return Some(found);
        }
        let second = self.number_behind(at + 2, mark)?;
        match self.number_behind(at + 4, mark).filter(|_| self.parting(at + 3) == Some(mark)) {
            Some(third) => self.three_numbers(at, mark, [first, second, third]),
            None => self.two_numbers(at, mark, first, second),
        }
    }

    /// The number at `at`, or a mark for an unknown one.
    fn number(&self, at: usize) -> Option<Number<'p>> {
        let token = self.token(at)?;
        let unknown = match token.kind {
            Kind::Number => false,
            Kind::Unknown | Kind::Mark('?') => true,
            _ => return None,
        };
        Some(Number { token, unknown })
    }

    /// The number at `at`, right behind `mark`; behind a point a space may stand.
    fn number_behind(&self, at: usize, mark: char) -> Option<Number<'p>> {
        self.number(at).filter(|number| is_behind(number.token, mark))
    }

    /// The mark that parts numbers at `at`, with nothing before it.
    pub(super) fn parting(&self, at: usize) -> Option<char> {
        let token = self.token(at).filter(|token| token.is_tight())?;
        match token.kind {
            Kind::Dash => Some('-'),
            Kind::Mark(mark @ ('.' | '/')) => Some(mark),
            _ => None,
        }
    }

    /// Whether more numbers follow at `at` with the same mark, as in a version or a telephone number.
    pub(super) fn goes_on(&self, at: usize, mark: char) -> bool {
        self.parting(at) == Some(mark)
            && self.token(at + 1).is_some_and(|next| next.is_number() && next.is_tight())
    }

    /// Three numbers: the year first, or the day and the month in the order of the page.
    fn three_numbers(&self, at: usize, mark: char, numbers: [Number<'_>; 3]) -> Option<Single> {
        let [first, second, third] = numbers;
        let end = at + 5;
        if self.goes_on(end, mark) && !self.begins_full_date(end + 1) {
            return None;
        }
        let marked_unknown = numbers.iter().any(|number| number.unknown);
        let year_first = !first.unknown && first.digits() == 4 && second.digits() <= 2 && third.digits() <= 2;
        if year_first {
            let item = Item {
                year: first.as_year(),
                month: Some(second.value()),
                day: Some(third.value()),
                marked_unknown,
                ..Item::default()
            };
            // `1951-03-08T09:00`: the time is no part of the date.
            let time = matches!(self.text(end), "T" | "t").then(|| self.behind_time(end + 1)).flatten();
            let form = Form::of(&[Part::Year, Part::Month, Part::Day]).parted(mark);
            return Some(Single { item, form, end: time.unwrap_or(end) });
        }
        self.day_month_year(end, mark, numbers, marked_unknown)
    }

    /// A day, a month and a year, the first two in the order of the page.
    fn day_month_year(
        &self,
        end: usize,
        mark: char,
        [first, second, third]: [Number<'_>; 3],
        marked_unknown: bool,
    ) -> Option<Single> {
        let unknown_pair = first.unknown && second.unknown;
        let least = if unknown_pair { 3 } else { 2 };
        if first.digits() > 2 || second.digits() > 2 || !third.unknown && third.digits() < least {
            return None;
        }
        // `12.40.51`, `6/4/51` in a sentence: no date, where nothing else says that it is one.
        let short = !third.unknown && third.digits() == 2;
        let is_day = |value: u32| (1..=31).contains(&value);
        if short && (mark == '.' && !(is_day(first.value()) && is_day(second.value())) || mark == '/' && self.running)
        {
            return None;
        }
        let order = self.orders.of(mark, first.value(), second.value());
        let (day, month) = order.sort(first.value(), second.value());
        let mut item = Item {
            day: Some(day),
            month: Some(month),
            marked_unknown,
            swappable: order.open,
            ..Item::default()
        };
        match third.digits() {
            _ if third.unknown => {}
            4 => item.year = third.as_year(),
            3 if self.orders.short_years => item.year = third.as_year(),
            2 => item.fault = Some(Fault::NoCentury),
            _ => item.fault = Some(Fault::YearDigits),
        }
        let mut single = Single {
            item,
            form: Form::of(&[Part::Day, Part::Month, Part::Year]).parted(mark),
            end,
        };
        if let Some((old, new, behind)) = self.second_year(end, item.year) {
            (single.item.old_year, single.item.year, single.end) = (Some(old), Some(new), behind);
        }
        Some(single)
    }

    /// Whether three numbers begin at `at`, the last a year.
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

    /// `25-VI-1950`, `25.VI.1950`.
    fn day_month_roman_year(&self, at: usize, mark: char) -> Option<Single> {
        let day = self.token(at).filter(|day| day.is_number() && day.len() <= 2)?;
        let month = self.roman(at + 2).filter(|_| self.token(at + 2).is_some_and(|token| is_behind(token, mark)))?;
        self.parting(at + 3).filter(|again| *again == mark)?;
        let year = self
            .token(at + 4)
            .filter(|year| year.is_number() && year.len() == 4 && is_behind(year, mark))?;
        let item = Item {
            day: Some(day.value),
            month: Some(month),
            year: i32::try_from(year.value).ok(),
            ..Item::default()
        };
        let form = Form::of(&[Part::Day, Part::Month, Part::Year]).parted('I');
        Some(Single { item, form, end: at + 5 })
    }

    /// `VII.1812`, `VII/1812`: a month and its year.
    pub(super) fn roman_month_and_year(&self, at: usize) -> Option<Single> {
        let month = self.roman(at)?;
        self.parting(at + 1)?;
        let year = self.token(at + 2).filter(|year| year.is_tight() && is_year(year))?;
        let item = Item {
            month: Some(month),
            year: i32::try_from(year.value).ok(),
            ..Item::default()
        };
        let form = Form::of(&[Part::Month, Part::Year]).parted('I');
        Some(Single { item, form, end: at + 3 })
    }

    /// Two numbers: a year and a month, a month and a year, a day and a month.
    fn two_numbers(&self, at: usize, mark: char, first: Number<'_>, second: Number<'_>) -> Option<Single> {
        if first.unknown {
            return None;
        }
        let end = at + 3;
        // `1846.03-1854.08`: another year behind another mark is that of another date.
        let goes_on = self.parting(end).is_some_and(|parting| {
            self.goes_on(end, parting) && (parting == mark || !self.token(end + 1).is_some_and(is_year))
        });
        let (item, parts, end) = if first.is_year() {
            let item = self.year_and_month(end, mark, first, second).filter(|_| !goes_on)?;
            (item, [Part::Year, Part::Month], end)
        } else if first.is_month() && second.is_year() {
            let item = self.month_and_year(end, mark, first, second).filter(|_| !goes_on)?;
            (item, [Part::Month, Part::Year], end)
        } else {
            let (item, end) = self.day_and_month(end, mark, first, second)?;
            (item, [Part::Day, Part::Month], end)
        };
        let form = Form::of(&parts).parted(mark);
        Some(Single { item, form, end })
    }

    /// `1854.09`, `1950-??`, and `1950-04` where it can be no period of years or the page has such dates.
    fn year_and_month(&self, end: usize, mark: char, year: Number<'_>, month: Number<'_>) -> Option<Item> {
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
    fn month_and_year(&self, end: usize, mark: char, month: Number<'_>, year: Number<'_>) -> Option<Item> {
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
    fn day_and_month(&self, end: usize, mark: char, first: Number<'_>, second: Number<'_>) -> Option<(Item, usize)> {
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

/// Whether a token stands right behind `mark`; behind a point a space may stand.
fn is_behind(token: &Token, mark: char) -> bool {
    token.is_tight() || mark == '.' && token.gap == Gap::Space
}

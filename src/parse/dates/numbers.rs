//! Dates in numbers: `1951-03-08`, `8.3.1951`, `8/3/1951`, `3-1951`, `15.8.`, `25-VI-1950`.

use super::Grammar;
use super::form::{Form, Part};
use super::item::{Fault, Item};
use super::single::Single;
use super::words::{is_year, roman_month};
use crate::lex::{Gap, Kind, Token};

/// One of the numbers of a date: digits, or a mark for those that the writer did not know.
#[derive(Debug, Clone, Copy)]
pub(super) struct Number<'p> {
    pub(super) token: &'p Token,
    pub(super) unknown: bool,
}

impl Number<'_> {
    /// Its value, 0 for an unknown one.
    pub(super) fn value(self) -> u32 {
        if self.unknown { 0 } else { self.token.value }
    }

    pub(super) fn digits(self) -> usize {
        self.token.len()
    }

    pub(super) fn as_year(self) -> Option<i32> {
        i32::try_from(self.token.value).ok()
    }

    pub(super) fn is_year(self) -> bool {
        is_year(self.token)
    }

    pub(super) fn is_month(self) -> bool {
        !self.unknown && self.digits() <= 2 && (1..=12).contains(&self.token.value)
    }

    pub(super) fn is_day(self) -> bool {
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
        match self
            .number_behind(at + 4, mark)
            .filter(|_| self.parting(at + 3) == Some(mark))
        {
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
        self.number(at)
            .filter(|number| is_behind(number.token, mark))
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
            && self
                .token(at + 1)
                .is_some_and(|next| next.is_number() && next.is_tight())
    }

    /// Three numbers: the year first, or the day and the month in the order of the page.
    fn three_numbers(&self, at: usize, mark: char, numbers: [Number<'_>; 3]) -> Option<Single> {
        let [first, second, third] = numbers;
        let end = at + 5;
        if self.goes_on(end, mark) && !self.begins_full_date(end + 1) {
            return None;
        }
        let marked_unknown = numbers.iter().any(|number| number.unknown);
        let year_first =
            !first.unknown && first.digits() == 4 && second.digits() <= 2 && third.digits() <= 2;
        if year_first {
            let item = Item {
                year: first.as_year(),
                month: Some(second.value()),
                day: Some(third.value()),
                marked_unknown,
                ..Item::default()
            };
            // `1951-03-08T09:00`: the time is no part of the date.
            let time = matches!(self.text(end), "T" | "t")
                .then(|| self.behind_time(end + 1))
                .flatten();
            let form = Form::of(&[Part::Year, Part::Month, Part::Day]).parted(mark);
            return Some(Single {
                item,
                form,
                end: time.unwrap_or(end),
            });
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
        if short
            && (mark == '.' && !(is_day(first.value()) && is_day(second.value()))
                || mark == '/' && self.running)
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
            2 => {
                item.fault = Some(Fault::NoCentury);
                item.short_year = Some(third.value());
            }
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
        let day = self
            .number(at)
            .filter(|day| day.unknown || day.digits() <= 2)?;
        let month = self
            .token(at + 2)
            .filter(|token| token.is_word() && is_behind(token, mark))
            .and_then(|token| roman_month(&self.text_of(token).to_ascii_uppercase()))?;
        self.parting(at + 3).filter(|again| *again == mark)?;
        let year = self
            .token(at + 4)
            .filter(|year| year.is_number() && year.len() == 4 && is_behind(year, mark))?;
        let item = Item {
            day: Some(day.value()),
            month: Some(month),
            year: i32::try_from(year.value).ok(),
            marked_unknown: day.unknown,
            ..Item::default()
        };
        let form = Form::of(&[Part::Day, Part::Month, Part::Year]).parted('I');
        Some(Single {
            item,
            form,
            end: at + 5,
        })
    }
}

/// Whether a token stands right behind `mark`; behind a point a space may stand.
fn is_behind(token: &Token, mark: char) -> bool {
    token.is_tight() || mark == '.' && token.gap == Gap::Space
}

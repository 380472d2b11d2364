//! Which number of a date is the day: told by the dates of a page beside each other.
//!
//! `3/4/1949` can be two days. On most pages some other date cannot (`25/4/1949`), or one order keeps the
//! entries in the order of time and the other does not.

use super::date::three_numbers;
use super::document;
use super::format::{DateOrder, Format};
use super::label;
use super::text::{bullet, is_space};
use crate::date::{Day, InvalidDate, PartialDate};
use crate::source::SourceText;

/// Which of two numbers is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    DayFirst,
    MonthFirst,
}

impl Order {
    /// The date of two numbers and a year.
    pub(super) fn date(
        self,
        first: u32,
        second: u32,
        year: i32,
    ) -> Result<PartialDate, InvalidDate> {
        match self {
            Self::DayFirst => PartialDate::from_numbers(first, second, year),
            Self::MonthFirst => PartialDate::from_numbers(second, first, year),
        }
    }
}

/// The orders of the dates of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Orders {
    /// Of dates with hyphens.
    pub(super) hyphens: Order,
    /// Of dates with strokes; nothing when the page does not tell it.
    pub(super) others: Option<Order>,
    /// Of dates with points; nothing when the page does not tell it.
    pub(super) points: Option<Order>,
    /// Whether the page has dates with points or strokes at the starts of lines.
    pub(super) parted: bool,
    /// Whether the page has days with the year first at the starts of lines.
    pub(super) year_first: bool,
    /// Digits of the shortest year: three on a page whose years are those of an early time.
    pub(super) year_digits: usize,
}

impl Default for Orders {
    fn default() -> Self {
        Self {
            hyphens: Order::DayFirst,
            others: None,
            points: None,
            parted: false,
            year_first: false,
            year_digits: FULL_YEAR,
        }
    }
}

/// Lines between two entries that still keep the order of time.
const NEAR: usize = 12;
/// How many times more often an order has to fit than the other, which fits too.
const CLEARLY: usize = 4;
/// Dates with hyphens that are none when read day first, at least, before another order is thought of.
const ENOUGH: usize = 2;

/// The hyphen, whichever one is written.
const HYPHEN: char = '-';
/// Digits of a year.
const FULL_YEAR: usize = 4;

/// A date at the start of a line.
struct Found {
    line: usize,
    /// Whether other text stands free between the date before and this one.
    apart: bool,
    /// What parts its numbers; any hyphen is `-`.
    sign: char,
    day_first: Option<PartialDate>,
    month_first: Option<PartialDate>,
}

impl Found {
    fn read(&self, order: Order) -> Option<PartialDate> {
        match order {
            Order::DayFirst => self.day_first,
            Order::MonthFirst => self.month_first,
        }
    }
}

/// The orders of the dates of `source`.
pub(super) fn decide(source: &SourceText, format: &Format) -> Orders {
    let fixed = match format.date_order {
        DateOrder::ByPage => None,
        DateOrder::DayFirst => Some(Order::DayFirst),
        DateOrder::MonthFirst => Some(Order::MonthFirst),
    };
    let found = dates(source, format);
    let parted = found.iter().any(|found| found.sign != HYPHEN);
    let year_first =
        (1..=source.line_count()).any(|line| begins_with_year_first(source.line(line)));
    if let Some(order) = fixed {
        return Orders {
            hyphens: order,
            others: fixed,
            points: fixed,
            parted,
            year_first,
            year_digits: year_digits(source),
        };
    }
    let hyphens = of_hyphens(&found);
    Orders {
        hyphens,
        others: of_others(&found, '/', hyphens),
        points: of_others(&found, '.', hyphens),
        parted,
        year_first,
        year_digits: year_digits(source),
    }
}

/// Whether a line begins with a day that has its year first.
fn begins_with_year_first(line: &str) -> bool {
    let text = line.trim_start_matches(is_space);
    let text = bullet(text).unwrap_or(text);
    text.starts_with(|c: char| c.is_ascii_digit()) && super::date::is_year_first(text)
}

/// Digits of the shortest year of the page. A year of three digits is a slip of the pen on a page whose years
/// have four.
fn year_digits(source: &SourceText) -> usize {
    let digits = (1..=source.line_count()).filter_map(|line| {
        let text = source.line(line).trim_start_matches(is_space);
        let date = text.split(is_space).next()?;
        let mut parts = date.split('-');
        let (first, second, year) = (parts.next()?, parts.next()?, parts.next()?);
        let numbers = [first, second, year]
            .iter()
            .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
        (numbers && first.len() <= 2 && second.len() <= 2 && parts.next().is_none())
            .then_some(year.len())
    });
    let (mut short, mut full) = (0, 0);
    for digits in digits {
        short += usize::from(digits + 1 == FULL_YEAR);
        full += usize::from(digits == FULL_YEAR);
    }
    if short >= ENOUGH && short > full {
        FULL_YEAR - 1
    } else {
        FULL_YEAR
    }
}

/// The dates of three numbers at the starts of lines.
fn dates(source: &SourceText, format: &Format) -> Vec<Found> {
    let mut found = Vec::new();
    let mut apart = false;
    let mut after_blank = true;
    for line in 1..=source.line_count() {
        let text = source.line(line).trim_start_matches(is_space);
        if text.is_empty() {
            after_blank = true;
            continue;
        }
        let text = bullet(text).unwrap_or(text);
        let cited = document::behind_marker(format, text);
        let text = cited.or_else(|| label::behind(text)).unwrap_or(text);
        match three(text) {
            Some((sign, first, second, year)) => {
                found.push(Found {
                    line,
                    apart: std::mem::take(&mut apart) || cited.is_some(),
                    sign,
                    day_first: Order::DayFirst.date(first, second, year).ok(),
                    month_first: Order::MonthFirst.date(first, second, year).ok(),
                });
                apart = cited.is_some();
            }
            None => apart |= after_blank,
        }
        after_blank = false;
    }
    found
}

/// What parts the numbers of a date, and its three numbers.
fn three(text: &str) -> Option<(char, u32, u32, i32)> {
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if let Ok((_, (first, second, year, sign))) = three_numbers(text) {
        return Some((sign, first, second, year));
    }
    let (_, (first, second, year)) = super::date::three_hyphened(text).ok()?;
    Some((HYPHEN, first, second, year))
}

/// Dates with hyphens are read day first, unless that makes some of them none, and the other order far fewer.
fn of_hyphens(found: &[Found]) -> Order {
    let only = |order: Order, other: Order| {
        let fits = |found: &&Found| {
            found.sign == HYPHEN && found.read(order).is_some() && found.read(other).is_none()
        };
        found.iter().filter(fits).count()
    };
    let day_first = only(Order::DayFirst, Order::MonthFirst);
    let month_first = only(Order::MonthFirst, Order::DayFirst);
    let slips = |order| {
        breaks(found.iter().filter(|found| found.sign == HYPHEN), |found| {
            found.read(order)
        })
    };
    let told = month_first >= ENOUGH
        && month_first >= CLEARLY * day_first
        && slips(Order::MonthFirst) <= slips(Order::DayFirst);
    if told {
        Order::MonthFirst
    } else {
        Order::DayFirst
    }
}

/// The order of dates with the sign `sign`, a point or a stroke: the one that makes each of them a date; or else the one that
/// keeps the order of time.
fn of_others(found: &[Found], sign: char, hyphens: Order) -> Option<Order> {
    let only = |order: Order, other: Order| {
        let fits = |found: &&Found| {
            found.sign == sign && found.read(order).is_some() && found.read(other).is_none()
        };
        found.iter().filter(fits).count()
    };
    let slips = |order| {
        let of_sign = found
            .iter()
            .filter(|found| [HYPHEN, sign].contains(&found.sign));
        breaks(of_sign, |found| {
            found.read(if found.sign == HYPHEN { hyphens } else { order })
        })
    };
    let day_first = only(Order::DayFirst, Order::MonthFirst);
    let month_first = only(Order::MonthFirst, Order::DayFirst);
    if day_first + month_first > 0 {
        // Where both orders are needed, the page has no order of its own.
        return clearly_more(day_first, month_first);
    }
    clearly_more(slips(Order::MonthFirst), slips(Order::DayFirst))
}

/// The order that has clearly more for it.
fn clearly_more(day_first: usize, month_first: usize) -> Option<Order> {
    if day_first > 0 && day_first >= CLEARLY * month_first {
        Some(Order::DayFirst)
    } else if month_first > 0 && month_first >= CLEARLY * day_first {
        Some(Order::MonthFirst)
    } else {
        None
    }
}

/// How often a date is before the one that stands before it.
fn breaks<'f>(
    found: impl Iterator<Item = &'f Found>,
    read: impl Fn(&Found) -> Option<PartialDate>,
) -> usize {
    let mut before: Option<(usize, Day)> = None;
    let mut breaks = 0;
    for found in found {
        let Some(date) = read(found) else { continue };
        if let Some((line, day)) = before {
            let near = !found.apart && found.line - line <= NEAR;
            breaks += usize::from(near && date.latest() < day);
        }
        before = Some((found.line, date.earliest()));
    }
    breaks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn orders(text: &str) -> Orders {
        decide(&SourceText::new("t", text), &Format::default())
    }

    #[test]
    fn a_date_that_can_be_read_in_one_order_only_tells_the_order() {
        assert_eq!(
            orders("3/4/1949 x\n25/5/1949 y").others,
            Some(Order::DayFirst)
        );
        assert_eq!(
            orders("3.4.1949 x\n5.25.1949 y").points,
            Some(Order::MonthFirst)
        );
        assert_eq!(
            orders("3/4/1949 x\nDocument: 25/5/1949 y").others,
            Some(Order::DayFirst)
        );
        assert_eq!(orders("00/4/1949 x").others, Some(Order::DayFirst));
    }

    #[test]
    fn the_order_of_time_tells_it_otherwise() {
        assert_eq!(
            orders("3/4/1949 x\n5/6/1949 y\n4/7/1949 z").others,
            Some(Order::DayFirst)
        );
        assert_eq!(
            orders("7-3-1949 x\n9/3/1949 y\n10-3-1949 z").others,
            Some(Order::DayFirst)
        );
    }

    #[test]
    fn a_page_may_not_tell_it() {
        assert_eq!(orders("3/4/1949 x\n5/6/1949 y\n7/8/1949 z").others, None);
        assert_eq!(orders("3/25/1949 x\n25/4/1949 y").others, None);
        // A group begins the order of time anew.
        assert_eq!(orders("3/4/1949 x\n\nNorway\n\n2/5/1949 y").others, None);
    }

    #[test]
    fn points_and_strokes_have_each_an_order_of_their_own() {
        let orders = orders("7.3.1949 a\n7/13/1949 b\n8.3.1949 c");
        assert_eq!(
            (orders.others, orders.points),
            (Some(Order::MonthFirst), None)
        );
    }

    #[test]
    fn one_slip_among_many_upsets_no_order() {
        let page = "25/1/1949 a\n26/2/1949 b\n27/3/1949 c\n28/4/1949 d\n5/29/1949 e";
        assert_eq!(orders(page).others, Some(Order::DayFirst));
    }

    #[test]
    fn hyphens_are_read_day_first_unless_the_page_tells_otherwise() {
        assert_eq!(orders("3-4-1949 x").hyphens, Order::DayFirst);
        assert_eq!(orders("1-13-1949 x").hyphens, Order::DayFirst);
        assert_eq!(
            orders("1-13-1949 x\n2-25-1949 y\n3-4-1949 z").hyphens,
            Order::MonthFirst
        );
    }

    #[test]
    fn years_of_three_digits_are_years_where_most_are() {
        assert_eq!(orders("3-4-871 x\n5-6-872 y\n1-1-1049 z").year_digits, 3);
        assert_eq!(
            orders("3-4-1871 x\n5-6-872 y\n7-8-873 z\n1-1-1874 a").year_digits,
            4
        );
        assert_eq!(orders("3-4-871 x").year_digits, 4);
    }

    #[test]
    fn the_format_can_fix_the_order() {
        let format = Format {
            date_order: DateOrder::MonthFirst,
            ..Format::default()
        };
        let orders = decide(&SourceText::new("t", "25/4/1949 x"), &format);
        assert_eq!(orders.others, Some(Order::MonthFirst));
    }
}

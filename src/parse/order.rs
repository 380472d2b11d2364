//! Which number of a date is the day: told by the dates of a page beside each other.
//!
//! `3/4/1949` can be two days. On most pages some other date cannot (`25/4/1949`), or one order keeps the
//! entries in the order of time and the other does not.

use super::format::{DateOrder, Format};
use crate::date::{Day, PartialDate};
use crate::language::Lang;
use crate::lex::{Kind, Token, Tokens};

/// Which of two numbers is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    DayFirst,
    MonthFirst,
}

/// The order of two numbers, and whether the page leaves it open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct OrderOfTwo {
    pub(super) month_first: bool,
    pub(super) open: bool,
}

impl OrderOfTwo {
    /// The day and the month of two numbers in this order.
    pub(super) fn sort(self, first: u32, second: u32) -> (u32, u32) {
        if self.month_first {
            (second, first)
        } else {
            (first, second)
        }
    }
}

/// The orders of the dates of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Orders {
    /// Of dates with dashes.
    pub(super) hyphens: Order,
    /// Of dates with strokes; nothing when the page does not tell it.
    pub(super) strokes: Option<Order>,
    /// Of dates with points; nothing when the page does not tell it.
    pub(super) points: Option<Order>,
    /// Whether the page has dates with points or strokes.
    pub(super) parted: bool,
    /// Whether the page has days with the year first.
    pub(super) year_first: bool,
    /// Whether years of three digits are years: the page is about an early time.
    pub(super) short_years: bool,
}

impl Default for Orders {
    fn default() -> Self {
        Self {
            hyphens: Order::DayFirst,
            strokes: None,
            points: None,
            parted: false,
            year_first: false,
            short_years: false,
        }
    }
}

impl Orders {
    /// The order of the numbers `first` and `second`, parted by `mark`.
    pub(super) fn of(&self, mark: char, first: u32, second: u32) -> OrderOfTwo {
        let told = match mark {
            '-' => Some(self.hyphens),
            '.' => self.points,
            _ => self.strokes,
        };
        match told {
            Some(order) => OrderOfTwo {
                month_first: order == Order::MonthFirst,
                open: false,
            },
            None => OrderOfTwo {
                month_first: second > 12 && first <= 12,
                open: first <= 12 && second <= 12 && first != second && first > 0 && second > 0,
            },
        }
    }
}

/// Lines between two entries that still keep the order of time.
const NEAR: usize = 12;
/// How many times more often an order has to fit than the other, which fits too.
const CLEARLY: usize = 4;
/// Dates with hyphens that are none when read day first, at least, before another order is thought of.
const ENOUGH: usize = 2;
/// Pairs of dates of which at least one is out of order where their numbers are read the wrong way round.
const SLIPS_IN: usize = 5;
/// Digits of a year.
const FULL_YEAR: usize = 4;

/// A date of three numbers on a line.
struct FoundDate {
    line: usize,
    /// Whether other text stands free between the date before and this one.
    apart: bool,
    /// What parts its numbers; any dash is `-`.
    sign: char,
    first: u32,
    second: u32,
    /// Digits of its year.
    digits: usize,
    year: i32,
    year_first: bool,
}

impl FoundDate {
    fn read(&self, order: Order) -> Option<PartialDate> {
        let (day, month) = match order {
            Order::DayFirst => (self.first, self.second),
            Order::MonthFirst => (self.second, self.first),
        };
        PartialDate::from_numbers(day, month, self.year).ok()
    }
}

/// The orders of the dates of a page. `opens` tells, for each line, the token that a date would open it with,
/// nothing for a blank line; and whether the line is marked as a citation. What nothing on the page tells is
/// as usual in its first language.
pub(super) fn decide(
    tokens: &Tokens,
    opens: impl Iterator<Item = Option<(usize, bool)>>,
    format: &Format,
    languages: &[Lang],
) -> Orders {
    let found = dates(tokens, opens);
    let of_days = |found: &&FoundDate| !found.year_first && found.digits == FULL_YEAR;
    let short = found
        .iter()
        .filter(|f| !f.year_first && f.digits + 1 == FULL_YEAR)
        .count();
    let full = found.iter().filter(of_days).count();
    let year_first = found.iter().any(|found| found.year_first);
    let found: Vec<FoundDate> = found.into_iter().filter(|found| of_days(&found)).collect();
    let parted = found.iter().any(|found| found.sign != '-');
    let fixed = match format.date_order {
        DateOrder::ByPage => None,
        DateOrder::DayFirst => Some(Order::DayFirst),
        DateOrder::MonthFirst => Some(Order::MonthFirst),
    };
    let hyphens = fixed.unwrap_or_else(|| of_hyphens(&found));
    // English alone is written in both orders.
    let usual = languages
        .first()
        .filter(|language| language.code() != "en")
        .map(|_| Order::DayFirst);
    Orders {
        hyphens,
        strokes: fixed.or_else(|| of_others(&found, '/', hyphens)).or(usual),
        points: fixed.or_else(|| of_others(&found, '.', hyphens)).or(usual),
        parted,
        year_first,
        short_years: short >= ENOUGH && short > full,
    }
}

/// The first date of three numbers on each line.
fn dates(tokens: &Tokens, opens: impl Iterator<Item = Option<(usize, bool)>>) -> Vec<FoundDate> {
    let all = tokens.all();
    let mut found = Vec::new();
    let mut apart = false;
    let mut after_blank = true;
    for (line, opening) in (1..).zip(opens) {
        let Some((at, cited)) = opening else {
            after_blank = true;
            continue;
        };
        let range = tokens.range(line);
        let opened = three(all, at, range.end);
        let opens = opened.is_some();
        let first = opened.or_else(|| (at + 1..range.end).find_map(|at| three(all, at, range.end)));
        let has_date = first.is_some();
        if let Some(date) = first {
            found.push(FoundDate {
                line,
                apart: apart || cited || !opens,
                ..date
            });
        }
        apart = match opens {
            true => cited,
            false => apart || after_blank || has_date,
        };
        after_blank = false;
    }
    found
}

/// The three numbers of a date at the token `at`.
fn three(tokens: &[Token], at: usize, end: usize) -> Option<FoundDate> {
    let token = |at: usize| tokens.get(at).filter(|_| at < end);
    let first = token(at).filter(|token| token.is_number() && token.len() <= FULL_YEAR)?;
    if at > 0 && first.is_tight() && !matches!(tokens[at - 1].kind, Kind::Mark(_)) {
        return None;
    }
    let sign = |at: usize| match token(at).filter(|token| token.is_tight())?.kind {
        Kind::Dash => Some('-'),
        Kind::Mark(mark @ ('.' | '/')) => Some(mark),
        _ => None,
    };
    let mark = sign(at + 1)?;
    let number = |at: usize| {
        token(at).filter(|token| token.is_number() && (token.is_tight() || mark == '.'))
    };
    let (second, third) = (number(at + 2)?, number(at + 4)?);
    if sign(at + 3) != Some(mark) || second.len() > 2 {
        return None;
    }
    let year_first = first.len() == FULL_YEAR && third.len() <= 2;
    let fits = year_first || first.len() <= 2 && (3..=FULL_YEAR).contains(&third.len());
    fits.then_some(FoundDate {
        line: 0,
        apart: false,
        sign: mark,
        first: first.value,
        second: second.value,
        digits: third.len(),
        year: i32::try_from(third.value).unwrap_or(0),
        year_first,
    })
}

/// Dates with hyphens are read day first, unless that makes some of them none, and the other order far fewer.
fn of_hyphens(found: &[FoundDate]) -> Order {
    let only = |order: Order, other: Order| {
        let fits = |found: &&FoundDate| {
            found.sign == '-' && found.read(order).is_some() && found.read(other).is_none()
        };
        found.iter().filter(fits).count()
    };
    let day_first = only(Order::DayFirst, Order::MonthFirst);
    let month_first = only(Order::MonthFirst, Order::DayFirst);
    let slips = |order| {
        breaks(found.iter().filter(|found| found.sign == '-'), |found| {
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
fn of_others(found: &[FoundDate], sign: char, hyphens: Order) -> Option<Order> {
    let only = |order: Order, other: Order| {
        let fits = |found: &&FoundDate| {
            found.sign == sign && found.read(order).is_some() && found.read(other).is_none()
        };
        found.iter().filter(fits).count()
    };
    let slips = |order| {
        let of_sign = found
            .iter()
            .filter(|found| ['-', sign].contains(&found.sign));
        breaks(of_sign, |found| {
            found.read(if found.sign == '-' { hyphens } else { order })
        })
    };
    let day_first = only(Order::DayFirst, Order::MonthFirst);
    let month_first = only(Order::MonthFirst, Order::DayFirst);
    if day_first + month_first > 0 {
        // Where both orders are needed, the page has no order of its own.
        return clearly_more(day_first, month_first);
    }
    // Of many dates the wrong order moves half: a few out of their places may be slips of the writer.
    let slips = (slips(Order::MonthFirst), slips(Order::DayFirst));
    let pairs = found
        .iter()
        .filter(|found| ['-', sign].contains(&found.sign))
        .count()
        .saturating_sub(1);
    let enough = pairs >= ENOUGH && SLIPS_IN * slips.0.max(slips.1) >= pairs;
    clearly_more(slips.0, slips.1).filter(|_| enough)
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
    found: impl Iterator<Item = &'f FoundDate>,
    read: impl Fn(&FoundDate) -> Option<PartialDate>,
) -> usize {
    let mut before: Option<(usize, Day)> = None;
    let mut breaks = 0;
    for found in found {
        let Some(date) = read(found) else { continue };
        if let Some((line, day)) = before {
            let near = !found.apart && found.line - line <= NEAR;
            breaks += usize::from(near && date.latest().is_some_and(|latest| latest < day));
        }
        if let Some(day) = date.earliest() {
            before = Some((found.line, day));
        }
    }
    breaks
}

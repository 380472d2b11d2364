//! Grammars of dates: `7-3-1949`, `1949-03-07`, `March 7, 1949`, `March 1949`, `1949`, and ranges and
//! lists of them.

mod beginnings;
mod numbers;
mod unread;

use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::{char, one_of};
use nom::combinator::{fail, opt, recognize, verify};
use nom::{IResult, Parser};

pub(super) use numbers::{is_year_first, three_hyphened, three_numbers};
pub(super) use unread::looks_like_date;

use super::date_order::{Order, Orders};
#[cfg(test)]
use super::format::ENGLISH;
use super::format::Format;
use super::prose_date;
use super::text::{clean, letters, spaces0, spaces1, word_of};
use crate::date::{Date, InvalidDate, Meaning, Run};
use beginnings::Beginnings;
use numbers::{
    PARTINGS, Reading, any_numeric, days_of_month, may_be_numeric, months, numeric, year_line,
};

/// A month's name, in full, or shortened with a full stop.
fn month_name<'a>(format: &Format, input: &'a str) -> IResult<&'a str, u32> {
    let (rest, word) = letters(input)?;
    if let Some(month) = format.month(word) {
        return Ok((rest, month));
    }
    let short = format.month_or_short(word);
    let (rest, _) = verify(char('.'), |_| short.is_some()).parse_complete(rest)?;
    Ok((rest, short.unwrap_or_default()))
}

/// What stands between the ends of a range.
fn range_sign<'a>(format: &Format, input: &'a str) -> IResult<&'a str, &'a str> {
    alt((
        recognize((spaces0, one_of("-–—/"), spaces0)),
        recognize((spaces1, word_of(&format.until_words), spaces1)),
    ))
    .parse_complete(input)
}

/// What stands between the members of a list.
fn list_sign<'a>(format: &Format, input: &'a str) -> IResult<&'a str, &'a str> {
    let and = || alt((word_of(&format.and_words), tag("&")));
    alt((
        recognize((spaces0, one_of(",;"), spaces0, opt((and(), spaces1)))),
        recognize((spaces1, and(), spaces1)),
    ))
    .parse_complete(input)
}

/// Dates of one form, joined to ranges and lists: `14-06-1950 – 23-06-1950`,
/// `07-07-1950 and 10-07-1950`.
fn expression<'a>(
    format: &Format,
    one: impl Fn(&'a str) -> IResult<&'a str, Reading> + Copy,
    input: &'a str,
) -> IResult<&'a str, Date<'a>> {
    let (mut rest, mut runs) = run(format, one, input)?;
    while let Ok((after, more)) = (
        |input| list_sign(format, input),
        |input| run(format, one, input),
    )
        .map(|(_, more)| more)
        .parse_complete(rest)
    {
        rest = after;
        runs = runs.and_then(|mut runs: Vec<Run>| {
            runs.extend(more?);
            Ok(runs)
        });
    }
    let written = &input[..input.len() - rest.len()];
    let meaning = runs.map_or_else(Meaning::Invalid, Meaning::of_runs);
    Ok((rest, Date::read(clean(written), meaning)))
}

/// One date, a range from one to another, or days of one month.
fn run<'a>(
    format: &Format,
    one: impl Fn(&'a str) -> IResult<&'a str, Reading> + Copy,
    input: &'a str,
) -> IResult<&'a str, Result<Vec<Run>, InvalidDate>> {
    if let Ok((rest, (start, end))) = days_of_month(input) {
        let run = start.and_then(|start| Ok(vec![Run::new(start, end?)]));
        return Ok((rest, run));
    }
    let (rest, start) = one(input)?;
    let (rest, end) =
        opt((|input| range_sign(format, input), one).map(|(_, end)| end)).parse_complete(rest)?;
    let run = start.and_then(|start| Ok(vec![Run::new(start, end.unwrap_or(Ok(start))?)]));
    Ok((rest, run))
}

/// The grammars of dates of a page: with the words of its format, and the order that its dates have.
#[derive(Debug, Clone, Copy)]
pub(super) struct Dates<'f> {
    pub(super) format: &'f Format,
    pub(super) orders: Orders,
    beginnings: Beginnings,
}

impl<'f> Dates<'f> {
    pub(super) fn new(format: &'f Format, orders: Orders) -> Self {
        Self {
            format,
            orders,
            beginnings: Beginnings::of(format),
        }
    }

    /// Whether `text` may begin with a month or a word before one.
    pub(super) fn may_begin(&self, text: &str) -> bool {
        self.beginnings.has(text)
    }

    /// The date, range or list of dates in numbers that begins an entry of a timeline, an unmarked
    /// citation or a meeting.
    pub(super) fn numeric(self, input: &str) -> IResult<&str, Date<'_>> {
        if !may_be_numeric(input) {
            return fail().parse_complete(input);
        }
        self.in_order(input, |order, input| {
            let one = numeric(order, self.orders);
            alt((months, |input| expression(self.format, one, input))).parse_complete(input)
        })
    }

    /// The date of any form that begins a marked citation.
    pub(super) fn any(self, input: &str) -> IResult<&str, Date<'_>> {
        if let Ok(found) = self.named(input) {
            return Ok(found);
        }
        self.in_order(input, |order, input| {
            expression(self.format, any_numeric(order, self.orders), input)
        })
    }

    /// A date with the name of its month and its year, or a range or list of such dates.
    pub(super) fn named(self, input: &str) -> IResult<&str, Date<'_>> {
        let (rest, found) = prose_date::expression(self.format, input)?;
        let written = &input[..input.len() - rest.len()];
        let date = found.date(written, false, |_| None);
        match date.meaning {
            Meaning::Unknown => fail().parse_complete(input),
            _ => Ok((rest, date)),
        }
    }

    /// The year that `line` is, when it is nothing else.
    pub(super) fn year_line(self, line: &str) -> Option<i32> {
        year_line(self.orders.year_digits, line)
    }

    /// The months from one to another that begin `input`.
    pub(super) fn months(self, input: &str) -> IResult<&str, Date<'_>> {
        months(input)
    }

    /// The months from one to another, in brackets, that begin `input`.
    pub(super) fn bracketed_months(self, input: &str) -> IResult<&str, Date<'_>> {
        let (rest, (_, _, date, _, _)) =
            (char('('), spaces0, months, spaces0, char(')')).parse_complete(input)?;
        Ok((rest, date))
    }

    /// A month's name, in full, or shortened with a full stop.
    pub(super) fn month_name(self, input: &str) -> IResult<&str, u32> {
        month_name(self.format, input)
    }

    /// Reads `input` in the order of the page. Where the page does not tell the order, a date that is one in
    /// both orders, and not the same one, is ambiguous.
    fn in_order<'a>(
        self,
        input: &'a str,
        read: impl Fn(Order, &'a str) -> IResult<&'a str, Date<'a>>,
    ) -> IResult<&'a str, Date<'a>> {
        let sign = input.trim_start_matches(|c: char| c.is_ascii_digit());
        let told = match sign.starts_with('.') {
            true => self.orders.points,
            false => self.orders.others,
        };
        if let Some(order) = told {
            return read(order, input);
        }
        let (rest, mut date) = read(Order::DayFirst, input)?;
        // The order of a page's hyphens is known.
        if !date.written.contains(PARTINGS) {
            return Ok((rest, date));
        }
        let (_, other) = read(Order::MonthFirst, input)?;
        if date.invalid().is_some() && other.invalid().is_none() {
            return Ok((rest, other));
        }
        if other.invalid().is_none() && date.meaning != other.meaning {
            date.meaning = Meaning::Ambiguous(vec![date.meaning, other.meaning]);
        }
        Ok((rest, date))
    }
}

#[cfg(test)]
impl Dates<'static> {
    /// The grammars of a page of which nothing is known.
    pub(super) fn english() -> Self {
        Self::new(&ENGLISH, Orders::default())
    }
}

#[cfg(test)]
mod tests;

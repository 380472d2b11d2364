//! EDTF: how dates are written, and how what is written is read again.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use nom::branch::alt;
use nom::bytes::complete::{tag, take_while_m_n};
use nom::character::complete::{char, digit1, one_of};
use nom::combinator::{all_consuming, map, map_opt, map_res, opt, recognize, success, value};
use nom::multi::separated_list1;
use nom::sequence::{delimited, preceded, separated_pair, terminated};
use nom::{IResult, Parser};

use super::{Day, Meaning, PartialDate, Point, Precision, Run, Season};

impl fmt::Display for PartialDate {
    /// Writes the date in EDTF.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Day(day) => match digits_of(day) {
                Some(digits) => f.write_str(std::str::from_utf8(&digits).map_err(|_| fmt::Error)?),
                None => {
                    let (year, month, day) = (Year(day.year()), day.month(), day.day());
                    write!(f, "{year}-{month:02}-{day:02}")
                }
            },
            Self::DayUnknown(year, month) => write!(f, "{}-{month:02}-XX", Year(year)),
            Self::Month(year, month) => write!(f, "{}-{month:02}", Year(year)),
            Self::Season(year, season) => write!(f, "{}-{}", Year(year), season.number()),
            Self::MonthUnknown(year) => write!(f, "{}-XX-XX", Year(year)),
            Self::Year(year) => write!(f, "{}", Year(year)),
            Self::Decade(year) => write!(f, "{}{:03}X", minus(year), year.unsigned_abs() / 10),
            Self::Century(year) => write!(f, "{}{:02}XX", minus(year), year.unsigned_abs() / 100),
            Self::NoYear { month, day: None } => write!(f, "XXXX-{month:02}"),
            Self::NoYear {
                month,
                day: Some(day),
            } => write!(f, "XXXX-{month:02}-{day:02}"),
        }
    }
}

/// A year in four digits; a minus stands before them.
struct Year(i32);

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{:04}", minus(self.0), self.0.unsigned_abs())
    }
}

fn minus(year: i32) -> &'static str {
    if year < 0 { "-" } else { "" }
}

/// A day as it is written, when its year has four digits at most. There are many of them.
fn digits_of(day: Day) -> Option<[u8; 10]> {
    let year = u32::try_from(day.year())
        .ok()
        .filter(|year| *year <= 9999)?;
    let digit = |number: u32| b'0' + (number % 10) as u8;
    Some([
        digit(year / 1000),
        digit(year / 100),
        digit(year / 10),
        digit(year),
        b'-',
        digit(day.month() / 10),
        digit(day.month()),
        b'-',
        digit(day.day() / 10),
        digit(day.day()),
    ])
}

impl PartialDate {
    /// Whether EDTF can mark it as approximate or uncertain.
    pub(super) fn takes_mark(self) -> bool {
        matches!(self, Self::Year(_) | Self::Month(..) | Self::Day(_))
    }

    /// Whether it is a decade or a century before the year 0, which EDTF writes as a period of years.
    pub(super) fn is_old_period(self) -> bool {
        matches!(self, Self::Decade(year) | Self::Century(year) if year < 0)
    }

    /// The day or month with which a plain date begins, or the date itself, as exact as `exact`.
    pub(super) fn first_in(self, exact: Precision) -> Option<Self> {
        Some(to(exact, self.earliest()?))
    }

    /// The same with which it ends.
    pub(super) fn last_in(self, exact: Precision) -> Option<Self> {
        Some(to(exact, self.latest()?))
    }

    /// As a plain day, month or year with which this date begins, for where EDTF allows nothing else; nothing
    /// when its year is not known.
    pub(crate) fn first(self) -> Option<Self> {
        Some(match self {
            Self::Century(year) | Self::Decade(year) | Self::MonthUnknown(year) => Self::Year(year),
            Self::Season(year, season) => Self::Month(year, season.months().0),
            Self::DayUnknown(year, month) => Self::Month(year, month),
            Self::NoYear { .. } => return None,
            Self::Year(_) | Self::Month(..) | Self::Day(_) => self,
        })
    }

    /// The same with which it ends.
    pub(crate) fn last(self) -> Option<Self> {
        Some(match self {
            Self::Century(year) => Self::Year(year.checked_add(99)?),
            Self::Decade(year) => Self::Year(year.checked_add(9)?),
            Self::Season(..) => {
                let day = self.latest()?;
                Self::Month(day.year(), day.month())
            }
            _ => return self.first(),
        })
    }
}

/// A day, or its month or year.
fn to(exact: Precision, day: Day) -> PartialDate {
    match exact {
        Precision::Day => PartialDate::Day(day),
        Precision::Month => PartialDate::Month(day.year(), day.month()),
        _ => PartialDate::Year(day.year()),
    }
}

/// The meaning of a date in EDTF, as [`Date::edtf`](super::Date::edtf) writes it; nothing when it is written
/// otherwise.
pub(crate) fn from_edtf(text: &str) -> Option<Meaning> {
    let (_, meaning) = all_consuming(meaning).parse(text).ok()?;
    Some(meaning)
}

fn meaning(input: &str) -> IResult<&str, Meaning> {
    let runs = |open, close| delimited(char(open), separated_list1(char(','), run), char(close));
    alt((
        map(runs('{', '}'), Meaning::Set),
        map(runs('[', ']'), Meaning::OneOf),
        map(preceded(tag("../"), point), Meaning::Before),
        map(terminated(point, tag("/..")), Meaning::After),
        map(separated_pair(point, char('/'), point), |(start, end)| {
            Meaning::Interval(start, end)
        }),
        map(point, Meaning::Single),
    ))
    .parse(input)
}

fn run(input: &str) -> IResult<&str, Run> {
    alt((
        map(separated_pair(point, tag(".."), point), |(start, end)| {
            Run::new(start, end)
        }),
        map(point, Run::single),
    ))
    .parse(input)
}

fn point(input: &str) -> IResult<&str, Point> {
    let marked = |(date, mark)| Point {
        date,
        approximate: matches!(mark, Some('~' | '%')),
        uncertain: matches!(mark, Some('?' | '%')),
    };
    map((partial, opt(one_of("~?%"))), marked).parse(input)
}

fn partial(input: &str) -> IResult<&str, PartialDate> {
    let part = || preceded(char('-'), two_digits);
    let no_year = map(
        preceded(tag("XXXX"), (part(), opt(part()))),
        |(month, day)| PartialDate::NoYear { month, day },
    );
    alt((no_year, with_year)).parse(input)
}

fn with_year(input: &str) -> IResult<&str, PartialDate> {
    let number = map_res(recognize((opt(char('-')), digit1)), str::parse::<i32>);
    let (input, year) = { number }.parse(input)?;
    let part = || preceded(char('-'), two_digits);
    let day = |(month, day)| NaiveDate::from_ymd_opt(year, month, day).map(PartialDate::Day);
    let season = |number| Some(PartialDate::Season(year, Season::of_number(number)?));
    alt((
        map_opt(tag("XX"), |_| {
            year.checked_mul(100).map(PartialDate::Century)
        }),
        map_opt(char('X'), |_| year.checked_mul(10).map(PartialDate::Decade)),
        value(PartialDate::MonthUnknown(year), tag("-XX-XX")),
        map_opt((part(), part()), day),
        map(terminated(part(), tag("-XX")), |month| {
            PartialDate::DayUnknown(year, month)
        }),
        map_opt(part(), season),
        map(part(), |month| PartialDate::Month(year, month)),
        success(PartialDate::Year(year)),
    ))
    .parse(input)
}

fn two_digits(input: &str) -> IResult<&str, u32> {
    let digits = take_while_m_n(2, 2, |c: char| c.is_ascii_digit());
    map_res(digits, str::parse).parse(input)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Date;

    #[test]
    fn what_is_written_is_read_again() {
        for edtf in [
            "1949-03-07",
            "1949-03",
            "1949",
            "0987-04-03",
            "-0043-03-14",
            "-0043",
            "0000",
            "1951-04-XX",
            "1951-XX-XX",
            "1931-21",
            "1931-24",
            "193X",
            "18XX",
            "XXXX-03-23",
            "XXXX-03",
            "1850~",
            "1766?",
            "1643-09%",
            "1950-06-14/1950-07~",
            "-0499/-0400",
            "../1700",
            "1702-03~/..",
            "{1950-07-10..1950-07-12,1950-07-07,1951~}",
        ] {
            let meaning = from_edtf(edtf).unwrap();
            assert_eq!(Date::read("", meaning).edtf().as_deref(), Some(edtf));
        }
    }

    #[test]
    fn anything_else_is_not_read() {
        for text in [
            "",
            "/",
            "x",
            "1949-",
            "1949-02-30",
            "{}",
            "XXXX",
            "../",
            "1949-03-07T10",
        ] {
            assert_eq!(from_edtf(text), None, "{text}");
        }
    }
}

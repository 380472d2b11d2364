//! One date, as exact as it was written, and what is no date.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use thiserror::Error;

/// A day of the proleptic Gregorian calendar, as ISO 8601 counts them.
pub type Day = NaiveDate;

/// One date, as exact as it was written.
///
/// ```
/// use regesta::date::PartialDate;
/// let month = PartialDate::from_numbers(0, 4, 1950).unwrap();
/// assert_eq!(month.to_string(), "1950-04");
/// assert_eq!(month.earliest().to_string(), "1950-04-01");
/// assert_eq!(month.latest().to_string(), "1950-04-30");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PartialDate {
    /// A year, `1949`.
    Year(i32),
    /// A month of a year, `1949-03`.
    Month(i32, u32),
    /// A day, `1949-03-07`.
    Day(Day),
}

impl PartialDate {
    /// A date from its numbers. Day 0 is an unknown day (archives write `00-04-1950`), day 0 of
    /// month 0 an unknown day and month.
    ///
    /// # Errors
    /// [`InvalidDate`] when the calendar has no such day or month.
    ///
    /// ```
    /// use regesta::date::{InvalidDate, PartialDate};
    /// assert_eq!(PartialDate::from_numbers(7, 3, 1949).unwrap().to_string(), "1949-03-07");
    /// assert_eq!(PartialDate::from_numbers(30, 2, 1950), Err(InvalidDate::NoSuchDay));
    /// assert_eq!(PartialDate::from_numbers(1, 13, 1950), Err(InvalidDate::NoSuchMonth));
    /// ```
    pub fn from_numbers(day: u32, month: u32, year: i32) -> Result<Self, InvalidDate> {
        match (day, month) {
            _ if year == 0 => Err(InvalidDate::NoSuchYear),
            (0, 0) => Ok(Self::Year(year)),
            (_, 0 | 13..) => Err(InvalidDate::NoSuchMonth),
            (0, _) => Ok(Self::Month(year, month)),
            _ => NaiveDate::from_ymd_opt(year, month, day)
                .map(Self::Day)
                .ok_or(InvalidDate::NoSuchDay),
        }
    }

    /// First day on which the date can lie.
    pub fn earliest(self) -> Day {
        match self {
            Self::Year(year) => first_day(year, 1),
            Self::Month(year, month) => first_day(year, month),
            Self::Day(day) => day,
        }
    }

    /// Last day on which the date can lie.
    pub fn latest(self) -> Day {
        let (year, month) = match self {
            Self::Year(year) => (year + 1, 1),
            Self::Month(year, 12) => (year + 1, 1),
            Self::Month(year, month) => (year, month + 1),
            Self::Day(day) => return day,
        };
        let next = first_day(year, month);
        next.pred_opt().unwrap_or(next)
    }

    /// How exact the date is.
    pub fn precision(self) -> Precision {
        match self {
            Self::Year(_) => Precision::Year,
            Self::Month(..) => Precision::Month,
            Self::Day(_) => Precision::Day,
        }
    }

    /// The same day of another year; nothing when the date is no day, or that year has no such day.
    ///
    /// ```
    /// use regesta::date::PartialDate;
    /// let leap_day = PartialDate::from_numbers(29, 2, 1952).unwrap();
    /// assert_eq!(leap_day.in_year(1956).unwrap().to_string(), "1956-02-29");
    /// assert_eq!(leap_day.in_year(1953), None);
    /// ```
    pub fn in_year(self, year: i32) -> Option<Day> {
        match self {
            Self::Day(day) => day.with_year(year),
            Self::Year(_) | Self::Month(..) => None,
        }
    }

    /// The day with the numbers of day and month exchanged; nothing when that is no day.
    ///
    /// ```
    /// use regesta::date::PartialDate;
    /// let day = |day, month| PartialDate::from_numbers(day, month, 1949).unwrap();
    /// assert_eq!(day(8, 9).exchanged().unwrap().to_string(), "1949-08-09");
    /// assert_eq!(day(13, 9).exchanged(), None);
    /// ```
    pub fn exchanged(self) -> Option<Day> {
        match self {
            Self::Day(day) => NaiveDate::from_ymd_opt(day.year(), day.day(), day.month()),
            Self::Year(_) | Self::Month(..) => None,
        }
    }

    /// Month of the date, from 1; nothing when it is a year.
    pub fn month(self) -> Option<u32> {
        match self {
            Self::Year(_) => None,
            Self::Month(_, month) => Some(month),
            Self::Day(day) => Some(day.month()),
        }
    }

    /// Year of the date.
    pub fn year(self) -> i32 {
        match self {
            Self::Year(year) | Self::Month(year, _) => year,
            Self::Day(day) => day.year(),
        }
    }
}

/// The number of a day, counted from the first day of year 1: the difference of two is the days between.
///
/// ```
/// use regesta::date::{PartialDate, day_number};
/// let number = |day, month| day_number(PartialDate::from_numbers(day, month, 1952).unwrap().earliest());
/// assert_eq!(number(1, 3) - number(28, 2), 2);
/// ```
pub fn day_number(day: Day) -> i32 {
    day.num_days_from_ce()
}

/// Month and day of the month.
///
/// ```
/// use regesta::date::{PartialDate, month_and_day};
/// let day = PartialDate::from_numbers(7, 3, 1949).unwrap().earliest();
/// assert_eq!(month_and_day(day), (3, 7));
/// ```
pub fn month_and_day(day: Day) -> (u32, u32) {
    (day.month(), day.day())
}

fn first_day(year: i32, month: u32) -> Day {
    NaiveDate::from_ymd_opt(year, month, 1).unwrap_or(NaiveDate::MAX)
}

impl fmt::Display for PartialDate {
    /// Writes the date as EDTF level 0.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Day(day) => match digits_of(*day) {
                Some(digits) => f.write_str(std::str::from_utf8(&digits).map_err(|_| fmt::Error)?),
                None => write!(f, "{:04}-{:02}-{:02}", day.year(), day.month(), day.day()),
            },
        }
    }
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

/// How exact a date is: the coarsest of its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Precision {
    /// To the day.
    Day,
    /// To the month.
    Month,
    /// To the year.
    Year,
    /// Written, but it can be read as more than one date.
    Ambiguous,
    /// Written, but no date of the calendar.
    Invalid,
    /// No date is written.
    Unknown,
}

impl Precision {
    /// The word that tables use: `day`, `month`, `year`, `ambiguous`, `invalid` or `unknown`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::Year => "year",
            Self::Ambiguous => "ambiguous",
            Self::Invalid => "invalid",
            Self::Unknown => "unknown",
        }
    }
}

/// Why what is written is no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error)]
pub enum InvalidDate {
    /// The month has no such day: `30-2-1950`.
    #[error("the month has no such day")]
    NoSuchDay,
    /// There is no such month: `7-13-1950`.
    #[error("there is no such month")]
    NoSuchMonth,
    /// There is no year 0 between 1 BC and AD 1.
    #[error("there is no year 0")]
    NoSuchYear,
    /// The year is not written in four digits: `7-3-195`.
    #[error("the year is not written in four digits")]
    YearNotFourDigits,
    /// A range ends before it starts.
    #[error("the range ends before it starts")]
    Reversed,
}

//! A historical date: as written, what it means in EDTF, and the days it can lie on.
//!
//! The meaning is kept apart from the writing, and a date is never made more exact than it was
//! written: a month stays a month. Values are written in the Extended Date/Time Format
//! (ISO 8601-2:2019, <https://www.loc.gov/standards/datetime/>): level 0 dates (`1949-03-07`,
//! `1949-03`, `1949`) and intervals (`1950-06-14/1950-06-23`), and level 2 sets
//! (`{1950-07-07,1950-07-10}`). This module is the only one that knows the calendar library.

use std::borrow::Cow;
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
            Self::Day(day) => write!(f, "{:04}-{:02}-{:02}", day.year(), day.month(), day.day()),
        }
    }
}

/// A date as a text places it: the date, and whether the text says it only about.
///
/// ```
/// use regesta::date::{PartialDate, Point};
/// let may = PartialDate::Month(1950, 5);
/// assert_eq!(Point::from(may).to_string(), "1950-05");
/// assert_eq!(Point { date: may, approximate: true }.to_string(), "1950-05~");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Point {
    /// The date.
    pub date: PartialDate,
    /// Whether it is only about that date (`mid-May`, `the end of July`).
    pub approximate: bool,
}

impl From<PartialDate> for Point {
    fn from(date: PartialDate) -> Self {
        Self {
            date,
            approximate: false,
        }
    }
}

impl fmt::Display for Point {
    /// Writes the date as EDTF, with the level 1 qualifier `~` when it is approximate.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = if self.approximate { "~" } else { "" };
        write!(f, "{}{mark}", self.date)
    }
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
    /// Written, but no date of the calendar.
    Invalid,
    /// No date is written.
    Unknown,
}

impl Precision {
    /// The word that tables use: `day`, `month`, `year`, `invalid` or `unknown`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::Year => "year",
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

/// One member of a set of dates: a single date, or a run of dates from `start` to `end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Run {
    /// First date.
    pub start: Point,
    /// Last date; equal to `start` for a single date.
    pub end: Point,
}

impl Run {
    /// A single date.
    pub fn single(date: impl Into<Point>) -> Self {
        let date = date.into();
        Self {
            start: date,
            end: date,
        }
    }

    /// From a date to a date, both included.
    pub fn new(start: impl Into<Point>, end: impl Into<Point>) -> Self {
        Self {
            start: start.into(),
            end: end.into(),
        }
    }
}

/// What a written date means.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Meaning {
    /// One date.
    Single(Point),
    /// From a date to a date, both included.
    Interval(Point, Point),
    /// All of several dates.
    Set(Vec<Run>),
    /// A date is written, and it is none.
    Invalid(InvalidDate),
    /// No date is written.
    Unknown,
}

impl Meaning {
    /// The meaning of dates written one after the other: one date, one range, or several.
    ///
    /// A range that ends before it starts is no date.
    ///
    /// ```
    /// use regesta::date::{InvalidDate, Meaning, PartialDate, Run};
    /// let day = |d| PartialDate::from_numbers(d, 7, 1950).unwrap();
    /// let run = Meaning::of_runs(vec![Run::new(day(7), day(10))]);
    /// assert_eq!(run, Meaning::Interval(day(7).into(), day(10).into()));
    /// let back = Meaning::of_runs(vec![Run::new(day(10), day(7))]);
    /// assert_eq!(back, Meaning::Invalid(InvalidDate::Reversed));
    /// ```
    pub fn of_runs(runs: Vec<Run>) -> Self {
        if runs
            .iter()
            .any(|run| run.end.date.latest() < run.start.date.earliest())
        {
            return Self::Invalid(InvalidDate::Reversed);
        }
        match runs.as_slice() {
            [] => Self::Unknown,
            [run] if run.start == run.end => Self::Single(run.start),
            [run] => Self::Interval(run.start, run.end),
            _ => Self::Set(runs),
        }
    }
}

/// A date of a record: as written, and what it means.
///
/// ```
/// use regesta::date::{Date, Meaning, PartialDate, Precision};
/// let date = Date {
///     written: "7-3-1949".into(),
///     meaning: Meaning::Single(PartialDate::from_numbers(7, 3, 1949).unwrap().into()),
///     inferred: false,
/// };
/// assert_eq!(date.edtf().as_deref(), Some("1949-03-07"));
/// assert_eq!(date.precision(), Precision::Day);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Date<'a> {
    /// The date as it stands in the text; empty when none is written.
    pub written: Cow<'a, str>,
    /// What it means.
    pub meaning: Meaning,
    /// Whether part of the meaning (the year) is taken from the context and not from `written`.
    pub inferred: bool,
}

impl<'a> Date<'a> {
    /// A date that is read from `written` alone.
    pub fn read(written: impl Into<Cow<'a, str>>, meaning: Meaning) -> Self {
        Self {
            written: written.into(),
            meaning,
            inferred: false,
        }
    }

    /// No date.
    pub fn unknown() -> Self {
        Self::read("", Meaning::Unknown)
    }

    /// The date in EDTF; `None` when it is invalid or unknown.
    pub fn edtf(&self) -> Option<String> {
        match &self.meaning {
            Meaning::Single(date) => Some(date.to_string()),
            Meaning::Interval(start, end) => Some(format!("{start}/{end}")),
            Meaning::Set(runs) => {
                let members: Vec<String> = runs.iter().map(edtf_member).collect();
                Some(format!("{{{}}}", members.join(",")))
            }
            Meaning::Invalid(_) | Meaning::Unknown => None,
        }
    }

    /// First day on which the date can lie.
    pub fn earliest(&self) -> Option<Day> {
        self.runs().map(|run| run.start.date.earliest()).min()
    }

    /// Last day on which the date can lie.
    pub fn latest(&self) -> Option<Day> {
        self.runs().map(|run| run.end.date.latest()).max()
    }

    /// The date, or the first of several.
    pub fn start(&self) -> Option<PartialDate> {
        self.runs().next().map(|run| run.start.date)
    }

    /// Whether the text says part of the date only about.
    pub fn approximate(&self) -> bool {
        self.runs()
            .any(|run| run.start.approximate || run.end.approximate)
    }

    /// How exact the date is.
    pub fn precision(&self) -> Precision {
        match self.meaning {
            Meaning::Invalid(_) => Precision::Invalid,
            _ => self
                .runs()
                .flat_map(|run| [run.start.date.precision(), run.end.date.precision()])
                .max()
                .unwrap_or(Precision::Unknown),
        }
    }

    /// Why the date is invalid, if it is.
    pub fn invalid(&self) -> Option<InvalidDate> {
        match self.meaning {
            Meaning::Invalid(reason) => Some(reason),
            _ => None,
        }
    }

    fn runs(&self) -> impl Iterator<Item = Run> + '_ {
        let (one, many): (Option<Run>, &[Run]) = match &self.meaning {
            Meaning::Single(date) => (Some(Run::single(*date)), &[]),
            Meaning::Interval(start, end) => (Some(Run::new(*start, *end)), &[]),
            Meaning::Set(runs) => (None, runs),
            Meaning::Invalid(_) | Meaning::Unknown => (None, &[]),
        };
        one.into_iter().chain(many.iter().copied())
    }
}

/// A member of a set; a run of dates is written with two points (`1950-07-07..1950-07-10`).
fn edtf_member(run: &Run) -> String {
    if run.start == run.end {
        run.start.to_string()
    } else {
        format!("{}..{}", run.start, run.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32, month: u32, year: i32) -> PartialDate {
        PartialDate::from_numbers(day, month, year).unwrap()
    }

    fn date(meaning: Meaning) -> Date<'static> {
        Date::read("", meaning)
    }

    #[test]
    fn a_month_and_a_year_know_their_last_day() {
        assert_eq!(
            PartialDate::Month(1952, 2).latest().to_string(),
            "1952-02-29"
        );
        assert_eq!(
            PartialDate::Month(1951, 12).latest().to_string(),
            "1951-12-31"
        );
        assert_eq!(PartialDate::Year(1951).earliest().to_string(), "1951-01-01");
        assert_eq!(PartialDate::Year(1951).latest().to_string(), "1951-12-31");
    }

    #[test]
    fn an_unknown_day_is_a_month_and_an_unknown_month_a_year() {
        assert_eq!(day(0, 4, 1950), PartialDate::Month(1950, 4));
        assert_eq!(day(0, 0, 1950), PartialDate::Year(1950));
        assert_eq!(
            PartialDate::from_numbers(5, 0, 1950),
            Err(InvalidDate::NoSuchMonth)
        );
    }

    #[test]
    fn a_leap_day_is_a_day_of_a_leap_year_only() {
        assert_eq!(day(29, 2, 1952).to_string(), "1952-02-29");
        assert_eq!(
            PartialDate::from_numbers(29, 2, 1951),
            Err(InvalidDate::NoSuchDay)
        );
    }

    #[test]
    fn a_set_is_written_in_braces_and_spans_all_its_members() {
        let set = date(Meaning::of_runs(vec![
            Run::single(day(7, 7, 1950)),
            Run::new(day(10, 7, 1950), day(12, 7, 1950)),
        ]));
        assert_eq!(set.edtf().unwrap(), "{1950-07-07,1950-07-10..1950-07-12}");
        assert_eq!(set.earliest().unwrap().to_string(), "1950-07-07");
        assert_eq!(set.latest().unwrap().to_string(), "1950-07-12");
    }

    #[test]
    fn an_interval_is_as_exact_as_its_coarser_end() {
        let interval = date(Meaning::Interval(
            day(14, 6, 1950).into(),
            PartialDate::Month(1950, 7).into(),
        ));
        assert_eq!(interval.edtf().unwrap(), "1950-06-14/1950-07");
        assert_eq!(interval.precision(), Precision::Month);
        assert_eq!(interval.latest().unwrap().to_string(), "1950-07-31");
    }

    #[test]
    fn an_invalid_or_unknown_date_has_no_edtf_and_no_days() {
        for meaning in [Meaning::Invalid(InvalidDate::NoSuchDay), Meaning::Unknown] {
            let date = date(meaning);
            assert_eq!(
                (date.edtf(), date.earliest(), date.latest()),
                (None, None, None)
            );
        }
    }
}

//! What a written date means: a date, an interval, a set.

use std::borrow::Cow;
use std::fmt;

use super::{Day, InvalidDate, PartialDate, Precision};

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
    /// One of several: the text can be read as each of them, and nothing on the page tells which.
    Ambiguous(Vec<Meaning>),
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

    /// The meaning in EDTF, when it is one.
    fn edtf(&self) -> Option<String> {
        match self {
            Self::Single(date) => Some(date.to_string()),
            Self::Interval(start, end) => Some(format!("{start}/{end}")),
            Self::Set(runs) => {
                let members: Vec<String> = runs.iter().map(edtf_member).collect();
                Some(format!("{{{}}}", members.join(",")))
            }
            Self::Ambiguous(_) | Self::Invalid(_) | Self::Unknown => None,
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

    /// The date in EDTF; `None` when it is ambiguous, invalid or unknown.
    pub fn edtf(&self) -> Option<String> {
        self.meaning.edtf()
    }

    /// What the date can mean, in EDTF, when it is ambiguous; otherwise nothing.
    ///
    /// ```
    /// use regesta::date::{Date, Meaning, PartialDate};
    /// let day = |day, month| Meaning::Single(PartialDate::from_numbers(day, month, 1949).unwrap().into());
    /// let date = Date::read("3/4/1949", Meaning::Ambiguous(vec![day(3, 4), day(4, 3)]));
    /// assert_eq!(date.edtf(), None);
    /// assert_eq!(date.readings(), ["1949-04-03", "1949-03-04"]);
    /// ```
    pub fn readings(&self) -> Vec<String> {
        match &self.meaning {
            Meaning::Ambiguous(readings) => readings.iter().filter_map(Meaning::edtf).collect(),
            _ => Vec::new(),
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
            Meaning::Ambiguous(_) => Precision::Ambiguous,
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
            Meaning::Ambiguous(_) | Meaning::Invalid(_) | Meaning::Unknown => (None, &[]),
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

//! A date as a text places it, and the members of sets.

use std::fmt;

use super::{Day, PartialDate, Precision};

/// A date as a text places it: the date, and whether the text says it only about, or with a doubt.
///
/// ```
/// use regesta::date::{PartialDate, Point};
/// let may = Point::from(PartialDate::Month(1950, 5));
/// assert_eq!(may.to_string(), "1950-05");
/// assert_eq!(Point { approximate: true, ..may }.to_string(), "1950-05~");
/// assert_eq!(Point { uncertain: true, ..may }.to_string(), "1950-05?");
/// assert_eq!(Point { approximate: true, uncertain: true, ..may }.to_string(), "1950-05%");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Point {
    /// The date.
    pub date: PartialDate,
    /// Whether it is only about that date (`mid-May`, `c. 1850`).
    pub approximate: bool,
    /// Whether the text doubts it (`1766?`).
    pub uncertain: bool,
}

impl From<PartialDate> for Point {
    fn from(date: PartialDate) -> Self {
        Self {
            date,
            approximate: false,
            uncertain: false,
        }
    }
}

impl fmt::Display for Point {
    /// Writes the date in EDTF, with `~` when it is approximate, `?` when it is uncertain, `%` when it is both.
    ///
    /// EDTF has these marks for days, months and years. A date that is less exact already (`1931-21`, `193X`,
    /// `XXXX-03`) is written without.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = match (self.approximate, self.uncertain) {
            _ if !self.date.takes_mark() => "",
            (false, false) => "",
            (true, false) => "~",
            (false, true) => "?",
            (true, true) => "%",
        };
        write!(f, "{}{mark}", self.date)
    }
}

impl Point {
    /// The plain date with which it begins, in which EDTF has it at the beginning of a period.
    pub(super) fn first(self) -> Option<Self> {
        let date = self.date.first()?;
        Some(Self { date, ..self })
    }

    /// The plain date with which it ends, in which EDTF has it at the end of a period.
    pub(super) fn last(self) -> Option<Self> {
        let date = self.date.last()?;
        Some(Self { date, ..self })
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

    /// First day on which it can lie or begin; nothing when its year is not known.
    pub fn earliest(self) -> Option<Day> {
        self.start.date.earliest()
    }

    /// Last day on which it can lie or end; nothing when its year is not known.
    pub fn latest(self) -> Option<Day> {
        self.end.date.latest()
    }

    /// How exact it is: as its less exact end.
    pub fn precision(self) -> Precision {
        self.start.date.precision().max(self.end.date.precision())
    }

    /// Whether the text says part of it only about, or doubts it.
    pub(crate) fn is_marked(self) -> bool {
        let is_marked = |point: Point| point.approximate || point.uncertain;
        is_marked(self.start) || is_marked(self.end)
    }

    /// Whether it surely ends before it starts.
    pub(super) fn is_reversed(self) -> bool {
        match (self.start.date, self.end.date) {
            // A period without a year may go over the turn of the year, but not within a month.
            (
                PartialDate::NoYear { month, day },
                PartialDate::NoYear {
                    month: to,
                    day: end,
                },
            ) => month == to && day.zip(end).is_some_and(|(day, end)| end < day),
            _ => (self.latest().zip(self.earliest())).is_some_and(|(end, start)| end < start),
        }
    }

    /// The run as an interval of EDTF; nothing when EDTF has none for it.
    pub(super) fn interval(self) -> Option<String> {
        use PartialDate::NoYear;
        if let (NoYear { month, .. }, NoYear { month: to, .. }) = (self.start.date, self.end.date) {
            // Over the turn of the year the end would stand before the beginning.
            return (month <= to).then(|| format!("{}/{}", self.start, self.end));
        }
        Some(format!("{}/{}", self.start.first()?, self.end.last()?))
    }

    /// The run as a member of a set of EDTF, a period with two points (`1950-07-07..1950-07-10`).
    pub(super) fn member(self) -> Option<String> {
        let is_season = matches!(self.start.date, PartialDate::Season(..));
        if self.start == self.end && !is_season && !self.start.date.is_old_period() {
            return Some(self.start.to_string());
        }
        // Here EDTF has no marks, and both ends are equally exact.
        let (start, end) = (self.start.date.first()?, self.end.date.last()?);
        let exact = start.precision().min(end.precision());
        let start = start.first_in(exact)?;
        let end = end.last_in(exact)?;
        Some(format!("{start}..{end}"))
    }
}

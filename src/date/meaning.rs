//! What a written date means: a date, an interval, a set, or why it means none.

use std::borrow::Cow;

use super::{Day, InvalidDate, PartialDate, Point, Precision, Run, Weekday};

/// What a written date means.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Meaning {
    /// One date.
    Single(Point),
    /// From a date to a date, both included.
    Interval(Point, Point),
    /// All of several dates: `3 and 7 May 1950`, in EDTF `{1950-05-03,1950-05-07}`.
    Set(Vec<Run>),
    /// One of several dates, as the text says: `3 or 7 May 1950`, in EDTF `[1950-05-03,1950-05-07]`.
    OneOf(Vec<Run>),
    /// At the latest on a date: `before 1700`, in EDTF `../1700`.
    Before(Point),
    /// At the earliest on a date: `after 1702`, in EDTF `1702/..`.
    After(Point),
    /// One of several: the text can be read as each of them, and nothing on the page says which.
    Ambiguous(Vec<Meaning>),
    /// A date is written, and the calendar does not have it.
    Invalid(InvalidDate),
    /// A date is written, and it cannot be read.
    Unreadable(Unreadable),
    /// No date is written.
    Unknown,
}

/// Why a written date cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Unreadable {
    /// What keeps it from being read.
    pub reason: &'static str,
    /// The spelling that may be meant: `February` where `Febuary` is written.
    pub hint: Option<String>,
}

impl Meaning {
    /// The meaning of dates written one after the other: one date, one range, or several.
    ///
    /// A range that ends before it starts is not a date.
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
        if runs.iter().any(|run| run.is_reversed()) {
            return Self::Invalid(InvalidDate::Reversed);
        }
        match runs.as_slice() {
            [] => Self::Unknown,
            [run] if run.start == run.end => Self::Single(run.start),
            [run] => Self::Interval(run.start, run.end),
            _ => Self::Set(runs),
        }
    }

    /// The meaning in EDTF, when EDTF can say it.
    fn edtf(&self) -> Option<String> {
        match self {
            Self::Single(date) if date.date.is_old_period() => Run::single(*date).interval(),
            Self::Single(date) => Some(date.to_string()),
            Self::Interval(start, end) => Run::new(*start, *end).interval(),
            Self::Set(runs) => Some(format!("{{{}}}", members(runs)?)),
            Self::OneOf(runs) => Some(format!("[{}]", members(runs)?)),
            Self::Before(end) => Some(format!("../{}", end.last()?)),
            Self::After(start) => Some(format!("{}/..", start.first()?)),
            Self::Ambiguous(_) | Self::Invalid(_) | Self::Unreadable(_) | Self::Unknown => None,
        }
    }

    /// The dates and periods that it says; none of one that is open at an end.
    pub(crate) fn runs(&self) -> impl Iterator<Item = Run> + '_ {
        let (one, many): (Option<Run>, &[Run]) = match self {
            Self::Single(date) => (Some(Run::single(*date)), &[]),
            Self::Interval(start, end) => (Some(Run::new(*start, *end)), &[]),
            Self::Set(runs) | Self::OneOf(runs) => (None, runs),
            _ => (None, &[]),
        };
        one.into_iter().chain(many.iter().copied())
    }

    /// The dates and periods that it names, of one that is open at an end the other end.
    fn named(&self) -> impl Iterator<Item = Run> + '_ {
        let end = match self {
            Self::Before(point) | Self::After(point) => Some(Run::single(*point)),
            _ => None,
        };
        self.runs().chain(end)
    }
}

/// The members of a set, as EDTF lists them.
fn members(runs: &[Run]) -> Option<String> {
    let members: Option<Vec<String>> = runs.iter().map(|run| run.member()).collect();
    Some(members?.join(","))
}

/// A date of a record: as written, and what it means.
///
/// ```
/// use regesta::date::{Date, Meaning, PartialDate, Precision};
/// let day = PartialDate::from_numbers(7, 3, 1949).unwrap();
/// let date = Date::read("7-3-1949", Meaning::Single(day.into()));
/// assert_eq!(date.edtf().as_deref(), Some("1949-03-07"));
/// assert_eq!(date.precision(), Precision::Day);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Date<'a> {
    /// The date as it stands in the text; empty when none is written.
    pub written: Cow<'a, str>,
    /// What it means.
    pub meaning: Meaning,
    /// Whether part of the meaning (the year) is taken from the context and not from `written`.
    pub inferred: bool,
    /// The day of the week that is written with the date.
    pub weekday: Option<Weekday>,
    /// The year by the old style, in which years began in March, where both are written: 1731 of
    /// `11-2-1731/2`, which means 1732.
    pub dual_year: Option<i32>,
}

impl<'a> Date<'a> {
    /// A date that is read from `written` alone, without a day of the week or a second year.
    pub fn read(written: impl Into<Cow<'a, str>>, meaning: Meaning) -> Self {
        Self {
            written: written.into(),
            meaning,
            inferred: false,
            weekday: None,
            dual_year: None,
        }
    }

    /// No date.
    pub fn unknown() -> Self {
        Self::read("", Meaning::Unknown)
    }

    /// The same date, part of which is `inferred` from the context.
    #[must_use]
    pub fn with_inferred(self, inferred: bool) -> Self {
        Self { inferred, ..self }
    }

    /// The same date, with the day of the week that is written with it.
    ///
    /// ```
    /// use regesta::date::{Date, Meaning, PartialDate, Weekday};
    /// let day = PartialDate::from_numbers(8, 3, 1951).unwrap();
    /// let date = Date::read("Thursday, 8 March 1951", Meaning::Single(day.into()))
    ///     .with_weekday(Some(Weekday::Thursday));
    /// assert_eq!(date.weekday, Some(Weekday::Thursday));
    /// ```
    #[must_use]
    pub fn with_weekday(self, weekday: Option<Weekday>) -> Self {
        Self { weekday, ..self }
    }

    /// The same date, with the year that it has by the old style.
    ///
    /// ```
    /// use regesta::date::{Date, Meaning, PartialDate};
    /// let day = PartialDate::from_numbers(11, 2, 1732).unwrap();
    /// let date = Date::read("11-2-1731/2", Meaning::Single(day.into())).with_dual_year(Some(1731));
    /// assert_eq!((date.edtf().as_deref(), date.dual_year), (Some("1732-02-11"), Some(1731)));
    /// ```
    #[must_use]
    pub fn with_dual_year(self, dual_year: Option<i32>) -> Self {
        Self { dual_year, ..self }
    }

    /// The date in EDTF; `None` when it is ambiguous, invalid, unreadable or unknown, and where EDTF cannot say
    /// it (`before March`, of a year that is not known).
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

    /// First day on which the date can lie; nothing when nothing bounds it.
    ///
    /// ```
    /// use regesta::date::{Date, Meaning, PartialDate};
    /// let date = Date::read("before 1700", Meaning::Before(PartialDate::Year(1700).into()));
    /// assert_eq!((date.earliest(), date.latest().unwrap().to_string()), (None, "1700-12-31".to_owned()));
    /// ```
    pub fn earliest(&self) -> Option<Day> {
        if let Meaning::After(start) = self.meaning {
            return start.date.earliest();
        }
        bound(self.meaning.runs().map(Run::earliest), Day::min)
    }

    /// Last day on which the date can lie; nothing when nothing bounds it.
    pub fn latest(&self) -> Option<Day> {
        if let Meaning::Before(end) = self.meaning {
            return end.date.latest();
        }
        bound(self.meaning.runs().map(Run::latest), Day::max)
    }

    /// First and last day on which the date can lie, when both are known.
    pub fn days(&self) -> Option<(Day, Day)> {
        self.earliest().zip(self.latest())
    }

    /// The date, or the first that is named.
    pub fn start(&self) -> Option<PartialDate> {
        self.meaning.named().next().map(|run| run.start.date)
    }

    /// Whether the text says part of the date only about.
    pub fn approximate(&self) -> bool {
        (self.meaning.named()).any(|run| run.start.approximate || run.end.approximate)
    }

    /// Whether the text doubts part of the date.
    pub fn uncertain(&self) -> bool {
        (self.meaning.named()).any(|run| run.start.uncertain || run.end.uncertain)
    }

    /// Whether the text says part of the date only about, or doubts it.
    pub fn is_marked(&self) -> bool {
        self.meaning.named().any(Run::is_marked)
    }

    /// Whether the text leaves open more than a day, month or year does: it says the date only about, doubts
    /// it, names a season, a decade or a century, no year, or one end of the time alone.
    ///
    /// ```
    /// use regesta::date::{Date, Meaning, PartialDate, Season};
    /// let date = |date: PartialDate| Date::read("", Meaning::Single(date.into()));
    /// assert!(date(PartialDate::Season(1931, Season::Spring)).is_vague());
    /// assert!(!date(PartialDate::Month(1931, 3)).is_vague());
    /// ```
    pub fn is_vague(&self) -> bool {
        let is_open = matches!(
            self.meaning,
            Meaning::Before(_) | Meaning::After(_) | Meaning::OneOf(_)
        );
        let vague =
            |run: Run| run.is_marked() || run.start.date.is_vague() || run.end.date.is_vague();
        is_open || self.meaning.runs().any(vague)
    }

    /// How exact the date is.
    pub fn precision(&self) -> Precision {
        match self.meaning {
            Meaning::Ambiguous(_) => Precision::Ambiguous,
            Meaning::Invalid(_) => Precision::Invalid,
            Meaning::Unreadable(_) => Precision::Unreadable,
            _ => (self.meaning.named().map(Run::precision).max()).unwrap_or(Precision::Unknown),
        }
    }

    /// Why the date is invalid, if it is.
    pub fn invalid(&self) -> Option<InvalidDate> {
        match self.meaning {
            Meaning::Invalid(reason) => Some(reason),
            _ => None,
        }
    }

    /// Why the date cannot be read, if it cannot.
    pub fn unreadable(&self) -> Option<&Unreadable> {
        match &self.meaning {
            Meaning::Unreadable(unreadable) => Some(unreadable),
            _ => None,
        }
    }
}

/// The outermost of several days; nothing when one of them is not known.
fn bound(mut days: impl Iterator<Item = Option<Day>>, outer: fn(Day, Day) -> Day) -> Option<Day> {
    let first = days.next()??;
    days.try_fold(first, |bound, day| Some(outer(bound, day?)))
}

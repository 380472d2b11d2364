//! One date, as exact as it was written.

use chrono::{Datelike, NaiveDate};

use super::{Calendar, InvalidDate, Precision, Season};

/// A day of the proleptic Gregorian calendar, as ISO 8601 counts them.
pub type Day = NaiveDate;

/// Latest year that EDTF writes in four digits, and the earliest with a minus before it.
const LAST_YEAR: i32 = 9999;
/// A leap year: a date without a year may be its 29 February.
const A_LEAP_YEAR: i32 = 2000;

/// One date, as exact as it was written.
///
/// Years are astronomical: 1 BC is the year 0, 44 BC the year -43.
///
/// ```
/// use regesta::date::PartialDate;
/// let month = PartialDate::from_numbers(0, 4, 1950).unwrap();
/// assert_eq!(month.to_string(), "1950-04");
/// assert_eq!(month.earliest().unwrap().to_string(), "1950-04-01");
/// assert_eq!(month.latest().unwrap().to_string(), "1950-04-30");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum PartialDate {
    /// A century by its first year: 1800 to 1899, `18XX`.
    Century(i32),
    /// A decade by its first year: the 1930s, `193X`.
    Decade(i32),
    /// A year, `1949`.
    Year(i32),
    /// A year of which the text says that month and day are not known, `1949-XX-XX`.
    MonthUnknown(i32),
    /// A season of a year, `1931-21`.
    Season(i32, Season),
    /// A month of a year, `1949-03`.
    Month(i32, u32),
    /// A month of which the text says that the day is not known, `1949-03-XX`.
    DayUnknown(i32, u32),
    /// A day, `1949-03-07`.
    Day(Day),
    /// A month or a day of a year that nothing tells, `XXXX-03` or `XXXX-03-23`.
    NoYear {
        /// The month, from 1.
        month: u32,
        /// The day of the month, when it is written.
        day: Option<u32>,
    },
}

impl PartialDate {
    /// A date from the numbers that are written. Day 0 is an unknown day (archives write `00-04-1950`), day 0
    /// of month 0 an unknown day and month. The year is counted from the birth of Christ; for years before it
    /// see [`from_numbers_bc`](Self::from_numbers_bc).
    ///
    /// # Errors
    /// [`InvalidDate`] when the calendar has no such day, month or year.
    ///
    /// ```
    /// use regesta::date::{InvalidDate, PartialDate};
    /// assert_eq!(PartialDate::from_numbers(7, 3, 1949).unwrap().to_string(), "1949-03-07");
    /// assert_eq!(PartialDate::from_numbers(30, 2, 1950), Err(InvalidDate::NoSuchDay));
    /// assert_eq!(PartialDate::from_numbers(1, 13, 1950), Err(InvalidDate::NoSuchMonth));
    /// assert_eq!(PartialDate::from_numbers(1, 3, 0), Err(InvalidDate::NoSuchYear));
    /// ```
    pub fn from_numbers(day: u32, month: u32, year: i32) -> Result<Self, InvalidDate> {
        if year < 1 {
            return Err(InvalidDate::NoSuchYear);
        }
        Self::new(known(day), known(month), year)
    }

    /// The same of a year before the birth of Christ, written as it is counted there: 44 for 44 BC.
    ///
    /// # Errors
    /// [`InvalidDate`] when the calendar has no such day, month or year.
    ///
    /// ```
    /// use regesta::date::PartialDate;
    /// assert_eq!(PartialDate::from_numbers_bc(14, 3, 44).unwrap().to_string(), "-0043-03-14");
    /// assert_eq!(PartialDate::from_numbers_bc(0, 0, 1).unwrap().to_string(), "0000");
    /// ```
    pub fn from_numbers_bc(day: u32, month: u32, year: i32) -> Result<Self, InvalidDate> {
        if year < 1 {
            return Err(InvalidDate::NoSuchYear);
        }
        Self::new(known(day), known(month), 1 - year)
    }

    /// A date of the calendar that is usual for its time: see [`Calendar::Gregorian`].
    ///
    /// # Errors
    /// [`InvalidDate`] when the calendar has no such day or month, or a day has no month.
    ///
    /// ```
    /// use regesta::date::PartialDate;
    /// assert_eq!(PartialDate::new(Some(3), Some(4), 987).unwrap().to_string(), "0987-04-03");
    /// assert_eq!(PartialDate::new(None, None, -43).unwrap().to_string(), "-0043");
    /// ```
    pub fn new(
        day: Option<u32>,
        month: Option<u32>,
        astronomical_year: i32,
    ) -> Result<Self, InvalidDate> {
        Self::in_calendar(Calendar::Gregorian, day, month, astronomical_year)
    }

    /// A date of `calendar`. Its numbers stay as they are. A day that only the Julian calendar has (29 February
    /// 1700) is a day that ISO 8601 cannot write: it is given as its month.
    ///
    /// # Errors
    /// [`InvalidDate`] when the calendar has no such day or month, or a day has no month.
    ///
    /// ```
    /// use regesta::date::{Calendar, InvalidDate, PartialDate};
    /// let date = |calendar| PartialDate::in_calendar(calendar, Some(29), Some(2), 1700);
    /// assert_eq!(date(Calendar::Julian), Ok(PartialDate::Month(1700, 2)));
    /// assert_eq!(date(Calendar::Gregorian), Err(InvalidDate::NoSuchDay));
    /// ```
    pub fn in_calendar(
        calendar: Calendar,
        day: Option<u32>,
        month: Option<u32>,
        astronomical_year: i32,
    ) -> Result<Self, InvalidDate> {
        let year = astronomical_year;
        if !(-LAST_YEAR..=LAST_YEAR).contains(&year) {
            return Err(InvalidDate::YearNotFourDigits);
        }
        let Some(month) = month else {
            return match day {
                Some(_) => Err(InvalidDate::NoSuchMonth),
                None => Ok(Self::Year(year)),
            };
        };
        let days = (calendar.days_in_month(year, month)).ok_or(InvalidDate::NoSuchMonth)?;
        match day {
            None => Ok(Self::Month(year, month)),
            Some(day) if (1..=days).contains(&day) => Ok(NaiveDate::from_ymd_opt(year, month, day)
                .map_or(Self::Month(year, month), Self::Day)),
            Some(_) => Err(InvalidDate::NoSuchDay),
        }
    }

    /// A day or a month of a year that nothing tells.
    ///
    /// # Errors
    /// [`InvalidDate`] when no year has such a day or month.
    ///
    /// ```
    /// use regesta::date::{InvalidDate, PartialDate};
    /// assert_eq!(PartialDate::without_year(Some(23), 3).unwrap().to_string(), "XXXX-03-23");
    /// assert_eq!(PartialDate::without_year(Some(31), 9), Err(InvalidDate::NoSuchDay));
    /// ```
    pub fn without_year(day: Option<u32>, month: u32) -> Result<Self, InvalidDate> {
        Self::new(day, Some(month), A_LEAP_YEAR)?;
        Ok(Self::NoYear { month, day })
    }

    /// First day on which the date can lie; nothing when its year is not known.
    pub fn earliest(self) -> Option<Day> {
        let (year, month) = match self {
            Self::Century(year) | Self::Decade(year) => (year, 1),
            Self::Year(year) | Self::MonthUnknown(year) => (year, 1),
            Self::Season(year, season) => (year, season.months().0),
            Self::Month(year, month) | Self::DayUnknown(year, month) => (year, month),
            Self::Day(day) => return Some(day),
            Self::NoYear { .. } => return None,
        };
        NaiveDate::from_ymd_opt(year, month, 1)
    }

    /// Last day on which the date can lie; nothing when its year is not known.
    pub fn latest(self) -> Option<Day> {
        let (year, month) = match self {
            Self::Century(year) => (year.checked_add(99)?, 12),
            Self::Decade(year) => (year.checked_add(9)?, 12),
            Self::Year(year) | Self::MonthUnknown(year) => (year, 12),
            Self::Season(year, season) => match season.months() {
                (_, month, true) => (year.checked_add(1)?, month),
                (_, month, false) => (year, month),
            },
            Self::Month(year, month) | Self::DayUnknown(year, month) => (year, month),
            Self::Day(day) => return Some(day),
            Self::NoYear { .. } => return None,
        };
        let next = match month {
            12 => NaiveDate::from_ymd_opt(year.checked_add(1)?, 1, 1)?,
            month => NaiveDate::from_ymd_opt(year, month.checked_add(1)?, 1)?,
        };
        next.pred_opt()
    }

    /// How exact the date is.
    pub fn precision(self) -> Precision {
        match self {
            Self::Century(_) => Precision::Century,
            Self::Decade(_) => Precision::Decade,
            Self::Year(_) | Self::MonthUnknown(_) => Precision::Year,
            Self::Season(..) => Precision::Season,
            Self::Month(..) | Self::DayUnknown(..) => Precision::Month,
            Self::Day(_) => Precision::Day,
            Self::NoYear { .. } => Precision::NoYear,
        }
    }

    /// The same day of another year; nothing when the date is not a day, or that year has no such day.
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
            Self::NoYear { month, day } => NaiveDate::from_ymd_opt(year, month, day?),
            _ => None,
        }
    }

    /// The day with the numbers of day and month exchanged; nothing when that is not a day.
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
            _ => None,
        }
    }

    /// Month of the date, from 1; nothing when it is not dated to a month.
    pub fn month(self) -> Option<u32> {
        match self {
            Self::Month(_, month) | Self::DayUnknown(_, month) => Some(month),
            Self::Day(day) => Some(day.month()),
            Self::NoYear { month, .. } => Some(month),
            _ => None,
        }
    }

    /// Year of the date, the first one of a decade or a century; nothing when its year is not known.
    pub fn year(self) -> Option<i32> {
        match self {
            Self::Century(year) | Self::Decade(year) => Some(year),
            Self::Year(year) | Self::MonthUnknown(year) => Some(year),
            Self::Season(year, _) | Self::Month(year, _) | Self::DayUnknown(year, _) => Some(year),
            Self::Day(day) => Some(day.year()),
            Self::NoYear { .. } => None,
        }
    }

    /// Whether it is a decade or a century.
    pub(crate) fn is_period(self) -> bool {
        matches!(self, Self::Decade(_) | Self::Century(_))
    }

    /// Whether the text leaves open more than a day, month or year does: a season, a decade, a century, a date
    /// without its year.
    pub(crate) fn is_vague(self) -> bool {
        matches!(
            self,
            Self::Season(..) | Self::Decade(_) | Self::Century(_) | Self::NoYear { .. }
        )
    }
}

/// A number that is not 0.
fn known(number: u32) -> Option<u32> {
    (number > 0).then_some(number)
}

/// The number of a day, counted from the first day of year 1: the difference of two is the days between.
///
/// ```
/// use regesta::date::{PartialDate, day_number};
/// let number = |day, month| day_number(PartialDate::from_numbers(day, month, 1952).unwrap().earliest().unwrap());
/// assert_eq!(number(1, 3) - number(28, 2), 2);
/// ```
pub fn day_number(day: Day) -> i32 {
    day.num_days_from_ce()
}

/// The day of a year by its number, from 1.
pub(crate) fn day_of_year(year: i32, number: u32) -> Option<Day> {
    NaiveDate::from_yo_opt(year, number)
}

/// The day of a week of a year, as ISO 8601 counts weeks, from 1 for Monday.
pub(crate) fn day_of_week(year: i32, week: u32, day: u32) -> Option<Day> {
    let day = chrono::Weekday::try_from(u8::try_from(day.checked_sub(1)?).ok()?).ok()?;
    NaiveDate::from_isoywd_opt(year, week, day)
}

/// Month and day of the month.
///
/// ```
/// use regesta::date::{PartialDate, month_and_day};
/// let day = PartialDate::from_numbers(7, 3, 1949).unwrap().earliest().unwrap();
/// assert_eq!(month_and_day(day), (3, 7));
/// ```
pub fn month_and_day(day: Day) -> (u32, u32) {
    (day.month(), day.day())
}

pub(crate) fn year_of(day: Day) -> i32 {
    day.year()
}

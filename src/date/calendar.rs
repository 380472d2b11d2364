//! Calendars: which days a year has, its seasons, and the days of the week.

use chrono::Datelike;

use super::{Day, day_number};

/// The last year in which every leap year was one of the Julian calendar: the Gregorian one began in October
/// 1582.
const LAST_JULIAN_YEAR: i32 = 1582;

/// The calendar in which dates are written.
///
/// Dates are not converted from one calendar to the other: a day keeps its numbers. The calendar decides only
/// whether a day exists.
///
/// ```
/// use regesta::date::Calendar;
/// assert_eq!(Calendar::Gregorian.days_in_month(1700, 2), Some(28));
/// assert_eq!(Calendar::Julian.days_in_month(1700, 2), Some(29));
/// assert_eq!(Calendar::Gregorian.days_in_month(1500, 2), Some(29));
/// assert_eq!(Calendar::Gregorian.days_in_month(1700, 13), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Calendar {
    /// The Gregorian calendar from 1583 on, and the Julian one before.
    #[default]
    Gregorian,
    /// The Julian calendar in all years, as in England until 1752 and in Russia until 1918.
    Julian,
}

impl Calendar {
    /// How many days a month has; `None` when there is no such month. Years before year 1 are astronomical:
    /// 1 BC is 0.
    pub const fn days_in_month(self, year: i32, month: u32) -> Option<u32> {
        match month {
            2 if self.is_leap(year) => Some(29),
            2 => Some(28),
            4 | 6 | 9 | 11 => Some(30),
            1..=12 => Some(31),
            _ => None,
        }
    }

    const fn is_leap(self, year: i32) -> bool {
        let julian = year.rem_euclid(4) == 0;
        match self {
            Self::Gregorian if year > LAST_JULIAN_YEAR => {
                julian && (year % 100 != 0 || year % 400 == 0)
            }
            _ => julian,
        }
    }
}

/// A season.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Season {
    /// March to June.
    Spring,
    /// June to September.
    Summer,
    /// September to December.
    Autumn,
    /// January to March, or December to March of the next year: a text that names one year may mean either.
    Winter,
}

impl Season {
    /// The season of its number in EDTF, from 21 for spring to 24 for winter.
    pub(crate) const fn from_number(number: u32) -> Option<Self> {
        match number {
            21 => Some(Self::Spring),
            22 => Some(Self::Summer),
            23 => Some(Self::Autumn),
            24 => Some(Self::Winter),
            _ => None,
        }
    }

    /// The number that EDTF has for the season in the place of a month: 21 to 24.
    pub(super) const fn number(self) -> u32 {
        match self {
            Self::Spring => 21,
            Self::Summer => 22,
            Self::Autumn => 23,
            Self::Winter => 24,
        }
    }

    /// The season with this number.
    pub(super) const fn of_number(number: u32) -> Option<Self> {
        match number {
            21 => Some(Self::Spring),
            22 => Some(Self::Summer),
            23 => Some(Self::Autumn),
            24 => Some(Self::Winter),
            _ => None,
        }
    }

    /// Its English name: `spring`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Spring => "spring",
            Self::Summer => "summer",
            Self::Autumn => "autumn",
            Self::Winter => "winter",
        }
    }

    /// First month, last month, and whether the last one is of the next year. A season lasts as long as it does
    /// by either reckoning, that of months and that of the sun, north of the equator.
    pub(super) const fn months(self) -> (u32, u32, bool) {
        match self {
            Self::Spring => (3, 6, false),
            Self::Summer => (6, 9, false),
            Self::Autumn => (9, 12, false),
            Self::Winter => (1, 3, true),
        }
    }
}

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Weekday {
    /// Monday.
    Monday,
    /// Tuesday.
    Tuesday,
    /// Wednesday.
    Wednesday,
    /// Thursday.
    Thursday,
    /// Friday.
    Friday,
    /// Saturday.
    Saturday,
    /// Sunday.
    Sunday,
}

impl Weekday {
    /// All seven, from Monday.
    pub const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];

    /// The weekday of a day of the Gregorian calendar.
    ///
    /// ```
    /// use regesta::date::{PartialDate, Weekday};
    /// let day = PartialDate::from_numbers(8, 3, 1951).unwrap().earliest().unwrap();
    /// assert_eq!(Weekday::gregorian(day), Weekday::Thursday);
    /// ```
    pub fn gregorian(day: Day) -> Self {
        // 1 January of year 1 was a Monday.
        Self::of_number(i64::from(day_number(day)) - 1)
    }

    /// The weekday of the day that has the numbers of `day` in the Julian calendar.
    ///
    /// ```
    /// use regesta::date::{PartialDate, Weekday};
    /// let day = PartialDate::from_numbers(14, 10, 1066).unwrap().earliest().unwrap();
    /// assert_eq!(Weekday::julian(day), Weekday::Saturday);
    /// ```
    pub fn julian(day: Day) -> Self {
        // Years begin with March, so that the leap day closes the year.
        let (month, year) = match day.month() {
            month @ 1..=2 => (month + 9, i64::from(day.year()) - 1),
            month => (month - 3, i64::from(day.year())),
        };
        let months = i64::from((153 * month + 2) / 5);
        let days = 365 * year + year.div_euclid(4) + months + i64::from(day.day());
        // 1 March of year 0 was a Monday.
        Self::of_number(days - 1)
    }

    /// The weekday so many days after a Monday.
    /// The day of its number in a week, from 1 for Monday.
    pub(crate) fn from_number(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number).checked_sub(1)?).copied()
    }

    fn of_number(days: i64) -> Self {
        let at = usize::try_from(days.rem_euclid(7)).unwrap_or_default();
        Self::ALL.get(at).copied().unwrap_or(Self::Monday)
    }

    /// Its English name.
    ///
    /// ```
    /// assert_eq!(regesta::date::Weekday::Friday.as_str(), "Friday");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Monday => "Monday",
            Self::Tuesday => "Tuesday",
            Self::Wednesday => "Wednesday",
            Self::Thursday => "Thursday",
            Self::Friday => "Friday",
            Self::Saturday => "Saturday",
            Self::Sunday => "Sunday",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::PartialDate;

    fn day(day: u32, month: u32, year: i32) -> Day {
        match PartialDate::new(Some(day), Some(month), year) {
            Ok(PartialDate::Day(day)) => day,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_day_after_thursday_4_october_1582_was_friday_15_october() {
        assert_eq!(Weekday::julian(day(4, 10, 1582)), Weekday::Thursday);
        assert_eq!(Weekday::gregorian(day(15, 10, 1582)), Weekday::Friday);
    }

    #[test]
    fn a_day_of_an_old_calendar_has_the_weekday_that_its_chroniclers_saw() {
        // England on 2 September 1752, Russia on 7 November 1917 (25 October), Caesar on the ides of March.
        assert_eq!(Weekday::julian(day(2, 9, 1752)), Weekday::Wednesday);
        assert_eq!(Weekday::julian(day(25, 10, 1917)), Weekday::Wednesday);
        assert_eq!(Weekday::julian(day(15, 3, -43)), Weekday::Wednesday);
        assert_eq!(Weekday::julian(day(29, 2, 4)), Weekday::Friday);
    }

    #[test]
    fn a_century_is_a_leap_year_of_the_julian_calendar_alone() {
        for (calendar, year, days) in [
            (Calendar::Gregorian, 1500, 29),
            (Calendar::Gregorian, 1600, 29),
            (Calendar::Gregorian, 1700, 28),
            (Calendar::Julian, 1700, 29),
            (Calendar::Julian, 1701, 28),
            (Calendar::Gregorian, 0, 29),
            (Calendar::Gregorian, -4, 29),
            (Calendar::Gregorian, -43, 28),
        ] {
            assert_eq!(calendar.days_in_month(year, 2), Some(days), "{year}");
        }
    }
}

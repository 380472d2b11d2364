//! Dates of a page: what they mean, and the ways in which a page writes them.

use chrono::{Datelike, Days, NaiveDate};

use super::rng::Rng;

/// The names of the months.
pub(crate) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A date as exactly as the page knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum When {
    Day(NaiveDate),
    Month(i32, u32),
    Year(i32),
    /// From one day to another.
    Range(NaiveDate, NaiveDate),
    /// Some days.
    List(Vec<NaiveDate>),
}

impl When {
    /// Its first day.
    pub(crate) fn first(&self) -> NaiveDate {
        match self {
            Self::Day(day) | Self::Range(day, _) => *day,
            Self::Month(year, month) => date(*year, *month, 1),
            Self::Year(year) => date(*year, 1, 1),
            Self::List(days) => days.first().copied().unwrap_or_default(),
        }
    }

    /// In EDTF.
    pub(crate) fn edtf(&self) -> String {
        match self {
            Self::Day(day) => day.to_string(),
            Self::Month(year, month) => format!("{year:04}-{month:02}"),
            Self::Year(year) => format!("{year:04}"),
            Self::Range(from, to) => format!("{from}/{to}"),
            Self::List(days) => {
                let days: Vec<String> = days.iter().map(NaiveDate::to_string).collect();
                format!("{{{}}}", days.join(","))
            }
        }
    }

    /// In numbers, as timelines, citations and meetings have it.
    pub(crate) fn numeric(&self, padded: bool) -> String {
        let day = |day: &NaiveDate| numeric(*day, padded);
        match self {
            Self::Day(only) => day(only),
            Self::Month(_, month) => month_name(*month).to_owned(),
            Self::Year(year) => year.to_string(),
            Self::Range(from, to) => format!("{} – {}", day(from), day(to)),
            Self::List(days) => days.iter().map(day).collect::<Vec<_>>().join(" and "),
        }
    }

    /// In words, as running text has it.
    pub(crate) fn in_words(&self, rng: &mut Rng) -> String {
        let month = |day: &NaiveDate| month_name(day.month());
        match self {
            Self::Day(day) if rng.chance(70) => {
                format!("{} {}, {}", month(day), day.day(), day.year())
            }
            Self::Day(day) => format!("{} {} {}", day.day(), month(day), day.year()),
            Self::Month(year, number) => format!("{} {year}", month_name(*number)),
            Self::Year(year) => year.to_string(),
            Self::Range(from, to) => format!(
                "{} {} till {} {} {}",
                from.day(),
                month(from),
                to.day(),
                month(to),
                to.year()
            ),
            Self::List(days) => {
                let days: Vec<String> = (days.iter())
                    .map(|day| format!("{} {}, {}", month(day), day.day(), day.year()))
                    .collect();
                days.join(" and ")
            }
        }
    }
}

/// `D-M-YYYY`, or `DD-MM-YYYY`.
pub(crate) fn numeric(day: NaiveDate, padded: bool) -> String {
    let (d, m, y) = (day.day(), day.month(), day.year());
    if padded {
        format!("{d:02}-{m:02}-{y:04}")
    } else {
        format!("{d}-{m}-{y}")
    }
}

pub(crate) fn month_name(month: u32) -> &'static str {
    MONTHS.get(month as usize - 1).copied().unwrap_or_default()
}

/// A day of the calendar; the first one there is when there is none such.
pub(crate) fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

/// The day that comes `days` after `day`, or before it.
pub(crate) fn shifted(day: NaiveDate, days: i64) -> NaiveDate {
    let count = Days::new(days.unsigned_abs());
    let moved = if days < 0 {
        day.checked_sub_days(count)
    } else {
        day.checked_add_days(count)
    };
    moved.unwrap_or(day)
}

/// The same day of another year, where there is one.
pub(crate) fn in_year(day: NaiveDate, year: i32) -> Option<NaiveDate> {
    day.with_year(year)
}

/// A day of the years `first` to `last`.
pub(crate) fn any_day(rng: &mut Rng, first: i32, last: i32) -> NaiveDate {
    let year = rng.between(first, last);
    shifted(date(year, 1, 1), i64::from(rng.between(0, 364)))
}

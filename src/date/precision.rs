//! How exact a date is, and why what is written is not one.

use thiserror::Error;

/// How exact a date is: the coarsest of its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Precision {
    /// To the day.
    Day,
    /// To the month.
    Month,
    /// To the season.
    Season,
    /// To the year.
    Year,
    /// To the decade.
    Decade,
    /// To the century.
    Century,
    /// To the day or the month, of a year that is not known.
    NoYear,
    /// Written, but it can be read as more than one date.
    Ambiguous,
    /// Written, but not a date of the calendar.
    Invalid,
    /// Written, but in a form that cannot be read.
    Unreadable,
    /// No date is written.
    Unknown,
}

impl Precision {
    /// All of them, from the most exact on.
    pub const ALL: [Self; 11] = [
        Self::Day,
        Self::Month,
        Self::Season,
        Self::Year,
        Self::Decade,
        Self::Century,
        Self::NoYear,
        Self::Ambiguous,
        Self::Invalid,
        Self::Unreadable,
        Self::Unknown,
    ];

    /// The word that tables use: `day`, `month`, `season`, `year`, `decade`, `century`, `no-year`, `ambiguous`,
    /// `invalid`, `unreadable` or `unknown`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::Season => "season",
            Self::Year => "year",
            Self::Decade => "decade",
            Self::Century => "century",
            Self::NoYear => "no-year",
            Self::Ambiguous => "ambiguous",
            Self::Invalid => "invalid",
            Self::Unreadable => "unreadable",
            Self::Unknown => "unknown",
        }
    }
}

/// Why what is written is not a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error)]
#[non_exhaustive]
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

//! What is written of a date: its parts as they stand, before anything is taken from the context.

use crate::date::Season;

/// One written date: the parts that stand there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::parse) struct Item {
    /// Number of the day; 0 where the day is written as unknown.
    pub(in crate::parse) day: Option<u32>,
    /// Number of the month; 0 where the month is written as unknown.
    pub(in crate::parse) month: Option<u32>,
    /// Year as astronomers count: 1 BC is 0.
    pub(in crate::parse) year: Option<i32>,
    pub(in crate::parse) season: Option<Season>,
    /// How many years the year stands for.
    pub(in crate::parse) years: Years,
    /// The year of the old style, which began in spring: 1731 of `1731/2`.
    pub(in crate::parse) old_year: Option<i32>,
    /// Day of the week that is written with it, 1 for Monday.
    pub(in crate::parse) weekday: Option<u8>,
    pub(in crate::parse) approximate: bool,
    pub(in crate::parse) uncertain: bool,
    /// Whether the text marks day or month as unknown (`??`), rather than leaving it out (`00`).
    pub(in crate::parse) marked_unknown: bool,
    /// Whether the text says that the year is one: `A.D. 812`, `44 BC`.
    pub(in crate::parse) era: bool,
    /// Whether day and month may be the other way round, and nothing on the page tells.
    pub(in crate::parse) swappable: bool,
    /// The year without its century: 51 of `’51`.
    pub(in crate::parse) short_year: Option<u32>,
    /// What is wrong with the date as it is written.
    pub(in crate::parse) fault: Option<Fault>,
}

/// How many years a year stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::parse) enum Years {
    /// Itself.
    #[default]
    One,
    /// The ten that begin with it.
    Decade,
    /// The hundred that begin with it.
    Century,
}

impl Years {
    /// How many.
    pub(in crate::parse) fn count(self) -> i32 {
        match self {
            Self::One => 1,
            Self::Decade => 10,
            Self::Century => 100,
        }
    }
}

/// Why a date cannot be read, though all its parts stand there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::parse) enum Fault {
    /// The year does not have four digits.
    YearDigits,
    /// The year has two digits: its century is not said.
    NoCentury,
}

/// How a date goes on from the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::parse) enum DateLink {
    /// From the one before to this one.
    Range,
    /// From the one before to this one, or one day in the old style and in the new: `2/14 June 1814`.
    Stroke,
    /// One more.
    List,
    /// Another, if it is not the one before: `3 or 7 May`.
    Or,
}

impl DateLink {
    /// Whether the dates beside it are two, and not the ends of one period.
    pub(in crate::parse) fn is_list(self) -> bool {
        matches!(self, Self::List | Self::Or)
    }
}

/// On which side of the date that is written the meant one lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::parse) enum DateBound {
    Before,
    After,
}

/// Dates that are written as one: `July 23, 26 and 28`, `March 3–5, 1950`, `before May 1702`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::parse) struct Expression {
    pub(in crate::parse) first: Item,
    pub(in crate::parse) more: Vec<(DateLink, Item)>,
    pub(in crate::parse) bound: Option<DateBound>,
}

impl Expression {
    pub(in crate::parse) fn items(&self) -> impl Iterator<Item = &Item> {
        std::iter::once(&self.first).chain(self.more.iter().map(|(_, item)| item))
    }

    /// Whether a year is written.
    pub(in crate::parse) fn has_year(&self) -> bool {
        self.items().any(|item| item.year.is_some())
    }

    /// Whether a day is written.
    pub(in crate::parse) fn has_day(&self) -> bool {
        self.items().any(|item| item.day.is_some())
    }

    /// Whether a month is written.
    pub(in crate::parse) fn has_month(&self) -> bool {
        self.items().any(|item| item.month.is_some())
    }

    /// Whether it is the name of a month and nothing more.
    pub(in crate::parse) fn is_bare_month(&self) -> bool {
        let first = &self.first;
        self.more.is_empty()
            && first.month.is_some()
            && first.day.is_none()
            && first.year.is_none()
            && !first.approximate
            && self.bound.is_none()
    }

    /// Whether nothing but years is written.
    pub(in crate::parse) fn is_years(&self) -> bool {
        !self.has_month() && !self.has_day() && self.items().all(|item| item.season.is_none())
    }
}

//! What is kept of an item: its dates as numbers of days, and the numbers of its words.

use super::words::Words;
use super::{Item, Kind};
use crate::date::{Precision, day_number, month_and_day};

/// An item as it is kept.
#[derive(Debug)]
pub(super) struct Entry {
    /// Its number among the items taken.
    pub(super) number: usize,
    pub(super) id: String,
    /// Number of its page.
    pub(super) source: u32,
    pub(super) line: usize,
    pub(super) kind: Kind,
    /// First and last day, counted from a fixed day.
    pub(super) earliest: i32,
    pub(super) latest: i32,
    /// Month and day, when it is dated to one day.
    pub(super) month_and_day: Option<(u32, u32)>,
    pub(super) precision: Precision,
    pub(super) words: Words,
}

impl Entry {
    pub(super) fn of(number: usize, source: u32, words: Words, item: Item<'_>) -> Self {
        let single = item.precision == Precision::Day && item.earliest == item.latest;
        Self {
            number,
            id: item.id,
            source,
            line: item.line,
            kind: item.kind,
            earliest: day_number(item.earliest),
            latest: day_number(item.latest),
            month_and_day: single.then(|| month_and_day(item.earliest)),
            precision: item.precision,
            words,
        }
    }

    /// Days between two entries: 0 when their dates overlap.
    pub(super) fn days_from(&self, other: &Self) -> i32 {
        (self.earliest - other.latest)
            .max(other.earliest - self.latest)
            .max(0)
    }
}

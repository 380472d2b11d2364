//! The year of a date that is written without one, from the date that governs it.

use crate::date::PartialDate;

/// The year that a date or a heading tells, and its month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Known {
    pub(crate) year: i32,
    pub(crate) month: Option<u32>,
}

impl Known {
    /// What a date tells; nothing when its year is not known.
    pub(crate) fn new(date: PartialDate) -> Option<Self> {
        Some(Self {
            year: date.year()?,
            month: date.month(),
        })
    }

    /// The year of a date in `month` that stands in the same paragraph. December and January are a month apart,
    /// not eleven: the year between them has turned, and nothing says that of the other.
    pub(crate) fn year_of(self, month: Option<u32>) -> Option<i32> {
        let apart = self
            .month
            .zip(month)
            .map(|(before, month)| before.abs_diff(month));
        (apart.unwrap_or(0) < OVER_THE_TURN).then_some(self.year)
    }
}

impl Known {
    /// The year of a date in `month` that this one governs from further above: nothing where the months fall back,
    /// so that the year may have turned.
    pub(crate) fn year_from_above(self, month: Option<u32>) -> Option<i32> {
        let back = self
            .month
            .zip(month)
            .is_some_and(|(before, month)| month < before);
        (!back).then_some(self.year)
    }
}

/// Months apart from which on the turn of the year is nearer.
const OVER_THE_TURN: u32 = 9;

#[cfg(test)]
mod tests {
    use super::*;

    fn year(before: (i32, Option<u32>), month: u32) -> Option<i32> {
        let (year, known) = before;
        Known { year, month: known }.year_of(Some(month))
    }

    #[test]
    fn a_date_has_the_year_of_the_one_that_governs_it() {
        assert_eq!(year((1950, Some(6)), 7), Some(1950));
        assert_eq!(year((1950, Some(10)), 3), Some(1950));
        assert_eq!(year((1950, None), 12), Some(1950));
    }

    #[test]
    fn the_year_may_have_turned_between_december_and_january() {
        assert_eq!(year((1950, Some(12)), 1), None);
        assert_eq!(year((1951, Some(1)), 12), None);
    }
}

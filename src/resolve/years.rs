//! The year of a date that is written without one, from the dates around it.
//!
//! A date in the same month nearby tells it best; otherwise the date before does, unless the turn of the
//! year lies between.

use crate::date::PartialDate;

/// A date whose year is written, and where it stands among all dates of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Known {
    /// Line it stands on.
    pub(crate) line: usize,
    /// Its year.
    pub(crate) year: i32,
    /// Its month, when it has one.
    pub(crate) month: u32,
}

impl Known {
    /// A date on `line`, when it names a month.
    pub(crate) fn new(line: usize, date: PartialDate) -> Option<Self> {
        let month = date.month()?;
        Some(Self {
            line,
            year: date.year()?,
            month,
        })
    }
}

/// Lines ahead in which a date may still speak of the same thing.
const NEARBY: usize = 3;

/// The year of a date on `line` that names `months`, from the date before it and the date behind it.
pub(crate) fn year_of(
    line: usize,
    months: &[u32],
    before: Option<Known>,
    behind: Option<Known>,
) -> Option<i32> {
    let behind = behind.filter(|behind| behind.line <= line + NEARBY);
    let same = |known: Known| months.contains(&known.month).then_some(known.year);
    let first = months.first().copied()?;
    before
        .and_then(same)
        .or_else(|| behind.and_then(same))
        .or_else(|| before.map(|before| before.year + turn(before.month, first)))
        .or_else(|| behind.map(|behind| behind.year))
}

/// Months apart from which on the turn of the year is nearer.
const OVER_THE_TURN: i32 = 9;

/// How many years lie between a month and another that follows it in the text: December and January are
/// a month apart, not eleven.
fn turn(before: u32, month: u32) -> i32 {
    match month as i32 - before as i32 {
        apart if apart <= -OVER_THE_TURN => 1,
        apart if apart >= OVER_THE_TURN => -1,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(line: usize, month: u32, year: i32) -> Option<Known> {
        Some(Known { line, year, month })
    }

    #[test]
    fn the_date_before_tells_the_year() {
        assert_eq!(year_of(9, &[7], known(5, 6, 1950), None), Some(1950));
        assert_eq!(
            year_of(9, &[3], known(5, 6, 1950), known(10, 8, 1954)),
            Some(1950)
        );
    }

    #[test]
    fn a_date_of_the_same_month_nearby_tells_it_better() {
        assert_eq!(
            year_of(9, &[8, 9], known(5, 11, 1951), known(10, 9, 1952)),
            Some(1952)
        );
        assert_eq!(
            year_of(9, &[8, 9], known(5, 11, 1951), known(90, 9, 1952)),
            Some(1951)
        );
        assert_eq!(
            year_of(9, &[9], known(5, 9, 1951), known(10, 9, 1952)),
            Some(1951)
        );
    }

    #[test]
    fn the_turn_of_the_year_is_taken_into_account() {
        assert_eq!(year_of(9, &[1], known(5, 12, 1950), None), Some(1951));
        assert_eq!(year_of(9, &[12], known(5, 1, 1951), None), Some(1950));
        assert_eq!(year_of(9, &[3], known(5, 10, 1950), None), Some(1950));
    }

    #[test]
    fn without_a_date_nearby_the_year_stays_unknown() {
        assert_eq!(year_of(9, &[1], None, None), None);
        assert_eq!(year_of(9, &[1], None, known(99, 1, 1950)), None);
        assert_eq!(year_of(9, &[1], None, known(10, 5, 1950)), Some(1950));
    }
}

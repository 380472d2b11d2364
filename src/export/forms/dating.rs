//! What the EDTF of a row says, for forms that have fields of their own for dates.

use crate::date::{Meaning, PartialDate, from_edtf};

/// A date, period or set of dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Dating<'e> {
    /// The whole of it in EDTF.
    pub(super) edtf: &'e str,
    pub(super) meaning: Meaning,
    /// The plain day, month or year with which it begins; nothing when it is open there.
    pub(super) first: Option<PartialDate>,
    /// The same with which it ends; of one day, month or year the same date.
    pub(super) last: Option<PartialDate>,
    /// Whether part of it is only about right, or doubtful.
    pub(super) is_marked: bool,
}

impl<'e> Dating<'e> {
    /// Takes apart what a row says in EDTF.
    pub(super) fn of(edtf: &'e str) -> Option<Self> {
        let meaning = from_edtf(edtf)?;
        let (first, last) = match &meaning {
            Meaning::Before(end) => (None, end.date.last()),
            Meaning::After(start) => (start.date.first(), None),
            _ => {
                // A text may name several in any order.
                let first = meaning.runs().min_by_key(|run| run.earliest());
                let last = meaning.runs().max_by_key(|run| run.latest());
                let (first, last) = (first?.start.date, last?.end.date);
                (first.first(), last.last())
            }
        };
        Some(Self {
            edtf,
            first,
            last,
            is_marked: edtf.contains(['~', '?', '%']),
            meaning,
        })
    }

    /// The one plain day, month or year that it is.
    pub(super) fn one(&self) -> Option<PartialDate> {
        match self.meaning {
            Meaning::Single(point) if self.first == self.last => Some(point.date),
            _ => None,
        }
    }
}

/// A year as people count it before the birth of Christ, without a year 0: 1 BC is -1.
pub(super) fn without_zero(year: i32) -> i32 {
    if year < 1 { year - 1 } else { year }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether it is one date, and how it begins and ends.
    fn parts(edtf: &str) -> (bool, String, String) {
        let dating = Dating::of(edtf).unwrap();
        let text = |date: Option<PartialDate>| date.map_or(String::new(), |date| date.to_string());
        (
            dating.one().is_some(),
            text(dating.first),
            text(dating.last),
        )
    }

    fn expected(one: bool, first: &str, last: &str) -> (bool, String, String) {
        (one, first.to_owned(), last.to_owned())
    }

    #[test]
    fn a_date_stays_as_exact_as_it_is() {
        for date in ["1949-03-07", "1949-03", "1949", "-0043"] {
            assert_eq!(parts(date), expected(true, date, date));
        }
        assert_eq!(parts("1893~"), expected(true, "1893", "1893"));
        assert_eq!(parts("1951-04-XX"), expected(true, "1951-04", "1951-04"));
        assert_eq!(parts("XXXX-03-23"), expected(true, "", ""));
    }

    #[test]
    fn a_period_has_two_ends_and_a_set_its_first_and_last_date() {
        assert_eq!(
            parts("1950-06-14/1950-07~"),
            expected(false, "1950-06-14", "1950-07")
        );
        assert_eq!(
            parts("{1950-07-10..1950-07-12,1950-07-07}"),
            expected(false, "1950-07-07", "1950-07-12")
        );
        assert_eq!(parts("-0043/-0040"), expected(false, "-0043", "-0040"));
    }

    #[test]
    fn a_vague_date_begins_and_ends_with_the_time_that_it_may_mean() {
        assert_eq!(parts("193X"), expected(false, "1930", "1939"));
        assert_eq!(parts("1931-24"), expected(false, "1931-01", "1932-03"));
        assert_eq!(parts("../1700"), expected(false, "", "1700"));
        assert_eq!(parts("1702~/.."), expected(false, "1702", ""));
    }
}

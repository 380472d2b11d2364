//! A historical date: as written, what it means in EDTF, and the days it can lie on.
//!
//! The meaning is kept apart from the writing, and a date is never made more exact than it was
//! written: a month stays a month. Values are written in the Extended Date/Time Format
//! (ISO 8601-2:2019, <https://www.loc.gov/standards/datetime/>): level 0 dates (`1949-03-07`,
//! `1949-03`, `1949`) and intervals (`1950-06-14/1950-06-23`), and level 2 sets
//! (`{1950-07-07,1950-07-10}`). This module is the only one that knows the calendar library.

mod meaning;
mod partial;

pub use meaning::{Date, Meaning, Point, Run};
pub use partial::{Day, InvalidDate, PartialDate, Precision, day_number, month_and_day};

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32, month: u32, year: i32) -> PartialDate {
        PartialDate::from_numbers(day, month, year).unwrap()
    }

    fn date(meaning: Meaning) -> Date<'static> {
        Date::read("", meaning)
    }

    #[test]
    fn a_month_and_a_year_know_their_last_day() {
        assert_eq!(
            PartialDate::Month(1952, 2).latest().to_string(),
            "1952-02-29"
        );
        assert_eq!(
            PartialDate::Month(1951, 12).latest().to_string(),
            "1951-12-31"
        );
        assert_eq!(PartialDate::Year(1951).earliest().to_string(), "1951-01-01");
        assert_eq!(PartialDate::Year(1951).latest().to_string(), "1951-12-31");
    }

    #[test]
    fn an_unknown_day_is_a_month_and_an_unknown_month_a_year() {
        assert_eq!(day(0, 4, 1950), PartialDate::Month(1950, 4));
        assert_eq!(day(0, 0, 1950), PartialDate::Year(1950));
        assert_eq!(
            PartialDate::from_numbers(5, 0, 1950),
            Err(InvalidDate::NoSuchMonth)
        );
    }

    #[test]
    fn a_leap_day_is_a_day_of_a_leap_year_only() {
        assert_eq!(day(29, 2, 1952).to_string(), "1952-02-29");
        assert_eq!(
            PartialDate::from_numbers(29, 2, 1951),
            Err(InvalidDate::NoSuchDay)
        );
    }

    #[test]
    fn a_set_is_written_in_braces_and_spans_all_its_members() {
        let set = date(Meaning::of_runs(vec![
            Run::single(day(7, 7, 1950)),
            Run::new(day(10, 7, 1950), day(12, 7, 1950)),
        ]));
        assert_eq!(set.edtf().unwrap(), "{1950-07-07,1950-07-10..1950-07-12}");
        assert_eq!(set.earliest().unwrap().to_string(), "1950-07-07");
        assert_eq!(set.latest().unwrap().to_string(), "1950-07-12");
    }

    #[test]
    fn an_interval_is_as_exact_as_its_coarser_end() {
        let interval = date(Meaning::Interval(
            day(14, 6, 1950).into(),
            PartialDate::Month(1950, 7).into(),
        ));
        assert_eq!(interval.edtf().unwrap(), "1950-06-14/1950-07");
        assert_eq!(interval.precision(), Precision::Month);
        assert_eq!(interval.latest().unwrap().to_string(), "1950-07-31");
    }

    #[test]
    fn an_invalid_or_unknown_date_has_no_edtf_and_no_days() {
        for meaning in [Meaning::Invalid(InvalidDate::NoSuchDay), Meaning::Unknown] {
            let date = date(meaning);
            assert_eq!(
                (date.edtf(), date.earliest(), date.latest()),
                (None, None, None)
            );
        }
    }
}

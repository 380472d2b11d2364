//! A historical date: as written, what it means in EDTF, and the days it can lie on.
//!
//! The meaning is kept apart from the writing, and a date is never made more exact than it was
//! written: a month stays a month. Values are written in the Extended Date/Time Format
//! (ISO 8601-2:2019, <https://www.loc.gov/standards/datetime/>):
//!
//! | the text says | EDTF |
//! | --- | --- |
//! | a day, a month, a year | `1949-03-07`, `1949-03`, `1949`; `0987-04-03`; 44 BC is `-0043` |
//! | day or month are not known | `1951-04-XX`, `1951-XX-XX` |
//! | a season, a decade, a century | `1931-21`, `193X`, `18XX` |
//! | the year is not known | `XXXX-03-23`, `XXXX-03` |
//! | about, perhaps, perhaps about | `1850~`, `1766?`, `1643-09%` |
//! | from a date to a date | `1950-06-14/1950-06-23` |
//! | before, after | `../1700`, `1702/..` |
//! | several dates | `{1950-07-07,1950-07-10}` |
//!
//! At the ends of a period, in a set and before or after a date, readers of EDTF expect plain days, months and
//! years: a season is written there by its first or last month, a decade by its first or last year.
//!
//! This module is the only one that knows the calendar library.

mod calendar;
mod edtf;
mod meaning;
mod partial;
mod point;
mod precision;

pub use calendar::{Calendar, Season, Weekday};
pub(crate) use edtf::from_edtf;
pub use meaning::{Date, Meaning, Unreadable};
pub(crate) use partial::year_of;
pub use partial::{Day, PartialDate, day_number, month_and_day};
pub(crate) use partial::{day_of_week, day_of_year};
pub use point::{Point, Run};
pub use precision::{InvalidDate, Precision};

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32, month: u32, year: i32) -> PartialDate {
        PartialDate::from_numbers(day, month, year).unwrap()
    }

    fn date(meaning: Meaning) -> Date<'static> {
        Date::read("", meaning)
    }

    fn single(date: PartialDate) -> Date<'static> {
        self::date(Meaning::Single(date.into()))
    }

    fn first(date: PartialDate) -> String {
        date.earliest().unwrap().to_string()
    }

    fn last(date: PartialDate) -> String {
        date.latest().unwrap().to_string()
    }

    #[test]
    fn a_month_and_a_year_know_their_last_day() {
        assert_eq!(last(PartialDate::Month(1952, 2)), "1952-02-29");
        assert_eq!(last(PartialDate::Month(1951, 12)), "1951-12-31");
        assert_eq!(first(PartialDate::Year(1951)), "1951-01-01");
        assert_eq!(last(PartialDate::Year(1951)), "1951-12-31");
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
    fn an_invalid_unreadable_or_unknown_date_has_no_edtf_and_no_days() {
        let unreadable = Unreadable {
            reason: "the month is not known",
            hint: Some("February".to_owned()),
        };
        for meaning in [
            Meaning::Invalid(InvalidDate::NoSuchDay),
            Meaning::Unreadable(unreadable),
            Meaning::Unknown,
        ] {
            let date = date(meaning);
            assert_eq!(
                (date.edtf(), date.earliest(), date.latest()),
                (None, None, None)
            );
        }
    }

    #[test]
    fn each_date_is_written_in_edtf_as_exact_as_it_is() {
        use PartialDate::{Century, DayUnknown, Decade, Month, MonthUnknown, NoYear, Year};
        let no_year = |month, day| NoYear { month, day };
        for (date, edtf) in [
            (day(3, 4, 987), "0987-04-03"),
            (
                PartialDate::from_numbers_bc(14, 3, 44).unwrap(),
                "-0043-03-14",
            ),
            (Month(-43, 3), "-0043-03"),
            (Year(-43), "-0043"),
            (Year(0), "0000"),
            (DayUnknown(1951, 4), "1951-04-XX"),
            (MonthUnknown(1951), "1951-XX-XX"),
            (PartialDate::Season(1931, Season::Spring), "1931-21"),
            (PartialDate::Season(1931, Season::Winter), "1931-24"),
            (Decade(1930), "193X"),
            (Century(1800), "18XX"),
            (Century(-499), "-0499/-0400"),
            (no_year(3, Some(23)), "XXXX-03-23"),
            (no_year(2, Some(29)), "XXXX-02-29"),
            (no_year(3, None), "XXXX-03"),
        ] {
            let date = single(date);
            assert_eq!(date.edtf().as_deref(), Some(edtf));
            assert!(edtf_core::is_valid(edtf), "{edtf}");
        }
    }

    #[test]
    fn vague_dates_lie_within_the_widest_time_that_they_may_mean() {
        use PartialDate::{Century, DayUnknown, Decade, Month, MonthUnknown, NoYear};
        for (date, from, to) in [
            (DayUnknown(1951, 4), "1951-04-01", "1951-04-30"),
            (MonthUnknown(1951), "1951-01-01", "1951-12-31"),
            (
                PartialDate::Season(1931, Season::Summer),
                "1931-06-01",
                "1931-09-30",
            ),
            (
                PartialDate::Season(1931, Season::Winter),
                "1931-01-01",
                "1932-03-31",
            ),
            (Decade(1930), "1930-01-01", "1939-12-31"),
            (Century(1800), "1800-01-01", "1899-12-31"),
            (Century(-499), "-0499-01-01", "-0400-12-31"),
            (Month(1500, 2), "1500-02-01", "1500-02-28"),
        ] {
            assert_eq!((first(date), last(date)), (from.to_owned(), to.to_owned()));
        }
        let no_year = NoYear {
            month: 3,
            day: None,
        };
        assert_eq!(
            (no_year.earliest(), no_year.latest(), no_year.year()),
            (None, None, None)
        );
    }

    #[test]
    fn a_date_that_is_open_at_an_end_is_bounded_at_the_other() {
        let year = Point::from(PartialDate::Year(1700));
        for (meaning, edtf, from, to) in [
            (Meaning::Before(year), "../1700", None, Some("1700-12-31")),
            (Meaning::After(year), "1700/..", Some("1700-01-01"), None),
        ] {
            let date = date(meaning);
            assert_eq!(date.edtf().as_deref(), Some(edtf));
            let days = (date.earliest(), date.latest());
            let days = (
                days.0.map(|day| day.to_string()),
                days.1.map(|day| day.to_string()),
            );
            assert_eq!((days.0.as_deref(), days.1.as_deref()), (from, to));
            assert_eq!((date.precision(), date.is_vague()), (Precision::Year, true));
        }
    }

    #[test]
    fn where_edtf_has_plain_dates_only_a_vague_one_is_written_by_its_bound() {
        use PartialDate::{Century, DayUnknown, Decade, Year};
        let spring = PartialDate::Season(1931, Season::Spring);
        let about = |date| Point {
            approximate: true,
            ..Point::from(date)
        };
        for (meaning, edtf) in [
            (Meaning::Single(about(spring)), "1931-21"),
            (Meaning::Single(about(Decade(1930))), "193X"),
            (Meaning::Before(Decade(1930).into()), "../1939"),
            (Meaning::After(about(spring)), "1931-03~/.."),
            (
                Meaning::Interval(spring.into(), Century(1900).into()),
                "1931-03/1999",
            ),
            (
                Meaning::of_runs(vec![Run::single(spring), Run::single(about(Year(1935)))]),
                "{1931-03..1931-06,1935~}",
            ),
            (
                Meaning::of_runs(vec![
                    Run::new(about(Year(1930)), DayUnknown(1931, 4)),
                    Run::single(Year(1935)),
                ]),
                "{1930-01..1931-04,1935}",
            ),
        ] {
            assert_eq!(date(meaning).edtf().as_deref(), Some(edtf));
            assert!(edtf_core::is_valid(edtf), "{edtf}");
        }
    }

    #[test]
    fn a_period_without_a_year_is_written_unless_it_goes_over_the_turn_of_the_year() {
        let day = |day, month| PartialDate::without_year(Some(day), month).unwrap();
        let period = |start, end| date(Meaning::of_runs(vec![Run::new(start, end)]));
        let march = period(day(23, 3), day(25, 3));
        assert_eq!(march.edtf().as_deref(), Some("XXXX-03-23/XXXX-03-25"));
        assert_eq!(
            (march.precision(), march.earliest()),
            (Precision::NoYear, None)
        );
        assert_eq!(period(day(28, 12), day(3, 1)).edtf(), None);
        assert_eq!(
            period(day(25, 3), day(23, 3)).invalid(),
            Some(InvalidDate::Reversed)
        );
    }

    #[test]
    fn a_julian_leap_day_is_its_month_and_no_error() {
        assert_eq!(
            PartialDate::from_numbers(29, 2, 1500),
            Ok(PartialDate::Month(1500, 2))
        );
        assert_eq!(
            PartialDate::from_numbers(30, 2, 1500),
            Err(InvalidDate::NoSuchDay)
        );
        assert_eq!(
            PartialDate::from_numbers(29, 2, 1700),
            Err(InvalidDate::NoSuchDay)
        );
    }

    #[test]
    fn a_year_beyond_four_digits_is_not_a_year() {
        for year in [10_000, i32::MAX] {
            assert!(PartialDate::from_numbers(1, 1, year).is_err());
        }
        assert!(PartialDate::from_numbers_bc(1, 1, 10_001).is_err());
        assert_eq!(PartialDate::Decade(i32::MAX).latest(), None);
    }
}

//! A date that is written with a day of the week that it does not have.

use std::ops::RangeInclusive;

use crate::check::record_places::{date_span, dated};
use crate::check::{Check, Draft, Findings, Rule, Severity, Spot};
use crate::date::{Date, Day, Meaning, PartialDate, Point, Weekday, year_of};
use crate::page::Page;

/// Years in which some countries had the Gregorian calendar and others had not.
const TWO_CALENDARS: RangeInclusive<i32> = 1583..=1923;

const EXPLAIN: &str = "\
## Checks
That a date which is written with a day of the week falls on that day.

## Matters
One of the two was copied wrongly. The day of the week is often the better witness: it tells that a digit of the date, or the year of the heading, is wrong.

## Example
```text
Friday, 8 March 1951: Lund sails to Læsø
```
8 March 1951 was a Thursday.

## Mend
Compare the day of the week, the day, the month and the year with the source, and correct the wrong one.

## Silent when
The date is not a full day, or the text gives it only about. Dates before 1583 are checked by the Julian calendar; from 1583 to 1923, while countries changed from one calendar to the other, the day of either calendar is right.
";

pub(crate) static RULE: Rule = Rule {
    code: "D111",
    name: "weekday-mismatch",
    severity: Severity::Warning,
    explain: EXPLAIN,
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings<'_>) {
    for (date, span) in dated(page) {
        let Some((written, day)) = weekday_and_day(date) else {
            continue;
        };
        let Some(right) = mismatch(written, day) else {
            continue;
        };
        let year = match date.inferred {
            true => format!(" in {}", year_of(day)),
            false => String::new(),
        };
        let message = format!(
            "`{}` was a {}{year}, not a {}",
            date.written,
            right.as_str(),
            written.as_str()
        );
        findings.add(
            Draft::at(Spot::here(date_span(page, date, span)), message)
                .help("compare the date and its day of the week with the source, and correct the wrong one"),
        );
    }
}

/// The day of the week that is written with a full day, and the day.
fn weekday_and_day(date: &Date<'_>) -> Option<(Weekday, Day)> {
    match date.meaning {
        Meaning::Single(Point {
            date: PartialDate::Day(day),
            approximate: false,
            uncertain: false,
        }) => Some((date.weekday?, day)),
        _ => None,
    }
}

/// The right weekday of a day, unless it is the written one in a calendar of its time.
fn mismatch(written: Weekday, day: Day) -> Option<Weekday> {
    let year = year_of(day);
    let (gregorian, julian) = (Weekday::gregorian(day), Weekday::julian(day));
    let right = match year < *TWO_CALENDARS.start() {
        true => julian,
        false => gregorian,
    };
    let is_right = written == right || TWO_CALENDARS.contains(&year) && written == julian;
    (!is_right).then_some(right)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{findings_with, none_with};

    /// Gives the first entry of the page this day of the week.
    fn on(weekday: Weekday) -> impl Fn(&mut Page<'_>) {
        move |page| page.events[0].date.weekday = Some(weekday)
    }

    /// A page with one entry of a date.
    fn page(date: &str) -> String {
        format!("Salt\n\nTimeline of salt\n\n{date} Lund sails to Læsø\n")
    }

    #[test]
    fn a_date_on_another_day_of_the_week_is_found() {
        findings_with(
            "weekday-mismatch",
            "Salt

Timeline of salt

8-3-1951 Lund sails to Læsø
^^^^^^^^ `8-3-1951` was a Thursday, not a Friday
",
            on(Weekday::Friday),
        );
    }

    #[test]
    fn where_the_year_is_that_of_the_context_it_is_named() {
        findings_with(
            "weekday-mismatch",
            "Salt

Timeline of salt

8-3-1951 Lund sails to Læsø
^^^^^^^^ `8-3-1951` was a Thursday in 1951, not a Friday
",
            |page| {
                on(Weekday::Friday)(page);
                page.events[0].date.inferred = true;
            },
        );
    }

    #[test]
    fn the_right_day_of_the_week_and_a_date_that_is_not_a_day_are_silent() {
        none_with("weekday-mismatch", &page("8-3-1951"), on(Weekday::Thursday));
        none_with("weekday-mismatch", &page("00-03-1951"), on(Weekday::Friday));
    }

    #[test]
    fn old_dates_are_checked_by_the_calendar_of_their_time() {
        let day = |day, month, year| {
            let date = PartialDate::from_numbers(day, month, year);
            date.ok().and_then(PartialDate::earliest).unwrap()
        };
        // The battle of Hastings, on a Saturday.
        assert_eq!(mismatch(Weekday::Saturday, day(14, 10, 1066)), None);
        assert_eq!(
            mismatch(Weekday::Friday, day(14, 10, 1066)),
            Some(Weekday::Saturday)
        );
        // 2 September 1752 was a Wednesday in England and a Saturday in France.
        assert_eq!(mismatch(Weekday::Wednesday, day(2, 9, 1752)), None);
        assert_eq!(mismatch(Weekday::Saturday, day(2, 9, 1752)), None);
        assert_eq!(
            mismatch(Weekday::Monday, day(2, 9, 1752)),
            Some(Weekday::Saturday)
        );
        // In 1951 no country wrote by the Julian calendar.
        assert_eq!(
            mismatch(Weekday::Wednesday, day(8, 3, 1951)),
            Some(Weekday::Thursday)
        );
    }

    #[test]
    #[ignore = "entries that begin with a day of the week are not read yet"]
    fn a_written_day_of_the_week_is_compared_with_its_date() {
        crate::check::testing::findings(
            "weekday-mismatch",
            "Salt

Timeline of salt

Friday, 8 March 1951: Lund sails to Læsø
^^^^^^^^^^^^^^^^^^^^ `Friday, 8 March 1951` was a Thursday, not a Friday
Saturday, 10 March 1951: Berg returns to Malmö
",
        );
    }
}

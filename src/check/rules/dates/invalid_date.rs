//! A written date that the calendar does not have.

use crate::check::record_places::{date_span, dated};
use crate::check::{Check, Draft, Findings, Rule, Severity, Spot};
use crate::date::InvalidDate;
use crate::page::Page;

const EXPLAIN: &str = "\
## Checks
That every written date is a day, a month or a year of the calendar.

## Matters
A date that does not exist was copied wrongly, and no tool can sort or search by it. `convert` keeps it as written, with no date.

## Example
```text
31-4-1949 Lund returns to Malmö
```
April has thirty days.

## Mend
Look the date up in the source and correct the digit that is wrong.

## Silent when
A day or month is written as 0 because it is not known (`00-04-1949`), and for ranges that end before they start, which are `reversed-range`. Before 1583 the leap days of the Julian calendar are days too (`29-2-1500`).
";

pub(crate) static RULE: Rule = Rule {
    code: "D101",
    name: "invalid-date",
    severity: Severity::Error,
    explain: EXPLAIN,
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings<'_>) {
    for (date, span) in dated(page) {
        // A range that ends before it starts has a rule of its own.
        let reason = date.invalid().filter(|r| *r != InvalidDate::Reversed);
        if let Some(reason) = reason {
            let spot = Spot::here(date_span(page, date, span));
            findings.add(
                Draft::at(spot, format!("`{}` is no date: {reason}", date.written))
                    .help("look up the date in the source it was taken from"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{findings, none};

    #[test]
    fn a_day_that_the_month_does_not_have_is_found() {
        findings(
            "invalid-date",
            "Salt

1949
7-3-1949 Lund sails to Læsø
31-4-1949 Lund returns to Malmö
^^^^^^^^^ `31-4-1949` is no date: the month has no such day
",
        );
    }

    #[test]
    fn a_leap_day_is_a_day_of_a_leap_year() {
        none(
            "invalid-date",
            "Salt\n\n1952\n29-2-1952 Lund sails to Læsø\n",
        );
    }

    #[test]
    fn a_leap_day_of_the_julian_calendar_is_a_day_before_1583() {
        none(
            "invalid-date",
            "Salt\n\n1500\n29-2-1500 Lund sails to Læsø\n1-3-1500 Berg returns\n",
        );
    }
}

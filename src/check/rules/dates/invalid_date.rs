//! A written date that the calendar does not have.

use crate::check::record_places::{date_span, dated};
use crate::check::{Check, Findings, Rule, Severity};
use crate::date::InvalidDate;
use crate::page::Page;
use crate::source::Span;

const EXPLAIN: &str = "\
## What it finds
A date that does not exist in the calendar.

## Why it matters
A date that does not exist was copied wrongly, and no tool can sort by it or search for it. `convert` keeps it as written, without a date value.

## Example
```text
31-4-1949 Lund returns to Malmö
```
April has thirty days.

## What to do
Look up the date in the source and correct the wrong digit.

## When it stays silent
The day or month is written as 0 because it is not known (`00-04-1949`). A range that ends before it starts is reported as `reversed-range`. Before 1583, leap days of the Julian calendar count as days (`29-2-1500`).
";

pub(crate) static RULE: Rule = Rule {
    code: "D101",
    name: "invalid-date",
    severity: Severity::Error,
    explain: EXPLAIN,
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings<Span>) {
    for (date, span) in dated(page) {
        // A range that ends before it starts has a rule of its own.
        let reason = date.invalid().filter(|r| *r != InvalidDate::Reversed);
        if let Some(reason) = reason {
            findings.add(
                date_span(page, date, span),
                format!("`{}` is not a valid date: {reason}", date.written),
                "look up the date in the source",
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
^^^^^^^^^ `31-4-1949` is not a valid date: the month has no such day
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

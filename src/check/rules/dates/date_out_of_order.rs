//! A timeline entry that stands behind a later one.

use super::entry_order::{Misfit, misfits};
use super::{swapped_day_month, year_heading_mismatch};
use crate::check::record_places::date_span;
use crate::check::{Check, Findings, Rule, Severity};
use crate::page::Page;
use crate::record::Event;
use crate::source::Span;

const EXPLAIN: &str = "\
## What it finds
A timeline entry that is out of date order.

## Why it matters
A timeline is read from top to bottom. An entry among later or earlier ones was moved, or its day, month or year is wrong.

## Example
```text
3-5-1949 Lund sails to Læsø
9-8-1949 Berg returns to Malmö
7-5-1949 The council meets
```
The August entry is among those of May.

## What to do
Check the date against the source. Correct it, or move the entry to where it belongs.

## When it stays silent
A swapped day and month, or a year that differs from its heading, explains the place: these are reported as `swapped-day-month` and `year-heading-mismatch`. The list is in no order at all. Regions and countries each have an order of their own. A month may be listed next to any of its days, and a season or decade next to any of theirs. Dates that are approximate, doubtful or open at one end (`c. 1850`, `1766?`, `before 1700`) are not compared with others.
";

pub(crate) static RULE: Rule = Rule {
    code: "D102",
    name: "date-out-of-order",
    severity: Severity::Warning,
    explain: EXPLAIN,
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings<Span>) {
    for misfit in misfits(page) {
        let Some(event) = page.events.get(misfit.event) else {
            continue;
        };
        let explained = swapped_day_month::explains(page, misfit)
            || year_heading_mismatch::explains(page, event, &misfit);
        if !explained {
            report(page, event, &misfit, findings);
        }
    }
}

fn report(page: &Page<'_>, event: &Event<'_>, misfit: &Misfit, findings: &mut Findings<Span>) {
    let date = |event: &Event<'_>| date_span(page, &event.date, event.place.span);
    let start = |event: &Event<'_>| event.date.earliest();
    let before = misfit.before.and_then(|at| page.events.get(at));
    let behind = misfit.behind.and_then(|at| page.events.get(at));
    let later = before.filter(|before| start(before) > event.date.latest());
    let earlier = behind.filter(|behind| start(behind) < start(event));
    let (other, order) = match (later, earlier) {
        (Some(later), _) => (later, "after the later"),
        (None, Some(earlier)) => (earlier, "before the earlier"),
        (None, None) => return,
    };
    let message = format!(
        "`{}` comes {order} `{}`",
        event.date.written, other.date.written
    );
    let help =
        "check the date against the source; correct it, or move the entry to where it belongs";
    findings
        .add(date(event), message, help)
        .related(date(other), "out of order with this entry");
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{findings, none};

    #[test]
    fn an_entry_behind_a_later_one_is_found_and_both_are_shown() {
        findings(
            "date-out-of-order",
            "Salt

1949
3-5-1949 Lund sails to Læsø
4-5-1949 Berg returns to Malmö
~~~~~~~~ out of order with this entry
17-3-1949 The council meets
^^^^^^^^^ `17-3-1949` comes after the later `4-5-1949`
17-5-1949 The duty is raised
18-5-1949 The duty is lifted
",
        );
    }

    #[test]
    fn an_entry_before_earlier_ones_is_found() {
        findings(
            "date-out-of-order",
            "Salt

1949
3-5-1949 Lund sails to Læsø
19-8-1949 Berg returns to Malmö
^^^^^^^^^ `19-8-1949` comes before the earlier `17-5-1949`
17-5-1949 The council meets
~~~~~~~~~ out of order with this entry
18-5-1949 The duty is raised
",
        );
    }

    #[test]
    fn groups_have_each_an_order_of_their_own() {
        none(
            "date-out-of-order",
            "Salt\n\nNorway\n3-5-1949 a b c\n4-5-1949 b c d\n9-5-1949 c d e\n\nSweden\n3-1-1949 a b c\n4-2-1949 b c d\n9-3-1949 c d e\n",
        );
    }
}

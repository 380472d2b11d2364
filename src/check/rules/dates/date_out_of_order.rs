//! A timeline entry that stands behind a later one.

use super::entry_order::{Misfit, misfits};
use super::{swapped_day_month, year_heading_mismatch};
use crate::check::record_places::date_span;
use crate::check::{Check, Draft, Findings, Rule, Severity, Spot};
use crate::page::Page;
use crate::record::Event;

const EXPLAIN: &str = "\
## Checks
That the entries of a timeline are in the order of their dates.

## Matters
A timeline is read from top to bottom. An entry among later or earlier ones was moved, or its day, month or year is wrong.

## Example
```text
3-5-1949 Lund sails to Læsø
9-8-1949 Berg returns to Malmö
7-5-1949 The council meets
```
The entry of August stands among those of May.

## Mend
Compare the date with the source. Correct it, or move the entry to its place.

## Silent when
A day that only looks swapped with its month, or a year that only differs from the heading, explains the place: `swapped-day-month` and `year-heading-mismatch` say so. The list is in no order at all. Regions and countries each have an order of their own. A month may stand beside any of its days, and a season or a decade beside any of theirs. A date that the text gives only about, doubts, or leaves open at an end (`c. 1850`, `1766?`, `before 1700`) is not held against others.
";

pub(crate) static RULE: Rule = Rule {
    code: "D102",
    name: "date-out-of-order",
    severity: Severity::Warning,
    explain: EXPLAIN,
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings<'_>) {
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

fn report(page: &Page<'_>, event: &Event<'_>, misfit: &Misfit, findings: &mut Findings<'_>) {
    let spot = |event: &Event<'_>| Spot::here(date_span(page, &event.date, event.place.span));
    let start = |event: &Event<'_>| event.date.earliest();
    let before = misfit.before.and_then(|at| page.events.get(at));
    let behind = misfit.behind.and_then(|at| page.events.get(at));
    let later = before.filter(|before| start(before) > event.date.latest());
    let earlier = behind.filter(|behind| start(behind) < start(event));
    let (other, order) = match (later, earlier) {
        (Some(later), _) => (later, "behind the later"),
        (None, Some(earlier)) => (earlier, "before the earlier"),
        (None, None) => return,
    };
    let message = format!(
        "`{}` stands {order} `{}`",
        event.date.written, other.date.written
    );
    findings.add(
        Draft::at(spot(event), message)
            .help("correct the date, or move the entry to its place")
            .related(spot(other), "the order that it breaks"),
    );
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
~~~~~~~~ the order that it breaks
17-3-1949 The council meets
^^^^^^^^^ `17-3-1949` stands behind the later `4-5-1949`
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
^^^^^^^^^ `19-8-1949` stands before the earlier `17-5-1949`
17-5-1949 The council meets
~~~~~~~~~ the order that it breaks
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

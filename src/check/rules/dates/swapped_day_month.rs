//! A date whose day and month were exchanged.

use super::entry_order::{Misfit, misfits};
use crate::check::record_places::date_span;
use crate::check::{Check, Draft, Findings, Rule, Severity, Spot};
use crate::date::Day;
use crate::page::Page;
use crate::record::Event;

/// Days by which the date must break the order before it is taken for one with day and month exchanged.
const FEWEST_DAYS: i32 = 10;
/// Days by which it must break the order before nothing else is likely.
const DAYS_OF_A_MONTH: i32 = 20;

const EXPLAIN: &str = "\
## Checks
That an entry which breaks the order of its timeline would not keep it with day and month exchanged.

## Matters
Pages are put together from sources that write the day first and sources that write the month first. An exchanged date is a real date, months away from the right one.

## Example
```text
3-8-1949 Lund sails to Læsø
8-9-1949 Berg returns to Malmö
11-8-1949 The council meets
```
Read as 9 August, the second date fits between its neighbours.

## Mend
Compare the date with the source and exchange day and month.

## Silent when
Both readings keep the order, or the date breaks it by a few days; neither does; day and month are the same, or the day is behind the 12th.
";

pub(crate) static RULE: Rule = Rule {
    code: "D106",
    name: "swapped-day-month",
    severity: Severity::Warning,
    explain: EXPLAIN,
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings<'_>) {
    for misfit in misfits(page) {
        let Some((misfit, event, day)) = swapped(page, misfit) else {
            continue;
        };
        let spot = |event: &Event<'_>| Spot::here(date_span(page, &event.date, event.place.span));
        let message = format!(
            "`{}` fits between its neighbours only with day and month exchanged, as {day}",
            event.date.written
        );
        let mut draft = Draft::at(spot(event), message)
            .help("compare the date with the source and exchange day and month");
        for (neighbour, side) in [(misfit.before, "before"), (misfit.behind, "behind")] {
            if let Some(neighbour) = neighbour.and_then(|at| page.events.get(at)) {
                draft = draft.related(spot(neighbour), format!("the entry {side} it"));
            }
        }
        findings.add(draft);
    }
}

/// Whether day and month exchanged surely explain why an entry is out of order.
pub(super) fn explains(page: &Page<'_>, misfit: Misfit) -> bool {
    swapped(page, misfit).is_some_and(|(misfit, event, _)| {
        let now = event.date.earliest();
        now.is_some_and(|day| misfit.days_off(page, day) >= DAYS_OF_A_MONTH)
    })
}

/// The entry whose day and month were exchanged, in its place, and the day that it would have; it is the
/// one out of order, or a neighbour that puts it out of order.
fn swapped<'p, 'a>(page: &'p Page<'a>, misfit: Misfit) -> Option<(Misfit, &'p Event<'a>, Day)> {
    let exchanged = |misfit: Misfit| {
        // At an end of the list one neighbour alone says little.
        misfit.before.and(misfit.behind)?;
        // The name of a month is never a day.
        let in_numbers = |event: &&Event<'_>| !event.date.written.contains(char::is_alphabetic);
        let event = page.events.get(misfit.event).filter(in_numbers)?;
        let date = event.date.start()?;
        let day = date.exchanged()?;
        let now = event.date.earliest()?;
        // Two entries that were exchanged lie near each other; day and month exchanged are months apart.
        let is_far = misfit.days_off(page, now) >= FEWEST_DAYS;
        let is_better = is_far && misfit.would_fit(page, day, day);
        is_better.then_some((misfit, event, day))
    };
    exchanged(misfit).or_else(|| misfit.of_neighbours().find_map(exchanged))
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{check, findings, none};

    #[test]
    fn a_date_that_fits_only_with_day_and_month_exchanged_is_found_with_its_neighbours() {
        findings(
            "swapped-day-month",
            "Salt

1949
3-8-1949 Lund sails to Læsø
~~~~~~~~ the entry before it
8-9-1949 Berg returns to Malmö
^^^^^^^^ `8-9-1949` fits between its neighbours only with day and month exchanged, as 1949-08-09
11-8-1949 The council meets
~~~~~~~~~ the entry behind it
18-8-1949 The duty is raised
",
        );
    }

    #[test]
    fn of_two_entries_in_the_wrong_order_the_one_that_fits_exchanged_is_found() {
        findings(
            "swapped-day-month",
            "Salt

1949
3-8-1949 Lund sails to Læsø
4-8-1949 Holm sails to Malmö
~~~~~~~~ the entry before it
8-9-1949 Berg returns to Malmö
^^^^^^^^ `8-9-1949` fits between its neighbours only with day and month exchanged, as 1949-08-09
13-8-1949 The council meets
~~~~~~~~~ the entry behind it
18-9-1949 The duty is raised
",
        );
    }

    #[test]
    fn a_date_that_fits_in_neither_way_is_only_out_of_order() {
        let text = "Salt\n\n1949\n3-8-1949 a b\n1-2-1949 b c\n11-8-1949 c d\n18-8-1949 d e\n";
        none("swapped-day-month", text);
        assert_eq!(check("date-out-of-order", &[text]).len(), 1);
    }
}

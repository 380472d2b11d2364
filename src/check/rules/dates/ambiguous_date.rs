//! Dates that may be day-first or month-first.

use crate::check::record_places::{date_span, dated};
use crate::check::{Check, Findings, Rule, Severity};
use crate::date::Precision;
use crate::page::Page;
use crate::source::Span;

const EXPLAIN: &str = "\
## What it finds
A numeric date that may be day-first or month-first.

## Why it matters
`3/4/1771` is 3 April or 4 March. If no date on the page has a day after the 12th, and both readings keep the timeline in order, nothing settles the question, and such dates get no value in the dataset.

## Example
```text
3/4/1771 Lund sails to Malmö
5/6/1771 Berg returns
```

## What to do
Find out which order the source uses. Then write the months as words, or set `date-order` in `regesta.toml`.

## When it stays silent
One date of the page, or the order of its entries, settles it for all; or both readings are the same day.
";

pub(crate) static RULE: Rule = Rule {
    code: "D110",
    name: "ambiguous-date",
    severity: Severity::Warning,
    explain: EXPLAIN,
    check: Check::Page(check),
};

/// Other dates that are shown; the message counts them all.
const MOST_SHOWN: usize = 5;

fn check(page: &Page<'_>, findings: &mut Findings<Span>) {
    let mut ambiguous = dated(page).filter(|(date, _)| date.precision() == Precision::Ambiguous);
    let Some((date, span)) = ambiguous.next() else {
        return;
    };
    let others: Vec<Span> = ambiguous
        .map(|(date, span)| date_span(page, date, span))
        .collect();
    let also = match others.len() {
        0 => String::new(),
        1 => ", and so may another date on the page".to_owned(),
        count => format!(", and so may {count} other dates on the page"),
    };
    let message = format!("`{}` may be day-first or month-first{also}", date.written);
    let draft = findings.add(
        date_span(page, date, span),
        message,
        "find out which order the source uses, then set `date-order` in regesta.toml or write the months as words",
    );
    for other in others.into_iter().take(MOST_SHOWN) {
        draft.related(other, "this date too");
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{findings, none};

    #[test]
    fn dates_that_nothing_decides_are_one_finding() {
        findings(
            "ambiguous-date",
            "Salt

1771
3/4/1771 Lund sails to Malmö
^^^^^^^^ `3/4/1771` may be day-first or month-first, and so may another date on the page
5/6/1771 Berg returns from Malmö
~~~~~~~~ this date too
",
        );
    }

    #[test]
    fn one_day_behind_the_twelfth_decides_for_all() {
        none(
            "ambiguous-date",
            "Salt\n\n1771\n3/4/1771 Lund sails to Malmö\n5/6/1771 Berg returns from Malmö\n15/7/1771 Holm sails\n",
        );
    }
}

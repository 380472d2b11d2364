//! Dates that can be read with the day or with the month first.

use crate::check::record_places::{date_span, dated};
use crate::check::{Check, Draft, Findings, Rule, Severity, Spot};
use crate::date::Precision;
use crate::page::Page;

const EXPLAIN: &str = "\
## Checks
That the page tells in which order its numeric dates are written.

## Matters
`3/4/1771` is the 3rd of April or the 4th of March. When no date of the page has a day behind the 12th and both readings keep the order of the timeline, nothing decides, and such dates get no value in the dataset.

## Example
```text
3/4/1771 Lund sails to Malmö
5/6/1771 Berg returns
```

## Mend
Find out which order the source uses, and write the dates so that it shows, or set the order in the configuration.

## Silent when
One date of the page, or the order of its entries, decides for all; or both readings are the same day.
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

fn check(page: &Page<'_>, findings: &mut Findings<'_>) {
    let mut ambiguous = dated(page).filter(|(date, _)| date.precision() == Precision::Ambiguous);
    let Some((date, span)) = ambiguous.next() else {
        return;
    };
    let others: Vec<Spot> = ambiguous
        .map(|(date, span)| Spot::here(date_span(page, date, span)))
        .collect();
    let also = match others.len() {
        0 => String::new(),
        1 => ", and so can another date of the page".to_owned(),
        count => format!(", and so can {count} other dates of the page"),
    };
    let message = format!(
        "`{}` can be read with the day or with the month first{also}",
        date.written
    );
    let mut draft = Draft::at(Spot::here(date_span(page, date, span)), message)
        .help("find out which order the source uses, and write the dates so that it shows");
    for spot in others.into_iter().take(MOST_SHOWN) {
        draft = draft.related(spot, "the same holds here");
    }
    findings.add(draft);
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
^^^^^^^^ `3/4/1771` can be read with the day or with the month first, and so can another date of the page
5/6/1771 Berg returns from Malmö
~~~~~~~~ the same holds here
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

//! A line that may be an entry of its own, or the rest of the line above.

use crate::check::{Check, Draft, Findings, Rule, Severity, Spot};
use crate::page::Page;

const EXPLAIN: &str = "\
## Checks
That a line which opens like an entry of a timeline is surely one.

## Matters
A wrapped line may begin with a date that belongs to the sentence above it. Such a line is kept as an entry of its own, so that no entry is lost; if it is not one, the entry above it is cut short and the dataset has one entry too many.

## Example
```text
3-5-1949 Lund sails to Læsø and stays there until
7 May 1949 with his brother
```

## Mend
When the line is the rest of the line above, join the two. When it is an entry, accept the finding with that reason.

## Silent when
The page decides: the line above ends its sentence, or the date fits neither the order nor the form of the entries around it.
";

pub(crate) static RULE: Rule = Rule {
    code: "T406",
    name: "ambiguous-line",
    severity: Severity::Info,
    explain: EXPLAIN,
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings<'_>) {
    for event in &page.events {
        let Some(doubt) = event.doubt else {
            continue;
        };
        let line = |line| Spot::here(page.source.line_span(line));
        let mut draft = Draft::at(
            line(event.place.line),
            format!("this line opens like an entry and may be the rest of the line above: {doubt}"),
        )
        .help("join it to the line above if it is the rest of it");
        if let Some(above) = event.place.line.checked_sub(1).filter(|above| *above > 0) {
            draft = draft.related(line(above), "the line above");
        }
        findings.add(draft);
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{findings_with, none};
    use crate::record::Reasons;

    #[test]
    fn a_line_that_may_be_the_rest_of_the_line_above_is_shown_with_it() {
        findings_with(
            "ambiguous-line",
            "Salt

1949
3-5-1949 Lund sails to Læsø and stays until
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the line above
7-5-1949 with his brother
^^^^^^^^^^^^^^^^^^^^^^^^^ this line opens like an entry and may be the rest of the line above: the line above breaks off; no other entry has a date of this form
9-5-1949 The council meets
",
            |page| page.events[1].doubt = Some(Reasons::BREAKS | Reasons::FORM),
        );
    }

    #[test]
    fn an_entry_that_is_surely_one_is_not_told() {
        none(
            "ambiguous-line",
            "Salt\n\n1949\n3-5-1949 Lund sails to Læsø\n7-5-1949 Berg returns\n",
        );
    }
}

//! A line that may be an entry of its own, or the rest of the line above.

use crate::check::{Check, Findings, Rule, Severity};
use crate::page::Page;
use crate::source::Span;

const EXPLAIN: &str = "\
## What it finds
A line that was read as a timeline entry but may continue the line above.

## Why it matters
A wrapped line may begin with a date that belongs to the sentence above it. Such a line is kept as an entry, so that no entry is lost. If it is not one, the entry above is cut short and the dataset has one entry too many.

## Example
```text
3-5-1949 Lund sails to Læsø and stays there until
7 May 1949 with his brother
```

## What to do
If the line continues the line above, join the two. If it is an entry, accept the finding and give that as the reason.

## When it stays silent
The page settles it: the line above ends its sentence, or the date fits neither the order nor the form of the entries around it.
";

pub(crate) static RULE: Rule = Rule {
    code: "T406",
    name: "ambiguous-line",
    severity: Severity::Info,
    explain: EXPLAIN,
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings<Span>) {
    for event in &page.events {
        let Some(doubt) = event.doubt else {
            continue;
        };
        let line = event.place.line;
        let draft = findings.add(
            page.source.line_span(line),
            format!("this line was read as an entry but may continue the line above: {doubt}"),
            "if it continues the line above, join the two; if it is an entry, accept the finding",
        );
        if line > 1 {
            draft.related(page.source.line_span(line - 1), "the line above");
        }
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
^^^^^^^^^^^^^^^^^^^^^^^^^ this line was read as an entry but may continue the line above: the line above breaks off; no other entry writes its date this way
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

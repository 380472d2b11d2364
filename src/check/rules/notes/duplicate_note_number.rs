//! A number that two printed notes have.

use std::collections::HashMap;

use super::note_lists::{lists, number_span, numbered};
use crate::check::{Check, Findings, Rule, Severity};
use crate::page::Page;
use crate::source::Span;

const EXPLAIN: &str = "\
## What it finds
Two notes of the printed list with the same number.

## Why it matters
A reader who follows the number from the text finds one of two notes, and any tool that matches notes to the text by number gets one of them wrong.

## Example
```text
4. Lund Anna (1990). Salt. Page 8 Back
4. Berg Ole (1955). Fish. Page 3 Back
```

## What to do
Find both notes in the text and correct the wrong number.

## When it stays silent
The numbering starts again at 1 and 2, or under a heading of its own: then there are two lists.
";

pub(crate) static RULE: Rule = Rule {
    code: "N301",
    name: "duplicate-note-number",
    severity: Severity::Error,
    explain: EXPLAIN,
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings<Span>) {
    for list in lists(page) {
        let mut first = HashMap::new();
        for (number, note) in numbered(page.notes.get(list).unwrap_or_default()) {
            let earlier = *first.entry(number).or_insert(note);
            if std::ptr::eq(earlier, note) {
                continue;
            }
            let message = format!("another note already has the number {number}");
            let help = "find both notes in the text and correct the wrong number";
            findings
                .add(number_span(page, note), message, help)
                .related(
                    number_span(page, earlier),
                    "the first note with this number",
                );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{findings, none};

    #[test]
    fn a_number_that_comes_twice_is_shown_with_its_first_place() {
        findings(
            "duplicate-note-number",
            "Salt

Its text.

Notes...

1. Lund Anna (1990). Salt. Page 8 Back
4. Lund Anna (1990). Salt. Page 9 Back
~ the first note with this number
4. Berg Ole (1955). Fish. Page 3 Back
^ another note already has the number 4
5. Berg Ole (1955). Fish. Page 4 Back
",
        );
    }

    #[test]
    fn a_list_of_its_own_may_have_the_same_numbers() {
        none(
            "duplicate-note-number",
            "Salt\n\nIts text.\n\nNotes...\n\n1. Lund Back\n2. Berg Back\n1. Holm Back\n2. Dahl Back\n",
        );
    }
}

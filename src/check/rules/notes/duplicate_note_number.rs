//! A number that two printed notes have.

use std::collections::HashMap;

use super::note_lists::{lists, number_spot, numbered};
use crate::check::{Check, Draft, Findings, Rule, Severity};
use crate::page::Page;

const EXPLAIN: &str = "\
## Checks
That no two notes of the printed list have the same number.

## Matters
A reader who follows the number from the text finds one of two notes, and every tool that joins notes to their places by number joins one of them wrongly.

## Example
```text
4. Lund Anna (1990). Salt. Page 8 Back
4. Berg Ole (1955). Fish. Page 3 Back
```

## Mend
Look at the number in the text where each of the notes stands, and correct the wrong one.

## Silent when
The numbers begin again with 1 and 2, or under a heading of their own: then they are two lists.
";

pub(crate) static RULE: Rule = Rule {
    code: "N301",
    name: "duplicate-note-number",
    severity: Severity::Error,
    explain: EXPLAIN,
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings<'_>) {
    for list in lists(page) {
        let mut first = HashMap::new();
        for (number, note) in numbered(page.notes.get(list).unwrap_or_default()) {
            let earlier = *first.entry(number).or_insert(note);
            if std::ptr::eq(earlier, note) {
                continue;
            }
            let message = format!("a second note has the number {number}");
            findings.add(
                Draft::at(number_spot(page, note), message)
                    .help("look up the number at the place of each note in the text")
                    .related(number_spot(page, earlier), "the first note with it"),
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
~ the first note with it
4. Berg Ole (1955). Fish. Page 3 Back
^ a second note has the number 4
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

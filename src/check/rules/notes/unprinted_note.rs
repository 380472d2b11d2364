//! A note in the running text that the printed list does not have.

use super::note_lists::{are_most, first_line, strays};
use crate::check::{Check, Findings, Rule, Severity};
use crate::page::Page;
use crate::source::Span;

const EXPLAIN: &str = "\
## What it finds
A note in the running text that is missing from the printed list, on a page whose other notes are in it.

## Why it matters
The list was made from the notes in the text. A note missing from the list was added to the text later, or was lost from the list.

## Example
```text
Lund Anna (1990). Salt. Page 8
Berg Ole (1955). Fish. Page 3
...
3. Lund Anna (1990). Salt. Page 8 Back
```
The list leaves out the reference to Berg.

## What to do
Add the note to the list, with its number.

## When it stays silent
Fewer than two thirds of the notes in the text are in the list, or fewer than three are. A note in the wrong position in the list is reported as `note-out-of-order`.
";

pub(crate) static RULE: Rule = Rule {
    code: "N309",
    name: "unprinted-note",
    severity: Severity::Info,
    explain: EXPLAIN,
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings<Span>) {
    if !are_most(page.ledger.placed(), page.inline_notes.len()) {
        return;
    }
    for note in (strays(page).inline.into_iter()).filter_map(|at| page.inline_notes.get(at)) {
        findings.add(
            first_line(page, note.place.span),
            "this note is missing from the printed list",
            "add it to the list, with its number",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{findings, none};

    const TEXT: &str = "Salt

Norway....

Salt is dear.
Lund Anna (1990). Salt. Page 8
Fish is dear too.
Berg Ole (1955). Fish. Page 3
Wood is cheap.
Holm Per (1970). Wood. Page 11
Tar is not known.
";

    #[test]
    fn a_note_that_the_list_lacks_is_found() {
        let list = "Dahl Eva (1971). Tar. Page 5
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ this note is missing from the printed list

Notes...

1. Lund Anna (1990). Salt. Page 8 Back
2. Berg Ole (1955). Fish. Page 3 Back
3. Holm Per (1970). Wood. Page 11 Back
";
        findings("unprinted-note", &format!("{TEXT}{list}"));
    }

    #[test]
    fn where_notes_are_not_printed_none_is_missed() {
        none("unprinted-note", TEXT);
        none(
            "unprinted-note",
            &format!("{TEXT}\nNotes...\n\n1. Lund Anna (1990). Salt. Page 8 Back\n"),
        );
    }
}

//! A note in the running text that the printed list does not have.

use super::note_lists::{are_most, first_line, strays};
use crate::check::{Check, Draft, Findings, Rule, Severity};
use crate::page::Page;

const EXPLAIN: &str = "\
## Checks
That each note of the running text stands in the printed list as well, where the notes of the page do.

## Matters
The list was made from the notes of the text. One that is missing there was added later, or was lost.

## Example
```text
Lund Anna (1990). Salt. Page 8
Berg Ole (1955). Fish. Page 3
...
3. Lund Anna (1990). Salt. Page 8 Back
```
The list does not have the note of Berg.

## Mend
Add the note to the list, with its number.

## Silent when
Fewer than two thirds of the notes in the text are printed, or fewer than three. A note that stands at another place in the list is `note-out-of-order`.
";

pub(crate) static RULE: Rule = Rule {
    code: "N309",
    name: "unprinted-note",
    severity: Severity::Info,
    explain: EXPLAIN,
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings<'_>) {
    let printed = page.ledger.inline_of_note.iter().flatten().count();
    if !are_most(printed, page.inline_notes.len()) {
        return;
    }
    for note in (strays(page).inline.into_iter()).filter_map(|at| page.inline_notes.get(at)) {
        findings.add(
            Draft::at(
                first_line(page, note.place.span),
                "the printed list does not have this note",
            )
            .help("add it to the list, with its number"),
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
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the printed list does not have this note

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

//! A note in the running text that the printed list does not have.

use crate::check::note_list::{are_most, first_line};
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
Fewer than two thirds of the notes in the text are printed, or fewer than three.
";

pub(super) static RULE: Rule = Rule {
    code: "N309",
    name: "unprinted-note",
    severity: Severity::Info,
    explain: EXPLAIN,
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings<'_>) {
    let mut printed = vec![false; page.inline_notes.len()];
    for inline in page.ledger.inline_of_note.iter().flatten() {
        if let Some(printed) = printed.get_mut(*inline) {
            *printed = true;
        }
    }
    let count = printed.iter().filter(|printed| **printed).count();
    if !are_most(count, printed.len()) {
        return;
    }
    for (note, _) in (page.inline_notes.iter().zip(&printed)).filter(|(_, printed)| !**printed) {
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

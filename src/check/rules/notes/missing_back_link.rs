//! A printed note without the link back that the others have.

use super::note_lists::{are_most, called, number_spot};
use crate::check::{Check, Draft, Findings, Rule, Severity};
use crate::page::Page;

const EXPLAIN: &str = "\
## Checks
That each note of the printed list closes with the link back to its place, where the notes of the page have one.

## Matters
The link is what parts a note from what stands behind it. Without it the end of the note may be lost, or what follows taken for a part of it.

## Example
```text
3. Lund Anna (1990). Salt. Page 8 Back
4. Berg Ole (1955). Fish. Page
5. Berg Ole (1955). Fish. Page 4 Back
```

## Mend
Compare the note with its text in the running text: complete it, and add the link.

## Silent when
Fewer than two thirds of the notes have a link, or fewer than three.
";

pub(crate) static RULE: Rule = Rule {
    code: "N305",
    name: "missing-back-link",
    severity: Severity::Warning,
    explain: EXPLAIN,
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings<'_>) {
    let linked = page.notes.iter().filter(|note| note.back_link).count();
    if !are_most(linked, page.notes.len()) {
        return;
    }
    for note in page.notes.iter().filter(|note| !note.back_link) {
        let message = format!(
            "{} does not close with a link back, as the others do",
            called(note)
        );
        findings.add(
            Draft::at(number_spot(page, note), message)
                .help("compare its end with its text in the running text"),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{findings, none};

    #[test]
    fn a_note_that_lacks_the_link_of_the_others_is_found() {
        findings(
            "missing-back-link",
            "Salt

Its text.

Notes...

3. Lund Back
4. Berg Ole (1955). Fish. Page
^ note 4 does not close with a link back, as the others do
5. Holm Back
6. Dahl
in two lines Back
",
        );
    }

    #[test]
    fn where_links_are_not_the_custom_none_is_missed() {
        for list in [
            "1. Lund\n2. Berg\n3. Holm\n4. Dahl",
            "1. Lund Back\n2. Berg\n3. Holm\n4. Dahl Back\n5. Vik Back",
            "1. Lund Back\n2. Berg",
        ] {
            none(
                "missing-back-link",
                &format!("Salt\n\nIts text.\n\nNotes...\n\n{list}\n"),
            );
        }
    }
}

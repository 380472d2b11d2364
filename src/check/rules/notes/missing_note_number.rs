//! A printed note without its number.

use super::note_lists::{first_line, lists};
use crate::check::{Check, Draft, Findings, Rule, Severity};
use crate::page::Page;
use crate::record::Note;

const EXPLAIN: &str = "\
## Checks
That every printed note has a number, where the others have one.

## Matters
A note without its number cannot be found from the text, and the numbers behind it seem to have a gap.

## Example
```text
3. Lund Anna (1990). Salt. Page 8 Back
Berg Ole (1991). Fish. Page 9 Back
5. Lund (1990). Page 10 Back
```

## Mend
Look up the number at the place of the note in the text.

## Silent when
Fewer than half of the list's notes have a number: then it is no mistake but a kind of list.
";

pub(crate) static RULE: Rule = Rule {
    code: "N310",
    name: "missing-note-number",
    severity: Severity::Warning,
    explain: EXPLAIN,
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings<'_>) {
    for list in lists(page) {
        check_list(page, page.notes.get(list).unwrap_or_default(), findings);
    }
}

fn check_list(page: &Page<'_>, notes: &[Note<'_>], findings: &mut Findings<'_>) {
    let numbered = notes.iter().filter(|note| note.number.is_some()).count();
    if numbered == 0 || numbered < notes.len() - numbered {
        return;
    }
    let mut before = None;
    for note in notes {
        if note.number.is_none() {
            let mut draft = Draft::at(first_line(page, note.place.span), "the note has no number")
                .help("look up its number at its place in the text");
            if let Some(before) = before {
                draft = draft.related(before, "the note before it");
            }
            findings.add(draft);
        }
        before = Some(first_line(page, note.place.span));
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{findings, none};

    #[test]
    fn a_note_without_a_number_among_numbered_ones_is_found() {
        findings(
            "missing-note-number",
            "Salt

Its text.

Notes...

1. Lund Anna (1990). Salt. Page 8 Back
2. Lund Anna (1990). Salt. Page 9 Back
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the note before it
Berg Ole (1991). Fish. Page 9 Back
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the note has no number
4. Lund Anna (1990). Salt. Page 10 Back
5. Lund Anna (1990). Salt. Page 11 Back
",
        );
    }

    #[test]
    fn a_list_without_numbers_lacks_none() {
        none(
            "missing-note-number",
            "Salt\n\nIts text.\n\nNotes...\n\nLund Anna (1990). Salt. Page 8 Back\nBerg Ole (1991). Fish. Page 9 Back\nLund Anna (1990). Salt. Page 10 Back\n",
        );
    }
}

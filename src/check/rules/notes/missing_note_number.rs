//! A printed note without its number.

use super::note_lists::{first_line, lists};
use crate::check::{Check, Findings, Rule, Severity};
use crate::page::Page;
use crate::record::Note;
use crate::source::Span;

const EXPLAIN: &str = "\
## What it finds
A printed note without a number, in a list that is numbered.

## Why it matters
A note without its number cannot be found from the text, and the numbers after it seem to have a gap.

## Example
```text
3. Lund Anna (1990). Salt. Page 8 Back
Berg Ole (1991). Fish. Page 9 Back
5. Lund (1990). Page 10 Back
```

## What to do
Find the note in the text and add its number.

## When it stays silent
Fewer than half of the notes have a number: then the list is simply not numbered.
";

pub(crate) static RULE: Rule = Rule {
    code: "N310",
    name: "missing-note-number",
    severity: Severity::Warning,
    explain: EXPLAIN,
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings<Span>) {
    for list in lists(page) {
        check_list(page, page.notes.get(list).unwrap_or_default(), findings);
    }
}

fn check_list(page: &Page<'_>, notes: &[Note<'_>], findings: &mut Findings<Span>) {
    let numbered = notes.iter().filter(|note| note.number.is_some()).count();
    if numbered == 0 || numbered < notes.len() - numbered {
        return;
    }
    let mut before = None;
    for note in notes {
        if note.number.is_none() {
            let draft = findings.add(
                first_line(page, note.place.span),
                "this note has no number",
                "find the note in the text and add its number",
            );
            if let Some(before) = before {
                draft.related(before, "the previous note");
            }
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
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the previous note
Berg Ole (1991). Fish. Page 9 Back
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ this note has no number
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

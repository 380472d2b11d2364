//! A printed note that does not appear in the running text.

use super::note_lists::{are_most, called, first_line, number_span, strays};
use crate::check::{Check, Findings, Rule, Severity};
use crate::page::Page;
use crate::source::Span;

const EXPLAIN: &str = "\
## What it finds
A printed note that does not appear in the running text, on a page whose other notes do.

## Why it matters
Nothing shows what the note belongs to: its place in the text was lost, or the note was left behind when the passage was removed.

## Example
```text
Lund Anna (1990). Salt. Page 8
...
3. Lund Anna (1990). Salt. Page 8 Back
4. Berg Ole (1955). Fish. Page 3 Back
```
Note 4 does not appear in the text above.

## What to do
Find where the note belongs, between its neighbours, or remove it from the list.

## When it stays silent
Fewer than two thirds of the printed notes appear in the running text, or fewer than three do. A note whose words differ from its copy in the text is reported as `note-text-mismatch`, and one in the wrong position in the list as `note-out-of-order`.
";

pub(crate) static RULE: Rule = Rule {
    code: "N308",
    name: "orphan-note",
    severity: Severity::Info,
    explain: EXPLAIN,
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings<Span>) {
    let ledger = &page.ledger;
    if !are_most(ledger.placed(), page.notes.len()) {
        return;
    }
    for index in strays(page).printed {
        let Some(note) = page.notes.get(index) else {
            continue;
        };
        let message = format!("{} does not appear in the running text", called(note));
        let help = "find the passage it belongs to, or remove it from the list";
        let draft = findings.add(number_span(page, note), message, help);
        let before = index
            .checked_sub(1)
            .and_then(|before| ledger.inline_of_note.get(before));
        if let Some(inline) = before.and_then(|inline| page.inline_notes.get((*inline)?)) {
            draft.related(
                first_line(page, inline.place.span),
                "the previous note in the list is here",
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{findings, none};

    #[test]
    fn a_note_that_stands_nowhere_in_the_text_is_found_behind_its_neighbour() {
        findings(
            "orphan-note",
            "Salt

Norway....

Salt is dear.
Lund Anna (1990). Salt. Page 8
Fish is dear too.
Berg Ole (1955). Fish. Page 3
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the previous note in the list is here
Wood is cheap.
Holm Per (1970). Wood. Page 11

Notes...

1. Lund Anna (1990). Salt. Page 8 Back
2. Berg Ole (1955). Fish. Page 3 Back
3. The price of tar is not known for those years. Back
^ note 3 does not appear in the running text
4. Holm Per (1970). Wood. Page 11 Back
",
        );
    }

    #[test]
    fn a_note_that_was_moved_in_the_list_is_another_rule() {
        let cited = [
            "Lund Anna (1990). Salt. Page 8",
            "Berg Ole (1955). Fish. Page 3",
            "Holm Per (1970). Wood. Page 11",
            "Dahl Eva (1971). Tar. Page 5",
        ];
        let text: String = cited
            .iter()
            .map(|c| format!("Salt is dear.\n{c}\n"))
            .collect();
        let list: String = [0, 2, 3, 1]
            .iter()
            .map(|n| format!("{}. {} Back\n", n + 1, cited[*n]))
            .collect();
        for rule in ["orphan-note", "unprinted-note"] {
            none(
                rule,
                &format!("Salt\n\nNorway....\n\n{text}\nNotes...\n\n{list}"),
            );
        }
    }

    #[test]
    fn where_notes_do_not_stand_in_the_text_none_is_missed() {
        none(
            "orphan-note",
            "Salt\n\nNorway....\n\nSalt is dear.\nLund Anna (1990). Salt. Page 8\n\nNotes...\n\n1. Lund Anna (1990). Salt. Page 8 Back\n2. Nothing of tar. Back\n3. Nothing of wood. Back\n",
        );
    }
}

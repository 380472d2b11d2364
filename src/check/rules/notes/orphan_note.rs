//! A printed note that has no place in the running text.

use super::note_lists::{are_most, called, first_line, number_spot, strays};
use crate::check::{Check, Draft, Findings, Rule, Severity};
use crate::page::Page;

const EXPLAIN: &str = "\
## Checks
That each note of the printed list stands in the running text as well, where the notes of the page do.

## Matters
Such a note says nothing of what it annotates: its place was lost, or it was left over when its place was taken out.

## Example
```text
Lund Anna (1990). Salt. Page 8
...
3. Lund Anna (1990). Salt. Page 8 Back
4. Berg Ole (1955). Fish. Page 3 Back
```
Note 4 stands nowhere above.

## Mend
Find the place of the note between those of its neighbours, or take it out of the list.

## Silent when
Fewer than two thirds of the printed notes have a place in the running text, or fewer than three. A note whose words differ from those at its place is `note-text-mismatch`, and one that stands at another place in the list is `note-out-of-order`.
";

pub(crate) static RULE: Rule = Rule {
    code: "N308",
    name: "orphan-note",
    severity: Severity::Info,
    explain: EXPLAIN,
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings<'_>) {
    let ledger = &page.ledger;
    let placed = ledger.inline_of_note.iter().flatten().count();
    if !are_most(placed, page.notes.len()) {
        return;
    }
    for index in strays(page).printed {
        let Some(note) = page.notes.get(index) else {
            continue;
        };
        let message = format!("{} has no place in the running text", called(note));
        let mut draft = Draft::at(number_spot(page, note), message)
            .help("find what it annotates, or take it out of the list");
        let before = index
            .checked_sub(1)
            .and_then(|before| ledger.inline_of_note.get(before));
        if let Some(inline) = before.and_then(|inline| page.inline_notes.get((*inline)?)) {
            draft = draft.related(
                first_line(page, inline.place.span),
                "the note before it in the list stands here",
            );
        }
        findings.add(draft);
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
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the note before it in the list stands here
Wood is cheap.
Holm Per (1970). Wood. Page 11

Notes...

1. Lund Anna (1990). Salt. Page 8 Back
2. Berg Ole (1955). Fish. Page 3 Back
3. The price of tar is not known for those years. Back
^ note 3 has no place in the running text
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

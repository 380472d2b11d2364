//! A printed note that looks like a reference and could not be read as one.

use std::collections::HashSet;

use super::note_lists::first_line;
use crate::check::{Check, Draft, Findings, Rule, Severity};
use crate::page::{LineUse, Page};
use crate::parse::looks_like_reference;

const EXPLAIN: &str = "\
## Checks
That each printed note which looks like a reference, with a page or with a year in brackets, gives one.

## Matters
A reference that is not read is in no table and in no bibliography. It is left out rather than read by half: a wrong author is worse than none.

## Example
```text
7. Lund, Anna, Berg, Ole (1990). Salt of the north. Oslo. Page 5 Back
```
Nothing tells whether these are two authors or four.

## Mend
Write the authors, the year and the title as the other notes do. A reference that is in order and still not read is a defect of this program, worth a report.

## Silent when
The note gives a reference, or names a work by author and year that another note cites; the year in brackets stands in a sentence.
";

pub(crate) static RULE: Rule = Rule {
    code: "N311",
    name: "unread-reference",
    severity: Severity::Info,
    explain: EXPLAIN,
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings<'_>) {
    let read: HashSet<usize> = (page.references.iter())
        .filter_map(|reference| reference.note)
        .collect();
    let resolved = page
        .author_mentions
        .iter()
        .filter(|m| m.resolves_to.is_some());
    let named: HashSet<usize> = resolved
        .filter_map(
            |mention| match *page.uses.get(mention.line.checked_sub(1)?)? {
                LineUse::Note(note) => Some(note),
                _ => None,
            },
        )
        .collect();
    for (index, note) in page.notes.iter().enumerate() {
        if read.contains(&index) || named.contains(&index) || !looks_like_reference(&note.text) {
            continue;
        }
        findings.add(
            Draft::at(
                first_line(page, note.place.span),
                "this note looks like a reference, and could not be read as one",
            )
            .help("write authors, year and title as the other notes do"),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{findings, none};

    const RULE: &str = "unread-reference";

    #[test]
    fn a_note_that_looks_like_a_reference_and_gives_none_is_found() {
        findings(
            RULE,
            "Salt

Salt is dear.

Notes...

1. Lund Anna (1990). Salt of the north. Oslo. Page 8 Back
2. Lund, Anna, Berg, Ole (1990). Salt of the north. Oslo. Page 5 Back
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ this note looks like a reference, and could not be read as one
3. Salt, Wood and Fish (Oslo: Salt Press, 1990), p. 3 Back
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ this note looks like a reference, and could not be read as one
4. Salt of the North, Wood and Fish (Oslo: Salt Press, 1990). Back
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ this note looks like a reference, and could not be read as one
",
        );
    }

    #[test]
    fn notes_that_are_read_or_are_no_references_are_in_order() {
        for note in [
            "Lund Anna (1990). Salt of the north. Oslo. Page 8",
            "Anna Lund, Salt of the North (Oslo: Salt Press, 1990), p. 3",
            "Ibid., 12",
            "In Oslo (1950) salt was dear, and nobody knew why.",
            "In a letter to Lund in August (1950), Berg asks for salt.",
            "Salt was dear (and fish was not) in 1950.",
            "Lund (1990) says so on page 8.",
            "See the letter of 7 March 1949.",
            "See the Treaty of Leith (1950).",
            "On 3 May 1949 Berg, Minister of Salt (1938-1949), sold the mill.",
            "See Holm (1950), Berg (1951), and Aalto (1952).",
        ] {
            none(
                RULE,
                &format!(
                    "Salt\n\nSalt is dear.\n\nNotes...\n\n1. Lund Anna (1990). Salt of the north. Oslo. Page 8 Back\n2. {note} Back\n"
                ),
            );
        }
    }
}

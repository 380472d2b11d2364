//! A printed note whose words are not those at its place in the running text.

use super::note_lists::called;
use super::text_difference::{differ_in_marks_alone, difference, first_words, span_of};
use crate::check::{Check, Draft, Findings, Rule, Severity, Spot};
use crate::page::Page;
use crate::record::{Agreement, InlineNote, Note, Place};

const EXPLAIN: &str = "\
## Checks
That a note of the printed list has the words that stand at its place in the running text.

## Matters
Both were made from one note. Where they differ, one was changed and the other was not: a reference, a translation or a sentence is missing in one of them.

## Example
```text
Lund Anna (1990). Salt. Salt Journal, 4. Page 8
...
3. Lund Anna (1990). Salt. Page 8 Back
```
The list lacks the journal.

## Mend
Take over in one what the other has more, or what it has right.

## Silent when
Only white space and punctuation that closes differ. When only case, quotation marks or the abbreviation of `Page` differ, it is an info.
";

pub(crate) static RULE: Rule = Rule {
    code: "N304",
    name: "note-text-mismatch",
    severity: Severity::Warning,
    explain: EXPLAIN,
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings<'_>) {
    let ledger = &page.ledger;
    let ties = ledger.inline_of_note.iter().zip(&ledger.agreements);
    for (note, (inline, agreement)) in page.notes.iter().zip(ties) {
        let inline = inline.and_then(|inline| page.inline_notes.get(inline));
        if let (Agreement::Differs, Some(inline)) = (agreement, inline) {
            report(page, note, inline, findings);
        }
    }
}

fn report(page: &Page<'_>, note: &Note<'_>, inline: &InlineNote<'_>, findings: &mut Findings<'_>) {
    let Some(at) = difference(&note.text, &inline.text) else {
        return;
    };
    let printed = first_words(&note.text[at.left..]);
    let written = first_words(&inline.text[at.right..]);
    let reads = |words: &str| match words {
        "" => "ends".to_owned(),
        words => format!("reads `{words}`"),
    };
    let message = format!(
        "{} {} where its place in the text {}",
        called(note),
        reads(printed),
        reads(written)
    );
    let spot = |place: &Place, text: &str, start: usize, words: &str| {
        // Where a text ends before the other, its last word is shown.
        let start = match words {
            "" => text
                .trim_end()
                .rfind(char::is_whitespace)
                .map_or(0, |space| {
                    space + text[space..].chars().next().map_or(1, char::len_utf8)
                }),
            _ => start,
        };
        let end = if words.is_empty() {
            text.len()
        } else {
            start + words.len()
        };
        Spot::here(span_of(page.source, place, text, start..end))
    };
    let mut draft = Draft::at(spot(&note.place, &note.text, at.left, printed), message)
        .help("take over what is right in the one into the other")
        .related(
            spot(&inline.place, &inline.text, at.right, written),
            "its place in the text",
        );
    if differ_in_marks_alone(&note.text, &inline.text) {
        draft = draft.severity(Severity::Info);
    }
    findings.add(draft);
}

#[cfg(test)]
mod tests {
    use crate::check::Severity;
    use crate::check::testing::{check, findings, none};

    #[test]
    fn the_first_words_that_differ_are_shown_at_both_places() {
        findings(
            "note-text-mismatch",
            "Salt

Norway....

Salt is dear.
Lund Anna (1990). The salt of the north. Salt Journal, 4. Page 8
                                         ~~~~~~~~~~~~~~~~~~~~~~~ its place in the text

Notes...

3. Lund Anna (1990). The salt of the north. Page 8 Back
                                            ^^^^^^ note 3 reads `Page 8` where its place in the text reads `Salt Journal, 4. Page 8`
",
        );
    }

    #[test]
    fn a_note_that_goes_on_is_shown_where_the_other_ends() {
        findings(
            "note-text-mismatch",
            "Salt

Norway....

Salt is dear.
In those years the salt came from the west, says the widow of the old master
                                                                      ~~~~~~ its place in the text

Notes...

3. In those years the salt came from the west, says the widow of the old master. Letter of Berg Back
                                                                                 ^^^^^^^^^^^^^^ note 3 reads `Letter of Berg` where its place in the text ends
",
        );
    }

    #[test]
    fn white_space_and_a_closing_stop_are_no_difference() {
        none(
            "note-text-mismatch",
            "Salt\n\nNorway....\n\nSalt is dear.\nLund Anna (1990). The salt.Page 8.\n\nNotes...\n\n3. Lund Anna (1990). The salt. Page  8 Back\n",
        );
    }

    #[test]
    fn a_difference_of_marks_alone_is_only_worth_a_look() {
        let found = check(
            "note-text-mismatch",
            &[
                "Salt\n\nNorway....\n\nSalt is dear.\nLund Anna (1990). “The salt of it”. Pag 8\n\nNotes...\n\n3. Lund Anna (1990). \"The salt of it\". Page 8 Back\n",
            ],
        );
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].severity, Severity::Info);
    }
}

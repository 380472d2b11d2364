//! A missing number that nothing in the text can have had.

use super::note_lists::{are_most, called, lists, number_spot};
use super::numbering::{NumberStretch, Wrong, judge, stretches};
use crate::check::{Check, Draft, Findings, Rule, Severity};
use crate::page::Page;
use crate::record::Note;

const EXPLAIN: &str = "\
## Checks
That the numbers which the printed list leaves out are those of the citations and notes that stand at that place in the running text.

## Matters
Notes and citations share one numbering. A number that none of them can have belonged to a note or a citation that was lost, or a number of the list is wrong.

## Example
```text
Lund Anna (1990). Salt. Page 8
Berg Ole (1955). Fish. Page 3
...
3. Lund Anna (1990). Salt. Page 8 Back
5. Berg Ole (1955). Fish. Page 3 Back
```
Nothing stands between the two notes that could have been number 4. Had a citation without a number stood before the second one, its own number would be wrong, and the finding would say which it has by its place.

## Mend
Look for what was lost between the two places; or correct the number in the list.

## Silent when
A citation or note between the two places can have each number. Where the text of the page shows nothing of its numbering, or numbers are missing everywhere, it is one info for the page at most.
";

pub(crate) static RULE: Rule = Rule {
    code: "N303",
    name: "unexplained-note-gap",
    severity: Severity::Warning,
    explain: EXPLAIN,
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings<'_>) {
    if lists(page).len() != 1 {
        return;
    }
    let placed = page.ledger.inline_of_note.iter().flatten().count();
    if placed == 0 {
        check_list(page, findings);
        return;
    }
    let stretches = stretches(page);
    let wrong = judge(page, &stretches);
    // Where numbers are missing everywhere, what held them is of a kind that the text does not show.
    let regular = wrong.len() <= 2 || wrong.len() * 5 <= stretches.len();
    if regular && are_most(placed, page.notes.len()) {
        for wrong in wrong {
            report(page, wrong, None, findings);
        }
    } else if let [wrong, rest @ ..] = wrong.as_slice() {
        report(page, *wrong, Some(rest.len()), findings);
    }
}

/// A finding; `more` counts further ones, when what is wrong on the page is one finding.
fn report(page: &Page<'_>, wrong: Wrong, more: Option<usize>, findings: &mut Findings<'_>) {
    let (before, behind) = match wrong {
        Wrong::Missing(gap) => (gap.before, gap.behind),
        Wrong::Number(note, _) => (note.checked_sub(1), note),
    };
    let before = before.and_then(|note| page.notes.get(note));
    let Some(behind) = page.notes.get(behind) else {
        return;
    };
    let mut message = match wrong {
        Wrong::Missing(gap) => missing(gap, &between(before, behind)),
        Wrong::Number(_, given) => format!(
            "{} has the number {given} by its place in the text",
            called(behind)
        ),
    };
    if let Some(more @ 1..) = more {
        message.push_str(&format!(" (and so at {more} other notes)"));
    }
    let mut draft = Draft::at(number_spot(page, behind), message)
        .help("look for a note or a citation that was lost between the two, or correct the number");
    if let Some(before) = before {
        draft = draft.related(number_spot(page, before), "the note before it");
    }
    if more.is_some() {
        draft = draft.severity(Severity::Info);
    }
    findings.add(draft);
}

/// What is wrong with a stretch that leaves out the numbers `range`.
fn missing(gap: NumberStretch, range: &str) -> String {
    match (gap.numbers, gap.places) {
        (1, 0) => format!("nothing in the text can have the number {range}"),
        (_, 0) => format!("nothing in the text can have the numbers {range}"),
        (numbers, 1) => {
            format!("of {numbers} numbers left out ({range}), one place in the text can have one")
        }
        (numbers, places) => {
            format!(
                "of {numbers} numbers left out ({range}), {places} places in the text can have one"
            )
        }
    }
}

/// The numbers between two printed notes, as a message says them.
fn between(before: Option<&Note<'_>>, behind: &Note<'_>) -> String {
    let first = before
        .and_then(|note| note.number)
        .map_or(1, |number| number.saturating_add(1));
    match behind.number.unwrap_or_default().saturating_sub(1) {
        last if last > first => format!("{first} to {last}"),
        _ => first.to_string(),
    }
}

/// Most missing numbers by which a list without places in the text can be judged.
const MOST_MISSING: u32 = 2;

/// A list by itself: when it counts its notes without a break but for a few, these are worth a look.
fn check_list(page: &Page<'_>, findings: &mut Findings<'_>) {
    let shown = !page.documents.is_empty() || !page.inline_notes.is_empty();
    let rising = page.notes.windows(2).all(|pair| match pair {
        [before, behind] => before.number.is_some() && before.number < behind.number,
        _ => true,
    });
    if shown || !rising || page.notes.len() < 5 {
        return;
    }
    let mut gaps = page.notes.windows(2).enumerate().filter_map(|(at, pair)| {
        let [before, behind] = pair else { return None };
        let numbers = behind.number?.checked_sub(before.number?)?.checked_sub(1)?;
        (numbers > 0).then_some(NumberStretch {
            before: Some(at),
            behind: at + 1,
            numbers,
            places: 0,
        })
    });
    if let (Some(gap), None) = (gaps.next(), gaps.next())
        && gap.numbers <= MOST_MISSING
    {
        report(page, Wrong::Missing(gap), Some(0), findings);
    }
}

#[cfg(test)]
mod tests {
    use crate::check::Severity;
    use crate::check::testing::{check, findings, none};

    const TEXT: &str = "Salt

Norway....

Salt is dear.
Lund Anna (1990). Salt. Page 8
Fish is dear too.
Document:7-3-1949 Letter to Berg
Berg Ole (1955). Fish. Page 3
Wood is cheap.
Holm Per (1970). Wood. Page 11

Notes...

";

    #[test]
    fn a_number_that_no_place_can_have_is_found_between_two_notes() {
        let list = "1. Lund Anna (1990). Salt. Page 8 Back
3. Berg Ole (1955). Fish. Page 3 Back
~ the note before it
5. Holm Per (1970). Wood. Page 11 Back
^ nothing in the text can have the number 4
";
        findings("unexplained-note-gap", &format!("{TEXT}{list}"));
    }

    #[test]
    fn more_numbers_than_places_are_told() {
        let list = "1. Lund Anna (1990). Salt. Page 8 Back
~ the note before it
4. Berg Ole (1955). Fish. Page 3 Back
^ of 2 numbers left out (2 to 3), one place in the text can have one
5. Holm Per (1970). Wood. Page 11 Back
";
        findings("unexplained-note-gap", &format!("{TEXT}{list}"));
    }

    #[test]
    fn a_note_whose_number_is_off_is_told_its_own() {
        let list = "1. Lund Anna (1990). Salt. Page 8 Back
~ the note before it
2. Berg Ole (1955). Fish. Page 3 Back
^ note 2 has the number 3 by its place in the text
4. Holm Per (1970). Wood. Page 11 Back
";
        findings("unexplained-note-gap", &format!("{TEXT}{list}"));
    }

    #[test]
    fn a_number_that_a_citation_has_is_no_gap() {
        none(
            "unexplained-note-gap",
            &format!(
                "{TEXT}1. Lund Anna (1990). Salt. Page 8 Back\n3. Berg Ole (1955). Fish. Page 3 Back\n4. Holm Per (1970). Wood. Page 11 Back\n"
            ),
        );
    }

    #[test]
    fn a_list_that_goes_on_from_another_page_lacks_no_beginning() {
        none(
            "unexplained-note-gap",
            &format!(
                "{}1. Lund Anna (1990). Salt. Page 8 Back\n",
                TEXT.replace("Document:7-3-1949 Letter to Berg\n", "")
            )
            .replace("1. Lund", "41. Lund"),
        );
    }

    #[test]
    fn of_a_page_whose_text_shows_no_numbers_there_is_one_info_at_most() {
        let list = |numbers: &[u32]| {
            let notes = numbers
                .iter()
                .map(|n| format!("{n}. Lund, in letter {n} Back\n"));
            format!(
                "Salt\n\nIts text.\n\nNotes...\n\n{}",
                notes.collect::<String>()
            )
        };
        let found = check("unexplained-note-gap", &[&list(&[1, 2, 3, 5, 6, 7])]);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].severity, Severity::Info);
        none("unexplained-note-gap", &list(&[1, 3, 6, 8, 11, 15]));
        none("unexplained-note-gap", &list(&[1, 2, 3, 40, 41, 42]));
    }

    #[test]
    fn where_numbers_are_missing_everywhere_it_is_one_info() {
        let (mut text, mut list) = ("Salt\n\nNorway....\n\n".to_owned(), String::new());
        for n in 1..9 {
            text.push_str(&format!(
                "Salt is dear.\nLund Anna (19{n}0). Salt. Page {n}\n"
            ));
            list.push_str(&format!(
                "{}. Lund Anna (19{n}0). Salt. Page {n} Back\n",
                n * 2
            ));
        }
        let found = check(
            "unexplained-note-gap",
            &[&format!("{text}\nNotes...\n\n{list}")],
        );
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].severity, Severity::Info);
        assert!(
            found[0].message.ends_with("(and so at 7 other notes)"),
            "{}",
            found[0].message
        );
    }
}

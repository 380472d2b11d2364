//! A printed note whose number breaks the order of the list.

use std::collections::HashMap;
use std::ops::Range;

use super::note_lists::{called, lists, number_spot, numbered};
use crate::check::{Check, Draft, Findings, Rule, Severity};
use crate::page::Page;
use crate::record::Note;
use crate::resolve::in_order;

const EXPLAIN: &str = "\
## Checks
That the numbers of the printed notes rise.

## Matters
A number out of order was misprinted or its note was moved. Either way the number leads to another place in the text.

## Example
```text
11. Lund Anna (1990). Salt. Page 8 Back
21. Berg Ole (1955). Fish. Page 3 Back
13. Berg Ole (1955). Fish. Page 4 Back
```

## Mend
Look at the number in the text where the note stands: correct the number in the list, or move the note to where it belongs.

## Silent when
The number comes twice, which is `duplicate-note-number`, or the numbers begin again in a list of their own. One note that was moved is one finding, not one for each note that it has passed.
";

pub(crate) static RULE: Rule = Rule {
    code: "N302",
    name: "note-out-of-order",
    severity: Severity::Warning,
    explain: EXPLAIN,
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings<'_>) {
    for list in lists(page) {
        check_list(page, list, findings);
    }
}

fn check_list(page: &Page<'_>, list: Range<usize>, findings: &mut Findings<'_>) {
    let notes: Vec<_> = numbered(page.notes.get(list).unwrap_or_default()).collect();
    let mut times: HashMap<u32, usize> = HashMap::new();
    for (number, _) in &notes {
        *times.entry(*number).or_default() += 1;
    }
    // The longest run of notes whose numbers rise is in order; a note outside it is not.
    let numbers = notes.iter().map(|(number, _)| *number as usize).enumerate();
    let run: Vec<usize> = in_order(numbers.collect())
        .into_iter()
        .map(|(index, _)| index)
        .collect();
    let mut passed = 0;
    for (index, (number, note)) in notes.iter().enumerate() {
        if run.get(passed) == Some(&index) {
            passed += 1;
            continue;
        }
        if times.get(number).is_some_and(|times| *times > 1) {
            continue;
        }
        let at = |run_index: Option<usize>| notes.get(*run.get(run_index?)?);
        let before = at(passed.checked_sub(1)).filter(|(before, _)| before > number);
        let after = at(Some(passed));
        let Some((_, other)) = before.or(after) else {
            continue;
        };
        report(page, note, other, before.is_some(), findings);
    }
}

fn report(
    page: &Page<'_>,
    note: &Note<'_>,
    other: &Note<'_>,
    behind: bool,
    findings: &mut Findings<'_>,
) {
    let side = if behind { "behind" } else { "before" };
    let message = format!("{} stands {side} {}", called(note), called(other));
    findings.add(
        Draft::at(number_spot(page, note), message)
            .help("look up the number at the place of the note in the text")
            .related(
                number_spot(page, other),
                format!("{}, in order with the others", called(other)),
            ),
    );
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{findings, none};

    #[test]
    fn a_number_that_runs_ahead_is_one_finding() {
        findings(
            "note-out-of-order",
            "Salt

Its text.

Notes...

11. Lund Back
21. Berg Back
^^ note 21 stands before note 13
13. Holm Back
~~ note 13, in order with the others
14. Dahl Back
15. Vik Back
",
        );
    }

    #[test]
    fn a_note_that_was_moved_down_is_one_finding() {
        findings(
            "note-out-of-order",
            "Salt

Its text.

Notes...

1. Lund Back
3. Holm Back
4. Dahl Back
~ note 4, in order with the others
2. Berg Back
^ note 2 stands behind note 4
5. Vik Back
",
        );
    }

    #[test]
    fn gaps_doubles_and_lists_of_their_own_are_no_disorder() {
        for list in [
            "3. Lund Back\n7. Berg Back\n20. Holm Back",
            "3. Lund Back\n5. Berg Back\n3. Holm Back\n6. Dahl Back",
            "1. Lund Back\n2. Berg Back\n1. Holm Back\n2. Dahl Back",
        ] {
            none(
                "note-out-of-order",
                &format!("Salt\n\nIts text.\n\nNotes...\n\n{list}\n"),
            );
        }
    }
}

//! A bracket that is opened and not closed, or closed and not opened.

use super::paired_marks::{Fault, Loose, Placed, UnitMarks, pair_across, report, units};
use crate::check::{Check, Findings, Rule, Severity};
use crate::page::Page;

use crate::source::Span;
use crate::text::is_space;

const EXPLAIN: &str = "\
## Checks
That each bracket that a paragraph, note, entry or citation opens is closed there by one of its kind, and that none is closed that was not opened: `( )`, `[ ]`, `{ }`.

## Matters
An editor's insertion in brackets that is not closed swallows the words of the source behind it. A bracket that is lost at the end of a title often took words with it.

## Example
```text
Document: 8-10-1949 Letter from Lund to Berg (via Holm
```
The bracket is never closed.

## Mend
Look the passage up, and set the bracket that is missing or take away the one too many.

## Silent when
The bracket marks an item of a list (`1)`, `a)`) or is part of a smiley, or a paragraph closes what the one before it opened.
";

pub(crate) static RULE: Rule = Rule {
    code: "T403",
    name: "unbalanced-bracket",
    severity: Severity::Warning,
    explain: EXPLAIN,
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings<'_>) {
    let units = units(page);
    let mut all: Vec<UnitMarks> = units
        .iter()
        .map(|unit| match unit.has(page, &SIGNS) {
            true => brackets(&unit.chars(page)),
            false => UnitMarks::default(),
        })
        .collect();
    pair_across(&units, &mut all, false);
    let faults = (units.iter().zip(all))
        .filter_map(|(unit, marks)| Some((unit.used, lost(page, *marks.loose.first()?))))
        .collect();
    report(page, faults, findings);
}

fn lost(page: &Page<'_>, mark: Loose) -> Fault {
    let sign = page.source.slice(mark.span);
    Fault {
        span: mark.span,
        message: if mark.opens {
            format!("the bracket `{sign}` that opens here is not closed")
        } else {
            format!("the bracket `{sign}` closes what was not opened")
        },
        help: "look the passage up, and set the bracket that is missing or take this one away",
        severity: Severity::Warning,
        related: None,
    }
}

/// Brackets that open, each with the one that closes behind it.
const SIGNS: [char; 8] = ['(', ')', '[', ']', '{', '}', '（', '）'];

/// Which kind of bracket `c` is, and whether it opens.
fn bracket(c: char) -> Option<(usize, bool)> {
    let at = SIGNS.iter().position(|sign| *sign == c)?;
    Some((at / 2, at % 2 == 0))
}

/// The brackets of a unit.
fn brackets(chars: &[Placed]) -> UnitMarks {
    let mut marks = UnitMarks::default();
    let mut open: Vec<(usize, Span)> = Vec::new();
    let mut counts = [0usize; 4];
    // Closing brackets that would mark items of a list: more than one, or at the start of a line.
    let mut items: Vec<Loose> = Vec::new();
    for (index, &(start, c)) in chars.iter().enumerate() {
        let Some((kind, opens)) = bracket(c) else {
            continue;
        };
        if is_smiley(chars, index) {
            continue;
        }
        marks.any = true;
        let start = start as usize;
        let span = Span::new(start, start + c.len_utf8());
        if opens {
            open.push((kind, span));
            counts[kind] += 1;
        } else if counts[kind] > 0 {
            while let Some((last, span)) = open.pop() {
                counts[last] -= 1;
                if last == kind {
                    break;
                }
                marks.loose.push(Loose { span, opens: true });
            }
        } else {
            let loose = Loose { span, opens: false };
            match item(chars, index) {
                Some(true) => {}
                Some(false) => items.push(loose),
                None => marks.loose.push(loose),
            }
        }
    }
    if items.len() == 1 {
        marks.loose.append(&mut items);
    }
    marks.loose.extend(open.iter().map(|(_, span)| Loose {
        span: *span,
        opens: true,
    }));
    marks.loose.sort_unstable_by_key(|mark| mark.span);
    marks
}

/// Longest name of an item in a list: `xviii)`.
const LONGEST_ITEM: usize = 5;

/// Whether the closing bracket at `index` stands behind a number or a letter that may name an item of a
/// list; if so, whether at the start of a line.
fn item(chars: &[Placed], index: usize) -> Option<bool> {
    let before = &chars[..index];
    let name: Vec<char> = (before.iter().rev().take(LONGEST_ITEM + 1))
        .map(|(_, c)| *c)
        .take_while(|c| c.is_alphanumeric() || *c == '.')
        .collect();
    let roman = |c: &char| "ivxIVX".contains(*c);
    let digits = name.iter().all(|c| c.is_ascii_digit() || *c == '.') && name.len() < 4;
    let is_name = digits || name.len() == 1 || name.iter().all(roman);
    if chars[index].1 != ')' || name.is_empty() || name.len() > LONGEST_ITEM || !is_name {
        return None;
    }
    let rest = &before[..before.len() - name.len()];
    let spaced = rest.last().is_none_or(|(_, c)| is_space(*c));
    let first = (rest.iter().rev().take(8).map(|(_, c)| *c))
        .take_while(|c| *c != '\n')
        .all(|c| is_space(c) || matches!(c, '•' | '-' | '*'));
    spaced.then_some(first)
}

/// Whether the bracket at `index` is the mouth of a smiley: `:)`, `;-(`.
fn is_smiley(chars: &[Placed], index: usize) -> bool {
    let at = |index: Option<usize>| index.and_then(|i| chars.get(i)).map(|(_, c)| *c);
    let back = |steps: usize| at(index.checked_sub(steps));
    let nose = usize::from(back(1) == Some('-'));
    let eyes = matches!(back(1 + nose), Some(':' | ';'));
    let before = back(2 + nose).is_none_or(is_space);
    let behind =
        at(index.checked_add(1)).is_none_or(|c| is_space(c) || matches!(c, '.' | ',' | ')'));
    matches!(chars[index].1, '(' | ')') && eyes && before && behind
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{check, findings, none};

    const RULE: &str = "unbalanced-bracket";

    #[test]
    fn a_bracket_that_is_not_closed_is_found() {
        findings(
            RULE,
            "Salt

Salt is dear.
Document: 8-10-1949 Letter from Lund (Bergen) to Berg (via Holm
                                                      ^ the bracket `(` that opens here is not closed
The letter is lost.
",
        );
    }

    #[test]
    fn a_bracket_that_was_not_opened_is_found() {
        findings(
            RULE,
            "Salt

1949
7-3-1949 Lund via Holm) writes [to Berg
                      ^ the bracket `)` closes what was not opened
8-3-1949 Berg [answers}
              ^ the bracket `[` that opens here is not closed
",
        );
    }

    #[test]
    fn brackets_that_are_closed_are_no_fault() {
        none(
            RULE,
            "Salt

7-3-1949 Lund (of Bergen [in the north] {or so}) sails.
Two reasons: (1) salt (2) fish. See Lund (1993).
",
        );
    }

    #[test]
    fn brackets_and_items_are_looked_for_over_all_lines() {
        for text in [
            "1. ((A.D. 12. This year the works were shut,\nand held so until the time of\nLund.)) Back",
            "1. Two reasons:\n1) salt is dear,\n2) fish (of the north\nand west) is not. Back",
        ] {
            none(
                RULE,
                &format!("Salt\n\nThe trade in salt is old.\n\nNotes...\n\n{text}\n"),
            );
        }
    }

    #[test]
    fn marks_of_lists_and_smileys_are_no_brackets() {
        for text in [
            "1) Salt is dear.",
            "Two reasons: 1) salt, 2) fish.",
            "Two reasons: a) salt is dear; b) fish is not.",
            "iv) Salt is dear :) and fish is not ;-( so.",
        ] {
            none(
                RULE,
                &format!("Salt\n\nThe trade in salt is old.\n\n{text}\n"),
            );
        }
    }

    #[test]
    fn a_number_that_closes_a_lost_bracket_is_no_item_of_a_list() {
        let text = "Salt\n\nThe trade in salt is old, as Lund p. 5) says.\n";
        assert_eq!(check(RULE, &[text]).len(), 1);
    }

    #[test]
    fn a_bracket_that_the_next_paragraph_closes_is_no_fault() {
        none(
            RULE,
            "Salt\n\nThe trade is old. (Salt was dear.\n\nFish was not.)\n",
        );
    }

    #[test]
    fn a_note_and_its_printed_copy_are_told_once_with_both_places() {
        findings(
            RULE,
            "Salt

Salt is dear in the north.
Cited in Lund Anna (1993). Salt (and fish. Bergen Press. Page 97
                                ^ the bracket `(` that opens here is not closed
Fish is cheap in the south.

Notes...

1. Cited in Lund Anna (1993). Salt (and fish. Bergen Press. Page 97 Back
                                   ~ the same in the printed note
",
        );
    }
}

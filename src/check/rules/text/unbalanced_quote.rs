//! A quotation that is opened and not closed, or closed and not opened.

use super::double_quotes::{QuoteMark, alike, doubles, pair};
use super::paired_marks::{Loose, UnitMarks, pair_across, report, units};
use super::single_quotes::{loose_singles, writes_letter};
use crate::check::{Check, Draft, Findings, Rule, Severity};
use crate::page::{LineUse, Page};
use crate::source::Span;

const EXPLAIN: &str = "\
## What it finds
A quotation mark that opens or closes nothing. Each paragraph, note, entry and citation is checked. Curly and straight marks are treated alike; a quotation that opens with one kind and closes with the other is only an info.

## Why it matters
Where a quotation mark is lost, nobody can tell the words of the source from those of the editor.

## Example
```text
Lund writes: “Salt is dear this year, and fish is not.
```
The quotation is never closed.

## What to do
Compare the passage with its source, then add the missing mark or delete the extra one. An even number of marks can still be wrong, so look at all of them.

## When it stays silent
The mark may be an apostrophe (`workers’ houses`, `’50s`), feet or inches, or a letter of another language. The quotation continues in the next paragraph, which opens it again or closes it.
";

pub(crate) static RULE: Rule = Rule {
    code: "T402",
    name: "unbalanced-quote",
    severity: Severity::Warning,
    explain: EXPLAIN,
    check: Check::Page(check),
};

const OPENED: &str = "the quotation opened here is never closed";
const CLOSED: &str = "the quotation closed here was never opened";
const MEND: &str =
    "compare the passage with its source, then add the missing mark or delete this one";

/// What a unit has that is no surely lost mark.
enum Doubt {
    /// A mark with the space on the wrong side.
    Space(Span),
    /// A quotation that opens in one style and closes in another.
    Style(Span, Span),
}

/// All that may be a quotation mark, or a part of one.
const SIGNS: [char; 11] = ['"', '“', '”', '„', '‟', '«', '»', '‘', '’', '\'', '`'];

fn check(page: &Page<'_>, findings: &mut Findings<Span>) {
    let units = units(page);
    let letters = writes_letter(page.source.text());
    let mut all = Vec::with_capacity(units.len());
    let mut doubts = Vec::with_capacity(units.len());
    for unit in &units {
        if !unit.has(page, &SIGNS) {
            all.push(UnitMarks::default());
            doubts.push(None);
            continue;
        }
        let chars = unit.chars(page);
        let double = doubles(&chars);
        let (mut marks, doubt) = of_doubles(&double);
        if marks.loose.is_empty() && !letters {
            marks.loose = (loose_singles(&chars).into_iter())
                .map(|(span, opens)| Loose { span, opens })
                .collect();
        }
        marks.begins = (double
            .first()
            .zip(chars.iter().find(|(_, c)| !c.is_whitespace())))
        .is_some_and(|(mark, first)| mark.span.start == first.0 as usize);
        all.push(marks);
        doubts.push(doubt);
    }
    pair_across(&units, &mut all, true);
    let mut faults: Vec<(LineUse, Draft<Span>)> = Vec::new();
    for ((unit, marks), doubt) in units.iter().zip(all).zip(doubts) {
        let fault = match (marks.loose.first(), doubt) {
            (Some(mark), _) => lost(*mark),
            (None, Some(doubt)) => doubtful(doubt),
            (None, None) => continue,
        };
        faults.push((unit.used, fault));
    }
    report(page, faults, findings);
}

/// The double marks of a unit that are surely without a partner, and what else is strange.
fn of_doubles(double: &[QuoteMark]) -> (UnitMarks, Option<Doubt>) {
    let blind = pair(double, false);
    let strict = pair(double, true);
    let mut loose: Vec<(usize, bool)> = Vec::new();
    let mut doubt = None;
    // Two straight marks that both seem to open, or both to close, have a space on the wrong side.
    for &(mark, opens) in &blind.loose {
        let same = |last: &&(usize, bool)| {
            last.1 == opens && double[last.0].is_straight() && double[mark].is_straight()
        };
        if loose.last().filter(same).is_some() {
            loose.pop();
            doubt = Some(Doubt::Space(double[mark].span));
        } else {
            loose.push((mark, opens));
        }
    }
    if doubt.is_none() && !loose.is_empty() {
        loose.clone_from(&strict.loose);
    }
    let pairs = if strict.loose.is_empty() {
        &strict.pairs
    } else {
        &blind.pairs
    };
    let mixed = (pairs.iter())
        .find(|(open, close)| !alike(double[*open], double[*close]))
        .map(|(open, close)| Doubt::Style(double[*open].span, double[*close].span));
    let marks = UnitMarks {
        loose: (loose.into_iter())
            .map(|(mark, opens)| Loose {
                span: double[mark].span,
                opens,
            })
            .collect(),
        any: !double.is_empty(),
        begins: false,
    };
    (marks, doubt.or(mixed))
}

fn lost(mark: Loose) -> Draft<Span> {
    Draft::new(mark.span, if mark.opens { OPENED } else { CLOSED }, MEND)
}

fn doubtful(doubt: Doubt) -> Draft<Span> {
    let mut draft = match doubt {
        Doubt::Space(span) => Draft::new(
            span,
            "the space is on the wrong side of this quotation mark",
            "move the space, or look for a missing mark",
        ),
        Doubt::Style(open, close) => {
            let mut draft = Draft::new(
                close,
                "the quotation closes with another style of mark than it opened with",
                "use one style for both marks",
            );
            draft.related(open, "it opens here");
            draft
        }
    };
    draft.severity(Severity::Info);
    draft
}

#[cfg(test)]
mod tests;

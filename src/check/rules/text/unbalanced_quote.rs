//! A quotation that is opened and not closed, or closed and not opened.

use super::double_quotes::{QuoteMark, alike, doubles, pair};
use super::paired_marks::{Fault, Loose, UnitMarks, pair_across, report, units};
use super::single_quotes::{loose_singles, writes_letter};
use crate::check::{Check, Findings, Rule, Severity};
use crate::page::{LineUse, Page};
use crate::source::Span;

const EXPLAIN: &str = "\
## Checks
That each quotation that a paragraph, note, entry or citation opens is closed there, and that none is closed that was not opened. Typographic and straight quotation marks count alike; where a quotation opens with the one and closes with the other, that is told as an info.

## Matters
Where a quotation mark is lost, nobody can tell the words of the source from those of the editor.

## Example
```text
Lund writes: “Salt is dear this year, and fish is not.
```
The quotation is never closed.

## Mend
Compare the passage with its source, and set the mark that is missing or take away the one too many. An even number of marks can still be wrong: look at all of them.

## Silent when
A mark can be an apostrophe (`workers’ houses`, `’50s`), feet or inches, or a letter of another language; a quotation goes on in the next paragraph, which opens it again or closes it.
";

pub(crate) static RULE: Rule = Rule {
    code: "T402",
    name: "unbalanced-quote",
    severity: Severity::Warning,
    explain: EXPLAIN,
    check: Check::Page(check),
};

const OPENED: &str = "the quotation that opens here is not closed";
const CLOSED: &str = "a quotation is closed here that was not opened";
const MEND: &str =
    "compare the passage with its source, and set the mark that is missing or take this one away";

/// What a unit has that is no surely lost mark.
enum Doubt {
    /// A mark with the space on the wrong side.
    Space(Span),
    /// A quotation that opens in one style and closes in another.
    Style(Span, Span),
}

/// All that may be a quotation mark, or a part of one.
const SIGNS: [char; 11] = ['"', '“', '”', '„', '‟', '«', '»', '‘', '’', '\'', '`'];

fn check(page: &Page<'_>, findings: &mut Findings<'_>) {
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
    let mut faults: Vec<(LineUse, Fault)> = Vec::new();
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

fn lost(mark: Loose) -> Fault {
    Fault {
        span: mark.span,
        message: if mark.opens { OPENED } else { CLOSED }.to_owned(),
        help: MEND,
        severity: Severity::Warning,
        related: None,
    }
}

fn doubtful(doubt: Doubt) -> Fault {
    let (span, message, help, related) = match doubt {
        Doubt::Space(span) => (
            span,
            "the space stands on the wrong side of this quotation mark",
            "move the space, or look for another mark that is missing",
            None,
        ),
        Doubt::Style(open, close) => (
            close,
            "the quotation closes with a mark of another style than it opened with",
            "write both marks in one style",
            Some((open, "it opens here")),
        ),
    };
    Fault {
        span,
        message: message.to_owned(),
        help,
        severity: Severity::Info,
        related,
    }
}

#[cfg(test)]
mod tests;

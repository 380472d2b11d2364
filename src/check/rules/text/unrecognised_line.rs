//! A line that no grammar reads.

use crate::check::record_places::{date_span, dated};
use crate::check::{Check, Findings, Rule, Severity};
use crate::language;
use crate::page::Page;
use crate::problem::{may_hold_date, unreadable};
use crate::record::{Region, Unparsed};
use crate::source::Span;

const EXPLAIN: &str = "\
## What it finds
A line that could not be read as what the lines around it are. Among entries, citations or meetings, it has no date that could be read, or does not look like one of them.

## Why it matters
A line that is not read is in no table. An entry with a slip in its date is missing from the timeline, and nobody who uses the data can see that.

## Example
```text
1949
7-3-1949 Lund sails to Læsø
9/3/49- Lund returns
```
The date on the last line could not be read.

## What to do
Write the date the way the lines around it do. Delete the line if it is left over from the web page. If the line is in order and still not read, please report it as a bug.

## When it stays silent
The line was read, even if only as running text. The finding is only an info where a line without a date is left over from the web page.
";

pub(crate) static RULE: Rule = Rule {
    code: "T405",
    name: "unrecognised-line",
    severity: Severity::Warning,
    explain: EXPLAIN,
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings<Span>) {
    for entry in &page.unparsed {
        let (severity, help) = if was_meant_for_record(entry) {
            (
                Severity::Warning,
                "write the date as the lines around it do",
            )
        } else {
            (
                Severity::Info,
                "if it is an entry, write its date as the lines around it do; if it is left over from the web page, delete it",
            )
        };
        findings
            .add(entry.place.span, entry.reason, help)
            .severity(severity);
    }
    for (date, span) in dated(page) {
        if let Some(message) = unreadable(date) {
            let help = "write the date as the other dates on the page are written";
            findings.add(date_span(page, date, span), message, help);
        }
    }
    for document in page.documents.iter().filter(|r| may_hold_date(r)) {
        findings.add(
            document.place.span,
            "the citation seems to begin with a date, but it could not be read",
            "write the date as the other citations do",
        );
    }
}

/// Whether lines among dated ones begin as if they had a date.
fn was_meant_for_record(entry: &Unparsed<'_>) -> bool {
    let text = entry
        .text
        .trim_start_matches(|c: char| !c.is_alphanumeric());
    let word = text.split(|c: char| !c.is_alphabetic()).next();
    let is_month = word.is_some_and(language::names_month);
    matches!(entry.region, Region::Timeline | Region::Meetings)
        && (text.starts_with(|c: char| c.is_ascii_digit()) || is_month)
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{check, findings, findings_with, none};
    use crate::date::{Date, Meaning, Unreadable};

    #[test]
    fn a_line_of_a_timeline_with_an_unreadable_date_is_found() {
        findings(
            "unrecognised-line",
            "Salt

1949
7-3-1949 Lund sails to Læsø
9/3/49 Lund returns
^^^^^^ `9/3/49` could not be read as a date
10-3-1949 Lund sells salt
",
        );
    }

    #[test]
    fn an_entry_with_an_unreadable_date_is_found_with_the_spelling_that_may_be_meant() {
        findings_with(
            "unrecognised-line",
            "Salt

1951
8-2-1951 Lund sails to Læsø
^^^^^^^^ `8-2-1951` could not be read as a date; did you mean February?
10-3-1951 Lund sells salt
",
            |page| {
                let unreadable = Unreadable {
                    reason: "the month has no known name",
                    hint: Some("February".to_owned()),
                };
                page.events[0].date = Date::read("8-2-1951", Meaning::Unreadable(unreadable));
            },
        );
    }

    #[test]
    fn a_citation_with_an_unreadable_date_is_found() {
        findings(
            "unrecognised-line",
            "Salt

Salt is dear.
Document: 4/1930 Letter from Lund
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the citation seems to begin with a date, but it could not be read
",
        );
    }

    #[test]
    fn a_leftover_among_the_meetings_is_worth_a_look() {
        let text = "Salt\n\nMeetings....\n\n  • 7-3-1949: Lund and Berg\n  • Continue to Salt 2\n";
        let found = check("unrecognised-line", &[text]);
        let severities: Vec<_> = found
            .iter()
            .map(|f| (f.place.line, f.severity.as_str()))
            .collect();
        assert_eq!(severities, [(6, "info")]);
    }

    #[test]
    fn lines_that_are_read_are_not_told() {
        none(
            "unrecognised-line",
            "Salt\n\n1949\n7-3-1949 Lund sails to Læsø\nand returns\n\nSalt is dear.\nDocument: Letter from Lund\n",
        );
    }
}

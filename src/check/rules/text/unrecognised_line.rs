//! A line that no grammar reads.

use crate::check::record_places::{date_span, dated};
use crate::check::{Check, Draft, Findings, Rule, Severity, Spot};
use crate::language;
use crate::page::Page;
use crate::problem::{may_hold_date, unreadable};
use crate::record::{Region, Unparsed};

const EXPLAIN: &str = "\
## Checks
That each line could be read as what it stands among: an entry, a citation, a meeting; and that the date of each could be read.

## Matters
A line that is not read is in no table: an entry with a slip in its date is missing from the timeline, silently for whoever uses the data.

## Example
```text
1949
7-3-1949 Lund sails to Læsø
9/3/49- Lund returns
```
The last line has no date that can be read.

## Mend
Write the date as the lines around it do, or take away what the web page left. A line that is in order and still not read is a defect of this program, worth a report.

## Silent when
The line was read, if only as running text. Leftovers of the web page without a date are told as an info.
";

pub(crate) static RULE: Rule = Rule {
    code: "T405",
    name: "unrecognised-line",
    severity: Severity::Warning,
    explain: EXPLAIN,
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings<'_>) {
    for entry in &page.unparsed {
        let (severity, help) = if was_meant_for_record(entry) {
            (
                Severity::Warning,
                "write the date in the form of the lines around it",
            )
        } else {
            (
                Severity::Info,
                "if it is an entry, write its date as the lines around it do; if the web page left it, take it away",
            )
        };
        findings.add(
            Draft::at(Spot::here(entry.place.span), entry.reason)
                .help(help)
                .severity(severity),
        );
    }
    for (date, span) in dated(page) {
        if let Some(message) = unreadable(date) {
            findings.add(
                Draft::at(Spot::here(date_span(page, date, span)), message)
                    .help("write the date in the form of the dates around it"),
            );
        }
    }
    for document in page.documents.iter().filter(|r| may_hold_date(r)) {
        findings.add(
            Draft::at(
                Spot::here(document.place.span),
                "the citation begins with what may be a date, in no form that can be read",
            )
            .help("write the date in the form of the other citations"),
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
^^^^^^ `9/3/49` is not a date that can be read
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
^^^^^^^^ `8-2-1951` is not a date that can be read; did you mean February?
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
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the citation begins with what may be a date, in no form that can be read
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

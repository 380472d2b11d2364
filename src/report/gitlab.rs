//! Findings as a code quality report of GitLab.

use std::io::{self, Write};

use serde::{Serialize, Serializer};

use super::Report;
use crate::check::{Finding, Severity};

/// The findings, each made into an item when it is written: there may be very many.
struct GitlabIssues<'a>(&'a Report);

impl Serialize for GitlabIssues<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq((self.0.findings.iter()).map(|finding| item(self.0, finding)))
    }
}

#[derive(Debug, Serialize)]
struct GitlabIssue<'a> {
    description: String,
    check_name: &'a str,
    fingerprint: &'a str,
    severity: &'a str,
    location: GitlabLocation<'a>,
}

#[derive(Debug, Serialize)]
struct GitlabLocation<'a> {
    path: &'a str,
    lines: GitlabLines,
}

#[derive(Debug, Serialize)]
struct GitlabLines {
    begin: usize,
    end: usize,
}

/// The report, as a JSON list that ends in a line end.
///
/// ```
/// assert_eq!(regesta::report::gitlab::findings(&regesta::report::Report::default()), "[]\n");
/// ```
pub fn findings(report: &Report) -> String {
    super::text(|to| write(report, to))
}

/// Writes the report as [`findings`] has it.
///
/// # Errors
/// Those of `to`.
pub fn write(report: &Report, to: &mut dyn Write) -> io::Result<()> {
    super::pretty(&GitlabIssues(report), to)
}

fn item<'a>(report: &'a Report, finding: &'a Finding) -> GitlabIssue<'a> {
    let place = &finding.place;
    GitlabIssue {
        description: super::sentence(report, finding),
        check_name: finding.rule.name,
        fingerprint: &finding.fingerprint,
        severity: match finding.severity {
            Severity::Error => "major",
            Severity::Warning => "minor",
            Severity::Info => "info",
        },
        location: GitlabLocation {
            path: report.files.path(&place.source),
            lines: GitlabLines {
                begin: place.line,
                end: place.end_line,
            },
        },
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::report::testing::report;

    #[test]
    fn an_item_has_the_path_and_the_lines() {
        let items: Value = serde_json::from_str(&findings(&report())).unwrap();
        assert_eq!(
            items[0],
            json!({
                "description": "D101 `31-4-1949` is no date (sold here: texts/fish.txt:3:1)",
                "check_name": "invalid-date",
                "fingerprint": "000000000000000d",
                "severity": "major",
                "location": {"path": "texts/salt, old.txt", "lines": {"begin": 3, "end": 3}}
            })
        );
        assert_eq!(items[1]["severity"], "info");
        assert_eq!(items[1]["location"]["lines"], json!({"begin": 3, "end": 4}));
    }
}

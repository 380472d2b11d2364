//! Findings as JSON, for programs; the form has a version and a schema.

use std::io::{self, Write};

use schemars::{JsonSchema, schema_for};
use serde::{Serialize, Serializer};
use serde_json::Value;

use super::{Report, Summary};
use crate::check::{Finding, Related};

/// Version of the form; a change that breaks readers raises it.
pub const FORMAT_VERSION: u32 = 1;

/// What was found.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(title = "Regesta findings")]
struct JsonReport<'a> {
    /// Version of the form of this document.
    #[schemars(extend("const" = 1))]
    format_version: u32,
    /// The findings, in the order of their places.
    #[schemars(with = "Vec<JsonFinding<'a>>")]
    findings: JsonFindings<'a>,
    /// The counts.
    summary: &'a Summary,
}

/// Findings, each made into an item when it is written: there may be very many.
#[derive(Debug, Clone)]
struct JsonFindings<'a>(&'a [Finding]);

impl Serialize for JsonFindings<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(self.0.iter().map(item))
    }
}

/// A finding. Lines and columns count from 1, columns in characters; the last column is exclusive.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(rename = "Item")]
struct JsonFinding<'a> {
    /// Name of the rule.
    rule: &'a str,
    /// Code of the rule.
    #[schemars(regex(pattern = "^[A-Z][0-9]{3}$"))]
    code: &'a str,
    /// How sure it is that something is wrong.
    #[schemars(extend("enum" = ["error", "warning", "info"]))]
    severity: &'a str,
    /// The page, by the name that the dataset uses.
    source: &'a str,
    /// Line on which the place starts.
    #[schemars(range(min = 1))]
    line: usize,
    /// Column of its first character.
    #[schemars(range(min = 1))]
    column: usize,
    /// Line on which it ends.
    #[schemars(range(min = 1))]
    end_line: usize,
    /// Column behind its last character.
    #[schemars(range(min = 1))]
    end_column: usize,
    /// What is wrong.
    message: &'a str,
    /// What to do about it; may be empty.
    help: &'a str,
    /// The other places that the finding is about.
    related: Vec<Other<'a>>,
    /// Tells the finding from all others, and stays when something else on the page is edited.
    #[schemars(regex(pattern = "^[0-9a-f]{16}$"))]
    fingerprint: &'a str,
}

/// Another place that a finding is about.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Other<'a> {
    /// The page.
    source: &'a str,
    /// Line on which the place starts.
    #[schemars(range(min = 1))]
    line: usize,
    /// Column of its first character.
    #[schemars(range(min = 1))]
    column: usize,
    /// What it is to the finding.
    message: &'a str,
}

/// The report, as a document that ends in a line end.
///
/// ```
/// let text = regesta::report::json::findings(&regesta::report::Report::default());
/// assert!(text.starts_with("{\n  \"format_version\": 1,\n  \"findings\": []"));
/// ```
pub fn findings(report: &Report) -> String {
    super::text(|to| write(report, to))
}

/// Writes the report as [`findings`] has it.
///
/// # Errors
/// Those of `to`.
pub fn write(report: &Report, to: &mut dyn Write) -> io::Result<()> {
    let document = JsonReport {
        format_version: FORMAT_VERSION,
        findings: JsonFindings(&report.findings),
        summary: &report.summary,
    };
    super::pretty(&document, to)
}

/// The JSON Schema of the document.
///
/// ```
/// assert_eq!(regesta::report::json::schema()["title"], "Regesta findings");
/// ```
pub fn schema() -> Value {
    schema_for!(JsonReport<'_>).to_value()
}

fn item(finding: &Finding) -> JsonFinding<'_> {
    let place = &finding.place;
    JsonFinding {
        rule: finding.rule.name,
        code: finding.rule.code,
        severity: finding.severity.as_str(),
        source: &place.source,
        line: place.line,
        column: place.column,
        end_line: place.end_line,
        end_column: place.end_column,
        message: &finding.message,
        help: &finding.help,
        related: finding.related.iter().map(other).collect(),
        fingerprint: &finding.fingerprint,
    }
}

fn other(related: &Related) -> Other<'_> {
    Other {
        source: &related.place.source,
        line: related.place.line,
        column: related.place.column,
        message: &related.message,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::report::testing::report;

    #[test]
    fn a_finding_has_its_places_in_lines_and_characters() {
        let document: Value = serde_json::from_str(&findings(&report())).unwrap();
        assert_eq!(document["format_version"], 1);
        assert_eq!(
            document["findings"][0],
            json!({
                "rule": "invalid-date",
                "code": "D101",
                "severity": "error",
                "source": "salt, old.txt",
                "line": 3,
                "column": 6,
                "end_line": 3,
                "end_column": 15,
                "message": "`31-4-1949` is no date",
                "help": "look it up",
                "related": [{"source": "fish.txt", "line": 3, "column": 1, "message": "sold here"}],
                "fingerprint": "000000000000000d"
            })
        );
        assert_eq!(
            document["summary"],
            json!({
                "pages": 2, "errors": 1, "warnings": 0, "info": 1, "accepted": 0, "in_baseline": 0,
                "stale": 0, "rules": {"invalid-date": 2}
            })
        );
    }
}

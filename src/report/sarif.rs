//! Findings as SARIF 2.1.0, the form that code hosts and editors read.

mod log;

use std::io::{self, Write};

use serde::{Serialize, Serializer};

use super::Report;
use crate::check::{Finding, Location, Rule, Severity};
use log::{
    Artifact, Configuration, Descriptor, Driver, Fingerprints, Log, Markdown, Physical,
    SarifLocation, SarifRegion, SarifRun, SarifText, Tool,
};

/// Address of the schema, as the standard names it.
const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// The report, as a document that ends in a line end.
///
/// ```
/// let text = regesta::report::sarif::findings(&regesta::report::Report::default());
/// assert!(text.contains("\"version\": \"2.1.0\"") && text.contains("\"results\": []"));
/// ```
pub fn findings(report: &Report) -> String {
    super::text(|to| write(report, to))
}

/// Writes the report as [`findings`] has it.
///
/// # Errors
/// Those of `to`.
pub fn write(report: &Report, to: &mut dyn Write) -> io::Result<()> {
    let driver = Driver {
        name: "Regesta",
        semantic_version: env!("CARGO_PKG_VERSION"),
        rules: report.rules.iter().map(|rule| descriptor(rule)).collect(),
    };
    let run = SarifRun {
        tool: Tool { driver },
        column_kind: "unicodeCodePoints",
        results: Results(report),
    };
    let log = Log {
        schema: SCHEMA,
        version: "2.1.0",
        runs: [run],
    };
    super::pretty(&log, to)
}

/// The findings, each made into a result when it is written: there may be very many.
#[derive(Debug)]
struct Results<'a>(&'a Report);

impl Serialize for Results<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq((self.0.findings.iter()).map(|finding| result(self.0, finding)))
    }
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

fn descriptor(rule: &Rule) -> Descriptor<'_> {
    let part = |heading| rule.section(heading).unwrap_or_default();
    Descriptor {
        id: rule.code,
        name: rule.name,
        short_description: SarifText::new(rule.summary()),
        full_description: SarifText::new(format!("{} {}", part("Checks"), part("Matters"))),
        help: Markdown {
            text: rule.explain,
            markdown: rule.explain,
        },
        default_configuration: Configuration {
            level: level(rule.severity),
        },
    }
}

fn result<'a>(report: &'a Report, finding: &'a Finding) -> log::Result<'a> {
    let mut message = finding.message.clone();
    if !finding.help.is_empty() {
        message = format!("{message}\n{}", finding.help);
    }
    let related = finding.related.iter().enumerate();
    log::Result {
        rule_id: finding.rule.code,
        rule_index: (report.rules.iter()).position(|rule| *rule == finding.rule),
        level: level(finding.severity),
        message: SarifText::new(message),
        locations: [place(report, &finding.place)],
        related_locations: related
            .map(|(index, related)| SarifLocation {
                id: Some(index + 1),
                message: Some(SarifText::new(related.message.as_str())),
                ..place(report, &related.place)
            })
            .collect(),
        partial_fingerprints: Fingerprints {
            places: &finding.fingerprint,
        },
    }
}

fn place(report: &Report, location: &Location) -> SarifLocation {
    SarifLocation {
        id: None,
        message: None,
        physical_location: Physical {
            artifact_location: Artifact {
                uri: uri(report.files.path(&location.source)),
            },
            region: SarifRegion {
                start_line: location.line,
                start_column: location.column,
                end_line: location.end_line,
                end_column: location.end_column,
            },
        },
    }
}

/// A path as a URI: relative ones stay relative.
pub(crate) fn uri(path: &str) -> String {
    let absolute = path.starts_with('/');
    let drive = path.as_bytes().get(1) == Some(&b':');
    let mut uri = String::new();
    if absolute || drive {
        uri.push_str(if drive { "file:///" } else { "file://" });
    }
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::report::testing::report;

    fn run() -> Value {
        let document: Value = serde_json::from_str(&findings(&report())).unwrap();
        document["runs"][0].clone()
    }

    #[test]
    fn a_result_has_its_rule_its_region_and_its_other_places() {
        let result = run()["results"][0].clone();
        assert_eq!(
            result,
            json!({
                "ruleId": "D101",
                "ruleIndex": 0,
                "level": "error",
                "message": {"text": "`31-4-1949` is no date\nlook it up"},
                "locations": [{"physicalLocation": {
                    "artifactLocation": {"uri": "texts/salt%2C%20old.txt"},
                    "region": {"startLine": 3, "startColumn": 6, "endLine": 3, "endColumn": 15}
                }}],
                "relatedLocations": [{"id": 1, "message": {"text": "sold here"}, "physicalLocation": {
                    "artifactLocation": {"uri": "texts/fish.txt"},
                    "region": {"startLine": 3, "startColumn": 1, "endLine": 3, "endColumn": 9}
                }}],
                "partialFingerprints": {"places/v1": "000000000000000d"}
            })
        );
        assert_eq!(run()["results"][1]["level"], "note");
        assert_eq!(run()["columnKind"], "unicodeCodePoints");
    }

    #[test]
    fn a_rule_is_described_by_its_own_explanation() {
        let rule = run()["tool"]["driver"]["rules"][0].clone();
        assert_eq!(
            (&rule["id"], &rule["name"]),
            (&json!("D101"), &json!("invalid-date"))
        );
        assert_eq!(rule["defaultConfiguration"]["level"], "error");
        let help = rule["help"]["markdown"].as_str().unwrap();
        assert!(help.contains("## Silent when"));
        let full = rule["fullDescription"]["text"].as_str().unwrap();
        assert!(full.contains("A date that does not exist"));
    }

    #[test]
    fn a_path_becomes_a_uri() {
        assert_eq!(uri("a b/ø.txt"), "a%20b/%C3%B8.txt");
        assert_eq!(uri("/a/b.txt"), "file:///a/b.txt");
        assert_eq!(uri("C:/a.txt"), "file:///C%3A/a.txt");
    }
}

//! Tells people and other programs what happened. One file a form, each a pure function of what was found.

pub mod github;
pub mod gitlab;
pub mod html;
pub mod json;
pub mod junit;
pub mod reading;
pub mod sarif;
pub mod statistics;
pub mod terminal;

mod files;

pub use files::Files;
pub(crate) use files::mark_of;

use std::collections::BTreeMap;
use std::io::{self, Write};

use schemars::JsonSchema;
use serde::Serialize;

use crate::check::{Finding, Related, Rule, Severity};

/// What a check has found: all that a report is made of.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// The findings that are shown, in the order of their places.
    pub findings: Vec<Finding>,
    /// The files that they lie in, and all other pages.
    pub files: Files,
    /// The rules that were asked, by their codes.
    pub rules: Vec<&'static Rule>,
    /// How grave a finding must be to fail the check; none fails it when this is nothing.
    pub fail_on: Option<Severity>,
    /// The counts.
    pub summary: Summary,
}

impl Report {
    /// Whether a finding is grave enough to fail the check.
    pub fn fails(&self) -> bool {
        (self.findings.iter()).any(|finding| self.fails_by(finding))
    }

    /// Whether this finding is grave enough to fail the check.
    fn fails_by(&self, finding: &Finding) -> bool {
        (self.fail_on).is_some_and(|limit| finding.severity >= limit)
    }
}

/// How much was checked, found and hidden.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Summary {
    /// Pages that were checked.
    pub pages: usize,
    /// Findings that are surely mistakes.
    pub errors: usize,
    /// Findings that are likely mistakes.
    pub warnings: usize,
    /// Findings that are worth a look.
    pub info: usize,
    /// Findings hidden because the configuration accepts them.
    pub accepted: usize,
    /// Findings hidden because the baseline lists them.
    pub in_baseline: usize,
    /// Entries of the baseline that nothing was found for.
    pub stale: usize,
    /// Findings of each rule that has any.
    pub rules: BTreeMap<&'static str, usize>,
}

impl Summary {
    /// Counts findings.
    ///
    /// ```
    /// let summary = regesta::report::Summary::of(&[]).with_pages(1);
    /// assert_eq!(summary.to_string(), "1 page checked: nothing found");
    /// ```
    pub fn of(findings: &[Finding]) -> Self {
        let count = |severity| findings.iter().filter(|f| f.severity == severity).count();
        let mut rules = BTreeMap::new();
        for finding in findings {
            *rules.entry(finding.rule.name).or_insert(0) += 1;
        }
        Self {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            info: count(Severity::Info),
            rules,
            ..Self::default()
        }
    }

    /// The same, for so many pages.
    pub fn with_pages(self, pages: usize) -> Self {
        Self { pages, ..self }
    }
}

/// Writes JSON for people to read, too.
fn pretty(document: &impl Serialize, to: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *to, document)?;
    to.write_all(b"\n")
}

/// What is written, as a text.
fn text(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> String {
    let mut text = Vec::new();
    // Plain structs of strings and numbers can always be written to memory.
    match write(&mut text) {
        Ok(()) => String::from_utf8(text).unwrap_or_default(),
        Err(_) => String::new(),
    }
}

/// Other places of a finding that people are shown; programs get all.
pub(crate) const MOST_SHOWN: usize = 20;

/// The other places of a finding that people are shown, and what is said of the rest.
pub(crate) fn shown(finding: &Finding) -> (&[Related], Option<String>) {
    match finding.related.split_at_checked(MOST_SHOWN) {
        Some((shown, rest @ [_, ..])) => (
            shown,
            Some(format!("and {}", counted(rest.len(), "more place"))),
        ),
        _ => (&finding.related, None),
    }
}

/// The code and the message of a finding and, in brackets, its other places.
fn sentence(report: &Report, finding: &Finding) -> String {
    let mut text = format!("{} {}", finding.rule.code, finding.message);
    let (related, more) = shown(finding);
    for related in related {
        let place = &related.place;
        let path = report.files.path(&place.source);
        text.push_str(&format!(
            " ({}: {path}:{}:{})",
            related.message, place.line, place.column
        ));
    }
    if let Some(more) = more {
        text.push_str(&format!(" ({more})"));
    }
    text
}

/// A number with its noun, which takes an s unless the number is one.
pub(crate) fn counted(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

impl std::fmt::Display for Summary {
    /// One sentence; what is hidden is said, too.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} checked: ", counted(self.pages, "page"))?;
        if self.errors + self.warnings + self.info == 0 {
            write!(f, "nothing found")?;
        } else {
            write!(
                f,
                "{}, {}, {} info",
                counted(self.errors, "error"),
                counted(self.warnings, "warning"),
                self.info
            )?;
        }
        for (number, what) in [
            (self.accepted, "accepted"),
            (self.in_baseline, "in the baseline"),
        ] {
            if number > 0 {
                write!(f, "; {number} {what}")?;
            }
        }
        match self.stale {
            0 => Ok(()),
            1 => write!(f, "; 1 finding in the baseline no longer occurs"),
            stale => write!(f, "; {stale} findings in the baseline no longer occur"),
        }
    }
}

#[cfg(test)]
pub(crate) mod testing {
    //! A report to test with: one finding of each kind of place.

    use super::{Files, Report, Summary};
    use crate::check::{Finding, Location, Related, Severity, rule};
    use crate::source::{SourceText, Span};

    /// A page with a wide character, a tab and an odd name.
    pub(crate) const SALT: &str = "Salt\n\nÆrø,\t31-4-1949: 100% <salt> & \"more\"\nof it\n";
    /// The other page.
    pub(crate) const FISH: &str = "Fish\n\n7-3-1949 Lund sells\n";

    /// Two findings on two pages: an error of one line that is related to the other page, and an info
    /// over two lines.
    pub(crate) fn report() -> Report {
        let salt = SourceText::new("salt, old.txt", SALT);
        let fish = SourceText::new("fish.txt", FISH);
        let rule = rule("invalid-date").unwrap();
        let finding = |start: usize, end, severity, message: &str, related| Finding {
            rule,
            severity,
            place: Location::of(&salt, Span::new(start, end)),
            message: message.to_owned(),
            help: "look it up".to_owned(),
            related,
            fingerprint: format!("{start:016x}"),
        };
        let related = Related {
            place: Location::of(&fish, Span::new(6, 14)),
            message: "sold here".to_owned(),
        };
        let day = SALT.find("31").unwrap();
        let of = SALT.find("100").unwrap();
        let findings = vec![
            finding(
                day,
                day + 9,
                Severity::Error,
                "`31-4-1949` is not a valid date",
                vec![related],
            ),
            finding(
                of,
                SALT.len() - 1,
                Severity::Info,
                "100% <salt> & \"more\": odd, indeed\u{1b}",
                Vec::new(),
            ),
        ];
        let mut files = Files::default();
        files.add(salt, "texts/salt, old.txt");
        files.add(fish, "texts/fish.txt");
        Report {
            summary: Summary::of(&findings).with_pages(2),
            findings,
            files,
            rules: vec![rule],
            fail_on: Some(Severity::Warning),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_says_what_is_found_and_what_is_hidden() {
        let mut summary = testing::report().summary;
        assert_eq!(
            summary.to_string(),
            "2 pages checked: 1 error, 0 warnings, 1 info"
        );
        summary.accepted = 2;
        summary.in_baseline = 3;
        summary.stale = 1;
        assert_eq!(
            summary.to_string(),
            "2 pages checked: 1 error, 0 warnings, 1 info; 2 accepted; 3 in the baseline; \
             1 finding in the baseline no longer occurs"
        );
    }
}

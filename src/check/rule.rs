//! What a rule is.

use std::fmt;
use std::io;

use super::Severity;
use super::corpus::{Corpus, FactPair};
use super::findings::Findings;
use crate::page::Page;

/// A rule: what it is called, what it says of itself, and how it checks.
///
/// A rule is named for the defect, never for the remedy; names and codes stay.
pub struct Rule {
    /// A letter for the subject (`D` dates, `R` records against each other, `N` notes and references, `T`
    /// text, `C` configuration) and a number.
    pub code: &'static str,
    /// For example `year-slip`.
    pub name: &'static str,
    /// How grave its findings are when nothing else is said.
    pub severity: Severity,
    /// What it checks, why that matters, an example, how to mend it, and when it stays silent: Markdown
    /// with the headings of [`SECTIONS`].
    pub explain: &'static str,
    /// How it checks.
    pub check: Check,
}

/// The headings of a rule's explanation, in their order.
pub const SECTIONS: [&str; 5] = ["Checks", "Matters", "Example", "Mend", "Silent when"];

/// How a rule checks. What fails of those that look at several pages are the temporary files in which these wait.
pub enum Check {
    /// A page alone.
    Page(fn(&Page<'_>, &mut Findings<'_>)),
    /// All pages together.
    Corpus(fn(&Corpus, &mut Findings<'_>) -> io::Result<()>),
    /// Pairs of records that were compared, of all pages.
    Pairs {
        /// Whether a pair is of those that [`Corpus::pairs`] is to keep for the rule. It is asked of every
        /// pair while they are compared, when no record is known to be confirmed or listed yet.
        wanted: fn(&Corpus, FactPair<'_>) -> io::Result<bool>,
        /// What is found among them.
        check: fn(&Corpus, &mut Findings<'_>) -> io::Result<()>,
    },
    /// Not a text but the configuration: the findings come from there.
    Configuration,
}

impl Rule {
    /// What the rule checks, in one sentence: the first part of its explanation.
    pub fn summary(&self) -> &'static str {
        let checks = self.section("Checks").unwrap_or_default();
        let end = checks.find(". ").or_else(|| checks.find(": "));
        end.map_or(checks, |end| &checks[..end])
            .trim_end_matches('.')
    }

    /// The part of the explanation under one of [`SECTIONS`].
    ///
    /// ```
    /// let rule = regesta::check::rule("invalid-date").unwrap();
    /// assert!(rule.section("Matters").unwrap().starts_with("A date that does not exist"));
    /// ```
    pub fn section(&self, heading: &str) -> Option<&'static str> {
        let mut parts = self.explain.split("\n## ").map(str::trim);
        parts.find_map(|part| {
            let (title, text) = part.trim_start_matches("## ").split_once('\n')?;
            (title.trim() == heading).then(|| text.trim())
        })
    }
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.code, self.name)
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl Eq for Rule {}

//! Checks: rules that look for contradictions and damage, in a page and across pages.
//!
//! A [`Rule`] is one file in `rules/`; it puts what it finds into [`Findings`]. What comes out is a list of
//! neutral [`Finding`]s, each with the places it is about: reports know nothing of rules, and rules nothing
//! of reports. Severity is honest: an error is surely wrong, a warning likely, an info is worth a look.
//!
//! ```
//! use regesta::check::{Checker, RULES};
//! use regesta::source::SourceText;
//!
//! let source = SourceText::new("salt.txt", "Salt\n\n1949\n31-2-1949 Lund sails to Læsø\n");
//! let mut checker = Checker::new(RULES.iter());
//! checker.add(&regesta::parse::page(&source));
//! let findings = checker.finish();
//! assert_eq!(findings[0].rule.name, "invalid-date");
//! assert_eq!((findings[0].place.line, findings[0].place.end_column), (4, 10));
//! ```

mod apostrophes;
mod checker;
mod corpus;
mod finding;
mod findings;
mod mojibake;
mod people;
mod quotes;
mod rule;
mod rules;
mod severity;
#[cfg(test)]
mod testing;
mod units;

pub use checker::Checker;
pub use corpus::{Corpus, Fact, Life, Pair};
pub use finding::{Finding, Location, Related};
pub use findings::{Draft, Findings, Spot};
pub use rule::{Check, Rule, SECTIONS};
pub use rules::RULES;
pub use severity::Severity;

/// The rule that is called `name`, by its name or its code.
///
/// ```
/// assert_eq!(regesta::check::rule("D101").unwrap().name, "invalid-date");
/// assert!(regesta::check::rule("no-such-rule").is_none());
/// ```
pub fn rule(name: &str) -> Option<&'static Rule> {
    RULES
        .iter()
        .copied()
        .find(|rule| rule.name == name || rule.code.eq_ignore_ascii_case(name))
}

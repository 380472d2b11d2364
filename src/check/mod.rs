//! Checks: rules that look for contradictions and damage, in a page and across pages.
//!
//! A [`Rule`] is one file in `rules/`, beside what serves it; it puts what it finds into [`Findings`]. What comes out is a list of
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

mod catalogue;
mod checked_page;
mod checker;
mod corpus;
mod descriptions;
mod finding;
mod findings;
mod record_places;
mod record_text;
mod rule;
mod rule_names;
mod rules;
mod severity;
#[cfg(test)]
mod testing;

pub(crate) use catalogue::one_line;
pub use catalogue::{explanation, rules_page};
pub(crate) use checked_page::CheckedPage;
pub use checker::Checker;
pub(crate) use checker::{Unfinished, check_pages};
pub use corpus::{Corpus, Fact, FactPair, PersonLife};
pub use finding::{Finding, Location, Related};
pub(crate) use findings::finish;
pub use findings::{Draft, Findings, Spot};
pub use record_text::RecordText;
pub use rule::{Check, Rule, SECTIONS};
pub(crate) use rule_names::most_alike;
pub use rule_names::{no_such_rule, rules_named};
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

//! A page that was checked by itself: what was found on it, and what of it is held against other pages.

use super::draft::Findings;
use super::facts::Records;
use super::fingerprint::{KnownPlace, Unnumbered};
use super::rule::{Check, Rule};
use crate::page::Page;

/// What a [`Checker`](super::Checker) takes of a page. Pages can be checked by several threads, each by
/// itself.
#[derive(Debug)]
pub(crate) struct CheckedPage {
    pub(super) name: String,
    pub(super) found: Vec<Unnumbered>,
    pub(super) records: Records,
}

impl CheckedPage {
    /// Checks `page` by those of the rules that look at one page. Pages are numbered from 0 in the order in
    /// which they are taken.
    pub(crate) fn of(rules: &[&'static Rule], number: usize, page: &Page<'_>) -> Self {
        let mut found = Vec::new();
        let place_of = |span| Some(KnownPlace::of(page.source, span));
        for rule in rules {
            if let Check::Page(check) = rule.check {
                let mut findings = Findings(Vec::new());
                check(page, &mut findings);
                let drafts = findings.0.into_iter();
                found.extend(drafts.filter_map(|draft| Unnumbered::of(rule, draft, place_of)));
            }
        }
        let alone =
            |rule: &&'static Rule| matches!(rule.check, Check::Page(_) | Check::Configuration);
        let records = match rules.iter().all(alone) {
            true => Records::default(),
            false => Records::of(number, page),
        };
        Self {
            name: page.source.name().to_owned(),
            found,
            records,
        }
    }
}

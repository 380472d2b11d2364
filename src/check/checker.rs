//! Runs the rules: those of one page on each page as it comes, the others when all are in.

use super::corpus::Corpus;
use super::findings::{Findings, finish};
use super::{Check, Finding, Rule};
use crate::page::Page;
use crate::source::SourceText;

/// Checks pages, one after the other, and then all together.
///
/// The order in which pages come makes no difference to the findings.
#[derive(Debug)]
pub struct Checker {
    rules: Vec<&'static Rule>,
    corpus: Corpus,
    sources: Vec<SourceText>,
    found: Vec<Finding>,
}

impl Checker {
    /// A checker with these rules.
    pub fn new<'r>(rules: impl IntoIterator<Item = &'r &'static Rule>) -> Self {
        Self {
            rules: rules.into_iter().copied().collect(),
            corpus: Corpus::default(),
            sources: Vec::new(),
            found: Vec::new(),
        }
    }

    /// Checks a page by the rules of one page, and keeps of it what the others need.
    pub fn add(&mut self, page: &Page<'_>) {
        for rule in &self.rules {
            if let Check::Page(check) = rule.check {
                check(
                    page,
                    &mut Findings::new(rule, &[page.source], &mut self.found),
                );
            }
        }
        self.corpus.add(page);
        self.sources.push(page.source.clone());
    }

    /// Checks the pages together; gives all findings, in the order of their places.
    pub fn finish(self) -> Vec<Finding> {
        self.finish_with_texts().0
    }

    /// The same, with the texts that were checked.
    pub fn finish_with_texts(mut self) -> (Vec<Finding>, Vec<SourceText>) {
        self.corpus.compare();
        let sources: Vec<&SourceText> = self.sources.iter().collect();
        for rule in &self.rules {
            if let Check::Corpus(check) = rule.check {
                check(
                    &self.corpus,
                    &mut Findings::new(rule, &sources, &mut self.found),
                );
            }
        }
        let mut by_name: Vec<&SourceText> = sources;
        by_name.sort_by_key(|source| source.name());
        finish(&mut self.found, |place| {
            by_name
                .binary_search_by_key(&place.source.as_str(), |source| source.name())
                .ok()
                .and_then(|at| by_name.get(at))
                .map_or(String::new(), |source| source.slice(place.span).to_owned())
        });
        (self.found, self.sources)
    }
}

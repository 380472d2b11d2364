//! Runs the rules: those of one page on each page as it comes, the others when all are in.

use super::corpus::Corpus;
use super::findings::{Findings, finish};
use super::{Check, Finding, Rule};
use crate::page::Page;
use crate::source::{SourceText, Span};

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
                .map_or(String::new(), |source| {
                    around(source, place.span).to_owned()
                })
        });
        (self.found, self.sources)
    }
}

/// Characters around a place that tell it from others with the same words.
const AROUND: usize = 40;

/// The words at a place with those around them, on its own lines.
fn around(source: &SourceText, span: Span) -> &str {
    let first = source.line_span(source.line_of(span.start)).start;
    let last = source
        .line_span(source.line_of(span.end.saturating_sub(1).max(span.start)))
        .end;
    let before = source.slice(Span::new(first.min(span.start), span.start));
    let behind = source.slice(Span::new(span.end, last.max(span.end)));
    let start = (before.char_indices().rev().nth(AROUND - 1)).map_or(0, |(at, _)| at);
    let end = (behind.char_indices().nth(AROUND)).map_or(behind.len(), |(at, _)| at);
    source.slice(Span::new(
        span.start - (before.len() - start),
        span.end + end,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::RULES;

    fn fingerprints(text: &str, name: &str) -> Vec<(usize, String)> {
        let source = SourceText::new(name, text);
        let mut checker = Checker::new(
            RULES
                .iter()
                .filter(|rule| rule.name == "unbalanced-bracket"),
        );
        checker.add(&crate::parse::page(&source));
        let findings = checker.finish();
        findings
            .into_iter()
            .map(|f| (f.place.line, f.fingerprint))
            .collect()
    }

    const OLD: &str = "Salt\n\nNorway....\n\nLund (who is old sails to Malmö, and nobody there is glad of it at all.\n";

    #[test]
    fn a_new_finding_above_an_old_one_leaves_its_fingerprint_as_it_was() {
        let new = OLD.replace(
            "....\n\n",
            "....\n\nBerg (the younger buys salt in Malmö, and he sells it dear in Oslo.\n",
        );
        let (old, new) = (fingerprints(OLD, "t.txt"), fingerprints(&new, "t.txt"));
        assert_eq!((old.len(), new.len()), (1, 2));
        assert_eq!(old[0].1, new[1].1);
        assert_ne!(old[0].1, new[0].1);
    }

    #[test]
    fn a_fingerprint_is_the_same_whichever_folder_is_checked() {
        assert_eq!(
            fingerprints(OLD, "t.txt"),
            fingerprints(OLD, "letters/t.txt")
        );
    }
}

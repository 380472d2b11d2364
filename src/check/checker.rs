//! Runs the rules: those of one page on each page as it comes, the others when all are in.

use std::io;
use std::ops::Deref;

use super::checked_page::CheckedPage;
use super::corpus::Corpus;
use super::findings::{Draft, Findings, KnownPlace, Spot, Unnumbered, mark};
use super::{Check, Finding, Rule};
use crate::page::Page;
use crate::source::SourceText;
use crate::spill::Room;

/// Bytes that each step of comparing records keeps in memory at most; the rest waits in files.
const MOST_HELD: usize = 8 << 20;

/// Checks pages, one after the other, and then all together.
#[derive(Debug)]
pub struct Checker {
    rules: Vec<&'static Rule>,
    corpus: Corpus,
    /// The texts of the pages that were added as they are.
    texts: Vec<SourceText>,
    found: Vec<Unnumbered>,
}

/// Why pages cannot be checked together.
#[derive(Debug)]
pub(crate) enum Unfinished<E> {
    /// A temporary file cannot be written or read.
    Store(io::Error),
    /// A page cannot be read again.
    Page(E),
}

impl Checker {
    /// A checker with these rules.
    pub fn new<'r>(rules: impl IntoIterator<Item = &'r &'static Rule>) -> Self {
        Self {
            rules: rules.into_iter().copied().collect(),
            corpus: Corpus::with_room(Room::unlimited()),
            texts: Vec::new(),
            found: Vec::new(),
        }
    }

    /// One for many pages, which keeps little of them in memory.
    pub(crate) fn sparing(rules: &[&'static Rule]) -> Self {
        let room = Room::of(MOST_HELD, std::env::temp_dir());
        Self {
            rules: rules.to_vec(),
            corpus: Corpus::with_room(room),
            texts: Vec::new(),
            found: Vec::new(),
        }
    }

    /// Checks a page by the rules of one page, and keeps of it what the others need.
    pub fn add(&mut self, page: &Page<'_>) {
        let number = self.corpus.pages().len();
        // In memory nothing can fail.
        let _ = self.take(CheckedPage::of(&self.rules, number, page));
        self.texts.push(page.source.clone());
    }

    /// Takes a page that was checked by the same rules, the next by number.
    ///
    /// # Errors
    /// What goes wrong with temporary files.
    pub(crate) fn take(&mut self, page: CheckedPage) -> io::Result<()> {
        self.found.extend(page.found);
        self.corpus.take(page.name, page.records)
    }

    /// Checks the pages together; gives all findings, in the order of their places.
    pub fn finish(mut self) -> Vec<Finding> {
        let texts = std::mem::take(&mut self.texts);
        // All texts are here, and nothing was put by elsewhere.
        self.finish_reading(|number, _| texts.get(number).ok_or(()))
            .unwrap_or_default()
    }

    /// The same for pages that were taken: their texts are read again as far as they are needed, by number and name.
    pub(crate) fn finish_reading<T: Deref<Target = SourceText>, E>(
        mut self,
        read: impl FnMut(usize, &str) -> Result<T, E>,
    ) -> Result<Vec<Finding>, Unfinished<E>> {
        let drafts = self.drafts().map_err(Unfinished::Store)?;
        let places = places(&drafts, &self.corpus, read).map_err(Unfinished::Page)?;
        let place_of = |spot: Spot| {
            let at = places.binary_search_by_key(&spot, |(spot, _)| *spot);
            at.ok()
                .and_then(|at| places.get(at))
                .map(|(_, words)| words.clone())
        };
        for (rule, draft) in drafts {
            self.found.extend(Unnumbered::of(rule, draft, place_of));
        }
        Ok(mark(self.found))
    }

    /// What the rules find that look at all pages.
    fn drafts(&mut self) -> io::Result<Vec<(&'static Rule, Draft)>> {
        self.corpus.compare(&self.rules)?;
        let mut drafts = Vec::new();
        for rule in &self.rules {
            if let Check::Corpus(check) | Check::Pairs { check, .. } = rule.check {
                check(&self.corpus, &mut Findings::of_corpus(rule, &mut drafts))?;
            }
        }
        Ok(drafts)
    }
}

/// Checks pages that are at hand, and calls `each` behind each of them. What is compared of them waits in temporary
/// files where it is much; in memory, where there can be no files.
pub(crate) fn check_pages(
    rules: &[&'static Rule],
    pages: &[Page<'_>],
    mut each: impl FnMut(),
) -> Vec<Finding> {
    let mut sparing = || {
        let mut checker = Checker::sparing(rules);
        for (number, page) in pages.iter().enumerate() {
            let page = CheckedPage::of(rules, number, page);
            checker.take(page).map_err(Unfinished::Store)?;
            each();
        }
        let text = |number: usize, _: &str| pages.get(number).map(|page| page.source).ok_or(());
        checker.finish_reading(text)
    };
    sparing().unwrap_or_else(|_| {
        let mut checker = Checker::new(rules);
        pages.iter().for_each(|page| checker.add(page));
        checker.finish()
    })
}

/// The places of the drafts, in order, each of a page that exists.
fn places<T: Deref<Target = SourceText>, E>(
    drafts: &[(&'static Rule, Draft)],
    corpus: &Corpus,
    mut read: impl FnMut(usize, &str) -> Result<T, E>,
) -> Result<Vec<(Spot, KnownPlace)>, E> {
    let mut spots: Vec<Spot> = drafts.iter().flat_map(|(_, draft)| draft.spots()).collect();
    spots.sort_unstable();
    spots.dedup();
    let mut places = Vec::with_capacity(spots.len());
    for of_page in spots.chunk_by(|a, b| a.page == b.page) {
        let Some(number) = of_page.first().map(|spot| spot.page) else {
            continue;
        };
        let Some(name) = corpus.pages().get(number) else {
            continue;
        };
        let text = read(number, name)?;
        places.extend((of_page.iter()).map(|spot| (*spot, KnownPlace::of(&text, spot.span))));
    }
    Ok(places)
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

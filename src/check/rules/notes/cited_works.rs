//! The works that a page cites, and those of one author that are nearly the same.

use std::collections::{BTreeSet, HashSet};

use super::title_spelling::{TitleLikeness, titles};
use crate::page::Page;
use crate::resolve::{fits, identity, name_words};

/// A work, by the first reference that names it so.
#[derive(Debug)]
pub(super) struct CitedWork {
    /// The reference, by its index in the page.
    pub(super) reference: usize,
    /// Surname of the first author, in small letters.
    pub(super) surname: String,
    /// Year of publication.
    pub(super) year: Option<i32>,
    /// The title, in small letters.
    pub(super) title: String,
    /// The authors' names, word by word.
    names: Vec<String>,
}

/// The different works that the references of a page name in full, in the order of the text.
pub(super) fn works(page: &Page<'_>) -> Vec<CitedWork> {
    let mut known = HashSet::new();
    let mut works = Vec::new();
    for (index, reference) in page.references.iter().enumerate() {
        let key = identity(reference);
        if reference.short || key.2.is_empty() || !known.insert(key.clone()) {
            continue;
        }
        let (surname, year, title) = key;
        works.push(CitedWork {
            reference: index,
            surname,
            year,
            title,
            names: name_words(&reference.authors.join(" ")),
        });
    }
    works
}

impl CitedWork {
    /// Whether two works can be of the same authors: what is written of one name fits the other.
    fn may_share_authors(&self, other: &Self) -> bool {
        let fits = |a: &Self, b: &Self| a.names.iter().all(|name| fits(name, &b.names));
        self.surname == other.surname && (fits(self, other) || fits(other, self))
    }
}

/// How many of its neighbours, by title, a work is compared with.
const NEIGHBOURS: usize = 4;

/// The works of the same authors with the same or nearly the same title, by their places in `works`, the
/// earlier one first.
///
/// Works are sorted by their titles, from the front and from the back, and compared with their neighbours:
/// titles that are one letter apart are neighbours by the end or by the beginning. So the time grows
/// with the number of works.
pub(super) fn alike(works: &[CitedWork]) -> Vec<(usize, usize, TitleLikeness)> {
    let mut pairs = BTreeSet::new();
    let forwards: Vec<String> = works.iter().map(|work| work.title.clone()).collect();
    let backwards: Vec<String> = (works.iter())
        .map(|work| work.title.chars().rev().collect())
        .collect();
    for titles in [forwards, backwards] {
        let mut order: Vec<_> = (works.iter().zip(&titles).enumerate())
            .map(|(at, (work, title))| (&work.surname, title, at))
            .collect();
        order.sort_unstable();
        for (place, (_, _, at)) in order.iter().enumerate() {
            for (_, _, next) in order.iter().skip(place + 1).take(NEIGHBOURS) {
                pairs.insert((*at.min(next), *at.max(next)));
            }
        }
    }
    let likeness = |(a, b): (usize, usize)| {
        let (first, second) = (works.get(a)?, works.get(b)?);
        let likeness = match first.may_share_authors(second) {
            true => titles(&first.title, &second.title),
            false => TitleLikeness::Other,
        };
        (likeness != TitleLikeness::Other).then_some((a, b, likeness))
    };
    pairs.into_iter().filter_map(likeness).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceText;

    fn found(notes: &str) -> Vec<(usize, usize, TitleLikeness)> {
        let source = SourceText::new("t", format!("Salt\n\nIts text.\n\nNotes...\n\n{notes}"));
        alike(&works(&crate::parse::page(&source)))
    }

    #[test]
    fn works_of_one_author_with_one_title_are_alike_and_others_are_not() {
        assert_eq!(
            found(
                "1. Lund Anna (1990). The salt of the north. Oslo. Page 3 Back
2. Lund A. (1991). The salt of the north. Oslo. Page 3 Back
3. Berg Ole (1990). The salt of the north. Oslo. Page 3 Back
4. Lund Anna (1990). The wood of the north. Oslo. Page 3 Back
5. Lund Anna (1990). The slat of the north. Oslo. Page 3 Back"
            ),
            [
                (0, 1, TitleLikeness::Same),
                (0, 4, TitleLikeness::Misspelt),
                (1, 4, TitleLikeness::Misspelt)
            ]
        );
    }

    #[test]
    fn a_work_that_is_cited_again_is_one_work() {
        let cited = "Lund Anna (1990). The salt of the north. Oslo. Page 3 Back";
        assert_eq!(found(&format!("1. {cited}\n2. {cited}")), []);
    }
}

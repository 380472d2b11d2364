//! The literature of all pages, each work once.

use std::collections::HashMap;

use super::ids::slug;
use crate::page::Page;
use crate::record::Reference;
use crate::resolve::identity;

/// Words of a title in an identifier.
const TITLE_WORDS: usize = 4;

/// A work as the fullest of its references gives it.
pub(super) struct Work {
    pub(super) id: String,
    pub(super) reference: Reference<'static>,
}

/// What tells a work from others.
type Key = (String, Option<i32>, String);

/// The works of a page: the fullest full reference to each, in the order in which they come first.
#[derive(Default)]
pub(super) struct PageWorks(Vec<(Key, Reference<'static>)>);

impl PageWorks {
    pub(super) fn of(page: &Page<'_>) -> Self {
        let mut works: Vec<(Key, &Reference<'_>)> = Vec::new();
        let mut known: HashMap<Key, usize> = HashMap::new();
        for reference in page.references.iter().filter(|r| !r.short) {
            let key = identity(reference);
            match known.get(&key) {
                Some(&at) => {
                    let fullest = &mut works[at].1;
                    if said(reference) > said(fullest) {
                        *fullest = reference;
                    }
                }
                None => {
                    known.insert(key.clone(), works.len());
                    works.push((key, reference));
                }
            }
        }
        let owned = |(key, r): (Key, &Reference<'_>)| (key, r.clone().into_owned());
        Self(works.into_iter().map(owned).collect())
    }
}

/// The works of all pages.
#[derive(Default)]
pub(super) struct Bibliography {
    works: Vec<Work>,
    known: HashMap<Key, usize>,
    /// How often each identifier came.
    ids: HashMap<String, usize>,
}

impl Bibliography {
    /// Adds the works of a page; one that is known already is added only where the new reference says more.
    pub(super) fn add(&mut self, works: PageWorks) {
        for (key, reference) in works.0 {
            match self.known.get(&key) {
                Some(&at) => {
                    let known = &mut self.works[at].reference;
                    if said(&reference) > said(known) {
                        *known = reference;
                    }
                }
                None => {
                    let id = self.id(&key, &reference);
                    self.known.insert(key, self.works.len());
                    self.works.push(Work { id, reference });
                }
            }
        }
    }

    /// `lund-1990-the-salt-of-the`, with a number behind it where two works would have the same.
    fn id(&mut self, key: &Key, reference: &Reference<'_>) -> String {
        let suffix = reference
            .year_details
            .suffix
            .map(String::from)
            .unwrap_or_default();
        let year = match reference.year {
            Some(year) => format!("{year}{suffix}"),
            None => "undated".to_owned(),
        };
        let words: Vec<&str> = key.2.split(' ').take(TITLE_WORDS).collect();
        let id = format!("{}-{year}-{}", slug(&key.0), slug(&words.join(" ")));
        let count = self.ids.entry(id.clone()).or_insert(0);
        *count += 1;
        match count {
            1 => id,
            count => format!("{id}-{count}"),
        }
    }

    /// All works.
    pub(super) fn works(&self) -> &[Work] {
        &self.works
    }
}

/// How much a reference says: the better of two for the same work is the one that says more.
fn said(reference: &Reference<'_>) -> (usize, usize) {
    let names = reference.authors.iter().map(|author| author.len()).sum();
    (reference.container.len(), names)
}

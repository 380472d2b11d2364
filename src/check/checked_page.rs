//! A page that was checked by itself: what was found on it, and what of it is held against other pages.

use std::hash::{BuildHasher, Hasher};

use foldhash::fast::FixedState;

use super::corpus::{Fact, PersonLife};
use super::findings::{Findings, Unnumbered};
use super::{Check, Rule, Spot};
use crate::check::descriptions::Description;
use crate::check::record_places::{date_span, life_span, record};
use crate::check::record_text::RecordText;
use crate::concord::{Concordance, DatedRecord, Item, Kind, each_dated_record};
use crate::language::Class;
use crate::page::Page;
use crate::spill::Store;

/// What a [`Checker`](super::Checker) takes of a page. Pages can be checked by several threads, each by
/// itself.
#[derive(Debug)]
pub(crate) struct CheckedPage {
    pub(super) name: String,
    pub(super) found: Vec<Unnumbered>,
    pub(super) records: Records,
}

/// The dated records of a page and its people.
#[derive(Debug, Default)]
pub(super) struct Records {
    pub(super) facts: Vec<Fact>,
    /// What is told of each record.
    pub(super) told: Store,
    /// Where that is.
    pub(super) places: Vec<u64>,
    pub(super) lives: Vec<PersonLife>,
    pub(super) concordance: Concordance,
}

/// What the facts of one record have in common: it may have thousands of dates.
struct Common {
    kind: Kind,
    index: usize,
    yearly: bool,
    key: u64,
    folded: u32,
}

impl Common {
    fn of(subject: &DatedRecord<'_>) -> Self {
        let words = Description::of(&subject.text);
        Self {
            kind: subject.kind,
            index: subject.index,
            yearly: (subject.text.split(|c: char| !c.is_alphanumeric()))
                .any(|word| Class::YEARLY.has(word)),
            // The same in every run.
            key: hash(words.key()),
            folded: (hash([words.folded()]) >> 32) as u32,
        }
    }

    fn is_of(&self, subject: &DatedRecord<'_>) -> bool {
        (self.kind, self.index) == (subject.kind, subject.index)
    }
}

impl CheckedPage {
    /// Checks `page` by those of the rules that look at one page. Pages are numbered from 0 in the order in
    /// which they are taken.
    pub(crate) fn of(rules: &[&'static Rule], number: usize, page: &Page<'_>) -> Self {
        let mut found = Vec::new();
        for rule in rules {
            if let Check::Page(check) = rule.check {
                check(page, &mut Findings::of_page(rule, page.source, &mut found));
            }
        }
        let alone =
            |rule: &&'static Rule| matches!(rule.check, Check::Page(_) | Check::Configuration);
        let records = if rules.iter().all(alone) {
            Records::default()
        } else {
            Records::of(number, page)
        };
        Self {
            name: page.source.name().to_owned(),
            found,
            records,
        }
    }
}

impl Records {
    fn of(number: usize, page: &Page<'_>) -> Self {
        let mut records = Self::default();
        records.add_lives(number, page);
        let mut last: Option<Common> = None;
        each_dated_record(page, |subject| {
            let Some((date, span)) = record(page, subject.kind, subject.index) else {
                return;
            };
            let id = format!("{number}/{:?}/{}", subject.kind, subject.index);
            let item = Item::of(&subject, id, page.source.name());
            if !records.concordance.add(item) {
                return;
            }
            let common = match last.take() {
                Some(common) if common.is_of(&subject) => common,
                _ => {
                    records.places.push(records.told.end());
                    let date_span = date_span(page, date, span);
                    // In memory nothing can fail.
                    let _ = RecordText::write(
                        (span, date_span),
                        &date.written,
                        &subject.text,
                        &mut records.told,
                    );
                    Common::of(&subject)
                }
            };
            records.facts.push(Fact {
                kind: subject.kind,
                page: u32::try_from(number).unwrap_or(u32::MAX),
                inferred: date.inferred,
                marked: date.is_marked(),
                earliest: subject.earliest,
                latest: subject.latest,
                precision: subject.precision,
                yearly: common.yearly,
                usual: false,
                repeated: false,
                confirmed: false,
                listed: false,
                key: common.key,
                folded: common.folded,
                record: records.places.len() - 1,
            });
            last = Some(common);
        });
        records
    }

    /// Takes the people of the page.
    fn add_lives(&mut self, number: usize, page: &Page<'_>) {
        for person in &page.people {
            if let Some(span) = life_span(page, person) {
                self.lives.push(PersonLife {
                    name: person.name.to_string(),
                    born: person.born,
                    died: person.died,
                    spot: Spot { page: number, span },
                });
            }
        }
    }
}

/// A hash of words, the same in every run.
fn hash<'w>(words: impl IntoIterator<Item = &'w str>) -> u64 {
    let mut hasher = FixedState::with_seed(0).build_hasher();
    for word in words {
        hasher.write(word.as_bytes());
        hasher.write_u8(0xff);
    }
    hasher.finish()
}

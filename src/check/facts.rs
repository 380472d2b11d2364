//! What of a page is held against other pages: its dated records, as facts, and its people.

use std::hash::{BuildHasher, Hasher};

use foldhash::fast::FixedState;

use super::descriptions::Description;
use super::draft::Spot;
use super::record_places::{date_span, life_span, record};
use super::record_text::RecordText;
use crate::concord::{Concordance, DatedRecord, Item, Kind, each_dated_record};
use crate::date::{Day, Precision};
use crate::language::Class;
use crate::page::Page;
use crate::record::LifeDate;
use crate::spill::Store;

/// A dated record, with one of its dates: as little of it as is needed to tell which records are to be held
/// against each other. [`Corpus::told`](super::Corpus::told) has the rest.
#[derive(Debug, Clone)]
pub struct Fact {
    /// What it is.
    pub kind: Kind,
    /// The number of its page.
    pub page: u32,
    /// Whether part of the date, its year, is taken from what stands around.
    pub inferred: bool,
    /// Whether the text gives the date only about, or doubts it.
    pub marked: bool,
    /// First day it can lie on, or on which it begins.
    pub earliest: Day,
    /// Last day it can lie on, or on which it ends.
    pub latest: Day,
    /// How exact the date is.
    pub precision: Precision,
    /// Whether it says of itself that it comes back every year.
    pub yearly: bool,
    /// Whether its description is that of a custom, kept on one day of the year in three years or more, or a
    /// formula that stands on too many days to tell anything.
    pub usual: bool,
    /// Whether its description stands on several days, as that of something held often does.
    pub repeated: bool,
    /// Whether another record of the same date tells what it tells: a document and its entry, a meeting and
    /// a sentence.
    pub confirmed: bool,
    /// Whether an entry of its date on its page tells of it.
    pub listed: bool,
    /// Stands for the words of its description that say something.
    pub(super) key: u64,
    /// Stands for all words of its description.
    pub(super) folded: u32,
    /// The number of its record: one record has a fact for each of its dates.
    pub(super) record: usize,
}

/// A person with a biography, once for each page and each pair of years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonLife {
    /// Full name.
    pub name: String,
    /// Year of birth, when written.
    pub born: Option<LifeDate>,
    /// Year of death, when written.
    pub died: Option<LifeDate>,
    /// Name and years in the first biography.
    pub spot: Spot,
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

impl Records {
    pub(super) fn of(number: usize, page: &Page<'_>) -> Self {
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

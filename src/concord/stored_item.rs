//! What is kept of an item: its dates as numbers of days, and the numbers of its words.

use std::io;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::words::TextWords;
use super::{Item, Kind};
use crate::date::{Precision, day_number, month_and_day};
use crate::spill::Store;

/// An item as it is kept.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(super) struct StoredItem<'b> {
    pub(super) kind: Kind,
    #[serde(
        serialize_with = "write_precision",
        deserialize_with = "read_precision"
    )]
    pub(super) precision: Precision,
    /// First and last day, counted from a fixed day.
    pub(super) earliest: i32,
    pub(super) latest: i32,
    /// Month and day as one number, when it is dated to one day.
    pub(super) year_day: Option<u16>,
    pub(super) line: usize,
    #[serde(serialize_with = "write_bytes")]
    pub(super) source: &'b [u8],
    #[serde(serialize_with = "write_bytes")]
    pub(super) id: &'b [u8],
    /// Its words, each with what it is.
    #[serde(serialize_with = "write_bytes")]
    words: &'b [u8],
    /// Short forms that others of its words may have.
    #[serde(serialize_with = "write_bytes")]
    shortened: &'b [u8],
}

/// A word of an entry.
#[derive(Debug, Clone, Copy)]
pub(super) struct EntryWord {
    pub(super) word: u64,
    /// Whether it is a short form.
    pub(super) short: bool,
    /// Whether it begins with a digit.
    pub(super) number: bool,
}

/// Bytes of the number of a word.
const NUMBER: usize = 8;
/// Bytes of a word: its number, and what it is.
const WORD: usize = NUMBER + 1;
const SHORT: u8 = 1;
const DIGIT: u8 = 2;

/// How exact the dates are of which something can be said.
pub(super) const PRECISIONS: [Precision; 4] = [
    Precision::Day,
    Precision::Month,
    Precision::Season,
    Precision::Year,
];

/// Adds an item and its words to those in `store`.
pub(super) fn push(item: &Item<'_>, words: &TextWords, store: &mut Store) -> io::Result<()> {
    let single = item.precision == Precision::Day && item.earliest == item.latest;
    let (month, day) = month_and_day(item.earliest);
    let has = |list: &[u64], word, mark| match list.binary_search(word) {
        Ok(_) => mark,
        Err(_) => 0,
    };
    let mut bytes = Vec::with_capacity(words.words.len() * WORD);
    for word in &words.words {
        bytes.extend(word.to_le_bytes());
        bytes.push(has(&words.shorts, word, SHORT) | has(&words.numbers, word, DIGIT));
    }
    let shortened = words.shortened.iter().flat_map(|form| form.to_le_bytes());
    store.push(&StoredItem {
        kind: item.kind,
        precision: item.precision,
        earliest: day_number(item.earliest),
        latest: day_number(item.latest),
        year_day: single.then_some((month * 32 + day) as u16),
        line: item.line,
        source: item.source.as_bytes(),
        id: item.id.as_bytes(),
        words: &bytes,
        shortened: &shortened.collect::<Vec<u8>>(),
    })
}

/// One of a few precisions, by its place among them.
fn write_precision<S: Serializer>(precision: &Precision, to: S) -> Result<S::Ok, S::Error> {
    let place = PRECISIONS.iter().position(|one| one == precision);
    to.serialize_u8(place.unwrap_or_default() as u8)
}

fn read_precision<'b, D: Deserializer<'b>>(from: D) -> Result<Precision, D::Error> {
    let place = usize::from(u8::deserialize(from)?);
    let known = PRECISIONS.get(place).copied();
    known.ok_or_else(|| de::Error::custom("an unknown precision"))
}

fn write_bytes<S: Serializer>(bytes: &[u8], to: S) -> Result<S::Ok, S::Error> {
    to.serialize_bytes(bytes)
}

impl<'b> StoredItem<'b> {
    /// Its words, sorted.
    pub(super) fn words(&self) -> impl ExactSizeIterator<Item = EntryWord> + use<'b> {
        let words: &[[u8; WORD]] = self.words.as_chunks().0;
        words.iter().map(|[number @ .., marks]| EntryWord {
            word: u64::from_le_bytes(*number),
            short: marks & SHORT > 0,
            number: marks & DIGIT > 0,
        })
    }

    /// Short forms that others of its words may have, sorted.
    pub(super) fn shortened(&self) -> impl Iterator<Item = u64> + use<'b> {
        let forms: &[[u8; NUMBER]] = self.shortened.as_chunks().0;
        forms.iter().map(|form| u64::from_le_bytes(*form))
    }

    /// Days between two entries: 0 when their dates overlap.
    pub(super) fn days_from(&self, other: &StoredItem<'_>) -> i32 {
        (self.earliest - other.latest)
            .max(other.earliest - self.latest)
            .max(0)
    }

    /// The order of entries: that in which links lead.
    pub(super) fn order(&self) -> impl Ord + use<'b> {
        (
            self.kind,
            self.source,
            self.line,
            self.id,
            self.earliest,
            self.latest,
        )
    }
}

//! What is kept of an item: its dates as numbers of days, and the numbers of its words, as bytes.

use std::io;

use super::words::TextWords;
use super::{Item, Kind};
use crate::date::{Precision, day_number, month_and_day};

/// An item as it is kept, read from its bytes.
#[derive(Debug, Clone, Copy)]
pub(super) struct StoredItem<'b> {
    pub(super) kind: Kind,
    pub(super) precision: Precision,
    /// First and last day, counted from a fixed day.
    pub(super) earliest: i32,
    pub(super) latest: i32,
    /// Month and day as one number, when it is dated to one day.
    pub(super) year_day: Option<u16>,
    pub(super) line: u64,
    pub(super) source: &'b [u8],
    pub(super) id: &'b [u8],
    /// Its words, each with what it is.
    words: &'b [[u8; WORD]],
    /// Short forms that others of its words may have.
    shortened: &'b [[u8; NUMBER]],
}

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

/// Kinds and precisions by their numbers.
pub(super) const KINDS: [Kind; 4] = [Kind::Document, Kind::Meeting, Kind::Mention, Kind::Event];
pub(super) const PRECISIONS: [Precision; 4] = [
    Precision::Day,
    Precision::Month,
    Precision::Season,
    Precision::Year,
];

/// Writes an item and its words.
pub(super) fn write(item: &Item<'_>, words: &TextWords, to: &mut Vec<u8>) {
    let single = item.precision == Precision::Day && item.earliest == item.latest;
    let year_day = match month_and_day(item.earliest) {
        (month, day) if single => (month * 32 + day) as u16,
        _ => 0,
    };
    to.push(place(&KINDS, item.kind));
    to.push(place(&PRECISIONS, item.precision));
    to.extend(day_number(item.earliest).to_le_bytes());
    to.extend(day_number(item.latest).to_le_bytes());
    to.extend(year_day.to_le_bytes());
    to.extend((item.line as u64).to_le_bytes());
    for length in [
        item.source.len(),
        item.id.len(),
        words.words.len(),
        words.shortened.len(),
    ] {
        to.extend((length as u32).to_le_bytes());
    }
    to.extend(item.source.as_bytes());
    to.extend(item.id.as_bytes());
    for word in &words.words {
        let has = |list: &[u64], mark| {
            if list.binary_search(word).is_ok() {
                mark
            } else {
                0
            }
        };
        to.extend(word.to_le_bytes());
        to.push(has(&words.shorts, SHORT) | has(&words.numbers, DIGIT));
    }
    to.extend(words.shortened.iter().flat_map(|form| form.to_le_bytes()));
}

/// The number of one of a few things.
pub(super) fn place<T: PartialEq>(all: &[T], one: T) -> u8 {
    all.iter().position(|other| *other == one).unwrap_or(0) as u8
}

/// The one of a few things whose number comes next.
pub(super) fn one_of<T: Copy>(all: &[T], bytes: &mut &[u8]) -> Option<T> {
    let [number] = take(bytes)?;
    all.get(usize::from(number)).copied()
}

impl<'b> StoredItem<'b> {
    /// The entry that was written as `bytes`.
    pub(super) fn read(bytes: &'b [u8]) -> io::Result<Self> {
        Self::parse(bytes).ok_or_else(|| io::ErrorKind::InvalidData.into())
    }

    fn parse(mut bytes: &'b [u8]) -> Option<Self> {
        let rest = &mut bytes;
        let (kind, precision) = (one_of(&KINDS, rest)?, one_of(&PRECISIONS, rest)?);
        let earliest = i32::from_le_bytes(take(rest)?);
        let latest = i32::from_le_bytes(take(rest)?);
        let year_day = u16::from_le_bytes(take(rest)?);
        let line = u64::from_le_bytes(take(rest)?);
        let mut length = || Some(u32::from_le_bytes(take(rest)?) as usize);
        let (source, id, words, shortened) = (length()?, length()?, length()?, length()?);
        let source = rest.split_off(..source)?;
        let id = rest.split_off(..id)?;
        let words = rest.split_off(..words * WORD)?;
        let shortened = rest.split_off(..shortened * NUMBER)?;
        Some(Self {
            kind,
            precision,
            earliest,
            latest,
            year_day: (year_day > 0).then_some(year_day),
            line,
            source,
            id,
            words: words.as_chunks().0,
            shortened: shortened.as_chunks().0,
        })
    }

    /// Its words, sorted.
    pub(super) fn words(&self) -> impl ExactSizeIterator<Item = EntryWord> + use<'b> {
        self.words.iter().map(|[number @ .., marks]| EntryWord {
            word: u64::from_le_bytes(*number),
            short: marks & SHORT > 0,
            number: marks & DIGIT > 0,
        })
    }

    /// Short forms that others of its words may have, sorted.
    pub(super) fn shortened(&self) -> impl Iterator<Item = u64> + use<'b> {
        self.shortened.iter().map(|form| u64::from_le_bytes(*form))
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

/// The next few bytes.
pub(super) fn take<const N: usize>(bytes: &mut &[u8]) -> Option<[u8; N]> {
    let (taken, rest) = bytes.split_first_chunk()?;
    *bytes = rest;
    Some(*taken)
}

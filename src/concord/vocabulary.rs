//! In how many records each word of a corpus stands.
//!
//! The words are counted in a table of a fixed size. A corpus of more words has its table emptied to disk
//! whenever it is full, and what was counted for each word is added up when all are in. It is then looked up on
//! disk, with a table of the words that were asked for last before it. Words of a single record, which are the
//! most, are not written: a word that is not there stands in one record.

use std::collections::HashMap;
use std::io;

use foldhash::fast::FixedState;

use super::stored_item::StoredItem;
use crate::spill::{NumberTable, Room, Sorter};

/// Bytes of a word in a table, and the same again for the places that are free.
const BYTES: usize = 32;

/// What is known of a word: the number of records that have it, twice, and 1 more when it is a short form.
type WordCount = u64;

/// Counts the words of a corpus.
pub(super) struct Counter {
    room: Room,
    counts: HashMap<u64, WordCount, FixedState>,
    /// What was counted before; the counts with the number of their table.
    before: Option<Sorter<[u64; 3]>>,
    tables: u64,
}

/// The words of a corpus that were counted.
pub(super) struct Vocabulary {
    most: usize,
    /// All words; or those that were asked for last.
    counts: HashMap<u64, WordCount, FixedState>,
    /// The words of two records or more, when they are too many for the memory.
    table: Option<NumberTable>,
}

/// A word of the corpus.
#[derive(Debug, Clone, Copy)]
pub(super) struct KnownWord {
    /// How many records have it.
    pub(super) records: u64,
    /// Whether it is a short form in one of them.
    pub(super) short: bool,
}

impl Counter {
    pub(super) fn new(room: &Room) -> Self {
        Self {
            room: room.clone(),
            counts: HashMap::default(),
            before: None,
            tables: 0,
        }
    }

    pub(super) fn add(&mut self, entry: &StoredItem<'_>) -> io::Result<()> {
        for word in entry.words() {
            let counted = self.counts.entry(word.word).or_default();
            *counted = (*counted + 2) | u64::from(word.short);
        }
        if self.counts.len() > self.room.bytes() / BYTES {
            self.empty()?;
        }
        Ok(())
    }

    fn empty(&mut self) -> io::Result<()> {
        let before = self.before.get_or_insert_with(|| Sorter::new(&self.room));
        self.tables += 1;
        for (word, counted) in self.counts.drain() {
            before.push([word, self.tables, counted])?;
        }
        Ok(())
    }

    pub(super) fn finish(mut self) -> io::Result<Vocabulary> {
        if self.before.is_some() {
            self.empty()?;
        }
        let table = match self.before {
            Some(before) => Some(added_up(before, &self.room)?),
            None => None,
        };
        Ok(Vocabulary {
            most: self.room.bytes() / BYTES,
            counts: self.counts,
            table,
        })
    }
}

/// The sums of what was counted for each word.
fn added_up(counts: Sorter<[u64; 3]>, room: &Room) -> io::Result<NumberTable> {
    let mut table = NumberTable::new(room);
    let mut sum: Option<(u64, WordCount)> = None;
    let mut add = |sum: Option<(u64, WordCount)>| match sum {
        Some((word, counted)) if counted != 2 => table.push(word, counted),
        _ => Ok(()),
    };
    for count in counts.sorted()?.iter()? {
        let [word, _, counted] = count?;
        sum = match sum {
            Some((before, sum)) if before == word => {
                let records = sum / 2 + counted / 2;
                Some((word, records * 2 + ((sum | counted) & 1)))
            }
            before => {
                add(before)?;
                Some((word, counted))
            }
        };
    }
    add(sum)?;
    Ok(table)
}

impl Vocabulary {
    /// What is known of a word; `None` when no record has it, unless it is one of so many that such are not told
    /// from those of one record.
    pub(super) fn get(&mut self, word: u64) -> io::Result<Option<KnownWord>> {
        let counted = match (self.counts.get(&word), &self.table) {
            (Some(counted), _) => *counted,
            (None, None) => return Ok(None),
            (None, Some(table)) => {
                let counted = table.get(word)?.unwrap_or(2);
                if self.counts.len() >= self.most {
                    self.counts.clear();
                }
                self.counts.insert(word, counted);
                counted
            }
        };
        Ok(Some(KnownWord {
            records: counted / 2,
            short: counted & 1 == 1,
        }))
    }
}

//! Sorts records, with a part of them in memory at a time.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::collections::binary_heap::PeekMut;
use std::io;
use std::ops::Range;
use std::slice;

use rayon::slice::ParallelSliceMut;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::store::StoreReader;
use super::{Room, Store, decode};

/// Sorted runs of one level that are merged into one of the next.
const MOST_RUNS: usize = 64;
/// Bytes of a level that wait to be written.
const HELD: usize = 1 << 16;

/// What can be sorted. Of records that are equal one is kept.
pub(crate) trait Record: Ord + Clone + Send + Serialize + DeserializeOwned {
    /// Bytes that it takes up in memory.
    fn size(&self) -> usize;
}

/// Numbers, the first of which counts most.
impl<const N: usize> Record for [u64; N]
where
    Self: Serialize + DeserializeOwned,
{
    fn size(&self) -> usize {
        size_of::<Self>()
    }
}

/// Takes records in any order.
pub(crate) struct Sorter<R> {
    room: Room,
    held: Vec<R>,
    /// Bytes of those that are held.
    bytes: usize,
    levels: Vec<MergeLevel>,
}

/// Sorted runs on disk.
struct MergeLevel {
    records: Store,
    runs: Vec<Range<u64>>,
}

/// Gives records in order, as often as one likes.
pub(crate) struct Sorted<R> {
    held: Vec<R>,
    levels: Vec<MergeLevel>,
}

impl<R: Record> Sorter<R> {
    pub(crate) fn new(room: &Room) -> Self {
        Self {
            room: room.clone(),
            held: Vec::new(),
            bytes: 0,
            levels: Vec::new(),
        }
    }

    pub(crate) fn push(&mut self, record: R) -> io::Result<()> {
        self.bytes = self.bytes.saturating_add(record.size());
        self.held.push(record);
        if self.bytes > self.room.bytes() {
            self.relieve()?;
        }
        Ok(())
    }

    pub(crate) fn sorted(mut self) -> io::Result<Sorted<R>> {
        self.held.par_sort_unstable();
        self.held.dedup();
        // What is held may be much longer than what is in it.
        self.held.shrink_to_fit();
        Ok(Sorted {
            held: self.held,
            levels: self.levels,
        })
    }

    /// Makes room in memory: by leaving out what is there twice, or else by writing everything to disk.
    fn relieve(&mut self) -> io::Result<()> {
        self.held.par_sort_unstable();
        self.held.dedup();
        self.bytes = self.held.iter().map(Record::size).sum();
        if self.bytes > self.room.bytes() / 2 {
            self.append(0, None)?;
            self.held.clear();
            self.bytes = 0;
        }
        Ok(())
    }

    /// Adds a run to a level: that of `below`, or of what is held.
    fn append(&mut self, level: usize, below: Option<&MergeLevel>) -> io::Result<()> {
        if level == self.levels.len() {
            self.levels.push(MergeLevel::new(&self.room));
        }
        let to = &mut self.levels[level];
        match below {
            Some(below) => to.write(Merge::<R>::of(&[], slice::from_ref(below))?)?,
            None => to.write(self.held.iter().cloned().map(Ok))?,
        }
        if to.runs.len() < MOST_RUNS {
            return Ok(());
        }
        // What is merged is taken out, and comes back empty.
        let empty = MergeLevel::new(&self.room);
        let mut full = std::mem::replace(&mut self.levels[level], empty);
        self.append(level + 1, Some(&full))?;
        full.runs.clear();
        full.records.clear()?;
        self.levels[level] = full;
        Ok(())
    }
}

impl MergeLevel {
    fn new(room: &Room) -> Self {
        Self {
            records: Store::new(room.at_most(HELD)),
            runs: Vec::new(),
        }
    }

    fn write<R: Record>(
        &mut self,
        mut records: impl Iterator<Item = io::Result<R>>,
    ) -> io::Result<()> {
        let start = self.records.end();
        records.try_for_each(|record| self.records.push(&record?))?;
        self.runs.push(start..self.records.end());
        Ok(())
    }
}

impl<R: Record> Sorted<R> {
    /// The records in order.
    pub(crate) fn iter(&self) -> io::Result<Merge<'_, R>> {
        Merge::of(&self.held, &self.levels)
    }
}

/// Gives the records of sorted runs in order; of those that are equal, one.
pub(crate) struct Merge<'r, R> {
    /// The run in memory.
    held: slice::Iter<'r, R>,
    /// Those on disk.
    readers: Vec<StoreReader<'r>>,
    /// The next record of each run, with its number: those on disk, and then the one in memory.
    heads: BinaryHeap<Reverse<(R, usize)>>,
}

impl<'r, R: Record> Merge<'r, R> {
    fn of(held: &'r [R], levels: &'r [MergeLevel]) -> io::Result<Self> {
        let readers = |level: &'r MergeLevel| {
            let runs = level.runs.iter();
            runs.map(|run| level.records.reader(run.clone()))
        };
        let mut merge = Self {
            held: held.iter(),
            readers: levels.iter().flat_map(readers).collect(),
            heads: BinaryHeap::new(),
        };
        if !merge.readers.is_empty() {
            for run in 0..=merge.readers.len() {
                let head = merge.next_of(run)?;
                merge.heads.extend(head.map(|head| Reverse((head, run))));
            }
        }
        Ok(merge)
    }

    fn next_of(&mut self, run: usize) -> io::Result<Option<R>> {
        match self.readers.get_mut(run) {
            Some(reader) => reader.next()?.map(decode).transpose(),
            None => Ok(self.held.next().cloned()),
        }
    }

    /// The smallest of the heads, whose place its successor takes.
    fn smallest(&mut self) -> io::Result<Option<R>> {
        let Some(run) = self.heads.peek().map(|Reverse((_, run))| *run) else {
            return Ok(None);
        };
        let next = self.next_of(run)?;
        let Some(mut head) = self.heads.peek_mut() else {
            return Ok(None);
        };
        let Reverse((smallest, _)) = match next {
            Some(next) => std::mem::replace(&mut *head, Reverse((next, run))),
            None => PeekMut::pop(head),
        };
        Ok(Some(smallest))
    }

    /// The next record, without those that are equal to it.
    fn next_once(&mut self) -> io::Result<Option<R>> {
        // What is in memory has been sorted out.
        if self.readers.is_empty() {
            return Ok(self.held.next().cloned());
        }
        let next = self.smallest()?;
        if let Some(next) = &next {
            while matches!(self.heads.peek(), Some(Reverse((head, _))) if head == next) {
                self.smallest()?;
            }
        }
        Ok(next)
    }
}

impl<R: Record> Iterator for Merge<'_, R> {
    type Item = io::Result<R>;

    fn next(&mut self) -> Option<Self::Item> {
        self.next_once().transpose()
    }
}

//! Sorts records, with a part of them in memory at a time.

use std::io;
use std::ops::Range;

use rayon::slice::ParallelSliceMut;

use super::Room;
use super::file::{Reader, Spool};
use super::merge::Merge;

/// Sorted runs of one level that are merged into one of the next.
const MOST_RUNS: usize = 64;
/// Bytes that are written at a time.
const CHUNK: usize = 1 << 16;

/// What can be sorted. Of records that are equal one is kept.
pub(crate) trait Record: Ord + Clone + Send {
    /// Bytes that it takes up in memory.
    fn size(&self) -> usize;
    /// Writes it behind what is there.
    fn write(&self, to: &mut Vec<u8>);
    /// Reads what [`Self::write`] has written. `take` gives so many bytes, or `None` at the end.
    fn read(from: &mut Reader<'_>) -> io::Result<Option<Self>>;
}

/// Numbers, the first of which counts most.
impl<const N: usize> Record for [u64; N] {
    fn size(&self) -> usize {
        size_of::<Self>()
    }

    fn write(&self, to: &mut Vec<u8>) {
        to.extend(self.iter().flat_map(|number| number.to_le_bytes()));
    }

    fn read(from: &mut Reader<'_>) -> io::Result<Option<Self>> {
        let Some(bytes) = from.take(size_of::<Self>())? else {
            return Ok(None);
        };
        let mut numbers = [0; N];
        for (number, bytes) in numbers.iter_mut().zip(bytes.as_chunks().0) {
            *number = u64::from_le_bytes(*bytes);
        }
        Ok(Some(numbers))
    }
}

/// Takes records in any order.
pub(crate) struct Sorter<R> {
    room: Room,
    held: Vec<R>,
    /// Bytes of those that are held.
    bytes: usize,
    levels: Vec<Level>,
}

/// Sorted runs on disk.
pub(super) struct Level {
    spool: Spool,
    runs: Vec<Range<u64>>,
}

/// Gives records in order, as often as one likes.
pub(crate) struct Sorted<R> {
    held: Vec<R>,
    levels: Vec<Level>,
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
    fn append(&mut self, level: usize, below: Option<&Level>) -> io::Result<()> {
        if level == self.levels.len() {
            let spool = Spool::create(&self.room)?;
            self.levels.push(Level {
                spool,
                runs: Vec::new(),
            });
        }
        let to = &mut self.levels[level];
        match below {
            Some(below) => to.write(Merge::<R>::of(&[], std::slice::from_ref(below))?)?,
            None => to.write(self.held.iter().cloned().map(Ok))?,
        }
        if to.runs.len() < MOST_RUNS {
            return Ok(());
        }
        // What is merged is taken out, and comes back empty.
        let empty = Level {
            spool: Spool::create(&self.room)?,
            runs: Vec::new(),
        };
        let full = std::mem::replace(&mut self.levels[level], empty);
        self.append(level + 1, Some(&full))?;
        self.levels[level] = full;
        self.levels[level].clear()
    }
}

impl Level {
    fn write<R: Record>(&mut self, records: impl Iterator<Item = io::Result<R>>) -> io::Result<()> {
        let start = self.spool.length();
        let mut chunk = Vec::with_capacity(CHUNK);
        for record in records {
            record?.write(&mut chunk);
            if chunk.len() >= CHUNK {
                self.spool.append(&chunk)?;
                chunk.clear();
            }
        }
        self.spool.append(&chunk)?;
        self.runs.push(start..self.spool.length());
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.runs.clear();
        self.spool.clear()
    }

    /// A reader for each run.
    pub(super) fn readers(&self) -> impl Iterator<Item = Reader<'_>> {
        self.runs
            .iter()
            .map(|run| Reader::new(&self.spool, run.clone()))
    }
}

impl<R: Record> Sorted<R> {
    /// The records in order.
    pub(crate) fn iter(&self) -> io::Result<Merge<'_, R>> {
        Merge::of(&self.held, &self.levels)
    }
}

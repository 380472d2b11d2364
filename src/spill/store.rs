//! Records, kept in the order in which they come.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use serde::Serialize;

use super::{Room, failed};

/// Bytes before each record that tell how long it is.
const HEAD: usize = 4;
/// Bytes that are read at a time.
const CHUNK: usize = 1 << 15;

/// Keeps records; each is known by its position.
#[derive(Debug)]
pub(crate) struct Store {
    room: Room,
    /// Those at the end that are in memory.
    held: Vec<u8>,
    /// Those before them.
    file: Option<Mutex<File>>,
    /// Bytes in the file.
    on_disk: u64,
    count: u64,
}

impl Default for Store {
    /// One that keeps everything in memory.
    fn default() -> Self {
        Self::new(Room::unlimited())
    }
}

impl Store {
    pub(crate) fn new(room: Room) -> Self {
        Self {
            room,
            held: Vec::new(),
            file: None,
            on_disk: 0,
            count: 0,
        }
    }

    /// How many there are.
    pub(crate) fn count(&self) -> u64 {
        self.count
    }

    /// Where the next one will be.
    pub(crate) fn end(&self) -> u64 {
        self.on_disk + self.held.len() as u64
    }

    /// Adds a record.
    pub(crate) fn push(&mut self, record: &impl Serialize) -> io::Result<()> {
        let start = self.held.len();
        self.held.extend([0; HEAD]);
        postcard::to_io(record, &mut self.held).map_err(io::Error::other)?;
        let length = u32::try_from(self.held.len() - start - HEAD).map_err(io::Error::other)?;
        self.held[start..start + HEAD].copy_from_slice(&length.to_le_bytes());
        self.count += 1;
        self.relieve()
    }

    /// Adds the records of another store behind its own; tells how far that moves their positions.
    pub(crate) fn append(&mut self, other: &Self) -> io::Result<u64> {
        let moved = self.end();
        let mut at = 0;
        while at < other.end() {
            let length = (other.end() - at).min(CHUNK as u64) as usize;
            let start = self.held.len();
            self.held.resize(start + length, 0);
            other.read(at, &mut self.held[start..])?;
            at += length as u64;
            self.relieve()?;
        }
        self.count += other.count;
        Ok(moved)
    }

    /// Forgets all records, and gives the disk back.
    pub(super) fn clear(&mut self) -> io::Result<()> {
        *self = Self {
            file: self.file.take(),
            ..Self::new(self.room.clone())
        };
        let file = self.file.as_mut().map(|file| file.get_mut());
        let file = file.map(|file| file.unwrap_or_else(PoisonError::into_inner));
        file.map_or(Ok(()), |file| file.set_len(0).map_err(failed))
    }

    /// Writes what is held to disk when it is more than may be held.
    fn relieve(&mut self) -> io::Result<()> {
        if self.held.len() <= self.room.bytes() {
            return Ok(());
        }
        let file = match &mut self.file {
            Some(file) => file,
            none => none.insert(Mutex::new(self.room.file()?)),
        };
        let file = file.get_mut().unwrap_or_else(PoisonError::into_inner);
        let written = file
            .seek(SeekFrom::Start(self.on_disk))
            .and_then(|_| file.write_all(&self.held));
        written.map_err(failed)?;
        self.on_disk += self.held.len() as u64;
        self.held.clear();
        Ok(())
    }

    /// Calls `take` for each record, with its position, in the order in which they came.
    pub(crate) fn each(
        &self,
        mut take: impl FnMut(u64, &[u8]) -> io::Result<()>,
    ) -> io::Result<()> {
        let mut reader = self.reader(0..self.end());
        loop {
            let at = reader.position();
            match reader.next()? {
                Some(record) => take(at, record)?,
                None => return Ok(()),
            }
        }
    }

    /// The record at a position.
    pub(crate) fn get(&self, at: u64) -> io::Result<Cow<'_, [u8]>> {
        if let Some(record) = self.in_memory(at) {
            return Ok(Cow::Borrowed(record));
        }
        let mut head = [0; HEAD];
        self.read(at, &mut head)?;
        let mut record = vec![0; u32::from_le_bytes(head) as usize];
        self.read(at + HEAD as u64, &mut record)?;
        Ok(Cow::Owned(record))
    }

    /// The record at a position, if it is in memory.
    pub(crate) fn in_memory(&self, at: u64) -> Option<&[u8]> {
        let at = usize::try_from(at.checked_sub(self.on_disk)?).ok()?;
        let (head, rest) = self.held.get(at..)?.split_first_chunk::<HEAD>()?;
        rest.get(..u32::from_le_bytes(*head) as usize)
    }

    /// Reads the records in a part of the store.
    pub(super) fn reader(&self, part: Range<u64>) -> StoreReader<'_> {
        StoreReader {
            store: self,
            rest: part,
            buffer: Vec::new(),
            taken: 0,
        }
    }

    /// Fills `buffer` with what stands from `at` on.
    fn read(&self, at: u64, buffer: &mut [u8]) -> io::Result<()> {
        let on_disk = self.on_disk.saturating_sub(at).min(buffer.len() as u64) as usize;
        let (from_disk, from_memory) = buffer.split_at_mut(on_disk);
        if let Some(file) = self.file.as_ref().filter(|_| on_disk > 0) {
            let mut file = file.lock().unwrap_or_else(PoisonError::into_inner);
            let read = file
                .seek(SeekFrom::Start(at))
                .and_then(|_| file.read_exact(from_disk));
            read.map_err(failed)?;
        }
        let start = at.saturating_sub(self.on_disk) as usize;
        match self.held.get(start..start + from_memory.len()) {
            Some(held) => from_memory.copy_from_slice(held),
            None => return Err(failed(io::ErrorKind::UnexpectedEof.into())),
        }
        Ok(())
    }
}

/// Reads a part of a store from its beginning to its end.
pub(super) struct StoreReader<'s> {
    store: &'s Store,
    /// What is not yet in the buffer.
    rest: Range<u64>,
    buffer: Vec<u8>,
    /// What of the buffer has been taken.
    taken: usize,
}

impl StoreReader<'_> {
    /// Where the next record is.
    fn position(&self) -> u64 {
        self.rest.start - (self.buffer.len() - self.taken) as u64
    }

    /// The next record; `None` at the end.
    pub(super) fn next(&mut self) -> io::Result<Option<&[u8]>> {
        self.fill(HEAD)?;
        let Some(head) = self.buffer[self.taken..].first_chunk::<HEAD>() else {
            return Ok(None);
        };
        let end = HEAD + u32::from_le_bytes(*head) as usize;
        self.fill(end)?;
        let record = self.taken + HEAD..self.taken + end;
        self.taken += end;
        Ok(self.buffer.get(record))
    }

    /// Reads on, until `count` bytes are there, or the end has come.
    fn fill(&mut self, count: usize) -> io::Result<()> {
        let held = self.buffer.len() - self.taken;
        if held >= count || self.rest.is_empty() {
            return Ok(());
        }
        self.buffer.drain(..self.taken);
        self.taken = 0;
        let there = usize::try_from(self.rest.end - self.rest.start).unwrap_or(usize::MAX);
        let wanted = count.max(CHUNK).saturating_sub(held).min(there);
        self.buffer.resize(held + wanted, 0);
        self.store.read(self.rest.start, &mut self.buffer[held..])?;
        self.rest.start += wanted as u64;
        Ok(())
    }
}

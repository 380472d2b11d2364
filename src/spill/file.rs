//! A temporary file that grows at its end and is read anywhere.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use super::{Room, failed};

/// Bytes that are read at a time.
const CHUNK: usize = 1 << 15;

#[derive(Debug)]
pub(super) struct Spool {
    file: Mutex<File>,
    length: u64,
}

impl Spool {
    pub(super) fn create(room: &Room) -> io::Result<Self> {
        let file = Mutex::new(room.file()?);
        Ok(Self { file, length: 0 })
    }

    pub(super) fn length(&self) -> u64 {
        self.length
    }

    /// Writes `bytes` behind what is there.
    pub(super) fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        let file = self.file.get_mut().unwrap_or_else(PoisonError::into_inner);
        let written = file
            .seek(SeekFrom::Start(self.length))
            .and_then(|_| file.write_all(bytes));
        written.map_err(failed)?;
        self.length += bytes.len() as u64;
        Ok(())
    }

    /// Forgets all that was written, and gives the disk back.
    pub(super) fn clear(&mut self) -> io::Result<()> {
        let file = self.file.get_mut().unwrap_or_else(PoisonError::into_inner);
        self.length = 0;
        file.set_len(0).map_err(failed)
    }

    /// Fills `buffer` with what stands from `at` on.
    pub(super) fn read(&self, at: u64, buffer: &mut [u8]) -> io::Result<()> {
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        let read = file
            .seek(SeekFrom::Start(at))
            .and_then(|_| file.read_exact(buffer));
        read.map_err(failed)
    }
}

/// Reads a part of a file from its beginning to its end.
pub(crate) struct Reader<'f> {
    spool: &'f Spool,
    /// What is not yet in the buffer.
    rest: Range<u64>,
    buffer: Vec<u8>,
    /// What of the buffer has been taken.
    taken: usize,
}

impl<'f> Reader<'f> {
    pub(super) fn new(spool: &'f Spool, part: Range<u64>) -> Self {
        Self {
            spool,
            rest: part,
            buffer: Vec::new(),
            taken: 0,
        }
    }

    /// The next `count` bytes; `None` at the end.
    pub(crate) fn take(&mut self, count: usize) -> io::Result<Option<&[u8]>> {
        if self.buffer.len() - self.taken < count {
            self.fill(count)?;
        }
        let start = self.taken;
        let Some(bytes) = self.buffer.get(start..start + count) else {
            return Ok(None);
        };
        self.taken += count;
        Ok(Some(bytes))
    }

    /// Reads on, `count` bytes at least when there are as many.
    fn fill(&mut self, count: usize) -> io::Result<()> {
        self.buffer.drain(..self.taken);
        self.taken = 0;
        let held = self.buffer.len();
        let there = usize::try_from(self.rest.end - self.rest.start).unwrap_or(usize::MAX);
        let wanted = count.max(CHUNK).saturating_sub(held).min(there);
        self.buffer.resize(held + wanted, 0);
        self.spool.read(self.rest.start, &mut self.buffer[held..])?;
        self.rest.start += wanted as u64;
        Ok(())
    }
}

//! A table of numbers on disk, looked up by number.

use std::io;

use super::Room;
use super::file::Spool;

/// Rows that are read at a time, of two numbers each.
const BLOCK: usize = 256;
const ROW: usize = 16;

/// Rows of two numbers, in the order of the first. In memory is the first number of every 256th row.
pub(crate) struct Table {
    spool: Spool,
    firsts: Vec<u64>,
    /// Rows that are not yet on disk.
    held: Vec<u8>,
}

impl Table {
    pub(crate) fn new(room: &Room) -> io::Result<Self> {
        Ok(Self {
            spool: Spool::create(room)?,
            firsts: Vec::new(),
            held: Vec::with_capacity(BLOCK * ROW),
        })
    }

    /// Adds a row, whose key is greater than those before.
    pub(crate) fn push(&mut self, key: u64, value: u64) -> io::Result<()> {
        if self.held.is_empty() {
            self.firsts.push(key);
        }
        self.held.extend(key.to_le_bytes());
        self.held.extend(value.to_le_bytes());
        if self.held.len() == BLOCK * ROW {
            self.finish()?;
        }
        Ok(())
    }

    /// Writes the last rows to disk.
    pub(crate) fn finish(&mut self) -> io::Result<()> {
        self.spool.append(&self.held)?;
        self.held.clear();
        Ok(())
    }

    /// The value of a key.
    pub(crate) fn get(&self, key: u64) -> io::Result<Option<u64>> {
        let before = self.firsts.partition_point(|first| *first <= key);
        let Some(block) = before.checked_sub(1) else {
            return Ok(None);
        };
        let start = (block * BLOCK * ROW) as u64;
        let length = (self.spool.length() - start).min((BLOCK * ROW) as u64);
        let mut bytes = [0; BLOCK * ROW];
        let bytes = &mut bytes[..length as usize];
        self.spool.read(start, bytes)?;
        let rows: &[[u8; ROW]] = bytes.as_chunks().0;
        let number = |bytes: &[u8]| bytes.first_chunk().map_or(0, |n| u64::from_le_bytes(*n));
        let at = rows.binary_search_by_key(&key, |row| number(row));
        Ok(at.ok().map(|at| number(&rows[at][8..])))
    }
}

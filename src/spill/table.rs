//! A table of numbers, looked up by number.

use std::io;

use super::{Room, Store, decode};

/// Rows that are looked through for one.
const BLOCK: u64 = 64;
/// Bytes that wait to be written.
const HELD: usize = 1 << 16;

/// Rows of two numbers, in the order of the first. In memory are the first number of every block, and where it is.
pub(crate) struct NumberTable {
    rows: Store,
    blocks: Vec<(u64, u64)>,
}

impl NumberTable {
    pub(crate) fn new(room: &Room) -> Self {
        Self {
            rows: Store::new(room.at_most(HELD)),
            blocks: Vec::new(),
        }
    }

    /// Adds a row, whose key is greater than those before.
    pub(crate) fn push(&mut self, key: u64, value: u64) -> io::Result<()> {
        if self.rows.count().is_multiple_of(BLOCK) {
            self.blocks.push((key, self.rows.end()));
        }
        self.rows.push(&(key, value))
    }

    /// The number beside `key`.
    pub(crate) fn get(&self, key: u64) -> io::Result<Option<u64>> {
        let behind = self.blocks.partition_point(|(first, _)| *first <= key);
        let Some((_, start)) = behind.checked_sub(1).and_then(|at| self.blocks.get(at)) else {
            return Ok(None);
        };
        let end = self
            .blocks
            .get(behind)
            .map_or(self.rows.end(), |(_, at)| *at);
        let mut rows = self.rows.reader(*start..end);
        while let Some(row) = rows.next()? {
            let (found, value): (u64, u64) = decode(row)?;
            if found >= key {
                return Ok((found == key).then_some(value));
            }
        }
        Ok(None)
    }
}

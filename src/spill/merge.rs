//! Sorted runs as one.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::collections::binary_heap::PeekMut;
use std::io;
use std::slice;

use super::file::Reader;
use super::sorter::{Level, Record};

/// Gives the records of sorted runs in order; of those that are equal, one.
pub(crate) struct Merge<'r, R> {
    /// The run in memory.
    held: slice::Iter<'r, R>,
    /// Those on disk.
    readers: Vec<Reader<'r>>,
    /// The next record of each run, with its number: those on disk, and then the one in memory.
    heads: BinaryHeap<Reverse<(R, usize)>>,
}

impl<'r, R: Record> Merge<'r, R> {
    pub(super) fn of(held: &'r [R], levels: &'r [Level]) -> io::Result<Self> {
        let mut merge = Self {
            held: held.iter(),
            readers: levels.iter().flat_map(Level::readers).collect(),
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
            Some(reader) => R::read(reader),
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

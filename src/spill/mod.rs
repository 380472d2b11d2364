//! Lists that may outgrow the memory: what is over a given size waits in temporary files.
//!
//! [`Store`] keeps records as they come, and reads them back by their positions; [`Sorter`] sorts records, and
//! [`NumberTable`] looks up numbers by numbers; the links between records, and the checks, keep theirs in these. A record is
//! anything that serde knows, in the form of [postcard](https://postcard.jamesmunns.com/wire-format). Nothing is
//! different whether a list is in memory or on disk. The files have no names where the system allows that, and are
//! gone with the list, or with the process, however it ends.

mod sorter;
mod store;
mod table;

use std::fs::File;
use std::io;
use std::path::PathBuf;

use serde::Deserialize;

pub(crate) use sorter::{Merge, Record, Sorted, Sorter};
pub(crate) use store::Store;
pub(crate) use table::NumberTable;

/// How much a list may have in memory, and where the rest of it goes.
#[derive(Debug, Clone)]
pub(crate) struct Room {
    /// Bytes from which on a list goes to disk.
    bytes: usize,
    /// Folder for its files; without one everything stays in memory.
    folder: Option<PathBuf>,
}

impl Room {
    /// As much as there is.
    pub(crate) const fn unlimited() -> Self {
        Self {
            bytes: usize::MAX,
            folder: None,
        }
    }

    /// So many bytes or little more for each list, and the folder for the rest.
    pub(crate) const fn of(bytes: usize, folder: PathBuf) -> Self {
        Self {
            bytes,
            folder: Some(folder),
        }
    }

    /// Bytes that a list may have in memory.
    pub(crate) const fn bytes(&self) -> usize {
        self.bytes
    }

    /// The same folder for a list that has no more than `bytes` in memory.
    fn at_most(&self, bytes: usize) -> Self {
        Self {
            bytes: self.bytes.min(bytes),
            folder: self.folder.clone(),
        }
    }

    /// A file that nobody else sees.
    fn file(&self) -> io::Result<File> {
        let file = match &self.folder {
            Some(folder) => tempfile::tempfile_in(folder),
            None => tempfile::tempfile(),
        };
        file.map_err(failed)
    }
}

/// A record, from the bytes that a list gives.
pub(crate) fn decode<'b, R: Deserialize<'b>>(bytes: &'b [u8]) -> io::Result<R> {
    let invalid = |error| io::Error::new(io::ErrorKind::InvalidData, error);
    postcard::from_bytes(bytes).map_err(invalid).map_err(failed)
}

/// Says that it is a temporary file that could not be written or read.
fn failed(error: io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("a temporary file: {error}"))
}

#[cfg(test)]
mod tests;

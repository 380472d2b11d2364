//! Bytes that are put by until they are asked for: a few in memory, more in a file that has no name and goes
//! with the program.

use std::cell::RefCell;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};

/// Bytes in memory from which on they go to the file.
const MOST_IN_MEMORY: usize = 8 << 20;

/// Bytes, one behind the other. The last of them are in memory, those before them in the file.
#[derive(Debug)]
pub(super) struct Store {
    memory: Vec<u8>,
    most: usize,
    file: Option<File>,
    in_file: u64,
    /// The first thing that went wrong.
    trouble: RefCell<Option<io::Error>>,
}

impl Store {
    /// One that never writes a file.
    pub(super) const fn in_memory() -> Self {
        Self::with_most(usize::MAX)
    }

    /// One that keeps only so much in memory.
    pub(super) const fn sparing() -> Self {
        Self::with_most(MOST_IN_MEMORY)
    }

    const fn with_most(most: usize) -> Self {
        Self {
            memory: Vec::new(),
            most,
            file: None,
            in_file: 0,
            trouble: RefCell::new(None),
        }
    }

    /// Where the next bytes will stand.
    pub(super) fn end(&self) -> u64 {
        self.in_file + self.memory.len() as u64
    }

    /// Puts bytes by. Those of one call are kept together.
    pub(super) fn push(&mut self, bytes: &[u8]) {
        self.memory.extend_from_slice(bytes);
        if self.memory.len() > self.most
            && let Err(error) = self.write()
        {
            self.fail(error);
        }
    }

    fn write(&mut self) -> io::Result<()> {
        let file = match &mut self.file {
            Some(file) => file,
            None => self.file.insert(tempfile::tempfile()?),
        };
        file.seek(SeekFrom::Start(self.in_file))?;
        file.write_all(&self.memory)?;
        self.in_file += self.memory.len() as u64;
        self.memory.clear();
        Ok(())
    }

    /// Gives `take` the bytes from `start` to `end`, which were put by together; none when they cannot be
    /// read, which [`Self::trouble`] tells.
    pub(super) fn get<T>(&self, start: u64, end: u64, take: impl FnOnce(&[u8]) -> T) -> T {
        let length = usize::try_from(end.saturating_sub(start)).unwrap_or(usize::MAX);
        if let Some(start) = start.checked_sub(self.in_file) {
            let start = usize::try_from(start).unwrap_or(usize::MAX);
            let bytes = self.memory.get(start..start.saturating_add(length));
            return take(bytes.unwrap_or_default());
        }
        let mut bytes = Vec::new();
        if let Some(file) = &self.file
            && let Err(error) = read(file, start, length as u64, &mut bytes)
        {
            bytes.clear();
            self.fail(error);
        }
        take(&bytes)
    }

    /// Notes that something went wrong.
    pub(super) fn fail(&self, error: io::Error) {
        self.trouble.borrow_mut().get_or_insert(error);
    }

    /// What went wrong, if anything did.
    pub(super) fn trouble(&self) -> Option<io::Error> {
        self.trouble.take()
    }
}

fn read(mut file: &File, start: u64, length: u64, bytes: &mut Vec<u8>) -> io::Result<()> {
    file.seek(SeekFrom::Start(start))?;
    if file.take(length).read_to_end(bytes)? as u64 == length {
        Ok(())
    } else {
        Err(io::ErrorKind::UnexpectedEof.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_by_comes_back_whether_it_is_in_memory_or_in_the_file() {
        let mut store = Store::with_most(8);
        let words = ["salt", "", "herring", "rye", "Æbl"];
        let places: Vec<(u64, u64)> = (words.iter())
            .map(|word| {
                let start = store.end();
                store.push(word.as_bytes());
                (start, store.end())
            })
            .collect();
        assert!(store.file.is_some() && !store.memory.is_empty());
        for (word, (start, end)) in words.iter().zip(places).rev() {
            store.get(start, end, |bytes| assert_eq!(bytes, word.as_bytes()));
        }
        assert!(store.trouble().is_none());
    }

    #[test]
    fn bytes_that_cannot_be_read_are_told() {
        let mut store = Store::with_most(0);
        store.push(b"salt");
        store.file.as_ref().unwrap().set_len(1).unwrap();
        store.get(0, 4, |bytes| assert!(bytes.is_empty()));
        assert!(store.trouble().is_some());
    }
}

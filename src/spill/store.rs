//! Records of any length, kept in the order in which they come.

use std::io;

use super::Room;
use super::file::{Reader, Spool};

/// Bytes before each record that tell how long it is.
const HEAD: usize = 4;

/// Keeps records; each is known by its position.
#[derive(Debug)]
pub(crate) struct Store {
    room: Room,
    /// Those at the end that are in memory.
    held: Vec<u8>,
    /// Those before them.
    spool: Option<Spool>,
    count: u64,
}

impl Store {
    pub(crate) fn new(room: Room) -> Self {
        Self {
            room,
            held: Vec::new(),
            spool: None,
            count: 0,
        }
    }

    /// How many there are.
    pub(crate) fn count(&self) -> u64 {
        self.count
    }

    /// Adds the record that `write` writes to the buffer it is given.
    pub(crate) fn push(&mut self, write: impl FnOnce(&mut Vec<u8>)) -> io::Result<()> {
        let start = self.held.len();
        self.held.extend([0; HEAD]);
        write(&mut self.held);
        let length = u32::try_from(self.held.len() - start - HEAD).map_err(io::Error::other);
        let length = length.inspect_err(|_| self.held.truncate(start))?;
        self.held[start..start + HEAD].copy_from_slice(&length.to_le_bytes());
        self.count += 1;
        self.relieve()
    }

    /// Adds the records of another store behind its own.
    pub(crate) fn append(&mut self, other: &Self) -> io::Result<()> {
        if let Some(spool) = &other.spool {
            let mut reader = Reader::new(spool, 0..spool.length());
            while let Some(record) = next(&mut reader)? {
                self.held.extend((record.len() as u32).to_le_bytes());
                self.held.extend(record);
                self.relieve()?;
            }
        }
        self.held.extend(&other.held);
        self.count += other.count;
        self.relieve()
    }

    /// Writes what is held to disk when it is more than may be held.
    fn relieve(&mut self) -> io::Result<()> {
        if self.held.len() <= self.room.bytes() {
            return Ok(());
        }
        let spool = match &mut self.spool {
            Some(spool) => spool,
            none => none.insert(Spool::create(&self.room)?),
        };
        spool.append(&self.held)?;
        self.held.clear();
        Ok(())
    }

    /// Position of the first record in memory.
    fn on_disk(&self) -> u64 {
        self.spool.as_ref().map_or(0, Spool::length)
    }

    /// Calls `take` for each record, with its position, in the order in which they came.
    pub(crate) fn each(
        &self,
        mut take: impl FnMut(u64, &[u8]) -> io::Result<()>,
    ) -> io::Result<()> {
        let mut at = 0;
        if let Some(spool) = &self.spool {
            let mut reader = Reader::new(spool, 0..spool.length());
            while let Some(record) = next(&mut reader)? {
                take(at, record)?;
                at += (HEAD + record.len()) as u64;
            }
        }
        while let Some(record) = self.in_memory(at) {
            take(at, record)?;
            at += (HEAD + record.len()) as u64;
        }
        Ok(())
    }

    /// The record at a position, if it is in memory.
    pub(crate) fn in_memory(&self, at: u64) -> Option<&[u8]> {
        let at = usize::try_from(at.checked_sub(self.on_disk())?).ok()?;
        let (head, rest) = self.held.get(at..)?.split_first_chunk::<HEAD>()?;
        rest.get(..u32::from_le_bytes(*head) as usize)
    }

    /// The record at a position.
    pub(crate) fn read(&self, at: u64) -> io::Result<Vec<u8>> {
        if let Some(record) = self.in_memory(at) {
            return Ok(record.to_vec());
        }
        let Some(spool) = &self.spool else {
            return Err(io::ErrorKind::UnexpectedEof.into());
        };
        let mut head = [0; HEAD];
        spool.read(at, &mut head)?;
        let mut record = vec![0; u32::from_le_bytes(head) as usize];
        spool.read(at + HEAD as u64, &mut record)?;
        Ok(record)
    }
}

/// The next record of a file; `None` at its end.
fn next<'r>(reader: &'r mut Reader<'_>) -> io::Result<Option<&'r [u8]>> {
    let Some(head) = reader.take(HEAD)?.and_then(|head| head.first_chunk()) else {
        return Ok(None);
    };
    let length = u32::from_le_bytes(*head) as usize;
    reader.take(length)
}

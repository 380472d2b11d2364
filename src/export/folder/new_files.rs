//! The files of a dataset while they are written: they wait in one folder until all are there.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::moves::make_folders_for;
use super::named;
use crate::output::Guard;

/// Bytes that are held back for each file.
const BUFFER: usize = 1 << 16;

/// The files written so far.
pub(in crate::export) struct NewFiles {
    /// Where they wait.
    folder: PathBuf,
    /// Where they will be.
    places: PathBuf,
    guard: Guard,
    /// Their paths below it, which are those below the dataset's folder.
    pub(in crate::export) files: Vec<PathBuf>,
}

impl NewFiles {
    /// No files yet, in `folder`, which is there; they will be in `places`, and are none that `guard` keeps.
    pub(in crate::export) fn new(folder: PathBuf, places: PathBuf, guard: Guard) -> Self {
        Self {
            folder,
            places,
            guard,
            files: Vec::new(),
        }
    }

    /// Where they wait.
    pub(in crate::export) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Begins the file `file`, with the folders it needs.
    pub(in crate::export) fn create(&mut self, file: &Path) -> io::Result<BufWriter<File>> {
        Ok(BufWriter::with_capacity(BUFFER, self.open(file)?))
    }

    fn open(&mut self, file: &Path) -> io::Result<File> {
        let path = self.reserve(file)?;
        File::create_new(path).map_err(named(file))
    }

    /// Where the file `file` waits: for those who make it themselves.
    pub(in crate::export) fn reserve(&mut self, file: &Path) -> io::Result<PathBuf> {
        (self.guard.check(&self.places.join(file))).map_err(named(file))?;
        make_folders_for(&self.folder, file).map_err(named(file))?;
        self.files.push(file.to_owned());
        Ok(self.folder.join(file))
    }

    /// Writes a whole file.
    pub(in crate::export) fn write(&mut self, file: &Path, bytes: &[u8]) -> io::Result<()> {
        self.open(file)?.write_all(bytes).map_err(named(file))
    }

    /// Writes a whole file of JSON, indented, with a line end behind it.
    pub(in crate::export) fn write_json(&mut self, file: &Path, value: &Value) -> io::Result<()> {
        self.write(file, format!("{value:#}\n").as_bytes())
    }
}

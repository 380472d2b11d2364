//! The files of a dataset while they are written: they wait in one folder until all are there.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::dataset::named;
use super::moves::make_folders_for;

/// The files written so far.
pub(super) struct NewFiles {
    /// Where they wait.
    folder: PathBuf,
    /// Their paths below it, which are those below the dataset's folder.
    pub(super) files: Vec<PathBuf>,
}

impl NewFiles {
    /// No files yet, in `folder`, which is there.
    pub(super) fn new(folder: PathBuf) -> Self {
        Self {
            folder,
            files: Vec::new(),
        }
    }

    /// Begins the file `file`, with the folders it needs.
    pub(super) fn create(&mut self, file: &Path) -> io::Result<BufWriter<File>> {
        let path = self.reserve(file)?;
        let made = File::create_new(path).map_err(named(file))?;
        Ok(BufWriter::new(made))
    }

    /// Where the file `file` waits: for those who make it themselves.
    pub(super) fn reserve(&mut self, file: &Path) -> io::Result<PathBuf> {
        make_folders_for(&self.folder, file)?;
        self.files.push(file.to_owned());
        Ok(self.folder.join(file))
    }

    /// Writes a whole file.
    pub(super) fn write(&mut self, file: &str, text: &str) -> io::Result<()> {
        let mut to = self.create(Path::new(file))?;
        to.write_all(text.as_bytes())?;
        to.flush()
    }

    /// Writes a whole file of JSON, indented, with a line end behind it.
    pub(super) fn write_json(&mut self, file: &str, value: &Value) -> io::Result<()> {
        self.write(file, &format!("{value:#}\n"))
    }
}

//! Writes files to a folder, whole or not at all.
//!
//! Everything is written beside its final place first; only when all of it is on disk do the files
//! move to their names. A run that fails leaves the folder as it was; of one that is killed while the
//! files move, the next run does the rest of that.

mod moves;
mod new_files;
mod staging;

pub(super) use moves::is_below;
pub(super) use new_files::NewFiles;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;

use self::moves::Moves;
use self::staging::Staging;
use crate::output::{Guard, check_unprotected};

/// The files could not be written; the folder is as it was.
#[derive(Debug, Error)]
#[error("cannot write {}: {source}", path.display())]
pub struct WriteError {
    /// The file or folder.
    pub path: PathBuf,
    /// What went wrong.
    pub source: io::Error,
}

pub(super) fn at(path: &Path) -> impl FnOnce(io::Error) -> WriteError + '_ {
    move |source| WriteError {
        path: path.to_owned(),
        source,
    }
}

/// Says which file in the folder it is that cannot be written.
pub(super) fn named(file: &Path) -> impl FnOnce(io::Error) -> io::Error + '_ {
    move |error| io::Error::new(error.kind(), format!("{}: {error}", file.display()))
}

/// Folders that were made for the files, the innermost first: removed in the end, unless they are needed.
struct Unmade(Vec<PathBuf>);

/// A folder that is being written to.
pub(crate) struct Folder {
    path: PathBuf,
    /// Where the files wait; removed in the end, whatever happens.
    staging: Staging,
    /// Behind the staging folder, which lies in them and is removed first.
    made: Unmade,
    /// The files written so far.
    pub(super) new: NewFiles,
}

impl Folder {
    /// Begins to write to the folder `path`, which is made when it is not there, and locked until all is committed
    /// or dropped. What a killed run left there is cleared away. Files that `guard` keeps are not written.
    ///
    /// # Errors
    /// [`WriteError`] when the folder cannot be made or written to, or another run is writing to it.
    pub(crate) fn create(path: &Path, guard: Guard) -> Result<Self, WriteError> {
        let made = path
            .ancestors()
            .take_while(|folder| !folder.as_os_str().is_empty() && !folder.exists())
            .map(Path::to_owned)
            .collect();
        fs::create_dir_all(path).map_err(at(path))?;
        let made = Unmade(made);
        let staging = Staging::create(path)?;
        let new = NewFiles::new(staging.new_files(), path.to_owned(), guard);
        Ok(Self {
            path: path.to_owned(),
            staging,
            made,
            new,
        })
    }

    /// Writes a whole file, `file` below the folder.
    ///
    /// # Errors
    /// [`WriteError`], as when the disk is full.
    pub(crate) fn write(&mut self, file: &Path, bytes: &[u8]) -> Result<(), WriteError> {
        self.new.write(file, bytes).map_err(at(&self.path))
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Puts all files in their places, when `may_replace` has nothing against those that are there, and removes the
    /// files `stale`.
    ///
    /// # Errors
    /// [`WriteError`]; what had been moved is moved back.
    pub(crate) fn commit(
        mut self,
        stale: &[PathBuf],
        may_replace: impl Fn(&Path) -> io::Result<()>,
    ) -> Result<(), WriteError> {
        let (folder, files) = (&self.path, &self.new.files);
        for file in files.iter().map(|file| folder.join(file)) {
            if let Ok(there) = fs::symlink_metadata(&file)
                && !there.is_dir()
            {
                (may_replace(&file).and_then(|()| check_unprotected(&there))).map_err(at(&file))?;
            }
        }
        self.staging.sync(files).map_err(at(folder))?;
        let moves = Moves::prepare(folder, self.staging.path(), files, stale)?;
        let Err(error) = moves.carry_out(files, stale) else {
            self.made.0.clear();
            return Ok(());
        };
        // What cannot be moved back stays where it is kept; the next run tries again.
        self.staging.keep = moves.undo().is_err();
        Err(self.explained(error))
    }

    /// An error, with the place of the old files when they could not be moved back.
    fn explained(&self, error: WriteError) -> WriteError {
        if !self.staging.keep {
            return error;
        }
        let message = format!(
            "{}; the files that were replaced are in {}",
            error.source,
            self.staging.path().display()
        );
        WriteError {
            source: io::Error::new(error.source.kind(), message),
            ..error
        }
    }
}

impl Drop for Unmade {
    fn drop(&mut self) {
        for folder in &self.0 {
            let _ = fs::remove_dir(folder);
        }
    }
}

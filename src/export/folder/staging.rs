//! The folder in which a dataset waits until all of it is written, and the lock on the folder it is for.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::thread;

use super::moves::{NEW, OLD, WAY_BACK, undo_unfinished};
use super::{WriteError, at, named};

/// How the names of these folders begin.
const PREFIX: &str = ".regesta-";
/// Files that are written to the disk at a time.
const WRITERS: usize = 16;

/// A staging folder, inside the folder that the files are for: on the same disk, so that they can be moved.
pub(super) struct Staging {
    path: PathBuf,
    /// Open as long as no other run may write to the folder. The system closes it when this one is killed.
    _lock: Option<File>,
    /// Whether it must stay, because it holds the only copy of something.
    pub(super) keep: bool,
}

impl Staging {
    /// Makes a staging folder in `folder`, once what an earlier run left there is cleared away.
    pub(super) fn create(folder: &Path) -> Result<Self, WriteError> {
        let lock = lock(folder).map_err(at(folder))?;
        if lock.is_some() {
            clear(folder)?;
        }
        let path = tempfile::Builder::new()
            .prefix(PREFIX)
            .tempdir_in(folder)
            .map_err(at(folder))?
            .keep();
        let staging = Self {
            path,
            _lock: lock,
            keep: false,
        };
        fs::create_dir(staging.new_files()).map_err(at(folder))?;
        Ok(staging)
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Where the files wait.
    pub(super) fn new_files(&self) -> PathBuf {
        self.path.join(NEW)
    }

    /// Has the waiting files written to the disk, several at a time: each waits for the disk alone.
    pub(super) fn sync(&self, files: &[PathBuf]) -> io::Result<()> {
        let sync = |file: &PathBuf| {
            let synced = File::open(self.new_files().join(file)).and_then(|file| file.sync_all());
            synced.map_err(named(file))
        };
        let share = files.len().div_ceil(WRITERS).max(1);
        thread::scope(|scope| {
            let shares = files.chunks(share);
            let running: Vec<_> = shares
                .map(|share| scope.spawn(move || share.iter().try_for_each(sync)))
                .collect();
            running.into_iter().try_for_each(|thread| {
                let broken = |_| Err(io::Error::other("a thread broke off"));
                thread.join().unwrap_or_else(broken)
            })
        })
    }

    /// Removes it, unless it must stay.
    pub(super) fn remove(&self) {
        if !self.keep {
            // Nothing can be done when this fails; the next run clears away what is left.
            let _ = fs::remove_dir_all(&self.path);
        }
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        self.remove();
    }
}

/// Locks `folder` for one run. `None` where the system, or the disk, cannot lock folders.
fn lock(folder: &Path) -> io::Result<Option<File>> {
    let Ok(file) = File::open(folder) else {
        return Ok(None);
    };
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Err(io::Error::new(
            io::ErrorKind::ResourceBusy,
            "another run is writing to it",
        )),
        Err(TryLockError::Error(_)) => Ok(None),
    }
}

/// Clears away the staging folders of runs that were killed: the folder is locked, so no run has one. Files
/// that such a run had begun to move are moved back.
fn clear(folder: &Path) -> Result<(), WriteError> {
    for entry in fs::read_dir(folder).map_err(at(folder))?.flatten() {
        let path = entry.path();
        if is_staging(&path) {
            undo_unfinished(folder, &path).map_err(at(&path))?;
            fs::remove_dir_all(&path).map_err(at(&path))?;
        }
    }
    Ok(())
}

/// Whether a folder was made here: by its name, and since it holds nothing else than such folders do.
fn is_staging(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default();
    if !name.as_encoded_bytes().starts_with(PREFIX.as_bytes()) || path.is_symlink() {
        return false;
    }
    let known = |name: &std::ffi::OsStr| [NEW, OLD, WAY_BACK].iter().any(|known| name == *known);
    fs::read_dir(path).is_ok_and(|mut entries| {
        entries.all(|entry| entry.is_ok_and(|entry| known(&entry.file_name())))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_killed_run_left_is_cleared_away_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        for made in [
            ".regesta-a1/new/pages",
            ".regesta-b2",
            ".regesta-mine/x",
            ".git",
        ] {
            fs::create_dir_all(path(made)).unwrap();
        }
        fs::write(path(".regesta-file"), "mine").unwrap();
        let staging = Staging::create(folder.path()).unwrap();
        assert!(!path(".regesta-a1").exists() && !path(".regesta-b2").exists());
        assert!(path(".regesta-mine/x").exists() && path(".git").exists());
        assert!(path(".regesta-file").exists() && staging.new_files().is_dir());
        let made = staging.path().to_owned();
        drop(staging);
        assert!(!made.exists());
    }

    #[cfg(unix)]
    #[test]
    fn a_folder_is_for_one_run_at_a_time() {
        let folder = tempfile::tempdir().unwrap();
        let first = Staging::create(folder.path()).unwrap();
        let second = Staging::create(folder.path()).err().unwrap();
        assert_eq!(second.source.to_string(), "another run is writing to it");
        assert!(first.new_files().is_dir());
        drop(first);
        assert!(Staging::create(folder.path()).is_ok());
    }
}

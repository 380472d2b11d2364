//! Moves finished files to their places, and back again when one of them cannot be moved.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::dataset::{WriteError, at};

/// Files that were moved, in order.
pub(super) struct Moves<'f> {
    folder: &'f Path,
    /// Where the files that had been in the way are kept.
    old: PathBuf,
    done: Vec<Move>,
    /// Folders that were made, the outermost first.
    made: Vec<PathBuf>,
}

struct Move {
    target: PathBuf,
    /// The file that had been there.
    kept: Option<PathBuf>,
}

impl<'f> Moves<'f> {
    pub(super) fn new(folder: &'f Path, old: PathBuf) -> Self {
        Self {
            folder,
            old,
            done: Vec::new(),
            made: Vec::new(),
        }
    }

    /// Puts `file` of the folder `new` in its place.
    pub(super) fn replace(&mut self, file: &Path, new: &Path) -> Result<(), WriteError> {
        let target = self.folder.join(file);
        if let Some(parent) = target.parent() {
            let new = parent.ancestors().take_while(|folder| !folder.exists());
            let new: Vec<PathBuf> = new.map(Path::to_owned).collect();
            fs::create_dir_all(parent).map_err(at(parent))?;
            self.made.extend(new.into_iter().rev());
        }
        // The old file is kept by a second name, so that its place is never empty.
        let kept = self.kept(&target)?;
        if let Some(kept) = &kept {
            let keep =
                fs::hard_link(&target, kept).or_else(|_| fs::copy(&target, kept).map(|_| ()));
            keep.map_err(at(&target))?;
        }
        fs::rename(new.join(file), &target).map_err(at(&target))?;
        self.done.push(Move { target, kept });
        Ok(())
    }

    /// Where the file that is in the way is kept, if there is one.
    fn kept(&self, target: &Path) -> Result<Option<PathBuf>, WriteError> {
        match fs::symlink_metadata(target) {
            Ok(there) if there.is_dir() => {
                let error = io::Error::new(io::ErrorKind::IsADirectory, "a folder is in its place");
                Err(at(target)(error))
            }
            Ok(_) => {
                fs::create_dir_all(&self.old).map_err(at(&self.old))?;
                Ok(Some(self.old.join(self.done.len().to_string())))
            }
            Err(_) => Ok(None),
        }
    }

    /// Takes `file` away.
    pub(super) fn remove(&mut self, file: &Path) -> Result<(), WriteError> {
        let target = self.folder.join(file);
        let kept = self.kept(&target)?;
        if let Some(kept) = &kept {
            fs::rename(&target, kept).map_err(at(&target))?;
        }
        self.done.push(Move { target, kept });
        Ok(())
    }

    /// Moves everything back; tells whether all of it could be.
    pub(super) fn undo(self) -> bool {
        let mut whole = true;
        for Move { target, kept } in self.done.into_iter().rev() {
            let back = match kept {
                Some(kept) => fs::rename(kept, target),
                None => fs::remove_file(target),
            };
            whole &= back.is_ok();
        }
        for folder in self.made.into_iter().rev() {
            // A folder that is not empty is someone else's too.
            let _ = fs::remove_dir(folder);
        }
        whole
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_replaced_and_a_failure_puts_them_back() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let new = path("new");
        fs::create_dir(&new).unwrap();
        fs::create_dir(path("c")).unwrap();
        fs::create_dir(path("new/sub")).unwrap();
        for (name, text) in [
            ("a", "old a"),
            ("new/a", "new a"),
            ("new/b", "new b"),
            ("new/c", "new c"),
            ("new/sub/d", "new d"),
        ] {
            fs::write(path(name), text).unwrap();
        }
        let mut moves = Moves::new(folder.path(), path("old"));
        moves.replace(Path::new("a"), &new).unwrap();
        moves.replace(Path::new("b"), &new).unwrap();
        moves.replace(Path::new("sub/d"), &new).unwrap();
        assert_eq!(fs::read_to_string(path("a")).unwrap(), "new a");
        assert!(moves.replace(Path::new("c"), &new).is_err());
        assert!(moves.undo());
        assert_eq!(fs::read_to_string(path("a")).unwrap(), "old a");
        assert!(!path("b").exists() && !path("sub").exists());
        assert!(path("c").is_dir());
    }
}

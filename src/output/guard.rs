//! What must not be written to: the inputs, the configuration in force and the baseline in use.

use std::collections::HashMap;
use std::ffi::OsString;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

use file_id::{FileId, get_file_id};

use super::file;

/// What a file is to the run that reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FileRole {
    /// A page, or a file of pages.
    Input,
    /// The configuration in force.
    Configuration,
    /// The baseline in use.
    Baseline,
}

impl FileRole {
    const fn what_it_is(self) -> &'static str {
        match self {
            Self::Input => "it is one of the inputs",
            Self::Configuration => "it is the configuration",
            Self::Baseline => "it is the baseline in use",
        }
    }
}

/// The files that a run reads, known by what they are on disk and not by their paths: links, symbolic or hard, and
/// other spellings of a path lead to the same file.
#[derive(Debug, Clone, Default)]
pub(crate) struct Guard {
    files: HashMap<FileId, FileRole>,
    /// Names that no file may have, whether or not there is one.
    names: HashMap<OsString, FileRole>,
}

impl Guard {
    /// Keeps the file at `path`, if there is one. A pipe or a device is not harmed by what is written to it.
    pub(crate) fn keep(&mut self, role: FileRole, path: &Path) {
        if fs::metadata(path).is_ok_and(|there| there.is_file())
            && let Ok(id) = get_file_id(path)
        {
            self.files.entry(id).or_insert(role);
        }
    }

    /// Keeps files of the name `name` in all folders.
    pub(crate) fn keep_name(&mut self, role: FileRole, name: &str) {
        self.names.insert(name.into(), role);
    }

    /// Refuses a path that leads to a file that is kept.
    ///
    /// # Errors
    /// What the file is.
    pub(crate) fn check(&self, path: &Path) -> io::Result<()> {
        let by_file = || self.files.get(&get_file_id(path).ok()?);
        let by_name = || self.names.get(path.file_name()?);
        match by_file().or_else(by_name) {
            None => Ok(()),
            Some(role) => Err(io::Error::new(
                io::ErrorKind::AlreadyExists,
                role.what_it_is(),
            )),
        }
    }

    /// Writes what `write` writes to the file at `path`; whoever reads it meanwhile sees the old text or the new.
    ///
    /// What is no ordinary file, such as a pipe, is written to as it is.
    ///
    /// # Errors
    /// When the path leads to a file that is kept, or the file cannot be written.
    pub(crate) fn write_with(
        &self,
        path: &Path,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> io::Result<()> {
        self.check(path)?;
        file::write_with(path, write)
    }

    /// The same for a text.
    ///
    /// # Errors
    /// As for [`write_with`](Self::write_with).
    pub(crate) fn write(&self, path: &Path, text: &str) -> io::Result<()> {
        self.write_with(path, |to| to.write_all(text.as_bytes()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_read_is_known_by_any_path_and_others_are_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::create_dir(path("deep")).unwrap();
        for name in ["salt.txt", "regesta.toml", "other.txt"] {
            fs::write(path(name), "Salt").unwrap();
        }
        fs::hard_link(path("salt.txt"), path("second.txt")).unwrap();
        let mut guard = Guard::default();
        guard.keep(FileRole::Input, &path("salt.txt"));
        guard.keep(FileRole::Baseline, &path("none.json"));
        guard.keep_name(FileRole::Configuration, "regesta.toml");
        for name in ["salt.txt", "second.txt", "deep/../salt.txt", "./salt.txt"] {
            let error = guard.write(&path(name), "Rye").unwrap_err();
            assert_eq!(error.to_string(), "it is one of the inputs", "{name}");
        }
        for name in ["regesta.toml", "deep/regesta.toml"] {
            let error = guard.write(&path(name), "Rye").unwrap_err();
            assert_eq!(error.to_string(), "it is the configuration", "{name}");
        }
        assert_eq!(fs::read_to_string(path("salt.txt")).unwrap(), "Salt");
        guard.write(&path("other.txt"), "Rye").unwrap();
        guard.write(&path("none.json"), "Rye").unwrap();
        assert_eq!(fs::read_to_string(path("other.txt")).unwrap(), "Rye");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_a_file_that_is_read_is_that_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::write(path("salt.txt"), "Salt").unwrap();
        std::os::unix::fs::symlink("salt.txt", path("link")).unwrap();
        std::os::unix::fs::symlink(".", path("here")).unwrap();
        let mut guard = Guard::default();
        guard.keep(FileRole::Input, &path("link"));
        for name in ["salt.txt", "link", "here/salt.txt", "here/link"] {
            assert!(guard.check(&path(name)).is_err(), "{name}");
        }
    }
}

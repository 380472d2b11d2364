//! Walks through folders.

use std::collections::HashSet;
use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::sync::{Mutex, PoisonError, mpsc};

use ignore::{DirEntry, WalkBuilder};

use super::{Choice, FoundInputs, Input, InputError, is_page, name_of};

/// Finds the pages in a folder and below.
pub(super) fn find_in(
    folder: &Path,
    ending: &'static str,
    choice: &Choice,
    found: &mut FoundInputs,
) -> Result<(), InputError> {
    let before = found.inputs.len() + found.unreadable.len();
    let (root, real, excluded) = (
        folder.to_owned(),
        fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned()),
        choice.excluded.clone(),
    );
    let (say_hidden, hidden) = mpsc::channel();
    let linked = Mutex::new(HashSet::new());
    let is_read = move |entry: &DirEntry| {
        if entry.depth() == 0 {
            return true;
        }
        let below = entry.path().strip_prefix(&root).unwrap_or(entry.path());
        if excluded.holds_real(&real.join(below)) {
            return false;
        }
        let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
        // A folder behind several links is entered by one of them; links to links would multiply.
        if is_folder && entry.path_is_symlink() {
            let real = fs::canonicalize(entry.path()).unwrap_or_else(|_| entry.path().to_owned());
            let mut linked = linked.lock().unwrap_or_else(PoisonError::into_inner);
            if !linked.insert(real) {
                return false;
            }
        }
        if is_hidden(entry.file_name()) {
            if is_folder || is_page(entry.path(), ending) {
                // Whoever asks for it outlives the walk.
                let _ = say_hidden.send(entry.path().to_owned());
            }
            return false;
        }
        true
    };
    let mut walk = WalkBuilder::new(folder);
    // What is found depends on the folder alone: not on the settings of whoever looks, nor on where a repository begins.
    walk.standard_filters(false)
        .git_ignore(!choice.ignored_too)
        .ignore(!choice.ignored_too)
        .parents(!choice.ignored_too)
        .require_git(false)
        .follow_links(true)
        .sort_by_file_name(Ord::cmp)
        .filter_entry(is_read);
    for entry in walk.build() {
        match entry {
            Ok(entry)
                if entry.file_type().is_some_and(|kind| kind.is_dir())
                    || !is_page(entry.path(), ending) => {}
            Ok(entry) => found.inputs.push(Input {
                source: name_of(entry.path().strip_prefix(folder).unwrap_or(entry.path())),
                stands_for: None,
                path: Some(entry.into_path()),
            }),
            Err(error) => found.unreadable.extend(unreadable(error, folder, ending)),
        }
    }
    drop(walk);
    found.hidden.extend(hidden.try_iter());
    if found.inputs.len() + found.unreadable.len() == before {
        return Err(InputError::NoPages {
            folder: folder.to_owned(),
            ending,
        });
    }
    Ok(())
}

/// What is wrong with something below `folder`, unless that is no matter: a link to nothing that is no page, a link to
/// a folder around it, of which everything has been found, or a line of a `.gitignore` that means nothing.
fn unreadable(error: ignore::Error, folder: &Path, ending: &str) -> Option<InputError> {
    let path = path_of(&error).unwrap_or(folder).to_owned();
    if path.is_symlink() && !is_page(&path, ending) {
        return None;
    }
    let source = error.into_io_error()?;
    // The error of the system itself, which does not name the path once more.
    let system = fs::metadata(&path).err();
    let source = (system.or_else(|| fs::read_dir(&path).err())).unwrap_or(source);
    Some(InputError::Unreadable { path, source })
}

/// The path that an error is about.
fn path_of(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => {
            path_of(err)
        }
        _ => None,
    }
}

/// Whether a file or folder is hidden, as folders of version control are.
fn is_hidden(name: &OsStr) -> bool {
    name.as_encoded_bytes().starts_with(b".")
}

//! What in a folder a dataset has written, so that nothing else is replaced or removed.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::folder::is_below;
use super::forms::csv::{Csv, pages_in};
use super::forms::page_files::PageFiles;
use super::forms::{FORMATS, Form, Format};
use super::rows::FORMAT_VERSION;

/// The file that says whose the folder is, where all files are in forms of other programs, that have no place for
/// it.
pub(super) const MARK: &str = "regesta.json";

/// What stands in [`MARK`].
pub(super) fn mark() -> Value {
    json!({ "title": "Regesta dataset", "format_version": FORMAT_VERSION })
}

/// Whether a folder holds a dataset, as the files of one of the forms tell, or the mark.
pub(super) fn is_dataset(folder: &Path) -> bool {
    let mut forms = FORMATS.iter().filter_map(|form| form.is_in);
    forms.any(|is_in| is_in(folder)) || has_title(&folder.join(MARK))
}

/// Whether a file of JSON was written here.
pub(super) fn has_title(file: &Path) -> bool {
    fs::read_to_string(file).is_ok_and(|text| text.contains("\"title\": \"Regesta "))
}

/// Whether a file begins so.
pub(super) fn begins(file: &Path, beginning: &[u8]) -> bool {
    let mut start = vec![0; beginning.len()];
    let read = File::open(file).and_then(|mut file| file.read_exact(&mut start));
    read.is_ok() && start == beginning
}

/// Files of an earlier run that `files` do not replace, and that would stand beside them as if they were of this one:
/// those that the forms tell, and those of pages, as far as that run's table names the pages.
pub(super) fn stale_files(folder: &Path, files: &[PathBuf], formats: &[Format]) -> Vec<PathBuf> {
    let new: HashSet<&PathBuf> = files.iter().collect();
    let has_table = formats.iter().any(|form| form.name == Csv::NAME);
    let pages = match has_table && is_dataset(folder) {
        true => pages_in(folder),
        false => Vec::new(),
    };
    let mut stale = Vec::new();
    for form in formats {
        if form.has_files_of_pages() {
            let mut files = PageFiles::of(form.file);
            let files = pages.iter().map(|page| files.file(page));
            stale.extend(files.filter(|file| {
                is_below(file) && !new.contains(file) && folder.join(file).is_file()
            }));
        }
        stale.extend((form.stale)(folder, &new));
    }
    stale
}

//! What in a folder a dataset has written, so that nothing else is replaced or removed.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::moves::is_below;
use super::page_files::PageFiles;
use super::spreadsheet::unguarded;

/// The file that says whose the folder is, where all files are in forms of other programs, that have no place for
/// it.
pub(super) const MARK: &str = "regesta.json";

/// The mark of a database that was written here, SQLite's `application_id`; it stands in the file's header.
pub(super) const DATABASE_MARK: [u8; 4] = *b"RGST";

/// What stands in [`MARK`].
pub(super) fn mark() -> Value {
    json!({ "title": "Regesta dataset", "format_version": super::json::FORMAT_VERSION })
}

/// Files of pages that only an earlier run wrote, as far as that run's `pages.csv` names the pages.
/// `files_of_pages` tells anew, for each form, which file a page has.
pub(super) fn stale_files(
    folder: &Path,
    files: &[PathBuf],
    files_of_pages: Vec<PageFiles>,
) -> Vec<PathBuf> {
    if !is_dataset(folder) {
        return Vec::new();
    }
    let new: HashSet<&PathBuf> = files.iter().collect();
    let mut stale = Vec::new();
    for mut of_pages in files_of_pages {
        let Ok(mut old) = ::csv::Reader::from_path(folder.join("pages.csv")) else {
            return Vec::new();
        };
        let is_stale =
            |path: &PathBuf| is_below(path) && !new.contains(path) && folder.join(path).is_file();
        let sources = old.records().filter_map(Result::ok);
        let paths = sources.filter_map(|row| Some(of_pages.file(unguarded(row.get(0)?))));
        stale.extend(paths.filter(is_stale));
    }
    stale
}

/// Whether a folder holds a dataset: a table of pages, a schema or a mark, as they are written here.
pub(super) fn is_dataset(folder: &Path) -> bool {
    let begins = |file: &str, beginning: &str| {
        let mut start = vec![0; beginning.len()];
        let read = File::open(folder.join(file)).and_then(|mut file| file.read_exact(&mut start));
        read.is_ok() && start == beginning.as_bytes()
    };
    let holds_title = |file: &str| {
        fs::read_to_string(folder.join(file))
            .is_ok_and(|text| text.contains("\"title\": \"Regesta "))
    };
    begins("pages.csv", "source,title,lines,events,")
        || holds_title("schema/page.schema.json")
        || holds_title("schema/record.schema.json")
        || holds_title(MARK)
        || is_database(&folder.join("regesta.sqlite"))
}

/// Whether a file is an SQLite database with the mark of those that are written here.
fn is_database(path: &Path) -> bool {
    let mut header = [0; 72];
    let read = File::open(path).and_then(|mut file| file.read_exact(&mut header));
    read.is_ok() && header.starts_with(b"SQLite format 3\0") && header.ends_with(&DATABASE_MARK)
}

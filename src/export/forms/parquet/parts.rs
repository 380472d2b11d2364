//! The files of a table, and those of an earlier run that are no longer needed.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use crate::export::table::TABLES;

/// Folder of the folders of the tables.
pub(super) const FOLDER: &str = "parquet";

/// What the files say they were created by, in the form that Parquet asks for.
pub(super) const CREATED_BY: &str =
    concat!("regesta version ", env!("CARGO_PKG_VERSION"), " (build 1)");
/// How that begins, whatever the version.
const CREATED_BY_US: &[u8] = b"regesta version ";

/// What a Parquet file ends in, behind the length of its footer.
const MAGIC: &[u8] = b"PAR1";
/// Most bytes of a footer that is looked at.
const LONGEST_FOOTER: u32 = 1 << 26;

/// Part `number` of a table.
pub(super) fn part(table: &str, number: usize) -> PathBuf {
    Path::new(FOLDER)
        .join(table)
        .join(format!("part-{number:05}.parquet"))
}

/// Parts that only an earlier run wrote. Files of others are left alone, whatever they are called.
pub(super) fn stale_parts(folder: &Path, new: &HashSet<&PathBuf>) -> Vec<PathBuf> {
    let mut stale = Vec::new();
    for table in &TABLES {
        let below = Path::new(FOLDER).join(table.name);
        let there = fs::read_dir(folder.join(&below))
            .into_iter()
            .flatten()
            .flatten();
        let parts = there.map(|entry| entry.file_name()).filter(|name| {
            let number = name
                .to_str()
                .and_then(|name| name.strip_prefix("part-")?.strip_suffix(".parquet"));
            number.is_some_and(|number| {
                number.len() >= 5 && number.bytes().all(|b| b.is_ascii_digit())
            })
        });
        stale.extend(parts.map(|name| below.join(name)));
    }
    stale.retain(|file| {
        !new.contains(file) && was_written_here(&folder.join(file)).unwrap_or(false)
    });
    stale.sort();
    stale
}

/// Whether a file says that it was created here.
fn was_written_here(path: &Path) -> io::Result<bool> {
    if !fs::symlink_metadata(path)?.is_file() {
        return Ok(false);
    }
    let mut file = File::open(path)?;
    file.seek(SeekFrom::End(-8))?;
    let (mut length, mut magic) = ([0; 4], [0; 4]);
    file.read_exact(&mut length)?;
    file.read_exact(&mut magic)?;
    let length = u32::from_le_bytes(length);
    if magic != MAGIC || length > LONGEST_FOOTER {
        return Ok(false);
    }
    file.seek(SeekFrom::End(-8 - i64::from(length)))?;
    let mut footer = Vec::new();
    file.take(u64::from(length)).read_to_end(&mut footer)?;
    let mut places = footer.windows(CREATED_BY_US.len());
    Ok(places.any(|place| place == CREATED_BY_US))
}

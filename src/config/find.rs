//! Finds the configuration of the inputs: in their folder, or the nearest folder above it.

use std::fs;
use std::path::{Path, PathBuf};

use super::{ConfigError, FILE};
use crate::corpus::STANDARD_INPUT;

/// The configuration of `inputs`; of the working folder when there are none, and for standard input.
///
/// # Errors
/// [`ConfigError::Several`] when they have different ones.
pub(super) fn find(inputs: &[PathBuf]) -> Result<Option<PathBuf>, ConfigError> {
    let mut first: Option<(&PathBuf, Option<PathBuf>)> = None;
    for input in inputs {
        let found = upwards(&folder_of(input));
        match &first {
            Some((other, config)) if *config != found => {
                return Err(ConfigError::Several {
                    first: ((*other).clone(), config.clone()),
                    second: (input.clone(), found),
                });
            }
            Some(_) => {}
            None => first = Some((input, found)),
        }
    }
    Ok(match first {
        Some((_, found)) => found,
        None => upwards(&real(Path::new("."))),
    })
}

fn folder_of(input: &Path) -> PathBuf {
    if input == Path::new(STANDARD_INPUT) {
        return real(Path::new("."));
    }
    if input.is_dir() {
        return real(input);
    }
    match input.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => real(folder),
        _ => real(Path::new(".")),
    }
}

fn upwards(folder: &Path) -> Option<PathBuf> {
    let mut files = folder.ancestors().map(|folder| folder.join(FILE));
    files.find(|file| file.is_file()).map(|file| shorter(&file))
}

/// The path from the working folder, for a file in it, below or above.
fn shorter(file: &Path) -> PathBuf {
    let here = real(Path::new("."));
    if let Ok(below) = file.strip_prefix(&here) {
        return below.to_owned();
    }
    let up = (file.parent()).and_then(|folder| here.strip_prefix(folder).ok());
    match (up, file.file_name()) {
        (Some(down), Some(name)) => {
            let up = down.components().map(|_| "..");
            up.collect::<PathBuf>().join(name)
        }
        _ => file.to_owned(),
    }
}

/// The path of a folder from the root, with no link in it.
pub(super) fn real(folder: &Path) -> PathBuf {
    fs::canonicalize(folder)
        .or_else(|_| std::path::absolute(folder))
        .unwrap_or_else(|_| folder.to_owned())
}

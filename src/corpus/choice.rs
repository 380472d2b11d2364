//! Which files are read: what an editor has excluded, and what standard input stands for.

use std::fs;
use std::path::{Path, PathBuf};

use super::Pattern;

/// Which of the files that could be read are.
#[derive(Debug, Clone, Default)]
pub struct Choice {
    /// Files that are left out, whoever names them.
    pub excluded: Excluded,
    /// Whether files are read that `.gitignore` and `.ignore` name.
    pub ignored_too: bool,
    /// The path that standard input stands for.
    pub standard_input: Option<PathBuf>,
}

/// Patterns of files that are left out.
#[derive(Debug, Clone, Default)]
pub struct Excluded {
    /// Each with the folder from which its paths begin, with no link in it.
    patterns: Vec<(PathBuf, Pattern)>,
}

impl Excluded {
    /// Takes a pattern for paths that begin in `folder`.
    pub(crate) fn add(&mut self, folder: PathBuf, pattern: Pattern) {
        self.patterns.push((folder, pattern));
    }

    /// Whether the file or folder at `path`, or a folder around it, is excluded.
    pub fn holds(&self, path: &Path) -> bool {
        !self.patterns.is_empty() && self.holds_real(&own_path(path))
    }

    /// The same for a path from the root.
    pub(super) fn holds_real(&self, path: &Path) -> bool {
        self.patterns.iter().any(|(folder, pattern)| {
            let below = path.strip_prefix(folder).ok();
            let around = below.into_iter().flat_map(Path::ancestors);
            (around.filter(|path| !path.as_os_str().is_empty())).any(|path| pattern.is_match(path))
        })
    }
}

/// The path of a file from the root, with no link in its folders; the file itself may be one.
pub(super) fn own_path(path: &Path) -> PathBuf {
    let real = |path: &Path| {
        fs::canonicalize(path)
            .or_else(|_| std::path::absolute(path))
            .unwrap_or_else(|_| path.to_owned())
    };
    match (path.parent(), path.file_name()) {
        (Some(folder), Some(name)) if folder.as_os_str().is_empty() => {
            real(Path::new(".")).join(name)
        }
        (Some(folder), Some(name)) => real(folder).join(name),
        _ => real(path),
    }
}

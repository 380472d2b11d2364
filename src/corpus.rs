//! Finds and reads the inputs: files, folders of `*.txt`, standard input. The only reader of inputs.

use std::collections::{HashMap, HashSet};
use std::ffi::OsStr;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use thiserror::Error;
use walkdir::{DirEntry, WalkDir};

use crate::source::{DecodeError, Encoding, SourceText, page_name};

/// The path that stands for standard input.
pub const STANDARD_INPUT: &str = "-";
/// The name of the page read from standard input.
pub const STANDARD_INPUT_NAME: &str = "stdin";
/// Ending of the files that are read from a folder.
pub const ENDING: &str = "txt";

/// A page that is to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// Its name in all records: the path below the folder that was given, or the name of the file that
    /// was given, with `/` between its parts on every system.
    pub source: String,
    /// Its file; `None` for standard input.
    pub path: Option<PathBuf>,
}

/// Why an input cannot be read.
#[derive(Debug, Error)]
pub enum InputError {
    /// There is no such file or folder.
    #[error("no such file or folder: {}", .0.display())]
    Missing(PathBuf),
    /// The file or folder cannot be read.
    #[error("cannot read {}: {source}", path.display())]
    Unreadable {
        /// The file or folder.
        path: PathBuf,
        /// What went wrong.
        source: io::Error,
    },
    /// The file is no ordinary file.
    #[error("not a file that can be read from start to end: {}", .0.display())]
    NotAFile(PathBuf),
    /// The bytes are no text in their encoding.
    #[error("{path}: {source}")]
    NoText {
        /// The file.
        path: String,
        /// What is wrong with them, and where.
        source: DecodeError,
    },
    /// A folder holds no page.
    #[error("no page found in {}", .0.display())]
    NoPages(PathBuf),
    /// Two inputs would have the same name in the dataset.
    #[error("two inputs have the same name, {name}: {first} and {second}")]
    SameName {
        /// The name.
        name: String,
        /// One of them.
        first: String,
        /// The other.
        second: String,
    },
}

impl InputError {
    /// What to do about it.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Missing(_) => "check the path; `-` stands for standard input",
            Self::Unreadable { .. } => "check that you may read it",
            Self::NotAFile(_) => "give a file, a folder, or `-` for standard input",
            Self::NoText { source, .. } => match source {
                DecodeError::NotUtf8 { .. } => {
                    "if it is in another encoding, name that, for example `--encoding windows-1252`"
                }
                DecodeError::Malformed { .. } => {
                    "name the encoding that it is in with `--encoding NAME`"
                }
                DecodeError::Nul { .. } => {
                    "pages are plain text; if this is one in UTF-16, say so with `--encoding utf-16le`"
                }
            },
            Self::NoPages(_) => {
                "a page is a file whose name ends in .txt; give other files by their names"
            }
            Self::SameName { .. } => "rename one of them, or give the folder that holds both",
        }
    }
}

/// Finds the inputs that `arguments` name: files as they are, folders with all `*.txt` in them and
/// below, `-` for standard input. Hidden files and folders are passed over. The inputs come in the order of their
/// names; a file that is named twice is read once, under the name it is found by first.
///
/// # Errors
/// All that is wrong with the arguments, not just the first.
///
/// ```
/// use regesta::corpus::{find, InputError};
/// let errors = find(&["no/such/page.txt".into()]).unwrap_err();
/// assert!(matches!(errors[0], InputError::Missing(_)));
/// ```
pub fn find(arguments: &[PathBuf]) -> Result<Vec<Input>, Vec<InputError>> {
    let mut inputs = Vec::new();
    let mut errors = Vec::new();
    for argument in arguments {
        match find_one(argument) {
            Ok(found) => inputs.extend(found),
            Err(wrong) => errors.extend(wrong),
        }
    }
    let mut seen = HashSet::new();
    inputs.retain(|input: &Input| seen.insert(input.real()));
    inputs.sort_by(|a, b| (&a.source, &a.path).cmp(&(&b.source, &b.path)));
    errors.extend(same_names(&inputs));
    if errors.is_empty() {
        Ok(inputs)
    } else {
        Err(errors)
    }
}

fn find_one(argument: &Path) -> Result<Vec<Input>, Vec<InputError>> {
    if argument == Path::new(STANDARD_INPUT) {
        return Ok(vec![Input {
            source: STANDARD_INPUT_NAME.to_owned(),
            path: None,
        }]);
    }
    match fs::metadata(argument) {
        Ok(found) if found.is_dir() => find_in(argument),
        Ok(_) => Ok(vec![Input {
            source: name_of(argument.file_name().map(Path::new).unwrap_or(argument)),
            path: Some(argument.to_owned()),
        }]),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            Err(vec![InputError::Missing(argument.to_owned())])
        }
        Err(source) => Err(vec![InputError::Unreadable {
            path: argument.to_owned(),
            source,
        }]),
    }
}

fn find_in(folder: &Path) -> Result<Vec<Input>, Vec<InputError>> {
    let mut inputs = Vec::new();
    let mut errors = Vec::new();
    let visible = |entry: &DirEntry| entry.depth() == 0 || !is_hidden(entry.file_name());
    for entry in WalkDir::new(folder)
        .follow_links(true)
        .into_iter()
        .filter_entry(visible)
    {
        match entry {
            Ok(entry) if entry.file_type().is_dir() || !is_page(entry.path()) => {}
            Ok(entry) => inputs.push(Input {
                source: name_of(entry.path().strip_prefix(folder).unwrap_or(entry.path())),
                path: Some(entry.into_path()),
            }),
            // A link to nothing is no matter when it is no page.
            Err(error)
                if error
                    .path()
                    .is_some_and(|path| path.is_symlink() && !is_page(path)) => {}
            Err(error) => errors.push(InputError::Unreadable {
                path: error.path().unwrap_or(folder).to_owned(),
                source: error.into(),
            }),
        }
    }
    if inputs.is_empty() && errors.is_empty() {
        errors.push(InputError::NoPages(folder.to_owned()));
    }
    if errors.is_empty() {
        Ok(inputs)
    } else {
        Err(errors)
    }
}

/// Whether a file or folder is hidden, as folders of version control are.
fn is_hidden(name: &OsStr) -> bool {
    name.as_encoded_bytes().starts_with(b".")
}

fn is_page(path: &Path) -> bool {
    path.extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case(ENDING))
}

fn name_of(path: &Path) -> String {
    let parts: Vec<_> = path
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    parts.join("/")
}

/// Inputs that are different files and would have the same name, or pages whose names differ in their
/// ending alone.
fn same_names(inputs: &[Input]) -> Vec<InputError> {
    let mut seen: HashMap<&str, &Input> = HashMap::new();
    let mut errors = Vec::new();
    for input in inputs {
        let name = page_name(&input.source);
        if let Some(first) = seen.insert(name, input) {
            errors.push(InputError::SameName {
                name: name.to_owned(),
                first: first.shown(),
                second: input.shown(),
            });
        }
    }
    errors
}

impl Input {
    /// The path as a person knows it.
    pub fn shown(&self) -> String {
        match &self.path {
            Some(path) => path.display().to_string(),
            None => "standard input".to_owned(),
        }
    }

    /// The file itself, whatever path leads to it.
    fn real(&self) -> Option<PathBuf> {
        let path = self.path.as_deref()?;
        Some(fs::canonicalize(path).unwrap_or_else(|_| path.to_owned()))
    }

    /// Reads the page in `encoding`; in the one that its bytes tell when none is given.
    ///
    /// # Errors
    /// [`InputError`] when the file cannot be read, is no ordinary file, or is no text.
    pub fn read(&self, encoding: Option<Encoding>) -> Result<SourceText, InputError> {
        let bytes = match &self.path {
            None => {
                let mut bytes = Vec::new();
                io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
            }
            Some(path) => {
                if fs::metadata(path).is_ok_and(|found| !found.is_file()) {
                    return Err(InputError::NotAFile(path.clone()));
                }
                fs::read(path)
            }
        };
        let bytes = bytes.map_err(|source| InputError::Unreadable {
            path: self.path.clone().unwrap_or_else(|| self.shown().into()),
            source,
        })?;
        let text = match encoding {
            Some(encoding) => SourceText::from_encoded(self.source.as_str(), bytes, encoding),
            None => SourceText::from_bytes(self.source.as_str(), bytes),
        };
        text.map_err(|source| InputError::NoText {
            path: self.shown(),
            source,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(files: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for file in files {
            let path = folder.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "Text").unwrap();
        }
        folder
    }

    fn names(inputs: &[Input]) -> Vec<&str> {
        inputs.iter().map(|input| input.source.as_str()).collect()
    }

    #[test]
    fn a_folder_gives_its_pages_and_those_below_in_order() {
        let folder = folder(&[
            "b.txt",
            "a/c.txt",
            "a.txt",
            "x.md",
            "d.txt/e.txt",
            ".git/f.txt",
            ".g.txt",
        ]);
        let inputs = find(&[folder.path().to_owned()]).unwrap();
        assert_eq!(names(&inputs), ["a.txt", "a/c.txt", "b.txt", "d.txt/e.txt"]);
    }

    #[test]
    fn a_file_is_named_by_its_file_name_and_read_once() {
        let folder = folder(&["x.md"]);
        let file = folder.path().join("x.md");
        let inputs = find(&[file.clone(), file]).unwrap();
        assert_eq!(names(&inputs), ["x.md"]);
    }

    #[test]
    fn a_file_that_two_paths_lead_to_is_read_once() {
        let folder = folder(&["in/x.txt"]);
        let inputs = find(&[folder.path().to_owned(), folder.path().join("in")]).unwrap();
        assert_eq!(names(&inputs), ["in/x.txt"]);
    }

    #[test]
    fn files_of_the_same_name_in_two_folders_are_refused() {
        let folder = folder(&["a/x.txt", "b/x.txt"]);
        let errors = find(&[folder.path().join("a"), folder.path().join("b")]).unwrap_err();
        assert!(matches!(&errors[..], [InputError::SameName { name, .. }] if name == "x"));
    }

    #[test]
    fn everything_that_is_wrong_is_told() {
        let folder = folder(&["empty/x.md"]);
        let errors = find(&["missing".into(), folder.path().join("empty")]).unwrap_err();
        assert!(matches!(
            errors[..],
            [InputError::Missing(_), InputError::NoPages(_)]
        ));
    }
}

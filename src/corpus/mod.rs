//! Finds and reads the inputs: files, folders of `*.txt`, standard input, and pages held as JSON lines. The only
//! reader of inputs.

mod error;
mod lines;

use std::collections::{HashMap, HashSet};
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use walkdir::{DirEntry, WalkDir};

pub use error::InputError;
pub use lines::{Line, LineError, Lines};

use crate::source::{Encoding, SourceText, page_name};

/// The path that stands for standard input.
pub const STANDARD_INPUT: &str = "-";
/// The name of the page read from standard input.
pub const STANDARD_INPUT_NAME: &str = "stdin";
/// Ending of the files that are read from a folder.
pub const ENDING: &str = "txt";
/// Ending of the files that are read from a folder when pages are held as JSON lines.
pub const LINES_ENDING: &str = "jsonl";

/// A page that is to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// Its name in all records: the path below the folder that was given, or the name of the file that
    /// was given, with `/` between its parts on every system.
    pub source: String,
    /// Its file; `None` for standard input.
    pub path: Option<PathBuf>,
}

/// What was found.
#[derive(Debug, Default)]
pub struct Found {
    /// The pages, in the order of their names.
    pub inputs: Vec<Input>,
    /// What lies in the folders and cannot be read: links to nothing, closed folders.
    pub unreadable: Vec<InputError>,
}

/// Finds the inputs that `arguments` name: files as they are, folders with all `*.txt` in them and
/// below, `-` for standard input. Hidden files and folders are passed over. The inputs come in the order of their
/// names; a file that is named twice is read once, under the name it is found by first.
///
/// What lies in a folder and cannot be read is told beside the others.
///
/// # Errors
/// All that is wrong with the arguments, not just the first.
///
/// ```
/// use regesta::corpus::{find, InputError};
/// let errors = find(&["no/such/page.txt".into()]).unwrap_err();
/// assert!(matches!(errors[0], InputError::Missing(_)));
/// ```
pub fn find(arguments: &[PathBuf]) -> Result<Found, Vec<InputError>> {
    let (found, mut errors) = find_all(arguments, ENDING);
    errors.extend(same_names(&found.inputs));
    if errors.is_empty() {
        Ok(found)
    } else {
        Err(errors)
    }
}

/// Finds the inputs that hold pages as JSON lines, as [`find`] does, but for the ending of the files that are read
/// from folders, `*.jsonl`. They may have the same names: what tells pages apart are the names in the lines.
///
/// # Errors
/// All that is wrong with the arguments, not just the first.
pub fn find_lines(arguments: &[PathBuf]) -> Result<Found, Vec<InputError>> {
    let (found, errors) = find_all(arguments, LINES_ENDING);
    if errors.is_empty() {
        Ok(found)
    } else {
        Err(errors)
    }
}

/// The inputs that `arguments` name, with all files of an ending in the folders, each once, and what is wrong with
/// the arguments.
fn find_all(arguments: &[PathBuf], ending: &'static str) -> (Found, Vec<InputError>) {
    let mut found = Found::default();
    let mut errors = Vec::new();
    for argument in arguments {
        errors.extend(find_one(argument, ending, &mut found).err());
    }
    let mut seen = HashSet::new();
    found
        .inputs
        .retain(|input: &Input| seen.insert(input.real()));
    found
        .inputs
        .sort_by(|a, b| (&a.source, &a.path).cmp(&(&b.source, &b.path)));
    (found, errors)
}

fn find_one(argument: &Path, ending: &'static str, found: &mut Found) -> Result<(), InputError> {
    let (source, path) = if argument == Path::new(STANDARD_INPUT) {
        (STANDARD_INPUT_NAME.to_owned(), None)
    } else {
        match fs::metadata(argument) {
            Ok(there) if there.is_dir() => return find_in(argument, ending, found),
            Ok(_) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Err(InputError::Missing(argument.to_owned()));
            }
            Err(source) => {
                return Err(InputError::Unreadable {
                    path: argument.to_owned(),
                    source,
                });
            }
        }
        let name = argument.file_name().map(Path::new).unwrap_or(argument);
        (name_of(name), Some(argument.to_owned()))
    };
    found.inputs.push(Input { source, path });
    Ok(())
}

fn find_in(folder: &Path, ending: &'static str, found: &mut Found) -> Result<(), InputError> {
    let before = found.inputs.len() + found.unreadable.len();
    let visible = |entry: &DirEntry| entry.depth() == 0 || !is_hidden(entry.file_name());
    for entry in WalkDir::new(folder)
        .follow_links(true)
        .into_iter()
        .filter_entry(visible)
    {
        match entry {
            Ok(entry) if entry.file_type().is_dir() || !is_page(entry.path(), ending) => {}
            Ok(entry) => found.inputs.push(Input {
                source: name_of(entry.path().strip_prefix(folder).unwrap_or(entry.path())),
                path: Some(entry.into_path()),
            }),
            Err(error) => found.unreadable.extend(unreadable(error, folder, ending)),
        }
    }
    if found.inputs.len() + found.unreadable.len() == before {
        return Err(InputError::NoPages {
            folder: folder.to_owned(),
            ending,
        });
    }
    Ok(())
}

/// What is wrong with something below `folder`, unless that is no matter: a link to nothing that is no page, or
/// a link to a folder around it, of which everything has been found.
fn unreadable(error: walkdir::Error, folder: &Path, ending: &str) -> Option<InputError> {
    let path = error.path().unwrap_or(folder).to_owned();
    if error.loop_ancestor().is_some() || path.is_symlink() && !is_page(&path, ending) {
        return None;
    }
    // The error of the system, which does not name the path once more.
    let source = error.into_io_error()?;
    Some(InputError::Unreadable { path, source })
}

/// Whether a file or folder is hidden, as folders of version control are.
fn is_hidden(name: &OsStr) -> bool {
    name.as_encoded_bytes().starts_with(b".")
}

fn is_page(path: &Path, ending: &str) -> bool {
    path.extension()
        .is_some_and(|found| found.eq_ignore_ascii_case(ending))
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

    /// An error of the system on reading it.
    fn unreadable(&self, source: io::Error) -> InputError {
        InputError::Unreadable {
            path: self.shown().into(),
            source,
        }
    }

    /// Reads the page in `encoding`; in the one that its bytes tell when none is given.
    ///
    /// # Errors
    /// [`InputError`] when the file cannot be read, is no ordinary file, or is no text.
    pub fn read(&self, encoding: Option<Encoding>) -> Result<SourceText, InputError> {
        let bytes = match &self.path {
            None => {
                let mut bytes = Vec::new();
                let read = io::stdin().lock().read_to_end(&mut bytes);
                read.map(|_| bytes)
                    .map_err(|source| self.unreadable(source))?
            }
            Some(path) => read_file(path)?,
        };
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

/// What tells whether a file was written to.
#[derive(Debug, PartialEq, Eq)]
struct State {
    length: u64,
    modified: Option<SystemTime>,
}

impl State {
    fn of(file: &File) -> io::Result<Self> {
        let found = file.metadata()?;
        Ok(Self {
            length: found.len(),
            modified: found.modified().ok(),
        })
    }
}

/// Opens an ordinary file.
fn open_file(path: &Path) -> Result<(File, State), InputError> {
    // To open a pipe is to wait for someone at its other end.
    if fs::metadata(path).is_ok_and(|found| !found.is_file()) {
        return Err(InputError::NotAFile(path.to_owned()));
    }
    let opened = File::open(path).and_then(|file| {
        let state = State::of(&file)?;
        Ok((file, state))
    });
    opened.map_err(|source| InputError::Unreadable {
        path: path.to_owned(),
        source,
    })
}

/// Reads a file that nothing writes to meanwhile.
fn read_file(path: &Path) -> Result<Vec<u8>, InputError> {
    let (mut file, before) = open_file(path)?;
    let mut bytes = Vec::new();
    let read = file
        .read_to_end(&mut bytes)
        .and_then(|_| State::of(&file))
        .map_err(|source| InputError::Unreadable {
            path: path.to_owned(),
            source,
        })?;
    if read == before {
        Ok(bytes)
    } else {
        Err(InputError::Changed(path.to_owned()))
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
        let inputs = find(&[folder.path().to_owned()]).unwrap().inputs;
        assert_eq!(names(&inputs), ["a.txt", "a/c.txt", "b.txt", "d.txt/e.txt"]);
    }

    #[test]
    fn a_file_is_named_by_its_file_name_and_read_once() {
        let folder = folder(&["x.md"]);
        let file = folder.path().join("x.md");
        let inputs = find(&[file.clone(), file]).unwrap().inputs;
        assert_eq!(names(&inputs), ["x.md"]);
    }

    #[test]
    fn a_file_that_two_paths_lead_to_is_read_once() {
        let folder = folder(&["in/x.txt"]);
        let found = find(&[folder.path().to_owned(), folder.path().join("in")]).unwrap();
        let inputs = found.inputs;
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
            [InputError::Missing(_), InputError::NoPages { .. }]
        ));
    }

    #[cfg(unix)]
    #[test]
    fn links_to_nothing_are_told_and_links_in_a_circle_are_no_matter() {
        use std::os::unix::fs::symlink;

        let folder = folder(&["in/x.txt", "in/sub/y.txt"]);
        let path = |name: &str| folder.path().join("in").join(name);
        symlink("gone.txt", path("link.txt")).unwrap();
        symlink("self.txt", path("self.txt")).unwrap();
        symlink("gone", path("link")).unwrap();
        symlink("..", path("sub/up")).unwrap();
        symlink("../../in", path("sub/up.txt")).unwrap();
        let found = find(&[path("")]).unwrap();
        assert_eq!(names(&found.inputs), ["sub/y.txt", "x.txt"]);
        let mut told: Vec<String> = found.unreadable.iter().map(ToString::to_string).collect();
        told.sort();
        assert_eq!(told.len(), 2);
        for (told, name) in told.iter().zip(["link.txt", "self.txt"]) {
            let expected = format!("cannot read {}: ", path(name).display());
            assert!(told.starts_with(&expected), "{told}");
        }
    }
}

//! Finds and reads the inputs: files, folders of `*.txt`, standard input, and pages held as JSON lines. The only
//! reader of inputs.

mod choice;
mod error;
mod line_error;
mod lines;
mod pattern;
mod walk;

use std::collections::{HashMap, HashSet};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use choice::own_path;
pub use choice::{Choice, Excluded};
pub use error::InputError;
pub use line_error::LineError;
pub use lines::{PageLine, PageLines};
pub use pattern::Pattern;

use crate::source::{Encoding, SourceText, page_name};
use walk::find_in;

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
    /// The path that standard input stands for, if someone has said so.
    pub stands_for: Option<PathBuf>,
}

/// What was found.
#[derive(Debug, Default)]
pub struct FoundInputs {
    /// The pages, in the order of their names.
    pub inputs: Vec<Input>,
    /// What lies in the folders and cannot be read: links to nothing, closed folders.
    pub unreadable: Vec<InputError>,
    /// Those of the arguments that are excluded, and left out.
    pub excluded: Vec<PathBuf>,
    /// Pages and folders that are passed over because they are hidden.
    pub hidden: Vec<PathBuf>,
}

/// Finds the inputs that `arguments` name: files as they are, folders with all `*.txt` in them and
/// below, `-` for standard input. Passed over are hidden files and folders, what `.gitignore` and `.ignore` name, and
/// what is excluded. The inputs come in the order of their names; a file that is found twice is read once: under its
/// own path, not that of a link, and under the first of those.
///
/// What lies in a folder and cannot be read is told beside the others.
///
/// # Errors
/// All that is wrong with the arguments, not just the first.
///
/// ```
/// use regesta::corpus::{find, Choice, InputError};
/// let errors = find(&["no/such/page.txt".into()], &Choice::default()).unwrap_err();
/// assert!(matches!(errors[0], InputError::Missing(_)));
/// ```
pub fn find(arguments: &[PathBuf], choice: &Choice) -> Result<FoundInputs, Vec<InputError>> {
    let (found, mut errors) = find_all(arguments, ENDING, choice);
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
pub fn find_lines(arguments: &[PathBuf], choice: &Choice) -> Result<FoundInputs, Vec<InputError>> {
    let (found, errors) = find_all(arguments, LINES_ENDING, choice);
    if errors.is_empty() {
        Ok(found)
    } else {
        Err(errors)
    }
}

/// The inputs that `arguments` name, with all files of an ending in the folders, each once, and what is wrong with
/// the arguments.
fn find_all(
    arguments: &[PathBuf],
    ending: &'static str,
    choice: &Choice,
) -> (FoundInputs, Vec<InputError>) {
    let mut found = FoundInputs::default();
    let mut errors = Vec::new();
    // How many links each was found through.
    let mut links = Vec::new();
    for argument in arguments {
        errors.extend(find_one(argument, ending, choice, &mut found).err());
        let root = match argument.is_dir() {
            true => fs::canonicalize(argument).unwrap_or_else(|_| argument.clone()),
            false => own_path(argument),
        };
        let fresh = found.inputs.iter().skip(links.len());
        links.extend(
            fresh
                .map(|input| input.links(argument, &root))
                .collect::<Vec<_>>(),
        );
    }
    if choice.standard_input.is_some() && !arguments.iter().any(|path| is_standard_input(path)) {
        errors.push(InputError::NoStandardInput);
    }
    // Of the paths that lead to a file, its own comes first.
    let mut first: HashMap<Option<PathBuf>, (u8, usize)> = HashMap::new();
    for (number, (input, links)) in found.inputs.iter().zip(links).enumerate() {
        let place = (links, number);
        let least = first.entry(input.real()).or_insert(place);
        *least = place.min(*least);
    }
    let kept: HashSet<usize> = first.into_values().map(|(_, number)| number).collect();
    let mut number = 0;
    found.inputs.retain(|_| {
        number += 1;
        kept.contains(&(number - 1))
    });
    found
        .inputs
        .sort_by(|a, b| (&a.source, &a.path).cmp(&(&b.source, &b.path)));
    (found, errors)
}

/// Whether an argument stands for standard input.
fn is_standard_input(argument: &Path) -> bool {
    argument == Path::new(STANDARD_INPUT)
}

fn find_one(
    argument: &Path,
    ending: &'static str,
    choice: &Choice,
    found: &mut FoundInputs,
) -> Result<(), InputError> {
    let (known, path) = if is_standard_input(argument) {
        (choice.standard_input.as_deref(), None)
    } else {
        (Some(argument), Some(argument.to_owned()))
    };
    if let Some(path) = &path {
        match fs::metadata(path) {
            Ok(there) if there.is_dir() && !choice.excluded.holds(path) => {
                return find_in(path, ending, choice, found);
            }
            Ok(_) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Err(InputError::Missing(path.clone()));
            }
            Err(source) => {
                let path = path.clone();
                return Err(InputError::Unreadable { path, source });
            }
        }
    }
    if let Some(known) = known.filter(|known| choice.excluded.holds(known)) {
        found.excluded.push(known.to_owned());
        return Ok(());
    }
    let name = known.map(|known| known.file_name().map_or(known, Path::new));
    found.inputs.push(Input {
        source: name.map_or_else(|| STANDARD_INPUT_NAME.to_owned(), name_of),
        stands_for: known.filter(|_| path.is_none()).map(Path::to_owned),
        path,
    });
    Ok(())
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
    /// The path by which it is known: that of its file, or the one that standard input stands for.
    pub fn known_path(&self) -> Option<&Path> {
        self.path.as_deref().or(self.stands_for.as_deref())
    }

    /// The path as a person knows it.
    pub fn shown(&self) -> String {
        match self.known_path() {
            Some(path) => path.display().to_string(),
            None => "standard input".to_owned(),
        }
    }

    /// The file itself, whatever path leads to it.
    fn real(&self) -> Option<PathBuf> {
        let path = self.path.as_deref()?;
        Some(fs::canonicalize(path).unwrap_or_else(|_| path.to_owned()))
    }

    /// How far its path below `argument`, which is at `root`, is from that of the file itself: 0 when it is that, 1
    /// when the file is a link, 2 when its folder is one.
    fn links(&self, argument: &Path, root: &Path) -> u8 {
        let Some(path) = &self.path else { return 0 };
        // Of a file that is an argument itself nothing stands below it.
        let place = match path.strip_prefix(argument) {
            Ok(below) if !below.as_os_str().is_empty() => root.join(below),
            _ => root.to_owned(),
        };
        if Some(&place) == self.real().as_ref() {
            0
        } else if own_path(path) == place {
            1
        } else {
            2
        }
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
struct FileState {
    length: u64,
    modified: Option<SystemTime>,
}

impl FileState {
    fn of(file: &File) -> io::Result<Self> {
        let found = file.metadata()?;
        Ok(Self {
            length: found.len(),
            modified: found.modified().ok(),
        })
    }
}

/// Opens an ordinary file.
fn open_file(path: &Path) -> Result<(File, FileState), InputError> {
    // To open a pipe is to wait for someone at its other end.
    if fs::metadata(path).is_ok_and(|found| !found.is_file()) {
        return Err(InputError::NotAFile(path.to_owned()));
    }
    let opened = File::open(path).and_then(|file| {
        let state = FileState::of(&file)?;
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
        .and_then(|_| FileState::of(&file))
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
mod tests;

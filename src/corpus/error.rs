//! Why an input cannot be read, and what to do about it.

use std::io;
use std::path::PathBuf;

use thiserror::Error;

use super::LINES_ENDING;
use super::line_error::LineError;
use crate::source::DecodeError;

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
    /// The file is not the same at the end of reading as at the beginning.
    #[error("the file changed while it was read: {}", .0.display())]
    Changed(PathBuf),
    /// The file does not hold the text any more that was read before.
    #[error("the file changed after it was checked: {}", .0.display())]
    ChangedSince(PathBuf),
    /// The file is no ordinary file.
    #[error("not a regular file: {}", .0.display())]
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
    #[error("no pages found in {}", folder.display())]
    NoPages {
        /// The folder.
        folder: PathBuf,
        /// How the names of pages end.
        ending: &'static str,
    },
    /// Standard input has a name, and is none of the inputs.
    #[error("--stdin-filename is given, but standard input is not read")]
    NoStandardInput,
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
    /// A line that should hold a page does not.
    #[error("{path}:{line}: {wrong}")]
    Line {
        /// The file.
        path: String,
        /// The line, counted from 1.
        line: usize,
        /// What is wrong with it.
        wrong: LineError,
    },
}

impl InputError {
    /// What to do about it.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Missing(_) => "check the path; `-` means standard input",
            Self::Unreadable { .. } => "check that it exists and that you may read it",
            Self::Changed(_) | Self::ChangedSince(_) => "try again once nothing is writing to it",
            Self::NotAFile(_) => "give a file, a folder, or `-` for standard input",
            Self::NoText { source, .. } => match source {
                DecodeError::NotUtf8 { .. } => {
                    "if it is in another encoding, name it, such as `--encoding windows-1252`"
                }
                DecodeError::Unknown { .. } => {
                    "save it as UTF-8, or read it on its own with `--encoding NAME`, which applies to all inputs"
                }
                DecodeError::Malformed { .. } => "name its encoding with `--encoding NAME`",
                DecodeError::Nul { .. } => {
                    "pages must be plain text; if this one is in UTF-16, use `--encoding utf-16le` or `utf-16be`"
                }
            },
            Self::NoPages { ending, .. } if *ending == LINES_ENDING => {
                "JSON lines are read from files ending in .jsonl; to read other files, name them"
            }
            Self::NoPages { .. } => {
                "pages are files ending in .txt; to read other files, name them. Hidden and excluded files, and those in .gitignore, are left out; --no-ignore reads those in .gitignore"
            }
            Self::NoStandardInput => "add `-` to the inputs, or leave out --stdin-filename",
            Self::SameName { .. } => "rename one of them, or give the folder that contains both",
            Self::Line { wrong, .. } => wrong.help(),
        }
    }
}

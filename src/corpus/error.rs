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
    #[error("it changed while it was read: {}", .0.display())]
    Changed(PathBuf),
    /// The file does not hold the text any more that was read before.
    #[error("it changed after it was checked: {}", .0.display())]
    ChangedSince(PathBuf),
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
    #[error("no page found in {}", folder.display())]
    NoPages {
        /// The folder.
        folder: PathBuf,
        /// How the names of pages end.
        ending: &'static str,
    },
    /// Standard input has a name, and is none of the inputs.
    #[error("a name is given to standard input, which is not read")]
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
            Self::Missing(_) => "check the path; `-` stands for standard input",
            Self::Unreadable { .. } => "check that it is there and that you may read it",
            Self::Changed(_) | Self::ChangedSince(_) => "run again when nothing writes to it",
            Self::NotAFile(_) => "give a file, a folder, or `-` for standard input",
            Self::NoText { source, .. } => match source {
                DecodeError::NotUtf8 { .. } => {
                    "if it is in another encoding, name that, for example `--encoding windows-1252`"
                }
                DecodeError::Unknown { .. } => {
                    "save it as UTF-8, or read it alone with `--encoding NAME`, which is for all files that are named"
                }
                DecodeError::Malformed { .. } => {
                    "name the encoding that it is in with `--encoding NAME`"
                }
                DecodeError::Nul { .. } => {
                    "pages are plain text; if this is one in UTF-16, say so with `--encoding utf-16le` or `utf-16be`"
                }
            },
            Self::NoPages { ending, .. } if *ending == LINES_ENDING => {
                "pages held as JSON lines are in files whose names end in .jsonl; give other files by their names"
            }
            Self::NoPages { .. } => {
                "a page is a file whose name ends in .txt; give other files by their names. Files that are hidden, excluded, or named in .gitignore are left out: --no-ignore reads those of .gitignore"
            }
            Self::NoStandardInput => "give `-` as an input, or leave out --stdin-filename",
            Self::SameName { .. } => "rename one of them, or give the folder that holds both",
            Self::Line { wrong, .. } => wrong.help(),
        }
    }
}

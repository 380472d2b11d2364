//! What can be wrong with a configuration.

use std::path::{Path, PathBuf};

use crate::source::{SourceText, Span};

/// Why there is no configuration to work with.
#[derive(Debug, Clone)]
pub enum ConfigError {
    /// The file cannot be read.
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What went wrong.
        reason: String,
    },
    /// The file is read, and wrong.
    Wrong {
        /// Its text, named by its path.
        text: SourceText,
        /// What is wrong first, in the order of the text.
        mistakes: Box<[Mistake]>,
        /// How much more is wrong.
        more: usize,
    },
    /// The inputs belong to different configurations.
    Several {
        /// An input, and its configuration.
        first: (PathBuf, Option<PathBuf>),
        /// Another.
        second: (PathBuf, Option<PathBuf>),
    },
}

/// Something wrong in the text of a configuration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// Where it is.
    pub span: Span,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: String,
}

impl ConfigError {
    /// A file that cannot be read.
    pub(super) fn unreadable(path: &Path, reason: impl ToString) -> Self {
        Self::Unreadable {
            path: path.to_owned(),
            reason: reason.to_string(),
        }
    }
}

impl std::fmt::Display for ConfigError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let of = |config: &Option<PathBuf>| match config {
            Some(path) => path.display().to_string(),
            None => "none".to_owned(),
        };
        match self {
            Self::Unreadable { path, reason } => {
                write!(f, "cannot read {}: {reason}", path.display())
            }
            Self::Wrong {
                text,
                mistakes,
                more,
            } => {
                let messages: Vec<_> = mistakes.iter().map(|m| m.message.as_str()).collect();
                write!(f, "{}: {}", text.name(), messages.join("; "))?;
                match more {
                    0 => Ok(()),
                    more => write!(f, "; and {more} more"),
                }
            }
            Self::Several { first, second } => write!(
                f,
                "the inputs have different configurations: {} uses {}, {} uses {}",
                first.0.display(),
                of(&first.1),
                second.0.display(),
                of(&second.1)
            ),
        }
    }
}

impl std::error::Error for ConfigError {}

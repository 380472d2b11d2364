//! What is wrong with a line that should hold a page, and what to do about it.

use thiserror::Error;

use crate::source::DecodeError;

/// Most bytes of a line. What is longer is no page, and would not fit into memory in the end.
pub(super) const LONGEST: u64 = 1 << 28;

/// What is wrong with a line that should hold a page.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LineError {
    /// Its bytes are no UTF-8, which JSON is.
    #[error("not UTF-8: byte 0x{byte:02X} at byte {column} of the line")]
    NotUtf8 {
        /// Place of the first wrong byte in the line, from 1.
        column: usize,
        /// The byte itself.
        byte: u8,
    },
    /// It is no JSON.
    #[error("not JSON: {0}")]
    NotJson(String),
    /// It is JSON, but no page.
    #[error("not a page: {0}")]
    NotAPage(String),
    /// The page has no name.
    #[error("not a page: its `source` is empty")]
    NoName,
    /// The text of the page is none.
    #[error("the `text` is {0}")]
    NoText(DecodeError),
    /// It does not come to an end.
    #[error("it is longer than {} MB", LONGEST >> 20)]
    TooLong,
    /// The name of the page would lead out of a folder.
    #[error("the name of the page leads out of the folder: {0}")]
    LeadsOut(String),
    /// The page has the name of an earlier one.
    #[error("a page of the same name, {name}, stands in {first}")]
    SameName {
        /// The name.
        name: String,
        /// Where the first one is.
        first: String,
    },
}

impl LineError {
    /// What to do about it.
    pub(super) fn help(&self) -> &'static str {
        match self {
            Self::NotUtf8 { .. } => "JSON lines are in UTF-8: write the file in that",
            Self::NotJson(_) | Self::NotAPage(_) | Self::TooLong => {
                "a line holds one page: {\"source\":\"name.txt\",\"text\":\"...\"}"
            }
            Self::NoName => "give each page a name of its own, such as that of its file",
            Self::NoText(_) => "pages are plain text: look at where this one comes from",
            Self::LeadsOut(_) => {
                "name pages by paths below one folder, without `..` and without a `/` in front"
            }
            Self::SameName { .. } => "give each page a name of its own; the first one was read",
        }
    }
}

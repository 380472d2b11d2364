//! Rows of `notes.csv`.

use schemars::JsonSchema;
use serde::Serialize;

use super::Context;
use crate::record::Note;

/// A note of the printed list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct NoteRow<'a> {
    /// Identifier of the note.
    pub id: &'a str,
    /// Page the note was read from.
    pub source: &'a str,
    /// Line on which the note starts, counted from 1.
    pub line: usize,
    /// Line on which the note ends.
    pub line_end: usize,
    /// Number of the note as printed; gaps are in the source.
    pub number: u32,
    /// Text of the note, without its number and the link back.
    pub text: &'a str,
    /// Whether the note ends with the link back to its place (`Back`).
    pub back_link: bool,
}

impl<'a> NoteRow<'a> {
    pub(super) fn of(context: Context<'a>, r: &'a Note<'_>, id: &'a str) -> Self {
        Self {
            id,
            source: context.source(),
            line: r.place.line,
            line_end: r.place.line_end,
            number: r.number,
            text: &r.text,
            back_link: r.back_link,
        }
    }
}

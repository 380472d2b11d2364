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
    /// Number of the note as printed, with the gaps of the source. Empty if the list is not numbered.
    pub number: Option<u32>,
    /// Text of the note, without its number and the link back.
    pub text: &'a str,
    /// Whether the note ends with the link back to the text (`Back`, `[↩]`).
    pub back_link: bool,
    /// Line of the running text on which the note also appears, counted from 1; empty if it does not.
    pub inline_line: Option<usize>,
    /// Last line of the note in the running text.
    pub inline_line_end: Option<usize>,
    /// Whether the note in the running text is the `same`, apart from white space and closing
    /// punctuation; `differs`; or is `absent`.
    #[schemars(extend("enum" = ["same", "differs", "absent"]))]
    pub agreement: &'static str,
}

impl<'a> NoteRow<'a> {
    pub(super) fn of(context: Context<'a>, index: usize, r: &'a Note<'_>, id: &'a str) -> Self {
        let inline = context.inline_place(index);
        Self {
            id,
            source: context.source(),
            line: r.place.line,
            line_end: r.place.line_end,
            number: r.number,
            text: &r.text,
            back_link: r.back_link,
            inline_line: inline.map(|place| place.line),
            inline_line_end: inline.map(|place| place.line_end),
            agreement: context.agreement(index),
        }
    }
}

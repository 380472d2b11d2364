//! Rows of `inline_notes.csv`.

use schemars::JsonSchema;
use serde::Serialize;

use super::Context;
use crate::record::InlineNote;

/// A note in the running text, at the passage it belongs to.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct InlineNoteRow<'a> {
    /// Identifier of the inline note.
    pub id: &'a str,
    /// Page the note was read from.
    pub source: &'a str,
    /// Line on which the note starts, counted from 1.
    pub line: usize,
    /// Line on which the note ends.
    pub line_end: usize,
    /// Heading it is under; empty for text before the first heading of its part of the page.
    pub section: Option<&'a str>,
    /// Text of the note.
    pub text: &'a str,
    /// Identifier of that heading, in `sections.csv`.
    pub section_id: Option<&'a str>,
}

impl<'a> InlineNoteRow<'a> {
    pub(super) fn of(context: Context<'a>, r: &'a InlineNote<'_>, id: &'a str) -> Self {
        Self {
            id,
            source: context.source(),
            line: r.place.line,
            line_end: r.place.line_end,
            section: context.title(r.section),
            text: &r.text,
            section_id: context.section_id(r.section),
        }
    }
}

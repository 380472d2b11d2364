//! Rows of `inline_notes.csv`.

use super::{Filled, RowContext, id};
use crate::record::InlineNote;

row! {
    /// A note in the running text, at the passage it belongs to.
    InlineNoteRow<'a> of (context: RowContext<'a>, index: usize, r: &'a InlineNote<'_>) {
        /// Identifier of the inline note.
        id: Filled<'a> = id(&context.ids.inline_notes, index),
        /// Page the note was read from.
        source: Filled<'a> = context.source(),
        /// Line on which the note starts, counted from 1.
        line: usize = r.place.line,
        /// Line on which the note ends.
        line_end: usize = r.place.line_end,
        /// Heading it is under; empty for text before the first heading of its part of the page.
        section: Option<&'a str> = context.title(r.section),
        /// Text of the note.
        text: &'a str = &r.text,
        /// Identifier of that heading, in `sections.csv`.
        section_id: Option<&'a str> = context.section_id(r.section),
    }
}

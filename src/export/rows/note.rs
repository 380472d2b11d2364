//! Rows of `notes.csv`.

use super::{Filled, RowContext, id};
use crate::record::Note;

row! {
    /// A note of the printed list.
    NoteRow<'a> of (context: RowContext<'a>, index: usize, r: &'a Note<'_>) {
        /// Identifier of the note.
        id: Filled<'a> = id(&context.ids.notes, index),
        /// Page the note was read from.
        source: Filled<'a> = context.source(),
        /// Line on which the note starts, counted from 1.
        line: usize = r.place.line,
        /// Line on which the note ends.
        line_end: usize = r.place.line_end,
        /// Number of the note as printed, with the gaps of the source. Empty if the list is not numbered.
        number: Option<u32> = r.number,
        /// Text of the note, without its number and the link back.
        text: &'a str = &r.text,
        /// Whether the note ends with the link back to the text (`Back`, `[↩]`).
        back_link: bool = r.back_link,
        /// Line of the running text on which the note also appears, counted from 1; empty if it does not.
        inline_line: Option<usize> = context.inline_place(index).map(|place| place.line),
        /// Last line of the note in the running text.
        inline_line_end: Option<usize> = context.inline_place(index).map(|place| place.line_end),
        /// Whether the note in the running text is the `same`, apart from white space and closing punctuation;
        /// `differs`; or is `absent`.
        #[schemars(extend("enum" = ["same", "differs", "absent"]))]
        agreement: Filled<'a> = Filled(context.agreement(index)),
    }
}

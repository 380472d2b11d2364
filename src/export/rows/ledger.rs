//! Rows of `ledger.csv`.

use super::{Filled, RowContext, some_id};
use crate::record::{Held, LedgerEntry};

row! {
    /// A number in the series that the notes and document citations of a page shared.
    LedgerRow<'a> of (context: RowContext<'a>, _index: usize, entry: &'a LedgerEntry) {
        /// Page it is on.
        source: Filled<'a> = context.source(),
        /// The number; empty if it cannot be known, because the citations and notes around it do not fill the numbers
        /// between two printed ones.
        number: Option<u32> = entry.number,
        /// What has the number: a `document` citation, a `note`, or nothing (`gap`).
        #[schemars(extend("enum" = ["document", "note", "gap"]))]
        kind: Filled<'a> = Filled(held(entry).0),
        /// Line of the running text on which it is, counted from 1; empty for a gap, and for a printed note that is not
        /// in the running text.
        line: Option<usize> = context.page.place_of(entry).0,
        /// Identifier of the citation.
        document_id: Option<&'a str> = some_id(&context.ids.documents, held(entry).1),
        /// Identifier of the printed note; empty if the list does not have it.
        note_id: Option<&'a str> = some_id(&context.ids.notes, held(entry).2),
        /// Heading it is under; empty for text before the first heading of its part of the page.
        section: Option<&'a str> = context.title(context.page.place_of(entry).1),
        /// Identifier of the note in the running text.
        inline_note_id: Option<&'a str> = some_id(&context.ids.inline_notes, held(entry).3),
        /// Identifier of the heading, in `sections.csv`.
        section_id: Option<&'a str> = context.section_id(context.page.place_of(entry).1),
    }
}

/// What a place of the numbering holds: its word, and the citation, the printed note and the inline note.
fn held(entry: &LedgerEntry) -> (&'static str, Option<usize>, Option<usize>, Option<usize>) {
    match entry.held {
        Held::Document(document) => ("document", Some(document), None, None),
        Held::Note { printed, inline } => ("note", None, printed, inline),
        Held::Gap => ("gap", None, None, None),
    }
}

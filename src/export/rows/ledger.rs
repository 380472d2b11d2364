//! Rows of `ledger.csv`.

use schemars::JsonSchema;
use serde::Serialize;

use super::Context;
use crate::record::{Held, LedgerEntry};

/// A number in the series that the notes and document citations of a page shared.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LedgerRow<'a> {
    /// Page it is on.
    pub source: &'a str,
    /// The number; empty if it cannot be known, because the citations and notes around it do not
    /// fill the numbers between two printed ones.
    pub number: Option<u32>,
    /// What has the number: a `document` citation, a `note`, or nothing (`gap`).
    #[schemars(extend("enum" = ["document", "note", "gap"]))]
    pub kind: &'static str,
    /// Line of the running text on which it is, counted from 1; empty for a gap, and for a printed
    /// note that is not in the running text.
    pub line: Option<usize>,
    /// Identifier of the citation.
    pub document_id: Option<&'a str>,
    /// Identifier of the printed note; empty if the list does not have it.
    pub note_id: Option<&'a str>,
    /// Heading it is under; empty for text before the first heading of its part of the page.
    pub section: Option<&'a str>,
    /// Identifier of the note in the running text.
    pub inline_note_id: Option<&'a str>,
    /// Identifier of the heading, in `sections.csv`.
    pub section_id: Option<&'a str>,
}

impl<'a> LedgerRow<'a> {
    pub(super) fn of(context: Context<'a>, entry: &LedgerEntry) -> Self {
        let Context { page, ids } = context;
        let id = |ids: &'a [String], index: Option<usize>| ids.get(index?).map(String::as_str);
        let (kind, document, printed, inline) = match entry.held {
            Held::Document(document) => ("document", Some(document), None, None),
            Held::Note { printed, inline } => ("note", None, printed, inline),
            Held::Gap => ("gap", None, None, None),
        };
        let (line, section) = page.place_of(entry);
        Self {
            source: context.source(),
            number: entry.number,
            kind,
            line,
            document_id: id(&ids.documents, document),
            note_id: id(&ids.notes, printed),
            section: context.title(section),
            inline_note_id: id(&ids.inline_notes, inline),
            section_id: context.section_id(section),
        }
    }
}

//! Rows of `references.csv`.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Context, filled};
use crate::record::Reference;

/// A reference to a book, an article or another work, in a printed note, in an inline note that no printed
/// note repeats, or in the commentary on a document.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ReferenceRow<'a> {
    /// Identifier of the reference.
    pub id: &'a str,
    /// Page the reference was read from.
    pub source: &'a str,
    /// Line on which its note or citation starts, counted from 1.
    pub line: usize,
    /// Line on which its note or citation ends.
    pub line_end: usize,
    /// Number of the printed note it is in; empty if it is elsewhere.
    pub note_number: Option<u32>,
    /// Authors as written, surname first, separated by `; `. A name written with the given name first is turned
    /// round, with a comma: `Lund, Anna`.
    pub authors: String,
    /// Year of publication; empty if none is written.
    pub year: Option<i32>,
    /// Title of the work as this reference writes it, without the quotation marks around it; for a reference
    /// that points back without a title, the words that do so (`Ibid.`, `op. cit.`).
    pub title: &'a str,
    /// What the work appeared in or with, as written: journal and volume, book, publisher, university;
    /// empty if nothing.
    pub container: Option<&'a str>,
    /// Pages as written, without the word before them, separated by `; `; empty if none.
    pub pages: Option<String>,
    /// Whether it is a short form, which depends on a fuller reference.
    pub short: bool,
    /// Identifier of the fuller reference that a short form stands for, in `references.csv`; empty if it is
    /// not on the page.
    pub resolves_to: Option<&'a str>,
    /// What is written in place of the year, if it says more than a year: `1921a`, `c. 1920`,
    /// `1935–1937`, `1889, reprinted 1968`, `in press`; empty otherwise.
    pub year_as_written: Option<&'a str>,
    /// Letter after the year that distinguishes works of one author and year; empty if there is none.
    pub year_suffix: Option<char>,
    /// Whether the authors are said to be the editors.
    pub edited: bool,
}

impl<'a> ReferenceRow<'a> {
    pub(super) fn of(context: Context<'a>, r: &'a Reference<'_>, id: &'a str) -> Self {
        let note = r.note.and_then(|note| context.page.notes.get(note));
        let pages = r.pages.join("; ");
        Self {
            id,
            source: context.source(),
            line: r.place.line,
            line_end: r.place.line_end,
            note_number: note.and_then(|note| note.number),
            authors: r.authors.join("; "),
            year: r.year,
            title: &r.title,
            container: filled(&r.container),
            pages: (!pages.is_empty()).then_some(pages),
            short: r.short,
            resolves_to: context.reference_id(r.resolves_to),
            year_as_written: filled(&r.year_details.written),
            year_suffix: r.year_details.suffix,
            edited: r.edited,
        }
    }
}

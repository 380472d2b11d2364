//! Rows of `references.csv`.

use super::{Filled, RowContext, filled, id};
use crate::record::Reference;

row! {
    /// A reference to a book, an article or another work, in a printed note, in an inline note that no printed
    /// note repeats, or in the commentary on a document.
    ReferenceRow<'a> of (context: RowContext<'a>, index: usize, r: &'a Reference<'_>) {
        /// Identifier of the reference.
        id: Filled<'a> = id(&context.ids.references, index),
        /// Page the reference was read from.
        source: Filled<'a> = context.source(),
        /// Line on which its note or citation starts, counted from 1.
        line: usize = r.place.line,
        /// Line on which its note or citation ends.
        line_end: usize = r.place.line_end,
        /// Number of the printed note it is in; empty if it is elsewhere.
        note_number: Option<u32> = context.note_number(r.note),
        /// Authors as written, surname first, separated by `; `. A name written with the given name first is turned
        /// round, with a comma: `Lund, Anna`.
        authors: String = r.authors.join("; "),
        /// Year of publication; empty if none is written.
        year: Option<i32> = r.year,
        /// Title of the work as this reference writes it, without the quotation marks around it; for a reference that
        /// points back without a title, the words that do so (`Ibid.`, `op. cit.`).
        title: &'a str = &r.title,
        /// What the work appeared in or with, as written: journal and volume, book, publisher, university; empty if
        /// nothing.
        container: Option<&'a str> = filled(&r.container),
        /// Pages as written, without the word before them, separated by `; `; empty if none.
        pages: Option<String> = Some(r.pages.join("; ")).filter(|pages| !pages.is_empty()),
        /// Whether it is a short form, which depends on a fuller reference.
        short: bool = r.short,
        /// Identifier of the fuller reference that a short form stands for, in `references.csv`; empty if it is not on
        /// the page.
        resolves_to: Option<&'a str> = context.reference_id(r.resolves_to),
        /// What is written in place of the year, if it says more than a year: `1921a`, `c. 1920`, `1935–1937`, `1889,
        /// reprinted 1968`, `in press`; empty otherwise.
        year_as_written: Option<&'a str> = filled(&r.year_details.written),
        /// Letter after the year that distinguishes works of one author and year; empty if there is none.
        year_suffix: Option<char> = r.year_details.suffix,
        /// Whether the authors are said to be the editors.
        edited: bool = r.edited,
    }
}

//! Rows of `documents.csv`.

use super::{Filled, RowContext, filled, first_day, id, last_day, precisions};
use crate::record::Document;

row! {
    /// A citation of a dated document in the running text: a line of its own, or inside one. Citations inside
    /// notes are not listed.
    DocumentRow<'a> of (context: RowContext<'a>, index: usize, r: &'a Document<'_>) {
        /// Identifier of the citation.
        id: Filled<'a> = id(&context.ids.documents, index),
        /// Page the citation was read from.
        source: Filled<'a> = context.source(),
        /// Line on which the citation starts, counted from 1.
        line: usize = r.place.line,
        /// Line on which the citation ends.
        line_end: usize = r.place.line_end,
        /// Date of the document in EDTF (ISO 8601-2); empty if it is ambiguous, invalid, unreadable or missing.
        date: Option<String> = r.date.edtf(),
        /// First day that the date can mean; empty if the date is open at this end, or before the year 1.
        #[schemars(extend("format" = "date"))]
        date_start: Option<String> = first_day(&r.date),
        /// Last day that the date can mean; empty if the date is open at this end, or before the year 1.
        #[schemars(extend("format" = "date"))]
        date_end: Option<String> = last_day(&r.date),
        /// How exact the date is: `day`, `month`, `season`, `year`, `decade` or `century` (of a period, the less exact
        /// end); `no-year` if nothing gives its year; `ambiguous` if it may be more than one date (`3/4/1949`) and
        /// nothing on the page says which; `invalid` if the calendar has no such date, or a period ends before it
        /// begins; `unreadable` if it could not be read; `unknown` if none is written.
        #[schemars(extend("enum" = precisions()))]
        precision: Filled<'a> = Filled(r.date.precision().as_str()),
        /// Date as written in the text; empty when none is written.
        date_as_written: Option<&'a str> = filled(&r.date.written),
        /// Title of the document, without the full stop that separates it from a commentary.
        title: &'a str = &r.title,
        /// What the editor of the page wrote after the title; empty if nothing.
        commentary: Option<&'a str> = filled(&r.commentary),
        /// Heading it is under; empty for text before the first heading of its part of the page.
        section: Option<&'a str> = context.title(r.section),
        /// Whether the citation begins with its marker, such as `Document:`.
        marked: bool = r.marked,
        /// Identifier of that heading, in `sections.csv`.
        section_id: Option<&'a str> = context.section_id(r.section),
        /// Number of the citation among the notes and citations of the page; empty if it cannot be known.
        number: Option<u32> = context.document_number(index),
        /// Whether the citation is inside a line of something else: in the middle of a sentence, or after another
        /// citation.
        embedded: bool = r.embedded,
    }
}

//! Rows of `documents.csv`.

use super::{Context, Filled, filled, first_day, id, last_day, precisions};
use crate::record::Document;

row! {
    /// A citation of a dated document in the running text: a line of its own, or inside one. Citations inside
    /// notes are not listed.
    DocumentRow<'a> of (context: Context<'a>, index: usize, r: &'a Document<'_>) {
        /// Identifier of the citation.
        id: Filled<'a> = id(&context.ids.documents, index),
        /// Page the citation was read from.
        source: Filled<'a> = context.source(),
        /// Line on which the citation starts, counted from 1.
        line: usize = r.place.line,
        /// Line on which the citation ends.
        line_end: usize = r.place.line_end,
        /// Date of the document in EDTF (ISO 8601-2); empty when it is ambiguous, invalid, unreadable or missing.
        date: Option<String> = r.date.edtf(),
        /// First day on which the date can lie; empty when nothing bounds it, and before the year 1.
        #[schemars(extend("format" = "date"))]
        date_start: Option<String> = first_day(&r.date),
        /// Last day on which the date can lie; empty when nothing bounds it, and before the year 1.
        #[schemars(extend("format" = "date"))]
        date_end: Option<String> = last_day(&r.date),
        /// How exact the date is: `day`, `month`, `season`, `year`, `decade` or `century`, for periods that of the
        /// less exact end; `no-year` when nothing tells its year; `ambiguous` when it can be read as more than one
        /// date (`3/4/1949`) and nothing on the page tells which; `invalid` when the calendar has no such date,
        /// or a period ends before it begins; `unreadable` when it is written in a form that cannot be read; `unknown` when none is written.
        #[schemars(extend("enum" = precisions()))]
        precision: Filled<'a> = Filled(r.date.precision().as_str()),
        /// Date as it stands in the text; empty when none is written.
        date_as_written: Option<&'a str> = filled(&r.date.written),
        /// Title of the document, without the full stop that separates it from a commentary.
        title: &'a str = &r.title,
        /// What the editor of the page wrote after the title; empty when nothing.
        commentary: Option<&'a str> = filled(&r.commentary),
        /// Heading under which it stands; empty for text before the first heading of its part of the page.
        section: Option<&'a str> = context.title(r.section),
        /// Whether the citation has its marker, such as `Document:`.
        marked: bool = r.marked,
        /// Identifier of that heading, in `sections.csv`.
        section_id: Option<&'a str> = context.section_id(r.section),
        /// Number of the citation among the notes and citations of the page; empty when it cannot be known.
        number: Option<u32> = context.document_number(index),
        /// Whether the citation stands inside a line of something else: in the middle of a sentence, or behind
        /// another citation.
        embedded: bool = r.embedded,
    }
}

//! Rows of `documents.csv`.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Context, dates, filled, precisions};
use crate::record::Document;

/// A citation of a dated document in the running text: a line of its own, or inside one. Citations inside
/// notes are not listed.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DocumentRow<'a> {
    /// Identifier of the citation.
    pub id: &'a str,
    /// Page the citation was read from.
    pub source: &'a str,
    /// Line on which the citation starts, counted from 1.
    pub line: usize,
    /// Line on which the citation ends.
    pub line_end: usize,
    /// Date of the document in EDTF (ISO 8601-2); empty if it is ambiguous, invalid, unreadable or missing.
    pub date: Option<String>,
    /// First day that the date can mean; empty if the date is open at this end, or before the year 1.
    #[schemars(extend("format" = "date"))]
    pub date_start: Option<String>,
    /// Last day that the date can mean; empty if the date is open at this end, or before the year 1.
    #[schemars(extend("format" = "date"))]
    pub date_end: Option<String>,
    /// How exact the date is: `day`, `month`, `season`, `year`, `decade` or `century` (of a period, the less exact
    /// end); `no-year` if nothing gives its year; `ambiguous` if it may be more than one date (`3/4/1949`)
    /// and nothing on the page says which; `invalid` if the calendar has no such date, or a period ends
    /// before it begins; `unreadable` if it could not be read; `unknown` if none is written.
    #[schemars(extend("enum" = precisions()))]
    pub precision: &'static str,
    /// Date as written in the text; empty when none is written.
    pub date_as_written: Option<&'a str>,
    /// Title of the document, without the full stop that separates it from a commentary.
    pub title: &'a str,
    /// What the editor of the page wrote after the title; empty if nothing.
    pub commentary: Option<&'a str>,
    /// Heading it is under; empty for text before the first heading of its part of the page.
    pub section: Option<&'a str>,
    /// Whether the citation begins with its marker, such as `Document:`.
    pub marked: bool,
    /// Identifier of that heading, in `sections.csv`.
    pub section_id: Option<&'a str>,
    /// Number of the citation among the notes and citations of the page; empty if it cannot be known.
    pub number: Option<u32>,
    /// Whether the citation is inside a line of something else: in the middle of a sentence, or after
    /// another citation.
    pub embedded: bool,
}

impl<'a> DocumentRow<'a> {
    pub(super) fn of(context: Context<'a>, index: usize, r: &'a Document<'_>, id: &'a str) -> Self {
        let (date, date_start, date_end) = dates(&r.date);
        Self {
            id,
            source: context.source(),
            line: r.place.line,
            line_end: r.place.line_end,
            date,
            date_start,
            date_end,
            precision: r.date.precision().as_str(),
            date_as_written: filled(&r.date.written),
            title: &r.title,
            commentary: filled(&r.commentary),
            section: context.title(r.section),
            marked: r.marked,
            section_id: context.section_id(r.section),
            number: context.document_number(index),
            embedded: r.embedded,
        }
    }
}

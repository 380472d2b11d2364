//! Rows of `paragraphs.csv`.

use super::{Filled, RowContext, id};
use crate::record::Paragraph;

row! {
    /// A paragraph of running text.
    ParagraphRow<'a> of (context: RowContext<'a>, index: usize, r: &'a Paragraph<'_>) {
        /// Identifier of the paragraph.
        id: Filled<'a> = id(&context.ids.paragraphs, index),
        /// Page the paragraph was read from.
        source: Filled<'a> = context.source(),
        /// Line on which the paragraph starts, counted from 1.
        line: usize = r.place.line,
        /// Line on which the paragraph ends; what interrupts it lies in between.
        line_end: usize = r.place.line_end,
        /// Heading it is under; empty for text before the first heading of its part of the page.
        section: Option<&'a str> = context.title(r.section),
        /// The running text. What interrupts it (citations, notes, biographies, captions) is taken out, so that words
        /// that point to a citation may be left without it; the name a biography was attached to is put back in.
        text: &'a str = &r.text,
        /// Identifier of that heading, in `sections.csv`.
        section_id: Option<&'a str> = context.section_id(r.section),
    }
}

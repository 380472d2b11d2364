//! Rows of `paragraphs.csv`.

use schemars::JsonSchema;
use serde::Serialize;

use super::Context;
use crate::record::Paragraph;

/// A paragraph of running text.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ParagraphRow<'a> {
    /// Identifier of the paragraph.
    pub id: &'a str,
    /// Page the paragraph was read from.
    pub source: &'a str,
    /// Line on which the paragraph starts, counted from 1.
    pub line: usize,
    /// Line on which the paragraph ends; what interrupts it lies in between.
    pub line_end: usize,
    /// Heading it is under; empty for text before the first heading of its part of the page.
    pub section: Option<&'a str>,
    /// The running text. What interrupts it (citations, notes, biographies, captions) is taken out, so
    /// that words that point to a citation may be left without it; the name a biography was attached to is put
    /// back in.
    pub text: &'a str,
    /// Identifier of that heading, in `sections.csv`.
    pub section_id: Option<&'a str>,
}

impl<'a> ParagraphRow<'a> {
    pub(super) fn of(context: Context<'a>, r: &'a Paragraph<'_>, id: &'a str) -> Self {
        Self {
            id,
            source: context.source(),
            line: r.place.line,
            line_end: r.place.line_end,
            section: context.title(r.section),
            text: &r.text,
            section_id: context.section_id(r.section),
        }
    }
}

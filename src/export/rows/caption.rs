//! Rows of `captions.csv`.

use schemars::JsonSchema;
use serde::Serialize;

use super::Context;
use crate::record::Caption;

/// A figure caption or another leftover of the web page.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CaptionRow<'a> {
    /// Identifier of the caption.
    pub id: &'a str,
    /// Page the caption was read from.
    pub source: &'a str,
    /// Line on which the caption starts, counted from 1.
    pub line: usize,
    /// Line on which the caption ends.
    pub line_end: usize,
    /// Heading it is under; empty for text before the first heading of its part of the page.
    pub section: Option<&'a str>,
    /// What it is: `caption` of a figure, `credit` (where a figure comes from), `cross-reference` (a short
    /// pointer to another page), `image` (what the saved page has in place of an image).
    #[schemars(extend("enum" = ["caption", "credit", "cross-reference", "image"]))]
    pub kind: &'static str,
    /// Text of the caption.
    pub text: &'a str,
    /// Identifier of that heading, in `sections.csv`.
    pub section_id: Option<&'a str>,
}

impl<'a> CaptionRow<'a> {
    pub(super) fn of(context: Context<'a>, r: &'a Caption<'_>, id: &'a str) -> Self {
        Self {
            id,
            source: context.source(),
            line: r.place.line,
            line_end: r.place.line_end,
            section: context.title(r.section),
            kind: r.kind.as_str(),
            text: &r.text,
            section_id: context.section_id(r.section),
        }
    }
}

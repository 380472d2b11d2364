//! Rows of `captions.csv`.

use super::{Filled, RowContext, id};
use crate::record::Caption;

row! {
    /// A figure caption or another leftover of the web page.
    CaptionRow<'a> of (context: RowContext<'a>, index: usize, r: &'a Caption<'_>) {
        /// Identifier of the caption.
        id: Filled<'a> = id(&context.ids.captions, index),
        /// Page the caption was read from.
        source: Filled<'a> = context.source(),
        /// Line on which the caption starts, counted from 1.
        line: usize = r.place.line,
        /// Line on which the caption ends.
        line_end: usize = r.place.line_end,
        /// Heading it is under; empty for text before the first heading of its part of the page.
        section: Option<&'a str> = context.title(r.section),
        /// What it is: `caption` of a figure, `credit` (where a figure comes from), `cross-reference` (a short pointer
        /// to another page), `image` (what the saved page has in place of an image).
        #[schemars(extend("enum" = ["caption", "credit", "cross-reference", "image"]))]
        kind: Filled<'a> = Filled(r.kind.as_str()),
        /// Text of the caption.
        text: &'a str = &r.text,
        /// Identifier of that heading, in `sections.csv`.
        section_id: Option<&'a str> = context.section_id(r.section),
    }
}

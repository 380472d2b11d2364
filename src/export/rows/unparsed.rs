//! Rows of `unparsed.csv`.

use super::{Filled, RowContext};
use crate::record::Unparsed;

row! {
    /// Lines that could not be read.
    UnparsedRow<'a> of (context: RowContext<'a>, _index: usize, r: &'a Unparsed<'_>) {
        /// Page the lines are on.
        source: Filled<'a> = context.source(),
        /// First line, counted from 1.
        line: usize = r.place.line,
        /// Last line.
        line_end: usize = r.place.line_end,
        /// Part of the page the lines are in.
        #[schemars(extend("enum" = ["head", "timeline", "body", "notes", "meetings"]))]
        region: Filled<'a> = Filled(r.region.as_str()),
        /// Text of the lines.
        text: &'a str = &r.text,
        /// Why they could not be read.
        reason: Filled<'a> = Filled(r.reason),
    }
}

//! Rows of `unparsed.csv`.

use schemars::JsonSchema;
use serde::Serialize;

use super::Context;
use crate::record::Unparsed;

/// Lines that could not be read.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct UnparsedRow<'a> {
    /// Page the lines are on.
    pub source: &'a str,
    /// First line, counted from 1.
    pub line: usize,
    /// Last line.
    pub line_end: usize,
    /// Part of the page the lines are in.
    #[schemars(extend("enum" = ["head", "timeline", "body", "notes", "meetings"]))]
    pub region: &'static str,
    /// Text of the lines.
    pub text: &'a str,
    /// Why they could not be read.
    pub reason: &'static str,
}

impl<'a> UnparsedRow<'a> {
    pub(super) fn of(context: Context<'a>, r: &'a Unparsed<'_>) -> Self {
        Self {
            source: context.source(),
            line: r.place.line,
            line_end: r.place.line_end,
            region: r.region.as_str(),
            text: &r.text,
            reason: r.reason,
        }
    }
}

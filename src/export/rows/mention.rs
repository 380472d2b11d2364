//! Rows of `mentions.csv`.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Context, dates, precisions};
use crate::record::DateMention;

/// A calendar date in the running text that names at least a month.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MentionRow<'a> {
    /// Identifier of the mention.
    pub id: &'a str,
    /// Page the date was read from.
    pub source: &'a str,
    /// Line the date is on, counted from 1.
    pub line: usize,
    /// Column at which the date begins, in characters, counted from 1.
    pub column: usize,
    /// Date in EDTF (ISO 8601-2): a date, an interval, or a set; empty if `precision` is `ambiguous`,
    /// `invalid`, `unreadable` or `unknown`.
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
    /// before it begins; `unreadable` if it could not be read; `unknown` if nothing is known about it.
    #[schemars(extend("enum" = precisions()))]
    pub precision: &'static str,
    /// Date as written in the text.
    pub text: &'a str,
    /// Whether the year is not written but taken from the dates around it.
    pub inferred: bool,
    /// Whether part of the date is only approximate (`mid-May`), which EDTF marks with `~`.
    pub approximate: bool,
    /// Heading it is under; empty for text before the first heading of its part of the page.
    pub section: Option<&'a str>,
    /// Identifier of that heading, in `sections.csv`.
    pub section_id: Option<&'a str>,
}

impl<'a> MentionRow<'a> {
    pub(super) fn of(context: Context<'a>, r: &'a DateMention<'_>, id: &'a str) -> Self {
        let (date, date_start, date_end) = dates(&r.date);
        Self {
            id,
            source: context.source(),
            line: r.line,
            column: context.page.source.column_of(r.span.start),
            date,
            date_start,
            date_end,
            precision: r.date.precision().as_str(),
            text: &r.date.written,
            inferred: r.date.inferred,
            approximate: r.date.approximate(),
            section: context.title(r.section),
            section_id: context.section_id(r.section),
        }
    }
}

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
    /// Line the date stands on, counted from 1.
    pub line: usize,
    /// Column at which the date begins, in characters, counted from 1.
    pub column: usize,
    /// Date in EDTF (ISO 8601-2): a date, an interval, or a set; empty when `precision` is `ambiguous`,
    /// `invalid`, `unreadable` or `unknown`.
    pub date: Option<String>,
    /// First day on which the date can lie; empty when nothing bounds it, and before the year 1.
    #[schemars(extend("format" = "date"))]
    pub date_start: Option<String>,
    /// Last day on which the date can lie; empty when nothing bounds it, and before the year 1.
    #[schemars(extend("format" = "date"))]
    pub date_end: Option<String>,
    /// How exact the date is: `day`, `month`, `season`, `year`, `decade` or `century`, for periods that of the
    /// less exact end; `no-year` when nothing tells its year; `ambiguous` when it can be read as more than one
    /// date (`3/4/1949`) and nothing on the page tells which; `invalid` when the calendar has no such date,
    /// or a period ends before it begins; `unreadable` when it is written in a form that cannot be read; `unknown` when nothing is known of it.
    #[schemars(extend("enum" = precisions()))]
    pub precision: &'static str,
    /// Date as it stands in the text.
    pub text: &'a str,
    /// Whether the year is not written, and taken from the dates around.
    pub inferred: bool,
    /// Whether part of the date is only about right (`mid-May`), which EDTF marks with `~`.
    pub approximate: bool,
    /// Heading under which it stands; empty for text before the first heading of its part of the page.
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

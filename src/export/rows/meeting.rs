//! Rows of `meetings.csv`.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Context, dates, precisions};
use crate::record::Meeting;

/// A meeting.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MeetingRow<'a> {
    /// Identifier of the meeting.
    pub id: &'a str,
    /// Page the meeting was read from.
    pub source: &'a str,
    /// Line on which the meeting starts, counted from 1.
    pub line: usize,
    /// Line on which the meeting ends.
    pub line_end: usize,
    /// Date in EDTF (ISO 8601-2): a date, an interval, or a set of dates; empty if `precision` is `ambiguous`,
    /// `invalid` or `unreadable`.
    pub date: Option<String>,
    /// First day of the meeting.
    #[schemars(extend("format" = "date"))]
    pub date_start: Option<String>,
    /// Last day of the meeting.
    #[schemars(extend("format" = "date"))]
    pub date_end: Option<String>,
    /// How exact the date is: `day`, `month`, `season`, `year`, `decade` or `century` (of a period, the less exact
    /// end); `no-year` if nothing gives its year; `ambiguous` if it may be more than one date (`3/4/1949`)
    /// and nothing on the page says which; `invalid` if the calendar has no such date, or a period ends
    /// before it begins; `unreadable` if it could not be read.
    #[schemars(extend("enum" = precisions()))]
    pub precision: &'static str,
    /// Date as written in the text.
    pub date_as_written: &'a str,
    /// Title of the meeting.
    pub title: &'a str,
}

impl<'a> MeetingRow<'a> {
    pub(super) fn of(context: Context<'a>, r: &'a Meeting<'_>, id: &'a str) -> Self {
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
            date_as_written: &r.date.written,
            title: &r.title,
        }
    }
}

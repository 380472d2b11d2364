//! Rows of `meetings.csv`.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Context, dates};
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
    /// Date in EDTF (ISO 8601-2): a day, an interval, or a set of days; empty when `precision` is
    /// `ambiguous` or `invalid`.
    pub date: Option<String>,
    /// First day of the meeting.
    #[schemars(extend("format" = "date"))]
    pub date_start: Option<String>,
    /// Last day of the meeting.
    #[schemars(extend("format" = "date"))]
    pub date_end: Option<String>,
    /// How exact the date is: to the day, month or year; `ambiguous` when it can be read as more than one
    /// date, `invalid` when the calendar has no such date, or a period ends before it begins.
    #[schemars(extend("enum" = ["day", "month", "year", "ambiguous", "invalid"]))]
    pub precision: &'static str,
    /// Date as it stands in the text.
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

//! Rows of `meetings.csv`.

use super::{Filled, RowContext, first_day, id, last_day, precisions};
use crate::record::Meeting;

row! {
    /// A meeting.
    MeetingRow<'a> of (context: RowContext<'a>, index: usize, r: &'a Meeting<'_>) {
        /// Identifier of the meeting.
        id: Filled<'a> = id(&context.ids.meetings, index),
        /// Page the meeting was read from.
        source: Filled<'a> = context.source(),
        /// Line on which the meeting starts, counted from 1.
        line: usize = r.place.line,
        /// Line on which the meeting ends.
        line_end: usize = r.place.line_end,
        /// Date in EDTF (ISO 8601-2): a date, an interval, or a set of dates; empty if `precision` is `ambiguous`,
        /// `invalid` or `unreadable`.
        date: Option<String> = r.date.edtf(),
        /// First day of the meeting.
        #[schemars(extend("format" = "date"))]
        date_start: Option<String> = first_day(&r.date),
        /// Last day of the meeting.
        #[schemars(extend("format" = "date"))]
        date_end: Option<String> = last_day(&r.date),
        /// How exact the date is: `day`, `month`, `season`, `year`, `decade` or `century` (of a period, the less exact
        /// end); `no-year` if nothing gives its year; `ambiguous` if it may be more than one date (`3/4/1949`) and
        /// nothing on the page says which; `invalid` if the calendar has no such date, or a period ends before it
        /// begins; `unreadable` if it could not be read.
        #[schemars(extend("enum" = precisions()))]
        precision: Filled<'a> = Filled(r.date.precision().as_str()),
        /// Date as written in the text.
        date_as_written: &'a str = &r.date.written,
        /// Title of the meeting.
        title: &'a str = &r.title,
    }
}

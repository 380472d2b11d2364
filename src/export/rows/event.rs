//! Rows of `events.csv`.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::Serialize;

use super::{Context, dates, filled, precisions};
use crate::record::Event;

/// A dated entry of a timeline.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct EventRow<'a> {
    /// Identifier of the event.
    pub id: &'a str,
    /// Page the event was read from.
    pub source: &'a str,
    /// Line on which the entry starts, counted from 1.
    pub line: usize,
    /// Line on which the entry ends; a biography that interrupts it lies in between.
    pub line_end: usize,
    /// Date in EDTF (ISO 8601-2); empty if `precision` is `ambiguous`, `invalid` or `unreadable`.
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
    /// before it begins; `unreadable` if it could not be read.
    #[schemars(extend("enum" = precisions()))]
    pub precision: &'static str,
    /// Date as written in the text; empty for an entry under a year that has no date of its own.
    pub date_as_written: &'a str,
    /// What happened. Wrapped lines are joined by a space, even if a line broke between two sentences
    /// without a full stop.
    pub text: &'a str,
    /// Heading the entry is under, such as its year; nested headings are joined by
    /// ` / ` (`North / Norway`).
    pub heading: Option<Cow<'a, str>>,
    /// Whether the date, or part of it (the year), is taken from the heading and not written in the entry.
    pub date_inferred: bool,
    /// Words that a line wrap had split and that were repaired, separated by `; `.
    pub mended: Option<String>,
    /// Identifier of that heading, in `sections.csv`.
    pub section_id: Option<&'a str>,
    /// Word before the date, such as a country (`NL` of `NL: 2-10-1949`), without the colon.
    pub label: Option<&'a str>,
    /// Why the line may continue the line above instead of being an entry; empty if there is no doubt.
    pub doubt: Option<String>,
}

impl<'a> EventRow<'a> {
    pub(super) fn of(context: Context<'a>, r: &'a Event<'_>, id: &'a str) -> Self {
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
            text: &r.text,
            heading: context.path(r.heading),
            date_inferred: r.date.inferred,
            mended: (!r.mended.is_empty()).then(|| r.mended.join("; ")),
            section_id: context.section_id(r.heading),
            label: filled(&r.label),
            doubt: r.doubt.map(|reasons| reasons.to_string()),
        }
    }
}

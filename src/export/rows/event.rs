//! Rows of `events.csv`.

use std::borrow::Cow;

use super::{Filled, RowContext, filled, first_day, id, last_day, precisions};
use crate::record::Event;

row! {
    /// A dated entry of a timeline.
    EventRow<'a> of (context: RowContext<'a>, index: usize, r: &'a Event<'_>) {
        /// Identifier of the event.
        id: Filled<'a> = id(&context.ids.events, index),
        /// Page the event was read from.
        source: Filled<'a> = context.source(),
        /// Line on which the entry starts, counted from 1.
        line: usize = r.place.line,
        /// Line on which the entry ends; a biography that interrupts it lies in between.
        line_end: usize = r.place.line_end,
        /// Date in EDTF (ISO 8601-2); empty if `precision` is `ambiguous`, `invalid` or `unreadable`.
        date: Option<String> = r.date.edtf(),
        /// First day that the date can mean; empty if the date is open at this end, or before the year 1.
        #[schemars(extend("format" = "date"))]
        date_start: Option<String> = first_day(&r.date),
        /// Last day that the date can mean; empty if the date is open at this end, or before the year 1.
        #[schemars(extend("format" = "date"))]
        date_end: Option<String> = last_day(&r.date),
        /// How exact the date is: `day`, `month`, `season`, `year`, `decade` or `century` (of a period, the less exact
        /// end); `no-year` if nothing gives its year; `ambiguous` if it may be more than one date (`3/4/1949`) and
        /// nothing on the page says which; `invalid` if the calendar has no such date, or a period ends before it
        /// begins; `unreadable` if it could not be read.
        #[schemars(extend("enum" = precisions()))]
        precision: Filled<'a> = Filled(r.date.precision().as_str()),
        /// Date as written in the text; empty for an entry under a year that has no date of its own.
        date_as_written: &'a str = &r.date.written,
        /// What happened. Wrapped lines are joined by a space, even if a line broke between two sentences without a
        /// full stop.
        text: &'a str = &r.text,
        /// Heading the entry is under, such as its year; nested headings are joined by ` / ` (`North / Norway`).
        heading: Option<Cow<'a, str>> = context.path(r.heading),
        /// Whether the date, or part of it (the year), is taken from the heading and not written in the entry.
        date_inferred: bool = r.date.inferred,
        /// Words that a line wrap had split and that were repaired, separated by `; `.
        mended: Option<String> = (!r.mended.is_empty()).then(|| r.mended.join("; ")),
        /// Identifier of that heading, in `sections.csv`.
        section_id: Option<&'a str> = context.section_id(r.heading),
        /// Word before the date, such as a country (`NL` of `NL: 2-10-1949`), without the colon.
        label: Option<&'a str> = filled(&r.label),
        /// Why the line may continue the line above instead of being an entry; empty if there is no doubt.
        doubt: Option<String> = r.doubt.map(|reasons| reasons.to_string()),
    }
}

//! Rows of `events.csv`.

use std::borrow::Cow;

use super::{Context, Filled, filled, first_day, id, last_day, precisions};
use crate::record::Event;

row! {
    /// A dated entry of a timeline.
    EventRow<'a> of (context: Context<'a>, index: usize, r: &'a Event<'_>) {
        /// Identifier of the event.
        id: Filled<'a> = id(&context.ids.events, index),
        /// Page the event was read from.
        source: Filled<'a> = context.source(),
        /// Line on which the entry starts, counted from 1.
        line: usize = r.place.line,
        /// Line on which the entry ends; a biography that interrupts it lies in between.
        line_end: usize = r.place.line_end,
        /// Date in EDTF (ISO 8601-2); empty when `precision` is `ambiguous`, `invalid` or `unreadable`.
        date: Option<String> = r.date.edtf(),
        /// First day on which the date can lie; empty when nothing bounds it, and before the year 1.
        #[schemars(extend("format" = "date"))]
        date_start: Option<String> = first_day(&r.date),
        /// Last day on which the date can lie; empty when nothing bounds it, and before the year 1.
        #[schemars(extend("format" = "date"))]
        date_end: Option<String> = last_day(&r.date),
        /// How exact the date is: `day`, `month`, `season`, `year`, `decade` or `century`, for periods that of the
        /// less exact end; `no-year` when nothing tells its year; `ambiguous` when it can be read as more than one
        /// date (`3/4/1949`) and nothing on the page tells which; `invalid` when the calendar has no such date,
        /// or a period ends before it begins; `unreadable` when it is written in a form that cannot be read.
        #[schemars(extend("enum" = precisions()))]
        precision: Filled<'a> = Filled(r.date.precision().as_str()),
        /// Date as it stands in the text; empty for an entry that has none of its own and stands under a year.
        date_as_written: &'a str = &r.date.written,
        /// What happened. Wrapped lines are joined by a space, also where a line broke between two sentences
        /// without a full stop.
        text: &'a str = &r.text,
        /// Heading under which the entry stands, such as its year; headings inside each other are joined by
        /// ` / ` (`North / Norway`).
        heading: Option<Cow<'a, str>> = context.path(r.heading),
        /// Whether the date, or part of it (the year), is taken from the heading and not written in the entry.
        date_inferred: bool = r.date.inferred,
        /// Words that a line wrap had split and that were made whole, separated by `; `.
        mended: Option<String> = (!r.mended.is_empty()).then(|| r.mended.join("; ")),
        /// Identifier of that heading, in `sections.csv`.
        section_id: Option<&'a str> = context.section_id(r.heading),
        /// Word before the date, such as a country (`NL` of `NL: 2-10-1949`), without the colon.
        label: Option<&'a str> = filled(&r.label),
        /// Why the line may be no entry of its own but the rest of the line above; empty when there is no doubt.
        doubt: Option<String> = r.doubt.map(|reasons| reasons.to_string()),
    }
}

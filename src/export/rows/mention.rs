//! Rows of `mentions.csv`.

use super::{Filled, RowContext, first_day, id, last_day, precisions};
use crate::record::DateMention;

row! {
    /// A calendar date in the running text that names at least a month.
    MentionRow<'a> of (context: RowContext<'a>, index: usize, r: &'a DateMention<'_>) {
        /// Identifier of the mention.
        id: Filled<'a> = id(&context.ids.mentions, index),
        /// Page the date was read from.
        source: Filled<'a> = context.source(),
        /// Line the date is on, counted from 1.
        line: usize = r.line,
        /// Column at which the date begins, in characters, counted from 1.
        column: usize = context.page.source.column_of(r.span.start),
        /// Date in EDTF (ISO 8601-2): a date, an interval, or a set; empty if `precision` is `ambiguous`, `invalid`,
        /// `unreadable` or `unknown`.
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
        /// begins; `unreadable` if it could not be read; `unknown` if nothing is known about it.
        #[schemars(extend("enum" = precisions()))]
        precision: Filled<'a> = Filled(r.date.precision().as_str()),
        /// Date as written in the text.
        text: &'a str = &r.date.written,
        /// Whether the year is not written but taken from the dates around it.
        inferred: bool = r.date.inferred,
        /// Whether part of the date is only approximate (`mid-May`), which EDTF marks with `~`.
        approximate: bool = r.date.approximate(),
        /// Heading it is under; empty for text before the first heading of its part of the page.
        section: Option<&'a str> = context.title(r.section),
        /// Identifier of that heading, in `sections.csv`.
        section_id: Option<&'a str> = context.section_id(r.section),
    }
}

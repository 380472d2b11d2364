//! Rows of `sections.csv`.

use super::{Filled, RowContext, id};
use crate::record::Section;

row! {
    /// A heading.
    SectionRow<'a> of (context: RowContext<'a>, index: usize, r: &'a Section<'_>) {
        /// Identifier of the heading.
        id: Filled<'a> = id(&context.ids.sections, index),
        /// Page the heading was read from.
        source: Filled<'a> = context.source(),
        /// Line of the heading, counted from 1.
        line: usize = r.place.line,
        /// Last line of the heading.
        line_end: usize = r.place.line_end,
        /// The heading, without the dots at its end.
        title: &'a str = &r.title,
        /// What the heading belongs to: `title` of the page (which may be repeated in its head), `head` a label in the
        /// head, `timeline`, `year` or another `group` of a timeline, `body` a section of the running text, `notes` and
        /// `meetings` the lists of that name.
        #[schemars(extend("enum" = ["title", "head", "timeline", "year", "group", "body", "notes", "meetings"]))]
        kind: Filled<'a> = Filled(r.kind.as_str()),
    }
}

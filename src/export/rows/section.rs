//! Rows of `sections.csv`.

use schemars::JsonSchema;
use serde::Serialize;

use super::Context;
use crate::record::Section;

/// A heading.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SectionRow<'a> {
    /// Identifier of the heading.
    pub id: &'a str,
    /// Page the heading was read from.
    pub source: &'a str,
    /// Line of the heading, counted from 1.
    pub line: usize,
    /// Last line of the heading.
    pub line_end: usize,
    /// The heading, without the dots at its end.
    pub title: &'a str,
    /// What the heading belongs to: `title` of the page (which may be repeated in its head), `head` a label
    /// in the head, `timeline`, `year` or another `group` of a timeline, `body` a section of the running
    /// text, `notes` and `meetings` the lists of that name.
    #[schemars(extend("enum" = ["title", "head", "timeline", "year", "group", "body", "notes", "meetings"]))]
    pub kind: &'static str,
}

impl<'a> SectionRow<'a> {
    pub(super) fn of(context: Context<'a>, r: &'a Section<'_>, id: &'a str) -> Self {
        Self {
            id,
            source: context.source(),
            line: r.place.line,
            line_end: r.place.line_end,
            title: &r.title,
            kind: r.kind.as_str(),
        }
    }
}

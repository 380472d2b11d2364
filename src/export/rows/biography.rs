//! Biographies where they stand, which no table has.

use schemars::JsonSchema;
use serde::Serialize;

use super::{RowContext, filled};
use crate::record::Biography;

/// A biography in the text.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct BiographyItem<'a> {
    /// Page the biography was read from.
    pub source: &'a str,
    /// Line on which the biography starts, its label included, counted from 1.
    pub line: usize,
    /// Line on which the biography ends.
    pub line_end: usize,
    /// The name in the sentence that the biography interrupts, if it has a line of its own.
    pub label: Option<&'a str>,
    /// The biography as written in the text, without its label.
    pub text: &'a str,
    /// Identifiers of the people it names.
    pub people: Vec<&'a str>,
}

impl<'a> BiographyItem<'a> {
    pub(super) fn of(context: RowContext<'a>, _index: usize, r: &'a Biography<'_>) -> Self {
        let people = r.people.iter();
        Self {
            source: context.page.source.name(),
            line: r.place.line,
            line_end: r.place.line_end,
            label: filled(&r.label),
            text: &r.text,
            people: people
                .filter_map(|&person| context.ids.people.get(person))
                .map(String::as_str)
                .collect(),
        }
    }
}

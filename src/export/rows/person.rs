//! Rows of `people.csv`.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Context, filled};
use crate::record::{LifeYear, Person};

/// A person with a biography.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PersonRow<'a> {
    /// Identifier of the person.
    pub id: &'a str,
    /// Page the biography was read from.
    pub source: &'a str,
    /// Line on which the first biography of the person starts, its label included, counted from 1.
    pub line: usize,
    /// Line on which that biography ends.
    pub line_end: usize,
    /// Full name.
    pub name: &'a str,
    /// Year of birth in EDTF (`1893`, `1893~` about, `1893?` doubtful); empty when not written.
    pub born: Option<String>,
    /// Year of death in EDTF; empty when not written.
    pub died: Option<String>,
    /// What stands after the name and the years, as written; empty when nothing.
    pub description: Option<&'a str>,
    /// The name in the sentence that the biography interrupts; empty when the biography has no line for
    /// it.
    pub label: Option<&'a str>,
}

impl<'a> PersonRow<'a> {
    pub(super) fn of(context: Context<'a>, r: &'a Person<'_>, id: &'a str) -> Self {
        let place = context.first_biography(r);
        Self {
            id,
            source: context.source(),
            line: place.map_or(0, |place| place.line),
            line_end: place.map_or(0, |place| place.line_end),
            name: &r.name,
            born: r.born.map(LifeYear::edtf),
            died: r.died.map(LifeYear::edtf),
            description: filled(&r.description),
            label: filled(&r.label),
        }
    }
}

//! Rows of `people.csv`.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Context, filled};
use crate::record::{Floruit, LifeDate, Person};

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
    /// Birth in EDTF (`1893`, `1893-05-03`, `1893~` about, `1893?` doubtful, `../1893` before,
    /// `1893/..` after, `1890/1891` one of two years); empty if not written.
    pub born: Option<String>,
    /// Death in EDTF; empty if not written.
    pub died: Option<String>,
    /// What follows the name and the years, as written; empty if nothing.
    pub description: Option<&'a str>,
    /// The name in the sentence that the biography interrupts; empty if the biography has no line for
    /// it.
    pub label: Option<&'a str>,
    /// When the person was active, in EDTF, if that is written in place of birth and death (`fl. 1420`);
    /// empty if not.
    pub active: Option<String>,
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
            born: r.born.map(LifeDate::edtf),
            died: r.died.map(LifeDate::edtf),
            description: filled(&r.description),
            label: filled(&r.label),
            active: r.active.map(Floruit::edtf),
        }
    }
}

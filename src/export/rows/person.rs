//! Rows of `people.csv`.

use super::{Filled, RowContext, filled, id};
use crate::record::{Floruit, LifeDate, Person};

row! {
    /// A person with a biography.
    PersonRow<'a> of (context: RowContext<'a>, index: usize, r: &'a Person<'_>) {
        /// Identifier of the person.
        id: Filled<'a> = id(&context.ids.people, index),
        /// Page the biography was read from.
        source: Filled<'a> = context.source(),
        /// Line on which the first biography of the person starts, its label included, counted from 1.
        line: usize = context.first_biography(r).map_or(0, |place| place.line),
        /// Line on which that biography ends.
        line_end: usize = context.first_biography(r).map_or(0, |place| place.line_end),
        /// Full name.
        name: &'a str = &r.name,
        /// Birth in EDTF (`1893`, `1893-05-03`, `1893~` about, `1893?` doubtful, `../1893` before, `1893/..` after,
        /// `1890/1891` one of two years); empty if not written.
        born: Option<String> = r.born.map(LifeDate::edtf),
        /// Death in EDTF; empty if not written.
        died: Option<String> = r.died.map(LifeDate::edtf),
        /// What follows the name and the years, as written; empty if nothing.
        description: Option<&'a str> = filled(&r.description),
        /// The name in the sentence that the biography interrupts; empty if the biography has no line for it.
        label: Option<&'a str> = filled(&r.label),
        /// When the person was active, in EDTF, if that is written in place of birth and death (`fl. 1420`); empty if
        /// not.
        active: Option<String> = r.active.map(Floruit::edtf),
    }
}

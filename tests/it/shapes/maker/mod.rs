//! Makes up pages in all the shapes that chronologies have, with the truth about each. The same seed makes the same
//! pages on any machine.

mod day;
mod drawn;
mod forms;
mod grid;
mod languages;
mod months;
mod page;
mod prose;
mod rng;
mod story;
mod traps;
mod twins;
mod wild;

pub(crate) use drawn::drawn;
pub(crate) use grid::grid;
pub(crate) use languages::{Language, languages};
pub(crate) use months::months;
pub(crate) use page::Made;
#[cfg(test)]
pub(crate) use page::{Entry, Trap};
pub(crate) use prose::prose;
pub(crate) use traps::traps;
pub(crate) use twins::{Same, twins};
pub(crate) use wild::wild;

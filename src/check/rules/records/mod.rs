//! Rules that hold records against each other (`R`), and what they share.

mod near_duplicates;
mod person_names;

pub(super) mod conflicting_life_dates;
pub(super) mod duplicate_document;
pub(super) mod duplicate_event;
pub(super) mod not_in_timeline;
pub(super) mod outside_lifespan;

//! What records mean beside each other: years that are not written, numbers that are not printed.
//!
//! This room works on records alone; what the text says is kept apart from what follows from it, and
//! what follows is marked.

mod align;
pub mod ledger;
pub(crate) mod years;

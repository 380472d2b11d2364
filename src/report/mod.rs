//! Tells people what happened.

pub mod terminal;

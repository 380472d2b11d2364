//! Classes of characters, words, and the normal form by which words are compared: the only place that
//! cuts words.

mod chars;
mod keys;
mod normal;
mod runs;
mod words;

pub(crate) use chars::*;
pub(crate) use keys::*;
pub(crate) use normal::*;
pub(crate) use runs::*;
pub(crate) use words::*;

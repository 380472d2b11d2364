//! Names of places in the report, made of numbers alone: nothing of a page can be in them.

use crate::check::Location;
use crate::page::{LineUse, Page};

/// The record of the page number `page` that is called `key` there: `p0-e12`.
pub(super) fn record(page: usize, key: &str) -> String {
    format!("p{page}-{key}")
}

/// A line of the page number `page`: `p0-L34`.
pub(super) fn line(page: usize, line: usize) -> String {
    format!("p{page}-L{line}")
}

/// The name of a record on its page, by kind and index: `e12`.
pub(super) fn key(used: LineUse) -> String {
    let (letter, index) = match used {
        LineUse::Blank => return String::new(),
        LineUse::Section(index) => ('s', index),
        LineUse::Event(index) => ('e', index),
        LineUse::Document(index) => ('d', index),
        LineUse::InlineNote(index) => ('i', index),
        LineUse::Note(index) => ('n', index),
        LineUse::Meeting(index) => ('m', index),
        LineUse::Biography(index) => ('b', index),
        LineUse::Caption(index) => ('c', index),
        LineUse::Paragraph(index) => ('t', index),
        LineUse::Unparsed(index) => ('u', index),
    };
    format!("{letter}{index}")
}

/// The number of the page that a place is on; nothing for the configuration.
pub(super) fn page_of(place: &Location, pages: &[Page<'_>]) -> Option<usize> {
    pages
        .iter()
        .position(|page| page.source.name() == place.source)
}

//! What records say about each other: works on records that are read already, and reads no text.

mod bibliography;

pub(crate) use bibliography::{identity, surname};

use crate::page::Page;

/// Ties the records of `page` together.
pub(crate) fn page(page: &mut Page<'_>) {
    bibliography::resolve(&mut page.references, &mut page.author_mentions);
}

//! What records mean beside each other: years that are not written, numbers that are not printed, the
//! work that a short reference means.
//!
//! This room works on records alone; what the text says is kept apart from what follows from it, and
//! what follows is marked.

mod align;
mod bibliography;
mod ledger;
pub(crate) mod years;

pub(crate) use align::in_order;
pub(crate) use align::is_closing;
pub(crate) use bibliography::{fits, fold, holds, identity, name_words, surname, surname_of};

use crate::page::Page;
use crate::record::Ledger;

/// Ties the records of `page` together.
pub(crate) fn page(page: &mut Page<'_>) {
    page.ledger = Ledger::of(page);
    bibliography::resolve(&mut page.references, &mut page.author_mentions, &page.notes);
}

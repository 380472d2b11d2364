//! Rules about notes and references (`N`), and what they share.

mod cited_pages;
mod cited_quotations;
mod cited_works;
mod named_works;
mod note_lists;
mod numbering;
mod text_difference;
mod title_spelling;

pub(super) mod duplicate_note_number;
pub(super) mod missing_back_link;
pub(super) mod missing_note_number;
pub(super) mod note_out_of_order;
pub(super) mod note_text_mismatch;
pub(super) mod orphan_note;
pub(super) mod reference_conflict;
pub(super) mod unexplained_note_gap;
pub(super) mod unprinted_note;
pub(super) mod unread_reference;
pub(super) mod unresolved_author_year;

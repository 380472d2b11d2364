//! Rules about the text itself (`T`), and what they share.

mod double_quotes;
mod mojibake;
mod paired_marks;
mod single_quotes;

pub(super) mod ambiguous_line;
pub(super) mod encoding_damage;
pub(super) mod split_word;
pub(super) mod unbalanced_bracket;
pub(super) mod unbalanced_quote;
pub(super) mod unread_dates;
pub(super) mod unrecognised_line;

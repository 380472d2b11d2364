//! What is known of languages, as data: the names of months and weekdays, the words that stand around
//! dates, small words; and which language a page is written in.
//!
//! [`entry_of`] has all that a word is, in all languages at once. What it means on a page is asked with the
//! page's [`Languages`], which [`Evidence`] finds.

mod builder;
mod class;
pub(crate) mod clock;
mod entry;
mod evidence;
mod headings;
mod known;
mod lang;
mod letters;
mod locales;
mod months;
pub(crate) mod phrases;
pub(crate) mod relative;
mod roles;
mod table;
mod words;

pub(crate) use class::Class;
pub(crate) use entry::{Entry, Headings};
pub(crate) use evidence::Evidence;
pub(crate) use known::{abbreviates, connects, is_function_word, is_ordinal, names_month};
pub(crate) use lang::{Lang, Languages};
pub(crate) use months::{near_month, old_month};
pub(crate) use roles::{Roles, Season};
pub(crate) use table::{entry_of, entry_of_key};

#[cfg(test)]
mod tests;

//! Regesta turns the raw text of a historical archive into datasets: dated events, document citations,
//! notes, meetings, people and running text, each with the lines it was read from.
//!
//! A *regest* is a dated summary of a historical document: that is what the records are.
//!
//! The way through the crate, from the ground floor up:
//!
//! - `text` has the classes of characters, and words in their normal form;
//! - `language` has what is known of languages, as data, and finds that of a page;
//! - [`source`] holds the text of a page, with spans and lines;
//! - [`date`] knows what a written date means;
//! - [`record`] has the records, plain types;
//! - [`page`] is a page as data, with every line accounted for;
//! - `resolve` finds what records mean beside each other;
//! - [`parse`] reads a page;
//! - [`problem`] tells what could not be read as it should;
//! - [`concord`] links records about the same event;
//! - [`check`] finds contradictions and damage;
//! - [`corpus`] finds and reads the inputs;
//! - [`config`] is what an editor has decided about the archive and the findings;
//! - [`export`] writes records for other programs;
//! - [`report`] tells people what happened;
//! - [`lsp`] tells editors;
//! - [`cli`] is the command line.
//!
//! ```
//! use regesta::source::SourceText;
//!
//! let source = SourceText::new(
//!     "salt.txt",
//!     "The salt trade\n\nTimeline of the trade\n\n1949\n7-3-1949 Lund meets\nBerg\n",
//! );
//! let page = regesta::parse::page(&source);
//! assert_eq!(page.events[0].text, "Lund meets Berg");
//! assert_eq!(source.slice(page.events[0].place.span), "7-3-1949 Lund meets\nBerg");
//! ```

pub(crate) mod language;
pub(crate) mod text;

pub mod source;

pub(crate) mod lex;

pub mod date;
pub mod record;

pub mod page;
pub(crate) mod resolve;

pub mod parse;
pub mod problem;

pub mod check;
pub mod concord;

pub mod corpus;

pub mod config;
pub mod export;

pub mod report;

pub mod lsp;

pub mod cli;

mod output;
mod spill;

#[doc = include_str!("../README.md")]
#[cfg(doctest)]
struct ReadmeExamples;

//! Regesta turns the raw text of a historical archive into datasets: dated events, document citations,
//! notes, meetings, people and running text, each with the lines it was read from.
//!
//! A *regest* is a dated summary of a historical document: that is what the records are.
//!
//! What a user of the library needs:
//!
//! - [`source::SourceText`] holds the text of a page, with [`source::Span`]s and lines;
//! - [`parse::page`] reads it, [`parse::page_with`] with a [`parse::Format`] of one's own;
//! - [`page::Page`] is what was read, with every line accounted for, and [`record`] has its records;
//! - [`date::Date`] knows what a written date means;
//! - [`problem`] tells what could not be read as it should;
//! - [`check::Checker`] runs [`check::RULES`] and gives [`check::Finding`]s;
//! - [`PageDocument`] is a page for any format that serde knows.
//!
//! That is the API, and it keeps its names. No type of a calendar library is part of it. The other rooms of the crate
//! serve the command line and change when it does; they are hidden from this page, and CONTRIBUTING describes them.
//!
//! # Features
//!
//! `cargo add regesta --no-default-features` brings the library alone. `report` adds findings for people and for other
//! programs, and `regesta.toml`; `lsp` the language server; `cli`, which has both, the command line and datasets in
//! folders; `sqlite` and `parquet` those two forms of a dataset. All but the last two need nothing but Rust.
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

// What the library alone does not use, the command line does: that combination is the one that is linted.
#![cfg_attr(not(feature = "cli"), allow(dead_code, unused_imports))]

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
#[doc(hidden)]
pub mod concord;

#[cfg(feature = "report")]
#[doc(hidden)]
pub mod corpus;

#[cfg(feature = "report")]
#[doc(hidden)]
pub mod config;
#[doc(hidden)]
pub mod export;
pub use export::PageDocument;

#[cfg(feature = "report")]
#[doc(hidden)]
pub mod report;

#[cfg(feature = "lsp")]
#[doc(hidden)]
pub mod lsp;

#[cfg(feature = "cli")]
#[doc(hidden)]
pub mod cli;

#[cfg(feature = "report")]
mod output;
mod spill;

#[doc = include_str!("../README.md")]
#[cfg(doctest)]
struct ReadmeExamples;

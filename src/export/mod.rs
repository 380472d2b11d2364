//! Writes records for other programs: CSV tables with a data package, JSON documents, JSON lines, bibliographies,
//! timelines, TEI, SQLite and Parquet.
//!
//! What is written are the row types of this module, never the records themselves: the form of the
//! dataset is a promise, and the records may change.

#[cfg(feature = "cli")]
mod bibliography;
#[cfg(feature = "cli")]
mod bibtex;
#[cfg(feature = "cli")]
mod csv;
#[cfg(feature = "cli")]
mod datapackage;
#[cfg(feature = "cli")]
mod dataset;
mod dating;
#[cfg(feature = "cli")]
mod folder;
#[cfg(feature = "cli")]
mod forms;
mod ids;
mod json;
#[cfg(feature = "cli")]
mod links;
#[cfg(feature = "cli")]
mod moves;
#[cfg(feature = "cli")]
mod new_files;
#[cfg(feature = "cli")]
mod ownership;
#[cfg(feature = "cli")]
mod page_files;
#[cfg(feature = "parquet")]
mod parquet;
#[cfg(feature = "cli")]
mod prepared;
#[cfg(feature = "cli")]
mod render;
mod rows;
#[cfg(feature = "cli")]
mod spreadsheet;
#[cfg(feature = "sqlite")]
mod sqlite;
#[cfg(feature = "cli")]
mod staging;
#[cfg(feature = "cli")]
mod table;
#[cfg(feature = "cli")]
mod tei;
#[cfg(feature = "cli")]
mod timelinejs;
#[cfg(feature = "cli")]
mod xml;

#[cfg(feature = "cli")]
pub use datapackage::data_package;
#[cfg(feature = "cli")]
pub use dataset::{Dataset, Format};
#[cfg(feature = "cli")]
pub(crate) use folder::Folder;
#[cfg(feature = "cli")]
pub use folder::WriteError;
pub use ids::Ids;
pub use json::{
    BiographyItem, FORMAT_VERSION, PageDocument, Record, record_schema, write_json_lines,
};
#[cfg(feature = "cli")]
pub use links::Links;
#[cfg(feature = "cli")]
pub(crate) use prepared::{Prepared, Wanted};
#[cfg(feature = "cli")]
pub use render::{render, render_with};
pub use rows::{
    AuthorMentionRow, CaptionRow, DocumentRow, EventRow, InlineNoteRow, LedgerRow, LinkRow,
    MeetingRow, MentionRow, NoteRow, PageRow, ParagraphRow, PersonRow, ReferenceRow, SectionRow,
    UnparsedRow,
};
#[cfg(feature = "cli")]
pub use table::{Column, TABLES, Table};
#[cfg(feature = "cli")]
pub use tei::tei;

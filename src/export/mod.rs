//! Writes records for other programs: CSV tables with a data package, JSON documents, JSON lines, bibliographies,
//! timelines, TEI, SQLite and Parquet.
//!
//! What is written are the row types of this module, never the records themselves: the form of the
//! dataset is a promise, and the records may change.

mod bibliography;
mod bibtex;
mod csv;
mod datapackage;
mod dataset;
mod dating;
mod folder;
mod forms;
mod ids;
mod json;
mod links;
mod moves;
mod new_files;
mod ownership;
mod page_files;
#[cfg(feature = "parquet")]
mod parquet;
mod prepared;
mod render;
mod rows;
mod spreadsheet;
#[cfg(feature = "sqlite")]
mod sqlite;
mod staging;
mod table;
mod tei;
mod timelinejs;
mod xml;

pub use datapackage::data_package;
pub use dataset::{Dataset, Format};
pub(crate) use folder::Folder;
pub use folder::WriteError;
pub use ids::Ids;
pub use json::{
    BiographyItem, FORMAT_VERSION, PageDocument, Record, page_schema, record_schema,
    write_json_lines,
};
pub use links::Links;
pub(crate) use prepared::{Prepared, Wanted};
pub use render::{render, render_with};
pub use rows::{
    AuthorMentionRow, CaptionRow, DocumentRow, EventRow, InlineNoteRow, LedgerRow, LinkRow,
    MeetingRow, MentionRow, NoteRow, PageRow, ParagraphRow, PersonRow, ReferenceRow, SectionRow,
    UnparsedRow,
};
pub use table::{Column, TABLES, Table};
pub use tei::tei;

//! Writes records for other programs: CSV tables with a data package, JSON documents, JSON lines, bibliographies,
//! timelines, TEI, SQLite and Parquet.
//!
//! What is written are the row types of this module, never the records themselves: the form of the
//! dataset is a promise, and the records may change.

#[cfg(feature = "cli")]
mod bibliography;
#[cfg(feature = "cli")]
mod dataset;
mod document;
#[cfg(feature = "cli")]
mod folder;
#[cfg(feature = "cli")]
mod forms;
mod ids;
#[cfg(feature = "cli")]
mod links;
#[cfg(feature = "cli")]
mod ownership;
#[cfg(feature = "cli")]
mod render;
mod rows;
#[cfg(feature = "cli")]
mod table;

#[cfg(feature = "cli")]
pub use dataset::Dataset;
pub use document::PageDocument;
#[cfg(feature = "cli")]
pub(crate) use folder::Folder;
#[cfg(feature = "cli")]
pub use folder::WriteError;
#[cfg(feature = "cli")]
pub(crate) use forms::jsonl::RecordLines;
#[cfg(feature = "cli")]
pub use forms::jsonl::{Record, record_schema, write_json_lines};
#[cfg(feature = "cli")]
pub use forms::{FORMATS, Format, Options, data_package, tei};
pub use ids::Ids;
#[cfg(feature = "cli")]
pub use links::Links;
#[cfg(feature = "cli")]
pub use render::{render, render_with};
pub use rows::{
    AuthorMentionRow, BiographyItem, CaptionRow, DocumentRow, EventRow, FORMAT_VERSION, Filled,
    InlineNoteRow, LedgerRow, LinkRow, MeetingRow, MentionRow, NoteRow, PageRow, PageRows,
    ParagraphRow, PersonRow, ReferenceRow, SectionRow, UnparsedRow,
};
#[cfg(feature = "cli")]
pub use table::{Column, TABLES, Table};

//! Writes records for other programs: CSV tables with a data package, JSON documents, JSON lines, bibliographies,
//! timelines, TEI, SQLite and Parquet.
//!
//! What is written are the row types of this module, never the records themselves: the form of the
//! dataset is a promise, and the records may change.

mod bibliography;
mod dataset;
mod folder;
mod forms;
mod ids;
mod links;
mod ownership;
mod render;
mod rows;
mod table;

pub use dataset::Dataset;
pub(crate) use folder::Folder;
pub use folder::WriteError;
pub(crate) use forms::jsonl::RecordLines;
pub use forms::jsonl::{Record, record_schema, write_json_lines};
pub use forms::{FORMATS, Format, Options, data_package, page_schema, tei};
pub use ids::Ids;
pub use links::Links;
pub use render::{render, render_with};
pub use rows::{
    AuthorMentionRow, BiographyItem, CaptionRow, DocumentRow, EventRow, FORMAT_VERSION, Filled,
    InlineNoteRow, LedgerRow, LinkRow, MeetingRow, MentionRow, NoteRow, PageDocument, PageRow,
    ParagraphRow, PersonRow, ReferenceRow, SectionRow, UnparsedRow,
};
pub use table::{Column, TABLES, Table};

//! Rows of `pages.csv`.

use schemars::JsonSchema;
use serde::Serialize;

use crate::page::Page;

/// A page.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PageRow<'a> {
    /// Name of the page: its path below the folder that was read.
    pub source: &'a str,
    /// Title of the page.
    pub title: &'a str,
    /// Number of lines.
    pub lines: usize,
    /// Number of events.
    pub events: usize,
    /// Number of document citations.
    pub documents: usize,
    /// Number of notes in the printed list.
    pub notes: usize,
    /// Number of meetings.
    pub meetings: usize,
    /// Number of people.
    pub people: usize,
    /// Number of passages that could not be read.
    pub unparsed: usize,
    /// Lines in events, documents, notes (printed and inline), meetings, biographies and captions.
    pub lines_in_records: usize,
    /// Lines that are headings.
    pub lines_in_headings: usize,
    /// Lines of paragraphs.
    pub lines_in_paragraphs: usize,
    /// Blank lines.
    pub lines_blank: usize,
    /// Lines that could not be read.
    pub lines_unparsed: usize,
    /// Character encoding in which the page was read, by its name in the Encoding Standard: `UTF-8`,
    /// `windows-1252`.
    pub encoding: &'static str,
}

impl<'a> PageRow<'a> {
    pub(super) fn of(page: &'a Page<'_>) -> Self {
        let coverage = page.coverage();
        Self {
            source: page.source.name(),
            title: page.title(),
            lines: page.source.line_count(),
            events: page.events.len(),
            documents: page.documents.len(),
            notes: page.notes.len(),
            meetings: page.meetings.len(),
            people: page.people.len(),
            unparsed: page.unparsed.len(),
            lines_in_records: coverage.records,
            lines_in_headings: coverage.headings,
            lines_in_paragraphs: coverage.paragraphs,
            lines_blank: coverage.blank,
            lines_unparsed: coverage.unparsed,
            encoding: page.source.encoding().name(),
        }
    }
}

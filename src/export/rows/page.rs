//! Rows of `pages.csv`.

use super::Filled;
use crate::page::{Coverage, Page};

row! {
    /// A page.
    PageRow<'a> of (page: &'a Page<'_>, coverage: Coverage) {
        /// Name of the page: its path below the folder that was read.
        source: Filled<'a> = Filled(page.source.name()),
        /// Title of the page.
        title: &'a str = page.title(),
        /// Number of lines.
        lines: usize = page.source.line_count(),
        /// Number of events.
        events: usize = page.events.len(),
        /// Number of document citations.
        documents: usize = page.documents.len(),
        /// Number of notes in the printed list.
        notes: usize = page.notes.len(),
        /// Number of meetings.
        meetings: usize = page.meetings.len(),
        /// Number of people.
        people: usize = page.people.len(),
        /// Number of places that could not be read.
        unparsed: usize = page.unparsed.len(),
        /// Lines in events, documents, notes (printed and inline), meetings, biographies and captions.
        lines_in_records: usize = coverage.records,
        /// Lines that are headings.
        lines_in_headings: usize = coverage.headings,
        /// Lines of paragraphs.
        lines_in_paragraphs: usize = coverage.paragraphs,
        /// Blank lines.
        lines_blank: usize = coverage.blank,
        /// Lines that could not be read.
        lines_unparsed: usize = coverage.unparsed,
        /// Character encoding in which the page was read, by its name in the Encoding Standard: `UTF-8`,
        /// `windows-1252`.
        encoding: Filled<'a> = Filled(page.source.encoding().name()),
    }
}

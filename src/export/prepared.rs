//! A page as it will stand in a dataset: made page by page, several at a time, and then put together.

use std::io;

use super::bibliography::PageWorks;
use super::csv::CsvRows;
use super::ids::Ids;
use super::json::{write_page, write_records};
use super::links::Links;
use super::rows::Rows;
use crate::page::Page;

/// In which forms pages are prepared.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Forms {
    /// As rows of tables, and as literature.
    pub(crate) tables: bool,
    /// As a JSON document.
    pub(crate) document: bool,
    /// As JSON lines.
    pub(crate) lines: bool,
    /// Whether cells of tables are guarded against spreadsheets that would run them.
    pub(crate) guarded: bool,
}

/// A page, ready to be written.
pub(crate) struct Prepared {
    /// Name of the page.
    pub(super) source: String,
    pub(super) tables: Option<(CsvRows, PageWorks)>,
    pub(super) document: Option<Vec<u8>>,
    /// Its records, one a line.
    pub(crate) lines: Vec<u8>,
    /// Its records, for the links to those of other pages.
    pub(crate) links: Links,
}

impl Forms {
    /// Prepares a page.
    pub(crate) fn prepare(self, page: &Page<'_>) -> io::Result<Prepared> {
        let ids = Ids::of(page);
        let rows = Rows::of(page, &ids);
        let mut links = Links::default();
        if self.tables || self.lines {
            links.add_with(page, &ids);
        }
        let tables = match self.tables {
            true => Some((CsvRows::of_page(&rows, self.guarded)?, PageWorks::of(page))),
            false => None,
        };
        let mut lines = Vec::new();
        let mut document = None;
        if self.document {
            let mut bytes = Vec::new();
            if self.lines {
                write_records(&mut lines, page, &ids, rows.clone())?;
            }
            write_page(&mut bytes, page, &ids, rows)?;
            document = Some(bytes);
        } else if self.lines {
            write_records(&mut lines, page, &ids, rows)?;
        }
        Ok(Prepared {
            source: page.source.name().to_owned(),
            tables,
            document,
            lines,
            links,
        })
    }
}

//! A page as it will stand in a dataset: made page by page, several at a time, and then put together.

use std::io;

use super::bibliography::PageWorks;
use super::csv::CsvRows;
use super::ids::Ids;
use super::json::{write_page, write_records};
use super::links::Links;
#[cfg(feature = "parquet")]
use super::parquet::ParquetRows;
use super::rows::Rows;
#[cfg(feature = "sqlite")]
use super::sqlite::DatabaseRows;
use super::tei;
use super::timelinejs::Slides;
use crate::page::Page;

/// In which forms pages are prepared.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Wanted {
    /// As rows of tables.
    pub(super) tables: bool,
    /// Whether cells of tables are guarded against spreadsheets that would run them.
    pub(super) guarded: bool,
    /// As literature.
    pub(super) works: bool,
    /// As a JSON document.
    pub(super) document: bool,
    /// As JSON lines.
    pub(super) lines: bool,
    /// As slides of a timeline.
    pub(super) slides: bool,
    /// As a TEI document.
    pub(super) tei: bool,
    /// With its records, for the links to those of other pages.
    pub(super) links: bool,
    /// As rows of a database.
    #[cfg(feature = "sqlite")]
    pub(super) database: bool,
    /// As rows of Parquet.
    #[cfg(feature = "parquet")]
    pub(super) parquet: bool,
}

/// A page, ready to be written.
pub(crate) struct Prepared {
    /// Name of the page.
    pub(super) source: String,
    pub(super) tables: Option<CsvRows>,
    pub(super) works: Option<PageWorks>,
    pub(super) slides: Option<Slides>,
    pub(super) tei: Option<String>,
    #[cfg(feature = "sqlite")]
    pub(super) database: Option<DatabaseRows>,
    #[cfg(feature = "parquet")]
    pub(super) parquet: Option<ParquetRows>,
    pub(super) document: Option<Vec<u8>>,
    /// Its records, one a line.
    pub(crate) lines: Vec<u8>,
    /// Its records, for the links to those of other pages.
    pub(crate) links: Links,
}

impl Wanted {
    /// JSON lines alone, with links or without.
    pub(crate) fn only_lines(links: bool) -> Self {
        Self {
            lines: true,
            links,
            ..Self::default()
        }
    }

    /// Whether there is a file for each page.
    pub(crate) const fn has_files_of_pages(self) -> bool {
        self.document || self.tei
    }

    pub(crate) fn prepare(self, page: &Page<'_>) -> io::Result<Prepared> {
        let ids = Ids::of(page);
        let rows = Rows::of(page, &ids);
        let mut links = Links::default();
        if self.links {
            links.add_with(page, &ids);
        }
        let of_page = || CsvRows::of_page(&rows, self.guarded);
        let tables = self.tables.then(of_page).transpose()?;
        let works = self.works.then(|| PageWorks::of(page));
        let slides = self.slides.then(|| Slides::of(&rows)).transpose()?;
        let tei = self.tei.then(|| tei::of_rows(&rows));
        #[cfg(feature = "sqlite")]
        let database = self.database.then(|| DatabaseRows::of(&rows)).transpose()?;
        #[cfg(feature = "parquet")]
        let parquet = self.parquet.then(|| ParquetRows::of(&rows)).transpose()?;
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
            works,
            slides,
            tei,
            #[cfg(feature = "sqlite")]
            database,
            #[cfg(feature = "parquet")]
            parquet,
            document,
            lines,
            links,
        })
    }
}

//! The forms of a dataset, each page written to all of them.

use std::collections::HashSet;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use super::bibliography::Bibliography;
use super::bibtex::bibtex;
use super::csv::CsvTables;
use super::datapackage::data_package;
use super::dataset::Format;
use super::ids::Ids;
use super::json::{page_schema, record_schema, write_json_lines, write_page};
use super::links::{self, Links};
use super::new_files::NewFiles;
use super::ownership::{MARK, mark};
use super::page_files::PageFiles;
use super::rows::Rows;
#[cfg(feature = "sqlite")]
use super::sqlite::Database;
use super::tei::tei;
use super::timelinejs::Timeline;
use crate::page::Page;

/// The forms that are written, each with what it holds until the last page is there.
pub(super) struct Forms {
    formats: HashSet<Format>,
    tables: Option<CsvTables>,
    lines: Option<BufWriter<File>>,
    timeline: Option<Timeline>,
    #[cfg(feature = "sqlite")]
    database: Option<Database>,
    bibliography: Bibliography,
    /// The records of all pages, for the links between them.
    links: Links,
    page_files: PageFiles,
    tei_files: PageFiles,
}

impl Forms {
    /// Begins `formats`, and those that come with them.
    pub(super) fn begin(formats: &[Format], to: &mut NewFiles) -> io::Result<Self> {
        let formats = with_companions(formats);
        let mut forms = Self {
            tables: None,
            lines: None,
            timeline: None,
            #[cfg(feature = "sqlite")]
            database: None,
            bibliography: Bibliography::default(),
            links: Links::default(),
            page_files: PageFiles::documents(),
            tei_files: PageFiles::tei(),
            formats,
        };
        if forms.has(Format::Csv) {
            forms.tables = Some(CsvTables::create(to)?);
        }
        if forms.has(Format::JsonLines) {
            forms.lines = Some(to.create(Path::new("records.jsonl"))?);
            to.write_json("schema/record.schema.json", &record_schema())?;
        }
        if forms.has(Format::Json) {
            to.write_json("schema/page.schema.json", &page_schema())?;
        }
        if forms.has(Format::DataPackage) {
            to.write_json("datapackage.json", &data_package())?;
        }
        if forms.has(Format::TimelineJs) {
            forms.timeline = Some(Timeline::create(to)?);
        }
        #[cfg(feature = "sqlite")]
        if forms.has(Format::Sqlite) {
            forms.database = Some(Database::create(to)?);
        }
        if forms.needs_a_mark() {
            to.write_json(MARK, &mark())?;
        }
        Ok(forms)
    }

    fn has(&self, format: Format) -> bool {
        self.formats.contains(&format)
    }

    /// Whether nothing that is written tells whose the folder is.
    fn needs_a_mark(&self) -> bool {
        let telling = [
            Format::Csv,
            Format::Json,
            Format::JsonLines,
            #[cfg(feature = "sqlite")]
            Format::Sqlite,
        ];
        !telling.into_iter().any(|format| self.has(format))
    }

    /// Whether a form has the links between records.
    fn has_links(&self) -> bool {
        #[cfg(feature = "sqlite")]
        if self.database.is_some() {
            return true;
        }
        self.tables.is_some() || self.lines.is_some()
    }

    /// Guards the cells of tables against spreadsheets that would run them.
    pub(super) fn guard_cells(&mut self) {
        if let Some(tables) = &mut self.tables {
            tables.guarded = true;
        }
    }

    /// Writes a page.
    pub(super) fn add(&mut self, page: &Page<'_>, to: &mut NewFiles) -> io::Result<()> {
        if let Some(lines) = &mut self.lines {
            write_json_lines(lines, page)?;
        }
        let ids = Ids::of(page);
        if self.has_links() {
            self.links.add_with(page, &ids);
        }
        if self.has(Format::BibTex) || self.has(Format::Csl) {
            self.bibliography.add(page);
        }
        let rows = Rows::of(page, &ids);
        if let Some(tables) = &mut self.tables {
            tables.write(&rows)?;
        }
        #[cfg(feature = "sqlite")]
        if let Some(database) = &mut self.database {
            database.write(&rows)?;
        }
        if let Some(timeline) = &mut self.timeline {
            timeline.write(&rows)?;
        }
        if self.has(Format::Tei) {
            let mut file = to.create(&self.tei_files.file(page.source.name()))?;
            file.write_all(tei(&rows).as_bytes())?;
            file.flush()?;
        }
        if self.has(Format::Json) {
            let mut file = to.create(&self.page_files.file(page.source.name()))?;
            write_page(&mut file, page, &ids, rows)?;
            file.flush()?;
        }
        Ok(())
    }

    /// Writes what is of all pages together, and what is still held back.
    pub(super) fn finish(&mut self, to: &mut NewFiles) -> io::Result<()> {
        let links = self.links.find();
        if let Some(mut tables) = self.tables.take() {
            tables.write_links(&links)?;
            tables.finish()?;
        }
        let csl = self.bibliography.csl();
        if self.has(Format::Csl) {
            to.write_json("references.csl.json", &csl)?;
        }
        if self.has(Format::BibTex) {
            to.write("references.bib", &bibtex(&csl))?;
        }
        #[cfg(feature = "sqlite")]
        if let Some(database) = self.database.take() {
            database.finish(&links)?;
        }
        if let Some(timeline) = self.timeline.take() {
            timeline.finish()?;
        }
        if let Some(mut lines) = self.lines.take() {
            links::write_json_lines(&mut lines, &links)?;
            lines.flush()?;
        }
        Ok(())
    }

    /// Where the files of an earlier run's pages are, when the tables tell which pages those are.
    pub(super) fn files_of_pages(&self) -> Vec<PageFiles> {
        let files = [
            (Format::Json, PageFiles::documents()),
            (Format::Tei, PageFiles::tei()),
        ];
        files
            .into_iter()
            .filter(|(format, _)| self.has(*format) && self.has(Format::Csv))
            .map(|(_, files)| files)
            .collect()
    }
}

/// `formats`, with those that each of them brings along.
fn with_companions(formats: &[Format]) -> HashSet<Format> {
    let mut formats: HashSet<Format> = formats.iter().copied().collect();
    if formats.contains(&Format::DataPackage) {
        formats.insert(Format::Csv);
    }
    if formats.contains(&Format::Csv) {
        formats.extend([Format::BibTex, Format::Csl]);
    }
    formats
}

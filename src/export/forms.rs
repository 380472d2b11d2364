//! The forms of a dataset, each page written to all of them.

use std::collections::HashSet;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use super::bibliography::Bibliography;
use super::csv::{CsvRows, CsvTables};
use super::datapackage::data_package;
use super::dataset::Format;
use super::json::{PageDocument, record_schema};
use super::links::{self, Links};
use super::new_files::NewFiles;
use super::ownership::{self, MARK, mark};
use super::page_files::PageFiles;
#[cfg(feature = "parquet")]
use super::parquet::{Limits, ParquetRows, ParquetTables, stale_parts};
use super::prepared::{Prepared, Wanted};
#[cfg(feature = "sqlite")]
use super::sqlite::{Database, DatabaseRows};
use super::timelinejs::Timeline;

/// The forms that are written, each with what it holds until the last page is there.
pub(super) struct Forms {
    formats: HashSet<Format>,
    tables: Option<CsvTables>,
    /// Whether cells of tables are guarded against spreadsheets that would run them.
    guarded: bool,
    /// Whether links between records are left out.
    unlinked: bool,
    lines: Option<BufWriter<File>>,
    timeline: Option<Timeline>,
    #[cfg(feature = "sqlite")]
    database: Option<Database>,
    #[cfg(feature = "parquet")]
    parquet: Option<ParquetTables>,
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
            guarded: false,
            unlinked: false,
            lines: None,
            timeline: None,
            #[cfg(feature = "sqlite")]
            database: None,
            #[cfg(feature = "parquet")]
            parquet: None,
            bibliography: Bibliography::default(),
            links: Links::with_files_in(to.folder().to_owned()),
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
            to.write_json("schema/page.schema.json", &PageDocument::schema())?;
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
        #[cfg(feature = "parquet")]
        if forms.has(Format::Parquet) {
            forms.parquet = Some(ParquetTables::new(Limits::default())?);
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

    /// Guards the cells of tables against spreadsheets that would run them.
    pub(super) fn guard_cells(&mut self) {
        self.guarded = true;
    }

    /// Leaves out the links between records.
    pub(super) fn leave_out_links(&mut self) {
        self.unlinked = true;
    }

    /// Whether a form has the links between records.
    fn has_links(&self) -> bool {
        let linked = [
            Format::Csv,
            Format::JsonLines,
            #[cfg(feature = "sqlite")]
            Format::Sqlite,
            #[cfg(feature = "parquet")]
            Format::Parquet,
        ];
        !self.unlinked && linked.into_iter().any(|format| self.has(format))
    }

    /// How pages are prepared for these forms.
    pub(super) fn wanted(&self) -> Wanted {
        Wanted {
            tables: self.has(Format::Csv),
            guarded: self.guarded,
            works: self.has(Format::BibTex) || self.has(Format::Csl),
            document: self.has(Format::Json),
            lines: self.has(Format::JsonLines),
            slides: self.has(Format::TimelineJs),
            tei: self.has(Format::Tei),
            links: self.has_links(),
            #[cfg(feature = "sqlite")]
            database: self.has(Format::Sqlite),
            #[cfg(feature = "parquet")]
            parquet: self.has(Format::Parquet),
        }
    }

    /// Writes a page that was prepared as is [wanted](Self::wanted).
    pub(super) fn append(&mut self, page: Prepared, to: &mut NewFiles) -> io::Result<()> {
        if let Some(lines) = &mut self.lines {
            lines.write_all(&page.lines)?;
        }
        self.links.append(&page.links)?;
        if let Some(works) = page.works {
            self.bibliography.add(works);
        }
        if let (Some(tables), Some(rows)) = (&mut self.tables, page.tables) {
            tables.write(&rows)?;
        }
        #[cfg(feature = "sqlite")]
        if let (Some(database), Some(rows)) = (&mut self.database, page.database) {
            database.write(rows)?;
        }
        #[cfg(feature = "parquet")]
        if let (Some(tables), Some(rows)) = (&mut self.parquet, page.parquet) {
            tables.write(rows, to)?;
        }
        if let (Some(timeline), Some(slides)) = (&mut self.timeline, page.slides) {
            timeline.write(slides)?;
        }
        if let Some(tei) = page.tei {
            to.write(&self.tei_files.file(&page.source), tei.as_bytes())?;
        }
        if let Some(document) = page.document {
            to.write(&self.page_files.file(&page.source), &document)?;
        }
        Ok(())
    }

    /// Writes what is of all pages together, and what is still held back.
    pub(super) fn finish(&mut self, to: &mut NewFiles) -> io::Result<()> {
        self.write_links(to)?;
        if let Some(tables) = self.tables.take() {
            tables.finish()?;
        }
        if self.has(Format::Csl) {
            let mut file = to.create(Path::new("references.csl.json"))?;
            self.bibliography.write_csl(&mut file)?;
            file.flush()?;
        }
        if self.has(Format::BibTex) {
            let mut file = to.create(Path::new("references.bib"))?;
            self.bibliography.write_bibtex(&mut file)?;
            file.flush()?;
        }
        #[cfg(feature = "sqlite")]
        if let Some(database) = self.database.take() {
            database.finish()?;
        }
        #[cfg(feature = "parquet")]
        if let Some(tables) = self.parquet.take() {
            tables.finish(to)?;
        }
        if let Some(timeline) = self.timeline.take() {
            timeline.finish()?;
        }
        if let Some(mut lines) = self.lines.take() {
            lines.flush()?;
        }
        Ok(())
    }

    /// Writes the links between the records of all pages to the forms that have them.
    #[cfg_attr(not(feature = "parquet"), allow(unused_variables))]
    fn write_links(&mut self, to: &mut NewFiles) -> io::Result<()> {
        let guarded = self.guarded;
        self.links.each(|links| {
            if let Some(tables) = &mut self.tables {
                tables.write(&CsvRows::of_links(links, guarded)?)?;
            }
            #[cfg(feature = "sqlite")]
            if let Some(database) = &mut self.database {
                database.write(DatabaseRows::of_links(links)?)?;
            }
            #[cfg(feature = "parquet")]
            if let Some(tables) = &mut self.parquet {
                tables.write(ParquetRows::of_links(links)?, to)?;
            }
            match &mut self.lines {
                Some(lines) => links::write_json_lines(lines, links),
                None => Ok(()),
            }
        })
    }

    /// Files of an earlier run that `files` do not replace, and that would stand beside them as if they were of
    /// this one.
    pub(super) fn stale_files(&self, folder: &Path, files: &[PathBuf]) -> Vec<PathBuf> {
        #[cfg_attr(not(feature = "parquet"), allow(unused_mut))]
        let mut stale = ownership::stale_files(folder, files, self.files_of_pages());
        #[cfg(feature = "parquet")]
        if self.has(Format::Parquet) {
            stale.extend(stale_parts(folder, files));
        }
        stale
    }

    /// Where the files of an earlier run's pages are, when the tables tell which pages those are.
    fn files_of_pages(&self) -> Vec<PageFiles> {
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

//! Writes a dataset to a folder, whole or not at all.
//!
//! Everything is written beside its final place first; only when all of it is on disk do the files
//! move to their names. A run that fails leaves the folder as it was; of one that is killed while the
//! files move, the next run does the rest of that.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use thiserror::Error;

use super::bibliography::Bibliography;
use super::bibtex::bibtex;
use super::csv::{CsvRows, CsvTables};
use super::datapackage::data_package;
use super::json::{page_schema, record_schema};
use super::links::{self, Links};
use super::moves::{Moves, is_below, make_folders_for};
use super::page_files::PageFiles;
use super::prepared::{Forms, Prepared};
use super::spreadsheet::unguarded;
use super::staging::Staging;
use crate::page::Page;

/// A form in which a dataset can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Format {
    /// A CSV file for each table, and the literature as CSL-JSON and BibTeX.
    Csv,
    /// A JSON document for each page, and its JSON Schema.
    Json,
    /// All records as JSON lines, `records.jsonl`, and their JSON Schema.
    JsonLines,
    /// `datapackage.json`, which describes the CSV files; they are written too.
    DataPackage,
}

/// The dataset could not be written; the folder is as it was.
#[derive(Debug, Error)]
#[error("cannot write {}: {source}", path.display())]
pub struct WriteError {
    /// The file or folder.
    pub path: PathBuf,
    /// What went wrong.
    pub source: io::Error,
}

pub(super) fn at(path: &Path) -> impl FnOnce(io::Error) -> WriteError + '_ {
    move |source| WriteError {
        path: path.to_owned(),
        source,
    }
}

/// Says which file of the dataset it is that cannot be written.
pub(super) fn named(file: &Path) -> impl FnOnce(io::Error) -> io::Error + '_ {
    move |error| io::Error::new(error.kind(), format!("{}: {error}", file.display()))
}

/// A dataset that is being written.
pub struct Dataset {
    folder: PathBuf,
    /// Folders that were made for this dataset, the innermost first.
    made: Vec<PathBuf>,
    /// Where the files wait; removed in the end, whatever happens.
    staging: Staging,
    formats: HashSet<Format>,
    tables: Option<CsvTables>,
    bibliography: Bibliography,
    lines: Option<BufWriter<File>>,
    /// Whether cells of tables are guarded against spreadsheets that would run them.
    guarded: bool,
    /// The records of all pages, for the links between them.
    links: Links,
    /// Files written so far, relative to the folder.
    files: Vec<PathBuf>,
    /// Those of them that are documents of pages.
    page_files: PageFiles,
}

impl Dataset {
    /// Begins a dataset in `folder`, which is made when it is not there, and locked until the dataset is
    /// committed or dropped. What a killed run left there is cleared away.
    ///
    /// # Errors
    /// [`WriteError`] when the folder cannot be made or written to, or another run is writing to it.
    pub fn create(folder: &Path, formats: &[Format]) -> Result<Self, WriteError> {
        let mut formats: HashSet<Format> = formats.iter().copied().collect();
        if formats.contains(&Format::DataPackage) {
            formats.insert(Format::Csv);
        }
        let made = folder
            .ancestors()
            .take_while(|folder| !folder.as_os_str().is_empty() && !folder.exists())
            .map(Path::to_owned)
            .collect();
        fs::create_dir_all(folder).map_err(at(folder))?;
        let mut dataset = Self {
            folder: folder.to_owned(),
            made,
            staging: Staging::create(folder)?,
            formats,
            tables: None,
            bibliography: Bibliography::default(),
            lines: None,
            guarded: false,
            links: Links::default(),
            files: Vec::new(),
            page_files: PageFiles::default(),
        };
        dataset.begin().map_err(at(folder))?;
        Ok(dataset)
    }

    fn begin(&mut self) -> io::Result<()> {
        if self.formats.contains(&Format::Csv) {
            self.tables = Some(CsvTables::create(&self.staging.new_files())?);
            let names = super::table::TABLES
                .iter()
                .map(|table| format!("{}.csv", table.name).into());
            self.files.extend(names);
        }
        if self.formats.contains(&Format::JsonLines) {
            self.lines = Some(BufWriter::new(self.new_file(Path::new("records.jsonl"))?));
            self.write_json("schema/record.schema.json", &record_schema())?;
        }
        if self.formats.contains(&Format::Json) {
            self.write_json("schema/page.schema.json", &page_schema())?;
        }
        if self.formats.contains(&Format::DataPackage) {
            self.write_json("datapackage.json", &data_package())?;
        }
        Ok(())
    }

    /// From here on, puts an apostrophe before the cells of tables that a spreadsheet would run as formulas:
    /// those that begin with `=`, `+`, `-`, `@`, a tab or a carriage return, as
    /// [OWASP](https://owasp.org/www-community/attacks/CSV_Injection) advises. They are then no longer what the
    /// page says.
    pub fn guard_cells(&mut self) {
        self.guarded = true;
    }

    /// Adds a page.
    ///
    /// # Errors
    /// [`WriteError`], as when the disk is full.
    pub fn add(&mut self, page: &Page<'_>) -> Result<(), WriteError> {
        let prepared = self.forms().prepare(page);
        self.append(prepared)
    }

    /// In which forms pages are prepared for this dataset.
    pub(crate) fn forms(&self) -> Forms {
        Forms {
            tables: self.tables.is_some(),
            document: self.formats.contains(&Format::Json),
            lines: self.lines.is_some(),
            guarded: self.guarded,
        }
    }

    /// Adds a page that was prepared in these forms.
    pub(crate) fn append(&mut self, page: io::Result<Prepared>) -> Result<(), WriteError> {
        page.and_then(|page| self.write(page))
            .map_err(at(&self.folder))
    }

    fn write(&mut self, page: Prepared) -> io::Result<()> {
        if let Some(lines) = &mut self.lines {
            lines.write_all(&page.lines)?;
        }
        self.links.append(page.links);
        if let (Some(tables), Some((rows, works))) = (&mut self.tables, page.tables) {
            tables.write(&rows)?;
            self.bibliography.add(works);
        }
        if let Some(document) = page.document {
            let file = self.page_files.file(&page.source);
            self.new_file(&file)?.write_all(&document)?;
        }
        Ok(())
    }

    /// Puts all files in their places. Page documents of an earlier run whose pages are gone are
    /// removed, as far as that run's `pages.csv` names them.
    ///
    /// # Errors
    /// [`WriteError`]; what had been moved is moved back.
    pub fn commit(mut self) -> Result<(), WriteError> {
        self.finish().map_err(at(&self.folder))?;
        self.check_ownership()?;
        self.staging.sync(&self.files).map_err(at(&self.folder))?;
        let stale = self.stale_pages();
        let moves = Moves::prepare(&self.folder, self.staging.path(), &self.files, &stale)?;
        let Err(error) = moves.carry_out(&self.files, &stale) else {
            self.made.clear();
            return Ok(());
        };
        // What cannot be moved back stays where it is kept; the next run tries again.
        self.staging.keep = moves.undo().is_err();
        Err(self.explained(error))
    }

    /// Writes what is of all pages together, and what is still held back.
    fn finish(&mut self) -> io::Result<()> {
        let links = self.links.find();
        if let Some(mut tables) = self.tables.take() {
            tables.write(&CsvRows::of_links(&links, self.guarded)?)?;
            tables.finish()?;
            let csl = self.bibliography.csl();
            self.write_json("references.csl.json", &csl)?;
            let mut file = self.new_file(Path::new("references.bib"))?;
            file.write_all(bibtex(&csl).as_bytes())?;
        }
        if let Some(mut lines) = self.lines.take() {
            links::write_json_lines(&mut lines, &links)?;
            lines.flush()?;
        }
        Ok(())
    }

    /// Page documents that only an earlier run wrote.
    fn stale_pages(&self) -> Vec<PathBuf> {
        if !self.formats.contains(&Format::Json) || !self.formats.contains(&Format::Csv) {
            return Vec::new();
        }
        let Ok(mut old) = ::csv::Reader::from_path(self.folder.join("pages.csv")) else {
            return Vec::new();
        };
        if !is_dataset(&self.folder) {
            return Vec::new();
        }
        let new: HashSet<&PathBuf> = self.files.iter().collect();
        let mut files = PageFiles::default();
        old.records()
            .filter_map(|row| row.ok()?.get(0).map(|source| files.file(unguarded(source))))
            .filter(|path| is_below(path) && !new.contains(path))
            .filter(|path| self.folder.join(path).is_file())
            .collect()
    }

    /// An error, with the place of the old files when they could not be moved back.
    fn explained(&self, error: WriteError) -> WriteError {
        if !self.staging.keep {
            return error;
        }
        let message = format!(
            "{}; the files that were replaced are in {}",
            error.source,
            self.staging.path().display()
        );
        WriteError {
            source: io::Error::new(error.source.kind(), message),
            ..error
        }
    }

    /// Refuses to replace files that no dataset wrote.
    fn check_ownership(&self) -> Result<(), WriteError> {
        let in_the_way = self
            .files
            .iter()
            .map(|file| self.folder.join(file))
            .find(|file| file.is_file());
        match in_the_way.filter(|_| !is_dataset(&self.folder)) {
            None => Ok(()),
            Some(file) => {
                let message = "it is there already, and the folder holds no dataset";
                Err(at(&file)(io::Error::new(
                    io::ErrorKind::AlreadyExists,
                    message,
                )))
            }
        }
    }

    fn new_file(&mut self, file: &Path) -> io::Result<File> {
        let new = self.staging.new_files();
        make_folders_for(&new, file)?;
        self.files.push(file.to_owned());
        File::create_new(new.join(file)).map_err(named(file))
    }

    fn write_json(&mut self, file: &str, value: &serde_json::Value) -> io::Result<()> {
        let mut to = BufWriter::new(self.new_file(Path::new(file))?);
        serde_json::to_writer_pretty(&mut to, value)?;
        to.write_all(b"\n")?;
        to.flush()
    }
}

impl Drop for Dataset {
    fn drop(&mut self) {
        self.staging.remove();
        for folder in &self.made {
            let _ = fs::remove_dir(folder);
        }
    }
}

/// Whether a folder holds a dataset: a table of pages, or a schema, as they are written here.
fn is_dataset(folder: &Path) -> bool {
    let begins = |file: &str, beginning: &str| {
        let mut start = vec![0; beginning.len()];
        let read = File::open(folder.join(file)).and_then(|mut file| file.read_exact(&mut start));
        read.is_ok() && start == beginning.as_bytes()
    };
    let holds_title = |file: &str| {
        fs::read_to_string(folder.join(file))
            .is_ok_and(|text| text.contains("\"title\": \"Regesta "))
    };
    begins("pages.csv", "source,title,lines,events,")
        || holds_title("schema/page.schema.json")
        || holds_title("schema/record.schema.json")
}

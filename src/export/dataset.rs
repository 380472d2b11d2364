//! Writes a dataset to a folder, whole or not at all.

use std::io;
use std::path::Path;

use super::folder::{Folder, WriteError, at};
use super::forms::Forms;
use super::ownership::is_dataset;
use super::prepared::{Prepared, Wanted};
use crate::output::Guard;
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
    /// The literature as BibTeX alone, `references.bib`.
    BibTex,
    /// The literature as CSL-JSON alone, `references.csl.json`.
    Csl,
    /// The dated records as a timeline for TimelineJS 3, `timeline.json`.
    TimelineJs,
    /// A TEI document for each page, `tei/<name>.xml`.
    Tei,
    /// The tables as an SQLite database, `regesta.sqlite`.
    #[cfg(feature = "sqlite")]
    Sqlite,
    /// The tables as Parquet, `parquet/<table>/part-00000.parquet` and so on.
    #[cfg(feature = "parquet")]
    Parquet,
}

/// A dataset that is being written.
pub struct Dataset {
    folder: Folder,
    forms: Forms,
}

impl Dataset {
    /// Begins a dataset in `folder`, which is made when it is not there, and locked until the dataset is
    /// committed or dropped. What a killed run left there is cleared away.
    ///
    /// # Errors
    /// [`WriteError`] when the folder cannot be made or written to, or another run is writing there.
    pub fn create(folder: &Path, formats: &[Format]) -> Result<Self, WriteError> {
        Self::create_guarded(folder, formats, Guard::default())
    }

    /// The same where `guard` keeps files that must not be written to.
    pub(crate) fn create_guarded(
        folder: &Path,
        formats: &[Format],
        guard: Guard,
    ) -> Result<Self, WriteError> {
        let mut folder = Folder::create(folder, guard)?;
        let forms = Forms::begin(formats, &mut folder.new).map_err(at(folder.path()))?;
        Ok(Self { folder, forms })
    }

    /// From here on, puts an apostrophe before the cells of tables that a spreadsheet would run as formulas:
    /// those that begin with `=`, `+`, `-`, `@`, a tab or a carriage return, as
    /// [OWASP](https://owasp.org/www-community/attacks/CSV_Injection) advises. They are then no longer what the
    /// page says.
    pub fn guard_cells(&mut self) {
        self.forms.guard_cells();
    }

    /// From here on, leaves out the links between records, which need those of all pages.
    pub fn leave_out_links(&mut self) {
        self.forms.leave_out_links();
    }

    /// Adds a page.
    ///
    /// # Errors
    /// [`WriteError`], as when the disk is full.
    pub fn add(&mut self, page: &Page<'_>) -> Result<(), WriteError> {
        let prepared = self.wanted().prepare(page);
        self.append(prepared)
    }

    /// In which forms pages are prepared for this dataset.
    pub(crate) fn wanted(&self) -> Wanted {
        self.forms.wanted()
    }

    /// Adds a page that was prepared in these forms.
    pub(crate) fn append(&mut self, page: io::Result<Prepared>) -> Result<(), WriteError> {
        page.and_then(|page| self.forms.append(page, &mut self.folder.new))
            .map_err(at(self.folder.path()))
    }

    /// Puts all files in their places. Page documents of an earlier run whose pages are gone are
    /// removed, as far as that run's `pages.csv` names them, and parts of its tables that are no more.
    ///
    /// # Errors
    /// [`WriteError`]; what had been moved is moved back.
    pub fn commit(mut self) -> Result<(), WriteError> {
        let path = self.folder.path().to_owned();
        (self.forms.finish(&mut self.folder.new)).map_err(at(&path))?;
        let stale = self.forms.stale_files(&path, &self.folder.new.files);
        let is_ours = is_dataset(&path);
        self.folder.commit(&stale, |_| match is_ours {
            true => Ok(()),
            false => Err(io::Error::new(
                io::ErrorKind::AlreadyExists,
                "it already exists, and the folder does not contain a dataset",
            )),
        })
    }
}

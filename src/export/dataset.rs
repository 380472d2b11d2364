//! Writes a dataset to a folder, whole or not at all.
//!
//! Everything is written beside its final place first; only when all of it is on disk do the files
//! move to their names. A run that fails leaves the folder as it was; of one that is killed while the
//! files move, the next run does the rest of that.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;

use super::forms::Forms;
use super::moves::Moves;
use super::new_files::NewFiles;
use super::ownership::check_ownership;
use super::prepared::{Prepared, Wanted};
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

/// Folders that were made for a dataset, the innermost first: removed in the end, unless they are needed.
struct Unmade(Vec<PathBuf>);

/// A dataset that is being written.
pub struct Dataset {
    folder: PathBuf,
    /// Where the files wait; removed in the end, whatever happens.
    staging: Staging,
    /// Behind the staging folder, which lies in them and is removed first.
    made: Unmade,
    /// The files written so far.
    new: NewFiles,
    forms: Forms,
}

impl Dataset {
    /// Begins a dataset in `folder`, which is made when it is not there, and locked until the dataset is
    /// committed or dropped. What a killed run left there is cleared away.
    ///
    /// # Errors
    /// [`WriteError`] when the folder cannot be made or written to, or another run is writing to it.
    pub fn create(folder: &Path, formats: &[Format]) -> Result<Self, WriteError> {
        let made = folder
            .ancestors()
            .take_while(|folder| !folder.as_os_str().is_empty() && !folder.exists())
            .map(Path::to_owned)
            .collect();
        fs::create_dir_all(folder).map_err(at(folder))?;
        let made = Unmade(made);
        let staging = Staging::create(folder)?;
        let mut new = NewFiles::new(staging.new_files());
        let forms = Forms::begin(formats, &mut new).map_err(at(folder))?;
        Ok(Self {
            folder: folder.to_owned(),
            staging,
            made,
            new,
            forms,
        })
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
        page.and_then(|page| self.forms.append(page, &mut self.new))
            .map_err(at(&self.folder))
    }

    /// Puts all files in their places. Page documents of an earlier run whose pages are gone are
    /// removed, as far as that run's `pages.csv` names them, and parts of its tables that are no more.
    ///
    /// # Errors
    /// [`WriteError`]; what had been moved is moved back.
    pub fn commit(mut self) -> Result<(), WriteError> {
        let folder = &self.folder;
        self.forms.finish(&mut self.new).map_err(at(folder))?;
        let files = &self.new.files;
        check_ownership(folder, files)?;
        self.staging.sync(files).map_err(at(folder))?;
        let stale = self.forms.stale_files(folder, files);
        let moves = Moves::prepare(folder, self.staging.path(), files, &stale)?;
        let Err(error) = moves.carry_out(files, &stale) else {
            self.made.0.clear();
            return Ok(());
        };
        // What cannot be moved back stays where it is kept; the next run tries again.
        self.staging.keep = moves.undo().is_err();
        Err(self.explained(error))
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
}

impl Drop for Unmade {
    fn drop(&mut self) {
        for folder in &self.0 {
            let _ = fs::remove_dir(folder);
        }
    }
}

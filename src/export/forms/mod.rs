//! The forms of output. Each is a file here and a line in [`FORMATS`], which the command line, the folder that is
//! written to, and the tests of the documents read.

mod bibtex;
mod csl;
pub(super) mod csv;
mod datapackage;
mod dating;
mod json;
pub(super) mod jsonl;
pub(super) mod page_files;
#[cfg(feature = "parquet")]
mod parquet;
#[cfg(feature = "sqlite")]
mod sqlite;
mod tei;
mod timelinejs;

pub use datapackage::data_package;
pub use json::page_schema;
pub use tei::tei;

use std::any::Any;
use std::collections::HashSet;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use super::bibliography::Bibliography;
use super::folder::NewFiles;
use super::rows::{LinkRow, PageDocument};

/// All forms, in the order in which they are shown and written.
pub static FORMATS: &[Format] = &[
    Format::of::<csv::Csv>(),
    Format::of::<json::Json>(),
    Format::of::<jsonl::JsonLines>(),
    Format::of::<datapackage::DataPackage>(),
    Format::of::<bibtex::BibTex>(),
    Format::of::<csl::Csl>(),
    Format::of::<timelinejs::Timeline>(),
    Format::of::<tei::Tei>(),
    #[cfg(feature = "sqlite")]
    Format::of::<sqlite::Database>(),
    #[cfg(feature = "parquet")]
    Format::of::<parquet::ParquetTables>(),
];

/// What is left to whoever writes a dataset.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// Puts an apostrophe before the cells of CSV that a spreadsheet would run as formulas: those that begin with
    /// `=`, `+`, `-`, `@`, a tab or a carriage return, as
    /// [OWASP](https://owasp.org/www-community/attacks/CSV_Injection) advises. They are then no longer what the page
    /// says.
    pub spreadsheet_safe: bool,
    /// Leaves out the links between records, which need those of all pages.
    pub no_links: bool,
}

/// What a form does with links between the records of all pages.
pub(super) type TakeLinks<F> = fn(&mut F, &[LinkRow<'_>], &mut NewFiles) -> io::Result<()>;
/// What a form does with the works of all pages.
pub(super) type TakeWorks<F> = fn(&mut F, &Bibliography, &mut NewFiles) -> io::Result<()>;

/// A form of output, while it is written.
pub(super) trait Form: Sized + 'static {
    /// What it is called on the command line.
    const NAME: &'static str;
    /// What it is, for the help of the command line.
    const ABOUT: &'static str;
    /// Its file in the folder of the dataset, or its files, `<name>` for each page and `<table>` for each table.
    const FILE: &'static str;
    /// The forms that are written with it, by their names.
    const WITH: &'static [&'static str] = &[];
    /// Tells by the files of this form whether a folder holds a dataset; none where they cannot tell.
    const IS_IN: Option<fn(&Path) -> bool> = None;
    /// Takes links between the records of all pages, a few at a time, when all pages were appended.
    const LINKS: Option<TakeLinks<Self>> = None;
    /// Takes the works of all pages, when all pages were appended.
    const WORKS: Option<TakeWorks<Self>> = None;

    /// What is made of a page by itself, for several pages at a time.
    type Part: Default + Send + 'static;

    /// Begins the files of this form.
    fn begin(options: Options, to: &mut NewFiles) -> io::Result<Self>;

    /// Makes the part of a page.
    fn part(_page: &PageDocument<'_>, _options: Options) -> io::Result<Self::Part> {
        Ok(Self::Part::default())
    }

    /// Writes the part of a page behind those of the pages before it.
    fn append(&mut self, _part: Self::Part, _to: &mut NewFiles) -> io::Result<()> {
        Ok(())
    }

    /// Writes what is still held back: a file that is not flushed here may be cut off, and nothing would tell.
    fn finish(self, to: &mut NewFiles) -> io::Result<()>;

    /// Files of this form that an earlier run wrote to `folder`, and that would stand beside the `new` ones as if they
    /// were of this run. Those of pages are known without.
    fn stale(_folder: &Path, _new: &HashSet<&PathBuf>) -> Vec<PathBuf> {
        Vec::new()
    }
}

/// A form in which a dataset can be written.
///
/// ```
/// use regesta::export::Format;
/// let csv = Format::named("csv").unwrap();
/// assert_eq!((csv.name, csv.file), ("csv", "<table>.csv"));
/// assert_eq!(Format::named("clay"), None);
/// ```
#[derive(Clone, Copy)]
pub struct Format {
    /// What it is called on the command line.
    pub name: &'static str,
    /// What it is.
    pub about: &'static str,
    /// Its file, or its files: `<name>` for each page, `<table>` for each table.
    pub file: &'static str,
    with: &'static [&'static str],
    pub(super) is_in: Option<fn(&Path) -> bool>,
    pub(super) has_links: bool,
    pub(super) has_works: bool,
    pub(super) begin: fn(Options, &mut NewFiles) -> io::Result<Box<dyn Begun>>,
    pub(super) part: fn(&PageDocument<'_>, Options) -> io::Result<Part>,
    pub(super) stale: fn(&Path, &HashSet<&PathBuf>) -> Vec<PathBuf>,
}

/// The part of a page in any form.
pub(super) type Part = Box<dyn Any + Send>;

impl Format {
    const fn of<F: Form>() -> Self {
        Self {
            name: F::NAME,
            about: F::ABOUT,
            file: F::FILE,
            with: F::WITH,
            is_in: F::IS_IN,
            has_links: F::LINKS.is_some(),
            has_works: F::WORKS.is_some(),
            begin: |options, to| Ok(Box::new(F::begin(options, to)?)),
            part: |page, options| Ok(Box::new(F::part(page, options)?)),
            stale: F::stale,
        }
    }

    /// The form of this name.
    pub fn named(name: &str) -> Option<Self> {
        FORMATS.iter().copied().find(|form| form.name == name)
    }

    /// Whether it has a file for each page.
    pub(crate) fn has_files_of_pages(self) -> bool {
        self.file.contains("<name>")
    }

    /// These forms and those that are written with them, each once, in their order.
    pub(super) fn with_companions(formats: &[Self]) -> Vec<Self> {
        let mut names: Vec<&str> = formats.iter().map(|form| form.name).collect();
        let mut at = 0;
        while let Some(form) = names.get(at).map(|name| Self::named(name)) {
            let with = form.map_or(&[][..], |form| form.with);
            let new: Vec<&str> = with
                .iter()
                .copied()
                .filter(|name| !names.contains(name))
                .collect();
            names.extend(new);
            at += 1;
        }
        let is_wanted = |form: &&Self| names.contains(&form.name);
        FORMATS.iter().filter(is_wanted).copied().collect()
    }
}

impl PartialEq for Format {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Format {}

impl fmt::Debug for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

/// Any form, while it is written.
pub(super) trait Begun {
    fn append(&mut self, part: Part, to: &mut NewFiles) -> io::Result<()>;
    fn links(&mut self, links: &[LinkRow<'_>], to: &mut NewFiles) -> io::Result<()>;
    fn works(&mut self, works: &Bibliography, to: &mut NewFiles) -> io::Result<()>;
    fn finish(self: Box<Self>, to: &mut NewFiles) -> io::Result<()>;
}

impl<F: Form> Begun for F {
    fn append(&mut self, part: Part, to: &mut NewFiles) -> io::Result<()> {
        let other = |_| io::Error::other("it is the part of another form");
        Form::append(self, *part.downcast().map_err(other)?, to)
    }

    fn links(&mut self, links: &[LinkRow<'_>], to: &mut NewFiles) -> io::Result<()> {
        F::LINKS.map_or(Ok(()), |take| take(self, links, to))
    }

    fn works(&mut self, works: &Bibliography, to: &mut NewFiles) -> io::Result<()> {
        F::WORKS.map_or(Ok(()), |take| take(self, works, to))
    }

    fn finish(self: Box<Self>, to: &mut NewFiles) -> io::Result<()> {
        Form::finish(*self, to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_with_a_form_is_written_once_and_in_order() {
        let named = |name: &str| Format::named(name).unwrap();
        let forms = Format::with_companions(&[named("bibtex"), named("datapackage")]);
        assert_eq!(format!("{forms:?}"), "[csv, datapackage, bibtex, csl]");
        let alone = Format::with_companions(&[named("tei")]);
        assert_eq!(alone, [named("tei")]);
    }

    #[test]
    fn names_are_given_once_and_lead_to_forms() {
        for form in FORMATS {
            let same = FORMATS.iter().filter(|other| other.name == form.name);
            assert_eq!(same.count(), 1, "{form:?}");
            assert!(form.with.iter().all(|name| Format::named(name).is_some()));
        }
    }
}

//! Writes a dataset to a folder, whole or not at all.

use std::io;
use std::path::Path;

use super::bibliography::{Bibliography, PageWorks};
use super::folder::{Folder, WriteError, at};
use super::forms::{Begun, Format, Options, Part};
use super::ids::Ids;
use super::links::Links;
use super::ownership::{MARK, is_dataset, mark, stale_files};
use super::rows::PageDocument;
use crate::output::Guard;
use crate::page::Page;

/// A dataset that is being written.
pub struct Dataset {
    folder: Folder,
    preparation: Preparation,
    /// The forms, in their order.
    begun: Vec<Box<dyn Begun>>,
    works: Bibliography,
    links: Links,
}

/// How pages are made ready to be written, several at a time.
#[derive(Clone)]
pub(crate) struct Preparation {
    formats: Vec<Format>,
    options: Options,
    links: bool,
    works: bool,
}

/// A page, ready to be written.
pub(crate) struct Prepared {
    /// In each form.
    parts: Vec<Part>,
    works: PageWorks,
    /// Its records, for the links to those of other pages.
    links: Links,
}

impl Preparation {
    fn of(formats: &[Format], options: Options) -> Self {
        let formats = Format::with_companions(formats);
        Self {
            links: !options.no_links && formats.iter().any(|form| form.has_links),
            works: formats.iter().any(|form| form.has_works),
            formats,
            options,
        }
    }

    /// Prepares a page.
    pub(crate) fn prepare(&self, page: &Page<'_>) -> io::Result<Prepared> {
        let ids = Ids::of(page);
        let rows = PageDocument::of(page, &ids);
        let mut links = Links::default();
        if self.links {
            links.add_with(page, &ids);
        }
        let works = self.works.then(|| PageWorks::of(page));
        let parts = self.formats.iter();
        Ok(Prepared {
            parts: parts
                .map(|form| (form.part)(&rows, self.options))
                .collect::<io::Result<_>>()?,
            works: works.unwrap_or_default(),
            links,
        })
    }
}

impl Dataset {
    /// Begins a dataset in `folder`, which is made when it is not there, and locked until the dataset is
    /// committed or dropped. What a killed run left there is cleared away.
    ///
    /// # Errors
    /// [`WriteError`] when the folder cannot be made or written to, or another run is writing to it.
    pub fn create(folder: &Path, formats: &[Format], options: Options) -> Result<Self, WriteError> {
        Self::create_guarded(folder, formats, options, Guard::default())
    }

    /// The same where `guard` keeps files that must not be written to.
    pub(crate) fn create_guarded(
        folder: &Path,
        formats: &[Format],
        options: Options,
        guard: Guard,
    ) -> Result<Self, WriteError> {
        let mut folder = Folder::create(folder, guard)?;
        let preparation = Preparation::of(formats, options);
        let new = &mut folder.new;
        let mut begin = || {
            let forms = preparation.formats.iter();
            let begun = forms
                .map(|form| (form.begin)(options, new))
                .collect::<io::Result<_>>()?;
            // The mark, where nothing that is written tells whose the folder is.
            if preparation.formats.iter().all(|form| form.is_in.is_none()) {
                new.write_json(Path::new(MARK), &mark())?;
            }
            Ok(begun)
        };
        let begun = begin().map_err(at(folder.path()))?;
        Ok(Self {
            links: Links::with_files_in(folder.new.folder().to_owned()),
            works: Bibliography::default(),
            preparation,
            begun,
            folder,
        })
    }

    /// Adds a page.
    ///
    /// # Errors
    /// [`WriteError`], as when the disk is full.
    pub fn add(&mut self, page: &Page<'_>) -> Result<(), WriteError> {
        let prepared = self.preparation.prepare(page);
        self.append(prepared)
    }

    /// How pages are prepared for this dataset.
    pub(crate) fn preparation(&self) -> Preparation {
        self.preparation.clone()
    }

    /// Adds a page that was prepared for this dataset.
    pub(crate) fn append(&mut self, page: io::Result<Prepared>) -> Result<(), WriteError> {
        page.and_then(|page| self.append_parts(page))
            .map_err(at(self.folder.path()))
    }

    fn append_parts(&mut self, page: Prepared) -> io::Result<()> {
        self.links.append(&page.links)?;
        self.works.add(page.works);
        let mut forms = self.begun.iter_mut().zip(page.parts);
        forms.try_for_each(|(form, part)| form.append(part, &mut self.folder.new))
    }

    /// Puts all files in their places. Page documents of an earlier run whose pages are gone are
    /// removed, as far as that run's `pages.csv` names them, and parts of its tables that are no more.
    ///
    /// # Errors
    /// [`WriteError`]; what had been moved is moved back.
    pub fn commit(mut self) -> Result<(), WriteError> {
        let path = self.folder.path().to_owned();
        self.finish().map_err(at(&path))?;
        let stale = stale_files(&path, &self.folder.new.files, &self.preparation.formats);
        let is_ours = is_dataset(&path);
        self.folder.commit(&stale, |_| match is_ours {
            true => Ok(()),
            false => Err(io::Error::new(
                io::ErrorKind::AlreadyExists,
                "it is there already, and the folder holds no dataset",
            )),
        })
    }

    /// Writes what is of all pages together, and what the forms still hold back.
    fn finish(&mut self) -> io::Result<()> {
        let (forms, to) = (&mut self.begun, &mut self.folder.new);
        if self.preparation.links {
            self.links
                .each(|links| (forms.iter_mut()).try_for_each(|form| form.links(links, to)))?;
        }
        for mut form in forms.drain(..) {
            form.works(&self.works, to)?;
            form.finish(to)?;
        }
        Ok(())
    }
}

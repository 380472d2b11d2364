//! A page as JSON: everything about it in one file, with a JSON Schema.

use std::io;
use std::path::Path;

use schemars::schema_for;
use serde_json::Value;

use super::page_files::{PageFile, PageFiles};
use super::{Form, Options};
use crate::export::folder::NewFiles;
use crate::export::ownership::has_title;
use crate::export::rows::PageDocument;

/// The file of the JSON Schema.
const SCHEMA: &str = "schema/page.schema.json";

/// The documents of the pages.
pub(super) struct Json(PageFiles);

impl Form for Json {
    const NAME: &'static str = "json";
    const ABOUT: &'static str = "A document for each page, with a JSON Schema";
    const FILE: &'static str = "pages/<name>.json";
    const IS_IN: Option<fn(&Path) -> bool> = Some(|folder| has_title(&folder.join(SCHEMA)));

    type Part = PageFile;

    fn begin(_options: Options, to: &mut NewFiles) -> io::Result<Self> {
        to.write_json(Path::new(SCHEMA), &page_schema())?;
        Ok(Self(PageFiles::of(Self::FILE)))
    }

    fn part(page: &PageDocument<'_>, _options: Options) -> io::Result<PageFile> {
        let mut bytes = serde_json::to_vec_pretty(page)?;
        bytes.push(b'\n');
        Ok(PageFile::new(page, bytes))
    }

    fn append(&mut self, file: PageFile, to: &mut NewFiles) -> io::Result<()> {
        self.0.write(&file, to)
    }

    fn finish(self, _to: &mut NewFiles) -> io::Result<()> {
        Ok(())
    }
}

/// The JSON Schema of a page document.
///
/// ```
/// let schema = regesta::export::page_schema();
/// assert_eq!(schema["properties"]["format_version"]["const"], 1);
/// ```
pub fn page_schema() -> Value {
    schema_for!(PageDocument<'_>).to_value()
}

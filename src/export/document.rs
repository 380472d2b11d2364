//! A page as one document, for any format that serde knows.

use schemars::schema_for;
use serde::{Serialize, Serializer};
use serde_json::Value;

use super::ids::Ids;
use super::rows::PageRows;
use crate::page::Page;

/// A page as one document, for any format that serde knows: its records as rows, with the identifiers and the field
/// names of the dataset, dates in EDTF, and the lines that each record was read from.
///
/// [`PageDocument::schema`] describes it. `regesta convert --format json` writes the same document.
///
/// ```
/// use regesta::PageDocument;
/// use regesta::source::SourceText;
/// let source = SourceText::new("salt.txt", "Salt\n\n1949\n7-3-1949 Lund sails");
/// let page = regesta::parse::page(&source);
/// let json = serde_json::to_value(PageDocument::of(&page)).unwrap();
/// assert_eq!(json["events"][0]["id"], "salt/event/1949-03-07/1");
/// assert_eq!(json["events"][0]["date"], "1949-03-07");
/// assert_eq!(json["events"][0]["line"], 4);
/// ```
#[derive(Debug, Clone)]
pub struct PageDocument<'a> {
    page: &'a Page<'a>,
    ids: Ids,
}

impl<'a> PageDocument<'a> {
    /// The document of `page`.
    pub fn of(page: &'a Page<'a>) -> Self {
        let ids = Ids::of(page);
        Self { page, ids }
    }

    /// The JSON Schema of such a document.
    ///
    /// ```
    /// let schema = regesta::PageDocument::schema();
    /// assert_eq!(schema["properties"]["format_version"]["const"], 1);
    /// ```
    pub fn schema() -> Value {
        schema_for!(PageRows<'_>).to_value()
    }
}

impl Serialize for PageDocument<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        PageRows::of(self.page, &self.ids).serialize(serializer)
    }
}

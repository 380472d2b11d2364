//! What a reader expects of a page: the JSON beside it, as the README says.

use std::fs;
use std::path::Path;

use serde::Deserialize;

/// What is expected of a page. The language, the note and the headings are for people.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Expected {
    #[serde(rename = "language")]
    _language: String,
    #[serde(rename = "note")]
    _note: String,
    pub(crate) events: Vec<Entry>,
    #[serde(rename = "headings", default)]
    _headings: Vec<Heading>,
    pub(crate) paragraphs: Vec<Lines>,
    /// Dates within sentences; they are not judged.
    #[serde(rename = "mentions", default)]
    _mentions: Vec<Mention>,
    pub(crate) findings: Vec<Mistake>,
    #[serde(default)]
    pub(crate) loose: Vec<Loose>,
}

/// An entry; what is not judged is there for people.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Entry {
    pub(crate) line: usize,
    #[serde(rename = "line_end")]
    _line_end: usize,
    /// In EDTF; empty where it cannot be read.
    pub(crate) date: String,
    /// Other dates that are as good.
    #[serde(default)]
    pub(crate) also: Vec<String>,
    /// Nothing where two readings are fair: then the date alone is judged.
    pub(crate) text: Option<String>,
    /// Other texts that are as good.
    #[serde(default)]
    pub(crate) text_also: Vec<String>,
    #[serde(rename = "written", default)]
    _written: String,
    #[serde(rename = "inferred", default)]
    _inferred: bool,
    #[serde(rename = "place", default)]
    _place: String,
    #[serde(rename = "number", default)]
    _number: String,
    #[serde(rename = "invalid", default)]
    _invalid: bool,
    /// Whether nobody can read its date for sure.
    #[serde(default)]
    pub(crate) unreadable: bool,
    #[serde(rename = "hint", default)]
    _hint: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Heading {
    #[serde(rename = "line")]
    _line: usize,
    #[serde(rename = "date")]
    _date: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Mention {
    #[serde(rename = "line")]
    _line: usize,
    #[serde(rename = "date")]
    _date: String,
    #[serde(rename = "written")]
    _written: String,
}

/// A paragraph.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Lines {
    pub(crate) line: usize,
    pub(crate) line_end: usize,
}

/// A mistake on the page, which must be found.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Mistake {
    pub(crate) line: usize,
    pub(crate) rule: String,
}

/// A line that readers may take one way or the other.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Loose {
    pub(crate) line: usize,
    #[serde(rename = "why")]
    _why: String,
}

impl Expected {
    /// What is expected of the page `path`.
    pub(crate) fn of(path: &Path) -> Self {
        let path = path.with_extension("json");
        let json = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        serde_json::from_str(&json).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
    }
}

//! A bibliography as BibTeX, made from its CSL-JSON.

use std::io::{self, Write};
use std::path::Path;

use serde_json::Value;

use super::{Form, Options, TakeWorks, csl};
use crate::export::folder::NewFiles;

/// The form.
pub(super) struct BibTex;

impl Form for BibTex {
    const NAME: &'static str = "bibtex";
    const ABOUT: &'static str = "The literature alone, as BibTeX";
    const FILE: &'static str = "references.bib";
    const WORKS: Option<TakeWorks<Self>> = Some(|_, works, to| {
        let mut file = to.create(Path::new(Self::FILE))?;
        for work in works.works() {
            file.write_all(entry(&csl::item(work)).as_bytes())?;
        }
        file.flush()
    });

    type Part = ();

    fn begin(_options: Options, _to: &mut NewFiles) -> io::Result<Self> {
        Ok(Self)
    }

    fn finish(self, _to: &mut NewFiles) -> io::Result<()> {
        Ok(())
    }
}

/// An item of CSL-JSON as a BibTeX entry, with an empty line behind it.
fn entry(item: &Value) -> String {
    let mut text = String::new();
    let to = &mut text;
    let (kind, container, publisher) = match item["type"].as_str() {
        Some("article-journal") => ("article", "journal", "publisher"),
        Some("book") => ("book", "series", "publisher"),
        Some("chapter") => ("incollection", "booktitle", "publisher"),
        Some("thesis") => ("phdthesis", "series", "school"),
        _ => ("misc", "howpublished", "howpublished"),
    };
    to.push_str(&format!("@{kind}{{{}", key(&item["id"])));
    for (name, of) in [("author", "author"), ("editor", "editor")] {
        let names: Vec<String> = (item[of].as_array().into_iter().flatten())
            .map(person)
            .collect();
        field(to, name, &names.join(" and "));
    }
    // A second pair of braces keeps capitals as they are.
    field(to, "title", &format!("{{{}}}", escaped(&item["title"])));
    field(to, container, &escaped(&item["container-title"]));
    field(to, publisher, &escaped(&item["publisher"]));
    let years: Vec<String> = (item["issued"]["date-parts"]
        .as_array()
        .into_iter()
        .flatten())
    .filter_map(|date| Some(date[0].as_i64()?.to_string()))
    .collect();
    field(to, "year", &years.join("--"));
    for (of, name) in FIELDS {
        field(to, name, &escaped(&item[of]));
    }
    // An address is taken as it is: it cannot hold what would end it.
    let url = item["URL"].as_str().unwrap_or_default();
    field(to, "url", &url.replace(['{', '}', '\\'], ""));
    to.push_str("\n}\n\n");
    text
}

/// Fields of BibTeX by those of CSL; `publisher` and `container-title` depend on the type.
const FIELDS: [(&str, &str); 7] = [
    ("publisher-place", "address"),
    ("volume", "volume"),
    ("issue", "number"),
    ("page", "pages"),
    ("genre", "type"),
    ("note", "note"),
    ("status", "pubstate"),
];

fn field(to: &mut String, name: &str, value: &str) {
    if !value.is_empty() {
        to.push_str(&format!(",\n  {name} = {{{value}}}"));
    }
}

/// A name with its parts in BibTeX's order, or in braces when it is not in parts.
fn person(name: &Value) -> String {
    if let Some(literal) = name["literal"].as_str() {
        return format!("{{{}}}", escape(literal));
    }
    let parts = ["family", "suffix", "given"].map(|part| escaped(&name[part]));
    let parts: Vec<&str> = parts
        .iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    match parts.as_slice() {
        [family] => format!("{{{family}}}"),
        parts => parts.join(", "),
    }
}

/// An identifier as the key of an entry.
fn key(id: &Value) -> String {
    let id = id.as_str().unwrap_or_default();
    id.chars()
        .filter(|c| c.is_alphanumeric() || *c == '-')
        .collect()
}

fn escaped(value: &Value) -> String {
    escape(value.as_str().unwrap_or_default())
}

/// `text` with what means something to TeX made into what prints it.
fn escape(text: &str) -> String {
    let balanced = has_balanced_braces(text);
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '{' | '}' if balanced => {
                escaped.push('\\');
                escaped.push(c);
            }
            '&' | '%' | '$' | '#' | '_' => {
                escaped.push('\\');
                escaped.push(c);
            }
            '\\' => escaped.push_str("\\textbackslash{}"),
            // A brace alone, even behind a backslash, would end the field.
            '{' => escaped.push_str("\\textbraceleft{}"),
            '}' => escaped.push_str("\\textbraceright{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            c => escaped.push(c),
        }
    }
    escaped
}

/// Whether each brace that opens is closed behind it.
fn has_balanced_braces(text: &str) -> bool {
    let mut depth = 0_usize;
    let mut fine = true;
    for c in text.chars().filter(|c| matches!(c, '{' | '}')) {
        match (c, depth) {
            ('{', _) => depth += 1,
            (_, 0) => fine = false,
            _ => depth -= 1,
        }
    }
    fine && depth == 0
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_entry_has_the_fields_of_its_type() {
        let item = json!({
            "id": "berg-1990-salt", "type": "chapter", "title": "Salt & war",
            "author": [{ "family": "Berg", "given": "Ole", "suffix": "Jr" }, { "family": "Lund" }],
            "editor": [{ "literal": "Kai Aalto" }],
            "issued": { "date-parts": [[1990]] },
            "container-title": "100% salt", "publisher": "Oslo",
        });
        assert_eq!(
            entry(&item),
            "@incollection{berg-1990-salt,\n  author = {Berg, Jr, Ole and {Lund}},\n  editor = {{Kai Aalto}},\n  \
             title = {{Salt \\& war}},\n  booktitle = {100\\% salt},\n  publisher = {Oslo},\n  year = {1990}\n}\n\n"
        );
    }

    #[test]
    fn braces_stay_balanced_whatever_the_text() {
        for text in ["{", "}", "\\", "\\}", "{{}", "{a}", "~^_#$", "\\{"] {
            let item = json!({ "id": "a", "type": "book", "title": text, "URL": text });
            let written = entry(&item);
            let count = |brace| written.matches(brace).count();
            assert_eq!(count('{'), count('}'), "{written}");
        }
    }
}

//! The literature as CSL-JSON (<https://docs.citationstyles.org>), for reference managers.

use std::io::{self, Write};
use std::path::Path;

use serde::Serializer;
use serde_json::{Map, Value, json};

use super::{Form, Options, TakeWorks};
use crate::export::bibliography::ListedWork;
use crate::export::folder::NewFiles;
use crate::parse::{Imprint, WorkKind, is_body, name_parts};
use crate::record::Reference;

/// The form.
pub(super) struct Csl;

impl Form for Csl {
    const NAME: &'static str = "csl";
    const ABOUT: &'static str = "The bibliography only, as CSL-JSON";
    const FILE: &'static str = "references.csl.json";
    const WORKS: Option<TakeWorks<Self>> = Some(|_, works, to| {
        let mut file = to.create(Path::new(Self::FILE))?;
        let mut json = serde_json::Serializer::pretty(&mut file);
        json.collect_seq(works.works().iter().map(item))?;
        file.write_all(b"\n")?;
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

/// The word by which CSL calls a kind of work.
fn csl_type(kind: WorkKind) -> &'static str {
    match kind {
        WorkKind::Article => "article-journal",
        WorkKind::Book => "book",
        WorkKind::Chapter => "chapter",
        WorkKind::Thesis => "thesis",
        WorkKind::Webpage => "webpage",
        WorkKind::Unknown => "document",
    }
}

pub(super) fn item(work: &ListedWork) -> Value {
    let reference = &work.reference;
    let imprint = Imprint::read(&reference.container);
    let mut item = Map::new();
    item.insert("id".into(), json!(work.id));
    item.insert("type".into(), json!(csl_type(imprint.kind)));
    item.insert("title".into(), json!(reference.title));
    if !reference.authors.is_empty() {
        let authors = reference.authors.iter().map(|author| csl_name(author));
        let role = if reference.edited { "editor" } else { "author" };
        item.insert(role.into(), authors.collect());
    }
    add_year(reference, &mut item);
    if !imprint.editors.is_empty() && !reference.edited {
        // Pages write editors with either name first: they are kept as they are.
        let editors = imprint
            .editors
            .iter()
            .map(|name| json!({ "literal": name }));
        item.insert("editor".into(), editors.collect());
    }
    let fields = [
        ("container-title", imprint.container),
        ("publisher", imprint.publisher),
        ("publisher-place", imprint.place),
        ("volume", imprint.volume),
        ("issue", imprint.issue),
        ("page", reference.extent.as_deref()),
        ("genre", imprint.genre),
        ("URL", imprint.url),
        ("note", imprint.unread),
    ];
    for (name, value) in fields {
        if let Some(value) = value {
            item.insert(name.into(), json!(value));
        }
    }
    Value::Object(item)
}

/// Adds what the reference says of its year.
fn add_year(reference: &Reference<'_>, item: &mut Map<String, Value>) {
    let details = &reference.year_details;
    let Some(year) = reference.year else {
        if !details.written.is_empty() {
            item.insert("status".into(), json!(details.written));
        }
        return;
    };
    let mut issued = Map::new();
    let years = [Some(details.reprint.unwrap_or(year)), details.until];
    let parts = years.iter().flatten().map(|year| json!([year]));
    issued.insert("date-parts".into(), parts.collect());
    if details.approximate {
        issued.insert("circa".into(), json!(true));
    }
    item.insert("issued".into(), Value::Object(issued));
    if details.reprint.is_some() {
        let first = json!({ "date-parts": [[year]] });
        item.insert("original-date".into(), first);
    }
    if let Some(suffix) = details.suffix {
        item.insert("year-suffix".into(), json!(suffix));
    }
}

fn csl_name(author: &str) -> Value {
    if is_body(author) {
        return json!({ "literal": author });
    }
    let parts = name_parts(author);
    let mut name = Map::new();
    name.insert("family".into(), json!(parts.family));
    for (key, value) in [("given", parts.given), ("suffix", parts.suffix)] {
        if !value.is_empty() {
            name.insert(key.into(), json!(value));
        }
    }
    Value::Object(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::bibliography::{Bibliography, PageWorks};
    use crate::source::SourceText;

    fn csl(pages: &[&str]) -> Value {
        let mut bibliography = Bibliography::default();
        for notes in pages {
            let source =
                SourceText::new("t", format!("A page\n\nIts text.\n\nNotes...\n\n{notes}"));
            bibliography.add(PageWorks::of(&crate::parse::page(&source)));
        }
        bibliography.works().iter().map(item).collect()
    }

    #[test]
    fn a_work_has_what_its_reference_says_and_no_more() {
        assert_eq!(
            csl(&[
                "1. Lund Anna B. & Berg Jr. Ole (1990). The salt. Salt Journal, 4 (2). Page 3 Back"
            ]),
            json!([{
                "id": "lund-1990-the-salt",
                "type": "article-journal",
                "title": "The salt",
                "author": [
                    { "family": "Lund", "given": "Anna B." },
                    { "family": "Berg", "given": "Ole", "suffix": "Jr" },
                ],
                "issued": { "date-parts": [[1990]] },
                "container-title": "Salt Journal",
                "volume": "4",
                "issue": "2",
            }])
        );
        let undated = csl(&["1. Lund Anna (No date) The salt http://salt.example/a_b Back"]);
        assert_eq!(undated[0].get("issued"), None);
        assert_eq!(undated[0]["URL"], "http://salt.example/a_b");
        assert_eq!(undated[0]["type"], "webpage");
    }

    #[test]
    fn what_is_said_of_the_year_and_of_editors_is_kept() {
        let works = csl(&["1. Lund Anna (c. 1920). Salt of old. Oslo. Page 3 Back
2. Lund Anna (1935–1937). Salt of late. Oslo. Page 3 Back
3. Lund Anna (1889, reprinted 1968). Salt of then. Oslo. Page 3 Back
4. Lund Anna (1921a). Salt of now. Oslo. Page 3 Back
5. Lund Anna (in press). Salt to come. Oslo. Page 3 Back
6. Lund Anna (Ed.) (2004). Salt of all. Oslo. Page 3 Back
7. Ministry of Salt (1950). Report on salt. Oslo. Page 3 Back"]);
        let years: Vec<&Value> = (0..4).map(|at| &works[at]["issued"]).collect();
        assert_eq!(
            years,
            [
                &json!({ "date-parts": [[1920]], "circa": true }),
                &json!({ "date-parts": [[1935], [1937]] }),
                &json!({ "date-parts": [[1968]] }),
                &json!({ "date-parts": [[1921]] }),
            ]
        );
        assert_eq!(works[2]["original-date"], json!({ "date-parts": [[1889]] }));
        assert_eq!(works[3]["year-suffix"], "a");
        assert_eq!(works[3]["id"], "lund-1921a-salt-of-now");
        assert_eq!(works[4]["status"], "in press");
        assert_eq!(works[5]["editor"][0]["family"], "Lund");
        assert_eq!(works[5].get("author"), None);
        assert_eq!(works[6]["author"][0]["literal"], "Ministry of Salt");
    }

    #[test]
    fn a_work_of_several_pages_comes_once_as_full_as_it_is_written() {
        let bare = "1. Lund Anna (1990). The salt of the north. Page 3 Back";
        let full = "1. Lund Anna (1990). The salt of the North. Oslo University Press. Page 5 Back";
        let short = "1. Lund (1990) The salt. Page 7 Back";
        let works = csl(&[bare, full, bare, short]);
        assert_eq!(works.as_array().map(Vec::len), Some(1));
        assert_eq!(works[0]["publisher"], "Oslo University Press");
        assert_eq!(works[0]["id"], "lund-1990-the-salt-of-the");
    }

    #[test]
    fn works_with_the_same_words_have_identifiers_of_their_own() {
        let works = csl(&[
            "1. Lund Anna (1990). The salt of the north. Page 3 Back\n2. Lund Anna (1990). The salt of the west. Page 3 Back",
        ]);
        assert_eq!(works[1]["id"], "lund-1990-the-salt-of-the-2");
    }
}

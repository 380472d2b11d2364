//! The literature of all pages, each work once, for reference managers: CSL-JSON
//! (<https://docs.citationstyles.org>) and, from the same, BibTeX.

use std::collections::HashMap;
use std::io::{self, Write};

use serde::Serializer;
use serde_json::{Map, Value, json};

use super::bibtex::bibtex_entry;
use super::ids::slug;
use crate::page::Page;
use crate::parse::{Imprint, Kind, is_body, name_parts};
use crate::record::Reference;
use crate::resolve::identity;

/// Words of a title in an identifier.
const TITLE_WORDS: usize = 4;

/// A work as the fullest of its references gives it.
struct ListedWork {
    id: String,
    reference: Reference<'static>,
}

/// What tells a work from others.
type WorkKey = (String, Option<i32>, String);

/// The works of a page: the fullest full reference to each, in the order in which they come first.
#[derive(Default)]
pub(super) struct PageWorks(Vec<(WorkKey, Reference<'static>)>);

impl PageWorks {
    pub(super) fn of(page: &Page<'_>) -> Self {
        let mut works: Vec<(WorkKey, &Reference<'_>)> = Vec::new();
        let mut known: HashMap<WorkKey, usize> = HashMap::new();
        for reference in page.references.iter().filter(|r| !r.short) {
            let key = identity(reference);
            match known.get(&key) {
                Some(&at) => {
                    let fullest = &mut works[at].1;
                    if said(reference) > said(fullest) {
                        *fullest = reference;
                    }
                }
                None => {
                    known.insert(key.clone(), works.len());
                    works.push((key, reference));
                }
            }
        }
        let owned = |(key, r): (WorkKey, &Reference<'_>)| (key, r.clone().into_owned());
        Self(works.into_iter().map(owned).collect())
    }
}

/// The works of all pages.
#[derive(Default)]
pub(super) struct Bibliography {
    works: Vec<ListedWork>,
    known: HashMap<WorkKey, usize>,
    /// How often each identifier came.
    ids: HashMap<String, usize>,
}

impl Bibliography {
    /// Adds the works of a page; one that is known already is added only where the new reference says more.
    pub(super) fn add(&mut self, works: PageWorks) {
        for (key, reference) in works.0 {
            match self.known.get(&key) {
                Some(&at) => {
                    let known = &mut self.works[at].reference;
                    if said(&reference) > said(known) {
                        *known = reference;
                    }
                }
                None => {
                    let id = self.id(&key, &reference);
                    self.known.insert(key, self.works.len());
                    self.works.push(ListedWork { id, reference });
                }
            }
        }
    }

    /// `lund-1990-the-salt-of-the`, with a number behind it where two works would have the same.
    fn id(&mut self, key: &WorkKey, reference: &Reference<'_>) -> String {
        let suffix = reference
            .year_details
            .suffix
            .map(String::from)
            .unwrap_or_default();
        let year = match reference.year {
            Some(year) => format!("{year}{suffix}"),
            None => "undated".to_owned(),
        };
        let words: Vec<&str> = key.2.split(' ').take(TITLE_WORDS).collect();
        let id = format!("{}-{year}-{}", slug(&key.0), slug(&words.join(" ")));
        let count = self.ids.entry(id.clone()).or_insert(0);
        *count += 1;
        match count {
            1 => id,
            count => format!("{id}-{count}"),
        }
    }

    /// The works as CSL-JSON, one by one.
    pub(super) fn items(&self) -> impl Iterator<Item = Value> {
        self.works.iter().map(csl_item)
    }

    /// Writes the works as CSL-JSON, indented, with a line end behind them.
    pub(super) fn write_csl(&self, to: &mut impl Write) -> io::Result<()> {
        let mut json = serde_json::Serializer::pretty(&mut *to);
        json.collect_seq(self.items())?;
        to.write_all(b"\n")
    }

    /// Writes the works as BibTeX.
    pub(super) fn write_bibtex(&self, to: &mut impl Write) -> io::Result<()> {
        (self.items()).try_for_each(|item| to.write_all(bibtex_entry(&item).as_bytes()))
    }
}

/// How much a reference says: the better of two for the same work is the one that says more.
fn said(reference: &Reference<'_>) -> (usize, usize) {
    let names = reference.authors.iter().map(|author| author.len()).sum();
    (reference.container.len(), names)
}

/// The word by which CSL calls a kind of work.
fn csl_type(kind: Kind) -> &'static str {
    match kind {
        Kind::Article => "article-journal",
        Kind::Book => "book",
        Kind::Chapter => "chapter",
        Kind::Thesis => "thesis",
        Kind::Webpage => "webpage",
        Kind::Unknown => "document",
    }
}

fn csl_item(work: &ListedWork) -> Value {
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
    use crate::source::SourceText;

    fn csl(pages: &[&str]) -> Value {
        let mut bibliography = Bibliography::default();
        for notes in pages {
            let source =
                SourceText::new("t", format!("A page\n\nIts text.\n\nNotes...\n\n{notes}"));
            bibliography.add(PageWorks::of(&crate::parse::page(&source)));
        }
        bibliography.items().collect()
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

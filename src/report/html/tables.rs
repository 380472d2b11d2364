//! The records as tables.

mod rows;

use std::borrow::Cow;

use askama::Template;
use rayon::prelude::*;

use super::anchor;
use super::dates;
use super::pack::packed;
use crate::date::Date;
use crate::page::Page;
use crate::record::Reference;

/// A table of the records of one kind, of all pages.
pub(super) struct RecordTable<'a> {
    /// Its name in the address of the report.
    pub(super) name: &'static str,
    pub(super) title: &'static str,
    pub(super) columns: Vec<&'static str>,
    /// How many rows it has.
    pub(super) count: usize,
    /// Its rows, unless they are packed.
    pub(super) rows: Vec<RecordRow<'a>>,
    /// Its rows when they are packed.
    pub(super) packed: Option<String>,
    /// What the names of its records begin with on their pages; empty without rows.
    pub(super) key: String,
}

/// Rows alone.
#[derive(Template)]
#[template(path = "rows.html", config = "src/report/html/askama.toml")]
struct RowsOnly<'r, 'a> {
    rows: &'r [RecordRow<'a>],
}

/// A record.
pub(super) struct RecordRow<'a> {
    pub(super) id: String,
    pub(super) cells: Vec<RecordCell<'a>>,
}

impl RecordRow<'_> {
    /// What its name begins with on its page: `e` of `p0-e12`.
    fn letter(&self) -> String {
        let on_page = self.id.split('-').next_back().unwrap_or_default();
        on_page
            .trim_end_matches(|c: char| c.is_ascii_digit())
            .to_owned()
    }
}

/// A field of a record.
#[derive(Default)]
pub(super) struct RecordCell<'a> {
    pub(super) text: Cow<'a, str>,
    /// Where it leads.
    pub(super) href: Option<String>,
    /// What it is sorted by, when that is not its text.
    pub(super) sort: Option<String>,
    /// What is to be known of it: that it is inferred.
    pub(super) tag: &'static str,
    /// Whether it is a sentence or more.
    pub(super) wide: bool,
}

impl<'a> RecordCell<'a> {
    /// A short text.
    fn short(text: impl Into<Cow<'a, str>>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    /// A long text.
    fn wide(text: impl Into<Cow<'a, str>>) -> Self {
        Self {
            wide: true,
            ..Self::short(text)
        }
    }

    /// A number, or nothing.
    fn number(number: Option<impl ToString>) -> Self {
        Self::short(number.map_or_else(String::new, |number| number.to_string()))
    }

    /// The same, leading to another place of the report.
    fn to(self, href: Option<String>) -> Self {
        Self { href, ..self }
    }

    /// A line of the page number `page`.
    fn line(page: usize, line: usize) -> Self {
        // Lines of the second page stand behind all of the first.
        let sort = (page > 0).then(|| format!("{page}{line:09}"));
        Self {
            sort,
            ..Self::number(Some(line)).to(Some(anchor::line(page, line)))
        }
    }

    /// What a date means.
    fn date(date: &Date<'a>) -> Self {
        let precision = date.precision().as_str();
        Self {
            sort: Some(
                (date.earliest().or(date.latest())).map_or_else(String::new, dates::sort_key),
            ),
            tag: match date.edtf() {
                None => precision,
                Some(_) if date.inferred => "inferred",
                Some(_) => "",
            },
            ..Self::short(date.edtf().unwrap_or_default())
        }
    }
}

/// The tables of all pages, in the order in which people ask for them, packed or as they are.
pub(super) fn all<'a>(pages: &'a [Page<'_>], pack: bool) -> Vec<RecordTable<'a>> {
    let with_pages = pages.len() > 1;
    let kinds: [TableKind<'a>; 11] = [
        (
            "events",
            "Events",
            &["Line", "Date", "As written", "What happened", "Under"],
            rows::events,
        ),
        (
            "documents",
            "Documents",
            &[
                "Line",
                "Number",
                "Date",
                "As written",
                "Title",
                "Commentary",
                "Under",
            ],
            rows::documents,
        ),
        (
            "meetings",
            "Meetings",
            &["Line", "Date", "As written", "What met"],
            rows::meetings,
        ),
        (
            "people",
            "People",
            &["Line", "Name", "Born", "Died", "Description"],
            rows::people,
        ),
        (
            "references",
            "References",
            &[
                "Line",
                "Note",
                "Authors",
                "Year",
                "Title",
                "In",
                "Pages",
                "Full reference",
            ],
            rows::references,
        ),
        (
            "works",
            "Works named",
            &["Line", "Name", "Year", "Reference"],
            rows::works,
        ),
        (
            "notes",
            "Notes",
            &["Line", "Number", "Place in the text", "Agreement", "Text"],
            rows::notes,
        ),
        (
            "inline_notes",
            "Notes in the text",
            &["Line", "Printed note", "Text", "Under"],
            rows::inline_notes,
        ),
        (
            "mentions",
            "Dates in the text",
            &["Line", "Date", "As written", "Sentence", "Under"],
            rows::mentions,
        ),
        (
            "sections",
            "Headings",
            &["Line", "Kind", "Heading"],
            rows::sections,
        ),
        (
            "unparsed",
            "Not read",
            &["Line", "Part of the page", "Text", "Why"],
            rows::unparsed,
        ),
    ];
    let table = |(name, title, columns_of_kind, rows): TableKind<'a>| {
        let rows: Vec<RecordRow<'a>> = (pages.iter().enumerate())
            .flat_map(|(number, page)| {
                let page_cell = move || with_pages.then(|| RecordCell::short(page.source.name()));
                rows(number, page)
                    .into_iter()
                    .map(move |(id, cells)| RecordRow {
                        id: anchor::record(number, &id),
                        cells: page_cell().into_iter().chain(cells).collect(),
                    })
            })
            .collect();
        let columns = with_pages.then_some("Page").into_iter();
        RecordTable {
            name,
            title,
            columns: columns.chain(columns_of_kind.iter().copied()).collect(),
            count: rows.len(),
            key: rows.first().map_or_else(String::new, |row| row.letter()),
            // The only errors are those of the place that is written to, and a string has none.
            packed: (pack && !rows.is_empty())
                .then(|| packed(RowsOnly { rows: &rows }.render().unwrap_or_default())),
            rows: if pack { Vec::new() } else { rows },
        }
    };
    kinds.into_par_iter().map(table).collect()
}

/// Name, title and columns of a table, and how the rows of a page are made.
type TableKind<'a> = (
    &'static str,
    &'static str,
    &'static [&'static str],
    RowsOfPage<'a>,
);

/// The rows of a page: the name of the record on its page, and its fields.
type RowsOfPage<'a> = fn(usize, &'a Page<'a>) -> Vec<(String, Vec<RecordCell<'a>>)>;

/// How a work is called in short: its first author and its year.
pub(super) fn work(reference: &Reference<'_>) -> String {
    let author = reference
        .authors
        .first()
        .map_or("work", |author| author.as_ref());
    match reference.year {
        Some(year) => format!("{author} {year}"),
        None => author.to_owned(),
    }
}

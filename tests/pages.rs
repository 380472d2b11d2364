//! Pages of other subjects give the records that a reader expects of them (`tests/pages`).

#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use regesta::date::Date;
use regesta::page::Page;
use regesta::record::{LifeYear, SectionKind};
use regesta::source::SourceText;
use serde_json::{Value, json};

/// The expected rows of a kind, with the `fields` that are compared; a missing text is empty.
fn expected(page: &Value, kind: &str, fields: &[&str]) -> BTreeSet<String> {
    let filled = |value: &Value| {
        if value.is_null() {
            json!("")
        } else {
            value.clone()
        }
    };
    let row = |row: &Value| {
        let values: Vec<Value> = fields.iter().map(|field| filled(&row[*field])).collect();
        Value::from(values).to_string()
    };
    page[kind].as_array().unwrap().iter().map(row).collect()
}

fn edtf(date: &Date<'_>) -> String {
    date.edtf().unwrap_or_default()
}

fn year(year: Option<LifeYear>) -> Value {
    year.map_or(json!(""), |year| json!(year.year))
}

/// The rows of a kind that were found, each a JSON list.
fn found(page: &Page<'_>, kind: &str) -> BTreeSet<String> {
    let rows: Vec<Value> = match kind {
        "events" => (page.events.iter())
            .map(|r| {
                json!([
                    r.place.line,
                    r.place.line_end,
                    edtf(&r.date),
                    r.text,
                    r.mended
                ])
            })
            .collect(),
        "documents" => (page.documents.iter())
            .map(|r| json!([r.place.line, edtf(&r.date), r.title, r.commentary, r.marked]))
            .collect(),
        "notes" => (page.notes.iter())
            .map(|r| json!([r.place.line, r.place.line_end, r.number, r.text]))
            .collect(),
        "meetings" => (page.meetings.iter())
            .map(|r| json!([r.place.line, edtf(&r.date), r.title]))
            .collect(),
        "people" => (page.people.iter())
            .map(|r| {
                let line = page.biographies[r.biographies[0]].place.line;
                json!([
                    line,
                    r.name,
                    year(r.born),
                    year(r.died),
                    r.description,
                    r.label
                ])
            })
            .collect(),
        "sections" => {
            let titles = |kind| kind == SectionKind::Title;
            let first = page.sections.iter().position(|r| titles(r.kind));
            (page.sections.iter().enumerate())
                .filter(|(index, r)| !titles(r.kind) || Some(*index) == first)
                .map(|(_, r)| json!([r.place.line, r.title, r.kind.as_str()]))
                .collect()
        }
        "inline_notes" => (page.inline_notes.iter())
            .map(|r| json!([r.place.line, r.place.line_end]))
            .collect(),
        "captions" => (page.captions.iter())
            .map(|r| json!([r.place.line, r.kind.as_str()]))
            .collect(),
        "paragraphs" => (page.paragraphs.iter())
            .map(|r| json!([r.place.line, r.place.line_end, r.text]))
            .collect(),
        "unparsed" => page
            .unparsed
            .iter()
            .map(|r| json!([r.place.line]))
            .collect(),
        other => panic!("no such kind: {other}"),
    };
    rows.iter().map(Value::to_string).collect()
}

const KINDS: [(&str, &[&str]); 10] = [
    ("events", &["line", "line_end", "date", "text", "mended"]),
    (
        "documents",
        &["line", "date", "title", "commentary", "marked"],
    ),
    ("notes", &["line", "line_end", "number", "text"]),
    ("meetings", &["line", "date", "title"]),
    (
        "people",
        &["line", "name", "born", "died", "description", "label"],
    ),
    ("sections", &["line", "title", "kind"]),
    ("inline_notes", &["line", "line_end"]),
    ("captions", &["line", "kind"]),
    ("paragraphs", &["line", "line_end", "text"]),
    ("unparsed", &["line"]),
];

fn check(name: &str) {
    let path = Path::new("tests/pages").join(name);
    let bytes = fs::read(path.with_extension("txt")).unwrap();
    let source = SourceText::from_bytes(name, bytes).unwrap();
    let page = regesta::parse::page(&source);
    let truth: Value =
        serde_json::from_str(&fs::read_to_string(path.with_extension("json")).unwrap()).unwrap();
    assert_eq!(page.title(), truth["title"]);
    for (kind, fields) in KINDS {
        let (found, expected) = (found(&page, kind), expected(&truth, kind, fields));
        let missing: Vec<_> = expected.difference(&found).collect();
        let other: Vec<_> = found.difference(&expected).collect();
        assert!(
            missing.is_empty() && other.is_empty(),
            "{name}, {kind}: expected {missing:#?}, found {other:#?}"
        );
    }
}

#[test]
fn a_page_on_fisheries_is_read_right() {
    check("iceland-cod");
}

#[test]
fn a_page_with_crlf_and_no_break_spaces_is_read_right() {
    check("venice-salt");
}

#[test]
fn a_page_almost_without_blank_lines_and_without_meetings_is_read_right() {
    check("dutch-strike");
}

#[test]
fn a_page_without_a_timeline_is_read_right() {
    check("devnagar-state");
}

#[test]
fn a_page_with_meetings_before_notes_is_read_right() {
    check("lisbon-rebuilding");
}

#[test]
fn a_page_with_a_numbered_list_in_its_prose_is_read_right() {
    check("zanzibar-cloves");
}

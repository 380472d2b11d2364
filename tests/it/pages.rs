//! Pages of other subjects give the records that a reader expects of them (`tests/pages`).

#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use regesta::date::{Date, Precision};
use regesta::page::Page;
use regesta::record::{Event, LifeDate, SectionKind};
use regesta::source::SourceText;
use serde_json::{Value, json};

/// The expected rows of a kind, with the `fields` that are compared; a missing text is empty, and a missing
/// mark is not set.
fn expected(page: &Value, kind: &str, fields: &[&str]) -> BTreeSet<String> {
    let filled = |row: &Value, field: &str| match &row[field] {
        Value::Null if MARKS.contains(&field) => json!(false),
        Value::Null => json!(""),
        value => value.clone(),
    };
    let row = |row: &Value| {
        let values: Vec<Value> = fields.iter().map(|field| filled(row, field)).collect();
        Value::from(values).to_string()
    };
    page[kind].as_array().unwrap().iter().map(row).collect()
}

/// Fields that are true or false.
const MARKS: [&str; 4] = ["marked", "embedded", "inferred", "ambiguous"];

fn edtf(date: &Date<'_>) -> String {
    date.edtf().unwrap_or_default()
}

fn year(year: Option<LifeDate>) -> Value {
    year.map_or(json!(""), |year| json!(year.year))
}

/// The rows of a kind that were found, each a JSON list of the first `fields` fields.
fn found(page: &Page<'_>, kind: &str, fields: usize) -> BTreeSet<String> {
    let rows: Vec<Value> = match kind {
        "events" => (page.events.iter())
            .map(|r| {
                json!([
                    r.place.line,
                    r.place.line_end,
                    edtf(&r.date),
                    r.text,
                    r.mended,
                    heading(page, r),
                    r.label,
                    r.date.inferred,
                    r.date.precision() == Precision::Ambiguous
                ])
            })
            .collect(),
        "documents" => (page.documents.iter())
            .map(|r| {
                json!([
                    r.place.line,
                    edtf(&r.date),
                    r.title,
                    r.commentary,
                    r.marked,
                    r.embedded
                ])
            })
            .collect(),
        "notes" => (page.notes.iter())
            .map(|r| {
                let number = r.number.map_or(json!(""), |number| json!(number));
                json!([r.place.line, r.place.line_end, number, r.text])
            })
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
    let cut = |row: Value| match row {
        Value::Array(mut values) => {
            values.truncate(fields);
            Value::from(values).to_string()
        }
        other => other.to_string(),
    };
    rows.into_iter().map(cut).collect()
}

const KINDS: [(&str, &[&str]); 10] = [
    (
        "events",
        &[
            "line",
            "line_end",
            "date",
            "text",
            "mended",
            "heading",
            "label",
            "inferred",
            "ambiguous",
        ],
    ),
    (
        "documents",
        &["line", "date", "title", "commentary", "marked", "embedded"],
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

/// The headings over an event, that of its timeline left out.
fn heading(page: &Page<'_>, event: &Event<'_>) -> String {
    let inside = event
        .heading
        .filter(|heading| page.sections[*heading].kind != SectionKind::Timeline);
    let path = inside.and_then(|heading| page.heading_path(heading));
    path.unwrap_or_default().into_owned()
}

/// What is wrong on a page: how many records are right, and what is missing or is none.
fn faults(name: &str) -> Option<String> {
    let path = Path::new("tests/pages").join(name);
    let bytes = fs::read(path.with_extension("txt")).unwrap();
    let source = SourceText::from_bytes(name, bytes).unwrap();
    let page = regesta::parse::page(&source);
    let truth: Value =
        serde_json::from_str(&fs::read_to_string(path.with_extension("json")).unwrap()).unwrap();
    let mut faults = String::new();
    let (mut right, mut all) = (0, 0);
    if page.title() != truth["title"] {
        write!(faults, "\n  title: {}", page.title()).unwrap();
    }
    for (kind, fields) in KINDS {
        // Some pages say nothing of the headings and marks of events.
        let silent = kind == "events" && truth[kind][0]["heading"].is_null();
        let fields = if silent { &fields[..5] } else { fields };
        let found = found(&page, kind, fields.len());
        let expected = expected(&truth, kind, fields);
        all += expected.len();
        right += expected.intersection(&found).count();
        for row in expected.difference(&found) {
            write!(faults, "\n  {kind} - {row}").unwrap();
        }
        for row in found.difference(&expected) {
            write!(faults, "\n  {kind} + {row}").unwrap();
        }
    }
    (!faults.is_empty()).then(|| format!("{name}: {right} of {all} records are right{faults}"))
}

#[test]
fn each_page_gives_the_records_that_a_reader_expects() {
    let mut names: Vec<String> = fs::read_dir("tests/pages")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    names.sort();
    assert!(names.len() >= 48, "pages are missing");
    let wrong: Vec<String> = names.iter().filter_map(|name| faults(name)).collect();
    assert!(
        wrong.is_empty(),
        "- expected, + found\n{}",
        wrong.join("\n")
    );
}

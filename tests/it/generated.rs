//! Pages of an invented archive, whose truth is known, are read right.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeMap;

use regesta::date::Date;
use regesta::source::SourceText;
use serde_json::{Value, json};

use crate::archive::Archive;

fn edtf(date: &Date<'_>) -> String {
    date.edtf().unwrap_or_default()
}

/// What was read from `text`, in the form of the truth, and how often each record was.
fn found(text: &str) -> BTreeMap<String, i32> {
    let source = SourceText::new("page.txt", text);
    let page = regesta::parse::page(&source);
    let mut rows: Vec<Value> = Vec::new();
    rows.extend(page.events.iter().map(
        |r| json!({"kind": "event", "line": r.place.line, "date": edtf(&r.date), "text": r.text}),
    ));
    rows.extend(page.documents.iter().map(|r| {
        json!({"kind": "document", "line": r.place.line, "date": edtf(&r.date), "text": r.title})
    }));
    rows.extend(page.notes.iter().map(
        |r| json!({"kind": "note", "line": r.place.line, "number": r.number, "text": r.text}),
    ));
    rows.extend(
        page.inline_notes
            .iter()
            .map(|r| json!({"kind": "inline_note", "line": r.place.line, "text": r.text})),
    );
    rows.extend(page.meetings.iter().map(|r| {
        json!({"kind": "meeting", "line": r.place.line, "date": edtf(&r.date), "text": r.title})
    }));
    rows.extend(page.biographies.iter().flat_map(|r| {
        r.people.iter().map(|index| {
            let person = &page.people[*index];
            json!({
                "kind": "person", "name": person.name,
                "born": person.born.map(|year| year.year), "died": person.died.map(|year| year.year),
            })
        })
    }));
    rows.extend(page.mentions.iter().map(|r| {
        json!({"kind": "mention", "line": r.line, "date": edtf(&r.date), "text": source.slice(r.span)})
    }));
    count(rows)
}

fn count(rows: Vec<Value>) -> BTreeMap<String, i32> {
    let mut counts = BTreeMap::new();
    for row in rows {
        *counts.entry(row.to_string()).or_insert(0) += 1;
    }
    counts
}

/// The truth, without what the reading does not tell.
fn expected(truth: Vec<Value>) -> BTreeMap<String, i32> {
    let rows = truth.into_iter().filter_map(|mut row| {
        let kind = row["kind"].as_str().unwrap().to_owned();
        let fields: &[&str] = match kind.as_str() {
            "note" => &["kind", "line", "number", "text"],
            "inline_note" => &["kind", "line", "text"],
            "event" | "document" | "meeting" | "mention" => &["kind", "line", "date", "text"],
            "person" => &["kind", "name", "born", "died"],
            _ => return None,
        };
        let fields = fields
            .iter()
            .map(|field| ((*field).to_owned(), row[*field].take()));
        Some(Value::Object(fields.collect()))
    });
    count(rows.collect())
}

/// How many archives are tried: more than `usual` on demand.
fn seeds(usual: u64) -> u64 {
    let wanted = std::env::var("REGESTA_SEEDS").ok();
    wanted.and_then(|count| count.parse().ok()).unwrap_or(usual)
}

#[test]
fn what_a_generated_page_holds_is_read() {
    let mut wrong = Vec::new();
    let mut records = 0;
    for seed in 1..=seeds(60) {
        let archive = Archive::new(seed);
        for number in 1..=2 {
            let page = archive.page(number);
            let (expected, found) = (expected(page.truth()), found(&page.render().text));
            records += expected.len();
            let only = |left: &BTreeMap<String, i32>, right: &BTreeMap<String, i32>, sign| {
                (left.iter())
                    .filter(|(row, count)| right.get(*row) != Some(*count))
                    .map(|(row, _)| format!("{seed}/{number} {sign} {row}"))
                    .collect::<Vec<_>>()
            };
            wrong.extend(only(&expected, &found, '-'));
            wrong.extend(only(&found, &expected, '+'));
        }
    }
    // A line can look like something else by chance, and a few in a hundred thousand do.
    assert!(
        wrong.len() * 2000 <= records,
        "{} of {records}:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn the_same_seed_makes_the_same_page_and_another_seed_another() {
    let text = |seed| Archive::new(seed).page(3).render().text;
    assert_eq!(text(5), text(5));
    assert_ne!(text(5), text(6));
}

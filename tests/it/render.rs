//! Rendered, a page reads as the same records.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::PathBuf;

use regesta::export::{render, write_json_lines};
use regesta::page::Page;
use regesta::source::SourceText;
use serde_json::Value;

use crate::archive::Archive;

/// Fields that tell where a record stands, not what it says.
const PLACES: [&str; 8] = [
    "line",
    "line_end",
    "column",
    "inline_line",
    "inline_line_end",
    "mended",
    "lines",
    "lines_blank",
];

/// The records of a page without their places, as lines of JSON; counts of lines are no records.
fn records(page: &Page<'_>) -> Vec<String> {
    let mut bytes = Vec::new();
    write_json_lines(&mut bytes, page).unwrap();
    let lines = String::from_utf8(bytes).unwrap();
    let mut records = Vec::new();
    for line in lines.lines() {
        let mut record: Value = serde_json::from_str(line).unwrap();
        let fields = record.as_object_mut().unwrap();
        if fields["type"] == "page" {
            fields.retain(|name, _| !name.starts_with("lines"));
        }
        fields.retain(|name, _| !PLACES.contains(&name.as_str()));
        records.push(record.to_string());
    }
    // Records of one line may come in another order on lines of their own.
    records.sort();
    records
}

/// Checks that `text`, rendered, reads as the same records, and that the rendered text is canonical.
fn check(name: &str, text: &str) {
    let source = SourceText::new("page.txt", text);
    let page = regesta::parse::page(&source);
    let rendered = render(&page);
    let again = SourceText::new("page.txt", rendered.as_str());
    let read = regesta::parse::page(&again);
    let (before, after) = (records(&page), records(&read));
    let without = |of: &[String], others: &[String]| {
        let lost = of.iter().filter(|record| !others.contains(record));
        lost.cloned().collect::<Vec<_>>()
    };
    let (lost, new) = (without(&before, &after), without(&after, &before));
    assert!(
        lost.is_empty() && new.is_empty(),
        "{name}: lost {lost:#?}, new {new:#?}"
    );
    assert_eq!(before.len(), after.len(), "{name}");
    assert_eq!(render(&read), rendered, "{name}");
}

#[test]
fn the_real_page_reads_the_same_when_it_is_rendered() {
    check(
        "article-54",
        &fs::read_to_string("input/article-54.txt").unwrap(),
    );
}

#[test]
fn pages_of_other_subjects_read_the_same_when_they_are_rendered() {
    let mut pages: Vec<PathBuf> = fs::read_dir("tests/pages")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .collect();
    pages.sort();
    assert!(!pages.is_empty());
    for page in pages {
        check(
            &page.display().to_string(),
            &fs::read_to_string(&page).unwrap(),
        );
    }
}

#[test]
fn invented_pages_read_the_same_when_they_are_rendered() {
    for seed in 1..=6 {
        let archive = Archive::new(seed);
        for number in 1..=2 {
            let text = archive.page(number).render().text;
            check(&format!("archive {seed}, page {number}"), &text);
        }
    }
}

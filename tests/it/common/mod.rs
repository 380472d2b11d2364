//! What tests share.

#![allow(clippy::unwrap_used, dead_code)]

pub(crate) mod checking;
pub(crate) mod editor;
pub(crate) mod opener;
pub(crate) mod program;
pub(crate) mod silence;
pub(crate) mod waiting;

use std::fs;

use regesta::source::SourceText;

/// The real page.
pub(crate) fn real_page() -> SourceText {
    let bytes = fs::read("input/article-54.txt").unwrap();
    SourceText::from_bytes("article-54.txt", bytes).unwrap()
}

/// Rows of a truth file, each a list of `columns` texts.
pub(crate) fn truth(name: &str, columns: usize) -> Vec<Vec<String>> {
    let text = fs::read_to_string(format!("tests/truth/{name}.tsv")).unwrap();
    text.lines()
        .map(|line| {
            let mut row: Vec<String> = line.split('\t').map(str::to_owned).collect();
            row.resize(columns, String::new());
            row
        })
        .collect()
}

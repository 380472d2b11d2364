//! Numbers of notes and dates in running text on the real page, against what a careful reader found
//! (`tests/truth`).

#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use crate::common::{real_page, truth};
use regesta::record::{Agreement, Held};

#[test]
fn all_121_numbered_places_have_their_number() {
    let source = real_page();
    let page = regesta::parse::page(&source);
    let found = page.ledger.entries.iter().map(|entry| {
        let (line, _) = page.place_of(entry);
        let (kind, list_line) = match entry.held {
            Held::Document(_) => ("document", None),
            Held::Note { printed, .. } => ("note", printed.map(|note| page.notes[note].place.line)),
            Held::Gap => ("gap", None),
        };
        let text = |line: Option<usize>| line.map(|line| line.to_string()).unwrap_or_default();
        vec![
            entry.number.unwrap().to_string(),
            kind.to_owned(),
            text(line),
            text(list_line),
        ]
    });
    let found: Vec<_> = found.collect();
    assert_eq!(found.len(), 121);
    assert_eq!(found, truth("ledger", 4));
}

#[test]
fn four_of_59_notes_differ_from_their_text_in_the_body() {
    let source = real_page();
    let page = regesta::parse::page(&source);
    let agreements = page.ledger.agreements.iter();
    let differing: Vec<u32> = (agreements.zip(&page.notes))
        .filter(|(agreement, _)| **agreement != Agreement::Same)
        .filter_map(|(_, note)| note.number)
        .collect();
    assert_eq!(page.notes.len(), 59);
    assert_eq!(differing, [69, 76, 84, 96]);
    assert!(!page.ledger.agreements.contains(&Agreement::Absent));
}

/// What is said of a date: EDTF value, text, inferred, approximate.
type Said = (String, String, bool, bool);

#[test]
fn dates_in_running_text_are_found_and_dated() {
    let source = real_page();
    let page = regesta::parse::page(&source);
    let found: BTreeMap<(usize, usize), Said> = page
        .mentions
        .iter()
        .map(|mention| {
            let place = (mention.line, source.column_of(mention.span.start));
            let said = (
                mention.date.edtf().unwrap_or_default(),
                source.slice(mention.span).to_owned(),
                mention.date.inferred,
                mention.date.approximate(),
            );
            (place, said)
        })
        .collect();
    let expected: BTreeMap<(usize, usize), Said> = truth("mentions", 7)
        .into_iter()
        .map(|row| {
            let place = (row[0].parse().unwrap(), row[1].parse().unwrap());
            (
                place,
                (
                    row[3].clone(),
                    row[2].clone(),
                    row[4] == "true",
                    row[5] == "true",
                ),
            )
        })
        .collect();
    assert_eq!(
        found.keys().collect::<Vec<_>>(),
        expected.keys().collect::<Vec<_>>()
    );
    let wrong: Vec<_> = expected
        .iter()
        .filter(|(place, said)| found[place] != **said)
        .collect();
    let right = expected.len() - wrong.len();
    let f1 = 2.0 * right as f64 / (found.len() + expected.len()) as f64;
    println!(
        "{} dates found, {} expected, {right} right to the letter: F1 {f1:.3}",
        found.len(),
        expected.len()
    );
    // What governs five of them does not tell their year: it stands further on, or a later month stands between.
    let (unknown, wrong): (Vec<_>, Vec<_>) = wrong
        .into_iter()
        .partition(|(place, _)| found[place].0.contains("XXXX"));
    let places =
        |of: &[(&(usize, usize), &Said)]| of.iter().map(|(place, _)| **place).collect::<Vec<_>>();
    assert_eq!(
        places(&unknown),
        [(689, 113), (705, 4), (723, 252), (751, 4), (795, 76)]
    );
    // One year is not on the page: the reader knew it from elsewhere.
    assert_eq!(places(&wrong), [(587, 5)]);
    assert!(f1 >= 0.95);
}

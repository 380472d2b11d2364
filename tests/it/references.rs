//! References and author mentions of the real page against what a careful reader found on it.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout)]

use std::collections::HashMap;

use crate::common::{real_page, truth};

use regesta::page::Page;
use regesta::record::Reference;
use regesta::source::SourceText;

/// Number of the printed note a reference stands in.
fn note_number(page: &Page<'_>, reference: &Reference<'_>) -> Option<u32> {
    reference.note.and_then(|note| page.notes[note].number)
}

/// The reference that a row of the truth means: of its note, with its surname, the nth of that kind.
fn pair<'p, 'a>(page: &'p Page<'a>, rows: &[Vec<String>]) -> Vec<Option<&'p Reference<'a>>> {
    let mut seen: HashMap<(u32, String), usize> = HashMap::new();
    rows.iter()
        .map(|row| {
            let number: u32 = row[0].parse().unwrap();
            let surname = row[2].split(' ').next().unwrap().to_owned();
            let nth = seen.entry((number, surname.clone())).or_default();
            *nth += 1;
            page.references
                .iter()
                .filter(|r| note_number(page, r) == Some(number))
                .filter(|r| r.authors[0].split(' ').next() == Some(&surname))
                .nth(*nth - 1)
        })
        .collect()
}

/// How many of the rows are right, and which are not.
fn score(
    name: &str,
    rows: &[Vec<String>],
    found: &[Option<&Reference<'_>>],
    column: usize,
    value: impl Fn(&Reference<'_>) -> String,
) -> f64 {
    let mut right = 0;
    for (row, reference) in rows.iter().zip(found) {
        let value = reference.map(&value);
        if value.as_deref() == Some(&row[column]) {
            right += 1;
        } else {
            println!(
                "{name}: note {}, {}: {:?}, found {value:?}",
                row[0], row[2], row[column]
            );
        }
    }
    println!("{name}: {right} of {} right", rows.len());
    f64::from(right) / rows.len() as f64
}

#[test]
fn references_of_the_printed_notes_are_read() {
    let source = real_page();
    let page = regesta::parse::page(&source);
    let rows = truth("references", 10);
    assert_eq!(rows.len(), 65);
    let found = pair(&page, &rows);
    let year = score("year", &rows, &found, 3, |r| {
        r.year.map(|year| year.to_string()).unwrap_or_default()
    });
    let authors = score("authors", &rows, &found, 2, |r| r.authors.join("; "));
    let title = score("title", &rows, &found, 4, |r| r.title.to_string());
    let container = score("container", &rows, &found, 5, |r| r.container.to_string());
    let pages = score("pages", &rows, &found, 6, |r| r.pages.join("; "));
    let short = score("short", &rows, &found, 7, |r| r.short.to_string());
    let in_notes = page.references.iter().filter(|r| r.note.is_some()).count();
    println!(
        "references in notes: {in_notes}, in the truth: {}",
        rows.len()
    );
    for r in page.references.iter().filter(|r| r.note.is_some()) {
        if !found.iter().flatten().any(|f| std::ptr::eq(*f, r)) {
            println!("not in the truth: {r:?}");
        }
    }
    assert!(year >= 0.95 && authors >= 0.9 && pages >= 0.9 && title >= 0.85);
    assert!(container >= 0.85 && short >= 0.95);
}

#[test]
fn short_forms_resolve_to_the_full_reference() {
    let source = real_page();
    let page = regesta::parse::page(&source);
    let rows = truth("references", 10);
    let found = pair(&page, &rows);
    let (mut right, mut all) = (0, 0);
    for (row, reference) in rows.iter().zip(found) {
        if row[7] != "true" {
            continue;
        }
        all += 1;
        // Two short forms lean on references that stand in no note but behind documents.
        let expected = match row[0].as_str() {
            "84" => "line 640".to_owned(),
            "93" if row[8].is_empty() => "line 690".to_owned(),
            _ => format!("note {}", row[8]),
        };
        let full = reference
            .and_then(|r| r.resolves_to)
            .map(|full| &page.references[full]);
        let resolved = full.map(|full| match note_number(&page, full) {
            Some(number) => format!("note {number}"),
            None => format!("line {}", full.place.line),
        });
        if resolved.as_ref() == Some(&expected) {
            right += 1;
        } else {
            println!(
                "note {}, {}: {expected}, found {resolved:?}",
                row[0], row[2]
            );
        }
    }
    println!("short forms: {right} of {all} resolved");
    assert_eq!(right, all);
    for reference in &page.references {
        let Some(full) = reference.resolves_to else {
            continue;
        };
        let full = &page.references[full];
        assert!(full.resolves_to.is_none() && !full.short, "{full:?}");
        assert!(reference.year.is_none() || reference.year == full.year);
    }
}

#[test]
fn author_mentions_are_found_and_never_resolved_to_another_year() {
    let source = real_page();
    let page = regesta::parse::page(&source);
    let rows = truth("author_mentions", 5);
    assert_eq!(rows.len(), 139);
    let found: Vec<[String; 4]> = page
        .author_mentions
        .iter()
        .map(|mention| {
            let start = source.line_span(mention.line).start;
            let before = regesta::source::Span::new(start, mention.span.start);
            let column = source.slice(before).chars().count() + 1;
            [
                mention.line.to_string(),
                column.to_string(),
                mention.name.to_string(),
                mention.year.to_string(),
            ]
        })
        .collect();
    let right = rows
        .iter()
        .filter(|row| {
            let there = found.iter().any(|found| found[..] == row[..4]);
            if !there {
                println!("not found: {row:?}");
            }
            there
        })
        .count();
    for found in &found {
        if !rows.iter().any(|row| row[..4] == found[..]) {
            println!("not in the truth: {found:?}");
        }
    }
    let resolved = page
        .author_mentions
        .iter()
        .filter(|m| m.resolves_to.is_some());
    println!(
        "author mentions: {right} of {} found, {} given, {} resolved",
        rows.len(),
        found.len(),
        resolved.clone().count()
    );
    assert!(right * 100 >= rows.len() * 95);
    for mention in resolved {
        let work = &page.references[mention.resolves_to.unwrap()];
        assert_eq!(work.year, Some(mention.year), "{mention:?}");
    }
    let unresolved: Vec<String> = (page.author_mentions.iter())
        .filter(|m| m.resolves_to.is_none())
        .map(|m| format!("{} {} ({})", m.line, m.name, m.year))
        .collect();
    println!("unresolved: {unresolved:?}");
}

#[test]
fn references_behind_documents_are_read() {
    let source = real_page();
    let page = regesta::parse::page(&source);
    let rows = truth("references_body_only", 7);
    let mut right = 0;
    for row in &rows {
        let expected = [&row[1], &row[2], &row[3], &row[4], &row[5]];
        let given = page.references.iter().any(|r| {
            let year = r.year.map(|year| year.to_string()).unwrap_or_default();
            r.place.line.to_string() == row[0]
                && [
                    &r.authors.join("; "),
                    &year,
                    &r.title.to_string(),
                    &r.container.to_string(),
                    &r.pages.join("; "),
                ] == expected
        });
        if given {
            right += 1;
        } else {
            println!("not found: {row:?}");
        }
    }
    println!("references behind documents: {right} of {}", rows.len());
    // The other two are a figure's credit, with the given name first, and a title that runs into prose.
    assert_eq!(right, 6);
}

#[test]
fn a_note_without_an_author_names_no_reference_and_keeps_its_text() {
    let source = SourceText::new(
        "t",
        "A page\n\nText.\n\nNotes...\n\n1. (1990). Salt. Oslo. Page 8 Back",
    );
    let page = regesta::parse::page(&source);
    assert_eq!(page.references, []);
    assert_eq!(page.notes[0].text, "(1990). Salt. Oslo. Page 8");
}

#[test]
fn a_thousand_notes_of_the_same_text_all_mean_the_same_work() {
    let notes: String = (2..1002)
        .map(|i| format!("{i}. Lund (1990) Salt. Page 8 Back\n"))
        .collect();
    let text = format!(
        "A page\n\nText.\n\nNotes...\n\n1. Lund Anna (1990). Salt of old. Oslo. Page 3 Back\n{notes}"
    );
    let source = SourceText::new("t", text);
    let page = regesta::parse::page(&source);
    assert_eq!(page.references.len(), 1001);
    assert!(
        page.references[1..]
            .iter()
            .all(|r| r.short && r.resolves_to == Some(0))
    );
    assert!(
        page.author_mentions
            .iter()
            .all(|m| m.resolves_to == Some(0))
    );
}

//! Invented chronologies in many languages are read as well as their committed figures say (`tests/pages/chronologies`).
//!
//! `cargo test --test it chronologies:: -- --nocapture` prints the figures; with `REGESTA_FIGURES=1` better ones are written
//! beside the pages. `REGESTA_MISSES=1` prints what is wrong on each page.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout)]

mod expected;
mod figures;
mod judge;

use std::fs;
use std::path::PathBuf;

use regesta::source::SourceText;

use crate::common::silence::{findings, inferred_years, told_lines};
use figures::{Figures, hold, sum};
use judge::{Judged, judge, silent_lines};

/// The pages in a folder, by name.
fn pages(folder: &str) -> Vec<PathBuf> {
    let files = fs::read_dir(folder).unwrap();
    let mut pages: Vec<PathBuf> = files
        .map(|file| file.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .collect();
    pages.sort();
    pages
}

/// Judges a set of pages, prints its figures and holds them against the committed ones.
fn figures_of(set: &str, count: usize) -> Figures {
    let paths = pages(&format!("tests/pages/chronologies/{set}"));
    assert!(paths.len() >= count, "pages of {set} are missing");
    let judged: Vec<Judged> = paths.iter().map(|path| judge(path)).collect();
    let figures = sum(&judged);
    println!("{set}: {} pages, {figures}", judged.len());
    if std::env::var_os("REGESTA_MISSES").is_some() {
        for page in judged.iter().filter(|page| !page.complaints.is_empty()) {
            println!("{}: {}", page.figures.page, page.figures);
            println!("{}", page.complaints.join("\n"));
        }
    }
    hold(set, &judged).unwrap_or_else(|complaint| panic!("{complaint}"));
    figures
}

#[test]
fn pages_of_the_listed_kinds_are_read() {
    let figures = figures_of("listed", 57);
    assert!(figures.right * 100 >= figures.events * 95, "{figures}");
    assert!(figures.wrong_inferred * 200 <= figures.events, "{figures}");
    assert!(figures.lost == 0, "{figures}");
}

#[test]
fn pages_of_kinds_that_nobody_listed_are_read_as_well_as_before() {
    let figures = figures_of("unlisted", 132);
    assert!(figures.right >= 968, "{figures}");
    assert!(figures.lost <= 19, "{figures}");
}

#[test]
fn the_pages_that_were_written_last_are_read_as_well_as_when_they_were_first_read() {
    let figures = figures_of("latest", 80);
    assert!(figures.right >= RIGHT_OF_THE_LATEST, "{figures}");
    assert!(figures.lost <= LOST_OF_THE_LATEST, "{figures}");
}

/// Entries of the pages that were written last, right and lost.
const RIGHT_OF_THE_LATEST: usize = 479;
const LOST_OF_THE_LATEST: usize = 129;

/// Lines of the pages in `tests/pages` that open with a date and are, as their writers say, something else.
const NO_ENTRIES: [(&str, usize, &str); 3] = [
    ("airship-captions", 23, "a caption"),
    ("airship-captions", 29, "a caption"),
    ("dutch-strike", 96, "a letter that a note quotes"),
];

#[test]
fn on_pages_of_other_subjects_no_dated_line_is_silent_and_every_inferred_year_stands_above() {
    let mut complaints = Vec::new();
    for path in pages("tests/pages") {
        let name = path.file_stem().unwrap().to_str().unwrap();
        let source = SourceText::from_bytes(name, fs::read(&path).unwrap()).unwrap();
        let page = regesta::parse::page(&source);
        let silent = silent_lines(&page, &told_lines(&page, &findings(&page)));
        let other = |line| {
            NO_ENTRIES
                .iter()
                .any(|(page, at, _)| (*page, *at) == (name, line))
        };
        for line in silent.into_iter().filter(|line| !other(*line)) {
            complaints.push(format!("{name}: {line} is silent: {}", source.line(line)));
        }
        for (line, date, _) in (inferred_years(&page).into_iter()).filter(|(.., stands)| !stands) {
            complaints.push(format!(
                "{name}: {line}: the year of {date} stands nowhere above"
            ));
        }
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

//! Chronologies in all shapes are read right: pages are made up, and what is read on them is held against the truth.
//!
//! `cargo test --test it shapes:: -- --nocapture` prints the figures. `SHAPES_SEEDS=5` tries five times as many pages,
//! `SHAPES_FROM=7` other ones; `SHAPES_SHOW=1` prints the figures of each language, form and layout, and writes pages
//! that failed below `target/tmp`. `cargo run --example make-shapes` writes the pages for other programs.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout)]

mod figures;
mod judge;
pub(crate) mod maker;

use figures::{Account, Figures};
use judge::records;
use maker::{Made, Same};
use regesta::source::SourceText;

/// The seeds to try.
fn seeds() -> impl Iterator<Item = u64> {
    let number = |name| {
        let value = std::env::var(name).ok();
        value.and_then(|value| value.parse().ok()).unwrap_or(1)
    };
    let first: u64 = number("SHAPES_FROM");
    first..first + number("SHAPES_SEEDS")
}

#[test]
fn one_list_of_events_is_read_in_every_form_layout_and_language() {
    let account = Account::of("grid", seeds().flat_map(|seed| maker::grid(seed, 100)));
    account.tell();
    let figures = account.figures;
    assert!(
        figures.reads_all_but(1) && figures.invents_at_most(2),
        "{figures}"
    );
    assert_eq!((figures.lost, figures.inferred_wrong), (0, 0), "{figures}");
}

#[test]
fn forms_that_nobody_listed_are_read() {
    let account = Account::of("drawn", seeds().flat_map(|seed| maker::drawn(seed, 500)));
    account.tell();
    let figures = account.figures;
    assert!(
        figures.reads_all_but(1) && figures.invents_at_most(2),
        "{figures}"
    );
    assert_eq!((figures.lost, figures.inferred_wrong), (0, 0), "{figures}");
}

#[test]
fn a_wrapped_line_that_begins_with_a_date_is_no_entry() {
    let account = Account::of("traps", seeds().flat_map(|seed| maker::traps(seed, 100)));
    account.tell();
    let figures = account.figures;
    assert!(figures.taken * 200 <= figures.traps, "{figures}");
    assert_eq!(figures.silent, 0, "{figures}");
    assert!(
        figures.reads_all_but(1) && figures.invents_at_most(2),
        "{figures}"
    );
    assert_eq!((figures.lost, figures.inferred_wrong), (0, 0), "{figures}");
}

#[test]
fn an_entry_that_begins_with_anything_like_a_date_is_read_or_reported() {
    let account = Account::of("wild", seeds().flat_map(|seed| maker::wild(seed, 150)));
    account.tell();
    let figures = account.figures;
    assert_eq!((figures.lost, figures.inferred_wrong), (0, 0), "{figures}");
}

#[test]
fn paragraphs_of_wrapped_text_are_whole() {
    let account = Account::of("prose", seeds().flat_map(|seed| maker::prose(seed, 120)));
    account.tell();
    let figures = account.figures;
    assert!(
        (figures.paragraphs - figures.whole) * 200 <= figures.paragraphs,
        "{figures}"
    );
    assert_eq!(
        (figures.elsewhere, figures.lost, figures.inferred_wrong),
        (0, 0, 0),
        "{figures}"
    );
}

#[test]
fn whole_dates_of_all_months_are_read_in_fourteen_languages() {
    let account = Account::of("months", seeds().flat_map(maker::months));
    account.tell();
    let figures = account.figures;
    assert_eq!(figures.entries % 168, 0);
    assert_eq!(
        (figures.right, figures.wrong, figures.elsewhere),
        (figures.entries, 0, 0),
        "{figures}"
    );
}

/// Reads a page of twins: entries are right where date and, unless the twin has other words, text are those of all.
fn read(made: &Made, same: Same) -> (Figures, Vec<String>) {
    let source = SourceText::new("page.txt", made.text.as_str());
    let page = regesta::parse::page(&source);
    let records = records(&page);
    let wrong: Vec<String> = (made.entries.iter())
        .filter(|entry| {
            let mut begun = records.iter().filter(|record| record.line == entry.line);
            !begun.any(|record| {
                record.date == entry.date && (same == Same::Dates || record.text == entry.text)
            })
        })
        .map(|entry| format!("{}: not {:?} {:?}", entry.line, entry.date, entry.text))
        .collect();
    let figures = Figures {
        entries: made.entries.len(),
        right: made.entries.len() - wrong.len(),
        elsewhere: records.len().saturating_sub(made.entries.len()),
        ..Figures::default()
    };
    (figures, wrong)
}

#[test]
fn twins_of_a_page_give_the_same_records() {
    let mut account = Account::new("twins");
    for (made, same) in seeds().flat_map(|seed| maker::twins(seed, 90)) {
        let (figures, wrong) = read(&made, same);
        account.add(&made, figures, &wrong);
    }
    account.tell();
    for twin in ["plain", "wrapped", "Markdown", "table", "translated"] {
        let figures = account.tagged(&format!("twin {twin}"));
        assert!(
            figures.entries > 0 && figures.reads_all_but(1),
            "{twin}: {figures}"
        );
        assert_eq!(figures.elsewhere, 0, "{twin}: {figures}");
    }
}

#[test]
fn the_same_seed_makes_the_same_pages_and_another_seed_others() {
    let texts = |seed| {
        maker::drawn(seed, 5)
            .map(|made| made.text)
            .collect::<Vec<_>>()
    };
    assert_eq!(texts(5), texts(5));
    assert_ne!(texts(5), texts(6));
}

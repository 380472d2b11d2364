//! How the time of reading grows with hostile text: each shape at one, two and four times its size.
//!
//! Run it with `cargo bench --bench growth`. Reading is linear when each column is about twice the one
//! before it; a shape whose last column is more than ten times the first is marked.

#![allow(clippy::print_stdout)]

use std::time::{Duration, Instant};

use regesta::export::Links;
use regesta::source::SourceText;

/// Reads a text and looks for links, and says how long that took at best.
fn time(text: &str) -> Duration {
    let source = SourceText::new("page.txt", text);
    let once = || {
        let start = Instant::now();
        let page = regesta::parse::page(&source);
        let mut links = Links::default();
        links.add(&page);
        std::hint::black_box(links.find());
        start.elapsed()
    };
    (0..3).map(|_| once()).min().unwrap_or_default()
}

/// A page whose notes are `notes`.
fn notes(note: impl Fn(usize) -> String, n: usize) -> String {
    let notes: String = (1..=n).map(|i| format!("{i}. {}\n", note(i))).collect();
    format!("A page\n\nText.\n\nNotes...\n\n{notes}")
}

/// A name, the text of a size, and that size.
type Shape = (&'static str, fn(usize) -> String, usize);

const SHAPES: [Shape; 24] = [
    ("one line of letters", |n| "a".repeat(n), 1_000_000),
    (
        "one line of open brackets",
        |n| format!("Document:1-1-1950 {}", "(".repeat(n)),
        1_000_000,
    ),
    (
        "one line of quotes",
        |n| format!("Document:1-1-1950 {}", "“x ".repeat(n)),
        200_000,
    ),
    (
        "one line of full stops",
        |n| format!("Document:1-1-1950 {}", "a. ".repeat(n)),
        200_000,
    ),
    (
        "one line of years in brackets",
        |n| "(1990)".repeat(n),
        150_000,
    ),
    (
        "one line of authors and years",
        |n| "Lund (1990) ".repeat(n),
        50_000,
    ),
    ("one line of dates", |n| "May 3, ".repeat(n), 50_000),
    (
        "one line of dates in numbers",
        |n| "31-12-1949, ".repeat(n),
        50_000,
    ),
    ("lines of one letter", |n| "a\n".repeat(n), 100_000),
    (
        "lines of closing brackets",
        |n| format!("Salt\n\nIt is\n{}", ")\n".repeat(n)),
        100_000,
    ),
    ("blank lines", |n| "\n".repeat(n), 200_000),
    (
        "entries of one day",
        |n| format!("1949\n{}", "7-3-1949 Lund sails\n".repeat(n)),
        20_000,
    ),
    (
        "entries of one day that differ",
        |n| {
            let entries: String = (0..n)
                .map(|i| format!("7-3-1949 Lund{i} sails to Port{}\n", i * 7))
                .collect();
            format!("1949\n{entries}")
        },
        20_000,
    ),
    (
        "wrapped lines",
        |n| format!("1949\n7-3-1949 x\n{}", "more and more\n".repeat(n)),
        50_000,
    ),
    (
        "lines with a month",
        |n| format!("1949\n7-3-1949 x\n{}9-9-1949 y", "March x\n".repeat(n)),
        50_000,
    ),
    ("years", |n| "1949\n".repeat(n), 50_000),
    ("headings", |n| "Salt....\n\n".repeat(n), 20_000),
    (
        "biographies",
        |n| {
            (0..n)
                .map(|i| format!("Lund\nAnna{i} Lund (1900-1980)\nleaves.\n"))
                .collect()
        },
        10_000,
    ),
    (
        "notes of one text",
        |n| notes(|_| "Lund (1990) Salt. Page 8 Back".into(), n),
        10_000,
    ),
    (
        "notes that are not closed",
        |n| notes(|i| format!("Lund {i}"), n),
        20_000,
    ),
    (
        "notes with references",
        |n| {
            notes(
                |i| format!("Lund Anna ({}). Salt {i}. Oslo. Page 8 Back", 1900 + i % 99),
                n,
            )
        },
        5_000,
    ),
    (
        "a note of many references",
        |n| {
            notes(
                |_| format!("{} Back", "Lund (1990). Salt. Page 3 ".repeat(n)),
                1,
            )
        },
        10_000,
    ),
    (
        "a note of open quotes",
        |n| notes(|_| format!("Lund (1990). {} Back", "“Salt. ".repeat(n)), 1),
        50_000,
    ),
    (
        "notes and places of one text",
        |n| {
            let note = "Lund tells of the salt that came from the west in those years.";
            format!(
                "{}\n\n{}",
                format!("{note}\n").repeat(n),
                notes(|_| format!("{note} Back"), n)
            )
        },
        5_000,
    ),
];

fn main() {
    println!("{:32} {:>9} {:>9} {:>9}", "shape", "x1", "x2", "x4");
    for (name, text, size) in SHAPES {
        let [once, twice, four] = [1, 2, 4].map(|times| time(&text(size * times)));
        let mark = if four > once * 10 && four > Duration::from_millis(50) {
            " grows too fast"
        } else {
            ""
        };
        let ms = |time: Duration| format!("{:.1} ms", time.as_secs_f64() * 1000.0);
        println!(
            "{name:32} {:>9} {:>9} {:>9}{mark}",
            ms(once),
            ms(twice),
            ms(four)
        );
    }
}

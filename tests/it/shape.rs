//! Time grows with the text, not with its square: whatever the page is made of, four times as much of it
//! takes about four times as long to read, to link and to check.
//!
//! What is measured is the processor time of one thread at two sizes, and what is tested is their ratio; how
//! many seconds it takes is no matter here.

use std::time::Duration;

use cpu_time::ThreadTime;
use regesta::check::{Checker, RULES};
use regesta::export::{Links, write_json_lines};
use regesta::source::SourceText;

/// How many times the larger text is as large as the smaller one.
const TIMES: usize = 4;
/// Ratio of times that is still taken for linear: that of the square would be 16.
const MOST: f64 = 9.0;
/// Below this a time says nothing.
const SHORTEST: Duration = Duration::from_millis(4);

/// What is done to a page whose reading is measured.
#[derive(Clone, Copy)]
enum Work {
    Link,
    LinkAndCheck,
}

/// The time to read, write and link a page, and to check it.
fn time(text: &str, work: Work) -> Duration {
    let source = SourceText::new("page.txt", text);
    let start = ThreadTime::now();
    let page = regesta::parse::page(&source);
    let mut links = Links::default();
    links.add(&page);
    std::hint::black_box(links.find());
    write_json_lines(&mut std::io::sink(), &page).unwrap_or_default();
    if let Work::LinkAndCheck = work {
        let mut checker = Checker::new(RULES.iter());
        checker.add(&page);
        std::hint::black_box(checker.finish());
    }
    start.elapsed()
}

/// Compares the times of a text of `size` and one [`TIMES`] smaller.
fn is_linear(size: usize, text: impl Fn(usize) -> String) {
    grows_evenly(size, text, Work::LinkAndCheck);
}

/// The same, of reading and linking alone.
fn is_read_in_linear_time(size: usize, text: impl Fn(usize) -> String) {
    grows_evenly(size, text, Work::Link);
}

fn grows_evenly(size: usize, text: impl Fn(usize) -> String, work: Work) {
    let small = time(&text(size / TIMES), work).max(SHORTEST);
    let large = time(&text(size), work);
    let ratio = large.as_secs_f64() / small.as_secs_f64();
    assert!(ratio < MOST, "{small:?} became {large:?}: {ratio:.1} times");
}

#[test]
fn one_line_of_a_megabyte() {
    is_linear(1_000_000, |n| {
        format!("Salt\n\n{}\n", "salt ".repeat(n / 5))
    });
    is_linear(1_000_000, |n| "a".repeat(n));
}

#[test]
fn a_hundred_thousand_lines_of_one_character() {
    is_linear(100_000, |n| "a\n".repeat(n));
    is_linear(100_000, |n| "1\n".repeat(n));
    is_linear(100_000, |n| "•\n".repeat(n));
}

#[test]
fn fifty_thousand_entries_of_one_day() {
    is_linear(50_000, |n| {
        let entries: String = (0..n)
            .map(|i| format!("7-3-1949 Lund buys house {i} of Malmö\n"))
            .collect();
        format!("Salt\n\n1949\n{entries}")
    });
    is_linear(50_000, |n| {
        format!(
            "Salt\n\n1949\n{}",
            "7-3-1949 Lund sails to Malmö\n".repeat(n)
        )
    });
}

#[test]
fn twenty_thousand_notes_of_one_text() {
    is_linear(20_000, |n| {
        let notes: String = (1..=n)
            .map(|i| format!("{i}. Lund Anna (1990). Salt and fish. Malmö. Page 8 Back\n"))
            .collect();
        let body = "Lund Anna (1990). Salt and fish. Malmö. Page 8\n".repeat(n);
        format!("Salt\n\nNorway....\n\n{body}\nNotes....\n\n{notes}")
    });
}

#[test]
fn deep_brackets_and_quotes() {
    for (open, close) in [
        ("(", ")"),
        ("“", "”"),
        ("\"", "\""),
        ("[(", ")]"),
        ("(19", "50)"),
    ] {
        is_linear(100_000, |n| {
            format!(
                "Salt\n\nNorway....\n\nLund {}{} sails.\n",
                open.repeat(n),
                close.repeat(n)
            )
        });
        is_linear(100_000, |n| {
            format!("Salt\n\nNorway....\n\nLund {} sails.\n", open.repeat(n))
        });
    }
}

#[test]
fn ten_thousand_headings() {
    is_linear(10_000, |n| {
        let sections: String = (0..n)
            .map(|i| format!("Town {i}....\n\nLund sails to it.\n\n"))
            .collect();
        format!("Salt\n\n{sections}")
    });
    is_linear(10_000, |n| {
        let years: String = (0..n)
            .map(|i| format!("{}\n7-3-1949 Lund sails\n", 1000 + i % 1000))
            .collect();
        format!("Salt\n\n{years}")
    });
    is_linear(10_000, |n| {
        format!(
            "Salt\n\n{}",
            "Timeline\n\n1949\n7-3-1949 Lund sails\n\nNotes...\n\n1. x Back\n\n".repeat(n)
        )
    });
}

#[test]
fn one_sentence_of_thousands_of_dates() {
    let page = |date: &str, size: usize| {
        let dates = date.repeat(size / date.len());
        format!("Salt\n\nNorway....\n\nIt is {dates}\n")
    };
    for date in [
        "May 3, 1949 Lund, ",
        "5, 6, ",
        "May 3, ",
        "Lund (May 1949) ",
    ] {
        is_linear(20_000, |n| page(date, n));
    }
    for date in ["31-12-1949 and ", "Document: 3-5-1949 x, y "] {
        is_read_in_linear_time(40_000, |n| page(date, n));
    }
}

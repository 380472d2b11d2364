//! Time and memory grow with the text, not with its square: whatever a page is made of, four times as much of it
//! takes about four times as long, in every command.
//!
//! All shapes of `list.rs` go through what each command does, in memory and on one thread. What is counted is the
//! memory that is asked for, which is the same in every run, and the processor time of the thread; what is tested is
//! how they grow. How many seconds something takes is no matter here.

#![allow(clippy::unwrap_used, clippy::panic)]

mod list;

use std::io::{self, Cursor};
use std::time::Duration;

use allocation_counter::measure;
use cpu_time::ThreadTime;
use list::Shape;
use rayon::ThreadPoolBuilder;
use regesta::check::{Checker, RULES};
use regesta::export::{Links, render, write_json_lines};
use regesta::page::Page;
use regesta::report::terminal::{self, TerminalStyle};
use regesta::report::{Files, Report, Summary, html, json};
use regesta::source::SourceText;
use serde_json::{Value, json};

/// Size of the larger page.
const SIZE: usize = 400;
/// How many times it is as large as the smaller one.
const TIMES: usize = 4;
/// Ratio of memory that is still taken for linear; that of the square would be 16. A record is compared with some dozen
/// others at most, and until a page has as many that are alike it takes more than four times the work.
const MOST_MEMORY: f64 = 9.0;
/// The same of times, which are never quite the same.
const MOST_TIME: f64 = 10.0;
/// Below this memory tells nothing, ...
const LEAST_MEMORY: u64 = 1 << 18;
/// ... and below this time.
const LEAST_TIME: Duration = Duration::from_millis(8);
/// Bytes that may be held at a time for each byte of the page, ...
const MOST_FOR_A_BYTE: u64 = 20;
/// ... and bytes that may be held anyway.
const MOST_ANYWAY: u64 = 100 << 20;

/// What something has cost.
struct Cost {
    time: Duration,
    /// Bytes that were asked for.
    bytes: u64,
    /// Bytes that were held at a time.
    held: u64,
}

fn cost<T>(work: impl FnOnce() -> T) -> (T, Cost) {
    let mut done = None;
    let start = ThreadTime::now();
    let memory = measure(|| done = Some(work()));
    let time = start.elapsed();
    let (bytes, held) = (memory.bytes_total, memory.bytes_max);
    (done.unwrap(), Cost { time, bytes, held })
}

/// What each step of the commands costs for a page of this text, by the name of the step.
fn costs(text: &str) -> Vec<(&'static str, Cost)> {
    let source = SourceText::new("page.txt", text);
    let (page, read) = cost(|| regesta::parse::page(&source));
    let ((), convert) = cost(|| convert(&page));
    let (report, validate) = cost(|| validate(&page));
    let ((), show) = cost(|| show(&report));
    let (_, report) = cost(|| html::page(&report, std::slice::from_ref(&page)));
    let (_, render) = cost(|| render(&page));
    let ((), lsp) = cost(|| lsp(text));
    vec![
        ("read", read),
        ("convert", convert),
        ("validate", validate),
        ("validate, for people", show),
        ("report", report),
        ("render", render),
        ("lsp", lsp),
    ]
}

fn convert(page: &Page<'_>) {
    write_json_lines(&mut io::sink(), page).unwrap();
    let mut links = Links::default();
    links.add(page);
    links.write_json_lines(&mut io::sink()).unwrap();
}

fn validate(page: &Page<'_>) -> Report {
    let mut checker = Checker::new(RULES.iter());
    checker.add(page);
    let findings = checker.finish();
    let mut files = Files::default();
    files.add(page.source.clone(), "page.txt");
    let report = Report {
        summary: Summary::of(&findings),
        findings,
        files,
        rules: RULES.to_vec(),
        fail_on: None,
    };
    json::write(&report, &mut io::sink()).unwrap();
    report
}

fn show(report: &Report) {
    let style = TerminalStyle {
        colour: false,
        width: 100,
    };
    for finding in &report.findings {
        std::hint::black_box(terminal::finding(finding, &report.files, style));
    }
}

/// Opens the page in an editor, and asks for all that can be asked of it.
fn lsp(text: &str) {
    const PAGE: &str = "untitled:page.txt";
    let place = json!({"textDocument": {"uri": PAGE}, "position": {"line": 4, "character": 2}});
    let messages = [
        json!({"id": 1, "method": "initialize", "params": {"capabilities": {
            "textDocument": {"publishDiagnostics": {"relatedInformation": true}}
        }}}),
        json!({"method": "textDocument/didOpen", "params": {"textDocument": {
            "uri": PAGE, "languageId": "plaintext", "version": 1, "text": text
        }}}),
        json!({"id": 2, "method": "textDocument/documentSymbol", "params": place}),
        json!({"id": 3, "method": "textDocument/hover", "params": place}),
        json!({"id": 4, "method": "textDocument/definition", "params": place}),
    ];
    let framed = |message: &Value| {
        let mut message = message.clone();
        message["jsonrpc"] = json!("2.0");
        let body = message.to_string();
        format!("Content-Length: {}\r\n\r\n{body}", body.len())
    };
    let input: String = messages.iter().map(framed).collect();
    regesta::lsp::serve(Cursor::new(input), io::sink()).unwrap();
}

/// What grows too fast with a shape.
fn faults((name, page): Shape) -> Vec<String> {
    let (small, large) = (page(SIZE / TIMES), page(SIZE));
    let most_held = large.len() as u64 * MOST_FOR_A_BYTE + MOST_ANYWAY;
    let mut faults = Vec::new();
    for ((step, small), (_, large)) in costs(&small).into_iter().zip(costs(&large)) {
        let memory = large.bytes as f64 / small.bytes.max(LEAST_MEMORY) as f64;
        let time = large.time.as_secs_f64() / small.time.max(LEAST_TIME).as_secs_f64();
        if memory > MOST_MEMORY {
            faults.push(format!(
                "{name}: {step} asks for {memory:.1} times the memory"
            ));
        }
        if time > MOST_TIME {
            faults.push(format!("{name}: {step} takes {time:.1} times as long"));
        }
        if large.held > most_held {
            faults.push(format!("{name}: {step} holds {} bytes", large.held));
        }
    }
    faults
}

fn all_grow_evenly(shapes: &'static [Shape]) {
    // What is shared out among threads is done by one, whose time and memory are counted.
    let pool = ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    // What is made once and for all is made before.
    pool.install(|| costs(&(shapes[0].1)(8)));
    let faults: Vec<String> =
        pool.install(|| shapes.iter().flat_map(|shape| faults(*shape)).collect());
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn timelines_of_every_shape() {
    all_grow_evenly(list::TIMELINES);
}

#[test]
fn running_text_of_every_shape() {
    all_grow_evenly(list::RUNNING_TEXT);
}

#[test]
fn meetings_and_people_of_every_shape() {
    all_grow_evenly(list::MEETINGS_AND_PEOPLE);
}

#[test]
fn notes_and_references_of_every_shape() {
    all_grow_evenly(list::NOTES_AND_REFERENCES);
}

#[test]
fn documents_of_every_shape() {
    all_grow_evenly(list::DOCUMENTS);
}

#[test]
fn marks_and_characters_of_every_shape() {
    all_grow_evenly(list::MARKS_AND_CHARACTERS);
}

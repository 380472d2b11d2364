//! Texts and names of files that would steer a terminal, or that no XML and no HTML can hold.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used)]

use std::process::{Command, Stdio};

use crate::common::program::{folder, read, run};
use tempfile::TempDir;

/// A text that steers a terminal, in a page with a date that is none.
const STEERS: &str = "\u{1b}]0;taken\u{7}\u{9b}31m\u{1b}[2J";
/// The same in the name of a file, beside what XML cannot hold.
const NAME: &str = "salt\u{1b}]0;taken\u{7}\u{9b}31m\u{fffe}.txt";

fn page() -> String {
    format!("Salt\u{ffff}\n\n1949\n31-4-1949 Lund {STEERS} sails\u{fffe}\n")
}

/// What the program shows on a terminal, which `script` gives it.
fn on_terminal(folder: &TempDir, arguments: &[&str]) -> String {
    let quoted = arguments.iter().map(|word| format!(" '{word}'"));
    let line = env!("CARGO_BIN_EXE_regesta").to_owned() + &quoted.collect::<String>();
    let output = crate::common::waiting::run(
        Command::new("script")
            .args(["--quiet", "--command", &line, "/dev/null"])
            .current_dir(folder.path())
            .env("NO_COLOR", "1")
            .stdin(Stdio::null()),
    );
    String::from_utf8(output.stdout).unwrap()
}

/// Whether `text` has what steers a terminal.
fn steers(text: &str) -> bool {
    text.contains(|c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
}

#[test]
fn nothing_that_steers_reaches_a_terminal_and_nothing_is_changed_in_a_pipe() {
    let folder = folder(&[(NAME, page().as_bytes())]);
    let lines = ["convert", NAME, "--format", "jsonl", "--output", "-"];
    for arguments in [
        &["render", NAME][..],
        &["report", NAME, "--output", "-"],
        &["validate", NAME],
        &["validate", NAME, "--format", "json"],
        &["validate", NAME, "--format", "sarif"],
        &["validate", NAME, "--format", "junit"],
        &["validate", NAME, "--format", "gitlab"],
        &["validate", NAME, "-v"],
        &["convert", NAME],
        &lines,
        &["validate", "no\u{1b}[2J.txt"],
        &["validate", NAME, "--encoding", "utf-16le"],
    ] {
        let shown = on_terminal(&folder, arguments);
        assert!(shown.len() > 20, "{arguments:?}: {shown:?}");
        assert!(!steers(&shown), "{arguments:?}: {shown:?}");
    }
    assert!(run(&folder, &["render", NAME]).out.contains(STEERS));
    // JSON has escapes for what steers, but for that of one byte in Latin-1.
    let exact: Vec<serde_json::Value> = (run(&folder, &lines).out.lines())
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let is_exact = |record: &serde_json::Value| {
        record["source"] == NAME
            && (record["text"].as_str()).is_some_and(|text| text.contains(STEERS))
    };
    assert!(exact.iter().any(is_exact), "{exact:?}");
}

#[test]
fn what_markup_cannot_hold_is_replaced_in_xml_and_html_and_kept_in_json() {
    let folder = folder(&[(NAME, page().as_bytes())]);
    let wrong_in_xml = |c: char| {
        c < ' ' && !matches!(c, '\n' | '\r' | '\t') || matches!(c, '\u{fffe}' | '\u{ffff}')
    };
    let junit = run(&folder, &["validate", NAME, "--format", "junit"]).out;
    assert!(
        junit.contains("salt\u{fffd}]0;taken\u{fffd}\u{fffd}31m\u{fffd}.txt"),
        "{junit}"
    );
    assert!(!junit.contains(wrong_in_xml), "{junit}");
    assert_eq!(
        run(&folder, &["convert", NAME, "--format", "tei"]).code,
        Some(1)
    );
    let tei = crate::common::program::names(&folder.path().join("output/tei"));
    let tei = read(&folder, &format!("output/tei/{}", tei[0]));
    assert!(
        tei.contains("sails\u{fffd}") && !tei.contains(wrong_in_xml),
        "{tei}"
    );
    let html = run(&folder, &["report", NAME, "--output", "-"]).out;
    assert!(html.contains("sails\u{fffd}"));
    assert!(!steers(&html) && !html.contains(wrong_in_xml));
    let json = run(&folder, &["validate", NAME, "--format", "json"]).out;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let paths = json.to_string();
    assert!(
        paths.contains("\\u001b]0;taken\\u0007\u{9b}31m\u{fffe}.txt"),
        "{paths}"
    );
}

//! `regesta validate`: what it shows, and how it ends.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::process::Stdio;

use crate::common::checking::{CLEAN, ONLY, SALT, configured, finding, found, pages, refuses};
use crate::common::program::{Ran, folder, read, regesta, run, run_with_input};
use crate::common::waiting::{self, output_of};
use serde_json::{Value, json};

#[test]
fn findings_go_to_standard_output_and_the_summary_to_standard_error() {
    let ran = run(&pages(), &["validate", "texts", ONLY]);
    assert_eq!(ran.code, Some(1));
    assert_eq!(
        ran.out,
        "\
D101 invalid-date

  × `31-6-1949` is not a valid date: the month has no such day
   ╭─[texts/north/fish.txt:6:1]
 6 │ 31-6-1949 Holm sells herring
   · ─────────
   ╰────
  help: look up the date in the source

D101 invalid-date

  × `31-4-1949` is not a valid date: the month has no such day
   ╭─[texts/salt.txt:7:1]
 7 │ 31-4-1949 Berg sells salt
   · ─────────
   ╰────
  help: look up the date in the source

"
    );
    assert_eq!(ran.err, "2 pages checked: 2 errors, 0 warnings, 0 info\n");
}

#[test]
fn a_clean_page_is_clean_in_every_form() {
    let folder = folder(&[("salt.txt", CLEAN.as_bytes())]);
    let ran = run(&folder, &["validate", "salt.txt", ONLY]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), ""));
    assert_eq!(ran.err, "1 page checked: nothing found\n");
    for form in ["human", "json", "sarif", "github", "gitlab", "junit"] {
        let ran = run(&folder, &["validate", "salt.txt", ONLY, "--format", form]);
        assert_eq!(ran.code, Some(0), "{form}");
    }
    let ran = run(
        &folder,
        &["validate", "salt.txt", ONLY, "--format", "junit"],
    );
    assert!(ran.out.contains("failures=\"0\"") && ran.out.contains("name=\"no findings\""));
}

#[test]
fn forms_for_other_programs_name_the_path_that_was_given() {
    let folder = pages();
    let form = |form: &str| {
        let ran = run(&folder, &["validate", "./texts", ONLY, "--format", form]);
        assert_eq!(ran.code, Some(1), "{form}: {}", ran.err);
        ran.out
    };
    assert!(form("github").starts_with("::error file=texts/north/fish.txt,line=6,"));
    let sarif: Value = serde_json::from_str(&form("sarif")).unwrap();
    let result = &sarif["runs"][0]["results"][0];
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "texts/north/fish.txt");
    assert_eq!(
        place["region"],
        json!({"startLine": 6, "startColumn": 1, "endLine": 6, "endColumn": 10})
    );
    let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
    assert_eq!(
        sarif["runs"][0]["tool"]["driver"]["rules"][index]["name"],
        "invalid-date"
    );
    let gitlab: Value = serde_json::from_str(&form("gitlab")).unwrap();
    assert_eq!(gitlab[1]["location"]["path"], "texts/salt.txt");
    assert!(form("junit").contains("<testsuite name=\"texts/salt.txt\""));
    // The page's own name is the one that the dataset has.
    assert_eq!(
        found(&folder, &["./texts", ONLY])[0],
        finding("invalid-date", "north/fish.txt", 6)
    );
}

#[test]
fn the_limit_says_what_fails() {
    let folder = configured("[severity]\ninvalid-date = \"warning\"\n");
    for (limit, code) in [("error", 0), ("warning", 1), ("info", 1), ("never", 0)] {
        let ran = run(&folder, &["validate", "texts", ONLY, "--fail-on", limit]);
        assert_eq!(ran.code, Some(code), "{limit}");
        assert!(ran.err.contains("0 errors, 2 warnings"));
    }
    assert_eq!(run(&folder, &["validate", "texts", ONLY]).code, Some(1));
    refuses(
        &folder,
        &["validate", "texts", "--fail-on", "salt"],
        &["`salt` is none of"],
    );
}

#[test]
fn what_cannot_be_checked_is_never_green() {
    let folder = folder(&[
        ("bad/scan.txt", b"\x7f\0"),
        ("bad/salt.txt", SALT.as_bytes()),
        ("empty/e.txt", b" \n\n"),
        ("none/x.md", b"x"),
        ("salt.txt", SALT.as_bytes()),
        ("other/salt.txt", SALT.as_bytes()),
    ]);
    refuses(&folder, &["validate"], &["INPUT"]);
    refuses(
        &folder,
        &["validate", "no.txt"],
        &["no such file or folder: no.txt"],
    );
    refuses(&folder, &["validate", "none"], &["no pages found in none"]);
    refuses(&folder, &["validate", "empty"], &["all inputs are empty"]);
    refuses(
        &folder,
        &["validate", "bad"],
        &["not text: a NUL byte at offset 1", "nothing was checked"],
    );
    refuses(
        &folder,
        &["validate", "salt.txt", "--format", "xml"],
        &["xml"],
    );
    refuses(
        &folder,
        &["validate", "salt.txt", "other/salt.txt"],
        &["two inputs have the same name, salt"],
    );
    refuses(
        &folder,
        &["validate", "salt.txt", "--output", "no/such/file"],
        &["cannot write"],
    );
    let statistics = ["validate", "salt.txt", "--statistics", "--format", "json"];
    refuses(
        &folder,
        &statistics,
        &["--statistics cannot be combined with --format"],
    );
}

#[test]
fn findings_of_a_page_in_another_encoding_are_in_their_place() {
    let folder = folder(&[(
        "salt.txt",
        b"Salt\r\r1949\r7-3-1949 K\xf6ln 31-4-1949\r31-4-1949 x\r",
    )]);
    let ran = run(&folder, &["validate", "salt.txt", ONLY]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.out.contains("[salt.txt:5:1]"), "{}", ran.out);
    assert!(
        ran.err
            .contains("salt.txt: not UTF-8, read as Windows-1252")
    );
    let ran = run(
        &folder,
        &["validate", "salt.txt", ONLY, "--encoding", "cp1252"],
    );
    assert_eq!(ran.code, Some(1));
    assert!(!ran.err.contains("Windows-1252"));
    refuses(
        &folder,
        &["validate", "salt.txt", "--encoding", "utf-8"],
        &["salt.txt: not UTF-8: byte 0xF6", "nothing was checked"],
    );
}

#[test]
fn standard_input_is_a_page() {
    let folder = folder(&[]);
    let ran = run_with_input(&folder, &["validate", "-", ONLY], SALT.as_bytes());
    assert_eq!(ran.code, Some(1));
    assert!(ran.out.contains("[stdin:7:1]"), "{}", ran.out);
}

#[test]
fn a_reader_that_goes_away_does_not_change_how_the_check_ends() {
    let folder = pages();
    let mut child = regesta(&folder, &["validate", "texts"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let ran = output_of(child);
    assert_eq!(ran.status.code(), Some(1));
    assert!(
        String::from_utf8(ran.stderr)
            .unwrap()
            .contains("2 pages checked")
    );
}

#[test]
fn nothing_is_coloured_that_is_no_terminal_or_should_not_be() {
    let folder = pages();
    for value in ["", "1"] {
        let ran: Ran =
            waiting::run(regesta(&folder, &["validate", "texts"]).env("NO_COLOR", value)).into();
        assert!(!ran.out.contains('\u{1b}') && !ran.err.contains('\u{1b}'));
    }
}

#[test]
fn findings_are_written_to_a_file_when_one_is_named() {
    let folder = pages();
    let ran = run(
        &folder,
        &[
            "validate", "texts", "--format", "sarif", "--output", "f.sarif",
        ],
    );
    assert_eq!((ran.code, ran.out.as_str()), (Some(1), ""));
    assert!(read(&folder, "f.sarif").contains("\"version\": \"2.1.0\""));
}

#[test]
fn the_findings_of_each_rule_are_counted() {
    let ran = run(
        &pages(),
        &["validate", "texts", "--statistics", "--select", "D101"],
    );
    assert_eq!(
        (ran.code, ran.out.as_str()),
        (Some(1), "2  D101 invalid-date\n")
    );
}

#[test]
fn a_line_of_any_length_is_shown_around_the_place() {
    let long = format!("31-4-1949 {}\n", "Berg sells salt ".repeat(200));
    let folder = folder(&[("salt.txt", (SALT.to_owned() + &long).as_bytes())]);
    let ran = run(&folder, &["validate", "salt.txt", "--select", "D101"]);
    assert!(ran.out.contains("salt.txt:8:1") && ran.out.contains('…'));
    assert!(
        ran.out.lines().all(|line| line.chars().count() <= 100),
        "{}",
        ran.out
    );
}

#[test]
fn the_text_cannot_steer_the_terminal() {
    let page = SALT.replace("Berg", "\u{1b}]0;x\u{7}Berg\u{202e}");
    let folder = folder(&[("salt.txt", page.as_bytes())]);
    for form in ["human", "github"] {
        let ran = run(&folder, &["validate", "salt.txt", ONLY, "--format", form]);
        let steers = |c: char| c.is_control() && c != '\n' || c == '\u{202e}';
        assert!(!ran.out.contains(steers), "{form}");
    }
}

/// Many pages, some of them with the same entries.
fn many_pages() -> tempfile::TempDir {
    let pages: Vec<(String, String)> = (0..60)
        .map(|page| {
            let (day, same) = (page % 28 + 1, page % 7);
            let text = format!(
                "Salt\n\nTimeline\n\n1949\n{day}-2-1949 Lund sails to Læsø with herring number {page}\n\
                 31-4-1949 Berg sells salt ({same}\n7-6-1949 Holm opens salt works {same} of Malmö\n"
            );
            (format!("texts/page-{page:02}.txt"), text)
        })
        .collect();
    let files: Vec<(&str, &[u8])> = (pages.iter())
        .map(|(name, text)| (name.as_str(), text.as_bytes()))
        .collect();
    folder(&files)
}

#[test]
fn the_findings_are_the_same_however_many_threads_look_for_them() {
    let folder = many_pages();
    for form in ["human", "json", "sarif", "github", "gitlab", "junit"] {
        let with = |threads: &str| -> Ran {
            let mut command = regesta(&folder, &["validate", "texts", "--format", form]);
            let command = command.env("RAYON_NUM_THREADS", threads);
            waiting::run(command.stdin(Stdio::null())).into()
        };
        let (one, three) = (with("1"), with("3"));
        assert_eq!(one.code, Some(1), "{form}");
        assert!(
            one.err.starts_with("60 pages checked: 60 errors"),
            "{}",
            one.err
        );
        assert!(one.out == three.out && one.err == three.err, "{form}");
    }
}

#[test]
fn a_page_that_cannot_be_read_is_told_among_many() {
    let folder = many_pages();
    std::fs::write(folder.path().join("texts/page-30.txt"), b"Salt\0").unwrap();
    refuses(
        &folder,
        &["validate", "texts"],
        &["page-30.txt", "nothing was checked"],
    );
}

//! Pages held as JSON lines: the same records as of files, whatever is wrong with other lines.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;

use crate::common::program::{self, Ran, folder, names, read, run, run_with_input};
use serde_json::{Value, json};
use tempfile::TempDir;

/// Standard input to standard output, as in a mapper.
const MAPPER: [&str; 7] = [
    "convert",
    "-",
    "--input-format=jsonl",
    "--format",
    "jsonl",
    "--output",
    "-",
];

/// The text of a page on which Lund does something.
fn text(what: &str) -> String {
    format!(
        "Salt\n\nTimeline of salt\n\n1949\n7-3-1949 Lund {what}\n8-3-1949 Berg\nsails \"Æolus\"\n"
    )
}

/// A page as a line.
fn line(source: &str, text: &str) -> String {
    format!("{}\n", json!({ "source": source, "text": text }))
}

fn map(folder: &TempDir, more: &[&str], input: &[u8]) -> Ran {
    run_with_input(folder, &[&MAPPER, more].concat(), input)
}

/// The pages that a run wrote records of.
fn pages(ran: &Ran) -> Vec<String> {
    let records = ran
        .out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap());
    records
        .filter(|record: &Value| record["type"] == "page")
        .map(|record| record["source"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn lines_give_the_bytes_that_the_same_pages_as_files_give() {
    let texts: Vec<(String, String)> = (0..60)
        .map(|at| {
            (
                format!("a/{at:02}.txt"),
                text(&format!("sails for the {at}th time")),
            )
        })
        .collect();
    let files: Vec<(String, &[u8])> = (texts.iter())
        .map(|(name, text)| (format!("in/{name}"), text.as_bytes()))
        .collect();
    let files: Vec<(&str, &[u8])> = files.iter().map(|(n, t)| (n.as_str(), *t)).collect();
    let folder = folder(&files);
    let lines: String = texts.iter().map(|(name, text)| line(name, text)).collect();
    fs::write(folder.path().join("pages.jsonl"), &lines).unwrap();
    for more in [&[][..], &["--no-links"]] {
        let of_files = ["convert", "in", "--format", "jsonl", "--output", "-"];
        let of_files = run(&folder, &[&of_files, more].concat());
        assert_eq!(of_files.code, Some(0), "{}", of_files.err);
        let of_lines = map(&folder, more, lines.as_bytes());
        assert_eq!((of_lines.code, &of_lines.err), (Some(0), &of_files.err));
        assert!(of_lines.out == of_files.out);
        assert_eq!(pages(&of_lines).len(), 60);
    }
    let named = [
        "convert",
        "pages.jsonl",
        "--input-format",
        "jsonl",
        "--output",
        "of-lines",
    ];
    assert_eq!(run(&folder, &named).code, Some(0));
    assert_eq!(
        run(&folder, &["convert", "in", "--output", "of-files"]).code,
        Some(0)
    );
    for file in ["events.csv", "links.csv", "pages.csv", "pages/a/07.json"] {
        assert!(
            read(&folder, &format!("of-lines/{file}"))
                == read(&folder, &format!("of-files/{file}"))
        );
    }
}

#[test]
fn without_links_a_page_has_the_same_records_whichever_pages_are_beside_it() {
    let folder = folder(&[]);
    let (first, second) = (
        line("a.txt", &text("sails to Oslo")),
        line("b.txt", &text("sails to Oslo")),
    );
    let alone = |line: &str| map(&folder, &["--no-links"], line.as_bytes()).out;
    let together = map(
        &folder,
        &["--no-links"],
        format!("{first}{second}").as_bytes(),
    )
    .out;
    assert_eq!(alone(&first) + &alone(&second), together);
    let linked = map(&folder, &[], format!("{first}{second}").as_bytes()).out;
    assert!(linked.starts_with(&together) && linked.contains("\"type\":\"link\""));
    let input = ["convert", "a.txt", "b.txt", "--no-links"];
    for name in ["a.txt", "b.txt"] {
        fs::write(folder.path().join(name), text("sails to Oslo")).unwrap();
    }
    assert_eq!(run(&folder, &input).code, Some(0));
    assert_eq!(
        read(&folder, "output/links.csv"),
        "source,from_id,to_id,relation,score\r\n"
    );
}

#[test]
fn a_damaged_line_is_named_and_the_others_are_converted() {
    let folder = folder(&[]);
    let salt = |name: &str| line(name, &text("sails")).into_bytes();
    let invalid = b"{\"source\":\"latin.txt\",\"text\":\"L\xe6s\xf8\"}\n".to_vec();
    let lines = [
        salt("a.txt"),
        b"{\"source\":\"cut.txt\",\"te\n".to_vec(),
        b"\r\n".to_vec(),
        b"{\"source\":\"bare.txt\"}\n".to_vec(),
        invalid,
        b"{\"source\":\"\",\"text\":\"Salt\"}\n".to_vec(),
        b"{\"source\":\"nul.txt\",\"text\":\"Salt\\u0000\"}\n".to_vec(),
        b"[\"x.txt\",\"Salt\"]\n".to_vec(),
        b"\x00\x01\x02\n".to_vec(),
        salt("a.md"),
        b"{\"source\":\"half.txt\",\"text\":\"\\ud800\"}\n".to_vec(),
        salt("b.txt"),
        b"{\"source\":\"c.txt\",\"text\":\"Sa".to_vec(),
    ];
    let input = lines.concat();
    let ran = map(&folder, &[], &input);
    assert_eq!(ran.code, Some(2));
    assert_eq!(pages(&ran), ["a.txt", "b.txt"]);
    for said in [
        "standard input:2: not JSON: ",
        "standard input:4: not a page: missing field `text`",
        "standard input:5: not UTF-8: byte 0xE6 at byte 32 of the line",
        "standard input:6: not a page: its `source` is empty",
        "standard input:7: the `text` is not text: a NUL byte at offset 4 (line 1)",
        "standard input:8: not a page: a list, not an object",
        "standard input:9: not JSON: ",
        "standard input:10: a page of the same name, a, is in standard input:1",
        "standard input:11: not JSON: ",
        "standard input:13: not JSON: EOF",
        "help: each line is one page: {\"source\":\"name.txt\",\"text\":\"...\"}",
        "10 lines or inputs could not be read; the dataset is without them",
    ] {
        assert!(ran.err.contains(said), "{said}\n{}", ran.err);
    }
    let ran = run_with_input(
        &folder,
        &["convert", "-", "--input-format", "jsonl"],
        &input,
    );
    assert_eq!(ran.code, Some(2));
    assert_eq!(
        names(&folder.path().join("output/pages")),
        ["a.json", "b.json"]
    );
}

#[test]
fn no_name_leads_out_of_the_folder_where_pages_have_files() {
    let folder = folder(&[]);
    let input: String = [
        "../up.txt",
        "/root.txt",
        "a/../../up.txt",
        "https://salt.example/7",
        "fine.txt",
    ]
    .map(|name| line(name, &text("sails")))
    .concat();
    let arguments = ["convert", "-", "--input-format", "jsonl", "--format"];
    for format in ["json", "tei"] {
        let ran = run_with_input(
            &folder,
            &[&arguments[..], &[format]].concat(),
            input.as_bytes(),
        );
        assert_eq!(ran.code, Some(2));
        for number in 1..=3 {
            let said = format!(
                "standard input:{number}: the name of the page points outside the folder: "
            );
            assert!(ran.err.contains(&said), "{}", ran.err);
        }
        assert!(!ran.err.contains("standard input:4"), "{}", ran.err);
    }
    assert_eq!(
        names(&folder.path().join("output/pages")),
        ["fine.json", "https:"]
    );
    assert_eq!(names(folder.path()), ["output"]);
    let ran = map(&folder, &[], input.as_bytes());
    assert_eq!((ran.code, pages(&ran).len()), (Some(0), 5), "{}", ran.err);
}

#[test]
fn files_and_folders_of_lines_are_read_one_after_the_other() {
    let folder = folder(&[
        (
            "in/one/pages.jsonl",
            line("b.txt", &text("sails")).as_bytes(),
        ),
        (
            "in/two/pages.JSONL",
            line("a.txt", &text("rests")).as_bytes(),
        ),
        ("in/notes.txt", b"no lines"),
        ("more.json", line("b.txt", &text("returns")).as_bytes()),
    ]);
    let arguments = [
        "convert",
        "in",
        "more.json",
        "--input-format",
        "jsonl",
        "--format",
        "jsonl",
        "--output",
        "-",
    ];
    let ran = run(&folder, &arguments);
    assert_eq!(ran.code, Some(2));
    assert_eq!(pages(&ran), ["b.txt", "a.txt"]);
    assert!(
        ran.err.contains("in/one/pages.jsonl:1")
            || ran.err.contains("more.json:1: a page of the same name"),
        "{}",
        ran.err
    );
    let ran = run(
        &folder,
        &["convert", "missing.jsonl", "--input-format", "jsonl"],
    );
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("no such file or folder: missing.jsonl"));
    fs::create_dir(folder.path().join("empty")).unwrap();
    let ran = run(&folder, &["convert", "empty", "--input-format", "jsonl"]);
    assert!(ran.err.contains("files ending in .jsonl"), "{}", ran.err);
}

#[test]
fn pages_are_never_replaced_by_their_records_and_records_never_read_as_pages() {
    let given = line("b.txt", &text("sails"));
    let folder = folder(&[
        ("a/records.jsonl", given.as_bytes()),
        ("b/pages.jsonl", given.as_bytes()),
    ]);
    let convert = |input, output| {
        let format = ["--input-format", "jsonl", "--format", "jsonl"];
        let arguments = [&["convert", input, "--output", output][..], &format[..]].concat();
        run(&folder, &arguments)
    };
    // The pages have the name that records have, in a folder that holds a dataset.
    fs::write(folder.path().join("a/regesta.json"), "{}").unwrap();
    let ran = convert("a", "a");
    assert_eq!(ran.code, Some(2));
    assert!(
        ran.err.contains("records.jsonl: it is one of the inputs"),
        "{}",
        ran.err
    );
    assert_eq!(read(&folder, "a/records.jsonl"), given);
    // The second run finds what the first one wrote among its inputs.
    assert_eq!(convert("b", "b/out").code, Some(0));
    let first = read(&folder, "b/out/records.jsonl");
    let ran = convert("b", "b/out");
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("it is one of the inputs"), "{}", ran.err);
    assert_eq!(read(&folder, "b/out/records.jsonl"), first);
    let ran = convert("b", "elsewhere");
    assert_eq!(ran.code, Some(2));
    assert!(
        ran.err.contains("a record with a `type` and a `line`"),
        "{}",
        ran.err
    );
}

#[test]
fn names_that_only_look_as_if_they_had_an_ending_are_told_apart() {
    let folder = folder(&[]);
    let lines = line("St. Lund", &text("sails")) + &line("St. Berg", &text("rests"));
    let ran = map(&folder, &[], lines.as_bytes());
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert_eq!(pages(&ran), ["St. Lund", "St. Berg"]);
}

#[test]
fn no_lines_are_no_records_but_no_dataset_either() {
    let folder = folder(&[]);
    let ran = map(&folder, &[], b"");
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), ""));
    let ran = run_with_input(&folder, &["convert", "-", "--input-format", "jsonl"], b"\n");
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("all inputs are empty"), "{}", ran.err);
    assert_eq!(names(folder.path()), [""; 0]);
}

#[test]
fn lines_are_in_utf8_alone() {
    let folder = folder(&[]);
    let ran = map(&folder, &["--encoding", "windows-1252"], b"");
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("leave out --encoding"), "{}", ran.err);
}

/// Most memory that a process has had, in megabytes.
#[cfg(target_os = "linux")]
fn peak(child: &std::process::Child) -> u64 {
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmHWM:"))
        .unwrap();
    line.split_whitespace()
        .nth(1)
        .unwrap()
        .parse::<u64>()
        .unwrap()
        / 1024
}

#[cfg(target_os = "linux")]
#[test]
fn memory_does_not_grow_with_the_stream() {
    use std::io::{BufRead, BufReader, Write};
    use std::process::Stdio;

    let folder = folder(&[]);
    let mut child = program::regesta(&folder, &[&MAPPER, &["--no-links"][..]].concat())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut to = child.stdin.take().unwrap();
    let from = BufReader::new(child.stdout.take().unwrap());
    // A megabyte that is passed over stands on each of 200 lines.
    let writer = std::thread::spawn(move || {
        for at in 0..200 {
            let held = json!({ "source": format!("{at}.txt"), "text": text("sails"), "more": "x".repeat(1 << 20) });
            writeln!(to, "{held}").unwrap();
        }
        to
    });
    // The program is asked how much it needed as long as it is there.
    let mut lines = from.lines().map(Result::unwrap);
    assert!(lines.any(|line| line.contains("\"source\":\"180.txt\"")));
    let used = peak(&child);
    assert!(used < 60, "{used} MB for 180 MB");
    std::thread::spawn(move || lines.for_each(drop));
    drop(writer.join().unwrap());
    assert_eq!(crate::common::waiting::end_of(&mut child).code(), Some(0));
}

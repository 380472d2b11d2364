//! Baselines: findings that are known.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;

use crate::common::checking::{CLEAN, ONLY, SALT, document, pages, refuses};
use crate::common::program::{folder, names, read, run};
use serde_json::{Value, json};

#[test]
fn files_of_one_name_in_two_folders_of_one_input_are_two_pages() {
    let folder = folder(&[
        ("texts/a/salt.txt", SALT.as_bytes()),
        ("texts/b/salt.txt", SALT.as_bytes()),
    ]);
    let document = document(&folder, &["texts", ONLY]);
    let prints: Vec<_> = (document["findings"].as_array().unwrap().iter())
        .filter(|finding| finding["rule"] == "invalid-date")
        .map(|finding| (finding["source"].clone(), finding["fingerprint"].clone()))
        .collect();
    assert_eq!(prints.len(), 2);
    assert_eq!(
        (&prints[0].0, &prints[1].0),
        (&json!("a/salt.txt"), &json!("b/salt.txt"))
    );
    assert_ne!(prints[0].1, prints[1].1);
    // Knowing the one is not knowing the other.
    run(
        &folder,
        &[
            "validate",
            "texts",
            "--select",
            "invalid-date",
            "--write-baseline",
            "k.json",
        ],
    );
    fs::write(folder.path().join("texts/b/salt.txt"), CLEAN).unwrap();
    let ran = run(
        &folder,
        &[
            "validate",
            "texts",
            "--select",
            "invalid-date",
            "--baseline",
            "k.json",
        ],
    );
    assert!(
        ran.err
            .contains("1 in the baseline; 1 finding in the baseline no longer occurs"),
        "{}",
        ran.err
    );
}

#[test]
fn a_baseline_that_is_written_anew_keeps_what_was_not_checked() {
    let folder = folder(&[
        ("texts/a.txt", SALT.as_bytes()),
        ("texts/b.txt", SALT.as_bytes()),
    ]);
    let entries = || {
        let written: Value = serde_json::from_str(&read(&folder, "k.json")).unwrap();
        let findings = written["findings"].as_array().unwrap().clone();
        let of = |name: &str| {
            let sources = findings
                .iter()
                .map(|entry| entry["source"].as_str().unwrap());
            sources.filter(|source| source.ends_with(name)).count()
        };
        (of("a.txt"), of("b.txt"))
    };
    let write = |input: &str| {
        run(
            &folder,
            &["validate", input, ONLY, "--write-baseline", "k.json"],
        )
        .err
    };
    write("texts");
    let (a, b) = entries();
    assert!(a > 0 && a == b);
    let said = write("texts/a.txt");
    assert_eq!(entries(), (a, b), "{said}");
    assert!(said.contains("on what was not checked this time"), "{said}");
    // What was checked and is mended goes.
    fs::write(folder.path().join("texts/a.txt"), CLEAN).unwrap();
    write("texts/a.txt");
    assert_eq!(entries(), (0, b));
}

#[test]
fn a_baseline_hides_what_is_known_and_nothing_new() {
    let folder = pages();
    let known = ["validate", "texts", ONLY, "--baseline", "known.json"];
    let ran = run(
        &folder,
        &["validate", "texts", ONLY, "--write-baseline", "known.json"],
    );
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), ""));
    assert_eq!(ran.err, "wrote 2 findings to known.json\n");
    assert_eq!(names(folder.path()), ["known.json", "texts"]);
    let ran = run(&folder, &known);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), ""));
    assert_eq!(
        ran.err,
        "2 pages checked: nothing found; 2 in the baseline\n"
    );
    // Lines above make no difference, and what is new is shown.
    let page = SALT.replace(
        "1949\n7-3",
        "1949\n1-2-1949 Berg counts\n2-2-1949 Lund waits\n7-3",
    );
    fs::write(
        folder.path().join("texts/salt.txt"),
        page + "31-9-1949 Holm weighs\n",
    )
    .unwrap();
    let ran = run(&folder, &known);
    assert_eq!(ran.code, Some(1));
    assert!(ran.out.contains("texts/salt.txt:10:1") && !ran.out.contains("31-4-1949"));
}

#[test]
fn stale_entries_are_told_and_pruned() {
    let folder = pages();
    run(
        &folder,
        &["validate", "texts", ONLY, "--write-baseline", "known.json"],
    );
    fs::write(folder.path().join("texts/salt.txt"), CLEAN).unwrap();
    let before = read(&folder, "known.json");
    let known = ["validate", "texts", ONLY, "--baseline", "known.json"];
    let ran = run(&folder, &known);
    assert_eq!(ran.code, Some(0));
    assert_eq!(
        ran.err,
        "known.json: no longer found: invalid-date in salt.txt: `31-4-1949` is not a valid date: the month has no such day\n\
         2 pages checked: nothing found; 1 in the baseline; 1 finding in the baseline no longer occurs\n"
    );
    assert_eq!(read(&folder, "known.json"), before);
    // What was not checked is not stale.
    let ran = run(
        &folder,
        &[
            "validate",
            "texts/north/fish.txt",
            ONLY,
            "--baseline",
            "known.json",
        ],
    );
    assert!(!ran.err.contains("no longer"), "{}", ran.err);
    let ran = run(&folder, &[&known[..], &["--prune-baseline"]].concat());
    assert_eq!(ran.code, Some(0));
    assert!(
        ran.err.contains("removed 1 stale finding from known.json"),
        "{}",
        ran.err
    );
    let pruned: Value = serde_json::from_str(&read(&folder, "known.json")).unwrap();
    assert_eq!(pruned["findings"].as_array().unwrap().len(), 1);
    assert!(!run(&folder, &known).err.contains("no longer"));
}

#[test]
fn a_baseline_that_cannot_be_used_is_refused() {
    let folder = pages();
    let known = ["validate", "texts", ONLY, "--baseline", "known.json"];
    refuses(&folder, &known, &["cannot read known.json"]);
    for (text, said) in [
        ("salt", "known.json: not a baseline"),
        (
            "{\"format_version\": 2, \"findings\": []}",
            "a baseline of version 2",
        ),
    ] {
        fs::write(folder.path().join("known.json"), text).unwrap();
        refuses(&folder, &known, &[said, "--write-baseline"]);
    }
    refuses(
        &folder,
        &["validate", "texts", "--prune-baseline"],
        &["--baseline"],
    );
    let nowhere = [
        "validate",
        "texts",
        ONLY,
        "--write-baseline",
        "no/such/known.json",
    ];
    refuses(&folder, &nowhere, &["cannot write no/such/known.json"]);
}

#[test]
fn checking_a_part_of_the_archive_takes_nothing_out_of_a_baseline_of_the_whole() {
    let folder = folder(&[
        ("letters/salt.txt", SALT.as_bytes()),
        ("diary/fish.txt", SALT.as_bytes()),
    ]);
    let all = [
        "validate",
        ".",
        "--select",
        "D101",
        "--write-baseline",
        "k.json",
    ];
    assert_eq!(run(&folder, &all).code, Some(0));
    let before = read(&folder, "k.json");
    for part in ["letters", "letters/salt.txt"] {
        let part = [
            "validate",
            part,
            "--select",
            "D101",
            "--baseline",
            "k.json",
            "--prune-baseline",
        ];
        let ran = run(&folder, &part);
        assert_eq!(ran.code, Some(0), "{}{}", ran.out, ran.err);
        assert!(ran.err.contains("in the baseline"), "{}", ran.err);
        assert_eq!(read(&folder, "k.json"), before);
    }
}

#[test]
fn nothing_is_written_over_an_input() {
    let folder = folder(&[("in/salt.txt", SALT.as_bytes())]);
    for option in ["--output", "--write-baseline"] {
        let ran = run(&folder, &["validate", "in", option, "in/../in/salt.txt"]);
        assert_eq!(ran.code, Some(2), "{}", ran.err);
        assert_eq!(read(&folder, "in/salt.txt"), SALT);
    }
}

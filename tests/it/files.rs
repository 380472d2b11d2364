//! Which files are read, and what standard input is called.

#![allow(clippy::unwrap_used)]

use crate::common::program::{folder, names, run, run_with_input};

/// A page with a date that is none.
const SALT: &[u8] = b"Salt\n\n1949\n31-4-1949 Lund sails\n";
/// A page without.
const FISH: &[u8] = b"Fish\n\n1949\n30-4-1949 Lund sails\n";
const ONLY: [&str; 2] = ["--select", "D101"];

#[test]
fn what_a_repository_ignores_is_not_read_and_what_it_does_not_is_excluded() {
    let folder = folder(&[
        (".gitignore", b"node_modules\n/target\n"),
        (".hidden/salt.txt", SALT),
        ("node_modules/a/LICENSE.txt", SALT),
        ("target/debug/log.txt", SALT),
        ("requirements.txt", SALT),
        ("texts/fish.txt", FISH),
    ]);
    let ran = run(&folder, &["validate", ".", "--select", "D101"]);
    assert_eq!(ran.code, Some(1), "{}", ran.err);
    assert!(ran.out.contains("[requirements.txt:4:1]"), "{}", ran.out);
    assert!(ran.err.contains("2 pages checked: 1 error"), "{}", ran.err);
    let excluded = ["validate", ".", "--exclude", "requirements.txt", "-v"];
    let ran = run(&folder, &excluded);
    assert_eq!(ran.code, Some(0), "{}", ran.out);
    assert!(
        ran.err.contains("1 page checked: nothing found"),
        "{}",
        ran.err
    );
    assert!(
        ran.err.contains(".hidden: left out (hidden)"),
        "{}",
        ran.err
    );
    std::fs::write(
        folder.path().join("regesta.toml"),
        "exclude = [\"requirements.txt\"]\n",
    )
    .unwrap();
    for command in ["validate", "convert", "report"] {
        let ran = run(&folder, &[command, "."]);
        assert_eq!(ran.code, Some(0), "{command}: {}", ran.err);
    }
    assert_eq!(
        names(&folder.path().join("output/pages/texts")),
        ["fish.json"]
    );
    let ran = run(&folder, &["validate", ".", "--no-ignore", ONLY[0], ONLY[1]]);
    assert!(ran.err.contains("3 pages checked: 2 errors"), "{}", ran.err);
}

#[test]
fn a_file_that_is_named_and_excluded_is_left_out_and_said_to_be() {
    let folder = folder(&[
        (
            "regesta.toml",
            b"exclude = [\"drafts\", \"**/old-*.txt\"]\n",
        ),
        ("drafts/deep/salt.txt", SALT),
        ("letters/old-salt.txt", SALT),
        ("letters/fish.txt", FISH),
    ]);
    let all = [
        "drafts/deep/salt.txt",
        "letters/old-salt.txt",
        "letters/fish.txt",
    ];
    let said = "drafts/deep/salt.txt: left out (excluded)\n\
                letters/old-salt.txt: left out (excluded)\n";
    let ran = run(&folder, &[&["validate"], &all[..]].concat());
    assert_eq!(ran.code, Some(0), "{}", ran.out);
    assert!(
        ran.err.starts_with(said) && ran.err.contains("1 page checked"),
        "{}",
        ran.err
    );
    // A hook is given what has changed, and that may be nothing that counts.
    let ran = run(
        &folder,
        &[&["validate", "--format", "json"], &all[..2]].concat(),
    );
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.out.contains("\"pages\": 0"), "{}", ran.out);
    for command in ["convert", "report", "render"] {
        let ran = run(&folder, &[&[command], &all[..2]].concat());
        assert_eq!(ran.code, Some(2), "{command}");
        assert!(
            ran.err.contains("nothing to read: all inputs are excluded"),
            "{}",
            ran.err
        );
    }
    // From another folder the paths of the configuration begin where it is, and those of the option where one stands.
    let mut ran = crate::common::program::regesta(
        &folder,
        &["validate", "old-salt.txt", "fish.txt", "--exclude", "f*"],
    );
    let ran = ran.current_dir(folder.path().join("letters"));
    let ran: crate::common::program::Ran = crate::common::waiting::run(ran).into();
    assert_eq!(ran.code, Some(0));
    assert!(
        ran.err.contains("fish.txt: left out") && ran.err.contains("0 pages"),
        "{}",
        ran.err
    );
}

#[test]
fn a_pattern_that_is_none_is_refused_in_its_place() {
    let folder = folder(&[
        ("regesta.toml", b"exclude = [\"a\", \"b[\"]\n"),
        ("salt.txt", SALT),
    ]);
    let ran = run(&folder, &["validate", "salt.txt"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("[regesta.toml:1:17]"), "{}", ran.err);
    std::fs::remove_file(folder.path().join("regesta.toml")).unwrap();
    for (glob, said) in [
        ("b[", "not a valid file pattern"),
        ("", "empty pattern"),
        ("!a", "cannot be undone"),
    ] {
        let ran = run(&folder, &["validate", "salt.txt", "--exclude", glob]);
        assert_eq!(ran.code, Some(2), "{glob}");
        assert!(ran.err.contains(said), "{}", ran.err);
    }
}

#[test]
fn standard_input_is_known_by_the_name_that_it_is_given() {
    let folder = folder(&[
        ("letters/salt.txt", SALT),
        (
            "letters/regesta.toml",
            b"exclude = [\"old\"]\n[per-file-ignores]\n\"drafts/*\" = [\"D\"]\n",
        ),
    ]);
    let form = ["--select", "D101", "--format", "gitlab"];
    let named = |name: &str| {
        let arguments = [&["validate", "-", "--stdin-filename", name], &form[..]].concat();
        run_with_input(&folder, &arguments, SALT)
    };
    let file = run(
        &folder,
        &[&["validate", "letters/salt.txt"], &form[..]].concat(),
    );
    let input = named("letters/salt.txt");
    assert_eq!((input.code, &input.out), (Some(1), &file.out));
    assert!(
        input.out.contains("\"path\": \"letters/salt.txt\""),
        "{}",
        input.out
    );
    assert_eq!(named("letters/drafts/salt.txt").code, Some(0));
    let excluded = named("letters/old/salt.txt");
    assert_eq!(excluded.code, Some(0));
    assert!(
        excluded.err.contains("letters/old/salt.txt: left out"),
        "{}",
        excluded.err
    );
    // Without a name the configuration of the working folder counts, which there is none of.
    let bare = run_with_input(&folder, &["validate", "-", ONLY[0], ONLY[1]], SALT);
    assert!(bare.out.contains("[stdin:4:1]"), "{}", bare.out);
    let unused = run(
        &folder,
        &["validate", "letters", "--stdin-filename", "x.txt"],
    );
    assert_eq!(unused.code, Some(2));
    assert!(unused.err.contains("--stdin-filename"), "{}", unused.err);
    let converted = [
        "convert",
        "-",
        "--stdin-filename",
        "a/fish.txt",
        "--format",
        "jsonl",
        "-o",
        "-",
    ];
    let converted = run_with_input(&folder, &converted, FISH);
    assert!(
        converted.out.contains("\"source\":\"fish.txt\""),
        "{}",
        converted.out
    );
}

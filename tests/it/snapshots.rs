//! What a person sees of the program, kept in `tests/it/snapshots`: the help of every command, a run of each, and a
//! finding of every rule as it is drawn.
//!
//! A change of what is shown fails here. Read the difference, and accept it as CONTRIBUTING says.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use insta::Settings;
use regesta::check::RULES;
use tempfile::TempDir;

use crate::common::program::{folder, names, read, run};

/// A page with a record of each kind, a date that does not exist, and a document that the timeline leaves out.
const SALT: &str = "\
The salt trade

Timeline of the salt trade

1949

January Lund, Berg and envoys of the Sound towns
meet in Malmö on salt
7-3-1949 Lund visits the sal
t works of Læsø
31-6-1949 The council lifts the duty on salt

Norway....

The mission led by
Lund
Anna Lund (1910-1980) Envoy to Norway (1946-1951)
stays for a year, and asks for more.
Document:05-07-1949 Letter from A.B. Lund to Berg via Oslo. Berg never answered it.
Lund Anna (1990). The salt of the north. Oslo. Page 8

Meetings....

  • 14-06-1949 – 23-06-1949: Council of the salt towns

Notes...

1. Lund Anna (1990). The salt of the north. Oslo. Page 8 Back
";
/// A page without a mistake.
const FISH: &str =
    "The fish trade\n\nTimeline of fish\n\n1949\n7-3-1949 Holm sells herring in Bergen\n";

/// Compares `text` with the snapshot `name` in the folder `kind` of the snapshots.
fn snapshot(kind: &str, name: &str, text: &str) {
    let mut settings = Settings::clone_current();
    settings.set_snapshot_path(format!("snapshots/{kind}"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

/// Every snapshot of a kind is one of `names`: none is left of what is gone.
fn are_all<'n>(kind: &str, names_now: impl IntoIterator<Item = &'n str>) {
    let kept = names(&Path::new("tests/it/snapshots").join(kind));
    let kept: BTreeSet<String> = (kept.into_iter())
        .filter_map(|name| Some(name.strip_suffix(".snap")?.to_owned()))
        .collect();
    let now: BTreeSet<String> = names_now.into_iter().map(str::to_owned).collect();
    assert_eq!(kept, now);
}

/// The text without what differs between builds and runs: the version, how long it took, and formats of features.
fn steady(text: &str) -> String {
    let version = concat!("regesta ", env!("CARGO_PKG_VERSION"));
    let lines = text.lines().filter(|line| {
        let line = line.trim_start();
        !line.starts_with("- sqlite:") && !line.starts_with("- parquet:")
    });
    let steady: String = lines
        .map(|line| match line.strip_prefix("done in ") {
            Some(_) => "done in [TIME]\n".to_owned(),
            None => format!("{}\n", line.replace(version, "regesta [VERSION]")),
        })
        .collect();
    steady
}

/// A folder with pages, as a person may have it.
fn archive() -> TempDir {
    folder(&[
        ("texts/salt.txt", SALT.as_bytes()),
        ("texts/fish.txt", FISH.as_bytes()),
    ])
}

/// Runs `line` in `folder` and gives what a terminal shows of it.
fn shown(folder: &TempDir, line: &str) -> String {
    let arguments: Vec<&str> = line.split(' ').collect();
    let ran = run(folder, &arguments);
    let mut text = format!("$ regesta {line}\n");
    for (stream, said) in [("output", &ran.out), ("errors", &ran.err)] {
        if !said.is_empty() {
            text.push_str(&format!("--- standard {stream}\n{}", steady(said)));
        }
    }
    text + &format!("--- exit code {}\n", ran.code.unwrap())
}

#[test]
fn the_help_of_every_command_reads_as_it_did() {
    let folder = folder(&[]);
    let command = regesta::cli::command();
    let commands: Vec<&str> = (command.get_subcommands())
        .map(|command| command.get_name())
        .collect();
    for name in &commands {
        snapshot("help", name, &steady(&run(&folder, &[name, "--help"]).out));
    }
    snapshot("help", "regesta", &steady(&run(&folder, &["--help"]).out));
    are_all("help", commands.into_iter().chain(["regesta"]));
}

#[test]
fn a_finding_of_every_rule_is_drawn_as_it_was() {
    let pages = Path::new("tests/pages/rules");
    for rule in RULES {
        let file = format!("{}.txt", rule.name);
        let page = fs::read(pages.join(&file)).unwrap();
        let accept = format!(
            "[[accept]]\nrule = \"D101\"\nsource = \"{file}\"\nline = 5\nreason = \"so in the manuscript\"\n"
        );
        let config = match rule.name {
            "unused-accept" => accept.as_bytes(),
            _ => b"",
        };
        let folder = folder(&[(&file, &page), ("regesta.toml", config)]);
        // The rule that an entry accepts must be run, so that it can be unused.
        let select = format!(
            "{},{}",
            rule.name,
            if config.is_empty() { "" } else { "D101" }
        );
        let drawn = run(
            &folder,
            &["validate", &file, "--select", select.trim_end_matches(',')],
        )
        .out;
        assert!(
            drawn.starts_with(&format!("{} {}\n", rule.code, rule.name)),
            "{file}: {drawn}"
        );
        snapshot("rules", rule.name, &drawn);
    }
    are_all("rules", RULES.iter().map(|rule| rule.name));
    let files = names(pages);
    assert_eq!(files.len(), RULES.len(), "{files:?}");
}

#[test]
fn every_command_shows_what_it_showed() {
    for (name, lines) in [
        (
            "convert",
            &["convert texts", "convert texts/fish.txt --quiet"][..],
        ),
        (
            "convert-lines",
            &["convert texts/fish.txt --format jsonl --output -"],
        ),
        ("validate", &["validate texts"]),
        (
            "validate-verbose",
            &["validate texts --verbose --select D101"],
        ),
        ("validate-statistics", &["validate texts --statistics"]),
        (
            "validate-baseline",
            &[
                "validate texts --write-baseline known.json",
                "validate texts --baseline known.json",
                "validate texts --select D102 --baseline known.json --prune-baseline",
            ],
        ),
        ("show-config", &["validate --show-config texts"]),
        ("report", &["report texts"]),
        ("rules", &["rules"]),
        ("explain", &["explain invalid-date"]),
        ("init", &["init texts", "init texts"]),
        ("schema", &["schema captions"]),
        ("render", &["render texts/salt.txt"]),
        ("man", &["man none"]),
    ] {
        let folder = archive();
        let text: Vec<String> = lines.iter().map(|line| shown(&folder, line)).collect();
        snapshot("runs", name, &text.join("\n"));
    }
    let folder = archive();
    run(&folder, &["init"]);
    snapshot("runs", "init-file", &read(&folder, "regesta.toml"));
    let script = shown(&folder, "completions bash");
    let head: String = script
        .lines()
        .take(8)
        .map(|line| format!("{line}\n"))
        .collect();
    snapshot("runs", "completions", &head);
    let page = shown(&folder, "man");
    let head: String = page
        .lines()
        .take(8)
        .map(|line| format!("{line}\n"))
        .collect();
    snapshot("runs", "man-page", &head);
}

#[test]
fn what_goes_wrong_is_said_as_it_was() {
    let folder = folder(&[
        ("texts/salt.txt", SALT.as_bytes()),
        ("empty/README.md", b"nothing"),
        ("blank.txt", b"\n\n"),
        ("latin.txt", b"Salt\n\n7-3-1949 Lund calls \xa4 it \x81 caf\xe9\n"),
        ("image.txt", b"GIF\0\0"),
        ("lines.jsonl", b"{\"source\":\"a.txt\"}\n"),
        ("other/notes.txt", b"mine"),
        ("other/events.csv", b"mine"),
        (
            "wrong.toml",
            b"exclud = []\n[validate]\nselect = [\"D9\"]\nfail-on = \"never ever\"\n[severity]\ninvalid-dat = \"warning\"\n[[accept]]\nrule = \"D101\"\n[format]\nlanguage = \"xx\"\n",
        ),
        ("known.json", b"{}"),
    ]);
    for (name, lines) in [
        (
            "inputs",
            &[
                "convert none",
                "convert empty",
                "convert blank.txt",
                "convert latin.txt",
                "convert image.txt",
                "convert lines.jsonl --input-format jsonl",
                "validate texts --exclude *.txt",
                "validate texts --encoding utf-9",
            ][..],
        ),
        (
            "outputs",
            &[
                "convert texts --output other",
                "convert texts --output -",
                "report texts --output texts/salt.txt",
                "render texts --output texts",
                "validate texts --write-baseline texts/salt.txt",
            ],
        ),
        (
            "configuration",
            &[
                "validate texts --config wrong.toml",
                "validate texts --config none.toml",
                "validate texts --select D9",
                "validate texts --baseline known.json",
                "validate texts --baseline none.json",
                "explain invalid-dat",
                "explain D1",
            ],
        ),
    ] {
        let text: Vec<String> = lines.iter().map(|line| shown(&folder, line)).collect();
        snapshot("errors", name, &text.join("\n"));
    }
}

#[test]
fn a_file_that_gitignore_names_is_left_out_with_a_word() {
    let folder = folder(&[
        ("texts/salt.txt", FISH.as_bytes()),
        ("texts/draft.txt", FISH.as_bytes()),
        ("texts/.gitignore", b"draft.txt\n"),
        ("texts/.hidden.txt", b"mine\n"),
    ]);
    let lines = ["validate texts", "validate texts --verbose"];
    let text: Vec<String> = lines.iter().map(|line| shown(&folder, line)).collect();
    snapshot("runs", "left-out", &text.join("\n"));
}

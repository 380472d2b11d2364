//! `regesta validate`: what it shows, what it takes for settled, and how it ends.

#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "common/program.rs"]
mod program;

use std::fs;
use std::process::Stdio;

use program::{Ran, folder, names, read, regesta, run, run_with_input};
use serde_json::{Value, json};
use tempfile::TempDir;

const CLEAN: &str = "The salt trade\n\nTimeline of salt\n\n1949\n7-3-1949 Lund sails to Malmö\n";
const SALT: &str = "The salt trade\n\nTimeline of salt\n\n1949\n7-3-1949 Lund sails to Malmö\n31-4-1949 Berg sells salt\n";
const FISH: &str = "The fish trade\n\nTimeline of fish\n\n1949\n31-6-1949 Holm sells herring\n";

/// The rules that these tests are about, whatever others there are.
const ONLY: &str = "--select=D101,C501";

/// Two pages with a mistake each, in a folder.
fn pages() -> TempDir {
    folder(&[
        ("texts/salt.txt", SALT.as_bytes()),
        ("texts/north/fish.txt", FISH.as_bytes()),
    ])
}

fn configured(config: &str) -> TempDir {
    let folder = pages();
    fs::write(folder.path().join("regesta.toml"), config).unwrap();
    folder
}

/// Runs with `--format json` and gives the document.
fn document(folder: &TempDir, arguments: &[&str]) -> Value {
    let mut all = vec!["validate"];
    all.extend_from_slice(arguments);
    all.extend_from_slice(&["--format", "json"]);
    let ran = run(folder, &all);
    serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{}{}", ran.out, ran.err))
}

/// Rule, page and line of all findings.
fn found(folder: &TempDir, arguments: &[&str]) -> Vec<(String, String, u64)> {
    let document = document(folder, arguments);
    let findings = document["findings"].as_array().unwrap().iter();
    findings
        .map(|finding| {
            (
                finding["rule"].as_str().unwrap().to_owned(),
                finding["source"].as_str().unwrap().to_owned(),
                finding["line"].as_u64().unwrap(),
            )
        })
        .collect()
}

fn finding(rule: &str, source: &str, line: u64) -> (String, String, u64) {
    (rule.to_owned(), source.to_owned(), line)
}

/// Runs and expects that nothing could be checked, and that all of `words` are said.
fn refuses(folder: &TempDir, arguments: &[&str], words: &[&str]) -> Ran {
    let ran = run(folder, arguments);
    assert_eq!(ran.code, Some(2), "{}", ran.err);
    assert_eq!(ran.out, "");
    for word in words {
        assert!(ran.err.contains(word), "{word}\n{}", ran.err);
    }
    ran
}

#[test]
fn findings_go_to_standard_output_and_the_summary_to_standard_error() {
    let ran = run(&pages(), &["validate", "texts", ONLY]);
    assert_eq!(ran.code, Some(1));
    assert_eq!(
        ran.out,
        "\
D101 invalid-date

  × `31-6-1949` is no date: the month has no such day
   ╭─[texts/north/fish.txt:6:1]
 6 │ 31-6-1949 Holm sells herring
   · ─────────
   ╰────
  help: look up the date in the source it was taken from

D101 invalid-date

  × `31-4-1949` is no date: the month has no such day
   ╭─[texts/salt.txt:7:1]
 7 │ 31-4-1949 Berg sells salt
   · ─────────
   ╰────
  help: look up the date in the source it was taken from

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
        ("bad/latin.txt", b"caf\xe9"),
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
    refuses(&folder, &["validate", "none"], &["no page found in none"]);
    refuses(&folder, &["validate", "empty"], &["no text in any input"]);
    refuses(
        &folder,
        &["validate", "bad"],
        &["not UTF-8", "nothing is checked"],
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
        &["--statistics is a table for people"],
    );
}

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
            .contains("1 in the baseline; 1 entry of the baseline is stale"),
        "{}",
        ran.err
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
    let ran = child.wait_with_output().unwrap();
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
        let ran = regesta(&folder, &["validate", "texts"])
            .env("NO_COLOR", value)
            .output()
            .unwrap();
        let ran = Ran::from(ran);
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
fn rules_are_chosen_on_the_command_line() {
    let folder = configured("[validate]\nignore = [\"D101\"]\n");
    assert_eq!(found(&folder, &["texts", "--select", "C"]), []);
    // What is selected is asked, whatever the configuration says.
    assert_eq!(found(&folder, &["texts", "--select", "D101"]).len(), 2);
    let none = [
        "validate",
        "texts",
        "--select",
        "D101",
        "--ignore",
        "invalid-date",
    ];
    refuses(&folder, &none, &["no rule is left to ask"]);
    refuses(
        &folder,
        &["validate", "texts", "--select", "invalid-dte"],
        &["no rule `invalid-dte`", "did you mean `invalid-date`?"],
    );
}

#[test]
fn the_configuration_is_found_upwards_from_the_input() {
    let folder = folder(&[
        ("regesta.toml", b"[severity]\ninvalid-date = \"info\"\n"),
        ("a/b/salt.txt", SALT.as_bytes()),
    ]);
    for input in ["a/b/salt.txt", "a/b", "a", "."] {
        let ran = run(&folder, &["validate", input, "--select", "D101"]);
        assert_eq!(ran.code, Some(0), "{input}");
        assert!(ran.err.contains("1 info"), "{input}");
    }
    // The nearest counts, and one that is named counts for more.
    fs::write(folder.path().join("a/regesta.toml"), "").unwrap();
    assert_eq!(run(&folder, &["validate", "a/b/salt.txt"]).code, Some(1));
    let named = [
        "validate",
        "a/b/salt.txt",
        "--config",
        "regesta.toml",
        "--select",
        "D101",
    ];
    assert_eq!(run(&folder, &named).code, Some(0));
}

#[test]
fn inputs_of_different_configurations_are_refused() {
    let folder = folder(&[
        ("a/regesta.toml", b""),
        ("a/salt.txt", SALT.as_bytes()),
        ("b/fish.txt", FISH.as_bytes()),
    ]);
    refuses(
        &folder,
        &["validate", "a", "b"],
        &[
            "the inputs have different configurations",
            "a/regesta.toml",
            "--config",
        ],
    );
}

#[test]
fn what_is_configured_is_shown_with_the_file_it_comes_from() {
    let folder = configured("[validate]\nselect = [\"D1\"]\nfail-on = \"error\"\nignore = []\n");
    let ran = run(
        &folder,
        &["validate", "texts", "--show-config", "--select", "D101"],
    );
    assert_eq!(ran.code, Some(0));
    assert_eq!(
        ran.out,
        "# from regesta.toml\n\n[validate]\nselect = [\"invalid-date\"]\nfail-on = \"error\"\n"
    );
    let ran = run(&folder, &["validate", "--show-config"]);
    assert!(ran.out.starts_with("# from regesta.toml\n"));
}

#[test]
fn what_is_wrong_with_a_configuration_is_shown_in_its_place() {
    let folder = configured("[validate]\nselect = [\"invalid-date\",\n  \"year-slp\"]\n");
    let ran = refuses(&folder, &["validate", "texts"], &["no rule `year-slp`"]);
    assert!(ran.err.contains("╭─[regesta.toml:3:3]"), "{}", ran.err);
    let wrong = [
        ("[severty]\n", "unknown key `severty`", "regesta.toml:1:2"),
        (
            "[severity]\nD101 = 3\n",
            "integer where a text",
            "regesta.toml:2:8",
        ),
        (
            "[severity]\nD101 = \"bad\"\n",
            "no severity `bad`",
            "regesta.toml:2:8",
        ),
        (
            "[per-file-ignores]\n\"[\" = [\"D\"]\n",
            "no pattern for files",
            "regesta.toml:2:1",
        ),
        ("a = \n", "", "regesta.toml:1:5"),
        (
            "[[accept]]\nrule = \"D101\"\nline = 7\nsource = \"salt.txt\"\n",
            "an accept without a reason",
            "regesta.toml:2:1",
        ),
    ];
    for (config, message, place) in wrong {
        refuses(
            &configured(config),
            &["validate", "texts"],
            &[message, place],
        );
    }
    refuses(
        &folder,
        &["validate", "texts", "--config", "no.toml"],
        &["cannot read no.toml"],
    );
    fs::write(folder.path().join("regesta.toml"), b"\xff").unwrap();
    refuses(
        &folder,
        &["validate", "texts"],
        &["cannot read regesta.toml: not UTF-8"],
    );
}

#[test]
fn rules_are_not_asked_of_files_that_a_pattern_excepts() {
    let fish = finding("invalid-date", "north/fish.txt", 6);
    let salt = finding("invalid-date", "salt.txt", 7);
    for (glob, left) in [
        ("texts/north/*.txt", vec![&salt]),
        ("texts/*.txt", vec![&fish]),
        ("texts/**", vec![]),
        ("fish.txt", vec![&salt]),
        ("salt.*", vec![&fish]),
        ("north/*.txt", vec![&fish, &salt]),
    ] {
        let folder = configured(&format!("[per-file-ignores]\n\"{glob}\" = [\"D\"]\n"));
        let found = found(&folder, &["texts", "--select", "D101"]);
        assert_eq!(found.iter().collect::<Vec<_>>(), left, "{glob}");
    }
}

#[test]
fn an_accepted_finding_is_hidden_and_counted() {
    let print = document(&pages(), &["texts", "--select", "D101"])["findings"][0]["fingerprint"]
        .as_str()
        .unwrap()
        .to_owned();
    let config = format!(
        "[[accept]]\nrule = \"D101\"\nfingerprint = \"{print}\"\nreason = \"so written\"\n\
         [[accept]]\nrule = \"invalid-date\"\nsource = \"texts/salt.txt\"\nline = 7\nreason = \"so\"\n"
    );
    let ran = run(
        &configured(&config),
        &["validate", "texts", "--select", "D101,C501"],
    );
    assert_eq!(ran.code, Some(0), "{}", ran.out);
    assert_eq!(ran.err, "2 pages checked: nothing found; 2 accepted\n");
}

#[test]
fn an_accept_that_hides_nothing_is_a_finding_in_the_configuration() {
    let accept = |source: &str, line| {
        format!(
            "[[accept]]\nrule = \"D101\"\nsource = \"{source}\"\nline = {line}\nreason = \"so\"\n"
        )
    };
    let folder = configured(&(accept("salt.txt", 7) + &accept("north/fish.txt", 3)));
    let choice = ["--select", "D101,C501"];
    let all = [&["texts"][..], &choice].concat();
    assert_eq!(
        found(&folder, &all),
        [
            finding("invalid-date", "north/fish.txt", 6),
            finding("unused-accept", "regesta.toml", 7)
        ]
    );
    // A page that was not checked, and a rule that was not asked, say nothing about an accept.
    let one = [&["texts/salt.txt"][..], &choice].concat();
    assert_eq!(found(&folder, &one), []);
    assert_eq!(found(&folder, &["texts", "--select", "C501"]), []);
    // A page that is gone from a folder does.
    fs::remove_file(folder.path().join("texts/north/fish.txt")).unwrap();
    assert_eq!(
        found(&folder, &all),
        [finding("unused-accept", "regesta.toml", 7)]
    );
    let ran = run(
        &folder,
        &["validate", "texts", "--format", "github", "--select", "C,D"],
    );
    assert!(
        ran.out
            .contains("::warning file=regesta.toml,line=7,endLine=10,"),
        "{}",
        ran.out
    );
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
    assert_eq!(ran.err, "2 findings written to known.json\n");
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
        "known.json is stale: invalid-date in salt.txt: `31-4-1949` is no date: the month has no such day\n\
         2 pages checked: nothing found; 1 in the baseline; 1 entry of the baseline is stale\n"
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
    assert!(!ran.err.contains("stale"), "{}", ran.err);
    let ran = run(&folder, &[&known[..], &["--prune-baseline"]].concat());
    assert_eq!(ran.code, Some(0));
    assert!(
        ran.err.contains("1 stale finding taken out of known.json"),
        "{}",
        ran.err
    );
    let pruned: Value = serde_json::from_str(&read(&folder, "known.json")).unwrap();
    assert_eq!(pruned["findings"].as_array().unwrap().len(), 1);
    assert!(!run(&folder, &known).err.contains("stale"));
}

#[test]
fn a_baseline_that_cannot_be_used_is_refused() {
    let folder = pages();
    let known = ["validate", "texts", ONLY, "--baseline", "known.json"];
    refuses(&folder, &known, &["cannot read known.json"]);
    for (text, said) in [
        ("salt", "known.json: no baseline"),
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

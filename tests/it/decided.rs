//! `regesta.toml`: what is asked, how grave it is, and what is accepted.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;

use crate::common::checking::{FISH, SALT, configured, document, finding, found, pages, refuses};
use crate::common::program::{Ran, folder, regesta, run};
use crate::common::waiting;

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
    let mut command = regesta(&folder, &["validate", "b", "--show-config"]);
    let ran = waiting::run(command.current_dir(folder.path().join("a")));
    assert!(Ran::from(ran).out.starts_with("# from ../regesta.toml\n"));
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
            "expected text in quotes, found integer",
            "regesta.toml:2:8",
        ),
        (
            "[severity]\nD101 = \"bad\"\n",
            "no severity `bad`",
            "regesta.toml:2:8",
        ),
        (
            "[per-file-ignores]\n\"[\" = [\"D\"]\n",
            "not a valid file pattern",
            "regesta.toml:2:1",
        ),
        ("a = \n", "", "regesta.toml:1:5"),
        (
            "[[accept]]\nrule = \"D101\"\nline = 7\nsource = \"salt.txt\"\n",
            "this [[accept]] entry has no reason",
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
fn a_pattern_that_cannot_be_used_is_refused_in_its_place_by_every_command() {
    let numbered: String = (0..150_000).map(|n| format!("a{n},")).collect();
    let folder = folder(&[("in/salt.txt", SALT.as_bytes())]);
    for pattern in ["*".repeat(90_000), format!("{{{numbered}}}")] {
        let config = format!("[per-file-ignores]\n  \"{pattern}\" = [\"D\"]\n");
        std::fs::write(folder.path().join("regesta.toml"), config).unwrap();
        for command in ["validate", "convert", "report", "render"] {
            let ran = run(&folder, &[command, "in"]);
            assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{command}");
            assert!(ran.err.contains("[regesta.toml:2:3]"), "{}", ran.err);
            let said = ran.err.replace("\n  │ ", " ");
            assert!(said.contains("is not a valid file pattern"), "{said}");
            assert!(ran.err.len() < 2000, "{}", ran.err.len());
        }
    }
}

#[test]
fn a_hundred_thousand_unknown_keys_are_told_shortly() {
    let keys: String = (0..100_000).map(|n| format!("k{n} = 1\n")).collect();
    let folder = folder(&[
        ("salt.txt", SALT.as_bytes()),
        ("regesta.toml", keys.as_bytes()),
    ]);
    let ran = run(&folder, &["validate", "salt.txt"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
    assert!(ran.err.contains("unknown key `k0`") && ran.err.contains("[regesta.toml:10:1]"));
    assert!(ran.err.ends_with("99990 more mistakes in regesta.toml\n"));
    assert!(ran.err.len() < 4000, "{}", ran.err.len());
}

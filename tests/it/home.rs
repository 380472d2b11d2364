//! What makes the program one that is at home on a command line: completions, manual pages, colours, how much is
//! said, suggestions, a configuration to begin with, and checks that are made again.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::io::{BufRead, BufReader};
#[cfg(unix)]
use std::os::unix::process::ExitStatusExt;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
#[cfg(unix)]
use std::sync::{Arc, atomic::AtomicBool};
use std::thread;
use std::time::Duration;

use crate::common::program::{folder, names, read, regesta, run};
use crate::common::waiting::{self, PATIENCE, end_of};
#[cfg(unix)]
use signal_hook::consts::{SIGINT, SIGTERM};
use tempfile::TempDir;
use wait_timeout::ChildExt;

const GOOD: &[u8] = b"Salt\n\nTimeline of salt\n\n1949\n\n7-3-1949 Lund sails to Oslo\n";
const BAD: &[u8] = b"Salt\n\nTimeline of salt\n\n1949\n\n31-2-1949 Lund sails to Oslo\n";
const COMMANDS: [&str; 11] = [
    "convert",
    "validate",
    "report",
    "explain",
    "rules",
    "render",
    "schema",
    "init",
    "lsp",
    "completions",
    "man",
];

#[test]
fn every_shell_has_completions_that_name_all_commands() {
    let folder = folder(&[]);
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let ran = run(&folder, &["completions", shell]);
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{shell}");
        for command in COMMANDS {
            assert!(ran.out.contains(command), "{shell}: {command}");
        }
        assert!(ran.out.contains("write-baseline"), "{shell}");
    }
    assert_eq!(run(&folder, &["completions", "salt"]).code, Some(2));
}

#[cfg(unix)]
#[test]
fn bash_completes_commands_and_options_by_them() {
    let folder = folder(&[]);
    let script = run(&folder, &["completions", "bash"]).out;
    let complete = |words: &str, at: usize, word: &str| {
        let asked = format!(
            "{script}\nCOMP_WORDS=({words}); COMP_CWORD={at}; _regesta regesta '{word}' ''; echo \"${{COMPREPLY[@]}}\""
        );
        let output = waiting::run(Command::new("bash").args(["-c", &asked]));
        assert!(output.stderr.is_empty());
        String::from_utf8(output.stdout).unwrap()
    };
    assert_eq!(complete("regesta va", 1, "va"), "validate\n");
    assert_eq!(
        complete("regesta validate --write", 2, "--write"),
        "--write-baseline\n"
    );
}

#[test]
fn every_command_has_a_manual_page() {
    let folder = folder(&[("man/other.1", b"")]);
    let ran = run(&folder, &["man", "man"]);
    assert_eq!(
        (ran.code, ran.out.as_str(), ran.err.as_str()),
        (Some(0), "", "")
    );
    let mut expected: Vec<String> = COMMANDS
        .map(|command| format!("regesta-{command}.1"))
        .to_vec();
    expected.extend(["other.1".to_owned(), "regesta.1".to_owned()]);
    expected.sort();
    assert_eq!(names(&folder.path().join("man")), expected);
    let page = read(&folder, "man/regesta-validate.1");
    assert!(page.contains(".TH regesta-validate 1"), "{page}");
    for part in ["NAME", "SYNOPSIS", "OPTIONS", "EXTRA"] {
        assert!(page.contains(&format!(".SH {part}")), "{part}");
    }
    assert!(page.contains("write\\-baseline"));
    assert_eq!(run(&folder, &["man"]).out, read(&folder, "man/regesta.1"));
    let ran = run(&folder, &["man", "none"]);
    assert_eq!(ran.code, Some(2));
    assert!(
        ran.err
            .contains("cannot write none: there is no such folder"),
        "{}",
        ran.err
    );
}

#[test]
fn colours_are_as_the_environment_wants_them() {
    let folder = folder(&[("salt.txt", BAD)]);
    let coloured = |set: &[(&str, &str)]| {
        let output = waiting::run(
            regesta(&folder, &["validate", "salt.txt"])
                .env_remove("NO_COLOR")
                .env_remove("CLICOLOR")
                .env_remove("CLICOLOR_FORCE")
                .envs(set.iter().copied()),
        );
        String::from_utf8(output.stdout).unwrap().contains('\u{1b}')
    };
    assert!(!coloured(&[]), "a pipe");
    assert!(coloured(&[("CLICOLOR_FORCE", "1")]));
    assert!(!coloured(&[("CLICOLOR_FORCE", "0")]));
    assert!(!coloured(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
    assert!(!coloured(&[("CLICOLOR", "1")]));
}

#[test]
fn quiet_says_errors_and_what_was_asked_for_alone() {
    let folder = folder(&[("salt.txt", BAD)]);
    let ran = run(&folder, &["convert", "salt.txt", "--quiet"]);
    assert_eq!(
        (ran.code, ran.out.as_str(), ran.err.as_str()),
        (Some(1), "", "")
    );
    assert!(folder.path().join("output/events.csv").is_file());
    // Before the command it is the same.
    let ran = run(&folder, &["-q", "validate", "salt.txt"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""));
    assert!(ran.out.contains("D101 invalid-date"));
    let ran = run(&folder, &["validate", "none.txt", "-q"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("none.txt"));
    assert_eq!(run(&folder, &["rules", "-q", "-v"]).code, Some(2));
}

#[test]
fn verbose_says_what_is_read_and_how_long_it_took() {
    let folder = folder(&[("texts/salt.txt", GOOD), ("regesta.toml", b"")]);
    let ran = run(&folder, &["validate", "texts", "-v"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), ""));
    for said in [
        "configuration: regesta.toml\n",
        "texts/salt.txt: 7 lines in UTF-8\n",
        "done in 0.",
    ] {
        assert!(ran.err.contains(said), "{}", ran.err);
    }
    let ran = run(&folder, &["validate", "texts"]);
    assert_eq!(ran.err, "1 page checked: nothing found\n");
}

#[test]
fn a_mistyped_word_is_told_with_the_one_that_may_be_meant() {
    let folder = folder(&[("salt.txt", GOOD)]);
    for (arguments, meant) in [
        (&["schema", "event"][..], "'events'"),
        (&["schema", "author_mention"], "'author_mentions'"),
        (&["convert", "salt.txt", "--format", "jsno"], "'json'"),
        (&["validate", "salt.txt", "--format", "sarf"], "'sarif'"),
        (
            &["validate", "salt.txt", "--select", "invalid-dat"],
            "`invalid-date`",
        ),
        (&["validat", "salt.txt"], "'validate'"),
        (&["validate", "salt.txt", "--basline", "x"], "'--baseline'"),
        (&["completions", "bsh"], "'bash'"),
    ] {
        let ran = run(&folder, arguments);
        assert_eq!(ran.code, Some(2), "{arguments:?}");
        assert!(ran.err.contains(meant), "{arguments:?}: {}", ran.err);
    }
}

#[test]
fn a_table_is_described_by_its_name() {
    let folder = folder(&[]);
    let ran = run(&folder, &["schema", "events"]);
    assert_eq!(ran.code, Some(0));
    let table: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(
        (&table["name"], &table["path"]),
        (&"events".into(), &"events.csv".into())
    );
    assert_eq!(table["schema"]["fields"][0]["name"], "id");
}

#[test]
fn init_writes_a_configuration_once() {
    let folder = folder(&[("texts/salt.txt", BAD)]);
    let before = run(&folder, &["validate", "texts", "--format", "json"]).out;
    let ran = run(&folder, &["init", "texts"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), ""));
    assert_eq!(ran.err, "wrote texts/regesta.toml\n");
    assert_eq!(
        read(&folder, "texts/regesta.toml"),
        regesta::config::template()
    );
    // It decides nothing, and is no page.
    assert_eq!(
        run(&folder, &["validate", "texts", "--format", "json"]).out,
        before
    );
    let shown = |arguments: &[&str]| {
        let out = run(&folder, arguments).out;
        out.split_once("\n\n").unwrap().1.to_owned()
    };
    assert_eq!(
        shown(&["validate", "--show-config", "texts"]),
        shown(&["validate", "--show-config"])
    );

    fs::write(folder.path().join("texts/regesta.toml"), "# mine\n").unwrap();
    let ran = run(&folder, &["init", "texts"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("already exists"), "{}", ran.err);
    assert_eq!(read(&folder, "texts/regesta.toml"), "# mine\n");
    assert_eq!(run(&folder, &["init", "none"]).code, Some(2));
    assert!(!folder.path().join("none").exists());
}

/// A check that goes on, and the lines that it says.
struct Watch {
    child: Child,
    lines: Receiver<String>,
}

impl Watch {
    fn start(folder: &TempDir, arguments: &[&str]) -> Self {
        Self::spawn(&mut regesta(folder, arguments))
    }

    fn spawn(command: &mut Command) -> Self {
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let said = BufReader::new(child.stderr.take().unwrap());
        let (sender, lines) = channel();
        thread::spawn(move || {
            for line in said.lines() {
                let _ = sender.send(line.unwrap());
            }
        });
        Self { child, lines }
    }

    #[cfg(unix)]
    fn send(&self, signal: &str) {
        let id = self.child.id().to_string();
        let sent =
            waiting::run(Command::new("sh").args(["-c", "kill -s \"$0\" \"$1\"", signal, &id]));
        assert!(sent.status.success());
    }

    /// What the next check says; the files may be changed then.
    fn next(&self) -> Vec<String> {
        let mut said = Vec::new();
        loop {
            let line = self.lines.recv_timeout(PATIENCE).unwrap();
            if line.starts_with("watching for changes") {
                return said;
            }
            said.push(line);
        }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait_timeout(PATIENCE);
    }
}

#[test]
fn a_watched_folder_is_checked_again_when_something_changes() {
    let folder = folder(&[("texts/salt.txt", BAD)]);
    let write = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).unwrap();
    let watch = Watch::start(
        &folder,
        &["validate", "texts", "--watch", "--output", "found.txt"],
    );
    assert_eq!(
        watch.next(),
        ["1 page checked: 1 error, 0 warnings, 0 info"]
    );
    assert!(read(&folder, "found.txt").contains("31-2-1949"));
    write("texts/salt.txt", GOOD);
    assert_eq!(watch.next(), ["1 page checked: nothing found"]);
    assert_eq!(read(&folder, "found.txt"), "");
    write(
        "texts/fish.txt",
        &[BAD, b"30-2-1949 Berg sails to Oslo\n"].concat(),
    );
    assert_eq!(
        watch.next(),
        ["2 pages checked: 2 errors, 0 warnings, 0 info"]
    );
    write("texts/regesta.toml", b"[severity]\nD101 = \"grave\"\n");
    assert!(watch.next().concat().contains("no severity `grave`"));
    write("texts/regesta.toml", b"[validate]\nignore = [\"D101\"]\n");
    assert_eq!(watch.next(), ["2 pages checked: nothing found"]);
    fs::remove_dir_all(folder.path().join("texts")).unwrap();
    assert!(watch.next().concat().contains("texts"));
    fs::create_dir(folder.path().join("texts")).unwrap();
    write("texts/salt.txt", BAD);
    assert_eq!(
        watch.next(),
        ["1 page checked: 1 error, 0 warnings, 0 info"]
    );
    // As long as nothing changes, nothing is said.
    let more = watch.lines.recv_timeout(Duration::from_millis(1500));
    assert_eq!(more, Err(RecvTimeoutError::Timeout));
}

#[cfg(unix)]
#[test]
fn a_watch_ends_with_ctrl_c() {
    // A signal that a program handles is one that the programs it starts do not ignore. Without this they would where
    // the tests run in the background, or under `nohup`.
    let ends = Arc::new(AtomicBool::new(true));
    signal_hook::flag::register_conditional_shutdown(SIGINT, 130, ends).unwrap();
    let folder = folder(&[("salt.txt", GOOD)]);
    let mut watch = Watch::start(&folder, &["validate", "salt.txt", "--watch"]);
    watch.next();
    watch.send("INT");
    assert_eq!(end_of(&mut watch.child).signal(), Some(SIGINT));
}

#[cfg(unix)]
#[test]
fn a_watch_in_the_background_is_not_ended_by_ctrl_c_but_when_it_is_asked_to() {
    let folder = folder(&[("salt.txt", GOOD)]);
    let mut command = Command::new("sh");
    // As a shell starts what stands before `&`.
    let background = "trap '' INT; exec \"$0\" validate salt.txt --watch";
    command
        .current_dir(folder.path())
        .args(["-c", background, env!("CARGO_BIN_EXE_regesta")]);
    let mut watch = Watch::spawn(&mut command);
    watch.next();
    watch.send("INT");
    fs::write(folder.path().join("salt.txt"), BAD).unwrap();
    assert_eq!(
        watch.next(),
        ["1 page checked: 1 error, 0 warnings, 0 info"]
    );
    watch.send("TERM");
    assert_eq!(end_of(&mut watch.child).signal(), Some(SIGTERM));
}

#[test]
fn standard_input_is_not_watched() {
    let folder = folder(&[]);
    let ran = run(&folder, &["validate", "-", "--watch"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("standard input cannot be watched"));
    let ran = run(
        &folder,
        &["validate", "x", "--watch", "--write-baseline", "y"],
    );
    assert_eq!(ran.code, Some(2));
}

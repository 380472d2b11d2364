//! Nothing that a command writes takes the place of a file that it reads, or of one that it did not write.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic)]

use std::any::TypeId;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::Stdio;

use crate::common::program::{Ran, folder, read, regesta, run};
use clap::{Arg, Command};
use tempfile::TempDir;

const PAGE: &str = "Salt\n\nTimeline of salt\n\n1949\n31-2-1949 Lund sails\n";
const FINDINGS_OF_NONE: &str = "{\n  \"format_version\": 1,\n  \"findings\": []\n}\n";

/// What a command does with a path.
#[derive(Debug, Clone, Copy)]
enum Use {
    Reads,
    /// Writes this file.
    Writes,
    /// Writes files into this folder, among them one of this name.
    Fills(&'static str),
}
use Use::{Fills, Reads, Writes};

/// All commands, with all their options that take a path. A new one must be added, and what it writes is then tried
/// against all that it must not be.
const COMMANDS: [(&str, &[(&str, Use)]); 11] = [
    (
        "convert",
        &[
            ("config", Reads),
            ("inputs", Reads),
            ("output", Fills("references.bib")),
            ("stdin_filename", Reads),
        ],
    ),
    (
        "validate",
        &[
            ("baseline", Reads),
            ("config", Reads),
            ("inputs", Reads),
            ("output", Writes),
            ("stdin_filename", Reads),
            ("write_baseline", Writes),
        ],
    ),
    (
        "report",
        &[
            ("config", Reads),
            ("inputs", Reads),
            ("output", Writes),
            ("stdin_filename", Reads),
        ],
    ),
    ("explain", &[]),
    ("rules", &[]),
    (
        "render",
        &[
            ("config", Reads),
            ("inputs", Reads),
            ("output", Fills("salt.txt")),
            ("stdin_filename", Reads),
        ],
    ),
    ("schema", &[]),
    ("init", &[("folder", Fills("regesta.toml"))]),
    ("lsp", &[]),
    ("completions", &[]),
    ("man", &[("folder", Fills("regesta.1"))]),
];

/// The options of a command that take a path.
fn paths(command: &Command) -> Vec<&Arg> {
    let mut paths: Vec<&Arg> = (command.get_arguments())
        .filter(|option| option.get_value_parser().type_id() == TypeId::of::<PathBuf>())
        .collect();
    paths.sort_by_key(|option| option.get_id().as_str());
    paths
}

fn has(command: &Command, option: &str) -> bool {
    paths(command).iter().any(|path| path.get_id() == option)
}

/// Whether a command can read a baseline when this option is given.
fn takes_baseline(command: &Command, option: &Arg) -> bool {
    let Some(baseline) = (paths(command).into_iter()).find(|path| path.get_id() == "baseline")
    else {
        return false;
    };
    let excludes = |one: &Arg, other: &Arg| {
        let conflicts = command.get_arg_conflicts_with(one);
        conflicts
            .iter()
            .any(|found| found.get_id() == other.get_id())
    };
    !excludes(option, baseline) && !excludes(baseline, option)
}

/// Calls `each` with every option that writes, and its command.
fn each_that_writes(mut each: impl FnMut(&Command, &Arg, Use)) {
    let mut all = regesta::cli::command();
    all.build();
    for (name, uses) in COMMANDS {
        let command = all.find_subcommand(name).unwrap();
        for (option, (_, used)) in paths(command).into_iter().zip(uses) {
            if !matches!(used, Reads) {
                each(command, option, *used);
            }
        }
    }
}

/// The arguments that have a command write to `path` by an option, reading `input` with `config`.
fn arguments(
    command: &Command,
    option: &Arg,
    path: &str,
    input: &str,
    config: Option<&str>,
) -> Vec<String> {
    let mut arguments = vec![command.get_name().to_owned()];
    if has(command, "inputs") {
        arguments.push(input.to_owned());
    }
    if let Some(config) = config {
        arguments.push(format!("--config={config}"));
    }
    if takes_baseline(command, option) {
        arguments.push("--baseline=known.json".to_owned());
    }
    match option.get_long() {
        Some(long) => arguments.push(format!("--{long}={path}")),
        None => arguments.push(path.to_owned()),
    }
    arguments
}

fn run_with(folder: &TempDir, arguments: &[String]) -> Ran {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    run(folder, &arguments)
}

/// Pages, a configuration beside them and one elsewhere, a baseline, and a dataset to be replaced.
fn archive() -> TempDir {
    folder(&[
        ("in/salt.txt", PAGE.as_bytes()),
        ("in/regesta.toml", b"[validate]\nfail-on = \"never\"\n"),
        ("c/mine.toml", b"[validate]\nfail-on = \"never\"\n"),
        ("known.json", FINDINGS_OF_NONE.as_bytes()),
        (
            "out/regesta.json",
            b"{\n  \"title\": \"Regesta dataset\"\n}\n",
        ),
    ])
}

/// Everything below a folder: files with their bytes, links with where they lead.
fn everything(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_symlink() {
            let to = fs::read_link(&path).unwrap();
            found.insert(path, to.into_os_string().into_encoded_bytes());
        } else if path.is_dir() {
            found.extend(everything(&path));
            found.insert(path, Vec::new());
        } else {
            found.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
    found
}

/// Runs the program, which is to refuse, say why, and leave everything as it is.
fn refuses(folder: &TempDir, arguments: &[String], reason: &str) {
    let before = everything(folder.path());
    let ran = run_with(folder, arguments);
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{arguments:?}");
    let said = ran.err.replace("\n  │ ", " ");
    assert!(said.contains(reason), "{arguments:?}: {}", ran.err);
    assert!(everything(folder.path()) == before, "{arguments:?}");
}

/// Other paths that lead to the file at `path`.
fn spellings(folder: &TempDir, path: &str) -> Vec<String> {
    let at = |name: &str| folder.path().join(name);
    for link in ["link", "hard", "here"] {
        let _ = fs::remove_file(at(link));
    }
    symlink(path, at("link")).unwrap();
    fs::hard_link(at(path), at("hard")).unwrap();
    symlink(".", at("here")).unwrap();
    vec![
        path.to_owned(),
        format!("./{path}"),
        format!("in/../{path}"),
        format!("here/{path}"),
        at(path).into_os_string().into_string().unwrap(),
        "link".to_owned(),
        "hard".to_owned(),
    ]
}

#[test]
fn every_command_says_what_it_does_with_every_path() {
    let all = regesta::cli::command();
    let found: Vec<(&str, Vec<&str>)> = (all.get_subcommands())
        .map(|command| {
            let paths = paths(command);
            let names = paths.iter().map(|path| path.get_id().as_str()).collect();
            (command.get_name(), names)
        })
        .collect();
    let known = COMMANDS.map(|(name, uses)| {
        let names: Vec<&str> = uses.iter().map(|(option, _)| *option).collect();
        (name, names)
    });
    assert_eq!(found, known);
    // A path that is taken as another kind of value would not be found above.
    for command in all.get_subcommands() {
        for option in command.get_arguments() {
            let names = option.get_value_names().unwrap_or_default();
            let names_path = names
                .iter()
                .any(|name| ["FILE", "DIR"].contains(&name.as_str()));
            assert!(!names_path || has(command, option.get_id().as_str()));
        }
    }
}

/// Makes room for what a command writes at `new`; the file that it will make.
fn free_place(folder: &TempDir, used: Use) -> String {
    match used {
        Fills(name) => {
            fs::create_dir(folder.path().join("new")).unwrap();
            format!("new/{name}")
        }
        _ => "new".to_owned(),
    }
}

#[test]
fn what_a_command_writes_is_written_where_nothing_is_in_the_way() {
    let mut written = 0;
    each_that_writes(|command, option, used| {
        let folder = archive();
        let made = free_place(&folder, used);
        let ran = run_with(&folder, &arguments(command, option, "new", "in", None));
        assert!(ran.code <= Some(1), "{}: {}", command.get_name(), ran.err);
        assert!(folder.path().join(made).is_file(), "{}", ran.err);
        written += 1;
    });
    assert_eq!(written, 7);
}

#[test]
fn no_command_writes_over_what_it_reads_whatever_path_leads_there() {
    each_that_writes(|command, option, used| {
        if !matches!(used, Writes) {
            return;
        }
        for (file, config, reason) in [
            ("in/salt.txt", None, "it is one of the inputs"),
            ("in/regesta.toml", None, "it is the configuration"),
            (
                "c/mine.toml",
                Some("c/mine.toml"),
                "it is the configuration",
            ),
            ("known.json", None, "it is the baseline in use"),
        ] {
            if file == "known.json" && !takes_baseline(command, option) {
                continue;
            }
            let folder = archive();
            for path in spellings(&folder, file) {
                let arguments = arguments(command, option, &path, "in", config);
                refuses(&folder, &arguments, reason);
            }
        }
    });
}

#[test]
fn no_command_fills_a_folder_with_what_it_reads_in_the_way() {
    each_that_writes(|command, option, used| {
        let Fills(name) = used else { return };
        if !has(command, "inputs") {
            return;
        }
        let file = format!("out/{name}");
        // The file is an input, or the configuration, or leads to one of them.
        for (input, config, of) in [
            (file.as_str(), None, None),
            ("in", Some(file.as_str()), None),
            ("in", None, Some("in/salt.txt")),
            ("in", Some("c/mine.toml"), Some("c/mine.toml")),
        ] {
            for is_hard in [false, true] {
                let folder = archive();
                let at = |name: &str| folder.path().join(name);
                match of {
                    None if config.is_some() => drop(fs::copy(at("c/mine.toml"), at(&file))),
                    None => fs::write(at(&file), PAGE).unwrap(),
                    Some(of) if is_hard => fs::hard_link(at(of), at(&file)).unwrap(),
                    Some(of) => symlink(at(of), at(&file)).unwrap(),
                }
                symlink("out", at("link")).unwrap();
                for out in ["out", "./out", "in/../out", "link"] {
                    let arguments = arguments(command, option, out, input, config);
                    refuses(&folder, &arguments, &format!("{name}: it is "));
                }
            }
        }
    });
}

#[test]
fn no_command_fills_a_folder_over_files_of_others() {
    each_that_writes(|command, option, used| {
        let Fills(name) = used else { return };
        let folder = archive();
        let at = |name: &str| folder.path().join(name);
        fs::create_dir(at("other")).unwrap();
        fs::write(at("mine"), "mine").unwrap();
        let file = format!("other/{name}");
        for kind in 0..4 {
            let _ = fs::remove_file(at(&file));
            match kind {
                0 => fs::write(at(&file), "mine").unwrap(),
                1 => symlink(at("mine"), at(&file)).unwrap(),
                2 => fs::hard_link(at("mine"), at(&file)).unwrap(),
                // A link to nothing is no manual page of anyone, which is all that `man` spares.
                _ if command.get_name() != "man" => {
                    symlink(at("nowhere"), at(&file)).unwrap();
                }
                _ => continue,
            }
            let arguments = arguments(command, option, "other", "in", None);
            refuses(&folder, &arguments, "already exists");
        }
    });
}

#[test]
fn a_baseline_takes_the_place_of_a_baseline_and_of_nothing_else() {
    let folder = archive();
    let write = ["validate", "in", "--write-baseline=known.json"];
    let known = |text: &str| fs::write(folder.path().join("known.json"), text).unwrap();
    for text in [
        "",
        FINDINGS_OF_NONE,
        "{\"findings\":[{\"rule\":\"x\"}],\"format_version\":7}",
    ] {
        known(text);
        let ran = run(&folder, &write);
        assert_eq!(ran.code, Some(0), "{text}: {}", ran.err);
        assert!(read(&folder, "known.json").contains("invalid-date"));
    }
    let json = run(&folder, &["validate", "in", "--format=json"]).out;
    for text in [json.as_str(), "mine", "{}", "[]", "{\"findings\":[]}", "\0"] {
        known(text);
        let arguments = write.map(str::to_owned);
        refuses(
            &folder,
            &arguments,
            "it already exists and is not a baseline",
        );
    }
}

#[test]
fn a_baseline_that_is_pruned_is_no_input_and_no_configuration() {
    let folder = archive();
    let ran = run(
        &folder,
        &["validate", "in", "--write-baseline=in/known.txt"],
    );
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    fs::write(folder.path().join("in/salt.txt"), "Salt\n").unwrap();
    let prune = [
        "validate",
        "in",
        "--baseline=in/known.txt",
        "--prune-baseline",
    ];
    refuses(
        &folder,
        &prune.map(str::to_owned),
        "it is one of the inputs",
    );
    fs::rename(
        folder.path().join("in/known.txt"),
        folder.path().join("in/known.json"),
    )
    .unwrap();
    let ran = run(
        &folder,
        &[
            "validate",
            "in",
            "--baseline=in/known.json",
            "--prune-baseline",
        ],
    );
    assert!(ran.err.contains("from in/known.json"), "{}", ran.err);
    assert!(!read(&folder, "in/known.json").contains("invalid-date"));
}

#[test]
fn a_report_takes_the_place_of_a_report_and_of_nothing_else() {
    let folder = archive();
    let report = ["report", "in", "--output=look.html"];
    let look = |text: &str| fs::write(folder.path().join("look.html"), text).unwrap();
    assert_eq!(run(&folder, &report).code, Some(0));
    let first = read(&folder, "look.html");
    fs::write(folder.path().join("in/salt.txt"), "Salt\n").unwrap();
    assert_eq!(run(&folder, &report).code, Some(0));
    let second = read(&folder, "look.html");
    assert_ne!(first, second);
    look("");
    assert_eq!(run(&folder, &report).code, Some(0));
    assert_eq!(read(&folder, "look.html"), second);
    for text in ["mine", "<!doctype html>\n<title>Regesta</title>\n"] {
        look(text);
        let reason = "it already exists and is not a report of regesta";
        refuses(&folder, &report.map(str::to_owned), reason);
    }
}

#[test]
fn findings_take_the_place_of_a_file_as_a_shell_would_have_it() {
    let folder = archive();
    fs::write(folder.path().join("found.txt"), "mine").unwrap();
    let ran = run(&folder, &["validate", "in", "--output=found.txt"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(read(&folder, "found.txt").contains("D101 invalid-date"));
}

#[test]
fn manual_pages_take_the_place_of_manual_pages_and_of_nothing_else() {
    let folder = archive();
    let at = |name: &str| folder.path().join(name);
    fs::create_dir(at("man")).unwrap();
    assert_eq!(run(&folder, &["man", "man"]).code, Some(0));
    let page = read(&folder, "man/regesta-report.1");
    fs::write(
        at("man/regesta-report.1"),
        page.replace(env!("CARGO_PKG_VERSION"), "0.0.9"),
    )
    .unwrap();
    fs::remove_file(at("man/regesta.1")).unwrap();
    assert_eq!(run(&folder, &["man", "man"]).code, Some(0));
    assert_eq!(read(&folder, "man/regesta-report.1"), page);
    // Of one that is another's, none is written.
    fs::remove_file(at("man/regesta.1")).unwrap();
    fs::write(at("man/regesta-report.1"), ".TH mine 1\n").unwrap();
    let man = ["man".to_owned(), "man".to_owned()];
    refuses(&folder, &man, "is not a manual page of regesta");
}

#[test]
fn no_file_is_replaced_behind_a_link_to_another_folder() {
    for linked in ["pages", "schema", "tei"] {
        let folder = folder(&[("in/salt.txt", PAGE.as_bytes()), ("in/old.txt", b"Salt\n")]);
        let at = |name: &str| folder.path().join(name);
        let convert = ["convert", "in", "--output=out", "--format=csv,json,tei"];
        assert_eq!(run(&folder, &convert).code, Some(1));
        // What the run would replace, and what it would remove, is elsewhere now.
        fs::rename(at("out").join(linked), at("elsewhere")).unwrap();
        symlink("../elsewhere", at("out").join(linked)).unwrap();
        fs::remove_file(at("in/old.txt")).unwrap();
        refuses(
            &folder,
            &convert.map(str::to_owned),
            "it is a link to another folder",
        );
        // The folder itself may be one.
        fs::rename(at("out"), at("deep")).unwrap();
        fs::remove_file(at("deep").join(linked)).unwrap();
        fs::rename(at("elsewhere"), at("deep").join(linked)).unwrap();
        symlink("deep", at("out")).unwrap();
        assert_eq!(run(&folder, &convert).code, Some(1));
        assert!(at("deep/pages/salt.json").is_file());
    }
}

#[test]
fn a_page_is_rendered_behind_no_link() {
    let folder = folder(&[("in/deep/salt.txt", PAGE.as_bytes())]);
    fs::create_dir_all(folder.path().join("out")).unwrap();
    fs::create_dir_all(folder.path().join("elsewhere")).unwrap();
    symlink("../elsewhere", folder.path().join("out/deep")).unwrap();
    let render = ["render", "in", "--output=out"];
    refuses(
        &folder,
        &render.map(str::to_owned),
        "it is a link to another folder",
    );
}

#[test]
fn the_file_that_standard_input_comes_from_is_an_input() {
    each_that_writes(|command, option, used| {
        if !has(command, "inputs") {
            return;
        }
        let folder = archive();
        let (path, file) = match used {
            Fills(name) => ("out", format!("out/{name}")),
            _ => ("page", "page".to_owned()),
        };
        fs::write(folder.path().join(&file), PAGE).unwrap();
        let before = everything(folder.path());
        let arguments = arguments(command, option, path, "-", None);
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let mut command = regesta(&folder, &arguments);
        let ran: Ran = crate::common::waiting::run(
            command.stdin(File::open(folder.path().join(&file)).unwrap()),
        )
        .into();
        if arguments[0] == "render" {
            // The page has another name then, and so has its file.
            assert_eq!(ran.code, Some(0), "{}", ran.err);
            assert_eq!(read(&folder, &file), PAGE);
            return;
        }
        assert_eq!(ran.code, Some(2), "{arguments:?}");
        assert!(ran.err.contains("it is one of the inputs"), "{}", ran.err);
        assert!(everything(folder.path()) == before, "{arguments:?}");
    });
}

#[test]
fn an_output_that_is_open_already_is_added_to() {
    let folder = archive();
    for arguments in [
        &["validate", "in", "--format=json", "--output=/dev/stdout"][..],
        &["report", "in", "--output=/dev/stdout"],
        &["convert", "in", "--format=jsonl", "--output=/dev/stdout"],
        &["render", "in", "--output=/dev/stdout"],
    ] {
        let plain: Vec<String> = (arguments.iter())
            .map(|argument| argument.replace("/dev/stdout", "-"))
            .collect();
        let printed = run_with(&folder, &plain).out;
        assert!(!printed.is_empty());
        // As `>>` has it.
        fs::write(folder.path().join("log"), "mine\n").unwrap();
        let log = File::options().append(true).open(folder.path().join("log"));
        let child = regesta(&folder, arguments)
            .stdin(Stdio::null())
            .stdout(log.unwrap())
            .stderr(Stdio::piped())
            .spawn();
        let ran: Ran = crate::common::waiting::output_of(child.unwrap()).into();
        assert!(ran.code <= Some(1), "{arguments:?}: {}", ran.err);
        assert_eq!(read(&folder, "log"), format!("mine\n{printed}"));
    }
    assert!(!folder.path().join("-").exists());
}

#[test]
fn an_output_that_is_a_pipe_is_written_to_as_it_is() {
    let folder = archive();
    let pipe = folder.path().join("pipe");
    assert!(
        crate::common::waiting::run(std::process::Command::new("mkfifo").arg(&pipe))
            .status
            .success()
    );
    for arguments in [
        ["validate", "in", "--format=json", "--output=pipe"],
        ["report", "in", "--quiet", "--output=pipe"],
    ] {
        let child = regesta(&folder, &arguments).stdin(Stdio::null()).spawn();
        let from = pipe.clone();
        let read = crate::common::waiting::within(move || fs::read_to_string(from).unwrap());
        let ended = crate::common::waiting::end_of(&mut child.unwrap());
        assert_eq!(ended.code(), Some(0), "{arguments:?}");
        assert_eq!(
            read,
            run(
                &folder,
                &[arguments[0], arguments[1], arguments[2], "--output=-"]
            )
            .out
        );
        assert!(!fs::metadata(&pipe).unwrap().is_file());
    }
}

#[test]
fn a_path_that_no_file_can_have_is_refused() {
    each_that_writes(|command, option, _| {
        let folder = archive();
        for path in ["in/salt.txt/", "in/salt.txt/x", ""] {
            if path.is_empty() && option.get_long().is_none() {
                continue;
            }
            let before = everything(folder.path());
            let ran = run_with(&folder, &arguments(command, option, path, "in", None));
            assert_eq!(
                ran.code,
                Some(2),
                "{} {path}: {}",
                command.get_name(),
                ran.err
            );
            assert!(
                everything(folder.path()) == before,
                "{} {path}",
                command.get_name()
            );
        }
    });
}

#[test]
fn no_command_writes_over_a_file_that_is_protected() {
    each_that_writes(|command, option, used| {
        let folder = archive();
        let file = free_place(&folder, used);
        // What the command itself wrote, and would replace.
        let ran = run_with(&folder, &arguments(command, option, "new", "in", None));
        assert!(ran.code <= Some(1), "{}: {}", command.get_name(), ran.err);
        let file = folder.path().join(file);
        fs::set_permissions(&file, fs::Permissions::from_mode(0o444)).unwrap();
        fs::write(folder.path().join("in/salt.txt"), "Salt\n").unwrap();
        let arguments = arguments(command, option, "new", "in", None);
        refuses(&folder, &arguments, "already exists");
    });
}

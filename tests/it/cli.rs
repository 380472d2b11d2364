//! The command line: what it says, what it writes, and how it ends.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::process::{Command, Stdio};

use crate::common::program::{Ran, folder, names, read, regesta, run, run_with_input};
use crate::common::waiting::output_of;

const PAGE: &str =
    "The salt trade\n\nTimeline of salt\n\n1949\n7-3-1949 Lund sails\n8-3-1949 Berg\nsails\n";

#[test]
fn convert_writes_tables_documents_and_a_data_package() {
    let folder = folder(&[
        ("in/salt.txt", PAGE.as_bytes()),
        ("in/sub/fish.TXT", PAGE.as_bytes()),
    ]);
    let ran = run(&folder, &["convert", "in", "--output", "out"]);
    assert_eq!(ran.code, Some(0));
    assert_eq!(
        ran.out,
        "2 pages, 16 lines: 6 in records, 6 headings, 0 in paragraphs, 4 blank, 0 unparsed\n\
         4 events in out; to look at them: regesta report in\n"
    );
    assert_eq!(ran.err, "");
    assert_eq!(
        names(&folder.path().join("out")),
        [
            "author_mentions.csv",
            "captions.csv",
            "datapackage.json",
            "documents.csv",
            "events.csv",
            "inline_notes.csv",
            "ledger.csv",
            "links.csv",
            "meetings.csv",
            "mentions.csv",
            "notes.csv",
            "pages",
            "pages.csv",
            "paragraphs.csv",
            "people.csv",
            "references.bib",
            "references.csl.json",
            "references.csv",
            "schema",
            "sections.csv",
            "unparsed.csv"
        ]
    );
    assert_eq!(
        read(&folder, "out/events.csv"),
        "id,source,line,line_end,date,date_start,date_end,precision,date_as_written,text,heading,date_inferred,mended,section_id,label,doubt\r\n\
         salt/event/1949-03-07/1,salt.txt,6,6,1949-03-07,1949-03-07,1949-03-07,day,7-3-1949,Lund sails,1949,false,,salt/section/1949/1,,\r\n\
         salt/event/1949-03-08/1,salt.txt,7,8,1949-03-08,1949-03-08,1949-03-08,day,8-3-1949,Berg sails,1949,false,,salt/section/1949/1,,\r\n\
         sub/fish/event/1949-03-07/1,sub/fish.TXT,6,6,1949-03-07,1949-03-07,1949-03-07,day,7-3-1949,Lund sails,1949,false,,sub/fish/section/1949/1,,\r\n\
         sub/fish/event/1949-03-08/1,sub/fish.TXT,7,8,1949-03-08,1949-03-08,1949-03-08,day,8-3-1949,Berg sails,1949,false,,sub/fish/section/1949/1,,\r\n"
    );
    assert!(folder.path().join("out/pages/sub/fish.json").is_file());
}

#[test]
fn convert_writes_only_the_forms_asked_for() {
    let folder = folder(&[("salt.txt", PAGE.as_bytes())]);
    assert_eq!(
        run(&folder, &["convert", "salt.txt", "--format", "json"]).code,
        Some(0)
    );
    assert_eq!(names(&folder.path().join("output")), ["pages", "schema"]);
    assert_eq!(
        run(
            &folder,
            &["convert", "salt.txt", "--output", "b", "--format", "jsonl"]
        )
        .code,
        Some(0)
    );
    assert_eq!(names(&folder.path().join("b")), ["records.jsonl", "schema"]);
    assert_eq!(
        run(
            &folder,
            &[
                "convert",
                "salt.txt",
                "--output",
                "c",
                "--format",
                "datapackage"
            ]
        )
        .code,
        Some(0)
    );
    assert!(
        folder.path().join("c/events.csv").is_file() && !folder.path().join("c/pages").exists()
    );
}

#[test]
fn convert_streams_json_lines_from_standard_input_to_standard_output() {
    let folder = folder(&[]);
    let ran = run_with_input(
        &folder,
        &["convert", "-", "--format", "jsonl", "--output", "-"],
        PAGE.as_bytes(),
    );
    assert_eq!(ran.code, Some(0));
    let kinds: Vec<String> = ran
        .out
        .lines()
        .map(|line| {
            serde_json::from_str::<serde_json::Value>(line).unwrap()["type"]
                .as_str()
                .unwrap()
                .to_owned()
        })
        .collect();
    assert_eq!(
        kinds,
        ["page", "section", "section", "section", "event", "event"]
    );
    assert!(ran.out.contains(r#""source":"stdin""#));
    assert!(ran.err.contains("1 page, 8 lines"));
    assert_eq!(names(folder.path()), [""; 0]);
}

#[test]
fn links_between_pages_are_written_in_all_forms_when_all_pages_are_read() {
    let folder = folder(&[("a.txt", PAGE.as_bytes()), ("b.txt", PAGE.as_bytes())]);
    let streamed = run(
        &folder,
        &["convert", ".", "--format", "jsonl", "--output", "-"],
    );
    assert_eq!(streamed.code, Some(0));
    let link = r#"{"type":"link","source":"a.txt","from_id":"a/event/1949-03-07/1","to_id":"b/event/1949-03-07/1","relation":"same-day","score":1.0}"#;
    let lines: Vec<&str> = streamed.out.lines().collect();
    assert_eq!(lines[lines.len() - 2], link);
    assert!(lines[lines.len() - 1].contains("a/event/1949-03-08/1"));
    run(
        &folder,
        &["convert", "a.txt", "b.txt", "--format", "jsonl,csv"],
    );
    assert_eq!(read(&folder, "output/records.jsonl"), streamed.out);
    assert_eq!(
        read(&folder, "output/links.csv"),
        "source,from_id,to_id,relation,score\r\n\
         a.txt,a/event/1949-03-07/1,b/event/1949-03-07/1,same-day,1.0\r\n\
         a.txt,a/event/1949-03-08/1,b/event/1949-03-08/1,same-day,1.0\r\n"
    );
}

#[test]
fn a_reader_of_standard_output_may_stop_early() {
    let folder = folder(&[("salt.txt", PAGE.repeat(2000).as_bytes())]);
    let mut child = regesta(
        &folder,
        &["convert", "salt.txt", "--format", "jsonl", "--output", "-"],
    )
    .stdout(Stdio::piped())
    .stderr(Stdio::piped())
    .spawn()
    .unwrap();
    drop(child.stdout.take());
    let ran: Ran = output_of(child).into();
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
}

#[test]
fn an_invalid_date_is_written_shown_in_its_place_and_ends_with_1() {
    let page = PAGE.replace("8-3-1949", "31-2-1949");
    let folder = folder(&[("salt.txt", page.as_bytes())]);
    let ran = run(&folder, &["convert", "salt.txt"]);
    assert_eq!(ran.code, Some(1));
    assert!(
        ran.err.contains("salt.txt:7:1")
            && ran
                .err
                .contains("31-2-1949 is not a valid date: the month has no such day")
    );
    assert!(ran.out.starts_with("1 page, 8 lines"));
    assert!(
        read(&folder, "output/events.csv")
            .contains("salt.txt,7,8,,,,invalid,31-2-1949,Berg sails,1949")
    );
}

#[test]
fn an_entry_with_an_unreadable_date_is_kept_and_ends_with_1() {
    let page = PAGE.replace("8-3-1949", "8/3/49");
    let folder = folder(&[("salt.txt", page.as_bytes())]);
    let ran = run(&folder, &["convert", "salt.txt"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("salt.txt:7:1"));
    assert!(
        read(&folder, "output/events.csv").contains("salt.txt,7,8,,,,unreadable,8/3/49,Berg sails")
    );
}

#[test]
fn many_problems_are_counted_when_they_are_not_shown() {
    let page = format!("Salt\n\n1949\n{}", "31-2-1949 x\n".repeat(25));
    let folder = folder(&[("salt.txt", page.as_bytes())]);
    let ran = run(&folder, &["convert", "salt.txt"]);
    assert_eq!(ran.err.matches("is not a valid date").count(), 20);
    assert!(ran.err.contains("5 more") && ran.err.contains("25 dates or lines could not be read"));
}

/// Runs that cannot do the job end with 2, say why, and write nothing.
fn refuses(files: &[(&str, &[u8])], arguments: &[&str], said: &[&str]) {
    let folder = folder(files);
    let before = names(folder.path());
    let ran = run(&folder, arguments);
    assert_eq!(ran.code, Some(2), "{}", ran.err);
    for said in said {
        assert!(ran.err.contains(said), "{said:?} is not in {}", ran.err);
    }
    assert_eq!(ran.out, "");
    assert_eq!(names(folder.path()), before);
}

#[test]
fn a_missing_input_is_refused() {
    refuses(
        &[],
        &["convert", "no.txt"],
        &["no such file or folder: no.txt", "help"],
    );
}

#[test]
fn a_folder_without_pages_is_refused() {
    refuses(
        &[("in/x.md", b"x")],
        &["convert", "in"],
        &["no pages found in in", ".txt"],
    );
}

#[test]
fn empty_input_is_refused_when_there_is_no_other() {
    refuses(
        &[("e.txt", b"")],
        &["convert", "e.txt"],
        &["e.txt: the page is empty", "all inputs are empty"],
    );
    refuses(
        &[("e.txt", b" \n\xc2\xa0\n")],
        &["convert", "e.txt"],
        &["all inputs are empty"],
    );
    refuses(
        &[],
        &["convert", "-"],
        &["standard input: the page is empty", "all inputs are empty"],
    );
    let folder = folder(&[]);
    let ran = run(
        &folder,
        &["convert", "-", "--format", "jsonl", "--output", "-"],
    );
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("all inputs are empty"));
}

#[test]
fn text_in_other_encodings_is_read_and_a_guess_is_said() {
    let page = "\u{feff}Salz\r\n\r\n1949\r\n7-3-1949 Bürger – Köln\r\n";
    let utf16 =
        |order: fn(u16) -> [u8; 2]| -> Vec<u8> { page.encode_utf16().flat_map(order).collect() };
    let windows = b"Salz\r\n\r\n1949\r\n7-3-1949 B\xfcrger \x96 K\xf6ln\r\n";
    let mac = b"Salz\r\r1949\r7-3-1949 B\x9frger \xd0 K\x9aln\r";
    let le = utf16(u16::to_le_bytes);
    let folder = folder(&[
        ("bom.txt", page.as_bytes()),
        ("le.txt", &le),
        ("be.txt", &utf16(u16::to_be_bytes)),
        ("unmarked.txt", &le[2..]),
        ("windows.txt", windows),
        ("mac.txt", mac),
    ]);
    for (file, forced, encoding, said) in [
        ("bom.txt", None, "UTF-8", ""),
        ("le.txt", None, "UTF-16LE", ""),
        ("be.txt", None, "UTF-16BE", ""),
        (
            "unmarked.txt",
            None,
            "UTF-16LE",
            "unmarked.txt: not UTF-8, read as UTF-16LE\n",
        ),
        (
            "windows.txt",
            None,
            "windows-1252",
            "windows.txt: not UTF-8, read as Windows-1252\n",
        ),
        ("windows.txt", Some("cp1252"), "windows-1252", ""),
        ("be.txt", Some("utf-16"), "UTF-16BE", ""),
        ("unmarked.txt", Some("UTF-16LE"), "UTF-16LE", ""),
        ("mac.txt", Some("macintosh"), "macintosh", ""),
    ] {
        let mut arguments = vec!["convert", file];
        arguments.extend(forced.iter().flat_map(|name| ["--encoding", name]));
        let ran = run(&folder, &arguments);
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), said), "{file}");
        assert!(
            read(&folder, "output/events.csv").contains(&format!(
                "{file},4,4,1949-03-07,1949-03-07,1949-03-07,day,7-3-1949,Bürger – Köln,1949"
            )),
            "{file}"
        );
        assert!(read(&folder, "output/pages.csv").ends_with(&format!(",{encoding}\r\n")));
    }
}

#[test]
fn problems_are_shown_where_they_are_in_a_file_that_is_not_utf8() {
    let folder = folder(&[("salz.txt", b"Salz\r\r1949\r\xa0\xa031-2-1949 K\xf6ln\r")]);
    let ran = run(&folder, &["convert", "salz.txt"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("salz.txt:4:3"), "{}", ran.err);
}

#[test]
fn bytes_that_are_no_text_are_refused_with_their_place() {
    let page = PAGE.as_bytes();
    refuses(
        &[("b.txt", b"Salt\n\x7fELF\0\x01\x02")],
        &["convert", "b.txt"],
        &[
            "b.txt: not text: a NUL byte at offset 9 (line 2)",
            "--encoding utf-16le",
            "nothing was written to output",
        ],
    );
    refuses(
        &[("a.txt", b"K\x81ln")],
        &["convert", "a.txt"],
        &[
            "a.txt: not UTF-8: byte 0x81 at offset 1 (line 1)",
            "--encoding",
        ],
    );
    refuses(
        &[("a.txt", b"K\xf6ln")],
        &["convert", "a.txt", "--encoding", "utf-8"],
        &["a.txt: not UTF-8: byte 0xF6 at offset 1 (line 1)"],
    );
    refuses(
        &[("a.txt", b"\xff\xfea\0b")],
        &["convert", "a.txt"],
        &["a.txt: not UTF-16LE: the bytes at offset 4 (line 1)"],
    );
    refuses(
        &[("a.txt", page)],
        &["convert", "a.txt", "--encoding", "klingon"],
        &["klingon", "unknown encoding"],
    );
}

#[test]
fn a_page_whose_encoding_is_not_certain_is_refused_by_every_command_until_it_is_named() {
    let page = "Торговля\n\n1949\n7-3-1949 Соль стоит дороже\n";
    let (bytes, ..) = encoding_rs::WINDOWS_1251.encode(page);
    let folder = folder(&[("in/a.txt", PAGE.as_bytes()), ("in/b.txt", &bytes)]);
    for command in ["convert", "validate", "report", "render"] {
        let ran = run(&folder, &[command, "in/b.txt"]);
        assert_eq!(ran.code, Some(2), "{command}");
        for said in [
            "in/b.txt: not UTF-8: byte 0xD2 at offset 0 (line 1); it may be in Windows-1251",
            "--encoding NAME",
        ] {
            assert!(ran.err.contains(said), "{command}: {}", ran.err);
        }
        assert_eq!(ran.out, "", "{command}");
        let named = [command, "in/b.txt", "--encoding", "windows-1251", "-o", "x"];
        let named = run(&folder, &named[..if command == "validate" { 4 } else { 6 }]);
        assert_eq!(named.code, Some(0), "{command}: {}", named.err);
        let _ = std::fs::remove_dir_all(folder.path().join("x"));
        let _ = std::fs::remove_file(folder.path().join("x"));
    }
    // One among many: the others are converted, and nothing is checked.
    let ran = run(&folder, &["convert", "in"]);
    assert_eq!(ran.code, Some(2));
    assert_eq!(names(&folder.path().join("output/pages")), ["a.json"]);
    let ran = run(&folder, &["validate", "in", "--format", "json"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
}

#[test]
fn an_input_that_cannot_be_read_is_named_and_the_others_are_written() {
    let folder = folder(&[("in/a.txt", PAGE.as_bytes()), ("in/b.txt", b"\0")]);
    let said = [
        "in/b.txt: not text: a NUL byte at offset 0 (line 1)",
        "1 input could not be read; the dataset is without it",
    ];
    let ran = run(&folder, &["convert", "in"]);
    assert_eq!(ran.code, Some(2));
    assert!(
        said.iter().all(|said| ran.err.contains(said)),
        "{}",
        ran.err
    );
    assert!(ran.out.starts_with("1 page, 8 lines"));
    assert_eq!(names(&folder.path().join("output/pages")), ["a.json"]);
    let ran = run(
        &folder,
        &["convert", "in", "--format", "jsonl", "--output", "-"],
    );
    assert_eq!(ran.code, Some(2));
    assert!(
        said.iter().all(|said| ran.err.contains(said)),
        "{}",
        ran.err
    );
    assert!(ran.out.contains("a/event/1949-03-08/1"));
}

#[test]
fn two_inputs_of_the_same_name_are_refused() {
    refuses(
        &[("a/x.txt", PAGE.as_bytes()), ("b/x.txt", PAGE.as_bytes())],
        &["convert", "a/x.txt", "b/x.txt"],
        &[
            "two inputs have the same name, x: a/x.txt and b/x.txt",
            "folder that contains both",
        ],
    );
}

#[test]
fn an_output_that_is_a_file_is_refused_and_kept() {
    refuses(
        &[("salt.txt", PAGE.as_bytes()), ("out", b"mine")],
        &["convert", "salt.txt", "--output", "out"],
        &["cannot write out", "--output"],
    );
}

#[test]
fn tables_are_not_written_to_standard_output() {
    refuses(
        &[("salt.txt", PAGE.as_bytes())],
        &["convert", "salt.txt", "--output", "-"],
        &["only JSON lines", "--format jsonl"],
    );
}

#[test]
fn wrong_use_is_refused() {
    refuses(&[], &["convert"], &["<INPUT>"]);
    refuses(&[], &["convert", "x", "--format", "xls"], &["xls", "csv"]);
    refuses(&[], &[], &["Usage"]);
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_is_refused_and_kept() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::os::unix::process::CommandExt;

    let folder = folder(&[("salt.txt", PAGE.as_bytes()), ("out/events.csv", b"mine")]);
    let program = folder.path().join("regesta");
    fs::copy(env!("CARGO_BIN_EXE_regesta"), &program).unwrap();
    for (path, mode) in [("", 0o755), ("salt.txt", 0o644), ("out", 0o555)] {
        fs::set_permissions(folder.path().join(path), PermissionsExt::from_mode(mode)).unwrap();
    }
    let mut command = Command::new(&program);
    command
        .current_dir(folder.path())
        .args(["convert", "salt.txt", "--output", "out"]);
    // Permissions do not bind root: as root, the program runs as someone else.
    if fs::metadata(folder.path()).unwrap().uid() == 0 {
        command.uid(65534).gid(65534);
    }
    // Another test may start a program just when this one is copied; the system then holds it back.
    let output = loop {
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        match command.spawn() {
            Err(error) if error.kind() == std::io::ErrorKind::ExecutableFileBusy => {
                std::thread::sleep(std::time::Duration::from_millis(20));
            }
            child => break output_of(child.unwrap()),
        }
    };
    let ran: Ran = output.into();
    assert_eq!(ran.code, Some(2), "{}", ran.err);
    assert!(ran.err.contains("cannot write out"), "{}", ran.err);
    assert_eq!(read(&folder, "out/events.csv"), "mine");
}

#[test]
fn a_failed_run_leaves_the_output_of_the_last_one() {
    let folder = folder(&[("salt.txt", PAGE.as_bytes())]);
    assert_eq!(run(&folder, &["convert", "salt.txt"]).code, Some(0));
    let before = read(&folder, "output/events.csv");
    fs::write(folder.path().join("salt.txt"), b"\0").unwrap();
    assert_eq!(run(&folder, &["convert", "salt.txt"]).code, Some(2));
    assert_eq!(read(&folder, "output/events.csv"), before);
    // A folder in the place of a file stops the run when most files are in place already.
    fs::write(folder.path().join("salt.txt"), PAGE.replace("Lund", "Holm")).unwrap();
    let package = folder.path().join("output/unparsed.csv");
    fs::remove_file(&package).unwrap();
    fs::create_dir(&package).unwrap();
    let ran = run(&folder, &["convert", "salt.txt"]);
    assert_eq!(ran.code, Some(2));
    assert!(
        ran.err
            .contains("unparsed.csv: a folder of that name already exists"),
        "{}",
        ran.err
    );
    assert_eq!(read(&folder, "output/events.csv"), before);
    assert!(
        !names(&folder.path().join("output"))
            .iter()
            .any(|name| name.starts_with(".regesta"))
    );
}

#[test]
fn documents_of_pages_that_are_gone_are_removed_and_other_files_kept() {
    let folder = folder(&[
        ("in/a.txt", PAGE.as_bytes()),
        ("in/b.txt", PAGE.as_bytes()),
        ("output/mine.txt", b"mine"),
    ]);
    assert_eq!(run(&folder, &["convert", "in"]).code, Some(0));
    fs::write(folder.path().join("output/pages/mine.json"), "{}").unwrap();
    fs::remove_file(folder.path().join("in/b.txt")).unwrap();
    assert_eq!(run(&folder, &["convert", "in"]).code, Some(0));
    assert_eq!(
        names(&folder.path().join("output/pages")),
        ["a.json", "mine.json"]
    );
    assert_eq!(read(&folder, "output/mine.txt"), "mine");
}

#[test]
fn a_failed_run_leaves_no_folders_behind() {
    let folder = folder(&[("e.txt", b"")]);
    assert_eq!(
        run(&folder, &["convert", "e.txt", "--output", "n1/n2/n3"]).code,
        Some(2)
    );
    assert_eq!(names(folder.path()), ["e.txt"]);
}

#[test]
fn files_that_no_dataset_wrote_are_not_replaced() {
    refuses(
        &[("salt.txt", PAGE.as_bytes()), ("out/events.csv", b"mine")],
        &["convert", "salt.txt", "--output", "out"],
        &[
            "cannot write out/events.csv: it already exists, and the folder does not contain a dataset",
        ],
    );
    let folder = folder(&[("out/events.csv", PAGE.as_bytes())]);
    let ran = run(&folder, &["convert", "out/events.csv", "--output", "out"]);
    assert_eq!(ran.code, Some(2));
    assert_eq!(read(&folder, "out/events.csv"), PAGE);
}

#[test]
fn an_empty_page_among_others_is_a_page() {
    let folder = folder(&[("in/a.txt", PAGE.as_bytes()), ("in/e.txt", b"")]);
    let ran = run(&folder, &["convert", "in"]);
    assert_eq!(ran.code, Some(0));
    assert!(ran.err.contains("e.txt: the page is empty"));
    assert!(read(&folder, "output/pages.csv").contains("e.txt,,0,0,0,0,0,0,0"));
}

#[test]
fn a_page_with_only_a_head_is_converted_and_said_to_be_so() {
    let folder = folder(&[("head.txt", b"Article 7\nText\nArticle 7\nSalt is free.\n")]);
    let ran = run(&folder, &["convert", "head.txt"]);
    assert_eq!(ran.code, Some(0));
    assert!(ran.err.contains("head.txt: only running text; no timeline"));
    assert!(
        read(&folder, "output/paragraphs.csv").contains("head.txt,4,4,Article 7,Salt is free.")
    );
}

#[test]
fn a_folder_named_like_a_page_is_a_folder() {
    let folder = folder(&[("x.txt/salt.txt", PAGE.as_bytes())]);
    assert_eq!(run(&folder, &["convert", "x.txt"]).code, Some(0));
    assert!(read(&folder, "output/pages.csv").contains("salt.txt,The salt trade"));
}

#[test]
fn cells_that_a_spreadsheet_would_run_are_guarded_when_asked_for() {
    let page = "Salt\n\nTimeline of salt\n\n1949\n7-3-1949 =HYPERLINK(\"x\"), Berg\n8-3-1949 Lund = Berg\n\nNorway....\n\n@SUM of the duties is what the council of the towns asks for.\n+1 is what it gets, and no more.\n";
    let folder = folder(&[
        ("in/=1.txt", page.as_bytes()),
        ("in/b.txt", page.as_bytes()),
    ]);
    let (plain, safe) = ("plain", "safe");
    assert_eq!(
        run(&folder, &["convert", "in", "--output", plain]).code,
        Some(0)
    );
    let arguments = ["convert", "in", "--output", safe, "--spreadsheet-safe"];
    assert_eq!(run(&folder, &arguments).code, Some(0));
    let cells = |output: &str, table: &str| -> Vec<String> {
        let path = folder.path().join(output).join(table);
        let mut table = csv::Reader::from_path(path).unwrap();
        let rows = table.records().map(|row| row.unwrap());
        rows.flat_map(|row| row.iter().map(str::to_owned).collect::<Vec<_>>())
            .collect()
    };
    let mut guarded = 0;
    for table in names(&folder.path().join(plain)) {
        if !table.ends_with(".csv") {
            continue;
        }
        let (plain, safe) = (cells(plain, &table), cells(safe, &table));
        assert_eq!(plain.len(), safe.len());
        for (plain, safe) in plain.iter().zip(&safe) {
            if plain.starts_with(['=', '+', '-', '@', '\t', '\r']) {
                assert_eq!(safe, &format!("'{plain}"));
                guarded += 1;
            } else {
                assert_eq!(safe, plain);
            }
        }
    }
    assert!(guarded > 10);
    assert!(read(&folder, "plain/events.csv").contains(",\"=HYPERLINK(\"\"x\"\"), Berg\","));
    assert!(read(&folder, "safe/events.csv").contains(",\"'=HYPERLINK(\"\"x\"\"), Berg\","));
    assert_eq!(
        read(&folder, "safe/pages/b.json"),
        read(&folder, "plain/pages/b.json")
    );
    // The next run knows its pages again.
    fs::remove_file(folder.path().join("in/=1.txt")).unwrap();
    assert_eq!(run(&folder, &arguments).code, Some(0));
    assert_eq!(names(&folder.path().join("safe/pages")), ["b.json"]);
}

#[test]
fn schema_prints_what_convert_writes() {
    let folder = folder(&[("salt.txt", PAGE.as_bytes())]);
    run(
        &folder,
        &["convert", "salt.txt", "--format", "json,jsonl,datapackage"],
    );
    for (of, file) in [
        ("page", "schema/page.schema.json"),
        ("record", "schema/record.schema.json"),
        ("datapackage", "datapackage.json"),
    ] {
        let ran = run(&folder, &["schema", of]);
        assert_eq!(
            (ran.code, ran.out),
            (Some(0), read(&folder, &format!("output/{file}")))
        );
    }
}

#[test]
fn help_has_examples_and_exit_codes() {
    let folder = folder(&[]);
    let ran = run(&folder, &["convert", "--help"]);
    assert_eq!(ran.code, Some(0));
    assert!(
        ran.out.contains("regesta convert input --output output") && ran.out.contains("Exit codes")
    );
    assert_eq!(run(&folder, &["--version"]).code, Some(0));
}

#[test]
fn what_is_written_does_not_depend_on_the_order_of_the_inputs() {
    let folder = folder(&[("a.txt", PAGE.as_bytes()), ("b.txt", PAGE.as_bytes())]);
    run(&folder, &["convert", "a.txt", "b.txt", "--output", "1"]);
    run(
        &folder,
        &["convert", "b.txt", "a.txt", "a.txt", "--output", "2"],
    );
    for file in ["events.csv", "pages.csv", "links.csv", "datapackage.json"] {
        assert_eq!(
            read(&folder, &format!("1/{file}")),
            read(&folder, &format!("2/{file}"))
        );
    }
}

#[test]
fn render_writes_a_page_in_canonical_form_and_never_over_a_file() {
    let page = PAGE
        .replace("\n\n", "\r\n\r\n\r\n")
        .replace(" Lund", "  Lund");
    let folder = folder(&[("in/a/salt.txt", page.as_bytes())]);
    let canonical =
        "The salt trade\n\nTimeline of salt\n\n1949\n7-3-1949 Lund sails\n8-3-1949 Berg\nsails\n";
    let ran = run(&folder, &["render", "in"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), canonical));
    let ran = run(&folder, &["render", "in", "--output", "out"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), ""));
    assert_eq!(read(&folder, "out/a/salt.txt"), canonical);
    let ran = run(&folder, &["render", "in", "--output", "in"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("salt.txt"), "{}", ran.err);
    assert_eq!(read(&folder, "in/a/salt.txt"), page);
}

#[test]
fn render_writes_one_page_alone_to_standard_output() {
    let folder = folder(&[("in/a.txt", b"A"), ("in/b.txt", b"B")]);
    let ran = run(&folder, &["render", "in"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
    assert_eq!(run(&folder, &["render", "missing.txt"]).code, Some(2));
}

#[test]
fn the_format_of_an_archive_is_read_from_the_nearest_configuration() {
    const GERMAN: &str = "Salz\n\nZeittafel\n\n1949\n7. März 1949 Lund segelt\n9. Mai 1949 Berg kauft Salz\n\nNorwegen....\n\nDas Salz ist teuer, und die Räte beraten lange darüber.\nDokument: 09.05.1949 Brief\n";
    let format = "[format]\ndocument-markers = [\"Dokument\"]\n";
    let folder = folder(&[
        ("regesta.toml", format.as_bytes()),
        ("in/salz.txt", GERMAN.as_bytes()),
    ]);
    let ran = run(
        &folder,
        &["convert", "in", "--output", "out", "--format", "csv"],
    );
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(read(&folder, "out/events.csv").contains(",1949-03-07,"));
    assert!(read(&folder, "out/documents.csv").contains(",Brief,"));
    let ran = run(&folder, &["render", "in"]);
    assert!(
        ran.out.contains("\nDokument: 09.05.1949 Brief\n"),
        "{}",
        ran.out
    );
    assert_eq!(run(&folder, &["validate", "in"]).code, Some(0));
    fs::write(folder.path().join("wrong.toml"), "[format]\nmonths = 3\n").unwrap();
    for command in ["convert", "render", "validate"] {
        let ran = run(&folder, &[command, "in", "--config", "wrong.toml"]);
        assert_eq!(ran.code, Some(2), "{command}");
        assert!(ran.err.contains("wrong.toml:2:1"), "{}", ran.err);
        assert!(ran.err.contains("`language = \"de\"`"), "{}", ran.err);
    }
}

#[test]
fn report_writes_one_file_to_look_at_whatever_is_found() {
    let folder = folder(&[("in/salt.txt", b"Salt\n\n1949\n31-4-1949 Lund sails\n")]);
    let ran = run(&folder, &["report", "in", "--output", "look.html"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert_eq!(ran.out, "");
    assert_eq!(
        ran.err,
        "wrote look.html; 1 page checked: 1 error, 0 warnings, 0 info\n"
    );
    let html = read(&folder, "look.html");
    assert!(html.starts_with("<!doctype html>\n"));
    assert!(html.contains("<code>31-4-1949</code> is not a valid date"));
    let piped = run(&folder, &["report", "in", "--output", "-"]);
    assert_eq!((piped.code, piped.out), (Some(0), html));
}

#[test]
fn report_asks_the_rules_that_are_configured() {
    let folder = folder(&[
        ("salt.txt", b"Salt\n\n1949\n31-4-1949 Lund sails\n"),
        ("regesta.toml", b"[validate]\nignore = [\"D101\"]\n"),
    ]);
    let ran = run(&folder, &["report", "salt.txt"]);
    assert_eq!(
        ran.err,
        "wrote report.html; 1 page checked: nothing found\n"
    );
    assert!(read(&folder, "report.html").contains("<p>Nothing was found.</p>"));
}

#[test]
fn a_report_without_an_input_that_cannot_be_read_is_not_written() {
    let folder = folder(&[
        ("in/salt.txt", PAGE.as_bytes()),
        ("in/torn.txt", b"Salt\0\0\x01"),
    ]);
    let ran = run(&folder, &["report", "in"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("torn.txt"), "{}", ran.err);
    assert!(
        ran.err
            .ends_with("nothing was written, because not all inputs could be read\n")
    );
    assert_eq!(names(folder.path()), ["in"]);
}

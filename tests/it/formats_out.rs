//! The forms for other programs, from the command line: what they hold, and that nothing in a page leads out of
//! its text.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;

use regesta::export::FORMATS;

use crate::common::program::{folder, names, read, run};

/// A page with a work in its notes.
const NOTES: &str = "The salt trade\n\nNorway....\n\nLund asks for more salt.\n\nNotes....\n\n\
    1. Lund Anna (1990). The salt of the north. Oslo University Press. Page 5 Back\n";

#[test]
fn a_bibliography_is_written_alone_and_written_again() {
    let folder = folder(&[("salt.txt", NOTES.as_bytes())]);
    for (format, file, says) in [
        (
            "bibtex",
            "references.bib",
            "title = {{The salt of the north}}",
        ),
        (
            "csl",
            "references.csl.json",
            "\"title\": \"The salt of the north\"",
        ),
    ] {
        let arguments = [
            "convert", "salt.txt", "--output", format, "--format", format,
        ];
        for _ in 0..2 {
            let ran = run(&folder, &arguments);
            assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
        }
        assert_eq!(names(&folder.path().join(format)), [file, "regesta.json"]);
        assert!(read(&folder, &format!("{format}/{file}")).contains(says));
    }
}

#[test]
fn a_bibliography_of_someone_else_is_not_replaced() {
    let folder = folder(&[
        ("salt.txt", NOTES.as_bytes()),
        ("out/references.bib", b"@book{mine}\n"),
    ]);
    let ran = run(
        &folder,
        &[
            "convert", "salt.txt", "--output", "out", "--format", "bibtex",
        ],
    );
    assert_eq!(ran.code, Some(2));
    assert!(
        ran.err.contains("the folder holds no dataset"),
        "{}",
        ran.err
    );
    assert_eq!(read(&folder, "out/references.bib"), "@book{mine}\n");
    assert_eq!(names(&folder.path().join("out")), ["references.bib"]);
}

/// A page whose words are markup, code and quotes.
const HOSTILE: &str = "Salt <script>alert(1)</script>\n\n1949\n\
    7-3-1949 Lund \"sells\" <img src=x onerror='alert(2)'> & salt\n\
    8-3-1949 Berg's ]]> www.salt.example'onmouseover='alert(3) -- '); DROP TABLE events;\n\
    March Lund rests\u{7}\u{1b}[2J\n31-6-1949 Lund is not dated\n\n\
    Norway....\n\nThe mission led by\nLund\nAnna <b>Lund</b> (c. 1910-1980) Envoy & \"trader\"\nstays.\n\
    Document: 05-07-1949 Letter to <Berg> & Co. Berg's \"answer\" is lost.\n\n\
    Meetings....\n\n  • 07-07-1950 and 10-07-1950: Council <of> salt & fish\n\
    \x20 • 14-06-1949 – 23-06-1949: Council\n";

#[test]
fn a_timeline_has_a_slide_for_each_record_with_a_date() {
    let folder = folder(&[("salt.txt", HOSTILE.as_bytes())]);
    let arguments = ["convert", "salt.txt", "--format", "timelinejs"];
    assert_eq!(run(&folder, &arguments).code, Some(1));
    assert_eq!(run(&folder, &arguments).code, Some(1));
    let text = read(&folder, "output/timeline.json");
    for markup in ["<script", "<img", "<of>", "www.salt.example'"] {
        assert!(!text.contains(markup), "{markup}");
    }
    let timeline: serde_json::Value = serde_json::from_str(&text).unwrap();
    let slides = timeline["events"].as_array().unwrap();
    let of = |group: &str| {
        slides
            .iter()
            .filter(|slide| slide["group"] == group)
            .count()
    };
    assert_eq!((of("Events"), of("Documents"), of("Meetings")), (3, 1, 2));
    assert_eq!(
        timeline["title"]["text"]["text"],
        "<p>6 dated records; 1 with no date that can be placed are not shown.</p>"
    );
    let month = slides
        .iter()
        .find(|slide| slide["unique_id"] == "salt/event/1949-03/1");
    assert_eq!(
        month.unwrap()["start_date"],
        serde_json::json!({ "year": 1949, "month": 3 })
    );
}

#[test]
fn a_tei_document_holds_the_words_of_the_page_as_words() {
    let folder = folder(&[("in/a/salt.txt", HOSTILE.as_bytes()), ("in/x.txt", b"x\n")]);
    let ran = run(&folder, &["convert", "in", "--format", "tei"]);
    assert_eq!(ran.code, Some(1), "{}", ran.err);
    let text = read(&folder, "output/tei/a/salt.xml");
    for shown in [
        "<title>Salt &lt;script&gt;alert(1)&lt;/script&gt;</title>",
        " notBefore=\"1950-07-07\" notAfter=\"1950-07-10\" when-custom=\"{1950-07-07,1950-07-10}\">",
        " from=\"1949-06-14\" to=\"1949-06-23\">",
        " when=\"1949-03\" evidence=\"internal\" cert=\"medium\">",
        "<desc>Lund is not dated</desc>",
    ] {
        assert!(text.contains(shown), "{shown}\n{text}");
    }
    assert!(!text.contains('\u{7}') && !text.contains('\u{1b}'));
    assert!(read(&folder, "output/tei/x.xml").contains("<p/>"));
}

#[cfg(feature = "sqlite")]
#[test]
fn a_database_is_one_file_the_same_each_time() {
    let folder = folder(&[("in/salt.txt", HOSTILE.as_bytes()), ("in/x.txt", b"x\n")]);
    let bytes = || std::fs::read(folder.path().join("output/regesta.sqlite")).unwrap();
    let arguments = ["convert", "in", "--format", "sqlite"];
    assert_eq!(run(&folder, &arguments).code, Some(1));
    let first = bytes();
    let ran = run(&folder, &arguments);
    assert_eq!(ran.code, Some(1), "{}", ran.err);
    assert!(first == bytes());
    assert_eq!(names(&folder.path().join("output")), ["regesta.sqlite"]);
}

#[cfg(feature = "parquet")]
#[test]
fn tables_in_parquet_are_the_same_each_time_and_leave_files_of_others_alone() {
    let folder = folder(&[("in/salt.txt", HOSTILE.as_bytes()), ("in/x.txt", b"x\n")]);
    let arguments = ["convert", "in", "--format", "parquet"];
    let ran = run(&folder, &arguments);
    assert_eq!(ran.code, Some(1), "{}", ran.err);
    assert_eq!(
        names(&folder.path().join("output")),
        ["parquet", "regesta.json"]
    );
    let tables: Vec<String> = (regesta::export::TABLES.iter())
        .map(|table| table.name.to_owned())
        .collect();
    let made = names(&folder.path().join("output/parquet"));
    assert_eq!(made.len(), tables.len());
    assert!(made.iter().all(|name| tables.contains(name)));
    let events = folder.path().join("output/parquet/events");
    let part = events.join("part-00000.parquet");
    let bytes = std::fs::read(&part).unwrap();
    // An earlier run had more parts; the other files are of someone else.
    std::fs::copy(&part, events.join("part-00007.parquet")).unwrap();
    std::fs::copy(&part, events.join("mine.parquet")).unwrap();
    std::fs::write(events.join("part-00008.parquet"), "mine").unwrap();
    assert_eq!(run(&folder, &arguments).code, Some(1));
    assert!(bytes == std::fs::read(&part).unwrap());
    assert_eq!(
        names(&events),
        ["mine.parquet", "part-00000.parquet", "part-00008.parquet"]
    );
}

#[cfg(feature = "parquet")]
#[test]
fn parquet_of_someone_else_is_not_replaced() {
    let file = "output/parquet/events/part-00000.parquet";
    let folder = folder(&[("salt.txt", NOTES.as_bytes()), (file, b"mine")]);
    let ran = run(&folder, &["convert", "salt.txt", "--format", "parquet"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("it is there already"), "{}", ran.err);
    assert_eq!(read(&folder, file), "mine");
    assert_eq!(names(&folder.path().join("output/parquet")), ["events"]);
}

#[test]
fn all_forms_can_be_written_at_once() {
    let folder = folder(&[("salt.txt", NOTES.as_bytes())]);
    let all: Vec<&str> = FORMATS.iter().map(|form| form.name).collect();
    let ran = run(
        &folder,
        &["convert", "salt.txt", "--format", &all.join(",")],
    );
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    for form in FORMATS {
        let file = form.file.replace("<name>", "salt");
        let file = folder
            .path()
            .join("output")
            .join(file.replace("<table>", "events"));
        assert!(
            fs::metadata(&file).is_ok_and(|file| file.len() > 0),
            "{}",
            file.display()
        );
    }
    let made = names(&folder.path().join("output"));
    assert!(!made.contains(&"regesta.json".to_owned()));
    std::fs::rename(
        folder.path().join("salt.txt"),
        folder.path().join("fish.txt"),
    )
    .unwrap();
    let ran = run(
        &folder,
        &["convert", "fish.txt", "--format", "csv,json,tei"],
    );
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert_eq!(names(&folder.path().join("output/tei")), ["fish.xml"]);
}

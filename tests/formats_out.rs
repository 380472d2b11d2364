//! The forms for other programs, from the command line: what they hold, and that nothing in a page leads out of
//! its text.

#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "common/program.rs"]
mod program;

use program::{folder, names, read, run};

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

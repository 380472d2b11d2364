//! What the README shows is what the program does.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use regesta::config::Config;
use regesta::source::SourceText;

/// The fenced blocks of the README that are marked as text.
fn blocks(readme: &str) -> Vec<&str> {
    readme
        .split("```text\n")
        .skip(1)
        .map(|block| block.split_once("```").unwrap().0)
        .collect()
}

#[test]
fn the_excerpt_gives_the_records_and_the_finding_that_are_shown() {
    let readme = fs::read_to_string("README.md").unwrap();
    let blocks = blocks(&readme);
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("salt.txt"), blocks[0]).unwrap();
    let ran = crate::common::waiting::run(
        Command::new(env!("CARGO_BIN_EXE_regesta"))
            .current_dir(folder.path())
            .args(["convert", "salt.txt"]),
    );
    assert_eq!(ran.status.code(), Some(1));
    assert!(
        String::from_utf8(ran.stderr)
            .unwrap()
            .starts_with(blocks[1])
    );

    let ran = crate::common::waiting::run(
        Command::new(env!("CARGO_BIN_EXE_regesta"))
            .current_dir(folder.path())
            .args(["validate", "salt.txt", "--select", "invalid-date"]),
    );
    assert_eq!(ran.status.code(), Some(1));
    assert_eq!(
        String::from_utf8(ran.stdout).unwrap(),
        format!("{}\n", blocks[2])
    );

    let header = readme
        .lines()
        .find(|line| line.starts_with("| line |"))
        .unwrap();
    let columns: Vec<&str> = header.trim_matches('|').split('|').map(str::trim).collect();
    let mut events = csv::Reader::from_path(folder.path().join("output/events.csv")).unwrap();
    let names = events.headers().unwrap().clone();
    let rows: Vec<csv::StringRecord> = events.records().map(|row| row.unwrap()).collect();
    assert_eq!(rows.len(), 3);
    for row in &rows {
        let cells = columns
            .iter()
            .map(|column| &row[names.iter().position(|name| name == *column).unwrap()]);
        let shown: String = cells
            .map(|cell| format!(" {cell} |").replace("  ", " "))
            .collect();
        assert!(readme.contains(&format!("|{shown}\n")), "|{shown}");
    }
    for (table, text) in [
        (
            "documents.csv",
            "1949-07-05,day,05-07-1949,Letter from A.B. Lund to Berg via Oslo,Berg never answered it.",
        ),
        ("meetings.csv", "1949-06-14/1949-06-23"),
        ("people.csv", "Anna Lund,1910,1980"),
        (
            "paragraphs.csv",
            "The mission led by Lund stays for a year, and asks for more.",
        ),
    ] {
        let made = fs::read_to_string(folder.path().join("output").join(table)).unwrap();
        assert!(made.contains(text), "{made}");
    }
}

/// What stands in backticks in a cell of a table.
fn quoted(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

/// EDTF of the entries of a page on which three begin with a date, or how exact they are.
fn dates_of_page(above: &str, date: &str) -> Vec<String> {
    let page = format!(
        "Salt\n\nTimeline of salt\n\n{above}{date} Lund sails to Oslo\n{date} The council meets in Malmö\n{date} Berg asks for more\n"
    );
    let source = SourceText::new("salt.txt", page);
    let page = regesta::parse::page(&source);
    let events = page.events.iter();
    events
        .map(|event| match event.date.edtf() {
            Some(edtf) => edtf,
            None => event.date.precision().as_str().to_owned(),
        })
        .collect()
}

#[test]
fn every_form_of_a_date_that_is_shown_is_read() {
    let readme = fs::read_to_string("README.md").unwrap();
    let (_, table) = readme.split_once("| | for example | `date` |\n").unwrap();
    let (table, _) = table.split_once("\n\n").unwrap();
    let mut forms = 0;
    for row in table.lines().skip(1) {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").collect();
        let (examples, dates) = (quoted(cells[1]), quoted(cells[2]));
        let wrong = cells[0].contains("wrong");
        let above = match cells[0].contains("heading") {
            true => "1949\n\n",
            false if wrong => "March 7, 1949 Holm sets out\nMarch 9, 1949 Holm returns\n",
            false => "",
        };
        for (at, example) in examples.iter().enumerate() {
            let found = dates_of_page(above, example);
            let found = found.get(2 * usize::from(wrong)..).unwrap_or_default();
            assert_eq!(found.len(), 3, "{example}");
            let fits = |date: &String| match wrong {
                true => dates.contains(&date.as_str()),
                false => *date == dates[at.min(dates.len() - 1)],
            };
            assert!(found.iter().all(fits), "{example}: {found:?}");
            forms += 1;
        }
    }
    assert!(forms > 30);
}

#[test]
fn what_is_said_not_to_be_read_is_not() {
    let readme = fs::read_to_string("README.md").unwrap();
    for date in ["5 ventôse an VII", "3 Henry VIII", "Easter Monday 1951"] {
        assert!(readme.contains(&format!("(`{date}`)")), "{date}");
        assert_eq!(dates_of_page("", date), Vec::<String>::new(), "{date}");
    }
    let source = SourceText::new(
        "salt.txt",
        "Timeline of salt\n\n7 March 1949: Lund sails.\nSame day: Berg sails.\nA week later: Holm sails.\n\
         9 March 1949: Lund rests, 12 March 1949: Berg rests.\n",
    );
    let page = regesta::parse::page(&source);
    let events: Vec<String> = (page.events.iter())
        .map(|event| format!("{} {}", event.date.edtf().unwrap(), event.text))
        .collect();
    assert_eq!(
        events,
        [
            "1949-03-07 Lund sails.",
            "1949-03-07 Berg sails. A week later: Holm sails.",
            "1949-03-09 Lund rests, 12 March 1949: Berg rests.",
        ]
    );
}

#[test]
fn the_configuration_that_is_shown_can_be_read() {
    let readme = fs::read_to_string("README.md").unwrap();
    let shown = readme.split("```toml\n").nth(1).unwrap();
    let text = shown.split_once("```").unwrap().0;
    let config = Config::parse(&SourceText::new("regesta.toml", text)).unwrap();
    assert_eq!(config.accepts[0].reason, "so in the manuscript");
}

#[test]
fn every_table_is_named() {
    let readme = fs::read_to_string("README.md").unwrap();
    for table in &regesta::export::TABLES {
        assert!(readme.contains(&format!("| `{}.csv` |", table.name)));
    }
}

#[test]
fn every_form_is_in_the_table_of_files() {
    let readme = fs::read_to_string("README.md").unwrap();
    let rows: Vec<&str> = readme
        .lines()
        .filter(|line| line.starts_with("| `"))
        .collect();
    for form in regesta::export::FORMATS {
        let file = form.file.replace("<table>.csv", "pages.csv");
        let has_row = rows
            .iter()
            .any(|row| row.starts_with(&format!("| `{file}` |")));
        assert!(has_row, "no row of the README is about {file}");
        let is_written_anyway = ["csv", "json", "datapackage"].contains(&form.name);
        let is_named = readme.contains(&format!("`--format {}`", form.name));
        assert!(
            is_written_anyway || is_named,
            "the README does not name {form:?}"
        );
    }
}

#[test]
fn links_lead_to_files_that_exist() {
    let documents = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"].map(PathBuf::from);
    let docs = fs::read_dir("docs")
        .unwrap()
        .map(|file| file.unwrap().path());
    let docs = docs.filter(|file| file.extension().is_some_and(|end| end == "md"));
    let mut links = 0;
    for document in documents.into_iter().chain(docs) {
        let text = fs::read_to_string(&document).unwrap();
        for link in text.split("](").skip(1) {
            let target = link.split([')', '#']).next().unwrap();
            if !target.is_empty() && !target.starts_with("http") {
                links += 1;
                let file = document.with_file_name(target);
                assert!(file.exists(), "{}: {target}", document.display());
            }
        }
    }
    assert!(links > 20);
}

#[test]
fn the_picture_is_small() {
    let picture = fs::read("docs/report.png").unwrap();
    assert!(picture.starts_with(b"\x89PNG") && picture.len() < 300_000);
}

#[test]
fn every_test_that_the_table_of_faults_names_exists() {
    let table = fs::read_to_string("docs/reliability.md").unwrap();
    let sources = [
        "tests/it/faults.rs",
        "tests/it/cli.rs",
        "tests/it/bytes.rs",
        "tests/it/json_lines.rs",
        "tests/it/formats_out.rs",
        "tests/it/outputs.rs",
        "tests/it/total.rs",
        "tests/it/home.rs",
        "tests/it/validate.rs",
        "tests/it/decided.rs",
        "tests/it/lsp.rs",
        "tests/it/encodings.rs",
        "tests/it/terminal.rs",
        "tests/it/files.rs",
        "src/corpus/tests.rs",
        "src/config/tests.rs",
        "src/report/terminal/tests.rs",
        "src/spill/tests.rs",
        "src/output/guard.rs",
        "src/lsp/framing.rs",
        "src/corpus/pattern.rs",
        "src/report/html/excerpt.rs",
        "src/source/columns.rs",
        "src/check/rules/records/duplicate_document.rs",
        "src/check/rules/records/duplicate_event.rs",
        "tests/shape/list.rs",
    ];
    let sources = sources.map(|file| fs::read_to_string(file).unwrap());
    let rows: Vec<&str> = table
        .lines()
        .filter(|line| line.starts_with("| "))
        .collect();
    assert!(rows.len() > 20);
    for row in rows
        .iter()
        .filter(|row| !row.contains("---") && !row.ends_with("test |"))
    {
        let tests = row.trim_end_matches(" |").rsplit(" | ").next().unwrap();
        for test in tests.split(", ") {
            // A test, or a shape of a page that every command is tested with.
            let name = test.trim_matches('`');
            let (function, shape) = (format!("fn {name}("), format!("\"{name}\""));
            let exists = |source: &String| source.contains(&function) || source.contains(&shape);
            assert!(sources.iter().any(exists), "{test}");
        }
    }
}

use std::fs;

use ::parquet::file::reader::{FileReader, SerializedFileReader};
use ::parquet::record::Row;

use super::*;
use crate::export::ids::Ids;
use crate::source::SourceText;

/// Pages with two dated entries each, as tables in a folder.
fn made(pages: usize, limits: Limits) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut files = NewFiles::new(
        folder.path().into(),
        folder.path().into(),
        crate::output::Guard::default(),
    );
    let mut tables = ParquetTables::new(limits).unwrap();
    for at in 0..pages {
        let text = "Salt\n\n1949\n7-3-1949 Lund visits the salt works\n31-6-1949 Berg sails\n";
        let source = SourceText::new(format!("{at:02}.txt"), text);
        let page = crate::parse::page(&source);
        let ids = Ids::of(&page);
        let rows = ParquetTables::part(&PageDocument::of(&page, &ids), Options::default()).unwrap();
        Form::append(&mut tables, rows, &mut files).unwrap();
    }
    Form::finish(tables, &mut files).unwrap();
    folder
}

/// The parts of a table, in order.
fn parts(folder: &tempfile::TempDir, table: &str) -> Vec<PathBuf> {
    let there = fs::read_dir(folder.path().join("parquet").join(table)).unwrap();
    let mut parts: Vec<PathBuf> = there.map(|entry| entry.unwrap().path()).collect();
    parts.sort();
    parts
}

/// The rows of a part, and the number of its row groups.
fn read(part: &Path) -> (Vec<Row>, usize) {
    let reader = SerializedFileReader::new(File::open(part).unwrap()).unwrap();
    let rows = reader.get_row_iter(None).unwrap().map(Result::unwrap);
    (rows.collect(), reader.metadata().num_row_groups())
}

/// The cells of a row, with texts in quotes.
fn cells(row: &Row) -> Vec<String> {
    row.get_column_iter()
        .map(|(_, cell)| cell.to_string())
        .collect()
}

#[test]
fn a_row_has_days_numbers_and_truths_and_an_empty_cell_is_none() {
    let folder = made(1, Limits::default());
    let part = &parts(&folder, "events")[0];
    assert!(part.ends_with("parquet/events/part-00000.parquet"));
    let rows = read(part).0;
    assert_eq!(rows.len(), 2);
    assert_eq!(
        cells(&rows[0]),
        [
            "\"00/event/1949-03-07/1\"",
            "\"00.txt\"",
            "4",
            "4",
            "\"1949-03-07\"",
            "1949-03-07",
            "1949-03-07",
            "\"day\"",
            "\"7-3-1949\"",
            "\"Lund visits the salt works\"",
            "\"1949\"",
            "false",
            "null",
            "\"00/section/1949/1\"",
            "null",
            "null",
        ]
    );
    let invalid = cells(&rows[1]);
    assert_eq!(
        invalid[4..9],
        ["null", "null", "null", "\"invalid\"", "\"31-6-1949\""]
    );
}

#[test]
fn parts_follow_each_other_and_little_is_held_back() {
    let limits = Limits {
        waiting: 4_000,
        rows_of_part: 20,
    };
    let folder = made(60, limits);
    let parts = parts(&folder, "events");
    assert!(parts.len() > 2, "{parts:?}");
    let mut sources = Vec::new();
    for part in &parts {
        let (rows, groups) = read(part);
        assert!(groups > 0 && rows.len() / groups < 20, "{groups}");
        sources.extend(rows.iter().map(|row| cells(row)[1].clone()));
    }
    let expected: Vec<String> = (0..120)
        .map(|at| format!("\"{:02}.txt\"", at / 2))
        .collect();
    assert_eq!(sources, expected);
}

#[test]
fn a_table_without_rows_has_its_columns() {
    let folder = made(1, Limits::default());
    for table in &TABLES {
        let parts = parts(&folder, table.name);
        let reader = SerializedFileReader::new(File::open(&parts[0]).unwrap()).unwrap();
        let file = reader.metadata().file_metadata();
        let names: Vec<&str> = file
            .schema()
            .get_fields()
            .iter()
            .map(|field| field.name())
            .collect();
        let columns = table.columns();
        let expected: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
        assert_eq!(names, expected);
        assert_eq!(file.created_by(), Some(CREATED_BY));
    }
}

#[test]
fn the_same_pages_give_the_same_bytes() {
    let (first, second) = (made(9, Limits::default()), made(9, Limits::default()));
    for table in &TABLES {
        for (a, b) in parts(&first, table.name)
            .iter()
            .zip(parts(&second, table.name))
        {
            assert!(
                fs::read(a).unwrap() == fs::read(b).unwrap(),
                "{}",
                table.name
            );
        }
    }
}

#[test]
fn only_parts_that_were_written_here_are_stale() {
    let folder = made(1, Limits::default());
    let events = folder.path().join("parquet/events");
    let part = events.join("part-00000.parquet");
    for copy in [
        "part-00001.parquet",
        "part-123456.parquet",
        "mine.parquet",
        "part-1.parquet",
    ] {
        fs::copy(&part, events.join(copy)).unwrap();
    }
    fs::write(events.join("part-00002.parquet"), "mine").unwrap();
    fs::write(
        events.join("part-00003.parquet"),
        "PAR1 mine \x09\0\0\0PAR1",
    )
    .unwrap();
    let new: Vec<PathBuf> = TABLES
        .iter()
        .map(|table| parts::part(table.name, 0))
        .collect();
    assert_eq!(
        stale_parts(folder.path(), &new.iter().collect()),
        [
            "parquet/events/part-00001.parquet",
            "parquet/events/part-123456.parquet"
        ]
        .map(PathBuf::from)
    );
}

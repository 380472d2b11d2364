//! The tables as one SQLite database, with keys, indexes, and a full-text index over the texts.
//!
//! The file is made in one go and with nothing that differs from run to run, so that the same pages give the same
//! bytes with the same version of SQLite.

mod schema;
mod views;

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use serde::Serialize;

use super::{Form, Options, TakeLinks};
use crate::export::folder::{NewFiles, named};
use crate::export::rows::{FORMAT_VERSION, PageDocument, TakeRows};
use crate::export::table::{TABLES, Table};

/// The mark of a database that was written here, SQLite's `application_id`; it stands in the file's header.
const MARK: [u8; 4] = *b"RGST";

/// How the database is written: it is nobody else's until it is whole, and the staging writes it to the disk.
const SETTINGS: &str = "\
PRAGMA page_size = 4096;
PRAGMA journal_mode = MEMORY;
PRAGMA synchronous = OFF;
PRAGMA secure_delete = ON;
PRAGMA foreign_keys = ON;";

/// A database that is being written.
pub(super) struct Database {
    connection: Connection,
    /// The statement that adds a row, for each table.
    inserts: HashMap<&'static str, String>,
}

/// Rows for the tables, by their names, as they stand in the database.
#[derive(Default)]
pub(super) struct DatabaseRows(Vec<(&'static str, Vec<Vec<Value>>)>);

impl Form for Database {
    const NAME: &'static str = "sqlite";
    const ABOUT: &'static str = "The tables as one SQLite database, with an index over the texts";
    const FILE: &'static str = "regesta.sqlite";
    const IS_IN: Option<fn(&Path) -> bool> = Some(|folder| is_database(&folder.join(Self::FILE)));
    const LINKS: Option<TakeLinks<Self>> = Some(|database, links, to| {
        let mut rows = DatabaseRows::default();
        rows.take("links", links)?;
        database.append(rows, to)
    });

    type Part = DatabaseRows;

    fn begin(_options: Options, to: &mut NewFiles) -> io::Result<Self> {
        let path = to.reserve(Path::new(Self::FILE))?;
        let connection = Connection::open(path).map_err(failed)?;
        let made = connection.execute_batch(&format!(
            "{SETTINGS}\nPRAGMA application_id = {};\nPRAGMA user_version = {};\nBEGIN;\n{}",
            i32::from_be_bytes(MARK),
            FORMAT_VERSION,
            schema::tables(),
        ));
        made.map_err(failed)?;
        let insert = |table: &Table| (table.name, schema::insert(table, &table.columns()));
        Ok(Self {
            connection,
            inserts: TABLES.iter().map(insert).collect(),
        })
    }

    fn part(page: &PageDocument<'_>, _options: Options) -> io::Result<DatabaseRows> {
        let mut rows = DatabaseRows::default();
        page.hand_to(&mut rows)?;
        Ok(rows)
    }

    fn append(&mut self, rows: DatabaseRows, _to: &mut NewFiles) -> io::Result<()> {
        for (table, rows) in rows.0.into_iter().filter(|(_, rows)| !rows.is_empty()) {
            let Some(insert) = self.inserts.get(table) else {
                return Err(io::Error::other(format!("there is no table {table}")));
            };
            let mut insert = self.connection.prepare(insert).map_err(failed)?;
            for cells in rows {
                insert.execute(params_from_iter(cells)).map_err(failed)?;
            }
        }
        Ok(())
    }

    /// Writes the indexes, and closes the file.
    fn finish(self, _to: &mut NewFiles) -> io::Result<()> {
        let indexed = self.connection.execute_batch(&schema::indexes());
        indexed.map_err(failed)?;
        self.connection.close().map_err(|(_, error)| failed(error))
    }
}

/// Whether a file is an SQLite database with the mark of those that are written here.
fn is_database(path: &Path) -> bool {
    let mut header = [0; 72];
    let read = File::open(path).and_then(|mut file| file.read_exact(&mut header));
    read.is_ok() && header.starts_with(b"SQLite format 3\0") && header.ends_with(&MARK)
}

impl TakeRows for DatabaseRows {
    fn take<R: Serialize>(&mut self, table: &'static str, rows: &[R]) -> io::Result<()> {
        let rows = rows.iter().map(|row| Ok(cells(serde_json::to_value(row)?)));
        self.0.push((table, rows.collect::<io::Result<_>>()?));
        Ok(())
    }
}

/// The cells of a row, in the order of the columns.
fn cells(row: serde_json::Value) -> Vec<Value> {
    match row {
        serde_json::Value::Object(row) => row.into_values().map(cell).collect(),
        _ => Vec::new(),
    }
}

/// An error of SQLite, with the name of the file.
fn failed(error: rusqlite::Error) -> io::Error {
    named(Path::new(Database::FILE))(io::Error::other(error))
}

/// A value of a row as SQLite has it. An empty text is none, as in CSV.
fn cell(value: serde_json::Value) -> Value {
    match value {
        serde_json::Value::Bool(value) => Value::Integer(i64::from(value)),
        serde_json::Value::Number(number) => match (number.as_i64(), number.as_f64()) {
            (Some(number), _) => Value::Integer(number),
            (None, Some(number)) => Value::Real(number),
            (None, None) => Value::Null,
        },
        serde_json::Value::String(text) if !text.is_empty() => Value::Text(text),
        _ => Value::Null,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::ids::Ids;
    use crate::source::SourceText;

    const PAGE: &str = "Salt\n\n1949\n7-3-1949 Lund visits the salt works\n8-3-1949 Berg's \"boat\"; DROP TABLE events; --\n";

    /// A database of `text` in a folder, and its bytes.
    fn made(text: &str) -> (tempfile::TempDir, Vec<u8>) {
        let folder = tempfile::tempdir().unwrap();
        let mut files = NewFiles::new(
            folder.path().into(),
            folder.path().into(),
            crate::output::Guard::default(),
        );
        let options = Options::default();
        let mut database = Database::begin(options, &mut files).unwrap();
        let source = SourceText::new("salt.txt", text);
        let page = crate::parse::page(&source);
        let ids = Ids::of(&page);
        let rows = Database::part(&PageDocument::of(&page, &ids), options).unwrap();
        Form::append(&mut database, rows, &mut files).unwrap();
        Form::finish(database, &mut files).unwrap();
        let bytes = std::fs::read(folder.path().join(Database::FILE)).unwrap();
        (folder, bytes)
    }

    fn ask(folder: &tempfile::TempDir, query: &str) -> String {
        let connection = Connection::open(folder.path().join(Database::FILE)).unwrap();
        connection.query_row(query, [], |row| row.get(0)).unwrap()
    }

    #[test]
    fn a_record_is_found_by_a_word_of_its_text() {
        let (folder, _) = made(PAGE);
        let query = "SELECT id FROM search WHERE search MATCH 'works'";
        assert_eq!(ask(&folder, query), "salt/event/1949-03-07/1");
        let text = ask(&folder, "SELECT text FROM events WHERE line = 5");
        assert_eq!(text, "Berg's \"boat\"; DROP TABLE events; --");
        assert_eq!(ask(&folder, "PRAGMA integrity_check"), "ok");
    }

    #[test]
    fn views_answer_what_is_often_asked() {
        let (folder, _) = made(
            "Salt\n\n1949\n7-3-1949 Lund sails\nMarch Berg waits\n31-6-1949 Lund rests\n\nNorway....\n\n\
             Document:8-3-1949 Letter\n\nNotes....\n\n\
             1. Lund Anna (1990). The salt of the north. Oslo University Press. Page 5 Back\n\
             2. Lund (1990) The salt. Page 7 Back\n",
        );
        let dated = "SELECT group_concat(record || ' ' || date, ', ') FROM (SELECT * FROM dated ORDER BY date_start)";
        assert_eq!(
            ask(&folder, dated),
            "events 1949-03, events 1949-03-07, documents 1949-03-08"
        );
        let cited = "SELECT group_concat(title || ' ' || times) FROM cited_works";
        assert_eq!(ask(&folder, cited), "The salt of the north 2");
        assert_eq!(
            ask(&folder, "SELECT count(*) || '' FROM same_happening"),
            "0"
        );
    }

    #[test]
    fn the_same_page_gives_the_same_bytes() {
        assert!(made(PAGE).1 == made(PAGE).1);
    }

    #[test]
    fn a_database_of_no_records_has_all_tables() {
        let (folder, _) = made("\n");
        let count = "SELECT count(*) || '' FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%'";
        assert_eq!(ask(&folder, count), TABLES.len().to_string());
    }
}

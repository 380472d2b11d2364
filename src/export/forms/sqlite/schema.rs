//! The database in SQL, made of the tables and columns of the dataset.

use std::fmt::Write;

use super::views::VIEWS;
use crate::export::table::{Column, TABLES, Table};

/// Columns that records are looked up by, where a table has them, beside its keys.
const LOOKED_UP: [&str; 6] = [
    "date_start",
    "number",
    "note_number",
    "name",
    "from_id",
    "to_id",
];

/// What is searched for words: the table, the column with the text, and what stands with it.
const SEARCHED: [(&str, &str); 11] = [
    ("sections", "title"),
    ("events", "text"),
    ("documents", "concat_ws(' ', title, commentary)"),
    ("notes", "text"),
    ("inline_notes", "text"),
    ("meetings", "title"),
    ("people", "concat_ws(' ', name, description)"),
    ("paragraphs", "text"),
    ("captions", "text"),
    ("unparsed", "text"),
    ("references", "concat_ws(' ', authors, title, container)"),
];

/// The statements that make all tables, with the description of each column behind it.
pub(super) fn tables() -> String {
    let mut sql = String::new();
    for table in &TABLES {
        // Writing to a string cannot fail.
        let _ = write!(
            sql,
            "CREATE TABLE {} (\n  -- {}",
            quoted(table.name),
            table.description()
        );
        let columns = table.columns();
        let mut lines: Vec<(String, String)> = columns
            .iter()
            .map(|column| (definition(table, column), column.description.clone()))
            .collect();
        for (column, other, key) in table.references {
            let reference = format!(
                "FOREIGN KEY ({}) REFERENCES {} ({}) DEFERRABLE INITIALLY DEFERRED",
                quoted(column),
                quoted(other),
                quoted(key)
            );
            lines.push((reference, String::new()));
        }
        let last = lines.len().saturating_sub(1);
        for (at, (line, description)) in lines.iter().enumerate() {
            let comma = if at == last { "" } else { "," };
            let _ = write!(sql, "\n  {line}{comma}");
            if !description.is_empty() {
                let _ = write!(sql, " -- {description}");
            }
        }
        sql.push_str("\n);\n");
    }
    sql
}

fn definition(table: &Table, column: &Column) -> String {
    let kind = match column.kind.as_str() {
        "integer" | "boolean" => "INTEGER",
        "number" => "REAL",
        _ => "TEXT",
    };
    let name = quoted(&column.name);
    let mut sql = format!("{name} {kind}");
    if column.required || table.key == Some(&column.name) {
        sql.push_str(" NOT NULL");
    }
    if table.key == Some(&column.name) {
        sql.push_str(" PRIMARY KEY");
    }
    if column.kind == "boolean" {
        let _ = write!(sql, " CHECK ({name} IN (0, 1))");
    }
    if !column.values.is_empty() {
        let values: Vec<String> = column.values.iter().map(|v| format!("'{v}'")).collect();
        let _ = write!(sql, " CHECK ({name} IN ({}))", values.join(", "));
    }
    sql
}

/// The statements that make the indexes and views when all rows are there, and end the transaction.
pub(super) fn indexes() -> String {
    let mut sql = String::new();
    for table in &TABLES {
        let columns = table.columns();
        let has = |name: &&str| columns.iter().any(|column| column.name == **name);
        let foreign = table.references.iter().map(|(column, ..)| *column);
        let mut indexed: Vec<&str> = foreign.chain(LOOKED_UP.into_iter().filter(has)).collect();
        indexed.dedup();
        for column in indexed {
            let index = quoted(&format!("{}_{column}", table.name));
            let (table, column) = (quoted(table.name), quoted(column));
            let _ = writeln!(sql, "CREATE INDEX {index} ON {table} ({column});");
        }
    }
    sql.push_str(
        "CREATE VIRTUAL TABLE search USING fts5(record UNINDEXED, id UNINDEXED, source UNINDEXED, \
         line UNINDEXED, text, tokenize = 'unicode61 remove_diacritics 2');\n",
    );
    for (name, text) in SEARCHED {
        let id = match TABLES.iter().find(|table| table.name == name) {
            Some(table) => table.key.unwrap_or("NULL"),
            None => "NULL",
        };
        let _ = writeln!(
            sql,
            "INSERT INTO search SELECT '{name}', {id}, source, line, {text} FROM {} ORDER BY rowid;",
            quoted(name)
        );
    }
    sql.push_str("INSERT INTO search (search) VALUES ('optimize');\n");
    sql.push_str(VIEWS);
    sql.push_str("COMMIT;\n");
    sql
}

/// The statement that adds a row.
pub(super) fn insert(table: &Table, columns: &[Column]) -> String {
    let marks = vec!["?"; columns.len()].join(", ");
    format!("INSERT INTO {} VALUES ({marks})", quoted(table.name))
}

/// A name of the dataset as a name in SQL.
fn quoted(name: &str) -> String {
    format!("\"{name}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_has_its_type_its_key_and_the_values_it_may_have() {
        let sql = tables();
        for line in [
            "CREATE TABLE \"events\" (\n  -- A dated entry of a timeline.",
            "\n  \"id\" TEXT NOT NULL PRIMARY KEY, -- Identifier of the event.",
            "\n  \"line\" INTEGER NOT NULL, -- Line on which the entry starts",
            "\n  \"precision\" TEXT NOT NULL CHECK (\"precision\" IN ('day', 'month', 'season', 'year', 'decade', 'century', 'no-year', 'ambiguous', 'invalid', 'unreadable', 'unknown')), --",
            "\n  \"date_inferred\" INTEGER NOT NULL CHECK (\"date_inferred\" IN (0, 1)), --",
            "\n  FOREIGN KEY (\"section_id\") REFERENCES \"sections\" (\"id\") DEFERRABLE INITIALLY DEFERRED\n);",
            "\n  \"score\" REAL NOT NULL, --",
        ] {
            assert!(sql.contains(line), "{line}\n{sql}");
        }
    }

    #[test]
    fn keys_of_other_tables_are_indexed_and_texts_searched() {
        let sql = indexes();
        assert!(sql.contains("CREATE INDEX \"notes_source\" ON \"notes\" (\"source\");"));
        assert!(sql.contains("CREATE INDEX \"events_date_start\" ON \"events\" (\"date_start\");"));
        assert!(sql.contains("SELECT 'unparsed', NULL, source, line, text FROM \"unparsed\""));
    }
}

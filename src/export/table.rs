//! The tables of the dataset: their names, keys and columns. The columns are those of the row types.

use schemars::{JsonSchema, SchemaGenerator, generate::SchemaSettings};
use serde_json::Value;

use super::rows::{
    AuthorMentionRow, CaptionRow, DocumentRow, EventRow, InlineNoteRow, LedgerRow, LinkRow,
    MeetingRow, MentionRow, NoteRow, PageRow, ParagraphRow, PersonRow, ReferenceRow, Row,
    SectionRow, UnparsedRow,
};

/// A table of the dataset.
#[derive(Debug)]
pub struct Table {
    /// Its name; the file is called so, with the ending `.csv`.
    pub name: &'static str,
    /// Column that tells its rows apart, if there is one.
    pub key: Option<&'static str>,
    /// Columns that refer to another table: column, table, and that table's column.
    pub references: &'static [(&'static str, &'static str, &'static str)],
    schema: fn() -> Value,
    required: &'static [(&'static str, bool)],
}

const PAGE: (&str, &str, &str) = ("source", "pages", "source");
const SECTION: (&str, &str, &str) = ("section_id", "sections", "id");

const FULL_REFERENCE: (&str, &str, &str) = ("resolves_to", "references", "id");

/// The tables, in the order of the data package.
pub static TABLES: [Table; 16] = [
    table::<PageRow<'_>>("pages", Some("source"), &[]),
    table::<SectionRow<'_>>("sections", Some("id"), &[PAGE]),
    table::<EventRow<'_>>("events", Some("id"), &[PAGE, SECTION]),
    table::<DocumentRow<'_>>("documents", Some("id"), &[PAGE, SECTION]),
    table::<NoteRow<'_>>("notes", Some("id"), &[PAGE]),
    table::<InlineNoteRow<'_>>("inline_notes", Some("id"), &[PAGE, SECTION]),
    table::<MeetingRow<'_>>("meetings", Some("id"), &[PAGE]),
    table::<PersonRow<'_>>("people", Some("id"), &[PAGE]),
    table::<ParagraphRow<'_>>("paragraphs", Some("id"), &[PAGE, SECTION]),
    table::<CaptionRow<'_>>("captions", Some("id"), &[PAGE, SECTION]),
    table::<MentionRow<'_>>("mentions", Some("id"), &[PAGE, SECTION]),
    table::<LedgerRow<'_>>(
        "ledger",
        None,
        &[
            PAGE,
            ("document_id", "documents", "id"),
            ("note_id", "notes", "id"),
            ("inline_note_id", "inline_notes", "id"),
            SECTION,
        ],
    ),
    table::<UnparsedRow<'_>>("unparsed", None, &[PAGE]),
    table::<ReferenceRow<'_>>("references", Some("id"), &[PAGE, FULL_REFERENCE]),
    table::<AuthorMentionRow<'_>>("author_mentions", None, &[PAGE, FULL_REFERENCE]),
    table::<LinkRow<'_>>("links", None, &[PAGE]),
];

const fn table<R: Row>(
    name: &'static str,
    key: Option<&'static str>,
    references: &'static [(&'static str, &'static str, &'static str)],
) -> Table {
    Table {
        name,
        key,
        references,
        schema: schema::<R>,
        required: R::REQUIRED,
    }
}

fn schema<R: JsonSchema>() -> Value {
    generator().into_root_schema_for::<R>().to_value()
}

/// Makes JSON Schemas without references, so that each stands on its own.
fn generator() -> SchemaGenerator {
    SchemaSettings::draft2020_12()
        .with(|settings| settings.inline_subschemas = true)
        .into_generator()
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub description: String,
    /// JSON type of its values: `string`, `integer`, `number` or `boolean`.
    pub kind: String,
    /// Whether its strings are days (`1949-03-07`).
    pub is_day: bool,
    /// Whether it always has a value.
    pub required: bool,
    /// The only values it can have, when they are few.
    pub values: Vec<String>,
}

impl Table {
    /// The table's columns, in order.
    ///
    /// ```
    /// use regesta::export::TABLES;
    /// let events = TABLES.iter().find(|table| table.name == "events").unwrap();
    /// let names: Vec<String> = events.columns().into_iter().map(|column| column.name).collect();
    /// assert_eq!(names[..5], ["id", "source", "line", "line_end", "date"]);
    /// ```
    pub fn columns(&self) -> Vec<Column> {
        let schema = (self.schema)();
        let none = serde_json::Map::new();
        let properties = schema["properties"].as_object().unwrap_or(&none);
        properties
            .iter()
            .zip(self.required)
            .map(|((name, column), (_, required))| Column::of(name, column, *required))
            .collect()
    }

    /// What the table holds.
    pub fn description(&self) -> String {
        text(&(self.schema)()["description"])
    }
}

impl Column {
    fn of(name: &str, schema: &Value, required: bool) -> Self {
        let kinds: Vec<String> = match &schema["type"] {
            Value::Array(kinds) => kinds.iter().map(text).collect(),
            kind => vec![text(kind)],
        };
        let values = match &schema["enum"] {
            Value::Array(values) => values.iter().map(text).collect(),
            _ => Vec::new(),
        };
        let kind = kinds
            .iter()
            .find(|kind| *kind != "null")
            .cloned()
            .unwrap_or_default();
        Self {
            name: name.to_owned(),
            description: text(&schema["description"]),
            is_day: schema["format"] == "date",
            required,
            kind,
            values,
        }
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_and_column_is_described() {
        for table in &TABLES {
            assert!(!table.description().is_empty(), "{}", table.name);
            for column in table.columns() {
                assert!(
                    !column.description.is_empty(),
                    "{}.{}",
                    table.name,
                    column.name
                );
                assert!(["string", "integer", "number", "boolean"].contains(&column.kind.as_str()));
            }
        }
    }

    #[test]
    fn keys_and_references_name_columns_that_exist() {
        let has = |table: &str, column: &str| {
            TABLES
                .iter()
                .find(|t| t.name == table)
                .is_some_and(|t| t.columns().iter().any(|c| c.name == column))
        };
        for table in &TABLES {
            assert!(table.key.is_none_or(|key| has(table.name, key)));
            for (column, other, key) in table.references {
                assert!(
                    has(table.name, column) && has(other, key),
                    "{} {column}",
                    table.name
                );
            }
        }
    }

    #[test]
    fn columns_that_were_promised_come_first_and_in_order() {
        let promised = [
            (
                "events",
                "id,source,line,line_end,date,date_start,date_end,precision,date_as_written,text,heading",
            ),
            (
                "documents",
                "id,source,line,line_end,date,date_start,date_end,precision,date_as_written,title,commentary,section,marked",
            ),
            ("notes", "id,source,line,line_end,number,text"),
            (
                "meetings",
                "id,source,line,line_end,date,date_start,date_end,precision,date_as_written,title",
            ),
            (
                "people",
                "id,source,line,line_end,name,born,died,description,label",
            ),
            ("sections", "id,source,line,line_end,title,kind"),
            ("paragraphs", "id,source,line,line_end,section,text"),
            ("links", "source,from_id,to_id,relation,score"),
            ("unparsed", "source,line,line_end,region,text,reason"),
            (
                "references",
                "id,source,line,line_end,note_number,authors,year,title,container,pages,short,resolves_to",
            ),
            (
                "author_mentions",
                "source,line,column,name,year,resolves_to",
            ),
            (
                "pages",
                "source,title,lines,events,documents,notes,meetings,people,unparsed",
            ),
        ];
        for (name, columns) in promised {
            let table = TABLES.iter().find(|table| table.name == name).unwrap();
            let names: Vec<String> = table.columns().into_iter().map(|c| c.name).collect();
            assert!(names.join(",").starts_with(columns), "{name}");
        }
    }
}

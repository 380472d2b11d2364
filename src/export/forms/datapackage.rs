//! The description of the dataset: a Data Package with a Table Schema for each table
//! (<https://datapackage.org>), so that the data dictionary comes with the data.

use std::io;
use std::path::Path;

use serde_json::{Map, Value, json};

use super::{Form, Options, csv};
use crate::export::folder::NewFiles;
use crate::export::table::{Column, TABLES, Table};

/// The form.
pub(super) struct DataPackage;

impl Form for DataPackage {
    const NAME: &'static str = "datapackage";
    const ABOUT: &'static str = "datapackage.json, which describes the tables";
    const FILE: &'static str = "datapackage.json";
    const WITH: &'static [&'static str] = &[csv::Csv::NAME];

    type Part = ();

    fn begin(_options: Options, to: &mut NewFiles) -> io::Result<Self> {
        to.write_json(Path::new(Self::FILE), &data_package())?;
        Ok(Self)
    }

    fn finish(self, _to: &mut NewFiles) -> io::Result<()> {
        Ok(())
    }
}

/// The data package's descriptor.
///
/// ```
/// let package = regesta::export::data_package();
/// assert_eq!(package["resources"][0]["path"], "pages.csv");
/// assert_eq!(package["resources"][0]["schema"]["primaryKey"], "source");
/// ```
pub fn data_package() -> Value {
    json!({
        "profile": "tabular-data-package",
        "name": "regesta",
        "title": "Records of archive pages",
        "description": "Dated events, document citations, notes, meetings, people and running text, \
            each with the page and the lines it was read from. Dates are in EDTF (ISO 8601-2), beside \
            the date as written; date_start and date_end are the first and the last day that a date can \
            lie on, of an interval or a set those of the whole. Identifiers begin with the name of the \
            page without its ending. The texts are those of the pages and stand under the rights of \
            their authors.",
        "resources": TABLES.iter().map(resource).collect::<Vec<_>>(),
    })
}

fn resource(table: &Table) -> Value {
    json!({
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": format!("{}.csv", table.name),
        "description": table.description(),
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": { "lineTerminator": "\r\n", "doubleQuote": true, "header": true },
        "schema": schema(table),
    })
}

fn schema(table: &Table) -> Value {
    let mut schema = Map::new();
    let columns = table.columns();
    schema.insert(
        "fields".into(),
        columns.iter().map(|column| field(table, column)).collect(),
    );
    schema.insert("missingValues".into(), json!([""]));
    if let Some(key) = table.key {
        schema.insert("primaryKey".into(), json!(key));
    }
    if !table.references.is_empty() {
        let references = table.references.iter().map(|(column, other, key)| {
            json!({ "fields": column, "reference": { "resource": other, "fields": key } })
        });
        schema.insert("foreignKeys".into(), references.collect());
    }
    Value::Object(schema)
}

fn field(table: &Table, column: &Column) -> Value {
    let mut constraints = Map::new();
    if column.required {
        constraints.insert("required".into(), json!(true));
    }
    if table.key == Some(&column.name) {
        constraints.insert("unique".into(), json!(true));
    }
    if !column.values.is_empty() {
        constraints.insert("enum".into(), json!(column.values));
    }
    if column.kind == "integer" {
        constraints.insert(
            "minimum".into(),
            json!(u32::from(
                column.name == "column"
                    || column.name.starts_with("line") && !column.name.starts_with("lines")
            )),
        );
    }
    let kind = if column.is_day { "date" } else { &column.kind };
    let mut field = json!({
        "name": column.name,
        "type": kind,
        "description": column.description,
    });
    if !constraints.is_empty() {
        field["constraints"] = Value::Object(constraints);
    }
    field
}

//! `regesta schema`: prints the JSON Schema of what `convert` and `validate` write.

use clap::builder::{PossibleValue, PossibleValuesParser};
use serde_json::Value;

use super::Ending;
use super::console::Console;
use crate::export::{TABLES, data_package, page_schema, record_schema};
use crate::report::json::schema as findings_schema;

/// Print the JSON Schema of a page document, of findings, or another description of what is written
#[derive(Debug, clap::Args)]
pub(super) struct SchemaArguments {
    /// What to describe; the name of a table gives its columns
    #[arg(value_parser = PossibleValuesParser::new(names()), default_value = "page")]
    of: String,
}

/// What can be described.
fn names() -> Vec<PossibleValue> {
    let others = [
        ("page", "The JSON Schema of `pages/<name>.json`"),
        ("record", "The JSON Schema of a line of `--format jsonl`"),
        (
            "datapackage",
            "The data package that describes the CSV tables",
        ),
        ("findings", "The JSON Schema of `validate --format json`"),
    ];
    let others = others.map(|(name, help)| PossibleValue::new(name).help(help));
    let tables = TABLES.iter().map(|table| PossibleValue::new(table.name));
    others.into_iter().chain(tables).collect()
}

pub(super) fn run(arguments: &SchemaArguments, console: &mut Console) -> Ending {
    let description = match arguments.of.as_str() {
        "page" => page_schema(),
        "record" => record_schema(),
        "findings" => findings_schema(),
        "datapackage" => data_package(),
        table => of_table(table),
    };
    console.print(&format!("{description:#}\n"))
}

/// What the data package says of a table.
fn of_table(name: &str) -> Value {
    let mut package = data_package();
    let tables = package.get_mut("resources").and_then(Value::as_array_mut);
    let mut tables = tables.map(std::mem::take).unwrap_or_default().into_iter();
    tables
        .find(|table| table["name"] == name)
        .unwrap_or_default()
}

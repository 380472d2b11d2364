//! `regesta schema`: prints the JSON Schema of what `convert` and `validate` write.

use clap::ValueEnum;

use super::Outcome;
use super::console::Console;
use crate::export::{data_package, page_schema, record_schema};
use crate::report::json::schema as findings_schema;

/// Print the JSON Schema of a page document, of findings, or another description of what is written
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// What to describe
    #[arg(value_enum, default_value_t = Of::Page)]
    of: Of,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Of {
    /// The JSON Schema of `pages/<name>.json`
    Page,
    /// The JSON Schema of a line of `--format jsonl`
    Record,
    /// The data package that describes the CSV tables
    Datapackage,
    /// The JSON Schema of `validate --format json`
    Findings,
}

pub(super) fn run(arguments: &Arguments, console: &mut Console) -> Outcome {
    let description = match arguments.of {
        Of::Page => page_schema(),
        Of::Record => record_schema(),
        Of::Datapackage => data_package(),
        Of::Findings => findings_schema(),
    };
    console.print(&format!("{description:#}\n"))
}

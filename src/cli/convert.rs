//! `regesta convert`: pages in, a dataset out.

mod tally;

use std::io::{self, Write};
use std::path::PathBuf;

use clap::ValueEnum;
use clap::builder::PossibleValue;

use super::console::Console;
use super::inputs::InputArguments;
use super::{Ending, inputs};
use crate::config::Config;
use crate::corpus::FoundInputs;
use crate::export::{Dataset, FORMATS, Format, Links, Options, RecordLines};
use crate::output::{Guard, is_standard_output};
use crate::page::Page;
use tally::Tally;

/// Turn pages of raw text into CSV, JSON and a data package
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  regesta convert input --output output
      every *.txt in the folder and below, to CSV, JSON and a data package
  regesta convert page.txt --output data --format csv
      one page, to CSV alone
  curl … | regesta convert - --format jsonl --output - | jq 'select(.type == \"event\")'
      standard input to standard output, one record a line
  regesta convert - --input-format jsonl --format jsonl --no-links --output - < pages.jsonl
      many pages, each a line {\"source\":\"name.txt\",\"text\":\"...\"}; its records depend on no other page

Files are replaced in a folder that holds a dataset, and in no other.

Exit codes: 0 clean; 1 converted, with dates that are none or dated lines that could not be read;
2 converted without the inputs and lines that could not be read, which are named; or not converted,
and the output folder is as it was.")]
pub(super) struct ConvertArguments {
    /// Files, folders (all *.txt in them and below, or *.jsonl), or - for standard input
    #[arg(required = true, value_name = "INPUT")]
    inputs: Vec<PathBuf>,
    /// What inputs hold
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = InputFormat::Text)]
    input_format: InputFormat,
    #[command(flatten)]
    reading: InputArguments,
    /// Folder to write to, or - for standard output (with --format jsonl)
    #[arg(long, short, value_name = "DIR", default_value = "output")]
    output: PathBuf,
    /// What to write; with datapackage, the CSV files that it describes are written too
    #[arg(
        long,
        short,
        value_enum,
        value_delimiter = ',',
        value_name = "FORMAT",
        default_values = ["csv", "json", "datapackage"],
    )]
    format: Vec<Format>,
    /// Put an apostrophe before cells of CSV that a spreadsheet would run as formulas: those that begin
    /// with = + - @, a tab or a carriage return
    #[arg(long)]
    spreadsheet_safe: bool,
    /// Leave out the links between records, which need all pages: the records of a page are then the same
    /// whichever pages it is converted with, and memory does not grow with the records
    #[arg(long)]
    no_links: bool,
}

/// What inputs hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum InputFormat {
    /// A page each, as plain text
    Text,
    /// A page on each line: {"source":"name.txt","text":"..."}
    Jsonl,
}

impl ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Self] {
        FORMATS
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name).help(self.about))
    }
}

pub(super) fn run(arguments: &ConvertArguments, console: &mut Console) -> Ending {
    let Some(config) = arguments.reading.config(&arguments.inputs, console) else {
        return Ending::Failed;
    };
    let Some(found) = find(arguments, &config, console) else {
        return Ending::Failed;
    };
    let tally = Tally::new(arguments, &config.format);
    if arguments.input_format == InputFormat::Text {
        console.begin(found.inputs.len());
    }
    let outcome = if is_standard_output(&arguments.output) {
        stream(arguments, tally, &found, console)
    } else {
        let guard = inputs::guard(&found, &config);
        write(arguments, tally, &found, guard, console)
    };
    console.end();
    outcome
}

/// Finds the inputs; `None` when an argument is wrong, which has been said.
fn find(arguments: &ConvertArguments, config: &Config, console: &Console) -> Option<FoundInputs> {
    match arguments.input_format {
        InputFormat::Text => (arguments.reading).find(&arguments.inputs, config, console),
        InputFormat::Jsonl if arguments.reading.names_encoding() => {
            console.error(
                "JSON lines are in UTF-8, and in no other encoding",
                "leave out --encoding",
            );
            None
        }
        InputFormat::Jsonl => (arguments.reading).find_lines(&arguments.inputs, config, console),
    }
}

/// What stands in the way of records on standard output.
enum Trouble {
    /// They cannot be written.
    Output(io::Error),
    /// What waits in temporary files cannot be kept.
    Temporary(io::Error),
}

/// Writes a dataset to a folder.
fn write(
    arguments: &ConvertArguments,
    mut tally: Tally<'_>,
    found: &FoundInputs,
    guard: Guard,
    console: &Console,
) -> Ending {
    let folder = &arguments.output;
    let options = Options {
        spreadsheet_safe: arguments.spreadsheet_safe,
        no_links: arguments.no_links,
    };
    let dataset = Dataset::create_guarded(folder, &arguments.format, options, guard);
    let done = dataset.and_then(|mut dataset| {
        let preparation = dataset.preparation();
        let prepare = |page: &Page<'_>| preparation.prepare(page);
        tally.read(found, prepare, console, |page| dataset.append(page))?;
        if tally.is_empty() {
            return Ok(false);
        }
        dataset.commit().map(|()| true)
    });
    match done {
        Ok(true) => {}
        Ok(false) => {
            tally.say_empty(console);
            console.note(&format!("nothing was written to {}", folder.display()));
            return Ending::Failed;
        }
        Err(error) => {
            console.error(
                &error.to_string(),
                "give another folder with --output, or mend what is in the way",
            );
            return Ending::Failed;
        }
    }
    let outcome = tally.close(console);
    // A reader that has gone away does not undo what was written.
    let _ = console.result(&tally.summary());
    outcome
}

/// Writes JSON lines to standard output.
fn stream(
    arguments: &ConvertArguments,
    mut tally: Tally<'_>,
    found: &FoundInputs,
    console: &Console,
) -> Ending {
    if arguments
        .format
        .iter()
        .any(|format| format.name != RecordLines::FORMAT)
    {
        console.error(
            "only JSON lines can be written to standard output",
            "add --format jsonl, or give a folder with --output",
        );
        return Ending::Failed;
    }
    let mut to = Console::output();
    let mut links = Links::with_files_in(std::env::temp_dir());
    let prepare = |page: &Page<'_>| RecordLines::of(page, !arguments.no_links);
    let done = tally
        .read(found, prepare, console, |page| {
            let page = page.map_err(Trouble::Output)?;
            links.append(&page.links).map_err(Trouble::Temporary)?;
            to.write_all(&page.lines).map_err(Trouble::Output)
        })
        .and_then(|()| {
            // Sorting the links is what may fail here; a reader that is gone is told by its own kind.
            links
                .write_json_lines(&mut to)
                .map_err(|error| match error.kind() {
                    io::ErrorKind::BrokenPipe => Trouble::Output(error),
                    _ => Trouble::Temporary(error),
                })
        })
        .and_then(|()| to.flush().map_err(Trouble::Output));
    match done {
        Err(Trouble::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            return Ending::Clean;
        }
        Err(Trouble::Output(error)) => {
            console.error(
                &format!("cannot write to standard output: {error}"),
                "make room where it goes to, or give a folder with --output",
            );
            return Ending::Failed;
        }
        Err(Trouble::Temporary(error)) => {
            console.error(
                &format!("cannot keep what is needed for links: {error}"),
                "make room for temporary files, name another folder for them in TMPDIR, or leave links out with --no-links",
            );
            return Ending::Failed;
        }
        Ok(()) => {}
    }
    // Whoever gives pages as lines may have none to give, as for a part of a corpus that is empty.
    if tally.is_empty() && arguments.input_format == InputFormat::Text {
        tally.say_empty(console);
        return Ending::Failed;
    }
    let outcome = tally.close(console);
    console.note(&tally.summary());
    outcome
}

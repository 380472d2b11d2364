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

/// Turn pages of raw text into a dataset: CSV, JSON and other formats
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  regesta convert input --output output
      all *.txt files in the folder and its subfolders, to CSV, JSON and a data package
  regesta convert page.txt --output data --format csv
      one page, to CSV only
  curl … | regesta convert - --format jsonl --output - | jq 'select(.type == \"event\")'
      from standard input to standard output, one record per line
  regesta convert - --input-format jsonl --format jsonl --no-links --output - < pages.jsonl
      many pages, each on a line {\"source\":\"name.txt\",\"text\":\"...\"}; pages do not affect one another

An earlier dataset in the output folder is replaced. Other files are never overwritten.

Exit codes: 0 converted; 1 converted, but some dates are invalid or some dated lines could not be
read; 2 some inputs could not be read (they are named, and the dataset is without them), or nothing
was converted and the output folder is unchanged.")]
pub(super) struct ConvertArguments {
    /// Files, folders (all *.txt files in them and their subfolders, or *.jsonl), or - for standard input
    #[arg(required = true, value_name = "INPUT")]
    inputs: Vec<PathBuf>,
    /// What the inputs contain
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = InputFormat::Text)]
    input_format: InputFormat,
    #[command(flatten)]
    reading: InputArguments,
    /// Folder to write the dataset to, or - for standard output (with --format jsonl)
    #[arg(long, short, value_name = "DIR", default_value = "output")]
    output: PathBuf,
    /// Formats to write, separated by commas; datapackage also writes the CSV files it describes
    #[arg(
        long,
        short,
        value_enum,
        value_delimiter = ',',
        value_name = "FORMAT",
        default_values = ["csv", "json", "datapackage"],
    )]
    format: Vec<Format>,
    /// Put an apostrophe before CSV cells that a spreadsheet would run as formulas: those that start with
    /// = + - @, a tab or a carriage return
    #[arg(long)]
    spreadsheet_safe: bool,
    /// Leave out the links between records. Each page is then converted on its own, whatever the others
    /// say, and memory use does not grow with the number of pages
    #[arg(long)]
    no_links: bool,
}

/// What the inputs contain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum InputFormat {
    /// One page of plain text each
    Text,
    /// One page per line: {"source":"name.txt","text":"..."}
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
            console.error("JSON lines are always UTF-8", "leave out --encoding");
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
                "choose another folder with --output, or fix the problem named above",
            );
            return Ending::Failed;
        }
    }
    let outcome = tally.close(console);
    // A reader that has gone away does not undo what was written.
    let _ = console.result(&format!(
        "{}\n{} in {}{}",
        tally.summary(),
        tally.made(),
        folder.display(),
        hint(arguments)
    ));
    outcome
}

/// A path as a shell takes it for one word.
fn quoted(path: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "._-/\\:".contains(c);
    match path.chars().all(is_plain) {
        true => path.to_owned(),
        false => format!("'{path}'"),
    }
}

/// How to look at what was made, where a report can be made of the same inputs.
fn hint(arguments: &ConvertArguments) -> String {
    let is_file = |input: &PathBuf| !is_standard_output(input);
    let reads_pages = arguments.input_format == InputFormat::Text;
    if !reads_pages || !arguments.inputs.iter().all(is_file) {
        return String::new();
    }
    let inputs: Vec<_> = (arguments.inputs.iter())
        .map(|input| quoted(&input.to_string_lossy()))
        .collect();
    format!("; to look at them: regesta report {}", inputs.join(" "))
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
                "free some space, or give a folder with --output",
            );
            return Ending::Failed;
        }
        Err(Trouble::Temporary(error)) => {
            console.error(
                &format!("cannot store the links in temporary files: {error}"),
                "free some space, set TMPDIR to another folder for temporary files, or leave out the links with --no-links",
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
    console.note(&format!("{}\n{}", tally.summary(), tally.made()));
    outcome
}

//! `regesta convert`: pages in, a dataset out.

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use clap::ValueEnum;

use super::console::Console;
use super::inputs::Reading;
use super::{Outcome, in_order::in_order, inputs};
use crate::corpus::{Found, Input, InputError, STANDARD_INPUT};
use crate::export::{Dataset, Format, Links, Prepared, Wanted};
use crate::page::Coverage;
use crate::parse;
use crate::problem::Problem;
use crate::source::SourceText;

/// Problems that are shown in full; the others are counted.
const MOST_SHOWN: usize = 20;

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

Exit codes: 0 clean; 1 converted, with dates that are none or dated lines that could not be read;
2 converted without the inputs that could not be read, which are named; or not converted, and the
output folder is as it was.")]
pub(super) struct Arguments {
    /// Files, folders (all *.txt in them and below), or - for standard input
    #[arg(required = true, value_name = "INPUT")]
    inputs: Vec<PathBuf>,
    #[command(flatten)]
    reading: Reading,
    /// Folder to write to, or - for standard output (with --format jsonl)
    #[arg(long, short, value_name = "DIR", default_value = "output")]
    output: PathBuf,
    /// Wanted to write; datapackage describes the CSV files and writes them too
    #[arg(
        long,
        short,
        value_enum,
        value_delimiter = ',',
        value_name = "FORMAT",
        default_values_t = [FormatName::Csv, FormatName::Json, FormatName::Datapackage],
    )]
    format: Vec<FormatName>,
    /// Put an apostrophe before cells of CSV that a spreadsheet would run as formulas: those that begin
    /// with = + - @, a tab or a carriage return
    #[arg(long)]
    spreadsheet_safe: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum FormatName {
    /// A table for each kind of record
    Csv,
    /// A document for each page, with a JSON Schema
    Json,
    /// One record a line
    Jsonl,
    /// datapackage.json, which describes the tables
    Datapackage,
    /// The literature alone, as BibTeX
    Bibtex,
    /// The literature alone, as CSL-JSON
    Csl,
    /// Events, documents and meetings as a timeline for TimelineJS
    Timelinejs,
    /// A TEI document for each page
    Tei,
    /// The tables as one SQLite database, with an index over the texts
    #[cfg(feature = "sqlite")]
    Sqlite,
}

impl From<FormatName> for Format {
    fn from(name: FormatName) -> Self {
        match name {
            FormatName::Csv => Self::Csv,
            FormatName::Json => Self::Json,
            FormatName::Jsonl => Self::JsonLines,
            FormatName::Datapackage => Self::DataPackage,
            FormatName::Bibtex => Self::BibTex,
            FormatName::Csl => Self::Csl,
            FormatName::Timelinejs => Self::TimelineJs,
            FormatName::Tei => Self::Tei,
            #[cfg(feature = "sqlite")]
            FormatName::Sqlite => Self::Sqlite,
        }
    }
}

pub(super) fn run(arguments: &Arguments, console: &mut Console) -> Outcome {
    let Some(found) = inputs::find(&arguments.inputs, console) else {
        return Outcome::Failed;
    };
    let Some(config) = arguments.reading.config(&arguments.inputs, console) else {
        return Outcome::Failed;
    };
    let tally = Tally::new(&arguments.reading, &config.format);
    console.begin(found.inputs.len());
    let outcome = if arguments.output.as_os_str() == STANDARD_INPUT {
        stream(arguments, tally, &found, console)
    } else {
        write(arguments, tally, &found, console)
    };
    console.end();
    outcome
}

/// How pages are read, and what was read so far.
struct Tally<'r> {
    reading: &'r Reading,
    format: &'r parse::Format,
    pages: usize,
    coverage: Coverage,
    problems: usize,
    /// Inputs that could not be read.
    unreadable: usize,
}

impl<'r> Tally<'r> {
    fn new(reading: &'r Reading, format: &'r parse::Format) -> Self {
        Self {
            reading,
            format,
            pages: 0,
            coverage: Coverage::default(),
            problems: 0,
            unreadable: 0,
        }
    }

    /// Reads all inputs, several at a time, and hands their pages to `take` in order; stops when that fails.
    fn read<E>(
        &mut self,
        found: &Found,
        wanted: Wanted,
        console: &Console,
        mut take: impl FnMut(io::Result<Prepared>) -> Result<(), E>,
    ) -> Result<(), E> {
        self.unreadable += found.unreadable.len();
        let (reading, format) = (self.reading, self.format);
        let work = |input: &Input| -> Result<Done, InputError> {
            let source = reading.read_silently(input)?;
            Ok(Done::of(source, format, wanted))
        };
        // What stands behind standard input is read when that has come, as it is then.
        for inputs in found.inputs.split_inclusive(|input| input.path.is_none()) {
            in_order(inputs, work, |input, done| {
                match done {
                    Ok(done) => {
                        Reading::note_guess(input, &done.source, console);
                        take(done.prepared)?;
                        self.count(&done.source, &done.told, input, console);
                    }
                    Err(error) => {
                        console.error(&error.to_string(), error.help());
                        self.unreadable += 1;
                    }
                }
                console.advance();
                Ok(())
            })?;
        }
        Ok(())
    }

    fn count(&mut self, source: &SourceText, told: &Told, input: &Input, console: &Console) {
        self.pages += 1;
        self.coverage += told.coverage;
        if let Some(note) = told.bareness {
            console.note(&format!("{}: {note}", input.shown()));
        }
        for problem in &told.problems {
            if self.problems < MOST_SHOWN {
                console.problem(source, problem);
            }
            self.problems += 1;
        }
    }

    /// Whether no input had any text.
    fn is_empty(&self) -> bool {
        self.coverage.lines() == self.coverage.blank
    }

    /// Says that no input had any text, unless what is wrong with them has been said.
    fn say_empty(&self, console: &Console) {
        if self.unreadable == 0 {
            inputs::no_text(console);
        }
    }

    fn summary(&self) -> String {
        let Coverage {
            records,
            headings,
            paragraphs,
            blank,
            unparsed,
        } = self.coverage;
        format!(
            "{} {}, {} lines: {records} in records, {headings} headings, {paragraphs} in paragraphs, {blank} blank, {unparsed} unparsed",
            self.pages,
            if self.pages == 1 { "page" } else { "pages" },
            self.coverage.lines(),
        )
    }

    /// Says what was found, and how the run ended.
    fn close(&self, console: &Console) -> Outcome {
        if self.problems > MOST_SHOWN {
            console.note(&format!(
                "{} more like these: they have precision `invalid`, or stand among the unparsed lines",
                self.problems - MOST_SHOWN
            ));
        }
        if self.problems > 0 {
            console.note(&format!(
                "{} of the dates and timeline lines could not be read",
                self.problems
            ));
        }
        match (self.unreadable, self.problems) {
            (0, 0) => Outcome::Clean,
            (0, _) => Outcome::Found,
            (unreadable, _) => {
                console.note(&format!(
                    "{unreadable} of the inputs could not be read: the dataset is without them"
                ));
                Outcome::Failed
            }
        }
    }
}

/// A page that was read, and is ready to be written.
struct Done {
    source: SourceText,
    told: Told,
    prepared: io::Result<Prepared>,
}

/// What is told of a page.
struct Told {
    coverage: Coverage,
    bareness: Option<&'static str>,
    problems: Vec<Problem>,
}

impl Done {
    fn of(source: SourceText, format: &parse::Format, wanted: Wanted) -> Self {
        let page = parse::page_with(&source, format);
        let told = Told {
            coverage: page.coverage(),
            bareness: inputs::bareness(&page),
            problems: page.problems(),
        };
        let prepared = wanted.prepare(&page);
        drop(page);
        Self {
            source,
            told,
            prepared,
        }
    }
}

/// Writes a dataset to a folder.
fn write(arguments: &Arguments, mut tally: Tally<'_>, found: &Found, console: &Console) -> Outcome {
    let folder = &arguments.output;
    let formats: Vec<Format> = arguments.format.iter().copied().map(Format::from).collect();
    let done = Dataset::create(folder, &formats).and_then(|mut dataset| {
        if arguments.spreadsheet_safe {
            dataset.guard_cells();
        }
        let wanted = dataset.wanted();
        tally.read(found, wanted, console, |page| dataset.append(page))?;
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
            return Outcome::Failed;
        }
        Err(error) => {
            console.error(
                &error.to_string(),
                "give another folder with --output, or mend what is in the way",
            );
            return Outcome::Failed;
        }
    }
    let outcome = tally.close(console);
    // A reader that has gone away does not undo what was written.
    let _ = console.result(&tally.summary());
    outcome
}

/// Writes JSON lines to standard output.
fn stream(
    arguments: &Arguments,
    mut tally: Tally<'_>,
    found: &Found,
    console: &Console,
) -> Outcome {
    if arguments
        .format
        .iter()
        .any(|format| *format != FormatName::Jsonl)
    {
        console.error(
            "only JSON lines can be written to standard output",
            "add --format jsonl, or give a folder with --output",
        );
        return Outcome::Failed;
    }
    let mut to = BufWriter::new(io::stdout().lock());
    let mut links = Links::with_files_in(std::env::temp_dir());
    let wanted = Wanted::only_lines();
    let done = tally
        .read(found, wanted, console, |page| {
            let page = page?;
            links.append(&page.links)?;
            to.write_all(&page.lines)
        })
        .and_then(|()| links.write_json_lines(&mut to))
        .and_then(|()| to.flush());
    match done {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return Outcome::Clean,
        Err(error) => {
            console.error(&format!("cannot write to standard output: {error}"), "");
            return Outcome::Failed;
        }
        Ok(()) => {}
    }
    if tally.is_empty() {
        tally.say_empty(console);
        return Outcome::Failed;
    }
    let outcome = tally.close(console);
    console.note(&tally.summary());
    outcome
}

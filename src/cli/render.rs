//! `regesta render`: pages in, the same pages in canonical form out.

use std::io;
use std::path::{Path, PathBuf};

use super::console::Console;
use super::inputs::InputArguments;
use super::{Ending, inputs};
use crate::config::Config;
use crate::corpus::{FoundInputs, Input};
use crate::export::{Folder, WriteError, render_with};
use crate::output::is_standard_output;
use crate::parse::page_with;
use crate::source::page_name;

/// Write pages back as archive text in canonical form
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  regesta render page.txt > clean.txt
      the page with every record whole, single spaces and single blank lines
  regesta render input --output clean
      every *.txt in the folder and below

All pages are written or none, and no file is replaced.

Exit codes: 0 written; 2 not written, or written without the inputs that could not be read, which are named.")]
pub(super) struct RenderArguments {
    /// Files, folders (all *.txt in them and below), or - for standard input
    #[arg(required = true, value_name = "INPUT")]
    inputs: Vec<PathBuf>,
    #[command(flatten)]
    reading: InputArguments,
    /// Folder to write to, or - for standard output (one page)
    #[arg(long, short, value_name = "DIR", default_value = "-")]
    output: PathBuf,
}

pub(super) fn run(arguments: &RenderArguments, console: &mut Console) -> Ending {
    let Some(config) = arguments.reading.config(&arguments.inputs, console) else {
        return Ending::Failed;
    };
    let Some(found) = (arguments.reading).find(&arguments.inputs, &config, console) else {
        return Ending::Failed;
    };
    if is_standard_output(&arguments.output) {
        return print(arguments, &found, &config, console);
    }
    match write(arguments, &found, &config, console) {
        Ok(outcome) => outcome,
        Err(error) => {
            console.error(
                &error.to_string(),
                "give another folder with --output, or mend what is in the way",
            );
            Ending::Failed
        }
    }
}

/// Prints one page.
fn print(
    arguments: &RenderArguments,
    found: &FoundInputs,
    config: &Config,
    console: &Console,
) -> Ending {
    if found.inputs.len() > 1 {
        console.error(
            "only one page can be written to standard output",
            "give a folder with --output",
        );
        return Ending::Failed;
    }
    let mut outcome = outcome_of_finding(found);
    for input in &found.inputs {
        let printed = match rendered(input, arguments, config, console) {
            Some(text) => console.print(&text),
            None => Ending::Failed,
        };
        if printed == Ending::Failed {
            outcome = Ending::Failed;
        }
    }
    outcome
}

/// Writes pages to a folder, all of them or none; files that are there are left as they are.
fn write(
    arguments: &RenderArguments,
    found: &FoundInputs,
    config: &Config,
    console: &Console,
) -> Result<Ending, WriteError> {
    let mut folder = Folder::create(&arguments.output, inputs::guard(found, config))?;
    let mut outcome = outcome_of_finding(found);
    for input in &found.inputs {
        match rendered(input, arguments, config, console) {
            Some(text) => {
                let file = format!("{}.txt", page_name(&input.source));
                folder.write(Path::new(&file), text.as_bytes())?;
            }
            None => outcome = Ending::Failed,
        }
    }
    folder.commit(&[], |_| {
        let kind = io::ErrorKind::AlreadyExists;
        Err(io::Error::new(kind, "it is there already"))
    })?;
    Ok(outcome)
}

/// How the run ends when nothing else goes wrong.
const fn outcome_of_finding(found: &FoundInputs) -> Ending {
    match found.unreadable.is_empty() {
        true => Ending::Clean,
        false => Ending::Failed,
    }
}

/// A page in canonical form; nothing when it cannot be read, which has been said.
fn rendered(
    input: &Input,
    arguments: &RenderArguments,
    config: &Config,
    console: &Console,
) -> Option<String> {
    match arguments.reading.read(input, console) {
        Ok(source) => Some(render_with(
            &page_with(&source, &config.format),
            &config.format,
        )),
        Err(error) => {
            console.error(&error.to_string(), error.help());
            None
        }
    }
}

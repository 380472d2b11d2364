//! The command line: one file for each subcommand, each a thin layer over the library.

mod console;
mod convert;
mod explain;
mod in_order;
mod inputs;
mod render;
mod rules;
mod schema;
mod validate;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use console::Console;

/// Turns raw text of historical archives into datasets, and says from which line each record came.
#[derive(Debug, Parser)]
#[command(name = "regesta", version, about, max_term_width = 100)]
#[command(
    after_help = "Exit codes: 0 clean, 1 something found that needs a look, 2 could not do the job."
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Convert(convert::Arguments),
    Validate(Box<validate::Arguments>),
    Explain(explain::Arguments),
    Rules(rules::Arguments),
    Render(render::Arguments),
    Schema(schema::Arguments),
}

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// All is well.
    Clean,
    /// The job is done, and something in the input needs a look.
    Found,
    /// The job could not be done; why has been said.
    Failed,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Clean => Self::SUCCESS,
            Outcome::Found => Self::from(1),
            Outcome::Failed => Self::from(2),
        }
    }
}

/// Runs the command line with `arguments`, the program's name first; returns the exit code.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let mut console = Console::new();
    match Arguments::try_parse_from(arguments) {
        Ok(arguments) => match arguments.command {
            Command::Convert(arguments) => convert::run(&arguments, &mut console).into(),
            Command::Validate(arguments) => validate::run(&arguments, &mut console).into(),
            Command::Explain(arguments) => explain::run(&arguments, &mut console).into(),
            Command::Rules(arguments) => rules::run(&arguments, &mut console).into(),
            Command::Render(arguments) => render::run(&arguments, &mut console).into(),
            Command::Schema(arguments) => schema::run(&arguments, &mut console).into(),
        },
        Err(message) => {
            // Help and version go to standard output, errors of use to standard error with code 2.
            let code = message.exit_code();
            let shown = message.print();
            match code {
                0 if shown.is_ok() => ExitCode::SUCCESS,
                _ => Outcome::Failed.into(),
            }
        }
    }
}

//! The command line: one file for each subcommand, each a thin layer over the library.

mod completions;
mod console;
mod convert;
mod explain;
mod in_order;
mod init;
mod inputs;
mod lsp;
mod man;
mod names;
mod render;
mod report;
mod rules;
mod schema;
mod validate;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use console::{Console, Volume};

/// Turns raw text of historical archives into datasets, and says from which line each record came.
#[derive(Debug, Parser)]
#[command(name = "regesta", version, about, max_term_width = 100)]
#[command(
    after_help = "Exit codes: 0 clean, 1 something found that needs a look, 2 could not do the job."
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    volume: Volume,
}

#[derive(Debug, Subcommand)]
enum Command {
    Convert(convert::Arguments),
    Validate(Box<validate::Arguments>),
    Report(report::Arguments),
    Explain(explain::Arguments),
    Rules(rules::Arguments),
    Render(render::Arguments),
    Schema(schema::Arguments),
    Init(init::Arguments),
    Lsp(lsp::Arguments),
    Completions(completions::Arguments),
    Man(man::Arguments),
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
        Ok(Arguments { command, volume }) => {
            console.set_volume(volume);
            let outcome = command.run(&mut console);
            console.time();
            outcome.into()
        }
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

impl Command {
    fn run(&self, console: &mut Console) -> Outcome {
        match self {
            Self::Convert(arguments) => convert::run(arguments, console),
            Self::Validate(arguments) => validate::run(arguments, console),
            Self::Report(arguments) => report::run(arguments, console),
            Self::Explain(arguments) => explain::run(arguments, console),
            Self::Rules(arguments) => rules::run(arguments, console),
            Self::Render(arguments) => render::run(arguments, console),
            Self::Schema(arguments) => schema::run(arguments, console),
            Self::Init(arguments) => init::run(arguments, console),
            Self::Lsp(arguments) => lsp::run(arguments, console),
            Self::Completions(arguments) => completions::run(arguments, console),
            Self::Man(arguments) => man::run(arguments, console),
        }
    }
}

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
mod page_names;
mod render;
mod report;
mod rules;
mod schema;
mod validate;

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};

use console::{Console, Volume};

use crate::report::terminal::harmless;

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
    Convert(convert::ConvertArguments),
    Validate(Box<validate::ValidateArguments>),
    Report(report::ReportArguments),
    Explain(explain::ExplainArguments),
    Rules(rules::RulesArguments),
    Render(render::RenderArguments),
    Schema(schema::SchemaArguments),
    Init(init::InitArguments),
    Lsp(lsp::LspArguments),
    Completions(completions::CompletionsArguments),
    Man(man::ManArguments),
}

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// All is well.
    Clean,
    /// The job is done, and something in the input needs a look.
    Found,
    /// The job could not be done; why has been said.
    Failed,
}

impl From<Ending> for ExitCode {
    fn from(outcome: Ending) -> Self {
        match outcome {
            Ending::Clean => Self::SUCCESS,
            Ending::Found => Self::from(1),
            Ending::Failed => Self::from(2),
        }
    }
}

/// The command line with all its commands and options, for tests that go through them.
#[doc(hidden)]
pub fn command() -> clap::Command {
    Arguments::command()
}

/// Runs the command line with `arguments`, the program's name first; returns the exit code.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    outlive_limits();
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
            let plain = message.render().to_string();
            let steers = harmless(&plain) != plain;
            // An argument may have characters that steer a terminal.
            let shown = match steers && message.exit_code() != 0 {
                true => io::stderr().write_all(harmless(&plain).as_bytes()),
                false => message.print(),
            };
            match message.exit_code() {
                0 => console.shown(shown).into(),
                _ => Ending::Failed.into(),
            }
        }
    }
}

/// Has a file that grows beyond a limit (`ulimit -f`) be an error of who writes it: the signal that comes with the
/// error would end the program, and nobody would be told why.
fn outlive_limits() {
    #[cfg(unix)]
    {
        use std::sync::{Arc, atomic::AtomicBool};

        use signal_hook::{consts::SIGXFSZ, flag};

        // Whether it came is told by the error. A system without the signal has no such limit.
        let _ = flag::register(SIGXFSZ, Arc::<AtomicBool>::default());
    }
}

impl Command {
    fn run(&self, console: &mut Console) -> Ending {
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

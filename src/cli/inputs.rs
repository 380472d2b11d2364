//! The inputs of a subcommand: which they are, and how their bytes are read.

use std::path::PathBuf;

use super::console::Console;
use crate::corpus::{self, Found, Input, InputError};
use crate::source::{Encoding, SourceText};

/// Arguments of every subcommand that reads pages.
#[derive(Debug, clap::Args)]
pub(super) struct Inputs {
    /// Files, folders (all *.txt in them and below), or - for standard input
    #[arg(required = true, value_name = "INPUT")]
    inputs: Vec<PathBuf>,
    /// Encoding of all inputs, for example windows-1252; without it, their bytes tell
    #[arg(long, value_name = "NAME")]
    encoding: Option<Encoding>,
}

impl Inputs {
    /// Finds the inputs; `None` when an argument is wrong. What is wrong is said.
    pub(super) fn find(&self, console: &Console) -> Option<Found> {
        let found = corpus::find(&self.inputs);
        let wrong = match &found {
            Ok(found) => &found.unreadable,
            Err(errors) => errors,
        };
        for error in wrong {
            console.error(&error.to_string(), error.help());
        }
        found.ok()
    }

    /// Reads an input, and says so when its encoding had to be guessed.
    pub(super) fn read(&self, input: &Input, console: &Console) -> Result<SourceText, InputError> {
        let source = input.read(self.encoding)?;
        if source.is_guessed() {
            let (shown, encoding) = (input.shown(), source.encoding());
            console.note(&format!("{shown}: read as {encoding}, not UTF-8"));
        }
        Ok(source)
    }
}

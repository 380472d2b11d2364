//! `regesta man`: the manual pages.

use std::io;
use std::path::{Path, PathBuf};

use clap::{Command, CommandFactory};
use clap_mangen::Man;

use super::Outcome;
use super::console::Console;
use crate::whole;

/// Print the manual page, or write that of every command to a folder
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  regesta man | man -l -
  regesta man ~/.local/share/man/man1
      regesta.1, regesta-validate.1 and so on; then `man regesta-validate` shows them

Exit codes: 0 written; 2 not written.")]
pub(super) struct Arguments {
    /// Folder to write to
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
}

pub(super) fn run(arguments: &Arguments, console: &mut Console) -> Outcome {
    let mut command = super::Arguments::command().disable_help_subcommand(true);
    command.build();
    let done = match &arguments.folder {
        None => return print(&command, console),
        Some(folder) => (std::iter::once(&command))
            .chain(command.get_subcommands())
            .try_for_each(|command| write(command, folder)),
    };
    match done {
        Ok(()) => Outcome::Clean,
        Err(error) => {
            console.error(
                &error.to_string(),
                "give a folder that is there and that you may write to",
            );
            Outcome::Failed
        }
    }
}

fn print(command: &Command, console: &Console) -> Outcome {
    console.print(&page(command).1)
}

fn write(command: &Command, folder: &Path) -> io::Result<()> {
    let (name, text) = page(command);
    let path = folder.join(name);
    whole::write(&path, &text).map_err(|error| {
        let message = format!("cannot write {}: {error}", path.display());
        io::Error::new(error.kind(), message)
    })
}

/// The name of the page, and its text.
fn page(command: &Command) -> (String, String) {
    let version = concat!("regesta ", env!("CARGO_PKG_VERSION"));
    let man = Man::new(command.clone()).source(version);
    let mut text = Vec::new();
    // Writing to memory cannot fail.
    let _ = man.render(&mut text);
    let text = String::from_utf8_lossy(&text).into_owned();
    (man.get_filename(), text)
}

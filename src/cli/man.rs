//! `regesta man`: the manual pages.

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use clap::{Command, CommandFactory};
use clap_mangen::Man;

use super::Ending;
use super::console::Console;
use crate::export::{Folder, WriteError};
use crate::output::{Guard, check_replaceable, head};

/// Print the manual page, or write that of every command to a folder
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  regesta man | man -l -
  regesta man ~/.local/share/man/man1
      regesta.1, regesta-validate.1 and so on; then `man regesta-validate` shows them

All pages are written or none. Those of an earlier version are replaced, and no other file.

Exit codes: 0 written; 2 not written.")]
pub(super) struct ManArguments {
    /// Folder to write to
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
}

pub(super) fn run(arguments: &ManArguments, console: &mut Console) -> Ending {
    let mut command = super::Arguments::command().disable_help_subcommand(true);
    command.build();
    let Some(folder) = &arguments.folder else {
        return console.print(&page(&command).1);
    };
    match write(&command, folder) {
        Ok(()) => Ending::Clean,
        Err(error) => {
            console.error(
                &error.to_string(),
                "give a folder that is there and that you may write to, or mend what is in the way",
            );
            Ending::Failed
        }
    }
}

/// Writes the manual pages of all commands, or none.
fn write(command: &Command, folder: &Path) -> Result<(), WriteError> {
    if !folder.is_dir() {
        return Err(WriteError {
            path: folder.to_owned(),
            source: io::Error::new(io::ErrorKind::NotFound, "there is no such folder"),
        });
    }
    let mut folder = Folder::create(folder, Guard::default())?;
    for command in std::iter::once(command).chain(command.get_subcommands()) {
        let (name, text) = page(command);
        folder.write(Path::new(&name), text.as_bytes())?;
    }
    folder.commit(&[], |file| {
        check_replaceable(file, "a manual page of regesta", is_page)
    })
}

/// Whether a file is one of these pages.
fn is_page(file: &mut dyn Read) -> bool {
    let head = head(file);
    (head.lines()).any(|line| line.starts_with(".TH regesta") && line.contains("\"regesta "))
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

//! `regesta init`: a configuration to begin with.

use std::io;
use std::path::PathBuf;

use super::Ending;
use super::console::Console;
use crate::config::{FILE, template};
use crate::output::write_new;

/// Write a commented regesta.toml to start from; it changes nothing until you edit it
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  regesta init
      for the pages in this folder and its subfolders
  regesta init archive

An existing regesta.toml is never overwritten.

Exit codes: 0 written; 2 not written.")]
pub(super) struct InitArguments {
    /// Folder to write to
    #[arg(value_name = "DIR", default_value = ".")]
    folder: PathBuf,
}

pub(super) fn run(arguments: &InitArguments, console: &mut Console) -> Ending {
    let path = arguments.folder.join(FILE);
    match write_new(&path, &template()) {
        Ok(()) => {
            console.note(&format!("wrote {}", path.display()));
            Ending::Clean
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            console.error(
                &format!("{} already exists and was left unchanged", path.display()),
                "`regesta validate --show-config` prints the configuration in use",
            );
            Ending::Failed
        }
        Err(error) => {
            console.error(
                &format!("cannot write {}: {error}", path.display()),
                "choose an existing folder that you may write to",
            );
            Ending::Failed
        }
    }
}

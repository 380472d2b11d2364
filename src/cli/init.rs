//! `regesta init`: a configuration to begin with.

use std::io;
use std::path::PathBuf;

use super::Ending;
use super::console::Console;
use crate::config::{FILE, template};
use crate::output::write_new;

/// Write a regesta.toml with comments, which changes nothing as it stands
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  regesta init
      for the pages in this folder and below
  regesta init archive

A file that is there is left as it is.

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
            console.note(&format!("{} written", path.display()));
            Ending::Clean
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            console.error(
                &format!("{} is there already, and is left as it is", path.display()),
                "`regesta validate --show-config` prints what it says",
            );
            Ending::Failed
        }
        Err(error) => {
            console.error(
                &format!("cannot write {}: {error}", path.display()),
                "give a folder that is there and that you may write to",
            );
            Ending::Failed
        }
    }
}

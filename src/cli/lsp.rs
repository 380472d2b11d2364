//! `regesta lsp`: the language server, for editors.

use std::io::{self, BufReader};

use super::Ending;
use super::console::Console;
use crate::lsp::serve;

/// Run the language server, which shows findings in an editor as you type
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Editors start this command themselves and talk to it over standard input and output.
docs/editors.md explains how to set up VS Code, Neovim and Helix.

Exit codes: 0 the editor ended the session properly; 1 it did not; 2 the connection failed.")]
pub(super) struct LspArguments {
    /// What editors say of the way they speak; there is no other
    #[arg(long, hide = true)]
    stdio: bool,
}

pub(super) fn run(_: &LspArguments, console: &mut Console) -> Ending {
    match serve(BufReader::new(io::stdin()), io::stdout().lock()) {
        Ok(true) => Ending::Clean,
        Ok(false) => Ending::Found,
        Err(error) => {
            console.error(&format!("cannot write to standard output: {error}"), "");
            Ending::Failed
        }
    }
}

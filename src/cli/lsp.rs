//! `regesta lsp`: the language server, for editors.

use std::io::{self, BufReader};

use super::Ending;
use super::console::Console;
use crate::lsp::serve;

/// Serve an editor: findings as one types, and what each line was read as
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Editors start it and speak the Language Server Protocol with it, over standard input and output.
docs/editors.md says how to set up VS Code, Neovim and Helix.

Exit codes: 0 the editor has ended it as it should; 1 it has not; 2 the editor cannot be spoken to.")]
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

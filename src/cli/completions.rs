//! `regesta completions`: what a shell needs to complete arguments.

use clap::CommandFactory;
use clap_complete::{Shell, generate};

use super::Ending;
use super::console::Console;

/// Print the completions for a shell
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  regesta completions bash > ~/.local/share/bash-completion/completions/regesta
  regesta completions zsh > ~/.zfunc/_regesta
      with ~/.zfunc in fpath
  regesta completions fish > ~/.config/fish/completions/regesta.fish")]
pub(super) struct CompletionsArguments {
    /// The shell
    shell: Shell,
}

pub(super) fn run(arguments: &CompletionsArguments, console: &mut Console) -> Ending {
    let mut command = super::Arguments::command();
    let mut script = Vec::new();
    generate(arguments.shell, &mut command, "regesta", &mut script);
    console.print(&String::from_utf8_lossy(&script))
}

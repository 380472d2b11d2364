//! `regesta explain`: what a rule checks, why, and what to do.

use super::Ending;
use super::console::Console;
use crate::check::{explanation, no_such_rule, rules_named};

/// Explain a rule: what it checks, why it matters, how to mend what it finds
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  regesta explain invalid-date
  regesta explain D101

`regesta rules` lists all rules.")]
pub(super) struct ExplainArguments {
    /// Name or code of the rule
    rule: String,
}

pub(super) fn run(arguments: &ExplainArguments, console: &mut Console) -> Ending {
    let name = &arguments.rule;
    match rules_named(name)[..] {
        [] => {
            console.error(&format!("no rule `{name}`"), &no_such_rule(name));
            Ending::Failed
        }
        [rule] => console.print(&explanation(rule)),
        ref several => {
            let names: Vec<_> = (several.iter())
                .map(|rule| format!("{} {}", rule.code, rule.name))
                .collect();
            console.error(
                &format!("`{name}` is the beginning of several codes"),
                &format!("name one of them: {}", names.join(", ")),
            );
            Ending::Failed
        }
    }
}

//! `regesta rules`: all rules.

use clap::ValueEnum;

use super::Ending;
use super::console::Console;
use crate::check::{RULES, one_line, rules_page};

/// List the rules that `validate` runs
#[derive(Debug, clap::Args)]
pub(super) struct RulesArguments {
    /// A table, or the page with all explanations
    #[arg(long, value_enum, default_value_t = RulesForm::Table)]
    format: RulesForm,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum RulesForm {
    /// A line for each rule
    Table,
    /// Everything that is to be said of them, as Markdown
    Markdown,
}

pub(super) fn run(arguments: &RulesArguments, console: &mut Console) -> Ending {
    console.print(&match arguments.format {
        RulesForm::Table => table(),
        RulesForm::Markdown => rules_page(),
    })
}

fn table() -> String {
    let width = RULES.iter().map(|rule| rule.name.len()).max().unwrap_or(0);
    let mut text = String::new();
    for rule in RULES {
        text.push_str(&format!(
            "{}  {:width$}  {:7}  {}\n",
            rule.code,
            rule.name,
            rule.severity.as_str(),
            one_line(rule.summary())
        ));
    }
    text
}

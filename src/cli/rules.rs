//! `regesta rules`: all rules.

use clap::ValueEnum;

use super::Outcome;
use super::console::Console;
use crate::check::{RULES, one_line, rules_page};

/// List the rules that `validate` runs
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Format of the list
    #[arg(long, value_enum, default_value_t = Form::Table)]
    format: Form,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    /// One line for each rule
    Table,
    /// All explanations, as Markdown
    Markdown,
}

pub(super) fn run(arguments: &Arguments, console: &mut Console) -> Outcome {
    console.print(&match arguments.format {
        Form::Table => table(),
        Form::Markdown => rules_page(),
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

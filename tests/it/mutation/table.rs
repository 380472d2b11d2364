//! The table of figures.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use regesta::check::RULES;

use super::ground::Alarms;
use super::plant::Plant;

/// What became of one planted mistake.
pub(crate) struct Outcome {
    pub(crate) class: usize,
    pub(crate) is_found: bool,
    /// Other rules that found something new on the page.
    pub(crate) other_rules: BTreeSet<&'static str>,
}

/// The figures of one class of mistakes.
pub(crate) struct Row {
    pub(crate) rule: &'static str,
    pub(crate) what: &'static str,
    /// Whether the rule is written.
    pub(crate) exists: bool,
    pub(crate) planted: usize,
    pub(crate) found: usize,
    /// How often each other rule found something as well.
    others: BTreeMap<&'static str, usize>,
}

impl Row {
    /// An empty row for each class.
    pub(crate) fn all(mistakes: &[(&'static str, &'static str, Plant)]) -> Vec<Self> {
        let row = |(rule, what, _): &(&'static str, &'static str, Plant)| Self {
            rule,
            what,
            exists: RULES.iter().any(|other| other.name == *rule),
            planted: 0,
            found: 0,
            others: BTreeMap::new(),
        };
        mistakes.iter().map(row).collect()
    }

    pub(crate) fn take(&mut self, outcome: &Outcome) {
        self.planted += 1;
        self.found += usize::from(outcome.is_found);
        for rule in &outcome.other_rules {
            *self.others.entry(rule).or_default() += 1;
        }
    }
}

fn percent(part: usize, whole: usize) -> String {
    if whole == 0 {
        return "-".to_owned();
    }
    format!("{:.0}%", 100.0 * part as f64 / whole as f64)
}

const INTRODUCTION: &str = "\
# How many planted mistakes are found

Pages of invented archives (`benches/make-corpus/`) contain no mistakes. In each, one mistake is planted of a kind that
people make: a mistyped digit, a block copied under another year, a lost line. It counts as found if the rule named for
it points at the planted lines. `cargo test --test it mutation::` makes this table and fails if it is not the one below;
`REGESTA_WRITE=1` writes it again.

";

/// The figures as Markdown.
pub(crate) fn table(rows: &[Row], alarms: &Alarms, archives: u64) -> String {
    let mut text = INTRODUCTION.to_owned();
    text.push_str("| rule | mistake | planted | found | | other rules that find something too |\n");
    text.push_str("| --- | --- | ---: | ---: | ---: | --- |\n");
    let (mut planted, mut found) = (0, 0);
    for row in rows {
        let others: Vec<String> = (row.others.iter())
            .map(|(rule, count)| format!("{rule} {count}"))
            .collect();
        let (count, share) = if row.exists {
            planted += row.planted;
            found += row.found;
            (row.found.to_string(), percent(row.found, row.planted))
        } else {
            ("-".to_owned(), "no such rule yet".to_owned())
        };
        let _ = writeln!(
            text,
            "| `{}` | {} | {} | {count} | {share} | {} |",
            row.rule,
            row.what,
            row.planted,
            others.join(", ")
        );
    }
    let _ = writeln!(
        text,
        "| **all** | | **{planted}** | **{found}** | **{}** | |\n",
        percent(found, planted)
    );
    let count: usize = alarms.by_rule.values().sum();
    let (pages, most) = (alarms.pages, alarms.most);
    let _ = writeln!(
        text,
        "On {pages} pages without mistakes, from {archives} archives, there are {count} errors and warnings: {:.2} per page, {most} at most.\n",
        count as f64 / pages.max(1) as f64
    );
    for (rule, count) in &alarms.by_rule {
        let _ = writeln!(text, "- `{rule}`: {count}");
    }
    if alarms.by_rule.is_empty() {
        text.push_str("- none\n");
    }
    text
}

//! The rules as text: what `regesta explain` says of one, and the page with all of them.

use super::rule::SECTIONS;
use super::{RULES, Rule};

/// Everything a rule says of itself, as Markdown.
///
/// ```
/// use regesta::check::{explanation, rule};
/// let text = explanation(rule("D101").unwrap());
/// assert!(text.starts_with("# invalid-date (D101)\n\nSeverity: error\n\n## Checks\n\n"));
/// ```
pub fn explanation(rule: &Rule) -> String {
    under(rule, "#")
}

/// A page with all rules, as Markdown: `docs/rules.md`.
///
/// ```
/// assert!(regesta::check::rules_page().contains("| [D101](#invalid-date-d101) | invalid-date | error |"));
/// ```
pub fn rules_page() -> String {
    let mut text = String::from(
        "# Rules\n\n\
         What `regesta validate` checks. `regesta explain <rule>` shows one of these; names and codes stay.\n\
         This page is made by `regesta rules --format markdown`.\n\n\
         | code | name | severity | checks |\n| --- | --- | --- | --- |\n",
    );
    for rule in RULES {
        let Rule {
            code,
            name,
            severity,
            ..
        } = rule;
        let anchor = format!("{name}-{}", code.to_lowercase());
        text.push_str(&format!(
            "| [{code}](#{anchor}) | {name} | {severity} | {} |\n",
            one_line(rule.summary()).replace('|', "\\|")
        ));
    }
    for rule in RULES {
        text.push('\n');
        text.push_str(&under(rule, "##"));
    }
    text
}

/// The explanation under a heading of the level `level`.
fn under(rule: &Rule, level: &str) -> String {
    let mut text = format!(
        "{level} {} ({})\n\nSeverity: {}\n",
        rule.name, rule.code, rule.severity
    );
    for heading in SECTIONS {
        if let Some(part) = rule.section(heading) {
            text.push_str(&format!("\n{level}# {heading}\n\n{part}\n"));
        }
    }
    text
}

/// `text` without line ends.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

//! Shows what is decided, as a configuration that decides the same.

use std::fmt::Write;

use toml::Value;

use super::format::BY_PAGE;
use super::{Config, Target};
use crate::check::Rule;
use crate::date::Calendar;
use crate::parse::{DateOrder, Format};

impl Config {
    /// The configuration as TOML, with all that is decided by default, and where it comes from.
    ///
    /// ```
    /// let text = regesta::config::Config::default().to_toml();
    /// assert!(text.starts_with("# no regesta.toml found: these are the defaults\n\n[validate]\nselect = ["));
    /// ```
    pub fn to_toml(&self) -> String {
        let mut text = match &self.file {
            Some(file) => format!("# from {}\n", file.path.display()),
            None => "# no regesta.toml found: these are the defaults\n".to_owned(),
        };
        if !self.exclude.is_empty() {
            let globs: Vec<_> = self.exclude.iter().map(|p| quoted(&p.glob)).collect();
            let _ = writeln!(text, "\nexclude = [{}]", globs.join(", "));
        }
        let limit = self.fail_on.map_or("never", |severity| severity.as_str());
        // Writing to a string cannot fail.
        let _ = write!(
            text,
            "\n[validate]\nselect = {}\nfail-on = {}\n",
            list(&self.rules),
            quoted(limit)
        );
        if !self.severities.is_empty() {
            text.push_str("\n[severity]\n");
        }
        for (rule, severity) in &self.severities {
            let _ = writeln!(text, "{rule} = {}", quoted(severity.as_str()));
        }
        if !self.per_file.is_empty() {
            text.push_str("\n[per-file-ignores]\n");
        }
        for per in &self.per_file {
            let _ = writeln!(text, "{} = {}", key(&per.glob), list(&per.rules));
        }
        for accept in &self.accepts {
            let _ = writeln!(text, "\n[[accept]]\nrule = {}", quoted(accept.rule.name));
            if let Some(source) = &accept.source {
                let _ = writeln!(text, "source = {}", quoted(source));
            }
            let _ = match &accept.target {
                Target::Fingerprint(fingerprint) => {
                    writeln!(text, "fingerprint = {}", quoted(fingerprint))
                }
                Target::Line(line) => writeln!(text, "line = {line}"),
            };
            let _ = writeln!(text, "reason = {}", quoted(&accept.reason));
        }
        text.push_str(&format_table(&self.format));
        text
    }
}

/// What is said of the pages' format, as far as it is not the default.
fn format_table(format: &Format) -> String {
    let default = format_entries(&Format::default());
    let entries = format_entries(format).into_iter().zip(default);
    let lines: String = entries
        .filter(|(said, usual)| said != usual)
        .map(|((key, value), _)| format!("{key} = {value}\n"))
        .collect();
    match lines.is_empty() {
        true => lines,
        false => format!("\n[format]\n{lines}"),
    }
}

/// The keys of the format, with their values.
pub(super) fn format_entries(format: &Format) -> Vec<(&'static str, Value)> {
    let order = match format.date_order {
        DateOrder::ByPage => "by-page",
        DateOrder::DayFirst => "day-first",
        DateOrder::MonthFirst => "month-first",
    };
    let calendar = match format.calendar {
        Calendar::Gregorian => "gregorian",
        Calendar::Julian => "julian",
    };
    let language = format.language.as_deref().unwrap_or(BY_PAGE);
    let words = |words: &Vec<String>| Value::from(words.clone());
    vec![
        ("date-order", Value::from(order)),
        ("calendar", Value::from(calendar)),
        ("language", Value::from(language)),
        ("document-markers", words(&format.document_markers)),
        ("back-links", words(&format.back_links)),
        ("timeline-words", words(&format.timeline_words)),
        ("notes-words", words(&format.notes_words)),
        ("meetings-words", words(&format.meetings_words)),
    ]
}

fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

/// A key in quotes: those of JSON are those of TOML, save that DEL must be escaped.
fn key(text: &str) -> String {
    serde_json::Value::from(text)
        .to_string()
        .replace('\u{7f}', "\\u007f")
}

fn list(rules: &[&Rule]) -> String {
    let names: Vec<_> = rules.iter().map(|rule| quoted(rule.name)).collect();
    format!("[{}]", names.join(", "))
}

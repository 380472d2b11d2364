//! Findings that an editor has judged, each with a reason.

use toml::de::DeTable;

use super::reader::{ConfigReader, Value, at};
use crate::check::{Finding, Rule, rule};
use crate::source::Span;

/// A finding that is to be accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accept {
    /// Its rule.
    pub rule: &'static Rule,
    /// Its page: the name of the page, or its path below the folder of the configuration.
    pub source: Option<String>,
    /// What tells it from others.
    pub target: Target,
    /// Why it is accepted.
    pub reason: String,
    /// Where the entry is in the configuration.
    pub span: Span,
}

/// What tells an accepted finding from others of its rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// Its fingerprint, which stays when something else on the page is edited.
    Fingerprint(String),
    /// The line on which it starts.
    Line(usize),
}

const KEYS: [&str; 5] = ["rule", "fingerprint", "source", "line", "reason"];
const PLACE: &str = "give the `fingerprint` of the finding, or its `source` and `line`";

impl Accept {
    /// Whether it is meant for `finding`, on a page with the path `path` below the folder of the
    /// configuration.
    pub(super) fn is_for(&self, finding: &Finding, path: &str) -> bool {
        self.rule == finding.rule
            && self.is_on(&finding.place.source, path)
            && match &self.target {
                Target::Fingerprint(fingerprint) => *fingerprint == finding.fingerprint,
                Target::Line(line) => *line == finding.place.line,
            }
    }

    /// Whether it can be meant for a finding on the page `source`.
    pub(super) fn is_on(&self, source: &str, path: &str) -> bool {
        (self.source.as_ref()).is_none_or(|wanted| wanted == source || wanted == path)
    }

    /// The finding that it is meant for, in words.
    pub(super) fn target(&self) -> String {
        let on = match &self.source {
            Some(source) => format!(" in {source}"),
            None => String::new(),
        };
        match &self.target {
            Target::Fingerprint(fingerprint) => format!("with the fingerprint {fingerprint}{on}"),
            Target::Line(line) => format!("on line {line}{on}"),
        }
    }

    /// Reads an entry.
    pub(super) fn read(value: &Value<'_>, reader: &mut ConfigReader) -> Option<Self> {
        let table = reader.table(value)?;
        reader.keys(table, &KEYS);
        let span = extent(table).unwrap_or(at(value.span()));
        let rule = read_rule(table, span, reader);
        let reason = read_reason(table, span, reader);
        let source = (table.get("source")).and_then(|value| reader.text(value));
        let target = read_target(table, span, reader);
        Some(Self {
            rule: rule?,
            source: source.map(str::to_owned),
            target: target?,
            reason: reason?,
            span,
        })
    }
}

/// From the first key of a table to its last value.
fn extent(table: &DeTable<'_>) -> Option<Span> {
    let start = table.keys().map(|key| key.span().start).min()?;
    let end = table.values().map(|value| value.span().end).max()?;
    Some(Span::new(start, end))
}

fn read_rule(table: &DeTable<'_>, span: Span, reader: &mut ConfigReader) -> Option<&'static Rule> {
    let Some(value) = table.get("rule") else {
        reader.wrong(span, "an accept without a rule", "add `rule = \"...\"`");
        return None;
    };
    let word = reader.text(value)?;
    match rule(word) {
        Some(rule) => Some(rule),
        None => {
            if !reader.rules_of(word, at(value.span())).is_empty() {
                reader.wrong(
                    at(value.span()),
                    format!("`{word}` is the beginning of a code, and an accept is for one rule"),
                    "give the name or the whole code of the rule",
                );
            }
            None
        }
    }
}

fn read_reason(table: &DeTable<'_>, span: Span, reader: &mut ConfigReader) -> Option<String> {
    const HELP: &str = "say why the finding is no mistake: `reason = \"...\"`";
    let Some(value) = table.get("reason") else {
        reader.wrong(span, "an accept without a reason", HELP);
        return None;
    };
    let reason = reader.text(value)?.trim();
    if reason.is_empty() {
        reader.wrong(at(value.span()), "an accept with an empty reason", HELP);
        return None;
    }
    Some(reason.to_owned())
}

fn read_target(table: &DeTable<'_>, span: Span, reader: &mut ConfigReader) -> Option<Target> {
    match (table.get("fingerprint"), table.get("line")) {
        (Some(value), None) => {
            let fingerprint = reader.text(value)?;
            if fingerprint.len() != 16 || !fingerprint.bytes().all(|b| b.is_ascii_hexdigit()) {
                reader.wrong(
                    at(value.span()),
                    "a fingerprint has 16 hexadecimal digits",
                    "copy it from `regesta validate --format json`",
                );
                return None;
            }
            Some(Target::Fingerprint(fingerprint.to_lowercase()))
        }
        (None, Some(value)) if table.get("source").is_some() => {
            reader.number(value).map(Target::Line)
        }
        (None, _) => {
            reader.wrong(span, "an accept that does not say which finding", PLACE);
            None
        }
        (Some(_), Some(value)) => {
            reader.wrong(
                at(value.span()),
                "a fingerprint and a line, of which one is enough",
                PLACE,
            );
            None
        }
    }
}

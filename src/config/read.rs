//! Reads the text of a configuration.

use std::path::Path;

use serde::Deserialize;
use toml::de::DeTable;

use super::format::{GONE, INSTEAD};
use super::reader::{ConfigReader, Value, at, short};
use super::{Accept, Config, ConfigError, Exclusion, FormatConfig, PerFile, fail_on, in_order};
use crate::corpus::Pattern;
use crate::parse::Format;
use crate::source::{SourceText, Span};

/// The tables of the file.
const TABLES: [&str; 6] = [
    "exclude",
    "validate",
    "severity",
    "per-file-ignores",
    "accept",
    "format",
];

impl Config {
    /// Reads the text of a configuration.
    ///
    /// # Errors
    /// [`ConfigError::Wrong`] with all that is wrong in it; `text` should be named by the path of the file.
    pub fn parse(text: &SourceText) -> Result<Self, ConfigError> {
        let wrong = |(mistakes, more)| ConfigError::Wrong {
            text: text.clone(),
            mistakes,
            more,
        };
        let table = DeTable::parse(text.text()).map_err(|error| {
            let mut reader = ConfigReader::default();
            let span = error.span().map_or(Span::new(0, 0), at);
            reader.wrong(span, error.message(), "the file must be TOML");
            wrong(reader.finish())
        })?;
        let mut reader = ConfigReader::default();
        let mut config = read(table.get_ref(), &mut reader);
        if let Some((key, _)) = table.get_ref().get_key_value("format") {
            let value = table.get_ref().get("format");
            let is_table = value.is_some_and(|value| reader.table(value).is_some());
            let gone = value.is_some_and(|value| is_table && refuse_gone(value, &mut reader));
            if is_table && !gone {
                config.format = read_format(text.text(), at(key.span()), &mut reader);
            }
        }
        match reader.count() {
            0 => Ok(config),
            _ => Err(wrong(reader.finish())),
        }
    }
}

fn read(table: &DeTable<'_>, reader: &mut ConfigReader) -> Config {
    let mut config = Config::default();
    reader.keys(table, &TABLES);
    if let Some(value) = table.get("exclude") {
        config.exclude = read_exclude(value, reader);
    }
    if let Some(value) = table.get("validate") {
        read_validate(value, &mut config, reader);
    }
    if let Some(value) = table.get("severity") {
        read_severities(value, &mut config, reader);
    }
    if let Some(value) = table.get("per-file-ignores") {
        config.per_file = read_per_file(value, reader);
    }
    if let Some(value) = table.get("accept") {
        let entries = reader.list(value).iter();
        config.accepts = entries.filter_map(|v| Accept::read(v, reader)).collect();
    }
    config
}

/// Notes the settings in `[format]` that there are no longer; returns whether there is one.
fn refuse_gone(format: &Value<'_>, reader: &mut ConfigReader) -> bool {
    let before = reader.count();
    for key in format
        .get_ref()
        .as_table()
        .into_iter()
        .flat_map(DeTable::keys)
    {
        let name = key.get_ref().as_ref();
        if GONE.contains(&name) {
            reader.wrong(
                at(key.span()),
                format!("`{name}` is no longer a setting"),
                INSTEAD,
            );
        }
    }
    reader.count() > before
}

/// How the pages are written; `key` is where the table begins.
fn read_format(text: &str, key: Span, reader: &mut ConfigReader) -> Format {
    /// The one table of the file that is read here.
    #[derive(Default, Deserialize)]
    struct Tables {
        format: FormatConfig,
    }
    const HELP: &str = "docs/formats.md has all settings";
    match toml::from_str(text) {
        Ok(Tables { format }) => match format.format() {
            Ok(format) => return format,
            Err(error) => reader.wrong(key, error.to_string(), HELP),
        },
        Err(error) => {
            let span = error.span().map_or(key, at);
            reader.wrong(span, error.message(), HELP);
        }
    }
    Format::default()
}

fn read_validate(value: &Value<'_>, config: &mut Config, reader: &mut ConfigReader) {
    let Some(table) = reader.table(value) else {
        return;
    };
    reader.keys(table, &["select", "ignore", "fail-on"]);
    if let Some(value) = table.get("select") {
        let select = reader.rules(value);
        config.rules = in_order(|rule| select.contains(rule));
    }
    if let Some(value) = table.get("ignore") {
        let ignore = reader.rules(value);
        config.rules.retain(|rule| !ignore.contains(rule));
    }
    if let Some(value) = table.get("fail-on")
        && let Some(limit) = reader.parsed(value, fail_on)
    {
        config.fail_on = limit;
    }
}

fn read_severities(value: &Value<'_>, config: &mut Config, reader: &mut ConfigReader) {
    let Some(table) = reader.table(value) else {
        return;
    };
    let mut entries = Vec::new();
    for (key, value) in table {
        let word = key.get_ref().as_ref();
        let rules = reader.rules_of(word, at(key.span()));
        if let Some(severity) = reader.parsed(value, str::parse) {
            entries.push((rules, severity));
        }
    }
    // What is said of fewer rules counts for more.
    entries.sort_by_key(|(rules, _)| std::cmp::Reverse(rules.len()));
    for (rules, severity) in entries {
        (config.severities).extend(rules.iter().map(|rule| (rule.name, severity)));
    }
}

fn read_per_file(value: &Value<'_>, reader: &mut ConfigReader) -> Vec<PerFile> {
    let mut all = Vec::new();
    for (key, value) in reader.table(value).into_iter().flatten() {
        let glob = key.get_ref().as_ref();
        let rules = reader.rules(value);
        if glob.trim().is_empty() {
            reader.wrong(
                at(key.span()),
                "the pattern for files is empty, and would match none or all",
                "for example `letters/*.txt`, or `draft-*.txt` in any folder",
            );
            continue;
        }
        match Pattern::read(glob) {
            Ok(pattern) => all.push(PerFile {
                glob: glob.to_owned(),
                pattern,
                rules,
            }),
            Err(error) => reader.wrong(
                at(key.span()),
                format!("`{}` is no pattern for files: {error}", short(glob)),
                "for example `letters/*.txt`, or `draft-*.txt` in any folder",
            ),
        }
    }
    all
}

fn read_exclude(value: &Value<'_>, reader: &mut ConfigReader) -> Vec<Exclusion> {
    let mut all = Vec::new();
    for item in reader.list(value) {
        match reader.text(item).map(exclusion) {
            Some(Ok(pattern)) => all.push(pattern),
            Some(Err(message)) => reader.wrong(at(item.span()), message, PATTERN_HELP),
            None => {}
        }
    }
    all
}

/// What a pattern for files that are left out looks like.
pub(crate) const PATTERN_HELP: &str = "for example `drafts` for a folder and all in it, `letters/*.txt`, or `draft-*.txt` in any folder";

/// The files that `glob` leaves out. A folder is left out with all in it.
///
/// # Errors
/// A message that says what is wrong with it.
pub(crate) fn exclusion(glob: &str) -> Result<Exclusion, String> {
    let bare = glob.trim_end_matches('/');
    if bare.trim().is_empty() {
        return Err("a pattern that names no file".to_owned());
    }
    if bare.starts_with('!') {
        return Err(format!("`{glob}`: what is excluded cannot be taken back"));
    }
    if bare.starts_with('/') || Path::new(bare).starts_with(".") || bare.starts_with("..") {
        return Err(format!(
            "`{glob}`: write the path from the folder of the configuration, without `./`, `../` or `/` before it"
        ));
    }
    match Pattern::read(bare) {
        Ok(pattern) => Ok(Exclusion {
            glob: glob.to_owned(),
            pattern,
        }),
        Err(error) => Err(format!(
            "`{}` is no pattern for files: {error}",
            short(glob)
        )),
    }
}

//! Tests of the grammar: raw text in, the date that opens it out.

mod entries;
mod languages;
mod limits;
mod marks;
mod old;
mod order;
mod ranges;
mod running;
mod said;
mod silent;
mod unread;
mod vague;

use crate::date::Date;
use crate::parse::dates::Context;
use crate::parse::format::Format;
use crate::parse::lines::Lines;
use crate::source::SourceText;

/// The format of a page in a language; of one that tells its language itself, where none is given.
fn format(language: &str) -> Format {
    Format {
        language: (!language.is_empty()).then(|| language.into()),
        ..Format::default()
    }
}

/// A date as EDTF, or how exact it is, where it is no date.
fn value(date: &Date<'_>) -> String {
    date.edtf()
        .unwrap_or_else(|| date.precision().as_str().to_owned())
}

/// EDTF, written date and rest of the first line of a page in a language.
pub(super) fn opens(language: &str, text: &str) -> Option<(String, String, String)> {
    let source = SourceText::new("t", text);
    let format = format(language);
    let lines = Lines::new(&source, &format);
    let opening = lines.opening(1)?;
    let date = lines
        .grammar()
        .date("", opening.expression(), Context::NONE);
    Some((
        value(&date),
        lines
            .text_of(opening.written.first..opening.written.end)
            .to_owned(),
        lines.text_of(opening.text..lines.facts(1).end).to_owned(),
    ))
}

/// A line without the marks around its date and before its text, the date, and the text.
fn unmarked(line: &str) -> (String, Option<&str>, Option<&str>) {
    let date = line
        .split_once('{')
        .and_then(|(_, behind)| behind.split_once('}'))
        .map(|(date, _)| date);
    let text = line.split_once('¦').map(|(_, text)| text);
    (line.replace(['{', '}', '¦'], ""), date, text)
}

/// Asserts what opens lines, each the first of a page in this language: `{date}` and `¦text` in the line, and the
/// date in EDTF.
fn reads(language: &str, rows: &[(&str, &str)]) {
    for (line, edtf) in rows {
        let (line, date, text) = unmarked(line);
        let found = opens(language, &line);
        let found = found
            .as_ref()
            .map(|(edtf, date, text)| (&**edtf, &**date, &**text));
        assert_eq!(
            found,
            date.zip(text).map(|(date, text)| (*edtf, date, text)),
            "{language}: {line}"
        );
    }
}

/// Asserts that no date opens these lines, and none that cannot be read.
fn is_silent(language: &str, lines: &[&str]) {
    for text in lines {
        assert_eq!(opens(language, text), None, "{text}");
        assert_eq!(unread(language, text), None, "{text}");
    }
}

/// Asserts that a `{date}` that cannot be read opens a line, and what it may mean.
fn is_unread(language: &str, line: &str, hint: Option<&str>) {
    let (line, date, _) = unmarked(line);
    let found = unread(language, &line);
    let found = found
        .as_ref()
        .map(|(date, hint)| (&**date, hint.as_deref()));
    assert_eq!(found, date.map(|date| (date, hint)), "{line}");
}

/// The unreadable date that opens the first line of a page, and what it may mean.
fn unread(language: &str, text: &str) -> Option<(String, Option<String>)> {
    let source = SourceText::new("t", text);
    let format = format(language);
    let lines = Lines::new(&source, &format);
    let facts = lines.facts(1);
    let unread = facts.unread.as_ref()?;
    let written = lines.text_of(facts.content..unread.end).to_owned();
    Some((written, unread.hint.clone()))
}

/// The dates that a text mentions: EDTF and words.
fn mentions(language: &str, text: &str) -> Vec<(String, String)> {
    let source = SourceText::new("t", format!("Salt\n\n{text}\n"));
    let format = format(language);
    let page = crate::parse::page_with(&source, &format);
    page.mentions
        .iter()
        .map(|mention| (value(&mention.date), source.slice(mention.span).to_owned()))
        .collect()
}

/// Asserts which `{dates}` a running text mentions, and what they are in EDTF.
fn tells(language: &str, text: &str, dates: &[&str]) {
    let words = text
        .split('{')
        .skip(1)
        .filter_map(|behind| behind.split_once('}'))
        .map(|(date, _)| date);
    let expected: Vec<(&str, &str)> = dates.iter().copied().zip(words).collect();
    let found = mentions(language, &text.replace(['{', '}'], ""));
    let found: Vec<(&str, &str)> = found
        .iter()
        .map(|(edtf, words)| (&**edtf, &**words))
        .collect();
    assert_eq!(found, expected, "{text}");
}

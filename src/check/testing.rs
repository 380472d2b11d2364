//! What the tests of rules are written with: raw text, and carets under the places of a finding.
//!
//! A line of carets is no line of the page: it stands under the text that it marks, with the message of
//! the finding behind it. A line of tildes marks the place that the finding is related to, with the
//! message of that place.

use super::{Checker, Finding, Location, rule};
use crate::page::Page;
use crate::source::SourceText;

/// All findings of the rule `name` on the pages `texts`.
pub(super) fn check(name: &str, texts: &[&str]) -> Vec<Finding> {
    check_with(name, texts, |_| ())
}

/// The same, when `change` has changed the records of each page.
pub(super) fn check_with(
    name: &str,
    texts: &[&str],
    change: impl Fn(&mut Page<'_>),
) -> Vec<Finding> {
    let rule = rule(name).unwrap_or_else(|| panic!("no rule {name}"));
    let mut checker = Checker::new([&rule]);
    for (index, text) in texts.iter().enumerate() {
        let source = SourceText::new(format!("page{}.txt", index + 1), *text);
        let mut page = crate::parse::page(&source);
        change(&mut page);
        checker.add(&page);
    }
    checker.finish()
}

/// A marked place: line, first and last column, sign, message.
type MarkedPlace = (usize, usize, usize, char, String);

/// The page without its marks, and its marks.
fn split(marked: &str) -> (String, Vec<MarkedPlace>) {
    let (mut text, mut marks, mut line) = (String::new(), Vec::new(), 0);
    for row in marked.lines() {
        let sign = row.trim_start().chars().next();
        match sign.filter(|sign| matches!(sign, '^' | '~')) {
            Some(sign) => {
                let start = row.chars().take_while(|c| *c == ' ').count();
                let length = row.trim_start().chars().take_while(|c| *c == sign).count();
                let message: String = row.chars().skip(start + length).collect();
                marks.push((
                    line,
                    start + 1,
                    start + length,
                    sign,
                    message.trim().to_owned(),
                ));
            }
            None => {
                line += 1;
                text.push_str(row);
                text.push('\n');
            }
        }
    }
    (text, marks)
}

/// Checks that the rule `name` finds on the marked page what is marked, and nothing else.
///
/// A mark covers the first line of a place; a place that goes on is marked on its first line alone.
pub(super) fn findings(name: &str, marked: &str) {
    findings_with(name, marked, |_| ());
}

/// The same, when `change` has changed the records of the page.
pub(super) fn findings_with(name: &str, marked: &str, change: impl Fn(&mut Page<'_>)) {
    let (text, mut expected) = split(marked);
    let found = check_with(name, &[&text], change);
    let source = SourceText::new("page1.txt", text);
    let place = |place: &Location, sign, message: &str| {
        let end = if place.end_line == place.line {
            place.end_column - 1
        } else {
            source.line(place.line).trim_end().chars().count()
        };
        (place.line, place.column, end, sign, message.to_owned())
    };
    let mut seen = Vec::new();
    for finding in &found {
        seen.push(place(&finding.place, '^', &finding.message));
        seen.extend(
            (finding.related.iter()).map(|related| place(&related.place, '~', &related.message)),
        );
    }
    expected.sort();
    seen.sort();
    assert_eq!(seen, expected, "{name} (found on the left)");
}

/// Checks that the rule `name` finds nothing on the page.
pub(super) fn none(name: &str, text: &str) {
    none_with(name, text, |_| ());
}

/// The same, when `change` has changed the records of the page.
pub(super) fn none_with(name: &str, text: &str, change: impl Fn(&mut Page<'_>)) {
    let found = check_with(name, &[text], change);
    assert!(found.is_empty(), "{name}: {found:#?}");
}

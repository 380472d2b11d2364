//! What is found on the real page, held against what a careful reader found before the program did
//! (`tests/truth/findings.tsv`).

#![allow(clippy::unwrap_used, clippy::print_stdout)]

use std::collections::BTreeMap;
use std::fs;

use regesta::check::{Checker, Finding, RULES, Severity};
use regesta::source::SourceText;

/// A mistake that the reader found: its class, the lines where it shows, and how sure the reader is.
struct Mistake {
    rule: String,
    line: usize,
    other: Option<usize>,
    certain: bool,
}

impl Mistake {
    /// Whether a finding is of this mistake: of its rule, and at its places.
    fn is_told_by(&self, finding: &Finding) -> bool {
        let places =
            || std::iter::once(&finding.place).chain(finding.related.iter().map(|r| &r.place));
        let shows =
            |line: usize| places().any(|place| (place.line..=place.end_line).contains(&line));
        finding.rule.name == self.rule && (shows(self.line) || self.other.is_some_and(shows))
    }
}

fn mistakes() -> Vec<Mistake> {
    let table = fs::read_to_string("tests/truth/findings.tsv").unwrap();
    (table.lines().skip(1))
        .map(|row| {
            let row: Vec<&str> = row.split('\t').collect();
            Mistake {
                rule: row[0].to_owned(),
                line: row[1].parse().unwrap(),
                other: row[2].parse().ok(),
                certain: row[3] == "certain",
            }
        })
        .collect()
}

fn findings() -> Vec<Finding> {
    let text = fs::read_to_string("input/article-54.txt").unwrap();
    let source = SourceText::new("article-54.txt", text);
    let mut checker = Checker::new(RULES.iter());
    checker.add(&regesta::parse::page(&source));
    checker.finish()
}

#[test]
fn nine_of_ten_warnings_are_right() {
    let (mistakes, findings) = (mistakes(), findings());
    let mut rules: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for finding in findings.iter().filter(|f| f.severity >= Severity::Warning) {
        let right = mistakes.iter().any(|mistake| mistake.is_told_by(finding));
        let (told, of) = rules.entry(finding.rule.name).or_default();
        *told += usize::from(right);
        *of += 1;
        if !right {
            println!("not a mistake: {} {}", finding.place, finding.message);
        }
    }
    for (rule, (right, all)) in &rules {
        println!("{rule}: {right} of {all} are right");
    }
    let right: usize = rules.values().map(|(right, _)| right).sum();
    let all: usize = rules.values().map(|(_, all)| all).sum();
    println!("all: {right} of {all}");
    assert!(all >= 30 && right * 10 >= all * 9);
}

#[test]
fn what_a_reader_is_certain_of_is_found_but_for_what_is_named() {
    /// Mistakes that are certain to a reader and that no rule finds, with the reason in `docs/findings.md`.
    const MISSED: [(&str, usize, usize); 8] = [
        ("day-slip", 324, 327),
        ("day-slip", 324, 780),
        ("day-slip", 353, 784),
        ("day-slip", 642, 49),
        ("day-slip", 642, 639),
        ("day-slip", 844, 49),
        ("reference-conflict", 640, 723),
        ("year-slip", 397, 444),
    ];
    let (mistakes, findings) = (mistakes(), findings());
    let certain = mistakes.iter().filter(|mistake| mistake.certain);
    let missed: Vec<(&str, usize, usize)> = certain
        .clone()
        .filter(|mistake| !findings.iter().any(|finding| mistake.is_told_by(finding)))
        .map(|m| (m.rule.as_str(), m.line, m.other.unwrap_or_default()))
        .collect();
    println!(
        "{} of {} certain mistakes are found",
        certain.clone().count() - missed.len(),
        certain.count()
    );
    assert_eq!(missed, MISSED);
}

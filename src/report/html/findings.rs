//! The findings, by severity and rule.

use super::anchor;
use super::dates;
use super::excerpt::{self, MarkedWords};
use super::markdown::{self, Inline, MarkdownBlock};
use crate::check::{Finding, Location, Rule, SECTIONS, Severity};
use crate::page::Page;
use crate::report::Report;

/// The findings of one severity.
pub(super) struct Group<'a> {
    pub(super) severity: &'static str,
    pub(super) count: usize,
    pub(super) rules: Vec<OfRule<'a>>,
}

/// The findings of one rule.
pub(super) struct OfRule<'a> {
    pub(super) rule: &'static Rule,
    /// What the rule says of itself, by headings.
    pub(super) explanation: Vec<(&'static str, Vec<MarkdownBlock<'static>>)>,
    pub(super) items: Vec<ShownFinding<'a>>,
}

/// A finding.
pub(super) struct ShownFinding<'a> {
    pub(super) id: String,
    /// The numbers of the pages that it is about, each with a space behind it.
    pub(super) pages: String,
    pub(super) message: Vec<Inline<'a>>,
    pub(super) help: Vec<Inline<'a>>,
    /// Its own place, and then the others.
    pub(super) places: Vec<ShownPlace<'a>>,
    /// Whether it is drawn in the picture.
    pub(super) drawn: bool,
}

/// A place of a finding.
pub(super) struct ShownPlace<'a> {
    /// `salt.txt:7:1`.
    pub(super) name: String,
    /// The line in the report; nothing for what is no page.
    pub(super) href: Option<String>,
    pub(super) message: Vec<Inline<'a>>,
    pub(super) excerpt: Option<MarkedWords>,
}

/// The findings of `report`, the gravest first.
pub(super) fn groups<'a>(report: &'a Report, pages: &[Page<'_>]) -> Vec<Group<'a>> {
    let group = |severity: Severity| {
        let of_severity = || (report.findings.iter()).filter(move |f| f.severity == severity);
        let mut rules: Vec<&'static Rule> = of_severity().map(|finding| finding.rule).collect();
        rules.sort_by_key(|rule| rule.code);
        rules.dedup();
        let of_rule = |rule: &'static Rule| OfRule {
            rule,
            explanation: explanation(rule),
            items: of_severity()
                .filter(|finding| finding.rule == rule)
                .map(|finding| item(report, pages, finding))
                .collect(),
        };
        Group {
            severity: severity.as_str(),
            count: of_severity().count(),
            rules: rules.into_iter().map(of_rule).collect(),
        }
    };
    let groups = Severity::ALL.into_iter().map(group);
    groups.filter(|group| group.count > 0).collect()
}

/// The name of a finding in the report.
pub(super) fn id(finding: &Finding) -> String {
    format!("f-{}", finding.fingerprint)
}

fn explanation(rule: &'static Rule) -> Vec<(&'static str, Vec<MarkdownBlock<'static>>)> {
    let part = |heading| Some((heading, markdown::blocks(rule.section(heading)?)));
    SECTIONS.into_iter().filter_map(part).collect()
}

fn item<'a>(report: &'a Report, pages: &[Page<'_>], finding: &'a Finding) -> ShownFinding<'a> {
    let others = finding
        .related
        .iter()
        .map(|r| (&r.place, r.message.as_str()));
    let all = std::iter::once((&finding.place, "")).chain(others);
    let mut numbers: Vec<usize> = (all.clone())
        .filter_map(|(place, _)| anchor::page_of(place, pages))
        .collect();
    numbers.sort_unstable();
    numbers.dedup();
    let drawn = anchor::page_of(&finding.place, pages)
        .and_then(|number| pages.get(number))
        .is_some_and(|page| dates::of_place(page, &finding.place).is_some());
    ShownFinding {
        id: id(finding),
        pages: numbers.iter().map(|number| format!("{number} ")).collect(),
        message: markdown::inline(&finding.message),
        help: markdown::inline(&finding.help),
        places: all
            .map(|(place, message)| shown(report, pages, place, message))
            .collect(),
        drawn,
    }
}

fn shown<'a>(
    report: &Report,
    pages: &[Page<'_>],
    place: &Location,
    message: &'a str,
) -> ShownPlace<'a> {
    let path = report.files.path(&place.source);
    ShownPlace {
        name: format!("{path}:{}:{}", place.line, place.column),
        href: anchor::page_of(place, pages).map(|page| anchor::line(page, place.line)),
        message: markdown::inline(message),
        excerpt: (report.files.text(&place.source)).map(|source| excerpt::at(&source, place)),
    }
}

//! What else there is to say of a line: findings, dates, works and people in it, and where a note leads.

use std::collections::{BTreeMap, HashSet};

use super::super::{anchor, findings, tables};
use super::dated;
use crate::check::Finding;
use crate::page::Page;

/// A link beside a line.
pub(in super::super) struct Chip {
    pub(in super::super) class: &'static str,
    pub(in super::super) href: String,
    pub(in super::super) text: String,
}

/// The links beside the lines of a page.
pub(super) struct Chips {
    by_line: BTreeMap<usize, Vec<Chip>>,
    /// Lines in which something was found.
    pub(super) found: HashSet<usize>,
}

impl Chips {
    pub(super) fn of(found: &[Finding], number: usize, page: &Page<'_>) -> Self {
        let mut chips = Self {
            by_line: BTreeMap::new(),
            found: HashSet::new(),
        };
        chips.add_notes(number, page);
        chips.add_records(number, page);
        chips.add_findings(found, page);
        chips
    }

    /// The links of the lines from `first` on and before `behind`.
    pub(super) fn take(&mut self, first: usize, behind: usize) -> Vec<Chip> {
        let mut later = self.by_line.split_off(&behind);
        let these = self.by_line.split_off(&first);
        self.by_line.append(&mut later);
        these.into_values().flatten().collect()
    }

    fn add(&mut self, line: usize, class: &'static str, href: String, text: String) {
        let chip = Chip { class, href, text };
        self.by_line.entry(line).or_default().push(chip);
    }

    /// The way from a note to its place, and back.
    fn add_notes(&mut self, number: usize, page: &Page<'_>) {
        let printed = page.notes.iter().zip(&page.ledger.inline_of_note);
        for (note, inline) in printed {
            let Some(inline) = inline.and_then(|inline| page.inline_notes.get(inline)) else {
                continue;
            };
            let (here, there) = (inline.place.line, note.place.line);
            let name = note.number.map_or_else(String::new, |n| format!(" {n}"));
            let to_list = format!("printed note{name} ↓");
            self.add(here, "way", anchor::line(number, there), to_list);
            let to_text = format!("in the text, line {here} ↑");
            self.add(there, "way", anchor::line(number, here), to_text);
        }
    }

    /// Records inside the lines of others.
    fn add_records(&mut self, number: usize, page: &Page<'_>) {
        let row = |key: String| anchor::record(number, &key);
        for (index, document) in page.documents.iter().enumerate() {
            if document.embedded {
                let text = format!("document {}", dated(&document.date));
                self.add(
                    document.place.line,
                    "document",
                    row(format!("d{index}")),
                    text,
                );
            }
        }
        for biography in &page.biographies {
            for &index in &biography.people {
                if let Some(person) = page.people.get(index) {
                    let name = person.name.to_string();
                    self.add(
                        biography.place.line,
                        "biography",
                        row(format!("h{index}")),
                        name,
                    );
                }
            }
        }
        for (index, mention) in page.mentions.iter().enumerate() {
            self.add(
                mention.line,
                "mention",
                row(format!("x{index}")),
                dated(&mention.date),
            );
        }
        for (index, reference) in page.references.iter().enumerate() {
            self.add(
                reference.place.line,
                "work",
                row(format!("r{index}")),
                tables::work(reference),
            );
        }
    }

    fn add_findings(&mut self, found: &[Finding], page: &Page<'_>) {
        for finding in found {
            let places = finding.related.iter().map(|related| &related.place);
            let here = std::iter::once(&finding.place).chain(places);
            let mut told = HashSet::new();
            for place in here.filter(|place| place.source == page.source.name()) {
                self.found.extend(place.line..=place.end_line);
                if told.insert(place.line) {
                    let name = finding.rule.name.to_owned();
                    let id = findings::id(finding);
                    self.add(place.line, finding.severity.as_str(), id, name);
                }
            }
        }
    }
}

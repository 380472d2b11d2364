//! The text of a page, line by line, beside what it was read as.

mod chips;

use std::collections::HashSet;

use askama::Template;
use rayon::prelude::*;

use super::anchor;
use super::pack::packed;
use crate::check::Finding;
use crate::date::Date;
use crate::page::{LineUse, Page};
use crate::record::Note;
use crate::report::{Report, counted};
pub(super) use chips::Chip;
use chips::Chips;

/// A page.
pub(super) struct Sheet<'a> {
    pub(super) number: usize,
    pub(super) name: &'a str,
    pub(super) title: &'a str,
    /// What lines were read as: class, label, how many lines.
    pub(super) legend: Vec<(&'static str, &'static str, usize)>,
    /// The line that is the first one not read.
    pub(super) unread: Option<String>,
    /// How many lines it has.
    pub(super) count: usize,
    /// Its lines, unless they are packed.
    pub(super) chunks: Vec<Chunk<'a>>,
    /// Its lines when they are packed.
    pub(super) packed: Option<String>,
}

/// The lines of a page alone.
#[derive(Template)]
#[template(path = "lines.html", config = "src/report/html/askama.toml")]
struct LinesTemplate<'s, 'a> {
    sheet: &'s Sheet<'a>,
}

/// Lines, one below the other, that were read as one thing.
pub(super) struct Chunk<'a> {
    pub(super) class: &'static str,
    /// The record among those of the page; empty for blank lines.
    pub(super) key: String,
    pub(super) lines: Vec<SheetLine<'a>>,
    /// What they were read as; nothing for blank lines.
    pub(super) card: Option<Card>,
}

/// A line of the page.
pub(super) struct SheetLine<'a> {
    pub(super) number: usize,
    pub(super) text: &'a str,
    /// Whether something was found in it.
    pub(super) found: bool,
}

/// A record beside its lines.
pub(super) struct Card {
    pub(super) label: &'static str,
    /// Its row in a table.
    pub(super) row: Option<String>,
    /// Its date, its number or its reason.
    pub(super) head: String,
    /// Whether its first lines stand further above.
    pub(super) continued: bool,
    pub(super) chips: Vec<Chip>,
}

/// The pages of the report, packed or as they are.
pub(super) fn sheets<'a>(report: &Report, pages: &'a [Page<'_>], pack: bool) -> Vec<Sheet<'a>> {
    let findings = &report.findings;
    (pages.par_iter().enumerate())
        .map(|(number, page)| {
            let mut sheet = sheet(findings, number, page);
            if pack {
                // The only errors are those of the place that is written to, and a string has none.
                let html = LinesTemplate { sheet: &sheet }.render().unwrap_or_default();
                sheet.packed = Some(packed(html));
                sheet.chunks = Vec::new();
            }
            sheet
        })
        .collect()
}

fn sheet<'a>(findings: &[Finding], number: usize, page: &'a Page<'_>) -> Sheet<'a> {
    let mut chips = Chips::of(findings, number, page);
    let mut seen = HashSet::new();
    let mut chunks = Vec::new();
    let mut first = 1;
    for uses in page.uses.chunk_by(|a, b| a == b) {
        let Some(&used) = uses.first() else { continue };
        let behind = first + uses.len();
        let line = |line| SheetLine {
            number: line,
            text: page.source.line(line),
            found: chips.found.contains(&line),
        };
        let lines = (first..behind).map(line).collect();
        let continued = !seen.insert(used);
        let chips = chips.take(first, behind);
        chunks.push(Chunk {
            class: class(used),
            key: anchor::key(used),
            lines,
            card: (used != LineUse::Blank).then(|| Card {
                label: label(used),
                row: row(number, used),
                head: head(page, used),
                continued,
                chips,
            }),
        });
        first = behind;
    }
    let unread = page.unparsed.first();
    Sheet {
        number,
        name: page.source.name(),
        title: page.title(),
        legend: legend(page),
        unread: unread.map(|entry| anchor::line(number, entry.place.line)),
        count: page.source.line_count(),
        chunks,
        packed: None,
    }
}

/// What lines were read as, in the order in which it comes first on the page; what could not be read last.
fn legend(page: &Page<'_>) -> Vec<(&'static str, &'static str, usize)> {
    let mut legend: Vec<(&'static str, &'static str, usize)> = Vec::new();
    for &used in &page.uses {
        match legend.iter_mut().find(|(known, ..)| *known == class(used)) {
            Some((_, _, count)) => *count += 1,
            None => legend.push((class(used), label(used), 1)),
        }
    }
    legend.retain(|(class, ..)| *class != "blank");
    legend.sort_by_key(|(class, ..)| *class == "unparsed");
    legend
}

/// The row of a record, when there is a table of its kind.
fn row(page: usize, used: LineUse) -> Option<String> {
    let has_table = matches!(
        used,
        LineUse::Section(_)
            | LineUse::Event(_)
            | LineUse::Document(_)
            | LineUse::Meeting(_)
            | LineUse::Note(_)
            | LineUse::InlineNote(_)
            | LineUse::Unparsed(_)
    );
    has_table.then(|| anchor::record(page, &anchor::key(used)))
}

/// What tells a record from others of its kind, as short as it can be said.
fn head(page: &Page<'_>, used: LineUse) -> String {
    let date = |date: Option<&Date<'_>>| date.map_or_else(String::new, dated);
    match used {
        LineUse::Event(index) => date(page.events.get(index).map(|r| &r.date)),
        LineUse::Document(index) => date(page.documents.get(index).map(|r| &r.date)),
        LineUse::Meeting(index) => date(page.meetings.get(index).map(|r| &r.date)),
        LineUse::Note(index) => page.notes.get(index).map_or_else(String::new, numbered),
        LineUse::Section(index) => {
            let kind = page.sections.get(index).map(|r| r.kind.as_str());
            kind.unwrap_or_default().to_owned()
        }
        LineUse::Caption(index) => {
            let kind = page.captions.get(index).map(|r| r.kind.as_str());
            kind.unwrap_or_default().to_owned()
        }
        LineUse::Biography(index) => {
            (page.biographies.get(index)).map_or_else(String::new, |r| match r.people.len() {
                1 => String::new(),
                people => counted(people, "name"),
            })
        }
        LineUse::Unparsed(index) => {
            let reason = page.unparsed.get(index).map(|r| r.reason);
            reason.unwrap_or_default().to_owned()
        }
        LineUse::Blank | LineUse::InlineNote(_) | LineUse::Paragraph(_) => String::new(),
    }
}

fn numbered(note: &Note<'_>) -> String {
    (note.number).map_or_else(|| "no number".to_owned(), |number| number.to_string())
}

/// A date as exact as it is known, or what is wrong with it.
fn dated(date: &Date<'_>) -> String {
    (date.edtf()).unwrap_or_else(|| format!("{} date", date.precision().as_str()))
}

fn class(used: LineUse) -> &'static str {
    match used {
        LineUse::Blank => "blank",
        LineUse::Section(_) => "section",
        LineUse::Event(_) => "event",
        LineUse::Document(_) => "document",
        LineUse::InlineNote(_) => "inline",
        LineUse::Note(_) => "note",
        LineUse::Meeting(_) => "meeting",
        LineUse::Biography(_) => "biography",
        LineUse::Caption(_) => "caption",
        LineUse::Paragraph(_) => "paragraph",
        LineUse::Unparsed(_) => "unparsed",
    }
}

fn label(used: LineUse) -> &'static str {
    match used {
        LineUse::Blank => "Blank",
        LineUse::Section(_) => "Heading",
        LineUse::Event(_) => "Event",
        LineUse::Document(_) => "Document",
        LineUse::InlineNote(_) => "Note in the text",
        LineUse::Note(_) => "Note",
        LineUse::Meeting(_) => "Meeting",
        LineUse::Biography(_) => "Biography",
        LineUse::Caption(_) => "Caption",
        LineUse::Paragraph(_) => "Paragraph",
        LineUse::Unparsed(_) => "Not read",
    }
}

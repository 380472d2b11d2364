//! The links between the records of all pages: collected page by page, written when all are read.

use std::io::{self, Write};

use super::ids::Ids;
use super::json::Record;
use super::rows::LinkRow;
use crate::concord::{Concordance, Item, Kind, Link};
use crate::date::{Date, Meaning, Precision, Run};
use crate::page::{LineUse, Page};
use crate::record::DateMention;
use crate::source::Span;

/// Collects the records of a corpus, and gives the links between them.
///
/// ```
/// use regesta::export::Links;
/// use regesta::source::SourceText;
/// let source = SourceText::new(
///     "salt.txt",
///     "Salt\n\n1949\n7-3-1949 Lund opens the salt works\n\n1950\n7-3-1950 Lund opens salt works",
/// );
/// let mut links = Links::default();
/// links.add(&regesta::parse::page(&source));
/// let mut lines = Vec::new();
/// links.write_json_lines(&mut lines).unwrap();
/// assert!(String::from_utf8(lines).unwrap().starts_with(
///     r#"{"type":"link","source":"salt.txt","from_id":"salt/event/1949-03-07/1","to_id":"salt/event/1950-03-07/1","relation":"other-year""#
/// ));
/// ```
#[derive(Debug, Default)]
pub struct Links {
    concordance: Concordance,
}

impl Links {
    /// Adds the records of a page.
    pub fn add(&mut self, page: &Page<'_>) {
        self.add_with(page, &Ids::of(page));
    }

    /// Adds the records of a page whose identifiers are `ids`.
    pub(super) fn add_with(&mut self, page: &Page<'_>, ids: &Ids) {
        let source = page.source.name();
        let mut add = |kind, id: &String, line: usize, date: &Date<'_>, text: &str| {
            for (run, precision) in runs(date) {
                self.concordance.add(Item {
                    id: id.clone(),
                    source,
                    kind,
                    earliest: run.start.date.earliest(),
                    latest: run.end.date.latest(),
                    precision,
                    text,
                    line,
                });
            }
        };
        for (r, id) in page.events.iter().zip(&ids.events) {
            add(Kind::Event, id, r.place.line, &r.date, &r.text);
        }
        for (r, id) in page.documents.iter().zip(&ids.documents) {
            add(Kind::Document, id, r.place.line, &r.date, &r.title);
        }
        for (r, id) in page.meetings.iter().zip(&ids.meetings) {
            add(Kind::Meeting, id, r.place.line, &r.date, &r.title);
        }
        for (r, id) in page.mentions.iter().zip(&ids.mentions) {
            // A date in a citation speaks of the citation itself.
            if !matches!(page.uses.get(r.line - 1), Some(LineUse::Document(_))) {
                add(Kind::Mention, id, r.line, &r.date, &without_date(page, r));
            }
        }
    }

    /// The links between all records added.
    pub fn find(&self) -> Vec<Link> {
        self.concordance.links()
    }

    /// Writes the links as JSON lines.
    ///
    /// # Errors
    /// Those of `to`.
    pub fn write_json_lines(&self, to: &mut impl Write) -> io::Result<()> {
        write_json_lines(to, &self.find())
    }
}

/// The sentence of a date without the date, whose words would be shared with every other of that day.
fn without_date(page: &Page<'_>, mention: &DateMention<'_>) -> String {
    let part = |start, end| page.source.slice(Span::new(start, end));
    let DateMention { span, sentence, .. } = mention;
    format!(
        "{} {}",
        part(sentence.start, span.start),
        part(span.end, sentence.end)
    )
}

/// Writes links as JSON lines.
pub(super) fn write_json_lines(to: &mut impl Write, links: &[Link]) -> io::Result<()> {
    for link in links {
        serde_json::to_writer(&mut *to, &Record::Link(LinkRow::of(link)))?;
        to.write_all(b"\n")?;
    }
    Ok(())
}

/// The dates of a record, each with its precision.
fn runs(date: &Date<'_>) -> Vec<(Run, Precision)> {
    let runs = match &date.meaning {
        Meaning::Single(day) => vec![Run::single(*day)],
        Meaning::Interval(start, end) => vec![Run {
            start: *start,
            end: *end,
        }],
        Meaning::Set(runs) => runs.clone(),
        Meaning::Ambiguous(_) | Meaning::Invalid(_) | Meaning::Unknown => Vec::new(),
    };
    runs.into_iter()
        .map(|run| {
            (
                run,
                run.start.date.precision().max(run.end.date.precision()),
            )
        })
        .collect()
}

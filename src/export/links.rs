//! The links between the records of all pages: collected page by page, written when all are read.

use std::io::{self, Write};

use super::ids::Ids;
use super::json::Record;
use super::rows::LinkRow;
use crate::concord::{Concordance, Item, Kind, Link};
use crate::date::{Date, Meaning, Precision, Run};
use crate::page::Page;
use crate::record::Place;

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
        let mut add = |kind, id: &String, place: &Place, date: &Date<'_>, text: &str| {
            for (run, precision) in runs(date) {
                self.concordance.add(Item {
                    id: id.clone(),
                    source,
                    kind,
                    earliest: run.start.earliest(),
                    latest: run.end.latest(),
                    precision,
                    text,
                    line: place.line,
                });
            }
        };
        for (r, id) in page.events.iter().zip(&ids.events) {
            add(Kind::Event, id, &r.place, &r.date, &r.text);
        }
        for (r, id) in page.documents.iter().zip(&ids.documents) {
            add(Kind::Document, id, &r.place, &r.date, &r.title);
        }
        for (r, id) in page.meetings.iter().zip(&ids.meetings) {
            add(Kind::Meeting, id, &r.place, &r.date, &r.title);
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
        Meaning::Invalid(_) | Meaning::Unknown => Vec::new(),
    };
    runs.into_iter()
        .map(|run| (run, run.start.precision().max(run.end.precision())))
        .collect()
}

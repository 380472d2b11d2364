//! What the picture of all dates is drawn of: numbers and anchors.

use serde::Serialize;

use super::anchor;
use super::dates::{self, Days};
use super::findings;
use crate::page::{LineUse, Page};
use crate::report::Report;

/// The picture: the script lays it out, for the width and the stretch of time that are looked at.
#[derive(Debug, Default, Serialize)]
pub(super) struct Picture {
    /// Lane, first day, last day, anchor of the record. The lanes are events, documents, meetings, mentions.
    marks: Vec<(u8, i32, i32, String)>,
    /// Days of the place of a finding, days of the other place when it has another date, anchor, severity.
    findings: Vec<(Days, Option<Days>, String, &'static str)>,
    /// Records without a date that could be drawn.
    pub(super) undrawn: usize,
}

impl Picture {
    /// As JSON that can stand in a script element.
    pub(super) fn json(&self) -> String {
        // Plain tuples of strings and numbers can always be written.
        let text = serde_json::to_string(self).unwrap_or_default();
        text.replace('<', "\\u003c")
    }
}

/// The picture of what was read and found.
pub(super) fn of(report: &Report, pages: &[Page<'_>]) -> Picture {
    let mut picture = Picture::default();
    for (number, page) in pages.iter().enumerate() {
        let events = page.events.iter().map(|r| &r.date).enumerate();
        let documents = page.documents.iter().map(|r| &r.date).enumerate();
        let meetings = page.meetings.iter().map(|r| &r.date).enumerate();
        let mentions = page.mentions.iter().map(|r| &r.date).enumerate();
        let dated = (events.map(|(at, date)| (0, anchor::key(LineUse::Event(at)), date)))
            .chain(documents.map(|(at, date)| (1, anchor::key(LineUse::Document(at)), date)))
            .chain(meetings.map(|(at, date)| (2, anchor::key(LineUse::Meeting(at)), date)))
            .chain(mentions.map(|(at, date)| (3, format!("x{at}"), date)));
        for (lane, key, date) in dated {
            match dates::days(date) {
                Some((from, to)) => {
                    let anchor = anchor::record(number, &key);
                    picture.marks.push((lane, from, to, anchor));
                }
                None => picture.undrawn += 1,
            }
        }
    }
    let date_of = |place| {
        let page = pages.get(anchor::page_of(place, pages)?)?;
        dates::of_place(page, place)
    };
    for finding in &report.findings {
        let Some(here) = date_of(&finding.place) else {
            continue;
        };
        let others = finding.related.iter().filter_map(|r| date_of(&r.place));
        let there = others.into_iter().find(|there| *there != here);
        let (id, severity) = (findings::id(finding), finding.severity.as_str());
        picture.findings.push((here, there, id, severity));
    }
    picture
}

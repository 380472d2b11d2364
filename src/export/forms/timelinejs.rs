//! The dated records as a timeline for TimelineJS 3 (<https://timeline.knightlab.com/docs/json-format.html>).
//!
//! A slide for each record with a date, in the order of the page, and a title that tells what is not shown.

mod slide;

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use serde_json::json;

use super::{Form, Options};
use crate::export::folder::NewFiles;
use crate::export::rows::PageDocument;
use slide::{Record, escape, slide};

/// A timeline that is being written, a slide for each record whose date can be placed.
pub(super) struct Timeline {
    to: BufWriter<File>,
    slides: usize,
    /// Records whose date is none, ambiguous or not written.
    undated: usize,
    /// Title of the first page.
    title: String,
    pages: usize,
}

/// The slides of a page.
#[derive(Default)]
pub(super) struct Slides {
    /// Title of the page.
    title: String,
    /// Each as JSON.
    slides: Vec<Vec<u8>>,
    /// Records whose date is none, ambiguous or not written.
    undated: usize,
}

impl Form for Timeline {
    const NAME: &'static str = "timelinejs";
    const ABOUT: &'static str = "Events, documents and meetings as a timeline for TimelineJS";
    const FILE: &'static str = "timeline.json";

    type Part = Slides;

    fn begin(_options: Options, to: &mut NewFiles) -> io::Result<Self> {
        let mut to = to.create(Path::new(Self::FILE))?;
        to.write_all(b"{\n\"events\": [")?;
        Ok(Self {
            to,
            slides: 0,
            undated: 0,
            title: String::new(),
            pages: 0,
        })
    }

    fn part(rows: &PageDocument<'_>, _options: Options) -> io::Result<Slides> {
        let mut slides = Slides {
            title: rows.page.title.to_owned(),
            slides: Vec::new(),
            undated: 0,
        };
        for row in &rows.events {
            slides.add(&Record {
                group: "Events",
                id: &row.id,
                date: row.date.as_deref(),
                written: row.date_as_written,
                headline: row.text,
                more: None,
                heading: row.heading.as_deref(),
                source: &row.source,
                lines: (row.line, row.line_end),
            })?;
        }
        for row in &rows.documents {
            slides.add(&Record {
                group: "Documents",
                id: &row.id,
                date: row.date.as_deref(),
                written: row.date_as_written.unwrap_or_default(),
                headline: row.title,
                more: row.commentary,
                heading: row.section,
                source: &row.source,
                lines: (row.line, row.line_end),
            })?;
        }
        for row in &rows.meetings {
            slides.add(&Record {
                group: "Meetings",
                id: &row.id,
                date: row.date.as_deref(),
                written: row.date_as_written,
                headline: row.title,
                more: None,
                heading: None,
                source: &row.source,
                lines: (row.line, row.line_end),
            })?;
        }
        Ok(slides)
    }

    fn append(&mut self, page: Slides, _to: &mut NewFiles) -> io::Result<()> {
        self.pages += 1;
        if self.pages == 1 {
            self.title = page.title;
        }
        self.undated += page.undated;
        for slide in page.slides {
            self.to
                .write_all(if self.slides == 0 { b"\n" } else { b",\n" })?;
            self.slides += 1;
            self.to.write_all(&slide)?;
        }
        Ok(())
    }

    /// Writes the title, which tells what is not shown.
    fn finish(mut self, _to: &mut NewFiles) -> io::Result<()> {
        let headline = match (self.pages, self.title.as_str()) {
            (1, "") => "A page".to_owned(),
            (1, title) => escape(title),
            (pages, _) => format!("{pages} pages"),
        };
        let mut text = format!("{} dated records", self.slides);
        if self.undated > 0 {
            let undated = self.undated;
            text.push_str(&format!(
                "; {undated} with no date that can be placed are not shown"
            ));
        }
        let title = json!({ "text": { "headline": headline, "text": format!("<p>{text}.</p>") } });
        write!(self.to, "\n],\n\"title\": {title}\n}}\n")?;
        self.to.flush()
    }
}

impl Slides {
    fn add(&mut self, record: &Record<'_>) -> io::Result<()> {
        match slide(record) {
            Some(slide) => self.slides.push(serde_json::to_vec(&slide)?),
            None => self.undated += 1,
        }
        Ok(())
    }
}

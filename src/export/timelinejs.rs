//! The dated records as a timeline for TimelineJS 3 (<https://timeline.knightlab.com/docs/json-format.html>).
//!
//! A date has the parts that are known and no others, so that a month is shown as a month. Headlines and texts
//! are HTML there, so the words of the page are escaped; groups and dates, which it does not take for HTML
//! everywhere, are never words of the page.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use serde_json::{Map, Value, json};

use super::dating::{Dating, Form};
use super::new_files::NewFiles;
use super::rows::Rows;

/// Name of the file.
const FILE: &str = "timeline.json";
/// Most characters of a headline; what is longer stands whole in the text below.
const HEADLINE: usize = 120;

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
pub(super) struct Slides {
    /// Title of the page.
    title: String,
    /// Each as JSON.
    slides: Vec<Vec<u8>>,
    /// Records whose date is none, ambiguous or not written.
    undated: usize,
}

/// What a slide is made of.
struct Record<'r> {
    group: &'static str,
    id: &'r str,
    date: Option<&'r str>,
    written: &'r str,
    headline: &'r str,
    more: Option<&'r str>,
    heading: Option<&'r str>,
    source: &'r str,
    lines: (usize, usize),
}

impl Timeline {
    pub(super) fn create(to: &mut NewFiles) -> io::Result<Self> {
        let mut to = to.create(Path::new(FILE))?;
        to.write_all(b"{\n\"events\": [")?;
        Ok(Self {
            to,
            slides: 0,
            undated: 0,
            title: String::new(),
            pages: 0,
        })
    }

    /// Writes the slides of a page.
    pub(super) fn write(&mut self, page: Slides) -> io::Result<()> {
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
    pub(super) fn finish(mut self) -> io::Result<()> {
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
    /// The slides of a page's events, documents and meetings.
    pub(super) fn of(rows: &Rows<'_>) -> io::Result<Self> {
        let mut slides = Self {
            title: rows.page.title.to_owned(),
            slides: Vec::new(),
            undated: 0,
        };
        for row in &rows.events {
            slides.add(&Record {
                group: "Events",
                id: row.id,
                date: row.date.as_deref(),
                written: row.date_as_written,
                headline: row.text,
                more: None,
                heading: row.heading.as_deref(),
                source: row.source,
                lines: (row.line, row.line_end),
            })?;
        }
        for row in &rows.documents {
            slides.add(&Record {
                group: "Documents",
                id: row.id,
                date: row.date.as_deref(),
                written: row.date_as_written.unwrap_or_default(),
                headline: row.title,
                more: row.commentary,
                heading: row.section,
                source: row.source,
                lines: (row.line, row.line_end),
            })?;
        }
        for row in &rows.meetings {
            slides.add(&Record {
                group: "Meetings",
                id: row.id,
                date: row.date.as_deref(),
                written: row.date_as_written,
                headline: row.title,
                more: None,
                heading: None,
                source: row.source,
                lines: (row.line, row.line_end),
            })?;
        }
        Ok(slides)
    }

    fn add(&mut self, record: &Record<'_>) -> io::Result<()> {
        match slide(record) {
            Some(slide) => self.slides.push(serde_json::to_vec(&slide)?),
            None => self.undated += 1,
        }
        Ok(())
    }
}

/// The slide of a record; nothing when its date cannot be placed.
fn slide(record: &Record<'_>) -> Option<Value> {
    let dating = Dating::of(record.date?);
    let mut start = date(dating.first);
    if dating.is_vague || dating.form == Form::Several {
        start.insert("display_date".into(), json!(dating.edtf));
    }
    let mut slide = Map::new();
    slide.insert("start_date".into(), Value::Object(start));
    if dating.form != Form::One && dating.last != dating.first {
        slide.insert("end_date".into(), Value::Object(date(dating.last)));
    }
    if dating.is_vague || dating.form == Form::Several {
        slide.insert("display_date".into(), json!(dating.edtf));
    }
    let text = json!({ "headline": headline(record.headline), "text": text(record) });
    slide.insert("text".into(), text);
    slide.insert("group".into(), json!(record.group));
    slide.insert("unique_id".into(), json!(record.id));
    Some(Value::Object(slide))
}

/// The parts of a date that are known, as numbers.
fn date(date: &str) -> Map<String, Value> {
    let parts = date.split('-').filter_map(|part| part.parse::<u32>().ok());
    ["year", "month", "day"]
        .into_iter()
        .zip(parts)
        .map(|(name, part)| (name.to_owned(), json!(part)))
        .collect()
}

/// Where a headline that is too long is cut: behind a word, if there is one.
fn cut(text: &str) -> Option<&str> {
    let (end, _) = text.char_indices().nth(HEADLINE)?;
    let head = text.get(..end)?;
    let end = head.rfind(' ').unwrap_or(head.len());
    head.get(..end)
}

fn headline(text: &str) -> String {
    match cut(text) {
        Some(head) => format!("{}…", escape(head)),
        None => escape(text),
    }
}

/// What stands below the headline: the whole text when that was cut, the commentary, and where it is from.
fn text(record: &Record<'_>) -> String {
    let whole = cut(record.headline).map(|_| record.headline);
    let mut text: String = [whole, record.more]
        .into_iter()
        .flatten()
        .map(|text| format!("<p>{}</p>", escape(text)))
        .collect();
    let (first, last) = record.lines;
    let lines = match first == last {
        true => format!("line {first}"),
        false => format!("lines {first}–{last}"),
    };
    let mut place = format!("{}, {lines}", escape(record.source));
    if let Some(heading) = record.heading {
        place.push_str(&format!(" · {}", escape(heading)));
    }
    if !record.written.is_empty() {
        place.push_str(&format!(" · {}", escape(record.written)));
    }
    text.push_str(&format!("<p><small>{place}</small></p>"));
    text
}

/// `text` as HTML that shows it. TimelineJS makes links of addresses after it has cleaned the HTML, and takes all
/// that stands behind `www.` into an attribute, quotes too: a tag before it keeps it from that.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let rest = text.as_bytes().get(at..at + 4).unwrap_or_default();
        if rest.eq_ignore_ascii_case(b"www.") {
            escaped.push_str("<wbr>");
        }
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record<'r>(date: Option<&'r str>, headline: &'r str) -> Record<'r> {
        Record {
            group: "Events",
            id: "salt/event/1949-03/1",
            date,
            written: "March",
            headline,
            more: None,
            heading: Some("1949"),
            source: "salt.txt",
            lines: (7, 8),
        }
    }

    #[test]
    fn a_slide_has_the_parts_of_a_date_that_are_known() {
        assert_eq!(
            slide(&record(Some("1949-03"), "Lund sails")).unwrap(),
            json!({
                "start_date": { "year": 1949, "month": 3 },
                "text": {
                    "headline": "Lund sails",
                    "text": "<p><small>salt.txt, lines 7–8 · 1949 · March</small></p>",
                },
                "group": "Events",
                "unique_id": "salt/event/1949-03/1",
            })
        );
        let year = slide(&record(Some("0793"), "Lund sails")).unwrap();
        assert_eq!(year["start_date"], json!({ "year": 793 }));
    }

    #[test]
    fn a_period_has_an_end_and_a_set_is_shown_as_it_is() {
        let period = slide(&record(Some("1950-06-14/1950-07"), "Council")).unwrap();
        assert_eq!(period["end_date"], json!({ "year": 1950, "month": 7 }));
        assert_eq!(period.get("display_date"), None);
        let set = slide(&record(Some("{1950-07-07,1950-07-10}"), "Council")).unwrap();
        assert_eq!(set["display_date"], "{1950-07-07,1950-07-10}");
        assert_eq!(set["end_date"]["day"], 10);
    }

    #[test]
    fn a_record_without_a_date_has_no_slide() {
        assert_eq!(slide(&record(None, "Lund sails")), None);
    }

    #[test]
    fn words_of_the_page_are_never_markup() {
        assert_eq!(
            escape("<b onclick=\"x\">'&"),
            "&lt;b onclick=&quot;x&quot;&gt;&#39;&amp;"
        );
        assert_eq!(escape("wWWw.x'y"), "w<wbr>WWw.x&#39;y");
    }

    #[test]
    fn a_long_text_is_cut_behind_a_word_and_stands_whole_below() {
        let long = "salt & fish ".repeat(20);
        let slide = slide(&record(Some("1949"), long.trim())).unwrap();
        let headline = slide["text"]["headline"].as_str().unwrap();
        assert!(headline.ends_with("salt &amp; fish…"), "{headline}");
        let whole = format!("<p>{}</p>", long.trim().replace('&', "&amp;"));
        assert!(slide["text"]["text"].as_str().unwrap().starts_with(&whole));
    }
}

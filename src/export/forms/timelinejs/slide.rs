//! A slide: one record with its date.
//!
//! A date has the parts that are known and no others, so that a month is shown as a month. Headlines and texts
//! are HTML there, so the words of the page are escaped; groups and dates, which TimelineJS does not take for HTML
//! everywhere, are never words of the page.

use serde_json::{Map, Value, json};

use crate::date::{Meaning, PartialDate, Point, Run, month_and_day};
use crate::export::forms::dating::{Dating, without_zero};

/// Most characters of a headline; what is longer stands whole in the text below.
const HEADLINE: usize = 120;

/// What a slide is made of.
pub(super) struct Record<'r> {
    pub(super) group: &'static str,
    pub(super) id: &'r str,
    pub(super) date: Option<&'r str>,
    pub(super) written: &'r str,
    pub(super) headline: &'r str,
    pub(super) more: Option<&'r str>,
    pub(super) heading: Option<&'r str>,
    pub(super) source: &'r str,
    pub(super) lines: (usize, usize),
}

/// The slide of a record; nothing when its date cannot be placed.
pub(super) fn slide(record: &Record<'_>) -> Option<Value> {
    let dating = Dating::of(record.date?)?;
    let said = in_words(&dating);
    let mut start = date(dating.first.or(dating.last)?)?;
    if let Some(said) = &said {
        start.insert("display_date".into(), json!(said));
    }
    let mut slide = Map::new();
    slide.insert("start_date".into(), Value::Object(start));
    if dating.first.is_some() && dating.last != dating.first {
        let end = dating.last.and_then(date);
        slide.extend(end.map(|end| ("end_date".to_owned(), Value::Object(end))));
    }
    if let Some(said) = said {
        slide.insert("display_date".into(), json!(said));
    }
    let text = json!({ "headline": headline(record.headline), "text": text(record) });
    slide.insert("text".into(), text);
    slide.insert("group".into(), json!(record.group));
    slide.insert("unique_id".into(), json!(record.id));
    Some(Value::Object(slide))
}

/// What numbers cannot say of a date, for people: `1950-07-07, 1950-07-10`, `about 1950-05`; nothing when they
/// say all of it.
fn in_words(dating: &Dating<'_>) -> Option<String> {
    let run = |run: Run| match run.start == run.end {
        true => point(run.start),
        false => format!("{} – {}", point(run.start), point(run.end)),
    };
    let runs = || {
        dating
            .meaning
            .runs()
            .map(run)
            .collect::<Vec<_>>()
            .join(", ")
    };
    let is_plain = |point: Point| {
        let year = point.date.year();
        !point.approximate && !point.uncertain && year.is_some_and(|year| year > 0)
    };
    match &dating.meaning {
        Meaning::Single(date) if is_plain(*date) && dating.one().is_some() => None,
        Meaning::Interval(start, end) if is_plain(*start) && is_plain(*end) => None,
        Meaning::Before(end) => Some(format!("before {}", point(*end))),
        Meaning::After(start) => Some(format!("after {}", point(*start))),
        _ => Some(runs()),
    }
}

/// A date with its marks, for people.
fn point(point: Point) -> String {
    let mark = match (point.approximate, point.uncertain) {
        (false, false) => "",
        (true, false) => "about ",
        (false, true) => "perhaps ",
        (true, true) => "perhaps about ",
    };
    let year = point.date.year().unwrap_or_default();
    let date = match point.date {
        PartialDate::Season(year, season) => format!("{} {year}", season.as_str()),
        PartialDate::Decade(year) => format!("the {year}s"),
        PartialDate::Century(year) => format!("{year} – {}", year.saturating_add(99)),
        date => {
            let date = date.first().unwrap_or(date).to_string();
            match date.strip_prefix('-').or((year == 0).then_some(&date)) {
                Some(rest) => {
                    let rest = rest.get(4..).unwrap_or_default();
                    format!("{:04}{rest} BC", without_zero(year).abs())
                }
                None => date,
            }
        }
    };
    format!("{mark}{date}")
}

/// The parts of a date that are known, as numbers; years before Christ as people count them.
fn date(date: PartialDate) -> Option<Map<String, Value>> {
    let mut parts = Map::new();
    parts.insert("year".to_owned(), json!(without_zero(date.year()?)));
    if let Some(month) = date.month() {
        parts.insert("month".to_owned(), json!(month));
    }
    if let PartialDate::Day(day) = date {
        parts.insert("day".to_owned(), json!(month_and_day(day).1));
    }
    Some(parts)
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
pub(super) fn escape(text: &str) -> String {
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
        assert_eq!(set["display_date"], "1950-07-07, 1950-07-10");
        assert_eq!(set["end_date"]["day"], 10);
    }

    #[test]
    fn what_numbers_cannot_say_of_a_date_is_said_in_words() {
        for (edtf, words) in [
            ("1950-05~", "about 1950-05"),
            ("1893?", "perhaps 1893"),
            ("1893%", "perhaps about 1893"),
            ("1950-06-14/1950-07~", "1950-06-14 – about 1950-07"),
            (
                "{1950-07-10..1950-07-12,1950-07-07}",
                "1950-07-10 – 1950-07-12, 1950-07-07",
            ),
            ("1931-21", "spring 1931"),
            ("193X", "the 1930s"),
            ("18XX", "1800 – 1899"),
            ("../1700~", "before about 1700"),
            ("1702/..", "after 1702"),
            ("-0043-03-14", "0044-03-14 BC"),
            ("0000", "0001 BC"),
        ] {
            let said = in_words(&Dating::of(edtf).unwrap());
            assert_eq!(said.as_deref(), Some(words));
        }
        let slide = slide(&record(Some("1950-05~"), "Council")).unwrap();
        assert_eq!(slide["start_date"]["display_date"], "about 1950-05");
    }

    #[test]
    fn a_vague_date_is_drawn_as_the_time_that_it_may_mean() {
        let decade = slide(&record(Some("193X"), "Council")).unwrap();
        assert_eq!(decade["start_date"]["year"], 1930);
        assert_eq!(decade["end_date"], json!({ "year": 1939 }));
        let before = slide(&record(Some("../1700"), "Council")).unwrap();
        assert_eq!(before["start_date"]["year"], 1700);
        assert_eq!(before.get("end_date"), None);
        let old = slide(&record(Some("-0043-03-14"), "Council")).unwrap();
        assert_eq!(old["start_date"]["year"], -44);
    }

    #[test]
    fn a_record_without_a_date_or_its_year_has_no_slide() {
        assert_eq!(slide(&record(None, "Lund sails")), None);
        assert_eq!(slide(&record(Some("XXXX-03-23"), "Lund sails")), None);
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

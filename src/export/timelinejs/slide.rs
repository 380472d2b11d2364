//! A slide: one record with its date.
//!
//! A date has the parts that are known and no others, so that a month is shown as a month. Headlines and texts
//! are HTML there, so the words of the page are escaped; groups and dates, which TimelineJS does not take for HTML
//! everywhere, are never words of the page.

use serde_json::{Map, Value, json};

use crate::export::dating::{Dating, Form};

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
    let dating = Dating::of(record.date?);
    let said = (dating.is_vague || dating.form == Form::Several).then(|| in_words(dating.edtf));
    let mut start = date(dating.first);
    if let Some(said) = &said {
        start.insert("display_date".into(), json!(said));
    }
    let mut slide = Map::new();
    slide.insert("start_date".into(), Value::Object(start));
    if dating.form != Form::One && dating.last != dating.first {
        slide.insert("end_date".into(), Value::Object(date(dating.last)));
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

/// What numbers cannot say of a date, for people: `1950-07-07, 1950-07-10`, `about 1950-05`.
fn in_words(edtf: &str) -> String {
    let date = |date: &str| match date.split_at_checked(date.len().saturating_sub(1)) {
        Some((date, "~")) => format!("about {date}"),
        Some((date, "?")) => format!("perhaps {date}"),
        Some((date, "%")) => format!("perhaps about {date}"),
        _ => date.to_owned(),
    };
    let period = |period: &str| {
        let ends = period.split('/').flat_map(|end| end.split(".."));
        ends.map(date).collect::<Vec<_>>().join(" – ")
    };
    let members = edtf.trim_matches(['{', '}']).split(',');
    members.map(period).collect::<Vec<_>>().join(", ")
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
        ] {
            assert_eq!(in_words(edtf), words);
        }
        let slide = slide(&record(Some("1950-05~"), "Council")).unwrap();
        assert_eq!(slide["start_date"]["display_date"], "about 1950-05");
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

//! The timeline of the real page, written in another layout, gives the same events.

#![allow(clippy::unwrap_used)]

use std::collections::HashMap;

use crate::common::real_page;
use regesta::date::PartialDate;
use regesta::source::SourceText;

/// EDTF date and text of each event.
fn events(source: &SourceText) -> Vec<(String, String)> {
    let page = regesta::parse::page(source);
    let row = |event: &regesta::record::Event<'_>| {
        let date = event.date.edtf().unwrap_or("none".to_owned());
        (date, event.text.to_string())
    };
    page.events.iter().map(row).collect()
}

/// The page with the date of each entry to the day written by `write`, and each line of the timeline changed by
/// `line`, which is told whether an entry or a heading begins there.
fn rewritten(
    write: impl Fn(u32, u32, i32) -> String,
    line: impl Fn(&str, bool) -> String,
) -> SourceText {
    let source = real_page();
    let page = regesta::parse::page(&source);
    let entries: HashMap<usize, _> = (page.events.iter())
        .map(|event| (event.place.line, &event.date))
        .collect();
    let years: Vec<usize> = (page.sections.iter())
        .filter(|section| section.kind.as_str() == "year")
        .map(|section| section.place.line)
        .collect();
    let first = years[0];
    let last = page.events.last().unwrap().place.line_end;
    let lines = (1..=source.line_count()).map(|n| {
        let text = source.line(n).trim_end_matches('\r');
        if !(first..=last).contains(&n) || text.trim().is_empty() {
            return text.to_owned();
        }
        let begins = entries.contains_key(&n) || years.contains(&n);
        match entries.get(&n).map(|date| (date, date.start())) {
            Some((date, Some(PartialDate::Day(day)))) => {
                let numbers: Vec<u32> = day
                    .to_string()
                    .split('-')
                    .map(|part| part.parse().unwrap())
                    .collect();
                let written = write(numbers[2], numbers[1], numbers[0] as i32);
                line(&text.replacen(&*date.written, &written, 1), begins)
            }
            _ => line(text, begins),
        }
    });
    let text = lines.collect::<Vec<_>>().join("\n");
    SourceText::new("article-54.txt", text)
}

fn as_it_is(line: &str, _: bool) -> String {
    line.to_owned()
}

fn assert_same(changed: &SourceText) {
    let (expected, found) = (events(&real_page()), events(changed));
    for (expected, found) in expected.iter().zip(&found) {
        assert_eq!(expected, found);
    }
    assert_eq!(expected.len(), found.len());
}

#[test]
fn dates_may_be_padded() {
    assert_same(&rewritten(|d, m, y| format!("{d:02}-{m:02}-{y}"), as_it_is));
}

#[test]
fn dates_may_have_points_or_strokes_in_either_order() {
    assert_same(&rewritten(|d, m, y| format!("{d}.{m}.{y}"), as_it_is));
    assert_same(&rewritten(|d, m, y| format!("{d}/{m}/{y}"), as_it_is));
    assert_same(&rewritten(|d, m, y| format!("{m:02}/{d:02}/{y}"), as_it_is));
}

#[test]
fn dates_may_have_the_month_first_with_hyphens() {
    assert_same(&rewritten(|d, m, y| format!("{m}-{d}-{y}"), as_it_is));
}

#[test]
fn dates_may_be_written_as_iso_8601() {
    assert_same(&rewritten(|d, m, y| format!("{y}-{m:02}-{d:02}"), as_it_is));
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn month(month: u32) -> &'static str {
    MONTHS[month as usize - 1]
}

#[test]
fn dates_may_have_the_names_of_months() {
    assert_same(&rewritten(
        |d, m, y| format!("{} {d},{y}", month(m)),
        as_it_is,
    ));
    assert_same(&rewritten(
        |d, m, y| format!("{} {d}. {y}", month(m)),
        as_it_is,
    ));
    assert_same(&rewritten(
        |d, m, y| format!("{d} {} {y}", month(m)),
        as_it_is,
    ));
}

#[test]
fn entries_and_years_may_be_bullets() {
    let bullet = |line: &str, begins: bool| match begins {
        true => format!("  • {line}"),
        false => format!("    {line}"),
    };
    assert_same(&rewritten(|d, m, y| format!("{d}-{m}-{y}"), bullet));
}

#[test]
fn entries_may_have_labels() {
    assert_same(&rewritten(|d, m, y| format!("NL: {d}-{m}-{y}"), as_it_is));
}

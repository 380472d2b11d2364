//! What holds of every page.

use std::time::Duration;

use cpu_time::ThreadTime;
use edtf_core::Edtf;
use quick_xml::Reader;
use quick_xml::events::Event;
use regesta::check::{Checker, Finding, Location, RULES, Severity};
use regesta::date::Date;
use regesta::export::{Links, render, tei, write_json_lines};
use regesta::page::{LineUse, Page};
use regesta::report::terminal::{self, TerminalStyle};
use regesta::report::{Files, Report, Summary, github, gitlab, html, json, junit, reading, sarif};
use regesta::source::SourceText;
use serde::de::IgnoredAny;

/// What any page may take, and what each of its bytes may, on a machine that does much else.
const START: Duration = Duration::from_millis(150);
const FOR_EACH_BYTE: Duration = Duration::from_micros(60);

/// Tries everything with a page; what takes long only where a bit of `also` says so.
pub(crate) fn hold(bytes: Vec<u8>, also: u8) {
    let began = ThreadTime::now();
    let size = u32::try_from(bytes.len()).expect("pages are small");
    let Ok(source) = SourceText::from_bytes("page.txt", bytes) else {
        return;
    };
    let page = regesta::parse::page(&source);
    tiled(&page);
    dates(&page);
    let records = records(&page);
    for line in records
        .split(|byte| *byte == b'\n')
        .filter(|line| !line.is_empty())
    {
        is_json(line);
    }
    let found = findings(&page);
    for finding in &found {
        lies_within(finding, &source);
    }
    let rendered = SourceText::new("page.txt", render(&page));
    match also % 16 {
        0 => {
            assert!(
                records == self::records(&regesta::parse::page(&source)),
                "the same text gives the same bytes"
            );
            assert_eq!(found, findings(&page));
            let again = regesta::parse::page(&rendered);
            tiled(&again);
            assert_eq!(rendered.text(), render(&regesta::parse::page(&source)));
        }
        1 => told_to_people(&page, &source, found),
        2 | 3 => is_xml(&tei(&page)),
        4 | 5 => {
            let mut links = Links::default();
            links.add(&page);
            let mut lines = Vec::new();
            links
                .write_json_lines(&mut lines)
                .expect("memory can be written");
            for line in lines
                .split(|byte| *byte == b'\n')
                .filter(|line| !line.is_empty())
            {
                is_json(line);
            }
        }
        6..=8 => told_to_programs(&source, found),
        _ => {}
    }
    let took = began.elapsed();
    assert!(
        took < START + FOR_EACH_BYTE * size,
        "{took:?} for {size} bytes"
    );
}

/// Each line belongs to exactly one thing.
fn tiled(page: &Page<'_>) {
    let lines = page.source.line_count();
    let mut owner: Vec<Option<LineUse>> = vec![None; lines];
    for (used, place) in page.places() {
        assert!(place.line <= place.line_end && place.line_end <= lines);
        assert_eq!(
            place.span,
            page.source.lines_span(place.line, place.line_end)
        );
        assert!(place.lines().count() > 0, "{used:?} owns no line");
        for line in place.lines() {
            let before = owner[line - 1].replace(used);
            assert!(
                before.is_none(),
                "line {line} belongs to {before:?} and {used:?}"
            );
        }
    }
    for (index, owner) in owner.iter().enumerate() {
        assert_eq!(
            page.uses[index],
            owner.unwrap_or(LineUse::Blank),
            "line {}",
            index + 1
        );
        let text = page.source.line(index + 1);
        assert!(
            owner.is_some() || text.chars().all(is_unseen),
            "line {} is lost",
            index + 1
        );
    }
    assert_eq!(page.coverage().lines(), lines);
}

/// White space, and what has no width.
fn is_unseen(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{ad}' | '\u{200e}' | '\u{200f}' | '\u{202a}'
                ..='\u{202e}'
        )
}

/// Every date is one of the calendar by an outside reader, or says that it is none.
fn dates(page: &Page<'_>) {
    let dates: Vec<&Date<'_>> = (page.events.iter().map(|r| &r.date))
        .chain(page.documents.iter().map(|r| &r.date))
        .chain(page.meetings.iter().map(|r| &r.date))
        .chain(page.mentions.iter().map(|r| &r.date))
        .collect();
    for date in dates {
        match date.edtf() {
            Some(value) => {
                assert!(Edtf::parse(&value).is_ok(), "{value}");
                assert!(
                    date.days().is_none_or(|(first, last)| first <= last),
                    "{value}"
                );
            }
            None => assert!(date.days().is_none()),
        }
    }
}

fn records(page: &Page<'_>) -> Vec<u8> {
    let mut lines = Vec::new();
    write_json_lines(&mut lines, page).expect("memory can be written");
    lines
}

fn findings(page: &Page<'_>) -> Vec<Finding> {
    let mut checker = Checker::new(RULES.iter());
    checker.add(page);
    checker.finish()
}

/// Every place of a finding is one of the page, and its columns are some of its lines.
fn lies_within(finding: &Finding, source: &SourceText) {
    assert_eq!(finding.fingerprint.len(), 16);
    assert!(!finding.message.is_empty());
    for place in
        std::iter::once(&finding.place).chain(finding.related.iter().map(|related| &related.place))
    {
        let Location {
            line,
            column,
            end_line,
            end_column,
            span,
            ..
        } = place;
        let rule = finding.rule.name;
        assert!(
            *line >= 1 && line <= end_line && *end_line <= source.line_count().max(1),
            "{rule}: {place:?}"
        );
        assert!(
            span.start <= span.end && span.end <= source.text().len(),
            "{rule}: {place:?}"
        );
        assert!(
            source.text().get(span.start..span.end).is_some(),
            "{rule}: {place:?} cuts a character"
        );
        if source.line_count() > 0 {
            let ends = |line| source.line(line).chars().count() + 1;
            assert!((1..=ends(*line)).contains(column), "{rule}: {place:?}");
            assert!(
                (1..=ends(*end_line)).contains(end_column),
                "{rule}: {place:?}"
            );
        }
        assert!(line < end_line || column <= end_column, "{rule}: {place:?}");
    }
}

/// The report, with those rules alone that have found something: what is told of all is always the same, and long.
fn report(source: &SourceText, findings: Vec<Finding>) -> Report {
    let mut files = Files::default();
    files.add(source.clone(), "pages/page.txt");
    Report {
        rules: (RULES.iter().copied())
            .filter(|rule| {
                findings
                    .iter()
                    .any(|finding| finding.rule.code == rule.code)
            })
            .collect(),
        summary: Summary::of(&findings).with_pages(1),
        findings,
        files,
        fail_on: Some(Severity::Warning),
    }
}

fn told_to_programs(source: &SourceText, findings: Vec<Finding>) {
    let report = report(source, findings);
    is_json(json::findings(&report).as_bytes());
    is_json(sarif::findings(&report).as_bytes());
    is_json(gitlab::findings(&report).as_bytes());
    is_xml(&junit::findings(&report));
    let lines = github::findings(&report).lines().count();
    assert!(lines <= report.findings.len(), "an annotation is one line");
}

fn told_to_people(page: &Page<'_>, source: &SourceText, findings: Vec<Finding>) {
    let report = report(source, findings);
    let control = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
    for finding in &report.findings {
        let text = terminal::finding(
            finding,
            &report.files,
            TerminalStyle {
                colour: false,
                width: 80,
            },
        );
        assert!(!text.contains(control), "{text:?}");
    }
    std::hint::black_box(reading::lines(page, "page.txt"));
    let text = html::page(&report, std::slice::from_ref(page));
    assert!(text.ends_with("</html>") || text.ends_with("</html>\n"));
}

fn is_json(bytes: &[u8]) {
    let read = serde_json::from_slice::<IgnoredAny>(bytes);
    assert!(read.is_ok(), "{read:?}: {}", String::from_utf8_lossy(bytes));
}

/// Well-formed, of characters that XML has.
fn is_xml(text: &str) {
    let is_char = |c: char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    assert!(
        text.chars().all(is_char),
        "a character that XML does not have: {text:?}"
    );
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_comments = true;
    let mut depth = 0_usize;
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => break,
            Ok(Event::Start(tag)) => {
                depth += 1;
                assert!(
                    tag.attributes().all(|attribute| attribute.is_ok()),
                    "{text}"
                );
            }
            Ok(Event::Empty(tag)) => assert!(
                tag.attributes().all(|attribute| attribute.is_ok()),
                "{text}"
            ),
            Ok(Event::End(_)) => depth -= 1,
            Ok(Event::Text(words)) => assert!(words.xml10_content().is_ok(), "{text}"),
            Ok(_) => {}
            Err(error) => panic!("{error}: {text}"),
        }
    }
    assert_eq!(depth, 0, "{text}");
}

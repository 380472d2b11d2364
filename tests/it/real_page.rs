//! The real page against what a careful reader found on it (`tests/truth`).

#![allow(clippy::unwrap_used, clippy::panic)]

use regesta::page::{LineUse, Page};
use regesta::record::LifeDate;

use crate::common::{real_page, truth};

fn assert_rows(found: Vec<Vec<String>>, expected: Vec<Vec<String>>) {
    for (found, expected) in found.iter().zip(&expected) {
        assert_eq!(found, expected);
    }
    assert_eq!(found.len(), expected.len());
}

#[test]
fn all_342_events_have_the_right_date_and_text() {
    let source = real_page();
    let page = regesta::parse::page(&source);
    let found = page.events.iter().map(|event| {
        vec![
            event.place.line.to_string(),
            event.place.line_end.to_string(),
            event.date.edtf().unwrap_or_default(),
            event.text.to_string(),
        ]
    });
    assert_rows(found.collect(), truth("events", 4));
    let months = page.events.iter().filter(|event| event.date.inferred);
    assert_eq!(
        months.map(|event| event.place.line).collect::<Vec<_>>(),
        [12, 19, 354, 375]
    );
}

#[test]
fn three_words_that_a_wrap_had_split_are_mended_and_named() {
    let source = real_page();
    let page = regesta::parse::page(&source);
    let mended: Vec<(usize, &str)> = page
        .events
        .iter()
        .flat_map(|event| {
            event
                .mended
                .iter()
                .map(|word| (event.place.line, word.as_str()))
        })
        .collect();
    assert_eq!(mended, [(449, "War"), (455, "Cultural"), (480, "Exchange")]);
}

#[test]
fn all_62_citations_have_the_right_date_title_and_commentary() {
    let source = real_page();
    let page = regesta::parse::page(&source);
    let found = page.documents.iter().map(|document| {
        vec![
            document.place.line.to_string(),
            document.date.edtf().unwrap_or_default(),
            document.marked.to_string(),
            document.title.to_string(),
            document.commentary.to_string(),
        ]
    });
    assert_rows(found.collect(), truth("documents", 5));
}

#[test]
fn all_59_notes_and_9_meetings_are_read_whole() {
    let source = real_page();
    let page = regesta::parse::page(&source);
    let notes = page.notes.iter().map(|note| {
        vec![
            note.place.line.to_string(),
            note.place.line_end.to_string(),
            note.number.unwrap().to_string(),
            note.text.to_string(),
        ]
    });
    assert_rows(notes.collect(), truth("notes", 4));
    assert!(page.notes.iter().all(|note| note.back_link));
    let meetings = page.meetings.iter().map(|meeting| {
        vec![
            meeting.place.line.to_string(),
            meeting.date.edtf().unwrap_or_default(),
            meeting.title.to_string(),
        ]
    });
    assert_rows(meetings.collect(), truth("meetings", 3));
}

#[test]
fn the_7_people_have_their_years_and_labels() {
    let source = real_page();
    let page = regesta::parse::page(&source);
    let year = |year: Option<LifeDate>| year.map(LifeDate::edtf).unwrap_or_default();
    let found = page.people.iter().map(|person| {
        let place = &page.biographies[person.biographies[0]].place;
        vec![
            place.line.to_string(),
            place.line_end.to_string(),
            person.name.to_string(),
            year(person.born),
            year(person.died),
            person.description.to_string(),
            person.label.to_string(),
        ]
    });
    assert_rows(found.collect(), truth("people", 7));
    let twice: Vec<&str> = page
        .people
        .iter()
        .filter(|person| person.biographies.len() > 1)
        .map(|person| person.name.as_ref())
        .collect();
    assert_eq!(twice, ["Luo Guibo"]);
}

#[test]
fn the_headings_of_head_timeline_body_notes_and_meetings_are_found() {
    let source = real_page();
    let page = regesta::parse::page(&source);
    let found = page.sections.iter().map(|section| {
        vec![
            section.place.line.to_string(),
            section.title.to_string(),
            section.kind.as_str().to_owned(),
        ]
    });
    assert_rows(found.collect(), truth("sections", 3));
}

#[test]
fn every_line_of_the_body_is_what_a_reader_says_it_is() {
    let source = real_page();
    let page = regesta::parse::page(&source);
    for row in truth("body_lines", 3) {
        let line: usize = row[0].parse().unwrap();
        let used = match page.uses[line - 1] {
            LineUse::Blank => "blank",
            LineUse::Section(_) => "heading",
            LineUse::Document(_) => "document",
            LineUse::InlineNote(_) => "inline_note",
            LineUse::Biography(_) => "biography",
            LineUse::Caption(_) => "caption",
            LineUse::Paragraph(_) => "paragraph",
            other => panic!("line {line}: {other:?}"),
        };
        assert_eq!(used, row[1], "line {line}");
        if let Ok(before) = row[2].parse::<usize>() {
            assert_eq!(page.uses[line - 1], page.uses[before - 1], "line {line}");
        }
    }
}

#[test]
fn interrupted_sentences_are_made_whole() {
    let source = real_page();
    let page = regesta::parse::page(&source);
    let text = |line: usize| {
        let paragraph = page
            .paragraphs
            .iter()
            .find(|paragraph| paragraph.place.line == line);
        paragraph.unwrap().text.as_ref()
    };
    assert!(
        text(500).starts_with("At the meeting between Mikoyan and Mao Zedong on February 3, 1949")
    );
    assert!(text(551).contains("Japanin 1945 Ho Chih Minh proclaims the independence of Vietnam."));
    assert!(text(564).contains("led by Luo Guibo is thought to stay for 3 months"));
    assert!(
        text(571).starts_with("General Chen Geng and General Wei Guoqing coordinate from Beijing")
    );
    assert!(text(693).starts_with("Zhou Enlai and Lin Biao go to the Black Sea villa"));
    assert!(text(814).starts_with("See also. In 1955 the CVA starts its withdrawal."));
}

#[test]
fn one_line_is_unparsed_and_says_why() {
    let source = real_page();
    let page: Page<'_> = regesta::parse::page(&source);
    let unparsed: Vec<_> = page
        .unparsed
        .iter()
        .map(|entry| (entry.place.line, entry.reason))
        .collect();
    assert_eq!(
        unparsed,
        [(893, "a bullet among the meetings without a readable date")]
    );
    assert_eq!(page.problems(), []);
}

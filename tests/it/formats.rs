//! Pages in other languages are read without a format, and the settings in `docs/formats.md` do what it says.

#![allow(clippy::unwrap_used)]

use std::fs;

use regesta::config::Config;
use regesta::page::Page;
use regesta::parse::{Format, page_with};
use regesta::source::SourceText;

/// Date and text of each event, and then title and date of each citation, note, meeting and mention.
fn records(page: &Page<'_>) -> Vec<String> {
    let date = |date: &regesta::date::Date<'_>| date.edtf().unwrap_or("none".to_owned());
    let events = page
        .events
        .iter()
        .map(|r| format!("{} {}", date(&r.date), r.text));
    let documents = page
        .documents
        .iter()
        .map(|r| format!("{} {}", date(&r.date), r.title));
    let notes = page.notes.iter().map(|r| r.text.to_string());
    let meetings = page
        .meetings
        .iter()
        .map(|r| format!("{} {}", date(&r.date), r.title));
    let mentions = page.mentions.iter().map(|r| date(&r.date));
    (events
        .chain(documents)
        .chain(notes)
        .chain(meetings)
        .chain(mentions))
    .collect()
}

fn reads(format: &Format, text: &str, expected: &[&str]) {
    let source = SourceText::new("page.txt", text);
    assert_eq!(records(&page_with(&source, format)), expected);
}

/// The format in the block of `docs/formats.md` that has the word.
fn shown(word: &str) -> Format {
    let text = fs::read_to_string("docs/formats.md").unwrap();
    let blocks = text.split("```toml\n").skip(1);
    let mut blocks = blocks.map(|block| block.split_once("```").unwrap().0);
    let block = blocks.find(|block| block.contains(word)).unwrap();
    Config::parse(&SourceText::new("regesta.toml", block))
        .unwrap()
        .format
}

fn back_link(word: &str) -> Format {
    let mut format = Format::default();
    format.back_links = vec![word.to_owned()];
    format
}

#[test]
fn a_page_in_german_is_read_with_its_markers() {
    reads(
        &shown("Dokument"),
        "Das Salz\n\nZeittafel des Salzhandels\n\n1949\n\n7.3.1949 Lund trifft Berg\nMärz Die Flotte\nläuft aus\n\
         5. Mai 1949 Holm kehrt zurück\n\nNorwegen....\n\nDas Salz ist seit dem 3. Februar 1950 teuer.\n\
         Dokument: 4.12.1949 Brief an Berg\n\nAnmerkungen....\n\n2. Lund, Salz. Zurück\n\n\
         Sitzungen....\n\n• 1. bis 3. Juni 1950: Rat der Städte\n",
        &[
            "1949-03-07 Lund trifft Berg",
            "1949-03 Die Flotte läuft aus",
            "1949-05-05 Holm kehrt zurück",
            "1949-12-04 Brief an Berg",
            "Lund, Salz.",
            "1950-06-01/1950-06-03 Rat der Städte",
            "1950-02-03",
        ],
    );
}

#[test]
fn a_page_in_dutch_needs_its_back_link_alone() {
    reads(
        &back_link("Terug"),
        "Het zout\n\nTijdlijn van de zouthandel\n\n1949\n\n7-3-1949 Lund ontmoet Berg\n\
         Mei De vloot vaart uit\n5 juni 1949 Holm komt terug\n\nNoorwegen....\n\n\
         Zout is duur van 3 februari tot 4 maart 1950.\nDocument: 4 oktober 1949 Brief aan Berg\n\n\
         Voetnoten....\n\n2. Lund, Zout. Terug\n\nVergaderingen....\n\n• 1 en 3 juni 1950: Raad\n",
        &[
            "1949-03-07 Lund ontmoet Berg",
            "1949-05 De vloot vaart uit",
            "1949-06-05 Holm komt terug",
            "1949-10-04 Brief aan Berg",
            "Lund, Zout.",
            "{1950-06-01,1950-06-03} Raad",
            "1950-02-03/1950-03-04",
        ],
    );
}

#[test]
fn a_page_in_french_needs_its_back_link_alone() {
    reads(
        &back_link("Retour"),
        "Le sel\n\nChronologie du sel\n\n1949\n\n7/3/1949 Lund rencontre Berg\n\
         Mai La flotte part\n1er août 1949 Holm revient\n\nNorvège....\n\n\
         Le sel est cher depuis le 3 février 1950.\nDocument: 4 déc. 1949 Lettre à Berg\n\n\
         Notes....\n\n2. Lund, Sel. Retour\n\nRéunions....\n\n• 1er au 3 juin 1950: Conseil\n",
        &[
            "1949-03-07 Lund rencontre Berg",
            "1949-05 La flotte part",
            "1949-08-01 Holm revient",
            "1949-12-04 Lettre à Berg",
            "Lund, Sel.",
            "1950-06-01/1950-06-03 Conseil",
            "1950-02-03",
        ],
    );
}

#[test]
fn a_language_may_be_said_where_a_page_cannot_tell_it() {
    let page = "Salz\n\n3. Jan. 1949 Lund\n";
    assert_eq!(shown("language").language.as_deref(), Some("de"));
    reads(&shown("language"), page, &["1949-01-03 Lund"]);
    let listopad = "Sól\n\n3 listopad 1949 Lund\n5 listopad 1949 Berg\n";
    let format = |code: &str| {
        let mut format = Format::default();
        format.language = Some(code.to_owned());
        format
    };
    reads(
        &format("pl"),
        listopad,
        &["1949-11-03 Lund", "1949-11-05 Berg"],
    );
    reads(
        &format("hr"),
        listopad,
        &["1949-10-03 Lund", "1949-10-05 Berg"],
    );
}

#[test]
fn every_setting_is_explained() {
    let text = fs::read_to_string("docs/formats.md").unwrap();
    let template = regesta::config::template();
    let (_, format) = template.split_once("[format]\n").unwrap();
    for line in format.lines() {
        let key = line.trim_start_matches('#').split(" = ").next().unwrap();
        assert!(text.contains(&format!("| `{key}` |")), "{key}");
    }
}

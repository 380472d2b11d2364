//! The formats of `docs/formats` read pages in their languages.

#![allow(clippy::unwrap_used)]

use std::fs;

use regesta::config::FormatConfig;
use regesta::page::Page;
use regesta::parse::{Format, page_with};
use regesta::source::SourceText;

fn format(language: &str) -> Format {
    #[derive(serde::Deserialize)]
    struct File {
        format: FormatConfig,
    }
    let text = fs::read_to_string(format!("docs/formats/{language}.toml")).unwrap();
    let file: File = toml::from_str(&text).unwrap();
    file.format.format().unwrap()
}

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

fn reads(language: &str, text: &str, expected: &[&str]) {
    let (source, format) = (SourceText::new("page.txt", text), format(language));
    assert_eq!(records(&page_with(&source, &format)), expected);
}

#[test]
fn a_page_in_german_is_read() {
    reads(
        "german",
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
fn a_page_in_dutch_is_read() {
    reads(
        "dutch",
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
fn a_page_in_french_is_read() {
    reads(
        "french",
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

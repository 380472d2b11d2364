//! The same page in other bytes: other encodings, other line ends, other spaces. Its records are the same, and
//! every span leads back to the bytes on disk.

#![allow(clippy::unwrap_used, clippy::panic)]

use crate::common;
use proptest::prelude::*;
use regesta::source::{Encoding, SourceText, Span};

const PAGE: &str = "\
The salt trade

Timeline of salt

1949

January Lund and Berg
meet in Malmö
7-3-1949 Lund sails – to Læsø
31-6-1949 The council lifts the duty

Norway....

They met at October 17, 1950 in Oslo, and parted.
Lund Anna (1993). Salt. Page 8
Anna Lund
Anna Lund (1910-1980) Envoy to Norway (1946-1951)
Document:05-07-1949 Letter from A.B. Lund to Berg via Oslo. Berg never answered it.

Literature Notes Documents...

1. Lund Anna (1993). Salt. Page 8 Back

Meetings....

  • 14-06-1949 – 23-06-1949: Council of the salt towns
";

/// The records of a page, a line of JSON for each; without what the bytes of the page alone decide.
fn records(source: &SourceText, unlike: &[&str]) -> Vec<String> {
    let mut lines = Vec::new();
    regesta::export::write_json_lines(&mut lines, &regesta::parse::page(source)).unwrap();
    let lines = String::from_utf8(lines).unwrap();
    let record = |line: &str| {
        let mut record: serde_json::Value = serde_json::from_str(line).unwrap();
        let fields = record.as_object_mut().unwrap();
        unlike.iter().for_each(|field| {
            fields.remove(*field);
        });
        record.to_string()
    };
    lines.lines().map(record).collect()
}

fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(order).collect()
}

#[test]
fn every_encoding_gives_the_same_records() {
    let pages = [SourceText::new("page.txt", PAGE), common::real_page()];
    for plain in pages {
        let expected = records(&plain, &["encoding"]);
        assert!(expected.len() > 10);
        let marked = format!("\u{feff}{}", plain.text());
        for bytes in [
            marked.clone().into_bytes(),
            utf16(&marked, u16::to_le_bytes),
            utf16(&marked, u16::to_be_bytes),
            utf16(plain.text(), u16::to_le_bytes),
            utf16(plain.text(), u16::to_be_bytes),
        ] {
            let source = SourceText::from_bytes(plain.name(), bytes).unwrap();
            assert_eq!(records(&source, &["encoding"]), expected);
        }
    }
}

#[test]
fn windows_1252_gives_the_same_records() {
    let page = SourceText::new("page.txt", PAGE);
    let (bytes, ..) = encoding_rs::WINDOWS_1252.encode(PAGE);
    let source = SourceText::from_bytes("page.txt", bytes.into_owned()).unwrap();
    assert!(source.is_guessed() && source.encoding() == Encoding::WINDOWS_1252);
    assert_eq!(
        records(&source, &["encoding"]),
        records(&page, &["encoding"])
    );
}

#[test]
fn every_line_end_gives_the_same_records() {
    for plain in [SourceText::new("page.txt", PAGE), common::real_page()] {
        let unix = plain.text().replace("\r\n", "\n");
        let expected = records(&plain, &[]);
        for end in ["\n", "\r\n", "\r"] {
            let source = SourceText::new(plain.name(), unix.replace('\n', end));
            assert_eq!(records(&source, &[]), expected, "{end:?}");
        }
    }
}

#[test]
fn no_break_spaces_and_marks_that_nobody_sees_change_no_record() {
    let expected = records(&SourceText::new("page.txt", PAGE), &["column"]);
    let on_each_line = |before: &str, after: &str| -> String {
        PAGE.lines()
            .map(|line| format!("{before}{line}{after}\n"))
            .collect()
    };
    for page in [
        PAGE.replace(' ', "\u{a0}"),
        PAGE.replace(' ', "\u{202f}"),
        PAGE.replace(' ', "\u{2009}"),
        PAGE.replace(' ', "\u{200b} "),
        PAGE.replace(' ', " \u{200b}"),
        PAGE.replace(' ', "\u{2060}\u{a0}"),
        on_each_line("\u{200b}", "\u{200b}"),
        on_each_line("\u{feff}", "\u{a0}"),
        on_each_line("\u{200e}", ""),
        on_each_line("\u{a0}\u{200b}", "\u{ad}"),
    ] {
        let source = SourceText::new("page.txt", page);
        assert_eq!(
            records(&source, &["column"]),
            expected,
            "{:?}",
            source.text()
        );
    }
}

proptest! {
    /// Each character on disk is decoded to the character that is in its place.
    #[test]
    fn spans_lead_back_to_the_bytes_on_disk(text in "[a-zæ€соль鹽𝄞\r\n ]{0,40}", at in 0_usize..41, name in 0_usize..5) {
        let name = ["utf-8", "utf-16le", "utf-16be", "gb18030", "koi8-r"][name];
        let encoding: Encoding = name.parse().unwrap();
        let (text, bytes) = match name {
            "utf-16le" => (text.clone(), utf16(&text, u16::to_le_bytes)),
            "utf-16be" => (text.clone(), utf16(&text, u16::to_be_bytes)),
            _ => {
                let known = encoding_rs::Encoding::for_label(name.as_bytes()).unwrap();
                let can = |c: &char| !known.encode(c.encode_utf8(&mut [0; 4])).2;
                let text: String = text.chars().filter(can).collect();
                let bytes = known.encode(&text).0.into_owned();
                (text, bytes)
            }
        };
        let source = SourceText::from_encoded("t", bytes.clone(), encoding).unwrap();
        prop_assert_eq!(source.text(), &text);
        let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let from = starts[at.min(starts.len() - 1)];
        for &to in starts.iter().filter(|&&to| to >= from) {
            let span = source.disk_span(Span::new(from, to));
            let part = SourceText::from_encoded("t", bytes[span.range()].to_vec(), encoding).unwrap();
            prop_assert_eq!(part.text(), source.slice(Span::new(from, to)));
        }
    }

    /// Any bytes are a text or are refused for a reason with a place in the file.
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200), name in 0_usize..6) {
        let encodings = ["utf-8", "utf-16le", "windows-1252", "big5", "iso-2022-jp", "euc-kr"];
        let encoding = encodings[name].parse().unwrap();
        for read in [
            SourceText::from_bytes("t", bytes.clone()),
            SourceText::from_encoded("t", bytes.clone(), encoding),
        ] {
            match read {
                Ok(source) => {
                    let all = source.disk_span(Span::new(0, source.text().len()));
                    prop_assert_eq!(all.end, bytes.len());
                }
                Err(error) => {
                    prop_assert!(error.offset() < bytes.len());
                }
            }
        }
    }
}

//! Which encoding a page is in: invented pages in many languages and encodings, whole, in part, and line by line. None
//! is ever read as what it is not.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout)]

use std::fs;
use std::path::Path;

use regesta::source::{DecodeError, Encoding, SourceText};

/// Languages, with the encodings that their pages were kept in.
const ELSEWHERE: [(&str, &[&str]); 22] = [
    (
        "ru",
        &[
            "windows-1251",
            "koi8-r",
            "iso-8859-5",
            "ibm866",
            "x-mac-cyrillic",
        ],
    ),
    ("uk", &["windows-1251", "koi8-u", "iso-8859-5"]),
    ("bg", &["windows-1251", "koi8-r", "iso-8859-5"]),
    ("sr", &["windows-1251", "iso-8859-5"]),
    ("pl", &["windows-1250", "iso-8859-2"]),
    ("cs", &["windows-1250", "iso-8859-2"]),
    ("sk", &["windows-1250", "iso-8859-2"]),
    ("hu", &["windows-1250", "iso-8859-2"]),
    ("sl", &["windows-1250", "iso-8859-2"]),
    ("hr", &["windows-1250", "iso-8859-2"]),
    ("ro", &["windows-1250", "iso-8859-2"]),
    ("el", &["windows-1253", "iso-8859-7"]),
    ("tr", &["windows-1254"]),
    ("lt", &["windows-1257", "iso-8859-13", "iso-8859-4"]),
    ("lv", &["windows-1257", "iso-8859-13", "iso-8859-4"]),
    ("et", &["windows-1257"]),
    ("zh-hans", &["gbk"]),
    ("zh-hant", &["big5", "gbk"]),
    ("ja", &["shift_jis", "euc-jp"]),
    ("ko", &["euc-kr"]),
    ("he", &["windows-1255"]),
    ("ar", &["windows-1256"]),
];

/// Languages of western Europe; English with typographic signs alone, and with names of its neighbours.
const WESTERN: [&str; 15] = [
    "de", "fr", "da", "no", "sv", "fi", "is", "es", "it", "pt", "nl", "ca", "et", "en", "en-names",
];

/// What became of the texts that an encoding was tried with.
#[derive(Default)]
struct Tried {
    read: usize,
    refused: usize,
    /// Refused without the right encoding among those that are named.
    unnamed: usize,
    wrong: Vec<String>,
    unread: Vec<String>,
}

fn page(language: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages/encodings");
    fs::read_to_string(folder.join(language).with_extension("txt")).unwrap()
}

/// The page, its halves, each of its lines, and the page over and over, as far as they are not UTF-8 as well.
fn texts(page: &str) -> Vec<String> {
    let lines: Vec<&str> = page.lines().filter(|line| !line.is_empty()).collect();
    let (first, second) = lines.split_at(lines.len() / 2);
    let mut texts = vec![
        page.to_owned(),
        first.join("\n"),
        second.join("\n"),
        page.repeat(50),
    ];
    texts.extend(lines.iter().map(|line| (*line).to_owned()));
    texts
}

fn tried(language: &str, name: &str) -> Tried {
    let encoding = encoding_rs::Encoding::for_label(name.as_bytes()).unwrap();
    let mut tried = Tried::default();
    for text in texts(&page(language)) {
        let (bytes, _, lacks) = encoding.encode(&text);
        if lacks || std::str::from_utf8(&bytes).is_ok() {
            continue;
        }
        match SourceText::from_bytes("page.txt", bytes.into_owned()) {
            Ok(source) if source.text() == text => tried.read += 1,
            Ok(_) => tried.wrong.push(text.clone()),
            Err(DecodeError::Unknown { candidates, .. }) => {
                let is_named = |candidate: &Encoding| {
                    let candidate = encoding_rs::Encoding::for_label(candidate.name().as_bytes());
                    let bytes = encoding.encode(&text).0.into_owned();
                    candidate.unwrap().decode_without_bom_handling(&bytes).0 == text
                };
                tried.refused += 1;
                tried.unnamed += usize::from(!candidates.iter().any(is_named));
                tried.unread.push(text.clone());
            }
            Err(error) => panic!("{language} in {name}: {error}"),
        }
    }
    tried
}

fn show(language: &str, name: &str, tried: &Tried) {
    println!(
        "{language:8} {name:15} {:3} read {:3} refused {:3} without its name {:3} wrong {:?}",
        tried.read,
        tried.refused,
        tried.unnamed,
        tried.wrong.len(),
        tried.wrong,
    );
}

#[test]
fn a_page_in_another_encoding_is_refused_or_read_right() {
    let (mut refused, mut unnamed) = (0, 0);
    for (language, encodings) in ELSEWHERE {
        for name in encodings {
            let tried = tried(language, name);
            show(language, name, &tried);
            assert_eq!(tried.wrong, [""; 0], "{language} in {name}");
            refused += tried.refused;
            unnamed += tried.unnamed;
        }
    }
    // A line or two may fit several encodings; which it is, is nearly always among those that are named.
    assert!(refused > 400, "{refused}");
    assert!(unnamed * 20 <= refused, "{unnamed} of {refused}");
}

#[test]
fn a_page_in_windows_1252_is_read() {
    let (mut read, mut unread) = (0, Vec::new());
    for language in WESTERN {
        let tried = tried(language, "windows-1252");
        show(language, "windows-1252", &tried);
        assert_eq!(tried.wrong, [""; 0], "{language}");
        read += tried.read;
        unread.extend(tried.unread);
    }
    // A line alone may have too few words to tell its language. Whole pages and halves of them are read, all of them.
    assert!(read > 130, "{read}");
    assert_eq!(
        unread,
        [
            "Soolakaubandus põhjasadamates",
            "2. mai 1911: Esimene soolalaev jõuab põhjarannikule.",
            "2 May 1911: A ship from Læsø reaches the coast; 3½ days late, at a temperature of 4°.",
        ]
    );
}

#[test]
fn a_page_of_an_old_macintosh_is_refused() {
    for language in ["fr", "de", "da", "es", "pt", "it", "sv", "en", "en-names"] {
        let tried = tried(language, "macintosh");
        show(language, "macintosh", &tried);
        assert_eq!(tried.wrong, [""; 0], "{language}");
    }
}

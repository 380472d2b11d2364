//! Whether bytes that are not UTF-8 are a text in Windows-1252. That encoding has a character for nearly every byte,
//! so that a text in any other can be read as it, into letters that mean nothing. Three are asked: the shape of
//! the words, a detector that knows which letters follow each other in most encodings, and the language that the
//! page shows by its words.

use std::borrow::Cow;
use std::collections::BTreeSet;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};

use super::encoding::{Encoding, may_be_windows_1252};
use crate::language::{Evidence, Lang, entry_of};
use crate::text::{is_invisible, letter_runs};

/// Of so many characters beyond ASCII one may be out of place: misprints are in every text.
const OUT_OF_PLACE: usize = 8;

/// Letters beyond ASCII that stand in a row in no text: one word of another alphabet is enough.
const ROW: usize = 4;

/// Words of a language that prove it, and words that make it likely.
const PROOF: u32 = 3;
const HINT: u32 = 2;

/// Encodings of Latin letters that are told apart from Windows-1252 by nothing but what the text then says.
const ALIKE: [&encoding_rs::Encoding; 6] = [
    encoding_rs::WINDOWS_1250,
    encoding_rs::ISO_8859_2,
    encoding_rs::ISO_8859_4,
    encoding_rs::WINDOWS_1254,
    encoding_rs::WINDOWS_1257,
    encoding_rs::MACINTOSH,
];

/// Takes bytes that are not UTF-8 for Windows-1252 when that can be relied on.
///
/// # Errors
/// The encodings that they may be in, the likeliest first.
pub(super) fn windows_1252(bytes: &[u8]) -> Result<Encoding, Vec<Encoding>> {
    let detected = detected(bytes);
    let mut candidates: Vec<Encoding> = Vec::new();
    if detected != Encoding::WINDOWS_1252 {
        candidates.push(detected);
    }
    let western = may_be_windows_1252(bytes)
        .then(|| Reading::of(bytes, Encoding::WINDOWS_1252))
        .flatten()
        .filter(Reading::is_sound);
    if western.as_ref().is_some_and(Reading::is_proved) {
        return Ok(Encoding::WINDOWS_1252);
    }
    let others: Vec<_> = (ALIKE.map(Encoding).into_iter())
        .filter_map(|encoding| Some((encoding, Reading::of(bytes, encoding)?)))
        .collect();
    if let Some(western) = &western {
        let agreed = detected == Encoding::WINDOWS_1252
            || Reading::text(bytes, detected).is_some_and(|text| text == western.text);
        let mut rivals = others
            .iter()
            .filter(|(_, other)| other.text != western.text);
        if agreed && !rivals.any(|(_, other)| western.yields_to(other)) {
            return Ok(Encoding::WINDOWS_1252);
        }
    }
    let others = others.into_iter().filter(|(encoding, other)| {
        let western = western.as_ref();
        let differs = western.is_none_or(|western| western.text != other.text);
        *encoding != detected && differs && other.fit() >= western.map_or(Fit::Shown, Reading::fit)
    });
    candidates.extend(others.map(|(encoding, _)| encoding));
    candidates.extend(western.map(|_| Encoding::WINDOWS_1252));
    Err(candidates)
}

/// The encoding that the detector takes the bytes for.
fn detected(bytes: &[u8]) -> Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    Encoding(detector.guess(None, Utf8Detection::Deny))
}

/// Bytes read in one encoding, and what speaks for and against that.
struct Reading {
    text: String,
    /// Characters beyond ASCII.
    foreign: usize,
    /// Those of them that do not stand where such characters stand.
    out_of_place: usize,
    /// How many letters beyond ASCII stand in a row, at most.
    row: usize,
    /// The letters among them, in small ones.
    letters: BTreeSet<char>,
    /// What the words tell of the language.
    evidence: Evidence,
}

/// How well a reading fits a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// Not at all.
    None,
    /// It may be in some language.
    Some,
    /// Its letters are those of a language that its words show.
    Shown,
}

impl Reading {
    /// The text of `bytes`, if they are one in `encoding`.
    fn text(bytes: &[u8], encoding: Encoding) -> Option<String> {
        let text = (encoding.0).decode_without_bom_handling_and_without_replacement(bytes);
        text.map(Cow::into_owned)
    }

    fn of(bytes: &[u8], encoding: Encoding) -> Option<Self> {
        let text = Self::text(bytes, encoding)?;
        let mut evidence = Evidence::new();
        for (_, word) in letter_runs(&text) {
            match entry_of(word) {
                Some(entry) => evidence.word(entry, false, false),
                None => evidence.other_word(),
            }
        }
        let foreign = || text.chars().filter(|c| !c.is_ascii());
        let letters = foreign().filter(|c| is_letter(*c));
        Some(Self {
            foreign: foreign().count(),
            out_of_place: out_of_place(&text),
            row: longest_row(&text),
            letters: letters.filter_map(|c| c.to_lowercase().next()).collect(),
            evidence,
            text,
        })
    }

    /// Whether nothing speaks against Windows-1252: its characters stand where they should, and it is not in a
    /// language some of whose letters that encoding lacks. Where no language is shown, its letters must be those of
    /// one.
    fn is_sound(&self) -> bool {
        let shown = self.evidence.shown(HINT);
        self.is_in_place()
            && match shown.is_empty() {
                true => Lang::all().any(|lang| is_western(lang) && self.is_written_in(lang)),
                false => (shown.iter()).any(|lang| is_western(*lang) || self.is_written_in(*lang)),
            }
    }

    fn is_in_place(&self) -> bool {
        self.row < ROW && self.out_of_place * OUT_OF_PLACE <= self.foreign
    }

    /// Whether the words show a language, and all letters are those of that language.
    fn is_proved(&self) -> bool {
        let shown = self.evidence.shown(PROOF);
        self.out_of_place == 0
            && !shown.is_empty()
            && shown.iter().all(|lang| self.is_written_in(*lang))
    }

    /// How well it fits a language.
    fn fit(&self) -> Fit {
        let shown = self.evidence.shown(HINT);
        let fits = |lang: &Lang| self.is_written_in(*lang);
        if !self.is_in_place() {
            Fit::None
        } else if shown.iter().any(fits) {
            Fit::Shown
        } else if !shown.is_empty() || Lang::all().any(|lang| fits(&lang)) {
            Fit::Some
        } else {
            Fit::None
        }
    }

    /// Whether `other` fits better, or as well where no words show a language.
    fn yields_to(&self, other: &Self) -> bool {
        let (own, fit) = (self.fit(), other.fit());
        fit > own || fit == own && self.evidence.shown(HINT).is_empty()
    }

    /// Whether it has no letter that `lang` has not.
    fn is_written_in(&self, lang: Lang) -> bool {
        let has = |letters: &str| self.letters.iter().all(|c| letters.contains(*c));
        lang.letters().is_some_and(has)
    }
}

/// Whether Windows-1252 has all letters of a language.
fn is_western(lang: Lang) -> bool {
    lang.letters()
        .is_some_and(|letters| !encoding_rs::WINDOWS_1252.encode(letters).2)
}

/// Whether `c` is a letter of words, and no sign such as ª and µ.
fn is_letter(c: char) -> bool {
    c.is_alphabetic() && !matches!(c, 'ª' | 'º' | 'µ' | 'ƒ' | 'ˆ')
}

/// Characters beyond ASCII that do not stand where they stand in words: controls, a capital behind a small letter, the third
/// in a row of such letters, a sign inside a word, an opening mark that nothing closes, or two signs that do not go together.
fn out_of_place(text: &str) -> usize {
    let mut found = 0;
    let mut row = 0;
    let (mut before, mut last) = (None, None);
    let mut characters = text.chars().filter(|c| !is_invisible(*c)).peekable();
    while let Some(c) = characters.next() {
        let behind = characters.peek().copied();
        let is = |c: Option<char>, what: fn(char) -> bool| c.is_some_and(what);
        row = if !c.is_ascii() && is_letter(c) {
            row + 1
        } else {
            0
        };
        let wrong = if c.is_ascii() {
            false
        } else if is_letter(c) {
            let in_word = is(last, char::is_lowercase)
                || is(last, char::is_uppercase)
                    && is(behind, char::is_lowercase)
                    && !is(before, char::is_alphabetic);
            row > 2 || c.is_uppercase() && in_word
        } else {
            c.is_control()
                || is(last, is_letter)
                    && (matches!(c, '¿' | '¡' | '„' | '‚' | '§')
                        || is(behind, is_letter) && !joins_words(c))
                || matches!(c, 'ˆ' | '˜' | '¨' | '¯' | '¸')
                || is(last, is_sign) && !(is(last, is_punctuation) && is_punctuation(c))
        };
        found += usize::from(wrong);
        (before, last) = (last, Some(c));
    }
    found + unclosed(text, '¡', '!') + unclosed(text, '¿', '?')
}

/// How often `mark` stands and no `end` comes before the next one.
fn unclosed(text: &str, mark: char, end: char) -> usize {
    let behind = text.split(mark).skip(1);
    behind.filter(|behind| !behind.contains(end)).count()
}

/// How many letters beyond ASCII stand in a row, at most.
fn longest_row(text: &str) -> usize {
    let rows = text.split(|c: char| c.is_ascii() || !is_letter(c));
    rows.map(|row| row.chars().count())
        .max()
        .unwrap_or_default()
}

/// Whether words have `c` between their letters.
fn joins_words(c: char) -> bool {
    matches!(c, '’' | '‘' | '´' | '–' | '—' | '…' | '·' | '\u{a0}')
}

/// Whether `c` is no letter and beyond ASCII.
fn is_sign(c: char) -> bool {
    !c.is_ascii() && !is_letter(c)
}

/// Whether `c` stands beside others of its kind.
fn is_punctuation(c: char) -> bool {
    joins_words(c) || matches!(c, '“' | '”' | '„' | '‚' | '«' | '»' | '‹' | '›' | '¿' | '¡')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guess(text: &str, name: &str) -> Result<Encoding, Vec<String>> {
        let encoding = encoding_rs::Encoding::for_label(name.as_bytes()).unwrap();
        let (bytes, _, lacks) = encoding.encode(text);
        assert!(!lacks && std::str::from_utf8(&bytes).is_err());
        windows_1252(&bytes).map_err(|all| all.iter().map(Encoding::to_string).collect())
    }

    #[test]
    fn words_of_a_language_and_its_letters_prove_the_encoding() {
        for text in [
            "Der Zoll für Salz ist nach dem Vertrag zu hoch",
            "Le prix du sel est trop élevé, dit-il, et ça n’étonne pas",
            "Prisen på salt er for høj, og handelen går ikke så godt",
            "The council’s “first” meeting – on salt",
        ] {
            assert_eq!(guess(text, "windows-1252"), Ok(Encoding::WINDOWS_1252));
        }
    }

    #[test]
    fn letters_that_the_detector_takes_for_western_are_not_when_the_words_are_not() {
        let hungarian = "A kikötők tanácsa összeül, és új szerződést fogad el az év végén";
        let named = guess(hungarian, "windows-1250").unwrap_err();
        assert!(named.contains(&"Windows-1250".to_owned()), "{named:?}");
        assert!(!named.contains(&"Windows-1252".to_owned()), "{named:?}");
    }

    #[test]
    fn words_too_few_to_tell_leave_it_open() {
        let named = guess("Læsø", "windows-1252").unwrap_err();
        assert!(named.contains(&"Windows-1252".to_owned()), "{named:?}");
        assert!(named.len() > 1, "{named:?}");
    }

    #[test]
    fn letters_that_all_encodings_read_alike_are_read() {
        let salt = "Salz\n\n1949\n7-3-1949 Bürger – Köln";
        assert_eq!(guess(salt, "windows-1250"), Ok(Encoding::WINDOWS_1252));
    }

    #[test]
    fn a_word_of_another_alphabet_is_seen_on_a_long_page() {
        let (mut bytes, ..) =
            encoding_rs::WINDOWS_1252.encode("Die Händler und der Zoll für das Salz. ");
        let mut page = bytes.to_mut().repeat(300);
        assert_eq!(windows_1252(&page), Ok(Encoding::WINDOWS_1252));
        page.extend_from_slice(&encoding_rs::WINDOWS_1251.encode("Соль").0);
        assert!(windows_1252(&page).is_err());
    }

    #[test]
    fn characters_are_in_place_where_words_have_them() {
        for text in [
            "Ærø ÆRØ «¿quién?» l’œuvre 3½ n.º 2ª a—b col·legi",
            "naïveté créée §4",
        ] {
            assert_eq!(out_of_place(text), 0, "{text}");
        }
        for (text, wrong) in [
            ("rŽunit", 1),
            ("Ñîëü", 2),
            ("D¹browski", 1),
            ("caf‚", 1),
            ("18 ¡V 19 ¡Vamos!", 1),
            ("¡°no!", 1),
        ] {
            assert_eq!(out_of_place(text), wrong, "{text}");
        }
    }
}

//! The normal form by which words are compared: composed, in small letters, without what only looks
//! differ in.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::{is_apostrophe, is_invisible};

/// Bytes of the longest word that [`normal_in`] has room for.
pub(crate) const ROOM: usize = 48;

/// The normal form of a word: composed (NFC), in small letters, with a long s as `s`, ligatures in their
/// letters, one kind of apostrophe, and one kind of sigma. The word itself, borrowed, where it is so already.
pub(crate) fn normal(word: &str) -> Cow<'_, str> {
    if word.chars().all(|c| simple(c) == Some(c)) {
        return Cow::Borrowed(word);
    }
    if word.is_ascii() {
        return Cow::Owned(word.to_ascii_lowercase());
    }
    let folded = fold(word);
    if folded == word {
        return Cow::Borrowed(word);
    }
    Cow::Owned(folded)
}

/// A text with its accents on their letters (NFC): the text itself, borrowed, where it is so already.
pub(crate) fn composed(text: &str) -> Cow<'_, str> {
    // Before the first accent that stands by itself nothing can be composed.
    let plain = text.is_ascii() || text.chars().all(|c| c < '\u{300}');
    match plain || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        true => Cow::Borrowed(text),
        false => Cow::Owned(text.nfc().collect()),
    }
}

/// The normal form of a word, made in `room`, or nothing where the word is longer than that.
pub(crate) fn normal_in<'a>(word: &'a str, room: &'a mut [u8; ROOM]) -> Option<&'a str> {
    if word.len() > ROOM {
        return None;
    }
    let mut length = 0;
    for c in word.chars() {
        let Some(simple) = simple(c) else {
            return put(&fold(word), room);
        };
        let place = room.get_mut(length..length + simple.len_utf8())?;
        length += simple.encode_utf8(place).len();
    }
    std::str::from_utf8(room.get(..length)?).ok()
}

fn put<'a>(text: &str, room: &'a mut [u8; ROOM]) -> Option<&'a str> {
    let place = room.get_mut(..text.len())?;
    place.copy_from_slice(text.as_bytes());
    std::str::from_utf8(place).ok()
}

/// The normal form of a character that has one of its own, whatever stands beside it. The commonest letters
/// come first.
#[inline]
fn simple(c: char) -> Option<char> {
    match c {
        '\0'..='\x7f' => Some(c.to_ascii_lowercase()),
        'ς' => Some('σ'),
        'ß'..='ÿ' | 'а'..='џ' | 'ά'..='ώ' | 'ΐ' => Some(c),
        'А'..='Я' => char::from_u32(u32::from(c) + 0x20),
        'İ' => Some('i'),
        'ſ' => Some('s'),
        'À'..='Þ' | 'Ā'..='ž' => c.to_lowercase().next(),
        'Ά' | 'Έ'..='Ώ' | 'Α'..='Ϋ' => c.to_lowercase().next(),
        'Ѐ'..='Џ' | 'Ѡ'..='ҁ' | 'Ҋ'..='ԯ' => c.to_lowercase().next(),
        _ => None,
    }
}

fn fold(word: &str) -> String {
    match is_nfc_quick(word.chars()) {
        IsNormalized::Yes => fold_all(word.chars(), word.len()),
        _ => fold_all(word.nfc(), word.len()),
    }
}

fn fold_all(chars: impl Iterator<Item = char>, length: usize) -> String {
    let mut folded = String::with_capacity(length);
    for c in chars {
        match c {
            'ſ' => folded.push('s'),
            'ﬀ' => folded.push_str("ff"),
            'ﬁ' => folded.push_str("fi"),
            'ﬂ' => folded.push_str("fl"),
            'ﬃ' => folded.push_str("ffi"),
            'ﬄ' => folded.push_str("ffl"),
            'ﬅ' | 'ﬆ' => folded.push_str("st"),
            'İ' => folded.push('i'),
            'ς' => folded.push('σ'),
            // Greek with breathings and three accents is written with one today.
            '\u{1f00}'..='\u{1fff}' => folded.extend(one_accent(c)),
            c if is_invisible(c) => {}
            c if is_apostrophe(c) => folded.push('\''),
            c => folded.extend(c.to_lowercase()),
        }
    }
    folded
}

/// A Greek letter in small letters, with one kind of accent and nothing else over or under it.
fn one_accent(c: char) -> impl Iterator<Item = char> {
    let marks = |c: &char| !matches!(c, '\u{313}' | '\u{314}' | '\u{345}' | '\u{304}' | '\u{306}');
    let accent = |c: char| match c {
        '\u{300}' | '\u{342}' => '\u{301}',
        c => c,
    };
    let letter: Vec<char> = c.to_lowercase().nfd().filter(marks).map(accent).collect();
    let letter: Vec<char> = letter.into_iter().nfc().collect();
    letter.into_iter()
}

/// A normal form without its accents, for what was written on a machine that had none: `fevrier`, `aralik`.
pub(crate) fn without_accents(normal: &str) -> String {
    normal
        .nfd()
        .filter(|c| !unicode_normalization::char::is_combining_mark(*c))
        .map(|c| match c {
            'ı' => 'i',
            'ł' => 'l',
            'đ' => 'd',
            c => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_composed_is_as_it_was() {
        for text in ["Malmö", "盐 Læsø", "Άβδηρα"] {
            assert!(matches!(composed(text), Cow::Borrowed(_)), "{text}");
        }
        assert_eq!(composed("Malmo\u{308} and Ma\u{308}rz"), "Malmö and März");
    }

    #[test]
    fn composed_and_decomposed_words_are_one() {
        for (written, expected) in [
            ("fe\u{301}vrier", "février"),
            ("FÉVRIER", "février"),
            ("Ma\u{308}rz", "märz"),
            ("Auguſt", "august"),
            ("ﬁn", "fin"),
            ("ΙΑΝΟΥΑΡΙΟΣ", "ιανουαριοσ"),
            ("Μάιος", "μάιοσ"),
            ("HAZİRAN", "haziran"),
            ("d’Avril", "d'avril"),
            ("Sep\u{ad}tember", "september"),
            ("Января", "января"),
            ("МАЙ", "май"),
            ("и\u{306}", "й"),
            ("Ἰουνίου", "ιουνίου"),
            ("Μαΐου", "μαΐου"),
            ("Τῇ", "τή"),
        ] {
            assert_eq!(normal(written), expected);
            assert_eq!(normal_in(written, &mut [0; ROOM]), Some(expected));
        }
    }

    #[test]
    fn a_word_that_is_normal_is_borrowed() {
        for word in ["march", "may5", "märz", "января", ""] {
            assert!(matches!(normal(word), Cow::Borrowed(_)), "{word}");
        }
    }

    #[test]
    fn a_word_longer_than_its_room_has_no_form_there() {
        assert_eq!(normal_in(&"a".repeat(ROOM + 1), &mut [0; ROOM]), None);
        assert!(normal_in(&"a".repeat(ROOM), &mut [0; ROOM]).is_some());
        // Short when written, long when folded.
        assert_eq!(normal_in(&"İ".repeat(ROOM / 2 + 1), &mut [0; ROOM]), None);
        assert_eq!(
            normal_in(&"ﬃ".repeat(ROOM / 3), &mut [0; ROOM]).map(str::len),
            Some(ROOM)
        );
    }

    #[test]
    fn accents_are_left_out_where_a_machine_had_none() {
        assert_eq!(without_accents("août"), "aout");
        assert_eq!(without_accents("aralık"), "aralik");
        assert_eq!(without_accents("ιανουάριοσ"), "ιανουαριοσ");
        assert_eq!(without_accents("września"), "wrzesnia");
    }

    #[test]
    fn the_short_way_and_the_long_way_agree() {
        for c in '\0'..='\u{600}' {
            let written = c.to_string();
            if let Some(simple) = simple(c) {
                assert_eq!(fold(&written), simple.to_string(), "{c:?}");
                assert_eq!(is_nfc_quick(written.chars()), IsNormalized::Yes, "{c:?}");
            }
        }
    }
}

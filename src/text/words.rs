//! Words: runs of letters, with the marks on them.

use std::ops::Range;

use std::hash::BuildHasher;

use foldhash::fast::FixedState;

use super::{ROOM, is_invisible, is_letter, is_mark, normal, normal_in};

/// Bytes of the run of letters that begins `text`. Accents and soft hyphens inside are part of it,
/// apostrophes are not.
pub(crate) fn letters_length(text: &str) -> usize {
    let mut end = 0;
    for (at, c) in text.char_indices() {
        if is_letter(c) || end > 0 && is_mark(c) {
            end = at + c.len_utf8();
        } else if end == 0 || !is_invisible(c) {
            break;
        }
    }
    end
}

/// Letters of a word that is its own key.
pub(crate) const KEY: usize = 16;

/// The ASCII letters that begin `text`: how many, and those that a key holds, in small letters.
#[inline]
pub(crate) fn ascii_letters(text: &[u8]) -> (usize, u128) {
    let (mut length, mut key) = (0, 0);
    while let Some(eight) = text.get(length..).and_then(|rest| rest.first_chunk()) {
        let eight = u64::from_le_bytes(*eight);
        let (letters, small) = letters_of_eight(eight);
        if length < KEY {
            key |= u128::from(small) << (8 * length);
        }
        length += letters;
        if letters < 8 {
            return (length, key);
        }
    }
    while let Some(byte) = text.get(length).filter(|byte| byte.is_ascii_alphabetic()) {
        if length < KEY {
            key |= u128::from(byte | 0x20) << (8 * length);
        }
        length += 1;
    }
    (length, key)
}

/// How many of eight bytes are ASCII letters, up to the first that is none; and these in small letters.
#[inline]
fn letters_of_eight(eight: u64) -> (usize, u64) {
    const EACH: u64 = 0x0101_0101_0101_0101;
    let small = eight | (0x20 * EACH);
    // The high bit of each byte tells whether it is `a` at least, and whether it is behind `z`.
    let low = small & (0x7f * EACH);
    let from_a = low + (0x80 - 0x61) * EACH;
    let behind_z = low + (0x80 - 0x7b) * EACH;
    let other = !(from_a & !behind_z & !eight) & (0x80 * EACH);
    match other.trailing_zeros() {
        64 => (8, small),
        bit => ((bit / 8) as usize, small & !(u64::MAX << (bit - 7))),
    }
}

/// A short word of ASCII letters as one number, however it is capitalised.
#[inline]
pub(crate) fn letters_key(word: &str) -> Option<u128> {
    let (length, key) = ascii_letters(word.as_bytes());
    (length == word.len() && length <= KEY).then_some(key)
}

/// A word as one number, in whatever normal form it is written: its letters, or a hash of so many bits that no two
/// words of a page have the same.
pub(crate) fn word_key(word: &str) -> u128 {
    if let Some(key) = letters_key(word) {
        return key;
    }
    let mut room = [0; ROOM];
    match normal_in(word, &mut room) {
        Some(normal) => key_of_normal(normal),
        None => key_of_normal(&normal(word)),
    }
}

fn key_of_normal(normal: &str) -> u128 {
    letters_key(normal).unwrap_or_else(|| {
        let hash = FixedState::with_seed(0).hash_one(normal);
        // No letter of a key is of such bytes.
        u128::from(hash) | (u128::MAX << 64)
    })
}

/// A hash of characters that are compared, and how many they are.
#[inline]
pub(crate) fn hash_of(chars: impl Iterator<Item = char>) -> (u64, usize) {
    chars.fold((0, 0), |(hash, count): (u64, usize), c| {
        let mixed = hash.rotate_left(5) ^ u64::from(c);
        (mixed.wrapping_mul(0x517c_c1b7_2722_0a95), count + 1)
    })
}

/// The runs of letters of `text`, with their places.
pub(crate) fn letter_runs(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.find(is_letter)?;
        let end = start + letters_length(text.get(start..)?);
        at = end;
        Some((start..end, text.get(start..end)?))
    })
}

/// The run of letters that ends `text`.
pub(crate) fn last_letters(text: &str) -> &str {
    let mut start = text.len();
    for (at, c) in text.char_indices().rev() {
        if is_letter(c) {
            start = at;
        } else if !is_mark(c) && !is_invisible(c) {
            break;
        }
    }
    text.get(start..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_their_accents_and_their_places() {
        let text = "5 fe\u{301}vrier, l’été 1er";
        let found: Vec<_> = letter_runs(text).map(|(place, _)| &text[place]).collect();
        assert_eq!(found, ["fe\u{301}vrier", "l", "été", "er"]);
    }

    #[test]
    fn ascii_letters_end_with_the_first_other_byte() {
        for (text, expected) in [
            ("", ""),
            ("Lund", "Lund"),
            ("Lund, 5", "Lund"),
            ("Storehouse@Lund", "Storehouse"),
            ("Malmö and back", "Malm"),
            ("A[zZ{`", "A"),
            ("twelve letters and", "twelve"),
            ("Unbelievablenesses of it", "Unbelievablenesses"),
        ] {
            let (length, key) = ascii_letters(text.as_bytes());
            assert_eq!(&text[..length], expected);
            let small = expected.to_ascii_lowercase();
            let bytes = small.bytes().take(KEY).rev();
            assert_eq!(key, bytes.fold(0, |key, byte| key << 8 | u128::from(byte)));
        }
        assert_eq!(letters_key("LUND"), letters_key("lund"));
        assert_eq!(word_key("Malmö"), word_key("MALMÖ"));
        assert_eq!(word_key("Auguſt"), word_key("august"));
        assert_eq!(word_key(&"A".repeat(90)), word_key(&"a".repeat(90)));
        assert_ne!(word_key(&"a".repeat(17)), word_key(&"a".repeat(18)));
        assert_eq!(letters_key("Lund1"), None);
        assert_eq!(letters_key(&"a".repeat(KEY + 1)), None);
    }

    #[test]
    fn a_soft_hyphen_parts_no_word() {
        assert_eq!(letters_length("Sep\u{ad}tember 5"), "Sep\u{ad}tember".len());
        assert_eq!(letters_length("Sep\u{ad} 5"), 3);
        assert_eq!(letters_length("5 May"), 0);
        assert_eq!(letters_length("\u{301}a"), 0);
    }

    #[test]
    fn the_last_letters_of_a_text_are_found() {
        assert_eq!(last_letters("Sino-Norse Wa"), "Wa");
        assert_eq!(last_letters("le fe\u{301}"), "fe\u{301}");
        assert_eq!(last_letters("in 1950"), "");
        assert_eq!(last_letters(""), "");
    }
}

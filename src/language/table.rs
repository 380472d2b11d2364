//! All that is known of all words, in one table.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::FixedState;

use super::builder;
use super::entry::Entry;
use crate::text;

/// What a word in its normal form is, in all languages.
pub(crate) fn entry(normal: &str) -> Option<&'static Entry> {
    TABLE.get(normal)
}

/// What a word is, however it is written; with a short word before an apostrophe, what stands behind that:
/// `d’avril`, `l'été`.
pub(crate) fn entry_of(word: &str) -> Option<&'static Entry> {
    // Nearly all words are short, and of letters without accents.
    if let Some(key) = packed(word.as_bytes()) {
        return TABLE.of_key(key);
    }
    let mut room = [0; text::ROOM];
    let normal = text::normal_in(word, &mut room)?;
    if let Some(entry) = TABLE.get(normal) {
        return Some(entry);
    }
    let (before, behind) = normal.split_once('\'')?;
    ELISIONS
        .contains(&before)
        .then(|| TABLE.get(behind))
        .flatten()
}

/// Short words that lose a vowel before another.
const ELISIONS: [&str; 10] = [
    "d", "l", "dell", "nell", "all", "dall", "sull", "qu", "jusqu", "s",
];

/// How many entries there are.
pub(super) fn length() -> usize {
    TABLE.entries.len()
}

pub(super) fn numbered(number: usize) -> Option<&'static Entry> {
    TABLE.entries.get(number)
}

static TABLE: LazyLock<Table> = LazyLock::new(builder::build);

/// Bytes of a word that is its own key.
const PACKED: usize = 16;

/// A short word of ASCII letters, in small ones, as one number.
fn packed(word: &[u8]) -> Option<u128> {
    if word.len() > PACKED {
        return None;
    }
    let mut key = 0;
    for byte in word {
        if !byte.is_ascii_alphabetic() {
            return None;
        }
        key = key << 8 | u128::from(byte | 0x20);
    }
    Some(key)
}

/// The numbers of the entries whose words are [`packed`]. Most words of a page have none, and a bit says so.
pub(super) struct Keys {
    bits: Vec<u64>,
    numbers: HashMap<u128, u16, FixedState>,
}

/// How many bits say whether a word may have an entry, as a power of two.
const BITS: u32 = 17;

impl Keys {
    pub(super) fn of<'w>(words: impl Iterator<Item = (&'w str, u16)>) -> Self {
        let mut keys = Self {
            bits: vec![0; 1 << (BITS - 6)],
            numbers: HashMap::default(),
        };
        for (word, number) in words {
            if let Some(key) = packed(word.as_bytes()) {
                let (place, bit) = Self::place(key);
                if let Some(bits) = keys.bits.get_mut(place) {
                    *bits |= bit;
                }
                keys.numbers.insert(key, number);
            }
        }
        keys
    }

    /// The bit of a word.
    #[inline]
    fn place(key: u128) -> (usize, u64) {
        let folded = key as u64 ^ (key >> 64) as u64;
        let mixed = folded.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - BITS);
        ((mixed >> 6) as usize, 1 << (mixed & 63))
    }

    #[inline]
    fn get(&self, key: u128) -> Option<u16> {
        let (place, bit) = Self::place(key);
        if self.bits.get(place)? & bit == 0 {
            return None;
        }
        self.numbers.get(&key).copied()
    }
}

/// All entries, and their numbers by their normal forms.
pub(super) struct Table {
    pub(super) numbers: HashMap<Cow<'static, str>, u16, FixedState>,
    pub(super) keys: Keys,
    pub(super) entries: Vec<Entry>,
}

impl Table {
    fn get(&self, normal: &str) -> Option<&Entry> {
        let number = self.numbers.get(normal)?;
        self.entries.get(usize::from(*number))
    }

    #[inline]
    fn of_key(&self, key: u128) -> Option<&Entry> {
        self.entries.get(usize::from(self.keys.get(key)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Lang;

    #[test]
    fn the_table_is_built_and_asked_in_no_time() {
        let start = std::time::Instant::now();
        let table = builder::build();
        // Under 3 ms in release mode.
        assert!(start.elapsed().as_millis() < 1_000);
        assert!(table.entries.len() > 8_000);
        let page = "On 5 March 1950 Señor Álvarez spoke of the trade in salt. ".repeat(2_000);
        let words: Vec<_> = text::letter_runs(&page).map(|(_, word)| word).collect();
        let start = std::time::Instant::now();
        let known = words.iter().filter(|word| entry_of(word).is_some()).count();
        // Under 1 ms in release mode.
        assert!(start.elapsed().as_millis() < 1_000);
        assert!(
            (10_000..14_000).contains(&known),
            "{known} of {}",
            words.len()
        );
    }

    #[test]
    fn a_name_behind_a_short_word_is_seen() {
        let french = [Lang::from_code("fr").unwrap()];
        for word in ["d’avril", "d'Avril", "D’AVRIL", "avril"] {
            assert_eq!(
                entry_of(word).and_then(|entry| entry.month(&french)),
                Some(4)
            );
        }
        assert!(entry_of("x'avril").is_none());
    }

    #[test]
    fn every_entry_is_found_by_its_word() {
        assert!(length() < usize::from(u16::MAX));
        for (normal, number) in &TABLE.numbers {
            assert_eq!(entry(normal).map(|entry| entry.number), Some(*number));
            assert_eq!(text::normal(normal), *normal);
        }
    }
}

//! All that is known of all words, in one table.

use std::sync::LazyLock;

use super::builder;
use super::entry::Entry;
use crate::text::{self, Keys};

/// What a word is, however it is written; with a short word before an apostrophe, what stands behind that:
/// `d’avril`, `l'été`.
pub(crate) fn entry_of(word: &str) -> Option<&'static Entry> {
    if let Some(key) = text::letters_key(word) {
        return entry_of_key(key);
    }
    if let Some(entry) = entry_of_key(text::word_key(word)) {
        return Some(entry);
    }
    let normal = text::normal(word);
    let (before, behind) = normal.split_once('\'')?;
    ELISIONS
        .contains(&before)
        .then(|| entry_of_key(text::word_key(behind)))
        .flatten()
}

/// What a word is, by its [`text::word_key`].
#[inline]
pub(crate) fn entry_of_key(key: u128) -> Option<&'static Entry> {
    numbered(TABLE.keys.get(key)?)
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

static TABLE: LazyLock<WordTable> = LazyLock::new(builder::build);

/// All entries, in the order of the keys of their words.
pub(super) struct WordTable {
    pub(super) keys: Keys,
    pub(super) entries: Vec<Entry>,
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
}

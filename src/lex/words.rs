//! The words of a page, each of them looked up once.

use crate::language::{self, Entry};
use crate::text::{self, Keys};

/// The words of a page, however they are capitalised.
#[derive(Debug)]
pub(crate) struct PageWords {
    keys: Keys,
    /// For each, how often it stands on the page.
    counts: Vec<u32>,
    /// For each, what the languages know of it.
    entries: Vec<Option<&'static Entry>>,
}

/// Bytes of a page for each different word on it, about.
const BYTES_FOR_A_WORD: usize = 24;

impl PageWords {
    /// None yet, of a page of so many bytes.
    pub(super) fn of_page(bytes: usize) -> Self {
        let words = bytes / BYTES_FOR_A_WORD;
        Self {
            keys: Keys::with_capacity(words),
            counts: Vec::with_capacity(words),
            entries: Vec::with_capacity(words),
        }
    }

    /// Counts a word of ASCII letters that is its own key; its number, and what the languages know of it.
    #[inline]
    pub(super) fn add_key(&mut self, key: u128) -> (u32, Option<&'static Entry>) {
        self.add(key, || language::entry_of_key(key))
    }

    /// Counts a word; its number, and what the languages know of it.
    pub(super) fn add_word(&mut self, word: &str) -> (u32, Option<&'static Entry>) {
        self.add(text::word_key(word), || language::entry_of(word))
    }

    #[inline]
    fn add(
        &mut self,
        key: u128,
        entry: impl FnOnce() -> Option<&'static Entry>,
    ) -> (u32, Option<&'static Entry>) {
        let number = self.keys.add(key);
        match self.counts.get_mut(number) {
            Some(count) => *count += 1,
            None => {
                self.counts.push(1);
                self.entries.push(entry());
            }
        }
        (number as u32, self.entries.get(number).copied().flatten())
    }

    /// What the languages know of each word.
    pub(super) fn entries(&self) -> impl Iterator<Item = Option<&'static Entry>> {
        self.entries.iter().copied()
    }

    /// How often a word stands on the page, in any capitals.
    pub(crate) fn count(&self, word: &str) -> u32 {
        let number = self.keys.get(text::word_key(word));
        number.map_or(0, |number| self.counts[number])
    }
}

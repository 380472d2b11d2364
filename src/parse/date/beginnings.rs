//! With which words a date may begin: told by three letters, so that most words are spared the grammars.

use crate::parse::english;
use crate::parse::format::Format;

/// Letters of a word that are looked at.
const LETTERS: usize = 3;

/// The beginnings of the words that a date may begin with, as a set of bits: a word that is not in it begins no
/// date, and few that begin none are in it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Beginnings([u64; 8]);

impl Beginnings {
    pub(super) fn of(format: &Format) -> Self {
        let months = format.months.iter().flatten().map(String::as_str);
        let before = english::ABOUT.iter().chain(english::PART_OF).copied();
        let mut bits = [0; 8];
        for word in months.chain(before) {
            if let Some(at) = place(word) {
                bits[at / 64] |= 1 << (at % 64);
            }
        }
        Self(bits)
    }

    /// Whether a date may begin as `text` does.
    pub(super) fn has(self, text: &str) -> bool {
        place(text).is_some_and(|at| self.0[at / 64] >> (at % 64) & 1 == 1)
    }
}

/// The bit of a word: the same for small letters and capitals.
fn place(word: &str) -> Option<usize> {
    let letters = word.as_bytes().get(..LETTERS)?;
    let number = letters
        .iter()
        .fold(0, |sum, byte| sum << 8 | u32::from(byte | 0x20));
    // The bits of a product by an odd number without a pattern are well mixed at its end.
    let mixed = number.wrapping_mul(0x9E37_79B1) >> 23;
    usize::try_from(mixed).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::format::ENGLISH;

    #[test]
    fn words_that_cannot_begin_a_date_are_known_at_once() {
        let beginnings = Beginnings::of(&ENGLISH);
        for text in [
            "May 5",
            "september",
            "Mid-May",
            "end of May",
            "Augustus",
            "about May",
        ] {
            assert!(beginnings.has(text), "{text}");
        }
        for text in ["the 5th", "Ma", "", "Lund", "7 May"] {
            assert!(!beginnings.has(text), "{text}");
        }
    }

    #[test]
    fn a_month_of_another_language_begins_a_date() {
        let mut format = Format::default();
        format.months[11] = vec!["décembre".into()];
        assert!(Beginnings::of(&format).has("Décembre 1949"));
        assert!(!Beginnings::of(&format).has("December 1949"));
    }
}

//! How much a word weighs, and how alike two texts are.
//!
//! A word weighs `ln(N / n) / ln N` for a corpus of `N` items, `n` of which have it: nothing when all have
//! it, near 1 when one does. `N` counts a few items more than there are, so that in a small corpus a word
//! that two items share is not taken for a common one.

use std::collections::{HashMap, HashSet};

use foldhash::fast::FixedState;

use super::entry::Entry;

/// Items that every corpus is taken to have besides its own.
const FURTHER_ITEMS: f64 = 20.0;

/// A word of the corpus, numbered from 0.
pub(super) type Word = u32;

/// A text with weights: its words and their weights, and the short forms that its words may have.
#[derive(Debug)]
pub(super) struct Text {
    /// Words, sorted.
    pub(super) words: Vec<Word>,
    /// Short forms of the corpus that this text may hold in full, sorted, none of them among `words`.
    pub(super) shortened: Vec<Word>,
    /// Words that begin with a digit, sorted.
    pub(super) numbers: Vec<Word>,
    /// Sum of the squared weights of `words`.
    square: f64,
}

/// The words of a corpus.
#[derive(Debug)]
pub(super) struct Weights {
    weights: Vec<f64>,
}

/// How alike two texts are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Likeness {
    /// Cosine of the angle between the texts: 1 when they have the same words.
    pub cosine: f64,
    /// Share of the slighter text that the other one has too.
    pub part: f64,
    /// Weight of all the words they share.
    pub shared: f64,
    /// Whether both have numbers, and no number in common.
    pub numbers_differ: bool,
}

impl Likeness {
    /// How alike the texts are, from 0 to 1: the mean of `cosine` and `part`.
    pub fn score(self) -> f64 {
        f64::midpoint(self.cosine, self.part)
    }
}

impl Weights {
    /// Weighs the words of `entries`; gives their texts too.
    pub(super) fn of(entries: &[&Entry]) -> (Self, Vec<Text>) {
        let mut numbers: HashMap<u64, Word, FixedState> = HashMap::default();
        let mut counts: Vec<u32> = Vec::new();
        let mut shorts: HashSet<u64, FixedState> = HashSet::default();
        for entry in entries {
            shorts.extend(&entry.words.shorts);
            for word in &entry.words.words {
                let next = Word::try_from(counts.len()).unwrap_or(Word::MAX);
                let number = *numbers.entry(*word).or_insert(next);
                if number == next {
                    counts.push(0);
                }
                counts[number as usize] += 1;
            }
        }
        let all = entries.len() as f64 + FURTHER_ITEMS;
        let weights: Vec<f64> = counts
            .iter()
            .map(|&count| (all / f64::from(count)).ln() / all.ln())
            .collect();
        let sorted = |words: &mut dyn Iterator<Item = &u64>| {
            let mut words: Vec<Word> = words
                .filter_map(|word| numbers.get(word))
                .copied()
                .collect();
            words.sort_unstable();
            words
        };
        let text = |entry: &&Entry| {
            let of = &entry.words;
            let words = sorted(&mut of.words.iter());
            Text {
                square: words.iter().map(|&w| weights[w as usize].powi(2)).sum(),
                shortened: sorted(
                    &mut (of.shortened.iter())
                        .filter(|form| shorts.contains(form) && !of.words.contains(form)),
                ),
                numbers: sorted(&mut of.numbers.iter()),
                words,
            }
        };
        let texts = entries.iter().map(text).collect();
        (Self { weights }, texts)
    }

    /// Weight of a word, from 0 to 1.
    pub(super) fn of_word(&self, word: Word) -> f64 {
        self.weights[word as usize]
    }

    /// Compares two texts.
    pub(super) fn compare(&self, a: &Text, b: &Text) -> Likeness {
        let (mut square, mut shared) = (0.0, 0.0);
        let mut count = |word: Word| {
            let weight = self.of_word(word);
            square += weight * weight;
            shared += weight;
        };
        common(&a.words, &b.words, &mut count);
        common(&a.words, &b.shortened, &mut count);
        common(&a.shortened, &b.words, &mut count);
        let mut same_numbers = 0;
        common(&a.numbers, &b.numbers, |_| same_numbers += 1);
        let ratio = |of: f64| {
            if of > 0.0 {
                (square / of).min(1.0)
            } else {
                0.0
            }
        };
        Likeness {
            cosine: ratio((a.square * b.square).sqrt()),
            part: ratio(a.square.min(b.square)),
            shared,
            numbers_differ: same_numbers == 0 && !a.numbers.is_empty() && !b.numbers.is_empty(),
        }
    }
}

/// Calls `each` for the words that two sorted lists have in common.
fn common(a: &[Word], b: &[Word], mut each: impl FnMut(Word)) {
    let (mut i, mut j) = (0, 0);
    while let (Some(&x), Some(&y)) = (a.get(i), b.get(j)) {
        if x == y {
            each(x);
        }
        i += usize::from(x <= y);
        j += usize::from(y <= x);
    }
}

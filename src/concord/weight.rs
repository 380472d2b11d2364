//! How much a word weighs, and how alike two texts are.
//!
//! A word weighs `ln(N / n) / ln N` for a corpus of `N` items, `n` of which have it: nothing when all have
//! it, near 1 when one does. `N` counts a few items more than there are, so that in a small corpus a word
//! that two items share is not taken for a common one.

use std::io;

use super::stored_item::StoredItem;
use super::vocabulary::Vocabulary;

/// Items that every corpus is taken to have besides its own.
const FURTHER_ITEMS: f64 = 20.0;

/// Share of the words of the longer text that nearly equal texts have in common at least: less than a word by word
/// comparison asks for, which counts words a little otherwise.
const LEAST_COMMON: f64 = 0.25;

/// A word, and its weight.
pub(super) type Weighed = (u64, f64);

/// A text with weights: its words and their weights, and the short forms that its words may have.
#[derive(Debug)]
pub(super) struct WeighedText {
    /// Words, sorted.
    words: Vec<Weighed>,
    /// Short forms of the corpus that this text may hold in full, sorted, none of them among `words`.
    shortened: Vec<Weighed>,
    /// Words that begin with a digit, sorted.
    numbers: Vec<Weighed>,
    /// Words that no other record has.
    single: Vec<u64>,
    /// Sum of the squared weights of `words`.
    square: f64,
}

/// What the words of a corpus weigh.
pub(super) struct Weights {
    vocabulary: Vocabulary,
    /// Items, with those that every corpus is taken to have.
    all: f64,
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
    /// Share of the words of the longer text that the other one has too.
    pub common: f64,
    /// Whether both have numbers, and no number in common.
    pub numbers_differ: bool,
}

impl Likeness {
    /// How alike the texts are, from 0 to 1: the mean of `cosine` and `part`.
    pub fn score(self) -> f64 {
        f64::midpoint(self.cosine, self.part)
    }

    /// Whether they have so many words in common that they may be nearly equal, word by word.
    pub(crate) fn may_be_nearly_equal(self) -> bool {
        self.common >= LEAST_COMMON
    }
}

impl Weights {
    /// The weights of the words that `records` items have.
    pub(super) fn new(vocabulary: Vocabulary, records: u64) -> Self {
        Self {
            vocabulary,
            all: records as f64 + FURTHER_ITEMS,
        }
    }

    /// Weight of a word that so many items have, from 0 to 1.
    fn of_word(&self, records: u64) -> f64 {
        (self.all / records as f64).ln() / self.all.ln()
    }

    /// Weighs the words of an entry.
    pub(super) fn text(&mut self, entry: &StoredItem<'_>) -> io::Result<WeighedText> {
        let mut text = WeighedText {
            words: Vec::with_capacity(entry.words().len()),
            shortened: Vec::new(),
            numbers: Vec::new(),
            single: Vec::new(),
            square: 0.0,
        };
        for word in entry.words() {
            let Some(known) = self.vocabulary.get(word.word)? else {
                continue;
            };
            let weighed = (word.word, self.of_word(known.records));
            text.words.push(weighed);
            text.square += weighed.1.powi(2);
            if word.number {
                text.numbers.push(weighed);
            }
            if known.records < 2 && !known.short {
                text.single.push(word.word);
            }
        }
        for form in entry.shortened() {
            match self.vocabulary.get(form)? {
                Some(known) if known.short && !has(&text.words, form) => {
                    text.shortened.push((form, self.of_word(known.records)));
                }
                _ => {}
            }
        }
        Ok(text)
    }
}

impl WeighedText {
    /// The words by which the text is found, and whether others are looked for by them: by the `most`
    /// weightiest. What no other text has finds nothing.
    pub(super) fn index_words(&self, most: usize) -> Vec<(u64, bool)> {
        let mut words: Vec<Weighed> = self.words.iter().chain(&self.shortened).copied().collect();
        words.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let ranked = words.iter().enumerate();
        ranked
            .filter(|(_, (word, _))| self.single.binary_search(word).is_err())
            .map(|(rank, (word, _))| (*word, rank < most))
            .collect()
    }

    /// Compares two texts.
    pub(super) fn compare(&self, other: &Self) -> Likeness {
        let (a, b) = (self, other);
        let (mut square, mut shared, mut words) = (0.0, 0.0, 0_u32);
        let mut count = |weight: f64| {
            square += weight * weight;
            shared += weight;
            words += 1;
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
            common: f64::from(words) / a.words.len().max(b.words.len()).max(1) as f64,
            numbers_differ: same_numbers == 0 && !a.numbers.is_empty() && !b.numbers.is_empty(),
        }
    }
}

fn has(words: &[Weighed], word: u64) -> bool {
    words.binary_search_by_key(&word, |(word, _)| *word).is_ok()
}

/// Calls `each` with the weights of the words that two sorted lists have in common.
fn common(a: &[Weighed], b: &[Weighed], mut each: impl FnMut(f64)) {
    let (mut i, mut j) = (0, 0);
    while let (Some((x, weight)), Some((y, _))) = (a.get(i), b.get(j)) {
        if x == y {
            each(*weight);
        }
        i += usize::from(x <= y);
        j += usize::from(y <= x);
    }
}

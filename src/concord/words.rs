//! The words of a text, as numbers.
//!
//! A word is a run of letters and digits, in small letters, without the `s` of a plural. Words of the
//! language that say nothing (`language/known.rs`) and single letters are left out. Dotted capitals
//! (`A.B.`) are one word. A short form in capitals (`SCB`) stands for capitalised words whose initials it
//! has (`Salt Council of Berg`), or two letters (`PB`) for one long compound word (`Postbureau`): a text
//! gives the short forms that its words may have, apart from its words.

use std::borrow::Cow;
use std::hash::BuildHasher;

use foldhash::fast::FixedState;

use crate::language;
use crate::text::{composed, next_word, push_small, word_length};

/// Longest text that is read, in words: what stands behind says little about what the text is about.
pub(super) const MOST_WORDS: usize = 120;
/// Longest text that is kept where only its words matter, in bytes.
const MOST_BYTES: usize = 8192;
/// Longest short form, in letters.
const LONGEST_SHORT: usize = 5;
/// Letters from which on a word may be a compound with a short form of its own.
const COMPOUND_LETTERS: usize = 8;
/// Letters from which on a final `s` is taken for a plural.
const PLURAL_LETTERS: usize = 4;

/// The words of a text. Each list is sorted and without repetitions.
#[derive(Debug, Default)]
pub(super) struct TextWords {
    pub(super) words: Box<[u64]>,
    /// Those among them that are short forms.
    pub(super) shorts: Box<[u64]>,
    /// Short forms that others of its words may have.
    pub(super) shortened: Box<[u64]>,
    /// Those among its words that begin with a digit.
    pub(super) numbers: Box<[u64]>,
}

impl TextWords {
    pub(super) fn of(text: &str) -> Self {
        let text = composed(text);
        let tokens = tokens(&text);
        let (mut words, mut shorts, mut numbers) =
            (Vec::with_capacity(tokens.len()), Vec::new(), Vec::new());
        let mut folded = String::new();
        for token in &tokens {
            fold(token, &mut folded);
            if !says_something(&folded) {
                continue;
            }
            let word = number(&folded);
            words.push(word);
            if is_short_form(token) {
                shorts.push(word);
            }
            if token.starts_with(|c: char| c.is_numeric()) {
                numbers.push(word);
            }
        }
        Self {
            words: set(words),
            shorts: set(shorts),
            shortened: set(short_forms(&tokens)),
            numbers: set(numbers),
        }
    }
}

fn set(mut numbers: Vec<u64>) -> Box<[u64]> {
    numbers.sort_unstable();
    numbers.dedup();
    numbers.into()
}

/// The number of a word; the same in every run.
fn number(word: &str) -> u64 {
    FixedState::with_seed(0).hash_one(word)
}

/// Runs of letters and digits, as written; dotted capitals are joined.
fn tokens(text: &str) -> Vec<Cow<'_, str>> {
    let mut tokens: Vec<Cow<'_, str>> = Vec::new();
    for WordRun { start, end, joined } in Runs::of(text) {
        let run = &text[start..end];
        if joined {
            if let Some(last) = tokens.last_mut() {
                last.to_mut().push_str(run);
            }
        } else if tokens.len() == MOST_WORDS {
            break;
        } else {
            tokens.push(Cow::Borrowed(run));
        }
    }
    tokens
}

/// The beginning of `text` that has its first `words` words, and how many it has; all of it, when it has no
/// more.
pub(super) fn beginning(text: &str, words: usize) -> (&str, usize) {
    let (mut count, mut read) = (0, 0);
    for WordRun { end, joined, .. } in Runs::of(text) {
        if !joined && count == words || end > MOST_BYTES {
            return (&text[..read], count);
        }
        count += usize::from(!joined);
        read = end;
    }
    let all = text.len() <= MOST_BYTES;
    (if all { text } else { &text[..read] }, count)
}

/// A run of letters and digits.
struct WordRun {
    start: usize,
    end: usize,
    /// Whether it is a capital that goes on with dotted capitals before it.
    joined: bool,
}

/// The runs of letters and digits in a text.
struct Runs<'a> {
    text: &'a str,
    at: usize,
    /// Where the next run begins when it goes on with dotted capitals.
    dotted_end: Option<usize>,
}

impl<'a> Runs<'a> {
    fn of(text: &'a str) -> Self {
        Self {
            text,
            at: 0,
            dotted_end: None,
        }
    }
}

impl Iterator for Runs<'_> {
    type Item = WordRun;

    fn next(&mut self) -> Option<WordRun> {
        let rest = &self.text[self.at..];
        let start = self.at + next_word(rest)?;
        let rest = &self.text[start..];
        let length = word_length(rest);
        let (token, behind) = rest.split_at(length);
        let end = start + length;
        let capital = is_capital(token);
        let joined = capital && self.dotted_end == Some(start);
        self.at = end;
        self.dotted_end = (capital && behind.starts_with('.')).then_some(end + 1);
        Some(WordRun { start, end, joined })
    }
}

/// Whether a token is a single capital letter.
fn is_capital(token: &str) -> bool {
    let mut letters = token.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}

/// Makes `word` the token in small letters, without the `s` of a plural.
fn fold(token: &str, word: &mut String) {
    word.clear();
    if token.is_ascii() {
        word.push_str(token);
        word.make_ascii_lowercase();
    } else {
        push_small(word, token);
    }
    let plural = word.ends_with('s') && !word.ends_with("ss");
    if plural && word.chars().nth(PLURAL_LETTERS - 1).is_some() {
        word.pop();
    }
}

fn says_something(word: &str) -> bool {
    let is_letter = word.chars().nth(1).is_none() && !word.starts_with(|c: char| c.is_numeric());
    !is_letter && !language::is_function_word(word)
}

fn is_short_form(token: &str) -> bool {
    token.chars().all(char::is_uppercase) && (2..=LONGEST_SHORT).contains(&token.chars().count())
}

/// Short forms that the words of a text may have.
fn short_forms(tokens: &[Cow<'_, str>]) -> Vec<u64> {
    let mut forms = Vec::new();
    let mut initials: Vec<char> = Vec::new();
    let mut form = String::new();
    for token in tokens {
        let is_word = token.chars().nth(1).is_some() && !is_short_form(token);
        match token.chars().next() {
            Some(first) if first.is_uppercase() && is_word => {
                initials.extend(first.to_lowercase());
                for length in 2..=LONGEST_SHORT.min(initials.len()) {
                    form.clear();
                    form.extend(&initials[initials.len() - length..]);
                    forms.push(number(&form));
                }
                compound_forms(token, &mut forms);
            }
            _ if initials.is_empty() => {}
            // The small words inside a name, and the `s` of a genitive.
            Some(_) if language::is_function_word(token) || token == "s" => {}
            _ => initials.clear(),
        }
    }
    forms
}

/// Short forms of a long word: its first letter, and the one with which a second part may begin, a
/// consonant between a consonant and a vowel.
fn compound_forms(token: &str, forms: &mut Vec<u64>) {
    if token.is_ascii() && token.len() < COMPOUND_LETTERS {
        return;
    }
    let mut letters: Vec<char> = Vec::with_capacity(token.len());
    for c in token.chars() {
        match c.is_ascii() {
            true => letters.push(c.to_ascii_lowercase()),
            false => letters.extend(c.to_lowercase()),
        }
    }
    if letters.len() < COMPOUND_LETTERS {
        return;
    }
    let is_vowel = |c: char| {
        matches!(
            c,
            'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'æ' | 'ø' | 'å' | 'ä' | 'ö' | 'ü'
        )
    };
    let starts = (3..letters.len() - 1).filter(|&i| {
        !is_vowel(letters[i - 1]) && !is_vowel(letters[i]) && is_vowel(letters[i + 1])
    });
    let mut form = String::with_capacity(LONGEST_SHORT);
    for start in starts {
        form.clear();
        form.extend([letters[0], letters[start]]);
        forms.push(number(&form));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(a: &str, b: &str) -> bool {
        TextWords::of(a).words == TextWords::of(b).words
    }

    fn may_stand_for(short: &str, long: &str) -> bool {
        let long = TextWords::of(long).shortened;
        TextWords::of(short)
            .shorts
            .iter()
            .all(|form| long.contains(form))
    }

    #[test]
    fn case_plural_order_punctuation_and_function_words_make_no_difference() {
        assert!(same(
            "The works of LÆSØ, and Berg’s salt.",
            "salt work: Læsø (Berg)"
        ));
        assert!(!same("Lund in Oslo", "Lund in Malmö"));
    }

    #[test]
    fn an_accent_on_its_letter_and_one_behind_it_make_no_difference() {
        assert!(same("Malmö and Orléans", "Malmo\u{308} and Orle\u{301}ans"));
    }

    #[test]
    fn dotted_capitals_are_one_word() {
        assert!(same("A.B. Lund", "AB Lund"));
        assert!(!same("A. Lund", "AB Lund"));
    }

    #[test]
    fn a_short_form_stands_for_initials_and_for_a_long_compound_and_for_nothing_else() {
        assert!(may_stand_for("SCB", "the Salt Council of Berg"));
        assert!(may_stand_for("PB", "a Postbureau in Oslo"));
        assert!(!may_stand_for("SCB", "salt council of Berg"));
        assert!(!may_stand_for("PB", "Pebbles"));
    }
}

//! How two descriptions differ, word by word: whether they tell the same in nearly the same words.

use crate::parse::english;

/// Longest description that is looked at, in words.
const MOST_WORDS: usize = 80;
/// Share of the longer description that both must have in common.
const COMMON: f64 = 0.6;
/// The same, when each has words that the other has not.
const COMMON_WITH_CHANGES: f64 = 0.7;
/// Words that both must have in common before further words are no difference.
const FEWEST_COMMON: usize = 3;
/// Shortest word whose spelling is compared, in characters.
const SHORTEST_SPELLED: usize = 4;
/// Characters of a word from which on two letters of it may be wrong.
const LONG_WORD: usize = 8;

/// What two descriptions are to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Telling {
    /// The same words; case and punctuation may differ.
    Same,
    /// Nearly the same: a word is spelled otherwise, left out, or added.
    Near,
    /// Nearly the same, but a word is exchanged for another: it may be what happened, `dies` and `is buried`.
    Changed,
    /// Nearly the same, but another name or another number: another thing.
    Apart,
    /// Another thing, or told in other words.
    Other,
}

/// A word as it is compared, and whether it may be a name: written with a capital.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Word {
    folded: String,
    name: bool,
}

/// Compares two descriptions. Names and numbers that differ make them other ones: `Lund meets Berg` and
/// `Lund meets Holm`, the 3rd and the 4th sitting.
pub(super) fn compare(a: &str, b: &str) -> Telling {
    let (all_a, all_b) = (words(a), words(b));
    if all_a
        .iter()
        .map(|w| &w.folded)
        .eq(all_b.iter().map(|w| &w.folded))
    {
        return Telling::Same;
    }
    let (a, b) = (content(all_a), content(all_b));
    if a.is_empty() || b.is_empty() {
        return Telling::Other;
    }
    let (only_a, only_b) = leftovers(&a, &b);
    let common = a.len() - only_a.len();
    let share = common as f64 / a.len().max(b.len()) as f64;
    let (only_a, only_b) = without_respelled(only_a, only_b);
    let left = || only_a.iter().chain(&only_b);
    let numbers = left().any(Word::is_number);
    // A word more or less may be a name; a word for another is another thing when both are names.
    let named = |words: &[Word]| words.iter().any(|word| word.name);
    let names = numbers || named(&only_a) && named(&only_b);
    let enough = common >= FEWEST_COMMON;
    match (only_a.is_empty(), only_b.is_empty()) {
        // Nothing but spelling and small words.
        (true, true) if share >= COMMON / 2.0 => Telling::Near,
        (false, false) if names && share >= COMMON / 2.0 => Telling::Apart,
        (false, false) if enough && share >= COMMON_WITH_CHANGES => Telling::Changed,
        (true, false) | (false, true) if numbers && share >= COMMON => Telling::Apart,
        (true, false) | (false, true) if enough && share >= COMMON => Telling::Near,
        _ => Telling::Other,
    }
}

impl Word {
    /// Whether it counts something: `3rd`, `third`.
    fn is_number(&self) -> bool {
        self.folded.starts_with(|c: char| c.is_numeric()) || english::is_ordinal(&self.folded)
    }

    /// Whether the two are one word in two spellings: the first letter is the same, and one letter is wrong,
    /// or two of a long word.
    fn is_spelled_like(&self, other: &Self) -> bool {
        let (shorter, longer) = match (self.length(), other.length()) {
            (a, b) if a <= b => (a, b),
            (a, b) => (b, a),
        };
        let most = if shorter >= LONG_WORD && !self.name {
            2
        } else {
            1
        };
        shorter >= SHORTEST_SPELLED
            && longer - shorter <= most
            && self.folded != other.folded
            && self.folded.chars().next() == other.folded.chars().next()
            && !self.is_number()
            && !other.is_number()
            && strsim::osa_distance(&self.folded, &other.folded) <= most
    }

    fn length(&self) -> usize {
        self.folded.chars().count()
    }
}

/// All words of a description, in small letters: equal for descriptions of the same words.
pub(super) fn folded(text: &str) -> String {
    let words: Vec<String> = words(text).into_iter().map(|word| word.folded).collect();
    words.join(" ")
}

/// The words of a description that say something, by which it is known again.
pub(super) fn key(text: &str) -> String {
    let words: Vec<String> = content(words(text)).into_iter().map(|w| w.folded).collect();
    words.join(" ")
}

fn words(text: &str) -> Vec<Word> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(MOST_WORDS)
        .map(|word| Word {
            folded: word.chars().flat_map(char::to_lowercase).collect(),
            name: word.starts_with(char::is_uppercase),
        })
        .collect()
}

fn content(words: Vec<Word>) -> Vec<Word> {
    let says_something = |word: &Word| !english::is_function_word(&word.folded);
    words.into_iter().filter(says_something).collect()
}

/// The words of each that are not in the longest sequence of words that both have.
fn leftovers(a: &[Word], b: &[Word]) -> (Vec<Word>, Vec<Word>) {
    // lengths[i][j]: of the longest common sequence of a[i..] and b[j..].
    let mut lengths = vec![vec![0_usize; b.len() + 1]; a.len() + 1];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            lengths[i][j] = if a[i].folded == b[j].folded {
                lengths[i + 1][j + 1] + 1
            } else {
                lengths[i + 1][j].max(lengths[i][j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let (mut only_a, mut only_b) = (Vec::new(), Vec::new());
    while i < a.len() && j < b.len() {
        if a[i].folded == b[j].folded {
            (i, j) = (i + 1, j + 1);
        } else if lengths[i + 1][j] >= lengths[i][j + 1] {
            only_a.push(a[i].clone());
            i += 1;
        } else {
            only_b.push(b[j].clone());
            j += 1;
        }
    }
    only_a.extend_from_slice(&a[i..]);
    only_b.extend_from_slice(&b[j..]);
    (only_a, only_b)
}

/// Takes out words of the two that are one word in two spellings.
fn without_respelled(mut a: Vec<Word>, mut b: Vec<Word>) -> (Vec<Word>, Vec<Word>) {
    a.retain(|word| {
        let twin = b.iter().position(|other| word.is_spelled_like(other));
        if let Some(twin) = twin {
            b.remove(twin);
        }
        twin.is_none()
    });
    (a, b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_punctuation_are_no_difference() {
        assert_eq!(
            compare("Letter, from Lund to [Berg]", "letter from Lund to Berg."),
            Telling::Same
        );
    }

    #[test]
    fn a_word_spelled_otherwise_left_out_or_added_is_nearly_the_same() {
        for other in [
            "Lund opens the salt works of Læso",
            "Lund opens salt works on Læsø",
            "Lund opens the new salt works of Læsø",
            "Lund open the salt work of Læsø",
        ] {
            assert_eq!(
                compare("Lund opens the salt works of Læsø", other),
                Telling::Near,
                "{other}"
            );
        }
    }

    #[test]
    fn a_word_exchanged_for_another_is_told_apart() {
        assert_eq!(
            compare(
                "Lund opens the salt works of Læsø",
                "Lund closes the salt works of Læsø"
            ),
            Telling::Changed
        );
    }

    #[test]
    fn other_names_numbers_and_an_exchange_of_names_tell_another_thing() {
        for (a, b) in [
            ("Letter from Lund to Berg", "Letter from Lund to Holm"),
            ("Letter from Lund to Berg", "Letter from Berg to Lund"),
            (
                "Lund meets the envoy of Norway",
                "Berg meets the envoy of Norway",
            ),
            ("Lund meets Hansen of Norway", "Lund meets Jansen of Norway"),
            (
                "Report on Eastern trade in salt",
                "Report on Western trade in salt",
            ),
            ("3rd sitting of the council", "4th sitting of the council"),
            (
                "First sitting of the council",
                "Second sitting of the council",
            ),
        ] {
            assert_eq!(compare(a, b), Telling::Apart, "{a} / {b}");
        }
        assert_eq!(
            compare("The council meets", "The council adjourns"),
            Telling::Other
        );
    }

    #[test]
    fn words_that_only_sound_alike_are_two_words() {
        for (a, b) in [
            (
                "increase of the duty on salt in Malmö",
                "decrease of the duty on salt in Malmö",
            ),
            (
                "the eastern salt works of Malmö burn",
                "the western salt works of Malmö burn",
            ),
        ] {
            assert_eq!(compare(a, b), Telling::Changed, "{a} / {b}");
        }
    }
}

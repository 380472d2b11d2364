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
/// Likeness of two spellings from which on they are taken for one word, from 0 to 1.
const SPELLING: f64 = 0.7;
/// Shortest word whose spelling is compared, in characters.
const SHORTEST_SPELLED: usize = 4;

/// What two descriptions are to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Telling {
    /// The same words; case and punctuation may differ.
    Same,
    /// Nearly the same: a word is spelled otherwise, left out, added, or exchanged for another.
    Near,
    /// Another thing, or told in other words.
    Other,
}

/// A word as it is compared, and whether it is a name: written with a capital inside the description.
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
    let names = only_a.iter().chain(&only_b).any(|word| word.is_telling());
    let is_near = match (only_a.is_empty(), only_b.is_empty()) {
        // Nothing but spelling and small words.
        (true, true) => share >= COMMON / 2.0,
        (false, false) => !names && share >= COMMON_WITH_CHANGES && common >= FEWEST_COMMON,
        _ => share >= COMMON && common >= FEWEST_COMMON,
    };
    if is_near {
        Telling::Near
    } else {
        Telling::Other
    }
}

impl Word {
    /// Whether another word in its place tells another thing: a name or a number.
    fn is_telling(&self) -> bool {
        self.name || self.folded.starts_with(|c: char| c.is_numeric())
    }

    fn is_spelled_like(&self, other: &Self) -> bool {
        let long = |word: &Self| word.folded.chars().count() >= SHORTEST_SPELLED;
        let number = |word: &Self| word.folded.starts_with(|c: char| c.is_numeric());
        self.folded != other.folded
            && long(self)
            && long(other)
            && !number(self)
            && !number(other)
            && strsim::normalized_damerau_levenshtein(&self.folded, &other.folded) >= SPELLING
    }
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
        .enumerate()
        .map(|(at, word)| Word {
            folded: word.chars().flat_map(char::to_lowercase).collect(),
            name: at > 0 && word.starts_with(char::is_uppercase),
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
    fn other_names_numbers_and_an_exchange_of_names_tell_another_thing() {
        for (a, b) in [
            ("Letter from Lund to Berg", "Letter from Lund to Holm"),
            ("Letter from Lund to Berg", "Letter from Berg to Lund"),
            ("3rd sitting of the council", "4th sitting of the council"),
            ("The council meets", "The council adjourns"),
        ] {
            assert_eq!(compare(a, b), Telling::Other, "{a} / {b}");
        }
    }
}

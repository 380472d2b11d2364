//! How two descriptions differ, word by word: whether they tell the same in nearly the same words.

use crate::language;
use crate::text::composed;

/// Longest description that is looked at, in words; fewer than a byte counts.
const MOST_WORDS: usize = 80;
/// Share of the longer description that both must have in common.
const COMMON: f64 = 0.6;
/// Share of the longer description below which the two are surely other ones.
const LEAST_COMMON: f64 = COMMON / 2.0;
/// Share of the longer description that both must have in common when each has words that the other has not.
const COMMON_WITH_CHANGES: f64 = 0.7;
/// Words that both must have in common before further words are no difference.
const FEWEST_COMMON: usize = 3;
/// Shortest word whose spelling is compared, in characters.
const SHORTEST_SPELLED: usize = 4;
/// Characters of a word from which on two letters of it may be wrong.
const LONG_WORD: usize = 8;

/// What two descriptions are to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Resemblance {
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

/// A description, word by word.
#[derive(Debug, Clone, Default)]
pub(super) struct Description {
    /// Its words in small letters, with a space between them.
    folded: String,
    /// Those that say something.
    words: Vec<DescriptionWord>,
}

/// A word of a description.
#[derive(Debug, Clone, Copy)]
struct DescriptionWord {
    start: usize,
    end: usize,
    /// Whether it may be a name: written with a capital.
    name: bool,
}

/// A word as it is compared.
#[derive(Debug, Clone, Copy)]
struct Spelled<'d> {
    folded: &'d str,
    name: bool,
}

impl Description {
    pub(super) fn of(text: &str) -> Self {
        let mut description = Self::default();
        let text = composed(text);
        let words = text.split(|c: char| !c.is_alphanumeric());
        for word in words.filter(|word| !word.is_empty()).take(MOST_WORDS) {
            description.push(word);
        }
        description
    }

    fn push(&mut self, word: &str) {
        if !self.folded.is_empty() {
            self.folded.push(' ');
        }
        let start = self.folded.len();
        if word.is_ascii() {
            self.folded.push_str(word);
            if let Some(word) = self.folded.get_mut(start..) {
                word.make_ascii_lowercase();
            }
        } else {
            let small = word.chars().flat_map(char::to_lowercase);
            self.folded.extend(small);
        }
        let end = self.folded.len();
        let small = self.folded.get(start..end).unwrap_or_default();
        if !language::is_function_word(small) {
            self.words.push(DescriptionWord {
                start,
                end,
                name: word.starts_with(char::is_uppercase),
            });
        }
    }

    /// All its words, in small letters: equal for descriptions of the same words.
    pub(super) fn folded(&self) -> &str {
        &self.folded
    }

    /// The words that say something, by which it is known again.
    pub(super) fn key(&self) -> impl Iterator<Item = &str> {
        self.content().map(|word| word.folded)
    }

    fn content(&self) -> impl Iterator<Item = Spelled<'_>> {
        self.words.iter().map(|word| Spelled {
            folded: self.folded.get(word.start..word.end).unwrap_or_default(),
            name: word.name,
        })
    }
}

/// Compares two descriptions. Names and numbers that differ make them other ones: `Lund meets Berg` and
/// `Lund meets Holm`, the 3rd and the 4th sitting.
pub(super) fn compare(a: &Description, b: &Description) -> Resemblance {
    if a.folded == b.folded {
        return Resemblance::Same;
    }
    if a.words.is_empty() || b.words.is_empty() || least_share(a, b) {
        return Resemblance::Other;
    }
    let (a, b): (Vec<_>, Vec<_>) = (a.content().collect(), b.content().collect());
    let (only_a, only_b) = leftovers(&a, &b);
    let common = a.len() - only_a.len();
    let share = common as f64 / a.len().max(b.len()) as f64;
    let (only_a, only_b) = without_respelled(only_a, only_b);
    let left = || only_a.iter().chain(&only_b);
    let numbers = left().any(Spelled::is_number);
    // A word more or less may be a name; a word for another is another thing when both are names.
    let named = |words: &[Spelled<'_>]| words.iter().any(|word| word.name);
    let names = numbers || named(&only_a) && named(&only_b);
    let enough = common >= FEWEST_COMMON;
    match (only_a.is_empty(), only_b.is_empty()) {
        // Nothing but spelling and small words.
        (true, true) if share >= LEAST_COMMON => Resemblance::Near,
        (false, false) if names && share >= LEAST_COMMON => Resemblance::Apart,
        (false, false) if enough && share >= COMMON_WITH_CHANGES => Resemblance::Changed,
        (true, false) | (false, true) if numbers && share >= COMMON => Resemblance::Apart,
        (true, false) | (false, true) if enough && share >= COMMON => Resemblance::Near,
        _ => Resemblance::Other,
    }
}

/// Whether two descriptions have fewer words in common, in whatever order, than any but two other ones.
fn least_share(a: &Description, b: &Description) -> bool {
    let (fewer, more) = match a.words.len() < b.words.len() {
        true => (a, b),
        false => (b, a),
    };
    let is_in = |word: &Spelled<'_>| more.content().any(|other| other.folded == word.folded);
    let common = fewer.content().filter(is_in).count();
    (common as f64) < LEAST_COMMON * more.words.len() as f64 - 1e-6
}

impl Spelled<'_> {
    /// Whether it counts something: `3rd`, `third`.
    fn is_number(&self) -> bool {
        self.folded.starts_with(|c: char| c.is_numeric()) || language::is_ordinal(self.folded)
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
            && strsim::osa_distance(self.folded, other.folded) <= most
    }

    fn length(&self) -> usize {
        self.folded.chars().count()
    }
}

/// The words of each that are not in the longest sequence of words that both have.
fn leftovers<'d>(a: &[Spelled<'d>], b: &[Spelled<'d>]) -> (Vec<Spelled<'d>>, Vec<Spelled<'d>>) {
    // lengths[i * width + j]: of the longest common sequence of a[i..] and b[j..].
    let width = b.len() + 1;
    let mut lengths = vec![0_u8; (a.len() + 1) * width];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            let at = i * width + j;
            lengths[at] = if a[i].folded == b[j].folded {
                lengths[at + width + 1] + 1
            } else {
                lengths[at + width].max(lengths[at + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let (mut only_a, mut only_b) = (Vec::new(), Vec::new());
    while i < a.len() && j < b.len() {
        let at = i * width + j;
        if a[i].folded == b[j].folded {
            (i, j) = (i + 1, j + 1);
        } else if lengths[at + width] >= lengths[at + 1] {
            only_a.push(a[i]);
            i += 1;
        } else {
            only_b.push(b[j]);
            j += 1;
        }
    }
    only_a.extend_from_slice(&a[i..]);
    only_b.extend_from_slice(&b[j..]);
    (only_a, only_b)
}

/// Takes out words of the two that are one word in two spellings.
fn without_respelled<'d>(
    mut a: Vec<Spelled<'d>>,
    mut b: Vec<Spelled<'d>>,
) -> (Vec<Spelled<'d>>, Vec<Spelled<'d>>) {
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

    fn compare(a: &str, b: &str) -> Resemblance {
        super::compare(&Description::of(a), &Description::of(b))
    }

    #[test]
    fn case_punctuation_and_where_an_accent_is_written_are_no_difference() {
        assert_eq!(
            compare("Letter, from Lund to [Berg]", "letter from Lund to Berg."),
            Resemblance::Same
        );
        assert_eq!(
            compare("Lund sails to Malmö", "Lund sails to Malmo\u{308}"),
            Resemblance::Same
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
                Resemblance::Near,
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
            Resemblance::Changed
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
            assert_eq!(compare(a, b), Resemblance::Apart, "{a} / {b}");
        }
        assert_eq!(
            compare("The council meets", "The council adjourns"),
            Resemblance::Other
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
            assert_eq!(compare(a, b), Resemblance::Changed, "{a} / {b}");
        }
    }
}

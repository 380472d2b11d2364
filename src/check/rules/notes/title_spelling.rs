//! How near two texts are in spelling.

/// How two titles stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TitleLikeness {
    /// The same but for case, marks and what is written as one word or as two.
    Same,
    /// A letter of one word apart, or a small word more.
    Misspelt,
    /// Another title.
    Other,
}

/// Longest word that one of two titles may have more.
const SMALL_WORD: usize = 3;
/// Shortest word in which another letter is a slip of the pen.
const LONG_WORD: usize = 4;

/// Compares two titles, given in small letters with single spaces.
pub(super) fn titles(a: &str, b: &str) -> TitleLikeness {
    if without_spaces(a).eq(without_spaces(b)) {
        return TitleLikeness::Same;
    }
    let (a, b): (Vec<&str>, Vec<&str>) = (a.split(' ').collect(), b.split(' ').collect());
    let (a, b) = without_common_ends(&a, &b);
    let misspelt = match (a, b) {
        ([a], [b]) => {
            let long = |word: &str| word.chars().count() >= LONG_WORD;
            long(a) && long(b) && !counts(a) && !counts(b) && one_letter_apart(a, b)
        }
        // A small word at the end belongs to the title, and what stands there may count a part.
        ([word], []) | ([], [word]) => word.chars().count() <= SMALL_WORD && !counts(word),
        _ => false,
    };
    if misspelt {
        TitleLikeness::Misspelt
    } else {
        TitleLikeness::Other
    }
}

fn without_spaces(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|c| *c != ' ')
}

/// What is left of two lists without their common beginning and end.
fn without_common_ends<'s, T: PartialEq>(a: &'s [T], b: &'s [T]) -> (&'s [T], &'s [T]) {
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[same..], &b[same..]);
    let same = (a.iter().rev().zip(b.iter().rev()))
        .take_while(|(a, b)| a == b)
        .count();
    (&a[..a.len() - same], &b[..b.len() - same])
}

/// Whether a word counts something, in digits, in Roman figures or by a letter: then no other is meant.
fn counts(word: &str) -> bool {
    let roman = |c: char| matches!(c, 'i' | 'v' | 'x' | 'l' | 'c' | 'd' | 'm');
    let letter = word.chars().nth(1).is_none();
    word.chars().any(|c| c.is_ascii_digit()) || letter || word.chars().all(roman)
}

/// Whether a letter is another one, is missing, or two have changed places.
pub(super) fn one_letter_apart(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    match without_common_ends(&a, &b) {
        ([_], [_]) | ([_], []) | ([], [_]) => true,
        ([a, b], [c, d]) => a == d && b == c,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_is_told_from_another_title() {
        for (a, b, likeness) in [
            (
                "the salt of norway",
                "the salt of norway",
                TitleLikeness::Same,
            ),
            ("indo china at war", "indochina at war", TitleLikeness::Same),
            (
                "the salt of norway",
                "the salt of norwey",
                TitleLikeness::Misspelt,
            ),
            (
                "the salt of norway",
                "the salt of norwya",
                TitleLikeness::Misspelt,
            ),
            (
                "history of the salt trade",
                "history of salt trade",
                TitleLikeness::Misspelt,
            ),
            (
                "salt in the north",
                "salt in the south",
                TitleLikeness::Other,
            ),
            ("salt volume i", "salt volume ii", TitleLikeness::Other),
            ("salt part a", "salt part b", TitleLikeness::Other),
            ("salt in 1950", "salt in 1951", TitleLikeness::Other),
            ("salt", "salt and wood", TitleLikeness::Other),
            ("men of salt", "man of salt", TitleLikeness::Other),
            ("", "salt", TitleLikeness::Other),
        ] {
            assert_eq!(titles(a, b), likeness, "{a} / {b}");
            assert_eq!(titles(b, a), likeness, "{b} / {a}");
        }
    }

    #[test]
    fn one_letter_is_one_letter() {
        assert!(one_letter_apart("weather", "wether"));
        assert!(!one_letter_apart("weather", "weather"));
        assert!(!one_letter_apart("weather", "wetter"));
    }
}

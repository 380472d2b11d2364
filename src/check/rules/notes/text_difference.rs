//! Where two texts that should be the same part, and the words there.

use std::ops::Range;

use crate::language::Class;
use crate::record::Place;
use crate::resolve::{fold, is_closing};
use crate::source::{SourceText, Span};

/// Where two texts differ first: in each the start of the word, in bytes, or its end when it ends before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Difference {
    pub(super) left: usize,
    pub(super) right: usize,
}

/// The letters that count in a comparison, each with its place: white space and punctuation that closes
/// make no difference.
fn letters(text: &str) -> impl Iterator<Item = (usize, char)> {
    text.char_indices()
        .filter(|(_, c)| !c.is_whitespace() && !is_closing(*c))
}

/// The first difference of two texts; none when only white space and punctuation that closes differ.
pub(super) fn difference(left: &str, right: &str) -> Option<Difference> {
    let (mut l, mut r) = (letters(left), letters(right));
    // The last place where a word begins in both.
    let mut words = Difference { left: 0, right: 0 };
    loop {
        let (a, b) = (l.next(), r.next());
        let at =
            |text: &str, letter: Option<(usize, char)>| letter.map_or(text.len(), |(at, _)| at);
        let here = Difference {
            left: at(left, a),
            right: at(right, b),
        };
        if begins_word(left, here.left) && begins_word(right, here.right) {
            words = here;
        }
        match (a, b) {
            (None, None) => return None,
            (Some((_, a)), Some((_, b))) if a == b => {}
            _ => return Some(words),
        }
    }
}

/// Whether a word begins, or the text ends, at `at`.
fn begins_word(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches(is_closing);
    at == text.len() || before.is_empty() || before.ends_with(char::is_whitespace)
}

/// Whether two texts have the same letters and digits but for case, and the same word for a page however
/// it is abbreviated: then only marks differ.
pub(super) fn differ_in_marks_alone(left: &str, right: &str) -> bool {
    let shape = |text: &str| {
        let folded = fold(text);
        let words = folded
            .split(' ')
            .map(|word| if Class::PAGE.has(word) { "page" } else { word });
        words.collect::<String>()
    };
    shape(left) == shape(right)
}

/// Most words that a message shows.
const MOST_WORDS: usize = 6;
/// Most letters that a message shows.
const MOST_LETTERS: usize = 60;

/// The first words of a text, few enough for a message, without the punctuation that closes them.
pub(super) fn first_words(text: &str) -> &str {
    let mut end = 0;
    let mut words = 0;
    for (at, c) in text.char_indices().take(MOST_LETTERS) {
        if c.is_whitespace() {
            words += 1;
            if words == MOST_WORDS {
                break;
            }
        } else {
            end = at + c.len_utf8();
        }
    }
    text[..end].trim_end_matches(is_closing)
}

/// Where in `source` the words of a record stand that its cleaned `text` has in `at`: as far as they stand
/// on one line. Where records interrupt each other, or the words are not found, the whole place.
pub(super) fn span_of(source: &SourceText, place: &Place, text: &str, at: Range<usize>) -> Span {
    let found = || {
        let written = source.slice(place.span);
        let first = text.split_whitespace().next()?;
        let start = written.find(first).filter(|_| place.gaps.is_empty())?;
        let count = |part: &str| part.chars().filter(|c| !c.is_whitespace()).count();
        let words = text.get(at.clone())?;
        let mut letters = (written[start..].char_indices())
            .filter(|(_, c)| !c.is_whitespace())
            .skip(count(text.get(..at.start)?))
            .take(count(words))
            .map(|(at, c)| (start + at, c));
        let (from, opening) = letters.next()?;
        let mut end = from + opening.len_utf8();
        for (at, c) in letters {
            if written[end..at].contains('\n') {
                break;
            }
            end = at + c.len_utf8();
        }
        words
            .starts_with(opening)
            .then(|| Span::new(place.span.start + from, place.span.start + end))
    };
    found().unwrap_or(place.span)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words<'t>(left: &'t str, right: &'t str) -> Option<(&'t str, &'t str)> {
        let at = difference(left, right)?;
        Some((
            first_words(&left[at.left..]),
            first_words(&right[at.right..]),
        ))
    }

    #[test]
    fn the_first_word_that_differs_is_told_from_both_sides() {
        assert_eq!(
            words(
                "Salt was dear in Lund, and so was fish.",
                "Salt was dear in Lübeck."
            ),
            Some(("Lund, and so was fish", "Lübeck"))
        );
        assert_eq!(
            words("Salt. Page 8", "Salt. Page 8. See Berg"),
            Some(("", "See Berg"))
        );
        assert_eq!(words("Pag 88", "Page 88"), Some(("Pag 88", "Page 88")));
        assert_eq!(words("Salt", "Salts"), Some(("Salt", "Salts")));
    }

    #[test]
    fn white_space_and_closing_punctuation_are_no_difference() {
        assert_eq!(words("Salt.Page  8", "Salt, Page 8."), None);
        assert_eq!(words("", "…"), Some(("", "…")));
    }

    #[test]
    fn few_words_are_shown_of_many() {
        assert_eq!(first_words("a b c d e f g h"), "a b c d e f");
        assert_eq!(first_words(&"x".repeat(1000)).len(), MOST_LETTERS);
    }

    #[test]
    fn case_quotes_and_the_word_for_a_page_are_marks() {
        assert!(differ_in_marks_alone("“Salt”, Pag. 8", "\"salt\" Page 8"));
        assert!(!differ_in_marks_alone("Salt, Page 8", "Salt, Page 9"));
    }

    #[test]
    fn words_are_found_in_the_source_behind_a_number_and_over_line_ends() {
        let source = SourceText::new("t", "7. Salt was\ndear  in Lund. Back");
        let place = Place::of_lines(&source, 1, 2);
        let text = "Salt was dear in Lund.";
        let find = |words: &str| {
            let at = text.find(words).unwrap();
            source.slice(span_of(&source, &place, text, at..at + words.len()))
        };
        assert_eq!(find("dear in"), "dear  in");
        assert_eq!(find("was dear"), "was");
    }
}

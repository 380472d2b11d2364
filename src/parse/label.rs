//! Grammar of the word before the date of an entry: `NL: 2-10-1949 text`.

use super::caption;
use super::text::{is_at_most, is_space};

/// Longest label, in characters.
const LONGEST: usize = 24;
/// Words of the longest label.
const MOST_WORDS: usize = 3;

/// The label that begins `text`, and what stands behind its colon.
pub(super) fn label(text: &str) -> Option<(&str, &str)> {
    let (label, rest) = text.split_once(':')?;
    let label = label.trim_end_matches(is_space);
    let is_label = is_at_most(label, LONGEST)
        && label.starts_with(char::is_uppercase)
        && label.split_whitespace().count() <= MOST_WORDS
        && label
            .chars()
            .all(|c| c.is_alphabetic() || is_space(c) || matches!(c, '.' | '-' | '/' | '&' | '\''))
        && caption::marked(text).is_none();
    is_label.then(|| (label, rest.trim_start_matches(is_space)))
}

/// What stands behind the label that begins `text`.
pub(super) fn behind(text: &str) -> Option<&str> {
    label(text).map(|(_, rest)| rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_a_word_or_two_before_a_colon() {
        assert_eq!(label("NL: 2-10-1949 x"), Some(("NL", "2-10-1949 x")));
        assert_eq!(
            label("New Zealand : 2-10-1949"),
            Some(("New Zealand", "2-10-1949"))
        );
    }

    #[test]
    fn a_credit_or_a_sentence_is_none() {
        for text in [
            "Source: 2-10-1949",
            "see: 2-10-1949",
            "He said this to them: 2-10-1949",
            "2: 3",
        ] {
            assert_eq!(label(text), None, "{text}");
        }
    }
}

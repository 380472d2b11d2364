//! Words: runs of letters, with the marks on them.

use std::ops::Range;

use super::{is_invisible, is_letter, is_mark};

/// Bytes of the run of letters that begins `text`. Accents and soft hyphens inside are part of it,
/// apostrophes are not.
pub(crate) fn letters_length(text: &str) -> usize {
    let mut end = 0;
    for (at, c) in text.char_indices() {
        if is_letter(c) || end > 0 && is_mark(c) {
            end = at + c.len_utf8();
        } else if end == 0 || !is_invisible(c) {
            break;
        }
    }
    end
}

/// The runs of letters of `text`, with their places.
pub(crate) fn letter_runs(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.find(is_letter)?;
        let end = start + letters_length(text.get(start..)?);
        at = end;
        Some((start..end, text.get(start..end)?))
    })
}

/// The run of letters that ends `text`.
pub(crate) fn last_letters(text: &str) -> &str {
    let mut start = text.len();
    for (at, c) in text.char_indices().rev() {
        if is_letter(c) {
            start = at;
        } else if !is_mark(c) && !is_invisible(c) {
            break;
        }
    }
    text.get(start..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_their_accents_and_their_places() {
        let text = "5 fe\u{301}vrier, l’été 1er";
        let found: Vec<_> = letter_runs(text).map(|(place, _)| &text[place]).collect();
        assert_eq!(found, ["fe\u{301}vrier", "l", "été", "er"]);
    }

    #[test]
    fn a_soft_hyphen_parts_no_word() {
        assert_eq!(letters_length("Sep\u{ad}tember 5"), "Sep\u{ad}tember".len());
        assert_eq!(letters_length("Sep\u{ad} 5"), 3);
        assert_eq!(letters_length("5 May"), 0);
        assert_eq!(letters_length("\u{301}a"), 0);
    }

    #[test]
    fn the_last_letters_of_a_text_are_found() {
        assert_eq!(last_letters("Sino-Norse Wa"), "Wa");
        assert_eq!(last_letters("le fe\u{301}"), "fe\u{301}");
        assert_eq!(last_letters("in 1950"), "");
        assert_eq!(last_letters(""), "");
    }
}

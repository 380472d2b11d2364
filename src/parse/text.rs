//! What the grammars share: white space, words, cleaning, joining.

use std::borrow::Cow;

use crate::language;
use crate::text::is_invisible;
pub(crate) use crate::text::{
    is_opener, is_space, last_letters, letters_only_runs as letter_runs, without, words,
};

/// What stands behind the bullet that begins `text`.
pub(crate) fn bullet(text: &str) -> Option<&str> {
    text.strip_prefix(['•', '·', '▪', '◦', '●', '‣', '*', '-'])
        .map(|rest| rest.trim_start_matches(is_space))
}

/// `text` without white space at its ends.
pub(crate) fn trim(text: &str) -> &str {
    text.trim_matches(is_space)
}

/// `text` with single spaces, without line breaks and without white space at its ends; the same text,
/// borrowed, where it is so already.
pub(crate) fn clean(text: &str) -> Cow<'_, str> {
    let text = trim(text);
    if is_clean(text) {
        return Cow::Borrowed(text);
    }
    let mut cleaned = String::with_capacity(text.len());
    push_clean(&mut cleaned, text);
    Cow::Owned(cleaned)
}

/// Where `cleaned` stands in `text`, from which it was cleaned.
pub(crate) fn find_cleaned(text: &str, cleaned: &str) -> Option<std::ops::Range<usize>> {
    if let Some(start) = text.find(cleaned) {
        return Some(start..start + cleaned.len());
    }
    let first = cleaned.chars().next()?;
    text.match_indices(first).find_map(|(start, _)| {
        let length = length_of_cleaned(&text[start..], cleaned)?;
        Some(start..start + length)
    })
}

/// How many bytes at the beginning of `text` are `cleaned` when they are cleaned.
fn length_of_cleaned(text: &str, cleaned: &str) -> Option<usize> {
    let mut rest = text;
    for c in cleaned.chars() {
        rest = match c {
            ' ' => {
                let after = rest.trim_start_matches(is_space);
                if after.len() == rest.len() {
                    return None;
                }
                after
            }
            c => rest.trim_start_matches(is_invisible).strip_prefix(c)?,
        };
    }
    Some(text.len() - rest.len())
}

fn is_clean(text: &str) -> bool {
    let bytes = text.as_bytes();
    let behind = bytes.get(1..).unwrap_or_default();
    // Without a branch, several bytes are looked at together.
    let (mut other, mut rare) = (false, false);
    for (byte, next) in bytes.iter().zip(behind) {
        other |= (*byte == b' ') & (*next == b' ') | (byte.wrapping_sub(b'\t') < 5);
        // All white space beyond ASCII, and all that is not seen, begins with one of these bytes.
        rare |= (*byte == 0xc2) | (byte.wrapping_sub(0xe1) < 3) | (*byte == 0xef);
    }
    let has_space = || text.chars().any(|c| !c.is_ascii() && is_space(c));
    !(other || rare && has_space())
}

fn push_clean(to: &mut String, text: &str) {
    for word in text.split_whitespace() {
        let before = to.len();
        if before > 0 {
            to.push(' ');
        }
        to.extend(word.chars().filter(|c| !is_invisible(*c)));
        if before > 0 && to.len() == before + 1 {
            to.truncate(before);
        }
    }
}

/// Joins `next` to `text`, with one space unless `next` begins with punctuation that closes.
pub(crate) fn append<'a>(text: &mut Cow<'a, str>, next: &'a str) {
    let next = clean(next);
    if next.is_empty() {
        return;
    }
    if text.is_empty() {
        *text = next;
        return;
    }
    let joined = text.to_mut();
    if !begins_with_closing_mark(&next) {
        joined.push(' ');
    }
    joined.push_str(&next);
}

/// Whether `text` begins with punctuation that belongs to the words before it. Points in a row are an
/// ellipsis and open something.
pub(crate) fn begins_with_closing_mark(text: &str) -> bool {
    let mut chars = text.chars();
    match chars.next() {
        Some('.') => chars.next() != Some('.'),
        Some(c) => matches!(c, ',' | ';' | ':' | '!' | '?' | ')' | ']' | '”' | '’'),
        None => false,
    }
}

/// Whether `text` begins in the middle of a sentence: with a small letter, or with a mark that closes.
pub(crate) fn begins_in_mid_sentence(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_lowercase) || begins_with_closing_mark(text)
}

/// Closing marks at the end of a text that are looked behind.
const MOST_CLOSERS: usize = 32;

/// Whether `text` ends as a sentence does, closing quotes and brackets aside.
pub(crate) fn ends_sentence(text: &str) -> bool {
    let mut last = text.chars().rev().take(MOST_CLOSERS);
    last.find(|c| !is_space(*c) && !is_closer(*c))
        .is_some_and(|c| matches!(c, '.' | '!' | '?' | '…' | ':' | ';'))
}

/// Whether `text` breaks off, so that it must go on: with a comma, an opening mark, or a word that
/// connects.
pub(crate) fn breaks_off(text: &str) -> bool {
    text.ends_with([',', '(', '[', '-', '–', '“']) || language::connects(last_letters(text))
}

/// Quotes and brackets that close.
pub(crate) fn is_closer(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | '»' | ')' | ']' | '}')
}

/// The run of letters that begins `text`.
pub(crate) fn first_letters(text: &str) -> &str {
    let rest = text.trim_start_matches(char::is_alphabetic).len();
    &text[..text.len() - rest]
}

/// Whether `text` has at most `most` characters.
pub(crate) fn is_at_most(text: &str, most: usize) -> bool {
    text.len() <= most || text.chars().nth(most).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clean_text_is_borrowed_and_other_text_gets_single_spaces() {
        assert!(matches!(clean("as it is"), Cow::Borrowed("as it is")));
        assert!(matches!(clean("  ends only "), Cow::Borrowed("ends only")));
        assert_eq!(
            clean("two  spaces\tand\u{a0}more\u{200b}"),
            "two spaces and more"
        );
        assert_eq!(
            clean("inter\u{200b}national \u{feff} trade\u{ad}"),
            "international trade"
        );
        assert_eq!(clean(" \u{a0}\n"), "");
    }

    #[test]
    fn cleaned_text_is_found_where_it_came_from() {
        for text in [
            "on 5  May\t1950 he",
            "on 5 May 1950",
            "a 5\u{a0}Ma\u{ad}y 1950",
        ] {
            let at = find_cleaned(text, "5 May 1950").unwrap();
            assert_eq!(clean(&text[at]), "5 May 1950");
        }
        assert_eq!(find_cleaned("5May 1950", "5 May"), None);
        assert_eq!(find_cleaned("x", ""), Some(0..0));
    }

    #[test]
    fn a_closing_mark_is_joined_without_a_space_and_an_ellipsis_with_one() {
        let mut text = Cow::Borrowed("See also");
        append(&mut text, ". In spring");
        append(&mut text, "...and");
        assert_eq!(text, "See also. In spring ...and");
    }

    #[test]
    fn a_sentence_ends_behind_its_closing_quote_too() {
        assert!(ends_sentence("they came.”"));
        assert!(ends_sentence("(it ended.) "));
        assert!(!ends_sentence("the envoys of (Lund)"));
        assert!(!ends_sentence(""));
    }

    #[test]
    fn letters_at_the_beginning_of_a_text_are_found() {
        assert_eq!(first_letters("r in"), "r");
        assert_eq!(first_letters("4th"), "");
    }

    #[test]
    fn length_is_counted_in_characters() {
        assert!(is_at_most("äöü", 3));
        assert!(!is_at_most("äöüß", 3));
    }
}

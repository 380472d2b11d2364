//! What the grammars share: white space, words, cleaning, joining.

use std::borrow::Cow;

use nom::bytes::complete::{take_while, take_while_m_n, take_while1};
use nom::combinator::map_res;
use nom::{IResult, Parser};

/// White space as archives hold it: Unicode white space, and the invisible marks of web pages
/// (zero-width spaces, a byte order mark in mid-text).
pub(crate) fn is_space(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}'
        )
}

/// Any white space, or none.
pub(crate) fn spaces0(input: &str) -> IResult<&str, &str> {
    take_while(is_space).parse_complete(input)
}

/// Some white space.
pub(crate) fn spaces1(input: &str) -> IResult<&str, &str> {
    take_while1(is_space).parse_complete(input)
}

/// A number of `least` to `most` ASCII digits; `most` is at most 9.
pub(crate) fn number<'a>(
    least: usize,
    most: usize,
) -> impl Parser<&'a str, Output = (&'a str, u32), Error = nom::error::Error<&'a str>> {
    map_res(
        take_while_m_n(least, most, |c: char| c.is_ascii_digit()),
        |digits: &str| digits.parse().map(|value| (digits, value)),
    )
}

/// A run of letters.
pub(crate) fn letters(input: &str) -> IResult<&str, &str> {
    take_while1(char::is_alphabetic).parse_complete(input)
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

fn is_clean(text: &str) -> bool {
    let mut after_space = false;
    text.chars().all(|c| {
        let fine = if c == ' ' { !after_space } else { !is_space(c) };
        after_space = c == ' ';
        fine
    })
}

fn push_clean(to: &mut String, text: &str) {
    for word in text.split(is_space).filter(|word| !word.is_empty()) {
        if !to.is_empty() {
            to.push(' ');
        }
        to.push_str(word);
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

/// Whether `text` ends as a sentence does, closing quotes and brackets aside.
pub(crate) fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(|c| is_space(c) || is_closer(c))
        .ends_with(['.', '!', '?', '…', ':', ';'])
}

/// Quotes and brackets that close.
pub(crate) fn is_closer(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | '»' | ')' | ']' | '}')
}

/// Quotes and brackets that open.
pub(crate) fn is_opener(c: char) -> bool {
    matches!(c, '"' | '\'' | '“' | '‘' | '„' | '«' | '(' | '[' | '{')
}

/// The run of letters that ends `text`.
pub(crate) fn last_letters(text: &str) -> &str {
    let start = text.trim_end_matches(char::is_alphabetic).len();
    &text[start..]
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
        assert_eq!(clean(" \u{a0}\n"), "");
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
    fn letters_at_the_ends_of_a_text_are_found() {
        assert_eq!(last_letters("Sino-Korean Wa"), "Wa");
        assert_eq!(last_letters("in 1950"), "");
        assert_eq!(first_letters("r in"), "r");
        assert_eq!(first_letters("4th"), "");
    }

    #[test]
    fn length_is_counted_in_characters() {
        assert!(is_at_most("äöü", 3));
        assert!(!is_at_most("äöüß", 3));
    }
}

//! What a container is known by: words such as `Journal` or `Press`, a volume number, a web address, `in` and
//! the name of an editor.

use super::names::is_roman;
use super::text::{is_space, trim};
use crate::language::{Class, phrases};

/// Whether `text` tells that it is what a work appeared in.
pub(super) fn is_container(text: &str) -> bool {
    let text = trim(text);
    text.starts_with('(')
        || opens_chapter(text)
        || ends_with_volume(text)
        || has_container_word(text)
        || url(text).is_some()
}

/// Whether `is` says yes to a word of `text`.
pub(super) fn has_word(text: &str, is: fn(&str) -> bool) -> bool {
    words(text).any(is)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| is_space(c) || matches!(c, ',' | '(' | ')' | ':'))
}

fn has_container_word(text: &str) -> bool {
    words(text).any(|word| {
        Class::THESIS.has(word)
            || Class::PAPER.has(word)
            || word.starts_with(char::is_uppercase)
                && (Class::JOURNAL.has(word) || Class::PUBLISHER.has(word))
            || Class::JOURNAL.has(word) && text.starts_with(char::is_uppercase)
    })
}

/// Whether `text` opens with `in` and a name.
pub(super) fn opens_chapter(text: &str) -> bool {
    phrases::CHAPTER_LEADS.iter().any(|lead| {
        text.strip_prefix(lead).is_some_and(|rest| {
            let next = rest.trim_start_matches(is_space);
            let edited = || phrases::EDITOR_MARKS.iter().any(|mark| next.contains(mark));
            next.len() < rest.len()
                && (edited()
                    || next
                        .split(is_space)
                        .take(2)
                        .all(|word| word.starts_with(char::is_uppercase)))
        })
    })
}

/// Whether `text`, which stands right behind a quoted title, opens with `in` and a capitalised word.
pub(super) fn opens_book(text: &str) -> bool {
    phrases::CHAPTER_LEADS.iter().any(|lead| {
        text.strip_prefix(lead).is_some_and(|rest| {
            let next = rest.trim_start_matches(is_space);
            next.len() < rest.len() && next.starts_with(char::is_uppercase)
        })
    })
}

/// Where a web address stands in `text`.
pub(super) fn url(text: &str) -> Option<usize> {
    ["http://", "https://", "www."]
        .iter()
        .filter_map(|mark| text.find(mark))
        .min()
}

/// Whether `text` is a name and ends in a volume or an issue: `, 12, 3`, `22 (1)`, `57,4`.
pub(super) fn ends_with_volume(text: &str) -> bool {
    let text = text.trim_end_matches(|c| is_space(c) || matches!(c, ')' | '.' | ','));
    let number = text.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '-' | '–'));
    let digits = &text[number.len()..];
    let short = digits
        .split(['-', '–'])
        .all(|part| (1..=3).contains(&part.len()));
    short
        && number.ends_with(|c| is_space(c) || matches!(c, ',' | '('))
        && number.contains(char::is_uppercase)
}

pub(super) fn begins_with_number(text: &str) -> bool {
    let word = text
        .split(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default();
    word.starts_with(|c: char| c.is_ascii_digit()) || is_roman(word)
}

/// Where the year ranges in `text` end: `1949-1958`, `1954-55`, `(1950-1951)`.
pub(super) fn year_ranges(text: &str) -> impl Iterator<Item = usize> {
    let is_dash = |c: char| matches!(c, '-' | '–' | '—' | '‐');
    text.char_indices()
        .filter(move |(_, c)| is_dash(*c))
        .filter_map(move |(at, dash)| {
            let year = &text[..at];
            let digits = year.len() - year.trim_end_matches(|c: char| c.is_ascii_digit()).len();
            let after = text[at + dash.len_utf8()..].trim_start_matches(is_space);
            let rest = after.trim_start_matches(|c: char| c.is_ascii_digit());
            let end = text.len() - rest.strip_prefix(')').unwrap_or(rest).len();
            (digits == 4 && matches!(after.len() - rest.len(), 2 | 4)).then_some(end)
        })
}

/// Splits `33,2, 211-230` or `Oslo: 22-28` into what stands before the pages, and the pages.
pub(super) fn without_extent(container: &str) -> Option<(&str, &str)> {
    let (before, last) = container.rsplit_once([',', ':'])?;
    let colon = container[before.len()..].starts_with(':');
    let last = trim(last);
    let (from, to) = last.split_once(['-', '–'])?;
    let is_number = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    let volume = before.ends_with(|c: char| c.is_ascii_digit() || c == ')');
    let place = colon && before.ends_with(char::is_alphabetic);
    (is_number(from) && is_number(to) && (volume || place)).then_some((trim(before), last))
}

/// Whether `text`, which stands behind a title, is a container.
pub(super) fn follows_container(text: &str) -> bool {
    let next = text.trim_start_matches(|c| is_space(c) || c == ',');
    next.len() < text.len() && next.starts_with(char::is_uppercase) && is_container(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_container_is_known_by_its_words_or_its_volume() {
        for text in [
            "Salt Journal",
            "Oslo University Press",
            "Salt, 12, 3",
            "PhD., Oslo",
            "in Kai Aalto (Ed.), Salt",
            "(Working Paper 39)",
            "http://salt.example/",
        ] {
            assert!(is_container(text), "{text}");
        }
    }

    #[test]
    fn a_phrase_or_a_year_is_no_container() {
        for text in [
            "the salt of the north",
            "Salt in war, 1950",
            "in the north",
            "press on",
            "",
        ] {
            assert!(!is_container(text), "{text}");
        }
    }

    #[test]
    fn pages_behind_a_volume_are_those_of_the_work() {
        assert_eq!(
            without_extent("Salt, 33,2, 211-230"),
            Some(("Salt, 33,2", "211-230"))
        );
        assert_eq!(
            without_extent("in Salt and Wood, Oslo: 22-28"),
            Some(("in Salt and Wood, Oslo", "22-28"))
        );
        assert_eq!(without_extent("Salt, 33,2"), None);
        assert_eq!(without_extent("Salt, 6-7"), None);
    }
}

//! Where a title ends and an editor's commentary begins on the same line.
//!
//! A full stop ends the title when it ends a sentence: not behind an initial (`I.V.`), an
//! abbreviation (`No.`), inside quotes or brackets, or in an ellipsis.

use super::text::{is_closer, is_opener, is_space, trim};
use crate::language::{self, Class, phrases};

/// Splits `text` into the title and what the editor says behind it.
///
/// The full stop that parts the two belongs to neither.
pub(super) fn split_commentary(text: &str) -> (&str, &str) {
    let text = trim(text);
    let split = Scanner::new(text).first_end();
    match split {
        Some((title_end, rest)) => (trim(&text[..title_end]), trim(&text[rest..])),
        None => (without_full_stop(text), ""),
    }
}

/// `text` without the full stop that closes it, unless the stop belongs to its last word.
pub(super) fn without_full_stop(text: &str) -> &str {
    match text.strip_suffix('.') {
        Some(before) if !before.ends_with('.') && !stop_belongs_to_word(before, "") => before,
        _ => text,
    }
}

/// The sentences of a text, looked for once however many places in it are asked for.
pub(super) struct Sentences {
    /// Where each sentence but the first begins.
    breaks: Vec<usize>,
    /// Where the last one ends.
    end: usize,
}

impl Sentences {
    pub(super) fn of(text: &str) -> Self {
        let stops = memchr::memchr3_iter(b'.', b'!', b'?', text.as_bytes());
        Self {
            breaks: stops.filter_map(|at| sentence_break(text, at)).collect(),
            end: text.len(),
        }
    }

    /// The sentence that holds the bytes from `start` to `end`, as a range of bytes.
    pub(super) fn around(&self, start: usize, end: usize) -> std::ops::Range<usize> {
        let (before, behind) = self
            .breaks
            .split_at(self.breaks.partition_point(|&at| at <= start));
        let next = behind.partition_point(|&at| at < end);
        before.last().copied().unwrap_or(0)..behind.get(next).copied().unwrap_or(self.end)
    }
}

/// Where the next sentence begins, when the mark at `at` ends one.
fn sentence_break(text: &str, at: usize) -> Option<usize> {
    let after = text[at + 1..].trim_start_matches(is_closer);
    let next = after.trim_start_matches(is_space);
    let opens = next
        .trim_start_matches(is_opener)
        .starts_with(char::is_uppercase);
    let spaced = next.len() < after.len();
    let word = text[at..].starts_with('.') && stop_belongs_to_word(&text[..at], next);
    (spaced && opens && !word).then(|| text.len() - next.len())
}

struct Scanner<'a> {
    text: &'a str,
    /// Closing marks still awaited.
    open: Vec<char>,
}

/// Levels of quotes and brackets that are told apart; deeper ones say nothing about titles.
const DEEPEST: usize = 8;

/// Each mark that opens, with the one that closes it.
const PAIRS: [(char, char); 9] = [
    ('"', '"'),
    ('\'', '\''),
    ('“', '”'),
    ('„', '”'),
    ('‘', '’'),
    ('«', '»'),
    ('(', ')'),
    ('[', ']'),
    ('{', '}'),
];

impl<'a> Scanner<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            text,
            open: Vec::new(),
        }
    }

    /// Where the title ends, and where the commentary starts.
    fn first_end(mut self) -> Option<(usize, usize)> {
        // Where each closing mark stands last: a mark that never closes hides nothing.
        let last = PAIRS.map(|(_, closer)| self.text.rfind(closer));
        let mut previous = ' ';
        for (at, c) in self.text.char_indices() {
            let after = at + c.len_utf8();
            if c == '.' && self.ends_at(at) {
                let closers = self.closers_after(after);
                let title_end = if closers == 0 { at } else { after + closers };
                return Some((title_end, after + closers));
            } else if self.open.last() == Some(&c)
                && !self.text[after..].starts_with(char::is_alphanumeric)
            {
                self.open.pop();
                if self.open.is_empty() && points_elsewhere(&self.text[after..]) {
                    return Some((after, after));
                }
            } else if !previous.is_alphanumeric()
                && self.open.len() < DEEPEST
                && !(matches!(c, '\'' | '‘') && self.text[after..].starts_with(char::is_numeric))
            {
                let pair = PAIRS
                    .iter()
                    .zip(&last)
                    .find(|((opener, _), _)| *opener == c);
                let closed = pair.filter(|(_, last)| last.is_some_and(|last| last >= after));
                self.open.extend(closed.map(|((_, closer), _)| *closer));
            }
            if c.is_alphanumeric()
                && self.open.is_empty()
                && points_on(&self.text[..after], &self.text[after..])
            {
                return Some((after, after));
            }
            previous = c;
        }
        None
    }

    /// Bytes of closing marks at `from` that close what is open.
    fn closers_after(&self, from: usize) -> usize {
        let mut open = self.open.iter().rev();
        self.text[from..]
            .chars()
            .take_while(|c| is_closer(*c) && open.next() == Some(c))
            .map(char::len_utf8)
            .sum()
    }

    /// Whether the full stop at `at` ends the title.
    fn ends_at(&self, at: usize) -> bool {
        let before = &self.text[..at];
        let closers = self.closers_after(at + 1);
        let closed = self.text[at + 1..at + 1 + closers].chars().count();
        if closed < self.open.len() || before.ends_with('.') {
            return false;
        }
        let after = &self.text[at + 1 + closers..];
        let next = after.trim_start_matches(is_space);
        let spaced = next.len() < after.len();
        let opens = next
            .trim_start_matches(is_opener)
            .starts_with(|c: char| c.is_uppercase() || c.is_numeric());
        if closers > 0 {
            return spaced && opens;
        }
        let word = last_word(before);
        let token = after.split(is_space).next().unwrap_or_default();
        let glued = !spaced
            && word.chars().count() > 3
            && word.chars().all(char::is_alphabetic)
            && token.starts_with(char::is_uppercase)
            && token.chars().skip(1).all(|c| c.is_lowercase() || c == ',')
            && token.len() < after.len()
            && !before
                .split(is_space)
                .next_back()
                .is_some_and(|first| first.contains(['.', '/', ':']));
        let one_word = !before.contains(is_space);
        (spaced && opens || glued)
            && !one_word
            && !stop_belongs_to_word(before, next)
            && !is_part_of_title(next)
    }
}

/// Whether the text behind a full stop goes on with the title: a few capitalised words or numbers
/// (`Second Part`), which make no sentence.
fn is_part_of_title(text: &str) -> bool {
    let part = text.split(". ").next().unwrap_or_default();
    let part = part.strip_suffix('.').unwrap_or(part);
    let mut words = part.split_whitespace();
    words
        .by_ref()
        .take(3)
        .all(|word| !word.starts_with(char::is_lowercase))
        && words.next().is_none()
        && !part.ends_with(is_closer)
}

/// Whether the full stop behind `before` belongs to its last word; `next` is the text after it.
pub(super) fn stop_belongs_to_word(before: &str, next: &str) -> bool {
    let word = last_word(before);
    let stem = &before[..before.len() - word.len()];
    let next_word: &str = next
        .split(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default();
    let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    // `A. Lund`, `A. B. Lund`: an initial stands before a name or another initial.
    let another = next_word.chars().count() == 1 && next[next_word.len()..].starts_with('.');
    if initial && !stem.ends_with('.') && !next.is_empty() {
        return another || !Class::OPENER.has(next_word);
    }
    // `Stb. 101`, `para. 3`: a short word before a number, or a word that no one can speak.
    let spelled = !word.is_empty() && word.chars().all(char::is_alphabetic);
    let short = word.chars().count() <= SHORT_WORD;
    let numbered = spelled && short && next.starts_with(char::is_numeric);
    let unspoken = spelled
        && word.is_ascii()
        && !word.contains(['a', 'e', 'i', 'o', 'u', 'y', 'A', 'E', 'I', 'O', 'U', 'Y'])
        && word.chars().any(char::is_lowercase);
    (initial || numbered || unspoken || language::abbreviates(word))
        && !Class::OPENER.has(next_word)
}

/// Letters of a word that is short enough for an abbreviation before a number.
const SHORT_WORD: usize = 4;

/// The letters and digits that end `text`.
fn last_word(text: &str) -> &str {
    let start = text.trim_end_matches(char::is_alphanumeric).len();
    &text[start..]
}

/// Whether `after`, which follows a word of the title, is a pointer that needs no full stop before it:
/// `See for …`, `See also …`.
fn points_on(before: &str, after: &str) -> bool {
    let mut words = after.split_whitespace();
    after.starts_with(is_space)
        && words.next() == Some(phrases::SEE)
        && words
            .next()
            .is_some_and(|word| phrases::SEE_WHAT.contains(&word))
        && !phrases::NO_POINTER.contains(&last_word(before))
}

/// Whether `text`, which follows a closed quote or bracket, sends the reader elsewhere: `See for …`.
fn points_elsewhere(text: &str) -> bool {
    let next = text.trim_start_matches(is_space);
    next.len() < text.len()
        && next
            .strip_prefix(phrases::SEE)
            .is_some_and(|rest| rest.starts_with(is_space))
}

#[cfg(test)]
mod tests;

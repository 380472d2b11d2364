//! Grammar of what a reference says behind its year: title, container (journal, book, publisher), and
//! where they end.
//!
//! Human hands part the two by a full stop, a quote, a comma, or nothing. Quotes are trusted first, then
//! full stops, then what a container is made of: words like `Journal` or `Press`, a volume number.

use super::container::{
    begins_with_number, ends_with_volume, follows_container, is_container, opens_book,
    opens_chapter, url, without_extent, year_ranges,
};
use super::imprint::place_and_publisher;
use super::sentence::{stop_belongs_to_word, without_full_stop};
use super::text::{is_closer, is_space, trim};
use crate::language::Class;

/// The longest title with its container, in bytes.
const LONGEST_WORK: usize = 600;
/// The longest work that nothing but its author and its place tells, in bytes.
const LONGEST_BARE: usize = 160;

/// Title and container of a work.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Work<'a> {
    pub(super) title: &'a str,
    pub(super) container: &'a str,
    /// The pages that the work fills, when they close the container.
    pub(super) extent: Option<&'a str>,
}

/// What the text around a work tells about it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Surroundings {
    /// Where the first page number stands.
    pub(super) locator: Option<usize>,
    /// Whether nothing follows the text.
    pub(super) closes: bool,
    /// Whether the author has more than one name.
    pub(super) full_name: bool,
}

/// The work that `tail`, the text behind a year, begins with; `None` when it goes on as a sentence.
pub(super) fn read<'a>(tail: &'a str, around: Surroundings) -> Option<Work<'a>> {
    let text = tail.trim_start_matches(|c| is_space(c) || matches!(c, '.' | ',' | ':' | ';'));
    let lead = tail.len() - text.len();
    let locator = around
        .locator
        .map(|at| at.saturating_sub(lead))
        .filter(|&at| at <= LONGEST_WORK);
    let limit = locator.unwrap_or(floor_boundary(text, LONGEST_WORK));
    let region = text.get(..limit)?;
    if region.is_empty()
        || region.starts_with(|c: char| c.is_lowercase() || is_closer(c) && c != '"')
    {
        return None;
    }
    match quoted(region) {
        Quoted::Whole(title, rest) => {
            let rest = kept(&region[rest..], locator.is_some());
            let sentence = title.ends_with('.');
            let told = if rest.is_empty() {
                locator.is_some() && !sentence
            } else {
                locator.is_some() || is_container(rest) || opens_book(rest)
            };
            told.then(|| Work::new(title, rest))
        }
        Quoted::Open(inside) => unquoted(inside, text.len(), locator.is_some(), around),
        Quoted::Not => unquoted(region, text.len(), locator.is_some(), around),
    }
    .filter(|work| work.title.contains(char::is_alphanumeric))
}

impl<'a> Work<'a> {
    fn new(title: &'a str, container: &'a str) -> Self {
        let container = tidy(container);
        let (container, extent) = match without_extent(container) {
            Some((before, extent)) => (before, Some(extent)),
            None => (container, None),
        };
        Self {
            title: tidy(title),
            container,
            extent,
        }
    }
}

/// `text` without the punctuation that parts it from its neighbours.
fn tidy(text: &str) -> &str {
    let parts = |c: char| is_space(c) || matches!(c, ',' | ';' | ':');
    let text = text.trim_start_matches(|c: char| parts(c) || c == '.');
    without_full_stop(text.trim_end_matches(parts)).trim_end_matches(parts)
}

/// The largest place in `text` that is at most `at` and between two characters.
fn floor_boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len()))
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(0)
}

/// How quotes stand around a title.
enum Quoted<'a> {
    /// It is quoted: title, and where the rest begins.
    Whole(&'a str, usize),
    /// A quote opens and never closes: the text behind it.
    Open(&'a str),
    /// It is not, or only a part of it.
    Not,
}

fn quoted(region: &str) -> Quoted<'_> {
    let Some((opener, _)) = quotes(region) else {
        return Quoted::Not;
    };
    let inside = &region[opener.len_utf8()..];
    let Some((title, after)) = in_quotes(region) else {
        return Quoted::Open(inside);
    };
    let next = after.trim_start_matches(is_space);
    // A comma at the quote ends the title, whatever follows.
    let parted = title.ends_with(',') || after.starts_with(',');
    let goes_on = next.starts_with(char::is_lowercase) && !opens_chapter(next);
    if after.starts_with(':') || goes_on && !parted {
        return Quoted::Not;
    }
    Quoted::Whole(title, region.len() - after.len())
}

/// The quote that opens `text`, and the one that closes it.
fn quotes(text: &str) -> Option<(char, char)> {
    let opener = text.chars().next()?;
    let closer = match opener {
        '“' | '„' => '”',
        '‘' => '’',
        '«' => '»',
        '"' => '"',
        _ => return None,
    };
    Some((opener, closer))
}

/// What stands in the quotes that open `text`, and the text behind them.
pub(super) fn in_quotes(text: &str) -> Option<(&str, &str)> {
    let (opener, closer) = quotes(text)?;
    let inside = &text[opener.len_utf8()..];
    let close = closing(inside, opener, closer)?;
    Some((&inside[..close], &inside[close + closer.len_utf8()..]))
}

/// Where the quote that is open closes; quotes inside it are passed over.
fn closing(inside: &str, opener: char, closer: char) -> Option<usize> {
    let mut depth = 0;
    for (at, c) in inside.char_indices() {
        let next = inside[at + c.len_utf8()..].chars().next();
        let in_word = c == '’' && next.is_some_and(char::is_alphanumeric);
        if c == closer && !in_word {
            if depth == 0 {
                return Some(at);
            }
            depth -= 1;
        } else if c == opener {
            depth += 1;
        }
    }
    None
}

/// A work without quotes around its title.
fn unquoted(region: &str, whole: usize, located: bool, around: Surroundings) -> Option<Work<'_>> {
    let mut parts = segments(region);
    let complete = around.closes && region.len() == whole;
    parts.truncate(prose_begins(&parts));
    let first = *parts.first()?;
    let cut = split_run(first);
    if !located {
        let told = (1..parts.len()).rev().find(|&at| is_container(parts[at]));
        match told.or(cut.map(|_| 0)) {
            Some(last) => parts.truncate(last + 1),
            None if complete && around.full_name && region.len() <= LONGEST_BARE => {}
            None => return None,
        }
    }
    let last = *parts.last()?;
    let end = offset(region, last) + last.len();
    if let Some((title, from)) = cut {
        return Some(Work::new(title, &region[offset(region, first) + from..end]));
    }
    let mut titles = 1;
    while parts.get(titles).is_some_and(|part| is_subtitle(part)) {
        titles += 1;
    }
    let container = parts.get(titles).map_or(end, |part| offset(region, part));
    let title_end = offset(region, parts[titles - 1]) + parts[titles - 1].len();
    let nameless = !region[container..end].contains(|c: char| c.is_lowercase());
    if let Some(from) = journal_in_title(first).filter(|_| {
        titles == 1 && (container == end || nameless && begins_with_number(&region[container..end]))
    }) {
        return Some(Work::new(
            &first[..from],
            &region[offset(region, first) + from..end],
        ));
    }
    Some(Work::new(&region[..title_end], &region[container..end]))
}

/// Where `part`, a part of `text`, starts in it.
fn offset(text: &str, part: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize)
}

/// The container that follows a quoted title: as much of `rest` as is no prose.
fn kept(rest: &str, located: bool) -> &str {
    let rest = rest.trim_start_matches(|c| is_space(c) || matches!(c, '.' | ','));
    let mut parts = segments(rest);
    parts.truncate(prose_begins(&parts));
    if !located {
        let told = (parts.iter().enumerate())
            .rposition(|(at, part)| is_container(part) || at == 0 && opens_book(part));
        parts.truncate(told.map_or(0, |at| at + 1));
    }
    match parts.last() {
        Some(last) if !parts[0].starts_with(['"', '“']) => {
            &rest[..offset(rest, last) + last.len()]
        }
        _ => "",
    }
}

/// `text` in parts that full stops, question marks and exclamation marks end, those in quotes and brackets left
/// alone. A full stop is left out, the others belong to their parts.
pub(super) fn segments(text: &str) -> Vec<&str> {
    let last = [text.rfind(')'), text.rfind('”')];
    let mut open = [0_usize; 2];
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        match c {
            '(' if last[0] > Some(at) => open[0] += 1,
            '“' if last[1] > Some(at) => open[1] += 1,
            ')' => open[0] = open[0].saturating_sub(1),
            '”' => open[1] = open[1].saturating_sub(1),
            '.' if open == [0, 0] && ends_part(&text[start..at], &text[at + 1..]) => {
                parts.push(trim(&text[start..at]));
                start = at + 1;
            }
            '?' | '!' if open == [0, 0] && asks(&text[at + 1..]) => {
                parts.push(trim(&text[start..=at]));
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(trim(&text[start..]));
    parts.retain(|part| part.contains(|c: char| c.is_alphanumeric()));
    parts
}

/// Whether a full stop between `before` and `after` ends a part.
fn ends_part(before: &str, after: &str) -> bool {
    let next = after.trim_start_matches(is_space);
    let spaced = next.len() < after.len() || next.is_empty();
    spaced
        && !before.ends_with('.')
        && (!next.starts_with(char::is_lowercase) || opens_chapter(next))
        && !stop_belongs_to_word(before, next)
}

/// Whether a question mark before `after` ends a part.
fn asks(after: &str) -> bool {
    let next = after.trim_start_matches(is_space);
    next.len() < after.len() && next.starts_with(char::is_uppercase)
}

/// The first of `parts` that is no part of a reference any more.
fn prose_begins(parts: &[&str]) -> usize {
    let begins = |at: usize| {
        let part = parts[at];
        let quotes = part.contains(['"', '“']) && !opens_chapter(part);
        let dated = part.starts_with(|c: char| c.is_ascii_digit()) && part.len() > 12;
        let numbered = part.starts_with(|c: char| c == '(' || c.is_ascii_digit());
        let imprint = place_and_publisher(part).is_some();
        quotes || dated || at > 1 && ends_with_volume(parts[at - 1]) && !numbered && !imprint
    };
    (1..parts.len())
        .find(|&at| begins(at))
        .unwrap_or(parts.len())
}

/// Whether `part` goes on with the title: a phrase with small words, and no container.
fn is_subtitle(part: &str) -> bool {
    let mut words = part.split(is_space);
    let opens = words.next().is_some_and(|word| Class::ARTICLE.has(word)) && words.count() > 2;
    let small = |word: &str| word.starts_with(char::is_lowercase) && word.chars().count() > 3;
    !is_container(part) && (opens || part.split(|c: char| !c.is_alphanumeric()).any(small))
}

/// Splits a title that runs into its container without a full stop: where the title ends, and where the
/// container starts.
fn split_run(text: &str) -> Option<(&str, usize)> {
    if let Some(at) = url(text).filter(|&at| at > 0) {
        return Some((&text[..at], at));
    }
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        let after = at + c.len_utf8();
        match c {
            '“' => depth += 1,
            // A quote that closes without having been opened ends the title.
            '”' if depth == 0 => return Some((&text[..at], after)),
            '”' => {
                depth -= 1;
                if depth == 0 && follows_container(&text[after..]) {
                    return Some((&text[..after], after));
                }
            }
            _ => {}
        }
    }
    year_ranges(text)
        .find(|&at| follows_container(&text[at..]))
        .map(|at| (&text[..at], at))
}

/// Where the name of a journal starts that nothing parts from the title before it.
fn journal_in_title(text: &str) -> Option<usize> {
    let mut previous = None;
    let mut words = text
        .split(is_space)
        .map(|word| (offset(text, word), word))
        .peekable();
    while let Some((at, word)) = words.next() {
        let follows = words
            .peek()
            .is_some_and(|(_, next)| matches!(*next, "of" | "for"));
        if at > 0 && follows && word.starts_with(char::is_uppercase) && Class::JOURNAL.has(word) {
            return previous.filter(|&at| at > 0);
        }
        previous = word.starts_with(char::is_uppercase).then_some(at);
    }
    None
}

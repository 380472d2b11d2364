//! Grammar of references as notes at the foot of a page have them: `Anna Lund, Salt (Oslo: Salt Press, 1993), pp. 3–4`,
//! `Anna Lund, “Salt,” Salt Journal 12 (1993): 3–4`, `Lund, op. cit., p. 5`, `Ibid., 12`.
//!
//! Nothing but commas parts the author from the title here, so that a reference is one only where it opens a
//! sentence, has a whole name in front, and closes with brackets that hold a year.

use std::borrow::Cow;

use super::author_list;
use super::issued::{self, Issued};
use super::locator;
use super::name;
use super::sentence::stop_belongs_to_word;
use super::text::{clean, first_letters, is_closer, is_opener, is_space, trim};
use super::work;
use crate::language::{self, Class, phrases};

/// A work as a note gives it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Cited<'t> {
    /// Its authors, as written.
    names: &'t str,
    /// Whether the given names stand in front.
    given_first: bool,
    /// Whether they are said to be editors.
    pub(super) edited: bool,
    pub(super) title: &'t str,
    /// What stands between the title and the brackets: a journal, an edition.
    within: &'t str,
    /// What stands in the brackets before the year: a place, a publisher.
    imprint: &'t str,
    pub(super) issued: Issued<'t>,
}

/// Bytes before the brackets in which author and title stand.
const LONGEST: usize = 400;
/// Words of the longest name of a person, and of the shortest.
const NAME_WORDS: std::ops::RangeInclusive<usize> = 2..=4;

impl<'t> Cited<'t> {
    /// Its authors, surnames in front.
    pub(super) fn authors(&self) -> Option<Vec<Cow<'t, str>>> {
        if !self.given_first {
            return author_list::authors(self.names);
        }
        let people = people(self.names);
        Some(people.into_iter().map(surname_first).collect())
    }

    /// What it appeared in or with.
    pub(super) fn container(&self) -> Cow<'t, str> {
        match (clean(self.within), clean(self.imprint)) {
            (within, imprint) if imprint.is_empty() => within,
            (within, imprint) if within.is_empty() => imprint,
            (within, imprint) => Cow::Owned(format!("{within}. {imprint}")),
        }
    }
}

/// `Anna van Lund` as `van Lund, Anna`. Bodies and names of one word stay.
fn surname_first(name: &str) -> Cow<'_, str> {
    if author_list::is_body(name) {
        return clean(name);
    }
    let (name, others) = without_others(name);
    if !others.is_empty() {
        return Cow::Owned(format!("{} {others}", surname_first(name)));
    }
    let words: Vec<&str> = name
        .split(is_space)
        .filter(|word| !word.is_empty())
        .collect();
    let is_suffix = |word: &&&str| Class::SUFFIX.has(word.trim_end_matches(['.', ',']));
    let suffixes = words.iter().rev().take_while(is_suffix).count();
    let (names, suffixes) = words.split_at(words.len() - suffixes);
    let Some(last) = names.len().checked_sub(1) else {
        return clean(name);
    };
    let particles = (names.iter().rev().skip(1))
        .take_while(|word| Class::PARTICLE.has(word))
        .count();
    let (given, family) = names.split_at(last - particles);
    if given.is_empty() {
        return clean(name);
    }
    let given = [given, suffixes].concat().join(" ");
    Cow::Owned(format!("{}, {given}", family.join(" ")))
}

/// Splits `Anna Lund et al.` into the name and what stands for further authors.
fn without_others(name: &str) -> (&str, &str) {
    let found = phrases::FURTHER_AUTHORS.iter().find_map(|others| {
        let before = name.strip_suffix(others)?;
        before
            .ends_with(is_space)
            .then_some((trim(before), *others))
    });
    found.unwrap_or((name, ""))
}

/// The people that joints part.
fn people(names: &str) -> Vec<&str> {
    let mut people = Vec::new();
    let mut start = 0;
    let mut at = 0;
    for word in names.split(is_space) {
        if Class::JOINT.has(word) {
            people.push(&names[start..at]);
            start = at + word.len();
        } else if word.ends_with(',') {
            people.push(&names[start..at + word.len() - 1]);
            start = at + word.len();
        }
        at += word.len();
        at += names[at..].chars().next().map_or(0, char::len_utf8);
    }
    people.push(&names[start..]);
    people
        .into_iter()
        .map(trim)
        .filter(|name| !name.is_empty())
        .collect()
}

/// The work whose author and title end `before`, and whose brackets begin `rest`: where it starts, and how many
/// bytes of `rest` belong to it.
pub(super) fn before_brackets<'t>(
    before: &'t str,
    rest: &'t str,
) -> Option<(usize, Cited<'t>, usize)> {
    let (from, before) = last_part(before);
    // Cheap first: without a comma there is no author.
    if !before.contains(',') {
        return None;
    }
    let (inside, after) = issued::in_brackets(rest)?;
    let (imprint, issued) = match issued::imprint_and_year(inside) {
        Some((imprint, issued)) => (imprint, issued),
        None => ("", issued::of(inside)?),
    };
    if goes_on(after) || imprint.contains(['(', '“', '"']) {
        return None;
    }
    let located = locator::follows(after);
    let told = !imprint.is_empty();
    let (start, cited) = openings(before, from == 0).find_map(|start| {
        let cited = read(&before[start..], told || located, told)?;
        Some((start, cited))
    })?;
    let cited = Cited {
        imprint,
        issued,
        ..cited
    };
    Some((from + start, cited, rest.len() - after.len()))
}

/// Whether the text behind the brackets goes on with the sentence.
fn goes_on(after: &str) -> bool {
    let next = after.trim_start_matches(is_space);
    next.starts_with(char::is_lowercase) && !Class::PAGE.has(first_letters(next))
}

/// The last part of `text`, in which author and title stand, and where it starts.
fn last_part(text: &str) -> (usize, &str) {
    let least = text.len().saturating_sub(LONGEST);
    let from = (least..=text.len()).find(|&at| text.is_char_boundary(at));
    let from = from.unwrap_or(text.len());
    (from, &text[from..])
}

/// Where sentences and references begin in `text`, the earliest first; at its start only where it is `whole`.
fn openings(text: &str, whole: bool) -> impl Iterator<Item = usize> {
    let begins = |at: usize| {
        let rest = &text[at..];
        let skipped = rest.trim_start_matches(|c: char| is_space(c) || is_closer(c));
        let mut at = text.len() - skipped.len();
        // Lead words belong to the text around: `See also`.
        let words = skipped.match_indices(is_space).take(3);
        let lead = words
            .filter(|(end, _)| name::is_lead(&skipped[..*end]))
            .last();
        if let Some((end, space)) = lead {
            at += end + space.len();
        }
        at
    };
    let ends = |(at, stop): &(usize, &str)| {
        let next = text[at + 1..].trim_start_matches(is_space);
        *stop != "." || !stop_belongs_to_word(&text[..*at], next)
    };
    let stops = text.match_indices(['.', ';', '!', '?']).filter(ends);
    std::iter::once(0)
        .filter(move |_| whole)
        .chain(stops.map(|(at, _)| at + 1))
        .map(begins)
}

/// Author and title that make up `text`. A title without quotes needs more evidence, which is that it is `told`;
/// in quotes, `text` may go on with a journal.
fn read(text: &str, told: bool, book: bool) -> Option<Cited<'_>> {
    let (names, given_first, rest) = authors(text)?;
    let title = rest.trim_start_matches(is_space);
    let (names, edited) = name::without_editor_mark(names);
    let cited = Cited {
        names,
        given_first,
        edited,
        ..Cited::default()
    };
    if let Some((inside, behind)) = work::in_quotes(title) {
        let within = trim(behind.trim_start_matches([',', '.', ' ']));
        let is_prose = work::segments(within).len() > 1
            || within.starts_with(char::is_lowercase) && !within.starts_with("in ");
        let fine = !is_prose && (book || !within.is_empty());
        return fine.then_some(Cited {
            title: trim(inside).trim_end_matches([',', '.']),
            within: within.trim_end_matches([',', ' ']),
            ..cited
        });
    }
    let opens = title.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    let titled = Class::TITLE.has(first_letters(title)) || Class::RANK.has(first_letters(title));
    if !told || !opens || titled || work::segments(title).len() != 1 {
        return None;
    }
    // `Anna Lund, Ole Berg and Kai Holm, Salt`: nothing tells where the title begins.
    if title
        .split_once(',')
        .is_some_and(|(part, _)| people(part).len() > 1 && are_people(part))
    {
        return None;
    }
    let (title, within) = without_edition(title);
    Some(Cited {
        title,
        within,
        ..cited
    })
    .filter(|cited| cited.title.contains(char::is_alphabetic))
}

/// The authors that begin `text`, whether their given names stand in front, and what follows their comma.
fn authors(text: &str) -> Option<(&str, bool, &str)> {
    let (first, rest) = text.split_once(',')?;
    // Of an editor the surname is enough.
    let (editor, edited) = name::without_editor_mark(first);
    if edited && (are_people(editor) || is_surname(editor)) {
        return Some((first, are_people(editor), rest));
    }
    if is_body(first) {
        return Some((first, false, rest));
    }
    if are_people(first) {
        let surname_first = people(first).iter().any(|name| {
            let last = name.split(is_space).next_back().unwrap_or_default();
            name::is_initials(last.trim_end_matches('.'))
        });
        // Further authors are sure where a quoted title follows.
        let mut behind = rest;
        while let Some((next, after)) = behind.split_once(',')
            && are_people(trim(next))
            && !surname_first
        {
            behind = after;
            if work::in_quotes(trim(after)).is_some() {
                return Some((&text[..text.len() - after.len() - 1], true, after));
            }
        }
        return Some((first, !surname_first, rest));
    }
    // `Lund, A.B., Salt`
    let (second, rest) = rest.split_once(',')?;
    let initials = |text: &str| {
        let mut words = text.split(is_space).filter(|word| !word.is_empty());
        words.all(|word| name::is_initials(word.trim_end_matches('.')))
    };
    let inverted = is_surname(first) && !trim(second).is_empty() && initials(second);
    inverted.then(|| (&text[..text.len() - rest.len() - 1], false, rest))
}

/// Whether `text` is one word that may be a surname.
fn is_surname(text: &str) -> bool {
    name::is_name_word(text)
        && text.starts_with(char::is_uppercase)
        && text
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’'))
        && !Class::LEAD.has(text)
        && !Class::OPENER.has(text)
}

/// Whether `text` is the whole names of one person or several.
fn are_people(text: &str) -> bool {
    let is_word = |word: &str| {
        let core = word.trim_end_matches('.');
        let stopped = core.len() < word.len();
        let spelled =
            |c: char| c.is_alphabetic() || matches!(c, '.' | '-' | '‐' | '‑' | '\'' | '’');
        if stopped && name::is_initials(core) {
            return true;
        }
        name::is_name_word(core)
            && core.chars().all(spelled)
            && (!stopped || Class::SUFFIX.has(core))
            && !Class::OPENER.has(core)
            && !language::connects(core)
            && !Class::ARTICLE.has(core)
            && !Class::LEAD.has(core)
            && !Class::JOURNAL.has(core)
            && !Class::ERA.has(core)
    };
    let person = |name: &str| {
        let (name, _) = without_others(name);
        let words = || name.split(is_space).filter(|word| !word.is_empty());
        NAME_WORDS.contains(&words().count())
            && words().all(is_word)
            && words().any(|word| word.starts_with(char::is_uppercase) && word.chars().count() > 2)
    };
    let people = people(text);
    !people.is_empty() && people.iter().all(|name| person(name))
}

/// Whether `text` is the name of a body and nothing else.
fn is_body(text: &str) -> bool {
    let mut words = text.split(is_space).filter(|word| !word.is_empty());
    let named = (text.split(is_space)).any(|word| Class::BODY.has(word));
    named
        && text.starts_with(char::is_uppercase)
        && !Class::OPENER.has(first_letters(text))
        && words.all(|word| word.starts_with(char::is_uppercase) || Class::BODY_JOINT.has(word))
}

/// Splits `Salt, ed. Kai Aalto` into the title and what is said of the edition.
fn without_edition(text: &str) -> (&str, &str) {
    let text = text.trim_end_matches([',', ' ']);
    let edition = text.match_indices(", ").find(|(at, comma)| {
        let next = &text[at + comma.len()..];
        phrases::EDITION_WORDS.iter().any(|word| {
            next.strip_prefix(word)
                .is_some_and(|rest| rest.starts_with(is_space))
        })
    });
    match edition {
        Some((at, comma)) => (&text[..at], &text[at + comma.len()..]),
        None => (text, ""),
    }
}

/// Where the words may stand by which a reference means an earlier one.
pub(super) fn backward_words(text: &str) -> Vec<usize> {
    // Cheap first: a part of each of the words.
    const PARTS: [&str; 8] = [
        "bid", "bd.", "benda", "cit", "a. O.", "a.O.", "o.c.", "aldaar",
    ];
    if !PARTS.iter().any(|part| text.contains(part)) {
        return Vec::new();
    }
    let mut previous = ' ';
    let begins = |(at, c): (usize, char)| {
        let begins = !previous.is_alphanumeric() && c.is_alphabetic();
        previous = c;
        (begins && (backward_word(&text[at..]).is_some())).then_some(at)
    };
    text.char_indices().filter_map(begins).collect()
}

/// Whether `text` begins with a word that means the reference before it, or with words that mean an earlier one
/// of its author, and how long they are.
fn backward_word(text: &str) -> Option<(bool, usize)> {
    let word = first_letters(text);
    if Class::IBID.has(word) {
        let stop = usize::from(text[word.len()..].starts_with('.'));
        // A word of two letters is one only with its full stop.
        let fine = stop > 0 || word.chars().count() > 3;
        return fine.then_some((true, word.len() + stop));
    }
    let length = phrases::OP_CIT.iter().find_map(|words| {
        let found = text.get(..words.len())?;
        found.eq_ignore_ascii_case(words).then_some(words.len())
    })?;
    Some((false, length))
}

/// The reference to an earlier one whose words begin `rest`: where it starts, author and title unless it is the one
/// before, and how many bytes of `rest` belong to it.
pub(super) fn backward<'t>(
    before: &'t str,
    rest: &'t str,
) -> Option<(usize, Option<Cited<'t>>, usize)> {
    let (is_previous, length) = backward_word(rest)?;
    if is_previous {
        return name::opens_at(before, before.len()).then_some((before.len(), None, length));
    }
    let (from, before) = last_part(before);
    let before = before.trim_end_matches(|c| is_space(c) || c == ',');
    openings(before, from == 0).find_map(|start| {
        let text = before.get(start..)?;
        let (names, title) = text.split_once(',').unwrap_or((text, ""));
        let title = trim(title);
        let single = is_surname(names);
        let fine = single || are_people(names) || is_body(names);
        let titled =
            title.is_empty() || title.starts_with(|c: char| c.is_uppercase() || is_opener(c));
        (fine && titled && work::segments(title).len() < 2).then(|| {
            let title = work::in_quotes(title).map_or(title, |(inside, _)| inside);
            let cited = Cited {
                names,
                given_first: !single,
                title: title.trim_end_matches([',', ' ']),
                ..Cited::default()
            };
            (from + start, Some(cited), length)
        })
    })
}

/// What may be references to works that are cited before, by surname and a part of the title: `Lund, Salt, p. 5`.
/// Whether they are, the works that are cited before must tell. Each comes with its pages.
pub(super) fn short_titles(text: &str) -> Vec<(Cited<'_>, &str)> {
    let (_, text) = last_part(text);
    let starts = openings(text, true).collect::<Vec<_>>();
    starts
        .into_iter()
        .filter_map(|start| short_title(text.get(start..)?))
        .collect()
}

fn short_title(text: &str) -> Option<(Cited<'_>, &str)> {
    let (names, rest) = text.split_once(',')?;
    let single = is_surname(names);
    if !single && !are_people(names) {
        return None;
    }
    let rest = rest.trim_start_matches(is_space);
    let (title, behind) = match work::in_quotes(rest) {
        Some((inside, behind)) => (inside.trim_end_matches(','), behind),
        None => {
            let end = rest.find(';').unwrap_or(rest.len());
            let page = locator::locators(&rest[..end]).next();
            let at = match page {
                Some(page) => page.start,
                // The pages of `Lund, Salt, 5`.
                None => rest[..end].rfind(',')?,
            };
            (rest[..at].trim_end_matches([',', ' ']), &rest[at..])
        }
    };
    let told = locator::locators(behind).next();
    let pages = match locator::follows(behind) {
        true => locator::bare(behind).or(told)?.pages,
        false => told.filter(|page| page.start == 0)?.pages,
    };
    let opens = title.starts_with(char::is_uppercase);
    (opens && work::segments(title).len() == 1).then_some((
        Cited {
            names,
            given_first: !single,
            title,
            ..Cited::default()
        },
        pages,
    ))
}

#[cfg(test)]
mod tests;

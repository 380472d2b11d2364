//! Which words of a list of names make an author: `Lund Anna, Berg Ole & Holm Kai`, `Lund, A., & Berg, O.`,
//! `Ministry of Salt and Fish`. A list that can be read in two ways is not read.

use std::borrow::Cow;

use super::name::is_initials;
use super::text::{clean, is_space, trim};
use crate::language::Class;

/// A part of a list of names that commas and joints part.
#[derive(Clone, Copy)]
struct Part<'n> {
    text: &'n str,
    kind: PartKind,
    /// Whether a comma alone parts it from the part before.
    behind_comma: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PartKind {
    /// `A.B.`
    Initials,
    /// `Jr`
    Suffix,
    /// A surname, or given names: which of them, its neighbours tell.
    Single,
    /// Surname and given names.
    Full,
    /// A ministry and the like.
    Body,
}

impl<'n> Part<'n> {
    fn new(text: &'n str, behind_comma: bool) -> Self {
        let words = text
            .split(is_space)
            .filter(|word| !Class::PARTICLE.has(word));
        let kind = if is_body(text) {
            PartKind::Body
        } else if Class::SUFFIX.has(text.trim_end_matches('.')) {
            PartKind::Suffix
        } else if text
            .split(is_space)
            .all(|word| is_initials(word.trim_end_matches('.')))
        {
            PartKind::Initials
        } else if words.count() < 2 {
            PartKind::Single
        } else {
            PartKind::Full
        };
        Self {
            text,
            kind,
            behind_comma,
        }
    }
}

/// Whether `name` is that of a body rather than of a person.
pub(crate) fn is_body(name: &str) -> bool {
    let joint = |word: &str| {
        Class::BODY_JOINT.has(word) && !Class::PARTICLE.has(word) && !Class::JOINT.has(word)
    };
    name.split(|c: char| is_space(c) || c == ',')
        .any(|word| Class::BODY.has(word) || joint(word))
}

/// The authors that `names` names, each as written; nothing where it is not sure which words make an author.
pub(super) fn authors(names: &str) -> Option<Vec<Cow<'_, str>>> {
    let parts = parts(names)?;
    let mut authors: Vec<&str> = Vec::new();
    let mut at = 0;
    while let Some(part) = parts.get(at) {
        let next = parts.get(at + 1).filter(|next| next.behind_comma);
        let taken = match (part.kind, next.map(|next| next.kind)) {
            (PartKind::Suffix, _) => {
                let last = authors.last_mut()?;
                *last = spanning(names, last, part.text);
                at += 1;
                continue;
            }
            (PartKind::Initials, _) => return None,
            (PartKind::Single, Some(PartKind::Initials)) => 2,
            (PartKind::Body, Some(PartKind::Single)) if parts.len() == 2 => 2,
            // A body behind a comma may be a part of what stands before it.
            (_, Some(PartKind::Body)) => return None,
            (PartKind::Single, Some(PartKind::Single | PartKind::Full)) => {
                if is_inverted(&parts, at) {
                    2
                } else if parts.iter().all(|part| part.kind == PartKind::Single) && parts.len() > 2
                {
                    // `Lund, Berg and Holm`; of four or six with commas alone, who knows.
                    let told = parts.iter().skip(1).any(|part| !part.behind_comma);
                    if !told && parts.len() % 2 == 0 {
                        return None;
                    }
                    1
                } else {
                    return None;
                }
            }
            _ => 1,
        };
        let last = parts.get(at + taken - 1)?;
        authors.push(spanning(names, part.text, last.text));
        at += taken;
    }
    (!authors.is_empty()).then(|| authors.into_iter().map(clean).collect())
}

/// Whether the part at `at` is a surname with its given name behind a comma: where they are all there is, or all
/// there is before a joint, behind which a whole name stands.
fn is_inverted(parts: &[Part<'_>], at: usize) -> bool {
    let pair = |at: usize| {
        parts.get(at + 1).is_some_and(|part| part.behind_comma)
            && parts.get(at + 2).is_none_or(|part| !part.behind_comma)
    };
    let first = at == 0 || parts.get(at).is_some_and(|part| !part.behind_comma);
    let whole = |at: usize| {
        pair(at)
            || parts
                .get(at)
                .is_some_and(|part| part.kind != PartKind::Single)
                && parts.get(at + 1).is_none_or(|part| !part.behind_comma)
    };
    let before = at.checked_sub(2).is_none_or(pair);
    first && before && pair(at) && (parts.len() == at + 2 || whole(at + 2))
}

/// The stretch of `names` from `first` to `last`, which are parts of it.
fn spanning<'n>(names: &'n str, first: &str, last: &str) -> &'n str {
    let offset = |part: &str| (part.as_ptr() as usize).saturating_sub(names.as_ptr() as usize);
    names
        .get(offset(first)..offset(last) + last.len())
        .unwrap_or_default()
}

/// The parts of a list of names; nothing where a joint may be one of a body's name.
fn parts(names: &str) -> Option<Vec<Part<'_>>> {
    let mut parts: Vec<Part<'_>> = Vec::new();
    let mut behind_comma = false;
    let mut start = 0;
    let mut push = |from: usize, to: usize, behind_comma: bool| {
        let text = trim(&names[from..to]);
        if !text.is_empty() {
            parts.push(Part::new(text, behind_comma));
        }
        !text.is_empty()
    };
    let mut joined = false;
    let mut at = 0;
    for word in names.split(is_space) {
        let comma = word.ends_with(',');
        if Class::JOINT.has(word) {
            let (before, after) = (trim(&names[start..at]), trim(&names[at + word.len()..]));
            match joint(before, after) {
                Some(true) => {
                    push(start, at, behind_comma && !joined);
                    (joined, behind_comma) = (true, false);
                    start = at + word.len();
                }
                Some(false) => {}
                None => return None,
            }
        } else if comma {
            push(start, at + word.len() - 1, behind_comma && !joined);
            (joined, behind_comma) = (false, true);
            start = at + word.len();
        }
        at += word.len();
        at += names[at..].chars().next().map_or(0, char::len_utf8);
    }
    push(start, names.len(), behind_comma && !joined);
    Some(parts)
}

/// Whether a joint between `before` and `after` parts two authors; nothing where it is not sure whether it
/// stands in the name of a body: `Ministry of Salt and Fish`, `Ministry of Salt and Northern Fish`.
fn joint(before: &str, after: &str) -> Option<bool> {
    if before.is_empty() || !is_body(before) {
        return Some(true);
    }
    let next = after.split([',', '&']).next().unwrap_or_default();
    let next = next.split(" and ").next().unwrap_or_default();
    let words = || next.split(is_space).filter(|word| !word.is_empty());
    if words().any(|word| Class::BODY.has(word)) {
        return Some(true);
    }
    match words().count() {
        0 | 1 => Some(false),
        _ if words().any(|word| is_initials(word.trim_end_matches('.'))) => Some(true),
        _ => None,
    }
}

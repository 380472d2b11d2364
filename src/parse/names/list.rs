//! Lists of names: which words make an author. A list that can be read in two ways is not read.

use std::borrow::Cow;
use std::ops::Range;

use super::{is_body, is_initials};
use crate::language::Class;
use crate::lex::Token;
use crate::parse::phrase::Phrase;
use crate::parse::text::clean;

/// A part of a list of names that commas and joints part.
pub(super) struct NamePart {
    /// Its tokens in the list.
    pub(super) place: Range<usize>,
    kind: PartKind,
    /// Whether a comma alone parts it from the part before.
    behind_comma: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PartKind {
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

impl PartKind {
    fn of(text: Phrase<'_, '_>) -> Self {
        let core = |unit: Phrase<'_, '_>| is_initials(unit.trim_end(&['.']).written());
        let is_name = |unit: &Phrase<'_, '_>| !Class::PARTICLE.has(unit.written());
        if is_body(text.written()) {
            Self::Body
        } else if Class::SUFFIX.has(text.trim_end(&['.']).written()) {
            Self::Suffix
        } else if text.units().all(core) {
            Self::Initials
        } else if text.units().filter(is_name).count() < 2 {
            Self::Single
        } else {
            Self::Full
        }
    }
}

/// The authors that `names` names, each as written; nothing where it is not sure which words make an author.
pub(in crate::parse) fn authors<'t>(names: Phrase<'t, '_>) -> Option<Vec<Cow<'t, str>>> {
    let parts = parts(names, joint, PartKind::of)?;
    // The tokens from which each author is written, and up to which.
    let mut authors: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while let Some(part) = parts.get(at) {
        let next = parts.get(at + 1).filter(|next| next.behind_comma);
        let taken = match (part.kind, next.map(|next| next.kind)) {
            (PartKind::Suffix, _) => {
                authors.last_mut()?.end = part.place.end;
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
        authors.push(part.place.start..last.place.end);
        at += taken;
    }
    let written = authors
        .into_iter()
        .map(|author| clean(names.part(author).written()));
    Some(written.collect()).filter(|authors: &Vec<_>| !authors.is_empty())
}

/// Whether the part at `at` is a surname with its given name behind a comma: where they are all there is, or all
/// there is before a joint, behind which a whole name stands.
fn is_inverted(parts: &[NamePart], at: usize) -> bool {
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

/// The parts of a list of names; `joint` says whether a joint parts what stands before it and behind it, or that
/// nobody knows.
pub(super) fn parts<'t, 'k>(
    names: Phrase<'t, 'k>,
    joint: impl Fn(Phrase<'t, 'k>, Phrase<'t, 'k>) -> Option<bool>,
    kind: impl Fn(Phrase<'t, 'k>) -> PartKind,
) -> Option<Vec<NamePart>> {
    let mut parts = Vec::new();
    let (mut start, mut at) = (0, 0);
    let (mut behind_comma, mut joined) = (false, false);
    let mut push = |place: Range<usize>, behind_comma: bool| {
        if !place.is_empty() {
            parts.push(NamePart {
                kind: kind(names.part(place.clone())),
                place,
                behind_comma,
            });
        }
    };
    for unit in names.units() {
        let end = at + unit.len();
        if Class::JOINT.has(unit.written()) {
            if joint(names.part(start..at), names.from(end))? {
                push(start..at, behind_comma && !joined);
                (joined, behind_comma) = (true, false);
                start = end;
            }
        } else if unit.tokens().last().is_some_and(|last| last.is_mark(',')) {
            push(start..end - 1, behind_comma && !joined);
            (joined, behind_comma) = (false, true);
            start = end;
        }
        at = end;
    }
    push(start..names.len(), behind_comma && !joined);
    Some(parts)
}

/// Whether a joint between `before` and `after` parts two authors; nothing where it is not sure whether it
/// stands in the name of a body: `Ministry of Salt and Fish`, `Ministry of Salt and Northern Fish`.
fn joint(before: Phrase<'_, '_>, after: Phrase<'_, '_>) -> Option<bool> {
    if !is_body(before.written()) {
        return Some(true);
    }
    let ends = |token: &Token| token.is_mark(',') || Class::JOINT.has(after.spelling(token));
    let next = after.before(after.tokens().iter().position(ends).unwrap_or(after.len()));
    if next.units().any(|unit| Class::BODY.has(unit.written())) {
        return Some(true);
    }
    match next.units().count() {
        0 | 1 => Some(false),
        _ if next
            .units()
            .any(|unit| is_initials(unit.trim_end(&['.']).written())) =>
        {
            Some(true)
        }
        _ => None,
    }
}

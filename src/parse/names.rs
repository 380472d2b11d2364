//! Grammar of authors' names: persons (`Lund Anna B.`, `Lund, A.B.`, `Anna van Lund`), bodies (`Ministry of Salt`),
//! and lists of them.

use super::phrase::Phrase;
use super::text::{clean, is_space};
use crate::language::{Class, phrases};

mod before;
mod list;
mod people;

pub(super) use before::{NamedAuthors, before};
pub(super) use list::authors;
pub(super) use people::*;

/// `text` without the mark of an editor that ends it (`(Ed.)`, `, eds.`), and whether there is one.
pub(super) fn without_editor_mark<'t, 'k>(text: Phrase<'t, 'k>) -> (Phrase<'t, 'k>, bool) {
    let marked = text.trim_end(&[',']);
    let tail = marked.tokens().iter().rposition(|token| token.is_mark('('));
    if let Some(at) = tail
        && phrases::EDITOR_MARKS
            .iter()
            .any(|mark| mark.eq_ignore_ascii_case(marked.from(at).written()))
    {
        return (marked.before(at), true);
    }
    let word = text.trim_end(&['.']);
    let (names, last) = (
        word.before(word.len().saturating_sub(1)),
        word.tokens().last(),
    );
    let is_editor =
        last.is_some_and(|last| last.is_word() && Class::EDITOR.has(word.spelling(last)));
    match names.tokens().last() {
        Some(comma) if is_editor && comma.is_mark(',') => (names.before(names.len() - 1), true),
        _ => (text, false),
    }
}

/// `text` without what stands for further authors (`et al.`) at its end, and whether there is any.
fn without_others<'t, 'k>(text: Phrase<'t, 'k>) -> (Phrase<'t, 'k>, bool) {
    let end = text.trim_end(&['.']);
    let found = end
        .len()
        .checked_sub(2)
        .map(|at| (end.before(at), end.from(at)));
    match found {
        Some((names, others))
            if !others.is_tight() && phrases::FURTHER_AUTHORS.contains(&others.written()) =>
        {
            (names, true)
        }
        _ => (text, false),
    }
}

/// Whether what begins at `at` opens a sentence or a reference.
pub(super) fn opens_at(text: Phrase<'_, '_>, at: usize) -> bool {
    let left = text.before(at);
    left.is_empty()
        || left.closes()
        || left.from(left.len() - 1).opens()
        || left.trim_end(&['.', '!', '?', ';']).len() < left.len()
        || lead_at_end(left.written())
}

/// Whether `text` is what may stand before a reference, and nothing else.
pub(super) fn is_lead(text: &str) -> bool {
    phrases::REFERENCE_LEADS
        .iter()
        .any(|lead| is_same(text, lead))
}

/// Whether words that lead to a reference end `text`.
pub(super) fn lead_at_end(text: &str) -> bool {
    phrases::REFERENCE_LEADS.iter().any(|lead| {
        let start = text.len().checked_sub(lead.len());
        start
            .and_then(|start| text.split_at_checked(start))
            .is_some_and(|(before, found)| {
                is_same(found, lead) && !before.ends_with(char::is_alphanumeric)
            })
    })
}

/// Whether `written`, in small letters, is `small`.
fn is_same(written: &str, small: &str) -> bool {
    written.len() == small.len()
        && written
            .chars()
            .flat_map(char::to_lowercase)
            .eq(small.chars())
}

fn is_one(text: &str) -> bool {
    text.chars().nth(1).is_none()
}

/// Whether `word` is a number in Roman figures.
pub(super) fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| "IVXLCDMivxlcdm".contains(c))
}

/// Whether `word` is an initial or several: `A`, `J.F`.
fn is_initials(word: &str) -> bool {
    let is_one = |part: &str| is_one(part) && part.starts_with(char::is_uppercase);
    word.split(['.', '-']).all(is_one)
}

/// Whether `word` can be part of a name.
fn is_name_word(word: &str) -> bool {
    (word.starts_with(char::is_uppercase) || Class::PARTICLE.has(word))
        && !word.contains(char::is_numeric)
}

/// Whether `name` is that of a body rather than of a person.
pub(crate) fn is_body(name: &str) -> bool {
    name.split(|c: char| is_space(c) || c == ',').any(|word| {
        let class = Class::of(word);
        class.is(Class::BODY)
            || class.is(Class::BODY_JOINT) && !class.is(Class::PARTICLE | Class::JOINT)
    })
}

/// An author's name in parts, by the convention of the pages: the surname comes first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NameParts {
    pub(crate) family: String,
    pub(crate) given: String,
    pub(crate) suffix: String,
}

/// The parts of `name`: the first word with the particles before it, the rest, and a suffix such as `Jr`.
pub(crate) fn name_parts(name: &str) -> NameParts {
    let others = phrases::FURTHER_AUTHORS.iter();
    let name = others
        .clone()
        .find_map(|others| name.strip_suffix(others))
        .unwrap_or(name);
    let (mut family, mut given, mut suffix): (Vec<&str>, Vec<&str>, _) =
        (Vec::new(), Vec::new(), "");
    for word in name.split(is_space).filter(|word| !word.is_empty()) {
        let core = word.trim_end_matches([',', '.']);
        if !family.is_empty() && Class::SUFFIX.has(core) {
            suffix = core;
        } else if family.last().is_none_or(|last| Class::PARTICLE.has(last)) {
            family.push(word.trim_end_matches(','));
        } else {
            given.push(word.trim_end_matches(','));
        }
    }
    NameParts {
        family: clean(&family.join(" ")).into_owned(),
        given: given.join(" "),
        suffix: suffix.to_owned(),
    }
}

#[cfg(test)]
mod tests;

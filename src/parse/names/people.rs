//! Whole names of people, as notes have them: `Anna van Lund`, `A. B. Lund and Ole Berg`.

use std::borrow::Cow;
use std::ops::RangeInclusive;

use super::list::{PartKind, parts};
use super::{is_body, is_initials, is_name_word, without_others};
use crate::language::{self, Class};
use crate::parse::phrase::Phrase;
use crate::parse::text::clean;

/// Words of the longest whole name of a person, and of the shortest.
const WHOLE_NAME: RangeInclusive<usize> = 2..=4;

/// The people that joints and commas part.
fn people<'t, 'k>(names: Phrase<'t, 'k>) -> impl Iterator<Item = Phrase<'t, 'k>> {
    let parts = parts(names, |_, _| Some(true), |_| PartKind::Full);
    parts
        .unwrap_or_default()
        .into_iter()
        .map(move |part| names.part(part.place))
}

/// The people of a list of names with the given names in front, with their surnames in front.
pub(in crate::parse) fn surnames_first<'t>(names: Phrase<'t, '_>) -> Vec<Cow<'t, str>> {
    people(names).map(surname_first).collect()
}

/// `Anna van Lund` as `van Lund, Anna`. Bodies and names of one word stay.
fn surname_first<'t>(name: Phrase<'t, '_>) -> Cow<'t, str> {
    if is_body(name.written()) {
        return clean(name.written());
    }
    let (person, others) = without_others(name);
    if others {
        let others = name.from(person.len()).written();
        return Cow::Owned(format!("{} {others}", surname_first(person)));
    }
    let words: Vec<&str> = person.units().map(Phrase::written).collect();
    let is_suffix = |word: &&&str| Class::SUFFIX.has(word.trim_end_matches(['.', ',']));
    let suffixes = words.iter().rev().take_while(is_suffix).count();
    let (names, suffixes) = words.split_at(words.len() - suffixes);
    let particles = (names.iter().rev().skip(1))
        .take_while(|word| Class::PARTICLE.has(word))
        .count();
    match names.len().checked_sub(1 + particles) {
        None | Some(0) => clean(name.written()),
        Some(given) => {
            let (given, family) = names.split_at(given);
            let given = [given, suffixes].concat().join(" ");
            Cow::Owned(format!("{}, {given}", family.join(" ")))
        }
    }
}

/// Whether `text` is one word that may be a surname.
pub(in crate::parse) fn is_surname(text: Phrase<'_, '_>) -> bool {
    let word = text.written();
    let class = Class::of(word);
    text.is_capital()
        && (word.chars()).all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’'))
        && !class.is(Class::LEAD | Class::OPENER)
}

/// Whether `text` is the whole names of one person or several.
pub(in crate::parse) fn are_people(text: Phrase<'_, '_>) -> bool {
    let is_word = |word: &str| {
        let core = word.trim_end_matches('.');
        let stopped = core.len() < word.len();
        let spelled =
            |c: char| c.is_alphabetic() || matches!(c, '.' | '-' | '‐' | '‑' | '\'' | '’');
        let no_name = Class::OPENER | Class::ARTICLE | Class::LEAD | Class::JOURNAL | Class::ERA;
        let class = Class::of(core);
        stopped && is_initials(core)
            || is_name_word(core)
                && core.chars().all(spelled)
                && (!stopped || class.is(Class::SUFFIX))
                && !class.is(no_name)
                && !language::connects(core)
    };
    let person = |name: Phrase<'_, '_>| {
        let (name, _) = without_others(name);
        let mut words = name.units().map(Phrase::written);
        WHOLE_NAME.contains(&words.clone().count())
            && words.clone().all(is_word)
            && words.any(|word| word.starts_with(char::is_uppercase) && word.chars().count() > 2)
    };
    let mut people = people(text).peekable();
    people.peek().is_some() && people.all(person)
}

/// Whether `text` is the whole names of several persons.
pub(in crate::parse) fn are_several(text: Phrase<'_, '_>) -> bool {
    people(text).nth(1).is_some() && are_people(text)
}

/// Whether `text` is a surname and initials, or several: `Lund A.B.`.
pub(in crate::parse) fn end_in_initials(text: Phrase<'_, '_>) -> bool {
    people(text).any(|name| (name.units().last()).is_some_and(is_initials_unit))
}

fn is_initials_unit(unit: Phrase<'_, '_>) -> bool {
    is_initials(unit.trim_end(&['.']).written())
}

/// Whether `text` is initials and nothing else.
pub(in crate::parse) fn are_initials(text: Phrase<'_, '_>) -> bool {
    !text.is_empty() && text.units().all(is_initials_unit)
}

/// Whether `text` is the name of a body and nothing else.
pub(in crate::parse) fn is_whole_body(text: Phrase<'_, '_>) -> bool {
    text.is_capital()
        && !Class::OPENER.has(text.first_word())
        && text.units().any(|unit| Class::BODY.has(unit.written()))
        && text
            .units()
            .all(|unit| unit.is_capital() || Class::BODY_JOINT.has(unit.written()))
}

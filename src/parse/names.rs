//! Grammar of authors' names: persons (`Lund Anna B.`, `Lund, A.B.`, `Anna van Lund`), bodies (`Ministry of Salt`),
//! and lists of them. A list that can be read in two ways is not read.

use std::borrow::Cow;
use std::ops::{Range, RangeInclusive};

use super::phrase::Phrase;
use super::text::{clean, is_space};
use crate::language::{self, Class, phrases};
use crate::lex::{Kind, Token};

/// Words that several authors take together.
const MOST_WORDS: usize = 14;
/// Words of the longest whole name of a person, and of the shortest.
const WHOLE_NAME: RangeInclusive<usize> = 2..=4;

/// Authors before a year.
#[derive(Debug, Clone, Copy)]
pub(super) struct Named<'t, 'k> {
    pub(super) names: Phrase<'t, 'k>,
    /// The number of their first token.
    pub(super) start: usize,
    /// Whether they are said to be editors, behind the names.
    pub(super) edited: bool,
    /// Whether they open a sentence or a reference: nothing stands before them that could be one of them.
    pub(super) opens: bool,
    /// Whether it is sure who the authors are.
    pub(super) sure: bool,
}

/// The authors that end `text`: persons, or a body such as `Ministry of Salt`. A list with commas is one only
/// where it opens a sentence: elsewhere a comma begins a name anew.
pub(super) fn before<'t, 'k>(text: Phrase<'t, 'k>) -> Option<Named<'t, 'k>> {
    let (named, edited) = without_editor_mark(text);
    let mut start = ending(named)?;
    let mut sure = true;
    match body_start(named, start) {
        Some((body, is_body)) if is_body || opens_at(named, body) => start = body,
        _ if is_behind_article(named, start) => return None,
        body => sure = body.is_none(),
    }
    let mut list = start;
    while let Some(next) = further_start(named, list) {
        list = next;
    }
    if list < start && opens_at(named, list) {
        start = list;
        sure = sure && authors(named.from(start)).is_some();
    }
    Some(Named {
        names: named.from(start),
        start,
        edited,
        opens: opens_at(named, start),
        sure,
    })
}

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

/// A word of names: letters with what is inside of them, and the marks behind it.
#[derive(Clone, Copy)]
struct Word<'t> {
    /// The number of its first token.
    start: usize,
    /// Without the marks behind it.
    core: &'t str,
    class: Class,
    /// Whether a full stop stands behind it.
    stopped: bool,
    comma: bool,
}

impl Word<'_> {
    fn is_capital(self) -> bool {
        self.core.starts_with(char::is_uppercase)
    }

    fn is_joint(self) -> bool {
        self.class.is(Class::JOINT) && !self.stopped && !self.comma
    }

    fn is_initials(self) -> bool {
        is_initials(self.core)
    }

    /// Whether it can be part of a name.
    fn is_of_name(self) -> bool {
        is_name_word(self.core)
    }
}

/// The word that ends `text`. A full stop in its middle begins it anew, unless it stands behind an initial.
fn last_word<'t>(text: Phrase<'t, '_>) -> Option<Word<'t>> {
    let tokens = text.tokens();
    let mut start = tokens.len();
    let is_tight = |at: usize| tokens.get(at).is_none_or(Token::is_tight);
    let take = |start: &mut usize, is: &dyn Fn(usize, &Token) -> bool| {
        let at = start.checked_sub(1)?;
        let fine = is_tight(*start) && is(at, tokens.get(at)?);
        fine.then(|| *start = at)
    };
    let comma = take(&mut start, &|_, token| token.is_mark(',')).is_some();
    let stopped = take(&mut start, &|_, token| token.is_mark('.')).is_some();
    let end = start;
    if !comma && !stopped {
        take(&mut start, &|_, token| token.is_mark('&'));
    }
    if start == end {
        // Behind the last word of a plural: `Workers’`.
        let ends_in_s = |at: usize| text.before(at).written().ends_with('s');
        if !comma && !stopped {
            take(&mut start, &|at, token| {
                matches!(token.kind, Kind::Mark('\'' | '’')) && ends_in_s(at)
            });
        }
        let mut right = None;
        while take(&mut start, &|at, token| {
            let left = at.checked_sub(1).and_then(|left| tokens.get(left));
            let tight_word = left.filter(|left| token.is_tight() && left.is_word());
            match token.kind {
                Kind::Word | Kind::Number => true,
                Kind::Unknown => text.spelling(token).starts_with(['X', 'x']),
                Kind::Dash => matches!(text.spelling(token), "-" | "‐" | "‑"),
                Kind::Mark('\'' | '’') => right == Some(Kind::Word) && tight_word.is_some(),
                Kind::Mark('.') => tight_word.is_some_and(|left| {
                    left.capital
                        && is_one(text.spelling(left))
                        && !(left.is_tight() && at > 1 && tokens[at - 2].is_number())
                }),
                _ => false,
            }
        })
        .is_some()
        {
            right = tokens.get(start).map(|token| token.kind);
        }
    }
    let core = text.part(start..end).written();
    (start < tokens.len()).then(|| Word {
        start,
        core,
        class: Class::of(core),
        stopped,
        comma,
    })
}

fn is_one(text: &str) -> bool {
    text.chars().nth(1).is_none()
}

/// Where the name of a body starts whose last words start at `start` (`Ministry of` before `Salt`), and whether
/// one of its words names a body.
fn body_start(text: Phrase<'_, '_>, start: usize) -> Option<(usize, bool)> {
    let mut left = text.before(start);
    if !last_word(left).is_some_and(|word| joins_body(word)) {
        return None;
    }
    let (mut first, mut is_body) = (None, false);
    for _ in 0..MOST_WORDS {
        let Some(word) = last_word(left) else { break };
        let ends = word.comma || word.stopped && !language::abbreviates(word.core);
        let capital = word.is_capital() && !word.class.is(Class::LEAD | Class::ARTICLE) && !ends;
        if !capital && !joins_body(word) {
            break;
        }
        if capital && !(!word.stopped && word.class.is(Class::OPENER) && opens_at(text, word.start))
        {
            first = Some(word.start);
            is_body |= word.class.is(Class::BODY);
        }
        // Without white space before it, it begins there.
        if text.from(word.start).is_tight() {
            break;
        }
        left = text.before(word.start);
    }
    first.map(|first| (first, is_body))
}

fn joins_body(word: Word<'_>) -> bool {
    word.class.is(Class::BODY_JOINT) && !word.stopped && !word.comma
}

/// Where one more name of a list starts, before the comma before `start`.
fn further_start(text: Phrase<'_, '_>, start: usize) -> Option<usize> {
    let left = text.before(start);
    let left = match last_word(left).filter(|word| word.is_joint()) {
        Some(joint) => left.before(joint.start),
        None => left,
    };
    let comma = left.len().checked_sub(1)?;
    if !left.from(comma).peek()?.is_mark(',') {
        return None;
    }
    let left = left.before(comma);
    let next = ending(left).filter(|start| !is_behind_article(left, *start))?;
    match body_start(left, next) {
        Some((body, true)) => Some(body),
        _ => Some(next),
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

fn is_behind_article(text: Phrase<'_, '_>, at: usize) -> bool {
    last_word(text.before(at))
        .is_some_and(|word| word.class.is(Class::ARTICLE) && !word.stopped && !word.comma)
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

/// Where the name (or names) that ends `text` starts; `None` when no name ends it.
///
/// Lead words (`See`), month names and parts of a work (`Part II`) are none.
fn ending(text: Phrase<'_, '_>) -> Option<usize> {
    let (mut before, _) = without_others(text);
    let mut name = Backwards::default();
    for _ in 0..MOST_WORDS {
        let Some(word) = last_word(before) else { break };
        let left = before.before(word.start);
        if !name.take(word, left) {
            break;
        }
        if name.accepted {
            name.start = Some(word.start);
        }
        if before.from(word.start).is_tight() {
            break;
        }
        before = left;
    }
    let start = name.start?;
    let named = text.from(start);
    let mut units = named.units().map(Phrase::written);
    let is_month = language::names_month(named.trim_end(&['.']).written());
    let is_part =
        (units.clone().next()).is_some_and(|word| Class::PART.has(word.trim_end_matches('.')));
    let is_name = units.any(|word| {
        word.starts_with(char::is_uppercase) && !is_initials(word.trim_end_matches(['.', ',']))
    });
    (is_name && !is_month && !is_part).then_some(start)
}

/// What is known of a name while its words come in, the last one first.
#[derive(Default)]
struct Backwards {
    start: Option<usize>,
    /// Whether the last word taken may begin the name.
    accepted: bool,
    words: usize,
    /// Whether all words so far are initials or suffixes.
    only_initials: bool,
    /// Whether the word to the right follows names, as `Jr` does.
    suffix: bool,
}

impl Backwards {
    /// Takes the word to the left of those taken; `left` is the text before it. `false` ends the name.
    fn take(&mut self, word: Word<'_>, left: Phrase<'_, '_>) -> bool {
        let first = self.words == 0;
        if word.is_joint() {
            let joins = !first && self.accepted;
            self.accepted = false;
            self.only_initials = false;
            self.suffix = false;
            return joins;
        }
        let is_suffix = word.class.is(Class::SUFFIX);
        let is_initial = word.is_initials();
        // `Lund, Anna` where nothing stands before it; elsewhere a comma begins a name anew.
        let inverted = || self.accepted && (left.is_empty() || is_lead(left.written()));
        if word.comma && (first || !self.suffix && !self.only_initials && !inverted())
            || word.stopped && !is_initial && !is_suffix
            || !word.is_of_name()
            || !(word.stopped && is_initial) && self.is_no_name(word, left)
        {
            return false;
        }
        self.only_initials = (first || self.only_initials) && (is_initial || is_suffix);
        self.suffix = is_suffix;
        self.words += 1;
        self.accepted = !is_suffix;
        true
    }

    /// Whether a word that looks like a name is another one: a lead, a word that opens a sentence, a
    /// page word or the Roman number behind it.
    fn is_no_name(&self, word: Word<'_>, left: Phrase<'_, '_>) -> bool {
        let before = last_word(left);
        // Behind another capitalised word it opens nothing: `Berg Per`, `Lan He`.
        let follows = before.is_some_and(|before| {
            before.is_capital()
                && !before.stopped
                && !before.comma
                && before.core.ends_with(char::is_alphabetic)
        });
        let opens = !follows && word.class.is(Class::OPENER);
        word.class.is(Class::LEAD)
            || opens && !(self.words > 0 && self.accepted && word.class.is(Class::SURNAME_TOO))
            || word.class.is(Class::PAGE) && !is_one(word.core)
            || is_roman(word.core)
                && before.is_some_and(|before| before.class.is(Class::PAGE) && !before.comma)
    }
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

/// A part of a list of names that commas and joints part.
struct Part {
    /// Its tokens in the list.
    place: Range<usize>,
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
pub(super) fn authors<'t>(names: Phrase<'t, '_>) -> Option<Vec<Cow<'t, str>>> {
    let parts = parts(names, joint)?;
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
fn is_inverted(parts: &[Part], at: usize) -> bool {
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
fn parts<'t, 'k>(
    names: Phrase<'t, 'k>,
    joint: impl Fn(Phrase<'t, 'k>, Phrase<'t, 'k>) -> Option<bool>,
) -> Option<Vec<Part>> {
    let mut parts = Vec::new();
    let (mut start, mut at) = (0, 0);
    let (mut behind_comma, mut joined) = (false, false);
    let mut push = |place: Range<usize>, behind_comma: bool| {
        if !place.is_empty() {
            parts.push(Part {
                kind: PartKind::of(names.part(place.clone())),
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

/// The people that joints and commas part.
fn people<'t, 'k>(names: Phrase<'t, 'k>) -> impl Iterator<Item = Phrase<'t, 'k>> {
    let parts = parts(names, |_, _| Some(true));
    parts
        .unwrap_or_default()
        .into_iter()
        .map(move |part| names.part(part.place))
}

/// The people of a list of names with the given names in front, with their surnames in front.
pub(super) fn surnames_first<'t>(names: Phrase<'t, '_>) -> Vec<Cow<'t, str>> {
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
pub(super) fn is_surname(text: Phrase<'_, '_>) -> bool {
    let word = text.written();
    let class = Class::of(word);
    text.is_capital()
        && (word.chars()).all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’'))
        && !class.is(Class::LEAD | Class::OPENER)
}

/// Whether `text` is the whole names of one person or several.
pub(super) fn are_people(text: Phrase<'_, '_>) -> bool {
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
pub(super) fn are_several(text: Phrase<'_, '_>) -> bool {
    people(text).nth(1).is_some() && are_people(text)
}

/// Whether `text` is a surname and initials, or several: `Lund A.B.`.
pub(super) fn end_in_initials(text: Phrase<'_, '_>) -> bool {
    people(text).any(|name| (name.units().last()).is_some_and(is_initials_unit))
}

fn is_initials_unit(unit: Phrase<'_, '_>) -> bool {
    is_initials(unit.trim_end(&['.']).written())
}

/// Whether `text` is initials and nothing else.
pub(super) fn are_initials(text: Phrase<'_, '_>) -> bool {
    !text.is_empty() && text.units().all(is_initials_unit)
}

/// Whether `text` is the name of a body and nothing else.
pub(super) fn is_whole_body(text: Phrase<'_, '_>) -> bool {
    text.is_capital()
        && !Class::OPENER.has(text.first_word())
        && text.units().any(|unit| Class::BODY.has(unit.written()))
        && text
            .units()
            .all(|unit| unit.is_capital() || Class::BODY_JOINT.has(unit.written()))
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
mod tests {
    use super::*;
    use crate::lex::lex_text;

    fn on<'t, T>(text: &'t str, read: impl FnOnce(Phrase<'t, '_>) -> T) -> T {
        read(Phrase::new(text, &lex_text(text)))
    }

    fn name(text: &str) -> Option<&str> {
        on(text, |text| before(text).map(|named| named.names.written()))
    }

    /// The authors that end `text`, parted by ` | `; nothing where it is not sure.
    fn listed(text: &str) -> Option<String> {
        on(text, |text| {
            let named = before(text).filter(|named| named.sure)?;
            Some(authors(named.names)?.join(" | "))
        })
    }

    fn is_edited(text: &str) -> Option<(bool, usize)> {
        on(text, |text| {
            before(text).map(|named| (named.edited, named.start))
        })
    }

    #[test]
    fn a_name_is_capitalised_words_initials_and_particles() {
        for (text, found) in [
            ("Cited in Lund Anna", "Lund Anna"),
            ("See also Berg Ole A. ", "Berg Ole A."),
            ("so it was.” Aalto", "Aalto"),
            ("the coup.\"Aalto Kai", "Aalto Kai"),
            ("in the north.Aalto Kai", "Aalto Kai"),
            ("says van Dijk Piet", "van Dijk Piet"),
            ("See Berg John J., Jr", "Berg John J., Jr"),
            ("Berg Ole W. Jr.", "Berg Ole W. Jr."),
            ("Lund, A.B.", "Lund, A.B."),
            ("Lund et al.", "Lund et al."),
            ("See Lund, Anna", "Lund, Anna"),
            ("Berg Per", "Berg Per"),
            ("O’Neill-Berg Ann", "O’Neill-Berg Ann"),
            ("Page XV Zorn", "Zorn"),
            ("He Lan", "He Lan"),
        ] {
            assert_eq!(name(text), Some(found), "{text}");
        }
    }

    #[test]
    fn several_authors_are_joined() {
        assert_eq!(
            name("See Lund Anna & Berg Ole and Aalto K."),
            Some("Lund Anna & Berg Ole and Aalto K.")
        );
        assert_eq!(
            listed("Lund Anna & Berg Ole and Aalto K.").as_deref(),
            Some("Lund Anna | Berg Ole | Aalto K.")
        );
        assert_eq!(name("salt and Berg Ole"), Some("Berg Ole"));
        assert_eq!(listed("Lund Anders").as_deref(), Some("Lund Anders"));
    }

    #[test]
    fn a_list_with_commas_that_opens_a_sentence_is_one_of_authors() {
        for (text, found) in [
            (
                "Strand Ida, Brandt Otto, Vogt Petra",
                "Strand Ida | Brandt Otto | Vogt Petra",
            ),
            (
                "Cited in Strand Ida, Brandt Otto",
                "Strand Ida | Brandt Otto",
            ),
            (
                "cited in Strand Ida, van Berg Otto & Vogt Petra",
                "Strand Ida | van Berg Otto | Vogt Petra",
            ),
            (
                "It was dear. Strand Ida, Brandt Otto, and Vogt Petra",
                "Strand Ida | Brandt Otto | Vogt Petra",
            ),
            (
                "Lund, A., Berg, O.B., & Holm, K.",
                "Lund, A. | Berg, O.B. | Holm, K.",
            ),
            ("Lund A., Berg O.", "Lund A. | Berg O."),
            ("Lund, Anna and Berg, Ole", "Lund, Anna | Berg, Ole"),
            ("Lund, Anna & Berg Ole", "Lund, Anna | Berg Ole"),
            ("Lund, Berg and Holm", "Lund | Berg | Holm"),
            ("Lund, Berg, Holm", "Lund | Berg | Holm"),
            ("Lund, Anna Maria", "Lund, Anna Maria"),
            (
                "Strand Ida, Berg John J., Jr",
                "Strand Ida | Berg John J., Jr",
            ),
            (
                "Strand Ida, Brandt Otto et al.",
                "Strand Ida | Brandt Otto et al.",
            ),
        ] {
            assert_eq!(listed(text).as_deref(), Some(found), "{text}");
        }
        assert_eq!(listed("Lund, Anna, Berg, Ole"), None);
    }

    #[test]
    fn elsewhere_a_comma_begins_a_name_anew() {
        for (text, found) in [
            ("he left Oslo Fjord, Berg Ole", "Berg Ole"),
            ("In Oslo, Berg Ole", "Berg Ole"),
            (
                "as told in the north, Berg Ole and Lund Anna",
                "Berg Ole | Lund Anna",
            ),
        ] {
            assert_eq!(listed(text).as_deref(), Some(found), "{text}");
        }
    }

    #[test]
    fn a_body_is_an_author_with_all_its_words() {
        for (text, found) in [
            ("Ministry of Wool", "Ministry of Wool"),
            ("Cited in House of Commons", "House of Commons"),
            ("Board of Trade of Leith", "Board of Trade of Leith"),
            (
                "says the Ministry of Wool and Linen",
                "Ministry of Wool and Linen",
            ),
            (
                "See Ministry of Wool & Board of Trade",
                "Ministry of Wool | Board of Trade",
            ),
            (
                "Lund Anna and Ministry of Wool",
                "Lund Anna | Ministry of Wool",
            ),
            (
                "International Wool Secretariat",
                "International Wool Secretariat",
            ),
            ("Friends of the Loom", "Friends of the Loom"),
            ("Office for National Wool", "Office for National Wool"),
            ("Ministry of Wool, Leith", "Ministry of Wool, Leith"),
            ("Mill Workers’ Union", "Mill Workers’ Union"),
            ("See Dept. of Wool", "Dept. of Wool"),
            ("see also the article of Lund Anna", "Lund Anna"),
            ("the works of Lund", "Lund"),
        ] {
            assert_eq!(listed(text).as_deref(), Some(found), "{text}");
        }
        for text in [
            "he read History of Wool",
            "Ministry of Wool and Northern Linen",
        ] {
            assert_eq!(listed(text), None, "{text}");
        }
    }

    #[test]
    fn an_editor_is_told_behind_the_names() {
        for text in [
            "Strand Ida (Ed.)",
            "Strand Ida (ed.) ",
            "Strand Ida & Lund Anna (Eds.)",
            "Strand Ida, ed.",
            "Strand Ida, eds",
        ] {
            assert_eq!(is_edited(text), Some((true, 0)), "{text}");
        }
        assert_eq!(is_edited("Strand Ida"), Some((false, 0)));
    }

    #[test]
    fn months_leads_and_things_behind_an_article_are_no_names() {
        for text in [
            "in August",
            "See",
            "the Salt War",
            "it ends.",
            "(",
            "",
            "page 5",
            "A.B.",
            "&",
            "Berg,",
            "In",
            "12 May",
            "Part II",
            "Vol. II",
        ] {
            assert_eq!(name(text), None, "{text}");
        }
    }

    #[test]
    fn a_comma_or_a_full_stop_begins_a_name() {
        assert_eq!(name("In Oslo, Berg"), Some("Berg"));
        assert_eq!(name("He left Oslo. Berg Ole"), Some("Berg Ole"));
    }
    #[test]
    fn the_surname_comes_first_and_jr_is_a_suffix() {
        for (name, family, given, suffix) in [
            ("Lund Anna B.", "Lund", "Anna B.", ""),
            ("Berg John J., Jr", "Berg", "John J.", "Jr"),
            ("van Dijk Piet", "van Dijk", "Piet", ""),
            ("Aalto", "Aalto", "", ""),
            ("Lund, A.B.", "Lund", "A.B.", ""),
            ("Lund et al.", "Lund", "", ""),
        ] {
            let parts = name_parts(name);
            assert_eq!(
                (
                    parts.family.as_str(),
                    parts.given.as_str(),
                    parts.suffix.as_str()
                ),
                (family, given, suffix)
            );
        }
    }
}

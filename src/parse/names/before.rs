//! Names that stand before a year: read backwards, word by word.

use super::{
    authors, is_initials, is_lead, is_name_word, is_one, is_roman, opens_at, without_editor_mark,
    without_others,
};
use crate::language::{self, Class};
use crate::lex::Kind;
use crate::parse::phrase::Phrase;

/// Words that several authors take together.
const MOST_WORDS: usize = 14;

/// Authors before a year.
#[derive(Debug, Clone, Copy)]
pub(in crate::parse) struct NamedAuthors<'t, 'k> {
    pub(in crate::parse) names: Phrase<'t, 'k>,
    /// The number of their first token.
    pub(in crate::parse) start: usize,
    /// Whether they are said to be editors, behind the names.
    pub(in crate::parse) edited: bool,
    /// Whether they open a sentence or a reference: nothing stands before them that could be one of them.
    pub(in crate::parse) opens: bool,
    /// Whether it is sure who the authors are.
    pub(in crate::parse) sure: bool,
}

/// The authors that end `text`: persons, or a body such as `Ministry of Salt`. A list with commas is one only
/// where it opens a sentence: elsewhere a comma begins a name anew.
pub(in crate::parse) fn before<'t, 'k>(text: Phrase<'t, 'k>) -> Option<NamedAuthors<'t, 'k>> {
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
    Some(NamedAuthors {
        names: named.from(start),
        start,
        edited,
        opens: opens_at(named, start),
        sure,
    })
}

/// A word of names: letters with what is inside of them, and the marks behind it.
#[derive(Clone, Copy)]
struct Word<'t> {
    /// The number of its first token.
    start: usize,
    /// Without the marks behind it.
    core: &'t str,
    class: Class,
    /// Whether a mark stands behind it, which is a full stop or a comma or both.
    marked: bool,
    stopped: bool,
    comma: bool,
}

impl Word<'_> {
    /// Whether it is of a class, and no mark stands behind it.
    fn is(self, class: Class) -> bool {
        self.class.is(class) && !self.marked
    }

    fn is_capital(self) -> bool {
        self.core.starts_with(char::is_uppercase)
    }
}

/// The word that ends `text`. A full stop in its middle begins it anew, unless it stands behind an initial.
fn last_word<'t>(text: Phrase<'t, '_>) -> Option<Word<'t>> {
    let tokens = text.tokens();
    let named = text.trim_end(&[',']);
    let comma = named.len() < text.len();
    let stopped = named.tokens().last().is_some_and(|last| last.is_mark('.'));
    let end = named.len() - usize::from(stopped);
    let is_last = |at: usize| at + 1 == tokens.len();
    let is_joined = |at: usize| is_last(at) || tokens[at + 1].is_tight();
    // The word at once before a mark, or behind it.
    let left = |at: usize| {
        at.checked_sub(1)
            .filter(|left| is_joined(*left) && tokens[*left].is_word())
    };
    let right = |at: usize| at + 1 < end && tokens[at + 1].is_word();
    let belongs = |at: usize| match tokens[at].kind {
        Kind::Word | Kind::Number => true,
        Kind::Unknown => text.spelling(&tokens[at]).starts_with(['X', 'x']),
        Kind::Dash => matches!(text.spelling(&tokens[at]), "-" | "‐" | "‑"),
        Kind::Mark('&') => is_last(at),
        // Inside a word, or behind the last one of a plural: `Workers’`.
        Kind::Mark('\'' | '’') => {
            left(at).is_some() && right(at)
                || is_last(at) && text.before(at).written().ends_with('s')
        }
        Kind::Mark('.') => left(at).is_some_and(|left| {
            let numbered = tokens[left].is_tight() && left > 0 && tokens[left - 1].is_number();
            tokens[left].capital && is_one(text.spelling(&tokens[left])) && !numbered
        }),
        _ => false,
    };
    let taken = (0..end)
        .rev()
        .take_while(|at| is_joined(*at) && belongs(*at));
    let start = taken.last().unwrap_or(end);
    let core = text.part(start..end).written();
    (start < tokens.len()).then(|| Word {
        start,
        core,
        class: Class::of(core),
        marked: comma || stopped,
        stopped,
        comma,
    })
}

/// Where the name of a body starts whose last words start at `start` (`Ministry of` before `Salt`), and whether
/// one of its words names a body.
fn body_start(text: Phrase<'_, '_>, start: usize) -> Option<(usize, bool)> {
    let mut left = text.before(start);
    if !last_word(left).is_some_and(|word| word.is(Class::BODY_JOINT)) {
        return None;
    }
    let (mut first, mut is_body) = (None, false);
    for _ in 0..MOST_WORDS {
        let Some(word) = last_word(left) else { break };
        let ends = word.comma || word.stopped && !language::abbreviates(word.core);
        let capital = word.is_capital() && !word.class.is(Class::LEAD | Class::ARTICLE) && !ends;
        if !capital && !word.is(Class::BODY_JOINT) {
            break;
        }
        if capital && !(word.is(Class::OPENER) && opens_at(text, word.start)) {
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

/// Where one more name of a list starts, before the comma before `start`.
fn further_start(text: Phrase<'_, '_>, start: usize) -> Option<usize> {
    let left = text.before(start);
    let left = match last_word(left).filter(|word| word.is(Class::JOINT)) {
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

fn is_behind_article(text: Phrase<'_, '_>, at: usize) -> bool {
    last_word(text.before(at)).is_some_and(|word| word.is(Class::ARTICLE))
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
        if word.is(Class::JOINT) {
            let joins = !first && self.accepted;
            self.accepted = false;
            self.only_initials = false;
            self.suffix = false;
            return joins;
        }
        let is_suffix = word.class.is(Class::SUFFIX);
        let is_initial = is_initials(word.core);
        // `Lund, Anna` where nothing stands before it; elsewhere a comma begins a name anew.
        let inverted = || self.accepted && (left.is_empty() || is_lead(left.written()));
        if word.comma && (first || !self.suffix && !self.only_initials && !inverted())
            || word.stopped && !is_initial && !is_suffix
            || !is_name_word(word.core)
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
            before.is_capital() && !before.marked && before.core.ends_with(char::is_alphabetic)
        });
        let opens = !follows && word.class.is(Class::OPENER);
        word.class.is(Class::LEAD)
            || opens && !(self.words > 0 && self.accepted && word.class.is(Class::SURNAME_TOO))
            || word.class.is(Class::PAGE) && !is_one(word.core)
            || is_roman(word.core)
                && before.is_some_and(|before| before.class.is(Class::PAGE) && !before.comma)
    }
}

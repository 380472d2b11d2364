//! Grammar of references as notes at the foot of a page have them: `Anna Lund, Salt (Oslo: Salt Press, 1993), pp. 3–4`,
//! `Anna Lund, “Salt,” Salt Journal 12 (1993): 3–4`, `Lund, op. cit., p. 5`, `Ibid., 12`.
//!
//! Nothing but commas parts the author from the title here, so that a reference is one only where it opens a
//! sentence, has a whole name in front, and closes with brackets that hold a year.

use std::borrow::Cow;

use memchr::memmem;

use super::issued::{self, Issued};
use super::names;
use super::pages;
use super::phrase::Phrase;
use super::sentence::stop_belongs_to_word;
use super::text::{clean, is_closer, is_space, trim};
use super::work;
use crate::language::{Class, phrases};
use crate::lex::{Kind, Token};

/// A work as a note gives it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cited<'t, 'k> {
    /// Its authors, as written.
    names: Phrase<'t, 'k>,
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

impl<'t, 'k> Cited<'t, 'k> {
    fn new(names: Phrase<'t, 'k>, given_first: bool, title: &'t str) -> Self {
        Self {
            names,
            given_first,
            edited: false,
            title,
            within: "",
            imprint: "",
            issued: Issued::default(),
        }
    }

    /// Its authors, surnames in front.
    pub(super) fn authors(&self) -> Option<Vec<Cow<'t, str>>> {
        match self.given_first {
            true => Some(names::surnames_first(self.names)),
            false => names::authors(self.names),
        }
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

/// The work whose author and title stand behind token `from`, and whose brackets open at `at`: its first token, and
/// the one behind it.
pub(super) fn before_brackets<'t, 'k>(
    text: Phrase<'t, 'k>,
    from: usize,
    at: usize,
) -> Option<(usize, Cited<'t, 'k>, usize)> {
    let (first, before) = last_part(text.part(from..at));
    // Cheap first: without a comma there is no author.
    before.find(&[','])?;
    let mut after = text.from(at);
    let inside = issued::in_brackets(&mut after)?;
    let (imprint, issued) = match issued::imprint_and_year(inside) {
        Some((imprint, issued)) => (imprint.written(), issued),
        None => ("", issued::of(inside)?),
    };
    // The sentence goes on behind the brackets.
    let goes_on = after.is_small() && !Class::PAGE.has(after.first_word());
    if goes_on || imprint.contains(['(', '“', '"']) {
        return None;
    }
    let told = !imprint.is_empty();
    let located = pages::following(after).is_some();
    let (start, cited) = openings(before, first == 0).find_map(|start| {
        let cited = read(before.from(start), told || located, told)?;
        Some((start, cited))
    })?;
    let cited = Cited {
        imprint,
        issued,
        ..cited
    };
    Some((from + first + start, cited, text.len() - after.len()))
}

/// The last part of `text`, in which author and title stand, and its first token.
fn last_part<'t, 'k>(text: Phrase<'t, 'k>) -> (usize, Phrase<'t, 'k>) {
    let end = text.tokens().last().map_or(0, |last| last.end as usize);
    let is_far = |token: &Token| token.start as usize + LONGEST < end;
    let first = text.tokens().partition_point(is_far);
    (first, text.from(first))
}

/// Where sentences and references begin in `text`, the earliest first; at its start only where it is `whole`.
fn openings(text: Phrase<'_, '_>, whole: bool) -> impl Iterator<Item = usize> {
    let begins = move |at: usize| {
        let closes = |token: &&Token| matches!(token.kind, Kind::Mark(c) if is_closer(c));
        let at = at + text.from(at).tokens().iter().take_while(closes).count();
        // Lead words belong to the text around: `See also`.
        let (mut lead, mut end) = (at, at);
        for unit in text.from(at).units().take(3) {
            end += unit.len();
            if names::is_lead(text.part(at..end).written()) {
                lead = end;
            }
        }
        lead
    };
    let stops = text.tokens().iter().enumerate().filter(move |(at, token)| {
        let belongs =
            || stop_belongs_to_word(text.before(*at).written(), text.from(at + 1).written());
        match token.kind {
            Kind::Mark('.') => !belongs(),
            kind => matches!(kind, Kind::Mark(';' | '!' | '?')),
        }
    });
    std::iter::once(0)
        .filter(move |_| whole)
        .chain(stops.map(|(at, _)| at + 1))
        .map(begins)
}

/// Author and title that make up `text`. A title without quotes needs more evidence, which is that it is `told`;
/// in quotes, `text` may go on with a journal.
fn read<'t, 'k>(text: Phrase<'t, 'k>, told: bool, book: bool) -> Option<Cited<'t, 'k>> {
    let (names, given_first, title) = authors(text)?;
    let (names, edited) = names::without_editor_mark(names);
    let cited = Cited {
        edited,
        ..Cited::new(names, given_first, "")
    };
    if let Some((inside, behind)) = work::in_quotes(title.written()) {
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
    let opens = title.is_capital() || title.peek().is_some_and(Token::is_number);
    let titled = (Class::TITLE | Class::RANK).has(title.first_word());
    if !told || !opens || titled || work::segments(title.written()).len() != 1 {
        return None;
    }
    // `Anna Lund, Ole Berg and Kai Holm, Salt`: nothing tells where the title begins.
    if title
        .split(',')
        .is_some_and(|(part, _)| names::are_several(part))
    {
        return None;
    }
    let (title, within) = without_edition(title);
    let is_title = title.contains(char::is_alphabetic);
    is_title.then_some(Cited {
        title,
        within,
        ..cited
    })
}

/// The authors that begin `text`, whether their given names stand in front, and what follows their comma.
fn authors<'t, 'k>(text: Phrase<'t, 'k>) -> Option<(Phrase<'t, 'k>, bool, Phrase<'t, 'k>)> {
    let (first, rest) = text.split(',')?;
    // Of an editor the surname is enough.
    let (editor, edited) = names::without_editor_mark(first);
    let are_people = names::are_people(editor);
    if edited && (are_people || names::is_surname(editor)) {
        return Some((first, are_people, rest));
    }
    if names::is_whole_body(first) {
        return Some((first, false, rest));
    }
    if names::are_people(first) {
        let surname_first = names::end_in_initials(first);
        // Further authors are sure where a quoted title follows.
        let mut behind = rest;
        while !surname_first
            && let Some((next, after)) = behind.split(',')
            && names::are_people(next)
        {
            behind = after;
            if work::in_quotes(after.written()).is_some() {
                return Some((text.before(text.len() - after.len() - 1), true, after));
            }
        }
        return Some((first, !surname_first, rest));
    }
    // `Lund, A.B., Salt`
    let (second, rest) = rest.split(',')?;
    let inverted = names::is_surname(first) && names::are_initials(second);
    inverted.then(|| (text.before(text.len() - rest.len() - 1), false, rest))
}

/// Splits `Salt, ed. Kai Aalto` into the title and what is said of the edition.
fn without_edition<'t>(text: Phrase<'t, '_>) -> (&'t str, &'t str) {
    let text = text.trim_end(&[',']);
    let begins = |rest: Phrase<'_, '_>| {
        let said = rest.written();
        phrases::EDITION_WORDS.iter().any(|word| {
            said.strip_prefix(word)
                .is_some_and(|behind| behind.starts_with(is_space))
        })
    };
    let commas = (0..text.len()).filter(|at| text.tokens()[*at].is_mark(','));
    let edition = commas
        .map(|at| (text.before(at), text.from(at + 1)))
        .find(|(_, rest)| begins(*rest));
    match edition {
        Some((title, edition)) => (title.written(), edition.written()),
        None => (text.written(), ""),
    }
}

/// Whether `text` may have words by which a reference means an earlier one, as far as a part of each tells.
pub(super) fn may_point_back(text: &str) -> bool {
    const PARTS: [&str; 8] = [
        "bid", "bd.", "benda", "cit", "a. O.", "a.O.", "o.c.", "aldaar",
    ];
    let text = text.as_bytes();
    PARTS
        .iter()
        .any(|part| memmem::find(text, part.as_bytes()).is_some())
}

/// Whether the word that begins `text` means the reference before it, or words mean an earlier one of its author.
fn backward_word(text: &mut Phrase<'_, '_>) -> Option<bool> {
    if let Some(word) = text.word_of(Class::IBID) {
        // A word of two letters is one only with its full stop.
        let stopped = text.tight_mark(&['.']).is_some();
        return (stopped || word.chars().count() > 3).then_some(true);
    }
    text.any_of(phrases::OP_CIT).map(|_| false)
}

/// The reference to an earlier one whose words begin at token `at`, behind token `from`: its first token, author and
/// title unless it is the one before, and the token behind it.
pub(super) fn backward<'t, 'k>(
    text: Phrase<'t, 'k>,
    from: usize,
    at: usize,
) -> Option<(usize, Option<Cited<'t, 'k>>, usize)> {
    let mut behind = text.from(at);
    let is_previous = backward_word(&mut behind)?;
    let end = text.len() - behind.len();
    let before = text.part(from..at);
    if is_previous {
        return names::opens_at(before, before.len()).then_some((at, None, end));
    }
    let (first, before) = last_part(before);
    let before = before.trim_end(&[',']);
    openings(before, first == 0).find_map(|start| {
        let text = before.from(start);
        let (named, title) = text.split(',').unwrap_or((text, text.from(text.len())));
        let single = is_cited_surname(text, named);
        let fine = single || names::are_people(named) || names::is_whole_body(named);
        let titled = title.is_empty() || title.is_capital() || title.opens();
        (fine && titled && work::segments(title.written()).len() < 2).then(|| {
            let title = title.written();
            let title = work::in_quotes(title).map_or(title, |(inside, _)| inside);
            let cited = Cited::new(named, !single, title.trim_end_matches([',', ' ']));
            (from + first + start, Some(cited), end)
        })
    })
}

/// Whether `named`, which begins `text`, is a surname, and its comma at once behind it.
fn is_cited_surname(text: Phrase<'_, '_>, named: Phrase<'_, '_>) -> bool {
    let comma = text.from(named.len()).peek();
    comma.is_none_or(Token::is_tight) && names::is_surname(named)
}

/// What may be references to works that are cited before, by surname and a part of the title: `Lund, Salt, p. 5`.
/// Whether they are, the works that are cited before must tell. Each comes with its pages.
pub(super) fn short_titles<'t, 'k>(text: Phrase<'t, 'k>) -> Vec<(Cited<'t, 'k>, &'t str)> {
    let (_, text) = last_part(text);
    openings(text, true)
        .filter_map(|start| short_title(text.from(start)))
        .collect()
}

fn short_title<'t, 'k>(text: Phrase<'t, 'k>) -> Option<(Cited<'t, 'k>, &'t str)> {
    let (named, rest) = text.split(',')?;
    let single = is_cited_surname(text, named);
    if !single && !names::are_people(named) {
        return None;
    }
    let (title, pages) = match work::in_quotes(rest.written()) {
        Some((inside, _)) => {
            let close = rest.peek()?.end as usize + inside.len();
            let quoted = |token: &Token| token.start as usize <= close;
            let behind = rest.from(rest.tokens().partition_point(quoted));
            (inside.trim_end_matches(','), pages::following(behind)?)
        }
        None => {
            let rest = rest.before(rest.find(&[';']).unwrap_or(rest.len()));
            let at = match pages::all(rest).next() {
                Some(page) => page.start,
                // The pages of `Lund, Salt, 5`.
                None => rest.tokens().iter().rposition(|token| token.is_mark(','))?,
            };
            let title = rest.before(at).trim_end(&[',']);
            (title.written(), pages::following(rest.from(at))?)
        }
    };
    let opens = title.starts_with(char::is_uppercase);
    let fine = opens && work::segments(title).len() == 1;
    fine.then(|| (Cited::new(named, !single, title), pages))
}

#[cfg(test)]
mod tests;

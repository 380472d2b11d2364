//! Grammar of what a reference or a mention of a work begins with: authors and a year, `Lund Anna (1993)`;
//! authors and the quote that opens a title; authors, title and imprint, as in notes at the foot of a page; or
//! the words of a reference that means an earlier one.

use super::footnote::{self, Cited};
use super::issued::{self, Issued};
use super::names::{self, NamedAuthors};
use super::pages;
use super::phrase::Phrase;
use crate::lex::{Kind, Token};

/// How far the title of a reference without a year may reach, in bytes.
const LONGEST_QUOTE: usize = 300;
/// How far behind it its page may stand.
const LONGEST_GAP: usize = 160;

/// What a reference or a mention begins with. Places are numbers of tokens.
#[derive(Debug, Clone, Copy)]
pub(super) struct Head<'t, 'k> {
    /// Where it starts and ends, lead words left out.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Where its brackets, its quote, or the words by which it means an earlier one start.
    pub(super) words: usize,
    pub(super) form: CitationForm<'t, 'k>,
}

/// How a reference or a mention is written.
#[derive(Debug, Clone, Copy)]
pub(super) enum CitationForm<'t, 'k> {
    /// `Lund Anna (1993). Salt.`
    Dated(NamedAuthors<'t, 'k>, Issued<'t>),
    /// `Lund Anna, “Salt”.`
    Quoted(NamedAuthors<'t, 'k>),
    /// `Anna Lund, Salt (Oslo: Salt Press, 1993)`.
    Footnote(Cited<'t, 'k>),
    /// `Ibid.`
    Previous,
    /// `Lund, op. cit.`
    Earlier(Cited<'t, 'k>),
}

/// The heads in `text`, in order.
pub(super) fn heads<'t, 'k>(text: Phrase<'t, 'k>) -> Vec<Head<'t, 'k>> {
    let points_back = footnote::may_point_back(text.written());
    let mut heads: Vec<Head<'_, '_>> = Vec::new();
    let mut glued = false;
    for (at, token) in text.tokens().iter().enumerate() {
        let from = heads.last().map_or(0, |head| head.end);
        let behind_letter = glued && token.is_tight();
        glued = token.is_word() || token.is_number();
        if at < from {
            continue;
        }
        heads.extend(match token.kind {
            Kind::Mark('(' | '[') => cited(text, from, at).or_else(|| dated(text, from, at)),
            Kind::Mark('“' | '"') => undated(text, from, at),
            Kind::Word if points_back && !behind_letter => backward(text, from, at),
            _ => None,
        });
    }
    heads
}

/// Authors, title, and the imprint in the brackets at `at`.
fn cited<'t, 'k>(text: Phrase<'t, 'k>, from: usize, at: usize) -> Option<Head<'t, 'k>> {
    let (start, cited, end) = footnote::before_brackets(text, from, at)?;
    Some(Head {
        start,
        end,
        words: at,
        form: CitationForm::Footnote(cited),
    })
}

/// Words at `at` by which a reference means an earlier one, with what stands before them.
fn backward<'t, 'k>(text: Phrase<'t, 'k>, from: usize, at: usize) -> Option<Head<'t, 'k>> {
    let (start, cited, end) = footnote::backward(text, from, at)?;
    Some(Head {
        start,
        end,
        words: at,
        form: cited.map_or(CitationForm::Previous, CitationForm::Earlier),
    })
}

/// Names and the year in the brackets at `at`.
fn dated<'t, 'k>(text: Phrase<'t, 'k>, from: usize, at: usize) -> Option<Head<'t, 'k>> {
    let mut behind = text.from(at);
    let issued = issued::issued(&mut behind)?;
    let mut named = names::before(text.part(from..at))?;
    named.edited |= issued.edited;
    Some(Head {
        start: from + named.start,
        end: text.len() - behind.len(),
        words: at,
        form: CitationForm::Dated(named, issued),
    })
}

/// The names before the title in quotes at `at` of a reference without a year: they open a sentence, and a
/// page follows.
fn undated<'t, 'k>(text: Phrase<'t, 'k>, from: usize, at: usize) -> Option<Head<'t, 'k>> {
    let comma = at.checked_sub(1).filter(|comma| *comma >= from)?;
    let quote = text.from(at);
    if !text.from(comma).peek()?.is_mark(',') {
        return None;
    }
    let named = names::before(text.part(from..comma)).filter(|named| named.opens && named.sure)?;
    let opener = quote.peek()?;
    let closer = if opener.is_mark('"') { '"' } else { '”' };
    let close = 1 + quote.from(1).find(&[closer])?;
    let near = |token: &Token| ((token.start - opener.start) as usize) < LONGEST_QUOTE;
    quote.from(close).peek().filter(|close| near(close))?;
    let rest = quote.from(close + 1);
    let page = pages::all(within(rest, LONGEST_GAP)).next()?.start;
    let free = rest.before(page).find(&['(', '"', '“']).is_none();
    free.then_some(Head {
        start: from + named.start,
        end: at,
        words: at,
        form: CitationForm::Quoted(named),
    })
}

/// The first characters of `text`, as far as they are whole tokens.
fn within<'t, 'k>(text: Phrase<'t, 'k>, characters: usize) -> Phrase<'t, 'k> {
    let start = text.peek().map_or(0, |first| first.start as usize);
    let length: usize = text
        .written()
        .chars()
        .take(characters)
        .map(char::len_utf8)
        .sum();
    let near = |token: &Token| token.end as usize <= start + length;
    text.before(text.tokens().partition_point(near))
}

/// The works that `text` names by author and year, with the year and the letter behind it.
pub(super) fn mentions<'t, 'k>(text: Phrase<'t, 'k>) -> Vec<(Phrase<'t, 'k>, i32, Option<char>)> {
    let mut found = Vec::new();
    let mut from = 0;
    for (at, token) in text.tokens().iter().enumerate() {
        if at < from || !token.is_mark('(') {
            continue;
        }
        let Some(head) = dated(text, from, at) else {
            continue;
        };
        from = head.end;
        if let CitationForm::Dated(named, issued) = head.form
            && let Some(year) = issued.year.filter(|_| issued.plain && named.sure)
        {
            found.push((named.names, year, issued.suffix));
        }
    }
    found
}

/// Whether `lead`, the text before a head, is nothing or leads to it.
pub(super) fn leads(lead: Phrase<'_, '_>) -> bool {
    lead.is_empty() || names::is_lead(&super::text::clean(lead.written()))
}

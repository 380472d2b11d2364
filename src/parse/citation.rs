//! Grammar of what a reference or a mention of a work begins with: authors and a year, `Lund Anna (1993)`;
//! authors and the quote that opens a title; authors, title and imprint, as in notes at the foot of a page; or
//! the words of a reference that means an earlier one.

use super::footnote::{self, Cited};
use super::issued::{self, Issued};
use super::locator::locators;
use super::name::{self, Named};
use super::text::is_space;

/// How far the title of a reference without a year may reach, in bytes.
const LONGEST_QUOTE: usize = 300;
/// How far behind it its page may stand.
const LONGEST_GAP: usize = 160;

/// What a reference or a mention begins with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Head<'t> {
    /// Where it starts and ends, lead words left out.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Where its brackets, its quote, or the words by which it means an earlier one start.
    pub(super) words: usize,
    pub(super) form: Form<'t>,
}

/// How a reference or a mention is written.
#[derive(Debug, Clone, Copy)]
pub(super) enum Form<'t> {
    /// `Lund Anna (1993). Salt.`
    Dated(Named, Issued<'t>),
    /// `Lund Anna, “Salt”.`
    Quoted(Named),
    /// `Anna Lund, Salt (Oslo: Salt Press, 1993)`.
    Footnote(Cited<'t>),
    /// `Ibid.`
    Previous,
    /// `Lund, op. cit.`
    Earlier(Cited<'t>),
}

/// The byte that curly quotes begin with.
const CURLY: u8 = 0xE2;

/// The heads in `text`, in order.
pub(super) fn heads(text: &str) -> Vec<Head<'_>> {
    let mut places: Vec<usize> = memchr::memchr3_iter(b'(', b'"', CURLY, text.as_bytes()).collect();
    places.extend(memchr::memchr_iter(b'[', text.as_bytes()));
    places.extend(footnote::backward_words(text));
    places.sort_unstable();
    let mut heads: Vec<Head<'_>> = Vec::new();
    for at in places {
        let from = heads.last().map_or(0, |head| head.end);
        if at >= from
            && let Some(head) = head(text, from, at)
        {
            heads.push(head);
        }
    }
    heads
}

/// The head whose brackets, quote or word stand at `at`, with nothing before `from`.
fn head(text: &str, from: usize, at: usize) -> Option<Head<'_>> {
    let (before, rest) = (text.get(from..at)?, text.get(at..)?);
    match rest.chars().next()? {
        '(' | '[' => {
            let footnote = footnote::before_brackets(before, rest);
            if let Some((start, cited, length)) = footnote {
                return Some(Head {
                    start: from + start,
                    end: at + length,
                    words: at,
                    form: Form::Footnote(cited),
                });
            }
            dated(text, from, at)
        }
        '“' | '"' => {
            let mut named = undated(before, rest)?;
            named.start += from;
            named.end += from;
            Some(Head {
                start: named.start,
                end: at,
                words: at,
                form: Form::Quoted(named),
            })
        }
        _ => {
            let (start, form, length) = footnote::backward(before, rest)?;
            Some(Head {
                start: from + start,
                end: at + length,
                words: at,
                form: form.map_or(Form::Previous, Form::Earlier),
            })
        }
    }
}

/// Names and the year in the brackets at `at`.
fn dated(text: &str, from: usize, at: usize) -> Option<Head<'_>> {
    let (issued, rest) = issued::issued(&text[at..])?;
    let mut named = name::before(&text[from..at])?;
    named.edited |= issued.edited;
    named.start += from;
    named.end += from;
    Some(Head {
        start: named.start,
        end: text.len() - rest.len(),
        words: at,
        form: Form::Dated(named, issued),
    })
}

/// The names before the quoted title `quote` of a reference without a year: they open a sentence, and a
/// page follows.
fn undated(before: &str, quote: &str) -> Option<Named> {
    let before = before.trim_end_matches(is_space).strip_suffix(',')?;
    let named = name::before(before)?;
    if !named.opens || !named.sure {
        return None;
    }
    let closer = if quote.starts_with('"') { '"' } else { '”' };
    let (length, _) = quote
        .char_indices()
        .skip(1)
        .take_while(|(at, _)| *at < LONGEST_QUOTE)
        .find(|(_, c)| *c == closer)?;
    let rest = &quote[length + closer.len_utf8()..];
    let near: usize = rest.chars().take(LONGEST_GAP).map(char::len_utf8).sum();
    let page = locators(&rest[..near]).next()?.start;
    let free = !rest[..page].contains(['(', '"', '“']);
    free.then_some(named)
}

/// A work named by author and year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mention {
    /// Where the names start and end.
    pub(super) names: (usize, usize),
    pub(super) year: i32,
    pub(super) suffix: Option<char>,
}

/// The mentions of works in `text`.
pub(super) fn mentions(text: &str) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut from = 0;
    for at in memchr::memchr_iter(b'(', text.as_bytes()) {
        let Some(head) = (at >= from).then(|| dated(text, from, at)).flatten() else {
            continue;
        };
        let Form::Dated(named, issued) = head.form else {
            continue;
        };
        from = head.end;
        let told = issued.plain && named.sure;
        found.extend(issued.year.filter(|_| told).map(|year| Mention {
            names: (named.start, named.end),
            year,
            suffix: issued.suffix,
        }));
    }
    found
}

/// Whether `lead`, the text before a head, is nothing or leads to it.
pub(super) fn leads(lead: &str) -> bool {
    let lead = super::text::clean(lead);
    lead.is_empty() || name::is_lead(&lead)
}

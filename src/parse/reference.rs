//! Grammar of references to literature: `Surname Given (year). Title. Container. Page n`.
//!
//! A reference is found by its year (`(1993)`, `(No date)`) or, when it has none, by its quoted title;
//! the authors are read backwards from there, the rest forwards. A name and a year that go on as a
//! sentence (`Lund (1993) remarks`) are a mention of a work and no reference to it.

use std::borrow::Cow;

use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::char;
use nom::{IResult, Parser};

use super::english;
use super::inline_note::PrintedNotes;
use super::locator::locators;
use super::name;
use super::text::{clean, is_closer, is_space, number, spaces0, trim};
use super::work::{self, Surroundings};
use crate::page::{LineUse, Page};
use crate::record::{AuthorMention, Place, Reference};
use crate::source::Span;

/// How far the title of a reference without a year may reach, in bytes.
const LONGEST_QUOTE: usize = 300;
/// How far behind it its page may stand.
const LONGEST_GAP: usize = 160;

/// `(1993)` or `(No date)`.
fn year(input: &str) -> IResult<&str, Option<i32>> {
    let written = number(4, 4).map(|(_, year)| i32::try_from(year).ok());
    let missing = alt(english::NO_DATE.map(tag)).map(|_| None);
    let (rest, (_, _, year, _, _)) = (
        char('('),
        spaces0,
        alt((written, missing)),
        spaces0,
        char(')'),
    )
        .parse_complete(input)?;
    Ok((rest, year))
}

/// What a reference or a mention begins with: authors, and a year or the quote that opens a title.
#[derive(Debug, Clone, Copy)]
struct Head {
    /// Where the names start and end.
    names: (usize, usize),
    /// Where the text behind the head starts.
    end: usize,
    year: Option<i32>,
}

/// The heads in `text`, in order.
fn heads(text: &str) -> Vec<Head> {
    let mut heads: Vec<Head> = Vec::new();
    for (at, c) in text.match_indices(['(', '“', '"']) {
        let from = heads.last().map_or(0, |head| head.end);
        if at < from {
            continue;
        }
        let before = &text[from..at];
        let head = if c == "(" {
            year(&text[at..]).ok().and_then(|(rest, year)| {
                let names = name::at_end_of(before)?;
                Some((names, text.len() - rest.len(), year))
            })
        } else {
            undated(before, &text[at..]).map(|names| (names, at, None))
        };
        heads.extend(head.map(|(names, end, year)| Head {
            names: (from + names.0, from + names.1),
            end,
            year,
        }));
    }
    heads
}

/// The names before the quoted title `quote` of a reference without a year: they open a sentence, and a
/// page follows.
fn undated(before: &str, quote: &str) -> Option<(usize, usize)> {
    let before = before.trim_end_matches(is_space).strip_suffix(',')?;
    let names = name::at_end_of(before)?;
    let left = before[..names.0].trim_end_matches(is_space);
    let opens = left.is_empty()
        || left.ends_with(|c: char| is_closer(c) || matches!(c, '.' | '!' | '?' | ';'))
        || english::REFERENCE_LEADS
            .iter()
            .any(|lead| left.ends_with(lead));
    if !opens {
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
    free.then_some(names)
}

/// The references in `text`, which stands at `place`.
fn references<'t>(text: &'t str, place: &Place, note: Option<usize>) -> Vec<Reference<'t>> {
    let heads = heads(text);
    let mut found = Vec::new();
    for (at, head) in heads.iter().enumerate() {
        let next = heads.get(at + 1).map(|next| next.names.0);
        let tail = &text[head.end..next.unwrap_or(text.len())];
        let names = &text[head.names.0..head.names.1];
        let mut located = locators(tail).peekable();
        let around = Surroundings {
            locator: located.peek().map(|locator| locator.start),
            closes: next.is_none(),
            full_name: names.contains(is_space),
        };
        let Some(work) = work::read(tail, around) else {
            continue;
        };
        let extent = work.extent.map(clean);
        let pages = located.map(|locator| clean(locator.pages));
        found.push(Reference {
            place: place.clone(),
            note,
            authors: name::authors(names),
            year: head.year,
            title: clean(work.title),
            container: clean(work.container),
            pages: extent.iter().cloned().chain(pages).collect(),
            extent,
            short: false,
            resolves_to: None,
        });
    }
    found
}

/// The mentions of works in `text`: where the names stand, and the year.
fn mentions(text: &str) -> impl Iterator<Item = ((usize, usize), i32)> {
    let named = |head: Head| Some((head.names, head.year?));
    heads(text).into_iter().filter_map(named)
}

/// Reads the references and the mentions of works on a page that is read already.
///
/// References stand in the printed notes, in inline notes that no printed note repeats, and in the
/// commentary on documents.
pub(super) fn read(page: &mut Page<'_>, printed: &PrintedNotes) {
    let mut found = Vec::new();
    for document in &page.documents {
        add(&mut found, &document.commentary, &document.place, None);
    }
    for note in &page.inline_notes {
        if printed
            .find(trim(page.source.line(note.place.line)))
            .is_none()
        {
            add(&mut found, &note.text, &note.place, None);
        }
    }
    for (index, note) in page.notes.iter().enumerate() {
        add(&mut found, &note.text, &note.place, Some(index));
    }
    // A stable sort: references of one line stay in their order.
    found.sort_by_key(|reference| reference.place.line);
    page.references = found;
    page.author_mentions = author_mentions(page);
}

fn add<'a>(
    found: &mut Vec<Reference<'a>>,
    text: &Cow<'a, str>,
    place: &Place,
    note: Option<usize>,
) {
    match text {
        Cow::Borrowed(text) => found.extend(references(text, place, note)),
        Cow::Owned(text) => {
            let read = references(text, place, note);
            found.extend(read.into_iter().map(|reference| reference.into_owned()));
        }
    }
}

fn author_mentions<'a>(page: &Page<'a>) -> Vec<AuthorMention<'a>> {
    let mut found = Vec::new();
    for (index, used) in page.uses.iter().enumerate() {
        let running = matches!(
            used,
            LineUse::Paragraph(_)
                | LineUse::InlineNote(_)
                | LineUse::Document(_)
                | LineUse::Note(_)
        );
        if !running {
            continue;
        }
        let line = page.source.line(index + 1);
        let start = page.source.line_span(index + 1).start;
        found.extend(mentions(line).map(|((from, to), year)| AuthorMention {
            line: index + 1,
            span: Span::new(start + from, start + to),
            name: clean(&line[from..to]),
            year,
            resolves_to: None,
        }));
    }
    found
}

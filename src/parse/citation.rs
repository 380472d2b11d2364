//! Grammar of what a reference or a mention of a work begins with: authors and a year, `Lund Anna (1993)`, or
//! authors and the quote that opens a title.

use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::character::complete::{char, satisfy};
use nom::combinator::{opt, verify};
use nom::{IResult, Parser};

use super::english;
use super::locator::locators;
use super::name;
use super::text::{is_closer, is_space, number, spaces0};

/// How far the title of a reference without a year may reach, in bytes.
const LONGEST_QUOTE: usize = 300;
/// How far behind it its page may stand.
const LONGEST_GAP: usize = 160;

/// Years in which something can have been printed.
const YEARS: std::ops::Range<u32> = 1400..2100;

/// `(1993)`, `(1993a)` or `(No date)`.
fn year(input: &str) -> IResult<&str, Option<i32>> {
    let printed = verify(number(4, 4), |(_, year)| YEARS.contains(year));
    let written = (printed, opt(satisfy(|c| c.is_ascii_lowercase())))
        .map(|((_, year), _)| i32::try_from(year).ok());
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
pub(super) struct Head {
    /// Where the names start and end.
    pub(super) names: (usize, usize),
    /// Where the text behind the head starts.
    pub(super) end: usize,
    pub(super) year: Option<i32>,
}

/// The byte that curly quotes begin with.
const CURLY: u8 = 0xE2;

/// The heads in `text`, in order.
pub(super) fn heads(text: &str) -> Vec<Head> {
    let mut heads: Vec<Head> = Vec::new();
    for at in memchr::memchr3_iter(b'(', b'"', CURLY, text.as_bytes()) {
        let c = text.get(at..).and_then(|rest| rest.chars().next());
        if !matches!(c, Some('(' | '“' | '"')) {
            continue;
        }
        let from = heads.last().map_or(0, |head| head.end);
        if at < from {
            continue;
        }
        let before = &text[from..at];
        let head = if c == Some('(') {
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

/// The mentions of works in `text`: where the names stand, and the year.
pub(super) fn mentions(text: &str) -> impl Iterator<Item = ((usize, usize), i32)> {
    let named = |head: Head| Some((head.names, head.year?));
    heads(text).into_iter().filter_map(named)
}

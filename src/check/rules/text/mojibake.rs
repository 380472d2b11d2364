//! Finds characters that came of reading UTF-8 as Windows-1252 or Latin-1.
//!
//! Such characters are known by their shape: as bytes of Windows-1252 they are again UTF-8. Some pairs of
//! that shape stand in sound text too, such as a capital letter with a quotation mark behind it.

use super::paired_marks::{Placed, placed};
use crate::source::Span;
use crate::text::is_opener;

/// What became of a stretch of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Damage {
    /// It was replaced.
    Lost,
    /// It is UTF-8 that was read as something else; what it was.
    Misread(String),
    /// The same, but its last byte is missing.
    Cut,
    /// A control character, and what it is in Windows-1252.
    Control(char, Option<char>),
}

impl Damage {
    /// Whether both are damage of the same kind.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

/// Characters of the bytes 0x80 to 0x9F in Windows-1252; five of them have none.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The byte that is read as `c` in Windows-1252 or in Latin-1.
fn byte(c: char) -> Option<u8> {
    match u32::from(c) {
        code @ 0..=0xff => u8::try_from(code).ok(),
        _ => (0x80..)
            .zip(WINDOWS)
            .find_map(|(byte, known)| (known == c).then_some(byte)),
    }
}

/// Whether damage may begin with `c`.
fn may_be_damaged(c: char) -> bool {
    c == '\u{fffd}' || matches!(c, '\u{c2}'..='\u{f4}') || c.is_control() && c != '\t'
}

/// Damage in `text`, with its place.
pub(super) fn damages(text: &str) -> Vec<(Span, Damage)> {
    let mut found = Vec::new();
    if !text.contains(may_be_damaged) {
        return found;
    }
    let chars: Vec<Placed> = placed(text, 0).collect();
    let place = |index: usize| (chars.get(index)).map_or(text.len(), |(start, _)| *start as usize);
    let mut at = 0;
    while let Some(&(_, c)) = chars.get(at) {
        let first = at;
        at += 1;
        let damage = if c == '\u{fffd}' {
            while chars.get(at).is_some_and(|next| next.1 == c) {
                at += 1;
            }
            Damage::Lost
        } else if let Some(length) = sequence(&chars, first) {
            at = first + length;
            while let Some(length) = sequence(&chars, at) {
                at += length;
            }
            let run = text.get(place(first)..place(at)).unwrap_or_default();
            Damage::Misread(reread(run))
        } else if c == 'â' && chars.get(at).is_some_and(|next| next.1 == '€') {
            at += 1;
            Damage::Cut
        } else if c.is_control() && !matches!(c, '\t' | '\u{b}' | '\u{c}') {
            let windows = (u32::from(c).checked_sub(0x80))
                .and_then(|code| WINDOWS.get(usize::try_from(code).ok()?).copied());
            Damage::Control(c, windows.filter(|meant| !meant.is_control()))
        } else {
            continue;
        };
        found.push((Span::new(place(first), place(at)), damage));
    }
    found
}

/// What a misread text says, read anew as often as it was misread.
fn reread(run: &str) -> String {
    let mut text = run.to_owned();
    for _ in 0..3 {
        let bytes: Option<Vec<u8>> = text.chars().map(byte).collect();
        let Some(read) = bytes.and_then(|bytes| String::from_utf8(bytes).ok()) else {
            break;
        };
        text = read;
        let chars: Vec<Placed> = placed(&text, 0).collect();
        if sequence(&chars, 0).is_none() {
            break;
        }
    }
    text
}

/// The number of characters from `at` on that are one character of UTF-8, misread.
fn sequence(chars: &[Placed], at: usize) -> Option<usize> {
    let lead = byte(chars.get(at)?.1)?;
    let length = match lead {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return None,
    };
    let run = chars.get(at..at + length)?;
    let bytes: Vec<u8> = run.iter().map(|(_, c)| byte(*c)).collect::<Option<_>>()?;
    let meant = std::str::from_utf8(&bytes).ok()?.chars().next()?;
    let before = at
        .checked_sub(1)
        .and_then(|i| chars.get(i))
        .map(|(_, c)| *c);
    let behind = chars.get(at + length).map(|(_, c)| *c);
    (!meant.is_control() && is_strange(run, before, behind)).then_some(length)
}

/// Whether characters that decode to something else are strange as they are.
fn is_strange(run: &[Placed], before: Option<char>, behind: Option<char>) -> bool {
    let is = |c: Option<char>, test: fn(char) -> bool| c.is_some_and(test);
    let lead = run.first().map(|(_, c)| *c);
    let rest = run.get(1..).unwrap_or_default();
    let in_capitals = is(before, char::is_uppercase);
    // A letter with punctuation behind it: strange only where a word goes on.
    if rest.iter().all(|(_, c)| follows_letters(*c)) {
        let goes_on = is(behind, char::is_alphabetic) || !in_capitals && !is(before, is_opener);
        return matches!(lead, Some('Â' | 'Ã')) && goes_on;
    }
    match lead {
        Some('Â' | 'Ã') => true,
        Some('ß') => false,
        Some(_) if run.len() == 2 => {
            !in_capitals && (is(before, char::is_alphabetic) || is(behind, char::is_alphabetic))
        }
        _ => true,
    }
}

/// Whether `c` is punctuation that sound text has behind letters.
fn follows_letters(c: char) -> bool {
    matches!(
        c,
        '‘' | '’'
            | '“'
            | '”'
            | '„'
            | '‚'
            | '«'
            | '»'
            | '‹'
            | '›'
            | '–'
            | '—'
            | '…'
            | '•'
            | '·'
            | '\u{a0}'
    )
}

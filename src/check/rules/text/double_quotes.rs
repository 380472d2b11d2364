//! Quotation marks of a text, and which of them go together.
//!
//! What a mark does is told by its shape and by what stands beside it. An apostrophe, a mark of inches or a
//! foreign letter that looks like a quotation mark is never without a partner.

use super::paired_marks::Placed;
use crate::parse::text::is_closer;
use crate::source::Span;
use crate::text::{is_opener, is_space};

/// How a double mark is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum QuoteStyle {
    /// `"`
    Straight,
    /// `“ ”`
    Curly,
    /// `”` that opens.
    High,
    /// `„`
    Low,
    /// `«` that opens or `»` that closes.
    Angle,
    /// `»` that opens.
    Inward,
}

const STYLES: usize = 6;

/// A double quotation mark.
#[derive(Debug, Clone, Copy)]
pub(super) struct QuoteMark {
    pub(super) span: Span,
    sign: char,
    /// Whether what stands before it lets it open something.
    before: bool,
    /// Whether what stands behind it lets it close something.
    after: bool,
    /// Whether it stands behind a number of inches.
    inches: bool,
}

impl QuoteMark {
    pub(super) fn is_straight(self) -> bool {
        self.sign == '"'
    }
}

/// Double marks that went together, and those that did not, by their numbers.
#[derive(Debug, Default)]
pub(super) struct Pairing {
    /// Opening and closing mark.
    pub(super) pairs: Vec<(usize, usize)>,
    /// Marks without a partner, and whether they open.
    pub(super) loose: Vec<(usize, bool)>,
}

/// What stands around the characters `from` to `to`: whether a mark there can open, and can close.
pub(super) fn around(chars: &[Placed], from: usize, to: usize) -> (bool, bool) {
    let at = |index: usize| chars.get(index).map(|(_, c)| *c);
    let previous = from.checked_sub(1).and_then(at);
    let spaced = previous.is_none_or(is_space);
    let before = spaced
        || previous.is_some_and(|c| is_opener(c) || is_dash(c) || matches!(c, '/' | ':' | '='));
    let mut next = to;
    // An ellipsis that opens a quotation is no end of a sentence.
    if spaced {
        let dots = (to..)
            .take_while(|i| matches!(at(*i), Some('.' | '…')))
            .count();
        if dots > 1 || at(to) == Some('…') {
            return (before, false);
        }
    }
    while matches!(at(next), Some('*')) {
        next += 1;
    }
    let after = at(next).is_none_or(|c| {
        is_space(c)
            || is_closer(c)
            || is_dash(c)
            || matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '…' | '/' | '(')
    });
    (before, after)
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}')
}

/// The double marks among `chars`. Two single ones side by side are one; those of TeX (``` ``so'' ```) are
/// curved ones.
pub(super) fn doubles(chars: &[Placed]) -> Vec<QuoteMark> {
    let mut marks = Vec::new();
    let (mut at, mut single, mut double, mut tex) = (0, false, false, 0_usize);
    while let Some(&(start, c)) = chars.get(at) {
        let start = start as usize;
        let twice = chars.get(at + 1).is_some_and(|next| next.1 == c);
        let (sign, width) = match c {
            '"' | '“' | '”' | '„' | '«' | '»' => (Some(c), 1),
            '‟' => (Some('“'), 1),
            // Inside single quotation marks, the second may be theirs.
            '’' if twice && (double || !single) => (Some('”'), 2),
            '‘' if twice => (Some('“'), 2),
            '`' if twice && is_pair(chars, at) => {
                tex += 1;
                (Some('“'), 2)
            }
            '\'' if twice && tex > 0 => {
                tex -= 1;
                (Some('”'), 2)
            }
            '\'' if twice => (Some('"'), 2),
            _ => (None, 1),
        };
        single |= c == '‘' && width == 1;
        if let Some(sign) = sign {
            double = true;
            let (before, after) = around(chars, at, at + width);
            let end = chars
                .get(at + width)
                .map_or(start + c.len_utf8() * width, |next| next.0 as usize);
            marks.push(QuoteMark {
                span: Span::new(start, end),
                sign,
                before,
                after,
                inches: sign == '"' && follows_small_number(chars, at),
            });
        }
        at += width;
    }
    marks
}

/// Whether the character at `at` and the next one are two of their kind and no more: three grave accents fence
/// code.
fn is_pair(chars: &[Placed], at: usize) -> bool {
    let sign = |index: Option<usize>| index.and_then(|i| chars.get(i)).map(|(_, c)| *c);
    let own = sign(Some(at));
    sign(at.checked_sub(1)) != own && sign(at.checked_add(2)) != own
}

/// Whether the character at `at` follows a small number (`5`, `2.5`, `5½`), as marks of inches do. A number
/// behind the end of a sentence (`salt. 27"`) is that of a note.
fn follows_small_number(chars: &[Placed], at: usize) -> bool {
    let before = chars.get(..at).unwrap_or_default();
    let number: Vec<char> = (before.iter().rev().take(6))
        .map(|(_, c)| *c)
        .take_while(|c| c.is_ascii_digit() || matches!(c, '½' | '¼' | '¾' | '.'))
        .collect();
    let mut parts = number.split(|c| *c == '.');
    let small = parts.all(|digits| (1..3).contains(&digits.len()));
    let mut rest = before.iter().rev().skip(number.len()).take(3);
    let last = rest.find(|(_, c)| !is_space(*c));
    small && !last.is_some_and(|(_, c)| matches!(c, '.' | '!' | '?' | '…' | '”'))
}

/// The marks that are open, and how many there are of each style.
#[derive(Default)]
struct OpenMarks {
    marks: Vec<(usize, QuoteStyle)>,
    counts: [usize; STYLES],
}

impl OpenMarks {
    fn push(&mut self, mark: usize, style: QuoteStyle) {
        self.marks.push((mark, style));
        self.counts[style as usize] += 1;
    }

    fn pop(&mut self) -> Option<(usize, QuoteStyle)> {
        let open = self.marks.pop()?;
        self.counts[open.1 as usize] -= 1;
        Some(open)
    }

    fn has(&self, style: QuoteStyle) -> bool {
        self.counts[style as usize] > 0
    }

    /// The styles of what `sign` closes, as it should.
    fn closed_by(sign: char) -> &'static [QuoteStyle] {
        match sign {
            '"' => &[QuoteStyle::Straight],
            '“' => &[QuoteStyle::Low],
            '”' => &[QuoteStyle::Curly, QuoteStyle::Low, QuoteStyle::High],
            '«' => &[QuoteStyle::Inward],
            _ => &[QuoteStyle::Angle, QuoteStyle::Inward],
        }
    }
}

/// Whether the pair is written in one style, as far as it is sure to be one.
pub(super) fn alike(open: QuoteMark, close: QuoteMark) -> bool {
    match open.sign {
        _ if close.inches => true,
        '"' => close.sign == '"',
        '“' | '”' => close.sign == '”',
        '„' => matches!(close.sign, '“' | '”'),
        _ => matches!(close.sign, '«' | '»'),
    }
}

/// What a mark opens, or that it closes.
fn opens(mark: QuoteMark, open: &OpenMarks) -> Option<QuoteStyle> {
    let none = open.marks.is_empty();
    let opening = mark.before && !mark.after;
    let closing = !mark.before && mark.after;
    match mark.sign {
        '"' => (opening || !closing && none).then_some(QuoteStyle::Straight),
        '“' => (!open.has(QuoteStyle::Low) && (none || !closing)).then_some(QuoteStyle::Curly),
        '”' => (opening && none).then_some(QuoteStyle::High),
        '„' => Some(QuoteStyle::Low),
        '«' => (!open.has(QuoteStyle::Inward)).then_some(QuoteStyle::Angle),
        _ => (opening && !open.has(QuoteStyle::Angle) && !open.has(QuoteStyle::Inward))
            .then_some(QuoteStyle::Inward),
    }
}

/// Finds the partners of `marks`. Where `strict`, a mark looks for a partner of its own style before it
/// takes one of another, and leaves what lies between without.
pub(super) fn pair(marks: &[QuoteMark], strict: bool) -> Pairing {
    let mut pairing = Pairing::default();
    let mut open = OpenMarks::default();
    let mut inches = 0;
    for (index, mark) in marks.iter().enumerate() {
        if mark.inches && open.marks.is_empty() {
            continue;
        }
        if let Some(style) = opens(*mark, &open) {
            open.push(index, style);
            continue;
        }
        let own = OpenMarks::closed_by(mark.sign);
        if strict && own.iter().any(|style| open.has(*style)) {
            while open
                .marks
                .last()
                .is_some_and(|(_, style)| !own.contains(style))
            {
                pairing
                    .loose
                    .extend(open.pop().map(|(mark, _)| (mark, true)));
            }
        }
        match open.pop() {
            Some((partner, _)) => {
                inches += usize::from(mark.inches);
                pairing.pairs.push((partner, index));
            }
            // What seemed to close a quotation were inches.
            None if inches > 0 => inches -= 1,
            None => pairing.loose.push((index, false)),
        }
    }
    pairing
        .loose
        .extend(open.marks.iter().map(|(mark, _)| (*mark, true)));
    pairing.loose.sort_unstable();
    pairing
}

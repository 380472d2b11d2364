//! Where a date may begin that is more than a year: told from the tokens before any grammar is asked.

use super::{Gap, Kind, Token};
use crate::language::Roles;

/// Words that no date has, which may stand in one before its month all the same: `giorno`, `Kal.`.
const MOST_OTHERS: u32 = 1;
/// Tokens between a month in Roman numbers and the number beside it, at most.
const NEAR: usize = 7;
/// Bytes of words that may be anything.
const SHORT: usize = 2;

/// Sets [`Token::leads`] and [`Token::begins`] of all tokens of `text`.
pub(super) fn find(text: &str, tokens: &mut [Token]) {
    // Words that no date has before the next month or the like, and before the next number.
    let (mut others, mut before_number) = (u32::MAX, u32::MAX);
    for at in (0..tokens.len()).rev() {
        let leads = tells(text, tokens, at);
        if leads {
            others = 0;
        }
        if leads || is_number(text, &tokens[at]) {
            before_number = 0;
        }
        let token = &mut tokens[at];
        token.leads = others <= MOST_OTHERS;
        token.begins = before_number <= MOST_OTHERS;
        if leads {
            continue;
        }
        let other = token.kind == Kind::Word
            && token.entry.is_none()
            && token.len() > SHORT
            && text
                .as_bytes()
                .get(token.start as usize)
                .is_some_and(is_of_no_date);
        others = others.saturating_add(u32::from(other));
        before_number = before_number.saturating_add(u32::from(other));
    }
}

/// Whether a token is a number, or may be one in Roman letters: `XIXe`.
#[inline]
fn is_number(text: &str, token: &Token) -> bool {
    match token.kind {
        Kind::Number | Kind::Unknown => true,
        Kind::Word if token.capital => {
            let word = text_of(text, token).as_bytes();
            let roman = word.iter().take_while(|byte| !is_of_no_date(byte));
            (1..=LONGEST_NUMBER).contains(&word.len()) && roman.count() + SHORT >= word.len()
        }
        _ => false,
    }
}

/// Letters of the longest number in Roman letters.
const LONGEST_NUMBER: usize = 16;

/// Whether a word that begins with a byte is neither one of another script nor a Roman number.
fn is_of_no_date(byte: &u8) -> bool {
    byte.is_ascii() && !matches!(byte, b'I' | b'V' | b'X' | b'L' | b'C' | b'D' | b'M')
}

/// Whether the token at `at` tells a month, a season or a day.
#[inline]
fn tells(text: &str, tokens: &[Token], at: usize) -> bool {
    let token = &tokens[at];
    match token.kind {
        Kind::Word => {
            token.month > 0
                || token.weekday > 0
                || token.season > 0
                || token.roles.has(Roles::QUARTER)
                || token.capital && token.len() <= LONGEST_ROMAN && is_named(text, tokens, at)
        }
        Kind::Number | Kind::Unknown | Kind::Mark('?') => is_parted(text, tokens, at),
        _ => false,
    }
}

fn text_of<'t>(text: &'t str, token: &Token) -> &'t str {
    let range = token.start as usize..token.end as usize;
    text.get(range).unwrap_or_default()
}

/// Letters of the longest month in Roman numbers.
const LONGEST_ROMAN: usize = 4;

/// Months in Roman numbers.
pub(crate) const ROMAN: [&str; 12] = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
];

/// Whether a word is a month in Roman numbers with another number near it, or the letter of a part of a year: `Q3`.
fn is_named(text: &str, tokens: &[Token], at: usize) -> bool {
    let word = text_of(text, &tokens[at]);
    if matches!(word, "Q" | "H") {
        return tokens.get(at + 1).is_some_and(Token::is_number);
    }
    let near = at.saturating_sub(NEAR)..tokens.len().min(at + NEAR);
    word.starts_with(['I', 'V', 'X'])
        && ROMAN.contains(&word)
        && tokens[near].iter().any(Token::is_number)
}

/// Whether what follows the number at `at` may make a date of it without the name of a month: a mark and another
/// number, or a sign of Chinese, Japanese or Korean.
fn is_parted(text: &str, tokens: &[Token], at: usize) -> bool {
    let Some(mark) = tokens.get(at + 1) else {
        return false;
    };
    match mark.kind {
        Kind::Dash | Kind::Mark('.' | '/') if mark.is_tight() => {
            let next = tokens.get(at + 2);
            next.is_some_and(|next| match next.kind {
                Kind::Number | Kind::Unknown | Kind::Mark('?') => next.gap <= Gap::Space,
                Kind::Word => {
                    let word = text_of(text, next);
                    word == "W" || ROMAN.iter().any(|month| month.eq_ignore_ascii_case(word))
                }
                _ => false,
            })
        }
        Kind::Word => !text_of(text, mark).is_ascii(),
        _ => false,
    }
}

//! Dates that cannot be read, at the start of a line: misspelt, misread by a machine, or with a slip of the
//! pen in their numbers. They are told, with what may be meant, and never read.

use super::dates::{Grammar, YEARS, is_year, small_day};
use crate::language::{self, Lang, Roles};
use crate::lex::{Kind, Token};
use crate::source::SourceText;

/// A date that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unread {
    /// The token behind it.
    pub(super) end: usize,
    /// Why it cannot be read.
    pub(super) reason: &'static str,
    /// What may be meant.
    pub(super) hint: Option<String>,
}

/// Tokens from the start of a line that are asked.
const ASKED: usize = 9;
/// Tokens among which a misspelt month begins.
const MOST_BEFORE_MONTH: usize = 4;
/// Tokens behind a misspelt month among which its year stands.
const MOST_BEHIND_MONTH: usize = 5;
/// Bytes from the start of a line in which letters may have been read for digits.
const MISREAD: usize = 24;

/// The unreadable date on the tokens from `at` to `end`.
pub(super) fn find(
    grammar: Grammar<'_>,
    at: usize,
    end: usize,
    languages: &[Lang],
) -> Option<Unread> {
    let tokens = grammar.slice(at, end.min(at + ASKED))?;
    // Nothing like a date without a digit, or a letter that is one misread.
    let begins = tokens.iter().take(3).any(|token| {
        token.is_number() || token.is_word() && begins_like_digits(grammar.text_of(token))
    });
    if !begins {
        return None;
    }
    period(tokens, at)
        .or_else(|| week(grammar, tokens, at))
        .or_else(|| decade(grammar, tokens, at))
        .or_else(|| misspelt(grammar, tokens, at, languages))
        .or_else(|| misread(grammar, tokens, at, languages))
        .or_else(|| slip(tokens, at))
}

/// A period of years that ends before it begins: `1948-32`.
fn period(tokens: &[Token], at: usize) -> Option<Unread> {
    let [year, mark, end, rest @ ..] = tokens else {
        return None;
    };
    let marked = mark.is_tight() && (mark.kind == Kind::Dash || mark.is_mark('/'));
    let short = end.is_tight() && end.is_number() && end.len() <= 2;
    let closed = rest
        .first()
        .is_none_or(|next| !next.is_tight() || matches!(next.kind, Kind::Mark(':' | ',' | '.')));
    (is_year(year) && marked && short && closed).then_some(Unread {
        end: at + 3,
        reason: "its numbers are not a period of years",
        hint: None,
    })
}

/// A week or a day of a week that the year does not have: `1951-W53`.
fn week(grammar: Grammar<'_>, tokens: &[Token], at: usize) -> Option<Unread> {
    let [year, dash, name, number, rest @ ..] = tokens else {
        return None;
    };
    let tight = [dash, name, number].iter().all(|token| token.is_tight());
    let named = dash.kind == Kind::Dash && grammar.text_of(name) == "W";
    let day = matches!(rest, [dash, day, ..] if dash.is_tight() && dash.kind == Kind::Dash && day.is_tight() && day.is_number());
    (is_year(year) && tight && named && number.is_number() && number.len() == 2).then_some(Unread {
        end: at + if day { 6 } else { 4 },
        reason: "the year has no such week, or the week has no such day",
        hint: None,
    })
}

/// A decade that begins in the middle of one: `1934s`.
fn decade(grammar: Grammar<'_>, tokens: &[Token], at: usize) -> Option<Unread> {
    let [year, ending, ..] = tokens else {
        return None;
    };
    let four = year.is_number() && year.len() == 4;
    (four && ending.is_tight() && grammar.text_of(ending) == "s").then_some(Unread {
        end: at + 2,
        reason: "no decade starts with this year",
        hint: None,
    })
}

/// A month that is not spelt as any: `8 Febuary 1951`, `25.0ktober`.
fn misspelt(
    grammar: Grammar<'_>,
    tokens: &[Token],
    at: usize,
    languages: &[Lang],
) -> Option<Unread> {
    let last = tokens.len().min(MOST_BEFORE_MONTH);
    let (end, meant) =
        (0..last).find_map(|first| misspelt_month(grammar, tokens, first, languages))?;
    Some(Unread {
        end: at + end,
        reason: "the month is misspelt",
        hint: Some(meant.to_owned()),
    })
}

/// The month that the word at `first` is meant to be, beside a number and with nothing but marks between; and
/// where its date ends.
fn misspelt_month(
    grammar: Grammar<'_>,
    tokens: &[Token],
    first: usize,
    languages: &[Lang],
) -> Option<(usize, &'static str)> {
    let token = tokens.get(first)?;
    // `0ktober`: the digit is part of the word.
    let tight_word = |next: &Token| next.is_tight() && next.is_word();
    let glued = token.is_number() && tokens.get(first + 1).is_some_and(tight_word);
    if !token.is_word() && !glued {
        return None;
    }
    let last = first + usize::from(glued);
    let behind = tokens.get(last + 1..)?;
    let before = tokens
        .get(..first)?
        .iter()
        .rev()
        .find(|token| !is_small(grammar, token));
    let after = behind.iter().find(|token| !is_small(grammar, token));
    let is_day = |token: &Token| small_day(token).is_some();
    let day_before = before.is_some_and(is_day);
    let year = before.is_some_and(is_year) || behind.iter().take(MOST_BEHIND_MONTH).any(is_year);
    let day = day_before || after.is_some_and(is_day);
    if !day && (!year || !glued) {
        return None;
    }
    let word = grammar.between_tokens(token, tokens.get(last)?);
    let meant = language::near_month(word, languages, year)?;
    Some((
        last + 1 + numbers_behind(grammar, behind, !day_before),
        meant,
    ))
}

/// Tokens up to the last of the numbers behind a month: a day, where none stands before it, and a year.
fn numbers_behind(grammar: Grammar<'_>, tokens: &[Token], mut day: bool) -> usize {
    let mut end = 0;
    for (next, token) in tokens.iter().enumerate() {
        if is_year(token) {
            return next + 1;
        }
        if day && small_day(token).is_some() {
            end = next + 1;
            day = false;
        } else if !is_small(grammar, token) && (!token.is_tight() || !token.is_word()) {
            break;
        }
    }
    end
}

/// Whether a token may stand between a day, a month and a year.
fn is_small(grammar: Grammar<'_>, token: &Token) -> bool {
    match token.kind {
        Kind::Word => grammar.plays(token, Roles::OF) && grammar.month(token).is_none(),
        Kind::Number => false,
        _ => true,
    }
}

/// Whether a word begins with letters that a machine reads for digits.
fn begins_like_digits(word: &str) -> bool {
    word.len() <= 4 && word.starts_with(is_like_digit)
}

fn is_like_digit(c: char) -> bool {
    matches!(c, 'O' | 'o' | 'l' | 'I' | 'S' | 'B' | 'i')
}

/// Whether a text begins with a year in which letters were read for digits: `l9O1`.
pub(super) fn is_misread_year(text: &str) -> bool {
    let year = text
        .split(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default();
    let digits = year.bytes().filter(u8::is_ascii_digit).count();
    year.len() == YEAR
        && (1..YEAR).contains(&digits)
        && year.chars().all(|c| c.is_ascii_digit() || is_like_digit(c))
}

/// Digits of a year.
const YEAR: usize = 4;

/// A date in which letters were read for digits: `l9O3`, `I3 May 1901`, `2O-8-1949`.
fn misread(
    grammar: Grammar<'_>,
    tokens: &[Token],
    at: usize,
    languages: &[Lang],
) -> Option<Unread> {
    // `I maj 1933`: a word for `in`, and no misread 1.
    let first = tokens
        .first()
        .filter(|first| !grammar.plays(first, Roles::IN))?;
    let text = grammar.rest_from(first, MISREAD);
    let repaired = repair(text)?;
    let source = SourceText::new("", repaired.as_str());
    let mut lexed = crate::lex::lex(&source);
    lexed.learn(source.text(), languages);
    let again = grammar.over(source.text(), lexed.all());
    let found = again.opening(lexed.all().len()).at(0)?;
    let sure = found.expression.has_year() || found.expression.has_month();
    let bare =
        found.form.is_year() && text.chars().take_while(|c| c.is_alphanumeric()).count() != 4;
    if !sure || bare {
        return None;
    }
    let last = lexed.all().get(found.end.checked_sub(1)?)?;
    let length = last.end;
    // What was repaired must be part of the date.
    if source.text().get(..length as usize) == text.get(..length as usize) {
        return None;
    }
    let end = tokens
        .iter()
        .position(|token| token.start - first.start >= length)
        .unwrap_or(tokens.len());
    Some(Unread {
        end: at + end.max(1),
        reason: "there are letters where digits should be",
        hint: Some(source.text().get(..length as usize)?.to_owned()),
    })
}

/// The text with digits for the letters that were read for them; nothing when there are none.
fn repair(text: &str) -> Option<String> {
    let mut repaired = String::with_capacity(text.len());
    let mut changed = false;
    let is_part = |c: char| c.is_ascii_digit() || is_like_digit(c);
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let run = rest
            .find(|c: char| !c.is_alphanumeric())
            .unwrap_or(rest.len());
        if run == 0 {
            repaired.push(c);
            rest = &rest[c.len_utf8()..];
            continue;
        }
        let (word, behind) = rest.split_at(run);
        let digits = word.chars().filter(char::is_ascii_digit).count();
        let misread = word.len() <= 4
            && word.chars().all(is_part)
            && digits < word.len()
            // `mayo o junio`: no number is a lone nought.
            && (digits > 0 || word.len() <= 2 && !matches!(word, "o" | "O"));
        if misread {
            changed = true;
            repaired.extend(word.chars().map(|c| match c {
                'O' | 'o' => '0',
                'l' | 'I' | 'i' => '1',
                'S' => '5',
                'B' => '8',
                c => c,
            }));
        } else {
            repaired.push_str(word);
        }
        rest = behind;
    }
    changed.then_some(repaired)
}

/// Numbers that are a date but for a slip of the pen: `127-3-1949`, `9 -3-1949`, `20-81949`, `9/3/49`.
fn slip(tokens: &[Token], at: usize) -> Option<Unread> {
    let mut next = 0;
    while tokens
        .get(next)
        .is_some_and(|open| matches!(open.kind, Kind::Mark('(' | '[')))
    {
        next += 1;
    }
    let number = |at: usize| tokens.get(at).filter(|token| token.is_number());
    let mark = |at: usize| {
        tokens.get(at).is_some_and(|token| {
            token.kind == Kind::Dash || matches!(token.kind, Kind::Mark('.' | '/'))
        })
    };
    let first = number(next)?;
    let marked = usize::from(mark(next + 1));
    number(next + 1 + marked)
        .filter(|second| second.len() <= 3 || marked == 1 && second.len() >= 5)?;
    let second = next + 1 + marked;
    let marked_again = usize::from(mark(second + 1));
    if marked == 0 && marked_again == 0 {
        return None;
    }
    let is_year = |digits: u32, length: usize| length == 4 && YEARS.contains(&digits);
    let (last, year) = match number(second + 1 + marked_again) {
        Some(third) => (second + 1 + marked_again, is_year(third.value, third.len())),
        None => {
            let token = number(second)?;
            (second, token.len() >= 5 && is_year(token.value % 10_000, 4))
        }
    };
    let glued = |at: usize| {
        tokens
            .get(at)
            .is_some_and(|next| next.is_tight() && (next.is_number() || next.is_word()))
    };
    let goes_on = glued(last + 1) || mark(last + 1) && glued(last + 2);
    (year && first.len() <= 4 && !goes_on).then_some(Unread {
        end: at + last + 1,
        reason: "its numbers are not a day, a month and a year",
        hint: None,
    })
}

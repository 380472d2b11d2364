//! What names a date, read or not: the words and numbers in which a reader sees one.

use std::ops::Range;

use super::Grammar;
use super::words::{is_year, small_day};
use crate::language::Roles;
use crate::lex::{Gap, Kind, Token};

/// Tokens between a month and its number, at most.
const REACH: usize = 5;

/// How much of a date is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::parse) enum Named {
    /// A month with a number, or a day, a month and a year in numbers.
    Month,
    /// A year alone.
    Year,
    /// A day of the week, a season or a century with its number, or a day and a month in two numbers.
    Vague,
}

/// A date that some words name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::parse) struct Said {
    pub(in crate::parse) tokens: Range<usize>,
    pub(in crate::parse) named: Named,
}

impl Grammar<'_> {
    /// The first date that some tokens of a line name, in whatever form.
    pub(in crate::parse) fn said(&self, tokens: Range<usize>) -> Option<Said> {
        let pair = self.opening_pair(tokens.clone());
        pair.or_else(|| tokens.clone().find_map(|at| self.says(at, &tokens)))
    }

    fn says(&self, at: usize, within: &Range<usize>) -> Option<Said> {
        let token = self.tokens.get(at)?;
        let said = |tokens, named| Some(Said { tokens, named });
        if token.is_number() {
            if !is_year(token) {
                // `50–260 n. Chr.`
                let era = self.era(at + 1).filter(|_| token.len() <= 4);
                return era.and_then(|(_, end)| said(at..end.min(within.end), Named::Year));
            }
            // `3.5.1811`, `1811-05-03`.
            let day = |at: usize| self.tokens.get(at).and_then(small_day).is_some();
            let tight = |at: usize| within.contains(&at) && self.tokens[at].is_tight();
            let back = at >= within.start + 4 && day(at - 4) && day(at - 2);
            if back && (at - 3..=at).all(tight) {
                return said(at - 4..at + 1, Named::Month);
            }
            if day(at + 2) && day(at + 4) && (at + 1..at + 5).all(tight) {
                return said(at..at + 5, Named::Month);
            }
            if self.is_part_of_number(at) {
                return None;
            }
            let month = self.reached(at, within, |at| self.names_month(at));
            return match month.filter(|month| *month > at) {
                Some(month) => said(at..self.last_number(month, within) + 1, Named::Month),
                None => said(at..self.behind_years(at + 1, within), Named::Year),
            };
        }
        let is_number = |at: usize| self.is_number_of_time(at);
        let first = self.first_number(at, within);
        let last = self.last_number(at, within);
        if self.names_month(at) {
            let roman = self.month(token).is_none();
            let alone = first == at && last == at;
            // `Karl V 1811`: a Roman number stands between two others, or opens the line.
            let fits = !roman || last > at && (first < at || at == within.start);
            return (!alone && fits).then(|| Said {
                tokens: first..last + 1,
                named: Named::Month,
            });
        }
        let numbered = self.plays(token, Roles::CENTURY | Roles::DECADE) && !token.is_tight()
            || self.weekday(token).is_some()
            || token
                .entry
                .is_some_and(|entry| entry.season(self.languages).is_some());
        let roman = |at: usize| self.roman(at).is_some();
        let beside = self.reached(at, within, |at| is_number(at) || roman(at));
        // `jaren twintig`: a decade in words.
        let vague = at == within.start && token.len() > 2 && self.plays(token, Roles::DECADE);
        let beside = beside.or(vague.then_some(at)).filter(|_| numbered)?;
        said(at.min(beside)..at.max(beside) + 1, Named::Vague)
    }

    /// Where a second year behind a stroke or a dash ends: `1931/32`, `1931–1934`.
    fn behind_years(&self, at: usize, within: &Range<usize>) -> usize {
        let second = |number: &Token| number.is_tight() && number.is_number() && number.len() <= 4;
        let joint =
            |mark: &Token| mark.is_tight() && (mark.kind == Kind::Dash || mark.is_mark('/'));
        match self.tokens.get(at..(at + 2).min(within.end)) {
            Some([mark, year]) if joint(mark) && second(year) => at + 2,
            _ => at,
        }
    }

    /// A day and a month in two numbers that open a line, with a gap or a mark behind them: `31.08 – `.
    fn opening_pair(&self, tokens: Range<usize>) -> Option<Said> {
        let start = tokens.start;
        let [first, sign, second, next, ..] = self.tokens.get(tokens)? else {
            return None;
        };
        let signed = sign.kind == Kind::Dash || matches!(sign.kind, Kind::Mark('.' | '/'));
        let days = small_day(first)?.min(small_day(second)?);
        let parted = next.gap >= Gap::Wide
            || next.is_mark(':')
            || next.kind == Kind::Dash && !next.is_tight();
        let fits = days <= 12 && signed && sign.is_tight() && second.is_tight() && parted;
        fits.then(|| Said {
            tokens: start..start + 3,
            named: Named::Vague,
        })
    }

    /// Whether a word is the name of a month, or a Roman number that stands for one.
    fn names_month(&self, at: usize) -> bool {
        let number = |at: usize| self.tokens.get(at).is_some_and(Token::is_number);
        self.tokens.get(at).is_some_and(|word| {
            let doubtful = || self.is_doubtful_month(word) && !number(at + 1);
            let named = self.month(word).is_some();
            named && (!doubtful() || at > 0 && number(at - 1)) || self.roman(at).is_some()
        })
    }

    /// Whether a number may be that of a day, a year or a century, in digits or as a word for one in an order.
    fn is_number_of_time(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| match token.kind {
            Kind::Number => token.len() <= 4,
            // `2Oten`: letters that a machine read for digits.
            Kind::Word => {
                let ordinal = token.entry.and_then(|entry| entry.ordinal(self.languages));
                let misread = || {
                    self.text_of(token)
                        .starts_with(|c: char| c.is_ascii_digit())
                };
                (ordinal.is_some() || misread()) && self.month(token).is_none()
            }
            _ => false,
        })
    }

    fn first_number(&self, at: usize, within: &Range<usize>) -> usize {
        let back = (within.start..at).rev().take(REACH);
        let mut first = at;
        for before in back.take_while(|at| self.is_within_date(*at)) {
            if !self.is_number_of_time(before) {
                continue;
            }
            // `2:1, 3 V 1925`: a day or a year stands before a month, and a year before its day.
            if first < at && !is_year(&self.tokens[before]) {
                break;
            }
            first = before;
        }
        // `the 3d of May`
        let article = first
            .checked_sub(1)
            .filter(|before| within.contains(before));
        match article.is_some_and(|word| self.plays(&self.tokens[word], Roles::THE)) {
            true if first < at => first - 1,
            _ => first,
        }
    }

    fn last_number(&self, at: usize, within: &Range<usize>) -> usize {
        let mut last = at;
        for behind in (at + 1..within.end)
            .take(REACH)
            .take_while(|at| self.is_within_date(*at))
        {
            if self.is_number_of_time(behind) {
                last = behind;
            }
        }
        last
    }

    /// The nearest token for which `is` holds, behind `at` or before it, with nothing but small words between.
    fn reached(
        &self,
        at: usize,
        within: &Range<usize>,
        is: impl Fn(usize) -> bool,
    ) -> Option<usize> {
        let step = |at: usize| match is(at) {
            true => Some(Some(at)),
            false if self.is_within_date(at) => None,
            false => Some(None),
        };
        let behind = (at + 1..within.end).take(REACH).find_map(step).flatten();
        behind.or_else(|| {
            (within.start..at)
                .rev()
                .take(REACH)
                .find_map(step)
                .flatten()
        })
    }

    /// Whether a token is a number of a date or may stand between its parts.
    fn is_within_date(&self, at: usize) -> bool {
        let small = Roles::OF | Roles::THE | Roles::DAY | Roles::MONTH | Roles::YEAR | Roles::IN;
        self.tokens
            .get(at)
            .is_some_and(|token: &Token| match token.kind {
                Kind::Number => token.len() <= 4,
                Kind::Word => {
                    token.is_tight() || self.plays(token, small) || self.is_number_of_time(at)
                }
                Kind::Mark(mark) => !matches!(mark, ';' | '!' | '?' | '|' | '(' | ')'),
                _ => true,
            })
    }
}

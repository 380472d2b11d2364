//! The one grammar of dates, over the tokens of a page: for entries, citations, meetings, headings and running
//! text. A new form of date is added here.
//!
//! What is written is an [`Expression`]; what it means is told in [`meaning`], with the year of what governs it.

mod before;
mod expression;
mod following;
mod form;
mod iso;
mod item;
mod kalends;
mod link;
mod meaning;
mod named;
mod numbers;
mod pairs;
mod part;
mod said;
mod signs;
mod single;
mod weekday;
mod words;
mod years;

pub(super) use form::Form;
pub(super) use item::{DateBound, DateLink, Expression, Item, Years};
pub(super) use meaning::Context;
pub(super) use said::{Named, Said};
pub(super) use words::{YEARS, is_year, small_day};

use super::order::Orders;
use crate::date::Calendar;
use crate::language::Lang;
use crate::lex::Token;

/// Dates that are written as one, and the tokens that they take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Written {
    /// First token.
    pub(super) first: usize,
    /// The token behind.
    pub(super) end: usize,
    pub(super) expression: Expression,
    pub(super) form: Form,
}

/// The grammar of the dates of a page: in its languages, with the order that its numbers have.
#[derive(Debug, Clone, Copy)]
pub(super) struct Grammar<'p> {
    source: &'p str,
    tokens: &'p [Token],
    /// The token behind the text that is read.
    end: usize,
    pub(super) languages: &'p [Lang],
    orders: &'p Orders,
    calendar: Calendar,
    /// Whether running text is read, where a date is an accident; otherwise a date that opens a line.
    running: bool,
    /// Whether the parts of a date may stand in cells of their own.
    loose: bool,
}

impl<'p> Grammar<'p> {
    pub(super) fn new(
        source: &'p str,
        tokens: &'p [Token],
        languages: &'p [Lang],
        orders: &'p Orders,
        calendar: Calendar,
    ) -> Self {
        Self {
            source,
            tokens,
            end: tokens.len(),
            languages,
            orders,
            calendar,
            running: false,
            loose: false,
        }
    }

    /// The same grammar for a date whose parts may stand in cells of their own.
    pub(super) fn loose(self) -> Self {
        Self {
            loose: true,
            ..self
        }
    }

    /// The grammar of a date that opens a line or a part of it, up to the token `end`.
    pub(super) fn opening(self, end: usize) -> Self {
        Self {
            end,
            running: false,
            ..self
        }
    }

    /// The same grammar over another text.
    pub(super) fn over<'t>(self, source: &'t str, tokens: &'t [Token]) -> Grammar<'t>
    where
        'p: 't,
    {
        Grammar {
            source,
            tokens,
            end: tokens.len(),
            ..self
        }
    }

    /// The tokens from `at` to `end`.
    pub(super) fn slice(&self, at: usize, end: usize) -> Option<&'p [Token]> {
        self.tokens.get(at..end)
    }

    /// The text from one token to another.
    pub(super) fn between_tokens(&self, first: &Token, last: &Token) -> &'p str {
        let range = first.start as usize..last.end as usize;
        self.source.get(range).unwrap_or_default()
    }

    /// The text from a token on, to the end of its line or about `most` bytes.
    pub(super) fn rest_from(&self, token: &Token, most: usize) -> &'p str {
        let start = token.start as usize;
        let end = (self.end.checked_sub(1))
            .and_then(|last| self.tokens.get(last))
            .map_or(start, |last| last.end as usize);
        let mut end = end.min(start + most);
        while !self.source.is_char_boundary(end) {
            end += 1;
        }
        self.source.get(start..end).unwrap_or_default()
    }

    /// The grammar of dates in running text, up to the token `end`.
    pub(super) fn running(self, end: usize) -> Self {
        Self {
            end,
            running: true,
            ..self
        }
    }
}

#[cfg(test)]
mod tests;

//! One pass over a page: tokens, each with its kind and what stands before it. Everything that is read is
//! read from them; nothing cuts the text of a line again.

mod lexer;

pub(crate) use lexer::{lex, lex_text};

use crate::language::{Entry, Lang, Roles};

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Kind {
    /// Digits.
    Number,
    /// Letters.
    Word,
    /// A stand-in for digits that the writer did not know: `??`, `XX`.
    Unknown,
    /// A dash of any length; all are one mark.
    Dash,
    /// Any other mark.
    Mark(char),
}

/// The white space between a token and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Gap {
    /// Nothing.
    None,
    /// One space.
    Space,
    /// Two spaces or more.
    Wide,
    /// A tab.
    Tab,
    /// The end of a line.
    Line,
}

/// A token of a page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Token {
    /// First byte in the text.
    pub(crate) start: u32,
    /// One past the last byte.
    pub(crate) end: u32,
    /// Value of a number; the number of the month of an old spelling (`7ber`).
    pub(crate) value: u32,
    pub(crate) kind: Kind,
    /// What stands before it.
    pub(crate) gap: Gap,
    /// Whether a word begins with a capital letter.
    pub(crate) capital: bool,
    /// What the languages know of a word: all of them, and from [`Tokens::learn`] on those of the page.
    pub(crate) entry: Option<&'static Entry>,
    /// What the word does beside a date, in the languages of the page.
    pub(crate) roles: Roles,
}

impl Token {
    /// Length in bytes; for a number, its digits.
    pub(crate) fn len(&self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether nothing stands between it and the token before.
    pub(crate) fn is_tight(&self) -> bool {
        self.gap == Gap::None
    }

    pub(crate) fn is_mark(&self, mark: char) -> bool {
        self.kind == Kind::Mark(mark)
    }

    /// Whether it opens a bracket around a date or a part of one.
    pub(crate) fn opens_bracket(&self) -> bool {
        matches!(self.kind, Kind::Mark('[' | '(' | '<' | '（' | '〔' | '【'))
    }

    /// Whether it closes such a bracket.
    pub(crate) fn closes_bracket(&self) -> bool {
        matches!(self.kind, Kind::Mark(']' | ')' | '>' | '）' | '〕' | '】'))
    }

    pub(crate) fn is_number(&self) -> bool {
        self.kind == Kind::Number
    }

    pub(crate) fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }
}

/// The tokens of a page, and those of each of its lines.
#[derive(Debug)]
pub(crate) struct Tokens {
    all: Vec<Token>,
    /// For each line, the first of its tokens; one more for the end.
    lines: Vec<u32>,
}

impl Tokens {
    /// All tokens.
    pub(crate) fn all(&self) -> &[Token] {
        &self.all
    }

    /// Takes the words for what they are in the languages of the page alone. Most are nothing there.
    pub(crate) fn learn(&mut self, languages: &[Lang]) {
        for token in &mut self.all {
            token.entry = token.entry.filter(|entry| entry.is_of(languages));
            token.roles = token
                .entry
                .map_or(Roles::NONE, |entry| entry.roles(languages));
        }
    }

    /// The range of the tokens of a line, from 1.
    pub(crate) fn range(&self, line: usize) -> std::ops::Range<usize> {
        self.range_of(line, line)
    }

    /// The range of the tokens of lines `first` to `last`.
    pub(crate) fn range_of(&self, first: usize, last: usize) -> std::ops::Range<usize> {
        let at = |line: usize| {
            let line = line.min(self.lines.len().saturating_sub(1));
            self.lines.get(line).map_or(0, |at| *at as usize)
        };
        at(first.saturating_sub(1))..at(last)
    }
}

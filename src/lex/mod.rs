//! One pass over a page: tokens, each with its kind and what stands before it. Everything that is read is
//! read from them; nothing cuts the text of a line again.

mod leads;
mod lexer;
mod words;

pub(crate) use leads::ROMAN;
pub(crate) use lexer::{lex, lex_text};

pub(crate) use words::PageWords;

use crate::language::{Entry, Lang, Roles, Season};
use crate::text;

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

impl Gap {
    /// The same with one more white space.
    fn and(self, space: char) -> Self {
        match (space, self) {
            (_, Self::Line) => Self::Line,
            // What has no width parts nothing.
            _ if !space.is_ascii() && text::is_invisible(space) => self,
            ('\t', _) | (_, Self::Tab) => Self::Tab,
            (_, Self::Space | Self::Wide) | ('\u{3000}', _) => Self::Wide,
            _ => Self::Space,
        }
    }
}

/// A token of a page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Token {
    /// First byte in the text.
    pub(crate) start: u32,
    /// One past the last byte.
    pub(crate) end: u32,
    /// Value of a number, in digits or, from [`Tokens::learn`] on, in a word (`third`).
    pub(crate) value: u32,
    /// The number of a word in [`PageWords`].
    pub(crate) word: u32,
    pub(crate) kind: Kind,
    /// What stands before it.
    pub(crate) gap: Gap,
    /// Whether a word begins with a capital letter.
    pub(crate) capital: bool,
    /// The month that a word names, or 0: one of an old spelling (`7ber`), and from [`Tokens::learn`] on one in the
    /// languages of the page.
    pub(crate) month: u8,
    /// The day of the week that a word names in the languages of the page, from 1 for Monday, or 0.
    pub(crate) weekday: u8,
    /// The season that a word names there, as EDTF numbers it, or 0.
    pub(crate) season: u8,
    /// Whether a date that is no year alone may begin here: from here on no two words that no date has stand before
    /// one that tells a month, a season or a day.
    pub(crate) leads: bool,
    /// Whether any date may begin here: the same, or before a number.
    pub(crate) begins: bool,
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
    words: PageWords,
}

impl Tokens {
    pub(crate) fn all(&self) -> &[Token] {
        &self.all
    }

    /// Its words.
    pub(crate) fn words(&self) -> &PageWords {
        &self.words
    }

    /// Takes the words of `text` for what they are in the languages of the page alone. Most are nothing there.
    pub(crate) fn learn(&mut self, text: &str, languages: &[Lang]) {
        let entries = self.words.entries();
        let learnt: Vec<Learnt> = entries.map(|entry| Learnt::of(entry, languages)).collect();
        for token in self.all.iter_mut().filter(|token| token.entry.is_some()) {
            let Some(learnt) = learnt.get(token.word as usize) else {
                continue;
            };
            token.entry = token.entry.filter(|_| learnt.is_any);
            token.month = learnt.month;
            token.weekday = learnt.weekday;
            token.season = learnt.season;
            token.value = learnt.ordinal;
            token.roles = learnt.roles;
        }
        leads::find(text, &mut self.all);
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

/// What a word is in the languages of a page.
#[derive(Default)]
struct Learnt {
    is_any: bool,
    month: u8,
    weekday: u8,
    season: u8,
    ordinal: u32,
    roles: Roles,
}

impl Learnt {
    fn of(entry: Option<&Entry>, languages: &[Lang]) -> Self {
        let Some(entry) = entry.filter(|entry| entry.is_of(languages)) else {
            return Self::default();
        };
        Self {
            is_any: true,
            month: entry.month(languages).unwrap_or(0),
            weekday: entry.weekday(languages).unwrap_or(0),
            season: entry.season(languages).map_or(0, Season::number),
            ordinal: entry.ordinal(languages).map_or(0, u32::from),
            roles: entry.roles(languages),
        }
    }
}

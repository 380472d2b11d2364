//! A stretch of a text with its tokens: what the grammars of names, references and lives read.

use std::ops::{Range, RangeInclusive};

use super::text::{is_closer, is_opener};
use crate::language::Class;
use crate::lex::{Kind, Token};
use crate::source::Span;

/// A stretch of a text. A grammar takes from its front; a copy of it is the way back.
#[derive(Debug, Clone, Copy)]
pub(super) struct Phrase<'t, 'k> {
    text: &'t str,
    tokens: &'k [Token],
}

impl<'t, 'k> Phrase<'t, 'k> {
    /// Of `tokens`, which are of `text`.
    pub(super) fn new(text: &'t str, tokens: &'k [Token]) -> Self {
        Self { text, tokens }
    }

    pub(super) fn is_empty(self) -> bool {
        self.tokens.is_empty()
    }

    pub(super) fn len(self) -> usize {
        self.tokens.len()
    }

    pub(super) fn tokens(self) -> &'k [Token] {
        self.tokens
    }

    /// How it is written, from its first token to its last.
    pub(super) fn written(self) -> &'t str {
        match (self.tokens.first(), self.tokens.last()) {
            (Some(first), Some(last)) => self
                .text
                .get(first.start as usize..last.end as usize)
                .unwrap_or_default(),
            _ => "",
        }
    }

    /// How one of its tokens is written.
    pub(super) fn spelling(self, token: &Token) -> &'t str {
        self.text
            .get(token.start as usize..token.end as usize)
            .unwrap_or_default()
    }

    /// A part of it, by the numbers of tokens.
    pub(super) fn part(self, tokens: Range<usize>) -> Self {
        Self {
            tokens: self.tokens.get(tokens).unwrap_or_default(),
            ..self
        }
    }

    /// All before a token.
    pub(super) fn before(self, at: usize) -> Self {
        self.part(0..at)
    }

    /// A token and all behind it.
    pub(super) fn from(self, at: usize) -> Self {
        self.part(at..self.len())
    }

    /// What this phrase has before `rest`, with which it ends.
    pub(super) fn up_to(self, rest: Self) -> Self {
        self.before(self.len().saturating_sub(rest.len()))
    }

    /// Its bytes in the text.
    pub(super) fn span(self) -> Option<Span> {
        let (first, last) = (self.tokens.first()?, self.tokens.last()?);
        Some(Span::new(first.start as usize, last.end as usize))
    }

    /// Its first token.
    pub(super) fn peek(self) -> Option<&'k Token> {
        self.tokens.first()
    }

    /// Whether it begins at once behind the token before it.
    pub(super) fn is_tight(self) -> bool {
        self.peek().is_some_and(Token::is_tight)
    }

    /// Whether it begins with a capital letter.
    pub(super) fn is_capital(self) -> bool {
        self.peek().is_some_and(|first| first.capital)
    }

    /// Whether it begins with a small letter.
    pub(super) fn is_small(self) -> bool {
        self.written().starts_with(char::is_lowercase)
    }

    /// The word that begins it, or nothing.
    pub(super) fn first_word(self) -> &'t str {
        let word = self.peek().filter(|first| first.is_word());
        word.map_or("", |word| self.spelling(word))
    }

    /// Where the first of `marks` stands.
    pub(super) fn find(self, marks: &[char]) -> Option<usize> {
        self.tokens.iter().position(|token| is_any(token, marks))
    }

    /// What stands before the first mark, and behind it.
    pub(super) fn split(self, mark: char) -> Option<(Self, Self)> {
        let at = self.find(&[mark])?;
        Some((self.before(at), self.from(at + 1)))
    }

    /// It without `marks` at its beginning.
    pub(super) fn trim_start(self, marks: &[char]) -> Self {
        let count = self.tokens.iter().take_while(|token| is_any(token, marks));
        self.from(count.count())
    }

    /// It without `marks` at its end.
    pub(super) fn trim_end(self, marks: &[char]) -> Self {
        let end = self.tokens.iter().rev();
        self.before(self.len() - end.take_while(|token| is_any(token, marks)).count())
    }

    /// Its parts between white space.
    pub(super) fn units(self) -> impl Iterator<Item = Self> + Clone {
        let mut rest = self;
        std::iter::from_fn(move || {
            let behind = rest.tokens.get(1..)?;
            let end = 1 + behind.iter().take_while(|token| token.is_tight()).count();
            let unit = rest.before(end);
            rest = rest.from(end);
            Some(unit)
        })
    }

    /// Whether its first token is a quote or a bracket that opens.
    pub(super) fn opens(self) -> bool {
        self.peek().is_some_and(|first| is_class(first, is_opener))
    }

    /// Whether its last token is a quote or a bracket that closes.
    pub(super) fn closes(self) -> bool {
        self.tokens
            .last()
            .is_some_and(|last| is_class(last, is_closer))
    }

    /// The next token, where it is as asked.
    pub(super) fn next_if(&mut self, is: impl FnOnce(&Token) -> bool) -> Option<&'k Token> {
        let (next, rest) = self.tokens.split_first().filter(|(next, _)| is(next))?;
        self.tokens = rest;
        Some(next)
    }

    /// One of `marks`.
    pub(super) fn mark(&mut self, marks: &[char]) -> Option<char> {
        match self.next_if(|next| is_any(next, marks))?.kind {
            Kind::Mark(c) => Some(c),
            _ => None,
        }
    }

    /// One of `marks`, at once behind the token before.
    pub(super) fn tight_mark(&mut self, marks: &[char]) -> Option<char> {
        self.is_tight().then(|| self.mark(marks)).flatten()
    }

    pub(super) fn dash(&mut self) -> Option<()> {
        self.next_if(|next| next.kind == Kind::Dash).map(|_| ())
    }

    /// A number with so many digits.
    pub(super) fn number(&mut self, digits: RangeInclusive<usize>) -> Option<&'k Token> {
        self.next_if(|next| next.is_number() && digits.contains(&next.len()))
    }

    /// A word as asked.
    pub(super) fn word(&mut self, is: impl FnOnce(&str) -> bool) -> Option<&'t str> {
        let whole = *self;
        let next = self.next_if(|next| next.is_word() && is(whole.spelling(next)))?;
        Some(whole.spelling(next))
    }

    /// A word of a class.
    pub(super) fn word_of(&mut self, class: Class) -> Option<&'t str> {
        self.word(|word| class.has(word))
    }

    /// The longest of some phrases of several words and marks, in any writing, behind which no letter stands at
    /// once.
    pub(super) fn any_of(&mut self, phrases: &[&str]) -> Option<Self> {
        let whole = *self;
        let rest = self.written();
        let begins = |phrase: &&&str| {
            let (found, behind) = rest.split_at_checked(phrase.len())?;
            let apart = !behind.starts_with(char::is_alphabetic);
            (apart && found.eq_ignore_ascii_case(phrase)).then_some(phrase.len())
        };
        let length = phrases.iter().filter_map(|phrase| begins(&phrase)).max()?;
        let end = self.peek()?.start as usize + length;
        while self.next_if(|next| (next.start as usize) < end).is_some() {}
        Some(whole.up_to(*self))
    }

    /// What stands in the brackets that open here, round or square, behind which this goes on; nothing where they
    /// close further than `longest` bytes from here.
    pub(super) fn brackets(&mut self, longest: usize) -> Option<Self> {
        let start = self.peek()?.start as usize;
        let inside = self.from(1);
        let close = match self.peek()?.kind {
            Kind::Mark('(') => ')',
            Kind::Mark('[') => ']',
            _ => return None,
        };
        let near = |token: &&Token| token.start as usize - start <= longest;
        let near = inside.tokens.iter().take_while(near).count();
        let at = inside.before(near).find(&[close])?;
        *self = inside.from(at + 1);
        Some(inside.before(at))
    }
}

fn is_any(token: &Token, marks: &[char]) -> bool {
    matches!(token.kind, Kind::Mark(c) if marks.contains(&c))
}

fn is_class(token: &Token, class: fn(char) -> bool) -> bool {
    matches!(token.kind, Kind::Mark(c) if class(c))
}

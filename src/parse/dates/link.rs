//! The links between dates: dashes, strokes, commas, and words for `and` and `until`.

use super::Grammar;
use super::item::DateLink;
use crate::language::Roles;
use crate::lex::Kind;

/// A link between two dates.
#[derive(Debug, Clone, Copy)]
pub(super) struct Linked {
    pub(super) link: DateLink,
    /// Whether white space stands beside it.
    pub(super) spaced: bool,
    /// Whether it is a word.
    pub(super) word: bool,
    /// Whether it is a comma alone.
    pub(super) comma: bool,
    /// Whether it is a stroke.
    pub(super) stroke: bool,
    /// The token behind it.
    pub(super) next: usize,
}

impl Grammar<'_> {
    /// The link between two dates at `at`.
    pub(super) fn link(&self, at: usize) -> Option<Linked> {
        let token = self.next(at)?;
        let and = |at: usize| self.has_role(at, Roles::AND | Roles::OR);
        let list = |at: usize| match self.has_role(at, Roles::OR) && !self.has_role(at, Roles::AND)
        {
            true => DateLink::Or,
            false => DateLink::List,
        };
        let (link, word, next) = match token.kind {
            // `23./24.06.`: days and years that follow each other.
            Kind::Mark('/') => (DateLink::Stroke, false, at + 1),
            Kind::Mark('&') => (DateLink::List, true, at + 1),
            Kind::Mark(',') => (list(at + 1), and(at + 1), at + 1 + usize::from(and(at + 1))),
            Kind::Dash | Kind::Mark('～' | '〜' | '~') => (DateLink::Range, false, at + 1),
            Kind::Word if matches!(self.text_of(token), "至" | "到" | "から") => {
                (DateLink::Range, true, at + 1)
            }
            Kind::Word if self.plays(token, Roles::UNTIL) => {
                (DateLink::Range, true, self.behind_until(at + 1))
            }
            // `t/m`, Dutch for `until and with`.
            Kind::Word
                if self.text_of(token) == "t"
                    && self.text(at + 1) == "/"
                    && self.text(at + 2) == "m" =>
            {
                (DateLink::Range, true, at + 3)
            }
            Kind::Word if and(at) => (list(at), true, at + 1),
            _ => return None,
        };
        let behind = self.next(next)?;
        Some(Linked {
            link,
            spaced: !token.is_tight() || !behind.is_tight(),
            word,
            comma: token.is_mark(',') && !word,
            stroke: token.is_mark('/'),
            next,
        })
    }

    /// Where the small words behind one for `until` end: `bis zum 5. Mai`, `tot en met 5 mei`.
    fn behind_until(&self, at: usize) -> usize {
        let more = |at: usize| self.has_role(at, Roles::AND) && self.has_role(at + 1, Roles::UNTIL);
        self.behind_articles(at + if more(at) { 2 } else { 0 })
    }

    /// Where the articles at `at` end.
    pub(super) fn behind_articles(&self, at: usize) -> usize {
        let article = |at: usize| {
            self.token(at)
                .is_some_and(|word| self.plays(word, Roles::THE) && self.month(word).is_none())
        };
        (at..at + MOST_ARTICLES)
            .find(|at| !article(*at))
            .unwrap_or(at)
    }
}

/// Articles before a date, at most, and one more.
const MOST_ARTICLES: usize = 4;

//! What is said before a date: `about`, `before`, `early`, `in the year`, and the brackets that open.

use super::Grammar;
use super::item::Bound;
use crate::language::Roles;
use crate::lex::{Kind, Token};

/// Words before a date that say how it is meant, at most.
const MOST_BEFORE: usize = 8;

/// What stands before a date and says how it is meant.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Before {
    pub(super) approximate: bool,
    pub(super) bound: Option<Bound>,
    pub(super) between: bool,
    pub(super) brackets: usize,
}

impl Grammar<'_> {
    /// What is said before a date, and where the date begins.
    pub(super) fn before(&self, at: usize) -> (Before, usize) {
        let mut before = Before::default();
        let mut next = at;
        for _ in 0..MOST_BEFORE {
            let Some(token) = self.token(next) else { break };
            match token.kind {
                Kind::Mark('[' | '(' | '<' | '（' | '〔' | '【') if !self.running => {
                    before.brackets += 1;
                    next += 1;
                }
                Kind::Word => {
                    // A word that is a month or the day of the week is part of the date.
                    if self.month(token).is_some() || self.weekday(token).is_some() {
                        break;
                    }
                    let roles = |roles: Roles| self.plays(token, roles);
                    if roles(Roles::ABOUT) || roles(Roles::EARLY | Roles::MID | Roles::LATE) {
                        before.approximate = true;
                    } else if !self.running && before.bound.is_none() && roles(Roles::BEFORE) {
                        before.bound = Some(Bound::Before);
                    } else if !self.running && before.bound.is_none() && roles(Roles::AFTER) {
                        before.bound = Some(Bound::After);
                    } else if !self.running && roles(Roles::BETWEEN | Roles::FROM | Roles::SINCE) {
                        before.between |= roles(Roles::BETWEEN);
                    } else if !(roles(Roles::THE | Roles::OF)
                        || next > at && roles(Roles::IN)
                        || roles(Roles::YEAR))
                        || self.running && !before.approximate
                    {
                        break;
                    }
                    next += 1;
                    let tight = |token: &Token| token.is_tight();
                    if self.token(next).is_some_and(|mark| {
                        tight(mark) && (mark.is_mark('.') || mark.kind == Kind::Dash || mark.is_mark('\'') || mark.is_mark('’'))
                    }) {
                        next += 1;
                    }
                }
                _ => break,
            }
        }
        if self.running && at > 0 && self.plays(&self.tokens[at - 1], Roles::BETWEEN) {
            before.between = true;
        }
        (before, next)
    }
}

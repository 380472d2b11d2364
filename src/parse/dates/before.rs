//! What is said before a date: `about`, `before`, `early`, `in the year`, and the brackets that open.

use super::Grammar;
use super::item::DateBound;
use super::words::{roman_number, small_day};
use crate::language::Roles;
use crate::lex::{Kind, Token};

/// Words before a date that say how it is meant, at most.
const MOST_BEFORE: usize = 8;

/// What stands before a date and says how it is meant.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Before {
    pub(super) approximate: bool,
    pub(super) bound: Option<DateBound>,
    /// Whether a date without an end goes on: `since`.
    pub(super) since: bool,
    /// Whether two dates that `and` joins are the ends of a period: `between`.
    pub(super) between: bool,
    /// Brackets that open and are not closed yet.
    pub(super) brackets: usize,
}

impl Grammar<'_> {
    /// What is said before a date, and where the date begins.
    pub(super) fn before(&self, at: usize) -> (Before, usize) {
        let mut before = Before::default();
        let mut next = at;
        for _ in 0..MOST_BEFORE {
            let Some(token) = self.token(next) else { break };
            if token.opens_bracket() && !self.running {
                before.brackets += 1;
                next += 1;
            } else if self.take(&mut before, next, token, next == at) {
                next = self.behind_mark(next + 1);
            } else {
                break;
            }
        }
        let between = |word: &Token| self.plays(word, Roles::BETWEEN);
        before.between |= self.running && self.before_token(at).is_some_and(between);
        (before, next)
    }

    /// Whether the word at `at` says something of the date behind it; `before` takes it.
    fn take(&self, before: &mut Before, at: usize, token: &Token, first: bool) -> bool {
        // A word that is a month, a day of the week or a decade is part of the date.
        let part = self.month(token).is_some()
            || self.weekday(token).is_some()
            || self.decade_of(at).is_some();
        if part {
            return false;
        }
        let plays = |roles: Roles| self.plays(token, roles);
        if plays(Roles::ABOUT | Roles::EARLY | Roles::MID | Roles::LATE) {
            before.approximate = true;
            return true;
        }
        if self.running {
            return before.approximate
                && (plays(Roles::THE | Roles::OF | Roles::YEAR) || !first && plays(Roles::IN));
        }
        if before.bound.is_none() && plays(Roles::BEFORE) {
            before.bound = Some(DateBound::Before);
            return true;
        }
        // `The ferry is laid to. [1851]`: a sentence ends.
        let ends = self.is_tight_point(at + 1);
        // `a`, `au`: words for other things too.
        let until = !ends
            && plays(Roles::UNTIL)
            && !plays(Roles::IN | Roles::OF | Roles::THE | Roles::FROM);
        if before.bound.is_none() && until && token.len() > 2 {
            before.bound = Some(DateBound::Before);
            return true;
        }
        if before.bound.is_none() && plays(Roles::AFTER) {
            before.bound = Some(DateBound::After);
            return true;
        }
        before.between |= plays(Roles::BETWEEN);
        // `с`, `з`: words for `from` too.
        let other = Roles::OF | Roles::THE | Roles::IN;
        before.since |= plays(Roles::SINCE) && !plays(other) && token.len() > 2 && !ends;
        // `die 5 Maii`, `dnia 5 maja`.
        let day = plays(Roles::DAY)
            && self
                .next(at + 1)
                .is_some_and(|day| self.is_day(day) || self.weekday(day).is_some());
        // `d. 12te Junii`: the article, shortened.
        let article = self.text_of(token) == "d"
            && self.is_tight_point(at + 1)
            && self.next(at + 2).is_some_and(|day| self.is_day(day));
        plays(Roles::BETWEEN | Roles::FROM | Roles::SINCE | Roles::THE | Roles::OF | Roles::YEAR)
            || !first && plays(Roles::IN)
            || day
            || article
    }

    /// Whether a number is a day, in digits or Roman ones.
    fn is_day(&self, token: &Token) -> bool {
        small_day(token).is_some() || token.is_word() && roman_number(self.text_of(token)).is_some()
    }

    /// Where a mark that belongs to the word before it ends: `c.`, `mid-`, `d’`.
    fn behind_mark(&self, at: usize) -> usize {
        let mark = self.token(at).filter(|mark| mark.is_tight());
        let belongs = mark.is_some_and(|mark| {
            mark.kind == Kind::Dash || matches!(mark.kind, Kind::Mark('.' | '\'' | '’'))
        });
        at + usize::from(belongs)
    }
}

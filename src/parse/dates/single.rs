//! One date: the longest of what can begin at a token.

use super::Grammar;
use super::form::Form;
use super::item::Item;
use crate::lex::Kind;

/// One date and the token behind it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Single {
    pub(super) item: Item,
    pub(super) form: Form,
    pub(super) end: usize,
}

impl Grammar<'_> {
    /// The longest date that begins at `at`, with the day of the week in brackets behind it: `8 March (Thu.)`.
    pub(super) fn single(&self, at: usize) -> Option<Single> {
        let mut found = self.longest(at)?;
        if found.item.day.is_some()
            && found.item.weekday.is_none()
            && let Some((weekday, end)) = self.weekday_in_brackets(found.end)
        {
            found.item.weekday = Some(weekday);
            found.end = end;
        }
        Some(found)
    }

    fn longest(&self, at: usize) -> Option<Single> {
        let candidates = match self.token(at)?.kind {
            Kind::Number => [self.numeric(at), self.signs(at), self.named(at), self.years(at)],
            Kind::Unknown | Kind::Mark('?') => [self.numeric(at), self.named(at), self.years(at), None],
            Kind::Mark('\'' | '’' | '‘') => [self.short_year(at), None, None, None],
            Kind::Word => [
                self.named(at),
                self.season(at).or_else(|| self.signs(at)),
                self.years(at),
                self.weekday_and_numbers(at),
            ],
            _ => return None,
        };
        let mut best: Option<Single> = None;
        for found in candidates.into_iter().flatten() {
            // The signs of Chinese close a date, whatever stands right behind it.
            let whole = !self.is_glued(found.end) || found.form.sign == Some('日');
            if whole && best.is_none_or(|best| found.end > best.end) {
                best = Some(found);
            }
        }
        best
    }

    /// A day of the week, and then a date in numbers: `Thu 8-3-1951`, `Do., 8.3.1951`.
    fn weekday_and_numbers(&self, at: usize) -> Option<Single> {
        let weekday = self.token(at).and_then(|token| self.weekday(token))?;
        let mut next = at + 1 + usize::from(self.is_tight_point(at + 1));
        if self.token(next).is_some_and(|comma| comma.is_mark(',')) {
            next += 1;
        }
        self.next(next)?;
        let mut found = self.numeric(next).or_else(|| self.signs(next))?;
        found.item.weekday = Some(weekday);
        Some(found)
    }

    /// A day of the week in the brackets at `at`, and where they end.
    fn weekday_in_brackets(&self, at: usize) -> Option<(u8, usize)> {
        self.next(at).filter(|open| open.opens_bracket())?;
        let weekday = self.token(at + 1).and_then(|token| self.weekday(token))?;
        let close = at + 2 + usize::from(self.is_tight_point(at + 2));
        let closes = self.token(close).is_some_and(|close| close.closes_bracket());
        closes.then_some((weekday, close + 1))
    }
}

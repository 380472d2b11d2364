//! Days of the week beside dates: `Thu 8-3-1951`, `8 March (Thu.)`, `8.3.1951, Donnerstag: `.

use super::Grammar;
use super::form::Part;
use super::single::Single;
use crate::lex::{Gap, Kind, Token};

impl Grammar<'_> {
    /// A date in numbers behind the day of the week: `Thu 8-3-1951`, `Monday, 1827-08-13`.
    pub(super) fn weekday_and_numbers(&self, at: usize) -> Option<Single> {
        let weekday = self.weekday(self.token(at)?)?;
        let (next, _) = self.between(at + 1, Part::Weekday)?;
        let mut found = self.numeric(next).or_else(|| self.signs(next))?;
        found.item.weekday = Some(weekday);
        Some(found)
    }

    /// A date with the day of the week that stands right behind it.
    pub(super) fn with_weekday(&self, mut found: Single) -> Single {
        if found.item.day.is_some()
            && found.item.weekday.is_none()
            && let Some((weekday, end)) = self
                .weekday_in_brackets(found.end)
                .or_else(|| self.weekday_behind(found.end))
        {
            found.item.weekday = Some(weekday);
            found.end = end;
        }
        found
    }

    /// A day of the week in the brackets at `at`, and where they end.
    fn weekday_in_brackets(&self, at: usize) -> Option<(u8, usize)> {
        self.next(at).filter(|open| open.opens_bracket())?;
        let weekday = self.token(at + 1).and_then(|token| self.weekday(token))?;
        let close = at + 2 + usize::from(self.is_tight_point(at + 2));
        let closes = self.token(close).is_some_and(Token::closes_bracket);
        closes.then_some((weekday, close + 1))
    }

    /// A day of the week behind a date, with a mark behind it, and where it ends.
    fn weekday_behind(&self, at: usize) -> Option<(u8, usize)> {
        // `8., csütörtök`.
        let comma = |at: usize| self.token(at).is_some_and(|mark| mark.is_mark(','));
        let mut next = at + usize::from(self.is_tight_point(at) && comma(at + 1));
        next += usize::from(comma(next));
        self.next(at).filter(|_| !self.running)?;
        let weekday = self.next(next).and_then(|token| self.weekday(token))?;
        let closes = self.token(next + 1).is_none_or(|behind| match behind.kind {
            Kind::Mark(mark) => ":.,;|)]".contains(mark),
            Kind::Dash => true,
            _ => behind.gap > Gap::Space,
        });
        closes.then_some((weekday, next + 1))
    }
}

//! One date: the longest of what can begin at a token.

use super::Grammar;
use super::form::{Form, Part};
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
    /// The longest date that begins at `at`.
    pub(super) fn single(&self, at: usize) -> Option<Single> {
        let token = self.token(at)?;
        let candidates = match token.kind {
            Kind::Number => [
                self.numeric(at),
                self.signs(at),
                self.named(at),
                self.years(at),
            ],
            Kind::Unknown | Kind::Mark('?') => [self.numeric(at), self.named(at), None, None],
            Kind::Mark('\'' | '’' | '‘') => [self.short_year(at), None, None, None],
            Kind::Word => [
                self.named(at),
                self.season(at),
                self.years(at),
                self.behind_weekday(at),
            ],
            _ => return None,
        };
        let mut best: Option<Single> = None;
        for found in candidates.into_iter().flatten() {
            let whole = !self.is_glued(found.end) || found.form.sign == Some('日');
            if whole && best.is_none_or(|best| found.end > best.end) {
                best = Some(found);
            }
        }
        best
    }

    /// A date in numbers behind the day of the week: `Thu 8-3-1951`, `Monday, 1827-08-13`.
    fn behind_weekday(&self, at: usize) -> Option<Single> {
        let weekday = self.weekday(self.token(at)?)?;
        let (next, _) = self.between(at + 1, Part::Weekday)?;
        let mut found = self.numeric(next).or_else(|| self.signs(next))?;
        found.item.weekday = Some(weekday);
        Some(found)
    }
}

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
    /// The longest date that begins at `at`, with the day of the week behind it.
    pub(super) fn single(&self, at: usize) -> Option<Single> {
        Some(self.with_weekday(self.longest(at)?))
    }

    fn longest(&self, at: usize) -> Option<Single> {
        let candidates = match self.token(at)?.kind {
            Kind::Number => [
                self.numeric(at),
                self.signs(at),
                self.named(at),
                self.years(at).or_else(|| self.kalends(at)),
            ],
            Kind::Unknown | Kind::Mark('?') => {
                [self.numeric(at), self.named(at), self.years(at), None]
            }
            Kind::Mark('\'' | '’' | '‘') => [self.short_year(at), None, None, None],
            Kind::Word => [
                self.named(at),
                self.season(at).or_else(|| self.signs(at)),
                self.years(at).or_else(|| self.roman_month_and_year(at)),
                self.weekday_and_numbers(at).or_else(|| self.kalends(at)),
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
}

//! One date: the longest of what can begin at a token.

use super::Grammar;
use super::form::Form;
use super::item::Item;
use crate::lex::Kind;

/// Tokens of three numbers and the marks between them, behind which no other date that begins with them ends.
pub(super) const THREE_NUMBERS: usize = 5;

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
        let token = self.token(at)?;
        // The signs of Chinese close a date, whatever stands right behind it.
        let is_whole = |found: &Single| !self.is_glued(found.end) || found.form.sign == Some('日');
        if !token.leads && (token.is_number() || token.is_word()) {
            return self.years(at).filter(is_whole);
        }
        let candidates = match token.kind {
            Kind::Number => [
                match self.numeric(at) {
                    Some(found) if found.end >= at + THREE_NUMBERS => return Some(found),
                    found => found,
                },
                self.signs(at),
                self.named(at),
                self.years(at).or_else(|| self.kalends(at)),
            ],
            Kind::Unknown | Kind::Mark('?') if !token.leads => return None,
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
            if is_whole(&found) && best.is_none_or(|best| found.end > best.end) {
                best = Some(found);
            }
        }
        best
    }
}

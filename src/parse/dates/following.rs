//! Dates that go on from the one before: ranges and lists.

use super::Grammar;
use super::form::Form;
use super::item::{Item, Link, Years};
use super::single::Single;
use super::words::YEARS;
use crate::language::Roles;
use crate::lex::{Gap, Kind};

/// A link between two dates.
#[derive(Debug, Clone, Copy)]
pub(super) struct Linked {
    pub(super) link: Link,
    /// Whether white space stands on both sides of a mark.
    spaced: bool,
    /// Whether it is a word.
    word: bool,
    /// Whether it is a comma alone.
    comma: bool,
    /// Whether it is a stroke.
    stroke: bool,
    pub(super) next: usize,
}

impl Grammar<'_> {
    /// The link between two dates at `at`.
    pub(super) fn link(&self, at: usize) -> Option<Linked> {
        let token = self.next(at)?;
        let linked = |link: Link, word: bool, next: usize| {
            let behind = self.next(next)?;
            Some(Linked {
                link,
                spaced: !token.is_tight() || !behind.is_tight(),
                word,
                comma: false,
                stroke: token.is_mark('/'),
                next,
            })
        };
        match token.kind {
            Kind::Dash => linked(Link::Range, false, at + 1),
            // `23./24.06.`: days and years that follow each other.
            Kind::Mark('/') => linked(Link::Stroke, false, at + 1),
            Kind::Mark('&') => linked(Link::List, true, at + 1),
            Kind::Mark(',') => {
                let and = self.has_role(at + 1, Roles::AND | Roles::OR);
                let mut found = linked(Link::List, and, at + 1 + usize::from(and))?;
                found.comma = !and;
                Some(found)
            }
            Kind::Word if matches!(self.text_of(token), "至" | "到" | "から") => linked(Link::Range, true, at + 1),
            Kind::Mark('～' | '〜' | '~') => linked(Link::Range, false, at + 1),
            Kind::Word if self.plays(token, Roles::UNTIL) => {
                // `bis zum 5. Mai`, `al 5 maggio`.
                let mut next = at + 1;
                while self.has_role(next, Roles::THE) && self.token(next).is_some_and(|t| self.month(t).is_none()) {
                    next += 1;
                }
                linked(Link::Range, true, next)
            }
            Kind::Word if self.plays(token, Roles::AND | Roles::OR) => linked(Link::List, true, at + 1),
            _ => None,
        }
    }

    /// The dates that go on from those before, where they end, and the form, where it is only told now.
    #[allow(clippy::type_complete)]
    pub(super) fn more(
        &self,
        at: usize,
        items: &[(Link, Item)],
        form: Form,
    ) -> Option<(Vec<(Link, Item)>, usize, Option<Form>)> {
        let (_, last) = *items.last()?;
        // A full stop may close the day or the month before a dash: `20. – 22. Mai`.
        let at = match self.token(at).zip(self.token(at + 1)) {
            Some((point, next)) if point.is_mark('.') && point.is_tight() && next.kind == Kind::Dash => at + 1,
            _ => at,
        };
        let linked = self.link(at)?;
        if form.is_year() && last.years == Years::One {
            return self.second_of_years(last, linked).map(|(item, end)| (vec![(Link::Range, item)], end, None));
        }
        if let Some((days, single)) = self.leading_days(linked.next) {
            let mut more: Vec<(Link, Item)> = Vec::new();
            for (link, day) in days {
                let day = if day == 0 { single.item.day } else { Some(day) };
                let link = if more.is_empty() { linked.link } else { link };
                more.push((link, Item { day, ..single.item }));
            }
            return Some((more, single.end, None));
        }
        let (qualified, start) = self.before(linked.next);
        if let Some(mut single) = self.single(start).filter(|single| self.may_follow(last, single, linked)) {
            single.item.approximate |= qualified.approximate;
            let wider = (last.year.is_none() && items.len() == 1).then_some(single.form);
            return Some((vec![(linked.link, single.item)], single.end, wider));
        }
        let (item, end) = self.day_again(last, linked)?;
        Some((vec![(linked.link, item)], end, None))
    }

    /// Whether a whole date may go on from the one before.
    fn may_follow(&self, last: Item, single: &Single, linked: Linked) -> bool {
        let item = &single.item;
        if item.month.is_none() && item.season.is_none() {
            return false;
        }
        if item.fault.is_some() || last.season.is_some() != item.season.is_some() {
            return false;
        }
        if self.running {
            return true;
        }
        // At the start of a line another date may belong to the text.
        let alike = last.day.is_some() == item.day.is_some();
        let comma = linked.comma && item.day.is_none();
        alike && !comma && (linked.word || linked.link != Link::List || item.day.is_some() || !linked.spaced)
    }

    /// The end of a period of years: `1948-52`, `1948–1952`, `1950/51`.
    fn second_of_years(&self, last: Item, linked: Linked) -> Option<(Item, usize)> {
        if linked.link == Link::List {
            return None;
        }
        let first = last.year?;
        let token = self.next(linked.next).filter(|token| token.is_number())?;
        if self.is_part_of_number(linked.next) || linked.spaced && linked.stroke {
            return None;
        }
        let mut end = linked.next + 1;
        let value = i32::try_from(token.value).ok()?;
        let year = match token.len() {
            4 if YEARS.contains(&token.value) => value,
            2 if !linked.spaced && !linked.word && first % 100 < value => first - first % 100 + value,
            1 if !linked.spaced && linked.stroke && first % 10 + 1 == value => first + 1,
            1..=4 if self.era(end).is_some() => value,
            _ => return None,
        };
        let mut item = Item {
            year: Some(year),
            ..Item::default()
        };
        if let Some((before_christ, behind)) = self.era(end) {
            if before_christ {
                item.year = Some(1 - year);
            }
            end = behind;
        }
        // `1948-52-3` is no period; nor is a number that goes on.
        let goes_on = self
            .token(end)
            .is_some_and(|next| next.is_tight() && (next.is_word() || next.is_number()))
            || self.token(end).is_some_and(|next| {
                next.kind == Kind::Dash && next.is_tight()
                    && self.token(end + 1).is_some_and(|next| next.is_number() && next.is_tight())
            });
        (!goes_on).then_some((item, end))
    }

    /// A day of the month before: `July 23, 26`, `May 3–5, 1950`.
    fn day_again(&self, last: Item, linked: Linked) -> Option<(Item, usize)> {
        let at = linked.next;
        if last.day.is_none() {
            return None;
        }
        // `5月5日～7日`.
        if let Some(signs) = self.signs(at).filter(|signs| signs.item.month.is_none() && signs.item.day.is_some()) {
            return Some((signs.item, signs.end));
        }
        // `1440 May 3–7`: the day closes the date.
        let closes = linked.link != Link::List && !linked.spaced && !linked.word && self.tokens[at - 2].is_number()
            && self.tokens[at - 2].len() <= 2;
        if last.year.is_some() && !closes {
            return None;
        }
        let day = self.next(at).filter(|day| {
            day.is_number() && day.len() <= 2 && (1..=31).contains(&day.value)
        })?;
        if self.is_part_of_number(at) {
            return None;
        }
        let mut end = self.behind_ordinal(at);
        if self.is_glued(end) {
            return None;
        }
        let mut item = Item {
            day: Some(day.value),
            ..Item::default()
        };
        let year = match self.token(end) {
            Some(mark) if matches!(mark.kind, Kind::Mark(',' | '.')) => end + 1,
            Some(open) if matches!(open.kind, Kind::Mark('(' | '[' | '（' | '〔' | '【')) => end + 1,
            _ if self.has_role(end, Roles::OF | Roles::IN) => end + 1,
            _ => end,
        };
        let single = self
            .next(year)
            .filter(|token| token.is_number() && token.len() == 4 && YEARS.contains(&token.value))
            .filter(|_| !self.is_part_of_number(year));
        match single {
            Some(token) => {
                item.year = i32::try_from(token.value).ok();
                end = year + 1;
                let bracket = self.tokens[year - 1];
                if matches!(bracket.kind, Kind::Mark('(' | '[' | '（' | '〔' | '【'))
                    && self.token(end).is_some_and(|close| matches!(close.kind, Kind::Mark(')' | ']' | '）' | '〕' | '】')))
                {
                    end += 1;
                }
            }
            // A number behind a dash with white space around it may count something.
            None if !self.running && linked.spaced && linked.link != Link::List && !linked.word => {
                return None;
            }
            None if !self.closes_days(end, linked) => return None,
            None => {}
        }
        Some((item, end))
    }

    /// Whether what stands at `at` closes a list of days, so that the number before counts nothing.
    fn closes_days(&self, at: usize, linked: Linked) -> bool {
        let Some(token) = self.token(at) else { return true };
        match token.kind {
            Kind::Dash => true,
            Kind::Mark(mark) => ",;.:)]?!”’\"&|".contains(mark),
            Kind::Word => {
                token.entry.is_some_and(|entry| entry.connects(self.languages))
                    || linked.link != Link::List && (token.capital || !self.running)
            }
            _ => token.gap == Gap::Tab,
        }
    }
}

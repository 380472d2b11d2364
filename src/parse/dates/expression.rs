//! The grammar of dates that are written as one: ranges, lists, and what is said before and behind them.

use super::form::{Form, Part};
use super::item::{Bound, Expression, Item, Link};
use super::single::Single;
use super::{Grammar, Written};
use crate::language::Roles;
use crate::lex::{Gap, Kind};

/// Days of a list, at most.
const MOST_DAYS: usize = 31;
/// Words before a date that say how it is meant, at most.
const MOST_BEFORE: usize = 8;

/// What stands before a date and says how it is meant.
#[derive(Debug, Clone, Copy, Default)]
struct Before {
    approximate: bool,
    bound: Option<Bound>,
    between: bool,
    brackets: usize,
}

/// A link between two dates.
#[derive(Debug, Clone, Copy)]
struct Linked {
    link: Link,
    /// Whether white space stands on both sides of a mark.
    spaced: bool,
    /// Whether it is a word.
    word: bool,
    /// Whether it is a comma alone.
    comma: bool,
    /// Whether it is a stroke.
    stroke: bool,
    next: usize,
}

impl Grammar<'_> {
    /// The dates that begin at the token `at`.
    pub(in crate::parse) fn at(&self, at: usize) -> Option<Written> {
        let (before, start) = self.before(at);
        let found = self.items(start, before);
        match found {
            Some(found) => Some(Written { first: at, ..found }),
            None if start > at && before.brackets == 0 => self.items(at, Before::default()),
            None => None,
        }
    }

    /// What is said before a date, and where the date begins.
    fn before(&self, at: usize) -> (Before, usize) {
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
                    let tight = |token: &crate::lex::Token| token.is_tight();
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

    /// The days that stand before the day of a whole date: `23./24.06.1948`, `3-5 October`, `2 et 20 mai`.
    fn leading_days(&self, at: usize) -> Option<(Vec<(Link, u32)>, Single)> {
        let mut days = Vec::new();
        let mut next = at;
        let mut link = Link::List;
        while days.len() < MOST_DAYS {
            let Some(day) = self.token(next).filter(|day| {
                day.is_number() && day.len() <= 2 && (1..=31).contains(&day.value)
            }) else {
                break;
            };
            if let Some(single) = self.single(next).filter(|single| {
                !days.is_empty() && single.form.begins_with_day() && single.item.month.is_some()
            }) {
                days.push((link, 0));
                return Some((days, single));
            }
            days.push((link, day.value));
            let mut behind = self.behind_ordinal(next);
            if self.token(behind).is_some_and(|point| point.is_mark('.') && point.is_tight()) {
                behind += 1;
            }
            let linked = self.link(behind)?;
            (link, next) = (linked.link, linked.next);
        }
        None
    }

    /// The link between two dates at `at`.
    fn link(&self, at: usize) -> Option<Linked> {
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

    fn items(&self, start: usize, before: Before) -> Option<Written> {
        let one = self.single(start);
        let days = self
            .leading_days(start)
            .filter(|(_, single)| one.is_none_or(|one| single.end > one.end));
        let mut items: Vec<(Link, Item)> = Vec::new();
        let (mut form, mut end) = match days {
            Some((days, single)) => {
                for (link, day) in days {
                    let day = if day == 0 { single.item.day } else { Some(day) };
                    let weekday = None;
                    items.push((link, Item { day, weekday, ..single.item }));
                }
                (single.form, single.end)
            }
            None => {
                let single = one?;
                items.push((Link::List, single.item));
                (single.form, single.end)
            }
        };
        if before.between && form.is_year()
            && let Some((item, behind)) = self.second_of_two_years(end)
        {
            items.push((Link::Range, item));
            end = behind;
        }
        while let Some((more, behind, wider)) = self.more(end, &items, form) {
            items.extend(more);
            end = behind;
            if let Some(wider) = wider {
                form = wider;
            }
        }
        if before.approximate {
            for (_, item) in &mut items {
                item.approximate = true;
            }
        }
        if before.between
            && let [_, (link, _)] = items.as_mut_slice()
        {
            *link = Link::Range;
        }
        end = self.behind(end, before, &mut items);
        let mut items = items.into_iter();
        let (_, first) = items.next()?;
        Some(Written {
            first: start,
            end,
            expression: Expression {
                first,
                more: items.collect(),
                bound: before.bound,
            },
            form,
        })
    }

    /// What stands right behind a date and belongs to it: a question mark, the brackets that were opened.
    fn behind(&self, at: usize, before: Before, items: &mut [(Link, Item)]) -> usize {
        let mut end = self.behind_day_of_week(at, items);
        let mut open = before.brackets;
        while let Some(token) = self.token(end) {
            let doubt = token.is_mark('?') && (token.is_tight() || open > 0);
            let closes = open > 0 && matches!(token.kind, Kind::Mark(']' | ')' | '>' | '）' | '〕' | '】'));
            let point = open > 0 && token.is_mark('.') && token.is_tight();
            // In brackets of its own, as editors add it: `1766 [?]`.
            if doubt {
                for (_, item) in items.iter_mut() {
                    item.uncertain = true;
                }
            } else if closes {
                open -= 1;
            } else if !point {
                break;
            }
            end += 1;
        }
        end
    }

    /// The day of the week behind a day, with a mark or a bracket around it: `8-3-1951 (Thursday)`.
    fn behind_day_of_week(&self, at: usize, items: &mut [(Link, Item)]) -> usize {
        let [(_, item)] = items else { return at };
        if item.day.is_none() || item.weekday.is_some() || self.running {
            return at;
        }
        let mut next = at;
        let open = self.next(next).is_some_and(|mark| mark.is_mark('('));
        let mark = open || self.next(next).is_some_and(|mark| mark.is_mark(','));
        next += usize::from(mark);
        let Some(weekday) = self.next(next).and_then(|token| self.weekday(token)) else {
            return at;
        };
        next += 1;
        if self.token(next).is_some_and(|point| point.is_mark('.') && point.is_tight()) && open {
            next += 1;
        }
        let closed = match self.token(next) {
            Some(close) if open => close.is_mark(')'),
            Some(behind) => matches!(behind.kind, Kind::Mark(':' | '.' | ',' | ';' | '|' | ')' | ']') | Kind::Dash) || behind.gap > Gap::Space,
            None => !open,
        };
        if !closed {
            return at;
        }
        item.weekday = Some(weekday);
        next + usize::from(open)
    }

    /// The dates that go on from those before, where they end, and the form, where it is only told now.
    #[allow(clippy::type_complete)]
    fn more(
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
        if form.is_year() && last.years == super::item::Years::One {
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

    /// The second year of `between 1835 and 1840`.
    fn second_of_two_years(&self, at: usize) -> Option<(Item, usize)> {
        if !self.has_role(at, Roles::AND) {
            return None;
        }
        let year = self.next(at + 1).filter(|year| {
            year.is_number() && year.len() == 4 && super::YEARS.contains(&year.value)
        })?;
        let item = Item {
            year: i32::try_from(year.value).ok(),
            ..Item::default()
        };
        Some((item, at + 2))
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
            4 if super::YEARS.contains(&token.value) => value,
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
            .filter(|token| token.is_number() && token.len() == 4 && super::YEARS.contains(&token.value))
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

impl Form {
    pub(super) fn begins_with_day(self) -> bool {
        self.first() == Some(Part::Day)
    }
}

//! Dates that are written as one: the first, those that go on from it, and what is said before and behind.

use super::before::Before;
use super::form::{Form, Part};
use super::item::{Expression, Item, Link};
use super::single::Single;
use super::{Grammar, Written};
use crate::language::Roles;
use crate::lex::{Gap, Kind};

/// Days of a list, at most.
const MOST_DAYS: usize = 31;

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

    /// The days that stand before the day of a whole date: `23./24.06.1948`, `3-5 October`, `2 et 20 mai`.
    pub(super) fn leading_days(&self, at: usize) -> Option<(Vec<(Link, u32)>, Single)> {
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
}

impl Grammar<'_> {
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
        let point = self.token(next).is_some_and(|point| point.is_mark('.') && point.is_tight());
        next += usize::from(point && open);
        let closed = match self.token(next) {
            Some(close) if open => close.is_mark(')'),
            Some(behind) => {
                matches!(
                    behind.kind,
                    Kind::Mark(':' | '.' | ',' | ';' | '|' | ')' | ']') | Kind::Dash
                ) || behind.gap > Gap::Space
            }
            None => !open,
        };
        if !closed {
            return at;
        }
        item.weekday = Some(weekday);
        next + usize::from(open)
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
}

impl Form {
    pub(super) fn begins_with_day(self) -> bool {
        self.first() == Some(Part::Day)
    }
}

//! Dates that are written as one: the first, those that go on from it, and what is said before and behind.

use super::before::Before;
use super::form::{Form, Part};
use super::item::{DateBound, DateLink, Expression, Fault, Item, Years};
use super::single::{Single, THREE_NUMBERS};
use super::words::{is_roman, small_day};
use super::{Grammar, Written};
use crate::language::Roles;
use crate::lex::{Gap, Kind, Token};

/// Days of a list before their month, at most.
const MOST_DAYS: usize = 31;
/// Dates of a list, at most.
const MOST_DATES: usize = 64;

/// Bytes of words that may be the letters of an era or an article, whatever the language.
const SHORTEST: usize = 2;

/// What a word does that may stand before a year, or be part of one.
const BEGINNING: Roles = Roles::ABOUT
    .or(Roles::EARLY)
    .or(Roles::MID)
    .or(Roles::LATE)
    .or(Roles::BEFORE)
    .or(Roles::AFTER)
    .or(Roles::BETWEEN)
    .or(Roles::FROM)
    .or(Roles::SINCE)
    .or(Roles::UNTIL)
    .or(Roles::THE)
    .or(Roles::OF)
    .or(Roles::DAY)
    .or(Roles::YEAR)
    .or(Roles::DECADE)
    .or(Roles::CENTURY)
    .or(Roles::ANNO);

/// Dates that follow each other, and where they end.
pub(super) struct Dates {
    pub(super) items: Vec<(DateLink, Item)>,
    pub(super) form: Form,
    pub(super) end: usize,
}

impl Grammar<'_> {
    /// The dates that begin at the token `at`.
    pub(in crate::parse) fn at(&self, at: usize) -> Option<Written> {
        self.token(at)
            .filter(|token| match self.running {
                true => token.leads,
                false => token.begins,
            })
            .filter(|token| self.may_begin(token))?;
        if self.running && self.is_inside_numbers(at) {
            return None;
        }
        let (before, start) = self.before(at);
        match self.items(start, before) {
            Some(found) => Some(Written { first: at, ..found }),
            None if start > at && before.brackets == 0 => self.items(at, Before::default()),
            None => None,
        }
    }

    /// The dates that begin at the token `at` of a text that begins at `start`, and are no part of a word or a number.
    pub(in crate::parse) fn whole_at(&self, at: usize, start: usize) -> Option<Written> {
        let token = self.token(at)?;
        let named = token.is_word() && (token.entry.is_some() || token.month > 0);
        if !token.is_number() && !named {
            return None;
        }
        let written = self.at(at)?;
        let glued = token.is_tight()
            && self.before_token(at).is_some_and(|before| {
                before.is_word() || before.is_number() || before.is_mark('/') && !named
            });
        let inside = glued && at > start || self.is_glued(written.end);
        (!inside || written.form.sign == Some('日')).then_some(written)
    }

    /// Whether a date, or what is said before one, may begin with a token. Most words of a page are none that any
    /// language has for dates, and are told apart here.
    fn may_begin(&self, token: &Token) -> bool {
        match token.kind {
            Kind::Number | Kind::Unknown => true,
            Kind::Dash => false,
            Kind::Mark(mark) => matches!(mark, '?' | '\'' | '’' | '‘') || token.opens_bracket(),
            // Of a month, or before a year.
            Kind::Word => {
                token.leads && token.entry.is_some()
                    || token.month > 0
                    || token.roles.has(BEGINNING)
                    || token.len() <= SHORTEST
                    || match self.source.as_bytes().get(token.start as usize) {
                        Some(&first) => is_roman(first.into()) || first == b'A' || first >= 0x80,
                        None => false,
                    }
            }
        }
    }

    /// Whether the number at `at` goes on from others or from letters: `0171-23-45-1950`, `B12-3-1950`.
    fn is_inside_numbers(&self, at: usize) -> bool {
        let tight = |at: usize| self.token(at).is_some_and(|token| token.is_tight());
        let Some(before) = self.before_token(at).filter(|_| tight(at)) else {
            return false;
        };
        let number = |at: Option<usize>| {
            at.and_then(|at| self.tokens.get(at))
                .is_some_and(|token| token.is_number())
        };
        match before.is_word() {
            true => self
                .text_of(before)
                .ends_with(|c: char| c.is_ascii_alphabetic()),
            false => self.parting(at - 1).is_some() && number(at.checked_sub(2)),
        }
    }

    fn items(&self, start: usize, before: Before) -> Option<Written> {
        let dates = self.with_more(self.first_dates(start)?, before);
        let Dates {
            mut items,
            form,
            end,
        } = dates;
        // `1948-523`: a number that goes on is no year.
        if items.len() == 1
            && form.is_year()
            && self
                .parting(end)
                .is_some_and(|mark| self.goes_on(end, mark))
        {
            return None;
        }
        if before.approximate {
            items
                .iter_mut()
                .for_each(|(_, item)| item.approximate = true);
        }
        if before.between
            && let [_, (link, _)] = items.as_mut_slice()
        {
            *link = DateLink::Range;
        }
        let mut form = form;
        let end = self.behind(end, before, &mut items);
        let mut end = self.late_year(end, &mut items, &mut form);
        if let Some(rest) = self.rest_of_year(end, &items, form) {
            Dates { items, form, end } = self.with_more(rest, before);
        }
        before_christ(&mut items);
        let since = (before.since && items.len() == 1).then_some(DateBound::After);
        let mut items = items.into_iter();
        let (_, first) = items.next()?;
        Some(Written {
            first: start,
            end,
            expression: Expression {
                first,
                more: items.collect(),
                bound: before.bound.or(since),
            },
            form,
        })
    }

    /// The dates with those that go on from them.
    fn with_more(&self, mut dates: Dates, before: Before) -> Dates {
        while dates.items.len() < MOST_DATES
            && let Some(more) = self.more(&dates, before.between)
        {
            dates.items.extend(more.items);
            (dates.form, dates.end) = (more.form, more.end);
        }
        dates
    }

    /// Days of a month, or a season, behind a year that the marks behind it have closed already, which are of that
    /// year: `[1642], aprile 20`, `1653?, June 4`, `1648, 2-9 juin`, `1877, Frühjahr.`
    fn rest_of_year(&self, end: usize, items: &[(DateLink, Item)], form: Form) -> Option<Dates> {
        let [(_, year)] = items else { return None };
        if self.running || !form.is_year() || year.years != Years::One || year.fault.is_some() {
            return None;
        }
        let end = self.behind_year_word(end);
        let mark = self.token(end)?;
        let parted = mark.is_mark(',') || mark.is_mark(':') || self.is_tight_point(end);
        let at = end + usize::from(parted);
        let day = |dates: &Dates| {
            let item = dates.items.last().map(|(_, item)| item);
            item.is_some_and(|item| {
                item.day.is_some() && item.month.is_some() && item.year.is_none()
            })
        };
        let named = || {
            let single = self.named(at)?;
            Some(Dates {
                items: vec![(DateLink::List, single.item)],
                form: single.form,
                end: single.end,
            })
        };
        let season = || {
            let season = self.bare_season(at)?;
            let closed = self.token(season.end).is_none_or(|mark| {
                mark.gap >= Gap::Wide
                    || matches!(mark.kind, Kind::Mark('.' | ':' | ',' | ';') | Kind::Dash)
            });
            closed.then(|| Dates {
                items: vec![(DateLink::List, season.expression.first)],
                form: season.form,
                end: season.end,
            })
        };
        let mut dates = (self.leading_days(at).or_else(named).filter(day)).or_else(season)?;
        for (_, item) in &mut dates.items {
            item.year = year.year;
            item.uncertain |= year.uncertain;
            item.approximate |= year.approximate;
        }
        dates.form = Form::of(&[Part::Year]).followed_by(dates.form);
        Some(dates)
    }

    /// A year behind what stands behind a day: `5 May (Friday) 1943`, `7 May (?) 1945`, `8 May 46: `. Where it
    /// ends; without one, the end of the date.
    fn late_year(&self, end: usize, items: &mut [(DateLink, Item)], form: &mut Form) -> usize {
        let written = items
            .iter()
            .any(|(_, item)| item.year.is_some() || item.fault.is_some());
        let Some((_, last)) = items.last_mut().filter(|_| !written) else {
            return end;
        };
        if last.day.is_none() || last.month.is_none() {
            return end;
        }
        let at = end + usize::from(self.token(end).is_some_and(|mark| mark.is_mark(',')));
        let Some(number) = self.next(at).filter(|number| number.is_number()) else {
            return end;
        };
        let colon = |at: usize| {
            self.token(at)
                .is_some_and(|mark| mark.is_mark(':') && mark.is_tight())
        };
        if self.is_year(at, number) && !self.counts(at + 1) {
            last.year = i32::try_from(number.value).ok();
        } else if number.len() == 2 && at == end && !self.running && colon(at + 1) {
            last.short_year = Some(number.value);
            last.fault = Some(Fault::NoCentury);
        } else {
            return end;
        }
        form.push(Part::Year);
        at + 1
    }

    /// The first of the dates that begin at `start`, with the days that share its month and stand before it.
    fn first_dates(&self, start: usize) -> Option<Dates> {
        let leads = self.token(start)?.leads;
        let part = leads.then(|| {
            self.days_of_week(start)
                .or_else(|| self.months_of_part(start))
        });
        if let Some(Some(part)) = part {
            return Some(part);
        }
        let one = self.single(start);
        let longer = |days: &Dates| one.is_none_or(|one| days.end > one.end);
        let whole = one.is_some_and(|one| one.is_of_three_numbers(start));
        let days = (leads && !whole)
            .then(|| self.leading_days(start))
            .flatten();
        days.filter(longer).or_else(|| {
            one.map(|one| Dates {
                items: vec![(DateLink::List, one.item)],
                form: one.form,
                end: one.end,
            })
        })
    }

    /// The days that stand before the day of a whole date, and that date: `23./24.06.1948`, `3-5 October`, `2 et
    /// 20 mai`.
    pub(super) fn leading_days(&self, at: usize) -> Option<Dates> {
        let mut days: Vec<(DateLink, u32)> = Vec::new();
        let mut next = at;
        let mut link = DateLink::List;
        while days.len() < MOST_DAYS {
            let day = self.token(next).and_then(small_day)?;
            if !days.is_empty()
                && let Some(single) = self.single(next).filter(Single::closes_days)
            {
                let with_day = |(link, day)| {
                    let item = Item {
                        day: Some(day),
                        weekday: None,
                        ..single.item
                    };
                    (link, item)
                };
                let mut items: Vec<(DateLink, Item)> = days.into_iter().map(with_day).collect();
                items.push((link, single.item));
                return Some(Dates {
                    items,
                    form: single.form,
                    end: single.end,
                });
            }
            // More than two days go on in order.
            if days.len() > 1 && days.last().is_some_and(|(_, before)| *before >= day) {
                return None;
            }
            days.push((link, day));
            let behind = self.behind_ordinal(next);
            let linked = self.link(behind + usize::from(self.is_tight_point(behind)))?;
            (link, next) = (linked.link, self.behind_articles(linked.next));
        }
        None
    }

    /// What stands right behind a date and belongs to it: a question mark, the brackets that were opened.
    fn behind(&self, at: usize, before: Before, items: &mut [(DateLink, Item)]) -> usize {
        let mut end = at;
        let mut open = before.brackets;
        while let Some(token) = self.token(end) {
            // `1766 [?]`
            if open == 0
                && let Some(behind) = self.doubt_in_brackets(end)
            {
                items.iter_mut().for_each(|(_, item)| item.uncertain = true);
                return behind;
            }
            // `8-5-1951?`, and in brackets as editors add it: `[1643, Sept. ?]`.
            if let Some(behind) = self.about_behind(end) {
                items
                    .iter_mut()
                    .for_each(|(_, item)| item.approximate = true);
                end = behind;
                continue;
            }
            if token.is_mark('?') && (token.is_tight() || open > 0) {
                items.iter_mut().for_each(|(_, item)| item.uncertain = true);
            } else if open > 0 && token.closes_bracket() {
                open -= 1;
            } else if open == 0 || !self.is_tight_point(end) {
                break;
            }
            end += 1;
        }
        end
    }

    /// Where a word behind a date that says it to be about right ends, when a mark or a wide space follows:
    /// `480 BC ca.   `.
    fn about_behind(&self, at: usize) -> Option<usize> {
        let word = self
            .next(at)
            .filter(|word| word.is_word() && !self.running)?;
        let end = at + 1 + usize::from(self.is_tight_point(at + 1));
        let closed = self.token(end).is_none_or(|next| {
            next.gap >= Gap::Wide
                || matches!(next.kind, Kind::Mark(':' | ',' | ')' | ']') | Kind::Dash)
        });
        (self.plays(word, Roles::ABOUT) && closed).then_some(end)
    }

    /// Where a question mark in brackets of its own ends.
    fn doubt_in_brackets(&self, at: usize) -> Option<usize> {
        self.next(at).filter(|open| open.opens_bracket())?;
        self.token(at + 1).filter(|doubt| doubt.is_mark('?'))?;
        let closes = self
            .token(at + 2)
            .is_some_and(|close| close.closes_bracket());
        closes.then_some(at + 3)
    }
}

/// Counts all years of a period backwards where the last is: `480–479 BC`.
fn before_christ(items: &mut [(DateLink, Item)]) {
    let backwards = |item: &Item| item.year.is_some_and(|year| year <= 0);
    let [rest @ .., (DateLink::Range, last)] = items else {
        return;
    };
    if !backwards(last) {
        return;
    }
    for (_, item) in rest.iter_mut().filter(|(_, item)| !item.era) {
        item.year = item.year.map(|year| if year > 0 { 1 - year } else { year });
    }
}

impl Single {
    /// Whether it begins at `start` with a day, a month and a year in numbers, before which no other day stands.
    fn is_of_three_numbers(&self, start: usize) -> bool {
        let numbers = self
            .form
            .sign
            .is_some_and(|sign| matches!(sign, '-' | '.' | '/'));
        numbers && self.end >= start + THREE_NUMBERS
    }

    /// Whether days may stand before it that share its month: it begins with a day and has a month.
    fn closes_days(&self) -> bool {
        self.form.first() == Some(Part::Day)
            && self.item.month.is_some()
            && self.item.fault != Some(Fault::YearDigits)
    }
}

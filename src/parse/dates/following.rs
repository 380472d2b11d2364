//! Dates that go on from the one before: ranges and lists.

use super::Grammar;
use super::expression::Dates;
use super::item::{DateLink, Item, Years};
use super::link::Linked;
use super::single::Single;
use super::words::{is_year, small_day};
use crate::language::Roles;
use crate::lex::{Gap, Kind, Token};

impl Grammar<'_> {
    /// The dates that go on from those before; `between` when `and` joins the ends of a period.
    pub(super) fn more(&self, dates: &Dates, between: bool) -> Option<Dates> {
        let (_, last) = *dates.items.last()?;
        // A full stop may close the day or the month before a dash: `20. – 22. Mai`.
        let dash = |at: usize| self.token(at).is_some_and(|dash| dash.kind == Kind::Dash);
        // `Између 1811. и 1815.`
        let and = |at: usize| {
            dates.form.is_year() && self.has_role(at, Roles::AND | Roles::OR | Roles::UNTIL)
        };
        let point = self.is_tight_point(dates.end) && (dash(dates.end + 1) || and(dates.end + 1));
        let linked = self.link(dates.end + usize::from(point))?;
        let one = |link: DateLink, item: Item, end: usize| {
            Some(Dates {
                items: vec![(link, item)],
                form: dates.form,
                end,
            })
        };
        if dates.form.is_year() && last.years != Years::Century {
            let (link, item, end) = self.year_again(last, linked, between)?;
            return one(link, item, end);
        }
        if let Some(mut more) = self.leading_days(linked.next) {
            if let Some((link, _)) = more.items.first_mut() {
                *link = linked.link;
            }
            return Some(Dates {
                form: dates.form,
                ..more
            });
        }
        let (qualified, start) = self.before(linked.next);
        if let Some(mut single) = self
            .single(start)
            .filter(|single| self.may_follow(last, single, linked))
        {
            single.item.approximate |= qualified.approximate;
            let mut more = one(linked.link, single.item, single.end)?;
            if last.year.is_none() && dates.items.len() == 1 {
                more.form = single.form;
            }
            return Some(more);
        }
        let (item, end) = self.day_again(last, linked)?;
        one(linked.link, item, end)
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
        alike
            && !comma
            && (linked.word || !linked.link.is_list() || item.day.is_some() || !linked.spaced)
    }

    /// One more year, most often the end of a period: `1948-52`, `1950/51`, `between 1948 and 1952`, `1948, 1949`.
    fn year_again(
        &self,
        last: Item,
        linked: Linked,
        between: bool,
    ) -> Option<(DateLink, Item, usize)> {
        let link = match linked.link {
            DateLink::List if between && linked.word => DateLink::Range,
            DateLink::List | DateLink::Or if self.running => return None,
            DateLink::Stroke => DateLink::Range,
            link => link,
        };
        let at = self.behind_articles(linked.next);
        let token = self
            .next(at)
            .filter(|token| token.is_number() && !self.is_part_of_number(at))?;
        let decade = self.behind_decade(at + 1).filter(|_| token.value % 10 == 0);
        let era = self.era(at + 1);
        let end = decade.or(era.map(|(_, end)| end)).unwrap_or(at + 1);
        // `1914–1918 гг.`
        let end = match link {
            DateLink::Range => self.behind_year_word(end),
            _ => end,
        };
        let year = match era {
            Some((before_christ, _)) if token.len() <= 4 => {
                let year = i32::try_from(token.value).ok()?;
                if before_christ { 1 - year } else { year }
            }
            _ => self.year_after(last.year?, linked, token)?,
        };
        // `1948-52-3` is no period; nor is a number that goes on.
        let goes_on =
            self.is_glued(end) || self.parting(end) == Some('-') && self.is_glued(end + 1);
        // `1949, 12 ships`, `1949, 1950 ships`.
        let counts = link.is_list()
            && (!is_year(token) || self.counts(end) && !self.has_role(end, Roles::AND | Roles::OR));
        let item = Item {
            year: Some(year),
            years: if decade.is_some() {
                Years::Decade
            } else {
                Years::One
            },
            ..Item::default()
        };
        (!goes_on && !counts).then_some((link, item, end))
    }

    /// The year that a number stands for behind another year: in full, or in its last digits.
    fn year_after(&self, first: i32, linked: Linked, token: &Token) -> Option<i32> {
        let value = i32::try_from(token.value).ok()?;
        let tight = !linked.spaced && !linked.word;
        match token.len() {
            _ if is_year(token) => (!linked.spaced || !linked.stroke).then_some(value),
            2 if tight && first % 100 < value => Some(first - first % 100 + value),
            1 if tight && linked.stroke && first % 10 + 1 == value => Some(first + 1),
            _ => None,
        }
    }

    /// A day of the month before: `July 23, 26`, `May 3–5, 1950`.
    fn day_again(&self, last: Item, linked: Linked) -> Option<(Item, usize)> {
        last.day?;
        let at = linked.next;
        // `5月5日～7日`.
        if let Some(signs) = self
            .signs(at)
            .filter(|signs| signs.item.month.is_none() && signs.item.day.is_some())
        {
            return Some((signs.item, signs.end));
        }
        if last.year.is_some() && !self.closes_with_day(linked) {
            return None;
        }
        let day = self
            .next(at)
            .and_then(small_day)
            .filter(|_| !self.is_part_of_number(at))?;
        let end = self.behind_ordinal(at);
        if self.is_glued(end) {
            return None;
        }
        let mut item = Item {
            day: Some(day),
            ..Item::default()
        };
        if let Some((year, end)) = self.year_behind_day(end) {
            item.year = Some(year);
            return Some((item, end));
        }
        // A number behind a dash with white space around it may count something.
        let counts = !self.running && linked.spaced && !linked.link.is_list() && !linked.word;
        // `8-án vagy 9-én`: a number with the ending of an ordinal counts nothing.
        let ordinal = linked.word && end > at + 1;
        (!counts && (ordinal || self.closes_days(end, linked))).then_some((item, end))
    }

    /// Whether a day closes the date before the link, so that another may follow: `1440 May 3–7`.
    fn closes_with_day(&self, linked: Linked) -> bool {
        !linked.link.is_list()
            && !linked.spaced
            && !linked.word
            && (linked.next.checked_sub(2))
                .and_then(|day| self.tokens.get(day))
                .is_some_and(|day| day.is_number() && day.len() <= 2)
    }

    /// The year behind a day that follows others, and where it ends: `, 1950`, ` (1950)`, ` of 1950`.
    fn year_behind_day(&self, at: usize) -> Option<(i32, usize)> {
        let mark = self.token(at)?;
        let opens = mark.opens_bracket();
        let small = opens
            || matches!(mark.kind, Kind::Mark(',' | '.'))
            || self.has_role(at, Roles::OF | Roles::IN);
        let next = at + usize::from(small);
        let year = self.next(next).filter(|year| self.is_year(next, year))?;
        let closes = opens
            && self
                .token(next + 1)
                .is_some_and(|close| close.closes_bracket());
        Some((
            i32::try_from(year.value).ok()?,
            next + 1 + usize::from(closes),
        ))
    }

    /// Whether what stands at `at` closes a list of days, so that the number before counts nothing.
    fn closes_days(&self, at: usize, linked: Linked) -> bool {
        let Some(token) = self.token(at) else {
            return true;
        };
        match token.kind {
            Kind::Dash => true,
            Kind::Mark(mark) => ",;.:)]?!”’\"&|".contains(mark),
            // At the start of a line what follows is the text, and the number may be an hour.
            Kind::Word if !self.running && linked.link.is_list() => {
                self.plays(token, Roles::AND | Roles::OR)
            }
            Kind::Word => {
                token
                    .entry
                    .is_some_and(|entry| entry.connects(self.languages))
                    || !linked.link.is_list() && (token.capital || !self.running)
            }
            _ => token.gap == Gap::Tab,
        }
    }
}

//! The grammar of one date: in numbers, by name, by the signs of Chinese and Japanese, by season, or a year.
//!
//! A date by name is its parts in any order (`March 12, 1948`, `1948 March 12`, `Thursday the 12th of March`),
//! each of them once, with small words and marks between them.

use super::form::{Form, Part};
use super::item::{Fault, Item, Years};
use super::words::YEARS;
use super::Grammar;
use crate::date::{Day, Season};
use crate::language::Roles;
use crate::lex::{Gap, Kind, Token};

/// One date and the token behind it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Single {
    pub(super) item: Item,
    pub(super) form: Form,
    pub(super) end: usize,
}

/// Words and marks between two parts of a date, at most.
const MOST_BETWEEN: usize = 5;

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

    /// The mark that parts numbers at `at`, with nothing before it.
    fn parting(&self, at: usize) -> Option<char> {
        let token = self.token(at).filter(|token| token.is_tight())?;
        match token.kind {
            Kind::Dash => Some('-'),
            Kind::Mark(mark @ ('.' | '/')) => Some(mark),
            _ => None,
        }
    }

    /// The number at `at`, or 0 for one that is written as unknown; behind a point a space may stand.
    fn number_behind(&self, at: usize, mark: Option<char>) -> Option<(&Token, bool)> {
        let token = self.token(at)?;
        let spaced = mark == Some('.') && token.gap == Gap::Space;
        if mark.is_some() && !token.is_tight() && !spaced {
            return None;
        }
        match token.kind {
            Kind::Number => Some((token, false)),
            Kind::Unknown | Kind::Mark('?') => Some((token, true)),
            _ => None,
        }
    }

    /// A date in numbers: three of them, or a year and a month, or a day and a month.
    fn numeric(&self, at: usize) -> Option<Single> {
        let (a, a_unknown) = self.number_behind(at, None)?;
        if at > 0 && a.is_tight() && self.tokens[at - 1].is_number() {
            return None;
        }
        let mark = self.parting(at + 1)?;
        if let Some(found) = self.week_or_day_of_year(at, mark) {
            return Some(found);
        }
        if let Some(found) = self.day_month_roman_year(at, mark) {
            return Some(found);
        }
        let (b, b_unknown) = self.number_behind(at + 2, Some(mark))?;
        let third = self.parting(at + 3).filter(|again| *again == mark).and_then(|_| {
            self.number_behind(at + 4, Some(mark))
        });
        let Some((c, c_unknown)) = third else {
            return self.two_numbers(at, (a, a_unknown), mark, (b, b_unknown));
        };
        let mut end = at + 5;
        // More numbers with the same mark: a version, an address, a telephone number.
        if self.parting(end) == Some(mark)
            && self.token(end + 1).is_some_and(|next| next.is_number() && next.is_tight())
            && !self.begins_full_date(end + 1)
        {
            return None;
        }
        let mut item = Item {
            marked_unknown: a_unknown || b_unknown || c_unknown,
            ..Item::default()
        };
        let value = |token: &Token, unknown: bool| if unknown { 0 } else { token.value };
        let year_first = a.is_number() && a.len() == 4 && c.len() <= 2 && b.len() <= 2;
        if year_first {
            (item.year, item.month, item.day) = (
                i32::try_from(a.value).ok(),
                Some(value(b, b_unknown)),
                Some(value(c, c_unknown)),
            );
            // `1951-03-08T09:00`: the time is no part of the date.
            if self.text(end) == "T" || self.text(end) == "t" {
                end = self.behind_time(end + 1).unwrap_or(end);
            }
            let form = Form::of(&[Part::Year, Part::Month, Part::Day]).parted(mark);
            return Some(Single { item, form, end });
        }
        if a.len() > 2 || b.len() > 2 {
            return None;
        }
        if a_unknown && b_unknown && c.len() < 3 {
            return None;
        }
        let (first, second) = (value(a, a_unknown), value(b, b_unknown));
        let order = self.orders.of(mark, first, second);
        (item.day, item.month) = match order.month_first {
            true => (Some(second), Some(first)),
            false => (Some(first), Some(second)),
        };
        item.swappable = order.open;
        if c_unknown {
            item.year = None;
        } else {
            match c.len() {
                4 => item.year = i32::try_from(c.value).ok(),
                3 if self.orders.short_years => item.year = i32::try_from(c.value).ok(),
                // `3.1.2`: no date, where nothing else says that it is one.
                1 | 2 if mark == '.' && (first == 0 || second == 0 || first > 31 || second > 31) => {
                    return None;
                }
                1 => item.fault = Some(Fault::YearDigits),
                2 => item.fault = Some(Fault::NoCentury),
                _ => item.fault = Some(Fault::YearDigits),
            }
        }
        if mark == '/' && c.len() < 3 && self.running {
            return None;
        }
        if let Some((old, new, behind)) = self.second_year(end, item.year) {
            (item.old_year, item.year, end) = (Some(old), Some(new), behind);
        }
        let form = Form::of(&[Part::Day, Part::Month, Part::Year]).parted(mark);
        Some(Single { item, form, end })
    }

    /// A week, a day of a week or a day of a year as ISO 8601 counts them: `1951-W10-4`, `1951-070`.
    fn week_or_day_of_year(&self, at: usize, mark: char) -> Option<Single> {
        let year = self.token(at).filter(|year| mark == '-' && year.is_number() && year.len() == 4)?;
        let year = i32::try_from(year.value).ok()?;
        let tight = |at: usize| self.token(at).filter(|token| token.is_tight());
        let form = Form::of(&[Part::Year, Part::Day]).parted('W');
        let whole = |day: Day, end: usize| {
            let (month, number) = crate::date::month_and_day(day);
            let item = Item {
                day: Some(number),
                month: Some(month),
                year: Some(crate::date::year_of(day)),
                ..Item::default()
            };
            (!self.is_glued(end)).then_some(Single { item, form, end })
        };
        let second = tight(at + 2)?;
        if second.is_number() && second.len() == 3 && self.parting(at + 3).is_none() {
            return whole(crate::date::day_of_year(year, second.value)?, at + 3);
        }
        let week = tight(at + 3).filter(|week| {
            self.text_of(second) == "W" && week.is_number() && week.len() == 2
        })?;
        let day = tight(at + 5).filter(|day| {
            self.parting(at + 4) == Some('-') && day.is_number() && day.len() == 1
        })?;
        whole(crate::date::day_of_week(year, week.value, day.value)?, at + 6)
    }

    /// Whether three numbers with dashes begin at `at`, the last a year.
    fn begins_full_date(&self, at: usize) -> bool {
        let number = |at: usize, digits: std::ops::RangeInclusive<usize>| {
            self.token(at)
                .is_some_and(|token| token.is_number() && digits.contains(&token.len()))
        };
        number(at, 1..=2)
            && self.parting(at + 1).is_some()
            && number(at + 2, 1..=2)
            && self.parting(at + 3).is_some()
            && number(at + 4, 4..=4)
    }

    /// Where a time of day ends: `09:00`, `09:00:00Z`.
    fn behind_time(&self, at: usize) -> Option<usize> {
        let number = |at: usize| {
            self.token(at)
                .is_some_and(|token| token.is_number() && token.is_tight() && token.len() == 2)
        };
        let mut end = number(at).then_some(at + 1)?;
        while self.token(end).is_some_and(|token| token.is_mark(':') && token.is_tight()) && number(end + 1) {
            end += 2;
        }
        if self.text(end) == "Z" {
            end += 1;
        }
        // The offset of a time zone.
        let sign = self.token(end).filter(|token| token.is_tight());
        if sign.is_some_and(|sign| sign.kind == Kind::Dash || sign.is_mark('+')) && number(end + 1) {
            end += 2;
            if self.token(end).is_some_and(|token| token.is_mark(':') && token.is_tight()) && number(end + 1) {
                end += 2;
            }
        }
        Some(end)
    }

    /// `25-VI-1950`, `25.VI.1950`.
    fn day_month_roman_year(&self, at: usize, mark: char) -> Option<Single> {
        let month = self.roman(at + 2).filter(|_| {
            self.token(at + 2).is_some_and(|token| token.is_tight() || mark == '.' && token.gap == Gap::Space)
        })?;
        let day = self.token(at).filter(|day| day.is_number() && day.len() <= 2)?;
        self.parting(at + 3).filter(|again| *again == mark)?;
        let year = self.token(at + 4).filter(|year| {
            year.is_number() && year.len() == 4 && (year.is_tight() || mark == '.' && year.gap == Gap::Space)
        })?;
        let item = Item {
            day: Some(day.value),
            month: Some(month),
            year: i32::try_from(year.value).ok(),
            ..Item::default()
        };
        let form = Form::of(&[Part::Day, Part::Month, Part::Year]).parted('I');
        Some(Single { item, form, end: at + 5 })
    }

    /// Two numbers: `1854.09`, `1950-04` on a page with such dates, `04-1950`, `15.8.`, `15/8`.
    fn two_numbers(
        &self,
        at: usize,
        (a, a_unknown): (&Token, bool),
        mark: char,
        (b, b_unknown): (&Token, bool),
    ) -> Option<Single> {
        if a_unknown || b_unknown && a.len() != 4 {
            return None;
        }
        let end = at + 3;
        let goes_on = self.parting(end).is_some_and(|_| {
            self.token(end + 1).is_some_and(|next| next.is_number() && next.is_tight())
        });
        let is_year = |token: &Token| token.len() == 4 && YEARS.contains(&token.value);
        let is_month = |token: &Token| token.len() <= 2 && (1..=12).contains(&token.value);
        let single = |item: Item, parts: &[Part], end: usize| {
            let form = Form::of(parts).parted(mark);
            Some(Single { item, form, end })
        };
        if is_year(a) && (b_unknown || b.len() == 2 && is_month(b)) && !goes_on {
            let told = mark == '.' || mark == '-' && self.orders.year_first || b_unknown;
            if !told || self.counts(end) || a.gap == Gap::None && b.gap != Gap::None {
                return None;
            }
            let item = Item {
                year: i32::try_from(a.value).ok(),
                month: Some(if b_unknown { 0 } else { b.value }),
                marked_unknown: b_unknown,
                ..Item::default()
            };
            return single(item, &[Part::Year, Part::Month], end);
        }
        if is_month(a) && is_year(b) && !goes_on && b.is_tight() {
            let told = mark == '-' || self.orders.parted;
            if !told || self.counts(end) {
                return None;
            }
            let item = Item {
                month: Some(a.value),
                year: i32::try_from(b.value).ok(),
                ..Item::default()
            };
            return single(item, &[Part::Month, Part::Year], end);
        }
        // A day and a month without a year; a point must stand behind both.
        if self.running || mark == '-' || a.len() > 2 || b.len() > 2 || !(1..=31).contains(&a.value) {
            return None;
        }
        let closed = self.token(end).is_some_and(|token| token.is_mark('.') && token.is_tight());
        let end = match mark {
            '.' if !closed => return None,
            '.' => end + 1,
            _ => end,
        };
        if self.token(end).is_some_and(|next| next.is_tight() && !matches!(next.kind, Kind::Mark(_))) {
            return None;
        }
        let order = self.orders.of(mark, a.value, b.value);
        let (day, month) = match order.month_first {
            true => (b.value, a.value),
            false => (a.value, b.value),
        };
        if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
            return None;
        }
        let item = Item {
            day: Some(day),
            month: Some(month),
            swappable: order.open,
            ..Item::default()
        };
        single(item, &[Part::Day, Part::Month], end)
    }

    /// A second year behind a stroke, for a date between two styles: `1731/2`. The year of the old style, that
    /// of the new one, and where they end.
    fn second_year(&self, at: usize, year: Option<i32>) -> Option<(i32, i32, usize)> {
        let year = year.filter(|year| *year > 0)?;
        let stroke = self.token(at).filter(|token| token.is_mark('/') && token.is_tight());
        let second = self.token(at + 1).filter(|token| {
            stroke.is_some() && token.is_number() && token.is_tight() && token.len() <= 4
        })?;
        let digits = u32::try_from(second.len()).ok()?;
        let unit = 10_i32.checked_pow(digits)?;
        let next = year + 1;
        let written = i32::try_from(second.value).ok()?;
        (next % unit == written % unit).then_some((year, next, at + 2))
    }

    /// `1950年3月4日`, `3月4日`, `1950年`.
    pub(super) fn signs(&self, at: usize) -> Option<Single> {
        let mut item = Item::default();
        let mut form = Form::of(&[Part::Sign]);
        let mut end = at;
        // `6日` goes on from a month before it.
        let mut first = true;
        while let Some(number) = (if end == at { self.token(end) } else { self.next(end) })
            .filter(|token| token.is_number())
        {
            let alone = std::mem::take(&mut first);
            let Some(sign) = self.next(end + 1) else { break };
            match self.text_of(sign) {
                "年" if item.year.is_none() && item.month.is_none() && number.value >= 100 => {
                    item.year = i32::try_from(number.value).ok();
                    form.push(Part::Year);
                    // `明治三十八年（1905年）五月三日`: the year of the era in brackets, and then the day.
                    let closes = self.token(end + 2).is_some_and(|close| close.is_mark('）') || close.is_mark(')'));
                    let month = self.token(end + 4).is_some_and(|sign| self.text_of(sign) == "月");
                    end += usize::from(closes && month);
                }
                "月" if item.month.is_none() && item.day.is_none() => {
                    item.month = Some(number.value);
                    form.push(Part::Month);
                }
                "日" | "号" | "號" if item.day.is_none() && (item.month.is_some() || alone) => {
                    item.day = Some(number.value);
                    form.push(Part::Day);
                }
                _ => break,
            }
            end += 2;
        }
        (end > at).then_some(Single {
            item,
            // The signs close a date, whatever stands right behind it.
            form: form.parted('日'),
            end,
        })
    }

    /// A season of a year: `Spring 1931`.
    fn season(&self, at: usize) -> Option<Single> {
        let token = self.token(at)?;
        let season = Season::from_number(u32::from(token.entry?.season(self.languages)?.number()))?;
        let mut next = at + 1;
        while self.has_role(next, Roles::OF | Roles::THE | Roles::IN | Roles::YEAR)
            || self.token(next).is_some_and(|token| token.is_mark(','))
        {
            next += 1;
        }
        let year = self.next(next).filter(|year| self.is_year(next, year))?;
        let item = Item {
            season: Some(season),
            year: i32::try_from(year.value).ok(),
            ..Item::default()
        };
        Some(Single {
            item,
            form: Form::of(&[Part::Season, Part::Year]),
            end: next + 1,
        })
    }

    /// Whether a number is a year of four digits.
    fn is_year(&self, at: usize, token: &Token) -> bool {
        token.is_number()
            && token.len() == 4
            && YEARS.contains(&token.value)
            && !self.is_part_of_number(at)
    }

    /// A year, a decade, or a century; years before Christ; `Anno 1748`.
    fn years(&self, at: usize) -> Option<Single> {
        let (start, said) = match self.anno(at) {
            Some(behind) => (behind, true),
            None => (at, false),
        };
        if let Some(found) = self.decade_of(at) {
            return Some(found);
        }
        if let Some(year) = self.roman_year(start) {
            let item = Item {
                year: i32::try_from(year).ok(),
                era: said,
                ..Item::default()
            };
            return Some(Single {
                item,
                form: Form::of(&[Part::Year]).parted('M'),
                end: start + 1,
            });
        }
        let number = match start == at {
            true => self.token(start),
            false => self.next(start),
        };
        let number = number.filter(|token| token.is_number())?;
        if self.is_part_of_number(start) {
            return None;
        }
        let mut item = Item {
            year: i32::try_from(number.value).ok(),
            ..Item::default()
        };
        let form = Form::of(&[Part::Year]);
        let mut end = start + 1;
        if self.behind_ordinal(start) > start + 1
            || self.token(end).is_some_and(|point| point.is_mark('.') && point.is_tight())
        {
            // `19th century`.
            let word = match self.behind_ordinal(start) {
                behind if behind > start + 1 => behind,
                _ => start + 2,
            };
            if self.has_role(word, Roles::CENTURY) && (1..=21).contains(&number.value) {
                item.year = i32::try_from((number.value - 1) * 100).ok();
                item.years = Years::Century;
                return Some(Single { item, form, end: word + 1 });
            }
        }
        if let Some((before_christ, behind)) = self.era(end).filter(|_| number.len() <= 4 && number.value > 0) {
            item.era = true;
            if before_christ {
                item.year = item.year.map(|year| 1 - year);
            }
            return Some(Single { item, form, end: behind });
        }
        let decade = self.token(end).is_some_and(|token| token.is_tight() && self.text(end) == "s")
            || self.has_role(end, Roles::DECADE);
        if decade && number.len() == 4 && YEARS.contains(&number.value) && number.value % 10 == 0 {
            item.years = Years::Decade;
            return Some(Single { item, form, end: end + 1 });
        }
        if said {
            item.era = true;
            return (number.len() <= 4 && number.value > 0).then_some(Single { item, form, end });
        }
        // Whether a year of three digits is one is told by its place on the page.
        let early = number.len() == 3 && !self.running && number.value >= 100;
        if !self.is_year(start, number) && !early {
            return None;
        }
        // `1948 г.`, `1948 roku`.
        if self.has_role(end, Roles::YEAR) {
            end += 1;
            if self.token(end).is_some_and(|point| point.is_mark('.') && point.is_tight()) {
                end += 1;
            }
        }
        Some(Single { item, form, end })
    }

    /// `’51`: a year without its century.
    fn short_year(&self, at: usize) -> Option<Single> {
        let year = self
            .token(at + 1)
            .filter(|year| year.is_number() && year.len() == 2 && year.is_tight())?;
        let item = Item {
            short_year: Some(year.value),
            fault: Some(Fault::NoCentury),
            ..Item::default()
        };
        Some(Single {
            item,
            form: Form::of(&[Part::Year]).parted('\''),
            end: at + 2,
        })
    }

    /// `década de 1910`, `jaren 1920`: the word before its year.
    fn decade_of(&self, at: usize) -> Option<Single> {
        if !self.has_role(at, Roles::DECADE) {
            return None;
        }
        let mut next = at + 1;
        while self.has_role(next, Roles::OF | Roles::THE) {
            next += 1;
        }
        let year = self.next(next).filter(|year| self.is_year(next, year) && year.value % 10 == 0)?;
        let item = Item {
            year: i32::try_from(year.value).ok(),
            years: Years::Decade,
            ..Item::default()
        };
        let mut end = next + 1;
        if self.token(end).is_some_and(|token| token.is_tight() && self.text(end) == "s") {
            end += 1;
        }
        Some(Single {
            item,
            form: Form::of(&[Part::Year]),
            end,
        })
    }

    /// A date with the name of its month: its parts in any order.
    fn named(&self, at: usize) -> Option<Single> {
        let mut item = Item::default();
        let mut parts: Vec<Part> = Vec::with_capacity(4);
        // `Anno 1650, die 23 Maii`.
        let mut next = self.anno(at).filter(|_| !self.running).unwrap_or(at);
        let mut end = at;
        let mut doubtful = false;
        let mut bracket = false;
        while let Some((part, behind)) = self.part(next, &mut item, &parts) {
            if part == Part::Month {
                doubtful = self.token(next).is_some_and(|token| self.is_doubtful_month(token));
            }
            parts.push(part);
            end = behind;
            if bracket {
                // `25 June [1950]`, `in August (1950)`.
                end += 1;
                break;
            }
            match self.between(behind, part) {
                Some((after, opens)) => (next, bracket) = (after, opens),
                None => break,
            }
        }
        let has = |part: Part| parts.contains(&part);
        if has(Part::Month) {
            let beside = has(Part::Day) || has(Part::Year);
            let both = has(Part::Day) && has(Part::Year);
            let led = self.running && self.leads_to_month(at);
            if doubtful && !led && (!beside || self.running && !both) {
                return None;
            }
            if item.day.is_some_and(|day| day > 31) && !both {
                return None;
            }
            // `Letter 15 of March 28, 1796`: the first number is that of the letter.
            if parts.first() == Some(&Part::Day) && !has(Part::Year) && self.begins_day_and_year(next) {
                return None;
            }
            let form = Form::of(&parts);
            // `12 May-blossoms`: the month is part of another word.
            let compound = parts.last() == Some(&Part::Month)
                && self.token(end).is_some_and(|dash| dash.kind == Kind::Dash && dash.is_tight())
                && self.token(end + 1).is_some_and(|word| {
                    word.is_tight() && word.is_word() && self.month(word).is_none() && self.weekday(word).is_none()
                });
            if compound {
                return None;
            }
            let end = self.behind_point(end, &parts);
            return Some(Single { item, form, end });
        }
        // `Thursday the 17th 1804`: the month is that of the entry before.
        let day = parts.first() == Some(&Part::Weekday) && has(Part::Day) && !self.running;
        day.then(|| Single {
            item,
            form: Form::of(&parts),
            end,
        })
    }

    /// Whether a word before `at` says that a month follows: `in`, `since`.
    fn leads_to_month(&self, at: usize) -> bool {
        at > 0
            && self.plays(
                &self.tokens[at - 1],
                Roles::IN | Roles::OF | Roles::SINCE | Roles::EARLY | Roles::MID | Roles::LATE | Roles::FROM | Roles::BEFORE | Roles::AFTER,
            )
    }

    /// Whether a day and its year stand at `at`.
    fn begins_day_and_year(&self, at: usize) -> bool {
        let day = self.next(at).filter(|day| day.is_number() && day.len() <= 2);
        let Some(_) = day else { return false };
        let mut next = self.behind_ordinal(at);
        if self.token(next).is_some_and(|mark| matches!(mark.kind, Kind::Mark(',' | '.'))) {
            next += 1;
        }
        self.next(next).is_some_and(|year| self.is_year(next, year))
    }

    /// The full stop of a shortened month that ends a date is part of it.
    fn behind_point(&self, end: usize, parts: &[Part]) -> usize {
        let shortened = parts.last() == Some(&Part::Month)
            && self.token(end).is_some_and(|point| point.is_mark('.') && point.is_tight())
            && self.token(end - 1).is_some_and(|month| {
                month.entry.is_none_or(|entry| entry.is_shortened(self.languages))
            });
        end + usize::from(shortened)
    }

    /// The part of a date at `at`, which is none of those before it; it is put into `item`.
    fn part(&self, at: usize, item: &mut Item, before: &[Part]) -> Option<(Part, usize)> {
        let token = match before.is_empty() {
            true => self.token(at)?,
            false => self.next(at)?,
        };
        let has = |part: Part| before.contains(&part);
        match token.kind {
            Kind::Number if token.len() <= 2 && !has(Part::Day) => {
                if self.is_part_of_number(at) {
                    return None;
                }
                let end = self.behind_ordinal(at);
                if self.is_glued(end) {
                    return None;
                }
                item.day = Some(token.value);
                Some((Part::Day, end))
            }
            Kind::Number if !has(Part::Year) => self.year_part(at, token, item, before),
            Kind::Unknown if !has(Part::Day) => {
                item.day = Some(0);
                item.marked_unknown = true;
                Some((Part::Day, at + 1))
            }
            // `’51`: a year without its century.
            Kind::Mark('\'' | '’' | '‘') if has(Part::Month) && !has(Part::Year) => {
                let year = self.token(at + 1).filter(|year| year.is_number() && year.len() == 2 && year.is_tight())?;
                item.short_year = Some(year.value);
                item.fault = Some(Fault::NoCentury);
                Some((Part::Year, at + 2))
            }
            Kind::Word => {
                if !has(Part::Month) && let Some(month) = self.month(token) {
                    item.month = Some(month);
                    return Some((Part::Month, at + 1));
                }
                if !has(Part::Weekday) && let Some(weekday) = self.weekday(token) {
                    // A day of the week that is not shortened with a point needs a mark or a date behind it.
                    item.weekday = Some(weekday);
                    return Some((Part::Weekday, at + 1));
                }
                if !has(Part::Year)
                    && let Some(year) = self.roman_year(at)
                {
                    item.year = i32::try_from(year).ok();
                    return Some((Part::Year, at + 1));
                }
                // `VII Martii`: the day before its month.
                if !has(Part::Day) && !has(Part::Month) && token.capital && token.len() <= 6
                    && self.next(at + 1).is_some_and(|month| month.is_word() && self.month(month).is_some())
                    && let Some(day) = super::words::roman_number(self.text_of(token)).filter(|day| *day <= 31)
                {
                    item.day = Some(day);
                    return Some((Part::Day, at + 1));
                }
                // `3 V 1811`, `1811 · V · 3`.
                let number_before = before.last().is_some_and(|part| matches!(part, Part::Day | Part::Year));
                if !has(Part::Month) && number_before && before.len() == 1
                    && let Some(month) = self.roman(at)
                {
                    let (number, _) = self.between(at + 1, Part::Month)?;
                    let number = self.next(number).filter(|number| number.is_number())?;
                    let fits = match before.first() {
                        Some(Part::Day) => number.len() == 4,
                        _ => number.len() <= 2,
                    };
                    if fits {
                        item.month = Some(month);
                        return Some((Part::Month, at + 1));
                    }
                }
                None
            }
            _ => None,
        }
    }

    fn year_part(
        &self,
        at: usize,
        token: &Token,
        item: &mut Item,
        before: &[Part],
    ) -> Option<(Part, usize)> {
        if self.is_part_of_number(at) {
            return None;
        }
        let whole = before.contains(&Part::Day) && before.contains(&Part::Month);
        let mut end = at + 1;
        match token.len() {
            4 if YEARS.contains(&token.value) || whole || token.value < 1000 => {}
            3 if whole && (!self.running || !self.counts(end)) => {}
            _ if whole && self.era(end).is_some() && token.len() <= 4 => {}
            _ => return None,
        }
        if self.token(end).is_some_and(|next| next.is_tight() && self.text(end) == "s") {
            return None;
        }
        item.year = i32::try_from(token.value).ok();
        if let Some((before_christ, behind)) = self.era(end) {
            if before_christ {
                item.year = item.year.map(|year| 1 - year);
            }
            end = behind;
        } else if let Some((old, new, behind)) = self.second_year(end, item.year) {
            (item.old_year, item.year, end) = (Some(old), Some(new), behind);
        } else if self.has_role(end, Roles::YEAR) && !before.is_empty() {
            // `5 мая 1951 г.`
            end += 1;
            if self.token(end).is_some_and(|point| point.is_mark('.') && point.is_tight()) {
                end += 1;
            }
        }
        Some((Part::Year, end))
    }

    /// Where the next part of a date may stand, behind the marks and small words that follow a part; and
    /// whether a bracket opened before it.
    fn between(&self, at: usize, part: Part) -> Option<(usize, bool)> {
        let mut next = at;
        let mut comma = false;
        for _ in 0..=MOST_BETWEEN {
            let token = self.next(next)?;
            let tight_behind = self.token(next + 1).is_some_and(|after| after.is_tight());
            match token.kind {
                Kind::Mark('.') if token.is_tight() => next += 1,
                // `12, March 1948` is a number, and then a month.
                Kind::Mark(',')
                    if !comma
                        && !(part == Part::Day && self.running
                            && self.token(next + 1).is_some_and(Token::is_word)) =>
                {
                    comma = true;
                    next += 1;
                }
                Kind::Mark('·') => next += 1,
                Kind::Mark(':') if part == Part::Year && !self.running && next == at => next += 1,
                Kind::Dash if !self.running && part == Part::Year && next == at && !token.is_tight() => {
                    // `1956 – 2 February`: a year, and then the day.
                    next += 1;
                }
                Kind::Dash | Kind::Mark('/') if token.is_tight() && tight_behind && next == at => {
                    next += 1;
                }
                Kind::Dash if next > at && tight_behind && self.tokens[next - 1].is_mark('.') => next += 1,
                Kind::Mark('(' | '[' | '（' | '〔' | '【') => {
                    let year = self.token(next + 1).filter(|year| self.is_year(next + 1, year))?;
                    let _ = year;
                    let closes = self
                        .token(next + 2)
                        .is_some_and(|close| matches!(close.kind, Kind::Mark(')' | ']' | '）' | '〕' | '】')));
                    return (closes && part == Part::Month || closes && part == Part::Day)
                        .then_some((next + 1, true));
                }
                // `d’août`.
                Kind::Mark('\'' | '’') if token.is_tight() && tight_behind && next > at => next += 1,
                Kind::Word
                    if self.plays(token, Roles::OF | Roles::THE | Roles::DAY | Roles::YEAR | Roles::ANNO)
                        || self.plays(token, Roles::IN)
                            && self.token(next + 1).is_some_and(|year| self.is_year(next + 1, year))
                        || token.len() == 1
                            && self.text(next) == "d"
                            && self
                                .token(next + 1)
                                .is_some_and(|mark| mark.is_tight() && matches!(mark.kind, Kind::Mark('\'' | '’' | '.'))) =>
                {
                    // A word that is a month or a day of the week is no small word.
                    if self.month(token).is_some() || self.weekday(token).is_some() {
                        return Some((next, false));
                    }
                    next += 1;
                }
                _ => return Some((next, false)),
            }
        }
        None
    }
}

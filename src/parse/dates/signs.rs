//! Dates with the signs of Chinese, Japanese and Korean behind their numbers.

use super::Grammar;
use super::form::{Form, Part};
use super::item::{Item, Years};
use super::single::Single;
use crate::date::Season;
use crate::lex::Token;

/// The signs of the seasons, from spring.
const SEASONS: [&str; 4] = ["春", "夏", "秋", "冬"];

/// Reigns and eras that years are counted in, and the year before their first.
const REIGNS: [(&str, u32); 7] = [
    ("明治", 1867),
    ("大正", 1911),
    ("昭和", 1925),
    ("平成", 1988),
    ("令和", 2018),
    ("民國", 1911),
    ("民国", 1911),
];

/// What makes a year behind it one before Christ.
const BEFORE_CHRIST: [&str; 3] = ["公元前", "紀元前", "기원전"];
/// What makes a year behind it about right.
const ABOUT: [&str; 3] = ["约", "約", "약"];

/// The year from which on months are those of the sun in China; and in Japan.
const SOLAR: i32 = 1912;
const SOLAR_IN_JAPAN: i32 = 1873;

impl Grammar<'_> {
    /// Whether the month at `at` is surely one of the sun, in a year of a text in Chinese or Japanese. Who writes it in
    /// digits counts as today.
    pub(in crate::parse) fn is_solar_month(&self, at: usize, year: i32) -> bool {
        let digits = |token: &Token| self.text_of(token).is_ascii();
        year >= SOLAR || year >= SOLAR_IN_JAPAN && self.token(at).is_some_and(digits)
    }

    /// `1950年3月4日`, `3月4日`, `1950年`, `昭和25年3月4日`, `1950년 3월 4일`.
    pub(super) fn signs(&self, at: usize) -> Option<Single> {
        let sign = self.token(at + 1 + usize::from(self.token(at)?.is_word()))?;
        if self.text_of(sign).is_ascii() {
            return None;
        }
        if let Some(year) = self.year_behind_word(at) {
            return Some(year);
        }
        let reign = self.reign(at);
        if reign.is_none()
            && let Some(year) = self.year_in_brackets(at)
        {
            return Some(year);
        }
        let start = at + usize::from(self.token(at)?.is_word());
        let mut item = Item::default();
        let mut form = Form::of(&[Part::Sign]);
        let mut end = start;
        while let Some((value, part)) = self.number_and_sign(end, end == at) {
            match part {
                Part::Year
                    if item.year.is_none()
                        && item.month.is_none()
                        && (reign.is_some() || value >= 100) =>
                {
                    item.year = i32::try_from(reign.unwrap_or(0).saturating_add(value)).ok();
                    end = self.behind_second_year(end + 2, &mut item);
                    end = self.behind_vague_year(end, &mut item);
                }
                // Of a reign before that, the month is one of the moon.
                Part::Month
                    if reign.is_some() && item.year.is_some_and(|year| year < SOLAR_IN_JAPAN) =>
                {
                    break;
                }
                Part::Month if item.month.is_none() && item.day.is_none() => {
                    item.month = Some(value);
                    end += 2;
                }
                // `6日` goes on from a month before it.
                Part::Day if item.day.is_none() && (item.month.is_some() || end == at) => {
                    item.day = Some(value);
                    end += 2;
                }
                _ => break,
            }
            form.push(part);
        }
        (end > start && (start == at || reign.is_some())).then_some(Single {
            item,
            form: form.parted('日'),
            end,
        })
    }

    /// A year with what is said before it: `公元前44年`, `約1930年`.
    fn year_behind_word(&self, at: usize) -> Option<Single> {
        let word = self.token(at).filter(|word| word.is_word())?;
        let word = self.text_of(word);
        let (before_christ, about) = (BEFORE_CHRIST.contains(&word), ABOUT.contains(&word));
        if !before_christ && !about {
            return None;
        }
        let (value, Part::Year) = self.number_and_sign(at + 1, false)? else {
            return None;
        };
        let year = i32::try_from(value).ok()?;
        let item = Item {
            year: Some(if before_christ { 1 - year } else { year }),
            era: before_christ,
            approximate: about,
            ..Item::default()
        };
        let form = Form::of(&[Part::Sign, Part::Year]).parted('日');
        (before_christ || year >= 100).then_some(Single {
            item,
            form,
            end: at + 3,
        })
    }

    /// A year of any reign with the one counted from the birth of Christ behind it: `道光元年（1821）`. What follows
    /// may be a month of the moon, and is left to the text.
    fn year_in_brackets(&self, at: usize) -> Option<Single> {
        let named = usize::from(self.token(at)?.is_word());
        let (_, Part::Year) = self.number_and_sign(at + named, named == 0)? else {
            return None;
        };
        let [open, year, close] = [2, 3, 4].map(|behind| self.token(at + named + behind));
        open.filter(|open| open.opens_bracket())?;
        close.filter(|close| close.closes_bracket())?;
        let year = year.filter(|year| year.is_number() && super::words::is_year(year))?;
        let mut item = Item {
            year: i32::try_from(year.value).ok(),
            ..Item::default()
        };
        let mut form = Form::of(&[Part::Sign, Part::Year]);
        let mut end = at + named + 5;
        if item.year.is_some_and(|year| year >= SOLAR)
            && let Some((month, Part::Month)) = self.number_and_sign(end, false)
        {
            (item.month, end) = (Some(month), end + 2);
            form.push(Part::Month);
            if let Some((day, Part::Day)) = self.number_and_sign(end, false) {
                (item.day, end) = (Some(day), end + 2);
                form.push(Part::Day);
            }
        }
        let form = form.parted('日');
        Some(Single { item, form, end })
    }

    /// The year before the first of the reign that the word at `at` names, or the one before a number ends with.
    fn reign(&self, at: usize) -> Option<u32> {
        let token = self.token(at)?;
        let name = match token.is_number() && token.is_tight() {
            true => self.text_of(self.before_token(at)?),
            false => self.text_of(token),
        };
        let names = |reign: &str| {
            if token.is_number() {
                name.ends_with(reign)
            } else {
                name == reign
            }
        };
        REIGNS
            .iter()
            .find(|(reign, _)| names(reign))
            .map(|(_, before)| *before)
    }

    /// A number at `at`, and what the sign behind it makes of it.
    fn number_and_sign(&self, at: usize, first: bool) -> Option<(u32, Part)> {
        let token = if first { self.token(at) } else { self.next(at) };
        let number = token.filter(|token| token.is_number())?;
        let sign = self.next(at + 1)?;
        let part = match self.text_of(sign) {
            "年" => Part::Year,
            "月" => Part::Month,
            "日" | "号" | "號" => Part::Day,
            // A Korean word may go on behind the sign.
            text if sign.is_tight() => match text.chars().next()? {
                '년' => Part::Year,
                '월' => Part::Month,
                '일' => Part::Day,
                _ => return None,
            },
            _ => return None,
        };
        Some((number.value, part))
    }

    /// Whether a word that goes on from a year begins with what makes it another: `1953年春公開`, `1950年頃撮影`.
    pub(in crate::parse) fn is_vague_behind(&self, at: usize) -> bool {
        self.token(at).is_some_and(|word| {
            word.is_tight()
                && word.is_word()
                && self
                    .text_of(word)
                    .starts_with(['頃', '春', '夏', '秋', '冬', '初', '末'])
        })
    }

    /// Where what a year is said to be about ends: `1930年頃`, `1950年代`, `1937年春`.
    fn behind_vague_year(&self, at: usize, item: &mut Item) -> usize {
        let decade = item.year.is_some_and(|year| year % 10 == 0);
        match self.token(at).map(|token| self.text_of(token)) {
            Some("頃" | "ごろ" | "前後" | "左右") => item.approximate = true,
            Some("代") if decade => item.years = Years::Decade,
            Some(text) => match SEASONS.iter().position(|season| *season == text) {
                Some(season) => {
                    item.season = u32::try_from(season)
                        .ok()
                        .and_then(|season| Season::from_number(21 + season))
                }
                None => return at,
            },
            None => return at,
        }
        at + 1
    }

    /// Where the same year, counted from the birth of Christ and in brackets, ends: `明治38年（1905年）五月三日`.
    fn behind_second_year(&self, at: usize, item: &mut Item) -> usize {
        let closes = |at: usize| self.token(at).is_some_and(|close| close.closes_bracket());
        let opens = self.token(at).is_some_and(|open| open.opens_bracket());
        let named = usize::from(self.token(at + 1).is_some_and(Token::is_word));
        let reign = self.reign(at + 1 + named).or_else(|| self.reign(at + 1));
        if opens
            && let Some((year, Part::Year)) = self.number_and_sign(at + 1 + named, false)
            && closes(at + 3 + named)
            && (named == 0 || reign.is_some())
        {
            if reign.is_none() {
                item.year = i32::try_from(year).ok();
            }
            return at + 4 + named;
        }
        // `民國元年（1912）`
        if opens
            && let Some(year) = self
                .token(at + 1)
                .filter(|year| super::words::is_year(year))
            && closes(at + 2)
        {
            item.year = i32::try_from(year.value).ok();
            return at + 3;
        }
        // Where the bracket was opened before the date.
        let month = self
            .number_and_sign(at + 1, false)
            .is_some_and(|(_, part)| part == Part::Month);
        at + usize::from(closes(at) && month)
    }
}

//! Years alone: `1948`, `1950s`, `19th century`, `44 BC`, `Anno 1748`, `’51`; and seasons of a year.

use super::Grammar;
use super::form::{Form, Part};
use super::item::{Fault, Item, Years};
use super::single::Single;
use super::words::YEARS;
use crate::date::Season;
use crate::language::Roles;
use crate::lex::Token;

impl Grammar<'_> {
    /// A season of a year: `Spring 1931`.
    pub(super) fn season(&self, at: usize) -> Option<Single> {
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
    pub(super) fn is_year(&self, at: usize, token: &Token) -> bool {
        token.is_number()
            && token.len() == 4
            && YEARS.contains(&token.value)
            && !self.is_part_of_number(at)
    }

    /// A second year behind a stroke, for a date between two styles: `1731/2`. The year of the old style, that
    /// of the new one, and where they end.
    pub(super) fn second_year(&self, at: usize, year: Option<i32>) -> Option<(i32, i32, usize)> {
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

    /// A year, a decade, or a century; years before Christ; `Anno 1748`.
    pub(super) fn years(&self, at: usize) -> Option<Single> {
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
    pub(super) fn short_year(&self, at: usize) -> Option<Single> {
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
}

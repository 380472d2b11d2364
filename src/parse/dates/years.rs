//! Years alone: `1948`, `1950s`, `44 BC`, `Anno 1748`, `MDCCL`, `’51`, `19th century`; and seasons of a year.

use super::form::{Form, Part};
use super::item::{Expression, Fault, Item, Years};
use super::single::Single;
use super::words::{is_year, roman_number};
use super::{Grammar, Written};
use crate::date::Season;
use crate::language::Roles;
use crate::lex::{Kind, Token};

impl Grammar<'_> {
    /// The season that a word names.
    fn season_of(&self, at: usize) -> Option<Season> {
        Season::from_number(u32::from(self.token(at)?.season))
    }

    /// A season whose year is not written: `Spring`.
    pub(in crate::parse) fn bare_season(&self, at: usize) -> Option<Written> {
        let first = Item {
            season: Some(self.season_of(at)?),
            ..Item::default()
        };
        Some(Written {
            first: at,
            end: at + 1,
            expression: Expression {
                first,
                ..Expression::default()
            },
            form: Form::of(&[Part::Season]),
        })
    }

    /// A season of a year: `Spring 1931`.
    pub(super) fn season(&self, at: usize) -> Option<Single> {
        let season = self.season_of(at)?;
        let small = |at: &usize| {
            self.has_role(*at, Roles::OF | Roles::THE | Roles::IN | Roles::YEAR)
                || self.token(*at).is_some_and(|token| token.is_mark(','))
        };
        let next = (at + 1..=at + MOST_SMALL).find(|at| !small(at))?;
        let year = self.next(next).filter(|year| self.is_year(next, year))?;
        let item = Item {
            season: Some(season),
            year: i32::try_from(year.value).ok(),
            ..Item::default()
        };
        // `Winter 1950/51` began in 1950.
        let second = self.next_year(next + 1, item.year);
        Some(Single {
            item,
            form: Form::of(&[Part::Season, Part::Year]),
            end: self.behind_year_word(second.map_or(next + 1, |(_, end)| end)),
        })
    }

    /// Whether a number is a year of four digits, and no part of a longer number.
    pub(super) fn is_year(&self, at: usize, token: &Token) -> bool {
        is_year(token) && !self.is_part_of_number(at)
    }

    /// A second year behind a stroke, for a date between two styles: `1731/2`. The year of the old style, that
    /// of the new one, and where they end.
    pub(super) fn second_year(&self, at: usize, year: Option<i32>) -> Option<(i32, i32, usize)> {
        self.token(at).filter(|stroke| stroke.is_mark('/'))?;
        let (next, end) = self.next_year(at, year)?;
        // `1808/09/17`: a month, and no second year.
        if self
            .parting(end)
            .is_some_and(|mark| self.goes_on(end, mark))
        {
            return None;
        }
        // `31 Dec 1950/1 Jan 1951`: a day, and no year.
        let day = self
            .next(end)
            .is_some_and(|month| self.month(month).is_some());
        (!day).then_some((year?, next, end))
    }

    /// The year after `year`, in full or in its last digits, behind a stroke or a dash; and where it ends.
    fn next_year(&self, at: usize, year: Option<i32>) -> Option<(i32, usize)> {
        let next = year.filter(|year| *year > 0)?.checked_add(1)?;
        self.parting(at).filter(|mark| *mark != '.')?;
        let second = self
            .token(at + 1)
            .filter(|token| token.is_number() && token.is_tight() && token.len() <= 4)?;
        let unit = 10_i32.checked_pow(u32::try_from(second.len()).ok()?)?;
        let written = i32::try_from(second.value).ok()?;
        (next % unit == written % unit).then_some((next, at + 2))
    }

    /// A year, a decade, or a century; years before Christ; `Anno 1748`.
    pub(super) fn years(&self, at: usize) -> Option<Single> {
        let roles = Roles::DECADE | Roles::CENTURY | Roles::ANNO;
        let token = self.token(at)?;
        if token.is_word() && !token.capital && !self.plays(token, roles) {
            return None;
        }
        if let Some(found) = self.decade_of(at).or_else(|| self.century(at)) {
            return Some(found);
        }
        let said = self.anno(at);
        let start = said.unwrap_or(at);
        if let Some(year) = self.roman_year(start) {
            let item = Item {
                year: i32::try_from(year).ok(),
                era: said.is_some(),
                ..Item::default()
            };
            let form = Form::of(&[Part::Year]).parted('M');
            return Some(Single {
                item,
                form,
                end: start + 1,
            });
        }
        let number = match said {
            None => self.token(start),
            Some(_) => self.next(start),
        };
        let number = number.filter(|token| token.is_number() && !self.is_part_of_number(start))?;
        // `1951-W53`: what is no week of the year is not the year either.
        let week = self.parting(start + 1) == Some('-') && self.week(start + 2).is_some();
        (!week).then(|| self.year(start, number, said.is_some()))?
    }

    /// The year that a number is; `said` when the text says that it is one.
    fn year(&self, at: usize, number: &Token, said: bool) -> Option<Single> {
        let mut item = Item {
            year: i32::try_from(number.value).ok(),
            ..Item::default()
        };
        let form = Form::of(&[Part::Year]);
        let end = at + 1;
        let counted = number.len() <= 4 && number.value > 0;
        // `44 г. до н. э.`
        let era = (self.era(end)).or_else(|| self.era(self.behind_year_word(end)));
        if let Some((before_christ, end)) = era.filter(|_| counted) {
            item.era = true;
            if before_christ {
                item.year = item.year.map(|year| 1 - year);
            }
            return Some(Single { item, form, end });
        }
        if let Some(end) = self
            .behind_decade(end)
            .filter(|_| is_year(number) && number.value.is_multiple_of(10))
        {
            // `1800s`: of a century as often as of its first ten years, which the century has.
            let linked = self
                .token(end)
                .is_some_and(|next| next.kind == Kind::Dash || next.is_mark('/'))
                || self.has_role(end, Roles::AND | Roles::OR | Roles::UNTIL);
            let number_behind = self.token(end + 1).is_some_and(Token::is_number);
            let century = number.value.is_multiple_of(100) && !(linked && number_behind);
            item.years = match century {
                true => Years::Century,
                false => Years::Decade,
            };
            return Some(Single { item, form, end });
        }
        if said {
            item.era = true;
            return counted.then_some(Single { item, form, end });
        }
        // Whether a year of three digits is one is told by its place on the page.
        let early = number.len() == 3 && !self.running && number.value >= 100;
        let end = self.behind_year_word(end);
        (is_year(number) || early).then_some(Single { item, form, end })
    }

    /// `’51`: a year without its century.
    pub(super) fn short_year(&self, at: usize) -> Option<Single> {
        let item = Item {
            short_year: Some(self.two_digits_behind(at)?),
            fault: Some(Fault::NoCentury),
            ..Item::default()
        };
        Some(Single {
            item,
            form: Form::of(&[Part::Year]).parted('\''),
            end: at + 2,
        })
    }

    /// Where what makes a year a decade ends: `1930s`, `1930’s`, `1930er Jahre`, `1930-talet`.
    pub(super) fn behind_decade(&self, at: usize) -> Option<usize> {
        let mark = self.token(at).is_some_and(|mark| {
            mark.is_tight()
                && (mark.kind == Kind::Dash || matches!(mark.kind, Kind::Mark('\'' | '’')))
        });
        let next = at + usize::from(mark);
        let word = self
            .next(next)
            .filter(|word| word.is_tight() || !mark && word.len() > 2)?;
        let end = next + 1;
        let ends = self.text_of(word) == "s" || self.plays(word, Roles::DECADE);
        (ends && !self.is_glued(end)).then(|| self.behind_year_word(end))
    }

    /// `década de 1910`, `années 1930`: the word before its year.
    pub(super) fn decade_of(&self, at: usize) -> Option<Single> {
        if !self.has_role(at, Roles::DECADE) {
            return None;
        }
        let next =
            (at + 1..=at + MOST_SMALL).find(|at| !self.has_role(*at, Roles::OF | Roles::THE))?;
        let year = self
            .next(next)
            .filter(|year| self.is_year(next, year) && year.value % 10 == 0)?;
        let item = Item {
            year: i32::try_from(year.value).ok(),
            years: Years::Decade,
            ..Item::default()
        };
        Some(Single {
            item,
            form: Form::of(&[Part::Year]),
            end: self.behind_decade(next + 1).unwrap_or(next + 1),
        })
    }

    /// A century: `19th century`, `19. Jahrhundert`, `XIXe siècle`, `siglo XIX`.
    fn century(&self, at: usize) -> Option<Single> {
        let (number, end) = match self.token(at)?.kind {
            Kind::Word if self.is_century(at) => {
                let number = at + 1 + usize::from(self.is_tight_point(at + 1));
                (self.roman_century(number)?, number + 1)
            }
            _ => self.century_first(at)?,
        };
        let before = number
            .checked_sub(1)
            .filter(|before| *before < MOST_CENTURIES)?;
        let first = i32::try_from(before * 100).ok()?;
        let mut item = Item {
            year: Some(first),
            years: Years::Century,
            ..Item::default()
        };
        let form = Form::of(&[Part::Year]);
        // `VI sec. a.C.`: from 600 to 501 BC.
        let Some((before_christ, end)) = self.era(end) else {
            return Some(Single { item, form, end });
        };
        item.era = true;
        if before_christ {
            item.year = Some(-first - 99);
        }
        Some(Single { item, form, end })
    }

    /// A century whose number stands first, and where it ends.
    fn century_first(&self, at: usize) -> Option<(u32, usize)> {
        // `19世紀`
        let number = self.token(at).filter(|number| number.is_number());
        if let Some(number) = number
            && CENTURY_SIGNS.contains(&self.text(at + 1))
        {
            return Some((number.value, at + 2));
        }
        let behind = self.behind_ordinal(at);
        let word = behind + usize::from(behind == at + 1 && self.is_tight_point(behind));
        self.token(word)
            .filter(|word| self.plays(word, Roles::CENTURY))?;
        let number = match self.token(at)?.kind {
            Kind::Number if word > at + 1 => self.token(at)?.value,
            Kind::Word => self.roman_century(at)?,
            _ => return None,
        };
        let shortened =
            self.text(word).chars().nth(MOST_SHORTENED).is_none() && self.is_tight_point(word + 1);
        Some((number, word + 1 + usize::from(shortened)))
    }

    /// Whether the word at `at` is one for a century that may stand before its number.
    fn is_century(&self, at: usize) -> bool {
        self.has_role(at, Roles::CENTURY) && self.text(at).chars().nth(1).is_some()
    }

    /// The number of a century in Roman numbers, with the ending that some languages give it: `XIXe`.
    fn roman_century(&self, at: usize) -> Option<u32> {
        let text = self
            .next(at)
            .filter(|token| token.kind != Kind::Number)
            .map(|token| self.text_of(token))?;
        let roman = text
            .find(|c: char| !c.is_ascii_uppercase())
            .unwrap_or(text.len());
        let (number, ending) = text.split_at(roman);
        (ending.len() <= LONGEST_ENDING).then(|| roman_number(number))?
    }
}

/// Small words between a season or a decade and its year, at most, and one more.
const MOST_SMALL: usize = 4;
/// What makes a number that of a century in Chinese, Japanese and Korean.
const CENTURY_SIGNS: [&str; 3] = ["世纪", "世紀", "세기"];
/// Centuries that are counted.
const MOST_CENTURIES: u32 = 21;
/// Letters of a shortened word for a century, at most.
const MOST_SHORTENED: usize = 4;
/// Bytes of the ending of an ordinal number.
const LONGEST_ENDING: usize = 5;

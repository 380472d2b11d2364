//! Days as the Romans counted them, back from the Kalends, the Nones and the Ides: `III Non. Ian.`, `Idibus Martiis`,
//! `pridie Kal. Maii`.

use super::Grammar;
use super::form::{Form, Part};
use super::item::Item;
use super::single::Single;
use super::words::roman_number;
use crate::date::Calendar;

/// Bytes of the longest word for such a day, `kalendas` and what was spelt so.
const LONGEST: usize = 9;
/// Days before the Kalends of March from which on a leap day moves none.
const TWICE: u32 = 5;

/// The day from which the others are counted back.
#[derive(Debug, Clone, Copy)]
enum Fixed {
    Kalends,
    Nones,
    Ides,
}

impl Fixed {
    fn of(word: &str) -> Option<Self> {
        // Most words are told apart by their first letter.
        let first = word.bytes().next()?.to_ascii_lowercase();
        if !matches!(first, b'k' | b'c' | b'n' | b'i') || word.len() > LONGEST {
            return None;
        }
        let word = word.to_ascii_lowercase();
        let word = word.as_str();
        match word {
            "kal" | "kl" | "kls" | "kald" | "kalend" | "kalendas" | "kalendis" | "kalendae"
            | "cal" | "calend" | "calendas" | "calendis" => Some(Self::Kalends),
            "non" | "nonas" | "nonis" | "nonae" => Some(Self::Nones),
            "id" | "idus" | "idibus" => Some(Self::Ides),
            _ => None,
        }
    }

    /// Its day in a month.
    fn day(self, month: u32) -> u32 {
        let late = u32::from(matches!(month, 3 | 5 | 7 | 10));
        match self {
            Self::Kalends => 1,
            Self::Nones => 5 + 2 * late,
            Self::Ides => 13 + 2 * late,
        }
    }
}

impl Grammar<'_> {
    /// A day by the Roman calendar, with its year where one follows.
    pub(super) fn kalends(&self, at: usize) -> Option<Single> {
        let (back, fixed) = self.days_back(at)?;
        // `4 id.` is a ditto elsewhere: without a Roman number the page must be a Latin one.
        let roman = fixed > at && self.token(at)?.is_word();
        if !roman && !self.languages.iter().any(|lang| lang.code() == "la") {
            return None;
        }
        let day = Fixed::of(self.text(fixed))?;
        let behind = fixed + 1 + usize::from(self.is_tight_point(fixed + 1));
        let month = self.month(self.next(behind)?)?;
        let mut end = behind + 1;
        // The month is shortened, or its year follows.
        let next = end + usize::from(self.is_tight_point(end));
        let at = self.anno(next).unwrap_or(next);
        let year = self.next(at).and_then(|year| match self.is_year(at, year) {
            true => Some(year.value),
            false => self.roman_year(at),
        });
        let mut item = Item {
            year: year.and_then(|year| i32::try_from(year).ok()),
            ..Item::default()
        };
        end = item.year.map_or(next, |_| at + 1);
        let counted = day.day(month).checked_sub(back);
        match counted.filter(|day| *day > 0) {
            Some(day) => (item.month, item.day) = (Some(month), Some(day)),
            // The days before the Kalends lie in the month before.
            None => {
                let before = if month == 1 { 12 } else { month - 1 };
                // In a leap year the sixth day before the Kalends of March is counted twice, so that the days
                // behind it are told by the year alone.
                if before == 2 && back < TWICE && item.year.is_none() {
                    return None;
                }
                let year = item.year.filter(|_| back < TWICE).unwrap_or(1);
                let days = Calendar::Julian.days_in_month(year, before)?;
                (item.month, item.day) = (Some(before), Some((days + 1).checked_sub(back)?));
            }
        }
        let mut form = Form::of(&[Part::Day, Part::Month]);
        if item.year.is_some() {
            form.push(Part::Year);
        }
        Some(Single { item, form, end })
    }

    /// How many days before the fixed one is meant, and the token of that one: 2 of `III Kal.`, 1 of `pridie Kal.`.
    fn days_back(&self, at: usize) -> Option<(u32, usize)> {
        let word = self.token(at)?;
        let text = self.text_of(word);
        if word.is_word() && Fixed::of(text).is_some() {
            return Some((0, at));
        }
        let behind = at + 1 + usize::from(self.is_tight_point(at + 1));
        Fixed::of(self.text(behind))?;
        if text.eq_ignore_ascii_case("pridie") || text.eq_ignore_ascii_case("prid") {
            return Some((1, behind));
        }
        let number = match word.is_number() {
            true => (word.len() <= 2).then_some(word.value),
            false => roman_number(self.text_of(word)),
        };
        // Both ends are counted.
        let back = number.filter(|number| (2..=19).contains(number))? - 1;
        Some((back, behind))
    }
}

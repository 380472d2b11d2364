//! The form of a date: which parts stand in which order. Lines whose dates have one form are alike.

use std::hash::{Hash, Hasher};

use crate::record::{DateForm, DatePart};

/// A part of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(in crate::parse) enum Part {
    Day,
    Month,
    Year,
    Weekday,
    Season,
    /// A day, month or year that the signs of Chinese and Japanese follow.
    Sign,
}

/// Which parts of a date stand in which order, and the mark between its numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(in crate::parse) struct Form {
    parts: [Option<Part>; 4],
    /// What parts numbers that stand for a month; `-` for any dash.
    pub(in crate::parse) sign: Option<char>,
    /// Whether nothing follows on the line.
    pub(in crate::parse) alone: bool,
}

impl Hash for Form {
    /// As one number: forms are counted for every line.
    fn hash<H: Hasher>(&self, state: &mut H) {
        let mut number = u64::from(self.sign.map_or(0, u32::from)) << 1 | u64::from(self.alone);
        for part in self.parts {
            number = number << 3 | part.map_or(0, |part| part as u64 + 1);
        }
        number.hash(state);
    }
}

impl Form {
    pub(in crate::parse) fn of(parts: &[Part]) -> Self {
        let mut form = Self::default();
        parts.iter().for_each(|part| form.push(*part));
        form
    }

    /// With the mark between the numbers.
    pub(in crate::parse) fn parted(self, sign: char) -> Self {
        Self {
            sign: Some(sign),
            ..self
        }
    }

    pub(in crate::parse) fn push(&mut self, part: Part) {
        // The day of the week stands with a date or not, on one page.
        if part == Part::Weekday {
            return;
        }
        if let Some(free) = self.parts.iter_mut().find(|part| part.is_none()) {
            *free = Some(part);
        }
    }

    /// With the parts of another form behind its own.
    pub(super) fn followed_by(mut self, rest: Self) -> Self {
        rest.parts
            .into_iter()
            .flatten()
            .for_each(|part| self.push(part));
        self
    }

    pub(super) fn first(self) -> Option<Part> {
        self.parts[0]
    }

    fn is(self, parts: &[Part]) -> bool {
        self.parts.iter().flatten().eq(parts) && matches!(self.sign, None | Some('日'))
    }

    /// A year and nothing more.
    pub(in crate::parse) fn is_year(self) -> bool {
        self.is(&[Part::Year])
            || self.is(&[Part::Sign, Part::Year])
            || self.parts == [Some(Part::Year), None, None, None]
                && matches!(self.sign, Some('M' | '\''))
    }

    /// A month by its name and nothing more.
    pub(in crate::parse) fn is_month(self) -> bool {
        self.is(&[Part::Month]) || self.is(&[Part::Sign, Part::Month])
    }

    /// A month and a year.
    pub(in crate::parse) fn is_month_and_year(self) -> bool {
        self.is(&[Part::Month, Part::Year])
            || self.is(&[Part::Year, Part::Month])
            || self.is(&[Part::Sign, Part::Year, Part::Month])
    }

    /// A month and then a day.
    pub(in crate::parse) fn is_month_and_day(self) -> bool {
        self.is(&[Part::Month, Part::Day])
    }

    /// A day and nothing more.
    pub(in crate::parse) fn is_day(self) -> bool {
        self.is(&[Part::Day])
    }

    /// Without regard to what follows on the line.
    pub(in crate::parse) fn with_text(self) -> Self {
        Self {
            alone: false,
            ..self
        }
    }
}

impl Form {
    /// As it is shown to people.
    pub(in crate::parse) fn shown(self) -> DateForm {
        let mut form = DateForm::default();
        let parts = self.parts.iter().flatten().filter_map(|part| match part {
            Part::Day => Some(DatePart::Day),
            Part::Month => Some(DatePart::Month),
            Part::Year => Some(DatePart::Year),
            Part::Season => Some(DatePart::Season),
            Part::Weekday | Part::Sign => None,
        });
        for (to, part) in form.parts.iter_mut().zip(parts) {
            *to = Some(part);
        }
        form.sign = self.sign;
        form.alone = self.alone;
        form
    }

    /// A month by its name.
    pub(in crate::parse) const MONTH: Self = Self {
        parts: [Some(Part::Month), None, None, None],
        sign: None,
        alone: false,
    };

    /// A day of a month that is not named.
    pub(in crate::parse) const DAY: Self = Self {
        parts: [Some(Part::Day), None, None, None],
        sign: None,
        alone: false,
    };

    /// Nothing but years.
    pub(in crate::parse) fn is_years(self) -> bool {
        self.is_year()
    }

    /// A day and a month in two numbers.
    pub(in crate::parse) fn is_pair_of_numbers(self) -> bool {
        self.parts == [Some(Part::Day), Some(Part::Month), None, None]
            && self.sign.is_some_and(|sign| sign != '日')
    }

    /// A number with no name of a month beside it.
    pub(in crate::parse) fn is_bare_day(self) -> bool {
        self.is_day() || self.is_pair_of_numbers()
    }
}

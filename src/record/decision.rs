//! How a line that opens with a date was read, and why: kept beside the records, so that a finding explains
//! itself and `validate --verbose` shows it.

use std::fmt;
use std::ops::BitOr;

use crate::source::Span;

/// What spoke for or against a dated line being an entry of its own.
///
/// ```
/// use regesta::record::Reasons;
/// let reasons = Reasons::FULL | Reasons::UNENDED | Reasons::FORM;
/// assert_eq!(
///     reasons.to_string(),
///     "the line above is full and does not end a sentence; no other entry writes its date this way"
/// );
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Reasons(u32);

impl Reasons {
    /// Nothing was counted.
    pub const NONE: Self = Self(0);
    /// The first word of the line would not have fitted on the one above.
    pub const FULL: Self = Self(1);
    /// The line above does not end a sentence.
    pub const UNENDED: Self = Self(1 << 1);
    /// The line above breaks off: with a comma, or a word that something must follow.
    pub const BREAKS: Self = Self(1 << 2);
    /// The line above ends with a word that asks for a date: `since`.
    pub const LEADS: Self = Self(1 << 3);
    /// A date is broken between the two lines: `… in May` / `1905`.
    pub const BROKEN_DATE: Self = Self(1 << 4);
    /// The line stands where no entry does: further in, without a bullet, without a blank line above.
    pub const PLACE: Self = Self(1 << 5);
    /// No other entry has a date of this form.
    pub const FORM: Self = Self(1 << 6);
    /// The date begins with a small letter, and those of entries do not.
    pub const SMALL_DATE: Self = Self(1 << 7);
    /// The text behind the date begins with a small letter, and that of entries does not.
    pub const SMALL_TEXT: Self = Self(1 << 8);
    /// The date does not lie between those around it.
    pub const ORDER: Self = Self(1 << 9);
    /// A month or a year alone, which may be no date.
    pub const WEAK: Self = Self(1 << 10);
    /// A biography has cut the entry above.
    pub const CUT: Self = Self(1 << 11);
    /// The date stands alone on its line.
    pub const ALONE: Self = Self(1 << 12);
    /// No entry goes on in the line.
    pub const APART: Self = Self(1 << 13);
    /// The line is a bullet, as entries are.
    pub const BULLET: Self = Self(1 << 14);
    /// There is no such day, and a date that cannot be is kept, so that it is reported.
    pub const IMPOSSIBLE: Self = Self(1 << 15);
    /// The day belongs to a month that is named above.
    pub const DAY: Self = Self(1 << 16);
    /// The date cannot be read.
    pub const UNREAD: Self = Self(1 << 17);
    /// A picture or its credit stands beside the line.
    pub const PICTURE: Self = Self(1 << 18);
    /// The period is that of all entries behind it.
    pub const PERIOD: Self = Self(1 << 19);

    /// What is said of each, in the order in which it is said.
    const WORDS: [(Self, &'static str); 18] = [
        (
            Self::LEADS,
            "the line above ends with a word that leads to a date",
        ),
        (Self::BREAKS, "the line above breaks off"),
        (Self::BROKEN_DATE, "a date is split between the two lines"),
        (Self::CUT, "a biography interrupts the entry above"),
        (Self::PLACE, "entries start in another place"),
        (Self::FORM, "no other entry writes its date this way"),
        (
            Self::SMALL_DATE,
            "the date starts with a small letter, unlike those of other entries",
        ),
        (
            Self::SMALL_TEXT,
            "the text starts with a small letter, unlike that of other entries",
        ),
        (Self::ORDER, "the date is out of order"),
        (Self::WEAK, "a year or month alone may not be a date"),
        (Self::ALONE, "the date is alone on its line"),
        (Self::APART, "no entry above continues here"),
        (Self::BULLET, "entries are bullets, and so is this line"),
        (Self::IMPOSSIBLE, "the date does not exist, and is reported"),
        (Self::DAY, "the month is named above"),
        (Self::UNREAD, "the date could not be read, and is reported"),
        (Self::PICTURE, "a picture or its credit is next to it"),
        (Self::PERIOD, "all dates below fall within this period"),
    ];

    /// Whether all of `others` were counted.
    ///
    /// ```
    /// use regesta::record::Reasons;
    /// assert!((Reasons::FULL | Reasons::FORM).contains(Reasons::FORM));
    /// ```
    pub const fn contains(self, others: Self) -> bool {
        self.0 & others.0 == others.0
    }

    /// Whether nothing was counted.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// These reasons where `holds`, and none otherwise.
    ///
    /// ```
    /// use regesta::record::Reasons;
    /// assert!(Reasons::FULL.when(false).is_empty());
    /// ```
    pub const fn when(self, holds: bool) -> Self {
        if holds { self } else { Self::NONE }
    }

    /// Whether they prove that the line is the rest of the one above: that line is full in the middle of a
    /// sentence, or breaks off, or the date is broken between the two.
    ///
    /// ```
    /// use regesta::record::Reasons;
    /// assert!((Reasons::FULL | Reasons::UNENDED).prove_rest());
    /// assert!(!(Reasons::FULL | Reasons::FORM).prove_rest());
    /// ```
    pub const fn prove_rest(self) -> bool {
        self.contains(Self::FULL.or(Self::UNENDED))
            || self.contains(Self::BREAKS)
            || self.contains(Self::LEADS)
            || self.contains(Self::BROKEN_DATE)
            || self.contains(Self::CUT)
    }

    const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitOr for Reasons {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.or(other)
    }
}

impl fmt::Display for Reasons {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let above = match (self.contains(Self::FULL), self.contains(Self::UNENDED)) {
            (true, true) => Some("the line above is full and does not end a sentence"),
            (true, false) => Some("the line above is full"),
            (false, true) => Some("the line above does not end a sentence"),
            (false, false) => None,
        };
        let others = Self::WORDS
            .iter()
            .filter(|(reason, _)| self.contains(*reason));
        let said = above.into_iter().chain(others.map(|(_, words)| *words));
        for (index, words) in said.enumerate() {
            let before = if index > 0 { "; " } else { "" };
            write!(f, "{before}{words}")?;
        }
        Ok(())
    }
}

/// A part of a date, as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum DatePart {
    /// The number of a day.
    Day,
    /// A month: its name, or its number in a date of numbers.
    Month,
    /// A year.
    Year,
    /// A season.
    Season,
}

/// The form in which a date is written: its parts in their order, and the mark between its numbers.
///
/// It is shown as `D Month Y`, or `D-M-Y` where the month is a number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub struct DateForm {
    /// The parts, in the order in which they are written.
    pub parts: [Option<DatePart>; 4],
    /// What parts the numbers, where the month is one; `日` for the signs of Chinese and Japanese.
    pub sign: Option<char>,
    /// Whether nothing follows the date on its line.
    pub alone: bool,
}

impl fmt::Display for DateForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let numbers = matches!(self.sign, Some('-' | '.' | '/'));
        for (index, part) in self.parts.iter().flatten().enumerate() {
            match (self.sign, index) {
                (_, 0) | (Some('日'), _) => {}
                (Some(sign), _) if numbers => write!(f, "{sign}")?,
                _ => f.write_str(" ")?,
            }
            f.write_str(match (part, self.sign) {
                (DatePart::Day, Some('日')) => "D日",
                (DatePart::Month, Some('日')) => "M月",
                (DatePart::Year, Some('日')) => "Y年",
                (DatePart::Day, Some('W')) => "week",
                (DatePart::Day, _) => "D",
                (DatePart::Month, _) if numbers => "M",
                (DatePart::Month, Some('I')) => "M (Roman)",
                (DatePart::Month, _) => "Month",
                (DatePart::Year, Some('M')) => "Y (Roman)",
                (DatePart::Year, Some('\'')) => "’Y",
                (DatePart::Year, _) => "Y",
                (DatePart::Season, _) => "Season",
            })?;
        }
        Ok(())
    }
}

/// What a line that opens with a date was taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Outcome {
    /// The heading of a year or a month.
    Heading,
    /// An entry.
    Entry,
    /// An entry, which may be the rest of the line above.
    Doubtful,
    /// The rest of the line above.
    Rest,
    /// The caption of a picture.
    Caption,
}

/// How a line of a timeline that opens with a date was read, and why.
///
/// ```
/// use regesta::record::Outcome;
/// use regesta::source::SourceText;
/// let source = SourceText::new("salt.txt", "Salt\n\n1949\n7-3-1949 Lund sails\n8-3-1949 Berg returns\n");
/// let page = regesta::parse::page(&source);
/// let decision = page.decisions[1];
/// assert_eq!((decision.line, decision.outcome, decision.like), (4, Outcome::Entry, 2));
/// assert_eq!(decision.form.to_string(), "D-M-Y");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Decision {
    /// The line.
    pub line: usize,
    /// Bytes of the date.
    pub span: Span,
    /// How the date is written.
    pub form: DateForm,
    /// Lines of the timeline that open with a date of this form and are surely no rest of the line above.
    pub like: usize,
    /// How odd the line is as an entry: the more, the likelier it is the rest of the line above.
    pub odd: u32,
    /// What spoke for or against an entry.
    pub reasons: Reasons,
    /// What the line was taken for.
    pub outcome: Outcome,
}

impl Decision {
    pub(crate) const fn new(
        line: usize,
        (span, form, like): (Span, DateForm, usize),
        (outcome, reasons, odd): (Outcome, Reasons, u32),
    ) -> Self {
        Self {
            line,
            span,
            form,
            like,
            odd,
            reasons,
            outcome,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_shown_as_its_parts_stand() {
        let form = |parts: &[DatePart], sign| {
            let mut form = DateForm {
                sign,
                ..DateForm::default()
            };
            for (to, part) in form.parts.iter_mut().zip(parts) {
                *to = Some(*part);
            }
            form.to_string()
        };
        use DatePart::{Day, Month, Season, Year};
        assert_eq!(form(&[Day, Month, Year], None), "D Month Y");
        assert_eq!(form(&[Month, Day], None), "Month D");
        assert_eq!(form(&[Day, Month, Year], Some('-')), "D-M-Y");
        assert_eq!(form(&[Year, Month, Day], Some('日')), "Y年M月D日");
        assert_eq!(form(&[Day, Month, Year], Some('I')), "D M (Roman) Y");
        assert_eq!(form(&[Season, Year], None), "Season Y");
    }

    #[test]
    fn every_reason_has_words_of_its_own() {
        let mut seen = std::collections::BTreeSet::new();
        for bit in 0..20 {
            let words = Reasons(1 << bit).to_string();
            assert!(!words.is_empty() && seen.insert(words), "{bit}");
        }
        assert_eq!(Reasons::NONE.to_string(), "");
    }

    #[test]
    fn only_the_line_above_proves_that_a_line_is_the_rest_of_it() {
        let odd = Reasons::PLACE | Reasons::FORM | Reasons::ORDER | Reasons::SMALL_TEXT;
        assert!(!odd.prove_rest() && !Reasons::UNENDED.prove_rest());
        assert!((odd | Reasons::BREAKS).prove_rest());
    }
}

//! What a word does beside a date.

use std::ops::{BitOr, BitOrAssign};

/// What a word does beside a date; a word may do several things.
#[derive(Copy, Clone, Eq, PartialEq, Default, Debug)]
pub(crate) struct Roles(u32);

macro_rules! roles {
    ($($(#[$doc:meta])* $name:ident = $bit:literal;)+) => {
        impl Roles {
            $($(#[$doc])* pub(crate) const $name: Roles = Roles(1 << $bit);)+
        }
    };
}

roles! {
    /// Between a day and its month or a month and its year: `of`, `de`, `van`.
    OF = 0;
    /// Articles: `the`, `der`, `le`.
    THE = 1;
    /// Before the end of a period: `to`, `until`, `bis`, `au`.
    UNTIL = 2;
    /// Before the beginning of a period: `from`, `von`, `du`.
    FROM = 3;
    /// `and`, `und`, `et`.
    AND = 4;
    /// `or`, `oder`, `ou`.
    OR = 5;
    /// Before the two ends of a period: `between`, `zwischen`.
    BETWEEN = 6;
    /// Before what is only about right: `circa`, `um`, `vers`.
    ABOUT = 7;
    /// `before`, `vor`, `avant`.
    BEFORE = 8;
    /// `after`, `nach`, `après`.
    AFTER = 9;
    /// The first part of a period: `early`, `Anfang`, `début`.
    EARLY = 10;
    /// Its middle: `mid`, `Mitte`, `milieu`.
    MID = 11;
    /// Its last part: `late`, `end`, `Ende`, `fin`.
    LATE = 12;
    /// `anno`, before a year.
    ANNO = 13;
    /// An era that counts years backwards, written as one word: `BC`, `BCE`.
    BACKWARDS = 14;
    /// An era that counts years forwards, written as one word: `AD`, `CE`.
    FORWARDS = 15;
    /// Glued to the number of a day: `st`, `th`, `er`.
    ORDINAL_ENDING = 16;
    /// Before a date on or in which something is: `in`, `on`, `am`.
    IN = 17;
    /// `year`, `Jahr`, `année`.
    YEAR = 18;
    /// `month`, `Monat`, `mois`.
    MONTH = 19;
    /// `day`, `Tag`, `jour`.
    DAY = 20;
    /// `since`, `seit`, `depuis`.
    SINCE = 21;
    /// `century`, `Jahrhundert`, `siècle`.
    CENTURY = 22;
    /// `decade`, `Jahrzehnt`, or glued to the number of one: `1950er`.
    DECADE = 23;
    /// `half`, `Hälfte`, `moitié`.
    HALF = 24;
    /// Before a year of birth: `born`, `geboren`, `né`.
    BORN = 25;
    /// Before a year of death: `died`, `gestorben`, `mort`.
    DIED = 26;
    /// Before a month whose last day is meant: `the last day of May`, `ultimo Maii`.
    LAST = 27;
    /// `quarter`, `Quartal`, `trimestre`.
    QUARTER = 28;
    /// A time that a date is that of: `season`, `Geschäftsjahr`, `night`.
    TERM = 29;
}

impl Roles {
    /// A word that does nothing beside a date.
    pub(crate) const NONE: Roles = Roles(0);

    /// What a text must go on behind, whatever the language: a word with one of these roles ends no sentence.
    pub(super) const CONNECTING: Roles =
        Roles(Self::OF.0 | Self::THE.0 | Self::AND.0 | Self::OR.0 | Self::BETWEEN.0);

    /// Whether the word does any of `others`.
    pub(crate) const fn has(self, others: Roles) -> bool {
        self.0 & others.0 != 0
    }

    /// Both.
    pub(crate) const fn or(self, others: Roles) -> Roles {
        Roles(self.0 | others.0)
    }

    /// Whether it does nothing beside a date.
    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl BitOr for Roles {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitOrAssign for Roles {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

/// A season of the year, in the order in which EDTF numbers them from 21.
#[derive(Copy, Clone, Eq, PartialEq, Ord, PartialOrd, Debug)]
pub(crate) enum Season {
    /// 21.
    Spring,
    /// 22.
    Summer,
    /// 23.
    Autumn,
    /// 24.
    Winter,
}

impl Season {
    /// All of them, in order.
    pub(crate) const ALL: [Season; 4] = [
        Season::Spring,
        Season::Summer,
        Season::Autumn,
        Season::Winter,
    ];

    /// Its number in EDTF, in the place of a month.
    pub(crate) fn number(self) -> u8 {
        21 + self as u8
    }
}

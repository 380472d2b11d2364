//! What one word is, in all languages.

use super::class::Class;
use super::lang::Lang;
use super::roles::{Roles, Season};

/// What a word is in one language.
#[derive(Copy, Clone, Debug)]
pub(super) struct Sense {
    pub(super) lang: Lang,
    /// 1 to 12, or 0.
    pub(super) month: u8,
    /// 1, Monday, to 7, or 0.
    pub(super) weekday: u8,
    /// 1 to 31 in `first` to `thirty-first`, or 0.
    pub(super) ordinal: u8,
    pub(super) season: Option<Season>,
    pub(super) roles: Roles,
    /// A function word.
    pub(super) short: bool,
    /// One that cannot end a sentence.
    pub(super) connects: bool,
    /// A month's name without the accents that it should have.
    pub(super) bare: bool,
    /// Whether it is a name of a month in full.
    pub(super) full: bool,
}

impl Sense {
    /// Nothing yet.
    pub(super) fn of(lang: Lang) -> Self {
        Self {
            lang,
            month: 0,
            weekday: 0,
            ordinal: 0,
            season: None,
            roles: Roles::NONE,
            short: false,
            connects: false,
            bare: false,
            full: false,
        }
    }

    /// The same word in the same language, from another list.
    pub(super) fn join(&mut self, other: Sense) {
        if self.month == 0 || self.bare && other.month > 0 && !other.bare {
            self.month = other.month;
            self.bare = other.bare;
        }
        let first = |mine: &mut u8, other: u8| {
            if *mine == 0 {
                *mine = other;
            }
        };
        first(&mut self.weekday, other.weekday);
        first(&mut self.ordinal, other.ordinal);
        self.season = self.season.or(other.season);
        self.roles |= other.roles;
        self.short |= other.short;
        self.full |= other.full;
        self.connects |= other.connects;
    }
}

/// What a heading says to stand below it, by its words in any language.
#[derive(Copy, Clone, Eq, PartialEq, Default, Debug)]
pub(crate) struct Headings {
    pub(crate) timeline: bool,
    pub(crate) notes: bool,
    pub(crate) meetings: bool,
}

impl Headings {
    /// Nothing.
    pub(crate) const NONE: Self = Self {
        timeline: false,
        notes: false,
        meetings: false,
    };

    /// Adds what another word of it says.
    pub(crate) fn add(&mut self, other: Self) {
        self.timeline |= other.timeline;
        self.notes |= other.notes;
        self.meetings |= other.meetings;
    }
}

/// What one normal form is, in all languages.
#[derive(Debug)]
pub(crate) struct Entry {
    /// Its place in the list of all entries.
    pub(super) number: u16,
    /// Letters that it has.
    pub(super) letters: u8,
    pub(super) any_month: bool,
    pub(super) any_weekday: bool,
    pub(super) any_role: bool,
    pub(super) any_short: bool,
    pub(super) headings: Headings,
    /// What it is in names, references and lives, however it is written.
    pub(super) classes: Class,
    /// What it is in each language, in their order.
    pub(super) senses: Box<[Sense]>,
}

impl Entry {
    /// The first thing that `of` finds in what the word is in `langs`, language by language.
    fn first<T>(&self, langs: &[Lang], of: impl Fn(&Sense) -> Option<T>) -> Option<T> {
        langs.iter().find_map(|lang| {
            let senses = self.senses.iter();
            senses.filter(|sense| sense.lang == *lang).find_map(&of)
        })
    }

    /// The month (1 to 12) that the word names in the first of `langs` in which it names one.
    pub(crate) fn month(&self, langs: &[Lang]) -> Option<u8> {
        if !self.any_month {
            return None;
        }
        self.first(langs, |sense| (sense.month > 0).then_some(sense.month))
    }

    /// Whether it names a month in any language.
    pub(crate) fn is_month(&self) -> bool {
        self.any_month
    }

    /// Whether it is a month's name that is shortened, so that a full stop behind it is part of it.
    pub(crate) fn is_shortened(&self, langs: &[Lang]) -> bool {
        self.is_month() && !self.any_of(langs, |sense| sense.month > 0 && sense.full)
    }

    /// The weekday, from 1 for Monday to 7, that it names in the first of `langs` in which it names one.
    pub(crate) fn weekday(&self, langs: &[Lang]) -> Option<u8> {
        if !self.any_weekday {
            return None;
        }
        self.first(langs, |sense| (sense.weekday > 0).then_some(sense.weekday))
    }

    /// Whether it is anything in one of `langs`.
    pub(crate) fn is_of(&self, langs: &[Lang]) -> bool {
        self.senses.iter().any(|sense| langs.contains(&sense.lang))
    }

    /// Whether it names a weekday in any language.
    pub(crate) fn is_weekday(&self) -> bool {
        self.any_weekday
    }

    /// What it does beside a date, in all of `langs` together.
    pub(crate) fn roles(&self, langs: &[Lang]) -> Roles {
        if !self.any_role {
            return Roles::NONE;
        }
        let mut roles = Roles::NONE;
        for sense in &self.senses {
            if langs.contains(&sense.lang) {
                roles |= sense.roles;
            }
        }
        roles
    }

    /// The season that it names in the first of `langs` in which it names one.
    pub(crate) fn season(&self, langs: &[Lang]) -> Option<Season> {
        if !self.any_role {
            return None;
        }
        self.first(langs, |sense| sense.season)
    }

    /// The number that it is the word for, as `first` is for 1.
    pub(crate) fn ordinal(&self, langs: &[Lang]) -> Option<u8> {
        if !self.any_role {
            return None;
        }
        self.first(langs, |sense| (sense.ordinal > 0).then_some(sense.ordinal))
    }

    /// Whether it is a function word in any of `langs`, which says nothing of what a text is about.
    pub(crate) fn is_short_word(&self, langs: &[Lang]) -> bool {
        self.any_short && self.any_of(langs, |sense| sense.short)
    }

    /// Whether a text in one of `langs` must go on behind the word: `of` and `with`, but not `was`.
    pub(crate) fn connects(&self, langs: &[Lang]) -> bool {
        self.any_short && self.any_of(langs, |sense| sense.connects)
    }

    fn any_of(&self, langs: &[Lang], is: impl Fn(&Sense) -> bool) -> bool {
        let mut senses = self.senses.iter();
        senses.any(|sense| is(sense) && langs.contains(&sense.lang))
    }

    /// The languages in which it means anything, in order.
    pub(crate) fn languages(&self) -> impl Iterator<Item = Lang> {
        self.senses.iter().map(|sense| sense.lang)
    }

    /// Letters that the word has.
    pub(crate) fn letters(&self) -> usize {
        usize::from(self.letters)
    }

    /// What a heading with the word says to stand below it.
    pub(crate) fn headings(&self) -> Headings {
        self.headings
    }
}

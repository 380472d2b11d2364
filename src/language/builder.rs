//! Makes the table of all words, of the names that locales have and of the words of languages.

use super::class::Class;
use super::entry::{Entry, Headings, Sense};
use super::headings::{MEETINGS, NOTES, TIMELINE};
use super::lang::Lang;
use super::locales::{LOCALES, Names};
use super::roles::{Roles, Season};
use super::table::WordTable;
use super::words::{CLASSES, WORDS, Words, placed};
use crate::text::{self, Keys};

/// All that is known of all words.
pub(super) fn build() -> WordTable {
    let mut builder = TableBuilder {
        keys: Keys::with_capacity(NORMAL_FORMS),
        entries: Vec::with_capacity(NORMAL_FORMS),
        senses: Vec::with_capacity(2 * NORMAL_FORMS),
    };
    for (lang, locales) in Lang::all().zip(LOCALES) {
        for names in locales.names {
            builder.add_names(lang, names);
        }
    }
    for words in WORDS {
        if let Some(lang) = Lang::from_code(words.code) {
            builder.add_words(lang, words);
        }
    }
    builder.add_headings(&TIMELINE, |headings| &mut headings.timeline);
    builder.add_headings(&NOTES, |headings| &mut headings.notes);
    builder.add_headings(&MEETINGS, |headings| &mut headings.meetings);
    for (class, list) in CLASSES {
        for word in list.split_whitespace() {
            if let Some(entry) = builder.entry(&text::normal(word)) {
                entry.classes = entry.classes | *class;
            }
        }
    }
    builder.finish()
}

/// Normal forms that there is room for from the start.
const NORMAL_FORMS: usize = 10_240;

/// Letters of the longest form of a month's name that is taken for a shortened one.
const SHORTENED: usize = 5;

/// A table in the making.
struct TableBuilder {
    keys: Keys,
    entries: Vec<Entry>,
    /// What the entries with these numbers are, in the order in which it was found.
    senses: Vec<(u16, Sense)>,
}

impl TableBuilder {
    fn finish(mut self) -> WordTable {
        self.senses
            .sort_by_key(|(number, sense)| (*number, sense.lang));
        self.senses.dedup_by(|(number, sense), (kept, before)| {
            let same = number == kept && sense.lang == before.lang;
            if same {
                before.join(*sense);
            }
            same
        });
        let same = |a: &(u16, Sense), b: &(u16, Sense)| a.0 == b.0;
        for of_one in self.senses.chunk_by(same) {
            let number = of_one.first().map_or(0, |(number, _)| usize::from(*number));
            if let Some(entry) = self.entries.get_mut(number) {
                entry.senses = of_one.iter().map(|(_, sense)| *sense).collect();
                entry.sum_up();
            }
        }
        WordTable {
            keys: self.keys,
            entries: self.entries,
        }
    }

    fn add_names(&mut self, lang: Lang, names: &Names) {
        for (place, list) in names.months.into_iter().enumerate() {
            // Every other list has the shortened names.
            let full = place % 2 == 0;
            for (month, name) in (1..=12).zip(list) {
                if let Some(name) = usable(name) {
                    self.add_month(lang, month, name, full);
                }
            }
        }
        for list in names.weekdays {
            // A locale's week begins with its Sunday.
            for (weekday, name) in [7, 1, 2, 3, 4, 5, 6].into_iter().zip(list) {
                if let Some(name) = usable(name) {
                    self.add_weekday(lang, weekday, name);
                }
            }
        }
    }

    fn add_month(&mut self, lang: Lang, month: u8, name: &'static str, full: bool) {
        self.add_name(
            name,
            Sense {
                month,
                full,
                ..Sense::of(lang)
            },
        );
    }

    fn add_weekday(&mut self, lang: Lang, weekday: u8, name: &'static str) {
        self.add_name(
            name,
            Sense {
                weekday,
                ..Sense::of(lang)
            },
        );
    }

    /// Adds a name, and the same name without its accents, where they may be missing.
    fn add_name(&mut self, name: &'static str, sense: Sense) {
        let name = text::normal(name);
        if sense.lang.is_known() && !name.is_ascii() {
            let bare = text::without_accents(&name);
            if bare != *name {
                self.add(
                    &bare,
                    Sense {
                        bare: true,
                        ..sense
                    },
                );
            }
        }
        self.add(&name, sense);
    }

    fn add_words(&mut self, lang: Lang, words: &Words) {
        let none = Sense::of(lang);
        for (month, name) in placed(words.months) {
            self.add_month(lang, month, name, name.chars().count() > SHORTENED);
        }
        for (weekday, name) in placed(words.weekdays) {
            self.add_weekday(lang, weekday, name);
        }
        for (place, name) in placed(words.seasons) {
            let season = Season::ALL.get(usize::from(place) - 1).copied();
            self.add(&text::normal(name), Sense { season, ..none });
        }
        for (ordinal, name) in placed(words.ordinals) {
            self.add(&text::normal(name), Sense { ordinal, ..none });
        }
        for (roles, list) in words.roles {
            let connects = roles.has(Roles::CONNECTING);
            let sense = Sense {
                roles: *roles,
                short: connects,
                connects,
                ..none
            };
            match roles.has(Roles::DAY | Roles::MONTH | Roles::YEAR) {
                // `DIA 3`, `ano 1900`.
                true => list
                    .split_whitespace()
                    .for_each(|word| self.add_name(word, sense)),
                false => self.add_list(list, sense),
            }
        }
        self.add_list(
            words.connecting,
            Sense {
                short: true,
                connects: true,
                ..none
            },
        );
        self.add_list(
            words.small,
            Sense {
                short: true,
                ..none
            },
        );
    }

    fn add_list(&mut self, list: &'static str, sense: Sense) {
        for word in list.split_whitespace() {
            self.add(&text::normal(word), sense);
        }
    }

    fn add_headings(&mut self, list: &[&'static str], kind: impl Fn(&mut Headings) -> &mut bool) {
        for word in list {
            if let Some(entry) = self.entry(&text::normal(word)) {
                *kind(&mut entry.headings) = true;
            }
        }
    }

    fn add(&mut self, normal: &str, sense: Sense) {
        if let Some(number) = self.entry(normal).map(|entry| entry.number) {
            self.senses.push((number, sense));
        }
    }

    /// The entry of a normal form, made if there is none.
    fn entry(&mut self, normal: &str) -> Option<&mut Entry> {
        let number = self.keys.add(text::word_key(normal));
        if number == self.entries.len() {
            let letters = normal.chars().count().try_into().unwrap_or(u8::MAX);
            let number = u16::try_from(number).ok()?;
            self.entries.push(Entry::new(number, letters));
        }
        self.entries.get_mut(number)
    }
}

/// A name as it may stand in a text as one word: without points and spaces around it, and without spaces
/// and digits inside.
fn usable(name: &'static str) -> Option<&'static str> {
    let name = name.trim_matches(|c| c == '.' || text::is_space(c));
    let one_word = !name.contains(|c: char| text::is_space(c) || c.is_ascii_digit() || c == '.');
    (one_word && name.chars().nth(1).is_some()).then_some(name)
}

impl Entry {
    fn new(number: u16, letters: u8) -> Self {
        Self {
            number,
            letters,
            any_month: false,
            any_weekday: false,
            any_role: false,
            any_short: false,
            headings: Headings::default(),
            classes: Class::default(),
            senses: Box::default(),
        }
    }

    /// Notes what is true in any language.
    fn sum_up(&mut self) {
        for sense in &self.senses {
            self.any_month |= sense.month > 0;
            self.any_weekday |= sense.weekday > 0;
            self.any_short |= sense.short;
            self.any_role |= !sense.roles.is_empty() || sense.season.is_some() || sense.ordinal > 0;
        }
    }
}

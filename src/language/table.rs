//! All that is known of all words, in one table.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::FixedState;

use super::entry::{Entry, Headings, Sense};
use super::headings::{MEETINGS, NOTES, TIMELINE};
use super::lang::Lang;
use super::locales::{LOCALES, Names};
use super::roles::{Roles, Season};
use super::words::{WORDS, Words};
use crate::text;

/// What a word in its normal form is, in all languages.
pub(crate) fn entry(normal: &str) -> Option<&'static Entry> {
    TABLE.get(normal)
}

/// What a word is, however it is written; with a short word before an apostrophe, what stands behind that:
/// `d’avril`, `l'été`.
pub(crate) fn entry_of(word: &str) -> Option<&'static Entry> {
    let mut room = [0; text::ROOM];
    let normal = text::normal_in(word, &mut room)?;
    if let Some(entry) = TABLE.get(normal) {
        return Some(entry);
    }
    let (before, behind) = normal.split_once('\'')?;
    ELISIONS
        .contains(&before)
        .then(|| TABLE.get(behind))
        .flatten()
}

/// Short words that lose a vowel before another.
const ELISIONS: [&str; 10] = [
    "d", "l", "dell", "nell", "all", "dall", "sull", "qu", "jusqu", "s",
];

/// How many entries there are.
pub(super) fn length() -> usize {
    TABLE.entries.len()
}

/// The entry with a number.
pub(super) fn numbered(number: usize) -> Option<&'static Entry> {
    TABLE.entries.get(number)
}

static TABLE: LazyLock<Table> = LazyLock::new(Table::build);

struct Table {
    numbers: HashMap<Cow<'static, str>, u16, FixedState>,
    entries: Vec<Entry>,
}

impl Table {
    fn get(&self, normal: &str) -> Option<&Entry> {
        let number = self.numbers.get(normal)?;
        self.entries.get(usize::from(*number))
    }

    fn build() -> Self {
        let mut table = Self {
            numbers: HashMap::with_capacity_and_hasher(16_384, FixedState::default()),
            entries: Vec::with_capacity(8_192),
        };
        for (lang, locales) in Lang::all().zip(LOCALES) {
            for names in locales.names {
                table.add_names(lang, names);
            }
        }
        for (lang, words) in Lang::all().zip(WORDS) {
            table.add_words(lang, words);
        }
        table.add_headings(&TIMELINE, |headings| &mut headings.timeline);
        table.add_headings(&NOTES, |headings| &mut headings.notes);
        table.add_headings(&MEETINGS, |headings| &mut headings.meetings);
        for entry in &mut table.entries {
            entry.sum_up();
        }
        table
    }

    fn add_names(&mut self, lang: Lang, names: &Names) {
        for list in names.months {
            for (month, name) in (1..=12).zip(list) {
                if let Some(name) = usable(name) {
                    self.add_month(lang, month, name);
                }
            }
        }
        for list in names.weekdays {
            // A locale's week begins with its Sunday.
            for (day, name) in [7, 1, 2, 3, 4, 5, 6].into_iter().zip(list) {
                if let Some(name) = usable(name) {
                    let sense = Sense {
                        weekday: day,
                        ..Sense::of(lang)
                    };
                    self.add(text::normal(name), sense);
                }
            }
        }
    }

    fn add_month(&mut self, lang: Lang, month: u8, name: &'static str) {
        let sense = Sense {
            month,
            ..Sense::of(lang)
        };
        let name = text::normal(name);
        if lang.is_known() && !name.is_ascii() {
            let bare = text::without_accents(&name);
            if bare != *name {
                self.add(
                    Cow::Owned(bare),
                    Sense {
                        bare: true,
                        ..sense
                    },
                );
            }
        }
        self.add(name, sense);
    }

    fn add_words(&mut self, lang: Lang, words: &Words) {
        for (month, names) in (1..=12).zip(words.months) {
            for name in names.split_whitespace() {
                self.add_month(lang, month, name);
            }
        }
        let none = Sense::of(lang);
        for (weekday, names) in (1..=7).zip(words.weekdays) {
            self.add_list(names, Sense { weekday, ..none });
        }
        for (season, names) in Season::ALL.into_iter().zip(words.seasons) {
            self.add_list(
                names,
                Sense {
                    season: Some(season),
                    ..none
                },
            );
        }
        for (ordinal, names) in (1..=31).zip(words.ordinals) {
            self.add_list(names, Sense { ordinal, ..none });
        }
        for (roles, list) in words.roles {
            let connects = roles.has(Roles::CONNECTING);
            let sense = Sense {
                roles: *roles,
                short: connects,
                connects,
                ..none
            };
            self.add_list(list, sense);
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
            self.add(text::normal(word), sense);
        }
    }

    fn add_headings(&mut self, list: &[&'static str], kind: impl Fn(&mut Headings) -> &mut bool) {
        for word in list {
            if let Some(entry) = self.entry(text::normal(word)) {
                *kind(&mut entry.headings) = true;
            }
        }
    }

    fn add(&mut self, normal: Cow<'static, str>, sense: Sense) {
        let Some(entry) = self.entry(normal) else {
            return;
        };
        // What is known of one language is added in one go, but for the words behind the names.
        let mut of_lang = entry.senses.iter_mut();
        match of_lang.rfind(|other| other.lang == sense.lang) {
            Some(other) => other.join(sense),
            None => entry.senses.push(sense),
        }
    }

    /// The entry of a normal form, made if there is none.
    fn entry(&mut self, normal: Cow<'static, str>) -> Option<&mut Entry> {
        let next = u16::try_from(self.entries.len()).ok()?;
        let letters = normal.chars().count().try_into().unwrap_or(u8::MAX);
        let number = *self.numbers.entry(normal).or_insert(next);
        if number == next {
            self.entries.push(Entry::new(number, letters));
        }
        self.entries.get_mut(usize::from(number))
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
            month: 0,
            any_weekday: false,
            any_role: false,
            any_short: false,
            headings: Headings::default(),
            senses: Vec::new(),
        }
    }

    /// Notes what is true in any language.
    fn sum_up(&mut self) {
        self.senses.sort_by_key(|sense| sense.lang);
        for sense in &self.senses {
            self.any_weekday |= sense.weekday > 0;
            self.any_short |= sense.short;
            self.any_role |= !sense.roles.is_empty() || sense.season.is_some() || sense.ordinal > 0;
            self.month = match (self.month, sense.month) {
                (month, 0) => month,
                (0, month) => month,
                (a, b) if a == b => a,
                _ => Self::SEVERAL,
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_built_and_asked_in_no_time() {
        let start = std::time::Instant::now();
        let table = Table::build();
        println!(
            "{} entries built in {:?}",
            table.entries.len(),
            start.elapsed()
        );
        let page = "The council of the town met on 5 March 1950 in the Great Hall and heard Señor Álvarez speak about trade. ".repeat(1_000);
        let words: Vec<_> = text::letter_runs(&page).map(|(_, word)| word).collect();
        length();
        let start = std::time::Instant::now();
        let known = words.iter().filter(|word| entry_of(word).is_some()).count();
        println!(
            "{known} of {} words known in {:?}",
            words.len(),
            start.elapsed()
        );
        assert!(known > 9_000);
    }

    #[test]
    fn a_name_behind_a_short_word_is_seen() {
        let french = [Lang::from_code("fr").unwrap()];
        for word in ["d’avril", "d'Avril", "D’AVRIL", "avril"] {
            assert_eq!(
                entry_of(word).and_then(|entry| entry.month(&french)),
                Some(4)
            );
        }
        assert!(entry_of("x'avril").is_none());
    }

    #[test]
    fn every_entry_is_found_by_its_word() {
        assert!(length() < usize::from(u16::MAX));
        for (normal, number) in &TABLE.numbers {
            assert_eq!(entry(normal).map(|entry| entry.number), Some(*number));
            assert_eq!(text::normal(normal), *normal);
        }
    }
}

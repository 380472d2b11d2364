//! A language, and the languages of a page.

use std::ops::Deref;

use super::locales::LOCALES;
use super::words::WORDS;

/// A language: its place in the list of all of them. Those that more is known of come first.
#[derive(Copy, Clone, Eq, PartialEq, Hash, Ord, PartialOrd, Debug)]
pub(crate) struct Lang(u8);

/// Other codes of languages.
const ALIASES: [(&str, &str); 5] = [
    ("no", "nb"),
    ("iw", "he"),
    ("in", "id"),
    ("sh", "sr"),
    ("mo", "ro"),
];

impl Lang {
    /// English, which a page is taken for where nothing speaks for another language.
    pub(crate) const ENGLISH: Lang = Lang(0);

    /// The language with a code such as `pl`, `PL` or `pl-PL`.
    pub(crate) fn from_code(code: &str) -> Option<Self> {
        let first = code.split(['-', '_', '.']).next()?.to_ascii_lowercase();
        let first = ALIASES
            .iter()
            .find_map(|(other, code)| (*other == first).then_some(*code))
            .unwrap_or(&first);
        Self::all().find(|lang| lang.code() == first)
    }

    /// Its code, in small letters.
    pub(crate) fn code(self) -> &'static str {
        LOCALES
            .get(usize::from(self.0))
            .map_or("en", |locales| locales.code)
    }

    /// All languages.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        (0..=u8::MAX).take(LOCALES.len()).map(Self)
    }

    /// Whether more is known of the language than the names of its months and days.
    pub(crate) fn is_known(self) -> bool {
        self.index() < WORDS.len()
    }

    /// Its place in the list of all languages.
    /// Whether names of months are written with a capital letter, so that one in small letters is often
    /// another word.
    pub(crate) fn capitalises_months(self) -> bool {
        matches!(self.code(), "en" | "de" | "lb" | "el")
    }

    pub(super) fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// The languages of a page: that it is written in first, then those that it also writes dates in.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub(crate) struct Languages {
    list: [Lang; Self::MOST],
    length: usize,
}

impl Languages {
    /// Languages that a page has at most.
    pub(crate) const MOST: usize = 3;

    /// A page in one language.
    pub(crate) fn one(lang: Lang) -> Self {
        Self {
            list: [lang; Self::MOST],
            length: 1,
        }
    }

    /// A page in the language with `code` and no other, if there is such a code.
    pub(crate) fn only(code: &str) -> Option<Self> {
        Lang::from_code(code).map(Self::one)
    }

    /// The language that the page is written in.
    pub(crate) fn first(&self) -> Lang {
        self.list[0]
    }

    /// Whether there is room for `lang`, which then comes last.
    pub(super) fn add(&mut self, lang: Lang) -> bool {
        let Some(place) = self.list.get_mut(self.length) else {
            return false;
        };
        *place = lang;
        self.length += 1;
        true
    }
}

impl Default for Languages {
    fn default() -> Self {
        Self::one(Lang::ENGLISH)
    }
}

impl Deref for Languages {
    type Target = [Lang];

    fn deref(&self) -> &[Lang] {
        self.list.get(..self.length).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_however_it_is_written() {
        for (written, code) in [
            ("pl", "pl"),
            ("PL", "pl"),
            ("de-AT", "de"),
            ("pt_BR", "pt"),
            ("no", "nb"),
        ] {
            assert_eq!(Lang::from_code(written).map(Lang::code), Some(code));
        }
        assert_eq!(Lang::from_code("xx"), None);
        assert_eq!(Lang::from_code(""), None);
        assert_eq!(Lang::ENGLISH.code(), "en");
    }

    #[test]
    fn languages_with_words_are_the_first_of_all() {
        for (words, lang) in WORDS.iter().zip(Lang::all()) {
            assert_eq!(words.code, lang.code());
        }
        assert!(LOCALES.len() <= usize::from(u8::MAX));
    }

    #[test]
    fn a_page_has_three_languages_at_most() {
        let mut langs = Languages::only("de").unwrap();
        assert!(langs.add(Lang::ENGLISH) && langs.add(Lang::ENGLISH));
        assert!(!langs.add(Lang::ENGLISH));
        assert_eq!(langs.len(), 3);
        assert_eq!(langs.first().code(), "de");
        assert_eq!(Languages::only("xx"), None);
    }
}

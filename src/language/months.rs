//! Names of months as old prints and careless writers have them.

use super::lang::Lang;
use super::locales::LOCALES;
use super::table::entry_of;
use super::words::{WORDS, placed};
use crate::text;

/// Numbers that old prints write for the months that are named after them.
const NUMBERS: [(&str, u8); 13] = [
    ("7", 9),
    ("8", 10),
    ("9", 11),
    ("10", 12),
    ("vii", 9),
    ("vij", 9),
    ("viii", 10),
    ("viij", 10),
    ("ix", 11),
    ("viiij", 11),
    ("viiii", 11),
    ("x", 12),
    ("xii", 12),
];

/// What stands behind such a number.
const ENDINGS: [&str; 16] = [
    "bre", "ber", "br", "bris", "bri", "brem", "bres", "bers", "bro", "mbre", "mber", "embre",
    "ember", "tembre", "tember", "obre",
];

/// The month that old prints name by the number in its name: `7bre` and `VIIber` are September, `Xbre` is
/// December.
pub(crate) fn old_month(token: &str) -> Option<u8> {
    let mut room = [0; text::ROOM];
    let normal = text::normal_in(token, &mut room)?;
    let mut endings = ENDINGS.iter();
    endings.find_map(|ending| {
        let number = normal.strip_suffix(ending)?;
        let mut numbers = NUMBERS.iter();
        numbers.find_map(|(written, month)| (*written == number).then_some(*month))
    })
}

/// Letters of the shortest word that is looked at for a misspelt month.
const SHORTEST: usize = 4;

/// Letters that may be wrong.
const MOST_WRONG: usize = 2;

/// Letters of the longest one.
const LONGEST: usize = 20;

/// The name of a month that `word` is meant to be, if it is none and a name in one of `langs` is near: one
/// letter wrong, missing, too many or in the wrong place, or two in a long name in a `full_date`. A name of three
/// letters is near there alone, and with one more behind it. Digits that are taken for letters are no mistake.
pub(crate) fn near_month(word: &str, langs: &[Lang], full_date: bool) -> Option<&'static str> {
    let known = entry_of(word);
    if known.is_some_and(|entry| entry.month(langs).is_some() || entry.is_short_word(langs)) {
        return None;
    }
    let letters = word.chars().take(LONGEST + 1).count();
    if !(SHORTEST..=LONGEST).contains(&letters) {
        return None;
    }
    let meant: String = text::normal(word).chars().map(as_letter).collect();
    let meant_letters = letters_of(&meant);
    let names = langs.iter().flat_map(|lang| names(*lang));
    // A letter too many or too few is a mistake each.
    let near = names.filter(|name| name.chars().count().abs_diff(letters) <= MOST_WRONG);
    let near = near.filter_map(|name| {
        let normal = text::normal(name);
        if are_far(meant_letters, letters_of(&normal)) {
            return None;
        }
        let length = normal.chars().count();
        let most = if full_date && length > 5 {
            MOST_WRONG
        } else {
            1
        };
        let distance = strsim::osa_distance(&meant, &normal);
        // `Maye 6, 1794`: a short name with a letter behind it.
        let longer = full_date && length + 1 == SHORTEST && meant.starts_with(&*normal);
        ((length >= SHORTEST || longer) && distance <= most).then_some((distance, name))
    });
    near.min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// The letters of a word, as bits; letters far apart in the alphabet have one bit together.
fn letters_of(word: &str) -> u32 {
    word.chars()
        .fold(0, |letters, c| letters | 1 << (c as u32 % u32::BITS))
}

/// Whether two words have so many letters of their own that neither is a misspelt form of the other.
fn are_far(word: u32, other: u32) -> bool {
    let most = MOST_WRONG as u32;
    (word & !other).count_ones() > most || (other & !word).count_ones() > most
}

/// The letter that a digit is taken for by a machine that reads print.
fn as_letter(c: char) -> char {
    match c {
        '0' => 'o',
        '1' => 'l',
        '5' => 's',
        c => c,
    }
}

/// The full names of the months in a language, as they are written.
fn names(lang: Lang) -> impl Iterator<Item = &'static str> {
    let locales = LOCALES.get(lang.index());
    let names = locales.into_iter().flat_map(|locales| locales.names);
    let full = names.flat_map(|names| {
        let [full, _, alone, _] = names.months;
        full.iter().chain(alone).copied()
    });
    let words = WORDS.get(lang.index()).into_iter();
    let more = words.flat_map(|words| placed(words.months).map(|(_, name)| name));
    full.chain(more)
        .filter(|name| entry_of(name).is_some_and(|entry| entry.is_month()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_prints_name_months_by_numbers() {
        for (token, month) in [
            ("7bre", 9),
            ("7ber", 9),
            ("8bre", 10),
            ("8ber", 10),
            ("9ber", 11),
            ("9bris", 11),
            ("10bre", 12),
            ("10ber", 12),
            ("Xbre", 12),
            ("xber", 12),
            ("XBER", 12),
            ("viijber", 10),
            ("VIIber", 9),
            ("IXbre", 11),
        ] {
            assert_eq!(old_month(token), Some(month), "{token}");
        }
        for token in [
            "6bre", "11ber", "bre", "ber", "7th", "7", "Xmas", "8bread", "",
        ] {
            assert_eq!(old_month(token), None, "{token}");
        }
    }

    fn near(word: &str, codes: &[&str], full_date: bool) -> Option<&'static str> {
        let langs: Vec<_> = codes
            .iter()
            .filter_map(|code| Lang::from_code(code))
            .collect();
        near_month(word, &langs, full_date)
    }

    #[test]
    fn a_misspelt_month_is_told() {
        assert_eq!(near("Febuary", &["en"], false), Some("February"));
        assert_eq!(near("Ocotber", &["en"], false), Some("October"));
        assert_eq!(near("0ktober", &["de"], false), Some("Oktober"));
        assert_eq!(near("Augu5t", &["en"], false), Some("August"));
        assert_eq!(near("Septmber", &["en"], false), Some("September"));
        assert_eq!(near("Setpembre", &["fr"], true), Some("septembre"));
        assert_eq!(near("Febuar", &["en", "de"], false), Some("Februar"));
        assert_eq!(near("Febrary", &["en"], false), Some("February"));
        assert_eq!(near("Fberuray", &["en"], false), None);
        assert_eq!(near("Fberuray", &["en"], true), Some("February"));
    }

    #[test]
    fn other_words_are_no_misspelt_months() {
        for word in [
            "March",
            "may",
            "mar",
            "Marx",
            "into",
            "salt",
            "",
            "Marktredwitz",
        ] {
            assert_eq!(near(word, &["en"], false), None, "{word}");
        }
        // A month of another language is as good as misspelt.
        assert_eq!(near("Oktober", &["en"], false), Some("October"));
        assert_eq!(near("März", &["en"], false), None);
    }
}

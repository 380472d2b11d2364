//! What each language calls what stands around dates, and its small words: data, a file for each language
//! or family of languages. A word may be in several lists.

use super::roles::Roles;

mod baltic;
mod celtic;
mod classes;
mod cyrillic;
mod dutch;
mod english;
mod finnic;
mod french;
mod german;
mod greek;
mod iberian;
mod italian;
mod latin;
mod nordic;
mod others;
mod slavic;
mod south_slavic;
mod spanish;

/// The words of a language.
///
/// Lists are one string, with spaces between words, which are written as usual. In lists in which the place
/// of a word is its meaning, `/` stands between words for the same, and `-` for none.
pub(super) struct Words {
    /// The code of the language.
    pub(super) code: &'static str,
    /// January to December: names besides those that locales have.
    pub(super) months: &'static str,
    /// Monday to Sunday: names besides those that locales have.
    pub(super) weekdays: &'static str,
    /// Spring, summer, autumn, winter.
    pub(super) seasons: &'static str,
    /// The first, the second, and so on.
    pub(super) ordinals: &'static str,
    /// What does something beside a date.
    pub(super) roles: &'static [(Roles, &'static str)],
    /// Function words that end no sentence, besides articles and words for `and`, `or`, `of` and `between`.
    pub(super) connecting: &'static str,
    /// Function words that may end one.
    pub(super) small: &'static str,
}

pub(super) use classes::CLASSES;

/// No words at all.
const NONE: Words = Words {
    code: "",
    months: "",
    weekdays: "",
    seasons: "",
    ordinals: "",
    roles: &[],
    connecting: "",
    small: "",
};

/// All of them, in the order in which a page's language is looked for among those that fit it equally well.
pub(super) static WORDS: &[Words] = &[
    english::ENGLISH,
    german::GERMAN,
    french::FRENCH,
    dutch::DUTCH,
    spanish::SPANISH,
    italian::ITALIAN,
    iberian::PORTUGUESE,
    iberian::CATALAN,
    nordic::SWEDISH,
    nordic::DANISH,
    nordic::NORWEGIAN,
    nordic::NYNORSK,
    finnic::FINNISH,
    slavic::POLISH,
    slavic::CZECH,
    slavic::SLOVAK,
    cyrillic::RUSSIAN,
    cyrillic::UKRAINIAN,
    greek::GREEK,
    others::TURKISH,
    others::HUNGARIAN,
    others::ROMANIAN,
    latin::LATIN,
    south_slavic::CROATIAN,
    south_slavic::SERBIAN,
    cyrillic::BULGARIAN,
    south_slavic::SLOVENE,
    finnic::ESTONIAN,
    baltic::LITHUANIAN,
    baltic::LATVIAN,
    nordic::ICELANDIC,
    celtic::WELSH,
    celtic::IRISH,
    others::BASQUE,
    iberian::GALICIAN,
    dutch::AFRIKAANS,
    cyrillic::BELARUSIAN,
    cyrillic::MACEDONIAN,
];

/// The words of a list in which the place of a word is its meaning, each with its place from 1.
pub(super) fn placed(list: &'static str) -> impl Iterator<Item = (u8, &'static str)> {
    let places = (1..).zip(list.split_whitespace());
    places.flat_map(|(place, words)| {
        let words = words.split('/').filter(|word| *word != "-");
        words.map(move |word| (place, word))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_with_places_have_all_of_them() {
        for words in WORDS {
            for (list, length) in [(words.months, 12), (words.weekdays, 7), (words.seasons, 4)] {
                let found = list.split_whitespace().count();
                assert!(found == length || found == 0, "{}: {list}", words.code);
            }
            assert!(words.ordinals.split_whitespace().count() <= 31);
            assert!(
                !words.seasons.is_empty() && !words.small.is_empty(),
                "{}",
                words.code
            );
            let short = words
                .small
                .split_whitespace()
                .chain(words.connecting.split_whitespace());
            assert!(short.count() >= 20, "{}", words.code);
        }
    }
}

//! Words around dates. The names of months and the rest of what the languages know come from
//! [`crate::language`].

use super::holds;
use crate::language::{Entry, Lang, entry_of};

/// The language of these words.
const ENGLISH: [Lang; 1] = [Lang::ENGLISH];

/// Word before a year.
pub(crate) const IN: &str = "in";

/// Words before a month that stands alone, besides those that the languages have; without one it may be a name.
const BEFORE_MONTH: [&str; 4] = ["last", "next", "this", "throughout"];

/// Whether `word` is the number of something in a row: `first`.
pub(crate) fn is_ordinal(word: &str) -> bool {
    entry_of(word).is_some_and(|entry| entry.ordinal(&ENGLISH).is_some())
}

/// Words for what comes back every year.
const YEARLY: [&str; 14] = [
    "anniversary",
    "anniversaries",
    "annual",
    "annually",
    "birthday",
    "carnival",
    "christmas",
    "commemoration",
    "easter",
    "feast",
    "festival",
    "jubilee",
    "yearly",
    "holiday",
];

/// Whether `word` speaks of something that comes back every year.
pub(crate) fn comes_back_every_year(word: &str) -> bool {
    holds(&YEARLY, &word.to_lowercase())
}

/// Words behind which the date in the title of a document is its own.
const OWN_DATE: [&str; 3] = ["of", "dated", "from"];

/// Words in the title of a document behind which a date is that of something else.
const ANOTHER_DATE: [&str; 4] = ["answer", "for", "reply", "response"];

/// Words in the title of a document behind which its subject stands, which may have a date.
const SUBJECT: [&str; 5] = ["about", "concerning", "on", "re", "regarding"];

/// Whether a date behind `word` in the title of a document is that of the document.
pub(crate) fn leads_to_own_date(word: &str) -> bool {
    holds(&OWN_DATE, word)
}

/// Whether a date anywhere behind `word` in the title of a document may be that of something else.
pub(crate) fn leads_to_another_date(word: &str) -> bool {
    holds(&ANOTHER_DATE, word)
}

/// Whether the subject of a document stands behind `word` in its title.
pub(crate) fn leads_to_subject(word: &str) -> bool {
    holds(&SUBJECT, word)
}

/// Whether `word` may be a verb in `-ing`, written small.
pub(crate) fn is_participle(word: &str) -> bool {
    word.ends_with("ing") && word.starts_with(char::is_lowercase)
}

/// Whether a month may stand alone behind `word`.
pub(crate) fn comes_before_month(word: &str) -> bool {
    holds(&BEFORE_MONTH, word)
}

/// Whether `word` names a month, in full or shortened, in small letters behind a capital.
pub(crate) fn is_month(word: &str) -> bool {
    month(word).is_some()
}

/// Whether `word` names a month and is shortened.
pub(crate) fn is_short_month(word: &str) -> bool {
    month(word).is_some_and(|entry| entry.is_shortened(&ENGLISH))
}

fn month(word: &str) -> Option<&'static Entry> {
    let mut letters = word.chars();
    let capital = letters.next().is_some_and(char::is_uppercase);
    let written = capital && !letters.any(char::is_uppercase);
    let entry = written.then(|| entry_of(word)).flatten();
    entry.filter(|entry| entry.month(&ENGLISH).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_those_of_the_language_with_a_capital() {
        for word in ["May", "Sept", "March"] {
            assert!(is_month(word), "{word}");
        }
        for word in ["may", "MAY", "Mai", "Salt", ""] {
            assert!(!is_month(word), "{word}");
        }
        assert!(is_short_month("Aug") && !is_short_month("August") && !is_short_month("May"));
        assert!(is_ordinal("twelfth") && !is_ordinal("twelve"));
    }
}

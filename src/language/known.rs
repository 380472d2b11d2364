//! What is known of a word by itself, as it is written, beside its classes.

use super::class::Class;
use super::lang::Lang;
use super::table::entry_of;

impl Class {
    /// The classes of `word`, as it is written.
    pub(crate) fn of(word: &str) -> Class {
        let classes = entry_of(word).map(|entry| entry.classes);
        classes.unwrap_or_default().as_written(word)
    }

    /// Whether `word`, as it is written, is of any of these classes.
    pub(crate) fn has(self, word: &str) -> bool {
        Self::of(word).is(self)
    }
}

/// The language of what is known of English alone.
const ENGLISH: [Lang; 1] = [Lang::ENGLISH];

/// Whether a text must go on after `word`, written so: `Plan A` may end a text, `a` cannot.
pub(crate) fn connects(word: &str) -> bool {
    word.starts_with(char::is_lowercase)
        && entry_of(word).is_some_and(|entry| entry.connects(&ENGLISH))
}

/// Whether `word` says nothing of what a text is about. Names of months are none of these words, nor
/// are all words that may open a sentence.
pub(crate) fn is_function_word(word: &str) -> bool {
    entry_of(word).is_some_and(|entry| {
        entry.classes.is(Class::OPENER | Class::SMALL)
            || word.starts_with(char::is_lowercase) && entry.connects(&ENGLISH)
    })
}

/// Whether a full stop behind `word` belongs to the word.
pub(crate) fn abbreviates(word: &str) -> bool {
    Class::ABBREVIATION.has(word)
        || names_month(word) && entry_of(word).is_some_and(|entry| entry.is_shortened(&ENGLISH))
}

/// Whether `word` names a month, in full or shortened, in small letters behind a capital.
pub(crate) fn names_month(word: &str) -> bool {
    let mut letters = word.chars();
    let capital = letters.next().is_some_and(char::is_uppercase);
    capital
        && !letters.any(char::is_uppercase)
        && entry_of(word).is_some_and(|entry| entry.month(&ENGLISH).is_some())
}

/// Whether `word` is the number of something in a row: `first`.
pub(crate) fn is_ordinal(word: &str) -> bool {
    entry_of(word).is_some_and(|entry| entry.ordinal(&ENGLISH).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn some_classes_are_those_of_small_letters_or_of_capitals() {
        assert!(Class::PARTICLE.has("van") && !Class::PARTICLE.has("Van"));
        assert!(!Class::PARTICLE.has("vAn"));
        assert!(Class::SUFFIX.has("Jr") && Class::SUFFIX.has("III") && !Class::SUFFIX.has("jr"));
        assert!(Class::OPENER.has("After") && !Class::OPENER.has("after"));
        assert!(!Class::OPENER.has("AFTER") && Class::OPENER.has("A"));
        assert!(Class::PAGE.has("page") && Class::PAGE.has("PÁG") && !Class::PAGE.has("paged"));
        assert!(Class::THESIS.has("Ph.D.") && Class::JOURNAL.has("E-Journal"));
    }

    #[test]
    fn function_words_are_known_as_they_are_listed() {
        for word in ["across", "with", "THEY", "However", "might", "Him"] {
            assert!(is_function_word(word), "{word}");
        }
        // What only connects is known in small letters alone.
        for word in ["Towards", "salt", "", "throughoutthe", "æ"] {
            assert!(!is_function_word(word), "{word}");
        }
    }

    #[test]
    fn months_are_those_of_the_language_with_a_capital() {
        for word in ["May", "Sept", "March"] {
            assert!(names_month(word), "{word}");
        }
        for word in ["may", "MAY", "Mai", "Salt", ""] {
            assert!(!names_month(word), "{word}");
        }
        assert!(abbreviates("Aug") && !abbreviates("August") && !abbreviates("May"));
        assert!(is_ordinal("twelfth") && !is_ordinal("twelve"));
    }
}

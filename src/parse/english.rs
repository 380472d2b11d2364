//! The English that the grammars rely on: month names, function words, abbreviations, and the words
//! the archive's pages mark things with. A word list of a language belongs here and nowhere else.

/// Months in order, each with the ways it is shortened.
const MONTHS: [(&str, &[&str]); 12] = [
    ("January", &["Jan"]),
    ("February", &["Feb"]),
    ("March", &["Mar"]),
    ("April", &["Apr"]),
    ("May", &[]),
    ("June", &["Jun"]),
    ("July", &["Jul"]),
    ("August", &["Aug"]),
    ("September", &["Sept", "Sep"]),
    ("October", &["Oct"]),
    ("November", &["Nov"]),
    ("December", &["Dec"]),
];

/// Marker of a document citation.
pub(crate) const DOCUMENT_MARKER: &str = "Document";

/// Words that close a note: the link back to its place.
pub(crate) const BACK_LINK: &str = "Back";

/// Marker of a figure's credit.
pub(crate) const CREDIT_MARKER: &str = "Source:";

/// What a saved page leaves of an image.
pub(crate) const IMAGE_MARKER: &str = "img";

/// Word that sends the reader elsewhere.
pub(crate) const SEE: &str = "See";

/// Words of a heading over a timeline.
const TIMELINE_WORDS: [&str; 2] = ["timeline", "chronology"];

/// Words of a heading over a list of notes.
const NOTES_WORDS: [&str; 3] = ["notes", "footnotes", "endnotes"];

/// Words before a page number.
const PAGE_WORDS: [&str; 5] = ["page", "pages", "pag", "pp", "p"];

/// Words that may stand before a reference.
pub(crate) const REFERENCE_LEADS: [&str; 5] =
    ["Cited in", "See also", "See", "Quoted in", "Cited by"];

/// What stands in a reference that has no year.
pub(crate) const NO_DATE: [&str; 3] = ["No date", "no date", "n.d."];

/// Small words inside a personal name.
const NAME_PARTICLES: [&str; 22] = [
    "af", "al", "ben", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos",
    "du", "el", "ibn", "la", "le", "van", "von", "zu",
];

/// Words that cannot end a sentence or an entry: after one of them the text goes on.
const CONNECTING_WORDS: [&str; 72] = [
    "a",
    "about",
    "across",
    "after",
    "against",
    "along",
    "an",
    "and",
    "any",
    "around",
    "as",
    "at",
    "because",
    "before",
    "between",
    "but",
    "by",
    "during",
    "each",
    "early",
    "every",
    "for",
    "from",
    "her",
    "his",
    "if",
    "in",
    "including",
    "into",
    "its",
    "last",
    "late",
    "like",
    "mid",
    "my",
    "near",
    "next",
    "no",
    "nor",
    "of",
    "on",
    "onto",
    "or",
    "our",
    "over",
    "per",
    "since",
    "than",
    "that",
    "the",
    "their",
    "these",
    "this",
    "those",
    "through",
    "throughout",
    "till",
    "to",
    "toward",
    "towards",
    "under",
    "until",
    "upon",
    "via",
    "when",
    "where",
    "which",
    "while",
    "with",
    "within",
    "without",
    "your",
];

/// Words that often open a sentence and seldom stand behind an abbreviation's full stop.
const SENTENCE_OPENERS: [&str; 46] = [
    "A", "After", "All", "Also", "Although", "An", "And", "As", "At", "Because", "Before", "Both",
    "But", "By", "During", "For", "From", "He", "Her", "His", "However", "If", "In", "It", "Its",
    "On", "One", "She", "Since", "Some", "That", "The", "Their", "There", "These", "They", "This",
    "Those", "To", "Under", "We", "When", "While", "With", "You", "Your",
];

/// Shortened words whose full stop ends no sentence.
const ABBREVIATIONS: [&str; 52] = [
    "adm", "amb", "app", "approx", "art", "bros", "ca", "capt", "cf", "ch", "chap", "cmdr", "co",
    "col", "comm", "corp", "dept", "dr", "ed", "eds", "esp", "est", "etc", "fig", "gen", "gov",
    "hon", "inc", "jr", "lt", "ltd", "maj", "messrs", "mr", "mrs", "ms", "no", "nos", "par", "pp",
    "pres", "prof", "rep", "rev", "sec", "sen", "sgt", "sr", "st", "vol", "vols", "vs",
];

/// Forms of verbs and other small words that say nothing of what a text is about, besides those above.
const SMALL_WORDS: [&str; 33] = [
    "also", "are", "be", "been", "being", "can", "could", "did", "do", "does", "had", "has",
    "have", "him", "is", "it", "may", "might", "must", "not", "one", "shall", "should", "some",
    "them", "then", "there", "was", "were", "who", "whose", "will", "would",
];

fn holds(list: &[&str], word: &str) -> bool {
    list.iter().any(|entry| entry.eq_ignore_ascii_case(word))
}

/// The month (1 to 12) that `word` names in full, written with a capital.
pub(crate) fn month(word: &str) -> Option<u32> {
    (1..)
        .zip(MONTHS)
        .find_map(|(n, (name, _))| (name == word).then_some(n))
}

/// The month (1 to 12) that `word` names, in full or shortened, written with a capital.
pub(crate) fn month_or_short(word: &str) -> Option<u32> {
    (1..)
        .zip(MONTHS)
        .find_map(|(n, (name, short))| (name == word || short.contains(&word)).then_some(n))
}

/// Whether the text must go on after `word`.
pub(crate) fn connects(word: &str) -> bool {
    holds(&CONNECTING_WORDS, word)
}

/// Whether `word` says nothing of what a text is about. Names of months are none of these words, nor
/// are all words that may open a sentence.
pub(crate) fn is_function_word(word: &str) -> bool {
    connects(word) || holds(&SENTENCE_OPENERS, word) || holds(&SMALL_WORDS, word)
}

/// Whether `word`, written so, often opens a sentence.
pub(crate) fn opens_sentence(word: &str) -> bool {
    SENTENCE_OPENERS.contains(&word)
}

/// Whether a full stop behind `word` belongs to the word.
pub(crate) fn abbreviates(word: &str) -> bool {
    holds(&ABBREVIATIONS, word) || month(word).is_none() && month_or_short(word).is_some()
}

/// Whether `word` may stand uncapitalised inside a personal name.
pub(crate) fn is_name_particle(word: &str) -> bool {
    NAME_PARTICLES.contains(&word)
}

/// Whether `word` stands before a page number.
pub(crate) fn is_page_word(word: &str) -> bool {
    holds(&PAGE_WORDS, word)
}

/// Whether a heading says that a timeline follows.
pub(crate) fn names_timeline(heading: &str) -> bool {
    names(heading, &TIMELINE_WORDS)
}

/// Whether a heading says that a list of notes follows.
pub(crate) fn names_notes(heading: &str) -> bool {
    names(heading, &NOTES_WORDS)
}

fn names(heading: &str, words: &[&str]) -> bool {
    heading
        .split(|c: char| !c.is_alphabetic())
        .any(|word| holds(words, word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_known_in_full_and_shortened_and_only_with_a_capital() {
        assert_eq!(month("August"), Some(8));
        assert_eq!(month("Aug"), None);
        assert_eq!(month_or_short("Sept"), Some(9));
        assert_eq!(month_or_short("may"), None);
        assert_eq!(month_or_short("march"), None);
    }

    #[test]
    fn headings_are_known_by_whole_words() {
        assert!(names_notes("Literature Notes Documents"));
        assert!(!names_notes("Banknotes and coins"));
        assert!(names_timeline("Timeline concerning the salt trade"));
    }
}

//! Words of dates: months, and what stands around them.

use super::holds;

/// Months in order, each with the ways it is shortened.
pub(crate) const MONTHS: [(&str, &[&str]); 12] = [
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

/// Words before a date that is only about right.
pub(crate) const ABOUT: &[&str] = &["early", "late", "mid", "around", "about", "circa"];

/// Parts of a month, before `of`.
pub(crate) const PART_OF: &[&str] = &["beginning", "start", "middle", "end"];

/// What stands behind the number of a day.
pub(crate) const ORDINAL_ENDINGS: [&str; 4] = ["st", "nd", "rd", "th"];

/// Words between the ends of a period.
pub(crate) const UNTIL: &[&str] = &["till", "until", "to", "through"];

/// Word before a year.
pub(crate) const IN: &str = "in";

/// Words before the first of two dates that are the ends of a period.
pub(crate) const BETWEEN: &str = "between";

/// Words before a month that stands alone; without one of them it may be a name.
const BEFORE_MONTH: [&str; 18] = [
    "after",
    "before",
    "between",
    "by",
    "during",
    "from",
    "in",
    "last",
    "next",
    "of",
    "since",
    "this",
    "throughout",
    "till",
    "until",
    "early",
    "late",
    "mid",
];

/// Numbers of things in a row, in words.
const ORDINALS: [&str; 12] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
];

/// Whether `word` is a number of something in a row.
pub(crate) fn is_ordinal(word: &str) -> bool {
    holds(&ORDINALS, word)
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

/// Whether a month's name, with a small letter, is another word too.
pub(crate) fn is_also_another_word(month: &str) -> bool {
    ["May", "March"].contains(&month)
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

//! Words beside a time of day.

/// Words behind the number of an hour, in small letters.
const HOUR: [&str; 21] = [
    "h",
    "hrs",
    "hr",
    "uhr",
    "heure",
    "heures",
    "hora",
    "horas",
    "hs",
    "ora",
    "ore",
    "uur",
    "óra",
    "ч",
    "час",
    "часа",
    "часов",
    "годин",
    "hod",
    "godz",
    "o",
];

/// Words before a time, in small letters.
const BEFORE: [&str; 14] = [
    "kl", "klo", "godz", "um", "at", "alle", "à", "a", "o", "om", "ore", "в", "о", "ώρα",
];

/// Whether a word, in small letters, follows the number of an hour.
pub(crate) fn is_hour(word: &str) -> bool {
    HOUR.contains(&word)
}

/// Whether a word, in small letters, may stand before a time.
pub(crate) fn leads_to_time(word: &str) -> bool {
    BEFORE.contains(&word)
}

//! Words that say that something happened on the day of the entry above.

/// The phrases, in small letters, each in the languages that write it.
const PHRASES: [&str; 44] = [
    "same day",
    "the same day",
    "ye same day",
    "on the same day",
    "upon the same day",
    "that same day",
    "same date",
    "ditto",
    "do.",
    "dito",
    "detto",
    "idem",
    "id.",
    "eodem die",
    "eadem die",
    "eodem",
    "am selben tag",
    "am selben tage",
    "am gleichen tag",
    "am gleichen tage",
    "desselben tages",
    "denselben tag",
    "gleichen tags",
    "le même jour",
    "même jour",
    "dudit jour",
    "du même jour",
    "ledit jour",
    "dezelfde dag",
    "denzelfden dag",
    "op dezelfde dag",
    "el mismo día",
    "mismo día",
    "lo stesso giorno",
    "stesso giorno",
    "no mesmo dia",
    "samma dag",
    "samme dag",
    "tegoż dnia",
    "téhož dne",
    "в тот же день",
    "того же дня",
    "同日",
    "aynı gün",
];

/// Words of the longest phrase.
pub(crate) const LONGEST: usize = 4;

/// Whether `text`, in small letters and with single spaces, says that the day is that of the entry above.
pub(crate) fn is_same_day(text: &str) -> bool {
    PHRASES.contains(&text)
}

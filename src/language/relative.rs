//! Words that say when something happened by the entry above: on its day, on the day after, in its month or the
//! month before.

use std::collections::HashMap;
use std::sync::LazyLock;

/// The time that a phrase means, from that of the entry above.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Relative {
    /// Its day, or so many days after.
    Day(u8),
    /// Its month.
    Month,
    /// Its year, or so many years after.
    Year(u8),
}

/// Phrases for the day of the entry above, in small letters, each in the languages that write it.
const SAME_DAY: [&str; 64] = [
    "same day",
    "the same day",
    "ye same day",
    "on the same day",
    "upon the same day",
    "that same day",
    "on that day",
    "same date",
    "ditto",
    "do.",
    "dito",
    "detto",
    "idem",
    "id.",
    "eodem die",
    "eod.",
    "dicto die",
    "eodem dato",
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
    "en el mismo día",
    "ese mismo día",
    "lo stesso giorno",
    "stesso giorno",
    "nello stesso giorno",
    "o mesmo dia",
    "no mesmo dia",
    "mesmo dia",
    "samma dag",
    "samme dag",
    "tego samego dnia",
    "tegoż dnia",
    "téhož dne",
    "ten samý den",
    "в тот же день",
    "того же дня",
    "того ж дня",
    "în aceeași zi",
    "ugyanaznap",
    "同日",
    "aynı gün",
    "íd",
    "íd.",
    "samana päivänä",
    "τή αυτή",
    "τήν αυτήν",
    "την ίδια μέρα",
];

/// Phrases for the month of the entry above.
const IN_SAME_MONTH: [&str; 14] = [
    "same month",
    "the same month",
    "in the same month",
    "im selben monat",
    "im gleichen monat",
    "le même mois",
    "même mois",
    "dezelfde maand",
    "el mismo mes",
    "lo stesso mese",
    "no mesmo mês",
    "samma månad",
    "tegoż miesiąca",
    "同月",
];

/// Phrases for the year of the entry above.
const SAME_YEAR: [&str; 43] = [
    "same year",
    "the same year",
    "in the same year",
    "that same year",
    "in that year",
    "that year",
    "im selben jahr",
    "im selben jahre",
    "im gleichen jahr",
    "im gleichen jahre",
    "in demselben jahr",
    "in demselben jahre",
    "la même année",
    "même année",
    "cette même année",
    "in hetzelfde jaar",
    "hetzelfde jaar",
    "el mismo año",
    "en el mismo año",
    "ese mismo año",
    "mismo año",
    "nello stesso anno",
    "lo stesso anno",
    "stesso anno",
    "no mesmo ano",
    "mesmo ano",
    "samma år",
    "samme år",
    "tego samego roku",
    "tegoż roku",
    "w tym samym roku",
    "téhož roku",
    "v témže roce",
    "в том же году",
    "того же года",
    "того ж року",
    "în același an",
    "ugyanebben az évben",
    "samana vuonna",
    "eodem anno",
    "aynı yıl",
    "同年",
    "是年",
];

/// Phrases for the year after that of the entry above.
const NEXT_YEAR: [&str; 30] = [
    "next year",
    "the next year",
    "the following year",
    "in the next year",
    "in the following year",
    "im nächsten jahr",
    "im nächsten jahre",
    "im folgenden jahr",
    "im folgenden jahre",
    "im jahr darauf",
    "l'année suivante",
    "het volgende jaar",
    "al año siguiente",
    "el año siguiente",
    "l'anno dopo",
    "l'anno seguente",
    "no ano seguinte",
    "nästa år",
    "året därpå",
    "næste år",
    "året efter",
    "następnego roku",
    "w następnym roku",
    "následujícího roku",
    "на следующий год",
    "в следующем году",
    "seuraavana vuonna",
    "ertesi yıl",
    "翌年",
    "次年",
];

/// Phrases for the day after that of the entry above.
const NEXT_DAY: [&str; 30] = [
    "next day",
    "the next day",
    "the following day",
    "following day",
    "the day after",
    "on the next day",
    "on the following day",
    "am nächsten tag",
    "am nächsten tage",
    "am folgenden tag",
    "am folgenden tage",
    "tags darauf",
    "le lendemain",
    "lendemain",
    "le jour suivant",
    "de volgende dag",
    "daags daarna",
    "al día siguiente",
    "el día siguiente",
    "il giorno dopo",
    "il giorno seguente",
    "no dia seguinte",
    "nästa dag",
    "næste dag",
    "neste dag",
    "następnego dnia",
    "nazajutrz",
    "druhého dne",
    "на следующий день",
    "翌日",
];

/// Words behind the number of a day for the month of the entry or the heading above, in small letters.
const SAME_MONTH: [&str; 22] = [
    "inst",
    "instant",
    "ditto",
    "dito",
    "do",
    "dto",
    "detto",
    "dicho",
    "dud",
    "dudit",
    "ejusdem",
    "eiusdem",
    "ejusd",
    "ej",
    "eodem",
    "currentis",
    "curr",
    "corr",
    "corrente",
    "corriente",
    "tegoż",
    "téhož",
];

/// Words behind the number of a day for the month before that.
const MONTH_BEFORE: [&str; 4] = ["ult", "ultimo", "passato", "praeteriti"];

/// Marks that repeat what stands above, as words.
const DITTO: [&str; 6] = ["do", "ditto", "dito", "id", "idem", "dº"];

/// Words of the longest phrase.
pub(crate) const LONGEST: usize = 4;

/// The time that `text`, in the normal form of its words and with single spaces, means by that of the entry above.
pub(crate) fn relative(text: &str) -> Option<Relative> {
    static PHRASES: LazyLock<HashMap<&str, Relative>> = LazyLock::new(|| {
        let phrases: [(&[&str], Relative); 5] = [
            (&NEXT_YEAR, Relative::Year(1)),
            (&SAME_YEAR, Relative::Year(0)),
            (&IN_SAME_MONTH, Relative::Month),
            (&NEXT_DAY, Relative::Day(1)),
            (&SAME_DAY, Relative::Day(0)),
        ];
        let of_list = |(phrases, relative): (&'static [&str], Relative)| {
            phrases.iter().map(move |phrase| (*phrase, relative))
        };
        phrases.into_iter().flat_map(of_list).collect()
    });
    PHRASES.get(text).copied()
}

/// How many months before that of the entry above a word behind the number of a day means, in small letters.
pub(crate) fn months_back(word: &str) -> Option<u32> {
    if SAME_MONTH.contains(&word) {
        return Some(0);
    }
    MONTH_BEFORE.contains(&word).then_some(1)
}

/// Whether a word, in small letters, repeats what stands above.
pub(crate) fn is_ditto(word: &str) -> bool {
    DITTO.contains(&word)
}

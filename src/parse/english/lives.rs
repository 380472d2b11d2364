//! Words around people: titles before a name, and what is said of people who do not live.

use super::holds;

/// What a word beside a date of a life says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LifeWord {
    /// The date is that of birth.
    Born,
    /// The date is that of death.
    Died,
    /// The date is one on which the person was active.
    Active,
    /// The date is only about right.
    About,
    /// The date is the last one possible.
    Before,
    /// The date is the first one possible.
    After,
    /// There is no date, or none yet.
    Open,
    /// Nothing.
    Small,
}

/// Words around the dates of a life, in English, German, French, Dutch, Spanish and Italian.
const LIFE_WORDS: [(LifeWord, &[&str]); 8] = [
    (
        LifeWord::Born,
        &[
            "b", "born", "geb", "geboren", "né", "née", "nacida", "nacido", "nació", "nata", "nato",
        ],
    ),
    (
        LifeWord::Died,
        &[
            "d",
            "died",
            "gest",
            "gestorben",
            "mort",
            "morte",
            "décédé",
            "décédée",
            "overl",
            "overleden",
            "fallecida",
            "fallecido",
            "falleció",
            "muerta",
            "muerto",
            "murió",
            "morta",
            "morto",
        ],
    ),
    (
        LifeWord::Active,
        &[
            "fl",
            "floruit",
            "flourished",
            "active",
            "tätig",
            "wirkte",
            "actif",
            "active",
            "werkzaam",
            "activa",
            "activo",
            "attiva",
            "attivo",
        ],
    ),
    (
        LifeWord::About,
        &[
            "c",
            "ca",
            "cca",
            "circa",
            "about",
            "abt",
            "around",
            "approx",
            "etwa",
            "ungefähr",
            "um",
            "vers",
            "environ",
            "omstreeks",
            "rond",
            "hacia",
            "alrededor",
            "verso",
        ],
    ),
    (
        LifeWord::Before,
        &[
            "bef", "before", "vor", "avant", "voor", "vóór", "antes", "prima", "ante",
        ],
    ),
    (
        LifeWord::After,
        &[
            "aft", "after", "nach", "après", "na", "después", "dopo", "post",
        ],
    ),
    (
        LifeWord::Open,
        &[
            "present",
            "today",
            "living",
            "unknown",
            "heute",
            "heden",
            "unbekannt",
            "inconnu",
        ],
    ),
    (
        LifeWord::Small,
        &[
            "in", "on", "at", "of", "the", "year", "am", "im", "jahr", "zu", "en", "le", "l", "à",
            "an", "année", "op", "te", "het", "jaar", "el", "de", "del", "año", "il", "nel", "a",
            "anno",
        ],
    ),
];

/// Letters that say birth or death only where both stand, since each alone means something else as well:
/// `n. 1890 - m. 1949`.
const LIFE_LETTERS: [(&str, LifeWord); 2] = [("n", LifeWord::Born), ("m", LifeWord::Died)];

/// Behind a year before that of Christ's birth.
pub(crate) const BEFORE_CHRIST: [&str; 9] = [
    "BCE",
    "B.C.E.",
    "BC",
    "B.C.",
    "v. Chr.",
    "v.Chr.",
    "av. J.-C.",
    "a.C.",
    "a. C.",
];

/// Around a year behind it.
pub(crate) const ANNO_DOMINI: [&str; 8] = [
    "AD",
    "A.D.",
    "CE",
    "C.E.",
    "n. Chr.",
    "n.Chr.",
    "apr. J.-C.",
    "d.C.",
];

/// What `word`, without its full stop, says beside a date of a life.
pub(crate) fn life_word(word: &str) -> Option<LifeWord> {
    let small = word.to_lowercase();
    (LIFE_WORDS.iter()).find_map(|(says, words)| words.contains(&small.as_str()).then_some(*says))
}

/// What a letter says of a date of a life, where birth and death both stand.
pub(crate) fn life_letter(letter: &str) -> Option<LifeWord> {
    (LIFE_LETTERS.iter()).find_map(|(known, says)| (*known == letter).then_some(*says))
}

/// Words before a surname that are no part of it.
const TITLES: [&str; 44] = [
    "admiral",
    "ambassador",
    "archbishop",
    "baron",
    "bishop",
    "brother",
    "captain",
    "cardinal",
    "chairman",
    "chancellor",
    "colonel",
    "commander",
    "commissioner",
    "comrade",
    "consul",
    "count",
    "director",
    "doctor",
    "dr",
    "duke",
    "emperor",
    "envoy",
    "father",
    "general",
    "governor",
    "king",
    "lady",
    "lieutenant",
    "lord",
    "madame",
    "major",
    "marshal",
    "minister",
    "mr",
    "mrs",
    "ms",
    "premier",
    "president",
    "prince",
    "princess",
    "professor",
    "queen",
    "secretary",
    "sir",
];

/// Words beside titles that are no names either.
const RANKS: [&str; 14] = [
    "acting",
    "assistant",
    "chief",
    "deputy",
    "first",
    "foreign",
    "great",
    "grand",
    "head",
    "high",
    "member",
    "prime",
    "second",
    "vice",
];

/// Words that speak of what is left of people, or of the time before them.
const AFTERLIFE: [&str; 65] = [
    "ancestor",
    "ancestors",
    "anniversary",
    "archive",
    "archives",
    "autobiography",
    "biography",
    "birth",
    "birthday",
    "birthplace",
    "book",
    "books",
    "born",
    "bust",
    "buried",
    "centenary",
    "collected",
    "daughter",
    "dead",
    "death",
    "deceased",
    "descendants",
    "diaries",
    "diary",
    "die",
    "died",
    "dies",
    "edition",
    "editions",
    "epitaph",
    "estate",
    "exhibition",
    "family",
    "father",
    "film",
    "former",
    "funeral",
    "grandfather",
    "grandson",
    "grave",
    "had",
    "heir",
    "heirs",
    "historian",
    "history",
    "late",
    "legacy",
    "life",
    "memoir",
    "memoirs",
    "memory",
    "monument",
    "mother",
    "museum",
    "named",
    "obituary",
    "parents",
    "poem",
    "portrait",
    "son",
    "statue",
    "successor",
    "tomb",
    "widow",
    "works",
];

/// Beginnings of such words.
const AFTERLIFE_STEMS: [&str; 8] = [
    "commemorat",
    "cremat",
    "mausoleum",
    "memorial",
    "posthumous",
    "publish",
    "rehabilitat",
    "remember",
];

/// Words before a name that make it what is spoken of, not who acts.
const TOPIC_WORDS: [&str; 12] = [
    "about",
    "after",
    "against",
    "before",
    "concerning",
    "for",
    "in",
    "like",
    "on",
    "regarding",
    "since",
    "under",
];

/// Words before a place where someone or something is.
const PLACE_WORDS: [&str; 3] = ["at", "in", "near"];

/// Whether a name behind `word` is that of a place.
pub(crate) fn leads_place(word: &str) -> bool {
    holds(&PLACE_WORDS, word)
}

/// Whether `word` stands before names without being part of them.
pub(crate) fn is_title(word: &str) -> bool {
    holds(&TITLES, word)
}

/// Whether `word` stands beside a title, as in `Prime Minister`.
pub(crate) fn is_rank(word: &str) -> bool {
    holds(&RANKS, word)
}

/// Whether `word` speaks of what is left of someone, or of someone still to come.
pub(crate) fn speaks_of_afterlife(word: &str) -> bool {
    let begins = |stem: &&str| {
        (word.as_bytes().get(..stem.len()))
            .is_some_and(|start| start.eq_ignore_ascii_case(stem.as_bytes()))
    };
    holds(&AFTERLIFE, word) || AFTERLIFE_STEMS.iter().any(begins)
}

/// Whether a name behind `word` is what a text speaks of.
pub(crate) fn leads_topic(word: &str) -> bool {
    holds(&TOPIC_WORDS, word)
}

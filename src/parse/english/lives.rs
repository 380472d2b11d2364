//! Words around people: titles before a name, and what is said of people who do not live.

use super::holds;

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

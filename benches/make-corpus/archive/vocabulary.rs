//! Invented names: people, places and things, made of syllables that sound alike.

use std::collections::BTreeSet;

use super::rng::Rng;

/// How the names of a language sound.
struct Style {
    onsets: &'static [&'static str],
    vowels: &'static [&'static str],
    codas: &'static [&'static str],
    places: &'static [&'static str],
    surnames: &'static [&'static str],
    given: &'static [&'static str],
    /// Small words that may stand before a surname.
    particles: &'static [&'static str],
}

const STYLES: [Style; 7] = [
    Style {
        onsets: &[
            "b", "br", "d", "f", "g", "h", "hj", "k", "l", "m", "n", "r", "s", "sk", "st", "t",
            "tr", "v",
        ],
        vowels: &["a", "e", "i", "o", "u", "å", "ø", "æ", "y"],
        codas: &["", "l", "n", "r", "s", "nd", "rk", "ld"],
        places: &["vik", "havn", "by", "nes", "stad", "ø", "dal"],
        surnames: &["sen", "gaard", "mund", "dahl", "quist"],
        given: &["a", "e", "ulf", "rid", "mar", "vin"],
        particles: &["af", "von"],
    },
    Style {
        onsets: &[
            "b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v", "ch", "gl",
        ],
        vowels: &["a", "e", "i", "o", "ia", "è", "u"],
        codas: &["", "", "n", "r", "l", "s"],
        places: &["ona", "ale", "eto", "essa", "ano", "igo"],
        surnames: &["etti", "one", "aro", "isi", "ante", "ello"],
        given: &["o", "a", "ina", "io", "enzo"],
        particles: &["de", "della", "di"],
    },
    Style {
        onsets: &[
            "b", "ch", "d", "dr", "k", "kr", "m", "n", "p", "r", "s", "sl", "st", "v", "z", "zd",
        ],
        vowels: &["a", "e", "i", "o", "u", "y", "é"],
        codas: &["", "k", "n", "r", "s", "v", "l"],
        places: &["ov", "ice", "grad", "sk", "any", "insk"],
        surnames: &["ovich", "enko", "ský", "ak", "inov"],
        given: &["a", "ek", "mir", "slav", "ina"],
        particles: &[],
    },
    Style {
        onsets: &["h", "k", "l", "m", "n", "p", "w", "t", "r", "f", "v"],
        vowels: &["a", "e", "i", "o", "u", "au", "ai", "ō", "ā"],
        codas: &[""],
        places: &["nui", "loa", "wai", "tere", "hiki"],
        surnames: &["kea", "lani", "paro", "moko", "tua"],
        given: &["a", "e", "ina", "oa", "ui"],
        particles: &[],
    },
    Style {
        onsets: &[
            "b", "ch", "d", "g", "j", "k", "q", "m", "n", "s", "t", "y", "z", "sh",
        ],
        vowels: &["a", "e", "i", "o", "u", "ü", "ö"],
        codas: &["", "n", "r", "z", "q", "l", "m", "sh"],
        places: &["abad", "kent", "tepe", "su", "dagh", "istan"],
        surnames: &["oghlu", "bek", "dar", "zade", "kul"],
        given: &["ir", "a", "ine", "ur", "an"],
        particles: &["bin", "ibn"],
    },
    Style {
        onsets: &[
            "b", "d", "g", "h", "k", "m", "n", "p", "r", "s", "t", "v", "y", "bh", "dh", "sh",
        ],
        vowels: &["a", "i", "u", "e", "o", "ā", "ee"],
        codas: &["", "n", "r", "m", "l", "t"],
        places: &["pur", "nagar", "garh", "patti", "war"],
        surnames: &["rao", "wala", "karan", "jee", "desh"],
        given: &["a", "ini", "esh", "anth", "it"],
        particles: &[],
    },
    Style {
        onsets: &[
            "b", "bl", "c", "cr", "d", "f", "gr", "h", "l", "m", "n", "p", "pr", "r", "s", "t",
            "th", "w",
        ],
        vowels: &["a", "e", "i", "o", "u", "ea", "oo"],
        codas: &["ck", "ll", "n", "nt", "r", "rt", "ss", "m", "d"],
        places: &["ton", "ham", "mouth", "bridge", "combe", "ford"],
        surnames: &["er", "ley", "man", "worth", "by", "stone"],
        given: &["a", "ard", "ina", "win", "eth"],
        particles: &[],
    },
];

/// Makes names, none of them twice.
pub(crate) struct Names {
    style: &'static Style,
    other: &'static Style,
    taken: BTreeSet<String>,
}

impl Names {
    /// Names of a country and of its neighbour, as `rng` has it.
    pub(crate) fn new(rng: &mut Rng) -> Self {
        Self {
            style: rng.pick(&STYLES),
            other: rng.pick(&STYLES),
            taken: BTreeSet::new(),
        }
    }

    fn style(&self, rng: &mut Rng) -> &'static Style {
        if rng.chance(75) {
            self.style
        } else {
            self.other
        }
    }

    fn make(&mut self, rng: &mut Rng, ending: fn(&Style) -> &'static [&'static str]) -> String {
        loop {
            let style = self.style(rng);
            let mut name = String::new();
            for _ in 0..1 + rng.below(2) {
                name.push_str(rng.word(style.onsets));
                name.push_str(rng.word(style.vowels));
                name.push_str(rng.word(style.codas));
            }
            name.push_str(rng.word(ending(style)));
            let name = capitalised(&name);
            if name.chars().count() >= 5 && self.taken.insert(name.clone()) {
                return name;
            }
        }
    }

    pub(crate) fn place(&mut self, rng: &mut Rng) -> String {
        self.make(rng, |style| style.places)
    }

    /// The surname of an author.
    pub(crate) fn author(&mut self, rng: &mut Rng) -> String {
        self.make(rng, |style| style.surnames)
    }

    /// A surname, perhaps with a small word before it.
    pub(crate) fn surname(&mut self, rng: &mut Rng) -> String {
        let name = self.author(rng);
        let particle = self.style(rng).particles;
        if rng.chance(10) && !particle.is_empty() {
            format!("{} {name}", rng.word(particle))
        } else {
            name
        }
    }

    pub(crate) fn given(&mut self, rng: &mut Rng) -> String {
        self.make(rng, |style| style.given)
    }

    /// The name of a ship, a play, a comet.
    pub(crate) fn thing(&mut self, rng: &mut Rng) -> String {
        self.make(rng, |style| style.vowels)
    }
}

/// `word` with a capital.
pub(crate) fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    first.chain(chars.as_str().chars()).collect()
}

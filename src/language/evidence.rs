//! The language of a page, by its own words.

use super::entry::{Entry, Sense};
use super::lang::{Lang, Languages};
use super::locales::LOCALES;
use super::table;

/// What the words of a page say of its language. It is fed while the page is cut into words.
#[derive(Clone, Debug)]
pub(crate) struct Evidence {
    /// For each entry, how often it stands on the page.
    counts: Vec<Count>,
    /// All words of the page.
    words: u32,
}

/// How often a word stands on the page.
#[derive(Copy, Clone, Default, Debug)]
struct Count {
    all: u32,
    /// As a month may stand.
    as_month: u32,
}

/// A word counts as a month this many times at most: months that are named often prove no more than others.
const MOST: u32 = 5;

/// Letters of the longest word that is taken for a month's name shortened.
const SHORTENED: usize = 3;

/// Months that prove a language as well as they can.
const ENOUGH: f32 = 6.0;

/// What the share of a language's small words in all words weighs beside its months.
const WEIGHT_OF_SHORT: f32 = 2.0;

/// Share of small words in all words above which a language may be one of the page's.
const SPEAKS: f32 = 0.05;

/// Share of small words of its own above which a language is one of the page's.
const SPEAKS_TOO: f32 = 0.1;

/// Share of what the first language has with which another is nearly as likely.
const NEARLY: f32 = 0.85;

/// Distinct names that prove a language of which nothing but names is known.
const RARE: u32 = 3;

impl Evidence {
    /// Nothing yet.
    pub(crate) fn new() -> Self {
        Self {
            counts: vec![Count::default(); table::length()],
            words: 0,
        }
    }

    /// Takes a word that has an entry: whether a number stands within three tokens, and whether it opens its
    /// line.
    pub(crate) fn word(&mut self, entry: &Entry, near_number: bool, opens_line: bool) {
        self.words += 1;
        if let Some(count) = self.counts.get_mut(usize::from(entry.number)) {
            count.all += 1;
            let may_be_month = near_number || opens_line && entry.letters() > SHORTENED;
            count.as_month += u32::from(entry.is_month() && may_be_month);
        }
    }

    /// Takes a word that has none.
    pub(crate) fn other_word(&mut self) {
        self.words += 1;
    }

    /// The page's language, and those that it also writes dates in.
    pub(crate) fn languages(&self) -> Languages {
        let tally = Shares::of(self);
        let mut langs = Languages::one(tally.first());
        while let Some(lang) = tally.fresh(&langs)
            && langs.add(lang)
        {}
        langs
    }

    /// The languages that the page shows itself to be in, by small words and names of months: that which has most
    /// of them, and those that have nearly as many. None where there are fewer than `least`, or no two.
    pub(crate) fn shown(&self, least: u32) -> Vec<Lang> {
        let mut of = vec![Shown::default(); LOCALES.len()];
        let counted = self.counts.iter().enumerate();
        for (number, count) in counted.filter(|(_, count)| count.all > 0) {
            let Some(entry) = table::numbered(number) else {
                continue;
            };
            let tells = |sense: &&Sense| sense.lang.is_known() && (sense.short || sense.month > 0);
            let count = count.all.min(MOST);
            let telling = entry.senses.iter().filter(tells);
            let weight = count as f32 * (telling.clone().count().max(1) as f32).sqrt().recip();
            for sense in telling {
                if let Some(shown) = of.get_mut(sense.lang.index()) {
                    shown.weight += weight;
                    shown.words += count;
                    shown.distinct += 1;
                }
            }
        }
        let is_enough = |shown: &Shown| shown.words >= least && shown.distinct >= 2;
        let weights = of.iter().filter(|shown| is_enough(shown));
        let best = weights.map(|shown| shown.weight).fold(0.0, f32::max);
        let shown = of.iter().zip(Lang::all());
        shown
            .filter(|(shown, _)| is_enough(shown) && shown.weight >= NEARLY * best)
            .map(|(_, lang)| lang)
            .collect()
    }
}

/// What a page shows of one language.
#[derive(Copy, Clone, Default)]
struct Shown {
    weight: f32,
    words: u32,
    distinct: u32,
}

/// What each language has of a page's words.
struct Shares {
    of: Vec<Share>,
    /// Names of months that stand where months stand, with how often they count.
    months: Vec<(&'static Entry, f32)>,
    /// Small words, with how often they stand on the page.
    short: Vec<(&'static Entry, f32)>,
    words: f32,
}

/// What one language has.
#[derive(Copy, Clone, Default)]
struct Share {
    months: f32,
    short: f32,
    short_words: u32,
    distinct_short: u32,
}

impl Shares {
    fn of(evidence: &Evidence) -> Self {
        let mut tally = Self {
            of: vec![Share::default(); LOCALES.len()],
            months: Vec::new(),
            short: Vec::new(),
            words: evidence.words.max(1) as f32,
        };
        let counted = evidence.counts.iter().enumerate();
        let counted = counted.filter(|(_, count)| count.all > 0);
        for (number, count) in counted {
            let Some(entry) = table::numbered(number) else {
                continue;
            };
            let short = || entry.senses.iter().filter(|sense| sense.short);
            // What many languages have proves little: `in`, `de`, `a`.
            let weight = (short().count().max(1) as f32).sqrt().recip();
            for sense in short() {
                if let Some(share) = tally.of.get_mut(sense.lang.index()) {
                    share.short += count.all as f32 * weight;
                    share.short_words += count.all;
                    share.distinct_short += 1;
                }
            }
            if entry.any_short {
                tally.short.push((entry, count.all as f32));
            }
            if count.as_month > 0 {
                tally.months.push((entry, count.as_month.min(MOST) as f32));
            }
        }
        tally.count_months();
        tally
    }

    fn share(&self, lang: Lang) -> Share {
        self.of.get(lang.index()).copied().unwrap_or_default()
    }

    /// The share of a language's small words in all words.
    fn speaks(&self, lang: Lang) -> f32 {
        self.share(lang).short / self.words
    }

    fn count_months(&mut self) {
        let spoken: Vec<_> = Lang::all()
            .filter(|lang| self.speaks(*lang) > SPEAKS)
            .collect();
        // A small word of a language that the page speaks is no month of another.
        self.months
            .retain(|(entry, _)| !entry.is_short_word(&spoken) || entry.month(&spoken).is_some());
        for (entry, count) in &self.months {
            for sense in &entry.senses {
                if let Some(share) = self.of.get_mut(sense.lang.index()) {
                    share.months += count * weight(entry, sense);
                }
            }
        }
    }

    /// The language that fits the page best.
    fn first(&self) -> Lang {
        let best = self.of.iter().map(|share| share.months).fold(0.0, f32::max);
        if best == 0.0 {
            return self.spoken();
        }
        let score = |lang: &Lang| {
            let months = self.share(*lang).months / best * (best / ENOUGH).min(1.0);
            months + WEIGHT_OF_SHORT * self.speaks(*lang)
        };
        let known = || Lang::all().filter(|lang| lang.is_known());
        let months = |lang: &Lang| self.share(*lang).months;
        let most = best_by(known(), months).unwrap_or(Lang::ENGLISH);
        let rare = Lang::all().filter(|lang| {
            !lang.is_known()
                && months(lang) > 1.5 * months(&most)
                && self.names_besides(*lang, &[most]).0 >= RARE
        });
        best_by(rare, score)
            .or_else(|| best_by(known(), score))
            .unwrap_or(Lang::ENGLISH)
    }

    /// The language whose small words are commonest on a page without months.
    fn spoken(&self) -> Lang {
        let spoken = Lang::all().filter(|lang| {
            let share = self.share(*lang);
            lang.is_known() && share.short_words >= 3 && share.distinct_short >= 2
        });
        best_by(spoken, |lang| self.speaks(*lang)).unwrap_or(Lang::ENGLISH)
    }

    /// Another language that the page also writes dates in: one with full names of months that `langs` do not
    /// have, or that the page speaks as well and has months of.
    fn fresh(&self, langs: &Languages) -> Option<Lang> {
        let best = self.share(langs.first()).months;
        let others = Lang::all().filter(|lang| lang.is_known() && self.share(*lang).months >= 2.0);
        let others = others.filter(|lang| {
            let (distinct, count) = self.names_besides(*lang, langs);
            let many = distinct >= 2 && count >= (best * 0.05).max(2.0);
            many || self.speaks_besides(*lang, langs) > SPEAKS_TOO
        });
        best_by(others, |lang| {
            self.names_besides(*lang, langs).1 + self.speaks(*lang)
        })
    }

    /// The share in all words of the small words of `lang` that are none, and no months, in `langs`.
    fn speaks_besides(&self, lang: Lang, langs: &[Lang]) -> f32 {
        let own = self.short.iter().filter(|(entry, _)| {
            let in_langs = entry.is_short_word(langs) || entry.month(langs).is_some();
            entry.is_short_word(&[lang]) && !in_langs
        });
        own.map(|(_, count)| count).sum::<f32>() / self.words
    }

    /// How many full names of months `lang` has on the page that `langs` do not have, and how often they count.
    fn names_besides(&self, lang: Lang, langs: &[Lang]) -> (u32, f32) {
        let fresh = self.months.iter().filter(|(entry, _)| {
            let mut senses = entry.senses.iter();
            let is_name = senses.any(|sense| sense.lang == lang && weight(entry, sense) >= 1.0);
            is_name && entry.month(langs).is_none() && !entry.is_short_word(langs)
        });
        fresh.fold((0, 0.0), |(distinct, all), (_, count)| {
            (distinct + 1, all + count)
        })
    }
}

/// What a word weighs as the name of a month in a language.
fn weight(entry: &Entry, sense: &Sense) -> f32 {
    let shortened = entry.letters() <= SHORTENED;
    match sense.month {
        0 => 0.0,
        _ if shortened && !sense.lang.is_known() => 0.0,
        _ if shortened || sense.bare || sense.short => 0.5,
        _ => 1.0,
    }
}

/// The first of `langs` with the highest score.
fn best_by(langs: impl Iterator<Item = Lang>, score: impl Fn(&Lang) -> f32) -> Option<Lang> {
    let mut best: Option<(Lang, f32)> = None;
    for lang in langs {
        let score = score(&lang);
        if best.is_none_or(|(_, highest)| score > highest) {
            best = Some((lang, score));
        }
    }
    best.map(|(lang, _)| lang)
}

#[cfg(test)]
#[path = "evidence_tests.rs"]
mod tests;

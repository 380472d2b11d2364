//! Which items are compared: those in a common window of dates that share a word rare in that window.
//!
//! For each word the items that have it are kept in the order of their first days, and once more by day
//! of the year. An item looks up its weightiest words, and of each word only the items of its windows. A
//! word that stands in more than [`MOST_IN_WINDOW`] items of a window does not tell them apart and is
//! passed over there. So an item is compared with [`MOST_LOOKED_UP`] × 2 × [`MOST_IN_WINDOW`] others at
//! most, however many items a day has.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::entry::Entry;
use super::relate::{Evidence, FORMULA_DATES, NEAR_DAYS, is_alike, relation};
use super::weight::{Text, Weights, Word};
use super::{Kind, Relation};

/// Words of an item that are looked up.
const MOST_LOOKED_UP: usize = 12;
/// Items of a window from which on a word is passed over.
const MOST_IN_WINDOW: usize = 32;

/// Two entries that were compared, by their places.
#[derive(Debug)]
pub(super) struct Pair {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) relation: Relation,
    pub(super) evidence: Evidence,
    /// Whether they are alike enough to be tied.
    pub(super) tied: bool,
}

impl Pair {
    /// Their likeness, in thousandths.
    pub(super) fn score(&self) -> f64 {
        (self.evidence.likeness.score() * 1000.0).round() / 1000.0
    }
}

/// Compares the pairs among `entries`, which are in the order in which links lead, whose dates have a
/// relation.
pub(super) fn search(entries: &[&Entry]) -> Vec<Pair> {
    let (weights, texts) = Weights::of(entries);
    let index = Index::of(entries, &texts);
    let alone = alone(entries);
    let formulas = formulas(entries, &texts);
    let mut pairs = Vec::new();
    let mut others: Vec<usize> = Vec::new();
    for (at, entry) in entries.iter().enumerate() {
        others.clear();
        for word in weightiest(&texts[at], &weights) {
            others.extend(index.near(word, entry));
            others.extend(index.same_day_of_any_year(word, entry));
        }
        others.sort_unstable();
        others.dedup();
        for &other in &others {
            let (from, to) = (at.min(other), at.max(other));
            if entries[other].id == entry.id {
                continue;
            }
            let Some(relation) = relation(entries[from], entries[to]) else {
                continue;
            };
            let evidence = Evidence {
                likeness: weights.compare(&texts[from], &texts[to]),
                alone: alone[at] && alone[other],
                formula: formulas[at] || formulas[other],
            };
            pairs.push(Pair {
                from,
                to,
                relation,
                evidence,
                tied: is_alike(entries[from], entries[to], relation, evidence),
            });
        }
    }
    // Most pairs are found from both sides.
    pairs.sort_by_key(|pair| (pair.from, pair.to));
    pairs.dedup_by_key(|pair| (pair.from, pair.to));
    pairs
}

/// For each entry whether it is the only one of its kind that its page has for its first day.
fn alone(entries: &[&Entry]) -> Vec<bool> {
    let day_of = |entry: &Entry| (entry.source, entry.kind, entry.earliest);
    let mut counts: HashMap<(u32, Kind, i32), usize, FixedState> = HashMap::default();
    for entry in entries {
        *counts.entry(day_of(entry)).or_default() += 1;
    }
    let alone = |entry: &&Entry| counts.get(&day_of(entry)) == Some(&1);
    entries.iter().map(alone).collect()
}

/// For each entry whether its description stands on [`FORMULA_DATES`] dates or more.
fn formulas(entries: &[&Entry], texts: &[Text]) -> Vec<bool> {
    let mut dates: HashMap<&[Word], Vec<i32>, FixedState> = HashMap::default();
    for (entry, text) in entries.iter().zip(texts) {
        let dates = dates.entry(&text.words).or_default();
        if dates.len() < FORMULA_DATES && !dates.contains(&entry.earliest) {
            dates.push(entry.earliest);
        }
    }
    let count = |text: &Text| dates.get(text.words.as_slice()).map_or(0, Vec::len);
    (texts.iter().map(|text| count(text) >= FORMULA_DATES)).collect()
}

/// The words of a text by which others are looked for.
fn weightiest(text: &Text, weights: &Weights) -> Vec<Word> {
    let mut words: Vec<Word> = text.words.iter().chain(&text.shortened).copied().collect();
    words.sort_by(|&a, &b| {
        weights
            .of_word(b)
            .total_cmp(&weights.of_word(a))
            .then(a.cmp(&b))
    });
    words.truncate(MOST_LOOKED_UP);
    words
}

/// Day of the year, as month and day.
type YearDay = (u32, u32);

/// Where each word stands. Lists hold the places of entries.
struct Index<'a> {
    entries: &'a [&'a Entry],
    /// By word; in the order of first days.
    by_day: Vec<Vec<usize>>,
    by_year_day: HashMap<(Word, YearDay), Vec<usize>, FixedState>,
}

impl<'a> Index<'a> {
    fn of(entries: &'a [&'a Entry], texts: &[Text]) -> Self {
        let mut by_time: Vec<usize> = (0..entries.len()).collect();
        by_time.sort_by_key(|&at| entries[at].earliest);
        let mut index = Self {
            entries,
            by_day: Vec::new(),
            by_year_day: HashMap::default(),
        };
        for at in by_time {
            for &word in texts[at].words.iter().chain(&texts[at].shortened) {
                if index.by_day.len() <= word as usize {
                    index.by_day.resize_with(word as usize + 1, Vec::new);
                }
                index.by_day[word as usize].push(at);
                if let Some(day) = entries[at].month_and_day {
                    index.by_year_day.entry((word, day)).or_default().push(at);
                }
            }
        }
        index
    }

    /// Entries with `word` that begin in the time of `entry` or a few days before or after it.
    fn near(&self, word: Word, entry: &Entry) -> &[usize] {
        let list = &self.by_day[word as usize];
        let begins = |at: &usize| self.entries[*at].earliest;
        let first = list.partition_point(|at| begins(at) < entry.earliest - NEAR_DAYS);
        let end = list.partition_point(|at| begins(at) <= entry.latest + NEAR_DAYS);
        few(&list[first..end])
    }

    fn same_day_of_any_year(&self, word: Word, entry: &Entry) -> &[usize] {
        entry
            .month_and_day
            .and_then(|day| self.by_year_day.get(&(word, day)))
            .map_or(&[], |list| few(list))
    }
}

/// The list, unless it is too long to tell anything.
fn few(list: &[usize]) -> &[usize] {
    if list.len() > MOST_IN_WINDOW {
        &[]
    } else {
        list
    }
}

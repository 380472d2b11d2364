//! What the rules know of all pages together: their dated records, and which of them were compared.

use std::collections::HashMap;

use super::places::{date_span, life_span, record};
use super::{Spot, telling};
use crate::concord::{Candidate, Concordance, Item, Kind, Relation, subjects};
use crate::date::{Day, Precision, month_and_day};
use crate::page::Page;
use crate::record::LifeYear;

/// Days on which a description may stand before it is a formula.
const MOST_DAYS: usize = 6;
/// Days on which a description stands from which on it is of something held often.
const REPEATED_DAYS: usize = 3;
/// Years in which something is done on the same day before it is a custom.
const CUSTOM_YEARS: usize = 3;

/// A dated record, with one of its dates.
#[derive(Debug, Clone)]
pub struct Fact {
    /// What it is.
    pub kind: Kind,
    /// Its page and its lines.
    pub spot: Spot,
    /// Its date, in the text.
    pub date: Spot,
    /// The date as written.
    pub written: String,
    /// Whether part of the date, its year, is taken from what stands around.
    pub inferred: bool,
    /// Whether the text says the date only about.
    pub approximate: bool,
    /// First day it can lie on, or on which it begins.
    pub earliest: Day,
    /// Last day it can lie on, or on which it ends.
    pub latest: Day,
    /// How exact the date is.
    pub precision: Precision,
    /// What it says.
    pub text: String,
}

/// A person with a biography, once for each page and each pair of years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Life {
    /// Full name.
    pub name: String,
    /// Year of birth, when written.
    pub born: Option<LifeYear>,
    /// Year of death, when written.
    pub died: Option<LifeYear>,
    /// Name of the page.
    pub page: String,
    /// Name and years in the first biography.
    pub spot: Spot,
}

/// Two facts that were compared.
#[derive(Debug, Clone, Copy)]
pub struct Pair<'c> {
    /// The fact that comes first by kind, page and line.
    pub from: &'c Fact,
    /// The other.
    pub to: &'c Fact,
    /// What is known of them together; its numbers are those of the facts.
    pub candidate: &'c Candidate,
}

/// The dated records of all pages.
#[derive(Debug, Default)]
pub struct Corpus {
    facts: Vec<Fact>,
    lives: Vec<Life>,
    concordance: Concordance,
    candidates: Vec<Candidate>,
    /// For each fact, the places of its pairs among the candidates.
    of_fact: Vec<Vec<usize>>,
    /// By the words of a description, the days on which it stands.
    days: HashMap<String, Vec<Day>>,
    pages: usize,
}

impl Corpus {
    /// Takes the records of a page, the next by number.
    pub(super) fn add(&mut self, page: &Page<'_>) {
        let number = self.pages;
        self.pages += 1;
        self.add_lives(number, page);
        for subject in subjects(page) {
            let Some((date, span)) = record(page, subject.kind, subject.index) else {
                continue;
            };
            let id = format!("{number}/{:?}/{}", subject.kind, subject.index);
            if self
                .concordance
                .add(Item::of(&subject, id, page.source.name()))
            {
                let place = |span| Spot { page: number, span };
                let days = self.days.entry(telling::key(&subject.text)).or_default();
                if let Err(at) = days.binary_search(&subject.earliest) {
                    days.insert(at, subject.earliest);
                }
                self.facts.push(Fact {
                    kind: subject.kind,
                    spot: place(span),
                    date: place(date_span(page, date, span)),
                    written: date.written.to_string(),
                    inferred: date.inferred,
                    approximate: date.approximate(),
                    earliest: subject.earliest,
                    latest: subject.latest,
                    precision: subject.precision,
                    text: subject.text.into_owned(),
                });
            }
        }
    }

    /// Takes the people of the page with this number.
    fn add_lives(&mut self, number: usize, page: &Page<'_>) {
        for person in &page.people {
            if let Some(span) = life_span(page, person) {
                self.lives.push(Life {
                    name: person.name.to_string(),
                    born: person.born,
                    died: person.died,
                    page: page.source.name().to_owned(),
                    spot: Spot { page: number, span },
                });
            }
        }
    }

    /// Compares the records; to be called once, when all pages are in.
    pub(super) fn compare(&mut self) {
        self.candidates = self.concordance.candidates();
        self.of_fact = vec![Vec::new(); self.facts.len()];
        for (at, candidate) in self.candidates.iter().enumerate() {
            for fact in [candidate.from, candidate.to] {
                if let Some(list) = self.of_fact.get_mut(fact) {
                    list.push(at);
                }
            }
        }
    }

    /// The dated records, page by page.
    pub fn facts(&self) -> &[Fact] {
        &self.facts
    }

    /// The people with a biography, page by page.
    pub fn lives(&self) -> &[Life] {
        &self.lives
    }

    /// The pairs that were compared.
    pub fn pairs(&self) -> impl Iterator<Item = Pair<'_>> {
        self.candidates.iter().filter_map(|c| self.pair(c))
    }

    /// The pairs of the fact with the number `fact`.
    pub fn pairs_of(&self, fact: usize) -> impl Iterator<Item = Pair<'_>> {
        let list = self.of_fact.get(fact).map_or(&[][..], Vec::as_slice);
        list.iter()
            .filter_map(|at| self.pair(self.candidates.get(*at)?))
    }

    /// The days on which the description of `fact` stands, by its words.
    fn days_of(&self, fact: &Fact) -> &[Day] {
        let days = self.days.get(&telling::key(&fact.text));
        days.map_or(&[], Vec::as_slice)
    }

    /// Whether the description of `fact` is that of a custom, kept on one day of the year in three years
    /// or more, or a formula that stands on too many days to tell anything.
    pub fn is_usual(&self, fact: &Fact) -> bool {
        let days = self.days_of(fact);
        let same_day = (days.iter())
            .filter(|day| month_and_day(**day) == month_and_day(fact.earliest))
            .count();
        days.len() > MOST_DAYS || same_day >= CUSTOM_YEARS
    }

    /// Whether the description of `fact` stands on several days, as that of something held often does.
    pub fn is_repeated(&self, fact: &Fact) -> bool {
        self.days_of(fact).len() >= REPEATED_DAYS
    }

    /// Whether another record of the same date tells what `fact` tells: a document and its entry, a
    /// meeting and a sentence.
    pub fn is_confirmed(&self, fact: usize) -> bool {
        let same_date = [Relation::SameDay, Relation::Within];
        self.pairs_of(fact).any(|pair| {
            pair.candidate.tied
                && same_date.contains(&pair.candidate.relation)
                && pair.from.kind != pair.to.kind
        })
    }

    fn pair<'c>(&'c self, candidate: &'c Candidate) -> Option<Pair<'c>> {
        Some(Pair {
            from: self.facts.get(candidate.from)?,
            to: self.facts.get(candidate.to)?,
            candidate,
        })
    }
}

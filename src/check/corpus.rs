//! What the rules know of all pages together: their dated records, and which of them were compared.

use std::collections::HashMap;

use super::{Spot, telling};
use crate::concord::{Candidate, Concordance, Item, Kind, Relation, subjects};
use crate::date::{Date, Day, Precision, month_and_day};
use crate::page::Page;
use crate::record::Place;
use crate::source::Span;

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
    /// meeting and a sentence. `besides` is left out.
    pub fn is_confirmed(&self, fact: usize, besides: usize) -> bool {
        self.pairs_of(fact).any(|pair| {
            let other = if pair.candidate.from == fact {
                pair.candidate.to
            } else {
                pair.candidate.from
            };
            pair.candidate.tied
                && matches!(
                    pair.candidate.relation,
                    Relation::SameDay | Relation::Within
                )
                && pair.from.kind != pair.to.kind
                && other != besides
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

/// Date and lines of a record.
fn record<'p, 'a>(page: &'p Page<'a>, kind: Kind, index: usize) -> Option<(&'p Date<'a>, Span)> {
    let of = |date, place: &Place| (date, place.span);
    match kind {
        Kind::Event => page.events.get(index).map(|r| of(&r.date, &r.place)),
        Kind::Document => page.documents.get(index).map(|r| of(&r.date, &r.place)),
        Kind::Meeting => page.meetings.get(index).map(|r| of(&r.date, &r.place)),
        Kind::Mention => page.mentions.get(index).map(|r| (&r.date, r.span)),
    }
}

/// The dates of all records of a page that have one, with the lines of the record or, of a date in running
/// text, its own place.
pub(crate) fn dated<'p, 'a>(page: &'p Page<'a>) -> impl Iterator<Item = (&'p Date<'a>, Span)> {
    (page.events.iter().map(|r| (&r.date, r.place.span)))
        .chain(page.documents.iter().map(|r| (&r.date, r.place.span)))
        .chain(page.meetings.iter().map(|r| (&r.date, r.place.span)))
        .chain(page.mentions.iter().map(|r| (&r.date, r.span)))
}

/// Where the date of a record stands in `span`.
pub(crate) fn date_span(page: &Page<'_>, date: &Date<'_>, span: Span) -> Span {
    match page.source.slice(span).find(date.written.as_ref()) {
        Some(at) if !date.written.is_empty() => {
            let start = span.start + at;
            Span::new(start, start + date.written.len())
        }
        _ => span,
    }
}

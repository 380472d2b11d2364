//! Concordance: which records speak of the same happening, within a page and across pages.
//!
//! Records come in as plain [`Item`]s, page by page; a [`Concordance`] keeps of each no more than its
//! dates and the numbers of its words, so that a corpus can be streamed. When all are in,
//! [`Concordance::links`] compares those whose dates allow it, and says by [`Relation`] how they are
//! tied. Nothing is said about which of two records is right: that is for a person, or for the checks.
//!
//! The dates come first: only items in a common window (overlapping dates, a few days apart, the same
//! day of another year) that share a word rare in that window are compared at all.
//!
//! ```
//! use regesta::concord::{Concordance, Item, Kind, Relation};
//! use regesta::date::{PartialDate, Precision};
//!
//! let item = |id: &str, kind, year, text: &'static str| {
//!     let day = PartialDate::from_numbers(7, 3, year).unwrap();
//!     Item {
//!         id: id.to_owned(),
//!         source: "salt.txt",
//!         kind,
//!         earliest: day.earliest(),
//!         latest: day.latest(),
//!         precision: Precision::Day,
//!         text,
//!         line: 1,
//!     }
//! };
//! let mut concordance = Concordance::default();
//! concordance.add(item("a", Kind::Event, 1949, "Lund opens the salt works of Læsø"));
//! concordance.add(item("b", Kind::Event, 1950, "Lund opens salt works of Læsø"));
//! let links = concordance.links();
//! assert_eq!((links[0].from.id.as_str(), links[0].to.id.as_str()), ("a", "b"));
//! assert_eq!(links[0].relation, Relation::OtherYear);
//! ```

mod entry;
mod relate;
mod search;
mod subject;
mod weight;
mod words;

use std::collections::HashMap;

pub(crate) use subject::each_subject;
pub use subject::{Subject, subjects};
pub use weight::Likeness;

use crate::date::{Day, Precision};
use entry::Entry;
use words::Words;

/// What kind of record an item is. A link leads from the kind that comes first in this order to the one
/// that comes later: from what tells of a happening to the timeline that lists it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A citation of a document.
    Document,
    /// A meeting.
    Meeting,
    /// A date in running text, with its sentence.
    Mention,
    /// An entry of a timeline.
    Event,
}

/// A record, as far as it matters here.
///
/// A record of several separate dates is added once for each of them, under one `id`.
#[derive(Debug, Clone)]
pub struct Item<'a> {
    /// What links call the record. Records of one `id` are never linked to each other.
    pub id: String,
    /// Page the record stands on.
    pub source: &'a str,
    /// What it is.
    pub kind: Kind,
    /// First day it can lie on, or on which it begins.
    pub earliest: Day,
    /// Last day it can lie on, or on which it ends.
    pub latest: Day,
    /// How exact the date is: a month is one that the text leaves open, days from `earliest` to `latest`
    /// are a period.
    pub precision: Precision,
    /// What it says.
    pub text: &'a str,
    /// Line on which it starts, from 1.
    pub line: usize,
}

impl<'a> Item<'a> {
    /// The item of `subject`, which stands on the page `source` and is called `id`.
    pub fn of(subject: &'a Subject<'_>, id: String, source: &'a str) -> Self {
        Self {
            id,
            source,
            kind: subject.kind,
            earliest: subject.earliest,
            latest: subject.latest,
            precision: subject.precision,
            text: &subject.text,
            line: subject.line,
        }
    }
}

/// How two records are tied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Relation {
    /// Dated to the same day, and alike.
    SameDay,
    /// One is a period that holds the other's day or crosses its period, and they are alike.
    Within,
    /// One is dated to a month only, in which the other lies, and they are alike.
    SameMonth,
    /// One is dated to a year only, in which the other lies, and they are alike.
    SameYear,
    /// Dated a few days apart, and nearly identical.
    NearDay,
    /// Dated to the same day and month of different years, and nearly identical.
    OtherYear,
}

impl Relation {
    /// The word that tables use, for example `same-day`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SameDay => "same-day",
            Self::Within => "within",
            Self::SameMonth => "same-month",
            Self::SameYear => "same-year",
            Self::NearDay => "near-day",
            Self::OtherYear => "other-year",
        }
    }
}

/// One end of a link: a record, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    /// What the item was called.
    pub id: String,
    /// Page it stands on.
    pub source: String,
    /// Line on which it starts.
    pub line: usize,
    /// What it is.
    pub kind: Kind,
}

/// Two records that seem to speak of the same happening.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// The record that comes first by [`Kind`], or within one kind by page and line.
    pub from: End,
    /// The other.
    pub to: End,
    /// How they are tied.
    pub relation: Relation,
    /// How alike they are, from 0 to 1, in thousandths: see `docs/concordance.md`.
    pub score: f64,
}

/// Two records whose dates and words were compared, whether they are tied or not.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Candidate {
    /// The number of the record that comes first by [`Kind`], page and line: records are numbered from 0
    /// as they are added, those that are passed over left out.
    pub from: usize,
    /// The number of the other.
    pub to: usize,
    /// How their dates lie to each other.
    pub relation: Relation,
    /// Whether a [`Link`] ties them.
    pub tied: bool,
    /// How alike their words are.
    pub likeness: Likeness,
    /// Whether either description stands on three dates or more, as that of a custom or a kind of letter.
    pub formula: bool,
}

/// Collects records, and finds which of them speak of the same happening.
#[derive(Debug, Default)]
pub struct Concordance {
    sources: Vec<String>,
    source_numbers: HashMap<String, u32>,
    entries: Vec<Entry>,
}

impl Concordance {
    /// Adds a record; says whether it was taken. One without a date of the calendar is passed over:
    /// nothing can be said of it.
    pub fn add(&mut self, item: Item<'_>) -> bool {
        if matches!(
            item.precision,
            Precision::Ambiguous | Precision::Invalid | Precision::Unknown
        ) || item.latest < item.earliest
        {
            return false;
        }
        let source = self.source_number(item.source);
        let number = self.entries.len();
        self.entries
            .push(Entry::of(number, source, Words::of(item.text), item));
        true
    }

    /// Adds the records of another concordance behind its own.
    pub(crate) fn append(&mut self, other: Self) {
        let numbers: Vec<u32> = other
            .sources
            .into_iter()
            .map(|source| self.source_number(&source))
            .collect();
        let before = self.entries.len();
        self.entries
            .extend(other.entries.into_iter().map(|entry| Entry {
                number: before + entry.number,
                source: numbers[entry.source as usize],
                ..entry
            }));
    }

    fn source_number(&mut self, source: &str) -> u32 {
        if let Some(&number) = self.source_numbers.get(source) {
            return number;
        }
        let number = u32::try_from(self.sources.len()).unwrap_or(u32::MAX);
        self.sources.push(source.to_owned());
        self.source_numbers.insert(source.to_owned(), number);
        number
    }

    /// The links between the records, ordered by the page, line and name of their first ends.
    ///
    /// They do not depend on the order in which the records were added.
    pub fn links(&self) -> Vec<Link> {
        let entries = self.sorted();
        let mut links: Vec<Link> = search::search(&entries)
            .into_iter()
            .filter(|pair| pair.tied)
            .map(|pair| Link {
                from: self.end(entries[pair.from]),
                to: self.end(entries[pair.to]),
                relation: pair.relation,
                score: pair.score(),
            })
            .collect();
        links.sort_by(|a, b| order(a).cmp(&order(b)).then(b.score.total_cmp(&a.score)));
        // A record of several dates may be tied to another one by more than one of them.
        links.dedup_by(|later, earlier| order(later) == order(earlier));
        links
    }

    /// Every pair of records that was compared and whose dates have a relation, in the order of the links.
    ///
    /// The checks ask for these: they know more of a pair than its words and dates, and judge by that.
    pub fn candidates(&self) -> Vec<Candidate> {
        let mut candidates = Vec::new();
        self.each_candidate(|candidate| candidates.push(candidate));
        candidates
    }

    /// Calls `take` for each of the [candidates](Self::candidates).
    pub(crate) fn each_candidate(&self, mut take: impl FnMut(Candidate)) {
        let entries = self.sorted();
        for pair in search::search(&entries) {
            take(Candidate {
                from: entries[pair.from].number,
                to: entries[pair.to].number,
                relation: pair.relation,
                tied: pair.tied,
                likeness: pair.evidence.likeness,
                formula: pair.evidence.formula,
            });
        }
    }

    /// The entries in the order in which links lead.
    fn sorted(&self) -> Vec<&Entry> {
        let mut entries: Vec<&Entry> = self.entries.iter().collect();
        entries.sort_by(|a, b| self.key(a).cmp(&self.key(b)));
        entries
    }

    /// The order of entries: that in which links lead.
    fn key<'a>(&'a self, entry: &'a Entry) -> impl Ord + use<'a> {
        let source = &self.sources[entry.source as usize];
        (
            entry.kind,
            source,
            entry.line,
            &entry.id,
            entry.earliest,
            entry.latest,
        )
    }

    fn end(&self, entry: &Entry) -> End {
        End {
            id: entry.id.clone(),
            source: self.sources[entry.source as usize].clone(),
            line: entry.line,
            kind: entry.kind,
        }
    }
}

fn order(link: &Link) -> impl Ord + '_ {
    let Link {
        from, to, relation, ..
    } = link;
    (
        &from.source,
        from.line,
        &from.id,
        &to.source,
        to.line,
        &to.id,
        *relation,
    )
}

#[cfg(test)]
mod tests;

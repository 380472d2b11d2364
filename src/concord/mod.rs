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
//!         earliest: day.earliest().unwrap(),
//!         latest: day.latest().unwrap(),
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

mod dated_record;
mod relate;
mod search;
mod sorted_link;
mod standing;
mod stored_item;
mod vocabulary;
mod weight;
mod windows;
mod words;

use std::io;

pub(crate) use dated_record::each_dated_record;
pub use dated_record::{DatedRecord, dated_records};
pub use weight::Likeness;
pub(crate) use windows::MOST_IN_WINDOW;

use serde::{Deserialize, Serialize};

use crate::date::{Day, Precision};
use crate::spill::{Room, Sorter, Store, decode};
use sorted_link::SortedLink;
use stored_item::StoredItem;
use words::TextWords;

/// What kind of record an item is. A link leads from the kind that comes first in this order to the one
/// that comes later: from what tells of a happening to the timeline that lists it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
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
    pub fn of(subject: &'a DatedRecord<'_>, id: String, source: &'a str) -> Self {
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Relation {
    /// Dated to the same day, and alike.
    SameDay,
    /// One is a period that holds the other's day or crosses its period, and they are alike.
    Within,
    /// One is dated to a month only, in which the other lies, and they are alike.
    SameMonth,
    /// One is dated to a year or a season only, in which the other lies, and they are alike.
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkEnd {
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
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Link {
    /// The record that comes first by [`Kind`], or within one kind by page and line.
    pub from: LinkEnd,
    /// The other.
    pub to: LinkEnd,
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
#[derive(Debug)]
pub struct Concordance {
    room: Room,
    entries: Store,
}

impl Default for Concordance {
    /// An empty one, which keeps everything in memory.
    fn default() -> Self {
        Self::with_room(Room::unlimited())
    }
}

impl Concordance {
    /// An empty one with so much room in memory.
    pub(crate) fn with_room(room: Room) -> Self {
        Self {
            entries: Store::new(room.clone()),
            room,
        }
    }

    /// Adds a record; says whether it was taken. One without a date of the calendar is passed over, and so is
    /// one that is dated to a decade or a century: nothing can be said of it.
    pub fn add(&mut self, item: Item<'_>) -> bool {
        if !stored_item::PRECISIONS.contains(&item.precision) || item.latest < item.earliest {
            return false;
        }
        let words = TextWords::of(item.text);
        stored_item::push(&item, &words, &mut self.entries).is_ok()
    }

    /// Adds the records of another concordance behind its own.
    pub(crate) fn append(&mut self, other: &Self) -> io::Result<()> {
        self.entries.append(&other.entries).map(drop)
    }

    /// The links between the records, ordered by the page, line and name of their first ends.
    ///
    /// They do not depend on the order in which the records were added.
    pub fn links(&self) -> Vec<Link> {
        let mut links = Vec::new();
        // In memory nothing can fail.
        let _ = self.each_link(|link| {
            links.push(link);
            Ok(())
        });
        links
    }

    /// Hands the [`links`](Self::links) to `take`, one by one.
    pub(crate) fn each_link(&self, mut take: impl FnMut(Link) -> io::Result<()>) -> io::Result<()> {
        let mut ties = Sorter::new(&self.room);
        search::search(&self.entries, &self.room, |pair| {
            if !pair.tied {
                return Ok(());
            }
            ties.push(SortedLink(Link {
                from: LinkEnd::of(&pair.from.0),
                to: LinkEnd::of(&pair.to.0),
                relation: pair.relation,
                score: pair.score(),
            }))
        })?;
        let mut last: Option<SortedLink> = None;
        for tie in ties.sorted()?.iter()? {
            let tie = tie?;
            // A record of several dates may be tied to another one by more than one of them.
            if last.as_ref().is_none_or(|last| !last.is_same(&tie))
                && let Some(last) = last.replace(tie)
            {
                take(last.0)?;
            }
        }
        last.map_or(Ok(()), |last| take(last.0))
    }

    /// Every pair of records that was compared and whose dates have a relation, in the order of the links.
    ///
    /// The checks ask for these: they know more of a pair than its words and dates, and judge by that.
    pub fn candidates(&self) -> Vec<Candidate> {
        let mut candidates = Vec::new();
        // In memory nothing can fail.
        let _ = self.each_candidate(|candidate| {
            candidates.push(candidate);
            Ok(())
        });
        let places = self.places().unwrap_or_default();
        let order = |number: &usize| {
            let bytes = (places.get(*number)).and_then(|at| self.entries.in_memory(*at));
            bytes.and_then(|bytes| {
                decode::<StoredItem<'_>>(bytes)
                    .ok()
                    .map(|entry| entry.order())
            })
        };
        let mut in_order: Vec<usize> = (0..places.len()).collect();
        in_order.sort_by(|a, b| order(a).cmp(&order(b)));
        let mut ranks = vec![0; places.len()];
        for (rank, number) in in_order.into_iter().enumerate() {
            ranks[number] = rank;
        }
        candidates.sort_by_key(|pair| (ranks[pair.from], ranks[pair.to]));
        candidates
    }

    /// Calls `take` for each of the [candidates](Self::candidates), in the order in which they are found.
    pub(crate) fn each_candidate(
        &self,
        mut take: impl FnMut(Candidate) -> io::Result<()>,
    ) -> io::Result<()> {
        let places = self.places()?;
        let number = |at| places.binary_search(&at).unwrap_or_default();
        search::search(&self.entries, &self.room, |pair| {
            take(Candidate {
                from: number(pair.from.1),
                to: number(pair.to.1),
                relation: pair.relation,
                tied: pair.tied,
                likeness: pair.evidence.likeness,
                formula: pair.evidence.formula,
            })
        })
    }

    /// Where the records stand, in the order of their numbers.
    fn places(&self) -> io::Result<Vec<u64>> {
        let mut places = Vec::new();
        self.entries.each(|at, _| {
            places.push(at);
            Ok(())
        })?;
        Ok(places)
    }
}

impl LinkEnd {
    fn of(entry: &StoredItem<'_>) -> Self {
        Self {
            id: String::from_utf8_lossy(entry.id).into_owned(),
            source: String::from_utf8_lossy(entry.source).into_owned(),
            line: entry.line,
            kind: entry.kind,
        }
    }
}

#[cfg(test)]
mod tests;

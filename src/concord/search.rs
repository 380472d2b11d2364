//! Which items are compared: those in a common window of dates that share a word rare in that window.
//!
//! For each word the items that have it are put in the order of their first days, and once more by day
//! of the year. An item looks up its weightiest words, and of each word only the items of its windows. A
//! word that stands in more than [`MOST_IN_WINDOW`] items of a window does not tell them apart and is
//! passed over there. So an item is compared with [`MOST_LOOKED_UP`] × 2 × [`MOST_IN_WINDOW`] others at
//! most, however many items a day has.
//!
//! All this is sorting: the words of all items by word and day, the pairs that are found by day, so that what is
//! read back for one pair is likely there for the next. So it needs little memory, whatever the corpus.
//!
//! [`MOST_IN_WINDOW`]: super::windows::MOST_IN_WINDOW

use std::borrow::Cow;
use std::collections::HashMap;
use std::io;
use std::rc::Rc;

use foldhash::fast::FixedState;

use super::Relation;
use super::relate::{PairEvidence, is_alike, relation};
use super::standing::{Marker, Standings};
use super::stored_item::StoredItem;
use super::vocabulary::Counter;
use super::weight::{WeighedText, Weights};
use super::windows::{ItemPair, Pairs, Posting, of_year_days, of_years};
use crate::spill::{Room, Sorter, Store, decode};

/// Words of an item that are looked up.
const MOST_LOOKED_UP: usize = 12;
/// Bytes of entries that are kept for the next comparison.
const MOST_KEPT: usize = 1 << 24;

/// Two entries that were compared.
pub(super) struct Compared<'s> {
    /// The one that comes first in the order in which links lead, and its position.
    pub(super) from: (StoredItem<'s>, u64),
    pub(super) to: (StoredItem<'s>, u64),
    pub(super) relation: Relation,
    pub(super) evidence: PairEvidence,
    /// Whether they are alike enough to be tied.
    pub(super) tied: bool,
}

impl Compared<'_> {
    /// Their likeness, in thousandths.
    pub(super) fn score(&self) -> f64 {
        (self.evidence.likeness.score() * 1000.0).round() / 1000.0
    }
}

/// Compares the pairs of entries in `store` whose dates have a relation, each once, and hands them to `take`.
pub(super) fn search(
    store: &Store,
    room: &Room,
    mut take: impl FnMut(&Compared<'_>) -> io::Result<()>,
) -> io::Result<()> {
    let (mut counter, mut marker) = (Counter::new(room), Marker::new(room));
    store.each(|at, bytes| {
        let entry: StoredItem<'_> = decode(bytes)?;
        counter.add(&entry)?;
        marker.add(at, &entry)
    })?;
    let marks = marker.finish()?;
    let weights = Weights::new(counter.finish()?, store.count());
    let mut compared = Comparison::new(store, weights);
    let pairs = pairs(store, room, &marks, &mut compared.weights)?;
    drop(marks);
    for pair in pairs.sorted()?.iter()? {
        compared.compare(ItemPair::of(pair?), &mut take)?;
    }
    Ok(())
}

/// The pairs that are to be compared.
fn pairs(
    store: &Store,
    room: &Room,
    marks: &Standings,
    weights: &mut Weights,
) -> io::Result<Sorter<[u64; 3]>> {
    let (mut by_day, mut by_year_day) = (Sorter::new(room), Sorter::new(room));
    let mut marks = marks.iter()?;
    store.each(|at, bytes| {
        let entry: StoredItem<'_> = decode(bytes)?;
        let posting = Posting::of(at, &entry, marks.of(at)?);
        for (word, looked_up) in weights.text(&entry)?.index_words(MOST_LOOKED_UP) {
            let posting = posting.with(looked_up);
            by_day.push(posting.by_day(word))?;
            if let Some(day) = entry.year_day {
                by_year_day.push(posting.by_year_day(word, day))?;
            }
        }
        Ok(())
    })?;
    let mut pairs = Pairs::new(room);
    of_years(&by_day.sorted()?, &mut pairs)?;
    of_year_days(&by_year_day.sorted()?, &mut pairs)?;
    Ok(pairs.found)
}

/// An entry that was read, with the weights of its words.
struct Kept<'s> {
    bytes: Cow<'s, [u8]>,
    text: WeighedText,
}

/// Reads entries and compares them.
struct Comparison<'s> {
    store: &'s Store,
    weights: Weights,
    /// Entries that were read last, by their positions.
    kept: HashMap<u64, Rc<Kept<'s>>, FixedState>,
    /// The first entry of the last pair: most pairs begin with that of the pair before.
    last: Option<(u64, Rc<Kept<'s>>)>,
    /// Bytes of those.
    bytes: usize,
}

impl<'s> Comparison<'s> {
    fn new(store: &'s Store, weights: Weights) -> Self {
        Self {
            store,
            weights,
            kept: HashMap::default(),
            last: None,
            bytes: 0,
        }
    }

    fn entry(&mut self, at: u64) -> io::Result<Rc<Kept<'s>>> {
        if let Some(kept) = self.kept.get(&at) {
            return Ok(Rc::clone(kept));
        }
        let bytes = self.store.get(at)?;
        let text = self.weights.text(&decode(&bytes)?)?;
        if self.bytes > MOST_KEPT {
            self.kept.clear();
            self.bytes = 0;
        }
        // Numbers and weights take up twice what the words took up as bytes.
        self.bytes += bytes.len() * 3;
        let kept = Rc::new(Kept { bytes, text });
        self.kept.insert(at, Rc::clone(&kept));
        Ok(kept)
    }

    fn compare(
        &mut self,
        pair: ItemPair,
        take: &mut impl FnMut(&Compared<'_>) -> io::Result<()>,
    ) -> io::Result<()> {
        let a = match self.last.take() {
            Some((at, kept)) if at == pair.a => kept,
            _ => self.entry(pair.a)?,
        };
        self.last = Some((pair.a, Rc::clone(&a)));
        let b = self.entry(pair.b)?;
        let mut from: (StoredItem<'_>, u64) = (decode(&a.bytes)?, pair.a);
        let mut to: (StoredItem<'_>, u64) = (decode(&b.bytes)?, pair.b);
        if from.0.id == to.0.id {
            return Ok(());
        }
        if to.0.order() < from.0.order() {
            std::mem::swap(&mut from, &mut to);
        }
        let Some(relation) = relation(&from.0, &to.0) else {
            return Ok(());
        };
        let evidence = PairEvidence {
            likeness: a.text.compare(&b.text),
            alone: pair.alone,
            formula: pair.formula,
        };
        take(&Compared {
            tied: is_alike(&from.0, &to.0, relation, evidence),
            from,
            to,
            relation,
            evidence,
        })
    }
}

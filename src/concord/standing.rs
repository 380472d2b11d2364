//! What is to be known of each entry beside the others: whether it is alone on its day, and whether its
//! description is a formula.

use std::hash::{BuildHasher, Hasher};
use std::io;
use std::iter::Peekable;

use foldhash::fast::FixedState;

use super::relate::FORMULA_DATES;
use super::stored_item::StoredItem;
use crate::spill::{Merge, Room, Sorted, Sorter};

/// What is known of an entry.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Standing {
    /// Whether it is the only one of its kind that its page has for its first day.
    pub(super) alone: bool,
    /// Whether its description stands on [`FORMULA_DATES`] dates or more.
    pub(super) formula: bool,
}

const ALONE: u64 = 0;
const FORMULA: u64 = 1;

/// Takes all entries.
pub(super) struct Marker {
    room: Room,
    /// Signatures of pages, kinds and days, with the positions of entries.
    days: Sorter<[u64; 2]>,
    /// Signatures of descriptions, with days and positions.
    texts: Sorter<[u64; 3]>,
}

/// The marks of all entries.
pub(super) struct Standings(Sorted<[u64; 2]>);

/// Gives the marks of entries in the order of their positions.
pub(super) struct StandingsInOrder<'m>(Peekable<Merge<'m, [u64; 2]>>);

impl Marker {
    pub(super) fn new(room: &Room) -> Self {
        Self {
            room: room.clone(),
            days: Sorter::new(room),
            texts: Sorter::new(room),
        }
    }

    pub(super) fn add(&mut self, at: u64, entry: &StoredItem<'_>) -> io::Result<()> {
        let day = FixedState::with_seed(0).hash_one((entry.source, entry.kind, entry.earliest));
        self.days.push([day, at])?;
        let text = signature_of_words(entry);
        self.texts.push([text, ordered(entry.earliest), at])
    }

    pub(super) fn finish(self) -> io::Result<Standings> {
        let mut marks = Sorter::new(&self.room);
        alone(&self.days.sorted()?, &mut marks)?;
        formulas(&self.texts.sorted()?, &mut marks)?;
        Ok(Standings(marks.sorted()?))
    }
}

/// A number for the words of an entry.
fn signature_of_words(entry: &StoredItem<'_>) -> u64 {
    let mut hasher = FixedState::with_seed(0).build_hasher();
    entry.words().for_each(|word| hasher.write_u64(word.word));
    hasher.finish()
}

/// Marks those whose signature no other has.
fn alone(days: &Sorted<[u64; 2]>, marks: &mut Sorter<[u64; 2]>) -> io::Result<()> {
    let mut days = days.iter()?.peekable();
    let mut before = None;
    while let Some(day) = days.next() {
        let [day, at] = day?;
        let is_last = !matches!(days.peek(), Some(Ok([next, _])) if *next == day);
        if is_last && before != Some(day) {
            marks.push([at, ALONE])?;
        }
        before = Some(day);
    }
    Ok(())
}

/// Marks those whose description stands on many dates. These are known only when all with that description have
/// been seen: one reader goes ahead, and tells the other.
fn formulas(texts: &Sorted<[u64; 3]>, marks: &mut Sorter<[u64; 2]>) -> io::Result<()> {
    let mut ahead = texts.iter()?.peekable();
    let mut told = None;
    for text in texts.iter()? {
        let [text, _, at] = text?;
        let is_formula = match told {
            Some((before, is_formula)) if before == text => is_formula,
            _ => is_next_formula(&mut ahead)?,
        };
        told = Some((text, is_formula));
        if is_formula {
            marks.push([at, FORMULA])?;
        }
    }
    Ok(())
}

/// Reads on to the next description; says whether that which comes first stands on many dates.
fn is_next_formula(texts: &mut Peekable<Merge<'_, [u64; 3]>>) -> io::Result<bool> {
    let (mut first, mut last, mut dates) = (None, None, 0);
    while let Some(text) = texts
        .next_if(|text| !matches!((text, first), (Ok([text, ..]), Some(first)) if *text != first))
    {
        let [text, day, _] = text?;
        first = Some(text);
        if last != Some(day) {
            dates += 1;
        }
        last = Some(day);
    }
    Ok(dates >= FORMULA_DATES)
}

impl Standings {
    pub(super) fn iter(&self) -> io::Result<StandingsInOrder<'_>> {
        Ok(StandingsInOrder(self.0.iter()?.peekable()))
    }
}

impl StandingsInOrder<'_> {
    /// The mark of the entry at this position, which comes behind those that were asked for before.
    pub(super) fn of(&mut self, at: u64) -> io::Result<Standing> {
        let mut mark = Standing::default();
        while let Some(next) = (self.0).next_if(|next| !matches!(next, Ok([of, _]) if *of > at)) {
            match next? {
                [of, ALONE] if of == at => mark.alone = true,
                [of, FORMULA] if of == at => mark.formula = true,
                _ => {}
            }
        }
        Ok(mark)
    }
}

/// A day as a number that has its order.
pub(super) fn ordered(day: i32) -> u64 {
    u64::from(day.cast_unsigned() ^ (1 << 31))
}

//! The items that have a word, read day by day: which of them lie in a common window.

use std::collections::VecDeque;
use std::hash::BuildHasher;
use std::io;

use foldhash::fast::FixedState;

use super::relate::NEAR_DAYS;
use super::standing::{Standing, ordered};
use super::stored_item::StoredItem;
use crate::spill::{Room, Sorted, Sorter};

/// Items of a window from which on a word is passed over.
pub(crate) const MOST_IN_WINDOW: usize = 32;

/// An item that has a word.
#[derive(Debug, Clone, Copy)]
pub(super) struct Posting {
    at: u64,
    earliest: i32,
    latest: i32,
    mark: Standing,
    looked_up: bool,
}

/// Two items that are to be compared, by their positions.
#[derive(Debug, Clone, Copy)]
pub(super) struct ItemPair {
    pub(super) a: u64,
    pub(super) b: u64,
    /// Whether both are alone.
    pub(super) alone: bool,
    /// Whether either is a formula.
    pub(super) formula: bool,
}

/// Pairs as they are found: sorted by their days, so that the same items are compared one after the other.
pub(super) struct Pairs {
    pub(super) found: Sorter<[u64; 3]>,
    /// Pairs that were found a short time ago, by their signatures: most are found from both sides.
    recent: Vec<[u64; 3]>,
}

/// Pairs that are remembered.
const MOST_RECENT: usize = 1 << 12;

const ALONE: u64 = 1;
const FORMULA: u64 = 2;
const LOOKED_UP: u64 = 4;
/// Bits of the three.
const BITS: u32 = 3;
/// What is on a day of the year, not of one year.
const ANY_YEAR: u64 = 1 << 32;

impl Posting {
    pub(super) fn of(at: u64, entry: &StoredItem<'_>, mark: Standing) -> Self {
        Self {
            at,
            earliest: entry.earliest,
            latest: entry.latest,
            mark,
            looked_up: false,
        }
    }

    /// The same for a word that is looked up, or not.
    pub(super) fn with(self, looked_up: bool) -> Self {
        Self { looked_up, ..self }
    }

    fn bits(&self) -> u64 {
        let bit = |set, bit| if set { bit } else { 0 };
        self.at << BITS
            | bit(self.mark.alone, ALONE)
            | bit(self.mark.formula, FORMULA)
            | bit(self.looked_up, LOOKED_UP)
    }

    /// As it is sorted by its word and first day.
    pub(super) fn by_day(&self, word: u64) -> [u64; 3] {
        let days = ordered(self.earliest) << 32 | ordered(self.latest);
        [word, days, self.bits()]
    }

    /// As it is sorted by its word and day of the year.
    pub(super) fn by_year_day(&self, word: u64, day: u16) -> [u64; 3] {
        let days = u64::from(day) << 32 | ordered(self.earliest);
        [word, days, self.bits()]
    }

    fn read(earliest: u64, latest: u64, bits: u64) -> Self {
        let day = |day: u64| (day as u32 ^ (1 << 31)).cast_signed();
        Self {
            at: bits >> BITS,
            earliest: day(earliest),
            latest: day(latest),
            mark: Standing {
                alone: bits & ALONE > 0,
                formula: bits & FORMULA > 0,
            },
            looked_up: bits & LOOKED_UP > 0,
        }
    }
}

impl Pairs {
    pub(super) fn new(room: &Room) -> Self {
        Self {
            found: Sorter::new(room),
            recent: vec![[0; 3]; MOST_RECENT],
        }
    }

    /// Adds two items of the day `day` of the year, or of none.
    fn add(&mut self, one: &Posting, other: &Posting, day: Option<u64>) -> io::Result<()> {
        let (a, b) = if one.at < other.at {
            (one, other)
        } else {
            (other, one)
        };
        if a.at == b.at {
            return Ok(());
        }
        // What is found in both ways is to have one place.
        let far = (a.earliest - b.earliest).abs() > NEAR_DAYS;
        let place = match day {
            Some(day) if far => ANY_YEAR | day,
            _ => ordered(a.earliest.min(b.earliest)),
        };
        let bits = |posting: &Posting| posting.with(false).bits();
        let pair = [place, bits(a), bits(b)];
        let signature = FixedState::with_seed(0).hash_one((pair[1], pair[2]));
        match self.recent.get_mut(signature as usize % MOST_RECENT) {
            Some(recent) if *recent == pair => Ok(()),
            Some(recent) => {
                *recent = pair;
                self.found.push(pair)
            }
            None => self.found.push(pair),
        }
    }
}

impl ItemPair {
    /// The pair that was sorted as these numbers.
    pub(super) fn of([_, a, b]: [u64; 3]) -> Self {
        Self {
            a: a >> BITS,
            b: b >> BITS,
            alone: a & b & ALONE > 0,
            formula: (a | b) & FORMULA > 0,
        }
    }
}

/// Finds the items that begin in the time of one that looks them up, or a few days before or after it.
pub(super) fn of_years(postings: &Sorted<[u64; 3]>, pairs: &mut Pairs) -> io::Result<()> {
    let mut open = OpenWindows::default();
    let mut before = None;
    for posting in postings.iter()? {
        let [word, days, bits] = posting?;
        if before.replace(word) != Some(word) {
            open.close(pairs)?;
        }
        open.add(Posting::read(days >> 32, days, bits), pairs)?;
    }
    open.close(pairs)
}

/// The windows of a word that are not yet read to their ends. A window that has become too full is given up, so
/// that there are never more than [`MOST_IN_WINDOW`], and no more items to remember.
#[derive(Default)]
struct OpenWindows {
    /// The last items.
    recent: VecDeque<Posting>,
    /// Number of items read.
    read: usize,
    /// The windows, in the order in which they begin.
    windows: VecDeque<Window>,
    /// First day on which one of the windows ends.
    soonest: i32,
}

/// The window of an item.
struct Window {
    of: Posting,
    /// Number of the first item in it.
    start: usize,
    /// Its last day.
    until: i32,
}

impl OpenWindows {
    fn add(&mut self, posting: Posting, pairs: &mut Pairs) -> io::Result<()> {
        if !self.windows.is_empty() && posting.earliest > self.soonest {
            self.end_before(Some(posting.earliest), pairs)?;
        }
        while (self.windows.front()).is_some_and(|w| self.read - w.start >= MOST_IN_WINDOW) {
            self.windows.pop_front();
        }
        if posting.looked_up {
            let first = posting.earliest - NEAR_DAYS;
            let outside = self.recent.partition_point(|item| item.earliest < first);
            let inside = self.recent.len() - outside;
            if inside < MOST_IN_WINDOW {
                let until = posting.latest + NEAR_DAYS;
                self.soonest = match self.windows.is_empty() {
                    true => until,
                    false => self.soonest.min(until),
                };
                self.windows.push_back(Window {
                    of: posting,
                    start: self.read - inside,
                    until,
                });
            }
        }
        if self.recent.len() == MOST_IN_WINDOW {
            self.recent.pop_front();
        }
        self.recent.push_back(posting);
        self.read += 1;
        Ok(())
    }

    /// Ends the windows that lie before `day`, or all.
    fn end_before(&mut self, day: Option<i32>, pairs: &mut Pairs) -> io::Result<()> {
        let mut soonest = i32::MAX;
        for _ in 0..self.windows.len() {
            let Some(window) = self.windows.pop_front() else {
                break;
            };
            if day.is_some_and(|day| window.until >= day) {
                soonest = soonest.min(window.until);
                self.windows.push_back(window);
                continue;
            }
            let items = self.read - window.start;
            for item in self.recent.iter().rev().take(items) {
                pairs.add(&window.of, item, None)?;
            }
        }
        self.soonest = soonest;
        Ok(())
    }

    /// Ends all windows, and forgets the word.
    fn close(&mut self, pairs: &mut Pairs) -> io::Result<()> {
        self.end_before(None, pairs)?;
        self.recent.clear();
        self.read = 0;
        Ok(())
    }
}

/// Finds the items of one day of any year.
pub(super) fn of_year_days(postings: &Sorted<[u64; 3]>, pairs: &mut Pairs) -> io::Result<()> {
    // One more than may be there: then there are too many.
    let mut items: Vec<Posting> = Vec::with_capacity(MOST_IN_WINDOW + 1);
    let mut of = (0, 0);
    for posting in postings.iter()? {
        let [word, days, bits] = posting?;
        let posting = Posting::read(days, days, bits);
        if of != (word, days >> 32) {
            end_year_day(&items, of.1, pairs)?;
            items.clear();
            of = (word, days >> 32);
        }
        if items.len() <= MOST_IN_WINDOW {
            items.push(posting);
        }
    }
    end_year_day(&items, of.1, pairs)
}

fn end_year_day(items: &[Posting], day: u64, pairs: &mut Pairs) -> io::Result<()> {
    if items.len() > MOST_IN_WINDOW {
        return Ok(());
    }
    for (at, one) in items.iter().enumerate() {
        for other in &items[at + 1..] {
            if one.looked_up || other.looked_up {
                pairs.add(one, other, Some(day))?;
            }
        }
    }
    Ok(())
}

//! The numbering of a page, stretch by stretch: how many numbers the printed list leaves out between two of
//! its notes, and how many places the text has for them.

use std::collections::HashMap;

use crate::page::Page;
use crate::record::{Held, LedgerEntry};
use crate::resolve::in_order;

/// A stretch of the numbering between two printed notes.
#[derive(Debug, Clone, Copy)]
pub(super) struct NumberStretch {
    /// The printed note before it; none for the beginning of the numbering.
    pub(super) before: Option<usize>,
    /// The printed note behind it.
    pub(super) behind: usize,
    /// Numbers that the list leaves out.
    pub(super) numbers: u32,
    /// Places in the text that can have had one.
    pub(super) places: u32,
}

impl NumberStretch {
    /// How many numbers are too many; less than none when there are more places.
    fn surplus(self) -> i64 {
        i64::from(self.numbers) - i64::from(self.places)
    }
}

/// What is wrong with the numbers.
#[derive(Debug, Clone, Copy)]
pub(super) enum Wrong {
    /// Numbers that nothing can have had.
    Missing(NumberStretch),
    /// The number of a printed note: what the places give it.
    Number(usize, u32),
}

/// What is wrong with the numbers of the stretches. When one has as many numbers too many as the next has
/// places, the number of the note between them is wrong.
pub(super) fn judge(page: &Page<'_>, stretches: &[NumberStretch]) -> Vec<Wrong> {
    let mut times: HashMap<u32, usize> = HashMap::new();
    for number in page.notes.iter().filter_map(|note| note.number) {
        *times.entry(number).or_default() += 1;
    }
    let mut wrong = Vec::new();
    let mut stretches = stretches.iter().peekable();
    while let Some(stretch) = stretches.next() {
        let surplus = stretch.surplus();
        let next = stretches.peek().map(|next| next.surplus());
        if surplus != 0 && next == Some(-surplus) {
            stretches.next();
            let number = page.notes.get(stretch.behind).and_then(|note| note.number);
            let number = number.unwrap_or_default();
            let given = u32::try_from(i64::from(number) - surplus);
            let told = times.get(&number).is_some_and(|times| *times > 1);
            if let Ok(given) = given
                && !told
            {
                wrong.push(Wrong::Number(stretch.behind, given));
            }
        } else if surplus > 0 {
            wrong.push(Wrong::Missing(*stretch));
        }
    }
    wrong
}

/// The stretches between notes whose places are sure.
pub(super) fn stretches(page: &Page<'_>) -> Vec<NumberStretch> {
    let entries = &page.ledger.entries;
    let tied = |entry: &LedgerEntry| match entry.held {
        Held::Note {
            printed: Some(note),
            inline: Some(_),
        } => Some((note, page.notes.get(note)?.number?)),
        _ => None,
    };
    let numbered = (entries.iter().enumerate())
        .filter_map(|(at, entry)| Some((at, tied(entry)?.1 as usize)))
        .collect();
    let (mut from, mut least, mut before) = (0, 1, None);
    let mut stretches = Vec::new();
    for (at, _) in in_order(numbered) {
        let Some((behind, number)) = entries.get(at).and_then(tied) else {
            continue;
        };
        let between = entries.get(from..at).unwrap_or_default();
        let (mut places, mut printed) = (0, 0);
        for entry in between {
            match entry.held {
                Held::Document(_)
                | Held::Note {
                    inline: Some(_), ..
                } => places += 1,
                Held::Note { inline: None, .. } => {
                    let within = |absent| (least..number).contains(&absent);
                    printed += u32::from(entry.number.is_some_and(within));
                }
                Held::Gap => {}
            }
        }
        let numbers = number.saturating_sub(least).saturating_sub(printed);
        // A list that begins far from 1 goes on from another page.
        if before.is_some() || places > 0 || numbers <= FURTHEST_START {
            stretches.push(NumberStretch {
                before,
                behind,
                numbers,
                places,
            });
        }
        (from, least, before) = (at + 1, number.saturating_add(1), Some(behind));
    }
    stretches
}

/// Highest number of notes that can be missing before the first one.
const FURTHEST_START: u32 = 10;

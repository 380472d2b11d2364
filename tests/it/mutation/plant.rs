//! What mistakes are planted with: a page that is clean, and hands that slip.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use crate::archive::date::{When, numeric};
use crate::archive::page::{Block, Kind, Page};
use crate::archive::rng::Rng;
use crate::archive::world::World;

/// What a mistake may be planted in.
pub(crate) struct Bed<'w> {
    pub(crate) rng: Rng,
    pub(crate) world: &'w World,
    pub(crate) page: Page,
    /// Another page of the same archive.
    pub(crate) other: Page,
}

/// A planted mistake: the pages, and the blocks in which a finding may stand.
pub(crate) struct Planted {
    pub(crate) pages: Vec<Page>,
    /// Page, from 0, and block.
    pub(crate) places: Vec<(usize, usize)>,
}

/// A way to make a mistake; it may find nothing to go wrong with.
pub(crate) type Plant = fn(Bed<'_>) -> Option<Planted>;

impl<'w> Bed<'w> {
    /// The mistake is made, and stands in `blocks` of the page.
    pub(crate) fn planted(self, blocks: &[usize]) -> Option<Planted> {
        Some(Planted {
            pages: vec![self.page],
            places: blocks.iter().map(|block| (0, *block)).collect(),
        })
    }

    /// Some block that `wanted` wants.
    pub(crate) fn some(&mut self, wanted: impl Fn(&Block) -> bool) -> Option<usize> {
        let all: Vec<usize> = (0..self.page.blocks.len())
            .filter(|index| wanted(&self.page.blocks[*index]))
            .collect();
        (!all.is_empty()).then(|| *self.rng.pick(&all))
    }

    /// Some of `items`.
    pub(crate) fn pick<T: Copy>(&mut self, items: &[T]) -> Option<T> {
        (!items.is_empty()).then(|| *self.rng.pick(items))
    }

    /// Dates the block `index` to another day, written as it was.
    pub(crate) fn redate(&mut self, index: usize, day: NaiveDate) {
        let padded = self.page.manner.padded || self.page.blocks[index].kind != Kind::Event;
        let block = &mut self.page.blocks[index];
        block.when = Some(When::Day(day));
        block.written = numeric(day, padded);
    }

    /// A year that is mistyped: mostly the one beside it, else one digit is wrong.
    pub(crate) fn other_year(&mut self, year: i32) -> i32 {
        let step = if self.rng.chance(80) { 1 } else { 10 };
        if self.rng.chance(50) {
            year + step
        } else {
            year - step
        }
    }

    /// `text` in slightly other words: a word exchanged for its like, left out, or mistyped.
    pub(crate) fn reworded(&mut self, text: &str) -> String {
        let likes: Vec<(&str, &str)> = (LIKE.iter().copied())
            .filter(|(word, _)| text.contains(&format!(" {word} ")))
            .collect();
        let words: Vec<&str> = text.split(' ').collect();
        // Names stay; a small word in the middle is lost easily.
        let small: Vec<usize> = (1..words.len().saturating_sub(1))
            .filter(|at| words[*at].chars().all(char::is_lowercase))
            .collect();
        match (self.rng.below(3), self.pick(&likes), self.pick(&small)) {
            (0, Some((word, like)), _) => {
                text.replacen(&format!(" {word} "), &format!(" {like} "), 1)
            }
            (1, _, Some(lost)) if words.len() > 4 => {
                let kept = words.iter().enumerate().filter(|(at, _)| *at != lost);
                kept.map(|(_, word)| *word).collect::<Vec<_>>().join(" ")
            }
            _ => self.mistyped(text),
        }
    }

    /// `text` with two letters of a long word exchanged, or one left out.
    pub(crate) fn mistyped(&mut self, text: &str) -> String {
        let long: Vec<&str> = (text.split(' '))
            .filter(|word| word.chars().count() >= 6 && word.chars().all(char::is_alphabetic))
            .collect();
        let Some(word) = self.pick(&long) else {
            return format!("{text} there");
        };
        let mut letters: Vec<char> = word.chars().collect();
        let at = 1 + self.rng.below(letters.len() - 3);
        if letters[at] != letters[at + 1] && self.rng.chance(60) {
            letters.swap(at, at + 1);
        } else {
            letters.remove(at);
        }
        let wrong: String = letters.into_iter().collect();
        text.replacen(word, &wrong, 1)
    }
}

/// Words that stand for each other.
const LIKE: [(&str, &str); 14] = [
    ("approves", "accepts"),
    ("rejects", "refuses"),
    ("opens", "inaugurates"),
    ("arrives in", "comes to"),
    ("leaves", "departs from"),
    ("sends", "gives"),
    ("sells", "hands over"),
    ("quarrel over", "dispute"),
    ("publishes", "announces"),
    ("destroys", "ruins"),
    ("asks", "requests"),
    ("on the", "concerning the"),
    ("at", "in"),
    ("in", "at"),
];

/// The day of a block that is dated to one.
pub(crate) fn day_of(block: &Block) -> Option<NaiveDate> {
    match block.when {
        Some(When::Day(day)) => Some(day),
        _ => None,
    }
}

/// The entries, each list under one heading.
pub(crate) fn groups(page: &Page) -> Vec<(String, Vec<usize>)> {
    let mut groups: Vec<(String, Vec<usize>)> = Vec::new();
    for (index, block) in page.blocks.iter().enumerate() {
        match block.kind {
            Kind::Heading(_) => groups.push((block.text.clone(), Vec::new())),
            Kind::Event => {
                if let Some((_, events)) = groups.last_mut() {
                    events.push(index);
                }
            }
            _ => {}
        }
    }
    groups.retain(|(_, events)| !events.is_empty());
    groups
}

/// Puts an entry where its day belongs, in the list of `like`, or under its own year.
pub(crate) fn insert_entry(page: &mut Page, entry: Block, like: usize) -> Option<usize> {
    let day = day_of(&entry)?;
    let year = day.year().to_string();
    let groups = groups(page);
    let (_, events) = (groups.iter()).find(|(heading, events)| match page.grouped {
        "year" => *heading == year,
        _ => events.contains(&like),
    })?;
    let later = events
        .iter()
        .find(|index| (page.blocks[**index].when.as_ref()).is_some_and(|when| when.first() > day));
    let at = match later {
        Some(index) => *index,
        None => events.last()? + 1,
    };
    page.blocks.insert(at, entry);
    Some(at)
}

/// Numbers citations and notes again, in the order in which they stand.
pub(crate) fn renumber(page: &mut Page) {
    let mut number = 0;
    let mut of_notes = Vec::new();
    for block in &mut page.blocks {
        if matches!(block.kind, Kind::Document | Kind::InlineNote) {
            number += 1;
            block.number = number;
            if block.kind == Kind::InlineNote {
                of_notes.push(number);
            }
        }
    }
    let printed = page
        .blocks
        .iter_mut()
        .filter(|block| block.kind == Kind::Note);
    for (block, number) in printed.zip(of_notes) {
        block.number = number;
    }
}

/// The entries whose words stand nowhere else on the page: a slip of them is one.
pub(crate) fn is_told_once(page: &Page, block: &Block) -> bool {
    let same = |other: &&Block| other.kind == Kind::Event && other.text == block.text;
    page.blocks.iter().filter(same).count() == 1
        && !block.text.contains("sitting")
        && !block.text.starts_with("Feast")
        && !block.text.ends_with(" meeting")
        // Two people may meet again, and do.
        && !block.text.contains(" meets ")
}

/// Whether a title says enough of what an entry tells to be known as the same: three words or more.
pub(crate) fn says_the_same(title: &str, entry: &str) -> bool {
    let words = |text: &str| -> BTreeSet<String> {
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|word| word.chars().count() >= 4)
            .map(str::to_lowercase)
            .collect()
    };
    words(title).intersection(&words(entry)).count() >= 3
}

/// The words of a page.
pub(crate) fn words(page: &Page) -> Vec<String> {
    let text = page.render().text;
    text.split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The years that a page has headings or entries of.
pub(crate) fn years(page: &Page) -> BTreeSet<i32> {
    (page.blocks.iter())
        .filter(|block| block.kind == Kind::Event)
        .filter_map(|block| Some(block.when.as_ref()?.first().year()))
        .collect()
}

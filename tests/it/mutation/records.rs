//! Mistakes in records that tell of the same happening.

use chrono::{Datelike, NaiveDate};

use super::plant::{
    Bed, Planted, day_of, groups, insert_entry, is_told_once, renumber, says_the_same, years,
};
use crate::archive::date::{When, shifted};
use crate::archive::page::{Block, Kind};

/// An entry that is told once, and its day.
fn entry(bed: &mut Bed<'_>) -> Option<(usize, NaiveDate)> {
    let all: Vec<(usize, NaiveDate)> = (bed.page.blocks.iter().enumerate())
        .filter(|(_, block)| block.kind == Kind::Event && is_told_once(&bed.page, block))
        .filter_map(|(index, block)| Some((index, day_of(block)?)))
        .collect();
    bed.pick(&all)
}

/// A copy of an entry, for another day, without the biography that may have cut it.
fn copied(bed: &mut Bed<'_>, index: usize, day: NaiveDate, changed: usize) -> Block {
    let mut copy = bed.page.blocks[index].clone();
    copy.life = None;
    copy.when = Some(When::Day(day));
    copy.written = crate::archive::date::numeric(day, bed.page.manner.padded);
    if bed.rng.chance(changed) {
        copy.text = bed.reworded(&copy.text);
    }
    copy
}

/// An entry stands under another year as well.
pub(crate) fn entry_of_other_year(mut bed: Bed<'_>) -> Option<Planted> {
    let (index, day) = entry(&mut bed)?;
    let others: Vec<i32> = (years(&bed.page).into_iter())
        .filter(|year| *year != day.year() && (year - day.year()).abs() <= 10)
        .collect();
    let year = bed.pick(&others)?;
    let copy = copied(&mut bed, index, day.with_year(year)?, 30);
    let at = insert_entry(&mut bed.page, copy, index)?;
    bed.planted(&[at])
}

/// A block of three entries is copied under another year; any of them may be found.
pub(crate) fn block_of_other_year(mut bed: Bed<'_>) -> Option<Planted> {
    let groups = groups(&bed.page);
    let (_, events) = bed.pick(&groups.iter().collect::<Vec<_>>())?;
    if events.len() < 3 || bed.page.grouped != "year" {
        return None;
    }
    let start = bed.rng.below(events.len() - 2);
    let day = bed.page.blocks[events[start]].when.as_ref()?.first();
    let others: Vec<i32> = (years(&bed.page).into_iter())
        .filter(|year| *year != day.year() && (year - day.year()).abs() <= 3)
        .collect();
    let year = bed.pick(&others)?;
    let mut copies = Vec::new();
    for index in &events[start..start + 3] {
        let day = day_of(&bed.page.blocks[*index])?;
        if !is_told_once(&bed.page, &bed.page.blocks[*index]) {
            return None;
        }
        copies.push(copied(&mut bed, *index, day.with_year(year)?, 0));
    }
    let texts: Vec<String> = copies.iter().map(|copy| copy.text.clone()).collect();
    for copy in copies {
        insert_entry(&mut bed.page, copy, events[start])?;
    }
    let places: Vec<usize> = (0..bed.page.blocks.len())
        .filter(|index| {
            let block = &bed.page.blocks[*index];
            let first = block.when.as_ref().map(When::first);
            block.kind == Kind::Event
                && texts.contains(&block.text)
                && first.is_some_and(|day| day.year() == year)
        })
        .collect();
    bed.planted(&places)
}

/// A document of a happening that the timeline tells in much the same words, and the day they share.
fn document(bed: &mut Bed<'_>) -> Option<(usize, NaiveDate)> {
    let all: Vec<(usize, NaiveDate)> = (bed.page.blocks.iter().enumerate())
        .filter(|(_, block)| block.kind == Kind::Document && block.mentions.is_empty())
        .filter(|(_, block)| {
            let entry = |other: &&Block| {
                other.kind == Kind::Event
                    && other.happening == block.happening
                    && other.when == block.when
                    && is_told_once(&bed.page, other)
                    && says_the_same(&block.text, &other.text)
            };
            block.happening.is_some() && bed.page.blocks.iter().any(|other| entry(&other))
        })
        // One that is cited twice would be right in one place.
        .filter(|(_, block)| {
            let same = |other: &&Block| other.kind == Kind::Document && other.text == block.text;
            bed.page.blocks.iter().filter(same).count() == 1
        })
        .filter_map(|(index, block)| Some((index, day_of(block)?)))
        .collect();
    bed.pick(&all)
}

/// A document is dated to another year than its entry.
pub(crate) fn document_of_other_year(mut bed: Bed<'_>) -> Option<Planted> {
    let (index, day) = document(&mut bed)?;
    let year = bed.other_year(day.year());
    bed.redate(index, day.with_year(year)?);
    bed.planted(&[index])
}

/// A date in the text has another year than its entry.
pub(crate) fn mention_of_other_year(mut bed: Bed<'_>) -> Option<Planted> {
    let page = bed.page.clone();
    let index = bed.some(|block| {
        let told_once = |happening: usize| {
            let entry =
                |other: &&Block| other.kind == Kind::Event && other.happening == Some(happening);
            (page.blocks.iter().find(entry)).is_some_and(|entry| is_told_once(&page, entry))
        };
        block.kind == Kind::Paragraph
            && (block.mentions.first()).is_some_and(|mention| {
                matches!(mention.when, When::Day(_)) && told_once(mention.happening)
            })
    })?;
    let mention = bed.page.blocks[index].mentions[0].clone();
    let year = mention.when.first().year();
    let wrong = bed.other_year(year).to_string();
    let written = mention.written.replace(&year.to_string(), &wrong);
    let block = &mut bed.page.blocks[index];
    block.text = block.text.replace(&mention.written, &written);
    bed.planted(&[index])
}

/// A meeting is listed under another year than its entry.
pub(crate) fn meeting_of_other_year(mut bed: Bed<'_>) -> Option<Planted> {
    let page = bed.page.clone();
    let index = bed.some(|block| {
        let entry =
            |other: &&Block| other.kind == Kind::Event && other.happening == block.happening;
        block.kind == Kind::Meeting
            && day_of(block).is_some()
            && (page.blocks.iter().find(entry)).is_some_and(|entry| is_told_once(&page, entry))
    })?;
    let day = day_of(&bed.page.blocks[index])?;
    let year = bed.other_year(day.year());
    bed.redate(index, day.with_year(year)?);
    bed.planted(&[index])
}

/// An entry of another page stands on this one under another year.
pub(crate) fn entry_of_other_page(mut bed: Bed<'_>) -> Option<Planted> {
    let years = years(&bed.other);
    let (index, day) = entry(&mut bed)?;
    let others: Vec<i32> = (years.into_iter())
        .filter(|year| *year != day.year() && (year - day.year()).abs() <= 10)
        .collect();
    let day = day.with_year(bed.pick(&others)?)?;
    let copy = copied(&mut bed, index, day, 30);
    let like = groups(&bed.other).first()?.1[0];
    let mut other = bed.other.clone();
    let at = insert_entry(&mut other, copy, like)?;
    Some(Planted {
        pages: vec![bed.page, other],
        places: vec![(1, at)],
    })
}

/// An entry is told again some days later, in slightly other words.
pub(crate) fn entry_of_other_day(mut bed: Bed<'_>) -> Option<Planted> {
    let (index, day) = entry(&mut bed)?;
    let other = shifted(day, i64::from(bed.rng.between(1, 4)));
    let copy = copied(&mut bed, index, other, 70);
    let at = insert_entry(&mut bed.page, copy, index)?;
    bed.planted(&[at])
}

/// A document is dated some days off its entry.
pub(crate) fn document_of_other_day(mut bed: Bed<'_>) -> Option<Planted> {
    let (index, day) = document(&mut bed)?;
    let step = i64::from(bed.rng.between(1, 4));
    let step = if bed.rng.chance(50) { step } else { -step };
    bed.redate(index, shifted(day, step));
    bed.planted(&[index])
}

fn twice(mut bed: Bed<'_>, changed: usize) -> Option<Planted> {
    let (index, day) = entry(&mut bed)?;
    let copy = copied(&mut bed, index, day, changed);
    let at = insert_entry(&mut bed.page, copy, index)?;
    bed.planted(&[at])
}

pub(crate) fn same_entry_twice(bed: Bed<'_>) -> Option<Planted> {
    twice(bed, 0)
}

pub(crate) fn entry_twice_in_other_words(bed: Bed<'_>) -> Option<Planted> {
    twice(bed, 100)
}

/// A citation is repeated further down, with a word that differs.
pub(crate) fn document_twice(mut bed: Bed<'_>) -> Option<Planted> {
    let index = bed.some(|block| block.kind == Kind::Document && day_of(block).is_some())?;
    let mut copy = bed.page.blocks[index].clone();
    copy.text = bed.reworded(&copy.text);
    copy.commentary = String::new();
    let at = (index + 1..bed.page.blocks.len())
        .filter(|at| bed.page.blocks[*at].kind == Kind::Paragraph)
        .collect::<Vec<_>>();
    let at = bed.pick(&at)? + 1;
    // Not into a sentence that a biography cuts.
    if bed
        .page
        .blocks
        .get(at)
        .is_some_and(|block| block.kind == Kind::Biography)
    {
        return None;
    }
    bed.page.blocks.insert(at, copy);
    renumber(&mut bed.page);
    bed.planted(&[at])
}

/// Another page cites the same document with a word that differs.
pub(crate) fn document_of_other_page(mut bed: Bed<'_>) -> Option<Planted> {
    let index = bed.some(|block| block.kind == Kind::Document && day_of(block).is_some())?;
    let mut copy = bed.page.blocks[index].clone();
    copy.text = bed.reworded(&copy.text);
    copy.commentary = String::new();
    let mut other = bed.other.clone();
    let at = (other.blocks.iter()).position(|block| block.kind == Kind::Document)?;
    other.blocks.insert(at, copy);
    renumber(&mut other);
    Some(Planted {
        pages: vec![bed.page, other],
        places: vec![(1, at)],
    })
}

fn entry_lost(mut bed: Bed<'_>, kind: Kind) -> Option<Planted> {
    let mut choices = Vec::new();
    for (_, events) in groups(&bed.page) {
        for three in events.windows(3) {
            let entry = &bed.page.blocks[three[1]];
            let record = (bed.page.blocks.iter()).position(|block| {
                block.kind == kind && block.happening == entry.happening && block.when == entry.when
            });
            if let Some(record) = record
                && is_told_once(&bed.page, entry)
                && entry.happening.is_some()
            {
                choices.push((three[1], record));
            }
        }
    }
    let (entry, record) = bed.pick(&choices)?;
    bed.page.blocks.remove(entry);
    bed.planted(&[record - 1])
}

pub(crate) fn entry_of_meeting_lost(bed: Bed<'_>) -> Option<Planted> {
    entry_lost(bed, Kind::Meeting)
}

pub(crate) fn entry_of_document_lost(bed: Bed<'_>) -> Option<Planted> {
    entry_lost(bed, Kind::Document)
}

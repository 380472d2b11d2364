//! Mistakes in dates.

use chrono::Datelike;

use super::plant::{Bed, Planted, day_of, groups};
use crate::archive::date::{When, date, numeric, shifted};
use crate::archive::page::{Block, Kind};

fn is_dated(kind: Kind) -> impl Fn(&Block) -> bool {
    move |block| block.kind == kind && day_of(block).is_some()
}

/// A day or a month too many in a date in numbers.
fn impossible(bed: &mut Bed<'_>, index: usize) {
    let (rng, block) = (&mut bed.rng, &mut bed.page.blocks[index]);
    let parts: Vec<String> = block.written.split('-').map(str::to_owned).collect();
    let [day, month, year] = parts.as_slice() else {
        return;
    };
    block.written = match rng.below(4) {
        0 => format!("31-{}-{year}", rng.word(&["4", "6", "9", "11"])),
        1 => format!("30-{}-{year}", rng.word(&["2", "02"])),
        2 => format!("{day}-{}-{year}", rng.between(13, 19)),
        _ => format!("{}-{month}-{year}", rng.between(32, 39)),
    };
}

pub(crate) fn invalid_entry(mut bed: Bed<'_>) -> Option<Planted> {
    let index = bed.some(is_dated(Kind::Event))?;
    impossible(&mut bed, index);
    bed.planted(&[index])
}

pub(crate) fn invalid_document(mut bed: Bed<'_>) -> Option<Planted> {
    let index = bed.some(is_dated(Kind::Document))?;
    impossible(&mut bed, index);
    bed.planted(&[index])
}

pub(crate) fn invalid_meeting(mut bed: Bed<'_>) -> Option<Planted> {
    let index = bed.some(is_dated(Kind::Meeting))?;
    impossible(&mut bed, index);
    bed.planted(&[index])
}

pub(crate) fn invalid_mention(mut bed: Bed<'_>) -> Option<Planted> {
    let index = bed.some(|block| {
        block.kind == Kind::Paragraph
            && (block.mentions.iter()).any(|mention| matches!(mention.when, When::Day(_)))
    })?;
    let block = &mut bed.page.blocks[index];
    let wrong = bed
        .rng
        .word(&["February 30", "June 31", "November 31", "April 31"]);
    let year = block.mentions[0].when.first().year();
    let written = format!("{wrong}, {year}");
    block.text = block.text.replace(&block.mentions[0].written, &written);
    bed.planted(&[index])
}

/// Two entries that follow each other change places.
pub(crate) fn exchanged_entries(mut bed: Bed<'_>) -> Option<Planted> {
    let mut pairs = Vec::new();
    for (_, events) in groups(&bed.page) {
        for pair in events.windows(2) {
            let days = (
                day_of(&bed.page.blocks[pair[0]]),
                day_of(&bed.page.blocks[pair[1]]),
            );
            if matches!(days, (Some(first), Some(second)) if first < second) {
                pairs.push((pair[0], pair[1]));
            }
        }
    }
    let (first, second) = bed.pick(&pairs)?;
    bed.page.blocks.swap(first, second);
    bed.planted(&[first, second])
}

/// The month of an entry is mistyped, so that it stands before an earlier one or behind a later one.
pub(crate) fn mistyped_month(mut bed: Bed<'_>) -> Option<Planted> {
    let mut choices = Vec::new();
    for (_, events) in groups(&bed.page) {
        for three in events.windows(3) {
            let days: Vec<_> = (three.iter())
                .filter_map(|index| day_of(&bed.page.blocks[*index]))
                .collect();
            if let [before, day, after] = days.as_slice() {
                choices.push((three[1], *before, *day, *after));
            }
        }
    }
    let (index, before, day, after) = bed.pick(&choices)?;
    let months: Vec<_> = (1..=12)
        .filter_map(|month| day.with_month(month))
        .filter(|wrong| *wrong < before || *wrong > after)
        .collect();
    let wrong = bed.pick(&months)?;
    bed.redate(index, wrong);
    bed.planted(&[index])
}

/// An entry has another year than the heading over it.
pub(crate) fn year_of_other_heading(mut bed: Bed<'_>) -> Option<Planted> {
    if bed.page.grouped != "year" {
        return None;
    }
    let index = bed.some(is_dated(Kind::Event))?;
    let day = day_of(&bed.page.blocks[index])?;
    let year = bed.other_year(day.year());
    bed.redate(index, day.with_year(year)?);
    bed.planted(&[index])
}

/// Day and month of an entry are exchanged, and it no longer fits between its neighbours.
pub(crate) fn exchanged_day_and_month(mut bed: Bed<'_>) -> Option<Planted> {
    let mut choices = Vec::new();
    for (_, events) in groups(&bed.page) {
        let days: Vec<_> = (events.iter())
            .map(|index| bed.page.blocks[*index].when.as_ref().map(When::first))
            .collect();
        for (at, index) in events.iter().enumerate() {
            let Some(day) = day_of(&bed.page.blocks[*index]) else {
                continue;
            };
            let Some(wrong) = day
                .with_day(1)
                .and_then(|first| first.with_month(day.day()))
            else {
                continue;
            };
            let Some(wrong) = wrong.with_day(day.month()) else {
                continue;
            };
            let before = at.checked_sub(1).and_then(|at| days[at]);
            let after = days.get(at + 1).copied().flatten();
            if let (Some(before), Some(after)) = (before, after)
                && (wrong < before || wrong > after)
            {
                choices.push((*index, wrong));
            }
        }
    }
    let (index, wrong) = bed.pick(&choices)?;
    bed.redate(index, wrong);
    bed.planted(&[index])
}

/// A digit of the year is wrong, or two change places, and the year is far away.
fn far_year(bed: &mut Bed<'_>, year: i32) -> Option<i32> {
    let digits: Vec<char> = year.to_string().chars().collect();
    let mut wrong = Vec::new();
    for at in 0..3 {
        let mut other = digits.clone();
        other.swap(at, at + 1);
        wrong.push(other);
        for digit in ['0', '2', '5', '7', '9'] {
            let mut other = digits.clone();
            other[at] = digit;
            wrong.push(other);
        }
    }
    let wrong: Vec<i32> = (wrong.into_iter())
        .filter_map(|digits| digits.into_iter().collect::<String>().parse().ok())
        .filter(|other: &i32| *other >= 1000 && (other - year).abs() >= 90)
        .collect();
    bed.pick(&wrong)
}

fn far_away(mut bed: Bed<'_>, kind: Kind) -> Option<Planted> {
    let index = bed.some(is_dated(kind))?;
    let day = day_of(&bed.page.blocks[index])?;
    let year = far_year(&mut bed, day.year())?;
    bed.redate(index, date(year, day.month(), day.day().min(28)));
    bed.planted(&[index])
}

pub(crate) fn far_entry(bed: Bed<'_>) -> Option<Planted> {
    far_away(bed, Kind::Event)
}

pub(crate) fn far_document(bed: Bed<'_>) -> Option<Planted> {
    far_away(bed, Kind::Document)
}

pub(crate) fn far_meeting(bed: Bed<'_>) -> Option<Planted> {
    far_away(bed, Kind::Meeting)
}

/// The ends of a period change places.
fn reversed(mut bed: Bed<'_>, kind: Kind) -> Option<Planted> {
    let index = bed.some(|block| {
        block.kind == kind && matches!(&block.when, Some(When::Range(from, to)) if from < to)
    })?;
    let block = &mut bed.page.blocks[index];
    let Some(When::Range(from, to)) = block.when.clone() else {
        return None;
    };
    let when = if bed.rng.chance(50) {
        When::Range(to, from)
    } else {
        // Or the end is a year too early.
        When::Range(from, to.with_year(to.year() - 1)?)
    };
    block.written = when.numeric(bed.page.manner.padded || kind == Kind::Meeting);
    block.when = Some(when);
    bed.planted(&[index])
}

pub(crate) fn reversed_meeting(bed: Bed<'_>) -> Option<Planted> {
    reversed(bed, Kind::Meeting)
}

pub(crate) fn reversed_entry(bed: Bed<'_>) -> Option<Planted> {
    reversed(bed, Kind::Event)
}

pub(crate) fn reversed_mention(mut bed: Bed<'_>) -> Option<Planted> {
    // A period from a later month to an earlier one may lead into the next year.
    let is_range = |block: &Block| {
        (block.mentions.first()).is_some_and(
            |mention| matches!(mention.when, When::Range(from, to) if from.month() == to.month()),
        )
    };
    let index = bed.some(|block| block.kind == Kind::Paragraph && is_range(block))?;
    let block = &mut bed.page.blocks[index];
    let When::Range(from, to) = block.mentions[0].when else {
        return None;
    };
    let written = When::Range(to, from).in_words(&mut bed.rng);
    block.text = block.text.replace(&block.mentions[0].written, &written);
    bed.planted(&[index])
}

/// A document whose title says its date is dated to another day, month or year.
pub(crate) fn title_with_other_date(mut bed: Bed<'_>) -> Option<Planted> {
    let index = bed.some(|block| block.kind == Kind::Document && !block.mentions.is_empty())?;
    let day = day_of(&bed.page.blocks[index])?;
    let wrong = match bed.rng.below(3) {
        0 => shifted(day, i64::from(bed.rng.between(1, 9))),
        1 => day.with_month(1 + day.month() % 12)?,
        _ => day.with_year(bed.other_year(day.year()))?,
    };
    let block = &mut bed.page.blocks[index];
    block.written = numeric(wrong, true);
    block.when = Some(When::Day(wrong));
    bed.planted(&[index])
}

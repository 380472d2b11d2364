//! Mistakes in notes and references.

use super::plant::{Bed, Planted, renumber};
use crate::archive::page::{Block, Kind};
use crate::archive::world::Work;

/// The printed notes.
fn printed(bed: &Bed<'_>) -> Vec<usize> {
    (0..bed.page.blocks.len())
        .filter(|index| bed.page.blocks[*index].kind == Kind::Note)
        .collect()
}

/// Two printed notes that follow each other.
fn neighbours(bed: &mut Bed<'_>) -> Option<(usize, usize)> {
    let notes = printed(bed);
    let pairs: Vec<_> = notes.windows(2).map(|pair| (pair[0], pair[1])).collect();
    bed.pick(&pairs)
}

pub(crate) fn number_twice(mut bed: Bed<'_>) -> Option<Planted> {
    let (first, second) = neighbours(&mut bed)?;
    bed.page.blocks[second].number = bed.page.blocks[first].number;
    bed.planted(&[first, second])
}

/// Two notes have each other's numbers.
pub(crate) fn numbers_exchanged(mut bed: Bed<'_>) -> Option<Planted> {
    let (first, second) = neighbours(&mut bed)?;
    let number = bed.page.blocks[first].number;
    bed.page.blocks[first].number = bed.page.blocks[second].number;
    bed.page.blocks[second].number = number;
    bed.planted(&[first, second])
}

/// The digits of a number are exchanged.
pub(crate) fn digits_exchanged(mut bed: Bed<'_>) -> Option<Planted> {
    let notes = printed(&bed);
    let mut choices = Vec::new();
    for three in notes.windows(3) {
        let [before, number, after] = [0, 1, 2].map(|at| bed.page.blocks[three[at]].number);
        let digits = number.to_string();
        let turned: String = digits.chars().rev().collect();
        let turned: u32 = turned.parse().ok()?;
        let taken = notes
            .iter()
            .any(|note| bed.page.blocks[*note].number == turned);
        if digits.len() > 1 && (turned < before || turned > after) && !taken {
            choices.push((three[0], three[1], three[2], turned));
        }
    }
    let (before, index, after, turned) = bed.pick(&choices)?;
    bed.page.blocks[index].number = turned;
    bed.planted(&[before, index, after])
}

/// Two notes change places in the list.
pub(crate) fn notes_exchanged(mut bed: Bed<'_>) -> Option<Planted> {
    let (first, second) = neighbours(&mut bed)?;
    bed.page.blocks.swap(first, second);
    bed.planted(&[first, second])
}

/// The printed notes around a number of the text.
fn around(bed: &Bed<'_>, number: u32) -> Vec<usize> {
    let notes = printed(bed);
    let number_of = |index: &usize| bed.page.blocks[*index].number;
    let before = notes.iter().rev().find(|index| number_of(index) < number);
    let after = notes.iter().find(|index| number_of(index) > number);
    before.into_iter().chain(after).copied().collect()
}

/// A citation is lost from the text, and its number with it.
pub(crate) fn citation_lost(mut bed: Bed<'_>) -> Option<Planted> {
    let last = bed
        .page
        .blocks
        .iter()
        .filter(|block| block.kind == Kind::Note)
        .map(|block| block.number)
        .max()?;
    let index = bed.some(|block| block.kind == Kind::Document && block.number < last)?;
    let number = bed.page.blocks[index].number;
    bed.page.blocks.remove(index);
    let places = around(&bed, number);
    bed.planted(&places)
}

/// A note is lost from the text and from the list.
pub(crate) fn note_lost(mut bed: Bed<'_>) -> Option<Planted> {
    let notes = printed(&bed);
    if notes.len() < 3 {
        return None;
    }
    let index = bed.pick(&notes[1..notes.len() - 1])?;
    let number = bed.page.blocks[index].number;
    bed.page.blocks.retain(|block| {
        block.number != number || !matches!(block.kind, Kind::Note | Kind::InlineNote)
    });
    let places = around(&bed, number);
    bed.planted(&places)
}

/// The printed form of a note has lost or changed a word.
pub(crate) fn printed_otherwise(mut bed: Bed<'_>) -> Option<Planted> {
    let index = bed.some(|block| block.kind == Kind::Note && block.text.split(' ').count() > 8)?;
    let number = bed.page.blocks[index].number;
    let inline = (bed.page.blocks.iter())
        .position(|block| block.kind == Kind::InlineNote && block.number == number)?;
    bed.page.blocks[index].text = bed.reworded(&bed.page.blocks[index].text.clone());
    bed.planted(&[index, inline])
}

/// The page number of a printed note is another one.
pub(crate) fn printed_with_other_page(mut bed: Bed<'_>) -> Option<Planted> {
    let index = bed.some(|block| block.kind == Kind::Note && block.text.contains(". Page "))?;
    let number = bed.page.blocks[index].number;
    let inline = (bed.page.blocks.iter())
        .position(|block| block.kind == Kind::InlineNote && block.number == number)?;
    let wrong = bed.rng.below(10).to_string();
    bed.page.blocks[index].text.push_str(&wrong);
    bed.planted(&[index, inline])
}

pub(crate) fn link_lost(mut bed: Bed<'_>) -> Option<Planted> {
    let notes = printed(&bed);
    if notes.len() < 4 {
        return None;
    }
    let index = bed.pick(&notes)?;
    bed.page.blocks[index].back = false;
    bed.planted(&[index])
}

/// A work is named in the text with another year than the references have.
pub(crate) fn author_with_other_year(mut bed: Bed<'_>) -> Option<Planted> {
    let mut choices = Vec::new();
    for (index, block) in bed.page.blocks.iter().enumerate() {
        for work in &bed.world.works {
            let named = format!("{} ({})", work.surname, work.year);
            let text = match block.kind {
                Kind::Paragraph => &block.text,
                Kind::Document => &block.commentary,
                _ => continue,
            };
            if text.contains(&named) {
                choices.push((index, work.surname.as_str(), work.year));
            }
        }
    }
    let (index, surname, year) = bed.pick(&choices)?;
    let wrong = bed.other_year(year);
    let (right, wrong) = (
        format!("{surname} ({year})"),
        format!("{surname} ({wrong})"),
    );
    let block = &mut bed.page.blocks[index];
    block.text = block.text.replace(&right, &wrong);
    block.commentary = block.commentary.replace(&right, &wrong);
    bed.planted(&[index])
}

/// A note that refers to a work that an earlier note has in full.
fn later_reference(bed: &mut Bed<'_>) -> Option<(u32, usize)> {
    let notes: Vec<&Block> = (bed.page.blocks.iter())
        .filter(|block| block.kind == Kind::Note)
        .collect();
    let mut choices = Vec::new();
    for (at, note) in notes.iter().enumerate() {
        let Some((work, _)) = note.work else { continue };
        if notes[..at]
            .iter()
            .any(|earlier| earlier.work == Some((work, true)))
        {
            choices.push((note.number, work));
        }
    }
    bed.pick(&choices)
}

/// Writes a reference in full into the note `number`, in the text and in the list.
fn refer(bed: &mut Bed<'_>, number: u32, work: &Work) -> Option<Planted> {
    let page = bed.rng.between(3, 300);
    let text = format!(
        "{} {} ({}). {}. {}. Page {page}",
        work.surname, work.given, work.year, work.title, work.container
    );
    let mut places = Vec::new();
    for (index, block) in bed.page.blocks.iter_mut().enumerate() {
        let is_note = matches!(block.kind, Kind::Note | Kind::InlineNote);
        if is_note && block.number == number {
            block.text.clone_from(&text);
            places.push((0, index));
        }
    }
    Some(Planted {
        pages: vec![bed.page.clone()],
        places,
    })
}

pub(crate) fn reference_with_other_year(mut bed: Bed<'_>) -> Option<Planted> {
    let (number, work) = later_reference(&mut bed)?;
    let mut work = bed.world.works[work].clone();
    work.year = bed.other_year(work.year);
    refer(&mut bed, number, &work)
}

pub(crate) fn reference_with_other_title(mut bed: Bed<'_>) -> Option<Planted> {
    let (number, work) = later_reference(&mut bed)?;
    let mut work = bed.world.works[work].clone();
    work.title = bed.mistyped(&work.title);
    refer(&mut bed, number, &work)
}

/// The same words are quoted from another page.
pub(crate) fn quotation_with_other_page(mut bed: Bed<'_>) -> Option<Planted> {
    let quoted = bed.some(|block| {
        block.kind == Kind::Note && block.text.starts_with('“') && block.text.contains(". Page ")
    })?;
    let later: Vec<u32> = (bed.page.blocks[quoted + 1..].iter())
        .filter(|block| block.kind == Kind::Note && block.work.is_some_and(|(_, full)| !full))
        .map(|block| block.number)
        .collect();
    let number = bed.pick(&later)?;
    let (before, page) = bed.page.blocks[quoted].text.rsplit_once(' ')?;
    let text = format!(
        "{before} {}",
        page.parse::<i32>().ok()? + bed.rng.between(1, 60)
    );
    let mut places = Vec::new();
    for (index, block) in bed.page.blocks.iter_mut().enumerate() {
        let is_note = matches!(block.kind, Kind::Note | Kind::InlineNote);
        if is_note && block.number == number {
            block.text.clone_from(&text);
            places.push(index);
        }
    }
    renumber(&mut bed.page);
    bed.planted(&places)
}

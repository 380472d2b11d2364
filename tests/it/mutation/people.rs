//! Mistakes in the lives of people.

use chrono::Datelike;

use super::plant::{Bed, Planted, day_of};
use crate::archive::page::{Block, Kind};

/// The entries in which someone is named, each with its year.
fn acts(bed: &Bed<'_>, person: usize) -> Vec<(usize, i32)> {
    let surname = &bed.world.people[person].surname;
    (bed.page.blocks.iter().enumerate())
        .filter(|(_, block)| block.kind == Kind::Event && block.text.contains(surname.as_str()))
        .filter_map(|(index, block)| Some((index, day_of(block)?.year())))
        .collect()
}

/// A year of a biography is mistyped, so that the person acts before birth or after death.
pub(crate) fn life_too_short(mut bed: Bed<'_>) -> Option<Planted> {
    let index = bed.some(|block| block.life.is_some())?;
    let life = bed.page.blocks[index].life.clone()?;
    let acts = acts(&bed, life.person);
    let first = acts.iter().map(|(_, year)| *year).min()?;
    let last = acts.iter().map(|(_, year)| *year).max()?;
    let one_digit = |year: i32| {
        [1, 10, 100]
            .map(|place| (1..9).map(move |n| n * place))
            .into_iter()
            .flatten()
            .flat_map(move |step| [year - step, year + step])
    };
    let mut choices = Vec::new();
    for died in one_digit(life.died).filter(|died| *died < last && died - life.born >= 20) {
        choices.push((life.born, died));
    }
    for born in one_digit(life.born).filter(|born| *born > first && life.died - born >= 20) {
        choices.push((born, life.died));
    }
    let (born, died) = bed.pick(&choices)?;
    if let Some(life) = &mut bed.page.blocks[index].life {
        (life.born, life.died) = (born, died);
    }
    let outside = (acts.iter()).filter(|(_, year)| *year < born || *year > died);
    let mut places: Vec<usize> = outside.map(|(index, _)| *index).collect();
    places.push(index);
    bed.planted(&places)
}

/// Someone who has died is said to act: the name of another stood in the source.
pub(crate) fn dead_person_acts(mut bed: Bed<'_>) -> Option<Planted> {
    let index = bed.some(|block| block.life.is_some())?;
    let life = bed.page.blocks[index].life.clone()?;
    let dead = bed.world.people[life.person].surname.clone();
    let mut choices = Vec::new();
    for (at, block) in bed.page.blocks.iter().enumerate() {
        let Some(day) = day_of(block).filter(|_| block.kind == Kind::Event) else {
            continue;
        };
        let named = (bed.world.people.iter()).find(|person| block.text.contains(&person.surname));
        if let Some(named) = named
            && day.year() > life.died
            && !block.text.contains(" dies ")
            && !block.text.contains("Funeral")
        {
            choices.push((at, named.surname.as_str()));
        }
    }
    let (at, named) = bed.pick(&choices)?;
    let block = &mut bed.page.blocks[at];
    block.text = block.text.replace(named, &dead);
    bed.planted(&[at])
}

/// A second biography of someone gives other years.
pub(crate) fn other_life_dates(mut bed: Bed<'_>) -> Option<Planted> {
    let index = bed.some(|block| block.kind == Kind::Biography)?;
    let after: Vec<usize> = (index + 1..bed.page.blocks.len())
        .filter(|at| bed.page.blocks[*at].kind == Kind::Document)
        .collect();
    let at = bed.pick(&after)? + 1;
    let mut copy = bed.page.blocks[index].clone();
    let step = if bed.rng.chance(50) {
        bed.rng.between(1, 9)
    } else {
        -bed.rng.between(1, 9)
    };
    if let Some(life) = &mut copy.life {
        if bed.rng.chance(50) {
            life.born += step;
        } else {
            life.died += step;
        }
    }
    let lead = "Long afterwards the affair was still remembered in the letters of";
    let rest = "who had been there from the first day and had kept every paper of it.";
    let blocks = [
        Block::new(Kind::Paragraph, lead),
        copy,
        Block::new(Kind::Paragraph, rest),
    ];
    bed.page.blocks.splice(at..at, blocks);
    bed.planted(&[index, at + 1])
}

//! Puts a page together: head, timeline, running text, notes and meetings.

use super::date::When;
use super::page::{Block, Kind, Life, Manner, Page};
use super::prose::Writer;
use super::rng::Rng;
use super::story::{Happening, Slots, happenings};
use super::vocabulary::capitalised;
use super::words::{DOMAINS, Domain, REMARKS};
use super::world::World;

/// The subject and the years of page `number`, and what happens on it.
fn story(
    seed: u64,
    world: &World,
    number: u64,
    size: usize,
) -> (Rng, &'static Domain, Vec<Happening>, &str) {
    let mut rng = Rng::new(seed, number.wrapping_mul(2));
    let domain = rng.pick(&DOMAINS);
    let years = world.last - world.first;
    let span = (size as i32 / 12 + rng.between(1, 5)).min(years);
    let first = world.first + rng.between(0, years - span);
    let happenings = happenings(&mut rng, world, domain, (first, first + span), size);
    let place = rng.pick(&world.places);
    (rng, domain, happenings, place)
}

/// Page `number` of the archive of `seed`, with about `size` happenings.
pub(super) fn page(seed: u64, world: &World, number: u64, size: usize) -> Page {
    let (mut rng, domain, mut told, place) = story(seed, world, number, size);
    let rng = &mut rng;
    borrow(rng, seed, world, number, &mut told);
    told.sort_by_key(|happening| happening.when.first());
    let manner = Manner {
        width: rng.between(46, 64) as usize,
        padded: rng.chance(30),
        marker: if rng.chance(50) {
            "Document: "
        } else {
            "Document:"
        },
        bullet: if rng.chance(50) { "• " } else { "•\u{a0}" },
        behind_number: if rng.chance(80) { " " } else { "" },
    };
    let grouped = match rng.below(10) {
        0 => "group",
        1 => "",
        _ => "year",
    };
    if grouped != "year" {
        // A month alone has its year from the heading.
        told.retain(|happening| !matches!(happening.when, When::Month(..)));
    }
    let mut page = Page {
        name: format!("page-{number:06}.txt"),
        blocks: Vec::new(),
        manner,
        grouped,
    };
    head(rng, world, domain, place, &told, &mut page);
    let mut lives: Vec<usize> = Vec::new();
    timeline(rng, world, domain, place, &told, &mut page, &mut lives);
    let printed = rng.chance(90);
    let notes = Writer::new(rng, world, domain, &told, lives, printed).write(&mut page);
    if printed && !notes.is_empty() {
        page.blocks.push(Block::blank());
        let heading = Block::new(Kind::Heading("notes"), "Literature Notes Documents...");
        page.blocks.extend([heading, Block::blank()]);
        page.blocks.extend(notes);
    }
    if rng.chance(90) {
        meetings(rng, &told, &mut page);
    }
    page
}

/// Takes some happenings from the page before, which the same archive tells of.
fn borrow(rng: &mut Rng, seed: u64, world: &World, number: u64, told: &mut Vec<Happening>) {
    let (Some(first), Some(last)) = (
        told.iter().map(|h| h.when.first()).min(),
        told.iter().map(|h| h.when.first()).max(),
    ) else {
        return;
    };
    let (_, _, others, _) = story(seed, world, number.wrapping_sub(1), 1 + told.len() / 4);
    for other in others {
        let day = other.when.first();
        // A series is not torn apart.
        if !other.recurs && (first..=last).contains(&day) && rng.chance(50) {
            told.push(other);
        }
    }
}

fn head(
    rng: &mut Rng,
    world: &World,
    domain: &Domain,
    place: &str,
    told: &[Happening],
    page: &mut Page,
) {
    let act = rng.word(&["Article", "Clause", "Chapter", "Decree"]);
    let code = rng.word(&["Ordinance", "Charter", "Statute", "Common Law"]);
    let title = format!("{act} {} of the {} of {place}", rng.between(2, 90), code);
    let day = told.first().map(|happening| happening.when.first());
    let slots = Slots::new(rng, world, domain, day.unwrap_or_default());
    page.blocks.push(Block::new(Kind::Heading("title"), &title));
    if rng.chance(80) {
        page.blocks.push(Block::new(Kind::Heading("head"), "Text"));
        page.blocks.push(Block::new(Kind::Heading("title"), &title));
    }
    let text = "The {g} of {l} shall keep the {a} {t} in good order, and the {o} shall see that neither the {u} nor the {t} is sold or lent without leave.";
    page.blocks
        .push(Block::new(Kind::Paragraph, slots.fill(text)));
    page.blocks.push(Block::blank());
}

/// The name of the group that a happening belongs to.
fn group<'w>(world: &'w World, grouped: &str, happening: &Happening) -> String {
    use chrono::Datelike;
    let name: &'w str = &world.places[happening.entry.len() % 3];
    match grouped {
        "year" => happening.when.first().year().to_string(),
        "group" => name.to_owned(),
        _ => String::new(),
    }
}

fn timeline(
    rng: &mut Rng,
    world: &World,
    domain: &Domain,
    place: &str,
    told: &[Happening],
    page: &mut Page,
    lives: &mut Vec<usize>,
) {
    let thing = rng.word(domain.things);
    let title = format!("Timeline concerning the {thing} of {place}");
    page.blocks
        .push(Block::new(Kind::Heading("timeline"), title));
    let mut groups: Vec<(String, Vec<usize>)> = Vec::new();
    for (index, happening) in told.iter().enumerate() {
        let name = group(world, page.grouped, happening);
        match groups.iter_mut().find(|(other, _)| *other == name) {
            Some((_, entries)) => entries.push(index),
            None => groups.push((name, vec![index])),
        }
    }
    let kind = if page.grouped == "year" {
        "year"
    } else {
        "group"
    };
    let airy = rng.chance(30);
    page.blocks.push(Block::blank());
    for (name, entries) in groups {
        if !name.is_empty() {
            if kind == "group" || airy {
                page.blocks.push(Block::blank());
            }
            page.blocks.push(Block::new(Kind::Heading(kind), name));
        }
        for index in entries {
            let happening = &told[index];
            let written = happening.when.numeric(page.manner.padded);
            let mut block =
                Block::new(Kind::Event, &happening.entry).dated(happening.when.clone(), written);
            block.happening = Some(index);
            block.life = cutting_life(rng, world, happening, lives);
            page.blocks.push(block);
        }
    }
    page.blocks.push(Block::blank());
}

/// Now and then the biography of someone who is named in the middle of an entry.
fn cutting_life(
    rng: &mut Rng,
    world: &World,
    happening: &Happening,
    lives: &mut Vec<usize>,
) -> Option<Life> {
    let person = *happening.people.first()?;
    let label = format!(" {} ", world.people[person].surname);
    let (_, after) = happening.entry.split_once(&label)?;
    // The rest of the sentence must go on as one.
    let goes_on = after.starts_with(char::is_lowercase) && after.contains(' ');
    if lives.contains(&person) || !goes_on || !rng.chance(12) {
        return None;
    }
    lives.push(person);
    Some(life(world, person, label.trim()))
}

/// The biography of `person`, which hangs on `label`.
pub(super) fn life(world: &World, person: usize, label: &str) -> Life {
    let known = &world.people[person];
    Life {
        person,
        label: label.to_owned(),
        name: known.full.clone(),
        born: known.born,
        died: known.died,
        description: known.offices.clone(),
    }
}

fn meetings(rng: &mut Rng, told: &[Happening], page: &mut Page) {
    let listed: Vec<usize> = (0..told.len())
        .filter(|index| told[*index].meeting.is_some())
        .filter(|_| rng.chance(70))
        .collect();
    if listed.is_empty() {
        return;
    }
    page.blocks.push(Block::blank());
    let heading = Block::new(Kind::Heading("meetings"), "Meetings....");
    page.blocks.extend([heading, Block::blank()]);
    let mut listed = listed.into_iter().peekable();
    while let Some(index) = listed.next() {
        let happening = &told[index];
        let again = listed.peek().map(|next| &told[*next]);
        let when = match (&happening.when, again.map(|next| &next.when)) {
            // Two meetings of one body may stand on one line.
            (When::Day(one), Some(When::Day(other)))
                if again.is_some_and(|next| next.meeting == happening.meeting) && one < other =>
            {
                listed.next();
                When::List(vec![*one, *other])
            }
            (when, _) => when.clone(),
        };
        let written = when.numeric(true);
        let title = happening.meeting.clone().unwrap_or_default();
        let mut block = Block::new(Kind::Meeting, title).dated(when, written);
        block.happening = Some(index);
        page.blocks.push(block);
    }
}

/// A sentence that says nothing of a day.
pub(super) fn remark(rng: &mut Rng, slots: &Slots<'_>) -> String {
    capitalised(&slots.fill(rng.word(&REMARKS)))
}

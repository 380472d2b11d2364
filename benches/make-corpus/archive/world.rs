//! The world that the pages of an archive tell of: people, places and works of literature.

use chrono::{Datelike, NaiveDate};

use super::rng::Rng;
use super::vocabulary::{Names, capitalised};
use super::words::{ADJECTIVES, DOMAINS, OFFICES};

/// A person with the years of his or her life.
#[derive(Debug, Clone)]
pub(crate) struct Person {
    pub(crate) full: String,
    pub(crate) surname: String,
    pub(crate) born: i32,
    pub(crate) died: i32,
    pub(crate) offices: String,
}

/// A work of literature.
#[derive(Debug, Clone)]
pub(crate) struct Work {
    pub(crate) surname: String,
    pub(crate) given: String,
    pub(crate) year: i32,
    pub(crate) title: String,
    pub(crate) container: String,
}

/// People, places and works that all pages share.
pub(crate) struct World {
    pub(crate) first: i32,
    pub(crate) last: i32,
    pub(crate) people: Vec<Person>,
    pub(crate) places: Vec<String>,
    pub(crate) things: Vec<String>,
    pub(crate) works: Vec<Work>,
}

impl World {
    pub(crate) fn new(seed: u64) -> Self {
        let rng = &mut Rng::new(seed, 0);
        let mut names = Names::new(rng);
        let first = rng.between(1620, 1955);
        let last = first + rng.between(8, 30);
        let places: Vec<String> = (0..24).map(|_| names.place(rng)).collect();
        let things = (0..60).map(|_| names.thing(rng)).collect();
        let people = (0..40)
            .map(|_| person(rng, &mut names, &places, first, last))
            .collect();
        let works = (0..50)
            .map(|_| work(rng, &mut names, &places, first, last))
            .collect();
        Self {
            first,
            last,
            people,
            places,
            things,
            works,
        }
    }

    /// Someone who can act on `day`, other than `other`.
    pub(super) fn actor(&self, rng: &mut Rng, day: NaiveDate, other: Option<usize>) -> usize {
        loop {
            // The great are everywhere, the others now and then.
            let reach = if rng.chance(60) {
                10
            } else {
                self.people.len()
            };
            let index = rng.below(reach);
            if self.people[index].lives(day.year()) && Some(index) != other {
                return index;
            }
        }
    }
}

impl Person {
    /// Whether the person is grown and alive all through `year`.
    pub(super) fn lives(&self, year: i32) -> bool {
        self.born + 18 <= year && year < self.died
    }
}

fn person(rng: &mut Rng, names: &mut Names, places: &[String], first: i32, last: i32) -> Person {
    let surname = names.surname(rng);
    let full = match rng.below(10) {
        0 => format!("{} {} {surname}", names.given(rng), names.given(rng)),
        1 => {
            let initial: String = names.given(rng).chars().take(1).collect();
            format!("{} {initial}. {surname}", names.given(rng))
        }
        _ => format!("{} {surname}", names.given(rng)),
    };
    let born = first - rng.between(20, 45);
    let died = if rng.chance(15) {
        (first + rng.between(3, 12)).max(born + 30)
    } else {
        (last + rng.between(2, 25)).min(born + 92)
    };
    let mut offices = Vec::new();
    let mut from = born + rng.between(20, 30);
    for _ in 0..1 + rng.below(3) {
        let to = from + rng.between(1, 9);
        if to <= died {
            let office = rng.pick(&OFFICES);
            offices.push(format!("{office} of {} ({from}-{to})", rng.pick(places)));
        }
        from = to + rng.between(0, 4);
    }
    Person {
        full,
        surname,
        born,
        died: died.max(born + 30),
        offices: offices.join(", "),
    }
}

fn work(rng: &mut Rng, names: &mut Names, places: &[String], first: i32, last: i32) -> Work {
    let domain = rng.pick(&DOMAINS);
    let (thing, other) = two(rng, domain.things);
    let (place, adjective) = (rng.pick(places), rng.pick(&ADJECTIVES));
    let title = match rng.below(5) {
        0 => format!(
            "{} and {other} in {place}, {first}-{last}",
            capitalised(thing)
        ),
        1 => format!("The {adjective} {thing} of {place}"),
        2 => format!(
            "The {} of {place}: {thing} and {other}",
            rng.pick(domain.groups)
        ),
        3 => format!("A history of {thing} in {place}"),
        _ => format!("{} {thing}. The {other} of {place}", capitalised(adjective)),
    };
    let town = rng.pick(places);
    let container = match rng.below(4) {
        0 => format!("{town} University Press"),
        1 => format!(
            "Journal of {place} Studies, {}, ({})",
            rng.between(2, 60),
            rng.between(1, 4)
        ),
        2 => format!("PhD thesis, University of {town}"),
        _ => town.clone(),
    };
    Work {
        surname: names.author(rng),
        given: names.given(rng),
        year: (last + rng.between(15, 90)).min(2019),
        title,
        container,
    }
}

/// Two of `words`.
pub(super) fn two(rng: &mut Rng, words: &[&'static str]) -> (&'static str, &'static str) {
    let first = rng.below(words.len());
    let second = (first + 1 + rng.below(words.len() - 1)) % words.len();
    (words[first], words[second])
}

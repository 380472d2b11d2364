//! How many planted mistakes the rules find, and what they say of pages without one.
//!
//! Each mistake is planted in a generated page of many archives, as people make it; it is found when the
//! rule that is named for it points at the planted lines. The figures stand in `docs/mutation.md`.
//! `REGESTA_SEEDS=400` tries more archives than usual, and prints the table without comparing it;
//! `REGESTA_WRITE=1` writes the table anew; `REGESTA_MISSES=1` prints what was missed.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout)]

mod classes;
mod damage;
mod dates;
mod ground;
mod notes;
mod people;
mod plant;
mod records;
mod table;

use std::collections::BTreeMap;
use std::env;
use std::fs;

use classes::MISTAKES;
use ground::{Alarms, Ground};
use table::{Outcome, Row, table};

/// What is to be found of all mistakes, and of those of each rule, in percent.
const ALL: usize = 95;
const EACH: usize = 90;
/// Rules that do not find so much yet, and what they find at least.
const BEHIND: &[(&str, usize)] = &[
    ("day-slip", 80),
    ("missing-note-number", 65),
    ("title-date-mismatch", 75),
];

/// Archives that are tried when nothing else is said.
const SEEDS: u64 = 40;
const THREADS: u64 = 4;

/// Plants every mistake in the archives whose number leaves `part` when it is divided by `parts`.
fn measure(count: u64, part: u64, parts: u64) -> (Vec<Outcome>, Alarms) {
    let (mut outcomes, mut alarms) = (Vec::new(), Alarms::default());
    for seed in (1..=count).filter(|seed| seed % parts == part) {
        let mut ground = Ground::new(seed);
        outcomes.extend((0..MISTAKES.len()).filter_map(|class| ground.try_one(class)));
        alarms.add(&Alarms::of(&ground));
    }
    (outcomes, alarms)
}

#[test]
fn planted_mistakes_are_found_and_clean_pages_left_alone() {
    let seeds = env::var("REGESTA_SEEDS").ok();
    let seeds = seeds.and_then(|count| count.parse().ok());
    let count = seeds.unwrap_or(SEEDS);
    let (mut rows, mut alarms) = (Row::all(MISTAKES), Alarms::default());
    let parts: Vec<(Vec<Outcome>, Alarms)> = std::thread::scope(|scope| {
        let handles: Vec<_> = (0..THREADS)
            .map(|part| scope.spawn(move || measure(count, part, THREADS)))
            .collect();
        (handles.into_iter().map(|handle| handle.join().unwrap())).collect()
    });
    for (outcomes, of_part) in parts {
        for outcome in outcomes {
            rows[outcome.class].take(&outcome);
        }
        alarms.add(&of_part);
    }
    let text = table(&rows, &alarms, count);
    println!("{text}");
    compare(&text, seeds.is_none());
    assert_figures(&rows, &alarms);
}

/// Compares the table with the committed one.
fn compare(text: &str, usual: bool) {
    let path = "docs/mutation.md";
    if env::var_os("REGESTA_WRITE").is_some() {
        fs::write(path, text).unwrap();
    } else if usual {
        let committed = fs::read_to_string(path).unwrap_or_default();
        assert!(
            committed == text,
            "{path} is stale; write it anew with REGESTA_WRITE=1 cargo test --test it mutation::, and read what has changed"
        );
    }
}

fn assert_figures(rows: &[Row], alarms: &Alarms) {
    let mut by_rule: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.exists) {
        let (planted, found) = by_rule.entry(row.rule).or_default();
        *planted += row.planted;
        *found += row.found;
        assert!(
            row.planted >= SEEDS as usize / 4,
            "{} ({}) is hardly tried",
            row.rule,
            row.what
        );
    }
    let (mut all_planted, mut all_found) = (0, 0);
    for (rule, (planted, found)) in by_rule {
        let reaches = |share: usize| found * 100 >= planted * share;
        match BEHIND.iter().find(|(behind, _)| *behind == rule) {
            Some((_, share)) => {
                assert!(reaches(*share), "{rule}: {found} of {planted} are found");
                assert!(
                    !reaches(EACH),
                    "{rule} is no longer behind: {found} of {planted}"
                );
            }
            None => {
                assert!(reaches(EACH), "{rule}: {found} of {planted} are found");
                all_planted += planted;
                all_found += found;
            }
        }
    }
    assert!(
        all_found * 100 >= all_planted * ALL,
        "{all_found} of {all_planted} are found"
    );
    let (pages, most) = (alarms.pages, alarms.most);
    assert!(most <= 1, "{most} false alarms on one of {pages} pages");
}

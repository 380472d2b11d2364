//! The pages of an archive, in which mistakes are planted and looked for.

use std::collections::{BTreeMap, BTreeSet};
use std::env;

use regesta::check::{Checker, Finding, RULES, Severity};
use regesta::source::SourceText;

use super::classes::MISTAKES;
use super::plant::{Bed, Planted};
use super::table::Outcome;
use crate::archive::Archive;
use crate::archive::page::{Page, Rendered};
use crate::archive::rng::Rng;

/// Pages of an archive in which a place for a mistake is looked for.
const PAGES: u64 = 8;

/// What all rules say of pages.
fn findings(pages: &[(&str, &str)]) -> Vec<Finding> {
    let mut checker = Checker::new(RULES.iter());
    for (name, text) in pages {
        let source = SourceText::new(*name, *text);
        checker.add(&regesta::parse::page(&source));
    }
    checker.finish()
}

fn check(pages: &[Page]) -> (Vec<Rendered>, Vec<Finding>) {
    let rendered: Vec<Rendered> = pages.iter().map(Page::render).collect();
    let texts: Vec<(&str, &str)> = (pages.iter().zip(&rendered))
        .map(|(page, rendered)| (page.name.as_str(), rendered.text.as_str()))
        .collect();
    let found = findings(&texts);
    (rendered, found)
}

/// Whether a finding points at one of the planted blocks.
fn points_at(finding: &Finding, planted: &Planted, rendered: &[Rendered]) -> bool {
    let places = std::iter::once(&finding.place).chain(finding.related.iter().map(|r| &r.place));
    places.into_iter().any(|place| {
        planted.places.iter().any(|(page, block)| {
            let (first, last) = rendered[*page].lines[*block];
            place.source == planted.pages[*page].name
                && place.line <= last
                && place.end_line >= first
        })
    })
}

/// The pages of one archive, and what is found on them before anything is planted.
pub(crate) struct Ground {
    archive: Archive,
    seed: u64,
    pages: Vec<Page>,
    clean: BTreeMap<Vec<usize>, BTreeSet<String>>,
}

impl Ground {
    pub(crate) fn new(seed: u64) -> Self {
        let archive = Archive::new(seed);
        let pages = (1..=PAGES)
            .map(|number| {
                archive.page_of(number, 16 + 5 * (seed as usize * 7 + number as usize) % 35)
            })
            .collect();
        Self {
            archive,
            seed,
            pages,
            clean: BTreeMap::new(),
        }
    }

    /// The fingerprints of what is found on clean pages.
    fn clean(&mut self, numbers: &[usize]) -> &BTreeSet<String> {
        self.clean.entry(numbers.to_vec()).or_insert_with(|| {
            let pages: Vec<Page> = numbers.iter().map(|n| self.pages[*n].clone()).collect();
            let (_, found) = check(&pages);
            found
                .into_iter()
                .map(|finding| finding.fingerprint)
                .collect()
        })
    }

    /// Plants a mistake on the first page that has a place for it, and looks for it.
    pub(crate) fn try_one(&mut self, class: usize) -> Option<Outcome> {
        let (rule, what, plant) = MISTAKES[class];
        for number in 0..self.pages.len() {
            let other = (number + 1) % self.pages.len();
            let bed = Bed {
                rng: Rng::new(self.seed, 1000 + class as u64 * 100 + number as u64),
                world: &self.archive.world,
                page: self.pages[number].clone(),
                other: self.pages[other].clone(),
            };
            let Some(planted) = plant(bed) else { continue };
            let (rendered, found) = check(&planted.pages);
            let numbers: &[usize] = if planted.pages.len() > 1 {
                &[number, other]
            } else {
                &[number]
            };
            let clean = self.clean(numbers);
            let fresh: Vec<&Finding> = (found.iter())
                .filter(|finding| !clean.contains(&finding.fingerprint))
                .collect();
            let here = |finding: &&&Finding| points_at(finding, &planted, &rendered);
            let is_right = |finding: &&&Finding| finding.rule.name == rule;
            let is_found = fresh.iter().filter(here).any(|finding| is_right(&finding));
            let other_rules: BTreeSet<&str> = (fresh.iter())
                .filter(|finding| !is_right(finding))
                .map(|finding| finding.rule.name)
                .collect();
            if !is_found && shows() && RULES.iter().any(|other| other.name == rule) {
                println!(
                    "missed {rule} ({what}), archive {}; instead {other_rules:?}",
                    self.seed
                );
                show_miss(&planted);
            }
            return Some(Outcome {
                class,
                is_found,
                other_rules,
            });
        }
        None
    }
}

/// Errors and warnings on clean pages.
#[derive(Default)]
pub(crate) struct Alarms {
    pub(crate) by_rule: BTreeMap<&'static str, usize>,
    /// Pages that were looked at.
    pub(crate) pages: usize,
    /// The most on one page.
    pub(crate) most: usize,
}

impl Alarms {
    /// What is said of some pages of `ground`.
    pub(crate) fn of(ground: &Ground) -> Self {
        let mut alarms = Self::default();
        for page in ground.pages.iter().take(3) {
            let (rendered, found) = check(std::slice::from_ref(page));
            let found: Vec<Finding> = (found.into_iter())
                .filter(|finding| finding.severity > Severity::Info)
                .collect();
            for finding in &found {
                *alarms.by_rule.entry(finding.rule.name).or_insert(0) += 1;
                if shows() {
                    show_alarm(finding, &rendered[0].text, ground.seed);
                }
            }
            alarms.pages += 1;
            alarms.most = alarms.most.max(found.len());
        }
        alarms
    }

    pub(crate) fn add(&mut self, other: &Self) {
        for (rule, count) in &other.by_rule {
            *self.by_rule.entry(rule).or_insert(0) += count;
        }
        self.pages += other.pages;
        self.most = self.most.max(other.most);
    }
}

/// Whether what was missed is to be printed.
fn shows() -> bool {
    env::var_os("REGESTA_MISSES").is_some()
}

fn show_alarm(finding: &Finding, text: &str, seed: u64) {
    println!(
        "alarm {}, archive {seed}: {}",
        finding.rule.name, finding.message
    );
    let lines: Vec<&str> = text.lines().collect();
    let related = finding.related.iter().map(|related| &related.place);
    for place in std::iter::once(&finding.place).chain(related) {
        println!(
            "    {}",
            lines[place.line - 1..place.end_line].join("\n    ")
        );
    }
}

/// Prints a mistake that was missed, with the blocks around it.
fn show_miss(planted: &Planted) {
    for (page, block) in planted.places.iter().take(2) {
        let page = &planted.pages[*page];
        let around = block.saturating_sub(2)..(block + 3).min(page.blocks.len());
        for (at, near) in page.blocks[around.clone()].iter().enumerate() {
            let sign = if around.start + at == *block {
                '>'
            } else {
                ' '
            };
            println!("  {sign} {}", page.lines(near).join("\n    "));
        }
    }
}

//! How many planted mistakes the rules find, and what they say of pages without one.
//!
//! Each mistake is planted in a generated page of many archives, as people make it; it is found when the
//! rule that is named for it points at the planted lines. The figures stand in `docs/mutation.md`.
//! `REGESTA_SEEDS=400` tries more archives than usual, and prints the table without comparing it;
//! `REGESTA_WRITE=1` writes the table anew; `REGESTA_MISSES=1` prints what was missed.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout)]

#[allow(dead_code, reason = "the generator writes files too")]
#[path = "../../examples/make-corpus/archive/mod.rs"]
mod archive;
mod damage;
mod dates;
mod notes;
mod people;
mod plant;
mod records;
mod table;

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fs;

use archive::Archive;
use archive::page::{Page, Rendered};
use archive::rng::Rng;
use plant::{Bed, Plant, Planted};
use regesta::check::{Checker, Finding, RULES, Severity};
use regesta::source::SourceText;
use table::{Outcome, Row, table};

/// Each class of mistakes: the rule, what goes wrong, and how.
const MISTAKES: &[(&str, &str, Plant)] = &[
    ("invalid-date", "entry", dates::invalid_entry),
    ("invalid-date", "document", dates::invalid_document),
    ("invalid-date", "meeting", dates::invalid_meeting),
    ("invalid-date", "date in the text", dates::invalid_mention),
    (
        "date-out-of-order",
        "two entries exchanged",
        dates::exchanged_entries,
    ),
    ("date-out-of-order", "month mistyped", dates::mistyped_month),
    (
        "year-heading-mismatch",
        "year of an entry mistyped",
        dates::year_of_other_heading,
    ),
    ("swapped-day-month", "entry", dates::exchanged_day_and_month),
    ("implausible-year", "entry", dates::far_entry),
    ("implausible-year", "document", dates::far_document),
    ("implausible-year", "meeting", dates::far_meeting),
    ("reversed-range", "meeting", dates::reversed_meeting),
    ("reversed-range", "entry", dates::reversed_entry),
    (
        "reversed-range",
        "date in the text",
        dates::reversed_mention,
    ),
    (
        "title-date-mismatch",
        "document",
        dates::title_with_other_date,
    ),
    (
        "year-slip",
        "entry copied under another year",
        records::entry_of_other_year,
    ),
    (
        "year-slip",
        "block copied under another year",
        records::block_of_other_year,
    ),
    ("year-slip", "document", records::document_of_other_year),
    (
        "year-slip",
        "date in the text",
        records::mention_of_other_year,
    ),
    ("year-slip", "meeting", records::meeting_of_other_year),
    (
        "year-slip",
        "entry of two pages",
        records::entry_of_other_page,
    ),
    ("day-slip", "entry", records::entry_of_other_day),
    ("day-slip", "document", records::document_of_other_day),
    ("duplicate-event", "same words", records::same_entry_twice),
    (
        "duplicate-event",
        "nearly the same words",
        records::entry_twice_in_other_words,
    ),
    ("duplicate-document", "one page", records::document_twice),
    (
        "duplicate-document",
        "two pages",
        records::document_of_other_page,
    ),
    ("not-in-timeline", "meeting", records::entry_of_meeting_lost),
    (
        "not-in-timeline",
        "document",
        records::entry_of_document_lost,
    ),
    (
        "outside-lifespan",
        "year of a life mistyped",
        people::life_too_short,
    ),
    (
        "outside-lifespan",
        "another person named",
        people::dead_person_acts,
    ),
    (
        "conflicting-life-dates",
        "two biographies",
        people::other_life_dates,
    ),
    (
        "duplicate-note-number",
        "number repeated",
        notes::number_twice,
    ),
    (
        "note-out-of-order",
        "numbers exchanged",
        notes::numbers_exchanged,
    ),
    (
        "note-out-of-order",
        "digits exchanged",
        notes::digits_exchanged,
    ),
    (
        "note-out-of-order",
        "notes exchanged",
        notes::notes_exchanged,
    ),
    (
        "unexplained-note-gap",
        "citation lost",
        notes::citation_lost,
    ),
    ("unexplained-note-gap", "note lost", notes::note_lost),
    ("note-text-mismatch", "word", notes::printed_otherwise),
    (
        "note-text-mismatch",
        "page number",
        notes::printed_with_other_page,
    ),
    ("missing-back-link", "link lost", notes::link_lost),
    (
        "unresolved-author-year",
        "year mistyped",
        notes::author_with_other_year,
    ),
    (
        "reference-conflict",
        "year",
        notes::reference_with_other_year,
    ),
    (
        "reference-conflict",
        "title",
        notes::reference_with_other_title,
    ),
    (
        "reference-conflict",
        "page of a quotation",
        notes::quotation_with_other_page,
    ),
    ("split-word", "by a wrap", damage::word_split_by_wrap),
    ("split-word", "by a space", damage::word_split_by_space),
    ("unbalanced-quote", "mark lost", damage::quote_lost),
    ("unbalanced-bracket", "mark lost", damage::bracket_lost),
    (
        "encoding-damage",
        "read in a wrong encoding",
        damage::misread_line,
    ),
    (
        "encoding-damage",
        "letters replaced",
        damage::replaced_letters,
    ),
    (
        "unrecognised-line",
        "entry with slashes",
        damage::entry_with_slashes,
    ),
    (
        "unrecognised-line",
        "letters for digits",
        damage::entry_with_letters,
    ),
    (
        "unrecognised-line",
        "meeting without date",
        damage::meeting_without_date,
    ),
    (
        "unrecognised-line",
        "note without number",
        damage::note_without_number,
    ),
];

/// Archives that are tried when nothing else is said.
const SEEDS: u64 = 40;
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
struct Ground {
    archive: Archive,
    seed: u64,
    pages: Vec<Page>,
    clean: BTreeMap<Vec<usize>, BTreeSet<String>>,
}

impl Ground {
    fn new(seed: u64) -> Self {
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
    fn try_one(&mut self, class: usize) -> Option<Outcome> {
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
            if !is_found
                && env::var_os("REGESTA_MISSES").is_some()
                && RULES.iter().any(|r| r.name == rule)
            {
                println!(
                    "missed {rule} ({what}), archive {}, page {}; instead {other_rules:?}",
                    self.seed,
                    number + 1
                );
                for (page, block) in planted.places.iter().take(2) {
                    let page = &planted.pages[*page];
                    println!("    {}", page.lines(&page.blocks[*block]).join("\n    "));
                }
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

/// Errors and warnings on clean pages, by rule; pages that were looked at; and the most on one page.
fn false_alarms(grounds: &[Ground]) -> (BTreeMap<&'static str, usize>, usize, usize) {
    let (mut by_rule, mut pages, mut most) = (BTreeMap::new(), 0, 0);
    for ground in grounds {
        for page in ground.pages.iter().take(3) {
            let (_, found) = check(std::slice::from_ref(page));
            let alarms: Vec<&Finding> = (found.iter())
                .filter(|finding| finding.severity > Severity::Info)
                .collect();
            for finding in &alarms {
                *by_rule.entry(finding.rule.name).or_insert(0) += 1;
                if env::var_os("REGESTA_MISSES").is_some() {
                    println!(
                        "alarm {} archive {} {}:{} {}",
                        finding.rule.name,
                        ground.seed,
                        page.name,
                        finding.place.line,
                        finding.message
                    );
                    let text = page.render().text;
                    let lines: Vec<&str> = text.lines().collect();
                    let places = std::iter::once(&finding.place)
                        .chain(finding.related.iter().map(|r| &r.place));
                    for place in places {
                        println!(
                            "    {}",
                            lines[place.line - 1..place.end_line].join("\n    ")
                        );
                    }
                }
            }
            pages += 1;
            most = most.max(alarms.len());
        }
    }
    (by_rule, pages, most)
}

#[test]
fn planted_mistakes_are_found_and_clean_pages_left_alone() {
    let seeds = env::var("REGESTA_SEEDS")
        .ok()
        .and_then(|count| count.parse().ok());
    let count: u64 = seeds.unwrap_or(SEEDS);
    let threads = 4;
    let parts: Vec<(Vec<Outcome>, BTreeMap<&str, usize>, usize, usize)> =
        std::thread::scope(|scope| {
            let handles: Vec<_> = (0..threads)
                .map(|part| {
                    scope.spawn(move || {
                        let mut grounds: Vec<Ground> = (1..=count)
                            .filter(|seed| seed % threads == part)
                            .map(Ground::new)
                            .collect();
                        let outcomes = (grounds.iter_mut())
                            .flat_map(|ground| {
                                (0..MISTAKES.len())
                                    .filter_map(|class| ground.try_one(class))
                                    .collect::<Vec<_>>()
                            })
                            .collect();
                        let (by_rule, pages, most) = false_alarms(&grounds);
                        (outcomes, by_rule, pages, most)
                    })
                })
                .collect();
            handles
                .into_iter()
                .map(|handle| handle.join().unwrap())
                .collect()
        });
    let (mut rows, mut alarms, mut pages, mut most) = (Row::all(MISTAKES), BTreeMap::new(), 0, 0);
    for (outcomes, by_rule, of_pages, of_most) in parts {
        for outcome in outcomes {
            rows[outcome.class].take(&outcome);
        }
        for (rule, count) in by_rule {
            *alarms.entry(rule).or_insert(0) += count;
        }
        pages += of_pages;
        most = most.max(of_most);
    }
    let text = table(&rows, &alarms, pages, count);
    println!("{text}");
    compare(&text, seeds.is_none());
    assert_figures(&rows, &alarms, pages, most);
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
            "{path} is stale; write it anew with REGESTA_WRITE=1 cargo test --test mutation, and read what has changed"
        );
    }
}

fn assert_figures(rows: &[Row], alarms: &BTreeMap<&str, usize>, pages: usize, most: usize) {
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
    let (planted, found) = (by_rule.values()).fold((0, 0), |(p, f), (a, b)| (p + a, f + b));
    for (rule, (planted, found)) in &by_rule {
        assert!(
            found * 100 >= planted * 90,
            "{rule}: {found} of {planted} are found"
        );
    }
    assert!(
        found * 100 >= planted * 95,
        "{found} of {planted} are found"
    );
    let count: usize = alarms.values().sum();
    assert!(
        count <= pages,
        "{count} false alarms on {pages} pages, {most} on one"
    );
}

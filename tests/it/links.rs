//! The links of the real page against what a careful reader says of each pair (`tests/truth/links.tsv`).

#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use regesta::concord::{Kind, Link};
use regesta::export::Links;
use regesta::source::SourceText;

/// Lines of the two ends, and the relation.
type Pair = (usize, usize, String);

fn links() -> Vec<Link> {
    let bytes = fs::read("input/article-54.txt").unwrap();
    let source = SourceText::from_bytes("article-54.txt", bytes).unwrap();
    let mut links = Links::default();
    links.add(&regesta::parse::page(&source));
    links.find()
}

fn pair(link: &Link) -> Pair {
    (
        link.from.line,
        link.to.line,
        link.relation.as_str().to_owned(),
    )
}

/// What the reader says of each pair: `certain`, `right` or `wrong`.
fn judgements() -> BTreeMap<Pair, String> {
    let text = fs::read_to_string("tests/truth/links.tsv").unwrap();
    text.lines()
        .map(|line| {
            let row: Vec<&str> = line.split('\t').collect();
            let pair = (
                row[0].parse().unwrap(),
                row[1].parse().unwrap(),
                row[2].to_owned(),
            );
            (pair, row[3].to_owned())
        })
        .collect()
}

#[test]
fn at_least_90_of_100_links_shown_are_right_and_all_have_been_read() {
    let judgements = judgements();
    let shown: Vec<Pair> = links().iter().map(pair).collect();
    let unread: Vec<&Pair> = shown
        .iter()
        .filter(|pair| !judgements.contains_key(pair))
        .collect();
    assert!(
        unread.is_empty(),
        "read these, and write what they are to tests/truth/links.tsv: {unread:?}"
    );
    let right = shown
        .iter()
        .filter(|pair| judgements[*pair] != "wrong")
        .count();
    println!("{right} of {} links are right", shown.len());
    assert!(right * 100 >= shown.len() * 90);
}

#[test]
fn most_of_the_pairs_that_are_certain_are_shown() {
    let shown: BTreeSet<Pair> = links().iter().map(pair).collect();
    let certain: Vec<Pair> = judgements()
        .into_iter()
        .filter_map(|(pair, judgement)| (judgement == "certain").then_some(pair))
        .collect();
    let missed: Vec<&Pair> = certain
        .iter()
        .filter(|pair| !shown.contains(*pair))
        .collect();
    println!(
        "{} of {} certain pairs are shown, not {missed:?}",
        certain.len() - missed.len(),
        certain.len()
    );
    assert!(missed.len() * 100 <= certain.len() * 25);
}

#[test]
fn every_meeting_with_an_entry_in_the_timeline_is_linked_to_it() {
    let links = links();
    let linked: BTreeSet<usize> = links
        .iter()
        .filter(|link| link.from.kind == Kind::Meeting && link.to.kind == Kind::Event)
        .map(|link| link.from.line)
        .collect();
    assert_eq!(linked, (885..=891).collect());
}

#[test]
fn year_slips_are_shown_and_what_only_looks_alike_is_not() {
    let shown: BTreeSet<Pair> = links().iter().map(pair).collect();
    for (from, to) in [(382, 426), (389, 432), (394, 437), (813, 198)] {
        assert!(shown.contains(&(from, to, "other-year".to_owned())));
    }
    // Plenary sessions; meetings of a body and of two men on several days; two telegrams of one day.
    let apart = |from: usize, to: usize| {
        assert!(!shown.iter().any(|pair| (pair.0, pair.1) == (from, to)));
    };
    for from in 462..=479 {
        (from..=479).for_each(|to| apart(from, to));
    }
    for (from, to) in [(332, 335), (325, 332), (261, 262), (262, 263), (97, 98)] {
        apart(from, to);
    }
}

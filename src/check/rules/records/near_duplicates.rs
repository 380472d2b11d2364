//! Records of one date that say nearly the same: two, or a group of any size, which is told once.

use std::io;

use crate::check::corpus::{Corpus, Fact};
use crate::check::rules::tied_facts::TiedFacts;
use crate::check::{Draft, Findings, Rule, Severity};
use crate::concord::{Kind, MOST_IN_WINDOW};

/// How many of its neighbours, by its words, a record is compared with where its date has very many.
const NEIGHBOURS: usize = 4;

/// What is said of records that say nearly the same.
pub(super) struct DuplicateWording<'w> {
    /// What is said of two at the second: by the date as it is written there, and whether both are on one page.
    pub(super) of_two: &'w dyn Fn(&str, bool) -> String,
    /// What is said at the first of two.
    pub(super) first: &'static str,
    /// What is said of more of them: by the date, and how many they are.
    pub(super) of_more: &'w dyn Fn(&str, usize) -> String,
    /// What is said at the others of them.
    pub(super) others: &'static str,
    /// What to do about two, and about more.
    pub(super) help: [&'static str; 2],
}

/// Tells the records of `kind` that `severity` says are nearly the same, each group once, at its second place.
pub(super) fn report(
    corpus: &Corpus,
    rule: &Rule,
    kind: Kind,
    severity: impl Fn(&Corpus, [usize; 2]) -> io::Result<Option<Severity>>,
    wording: &DuplicateWording<'_>,
    findings: &mut Findings<'_>,
) -> io::Result<()> {
    let mut groups = TiedFacts::default();
    let compared = corpus
        .pairs(rule)
        .map(|pair| [pair.candidate.from, pair.candidate.to]);
    for pair in compared.chain(neighbours(corpus, kind)?) {
        if let Some(severity) = severity(corpus, pair)? {
            groups.tie(pair[0], pair[1], severity);
        }
    }
    for (mut members, severity) in groups.finish() {
        // In the order of the pages by their names, however they were given.
        let page = |fact: &Fact| corpus.pages().get(fact.page as usize);
        members.sort_by_key(|member| (corpus.facts().get(*member).map(page), *member));
        let [first, second, more @ ..] = members.as_slice() else {
            continue;
        };
        let (from, to) = (corpus.told(*first)?, corpus.told(*second)?);
        let draft = if more.is_empty() {
            let is_one_page = from.spot.page == to.spot.page;
            let message = (wording.of_two)(&to.written, is_one_page);
            Draft::at(to.spot, message)
                .related(from.spot, wording.first)
                .help(wording.help[0])
        } else {
            let message = (wording.of_more)(&to.written, members.len());
            let draft = Draft::at(to.spot, message)
                .related(from.spot, wording.others)
                .help(wording.help[1]);
            more.iter().try_fold(draft, |draft, member| {
                io::Result::Ok(draft.related(corpus.told(*member)?.spot, wording.others))
            })?
        };
        findings.add(draft.severity(severity));
    }
    Ok(())
}

/// Pairs of records of one page and one date, where that has more than are compared by the words they share: each
/// with its neighbours by their words, from the front and from the back. Records that differ in a word are
/// neighbours by what stands before it or behind it.
fn neighbours(corpus: &Corpus, kind: Kind) -> io::Result<Vec<[usize; 2]>> {
    let mut pairs = Vec::new();
    let mut first = 0;
    for page in corpus.facts().chunk_by(|a, b| a.page == b.page) {
        let mut numbers: Vec<_> = (page.iter().zip(first..))
            .filter(|(fact, _)| fact.kind == kind)
            .map(|(fact, number)| ((fact.earliest, fact.latest), number))
            .collect();
        first += page.len();
        numbers.sort_unstable();
        for of_date in numbers.chunk_by(|a, b| a.0 == b.0) {
            if of_date.len() > MOST_IN_WINDOW {
                of_one_date(
                    corpus,
                    of_date.iter().map(|(_, number)| *number),
                    &mut pairs,
                )?;
            }
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    Ok(pairs)
}

fn of_one_date(
    corpus: &Corpus,
    numbers: impl Iterator<Item = usize>,
    pairs: &mut Vec<[usize; 2]>,
) -> io::Result<()> {
    let text = |number| Ok((corpus.description(number)?.folded().to_owned(), number));
    let mut texts: Vec<(String, usize)> = numbers.map(text).collect::<io::Result<_>>()?;
    texts.sort_unstable();
    // Of those with the same words one is enough.
    texts.dedup_by(|later, earlier| later.0 == earlier.0);
    let mut pair_up = |texts: &[(String, usize)]| {
        for (at, (_, one)) in texts.iter().enumerate() {
            let next = texts.iter().skip(at + 1).take(NEIGHBOURS);
            pairs.extend(next.map(|(_, other)| [*one.min(other), *one.max(other)]));
        }
    };
    pair_up(&texts);
    for (text, _) in &mut texts {
        *text = text.chars().rev().collect();
    }
    texts.sort_unstable();
    pair_up(&texts);
    Ok(())
}

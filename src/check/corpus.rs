//! What the rules know of all pages together: their dated records, and which of them were compared.

use std::cell::RefCell;
use std::io;
use std::sync::Arc;

use super::checked_page::Records;
use super::store::Store;
use super::{Check, Rule, Spot};
use crate::check::descriptions::{Description, Telling, compare};
use crate::check::record_text::Told;
use crate::concord::{Candidate, Concordance, Kind, Relation};
use crate::date::{Day, Precision, month_and_day};
use crate::record::LifeDate;

/// Days on which a description may stand before it is a formula.
const MOST_DAYS: usize = 6;
/// Days on which a description stands from which on it is of something held often.
const REPEATED_DAYS: usize = 3;
/// Years in which something is done on the same day before it is a custom.
const CUSTOM_YEARS: usize = 3;

/// A dated record, with one of its dates: as little of it as is needed to tell which records are to be held
/// against each other. [`Corpus::told`] has the rest.
#[derive(Debug, Clone)]
pub struct Fact {
    /// What it is.
    pub kind: Kind,
    /// The number of its page.
    pub page: u32,
    /// Whether part of the date, its year, is taken from what stands around.
    pub inferred: bool,
    /// Whether the text gives the date only about, or doubts it.
    pub marked: bool,
    /// First day it can lie on, or on which it begins.
    pub earliest: Day,
    /// Last day it can lie on, or on which it ends.
    pub latest: Day,
    /// How exact the date is.
    pub precision: Precision,
    /// Whether it says of itself that it comes back every year.
    pub yearly: bool,
    /// Whether its description is that of a custom, kept on one day of the year in three years or more, or a
    /// formula that stands on too many days to tell anything.
    pub usual: bool,
    /// Whether its description stands on several days, as that of something held often does.
    pub repeated: bool,
    /// Whether another record of the same date tells what it tells: a document and its entry, a meeting and
    /// a sentence.
    pub confirmed: bool,
    /// Whether an entry of its date on its page tells of it.
    pub listed: bool,
    /// Stands for the words of its description that say something.
    pub(super) key: u64,
    /// Stands for all words of its description.
    pub(super) folded: u32,
    /// The number of its record: one record has a fact for each of its dates.
    pub(super) record: usize,
}

/// A person with a biography, once for each page and each pair of years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Life {
    /// Full name.
    pub name: String,
    /// Year of birth, when written.
    pub born: Option<LifeDate>,
    /// Year of death, when written.
    pub died: Option<LifeDate>,
    /// Name and years in the first biography.
    pub spot: Spot,
}

/// Two facts that were compared.
#[derive(Debug, Clone, Copy)]
pub struct Pair<'c> {
    /// The fact that comes first by kind, page and line.
    pub from: &'c Fact,
    /// The other.
    pub to: &'c Fact,
    /// What is known of them together; its numbers are those of the facts.
    pub candidate: &'c Candidate,
}

/// The dated records of all pages.
#[derive(Debug)]
pub struct Corpus {
    facts: Vec<Fact>,
    lives: Vec<Life>,
    concordance: Concordance,
    /// For each rule that holds records against each other, the pairs that it wants.
    candidates: Vec<(&'static Rule, Vec<Candidate>)>,
    store: Store,
    /// Where in the store what is told of each record begins.
    starts: Vec<u64>,
    /// Descriptions that were asked for of late, each at the place that its number tells.
    descriptions: RefCell<Vec<Option<Numbered>>>,
    pages: Vec<String>,
}

/// A description, with the number of its fact.
type Numbered = (usize, Arc<Description>);

/// Descriptions that are kept at hand.
const AT_HAND: usize = 1 << 14;

impl Corpus {
    pub(super) fn new(store: Store, concordance: Concordance) -> Self {
        Self {
            facts: Vec::new(),
            lives: Vec::new(),
            concordance,
            candidates: Vec::new(),
            store,
            starts: Vec::new(),
            descriptions: RefCell::default(),
            pages: Vec::new(),
        }
    }

    /// Takes the records of a page, the next by number.
    pub(super) fn take(&mut self, name: String, records: Records) {
        let (before, first) = (self.store.end(), self.starts.len());
        self.store.push(&records.told);
        self.starts
            .extend(records.starts.iter().map(|at| before + *at as u64));
        self.facts
            .extend(records.facts.into_iter().map(|fact| Fact {
                record: first + fact.record,
                ..fact
            }));
        self.lives.extend(records.lives);
        if let Err(error) = self.concordance.append(&records.concordance) {
            self.store.fail(error);
        }
        self.pages.push(name);
    }

    /// Compares the records for these rules; to be called once, when all pages are in.
    pub(super) fn compare(&mut self, rules: &[&'static Rule]) {
        self.mark_usual();
        let wants = rules.iter().filter_map(|rule| match rule.check {
            Check::Pairs { wanted, .. } => Some((*rule, wanted, Vec::new())),
            Check::Page(_) | Check::Corpus(_) | Check::Configuration => None,
        });
        let mut wants: Vec<_> = wants.collect();
        let mut confirmed = vec![false; self.facts.len()];
        let mut listed = vec![false; self.facts.len()];
        let set = |marks: &mut Vec<bool>, fact: usize| {
            if let Some(mark) = marks.get_mut(fact) {
                *mark = true;
            }
        };
        let compared = std::mem::take(&mut self.concordance).each_candidate(|candidate| {
            let Some(pair) = self.pair(&candidate) else {
                return;
            };
            if confirms(pair) {
                set(&mut confirmed, candidate.from);
                set(&mut confirmed, candidate.to);
            }
            if lists(pair) {
                set(&mut listed, candidate.from);
            }
            for (_, wanted, kept) in &mut wants {
                if wanted(self, pair) {
                    kept.push(candidate);
                }
            }
        });
        if let Err(error) = compared {
            self.store.fail(error);
        }
        for ((fact, confirmed), listed) in self.facts.iter_mut().zip(confirmed).zip(listed) {
            fact.confirmed = confirmed;
            fact.listed = listed;
        }
        self.candidates = (wants.into_iter())
            .map(|(rule, _, kept)| (rule, kept))
            .collect();
    }

    /// Finds out which descriptions stand on many days.
    fn mark_usual(&mut self) {
        let mut order: Vec<u32> = (0..).take(self.facts.len()).collect();
        let facts = &self.facts;
        let fact = |at: &u32| facts.get(*at as usize);
        order.sort_unstable_by_key(|at| fact(at).map(|fact| (fact.key, fact.earliest)));
        let mut marks = vec![(false, false); facts.len()];
        for same in order.chunk_by(|a, b| fact(a).map(|f| f.key) == fact(b).map(|f| f.key)) {
            let mut days: Vec<Day> = same
                .iter()
                .filter_map(|at| Some(fact(at)?.earliest))
                .collect();
            days.dedup();
            if days.len() < REPEATED_DAYS.min(CUSTOM_YEARS) {
                continue;
            }
            let many = days.len() > MOST_DAYS;
            for at in same {
                let Some((fact, mark)) = fact(at).zip(marks.get_mut(*at as usize)) else {
                    continue;
                };
                let of_year = month_and_day(fact.earliest);
                let custom = || {
                    let same_day = days.iter().filter(|day| month_and_day(**day) == of_year);
                    same_day.count() >= CUSTOM_YEARS
                };
                *mark = (many || custom(), days.len() >= REPEATED_DAYS);
            }
        }
        for (fact, (usual, repeated)) in self.facts.iter_mut().zip(marks) {
            fact.usual = usual;
            fact.repeated = repeated;
        }
    }

    /// The dated records, page by page.
    pub fn facts(&self) -> &[Fact] {
        &self.facts
    }

    /// What is told of the fact with this number, and where.
    pub fn told(&self, fact: usize) -> Told {
        let Some(fact) = self.facts.get(fact) else {
            return Told::read(0, &[]);
        };
        let place = |record| self.starts.get(record).copied().unwrap_or(self.store.end());
        let (start, end) = (place(fact.record), place(fact.record + 1));
        (self.store).get(start, end, |bytes| Told::read(fact.page as usize, bytes))
    }

    /// What the fact with this number says, word by word.
    pub(super) fn description(&self, fact: usize) -> Arc<Description> {
        let mut kept = self.descriptions.borrow_mut();
        kept.resize(AT_HAND, None);
        let place = kept.get_mut(fact % AT_HAND);
        if let Some(Some((number, description))) = &place
            && *number == fact
        {
            return Arc::clone(description);
        }
        let description = Arc::new(Description::of(&self.told(fact).text));
        if let Some(place) = place {
            *place = Some((fact, Arc::clone(&description)));
        }
        description
    }

    /// How the descriptions of two facts differ.
    pub(super) fn telling(&self, [from, to]: [usize; 2]) -> Telling {
        compare(&self.description(from), &self.description(to))
    }

    /// The facts with these numbers.
    pub(super) fn two(&self, [from, to]: [usize; 2]) -> Option<[&Fact; 2]> {
        Some([self.facts.get(from)?, self.facts.get(to)?])
    }

    /// The people with a biography, page by page.
    pub fn lives(&self) -> &[Life] {
        &self.lives
    }

    /// The names of the pages, by number.
    pub fn pages(&self) -> &[String] {
        &self.pages
    }

    /// The pairs that `rule` wants.
    pub fn pairs(&self, rule: &Rule) -> impl Iterator<Item = Pair<'_>> {
        let kept = self.candidates.iter().find(|(of, _)| *of == rule);
        let kept = kept.map_or(&[][..], |(_, kept)| kept);
        kept.iter().filter_map(|candidate| self.pair(candidate))
    }

    fn pair<'c>(&'c self, candidate: &'c Candidate) -> Option<Pair<'c>> {
        Some(Pair {
            from: self.facts.get(candidate.from)?,
            to: self.facts.get(candidate.to)?,
            candidate,
        })
    }

    /// What went wrong with what was put by.
    pub(super) fn trouble(&self) -> Option<io::Error> {
        self.store.trouble()
    }
}

/// Whether two records of the same date tell the same, each in its way.
fn confirms(pair: Pair<'_>) -> bool {
    let same_date = [Relation::SameDay, Relation::Within];
    pair.candidate.tied
        && same_date.contains(&pair.candidate.relation)
        && pair.from.kind != pair.to.kind
}

/// Whether the second is the entry of the timeline that tells of the first.
fn lists(
    Pair {
        from,
        to,
        candidate,
    }: Pair<'_>,
) -> bool {
    candidate.tied
        && to.kind == Kind::Event
        && from.page == to.page
        && to.earliest <= from.latest
        && from.earliest <= to.latest
}

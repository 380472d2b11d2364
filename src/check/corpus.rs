//! What the rules know of all pages together: their dated records, and which of them were compared.

use std::borrow::Cow;
use std::cell::RefCell;
use std::io;
use std::sync::Arc;

use super::checked_page::Records;
use super::{Check, Rule, Spot};
use crate::check::descriptions::{Description, Resemblance, compare};
use crate::check::record_text::RecordText;
use crate::concord::{Candidate, Concordance, Kind, Relation};
use crate::date::{Day, Precision, month_and_day};
use crate::record::LifeDate;
use crate::spill::{Room, Store};

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
pub struct PersonLife {
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
pub struct FactPair<'c> {
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
    lives: Vec<PersonLife>,
    concordance: Concordance,
    /// For each rule that holds records against each other, the pairs that it wants.
    candidates: Vec<(&'static Rule, Vec<Candidate>)>,
    /// What is told of each record.
    told: Store,
    /// Where that is.
    places: Vec<u64>,
    /// Descriptions that were asked for of late, each at the place that its number tells.
    descriptions: RefCell<Vec<Option<Numbered>>>,
    pages: Vec<String>,
}

/// A description, with the number of its fact.
type Numbered = (usize, Arc<Description>);

/// Descriptions that are kept at hand.
const AT_HAND: usize = 1 << 14;

impl Corpus {
    /// One that keeps little more than the facts where there is little room.
    pub(super) fn with_room(room: Room) -> Self {
        Self {
            facts: Vec::new(),
            lives: Vec::new(),
            concordance: Concordance::with_room(room.clone()),
            candidates: Vec::new(),
            told: Store::new(room),
            places: Vec::new(),
            descriptions: RefCell::default(),
            pages: Vec::new(),
        }
    }

    /// Takes the records of a page, the next by number.
    ///
    /// # Errors
    /// What goes wrong with temporary files.
    pub(super) fn take(&mut self, name: String, records: Records) -> io::Result<()> {
        let first = self.places.len();
        let before = self.told.append(&records.told)?;
        self.places
            .extend(records.places.iter().map(|at| before + at));
        self.concordance.append(&records.concordance)?;
        self.facts
            .extend(records.facts.into_iter().map(|fact| Fact {
                record: first + fact.record,
                ..fact
            }));
        self.lives.extend(records.lives);
        self.pages.push(name);
        Ok(())
    }

    /// Compares the records for these rules; to be called once, when all pages are in.
    ///
    /// # Errors
    /// What goes wrong with temporary files.
    pub(super) fn compare(&mut self, rules: &[&'static Rule]) -> io::Result<()> {
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
        std::mem::take(&mut self.concordance).each_candidate(|candidate| {
            let Some(pair) = self.pair(&candidate) else {
                return Ok(());
            };
            if confirms(pair) {
                set(&mut confirmed, candidate.from);
                set(&mut confirmed, candidate.to);
            }
            if lists(pair) {
                set(&mut listed, candidate.from);
            }
            for (_, wanted, kept) in &mut wants {
                if wanted(self, pair)? {
                    kept.push(candidate);
                }
            }
            Ok(())
        })?;
        for ((fact, confirmed), listed) in self.facts.iter_mut().zip(confirmed).zip(listed) {
            fact.confirmed = confirmed;
            fact.listed = listed;
        }
        self.candidates = (wants.into_iter())
            .map(|(rule, _, kept)| (rule, kept))
            .collect();
        Ok(())
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
    ///
    /// # Errors
    /// When it waits in a temporary file that cannot be read, or there is no such fact.
    pub fn told(&self, fact: usize) -> io::Result<RecordText> {
        let (page, bytes) = self.kept(fact)?;
        RecordText::read(page, &bytes)
    }

    /// The page of a fact, and what is kept of its record.
    fn kept(&self, fact: usize) -> io::Result<(usize, Cow<'_, [u8]>)> {
        let fact = self.facts.get(fact);
        let place = fact.and_then(|fact| Some((fact, *self.places.get(fact.record)?)));
        let (fact, place) = place.ok_or(io::ErrorKind::NotFound)?;
        Ok((fact.page as usize, self.told.get(place)?))
    }

    /// What the fact with this number says, word by word.
    pub(super) fn description(&self, fact: usize) -> io::Result<Arc<Description>> {
        let mut kept = self.descriptions.borrow_mut();
        kept.resize(AT_HAND, None);
        let place = kept.get_mut(fact % AT_HAND);
        if let Some(Some((number, description))) = &place
            && *number == fact
        {
            return Ok(Arc::clone(description));
        }
        let description = Arc::new(Description::of(&self.told(fact)?.text));
        if let Some(place) = place {
            *place = Some((fact, Arc::clone(&description)));
        }
        Ok(description)
    }

    /// How the descriptions of two facts differ.
    pub(super) fn telling(&self, [from, to]: [usize; 2]) -> io::Result<Resemblance> {
        Ok(compare(&*self.description(from)?, &*self.description(to)?))
    }

    /// The facts with these numbers.
    pub(super) fn two(&self, [from, to]: [usize; 2]) -> Option<[&Fact; 2]> {
        Some([self.facts.get(from)?, self.facts.get(to)?])
    }

    /// The people with a biography, page by page.
    pub fn lives(&self) -> &[PersonLife] {
        &self.lives
    }

    /// The names of the pages, by number.
    pub fn pages(&self) -> &[String] {
        &self.pages
    }

    /// The pairs that `rule` wants.
    pub fn pairs(&self, rule: &Rule) -> impl Iterator<Item = FactPair<'_>> {
        let kept = self.candidates.iter().find(|(of, _)| *of == rule);
        let kept = kept.map_or(&[][..], |(_, kept)| kept);
        kept.iter().filter_map(|candidate| self.pair(candidate))
    }

    fn pair<'c>(&'c self, candidate: &'c Candidate) -> Option<FactPair<'c>> {
        Some(FactPair {
            from: self.facts.get(candidate.from)?,
            to: self.facts.get(candidate.to)?,
            candidate,
        })
    }
}

/// Whether two records of the same date tell the same, each in its way.
fn confirms(pair: FactPair<'_>) -> bool {
    let same_date = [Relation::SameDay, Relation::Within];
    pair.candidate.tied
        && same_date.contains(&pair.candidate.relation)
        && pair.from.kind != pair.to.kind
}

/// Whether the second is the entry of the timeline that tells of the first.
fn lists(
    FactPair {
        from,
        to,
        candidate,
    }: FactPair<'_>,
) -> bool {
    candidate.tied
        && to.kind == Kind::Event
        && from.page == to.page
        && to.earliest <= from.latest
        && from.earliest <= to.latest
}

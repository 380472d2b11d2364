//! Entries whose dates do not open them: lists in which every entry has its date somewhere, in brackets, behind a
//! word, at its end or within its first clause.
//!
//! The page is cut into units by what it shows of itself: bullets, numbers, blank lines, lines that stand further in,
//! brackets that are still open, lines that are full, records whose parts stand one a line. Then the units of a list
//! vote for the place of their dates. A list is one of entries where nearly all of its units have a date there.

mod dates;
mod records;

use std::cmp::Reverse;
use std::collections::HashSet;
use std::ops::Range;

pub(super) use self::dates::until;
use self::dates::{Found, Slot};
use super::dates::{Grammar, Written};
use super::facts::{Facts, Finder, Lead, LinePart, Opening, Strength};
use super::page_facts::PageFacts;
use crate::lex::Token;

/// Units with a date that make a list one of entries.
const ENOUGH: usize = 3;
/// Units with nothing but a year that do.
const ENOUGH_YEARS: usize = 5;
/// Bytes of the longest unit that may be an entry; a longer one is a paragraph.
const LONGEST: usize = 400;
/// Bytes of the unit in the middle of all, at most.
const LONGEST_MIDDLE: usize = 220;
/// Lines of a unit in which a bracket that is open keeps it open.
const MOST_IN_BRACKETS: usize = 4;
/// Lines of the longest title.
const LONGEST_HEAD: usize = 3;
/// Characters of the longest title.
const LONGEST_TITLE: usize = 60;

/// Lines that are one entry, if they are one.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Unit {
    /// Its lines, from 0.
    lines: Range<usize>,
    /// Whether a bullet, a number, its indent or its parts mark it as one of a list.
    listed: bool,
    /// Whether it begins under a line that is full and ends no sentence.
    cuts: bool,
    /// Whether it may be the title of others.
    title: bool,
    /// Whether it is a record whose parts stand one a line.
    record: bool,
    /// The line of a record that is its date and nothing more, where its parts stand one a line.
    date_line: Option<usize>,
}

impl Unit {
    fn tokens(&self, facts: &[Facts]) -> Range<usize> {
        facts[self.lines.start].content..facts[self.lines.end - 1].end
    }

    /// Its bytes.
    fn length(&self, all: &[Token], facts: &[Facts]) -> usize {
        let tokens = all.get(self.tokens(facts)).unwrap_or_default();
        match (tokens.first(), tokens.last()) {
            (Some(first), Some(last)) => (last.end - first.start) as usize,
            _ => 0,
        }
    }
}

/// A unit and its date.
type Chosen<'f> = (&'f Unit, &'f Found);

/// A list whose units are entries.
struct List {
    /// How many of its units have their dates where most have them, and how many of a hundred.
    rank: (usize, usize),
    entries: Vec<(Unit, Written, Lead)>,
    /// The lines of units that have none.
    undated: Vec<Range<usize>>,
}

/// Adds to `facts` the dates that stand inside the entries of lists.
pub(super) fn find<'p>(finder: &Finder<'p>, grammar: Grammar<'p>, facts: &mut [Facts]) {
    let page = PageFacts::of(facts, finder.tokens);
    // Whether a full line goes on in the next is told by what the units have in common then.
    let [lines, wrapped] = [false, true].map(|wrapped| items(finder, facts, &page, wrapped));
    let again = (lines != wrapped).then_some(wrapped);
    let mut lists: Vec<List> = [Some(lines), again]
        .into_iter()
        .flatten()
        .flat_map(|units| {
            let units = records::join(finder, grammar, facts, units);
            lists(finder, grammar, facts, &units)
        })
        .collect();
    lists.sort_by_key(|list| Reverse(list.rank));
    for list in lists {
        for (unit, written, lead) in list.entries {
            if is_free(facts, &unit.lines) {
                take(facts, &unit, written, lead);
            }
        }
        for lines in list.undated {
            if is_free(facts, &lines) {
                facts[lines.clone()].iter_mut().for_each(|fact| {
                    fact.part = LinePart::Rest;
                    fact.opening = None;
                });
                facts[lines.start].part = LinePart::First;
            }
        }
    }
}

fn is_free(facts: &[Facts], lines: &Range<usize>) -> bool {
    facts[lines.clone()]
        .iter()
        .all(|fact| fact.part == LinePart::None)
}

/// The lists among units, between paragraphs, whose units are entries.
fn lists<'p>(
    finder: &Finder<'p>,
    grammar: Grammar<'p>,
    facts: &[Facts],
    units: &[Unit],
) -> Vec<List> {
    let all = finder.tokens.all();
    let lists = units.split(|unit| unit.length(all, facts) > LONGEST);
    lists
        .filter(|list| {
            let mut lengths: Vec<usize> = list.iter().map(|unit| unit.length(all, facts)).collect();
            lengths.sort_unstable();
            let middle = lengths.get(lengths.len() / 2);
            middle.is_some_and(|middle| *middle <= LONGEST_MIDDLE)
        })
        .filter_map(|list| vote(finder, grammar, facts, list))
        .collect()
}

/// Cuts a page into units; where it is `wrapped`, a full line goes on in the next.
fn items(finder: &Finder<'_>, facts: &[Facts], page: &PageFacts, wrapped: bool) -> Vec<Unit> {
    let all = finder.tokens.all();
    let mut units: Vec<Unit> = Vec::new();
    // The first lines of a page, over a blank one.
    let blank = (facts.iter().skip_while(|fact| fact.is_blank())).position(Facts::is_blank);
    let head = blank.filter(|blank| *blank <= LONGEST_HEAD).unwrap_or(0);
    // Brackets of the unit that are still open.
    let mut open = 0;
    for (line, fact) in facts.iter().enumerate() {
        if fact.is_blank() || fact.rule || fact.cited {
            continue;
        }
        let above = line.checked_sub(1).map(|above| &facts[above]);
        let free = above.is_none_or(|above| above.is_blank() || above.rule || above.cited);
        let number = finder.behind_number(fact).is_some();
        let full = page.is_full(line) && above.is_some_and(|above| !above.ends);
        let last = line
            .checked_sub(1)
            .and_then(|above| all[..facts[above].end].last());
        let closed = last.is_some_and(Token::closes_bracket);
        let goes_on = !free
            && units.last().is_some_and(|unit| {
                let first = &facts[unit.lines.start];
                let deeper = fact.indent > first.indent + 1;
                let breaks = above.is_some_and(|above| above.breaks);
                open > 0 && unit.lines.len() < MOST_IN_BRACKETS
                    || fact.bullet.is_none()
                        && (fact.lower || deeper || !number && (wrapped && full || breaks))
            });
        let brackets = |open: usize| {
            all[fact.content..fact.end]
                .iter()
                .fold(open, |open, token| {
                    (open + usize::from(token.opens_bracket()))
                        .saturating_sub(usize::from(token.closes_bracket()))
                })
        };
        match units.last_mut().filter(|_| goes_on) {
            Some(unit) => {
                unit.listed |= fact.indent > facts[unit.lines.start].indent + 1;
                unit.lines.end = line + 1;
                unit.title = false;
                open = brackets(open);
            }
            None => {
                units.push(Unit {
                    lines: line..line + 1,
                    listed: number || fact.bullet.is_some(),
                    cuts: !free && full && !closed,
                    record: false,
                    title: is_title(facts, line, head),
                    date_line: None,
                });
                open = brackets(0);
            }
        }
    }
    units
}

/// Whether a line is the title of others: it is short, ends no sentence, and stands free or in the head of the page.
fn is_title(facts: &[Facts], line: usize, head: usize) -> bool {
    let fact = &facts[line];
    let free = |line: Option<usize>| {
        line.and_then(|line| facts.get(line))
            .is_none_or(|fact| fact.is_blank() || fact.rule)
    };
    fact.width <= LONGEST_TITLE
        && !fact.ends
        && (line < head
            || free(line.checked_sub(1)) && (free(Some(line + 1)) || line == 0)
            || fact.hashes > 0)
}

/// Takes the units of a list for entries where nearly all of them have their dates in one place.
fn vote<'p>(
    finder: &Finder<'p>,
    grammar: Grammar<'p>,
    facts: &[Facts],
    list: &[Unit],
) -> Option<List> {
    let mut opened = 0;
    let mut counted = 0;
    let mut undated: Vec<Range<usize>> = Vec::new();
    let mut dated: Vec<(&Unit, Vec<Found>)> = Vec::new();
    let mut titles: Vec<(&Unit, Vec<Found>)> = Vec::new();
    for unit in list {
        let fact = &facts[unit.lines.start];
        let opens = fact.opening.as_ref().is_some_and(|opening| {
            opening.strength > Strength::Weak || opening.marked || opening.is_alone()
        });
        if (opens || fact.unread.is_some()) && !unit.record {
            opened += 1;
            continue;
        }
        if unit.title && !unit.listed {
            titles.push((unit, dates::of(finder, grammar, facts, unit)));
            continue;
        }
        let found = dates::of(finder, grammar, facts, unit);
        if !unit.record && found.first().is_some_and(Found::opens) {
            opened += 1;
            continue;
        }
        counted += 1;
        match found.is_empty() {
            true => undated.push(unit.lines.clone()),
            false => dated.push((unit, found)),
        }
    }
    let slot = dates::most_common(dated.iter().map(|(_, found)| found.as_slice()))?;
    let (doubtful, chosen): (Vec<Chosen<'_>>, Vec<Chosen<'_>>) = dated
        .iter()
        .filter_map(|(unit, found)| Some((*unit, dates::best(found, slot)?)))
        .filter(|(_, found)| {
            found.is_at(slot) || found.is_whole() || found.is_full() && !found.is_at(Slot::Word)
        })
        .partition(|(_, found)| found.is_doubtful());
    let count = |is: &dyn Fn(&Unit, &Found) -> bool| {
        (chosen.iter())
            .filter(|(unit, found)| is(unit, found))
            .count()
    };
    let full = count(&|_, found| found.is_full());
    // One that may be another date has its place, and is not read.
    let doubted = doubtful
        .iter()
        .filter(|(_, found)| found.is_at(slot))
        .count();
    let placed = count(&|_, found| found.is_at(slot)) + doubted;
    let listed = count(&|unit, _| unit.listed);
    let heads = count(&|_, found| found.heads());
    let records = count(&|unit, _| unit.record);
    let paragraphs = count(&|unit, _| !unit.listed && unit.lines.len() > 1);
    let enclosed = count(&|_, found| found.is_enclosed());
    // What stands above a date that closes its unit goes on nowhere.
    let goes_on = |pair: &&[(&Unit, &Found)]| {
        let ((above, found), (unit, _)) = (pair[0], pair[1]);
        let closed = found.is_last() && !found.is_at(Slot::Word);
        unit.cuts && !(closed && above.lines.end == unit.lines.start)
    };
    let first = chosen.first().is_some_and(|(unit, _)| unit.cuts);
    let cut = chosen.windows(2).filter(goes_on).count() + usize::from(first);
    // A year alone is one of anything, but where most others are full dates, where it stands in brackets of its own, or
    // where it goes on from the one above.
    let in_brackets = 10 * enclosed >= 8 * chosen.len();
    let known = match 10 * full >= 6 * chosen.len() {
        true => full >= ENOUGH,
        false => {
            chosen.len() >= (if in_brackets { ENOUGH } else { ENOUGH_YEARS })
                && slot == Slot::Bracket
                && (in_brackets || 2 * dates::chained(&chosen) >= chosen.len() - 1)
        }
    };
    // A date behind a word may be one of anything, but for that of a record, or where all are in the order of time.
    let closed_by_days = count(&|_, found| found.is_last() && found.is_whole());
    let at_place = 10 * records >= 8 * chosen.len()
        || match slot {
            Slot::Word => 10 * listed >= 8 * chosen.len() && dates::are_in_order(&chosen),
            Slot::Mark | Slot::Last => {
                chosen.len() >= ENOUGH_YEARS || closed_by_days == chosen.len()
            }
            Slot::Bracket => true,
        };
    let share = 100 * placed / counted.max(1);
    let least = match (
        10 * listed >= 8 * chosen.len(),
        2 * paragraphs > chosen.len(),
    ) {
        (_, true) => 80,
        (true, false) => 60,
        (false, false) => 65,
    };
    if 2 * heads > chosen.len()
        || !known
        || !at_place
        || chosen.len() <= opened
        || share < least
        || 5 * cut > chosen.len()
    {
        return None;
    }
    // A short line with a whole day where the others have theirs is no title among them.
    let start = chosen.first().map_or(0, |(unit, _)| unit.lines.start);
    let among = titles
        .iter()
        .filter_map(|(unit, found)| Some((*unit, dates::best(found, slot)?)))
        .filter(|(unit, found)| {
            let place = unit.lines.start > start && facts[unit.lines.start].hashes == 0;
            place && found.is_whole() && found.is_at(slot) && !found.is_doubtful()
        });
    let entries = chosen
        .iter()
        .copied()
        .chain(among)
        .map(|(unit, found)| {
            let content = unit.date_line.map(|line| facts[line].content);
            let alone = content == Some(found.written.first);
            let lead = match alone || content.is_none() && !unit.record && found.closes() {
                true => Lead::Text,
                false => Lead::Words,
            };
            (unit.clone(), found.written.clone(), lead)
        })
        .collect();
    let taken: HashSet<usize> = chosen.iter().map(|(unit, _)| unit.lines.start).collect();
    let others = dated
        .iter()
        .filter(|(unit, _)| !taken.contains(&unit.lines.start));
    undated.extend(others.map(|(unit, _)| unit.lines.clone()));
    Some(List {
        rank: (placed, share),
        entries,
        undated,
    })
}

/// Takes a unit for an entry with a date.
fn take(facts: &mut [Facts], unit: &Unit, written: Written, lead: Lead) {
    let strength = match written.expression.has_year() {
        true => Strength::Strong,
        false => Strength::Medium,
    };
    for line in unit.lines.clone() {
        let fact = &mut facts[line];
        (fact.opening, fact.month_alone, fact.unread) = (None, None, None);
        fact.part = LinePart::Rest;
    }
    let fact = &mut facts[unit.lines.start];
    fact.part = LinePart::First;
    fact.opening = Some(Opening {
        written,
        lead,
        text: fact.content,
        marked: true,
        strength,
    });
}

#[cfg(test)]
mod tests;

//! Records whose parts stand one a line: blocks between blank lines, with labels before the parts (`Date: …`,
//! `Place: …`) or a title over the date; cells of a table that was saved one a line.

use std::collections::HashMap;

use super::super::dates::Grammar;
use super::super::facts::{Facts, Finder};
use super::Unit;
use crate::lex::{Kind, Token};

/// Records that make a habit.
const ENOUGH: usize = 3;
/// Tokens of the longest label.
const LONGEST_LABEL: usize = 4;
/// Lines of the longest record whose parts stand one a line.
const LONGEST_RECORD: usize = 12;
/// Tokens behind a date on a line that is that date: the time of day.
const MOST_BEHIND: usize = 5;

/// Joins the units that are the parts of one record.
pub(super) fn join<'p>(
    finder: &Finder<'p>,
    grammar: Grammar<'p>,
    facts: &[Facts],
    units: Vec<Unit>,
) -> Vec<Unit> {
    let dates: Vec<bool> = facts
        .iter()
        .map(|fact| is_date_alone(finder, grammar, fact))
        .collect();
    let blocks = blocks(facts, &units);
    let labelled = are_labelled(finder, facts, &units, &blocks);
    let titled = !labelled && are_titled(facts, &units, &blocks, &dates);
    let mut joined = Vec::with_capacity(units.len());
    for block in blocks {
        let own = &units[block];
        let lines = own[0].lines.start..own[own.len() - 1].lines.end;
        let date_line = lines.clone().find(|line| dates[*line]);
        let whole = own.len() > 1
            && (labelled && is_labelled_block(finder, facts, own)
                || titled && date_line == Some(lines.start + 1));
        if whole {
            joined.push(Unit {
                lines,
                listed: true,
                cuts: false,
                title: false,
                record: true,
                date_line: date_line.filter(|_| titled),
            });
            continue;
        }
        match periodic(&lines, &dates) {
            Some((start, period, offset)) => {
                // The names of the columns are such a record.
                let mut first = start - (start - lines.start) / period * period;
                joined.extend(own.iter().filter(|unit| unit.lines.end <= first).cloned());
                while first < lines.end {
                    let last = (first + period).min(lines.end);
                    joined.push(Unit {
                        lines: first..last,
                        listed: true,
                        cuts: false,
                        title: false,
                        record: true,
                        date_line: Some(first + offset).filter(|line| dates[*line]),
                    });
                    first = last;
                }
            }
            None => joined.extend(own.iter().cloned()),
        }
    }
    joined
}

/// Whether a line is a date, or a label and a date, and nothing more but a time of day.
fn is_date_alone<'p>(finder: &Finder<'p>, grammar: Grammar<'p>, fact: &Facts) -> bool {
    if fact.is_blank() || fact.rule {
        return false;
    }
    let all = finder.tokens.all();
    let colon = |at: &usize| matches!(all[*at].kind, Kind::Mark(':' | '：'));
    let label = (fact.content..fact.end.min(fact.content + LONGEST_LABEL)).find(colon);
    let starts = [Some(fact.content), label.map(|colon| colon + 1)];
    starts.into_iter().flatten().any(|at| {
        let written = grammar.opening(fact.end).at(at);
        written.is_some_and(|written| {
            let behind = &all[written.end.min(fact.end)..fact.end];
            let words = behind.iter().filter(|token| token.is_word()).count();
            let day = written.expression.has_month() || written.expression.has_day();
            day && behind.len() <= MOST_BEHIND && words <= 1 && (words == 0 || label.is_some())
        })
    })
}

/// The ranges of units between blank lines.
fn blocks(facts: &[Facts], units: &[Unit]) -> Vec<std::ops::Range<usize>> {
    let mut blocks: Vec<std::ops::Range<usize>> = Vec::new();
    for (at, unit) in units.iter().enumerate() {
        let above = unit.lines.start.checked_sub(1);
        let free = above.is_none_or(|above| facts[above].is_blank() || facts[above].rule);
        match blocks.last_mut().filter(|_| !free) {
            Some(block) => block.end = at + 1,
            None => blocks.push(at..at + 1),
        }
    }
    blocks
}

/// The label that a line begins with: words and a colon, or a letter and a point.
fn label<'p>(finder: &Finder<'p>, fact: &Facts) -> Option<&'p str> {
    let all = finder.tokens.all();
    let tokens = all.get(fact.content..fact.end)?;
    let first = tokens.first().filter(|first| first.is_word())?;
    if let [_, point, rest, ..] = tokens
        && first.capital
        && point.is_tight()
        && point.is_mark('.')
        && !rest.is_tight()
        && finder.span(fact.content, fact.content + 1).chars().count() == 1
    {
        return Some(finder.span(fact.content, fact.content + 1));
    }
    let end = tokens.iter().take(LONGEST_LABEL).position(is_colon)?;
    let words = tokens[..end].iter().all(Token::is_word);
    words.then(|| finder.span(fact.content, fact.content + end))
}

fn is_colon(token: &Token) -> bool {
    matches!(token.kind, Kind::Mark(':' | '：'))
}

/// Whether every unit of a block begins with a label, and no two with the same.
fn is_labelled_block(finder: &Finder<'_>, facts: &[Facts], block: &[Unit]) -> bool {
    let labels: Option<Vec<&str>> = block
        .iter()
        .map(|unit| label(finder, &facts[unit.lines.start]))
        .collect();
    labels.is_some_and(|mut labels| {
        labels.sort_unstable();
        labels.windows(2).all(|pair| pair[0] != pair[1])
    })
}

/// Whether blocks are records of labelled parts: two labels or more recur in most of them.
fn are_labelled(
    finder: &Finder<'_>,
    facts: &[Facts],
    units: &[Unit],
    blocks: &[std::ops::Range<usize>],
) -> bool {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    let mut records = 0;
    for block in blocks.iter().filter(|block| block.len() > 1) {
        let own = &units[block.clone()];
        if !is_labelled_block(finder, facts, own) {
            continue;
        }
        records += 1;
        for unit in own {
            if let Some(label) = label(finder, &facts[unit.lines.start]) {
                *counts.entry(label).or_default() += 1;
            }
        }
    }
    let common = counts.values().filter(|count| 10 * **count >= 6 * records);
    records >= ENOUGH && common.count() >= 2
}

/// Whether blocks are a title, a date alone on the line below, and text.
fn are_titled(
    facts: &[Facts],
    units: &[Unit],
    blocks: &[std::ops::Range<usize>],
    dates: &[bool],
) -> bool {
    let several = blocks.iter().filter(|block| block.len() > 1);
    let lines = several.map(|block| units[block.start].lines.start..units[block.end - 1].lines.end);
    let mut titled = 0;
    let mut others = 0;
    for lines in lines {
        let first = &facts[lines.start];
        let is = dates.get(lines.start + 1).copied().unwrap_or(false)
            && !dates[lines.start]
            && first.opening.is_none()
            && lines.clone().filter(|line| dates[*line]).count() == 1;
        match is {
            true => titled += 1,
            false => others += 1,
        }
    }
    titled >= ENOUGH && titled > 3 * others
}

/// The line on which the first record of a block begins whose records have as many lines each, that number, and the
/// line of the date in them.
fn periodic(lines: &std::ops::Range<usize>, dates: &[bool]) -> Option<(usize, usize, usize)> {
    let dated: Vec<usize> = lines.clone().filter(|line| dates[*line]).collect();
    if dated.len() < ENOUGH {
        return None;
    }
    let again = |period: usize| {
        let asked = dated.iter().filter(|line| **line + period < lines.end);
        let (mut all, mut right) = (0, 0);
        for line in asked {
            all += 1;
            right += usize::from(dates[line + period]);
        }
        all >= ENOUGH - 1 && 10 * right >= 8 * all
    };
    let period = (2..=LONGEST_RECORD).find(|period| again(*period))?;
    // The line of a record that is its date most often; the first of those.
    let count = |offset: usize| {
        dated
            .iter()
            .filter(|line| (**line - lines.start) % period == offset)
            .count()
    };
    let most = (0..period).map(count).max()?;
    let offset = (0..period).find(|offset| 10 * count(*offset) >= 8 * most)?;
    let first = dated
        .iter()
        .find(|line| (**line - lines.start) % period == offset)?;
    let whole = (lines.end - lines.start).is_multiple_of(period) && offset > 0;
    let records = (lines.end - (first - offset)) / period;
    (whole && most >= ENOUGH && 10 * most >= 8 * records).then_some((
        first - offset,
        period,
        offset,
    ))
}

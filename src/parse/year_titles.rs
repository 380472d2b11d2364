//! Headings that name their year among other words, told by each other: the same words stand on several lines
//! over dates without a year, and nothing but the year is another one (`At the mill in 1935:`, `At the mill in
//! 1936:`).

use std::collections::HashMap;

use super::dates::{Grammar, is_year};
use super::facts::{Facts, Finder};

/// Characters of the longest heading that names a year.
const LONGEST: usize = 60;
/// Headings that prove each other, at least.
const ENOUGH: usize = 2;

/// Takes the year of each such heading for the date that stands alone on its line.
pub(super) fn find<'p>(finder: &Finder<'p>, grammar: Grammar<'p>, facts: &mut [Facts]) {
    let blank = |index: Option<usize>| {
        index
            .and_then(|index| facts.get(index))
            .is_none_or(Facts::is_blank)
    };
    let mut alike: HashMap<(&str, &str), Vec<(usize, usize)>> = HashMap::new();
    for (index, line) in facts.iter().enumerate() {
        let free = blank(index.checked_sub(1)) && blank(Some(index + 1));
        if line.is_blank() || line.opening.is_some() || line.cited || line.width > LONGEST || !free
        {
            continue;
        }
        let Some(at) = only_year(finder, line) else {
            continue;
        };
        let words = (finder.span(line.content, at), finder.span(at + 1, line.end));
        alike.entry(words).or_default().push((index, at));
    }
    let heads_days = over_days(facts);
    let mut found = Vec::new();
    for titles in alike.into_values().filter(|titles| titles.len() >= ENOUGH) {
        let over_days = titles
            .iter()
            .filter(|(index, _)| heads_days[*index])
            .count();
        let years = titles.windows(2).all(|pair| {
            let year = |at: usize| finder.tokens.all().get(at).map(|token| token.value);
            year(pair[0].1) != year(pair[1].1)
        });
        if years && 2 * over_days > titles.len() {
            found.extend(titles);
        }
    }
    for (index, at) in found {
        let line = &mut facts[index];
        let year = grammar
            .opening(at + 1)
            .at(at)
            .filter(|found| found.form.is_years());
        line.opening = year.map(|found| finder.alone(found));
    }
}

/// The token that is the only year among the words of a line.
fn only_year(finder: &Finder<'_>, line: &Facts) -> Option<usize> {
    let all = finder.tokens.all();
    let mut years = (line.content..line.end).filter(|at| all[*at].is_number());
    let at = years.next().filter(|_| years.next().is_none())?;
    let tight = |at: usize| {
        all.get(at)
            .is_some_and(|token| token.is_tight() && token.is_word())
    };
    let words = (line.content..line.end).any(|at| all[at].is_word());
    (words && is_year(&all[at]) && !tight(at) && !tight(at + 1)).then_some(at)
}

/// For each line, whether the next date under it has no year of its own, and a month.
fn over_days(facts: &[Facts]) -> Vec<bool> {
    let mut over = vec![false; facts.len()];
    let mut below = false;
    for (line, over) in facts.iter().zip(&mut over).rev() {
        *over = below;
        if let Some(next) = &line.opening {
            below = !next.expression().has_year() && next.expression().has_month();
        }
    }
    over
}

//! Where timelines stand on a page: the openers of lines chain into runs, and what stands between two of them
//! tells whether one run ends and another begins.
//!
//! Only clean openers are asked: lines that cannot be the rest of the one above.

use std::collections::HashMap;

use super::biography;
use super::dates::Form;
use super::facts::{Lead, LinePart, Opening, Strength};
use super::heading::section_title;
use super::lines::Lines;
use crate::language::Roles;

/// The lines of a timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TimelineRun {
    pub(super) first: usize,
    pub(super) last: usize,
}

/// A stretch of lines between headings that begin another part of the page.
struct Block {
    lines: Vec<usize>,
    /// Whether its heading names a timeline.
    named: bool,
}

/// Dated lines of one form that are entries, however they go on.
const ENOUGH: usize = 3;
/// Characters of a line of running text, at least.
const LONG: usize = 160;
/// Characters of a sentence that stands free, at least.
const FREE: usize = 120;
/// Characters of the longest heading of a group.
const LONGEST_TITLE: usize = 60;
/// Characters of the longest line that stands under a date alone on its line.
const NARROW: usize = 90;

/// The runs of a page; `taken` are lines that belong to other regions, such as lists of notes.
pub(super) fn runs(lines: &Lines<'_>, taken: &[bool]) -> Vec<TimelineRun> {
    let title = title(lines);
    let mut blocks = vec![Block {
        lines: Vec::new(),
        named: false,
    }];
    for line in 1..=lines.count() {
        let is_taken = taken.get(line - 1).copied().unwrap_or(false);
        if lines.is_blank(line) && !is_taken {
            continue;
        }
        let named = !is_taken && names_timeline(lines, line);
        let dotted = !is_taken && section_title(lines, line).is_some() && !heads_group(lines, line);
        if is_taken || named || dotted {
            blocks.push(Block {
                lines: Vec::new(),
                named,
            });
        } else if Some(line) != title
            && let Some(block) = blocks.last_mut()
        {
            block.lines.push(line);
        }
    }
    let mut found = Vec::new();
    for block in &blocks {
        runs_of(lines, block, &mut found);
    }
    found
}

/// Whether a heading with points stands over dated lines only: those of a group.
fn heads_group(lines: &Lines<'_>, line: usize) -> bool {
    let Some(next) = lines.next_filled(line) else {
        return false;
    };
    // A sentence of its own directly under an entry is running text.
    let text = |line: usize| lines.facts(line).width >= LONG || is_own_sentence(lines, line);
    let row = |line: usize| {
        lines.is_entry(line)
            && lines
                .next_filled(line)
                .is_none_or(|next| lines.is_entry(next) || !text(next))
    };
    let names = lines.facts(line).names;
    let other = names.notes || names.meetings;
    !other
        && (row(next) || lines.year(next).is_some())
        && lines
            .filled_before(line)
            .is_some_and(|before| lines.facts(before).width < FREE)
}

/// Whether a line is the heading of a timeline by its words.
pub(super) fn names_timeline(lines: &Lines<'_>, line: usize) -> bool {
    let facts = lines.facts(line);
    facts.names.timeline
        && facts.opening.is_none()
        && facts.width <= 2 * LONGEST_TITLE
        && !facts.ends
        && lines.content(line).split_whitespace().count() <= MOST_WORDS
}

/// Characters of a line that may have been wrapped, at least.
const NARROWEST: usize = 24;

/// Words of the longest heading of a timeline.
const MOST_WORDS: usize = 12;

/// The line of the page's title, when the page begins with one.
fn title(lines: &Lines<'_>) -> Option<usize> {
    let first = lines.next_filled(0)?;
    let facts = lines.facts(first);
    let plain = !facts.lower && facts.width < FREE && !facts.ends && facts.bullet.is_none();
    let dated = match &facts.opening {
        None => false,
        // `1923–1950`: the years of the page.
        Some(opening) => !opening.form().is_years() || opening.expression().more.is_empty(),
    };
    (plain && !dated && !facts.rule).then_some(first)
}

/// Whether a line cannot be the rest of the one above.
pub(super) fn is_clean(lines: &Lines<'_>, line: usize) -> bool {
    let above = lines.facts(line - 1);
    lines.facts(line).part == LinePart::First
        || above.is_blank()
        || above.rule
        || above.ends
        || above.hashes > 0
        || lines.facts(line).bullet.is_some()
        || above.opening.as_ref().is_some_and(Opening::is_alone)
        || lines.facts(line - 1).is_image()
        || names_timeline(lines, line - 1)
        || !lines.page.is_full(line - 1)
            && (!above.breaks || introduces(lines, line - 1))
            && !lines.facts(line).lower
            && !is_broken_date(lines, line)
}

/// Whether a line ends with a colon: what it names stands below.
fn introduces(lines: &Lines<'_>, line: usize) -> bool {
    lines
        .tokens_of(line)
        .last()
        .is_some_and(|last| last.is_mark(':'))
}

/// Whether a date is broken between a line and the one above: that ends with the name of a month, this begins
/// with a number.
pub(super) fn is_broken_date(lines: &Lines<'_>, line: usize) -> bool {
    let number = lines
        .tokens_of(line)
        .first()
        .is_some_and(|first| first.is_number());
    let grammar = lines.grammar();
    let above = lines.tokens_of(line - 1);
    let is_month =
        |token: &crate::lex::Token| token.entry.is_some() && grammar.month(token).is_some();
    let month = above.last().is_some_and(is_month);
    let opening = lines.opening(line - 1);
    if number && month {
        return !opening.is_some_and(|opening| opening.form().with_text().is_month());
    }
    // `… on the 3.` / `Oktober 1871`: the day stands at the end of the line above.
    let begins = lines.tokens_of(line).first().is_some_and(is_month);
    let mut ends = above.iter().rev();
    let last = match ends.next() {
        Some(point) if point.is_mark('.') => ends.next(),
        last => last,
    };
    let day =
        last.is_some_and(|day| day.is_number() && day.len() <= 2 && (1..=31).contains(&day.value));
    begins && day && lines.facts(line - 1).width > NARROWEST
}

/// Whether a line ends with a word that a date follows: `since`, `until`.
pub(super) fn leads_to_date(lines: &Lines<'_>, line: usize) -> bool {
    let lead = Roles::SINCE
        | Roles::UNTIL
        | Roles::FROM
        | Roles::BEFORE
        | Roles::AFTER
        | Roles::BETWEEN
        | Roles::IN
        | Roles::ABOUT;
    let grammar = lines.grammar();
    let last = lines.tokens_of(line).last();
    last.is_some_and(|last| grammar.plays(last, lead))
}

fn runs_of(lines: &Lines<'_>, block: &Block, found: &mut Vec<TimelineRun>) {
    let openers: Vec<usize> = block
        .lines
        .iter()
        .copied()
        .filter(|line| {
            let own = lines.facts(*line).part == LinePart::First;
            lines.opening(*line).is_some() && (own || biography::at(lines, *line).is_none())
        })
        .filter(|line| is_clean(lines, *line))
        .collect();
    let openers = match lines.page.hard_wrapped {
        true => without_insiders(lines, openers),
        false => openers,
    };
    let mut forms: HashMap<Form, usize> = HashMap::new();
    for line in &openers {
        if let Some(opening) = lines.opening(*line) {
            *forms.entry(opening.form()).or_insert(0) += 1;
        }
    }
    let votes = |form: Form| forms.get(&form).copied().unwrap_or(0);
    let mut any = false;
    let mut run: Vec<usize> = Vec::new();
    let mut doubtful = None;
    let mut close = |run: &mut Vec<usize>, found: &mut Vec<TimelineRun>| {
        let named = block.named && !any;
        if let Some(closed) = run_of(lines, block, run, named) {
            found.push(closed);
            any = true;
        }
        run.clear();
    };
    for line in openers {
        let Some(opening) = lines.opening(line) else {
            continue;
        };
        let weak = opening.strength == Strength::Weak && !opening.is_alone();
        // A few sentences that begin with dates are running text.
        let few = run.is_empty() && !block.named && votes(opening.form()) < ENOUGH;
        if few && begins_sentence(lines, line, opening) {
            continue;
        }
        if weak && votes(opening.form()) < 2 && !(opening.marked || !run.is_empty() || block.named)
        {
            doubtful = Some(line);
            continue;
        }
        // A weak one directly over the first of a run belongs to it.
        let over = doubtful
            .take()
            .filter(|over| run.is_empty() && over + 1 == line);
        run.extend(over);
        if let Some(before) = run.last().copied()
            && is_apart(lines, block, before, line, &votes)
        {
            close(&mut run, found);
        }
        run.push(line);
    }
    close(&mut run, found);
}

/// The openers of wrapped text without those that stand in the middle of a paragraph by accident: no other line
/// that stands free opens as they do.
fn without_insiders(lines: &Lines<'_>, openers: Vec<usize>) -> Vec<usize> {
    let form = |line: usize| lines.opening(line).map(Opening::form);
    let mut inside: Vec<bool> = Vec::with_capacity(openers.len());
    let mut before = None;
    for line in &openers {
        let below_one = before.is_some_and(|before| before + 1 == *line);
        let is_inside = is_inside(lines, *line, below_one);
        inside.push(is_inside);
        before = is_inside.then_some(*line);
    }
    // For each form, the openers that stand free, and those inside a paragraph.
    let mut counts: HashMap<Option<Form>, [usize; 2]> = HashMap::new();
    for (line, inside) in openers.iter().zip(&inside) {
        counts.entry(form(*line)).or_default()[usize::from(*inside)] += 1;
    }
    let supported = |line: usize| {
        let [free, inside] = counts.get(&form(line)).copied().unwrap_or_default();
        free >= 2 && free >= inside
    };
    let kept = |(line, inside): (usize, bool)| (!inside || supported(line)).then_some(line);
    openers.into_iter().zip(inside).filter_map(kept).collect()
}

/// Whether what stands between two openers parts two runs.
fn is_apart(
    lines: &Lines<'_>,
    block: &Block,
    before: usize,
    line: usize,
    votes: &impl Fn(Form) -> usize,
) -> bool {
    let (Some(first), Some(second)) = (lines.opening(before), lines.opening(line)) else {
        return false;
    };
    let alone = first.is_alone()
        && (votes(first.form()) >= 2
            || first.form().is_years()
            || first.form().with_text().is_month_and_year());
    if alone {
        return false;
    }
    let mut weight = 0;
    for between in before + 1..line {
        let facts = lines.facts(between);
        let prose =
            facts.width >= FREE && facts.ends && facts.opening.is_none() && facts.bullet.is_none();
        if prose && biography::at(lines, between).is_none() {
            weight += if lines.is_blank(between - 1) {
                2
            } else {
                i32::from(facts.width >= LONG)
            };
        }
    }
    if lines.page.hard_wrapped {
        weight += paragraphs_between(lines, before, line);
    }
    let alike = first.form() == second.form() && votes(first.form()) >= 3 && !block.named;
    weight >= if alike { 6 } else { 2 }
}

/// Paragraphs of wrapped text between two openers: three lines or more, parted from them by blank lines.
fn paragraphs_between(lines: &Lines<'_>, before: usize, line: usize) -> i32 {
    let mut paragraphs = 0;
    let mut count = None;
    for between in before + 1..=line {
        if lines.is_blank(between) || between == line {
            let ends = lines.facts(between - 1).ends && lines.is_blank(between);
            paragraphs += i32::from(count.is_some_and(|count| count >= 3) && ends);
            count = Some(0);
        } else if lines.opening(between).is_none() && lines.facts(between).bullet.is_none() {
            count = count.map(|count| count + 1);
        } else {
            count = None;
        }
    }
    paragraphs
}

/// The run that openers make, or none where they are dates of running text.
fn run_of(lines: &Lines<'_>, block: &Block, openers: &[usize], named: bool) -> Option<TimelineRun> {
    let (first, last) = (*openers.first()?, *openers.last()?);
    let of = |line: usize| lines.opening(line);
    let mut forms: HashMap<Form, usize> = HashMap::new();
    for opening in openers.iter().filter_map(|line| of(*line)) {
        *forms.entry(opening.form()).or_insert(0) += 1;
    }
    let agree = forms.values().copied().max().unwrap_or(0);
    let long = block
        .lines
        .iter()
        .any(|line| lines.facts(*line).width >= LONG && of(*line).is_none());
    let strengths: usize = openers
        .iter()
        .filter_map(|line| of(*line))
        .map(|opening| opening.strength as usize + 1)
        .sum();
    let all = |is: fn(&Opening) -> bool| openers.iter().filter_map(|line| of(*line)).all(is);
    let hard = lines.page.hard_wrapped;
    let weak = all(|opening| opening.strength == Strength::Weak);
    let unmarked = all(|opening| !opening.marked && !opening.is_alone());
    // Wrapped text that happens to begin a few of its lines with dates.
    let under_full = |line: &usize| !lines.is_blank(line - 1) && lines.page.is_full(line - 1);
    if hard && !named && openers.len() < ENOUGH && openers.iter().all(under_full) {
        return None;
    }
    if openers.len() == 1 {
        let opening = of(first)?;
        let worth = opening.strength >= Strength::Medium || named || opening.is_alone();
        if long && !named || !worth {
            return None;
        }
        if hard && !named && opening.strength < Strength::Strong {
            return None;
        }
        // A date that opens one line among others is one of their text.
        let plain = !named && !opening.is_alone() && !opening.marked && opening.lead == Lead::None;
        if plain
            && (block.lines.iter().any(|line| is_prose(lines, *line))
                || is_own_sentence(lines, first + 1))
        {
            return None;
        }
    } else {
        let few = agree < 2 && (long || strengths < 4);
        let by_accident = hard && weak && agree < 3 && unmarked;
        if !named && (few || by_accident) {
            return None;
        }
    }
    let ends = |line: usize| block.lines.binary_search(&line).is_err() && !lines.is_blank(line);
    let final_opening = of(last)?;
    let votes = forms.get(&final_opening.form()).copied().unwrap_or(0);
    let mut end = last;
    for line in last + 1..=lines.count() {
        if ends(line) {
            break;
        }
        if !lines.is_blank(line) {
            end = line;
            continue;
        }
        if let Some(next) = lines
            .next_filled(line)
            .filter(|next| !ends(*next) && lines.facts(*next).unread.is_some())
        {
            end = next;
            continue;
        }
        let Some(next) = lines.next_filled(line).filter(|next| !ends(*next)) else {
            break;
        };
        let under_alone = final_opening.is_alone()
            && (votes >= 2 && !final_opening.form().is_years()
                || lines.facts(next).width < NARROW
                || openers.len() == 1);
        if under_alone && end > last && is_free_title(lines, next) {
            break;
        }
        let cut = biography::at(lines, end).is_some() && lines.facts(next).lower;
        let goes_on = lines.facts(next).lower || lines.facts(end).breaks;
        let more = named_tail(lines, final_opening, next, end);
        if !(under_alone || cut || goes_on || more) {
            break;
        }
    }
    let mut start = first;
    for line in (1..start).rev() {
        if ends(line) {
            break;
        }
        if lines.is_blank(line) {
            continue;
        }
        let facts = lines.facts(line);
        if facts.unread.is_some() {
            start = line;
            continue;
        }
        let heads = facts.opening.is_none()
            && facts.width <= LONGEST_TITLE
            && !facts.ends
            && !facts.lower
            && lines.content(line).split_whitespace().count() <= MOST_GROUP_WORDS
            && (lines.is_blank(line - 1) || line == 1 || facts.hashes > 0)
            && facts.leftover.is_none()
            && !facts.cited;
        if !heads || Some(line) == title(lines) {
            break;
        }
        start = line;
    }
    Some(TimelineRun {
        first: start,
        last: end,
    })
}

/// Whether a line stands under a full one, as in the middle of a wrapped paragraph; `below_one` where the line above
/// opens with a date and does so too.
fn is_inside(lines: &Lines<'_>, line: usize, below_one: bool) -> bool {
    let facts = lines.facts(line);
    !lines.is_blank(line - 1)
        && facts.part != LinePart::First
        && lines.page.is_full(line - 1)
        && (below_one || lines.opening(line - 1).is_none())
        && facts.bullet.is_none()
        && !facts.opening.as_ref().is_some_and(Opening::is_alone)
}

/// Whether a line is a heading that stands free over text without a date.
fn is_free_title(lines: &Lines<'_>, line: usize) -> bool {
    let facts = lines.facts(line);
    let over_text = lines
        .next_filled(line)
        .is_some_and(|next| lines.opening(next).is_none());
    let free = lines.is_blank(line - 1) && lines.is_blank(line + 1);
    facts.hashes > 0
        || free
            && over_text
            && facts.opening.is_none()
            && facts.width <= LONGEST_TITLE
            && !facts.ends
            && !facts.lower
            && !facts.breaks
}

/// Words of the heading of a group.
const MOST_GROUP_WORDS: usize = 6;

/// Whether a line under the last year heading of a run is an entry of it without a date.
fn named_tail(lines: &Lines<'_>, last: &Opening, next: usize, end: usize) -> bool {
    let year = last.is_alone() && last.form().is_years() && lines.opening(end).is_some();
    year && lines.facts(next).width < LONG
}

/// Whether a line is a paragraph.
fn is_prose(lines: &Lines<'_>, line: usize) -> bool {
    let facts = lines.facts(line);
    facts.width >= NARROW && facts.ends && facts.opening.is_none()
}

/// Whether a dated line is the beginning of a sentence: `By May 1722 he …`.
fn begins_sentence(lines: &Lines<'_>, line: usize, opening: &Opening) -> bool {
    let roles = Roles::BEFORE
        | Roles::AFTER
        | Roles::BETWEEN
        | Roles::FROM
        | Roles::SINCE
        | Roles::UNTIL
        | Roles::IN;
    let all = lines.tokens.all();
    let leads = all
        .get(opening.written.first)
        .is_some_and(|first| lines.grammar().plays(first, roles));
    let small = lines
        .text_of(opening.text..lines.facts(line).end)
        .starts_with(char::is_lowercase);
    leads && small && !opening.marked && opening.lead == Lead::None
}

/// Whether a line directly under another ends a sentence, and is not the rest of one above.
fn is_own_sentence(lines: &Lines<'_>, line: usize) -> bool {
    let facts = lines.facts(line);
    !lines.is_blank(line - 1)
        && facts.ends
        && !facts.lower
        && facts.opening.is_none()
        && facts.bullet.is_none()
        && is_clean(lines, line)
}

//! Dates that do not open their line: behind the number or the first words of an entry. A place is one of dates where the page has several there, and few elsewhere.

use std::ops::Range;

use super::dates::{Grammar, Written, YEARS};
use super::facts::{Facts, Finder, Lead, Opening, Strength};
use crate::lex::{Gap, Kind, Token};

/// Lines with a date in one place that make it a place of dates.
const ENOUGH: usize = 3;
/// Tokens before a date that stands in the first words of an entry.
const MOST_WORDS: usize = 12;
/// Bytes of the head of a paper, in which its date stands.
const LONGEST_HEAD: usize = 160;

/// A place of a date on its line.
struct ColumnDate {
    line: usize,
    opening: Opening,
    /// Number of the line, where one begins it.
    number: Option<u32>,
    /// Whether a place and a mark stand before the date, and a mark behind it.
    head: bool,
    /// Whether a day and a month are written, or a mark closes the date: it is no accident.
    sure: bool,
}

/// Adds to `facts` the dates that stand where those of the page do.
pub(super) fn find<'p>(finder: &Finder<'p>, grammar: Grammar<'p>, facts: &mut [Facts]) {
    let opened = facts
        .iter()
        .filter(|facts| {
            facts
                .opening
                .as_ref()
                .is_some_and(|opening| opening.strength > Strength::Weak)
        })
        .count();
    let mut words = Vec::new();
    let mut papers = Vec::new();
    let mut starts = 0;
    let mut before_ends = true;
    // Where a paragraph is one line, so are all others.
    let unwrapped = facts.iter().filter(|fact| fact.width > WIDEST_LINE).count() >= ENOUGH;
    for (line, fact) in (0..).zip(facts.iter()) {
        let begins = (before_ends || fact.bullet.is_some() || unwrapped)
            && !fact.lower
            && !fact.is_blank()
            && !fact.rule;
        before_ends = fact.ends || fact.is_blank() || fact.rule;
        if fact.is_blank() || fact.cited || fact.rule {
            continue;
        }
        let strong = fact
            .opening
            .as_ref()
            .is_some_and(|opening| opening.strength > Strength::Weak);
        starts += usize::from(begins && !strong && fact.width > SHORTEST);
        if strong {
            continue;
        }
        // The head of an entry is one wherever it stands; a date in words opens a sentence.
        if !fact.lower
            && let Some((found, closes)) = behind_words(finder, grammar, fact, line)
            && (begins || found.head || found.number.is_some())
        {
            match found.number {
                Some(_) if closes => papers.push(found),
                _ => words.push(found),
            }
        }
    }
    // The numbers of papers rise.
    let rising = papers
        .windows(2)
        .filter(|pair| pair[0].number < pair[1].number)
        .count();
    if papers.len() >= ENOUGH && 10 * rising >= 8 * (papers.len() - 1) {
        take(facts, papers);
    }
    let left = |found: &ColumnDate, facts: &[Facts]| {
        facts[found.line].opening.as_ref().is_none_or(|opening| {
            opening.strength == Strength::Weak && !opening.marked && !opening.is_alone()
        })
    };
    words.retain(|found| left(found, facts));
    let sure = words.iter().filter(|found| found.sure).count();
    // `Leith, 7 March 1849.`: a place and a date that a mark closes are the head of an entry of any length.
    let heads = words.iter().filter(|found| found.head).count();
    if heads >= ENOUGH && heads > opened && 10 * heads >= 8 * words.len() {
        words.retain(|found| found.head);
        take(facts, words);
    } else if sure >= ENOUGH
        && (sure > opened && 10 * words.len() >= 6 * starts
            || 10 * (words.len() + opened) >= 9 * (starts + opened) && are_among(&words, facts))
        && are_told(&words)
        && is_short(facts)
    {
        // A sentence that names a date is an entry where all others do.
        take(facts, words);
    }
}

/// Whether lines stand among those that open with a date, and not in a stretch of their own, as running text does
/// below a timeline.
fn are_among(found: &[ColumnDate], facts: &[Facts]) -> bool {
    let mut found_lines = found.iter().map(|found| found.line).peekable();
    let mut changes = 0;
    let mut before = None;
    for (line, fact) in facts.iter().enumerate() {
        let is_found = found_lines.next_if_eq(&line).is_some();
        let opens = fact
            .opening
            .as_ref()
            .is_some_and(|opening| opening.strength > Strength::Weak);
        if is_found || opens {
            changes += usize::from(before.is_some_and(|before| before != is_found));
            before = Some(is_found);
        }
    }
    changes >= found.len()
}

/// Characters of a line that is no heading.
const SHORTEST: usize = 24;

fn take(facts: &mut [Facts], found: Vec<ColumnDate>) {
    for candidate in found {
        if let Some(fact) = facts.get_mut(candidate.line) {
            fact.opening = Some(candidate.opening);
            fact.unread = None;
        }
    }
}

/// The ranges of tokens of the cells of a line; nothing when it has one cell.
pub(super) fn cells(tokens: &[Token], line: Range<usize>) -> Vec<Range<usize>> {
    let is = |at: usize, mark: char| tokens[at].is_mark(mark);
    let (mut strokes, mut broken, mut semicolons) = (false, false, 0);
    let (mut tabs, mut wide) = (false, false);
    for at in line.clone() {
        match tokens[at].kind {
            Kind::Mark('|') => strokes = true,
            Kind::Mark('¦') => broken = true,
            Kind::Mark(';') => semicolons += 1,
            _ => {}
        }
        tabs |= tokens[at].gap == Gap::Tab && at > line.start;
        wide |= tokens[at].gap == Gap::Wide && at > line.start;
    }
    let mark = match (strokes, broken) {
        (true, _) => Some('|'),
        (_, true) => Some('¦'),
        _ => None,
    };
    if mark.is_none() && semicolons < 2 && !tabs && !wide {
        return Vec::new();
    }
    let parts = |at: usize| match mark {
        Some(mark) => is(at, mark),
        None => !tabs && semicolons >= 2 && !wide && is(at, ';'),
    };
    let mut cells = Vec::new();
    let mut start = line.start;
    for at in line.clone() {
        let gap = mark.is_none()
            && at > line.start
            && match tabs {
                true => tokens[at].gap == Gap::Tab,
                false => tokens[at].gap == Gap::Wide,
            };
        if parts(at) {
            cells.push(start..at);
            start = at + 1;
        } else if gap {
            cells.push(start..at);
            start = at;
        }
    }
    cells.push(start..line.end);
    cells
}

fn opening(written: Written, lead: Lead, text: usize) -> Opening {
    let strength = match written.expression.has_year() {
        true => Strength::Strong,
        false => Strength::Medium,
    };
    Opening {
        written,
        lead,
        text,
        marked: true,
        strength,
    }
}

/// Whether the dates in words are those of entries: nearly all are days, or half have their years.
fn are_told(words: &[ColumnDate]) -> bool {
    let with = |is: fn(&ColumnDate) -> bool| words.iter().filter(|found| is(found)).count();
    let days = with(|found| {
        let expression = &found.opening.written.expression;
        expression.has_day() && expression.has_month()
    });
    let years = with(|found| found.opening.written.expression.has_year());
    100 * days >= 85 * words.len() || 2 * years >= words.len()
}

/// Whether the page is one of short entries, and not of paragraphs that happen to name dates.
fn is_short(facts: &[Facts]) -> bool {
    let mut units: Vec<usize> = Vec::new();
    let mut open = false;
    let widest = facts.iter().map(|fact| fact.width).max().unwrap_or(0);
    let wrapped = widest <= WIDEST_WRAPPED;
    // A line that is full and ends no sentence goes on in the next.
    let mut full = false;
    for fact in facts {
        let goes_on = fact.lower || wrapped && full;
        full = !fact.ends && 100 * fact.width >= 85 * widest;
        if fact.is_blank() {
            open = false;
        } else if open && goes_on {
            if let Some(last) = units.last_mut() {
                *last += fact.width;
            }
        } else {
            units.push(fact.width);
            open = true;
        }
    }
    units.sort_unstable();
    units
        .get(units.len() / 2)
        .is_some_and(|middle| *middle <= LONGEST_ENTRY)
}

/// Characters of the longest line that was wrapped.
const WIDEST_LINE: usize = 200;
/// Characters of the longest line of a page that may be wrapped.
const WIDEST_WRAPPED: usize = 110;
/// Tokens of the longest place before a date.
const LONGEST_PLACE: usize = 6;
/// Characters of an entry whose date stands in its first words, in the middle of all.
const LONGEST_ENTRY: usize = 220;

/// The date in the first words of a line, or in the head of a numbered paper; and whether it closes a clause.
fn behind_words<'p>(
    finder: &Finder<'p>,
    grammar: Grammar<'p>,
    facts: &Facts,
    line: usize,
) -> Option<(ColumnDate, bool)> {
    let all = finder.tokens.all();
    let behind = finder.behind_number(facts);
    let number = behind.and_then(|_| {
        let tokens = all.get(facts.content..facts.end)?;
        tokens.iter().find(|token| token.is_number())
    });
    let start = behind.unwrap_or(facts.content);
    let most = facts
        .end
        .min(start + MOST_WORDS + if number.is_some() { MOST_WORDS } else { 0 });
    let head = all.get(facts.content)?.start as usize + LONGEST_HEAD;
    let mut passed = start;
    for at in start..most {
        let token = &all[at];
        if at < passed {
            continue;
        }
        if token.start as usize > head {
            return None;
        }
        // The head of a paper ends with its first clause.
        let ends = number.is_some()
            && at > start + 1
            && all[at - 1].is_mark('.')
            && !token.is_tight()
            && all[at - 2].is_word()
            && all[at - 2].len() > 4
            && grammar.month(&all[at - 2]).is_none();
        if ends {
            return None;
        }
        let bracket = matches!(token.kind, Kind::Mark('[' | '(' | '（'));
        let may = token.is_number() || token.is_word() && token.entry.is_some() || bracket;
        let inside = at > start
            && token.is_tight()
            && !matches!(all[at - 1].kind, Kind::Mark('(' | '[' | '（'));
        if !may || inside && !bracket {
            continue;
        }
        let Some(written) = grammar.opening(facts.end).at(at) else {
            continue;
        };
        let expression = &written.expression;
        let form = written.form;
        let next = all.get(written.end).filter(|_| written.end < facts.end);
        let closes = next.is_none_or(|next| {
            matches!(
                next.kind,
                Kind::Mark('.' | ':' | ',' | ';' | ')' | ']' | '）' | '：' | '，' | '|' | '*')
                    | Kind::Dash
            )
        });
        let cut = closes
            && (bracket
                || at > start && matches!(all[at - 1].kind, Kind::Mark(',' | '(' | '[' | '（')))
            || form.sign == Some('日')
                && at > start
                && next.is_some_and(|next| next.gap >= Gap::Wide);
        if form.is_month() || form.is_bare_day() || expression.first.fault.is_some() {
            continue;
        }
        // A year in brackets is that of a book or a life; one of three digits counts something.
        let year = u32::try_from(expression.first.year.unwrap_or(0)).unwrap_or(0);
        let enclosed =
            bracket || at > start && matches!(all[at - 1].kind, Kind::Mark('(' | '[' | '（'));
        if form.is_years() && (enclosed || !YEARS.contains(&year)) {
            passed = written.end;
            continue;
        }
        let day = expression.has_month() && expression.has_day();
        // A year alone may be one of anything; where others have days there, it is one of those.
        let season = expression.first.season.is_some();
        let known = day
            || cut
            || season
            || expression.has_month() && expression.has_year()
            || form.is_years() && (closes || expression.more.is_empty());
        if !known {
            continue;
        }
        let whole = closes && expression.has_month() && expression.has_year();
        let written = super::units::until(grammar, all, start, written);
        let expression = &written.expression;
        let of_month = expression.has_month();
        let is_head = cut && number.is_none() && at <= start + LONGEST_PLACE;
        let wide = next.is_some_and(|next| next.gap >= Gap::Wide);
        let (lead, text) = match is_head && (closes || wide) {
            true => (Lead::Head, finder.behind_date(written.end, facts.end).0),
            false => (Lead::Words, facts.content),
        };
        let mut opening = opening(written, lead, text);
        opening.written.form.alone =
            next.is_none_or(|next| next.is_mark('.') && opening.written.end + 1 == facts.end);
        return Some((
            ColumnDate {
                line,
                opening,
                number: number.map(|token| token.value),
                sure: day || cut,
                head: is_head && of_month,
            },
            whole,
        ));
    }
    None
}

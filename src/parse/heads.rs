//! Dates in the head of a line: the words before the mark that parts the dates of the page from their entries.
//!
//! Where entries are written `3 May 1932: …`, a line `Season 1931/32: …` is one of them, and so is `w maju 1933: …`:
//! the mark tells it. Small words before the date and those for a time leave it as it is; what any other word makes of
//! it is not guessed, and `Eve of 3 August: …` is an entry whose date cannot be read. A full stop closes a head only
//! where nothing but such words and a date stand before it: `In November. …`.

use std::collections::HashMap;
use std::ops::Range;

use super::dates::{DateBound, Grammar, Written, YEARS};
use super::facts::{Facts, Finder, Lead, Opening, Strength};
use super::unread::Unread;
use crate::language::Roles;
use crate::lex::{Gap, Kind, Token};

/// Entries with one mark behind their dates that make it the mark of the page.
const ENOUGH: usize = 3;
/// Tokens of the longest head.
const MOST_TOKENS: usize = 12;
/// Words before the date of a head, at most.
const MOST_WORDS: usize = 5;
/// Bytes of the longest head.
const LONGEST: usize = 60;

/// What parts a date from its entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Parting {
    Colon,
    Dash,
    Wide,
    /// The end of a sentence, behind small words and a date alone: `In November. …`.
    Stop,
}

impl Parting {
    const ALL: [Self; 4] = [Self::Colon, Self::Dash, Self::Wide, Self::Stop];

    /// What parts the token at `at` from those before it.
    fn at(all: &[Token], at: usize, end: usize) -> Option<Self> {
        let token = all.get(at).filter(|_| at < end)?;
        match token.kind {
            Kind::Mark(':' | '：') => Some(Self::Colon),
            Kind::Dash if !token.is_tight() => all
                .get(at + 1)
                .is_some_and(|next| at + 1 < end && !next.is_tight())
                .then_some(Self::Dash),
            Kind::Mark('.') if token.is_tight() => all
                .get(at + 1)
                .is_some_and(|next| at + 1 < end && !next.is_tight() && next.capital)
                .then_some(Self::Stop),
            _ if token.gap == Gap::Tab || token.gap == Gap::Wide => Some(Self::Wide),
            _ => None,
        }
    }
}

/// Adds to `facts` the dates of heads that the mark of the page's entries closes, and those behind a word with which
/// entries of the page begin.
pub(super) fn find<'p>(finder: &Finder<'p>, grammar: Grammar<'p>, facts: &mut [Facts]) {
    behind_one_word(finder, grammar, facts);
    before_mark(finder, grammar, facts);
}

/// Adds the dates behind one and the same word: `Addì 3 maggio 1748. …`.
fn behind_one_word<'p>(finder: &Finder<'p>, grammar: Grammar<'p>, facts: &mut [Facts]) {
    let all = finder.tokens.all();
    let mut found: HashMap<&str, Vec<(usize, Opening)>> = HashMap::new();
    let mut begun: HashMap<&str, usize> = HashMap::new();
    let mut free = true;
    for (line, fact) in facts.iter().enumerate() {
        let begins = free;
        free = fact.ends || fact.is_blank() || fact.rule;
        let word = all.get(fact.content).filter(|word| {
            let small = word
                .entry
                .is_some_and(|entry| entry.is_short_word(grammar.languages));
            word.is_word() && word.capital && !small && word.roles.is_empty()
        });
        let Some(_) =
            word.filter(|_| begins && !fact.is_blank() && !fact.cited && fact.opening.is_none())
        else {
            continue;
        };
        let word = finder.span(fact.content, fact.content + 1);
        *begun.entry(word).or_default() += 1;
        // A mark between them parts the place of a letter from its date.
        let Some(written) = grammar.opening(fact.end).at(fact.content + 1) else {
            continue;
        };
        let whole = written.expression.has_day() && written.expression.has_month();
        let written = Written {
            first: fact.content,
            ..written
        };
        if let Some(opening) = finder.judge(fact, grammar, written, Lead::None)
            && whole
            && (opening.marked || all.get(opening.text).is_some_and(|text| text.capital))
        {
            found.entry(word).or_default().push((line, opening));
        }
    }
    for (word, lines) in found {
        let all = begun.get(word).copied().unwrap_or(0);
        if lines.len() >= ENOUGH && 2 * lines.len() >= all {
            for (line, opening) in lines {
                facts[line].opening = Some(opening);
            }
        }
    }
}

/// Adds the dates of heads that the mark of the page's entries closes.
fn before_mark<'p>(finder: &Finder<'p>, grammar: Grammar<'p>, facts: &mut [Facts]) {
    let all = finder.tokens.all();
    let mut opened = 0;
    let mut parted = [0; Parting::ALL.len()];
    for fact in facts.iter() {
        let Some(opening) = fact.opening.as_ref().filter(|opening| !opening.is_alone()) else {
            continue;
        };
        opened += 1;
        if let Some(parting) = Parting::at(all, opening.written.end, fact.end) {
            parted[parting as usize] += 1;
        }
    }
    for mark in Parting::ALL {
        let parted = parted[mark as usize];
        if parted == 0 || 2 * parted <= opened {
            continue;
        }
        let (heads, begun) = closed_by(finder, grammar, facts, mark);
        let all = parted + heads.len();
        // Few entries open with a date: then nearly all others have one in their heads.
        if parted < ENOUGH && (all < ENOUGH || 10 * all < 8 * begun) {
            continue;
        }
        for (line, head) in heads {
            match head {
                LineHead::Dated(opening) => facts[line].opening = Some(opening),
                LineHead::Unread(unread) => facts[line].unread = Some(unread),
            }
        }
        return;
    }
}

/// What the head of a line says.
enum LineHead {
    Dated(Opening),
    /// A date that cannot be read.
    Unread(Unread),
}

/// The heads with a date that a mark closes, and how many lines begin as an entry does.
fn closed_by<'p>(
    finder: &Finder<'p>,
    grammar: Grammar<'p>,
    facts: &[Facts],
    mark: Parting,
) -> (Vec<(usize, LineHead)>, usize) {
    let all = finder.tokens.all();
    let mut heads = Vec::new();
    let mut begun = 0;
    let mut free = true;
    for (line, fact) in facts.iter().enumerate() {
        // Columns are no wrapped text.
        let begins = free || fact.bullet.is_some() || mark == Parting::Wide;
        free = fact.ends || fact.is_blank() || fact.rule;
        if !begins || fact.is_blank() || fact.rule || fact.cited {
            continue;
        }
        // A title or a heading is none.
        begun += usize::from(fact.ends || fact.opening.is_some());
        if fact.opening.is_some() || fact.unread.is_some() {
            continue;
        }
        let Some(head) = head(all, fact, mark) else {
            continue;
        };
        match date(finder, grammar, fact, head.clone()) {
            Some(opening) => heads.push((line, LineHead::Dated(opening))),
            // A sentence that names a date is no head.
            None if mark != Parting::Stop && grammar.said(head.clone()).is_some() => {
                let unread = Unread {
                    end: head.end,
                    reason: "its words and numbers are not a known form of date",
                    hint: None,
                };
                heads.push((line, LineHead::Unread(unread)));
            }
            None => {}
        }
    }
    (heads, begun)
}

/// The tokens of a line before the mark that closes its head.
fn head(all: &[Token], facts: &Facts, mark: Parting) -> Option<Range<usize>> {
    let first = all.get(facts.content)?;
    let most = facts.end.min(facts.content + MOST_TOKENS);
    let end =
        (facts.content + 1..most).find(|at| Parting::at(all, *at, facts.end) == Some(mark))?;
    let short = (all[end].start - first.start) as usize <= LONGEST;
    (short && end + 1 < facts.end).then_some(facts.content..end)
}

/// The date that closes a head, behind words alone.
fn date<'p>(
    finder: &Finder<'p>,
    grammar: Grammar<'p>,
    facts: &Facts,
    head: Range<usize>,
) -> Option<Opening> {
    let all = finder.tokens.all();
    let words = head
        .clone()
        .take(MOST_WORDS + 1)
        .take_while(|at| all[*at].is_word() || all[*at].is_mark('.') || all[*at].is_mark('\''))
        .count();
    let starts = (head.start..=head.start + words)
        .filter(|at| *at < head.end)
        .filter(|at| *at == head.start || !all[*at].is_tight() || all[*at - 1].is_mark('\''));
    let whole = |at: usize| {
        let written = grammar.opening(head.end).at(at);
        let written = written.filter(|written| !written.form.is_bare_day() && is_known(written));
        written
            .or_else(|| grammar.bare_season(at))
            .filter(|written| written.end == head.end)
    };
    let mut written = starts.clone().find_map(whole)?;
    // `Eve of 3 August`, `Reply to the letter of 3 May`: what the words make of the date is not known.
    let before = head.start..written.first;
    let plain = before.clone().all(|at| is_plain(grammar, &all[at]));
    // `Night to 4 May`, `Year to 5 April`: a word that bounds the date stands alone before it.
    let bounds =
        |at: usize| grammar.plays(&all[at], Roles::UNTIL) && !grammar.plays(&all[at], Roles::IN);
    let behind_others = written.first > head.start && bounds(written.first);
    if !plain || behind_others || before.len() > 1 && before.clone().any(bounds) {
        return None;
    }
    // `Financial year 1934`: small words before the date belong to what is said of it.
    let same = |at: &usize| whole(*at).is_some_and(|later| later.expression == written.expression);
    written.first = starts.rev().find(same).unwrap_or(written.first);
    if let Some(at) = written.first.checked_sub(1).filter(|at| *at == head.start) {
        let expression = &mut written.expression;
        let one = expression.more.is_empty() && !expression.first.approximate;
        if bounds(at) && one && expression.bound.is_none() {
            expression.bound = Some(DateBound::Before);
        }
        let small = Roles::IN | Roles::THE | Roles::OF | Roles::FROM | Roles::SINCE | Roles::UNTIL;
        written.first -= usize::from(grammar.plays(&all[at], small));
    }
    let (text, marked) = finder.behind_date(written.end, facts.end);
    let lead = match written.first == facts.content {
        true => Lead::None,
        false => Lead::Head,
    };
    Some(Opening {
        written,
        lead,
        text,
        marked,
        strength: Strength::Medium,
    })
}

/// Whether a word before a date leaves it as it is: a small word, or one for a time that a date numbers.
fn is_plain(grammar: Grammar<'_>, word: &Token) -> bool {
    let small = Roles::IN | Roles::THE | Roles::OF | Roles::FROM | Roles::SINCE | Roles::UNTIL;
    let time = Roles::YEAR | Roles::MONTH | Roles::DAY | Roles::ANNO | Roles::ABOUT | Roles::TERM;
    !word.is_word() || grammar.plays(word, small | time)
}

/// Whether a date is a year that can be one, or has a month or a season.
fn is_known(written: &Written) -> bool {
    let year = u32::try_from(written.expression.first.year.unwrap_or(0)).unwrap_or(0);
    !written.form.is_years() || YEARS.contains(&year)
}

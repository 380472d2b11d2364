//! The dates of a unit, and the place of each in it.

use super::super::dates::{DateBound, Grammar, Item, Written, YEARS, is_year};
use super::super::facts::{Facts, Finder};
use super::Unit;
use crate::language::Roles;
use crate::lex::{Gap, Kind, Token};

/// A place that the dates of entries may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    /// Between brackets, alone or among other words.
    Bracket,
    /// Behind a mark.
    Mark,
    /// Nothing stands behind it.
    Last,
    /// Behind a word.
    Word,
}

impl Slot {
    const ALL: [Self; 4] = [Self::Bracket, Self::Mark, Self::Last, Self::Word];
}

/// Days whose order tells that they are those of entries.
const ENOUGH_DAYS: usize = 5;
/// Bytes of a word for `until` that is nothing else: `bis`, `tot`, `до`.
const SHORTEST_UNTIL: usize = 3;
/// Tokens before the date of a head, at most.
const LONGEST_HEAD: usize = 12;
/// Tokens before a date among which a number is part of it.
const NEAR: usize = 4;
/// Bytes of the longest word that a full stop may shorten.
const SHORTENED: usize = 4;

/// A date in a unit.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) written: Written,
    bracketed: bool,
    /// Whether a mark stands before it.
    parted: bool,
    last: bool,
    /// Whether what stands beside it may make it another date.
    doubt: bool,
    /// Whether it begins with a number, and no sentence ends behind it.
    plain: bool,
    /// Whether nothing else stands in its brackets, or it has none.
    alone: bool,
    /// Whether no word stands before it: it opens its unit.
    opens: bool,
    /// Whether a mark closes the head that it is part of: `… (8 juin 1794) : …`.
    heads: bool,
    /// How much of a date it is: a year, a month or a day with something missing, a whole day.
    rank: u8,
}

impl Found {
    /// Whether it is more than a year.
    pub(super) fn is_full(&self) -> bool {
        self.rank > 1
    }

    /// Whether it stands in a place.
    pub(super) fn is_at(&self, slot: Slot) -> bool {
        match slot {
            Slot::Bracket => self.bracketed,
            Slot::Mark => self.parted && !self.bracketed,
            Slot::Last => self.last,
            Slot::Word => !self.parted && !self.bracketed,
        }
    }

    /// Whether it stands in brackets of its own at the end.
    pub(super) fn is_enclosed(&self) -> bool {
        self.closes() && self.bracketed
    }

    /// Whether what stands beside it may make it another date.
    pub(super) fn is_doubtful(&self) -> bool {
        self.doubt
    }

    /// Whether it opens its unit.
    pub(super) fn opens(&self) -> bool {
        self.opens
    }

    /// Whether it closes a head.
    pub(super) fn heads(&self) -> bool {
        self.heads && !self.last
    }

    /// Whether it is a whole day.
    pub(super) fn is_whole(&self) -> bool {
        self.rank == 3
    }

    /// Whether nothing stands behind it but brackets that close.
    pub(super) fn is_last(&self) -> bool {
        self.last
    }

    /// Whether it closes the text of its unit, and is no part of it.
    pub(super) fn closes(&self) -> bool {
        self.last && self.alone && (self.parted || self.plain && self.rank == 3)
    }

    /// The first day that is written, as far as it is.
    fn key(&self) -> Option<(i32, u32, u32)> {
        let first = &self.written.expression.first;
        Some((first.year?, first.month?, first.day.unwrap_or(0)))
    }
}

/// The dates of a unit.
pub(super) fn of<'p>(
    finder: &Finder<'p>,
    grammar: Grammar<'p>,
    facts: &[Facts],
    unit: &Unit,
) -> Vec<Found> {
    let all = finder.tokens.all();
    // Where the parts of a record stand one a line, its date is the line that all others have.
    let range = match unit.date_line {
        Some(line) => facts[line].content..facts[line].end,
        None => unit.tokens(facts),
    };
    let grammar = grammar.opening(range.end);
    let mut found = Vec::new();
    let mut open = 0;
    let mut at = range.start;
    while at < range.end {
        let token = &all[at];
        let written = may_begin(all, at, range.start)
            .then(|| grammar.at(at))
            .flatten();
        let next = match written {
            Some(written) if rank(&written).is_some() => {
                let next = written.end.max(at + 1);
                let place = (range.start, range.end);
                found.extend(at_place(grammar, all, written, place, open));
                next
            }
            _ => at + 1,
        };
        for token in &all[at..next] {
            open += usize::from(token.opens_bracket());
            open = open.saturating_sub(usize::from(token.closes_bracket()));
        }
        debug_assert!(next > at && token.end > 0);
        at = next;
    }
    found
}

/// Whether a date may begin with a token, by what stands before it.
fn may_begin(all: &[Token], at: usize, start: usize) -> bool {
    let token = &all[at];
    let inside = at > start && token.is_tight() && {
        let before = &all[at - 1];
        before.is_word() || before.is_number() || before.kind == Kind::Dash || {
            matches!(before.kind, Kind::Mark('.' | '/' | ':' | ','))
                && at >= 2
                && all[at - 2].is_number()
        }
    };
    !inside
}

/// How much of a date is written; nothing where it may be a number of anything.
fn rank(written: &Written) -> Option<u8> {
    let expression = &written.expression;
    let form = written.form;
    let unsure = |item: &Item| item.fault.is_some() || item.marked_unknown;
    if form.is_month() || form.is_bare_day() || expression.items().any(unsure) {
        return None;
    }
    if form.is_years() {
        let known = expression.items().all(|item| {
            item.year
                .is_some_and(|year| u32::try_from(year).is_ok_and(|year| YEARS.contains(&year)))
        });
        return (known || expression.first.era).then_some(1);
    }
    let day = expression.has_day() && expression.has_month();
    let month = expression.has_month() || expression.items().any(|item| item.season.is_some());
    match expression.has_year() {
        true if day => Some(3),
        true => Some(if month { 2 } else { 1 }),
        false => day.then_some(2),
    }
}

/// A date with its place.
fn at_place(
    grammar: Grammar<'_>,
    all: &[Token],
    written: Written,
    (start, end): (usize, usize),
    open: usize,
) -> Option<Found> {
    let before = all.get(start..written.first)?;
    let own = all[written.first].opens_bracket();
    let behind = &all[written.end.min(end)..end];
    let last = behind
        .iter()
        .all(|token| token.closes_bracket() || matches!(token.kind, Kind::Mark('.' | '|' | ';')));
    let above = before.last();
    let parted = own
        || above.is_none_or(|above| {
            matches!(above.kind, Kind::Mark(_) | Kind::Dash) || all[written.first].gap > Gap::Space
        });
    // `the night between the 7th and` a day: the date says half of what is meant.
    let ends_clause = |at: &usize| {
        let behind_text = || {
            let word = at.checked_sub(1).and_then(|at| before.get(at));
            word.is_some_and(|word| {
                word.is_word() && word.entry.is_none() && word.len() > SHORTENED
            })
        };
        match before[*at].kind {
            Kind::Mark('\'' | '’') => false,
            // `for 31 weavers – `, `near 1700 wardens. `
            Kind::Mark('.') | Kind::Dash => behind_text(),
            kind => matches!(kind, Kind::Mark(_)),
        }
    };
    let clause = (0..before.len()).rev().take_while(|at| !ends_clause(at));
    let clause = clause.map(|at| &before[at]);
    let numbered = clause
        .take(NEAR)
        .any(|token| token.is_number() && token.len() <= 2 || is_year(token));
    // `1163–Aug. 1170`, `1953年春…`: so does one that goes on.
    let next = (behind.iter()).find(|token| !token.is_mark('.') && token.kind != Kind::Dash);
    let goes_on = next.is_some_and(is_year) || grammar.is_vague_behind(written.end);
    // `(a. de 1815)`, `(see 1812)`: another word in the brackets may make the year another.
    let said = (before.iter().rev())
        .take_while(|token| token.is_word() || token.is_mark('.'))
        .any(|token| token.roles.is_empty());
    let shortened = rank(&written) == Some(1) && !own && said;
    let written = until(grammar, all, start, written);
    let doubt = numbered && !own || goes_on || shortened && open > 0;
    Some(Found {
        doubt,
        rank: rank(&written).unwrap_or(0),
        bracketed: own || open > 0,
        parted,
        last,
        opens: !before.iter().any(Token::is_word),
        heads: before.len() <= LONGEST_HEAD && behind.first().is_some_and(closes_head),
        plain: all[written.first].is_number() && !behind.iter().any(|mark| mark.is_mark('.')),
        alone: own || open == 0 || above.is_some_and(Token::opens_bracket),
        written,
    })
}

/// Whether a mark parts a head from the text behind it.
fn closes_head(mark: &Token) -> bool {
    match mark.kind {
        Kind::Mark(mark) => matches!(mark, ':' | '：'),
        Kind::Dash => !mark.is_tight(),
        _ => matches!(mark.gap, Gap::Wide | Gap::Tab),
    }
}

/// A date with the word before it that says it to be the last: `fins al 1930`.
pub(in crate::parse) fn until(
    grammar: Grammar<'_>,
    all: &[Token],
    from: usize,
    mut written: Written,
) -> Written {
    let small = |at: &usize| grammar.plays(&all[*at], Roles::THE) || all[*at].opens_bracket();
    let word = (from..written.first).rev().find(|at| !small(at));
    // A short word is one for `in` and `on` as often, but in brackets.
    let bracketed = word.is_some_and(|at| at > from && all[at - 1].opens_bracket());
    let word = word.filter(|at| all[*at].len() >= SHORTEST_UNTIL || bracketed);
    let leads = |roles| word.is_some_and(|at| grammar.plays(&all[at], roles));
    let last = leads(Roles::UNTIL)
        && (bracketed || !leads(Roles::IN | Roles::OF | Roles::FROM | Roles::AND));
    if last && written.expression.more.is_empty() && written.expression.bound.is_none() {
        written.expression.bound = Some(DateBound::Before);
    }
    written
}

/// The place in which most units have a date.
pub(super) fn most_common<'f>(units: impl Iterator<Item = &'f [Found]> + Clone) -> Option<Slot> {
    let count = |slot: Slot| {
        let units = units.clone();
        units
            .filter(|found| found.iter().any(|found| found.is_at(slot)))
            .count()
    };
    let most = Slot::ALL
        .into_iter()
        .map(count)
        .max()
        .filter(|most| *most > 0)?;
    (Slot::ALL.into_iter()).find(|slot| count(*slot) == most)
}

/// The date of a unit: that which says most, and among such the first where most units have theirs.
pub(super) fn best(found: &[Found], slot: Slot) -> Option<&Found> {
    (found.iter().rev()).max_by_key(|found| (found.rank, found.is_at(slot), !found.doubt))
}

/// Whether the days of some dates hardly ever go back in time.
pub(super) fn are_in_order(chosen: &[(&Unit, &Found)]) -> bool {
    let keys: Vec<_> = chosen.iter().filter_map(|(_, found)| found.key()).collect();
    let forth = keys.windows(2).filter(|pair| pair[0] <= pair[1]).count();
    keys.len() >= ENOUGH_DAYS && 10 * forth >= 9 * (keys.len() - 1)
}

/// How many of some dates are periods that go on where the one before ended.
pub(super) fn chained(chosen: &[(&Unit, &Found)]) -> usize {
    let years = |found: &Found| {
        let expression = &found.written.expression;
        let first = expression.first.year?;
        let last = expression.more.last().and_then(|(_, item)| item.year);
        Some((first, last.unwrap_or(first)))
    };
    let follows = |pair: &&[(&Unit, &Found)]| {
        let (above, below) = (years(pair[0].1), years(pair[1].1));
        above
            .zip(below)
            .is_some_and(|((_, end), (begin, _))| (end..=end + 1).contains(&begin))
    };
    chosen.windows(2).filter(follows).count()
}

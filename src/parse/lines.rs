//! A page's lines as the grammars see them: each with its facts, found once.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::columns;
use super::dates::{Context, Grammar, Said};
use super::facts::{Facts, Finder, Lead, Opening, Strength};
use super::format::Format;
use super::heads;
use super::order::{self, Order, Orders};
use super::page_facts::{self, PageFacts};
use super::phrase::Phrase;
use super::tables;
use super::units;
use super::unread::Unread;
use super::year_titles;
use crate::date::{Date, PartialDate};
use crate::language::relative::{self, Relative};
use crate::language::{Evidence, Languages, Roles};
use crate::lex::{self, Kind, Token, Tokens};
use crate::page::{NumberOrder, Writing};
use crate::source::{SourceText, Span};

/// Bytes of the longest phrase that says a day by that of the entry above.
const LONGEST_PHRASE: usize = 32;

/// The lines of a page. Line numbers count from 1.
pub(super) struct Lines<'a> {
    pub(super) source: &'a SourceText,
    pub(super) format: &'a Format,
    pub(super) tokens: Tokens,
    pub(super) languages: Languages,
    orders: Orders,
    facts: Vec<Facts>,
    pub(super) page: PageFacts,
    /// For each line, the next that is not blank.
    next_filled: Vec<usize>,
    /// Whether the bullet of a line is a mark of its timeline, and no part of its text.
    listed: Vec<bool>,
}

impl<'a> Lines<'a> {
    pub(super) fn new(source: &'a SourceText, format: &'a Format) -> Self {
        let mut tokens = lex::lex(source);
        let finder = Finder {
            source,
            tokens: &tokens,
            format,
        };
        let count = source.line_count();
        let mut facts: Vec<Facts> = (1..=count).map(|line| finder.marks(line)).collect();
        let languages = match &format.language {
            Some(code) => Languages::only(code).unwrap_or_default(),
            None => languages(&tokens, &facts),
        };
        tokens.learn(source.text(), &languages);
        let finder = Finder {
            source,
            tokens: &tokens,
            format,
        };
        let opens = facts
            .iter()
            .map(|facts| (!facts.is_blank()).then_some((facts.content, facts.cited)));
        let orders = order::decide(&tokens, opens, format, &languages);
        let grammar = Grammar::new(
            source.text(),
            tokens.all(),
            &languages,
            &orders,
            format.calendar,
        );
        for facts in &mut facts {
            finder.complete(facts, grammar, &languages);
        }
        tables::find(&finder, grammar, &mut facts);
        heads::find(&finder, grammar, &mut facts);
        units::find(&finder, grammar, &mut facts);
        columns::find(&finder, grammar, &mut facts);
        take_words_before(grammar, tokens.all(), &mut facts);
        forget_lone_numbers(&mut facts);
        take_early_years(&finder, grammar, &mut facts);
        year_titles::find(&finder, grammar, &mut facts);
        let page = PageFacts::of(&facts, &tokens);
        let mut next_filled = vec![count + 1; count + 2];
        for line in (1..=count).rev() {
            next_filled[line - 1] = match facts[line - 1].is_blank() {
                true => next_filled[line],
                false => line,
            };
        }
        Self {
            source,
            format,
            languages,
            orders,
            facts,
            page,
            next_filled,
            listed: vec![false; count],
            tokens,
        }
    }

    pub(super) fn count(&self) -> usize {
        self.source.line_count()
    }

    /// The grammar of the page's dates.
    pub(super) fn grammar(&self) -> Grammar<'_> {
        Grammar::new(
            self.source.text(),
            self.tokens.all(),
            &self.languages,
            &self.orders,
            self.format.calendar,
        )
    }

    /// How the page is written.
    pub(super) fn writing(&self) -> Writing {
        let order = |order: Option<Order>| match order {
            Some(Order::DayFirst) => NumberOrder::DayFirst,
            Some(Order::MonthFirst) => NumberOrder::MonthFirst,
            None => NumberOrder::Open,
        };
        Writing {
            languages: self.languages.iter().map(|lang| lang.code()).collect(),
            hyphens: order(Some(self.orders.hyphens)),
            strokes: order(self.orders.strokes),
            points: order(self.orders.points),
            wrap_column: self.page.column(),
            hard_wrapped: self.page.hard_wrapped,
        }
    }

    /// What is known of a line; of one that is not there, what is known of a blank one.
    pub(super) fn facts(&self, line: usize) -> &Facts {
        const NONE: &Facts = &Facts::NONE;
        line.checked_sub(1)
            .and_then(|index| self.facts.get(index))
            .unwrap_or(NONE)
    }

    pub(super) fn opening(&self, line: usize) -> Option<&Opening> {
        self.facts(line).opening.as_ref()
    }

    /// Takes the bullet of a line as a mark of its timeline.
    pub(super) fn list(&mut self, line: usize) {
        if let Some(listed) = line
            .checked_sub(1)
            .and_then(|index| self.listed.get_mut(index))
        {
            *listed = true;
        }
    }

    /// Text of a line, without the white space around it, and without its bullet in a timeline.
    pub(super) fn text(&self, line: usize) -> &'a str {
        self.text_of(self.tokens_of_text(line))
    }

    /// The text of a line, to be read token by token.
    pub(super) fn phrase(&self, line: usize) -> Phrase<'a, '_> {
        let tokens = self.tokens.all().get(self.tokens_of_text(line));
        Phrase::new(self.source.text(), tokens.unwrap_or_default())
    }

    /// The text of the page and the tokens of a part of it, where `part` is one.
    pub(super) fn tokens_in(&self, part: &str) -> Option<(&'a str, &[Token])> {
        let page = self.source.text();
        let start = (part.as_ptr() as usize).checked_sub(page.as_ptr() as usize)?;
        let end = start + part.len();
        if end > page.len() {
            return None;
        }
        let tokens = self
            .tokens
            .all()
            .get(self.token_at(start)..self.token_at(end))?;
        Some((page, tokens))
    }

    /// The byte of the page at which the text of a line begins.
    pub(super) fn text_start(&self, line: usize) -> usize {
        match self.tokens_of_text(line) {
            tokens if tokens.is_empty() => self.source.line_span(line).start,
            tokens => self.span_of(tokens).start,
        }
    }

    fn tokens_of_text(&self, line: usize) -> Range<usize> {
        let range = self.tokens.range(line);
        let listed = line
            .checked_sub(1)
            .and_then(|index| self.listed.get(index).copied())
            .unwrap_or(false);
        match listed {
            true => self.facts(line).content..range.end,
            false => range,
        }
    }

    /// Text of a line behind the marks that begin it.
    pub(super) fn content(&self, line: usize) -> &'a str {
        let facts = self.facts(line);
        match facts.rule {
            true => self.text(line),
            false => self.text_of(facts.content..facts.end),
        }
    }

    /// Text from the first of some tokens to the last.
    pub(super) fn text_of(&self, tokens: Range<usize>) -> &'a str {
        let found = self.tokens.all().get(tokens).unwrap_or_default();
        match (found.first(), found.last()) {
            (Some(first), Some(last)) => self
                .source
                .text()
                .get(first.start as usize..last.end as usize)
                .unwrap_or_default(),
            _ => "",
        }
    }

    /// The bytes from the first of some tokens to the last.
    pub(super) fn span_of(&self, tokens: Range<usize>) -> Span {
        let found = self.tokens.all().get(tokens).unwrap_or_default();
        match (found.first(), found.last()) {
            (Some(first), Some(last)) => Span::new(first.start as usize, last.end as usize),
            _ => Span::new(0, 0),
        }
    }

    /// The tokens of a line, behind the marks that begin it.
    pub(super) fn tokens_of(&self, line: usize) -> &[Token] {
        let facts = self.facts(line);
        self.tokens
            .all()
            .get(facts.content..facts.end)
            .unwrap_or_default()
    }

    pub(super) fn is_blank(&self, line: usize) -> bool {
        let facts = self.facts(line);
        facts.is_blank()
    }

    /// The next line that is not blank.
    pub(super) fn next_filled(&self, line: usize) -> Option<usize> {
        self.next_filled
            .get(line)
            .copied()
            .filter(|next| *next <= self.count())
    }

    /// The line before that is not blank.
    pub(super) fn filled_before(&self, line: usize) -> Option<usize> {
        (1..line).rev().find(|before| !self.is_blank(*before))
    }

    /// The token at the byte `at` of the page, or behind it.
    fn token_at(&self, at: usize) -> usize {
        self.tokens
            .all()
            .partition_point(|token| (token.start as usize) < at)
    }

    /// The date with a year that stands at a byte of a line, and the byte behind it.
    pub(super) fn date_at(&self, line: usize, at: usize) -> Option<(Date<'a>, usize)> {
        let end = self.tokens.range(line).end;
        let first = self.token_at(at);
        let grammar = self.grammar().opening(end);
        let found = grammar.at(first).filter(|_| first < end)?;
        let sure = found.expression.has_year()
            || found.expression.items().any(|item| item.fault.is_some());
        if !sure
            || found.form.sign.is_none() && found.form.is_years() && !self.is_closed(found.end, end)
        {
            return None;
        }
        let written = self.text_of(found.first..found.end);
        let date = grammar.date(
            super::text::clean(written),
            &found.expression,
            Context::NONE,
        );
        let behind = self.tokens.all().get(found.end.checked_sub(1)?)?.end as usize;
        Some((date, behind))
    }

    /// Whether a year that ends before `at` counts nothing.
    fn is_closed(&self, at: usize, end: usize) -> bool {
        self.tokens
            .all()
            .get(at)
            .filter(|_| at < end)
            .is_none_or(|next| {
                !(next.is_word()
                    && !next.capital
                    && self.text_of(at..at + 1).starts_with(char::is_lowercase))
            })
    }

    /// Whether a line is a year and nothing more.
    pub(super) fn year(&self, line: usize) -> Option<i32> {
        let opening = self.opening(line)?;
        let alone = opening.is_alone() && opening.form().is_years() && opening.lead == Lead::None;
        let one = opening.expression().more.is_empty();
        opening.expression().first.year.filter(|_| alone && one)
    }

    /// How many small words stand before the number of a day: `On the 3d`, `Du 3`, `Den 7.`, `Day 3`.
    pub(super) fn behind_day_words(&self, tokens: &[Token]) -> usize {
        let grammar = self.grammar();
        let roles = Roles::OF | Roles::THE | Roles::DAY | Roles::IN | Roles::FROM;
        let words = tokens
            .iter()
            .take(MOST_DAY_WORDS)
            .take_while(|token| token.is_word() && grammar.plays(token, roles))
            .count();
        match tokens.get(words).is_some_and(Token::is_number) {
            true => words,
            false => 0,
        }
    }

    /// The first date that a line names, in whatever form.
    pub(super) fn said(&self, line: usize) -> Option<Said> {
        let facts = self.facts(line);
        self.grammar().said(facts.content..facts.end)
    }

    /// The day after one, in the calendar of the page.
    pub(super) fn day_after(&self, date: PartialDate) -> Option<PartialDate> {
        let PartialDate::Day(day) = date else {
            return None;
        };
        let (year, month, day) = (date.year()?, date.month()?, chrono::Datelike::day(&day));
        let calendar = self.format.calendar;
        let (year, month, day) = match (month, day + 1) {
            (month, day) if day <= calendar.days_in_month(year, month)? => (year, month, day),
            (12, _) => (year + 1, 1, 1),
            (month, _) => (year, month + 1, 1),
        };
        PartialDate::in_calendar(calendar, Some(day), Some(month), year).ok()
    }

    /// The time that words at the start of a line mean by that of the entry above, and the token behind them.
    pub(super) fn relative(&self, line: usize) -> Option<(Relative, usize)> {
        let facts = self.facts(line);
        let tokens = self.tokens_of(line);
        tokens.first().filter(|first| first.is_word())?;
        let mut phrase = String::with_capacity(LONGEST_PHRASE);
        let mut found = None;
        let grammar = self.grammar().opening(facts.end);
        // `Летом того же года`, `是年秋`: a season of that year stands before it or, as a sign, behind it.
        let season = |at: usize| grammar.bare_season(at).filter(|_| at < facts.end).is_some();
        let first = facts.content + usize::from(season(facts.content));
        for (at, word) in (first..).zip(
            tokens
                .iter()
                .skip(first - facts.content)
                .take(relative::LONGEST),
        ) {
            if !word.is_word() || phrase.len() > LONGEST_PHRASE {
                break;
            }
            if !phrase.is_empty() && !word.is_tight() {
                phrase.push(' ');
            }
            phrase.push_str(&crate::text::normal(self.text_of(at..at + 1)));
            let point = (tokens.get(at + 1 - facts.content))
                .is_some_and(|point| point.is_mark('.') && point.is_tight());
            let shortened = point
                .then(|| relative::relative(&format!("{phrase}.")))
                .flatten();
            let end = at + 1 + usize::from(shortened.is_some());
            found = shortened
                .or_else(|| relative::relative(&phrase))
                .map(|time| (time, end))
                .or(found);
        }
        match found {
            Some((time @ Relative::Year(_), end)) => {
                let tight = self.tokens.all().get(end).is_some_and(Token::is_tight);
                Some((time, end + usize::from(tight && season(end))))
            }
            found => found.filter(|_| first == facts.content),
        }
    }

    /// What stands on a line before the date that closes it, without the marks between.
    pub(super) fn text_before_date(&self, line: usize, opening: &Opening) -> &'a str {
        let facts = self.facts(line);
        let first = opening.written.first;
        // The date closes another line of the entry.
        if !(facts.content..facts.end).contains(&first) {
            return self.content(line);
        }
        let text = self.text_of(facts.content..first);
        let marks = |c: char| {
            crate::text::is_space(c)
                || crate::text::is_dash(c)
                || matches!(c, '.' | ',' | ';' | ':' | '…' | '·' | '(' | '[')
        };
        match text.trim_end_matches(|c| marks(c) && c != '.') {
            // A full stop stays, leader dots do not.
            text if text.ends_with("..") || text.ends_with(" .") => text.trim_end_matches(marks),
            text => text,
        }
    }

    /// The year that a title names, where it names one and no period.
    pub(super) fn year_of_title(&self, line: usize) -> Option<i32> {
        let facts = self.facts(line);
        if facts.width > LONGEST_TITLE || facts.ends {
            return None;
        }
        let grammar = self.grammar().opening(facts.end);
        let tokens = self.tokens.all();
        let is_year = |at: &usize| {
            let token = &tokens[*at];
            token.is_number() && token.len() == 4 && super::dates::YEARS.contains(&token.value)
        };
        let mut years = (facts.content..facts.end).filter(is_year);
        let at = years.next().filter(|_| years.next().is_none())?;
        let bound = Roles::SINCE
            | Roles::UNTIL
            | Roles::FROM
            | Roles::BEFORE
            | Roles::AFTER
            | Roles::BETWEEN
            | Roles::ABOUT;
        let before = at.checked_sub(1).map(|before| &tokens[before]);
        let open = before.is_some_and(|before| {
            grammar.plays(before, bound) && !grammar.plays(before, Roles::IN | Roles::OF)
                || before.kind == Kind::Dash && before.is_tight()
        });
        let behind = tokens.get(at + 1).filter(|_| at + 1 < facts.end);
        let period = behind.is_some_and(|behind| {
            behind.is_tight() && !matches!(behind.kind, Kind::Mark('.' | ',' | ':' | ')' | ']'))
                || behind.kind == Kind::Dash && tokens.get(at + 2).is_none_or(Token::is_number)
        });
        (!open && !period).then(|| i32::try_from(tokens[at].value).ok())?
    }

    /// Whether the year of a title is that of what it stands over, by what is right before it: nothing, a month, a
    /// word such as `in`, or a mark. Elsewhere it may be that of a book, a building, or who wrote the page.
    pub(super) fn is_year_of_all(&self, line: usize) -> bool {
        let facts = self.facts(line);
        let grammar = self.grammar();
        let tokens = self.tokens.all();
        let is_year = |at: &usize| super::dates::is_year(&tokens[*at]);
        let Some(at) = (facts.content..facts.end).find(is_year) else {
            return false;
        };
        let Some(before) = at.checked_sub(1).filter(|before| *before >= facts.content) else {
            return true;
        };
        let word = &tokens[before];
        !word.is_word() && !word.is_number()
            || grammar.month(word).is_some()
            || grammar.plays(word, Roles::IN | Roles::OF | Roles::YEAR | Roles::THE)
    }

    /// Whether a comma stands on a line.
    pub(super) fn has_comma(&self, line: usize) -> bool {
        self.tokens_of(line).iter().any(|token| token.is_mark(','))
    }

    /// Whether the running text on some lines is wrapped: that of the page is, none of these is longer than a
    /// wrapped line, and those that another follows at once are mostly full.
    pub(super) fn is_hard_wrapped(&self, first: usize, last: usize) -> bool {
        let (mut pairs, mut full) = (0, 0);
        for line in first..=last {
            let facts = self.facts(line);
            if facts.width > page_facts::WIDEST_TEXT {
                return false;
            }
            let below = self.facts(line + 1);
            let follows =
                line < last && !below.is_blank() && below.bullet.is_none() && !below.cited;
            if facts.is_blank() || facts.rule || facts.cited || !follows {
                continue;
            }
            pairs += 1;
            full += usize::from(self.page.is_full(line));
        }
        self.page.hard_wrapped && 3 * full >= 2 * pairs
    }

    /// Whether a line begins with the number of an item: `12.`, `(3)`.
    pub(super) fn begins_with_number(&self, line: usize) -> bool {
        let finder = Finder {
            source: self.source,
            tokens: &self.tokens,
            format: self.format,
        };
        finder.behind_number(self.facts(line)).is_some()
    }

    /// Whether a line is text: it does not open with a day in numbers, and is no year.
    pub(super) fn is_text(&self, line: usize) -> bool {
        !self.is_blank(line) && self.year(line).is_none() && !self.opens_in_numbers(line)
    }

    /// Whether a line opens with a date that is surely one.
    pub(super) fn is_entry(&self, line: usize) -> bool {
        self.opening(line)
            .is_some_and(|opening| opening.strength > Strength::Weak && !opening.is_alone())
    }

    /// Whether a line opens with a day in numbers and its year.
    pub(super) fn opens_in_numbers(&self, line: usize) -> bool {
        self.opening(line).is_some_and(|opening| {
            opening.form().sign.is_some_and(|sign| sign != '日')
                && opening.strength == Strength::Strong
                && opening.lead == Lead::None
        })
    }
}

/// Small words before the number of a day, at most.
const MOST_DAY_WORDS: usize = 3;
/// Characters of the longest title that names a year.
const LONGEST_TITLE: usize = 120;

/// The languages of a page, by its words.
fn languages(tokens: &Tokens, facts: &[Facts]) -> Languages {
    let mut evidence = Evidence::new();
    let all = tokens.all();
    for (line, facts) in (1..).zip(facts) {
        let range = tokens.range(line);
        for at in range.clone() {
            let token = &all[at];
            if token.kind != Kind::Word {
                continue;
            }
            let Some(entry) = token.entry else {
                evidence.other_word();
                continue;
            };
            let near = entry.is_month()
                && all[at.saturating_sub(NEAR).max(range.start)..(at + NEAR + 1).min(range.end)]
                    .iter()
                    .any(Token::is_number);
            evidence.word(entry, near, at == facts.content);
        }
    }
    evidence.languages()
}

/// Tokens between a month and the number that makes it one, at most.
const NEAR: usize = 3;

/// A date within its line means what the words before it say: `estigué tancat fins al 1930`.
fn take_words_before(grammar: Grammar<'_>, tokens: &[Token], facts: &mut [Facts]) {
    let said = Roles::UNTIL
        | Roles::BEFORE
        | Roles::AFTER
        | Roles::BETWEEN
        | Roles::ABOUT
        | Roles::DECADE
        | Roles::SINCE;
    let small = Roles::THE | Roles::OF | Roles::YEAR | Roles::IN;
    for facts in facts {
        let (content, end) = (facts.content, facts.end);
        let Some(opening) = &mut facts.opening else {
            continue;
        };
        if !matches!(opening.lead, Lead::Head | Lead::Words | Lead::Text) {
            continue;
        }
        let written = &mut opening.written;
        let before = (content..written.first).rev().take(MOST_WORDS_BEFORE);
        let words = before.take_while(|at| grammar.plays(&tokens[*at], said | small));
        let whole = words
            .filter(|at| grammar.plays(&tokens[*at], said))
            .filter_map(|at| grammar.opening(end).at(at))
            .filter(|whole| whole.end >= written.end)
            .last();
        if let Some(whole) = whole {
            written.expression = whole.expression;
            continue;
        }
        // `the nine-and-twentieth of August 1644`: a month or a year alone says less than its words.
        let is = |at: usize, roles| at >= content && grammar.plays(&tokens[at], roles);
        let of = written.first.checked_sub(1).filter(|of| is(*of, Roles::OF));
        let part = of.or(written
            .first
            .checked_sub(1)
            .filter(|_| !written.expression.has_month()));
        let numbered = (part.and_then(|of| of.checked_sub(usize::from(is(of, Roles::OF)))))
            .filter(|at| *at >= content && !written.expression.has_day())
            .is_some_and(|at| match written.expression.has_month() {
                true => tokens[at]
                    .entry
                    .is_some_and(|word| word.ordinal(grammar.languages).is_some()),
                false => grammar.month(&tokens[at]).is_some(),
            });
        if numbered {
            let reason = "its words and numbers are no date that is known";
            let end = written.end;
            facts.unread = Some(Unread {
                end,
                reason,
                hint: None,
            });
            facts.opening = None;
        }
    }
}

/// Words right before a date that are asked what they say of it.
const MOST_WORDS_BEFORE: usize = 3;

/// A day and a month in two numbers are a date where the page has several at the starts of its lines.
fn forget_lone_numbers(facts: &mut [Facts]) {
    let is_pair = |facts: &Facts| {
        facts
            .opening
            .as_ref()
            .is_some_and(|opening| opening.form().is_pair_of_numbers())
    };
    if facts.iter().filter(|facts| is_pair(facts)).count() >= ENOUGH_PAIRS {
        return;
    }
    for facts in facts.iter_mut().filter(|facts| is_pair(facts)) {
        facts.opening = None;
    }
}

/// A number of three digits alone on its line is a year where days of that year open lines of the page.
fn take_early_years<'p>(finder: &Finder<'p>, grammar: Grammar<'p>, facts: &mut [Facts]) {
    let early = |opening: &Opening| {
        let year = opening
            .expression()
            .first
            .year
            .filter(|year| (100..1000).contains(year))?;
        (opening.strength == Strength::Strong).then_some(year)
    };
    let years: HashSet<i32> = facts
        .iter()
        .filter_map(|facts| early(facts.opening.as_ref()?))
        .collect();
    // Bullets that are years and nothing more.
    let mut listed: HashMap<(char, usize), usize> = HashMap::new();
    let level = |facts: &Facts| facts.bullet.map(|bullet| (bullet.sign, bullet.indent));
    for facts in facts.iter() {
        let year = |opening: &&Opening| opening.is_alone() && opening.form().is_years();
        if let Some(level) =
            level(facts).filter(|_| facts.opening.as_ref().is_some_and(|o| year(&o)))
        {
            *listed.entry(level).or_default() += 1;
        }
    }
    if years.is_empty() && listed.is_empty() {
        return;
    }
    for facts in facts.iter_mut().filter(|facts| facts.opening.is_none()) {
        let Some(found) = grammar.opening(facts.end).at(facts.content) else {
            continue;
        };
        let expression = &found.expression;
        let known = expression.more.is_empty()
            && expression
                .first
                .year
                .is_some_and(|year| years.contains(&year));
        let among = level(facts)
            .and_then(|level| listed.get(&level))
            .is_some_and(|count| *count >= ENOUGH_LISTED);
        let early = (expression.items()).all(|item| item.year.is_some_and(|year| year >= 100));
        if (known || among && early) && found.form.is_years() && found.end == facts.end {
            facts.opening = Some(finder.alone(found));
        }
    }
}

/// Bullets with a year alone that make those with one of three digits years too.
const ENOUGH_LISTED: usize = 3;

/// Days and months in numbers that are dates.
const ENOUGH_PAIRS: usize = 3;

//! Times of day that open a line: `20:30 – `, `18 h 15 — `, `about 10 p.m.: `.

use super::facts;
use super::lines::Lines;
use crate::language::{Roles, clock};
use crate::lex::Token;

/// Words before a time, at most.
const MOST_WORDS: usize = 3;

/// A time that opens a line.
pub(super) struct Clock {
    /// Its hour, of 24, and minute; 0 where the minute is not written.
    pub(super) time: (u32, u32),
    /// The token behind it.
    pub(super) end: usize,
    /// The token at which the text begins.
    pub(super) text: usize,
}

/// The time of day that opens a line, with a mark behind it.
pub(super) fn at(lines: &Lines<'_>, line: usize) -> Option<Clock> {
    let facts = lines.facts(line);
    let reader = ClockReader {
        lines,
        end: facts.end,
    };
    let start = reader.behind_words(facts.content);
    let mut end = reader.time(start, start > facts.content)?;
    let all = lines.tokens.all();
    let number = |at: usize| all.get(at).filter(|token| at < end && token.is_number());
    let hour = number(start).map_or(0, |hour| hour.value);
    let hour = match reader.half(start, end) {
        Some(afternoon) => hour % 12 + 12 * u32::from(afternoon),
        None => hour,
    };
    let time = (hour, number(start + 2).map_or(0, |minute| minute.value));
    // `from 4 to 5`, `9.15-10.40`.
    let linked = reader.token(end).is_some_and(|link| {
        link.kind == crate::lex::Kind::Dash
            || lines.grammar().plays(link, Roles::AND | Roles::UNTIL)
    });
    if let Some(behind) = linked.then(|| reader.time(end + 1, true)).flatten() {
        end = behind;
    }
    let (text, marked) = facts::behind_date_of(lines, line, end);
    // `18:15 The doors are shut`
    let colon = all.get(start + 1).is_some_and(|mark| mark.is_mark(':'));
    let parted = marked || colon && all.get(text).is_some_and(|next| next.capital);
    (parted && text < facts.end).then_some(Clock { time, end, text })
}

struct ClockReader<'l, 'a> {
    lines: &'l Lines<'a>,
    /// The token behind the last of the line.
    end: usize,
}

impl ClockReader<'_, '_> {
    fn token(&self, at: usize) -> Option<&Token> {
        self.lines.tokens.all().get(at).filter(|_| at < self.end)
    }

    fn word(&self, at: usize) -> String {
        self.lines.text_of(at..at + 1).to_lowercase()
    }

    /// Where the small words before a time end: `vers`, `kl.`, `entre`.
    fn behind_words(&self, start: usize) -> usize {
        let grammar = self.lines.grammar();
        let roles = Roles::ABOUT
            | Roles::IN
            | Roles::BETWEEN
            | Roles::FROM
            | Roles::BEFORE
            | Roles::AFTER
            | Roles::THE
            | Roles::UNTIL;
        let mut at = start;
        for _ in 0..MOST_WORDS {
            let Some(word) = self.token(at).filter(|word| word.is_word()) else {
                break;
            };
            if !grammar.plays(word, roles) && !clock::leads_to_time(&self.word(at)) {
                return start;
            }
            at += 1;
            at += usize::from(self.is_tight_mark(at, '.'));
        }
        at
    }

    /// Whether the time on the tokens from `start` to `end` is one after noon, where it says that: `10 p.m.`
    fn half(&self, start: usize, end: usize) -> Option<bool> {
        (start + 1..end).find_map(|at| match self.word(at).as_str() {
            "am" | "a" => Some(false),
            "pm" | "p" => Some(true),
            _ => None,
        })
    }

    fn is_tight_mark(&self, at: usize, mark: char) -> bool {
        self.token(at)
            .is_some_and(|token| token.is_mark(mark) && token.is_tight())
    }

    /// Where the time at `at` ends. Hours and minutes that a point parts may be a date or a sum of money, unless a word
    /// says that they are a time.
    fn time(&self, at: usize, led: bool) -> Option<usize> {
        let hour = |token: &&Token| token.is_number() && token.len() <= 2 && token.value <= 24;
        self.token(at).filter(hour)?;
        let minutes = |at: usize| {
            let tight = |token: &&Token| token.is_tight() && token.is_number();
            let token = self.token(at).filter(tight)?;
            (token.len() == 2 && token.value < 60).then_some(at + 1)
        };
        let mut end = at + 1;
        let mut sure = false;
        for mark in [':', '.'] {
            while self.is_tight_mark(end, mark)
                && let Some(behind) = minutes(end + 1)
            {
                (end, sure) = (behind, sure || mark == ':' || led);
            }
        }
        // `18 h 15`, `19h40`, `21.05 Uhr`.
        if self.token(end).is_some_and(Token::is_word) && clock::is_hour(&self.word(end)) {
            (end, sure) = (end + 1, true);
            end += usize::from(self.is_tight_mark(end, '.'));
            let number = |token: &&Token| token.is_number() && token.len() == 2 && token.value < 60;
            end += usize::from(self.token(end).filter(number).is_some());
        }
        // `10 p.m.`
        let letters = self.token(end).map(|_| self.word(end));
        match letters.as_deref() {
            Some("am" | "pm") => return Some(end + 1),
            Some("a" | "p") if self.is_tight_mark(end + 1, '.') && self.word(end + 2) == "m" => {
                return Some(end + 3 + usize::from(self.is_tight_mark(end + 3, '.')));
            }
            _ => {}
        }
        sure.then_some(end)
    }
}

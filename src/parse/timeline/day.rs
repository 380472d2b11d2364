//! Days without a month: under the heading of a month, or behind an entry that names it.

use super::Reader;
use crate::language::Roles;
use crate::lex::{Kind, Token};
use crate::parse::dates::{Expression, Form, Item, Link, Written};
use crate::parse::facts::{Lead, Opening, Strength};

/// Lines with the number of a day alone that make them entries where no heading names the month.
const ENOUGH: usize = 2;

impl Reader<'_, '_, '_> {
    /// The day of the governing month that opens a line, and that month.
    pub(super) fn day_alone(&self, line: usize) -> Option<(Opening, u32)> {
        let month = self.governing.month?;
        // The points of minutes under their date are no days.
        if !self.governing.month_heading && self.open.as_ref().is_some_and(|open| open.alone) {
            return None;
        }
        let lines = self.lines;
        let facts = lines.facts(line);
        let grammar = lines.grammar();
        let all = lines.tokens.all();
        let at = |index: usize| all.get(index).filter(|_| index < facts.end);
        let mut next = facts.content;
        // `„ 12`, `do. 14`: as above.
        let ditto = self.behind_ditto(next, facts.end).or_else(|| facts.ditto.then_some(next));
        next = ditto.unwrap_or(next);
        // `Day 3.`
        let named = at(next).is_some_and(|word| grammar.plays(word, Roles::DAY)) && ditto.is_none();
        next += usize::from(named);
        if self.habits.numbered && ditto.is_none() {
            return None;
        }
        let is_day = |token: &&Token| token.is_number() && token.len() <= 2 && (1..=31).contains(&token.value);
        let day = at(next).filter(is_day)?;
        let mut items = vec![Item {
            day: Some(day.value),
            ..Item::default()
        }];
        let behind_day = |next: usize| {
            let mut end = next + 1;
            if at(end).is_some_and(|token| token.is_tight() && grammar.plays(token, Roles::ORDINAL_ENDING)) {
                end += 1;
            }
            end
        };
        let mut end = behind_day(next);
        let point = usize::from(at(end).is_some_and(|point| point.is_mark('.') && point.is_tight()));
        let mut link = Link::List;
        if let Some(sign) = at(end + point)
            && matches!(sign.kind, Kind::Dash | Kind::Mark('&' | '/'))
            && let Some(second) = at(end + point + 1).filter(is_day)
            && (sign.is_tight() == second.is_tight())
            && (sign.is_tight() || sign.kind != Kind::Dash)
        {
            link = if sign.kind == Kind::Dash { Link::Range } else { Link::List };
            items.push(Item {
                day: Some(second.value),
                ..Item::default()
            });
            end = behind_day(end + point + 1);
        }
        let is_tight = |index: usize| at(index).is_some_and(|token| token.is_tight() && (token.is_word() || token.is_number()));
        // `9,000 huts` is no ninth.
        let in_number = at(end).is_some_and(|mark| mark.is_tight() && matches!(mark.kind, Kind::Mark(',' | '.')))
            && at(end + 1).is_some_and(|digits| digits.is_tight() && digits.is_number());
        if is_tight(end) || in_number {
            return None;
        }
        // A day of the week may follow.
        if let Some(token) = at(end).filter(|token| token.is_word())
            && let Some(weekday) = token.entry.and_then(|entry| entry.weekday(&lines.languages))
        {
            items[0].weekday = Some(weekday);
            end += 1;
        }
        let first = items.remove(0);
        let written = Written {
            first: facts.content,
            end,
            expression: Expression {
                first,
                more: items.into_iter().map(|item| (link, item)).collect(),
                bound: None,
            },
            form: Form::DAY,
        };
        let opening = crate::parse::facts::opening_of(lines, line, written, Lead::None)?;
        let rest = at(opening.text);
        let large = rest.is_none_or(|rest| !rest.is_word() || rest.capital || !lines.text_of(opening.text..facts.end).starts_with(char::is_lowercase));
        let told = self.governing.month_heading || ditto.is_some() || named;
        let rises = self.before.is_none_or(|(_, before, last)| before != month || day.value >= last || self.habits.descending);
        let above = lines.facts(line - 1);
        let free = above.is_blank() || above.ends || !lines.page.is_full(line - 1) && !above.breaks;
        let row = self.habits.bare_days >= ENOUGH && rises && free;
        let listed = self.governing.month_heading && self.habits.bare_days > ENOUGH;
        let sure = (opening.marked || large) && free && (told && (rises || opening.marked || listed) || row && large);
        sure.then_some((
            Opening {
                strength: Strength::Medium,
                ..opening
            },
            month,
        ))
    }

    /// The token behind a mark that repeats what stands above: `„`, `"`, `do.`, `id.`.
    fn behind_ditto(&self, at: usize, end: usize) -> Option<usize> {
        let all = self.lines.tokens.all();
        let token = |index: usize| all.get(index).filter(|_| index < end);
        let first = token(at)?;
        let mut next = at + 1;
        match first.kind {
            Kind::Mark('"' | '„' | '”' | '“' | '″' | '〃' | '»') => {}
            Kind::Mark(',') if token(next).is_some_and(|again| again.is_mark(',') && again.is_tight()) => next += 1,
            Kind::Word => {
                let word = self.lines.text_of(at..at + 1).to_lowercase();
                if !matches!(word.as_str(), "do" | "ditto" | "dito" | "id" | "idem" | "dº") {
                    return None;
                }
                if token(next).is_some_and(|point| point.is_mark('.') && point.is_tight()) {
                    next += 1;
                }
            }
            _ => return None,
        }
        token(next).filter(|day| day.is_number()).map(|_| next)
    }
}

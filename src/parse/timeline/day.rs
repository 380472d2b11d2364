//! Days without a month: under the heading of a month, or behind an entry that names it.

use super::Reader;
use crate::language::Roles;
use crate::language::relative;
use crate::lex::{Kind, Token};
use crate::parse::dates::{DateLink, Expression, Form, Item, Written};
use crate::parse::facts::{Lead, Opening, Strength};

/// Bytes of a word that is shortened to say which month a day is of: `inst.`, `dud.`.
const LONGEST_SHORTENED: usize = 5;
/// Lines with the number of a day alone that make them entries where no heading names the month.
const ENOUGH: usize = 2;

impl Reader<'_, '_, '_> {
    /// The day of the governing month that opens a line, and that month.
    pub(super) fn day_alone(&self, line: usize) -> Option<(Opening, u32)> {
        let month = self.governing.month?;
        let lines = self.lines;
        let facts = lines.facts(line);
        let grammar = lines.grammar();
        let all = lines.tokens.all();
        let at = |index: usize| all.get(index).filter(|_| index < facts.end);
        let mut next = facts.content;
        // `„ 12`, `do. 14`: as above.
        let ditto = self
            .behind_ditto(next, facts.end)
            .or_else(|| facts.ditto.then_some(next));
        next = ditto.unwrap_or(next);
        // `Day 3.`
        let words = match ditto {
            None => lines.behind_day_words(lines.tokens_of(line)),
            Some(_) => 0,
        };
        let named = words > 0;
        next += words;
        let day_word =
            (lines.tokens_of(line).iter().take(words)).any(|word| grammar.plays(word, Roles::DAY));
        if day_word && self.habits.numbered_days {
            return None;
        }
        // The points of minutes under their date are no days.
        let points = !self.governing.month_heading
            && !named
            && self.open.as_ref().is_some_and(|open| open.alone);
        if points {
            return None;
        }
        if self.habits.numbered && ditto.is_none() {
            return None;
        }
        let is_day = |token: &&Token| {
            token.is_number() && token.len() <= 2 && (1..=31).contains(&token.value)
        };
        let day = at(next).filter(is_day)?;
        let above = lines.facts(line - 1);
        // A month over its days may end with a colon.
        let headed = (lines.opening(line - 1)).is_some_and(Opening::is_alone);
        let free = above.is_blank()
            || above.ends
            || headed
            || !lines.page.is_full(line - 1) && !above.breaks;
        // `On 26 April`, `ditto, 14 April`: the day has a month of its own.
        if (named || ditto.is_some())
            && let Some(whole) = grammar.opening(facts.end).at(next)
            && let Some(month) = whole.expression.first.month
        {
            let written = Written {
                first: facts.content,
                ..whole
            };
            let opening = crate::parse::facts::opening_of(lines, line, written, Lead::None)?;
            return free.then_some((opening, month));
        }
        let mut items = vec![Item {
            day: Some(day.value),
            ..Item::default()
        }];
        let behind_day = |next: usize| grammar.behind_ordinal(next).min(facts.end);
        let point_of = |end: usize| {
            usize::from(at(end).is_some_and(|point| point.is_mark('.') && point.is_tight()))
        };
        let mut end = behind_day(next);
        // `17-én`: a number with the ending of its case is a day; `20-е годы` are years.
        let years = at(end).is_some_and(|word| {
            grammar.plays(
                word,
                Roles::YEAR | Roles::DECADE | Roles::CENTURY | Roles::MONTH,
            )
        });
        if years && end > next + 1 {
            return None;
        }
        // `14:30`, `7.15`: a time; `24. 12.`, `24. XII.`: the month follows.
        let behind = at(end + 1);
        let parted = at(end)
            .is_some_and(|mark| mark.is_tight() && matches!(mark.kind, Kind::Mark(':' | '.')));
        let time = behind
            .is_some_and(|minute| minute.is_number() && minute.len() == 2 && minute.is_tight());
        let named_behind = behind.is_some_and(|month| {
            let closed = at(end + 2).is_some_and(|point| point.is_mark('.') && point.is_tight());
            let number = month.is_number() && (1..=12).contains(&month.value);
            closed && (number || grammar.is_roman_month(end + 1))
        });
        if parted && (time || named_behind) {
            return None;
        }
        // `11.Novmeber`: a month that cannot be read.
        let misspelt = at(end + point_of(end)).is_some_and(|word| {
            let text = lines.text_of(end + point_of(end)..end + point_of(end) + 1);
            word.is_word() && crate::language::near_month(text, &lines.languages, false).is_some()
        });
        if misspelt {
            return None;
        }
        let named = named || end > next + 2;
        let point = point_of(end);
        // `3, 4 et 9 Orages`: days of a list.
        let mut listed = end + point;
        while let Some(sign) = at(listed) {
            let comma = sign.is_mark(',') && sign.is_tight();
            let word = usize::from(comma)
                + usize::from(
                    at(listed + usize::from(comma))
                        .is_some_and(|word| word.is_word() && grammar.plays(word, Roles::AND)),
                );
            let Some(next) = at(listed + word).filter(|day| word > 0 && is_day(day)) else {
                break;
            };
            items.push(Item {
                day: Some(next.value),
                ..Item::default()
            });
            listed = behind_day(listed + word);
            end = listed;
        }
        let mut link = DateLink::List;
        if items.len() == 1
            && let Some(sign) = at(end + point)
            && matches!(sign.kind, Kind::Dash | Kind::Mark('&' | '/'))
            && let Some(second) = at(end + point + 1).filter(is_day)
            && (sign.is_tight() == second.is_tight())
            && (sign.is_tight() || sign.kind != Kind::Dash)
        {
            link = if sign.kind == Kind::Dash {
                DateLink::Range
            } else {
                DateLink::List
            };
            items.push(Item {
                day: Some(second.value),
                ..Item::default()
            });
            end = behind_day(end + point + 1);
        }
        let is_tight = |index: usize| {
            at(index)
                .is_some_and(|token| token.is_tight() && (token.is_word() || token.is_number()))
        };
        // `9,000 huts` is no ninth.
        let in_number = at(end)
            .is_some_and(|mark| mark.is_tight() && matches!(mark.kind, Kind::Mark(',' | '.')))
            && at(end + 1).is_some_and(|digits| digits.is_tight() && digits.is_number());
        if is_tight(end) || in_number {
            return None;
        }
        // A day of the week may follow.
        if let Some(token) = at(end).filter(|token| token.is_word())
            && let Some(weekday) = token
                .entry
                .and_then(|entry| entry.weekday(&lines.languages))
        {
            items[0].weekday = Some(weekday);
            end += 1;
        }
        // `the 3d inst.`, `the 29th ult.`: of this month, of the last one.
        let governing = month;
        let mut month = month;
        if let Some(behind) = self.months_back(end, facts.end) {
            let (back, behind) = behind;
            end = behind;
            if back > 0 {
                // December lies in the year before.
                let over = month <= back;
                month = if over { month + 12 } else { month } - back;
                let year = self.governing.year.filter(|_| over);
                for item in &mut items {
                    item.month = Some(month);
                    item.year = year.map(|year| year - 1);
                }
            }
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
        let mut opening = crate::parse::facts::opening_of(lines, line, written, Lead::None)?;
        opening.written.form.alone = opening.text >= facts.end;
        let rest = at(opening.text);
        let ordinal = end > next + 1 && opening.expression().more.is_empty();
        // `In 20 years he had lost it all`: a number before a small word counts something.
        // `Le 12 dud. Les Deux Amis`: a shortened word says which month.
        let point = at(opening.text + 1)
            .is_some_and(|point| point.is_mark('.') && point.is_tight())
            && at(opening.text + 2).is_some_and(|behind| behind.capital);
        let shortened = point && rest.is_some_and(|word| word.len() <= LONGEST_SHORTENED);
        let large = named && (day_word || ordinal || opening.marked || shortened)
            || rest.is_none_or(|rest| {
                !rest.is_word()
                    || rest.capital
                    || !lines
                        .text_of(opening.text..facts.end)
                        .starts_with(char::is_lowercase)
            });
        // `29th: `
        let told =
            self.governing.month_heading || ditto.is_some() || named || ordinal && opening.marked;
        let rises = self.before.is_none_or(|(_, before, last)| {
            before != month || day.value >= last || self.habits.descending
        });
        let row = self.habits.bare_days >= ENOUGH && !self.habits.points && rises && free;
        let listed = self.governing.month_heading && self.habits.bare_days > ENOUGH;
        let sure = (opening.marked || large)
            && free
            && (told && (rises || opening.marked || listed) || row && large);
        sure.then_some((
            Opening {
                strength: Strength::Medium,
                ..opening
            },
            governing,
        ))
    }

    /// How many months a word behind a day goes back: `inst.`, `ult.`; and where it ends.
    fn months_back(&self, at: usize, end: usize) -> Option<(u32, usize)> {
        let all = self.lines.tokens.all();
        all.get(at).filter(|word| at < end && word.is_word())?;
        let back = relative::months_back(&self.lines.text_of(at..at + 1).to_lowercase())?;
        let point = all
            .get(at + 1)
            .is_some_and(|point| at + 1 < end && point.is_mark('.') && point.is_tight());
        Some((back, at + 1 + usize::from(point)))
    }

    /// The token behind a mark that repeats what stands above: `„`, `"`, `do.`, `id.`.
    fn behind_ditto(&self, at: usize, end: usize) -> Option<usize> {
        let all = self.lines.tokens.all();
        let token = |index: usize| all.get(index).filter(|_| index < end);
        let first = token(at)?;
        let mut next = at + 1;
        match first.kind {
            Kind::Mark('"' | '„' | '”' | '“' | '″' | '〃' | '»') => {}
            Kind::Mark(',')
                if token(next).is_some_and(|again| again.is_mark(',') && again.is_tight()) =>
            {
                next += 1
            }
            Kind::Word => {
                let word = self.lines.text_of(at..at + 1).to_lowercase();
                if !relative::is_ditto(&word) {
                    return None;
                }
                if token(next).is_some_and(|mark| {
                    mark.is_tight() && matches!(mark.kind, Kind::Mark('.' | ','))
                }) {
                    next += 1;
                }
            }
            _ => return None,
        }
        token(next).filter(|day| day.is_number()).map(|_| next)
    }
}

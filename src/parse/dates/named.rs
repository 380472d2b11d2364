//! Dates with the name of their month: their parts in any order (`March 12, 1948`, `1948 March 12`, `Thursday
//! the 12th of March`), each of them once, with small words and marks between them.

use super::Grammar;
use super::form::{Form, Part};
use super::item::Item;
use super::single::Single;
use super::words::small_day;
use crate::language::Roles;
use crate::lex::{Kind, Token};

/// The parts of a date that are found so far.
#[derive(Debug, Default)]
pub(super) struct Parts {
    pub(super) item: Item,
    list: [Option<Part>; 4],
}

impl Parts {
    pub(super) fn has(&self, part: Part) -> bool {
        self.list.contains(&Some(part))
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = Part> {
        self.list.into_iter().flatten()
    }

    pub(super) fn first(&self) -> Option<Part> {
        self.list[0]
    }

    pub(super) fn last(&self) -> Option<Part> {
        self.iter().last()
    }

    fn push(&mut self, part: Part) {
        if let Some(free) = self.list.iter_mut().find(|part| part.is_none()) {
            *free = Some(part);
        }
    }

    fn form(&self) -> Form {
        let mut form = Form::default();
        self.iter().for_each(|part| form.push(part));
        form
    }
}

/// The parts of a date by name, and where they end.
struct FoundParts {
    parts: Parts,
    end: usize,
    /// Where one more part would stand.
    next: usize,
    /// Whether its month may be another word.
    doubtful: bool,
}

impl Grammar<'_> {
    /// A date with the name of its month.
    pub(super) fn named(&self, at: usize) -> Option<Single> {
        // `Anno 1650, die 23 Maii`.
        let start = (!self.running)
            .then(|| self.anno(at))
            .flatten()
            .unwrap_or(at);
        let found = self.parts_from(start);
        let FoundParts { parts, end, .. } = &found;
        if !parts.has(Part::Month) {
            // `Thursday the 17th 1804`: the month is that of the entry before.
            let day = parts.first() == Some(Part::Weekday) && parts.has(Part::Day) && !self.running;
            return day.then(|| Single {
                item: parts.item,
                form: parts.form(),
                end: *end,
            });
        }
        if !self.is_date(at, &found) {
            return None;
        }
        Some(Single {
            item: parts.item,
            form: parts.form(),
            end: self.behind_point(*end, parts),
        })
    }

    /// The parts of a date that begin at `start`.
    fn parts_from(&self, start: usize) -> FoundParts {
        let mut found = FoundParts {
            parts: Parts::default(),
            end: start,
            next: start,
            doubtful: false,
        };
        let mut bracket = None;
        while let Some((part, behind)) = self.part(found.next, &mut found.parts) {
            if part == Part::Month {
                found.doubtful = self
                    .token(found.next)
                    .is_some_and(|token| self.is_doubtful_month(token));
            }
            found.parts.push(part);
            // `25 June [1950]`, `25 [June] 1950`.
            found.end = bracket.unwrap_or(behind);
            if bracket.is_some() && part != Part::Month {
                break;
            }
            match self.between(found.end, part) {
                Some((next, behind_bracket)) => (found.next, bracket) = (next, behind_bracket),
                None => break,
            }
        }
        found
    }

    /// Whether parts with a month are a date, and not words and numbers of something else.
    fn is_date(&self, at: usize, found: &FoundParts) -> bool {
        let parts = &found.parts;
        let (day, year) = (parts.has(Part::Day), parts.has(Part::Year));
        // `fin mai :`, `mai :`
        let parted = !self.running && self.token(found.end).is_some_and(|mark| mark.is_mark(':'));
        let sure = day && year || !self.running && (day || year);
        let doubtful = found.doubtful && !sure && !parted;
        if doubtful && !self.leads_to_month(at) && !self.is_before_month_and_year(found.end) {
            return false;
        }
        if parts.item.day.is_some_and(|day| day > 31) && !(day && year) {
            return false;
        }
        // `Letter 15 of March 28, 1796`: the first number is that of the letter.
        if parts.first() == Some(Part::Day) && !year && self.begins_day_and_year(found.next) {
            return false;
        }
        !self.is_compound(found.end, parts)
    }

    /// Whether another month with its year goes on from the one that ends at `end`: `mayo o junio de 1933`.
    fn is_before_month_and_year(&self, end: usize) -> bool {
        let goes_on = self.token(end).is_some_and(|link| {
            link.kind == Kind::Dash || self.plays(link, Roles::AND | Roles::OR)
        });
        goes_on && !self.running && {
            let later = self.parts_from(end + 1).parts;
            later.has(Part::Month) && later.has(Part::Year)
        }
    }

    /// Whether the month is part of another word: `12 May-blossoms`.
    fn is_compound(&self, end: usize, parts: &Parts) -> bool {
        parts.last() == Some(Part::Month)
            && self
                .token(end)
                .is_some_and(|dash| dash.kind == Kind::Dash && dash.is_tight())
            && self.token(end + 1).is_some_and(|word| {
                word.is_tight()
                    && word.is_word()
                    && self.month(word).is_none()
                    && self.weekday(word).is_none()
            })
    }

    /// Whether a word before `at` says that a month follows: `in`, `since`.
    fn leads_to_month(&self, at: usize) -> bool {
        let roles = Roles::IN
            | Roles::OF
            | Roles::SINCE
            | Roles::EARLY
            | Roles::MID
            | Roles::LATE
            | Roles::FROM
            | Roles::BEFORE
            | Roles::AFTER;
        self.before_token(at)
            .is_some_and(|word| self.plays(word, roles))
    }

    /// Whether a day and its year stand at `at`.
    fn begins_day_and_year(&self, at: usize) -> bool {
        if self
            .next(at)
            .is_none_or(|day| !day.is_number() || day.len() > 2)
        {
            return false;
        }
        let mut next = self.behind_ordinal(at);
        if self
            .token(next)
            .is_some_and(|mark| matches!(mark.kind, Kind::Mark(',' | '.')))
        {
            next += 1;
        }
        self.next(next).is_some_and(|year| self.is_year(next, year))
    }

    /// The full stop of a shortened month that ends a date is part of it.
    fn behind_point(&self, end: usize, parts: &Parts) -> usize {
        let shortened = parts.last() == Some(Part::Month)
            && self.is_tight_point(end)
            && self.before_token(end).is_some_and(|month| {
                month
                    .entry
                    .is_none_or(|entry| entry.is_shortened(self.languages))
            });
        end + usize::from(shortened)
    }
}

/// Words and marks between two parts of a date, at most.
const MOST_BETWEEN: usize = 5;

impl Grammar<'_> {
    /// Where the next part of a date may stand, behind the marks and small words that follow a part; and where
    /// the bracket around it ends, when there is one.
    pub(super) fn between(&self, at: usize, part: Part) -> Option<(usize, Option<usize>)> {
        let mut next = at;
        let mut comma = false;
        while next <= at + MOST_BETWEEN {
            if let Some(year) = self.year_behind_words(next) {
                return Some((year, None));
            }
            let token = self.next(next)?;
            match token.kind {
                Kind::Mark(',') if !comma && !self.ends_at_comma(next, part) => comma = true,
                Kind::Mark('(' | '[' | '（' | '〔' | '【') => {
                    return self.in_brackets(next, part);
                }
                Kind::Word if self.is_between(next, token, part) => {}
                Kind::Word => return Some((next, None)),
                Kind::Mark(_) | Kind::Dash if self.parts(next, token, part, next == at) => {}
                _ => return Some((next, None)),
            }
            next += 1;
        }
        None
    }

    /// The year behind words at `at` that say that it is one: `A.D. 1811`, `in the year 1811`.
    fn year_behind_words(&self, at: usize) -> Option<usize> {
        let word = self.next(at).filter(|word| word.is_word())?;
        let year = match self.anno(at) {
            Some(year) => year,
            None if self.plays(word, Roles::IN | Roles::YEAR) && self.roman(at).is_none() => {
                let leads = |at: &usize| !self.has_role(*at, Roles::IN | Roles::THE);
                let word = (at..at + MOST_BETWEEN).find(leads)?;
                self.has_role(word, Roles::YEAR).then_some(word + 1)?
            }
            None => return None,
        };
        let token = self.next(year)?;
        self.is_year(year, token).then_some(year)
    }

    /// Whether the comma at `at` ends a date: `12, March 1948` in running text is a number, and then a month;
    /// `March, 12 ships` is a month, and then a number.
    fn ends_at_comma(&self, at: usize, part: Part) -> bool {
        match part {
            Part::Day => self.running && self.token(at + 1).is_some_and(Token::is_word),
            Part::Month => {
                self.next(at + 1)
                    .is_some_and(|day| small_day(day).is_some())
                    && !self.begins_day_and_year(at + 1)
            }
            _ => false,
        }
    }

    /// Whether the mark at `at` may stand between two parts of a date; `first` when nothing else does.
    fn parts(&self, at: usize, token: &Token, part: Part, first: bool) -> bool {
        let tight_behind = self.token(at + 1).is_some_and(Token::is_tight);
        let year = part == Part::Year && !self.running && first;
        match token.kind {
            // `… in 1780. On March 3 …`: a sentence ends with the year.
            Kind::Mark('.') if part == Part::Year && self.running => {
                token.is_tight()
                    && self
                        .token(at + 1)
                        .is_none_or(|next| !next.is_word() || self.month(next).is_some())
            }
            Kind::Mark('.') => token.is_tight(),
            Kind::Mark('·') => true,
            // `1956: 2 February`.
            Kind::Mark(':') => year,
            // `1956 – 2 February`: a year, and then the day.
            Kind::Dash if year && !token.is_tight() => true,
            Kind::Dash | Kind::Mark('/') if first => token.is_tight() && tight_behind,
            // `14.-Jun.-1923`.
            Kind::Dash => {
                tight_behind
                    && self
                        .before_token(at)
                        .is_some_and(|point| point.is_mark('.'))
            }
            // `d’août`.
            Kind::Mark('\'' | '’') => token.is_tight() && tight_behind && !first,
            // `[25 June] 1950`.
            Kind::Mark(']' | ')') if !self.running && first => {
                token.is_tight()
                    && self
                        .next(at + 1)
                        .is_some_and(|year| self.is_year(at + 1, year))
                    && !self.counts(at + 2)
            }
            _ => false,
        }
    }

    /// Whether the word at `at` may stand between two parts of a date, and is none itself.
    fn is_between(&self, at: usize, token: &Token, part: Part) -> bool {
        // `5 I 1712`, `1741 V 19`: a month in Roman numbers, whatever else the letter is a word for.
        let roman = self.roman(at).is_some() && self.next(at + 1).is_some_and(Token::is_number);
        if roman || self.month(token).is_some() || self.weekday(token).is_some() {
            return false;
        }
        let elided =
            |mark: &Token| mark.is_tight() && matches!(mark.kind, Kind::Mark('\'' | '’' | '.'));
        // `the 5th day of May`, `die 23 Maii`; `May Day` is no month.
        let day = part == Part::Day || {
            let behind = at + 1 + usize::from(self.is_tight_point(at + 1));
            self.next(behind).is_some_and(|next| {
                small_day(next).is_some() || self.roman_day(behind, next).is_some()
            })
        };
        self.plays(token, Roles::OF | Roles::THE | Roles::YEAR | Roles::ANNO)
            || day && self.plays(token, Roles::DAY | Roles::MONTH)
            // `Anno 1652, mense Septembri`.
            || part == Part::Year
                && self.plays(token, Roles::MONTH)
                && self
                    .next(at + 1)
                    .is_some_and(|month| self.month(month).is_some())
            || self.plays(token, Roles::IN)
                && self.token(at + 1).is_some_and(|behind| {
                    self.is_year(at + 1, behind)
                        || !self.running && part == Part::Year && self.month(behind).is_some()
                })
            || token.len() == 1 && self.text(at) == "d" && self.token(at + 1).is_some_and(elided)
    }

    /// The part of a date in the brackets at `at`, a year or a month, and where they end.
    fn in_brackets(&self, at: usize, part: Part) -> Option<(usize, Option<usize>)> {
        let inside = self.token(at + 1)?;
        let supplied = match part {
            Part::Month | Part::Day => {
                self.is_year(at + 1, inside) || !self.running && self.month(inside).is_some()
            }
            _ => false,
        };
        let point = usize::from(self.is_tight_point(at + 2));
        let close = self.token(at + 2 + point).filter(|_| supplied)?;
        close
            .closes_bracket()
            .then_some((at + 1, Some(at + 3 + point)))
    }
}

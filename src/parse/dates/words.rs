//! What the tokens of a date are, in the languages of the page.

use super::Grammar;
use crate::language::Roles;
use crate::lex::{Gap, Kind, ROMAN, Token};

/// Years that stand alone or with a month, beside which no day proves that they are one.
pub(in crate::parse) const YEARS: std::ops::RangeInclusive<u32> = 1000..=2199;

/// Whether a number is a year of four digits.
pub(in crate::parse) fn is_year(token: &Token) -> bool {
    token.is_number() && token.len() == 4 && YEARS.contains(&token.value)
}

/// The day of a month that a number can be.
pub(in crate::parse) fn small_day(token: &Token) -> Option<u32> {
    (token.is_number() && token.len() <= 2 && (1..=31).contains(&token.value))
        .then_some(token.value)
}

/// The month that a Roman number in capitals is.
pub(super) fn roman_month(text: &str) -> Option<u32> {
    let month = ROMAN.iter().position(|roman| *roman == text)?;
    u32::try_from(month + 1).ok()
}

/// Endings of the number of a day in Finnish, behind a colon.
const FINNISH_ENDINGS: [&str; 4] = ["s", "sena", "nä", "ntenä"];

impl<'p> Grammar<'p> {
    pub(super) fn token(&self, at: usize) -> Option<&'p Token> {
        self.tokens.get(at).filter(|_| at < self.end)
    }

    /// The token at `at`, when it stands on the line of the one before or right under it.
    pub(super) fn next(&self, at: usize) -> Option<&'p Token> {
        self.token(at).filter(|token| {
            (self.loose || token.gap != Gap::Tab) && (token.gap != Gap::Wide || self.is_loose(at))
        })
    }

    /// The token before the one at `at`.
    pub(super) fn before_token(&self, at: usize) -> Option<&'p Token> {
        self.tokens.get(at.checked_sub(1)?)
    }

    /// Whether a full stop stands at `at`, right behind the token before.
    pub(super) fn is_tight_point(&self, at: usize) -> bool {
        self.token(at)
            .is_some_and(|point| point.is_mark('.') && point.is_tight())
    }

    /// Whether two spaces may stand before a token: behind a full stop, and in running text.
    fn is_loose(&self, at: usize) -> bool {
        self.running
            || self.loose
            || self
                .before_token(at)
                .is_some_and(|before| matches!(before.kind, Kind::Mark('.' | '·')))
            || self.token(at).is_some_and(|token| token.is_mark('·'))
    }

    pub(super) fn text(&self, at: usize) -> &'p str {
        self.token(at).map_or("", |token| self.text_of(token))
    }

    pub(in crate::parse) fn text_of(&self, token: &Token) -> &'p str {
        self.source
            .get(token.start as usize..token.end as usize)
            .unwrap_or_default()
    }

    /// Whether the token at `at` is a word with one of `roles`.
    pub(super) fn has_role(&self, at: usize, roles: Roles) -> bool {
        self.token(at).is_some_and(|token| self.plays(token, roles))
    }

    pub(in crate::parse) fn plays(&self, token: &Token, roles: Roles) -> bool {
        token.roles.has(roles)
    }

    /// The month that a word names.
    pub(in crate::parse) fn month(&self, token: &Token) -> Option<u32> {
        (token.month > 0).then_some(u32::from(token.month))
    }

    /// Whether a word that names a month is often another word: short ones, and those that the language has
    /// for other things too. They need a number beside them.
    pub(super) fn is_doubtful_month(&self, token: &Token) -> bool {
        !token.capital
            && (token.len() <= SHORT
                || token.len() <= SHORT_UNCAPITALISED
                    && self
                        .languages
                        .first()
                        .is_some_and(|lang| lang.capitalises_months())
                || token
                    .entry
                    .is_some_and(|entry| entry.is_short_word(self.languages)))
    }

    pub(in crate::parse) fn weekday(&self, token: &Token) -> Option<u8> {
        if token.weekday > 0 {
            return Some(token.weekday);
        }
        if token.kind != Kind::Word {
            return None;
        }
        let text = Some(self.text_of(token)).filter(|text| !text.is_ascii())?;
        let weekday = WEEKDAY_SIGNS.iter().position(|sign| *sign == text)?;
        u8::try_from(weekday + 1).ok()
    }

    /// Whether a Roman number at `at` may be that of a month.
    pub(in crate::parse) fn is_roman_month(&self, at: usize) -> bool {
        self.roman(at).is_some()
    }

    /// The month that a Roman number stands for.
    pub(super) fn roman(&self, at: usize) -> Option<u32> {
        let token = self
            .token(at)
            .filter(|token| token.is_word() && token.capital)?;
        roman_month(self.text_of(token))
    }

    /// The year that a Roman number of four letters or more stands for.
    pub(super) fn roman_year(&self, at: usize) -> Option<u32> {
        let token = self
            .token(at)
            .filter(|token| token.is_word() && token.capital && (4..=15).contains(&token.len()))?;
        roman_number(self.text_of(token)).filter(|year| YEARS.contains(year))
    }

    /// Whether the number at `at` goes on behind a point, a comma or a letter, so that it is not whole:
    /// `1.50`, `4,200`, `30B`. A year may stand right behind a comma.
    pub(super) fn is_part_of_number(&self, at: usize) -> bool {
        let tight = |at: usize| self.token(at).filter(|token| token.is_tight());
        if let Some(before) = self.before_token(at)
            && tight(at).is_some()
            && (before.is_number() || matches!(before.kind, Kind::Mark('$' | '£' | '€' | '#')))
        {
            return true;
        }
        match tight(at + 1) {
            Some(mark) if matches!(mark.kind, Kind::Mark('.' | ',')) => {
                tight(at + 2).is_some_and(|next| next.is_number() && !is_year(next))
            }
            Some(mark) => matches!(mark.kind, Kind::Mark('%' | '$' | '£' | '€')),
            None => false,
        }
    }

    /// Where the ending of an ordinal number behind the number at `at` ends: `7th`, `1er`, `3-го`, `5.`.
    pub(in crate::parse) fn behind_ordinal(&self, at: usize) -> usize {
        match self.token(at + 1).filter(|token| token.is_tight()) {
            // `3 p:nä`: a word for `day` with the ending of its case.
            None if self.has_role(at + 1, Roles::DAY)
                && self
                    .token(at + 2)
                    .is_some_and(|colon| colon.is_mark(':') && colon.is_tight())
                && self.is_glued(at + 3)
                && FINNISH_ENDINGS.contains(&self.text(at + 3)) =>
            {
                at + 4
            }
            Some(token) if matches!(self.text_of(token), "º" | "ª" | "°") => at + 2,
            Some(token) if self.plays(token, Roles::ORDINAL_ENDING) => at + 2,
            // `1.º de enero`.
            Some(point)
                if point.is_mark('.')
                    && self.token(at + 2).is_some_and(|sign| {
                        sign.is_tight() && matches!(self.text_of(sign), "º" | "ª" | "°")
                    }) =>
            {
                at + 3
            }
            // `2:sena`, `3:e`.
            Some(colon)
                if colon.is_mark(':')
                    && self.token(at + 2).is_some_and(|ending| {
                        ending.is_tight()
                            && (self.plays(ending, Roles::ORDINAL_ENDING)
                                || FINNISH_ENDINGS.contains(&self.text_of(ending)))
                    }) =>
            {
                at + 3
            }
            Some(token)
                if token.kind == Kind::Dash
                    && self.token(at + 2).is_some_and(|ending| {
                        ending.is_tight() && self.plays(ending, Roles::ORDINAL_ENDING)
                    }) =>
            {
                at + 3
            }
            _ => at + 1,
        }
    }

    /// Whether a word stands right behind the token before, so that both are one.
    pub(super) fn is_glued(&self, at: usize) -> bool {
        self.token(at)
            .is_some_and(|token| token.is_tight() && (token.is_word() || token.is_number()))
    }

    /// An era behind a year: whether it is the one before Christ, and where it ends.
    pub(super) fn era(&self, at: usize) -> Option<(bool, usize)> {
        // `до н. э.`: a word for `before`, and then the era.
        let before = self.has_role(at, Roles::BEFORE | Roles::UNTIL)
            && self
                .token(at + 1)
                .is_some_and(|word| self.text_of(word) == "н");
        let (word, end) = self.letters_with_points(at + usize::from(before))?;
        match word.to_lowercase().as_str() {
            "нэ" => Some((before, end)),
            "bc" | "bce" | "vchr" | "avjc" | "ac" | "vc" | "pne" | "prnl" | "πχ" => {
                Some((true, end))
            }
            "ad" | "ce" | "nchr" | "apjc" | "dc" | "μχ" => Some((false, end)),
            _ => None,
        }
    }

    /// Letters of an abbreviation without its points, and where it ends: `B.C.`, `v. Chr.`, `av. J.-C.`.
    fn letters_with_points(&self, at: usize) -> Option<(String, usize)> {
        let first = self.token(at).filter(|token| token.is_word())?;
        let mut letters = self.text_of(first).to_owned();
        if letters.len() > LONGEST_ERA {
            return None;
        }
        let mut end = at + 1;
        // Several letters without a point are a word of their own.
        while self.is_tight_point(end) {
            end += 1;
            let mut next = end;
            if self
                .token(next)
                .is_some_and(|token| token.kind == Kind::Dash && token.is_tight())
            {
                next += 1;
            }
            let Some(token) = self
                .next(next)
                .filter(|token| token.is_word() && token.len() <= 3)
            else {
                break;
            };
            if letters.len() + token.len() > LONGEST_ERA || !is_era_beginning(&letters) {
                break;
            }
            letters.push_str(self.text_of(token));
            end = next + 1;
        }
        Some((letters, end))
    }

    /// A word before a year that says that it is one: `Anno`, `A.D.`, `im Jahre`.
    pub(super) fn anno(&self, at: usize) -> Option<usize> {
        if self.token(at).is_none_or(|token| !token.is_word()) {
            return None;
        }
        if self.has_role(at, Roles::ANNO) {
            let mut end = at + 1;
            // A shortened word: `Ao.`.
            if self.is_tight_point(end) {
                end += 1;
            }
            // `Anno Domini`.
            end += usize::from(self.has_role(end, Roles::ANNO));
            if self.is_tight_point(end) {
                end += 1;
            }
            return Some(end);
        }
        if !self.text(at).starts_with('A') {
            return None;
        }
        let (word, end) = self.letters_with_points(at)?;
        (word == "AD" || word == "Ad").then_some(end)
    }

    /// Whether what stands from `at` on begins with a small letter: what was read counts something.
    pub(super) fn counts(&self, at: usize) -> bool {
        self.next(at).is_some_and(|token| {
            token.is_word() && !token.capital && self.text(at).starts_with(char::is_lowercase)
        })
    }
}

/// The value of a Roman number that is written as the Romans of later centuries did.
pub(super) fn roman_number(text: &str) -> Option<u32> {
    let mut value = 0;
    let mut rest = text;
    for (sign, worth, most) in ROMAN_SIGNS {
        let mut times = 0;
        while let Some(after) = rest.strip_prefix(sign).filter(|_| times < most) {
            value += worth;
            rest = after;
            times += 1;
        }
    }
    (rest.is_empty() && value > 0).then_some(value)
}

/// Whether a letter is one of Roman numbers.
pub(super) fn is_roman(letter: char) -> bool {
    matches!(letter, 'I' | 'V' | 'X' | 'L' | 'C' | 'D' | 'M')
}

/// The signs of Roman numbers, what each is worth, and how often it may stand.
const ROMAN_SIGNS: [(&str, u32, usize); 13] = [
    ("M", 1000, 3),
    ("CM", 900, 1),
    ("D", 500, 1),
    ("CD", 400, 1),
    ("C", 100, 4),
    ("XC", 90, 1),
    ("L", 50, 1),
    ("XL", 40, 1),
    ("X", 10, 4),
    ("IX", 9, 1),
    ("V", 5, 1),
    ("IV", 4, 1),
    ("I", 1, 4),
];

/// The days of the week in Chinese and Japanese signs, from Monday; the first and the last are signs of dates too.
const WEEKDAY_SIGNS: [&str; 7] = ["月曜", "火", "水", "木", "金", "土", "日曜"];

/// Bytes of a month's name that is short enough to be another word too.
const SHORT: usize = 4;
/// The same in a language that writes months with a capital letter: `march`, `august`.
const SHORT_UNCAPITALISED: usize = 6;
/// Letters of the longest era.
const LONGEST_ERA: usize = 5;

/// Whether an era may go on behind these letters.
fn is_era_beginning(letters: &str) -> bool {
    [
        "B", "b", "BC", "C", "c", "A", "a", "v", "V", "n", "av", "avJ", "ap", "apJ", "d", "D", "p",
        "pn", "př", "н", "π", "μ",
    ]
    .contains(&letters)
}

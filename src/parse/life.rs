//! Grammar of the dates of a life, in the brackets behind a name: `(1893-1976)`, `(d. 1949)`,
//! `(* 3 May 1890, † 1949)`, `(c. 1890–before 1949)`, `(fl. 1420)`.
//!
//! The words are data of the language room. A day may have the name of its month in any language: of a month
//! that is not known the year is kept alone.

use super::phrase::Phrase;
use crate::date::PartialDate;
use crate::language::{Class, Lang, Roles, entry_of, phrases};
use crate::lex::{Kind, Token};
use crate::record::{Bound, Floruit, LifeDate};

/// The dates of a life.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(super) struct LifeDates {
    pub(super) born: Option<LifeDate>,
    pub(super) died: Option<LifeDate>,
    pub(super) active: Option<Floruit>,
    /// Whether words or signs say what the dates are: two bare years may be those of an office.
    pub(super) told: bool,
}

/// Bytes of the longest brackets that are read.
const LONGEST: usize = 160;

/// Words of a place behind a date: `in New Bergen`.
const MOST_PLACE_WORDS: usize = 6;

/// The dates in the brackets that open here, behind which the text goes on.
pub(super) fn dates(text: &mut Phrase<'_, '_>, languages: &[Lang]) -> Option<LifeDates> {
    let mut behind = *text;
    let inside = behind.brackets(LONGEST)?;
    let life = [LifeGrammar::active, LifeGrammar::both, LifeGrammar::one]
        .into_iter()
        .find_map(|form| {
            let mut grammar = LifeGrammar {
                text: inside,
                languages,
            };
            form(&mut grammar).filter(|_| grammar.text.is_empty())
        });
    let life =
        life.filter(|life| life.born.is_some() || life.died.is_some() || life.active.is_some())?;
    *text = behind;
    Some(life)
}

/// An end of a life as it is written.
#[derive(Debug, Clone, Copy)]
struct End {
    date: LifeDate,
    /// Whether the year has fewer digits than one without an era has.
    short: bool,
    /// Whether it is said to be before the birth of Christ.
    era: Option<bool>,
}

impl End {
    fn of_year(year: u32, digits: usize) -> Self {
        Self {
            date: LifeDate::of_year(i32::try_from(year).unwrap_or_default()),
            short: digits < 3,
            era: None,
        }
    }

    /// The end, where its year is written as years are.
    fn whole(self) -> Option<LifeDate> {
        (!self.short || self.era.is_some()).then_some(self.date)
    }

    /// The end in an era.
    fn in_era(mut self, era: Option<bool>) -> Self {
        self.era = era;
        if era == Some(true) {
            self.date.year = 1 - self.date.year;
        }
        self
    }

    /// The end in the era of a later one, where it has none of its own: `63–14 BC`.
    fn in_era_of(self, later: Self) -> Self {
        match self.era {
            None => self.in_era(later.era),
            Some(_) => self,
        }
    }

    /// Its year with a month and a day, as far as the calendar has them.
    fn on(mut self, day: Option<u32>, month: Option<u32>) -> Self {
        let exists = month.is_some_and(|month| {
            PartialDate::from_numbers(day.unwrap_or(0), month, self.date.year).is_ok()
        });
        self.date.month = month.filter(|_| exists);
        self.date.day = day.filter(|_| exists);
        self
    }
}

/// How surely a word says birth or death.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    Sure,
    /// Only where the other one is said as well.
    Letter,
}

struct LifeGrammar<'t, 'k> {
    text: Phrase<'t, 'k>,
    languages: &'k [Lang],
}

impl LifeGrammar<'_, '_> {
    /// What `read` reads, or the way back.
    fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let before = self.text;
        let found = read(self);
        if found.is_none() {
            self.text = before;
        }
        found
    }

    /// `fl. 1420`, `active c. 1420–1450`.
    fn active(&mut self) -> Option<LifeDates> {
        self.says(Class::ACTIVE)?;
        self.text.mark(&[':']);
        let from = self.end(false)?;
        let to = self.attempt(|grammar| {
            grammar.text.dash()?;
            grammar.end(false)
        });
        let from = to.map_or(from, |to| from.in_era_of(to)).whole();
        let to = to.and_then(End::whole);
        Some(LifeDates {
            active: from.map(|from| Floruit { from, to }),
            told: true,
            ..LifeDates::default()
        })
    }

    /// Birth and death, or what stands in the place of one of them.
    fn both(&mut self) -> Option<LifeDates> {
        let birth = self.attempt(|grammar| grammar.sign(Class::BORN));
        let born = self.end_or_none(birth.is_some())?;
        let dashed = self.text.dash().is_some();
        if !dashed {
            self.text.mark(&[',', ';', '/']);
        }
        let death = self.attempt(|grammar| grammar.sign(Class::DIED));
        let died = match dashed && self.text.is_empty() {
            true => None,
            false => self.end_or_none(death.is_some())?,
        };
        let sure = match [birth, death].contains(&Some(Sign::Letter)) {
            true => birth.is_some() && death.is_some(),
            false => dashed || death.is_some(),
        };
        let born = match (born, died) {
            (Some(born), Some(died)) => Some(born.in_era_of(died)),
            (born, _) => born,
        };
        let whole = |end: Option<End>| match end.map(End::whole) {
            Some(whole) => whole.map(Some),
            None => Some(None),
        };
        let dates = LifeDates {
            born: whole(born)?,
            died: whole(died)?,
            active: None,
            told: birth.is_some() || death.is_some(),
        };
        sure.then_some(dates)
    }

    /// `b. 1890`, `died 1949`.
    fn one(&mut self) -> Option<LifeDates> {
        let sure = |sign: &Sign| *sign == Sign::Sure;
        let birth = self.attempt(|grammar| grammar.sign(Class::BORN).filter(sure));
        let is_birth = birth.is_some();
        if !is_birth {
            self.sign(Class::DIED).filter(sure)?;
        }
        let date = self.end(true)?.whole();
        if is_birth {
            self.text.dash();
        }
        Some(LifeDates {
            born: date.filter(|_| is_birth),
            died: date.filter(|_| !is_birth),
            told: true,
            ..LifeDates::default()
        })
    }

    /// An end, or a sign that it is not known or has not come.
    fn end_or_none(&mut self, told: bool) -> Option<Option<End>> {
        if let Some(end) = self.attempt(|grammar| grammar.end(told)) {
            return Some(Some(end));
        }
        let open = self.text.mark(&['?']).is_some() || self.says(Class::OPEN).is_some();
        open.then_some(None)
    }

    /// `c. 3 May 1890?`; where birth or death is `told`, a place may stand behind it or before.
    fn end(&mut self, told: bool) -> Option<End> {
        let mut said = LifeDate::default();
        loop {
            if self.says(Class::ABOUT).is_some() || self.text.mark(&['~']).is_some() {
                said.approximate = true;
            } else if self.says(Class::BEFORE).is_some() {
                said.bound = Bound::Before;
            } else if self.says(Class::AFTER).is_some() {
                said.bound = Bound::After;
            } else if self.doubt_before().is_some() {
                said.uncertain = true;
            } else if self.says(Class::FILLER).is_none()
                && !(told && self.attempt(Self::place_before).is_some())
            {
                break;
            }
        }
        let mut end = self.date()?;
        let doubt = self.text.mark(&['?']).is_some()
            || self
                .attempt(|grammar| {
                    grammar.text.mark(&['('])?;
                    grammar.text.mark(&['?'])?;
                    grammar.text.mark(&[')'])
                })
                .is_some();
        if told {
            self.place();
        }
        end.date.uncertain = said.uncertain || doubt;
        end.date.approximate = said.approximate;
        end.date.bound = said.bound;
        Some(end)
    }

    /// A question mark with something behind it.
    fn doubt_before(&mut self) -> Option<()> {
        self.attempt(|grammar| {
            grammar.text.mark(&['?'])?;
            (!grammar.text.is_empty()).then_some(())
        })
    }

    /// A word of a place before a date: `Lund, ` of `born in Lund, 1890`.
    fn place_before(&mut self) -> Option<()> {
        let word = self
            .text
            .word(|word| word.starts_with(char::is_uppercase))?;
        self.text.tight_mark(&[',']);
        (self.month(word).is_none() && !self.text.is_tight()).then_some(())
    }

    /// A place behind a date: `, New Bergen`, `in Oslo`.
    fn place(&mut self) {
        for _ in 0..MOST_PLACE_WORDS {
            let word = self.attempt(|grammar| {
                grammar.text.tight_mark(&[',']);
                let apart = !grammar.text.is_tight();
                let start = grammar.text;
                let word = grammar.text.word(|_| apart)?;
                while grammar.text.is_tight()
                    && (grammar.text.dash().is_some()
                        || grammar.text.mark(&['\'', '’']).is_some()
                        || grammar.text.word(|_| true).is_some())
                {}
                let class = match start.up_to(grammar.text).written() == word {
                    true => Class::of(word),
                    false => Class::default(),
                };
                let is_sign = class.is(Class::LIFE) && !class.is(Class::FILLER);
                let small = class.is(Class::FILLER | Class::PARTICLE);
                (!is_sign && (small || word.starts_with(char::is_uppercase))).then_some(())
            });
            if word.is_none() {
                break;
            }
        }
    }

    /// A day, a month, a year, or one of two years.
    fn date(&mut self) -> Option<End> {
        let forms = [
            Self::day_first,
            Self::month_first,
            Self::of_month,
            Self::iso_day,
            Self::numeric_day,
            Self::year,
        ];
        forms.into_iter().find_map(|form| self.attempt(form))
    }

    /// `3 May 1890`, `3. Oktober 1890`, `3 de mayo de 1949`.
    fn day_first(&mut self) -> Option<End> {
        let day = self.text.number(1..=2)?.value;
        self.ordinal();
        while self.says(Class::FILLER).is_some() {}
        let month = self.text.word(|word| word.chars().count() >= 3)?;
        self.text.tight_mark(&['.']);
        self.text.tight_mark(&[',']);
        self.apart()?;
        while self.says(Class::FILLER).is_some() {}
        let month = self.month(month);
        Some(self.year()?.on(Some(day), month))
    }

    /// `May 3, 1890`.
    fn month_first(&mut self) -> Option<End> {
        let month = self.named_month()?;
        let day = self.text.number(1..=2)?.value;
        self.ordinal();
        self.text.tight_mark(&[',']);
        self.apart()?;
        Some(self.year()?.on(Some(day), Some(month)))
    }

    /// `May 1890`.
    fn of_month(&mut self) -> Option<End> {
        let month = self.named_month()?;
        while self.says(Class::FILLER).is_some() {}
        Some(self.year()?.on(None, Some(month)))
    }

    fn named_month(&mut self) -> Option<u32> {
        let word = self.text.word(|_| true)?;
        let month = self.month(word)?;
        self.text.tight_mark(&['.']);
        self.apart()?;
        Some(month)
    }

    /// What stands behind the number of a day: `3rd`, `1er`, `3.`.
    fn ordinal(&mut self) {
        let is_ordinal = |word: &str| {
            word == "º"
                || entry_of(word).is_some_and(|entry| {
                    let mut languages = entry.languages();
                    languages.any(|lang| entry.roles(&[lang]).has(Roles::ORDINAL_ENDING))
                })
        };
        if self.text.tight_mark(&['.', '°']).is_none() && self.text.is_tight() {
            self.text.word(is_ordinal);
        }
    }

    /// `1890-05-03`.
    fn iso_day(&mut self) -> Option<End> {
        let year = self.text.number(4..=4)?.value;
        let mut part = || {
            self.text
                .next_if(|next| next.kind == Kind::Dash && next.is_tight())?;
            self.text.number(2..=2).map(|part| part.value)
        };
        let (month, day) = (part()?, part()?);
        Some(End::of_year(year, 4).on(Some(day), Some(month)))
    }

    /// `13.5.1890`. Which number is the day is sure where one is none of a month, or where both are the same.
    fn numeric_day(&mut self) -> Option<End> {
        let first = self.text.number(1..=2)?.value;
        let parts = |next: &Token| {
            next.is_tight() && matches!(next.kind, Kind::Dash | Kind::Mark('.' | '/'))
        };
        let sign = self.text.next_if(parts)?.kind;
        let second = self.text.number(1..=2)?.value;
        self.text
            .next_if(|next| next.is_tight() && next.kind == sign)?;
        let year = self.text.number(4..=4)?;
        let end = End::of_year(year.value, 4);
        Some(match (first, second) {
            (13.., 1..=12) => end.on(Some(first), Some(second)),
            (1..=12, 13..) => end.on(Some(second), Some(first)),
            (first, second) if first == second => end.on(Some(first), Some(second)),
            _ => end,
        })
    }

    /// `1890`, `1890/91`, `44 BC`, `AD 14`.
    fn year(&mut self) -> Option<End> {
        let before = self.era();
        let year = self.text.number(1..=4)?;
        let mut end = End::of_year(year.value, year.len());
        let other = self.attempt(|grammar| {
            grammar.text.tight_mark(&['/'])?;
            grammar.text.number(1..=4)
        });
        if let Some(other) = other {
            let kept = 10_u32.pow(u32::try_from(other.len()).unwrap_or_default());
            let until = match other.len() < year.len() {
                true => year.value / kept * kept + other.value,
                false => other.value,
            };
            end.date.until_year = i32::try_from(until).ok().filter(|_| until > year.value);
            end.date.until_year?;
        }
        let era = self.era().or(before);
        let goes_on = self.text.is_tight()
            && (self.text.peek()).is_some_and(|next| next.is_word() || next.is_number());
        (!goes_on && year.value > 0).then(|| end.in_era(era))
    }

    /// Whether the era is the one before the birth of Christ.
    fn era(&mut self) -> Option<bool> {
        let before = self.any_era(phrases::BEFORE_CHRIST).map(|()| true);
        before.or_else(|| self.any_era(phrases::ANNO_DOMINI).map(|()| false))
    }

    fn any_era(&mut self, eras: &[&str]) -> Option<()> {
        self.attempt(|grammar| {
            let era = grammar.text.any_of(eras)?;
            eras.contains(&era.written()).then_some(())
        })
    }

    /// A word of a life, its full stop included.
    fn says(&mut self, class: Class) -> Option<()> {
        self.attempt(|grammar| {
            let word = grammar.text.word_of(class)?;
            let glued = grammar.text.is_tight() && grammar.text.peek()?.is_number();
            grammar.text.tight_mark(&['.', '\'', '’']);
            (!glued || word.len() == 1).then_some(())
        })
    }

    /// A sign of birth or death, as `what` asks: `*`, `†`, a word, or a letter.
    fn sign(&mut self, what: Class) -> Option<Sign> {
        let signs: &[char] = match what {
            Class::BORN => &['*'],
            _ => &['†', '✝', '+'],
        };
        let sign = if self.text.mark(signs).is_some() || self.says(what).is_some() {
            Sign::Sure
        } else {
            let is_letter = |word: &str| phrases::LIFE_LETTERS.contains(&(word, what));
            self.text.word(is_letter)?;
            self.text.tight_mark(&['.'])?;
            Sign::Letter
        };
        self.text.mark(&[':']);
        Some(sign)
    }

    /// White space, or the end.
    fn apart(&self) -> Option<()> {
        (!self.text.is_tight()).then_some(())
    }

    /// The month that `word` names in the languages of the page.
    fn month(&self, word: &str) -> Option<u32> {
        entry_of(word)?.month(self.languages).map(u32::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Birth, death and activity in EDTF, parted by ` | `.
    fn read(text: &str) -> Option<String> {
        let tokens = crate::lex::lex_text(text);
        let mut phrase = Phrase::new(text, &tokens);
        let dates = dates(&mut phrase, &[Lang::ENGLISH])?;
        assert!(phrase.is_empty());
        let date = |date: Option<LifeDate>| date.map(LifeDate::edtf).unwrap_or_default();
        let active = dates.active.map(Floruit::edtf).unwrap_or_default();
        Some(format!(
            "{} | {} | {active}",
            date(dates.born),
            date(dates.died)
        ))
    }

    fn reads(text: &str, expected: &str) {
        assert_eq!(read(text).as_deref(), Some(expected), "{text}");
    }

    #[test]
    fn bare_years_are_birth_and_death() {
        for text in [
            "(1890-1949)",
            "(1890 – 1949)",
            "[1890—1949]",
            "( 1890-1949 )",
        ] {
            reads(text, "1890 | 1949 | ");
        }
        reads("(987–1042)", "0987 | 1042 | ");
        reads("(1949-1890)", "1949 | 1890 | ");
        reads("(1790-1949)", "1790 | 1949 | ");
    }

    #[test]
    fn one_end_may_be_told_alone_or_not_be_known() {
        for text in [
            "(b. 1890)",
            "(born 1890)",
            "(*1890)",
            "(* 1890 in New Bergen)",
            "(1890- )",
            "(1890-present)",
            "(b. 1890–)",
            "(geb. 1890)",
            "(né en 1890)",
            "(née à Lund en 1890)",
            "(nato nel 1890)",
            "(nacida en 1890)",
            "(geboren 1890 te Lund)",
            "(1890–?)",
        ] {
            reads(text, "1890 |  | ");
        }
        for text in [
            "(d. 1949)",
            "(died 1949)",
            "(†1949)",
            "(+ 1949)",
            "(?-1949)",
            "(unknown – 1949)",
            "(gest. 1949)",
            "(gestorben im Jahr 1949)",
            "(mort en 1949)",
            "(overleden 1949)",
            "(muerto en 1949)",
            "(morta nel 1949)",
            "(died in Lund, 1949)",
        ] {
            reads(text, " | 1949 | ");
        }
    }

    #[test]
    fn both_ends_may_be_told_in_several_languages() {
        for text in [
            "(b. 1890, d. 1949)",
            "(born 1890; died 1949)",
            "(*1890 †1949)",
            "(* 1890, † 1949)",
            "(* 1890 in Lund; † 1949 in New Bergen)",
            "(b. 1890 – d. 1949)",
            "(1890, d. 1949)",
            "(born 1890 – 1949)",
            "(geb. 1890, gest. 1949)",
            "(né en 1890, mort en 1949)",
            "(geboren 1890, overleden 1949)",
            "(n. 1890 - m. 1949)",
            "(nata nel 1890, morta nel 1949)",
            "(nacido en 1890, fallecido en 1949)",
        ] {
            reads(text, "1890 | 1949 | ");
        }
    }

    #[test]
    fn what_is_vague_or_a_limit_stays_so() {
        for text in [
            "(c. 1890–1949)",
            "(ca 1890-1949)",
            "(circa 1890-1949)",
            "(um 1890–1949)",
            "(vers 1890-1949)",
            "(~1890-1949)",
            "(omstreeks 1890-1949)",
        ] {
            reads(text, "1890~ | 1949 | ");
        }
        reads("(1890?–c. 1949?)", "1890? | 1949% | ");
        reads("(?1890-1949)", "1890? | 1949 | ");
        for text in [
            "(after 1890-1949)",
            "(nach 1890–1949)",
            "(après 1890–1949)",
            "(dopo il 1890-1949)",
        ] {
            reads(text, "1890/.. | 1949 | ");
        }
        for text in [
            "(1890-bef. 1949)",
            "(1890–before 1949)",
            "(1890–vor 1949)",
            "(1890-antes de 1949)",
        ] {
            reads(text, "1890 | ../1949 | ");
        }
        reads("(1890/91–1949/50)", "1890/1891 | 1949/1950 | ");
        reads("(1899/1900–1949)", "1899/1900 | 1949 | ");
    }

    #[test]
    fn a_day_or_a_month_is_kept_where_it_is_sure() {
        for text in [
            "(* 3 May 1890, † 1949)",
            "(born 3 May 1890, died 1949)",
            "(b. May 3, 1890 – 1949)",
            "(3rd of May 1890 - 1949)",
            "(1890-05-03 – 1949)",
        ] {
            reads(text, "1890-05-03 | 1949 | ");
        }
        reads("(3 May 1890 - 6 June 1949)", "1890-05-03 | 1949-06-06 | ");
        reads("(13.5.1890 – 5/16/1949)", "1890-05-13 | 1949-05-16 | ");
        reads("(May 1890-1949)", "1890-05 | 1949 | ");
        // Day or month, a month of a language that the page is not in, and a day that does not exist.
        reads("(3.5.1890 – 6.6.1949)", "1890 | 1949-06-06 | ");
        reads("(* 3. Oktober 1890; † 3 de mayo de 1949)", "1890 | 1949 | ");
        reads("(31 June 1890 - 1949)", "1890 | 1949 | ");
    }

    #[test]
    fn years_before_christ_count_backwards() {
        reads("(63–14 BC)", "-0062 | -0013 | ");
        reads("(44 BC – AD 14)", "-0043 | 0014 | ");
        reads("(100–44 v. Chr.)", "-0099 | -0043 | ");
    }

    #[test]
    fn a_time_of_activity_is_neither_birth_nor_death() {
        for text in [
            "(fl. 1420)",
            "(active 1420)",
            "(floruit 1420)",
            "(tätig 1420)",
        ] {
            reads(text, " |  | 1420");
        }
        reads("(fl. c. 1420–1450)", " |  | 1420~/1450");
    }

    #[test]
    fn other_brackets_are_no_life() {
        for text in [
            "(1993)",
            "(1890-91)",
            "(12-14)",
            "(Minister 1938-1949)",
            "(see 1890)",
            "(m. 1890)",
            "(n. 3)",
            "(1890, 1949)",
            "(1890/1880-1949)",
            "(3rd from the left)",
            "(died)",
            "(1890",
            "()",
            "(?)",
            "(?-?)",
            "(1938-1949 and 1950)",
            "(b. 1890, salt trader)",
            "(no. 1890-1949)",
            "(page 890-949)",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}

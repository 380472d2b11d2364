//! Grammar of the dates of a life, in the brackets behind a name: `(1893-1976)`, `(d. 1949)`,
//! `(* 3 May 1890, † 1949)`, `(c. 1890–before 1949)`, `(fl. 1420)`.
//!
//! The words are data of the language room. A day may have the name of its month in any language: of a month
//! that is not known the year is kept alone.

use nom::branch::alt;
use nom::bytes::complete::{tag, take_while1};
use nom::character::complete::{char, one_of};
use nom::combinator::{opt, value, verify};
use nom::multi::many0_count;
use nom::{IResult, Parser};

use super::english::{self, LifeWord};
use super::text::{letters, number, spaces0, spaces1};
use crate::date::PartialDate;
use crate::language::{Lang, Roles, entry_of};
use crate::record::{Bound, Floruit, LifeDate};

/// The dates of a life.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub(super) struct Dates {
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

/// The dates in the brackets that begin `input`.
pub(super) fn dates<'a>(input: &'a str, languages: &[Lang]) -> IResult<&'a str, Dates> {
    let fail = || nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Verify));
    let close = match input.chars().next() {
        Some('(') => ')',
        Some('[') => ']',
        _ => return Err(fail()),
    };
    let end = input.find(close).filter(|end| *end <= LONGEST);
    let end = end.ok_or_else(fail)?;
    let grammar = Grammar { languages };
    let inside = super::text::trim(&input[1..end]);
    match grammar.life(inside) {
        Ok(("", dates)) => Ok((&input[end + 1..], dates)),
        _ => Err(fail()),
    }
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
    /// The end, where its year is written as years are.
    fn whole(self) -> Option<LifeDate> {
        (!self.short || self.era.is_some()).then_some(self.date)
    }

    /// The end in the era of a later one, where it has none of its own: `63–14 BC`.
    fn in_era_of(self, later: Self) -> Self {
        match (self.era, later.era) {
            (None, Some(true)) => Self {
                date: before_christ(self.date),
                era: later.era,
                ..self
            },
            (None, era @ Some(false)) => Self { era, ..self },
            _ => self,
        }
    }
}

/// The date with its year counted before the birth of Christ.
fn before_christ(date: LifeDate) -> LifeDate {
    LifeDate {
        year: 1 - date.year,
        ..date
    }
}

/// How surely a word says birth or death.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    Sure,
    /// Only where the other one is said as well.
    Letter,
}

struct Grammar<'f> {
    languages: &'f [Lang],
}

impl Grammar<'_> {
    fn life<'a>(&self, input: &'a str) -> IResult<&'a str, Dates> {
        alt((
            |input| self.active(input),
            |input| self.both(input),
            |input| self.one(input),
        ))
        .parse_complete(input)
    }

    /// `fl. 1420`, `active c. 1420–1450`.
    fn active<'a>(&self, input: &'a str) -> IResult<&'a str, Dates> {
        let (rest, _) = (says(LifeWord::Active), opt(char(':')), spaces0).parse_complete(input)?;
        let (rest, from) = self.end(rest, false)?;
        let (rest, to) = match dash(rest).and_then(|(rest, _)| self.end(rest, false)) {
            Ok((rest, to)) => (rest, Some(to)),
            Err(_) => (rest, None),
        };
        let from = to.map_or(from, |to| from.in_era_of(to));
        let to = to.and_then(End::whole);
        let active = from.whole().map(|from| Floruit { from, to });
        let dates = Dates {
            active,
            told: true,
            ..Dates::default()
        };
        filled(input, rest, dates)
    }

    /// Birth and death, or what stands in the place of one of them.
    fn both<'a>(&self, input: &'a str) -> IResult<&'a str, Dates> {
        let (rest, birth) = opt(|input| sign(input, LifeWord::Born)).parse_complete(input)?;
        let (rest, born) = self.end_or_none(rest, birth.is_some())?;
        let dashed = dash(rest).is_ok();
        let (rest, _) = alt((dash, apart)).parse_complete(rest)?;
        let (rest, death) = opt(|input| sign(input, LifeWord::Died)).parse_complete(rest)?;
        let (rest, died) = match rest {
            "" if dashed => (rest, None),
            _ => self.end_or_none(rest, death.is_some())?,
        };
        let letters = [birth, death].contains(&Some(Sign::Letter));
        let sure = match letters {
            true => birth.is_some() && death.is_some(),
            false => dashed || death.is_some(),
        };
        let born = match (born, died) {
            (Some(born), Some(died)) => Some(born.in_era_of(died)),
            (born, _) => born,
        };
        let dates = Dates {
            born: born.and_then(End::whole),
            died: died.and_then(End::whole),
            active: None,
            told: birth.is_some() || death.is_some(),
        };
        let complete =
            dates.born.is_some() == born.is_some() && dates.died.is_some() == died.is_some();
        if sure && complete {
            filled(input, rest, dates)
        } else {
            fails(input)
        }
    }

    /// `b. 1890`, `died 1949`.
    fn one<'a>(&self, input: &'a str) -> IResult<&'a str, Dates> {
        let told = Dates {
            told: true,
            ..Dates::default()
        };
        if let Ok((rest, Sign::Sure)) = sign(input, LifeWord::Born) {
            let (rest, born) = self.end(rest, true)?;
            let (born, rest) = (born.whole(), dash(rest).map_or(rest, |(rest, _)| rest));
            return filled(input, rest, Dates { born, ..told });
        }
        let (rest, death) = sign(input, LifeWord::Died)?;
        let (rest, died) = self.end(rest, true)?;
        let died = died.whole().filter(|_| death == Sign::Sure);
        filled(input, rest, Dates { died, ..told })
    }

    /// An end, or a sign that it is not known or has not come.
    fn end_or_none<'a>(&self, input: &'a str, told: bool) -> IResult<&'a str, Option<End>> {
        if let Ok((rest, end)) = self.end(input, told) {
            return Ok((rest, Some(end)));
        }
        alt((value(None, tag("?")), value(None, says(LifeWord::Open)))).parse_complete(input)
    }

    /// `c. 3 May 1890?`; where birth or death is `told`, a place may stand behind it or before.
    fn end<'a>(&self, input: &'a str, told: bool) -> IResult<&'a str, End> {
        let mut date = LifeDate::default();
        let mut rest = input;
        loop {
            rest = spaces0(rest)?.0;
            if let Ok((after, word)) = life_word(rest) {
                match word {
                    LifeWord::About => date.approximate = true,
                    LifeWord::Before => date.bound = Bound::Before,
                    LifeWord::After => date.bound = Bound::After,
                    LifeWord::Small => {}
                    _ => break,
                }
                rest = after;
            } else if let Some(after) = rest.strip_prefix('~') {
                date.approximate = true;
                rest = after;
            } else if let Some(after) = rest.strip_prefix('?').filter(|after| !after.is_empty()) {
                date.uncertain = true;
                rest = after;
            } else if told && let Ok((after, _)) = self.place_before(rest) {
                rest = after;
            } else {
                break;
            }
        }
        let (rest, end) = self.date(rest)?;
        let (rest, doubt) = opt(alt((tag("?"), tag(" ?"), tag("(?)")))).parse_complete(rest)?;
        let rest = if told { place(rest)?.0 } else { rest };
        let date = LifeDate {
            year: end.date.year,
            month: end.date.month,
            day: end.date.day,
            until_year: end.date.until_year,
            uncertain: date.uncertain || doubt.is_some(),
            ..date
        };
        Ok((rest, End { date, ..end }))
    }

    /// A word of a place before a date: `Lund, ` of `born in Lund, 1890`.
    fn place_before<'a>(&self, input: &'a str) -> IResult<&'a str, &'a str> {
        let is_place = |word: &str| {
            word.starts_with(char::is_uppercase) && month(self.languages, word).is_none()
        };
        let (rest, word) = verify(letters, is_place).parse_complete(input)?;
        let (rest, _) = (opt(char(',')), spaces1).parse_complete(rest)?;
        Ok((rest, word))
    }

    /// A day, a month, a year, or one of two years.
    fn date<'a>(&self, input: &'a str) -> IResult<&'a str, End> {
        let known = |word: &str| month(self.languages, word.trim_end_matches('.'));
        let month = || verify(letters, |word: &str| word.chars().count() >= 3);
        let stop = || opt(char('.'));
        let day_first = (
            number(1, 2),
            opt(alt((
                tag("."),
                tag("º"),
                tag("°"),
                verify(letters, is_ordinal),
            ))),
            spaces0,
            small_words,
            month(),
            stop(),
            opt(char(',')),
            spaces1,
            small_words,
            year,
        )
            .map(|((_, day), _, _, _, month, _, _, _, _, end)| dated(end, Some(day), known(month)));
        let month_first = (
            verify(letters, |word: &str| known(word).is_some()),
            stop(),
            spaces1,
            number(1, 2),
            opt(verify(letters, is_ordinal)),
            opt(char(',')),
            spaces1,
            year,
        )
            .map(|(month, _, _, (_, day), _, _, _, end)| dated(end, Some(day), known(month)));
        let of_month = (
            verify(letters, |word: &str| known(word).is_some()),
            stop(),
            spaces1,
            small_words,
            year,
        )
            .map(|(month, _, _, _, end)| dated(end, None, known(month)));
        alt((day_first, month_first, of_month, iso_day, numeric_day, year)).parse_complete(input)
    }
}

/// A year with its month and day, as far as the calendar has them.
fn dated(end: End, day: Option<u32>, month: Option<u32>) -> End {
    let exists = month.is_some_and(|month| {
        PartialDate::from_numbers(day.unwrap_or(0), month, end.date.year).is_ok()
    });
    let date = LifeDate {
        month: month.filter(|_| exists),
        day: day.filter(|_| exists),
        ..end.date
    };
    End { date, ..end }
}

/// Whether `word` stands behind the number of a day in any language: `3rd`, `1er`.
fn is_ordinal(word: &str) -> bool {
    entry_of(word).is_some_and(|entry| {
        let mut languages = entry.languages();
        languages.any(|lang| entry.roles(&[lang]).has(Roles::ORDINAL_ENDING))
    })
}

/// `1890-05-03`.
fn iso_day(input: &str) -> IResult<&str, End> {
    let (rest, ((_, year), _, (_, month), _, (_, day))) = (
        number(4, 4),
        char('-'),
        number(2, 2),
        char('-'),
        number(2, 2),
    )
        .parse_complete(input)?;
    Ok((rest, dated(of_year(year, 4), Some(day), Some(month))))
}

/// `13.5.1890`. Which number is the day is sure where one is none of a month, or where both are the same.
fn numeric_day(input: &str) -> IResult<&str, End> {
    let (rest, ((_, first), sign, (_, second))) =
        (number(1, 2), one_of("./-"), number(1, 2)).parse_complete(input)?;
    let (rest, (_, _, (digits, year))) =
        (char(sign), spaces0, number(4, 4)).parse_complete(rest)?;
    let end = of_year(year, digits.len());
    let end = match (first, second) {
        (13.., 1..=12) => dated(end, Some(first), Some(second)),
        (1..=12, 13..) => dated(end, Some(second), Some(first)),
        (first, second) if first == second => dated(end, Some(first), Some(second)),
        _ => end,
    };
    Ok((rest, end))
}

fn of_year(year: u32, digits: usize) -> End {
    End {
        date: LifeDate::of_year(i32::try_from(year).unwrap_or_default()),
        short: digits < 3,
        era: None,
    }
}

/// `1890`, `1890/91`, `44 BC`, `AD 14`.
fn year(input: &str) -> IResult<&str, End> {
    let (rest, before) = opt((era, spaces0)).parse_complete(input)?;
    let (rest, (digits, year)) = number(1, 4).parse_complete(rest)?;
    let mut end = of_year(year, digits.len());
    let (rest, other) = opt((char('/'), number(1, 4))).parse_complete(rest)?;
    if let Some((_, (short, other))) = other {
        let kept = digits.get(..digits.len().saturating_sub(short.len()));
        let whole = kept
            .map(|kept| format!("{kept}{short}"))
            .unwrap_or_default();
        let until = whole.parse().unwrap_or(other);
        if until <= year {
            return fails(input);
        }
        end.date.until_year = i32::try_from(until).ok();
    }
    let (rest, behind) = opt((spaces0, era)).parse_complete(rest)?;
    if rest.starts_with(|c: char| c.is_alphanumeric()) || year == 0 {
        return fails(input);
    }
    end.era = behind.map(|(_, era)| era).or(before.map(|(era, _)| era));
    if end.era == Some(true) {
        end.date = before_christ(end.date);
    }
    Ok((rest, end))
}

/// Whether the era is the one before the birth of Christ.
fn era(input: &str) -> IResult<&str, bool> {
    let found = |list: &[&str]| {
        (list.iter())
            .filter(|era| input.starts_with(**era))
            .map(|era| era.len())
            .filter(|length| !input[*length..].starts_with(char::is_alphabetic))
            .max()
    };
    match (found(&english::BEFORE_CHRIST), found(&english::ANNO_DOMINI)) {
        (Some(length), _) => Ok((&input[length..], true)),
        (None, Some(length)) => Ok((&input[length..], false)),
        (None, None) => fails(input),
    }
}

/// A word of a life, its full stop included.
fn life_word(input: &str) -> IResult<&str, LifeWord> {
    let (rest, word) = letters(input)?;
    let says = english::life_word(word)
        .filter(|_| !rest.starts_with(char::is_alphanumeric) || word.len() == 1);
    match says {
        Some(says) => {
            let rest = rest.strip_prefix(['.', '\'', '’']).unwrap_or(rest);
            Ok((rest, says))
        }
        None => fails(input),
    }
}

fn says<'a>(
    what: LifeWord,
) -> impl Parser<&'a str, Output = LifeWord, Error = nom::error::Error<&'a str>> {
    verify(life_word, move |word| *word == what)
}

/// A sign of birth or death, as `what` asks: `*`, `†`, a word, or a letter.
fn sign(input: &str, what: LifeWord) -> IResult<&str, Sign> {
    let signs: &[char] = match what {
        LifeWord::Born => &['*'],
        _ => &['†', '✝', '+'],
    };
    let (rest, sign) = if let Some(rest) = input.strip_prefix(signs) {
        (rest, Sign::Sure)
    } else if let Ok((rest, _)) = says(what).parse_complete(input) {
        (rest, Sign::Sure)
    } else {
        let (rest, letter) = letters(input)?;
        match rest.strip_prefix('.') {
            Some(rest) if english::life_letter(letter) == Some(what) => (rest, Sign::Letter),
            _ => return fails(input),
        }
    };
    let (rest, _) = (opt(char(':')), spaces0).parse_complete(rest)?;
    Ok((rest, sign))
}

/// A dash between two ends.
fn dash(input: &str) -> IResult<&str, ()> {
    value(
        (),
        (spaces0, one_of("-–—\u{2010}\u{2011}\u{2012}"), spaces0),
    )
    .parse_complete(input)
}

/// What may stand between birth and death where both are told.
fn apart(input: &str) -> IResult<&str, ()> {
    value((), (spaces0, opt(one_of(",;/")), spaces0)).parse_complete(input)
}

/// Words that say nothing.
fn small_words(input: &str) -> IResult<&str, usize> {
    many0_count((says(LifeWord::Small), spaces0)).parse_complete(input)
}

/// A place behind a date: `, New Bergen`, `in Oslo`.
fn place(input: &str) -> IResult<&str, usize> {
    let mut rest = input;
    let mut words = 0;
    while words < MOST_PLACE_WORDS {
        let Ok((after, word)) = place_word(rest) else {
            break;
        };
        let capital = word.starts_with(char::is_uppercase);
        let leads = english::life_word(word) == Some(LifeWord::Small);
        let is_sign = english::life_word(word).is_some() && !leads;
        if is_sign || !capital && !leads && !english::is_name_particle(word) {
            break;
        }
        rest = after;
        words += 1;
    }
    Ok((rest, words))
}

fn place_word(input: &str) -> IResult<&str, &str> {
    let word = take_while1(|c: char| c.is_alphabetic() || matches!(c, '-' | '\'' | '’'));
    (opt(char(',')), spaces1, word)
        .map(|(_, _, word)| word)
        .parse_complete(input)
}

/// The dates, where there are any.
fn filled<'a>(input: &'a str, rest: &'a str, dates: Dates) -> IResult<&'a str, Dates> {
    if dates.born.is_some() || dates.died.is_some() || dates.active.is_some() {
        Ok((rest, dates))
    } else {
        fails(input)
    }
}

fn fails<T>(input: &str) -> IResult<&str, T> {
    let error = nom::error::Error::new(input, nom::error::ErrorKind::Verify);
    Err(nom::Err::Error(error))
}

/// The month that `word` names in the languages of the page.
fn month(languages: &[Lang], word: &str) -> Option<u32> {
    let entry = crate::language::entry_of(word)?;
    entry.month(languages).map(u32::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Birth, death and activity in EDTF, parted by ` | `.
    fn read(text: &str) -> Option<String> {
        let (rest, dates) = dates(text, &[Lang::ENGLISH]).ok()?;
        assert_eq!(rest, "");
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

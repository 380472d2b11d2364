//! Grammar of biographies: a label line, then `Full Name (born-died) description`.
//!
//! On the web page a biography was a pop-up that hung on the label; saved as text it cuts the
//! sentence in two. The label belongs to the sentence, the rest does not.

use nom::branch::alt;
use nom::bytes::complete::{tag, take_while1};
use nom::character::complete::{char, one_of};
use nom::combinator::{opt, recognize, verify};
use nom::multi::many0_count;
use nom::{IResult, Parser};

use super::english;
use super::lines::Lines;
use super::text::{
    begins_in_mid_sentence, ends_sentence, is_at_most, number, spaces0, spaces1, trim, word_of,
};
use crate::record::LifeYear;

/// Longest label and longest name, in characters.
const LONGEST_NAME: usize = 60;
/// Words of the longest name.
const MOST_NAMES: usize = 6;
/// A shorter stretch of years after a name is a term of office.
const SHORTEST_LIFE: i32 = 15;
/// A longer one is no life.
const LONGEST_LIFE: i32 = 115;

/// One person in a biography.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Life<'a> {
    pub(super) name: &'a str,
    pub(super) born: Option<LifeYear>,
    pub(super) died: Option<LifeYear>,
    pub(super) description: &'a str,
}

/// A biography found on a line.
pub(super) struct Found<'a> {
    /// The words of the sentence it hangs on, on the line before.
    pub(super) label: Option<&'a str>,
    /// Its last line.
    pub(super) last: usize,
    pub(super) lives: Vec<Life<'a>>,
}

/// A word of a name: capitalised, or a particle.
fn name_word(input: &str) -> IResult<&str, &str> {
    verify(
        take_while1(|c: char| {
            c.is_alphanumeric() || matches!(c, '-' | '\'' | '’' | '.' | '\u{2010}')
        }),
        |word: &str| {
            let name = match word.split_once(['-', '\'', '’']) {
                Some((particle, name)) if english::is_name_particle(particle) => name,
                _ => word,
            };
            name.starts_with(char::is_uppercase) && !word.contains(|c: char| c.is_numeric())
                || english::is_name_particle(word)
        },
    )
    .parse_complete(input)
}

/// A full name.
fn name(input: &str) -> IResult<&str, &str> {
    verify(
        recognize((
            name_word,
            many0_count(alt((
                recognize((opt(char(',')), spaces1, name_word)),
                recognize((spaces0, char('('), name_word, char(')'))),
            ))),
        )),
        |name: &str| {
            name.starts_with(char::is_uppercase)
                && is_at_most(name, LONGEST_NAME)
                && name.split_whitespace().count() <= MOST_NAMES
        },
    )
    .parse_complete(input)
}

/// A year of birth or death: `1893`, `c. 1893`, `1893?`.
fn life_year(input: &str) -> IResult<&str, LifeYear> {
    let about = opt((word_of(english::ABOUT_YEAR), opt(char('.')), spaces0));
    let (rest, (about, (_, year), doubt)) =
        (about, number(3, 4), opt(char('?'))).parse_complete(input)?;
    Ok((
        rest,
        LifeYear {
            year: year as i32,
            approximate: about.is_some(),
            uncertain: doubt.is_some(),
        },
    ))
}

/// `(1893-1976)`, `(1893- )`, `(1893-present)`, `(?-1976)`, `(born 1893)`.
fn years(input: &str) -> IResult<&str, (Option<LifeYear>, Option<LifeYear>)> {
    fn end(input: &str) -> IResult<&str, Option<LifeYear>> {
        let unknown = alt((tag("?"), tag(english::STILL_ALIVE)));
        alt((life_year.map(Some), unknown.map(|_| None))).parse_complete(input)
    }
    let dash = (spaces0, one_of("-–—\u{2010}\u{2011}\u{2012}"), spaces0);
    let span = (end, dash, opt(end)).map(|(born, _, died)| (born, died.flatten()));
    let birth = (word_of(english::BORN), opt(char('.')), spaces0, life_year)
        .map(|(_, _, _, born)| (Some(born), None));
    let (rest, (_, _, years, _, _)) =
        (char('('), spaces0, alt((birth, span)), spaces0, char(')')).parse_complete(input)?;
    Ok((rest, years))
}

/// A name with its years, and what follows.
fn named_life(input: &str) -> IResult<&str, Life<'_>> {
    let (rest, (name, _, (born, died))) = (name, spaces0, years).parse_complete(input)?;
    Ok((
        "",
        Life {
            name,
            born,
            died,
            description: trim(rest),
        },
    ))
}

/// Whether the years can be those of a life, as far as they are known.
fn is_life(life: &Life<'_>) -> bool {
    match (life.born, life.died) {
        (Some(born), Some(died)) => {
            (SHORTEST_LIFE..=LONGEST_LIFE).contains(&(died.year - born.year))
        }
        (born, died) => born.is_some() || died.is_some(),
    }
}

/// The people on a line that begins with a name and years. A second one follows the first at once and
/// is no office with its term: a term lies within the life.
fn lives(line: &str) -> Option<Vec<Life<'_>>> {
    let (_, first) = named_life(line).ok()?;
    if !is_life(&first) {
        return None;
    }
    let mut lives = vec![first];
    while let Some(previous) = lives.last_mut() {
        let Ok((_, next)) = named_life(previous.description) else {
            break;
        };
        let within = match (previous.born, previous.died, next.born, next.died) {
            (Some(born), Some(died), Some(from), Some(to)) => {
                born.year < from.year && to.year <= died.year
            }
            _ => true,
        };
        if within || !is_life(&next) || !next.name.contains(char::is_whitespace) {
            break;
        }
        previous.description = "";
        lives.push(next);
    }
    Some(lives)
}

/// Whether `label` can be what a biography of `name` hangs on: words of the name, and at most one other
/// (`General Lund`).
fn labels(label: &str, name: &str) -> bool {
    let same = |a: &str, b: &str| a.to_lowercase() == b.to_lowercase();
    let words =
        |text| str::split(text, |c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let (named, others): (Vec<_>, Vec<_>) =
        words(label).partition(|word| words(name).any(|part| same(part, word)));
    is_at_most(label, LONGEST_NAME)
        && !ends_sentence(label)
        && named
            .iter()
            .any(|word| word.len() > 1 && word.starts_with(char::is_uppercase))
        && others.len() <= 1
}

/// The biography that begins on `line`: with a label, or without one where it interrupts a sentence.
pub(super) fn at<'a>(lines: &Lines<'a>, line: usize) -> Option<Found<'a>> {
    if !lines.is_text(line) {
        return None;
    }
    let text = lines.text(line);
    let below = lines.text(line + 1);
    if may_hold_years(below)
        && !may_hold_years(text)
        && let Some(people) = lives(below)
        && people.first().is_some_and(|first| labels(text, first.name))
    {
        return Some(Found {
            label: Some(text),
            last: line + 1,
            lives: people,
        });
    }
    if !may_hold_years(text) {
        return None;
    }
    let people = lives(text)?;
    let goes_on = lines
        .next_filled(line)
        .is_some_and(|next| begins_in_mid_sentence(lines.text(next)));
    let interrupts = goes_on && !lines.is_blank(line - 1) && !ends_sentence(lines.text(line - 1));
    interrupts.then_some(Found {
        label: None,
        last: line,
        lives: people,
    })
}

/// A bracket near the start; spares most lines the grammar.
fn may_hold_years(line: &str) -> bool {
    let start = line.as_bytes();
    memchr::memchr(b'(', &start[..start.len().min(4 * LONGEST_NAME)]).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceText;

    /// Name, years of birth and death, and description.
    type Person = (String, String, String);

    fn found(page: &str, line: usize) -> Option<(Option<String>, Vec<Person>)> {
        let source = SourceText::new("t", page);
        at(&Lines::new(&source, &crate::parse::format::ENGLISH), line).map(|found| {
            let year = |year: Option<LifeYear>| year.map(LifeYear::edtf).unwrap_or_default();
            let lives = found.lives.iter().map(|life| {
                (
                    life.name.to_owned(),
                    format!("{}/{}", year(life.born), year(life.died)),
                    life.description.to_owned(),
                )
            });
            (found.label.map(str::to_owned), lives.collect())
        })
    }

    fn person(name: &str, years: &str, description: &str) -> Person {
        (name.into(), years.into(), description.into())
    }

    #[test]
    fn a_label_and_a_name_with_years_are_a_biography() {
        assert_eq!(
            found("Lund\nAnna van Lund (1895-1978) Minister (1938-1949)", 1),
            Some((
                Some("Lund".into()),
                vec![person("Anna van Lund", "1895/1978", "Minister (1938-1949)")]
            ))
        );
    }

    #[test]
    fn a_name_may_have_particles_and_another_name_in_brackets() {
        for name in [
            "Said bin Lund al-Berg",
            "José de Lund e Mendo",
            "Lund (Lundin)",
            "Ole Lund, Jr.",
        ] {
            let (_, lives) = found(&format!("Lund\n{name} (1895-1978) Poet"), 1).expect(name);
            assert_eq!(lives, [person(name, "1895/1978", "Poet")]);
        }
    }

    #[test]
    fn a_label_of_another_name_is_none() {
        assert_eq!(found("Berg\nAnna Lund (1895-1978) Minister", 1), None);
    }

    #[test]
    fn two_people_can_share_a_line() {
        let (_, lives) = found("Lund\nAnna Lund (1895-1978) Ole Berg (1890-1960)", 1).unwrap();
        assert_eq!(
            lives,
            [
                person("Anna Lund", "1895/1978", ""),
                person("Ole Berg", "1890/1960", "")
            ]
        );
    }

    #[test]
    fn an_office_with_its_term_is_no_second_person() {
        let (_, lives) =
            found("Lund\nAnna Lund (1895-1978) Prime Minister (1935-1966)", 1).unwrap();
        assert_eq!(lives.len(), 1);
    }

    #[test]
    fn an_office_with_its_term_is_no_person() {
        assert_eq!(found("Minister\nPrime Minister (1938-1949)", 1), None);
    }

    #[test]
    fn years_may_be_unknown_or_uncertain() {
        for (years, edtf) in [
            ("(1915- )", "1915/"),
            ("(1915-present)", "1915/"),
            ("(born 1915)", "1915/"),
            ("(?-1950)", "/1950"),
            ("(c. 1890 – 1950?)", "1890~/1950?"),
        ] {
            let (_, lives) = found(&format!("Lund\nAnna Lund {years} Poet"), 1).unwrap();
            assert_eq!(lives, [person("Anna Lund", edtf, "Poet")]);
        }
    }

    #[test]
    fn without_a_label_a_sentence_about_a_person_is_no_biography() {
        assert_eq!(
            found("Text.\nAnna Lund (1895-1978) decides to leave.\nText.", 2),
            None
        );
        assert!(
            found(
                "The mission led by\nAnna Lund (1895-1978) Poet\nis long.",
                2
            )
            .is_some()
        );
        assert_eq!(found("Text.\nWeimar Republic (1918-1933)\nText.", 2), None);
    }

    #[test]
    fn a_sentence_before_a_biography_is_no_label() {
        assert_eq!(
            found("The king writes to Lund\nAnna Lund (1895-1978) Poet", 1),
            None
        );
        assert_eq!(found("He meets Lund.\nAnna Lund (1895-1978) Poet", 1), None);
        assert!(found("LUND\nAnna Lund (1895-1978) Poet", 1).is_some());
        assert!(found("General Lund\nAnna Lund (1895-1978) Poet", 1).is_some());
    }
}

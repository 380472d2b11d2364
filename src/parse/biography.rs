//! Grammar of biographies: a label line, then `Full Name (born-died) description`.
//!
//! On the web page a biography was a pop-up that hung on the label; saved as text it cuts the
//! sentence in two. The label belongs to the sentence, the rest does not.

use super::life::{self, LifeDates};
use super::lines::Lines;
use super::phrase::Phrase;
use super::text::{
    begins_in_mid_sentence, begins_with_closing_mark, ends_sentence, is_at_most, letter_runs,
};
use crate::language::{Class, Lang};
use crate::lex::{Kind, Token};

/// Longest label and longest name, in characters.
const LONGEST_NAME: usize = 60;
/// Words of the longest name.
const MOST_NAMES: usize = 6;
/// A shorter stretch of years behind a title, or behind another person, is a term of office.
const SHORTEST_LIFE: i32 = 15;

/// One person in a biography.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Life<'a> {
    pub(super) name: &'a str,
    pub(super) dates: LifeDates,
    pub(super) description: &'a str,
}

/// A biography found on a line.
pub(super) struct FoundBiography<'a> {
    /// The words of the sentence it hangs on, on the line before.
    pub(super) label: Option<&'a str>,
    /// Its last line.
    pub(super) last: usize,
    pub(super) lives: Vec<Life<'a>>,
}

/// A word of a name: capitalised, or a particle.
fn name_word(text: &mut Phrase<'_, '_>) -> Option<()> {
    let start = *text;
    let spelled = |token: &Token| match token.kind {
        Kind::Word | Kind::Number | Kind::Mark('\'' | '’' | '.') => true,
        Kind::Dash => matches!(start.spelling(token), "-" | "‐"),
        _ => false,
    };
    text.next_if(spelled)?;
    while text.is_tight() && text.next_if(spelled).is_some() {}
    let word = start.up_to(*text).written();
    let name = match word.split_once(['-', '\'', '’']) {
        Some((particle, name)) if Class::PARTICLE.has(particle) => name,
        _ => word,
    };
    let is_name = name.starts_with(char::is_uppercase) && !word.contains(char::is_numeric);
    (is_name || Class::PARTICLE.has(word)).then_some(())
}

/// A full name, a comma behind it included.
fn name<'t>(text: &mut Phrase<'t, '_>) -> Option<&'t str> {
    let start = *text;
    name_word(text)?;
    loop {
        let (mut next, mut other) = (*text, *text);
        next.tight_mark(&[',']);
        if !next.is_tight() && name_word(&mut next).is_some() {
            *text = next;
        } else if other.mark(&['(']).is_some()
            && name_word(&mut other).is_some()
            && other.mark(&[')']).is_some()
        {
            *text = other;
        } else {
            break;
        }
    }
    let name = start.up_to(*text).written();
    text.mark(&[',']);
    let fine = name.starts_with(char::is_uppercase)
        && is_at_most(name, LONGEST_NAME)
        && name.split_whitespace().count() <= MOST_NAMES;
    fine.then_some(name)
}

/// A name with the dates of a life, and where the rest stands.
fn named_life<'t, 'k>(
    mut text: Phrase<'t, 'k>,
    languages: &[Lang],
) -> Option<(Life<'t>, Phrase<'t, 'k>)> {
    let name = name(&mut text)?;
    let dates = life::dates(&mut text, languages)?;
    let description = text.written();
    Some((
        Life {
            name,
            dates,
            description,
        },
        text,
    ))
}

impl Life<'_> {
    /// The years from birth to death, the later one first where they are the wrong way round.
    fn years(&self) -> Option<(i32, i32)> {
        let (born, died) = (self.dates.born?.year, self.dates.died?.year);
        Some((born.min(died), born.max(died)))
    }

    /// Whether two bare years are as few as those of an office.
    fn may_be_term(&self) -> bool {
        let few = |(from, to): (i32, i32)| to - from < SHORTEST_LIFE;
        !self.dates.told && self.years().is_some_and(few)
    }

    /// Whether the name is that of a person, as far as its words tell: no ministry, war or office.
    fn is_personal(&self) -> bool {
        let other = |word: &str| Class::BODY.has(word) || Class::ERA.has(word);
        let titled = letter_runs(self.name).any(|word| Class::TITLE.has(word));
        let named = (letter_runs(self.name)).any(|word| {
            word.len() > 1
                && word.starts_with(char::is_uppercase)
                && !Class::TITLE.has(word)
                && !Class::RANK.has(word)
                && !Class::OPENER.has(word)
        });
        named
            && !letter_runs(self.name).any(|word| other(word) || Class::ARTICLE.has(word))
            && !(titled && self.may_be_term())
    }

    /// Whether the line is the biography of a person rather than a sentence about one: with no mark that ends
    /// a sentence, it says an office with its term, or by words what the dates are.
    fn stands_alone(&self) -> bool {
        let holds_term = || {
            let brackets = self.description.match_indices('(');
            brackets.into_iter().any(|(at, _)| {
                let inside = &self.description[at + 1..];
                inside.starts_with(|c: char| c.is_ascii_digit())
                    && inside
                        .get(4..)
                        .is_some_and(|rest| rest.starts_with(['-', '–']))
            })
        };
        let full = letter_runs(self.name).nth(1).is_some();
        full && !ends_sentence(self.description) && (self.dates.told || holds_term())
    }
}

/// The people on a line that begins with a name and the dates of a life. A second one follows the first at once
/// and is no office with its term: a term is short, or lies within the life.
fn lives<'t>(line: Phrase<'t, '_>, languages: &[Lang]) -> Option<Vec<Life<'t>>> {
    let (first, mut rest) = named_life(line, languages)?;
    if !first.is_personal() {
        return None;
    }
    let mut lives = vec![first];
    while let Some(previous) = lives.last_mut() {
        let Some((next, behind)) = named_life(rest, languages) else {
            break;
        };
        let within = match (previous.years(), next.years()) {
            (Some((born, died)), Some((from, to))) => born < from && to <= died,
            _ => !next.dates.told,
        };
        let full = next.name.contains(char::is_whitespace);
        if within || !next.is_personal() || next.may_be_term() || !full {
            break;
        }
        previous.description = "";
        rest = behind;
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
    let (named, others): (Vec<_>, Vec<_>) = words(label)
        .filter(|word| !Class::TITLE.has(word))
        .partition(|word| words(name).any(|part| same(part, word)));
    is_at_most(label, LONGEST_NAME)
        && !ends_sentence(label)
        && named
            .iter()
            .any(|word| word.len() > 1 && word.starts_with(char::is_uppercase))
        && others.len() <= 1
}

/// The biography that begins on `line`: with a label, or without one where it interrupts a sentence or the
/// line is nothing else.
pub(super) fn at<'a>(lines: &Lines<'a>, line: usize) -> Option<FoundBiography<'a>> {
    if !lines.is_text(line) {
        return None;
    }
    let languages = &*lines.languages;
    let text = lines.text(line);
    let below = lines.text(line + 1);
    if may_hold_dates(below)
        && !may_hold_dates(text)
        && let Some(people) = lives(lines.phrase(line + 1), languages)
        && people.first().is_some_and(|first| labels(text, first.name))
    {
        return Some(FoundBiography {
            label: Some(text),
            last: line + 1,
            lives: people,
        });
    }
    if !may_hold_dates(text) {
        return None;
    }
    let people = lives(lines.phrase(line), languages)?;
    let first = people.first()?;
    if begins_in_mid_sentence(first.description) {
        return None;
    }
    let interrupts = || {
        let next = lines.next_filled(line).map(|next| lines.text(next));
        let broken = next.is_some_and(|next| {
            begins_with_closing_mark(next)
                || begins_in_mid_sentence(next) && !ends_sentence(lines.text(line - 1))
        });
        broken && !lines.is_blank(line - 1)
    };
    (first.stands_alone() || interrupts()).then_some(FoundBiography {
        label: None,
        last: line,
        lives: people,
    })
}

/// A bracket near the start; spares most lines the grammar.
fn may_hold_dates(line: &str) -> bool {
    let start = line.as_bytes();
    memchr::memchr2(b'(', b'[', &start[..start.len().min(4 * LONGEST_NAME)]).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::LifeDate;
    use crate::source::SourceText;

    /// Name, years of birth and death, and description.
    type Person = (String, String, String);

    fn found(page: &str, line: usize) -> Option<(Option<String>, Vec<Person>)> {
        let source = SourceText::new("t", page);
        at(&Lines::new(&source, &crate::parse::format::DEFAULT), line).map(|found| {
            let year = |year: Option<LifeDate>| year.map(LifeDate::edtf).unwrap_or_default();
            let lives = found.lives.iter().map(|life| {
                (
                    life.name.to_owned(),
                    format!("{}/{}", year(life.dates.born), year(life.dates.died)),
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
    fn dates_may_be_unknown_vague_or_impossible() {
        for (dates, edtf) in [
            ("(1915- )", "1915/"),
            ("(?-1950)", "/1950"),
            ("(c. 1890 – 1950?)", "1890~/1950?"),
            ("(d. 1950)", "/1950"),
            ("(* 3 May 1890, † 1950)", "1890-05-03/1950"),
            ("(1950-1890)", "1950/1890"),
            ("(1790-1950)", "1790/1950"),
            ("(fl. 1890)", "/"),
        ] {
            let (_, lives) = found(&format!("Lund\nAnna Lund {dates} Poet"), 1).unwrap();
            assert_eq!(lives, [person("Anna Lund", edtf, "Poet")]);
        }
    }

    #[test]
    fn what_is_no_person_has_a_term() {
        for text in [
            "Minister\nPrime Minister (1938-1949)",
            "Minister Lund\nMinister Lund (1938-1949) of Salt",
            "Council\nSalt Council (1890-1949) of the north",
            "Salt War\nSalt War (1890-1919)",
        ] {
            assert_eq!(found(text, 1), None, "{text}");
        }
        let (_, lives) = found("Lund\nAnna Lund (1938-1949) Child of the mill", 1).unwrap();
        assert_eq!(
            lives,
            [person("Anna Lund", "1938/1949", "Child of the mill")]
        );
        let two = "Lund\nAnna Lund (1895-1978) Chief Salter (1979-1984)";
        assert_eq!(found(two, 1).unwrap().1.len(), 1);
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
        for line in [
            "Weimar Republic (1918-1933)",
            "Anna Lund (1895-1978)",
            "Anna Lund (1895-1978), minister (1938-1949), sails",
            "Anna Lund (1895-1978) sold salt. She was minister (1938-1949)",
            "Anna Lund (d. 1978) sold salt for years",
            "Salt Treaty (1895-1978) Norway (1938-1949)",
        ] {
            assert_eq!(found(&format!("Text.\n{line}\nText."), 2), None, "{line}");
        }
        let wrapped = "It was said that\nAnna Lund (1895-1978), a poet, was\nthere.";
        assert_eq!(found(wrapped, 2), None);
    }

    #[test]
    fn without_a_label_a_line_of_name_dates_and_offices_is_a_biography() {
        for line in [
            "Anna Lund (1895-1978) Norway. Minister of Salt (1938-1949) Council member (1935-1966)",
            "Anna Lund (1895-1978) Minister of Salt (1938–49)",
            "Anna van Lund (b. 1895) Minister of Salt",
            "Anna Lund (fl. 1420)",
        ] {
            assert!(
                found(&format!("Text.\n\n{line}\n\nText."), 3).is_some(),
                "{line}"
            );
            assert!(found(&format!("Berg (1998) cites:\n{line}\n, the envoy."), 2).is_some());
        }
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

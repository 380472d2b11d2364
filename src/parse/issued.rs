//! Grammar of when a work was published, in the brackets of a reference: `(1993)`, `(1921a)`, `(c. 1920)`,
//! `(1935–1937)`, `[1922]`, `(1889, reprinted 1968)`, `(Ed., 2004)`, `(in press)`, `(No date)`.

use nom::branch::alt;
use nom::character::complete::{char, one_of, satisfy};
use nom::combinator::{opt, verify};
use nom::{IResult, Parser};

use super::text::{is_space, letters, number, spaces0, spaces1, trim};
use crate::language::{self, Class, phrases};
use crate::record::YearDetails;

/// Years in which something can have been printed.
const YEARS: std::ops::Range<u32> = 1400..2100;
/// Bytes of the longest brackets that are read.
const LONGEST: usize = 80;

/// When a work was published.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Issued<'t> {
    pub(super) year: Option<i32>,
    /// What is written.
    written: &'t str,
    pub(super) suffix: Option<char>,
    until: Option<i32>,
    reprint: Option<i32>,
    approximate: bool,
    /// Whether the authors are said to be editors.
    pub(super) edited: bool,
    /// Whether the brackets are round ones with a year, or a word for none, and no more: others may be the
    /// term of an office or a date that an editor supplies.
    pub(super) plain: bool,
}

impl<'t> Issued<'t> {
    /// Whether it goes over several years, as the term of an office does.
    pub(super) fn is_span(&self) -> bool {
        self.until.is_some()
    }

    /// What is said besides the year.
    pub(super) fn details(&self) -> YearDetails<'t> {
        let says_more = !self.plain || self.suffix.is_some();
        YearDetails {
            written: if says_more { self.written } else { "" }.into(),
            suffix: self.suffix,
            until: self.until,
            reprint: self.reprint,
            approximate: self.approximate,
        }
    }
}

/// What stands in the brackets that begin `text`, with the text behind them.
pub(super) fn in_brackets(text: &str) -> Option<(&str, &str)> {
    let close = match text.chars().next()? {
        '(' => ')',
        '[' => ']',
        _ => return None,
    };
    let start = text.as_bytes().get(..text.len().min(LONGEST))?;
    let end = memchr::memchr(close as u8, start)?;
    Some((&text[1..end], &text[end + 1..]))
}

/// When a work was published, from the brackets that begin `text`, and the text behind them.
pub(super) fn issued(text: &str) -> Option<(Issued<'_>, &str)> {
    let (inside, rest) = in_brackets(text)?;
    let round = text.starts_with('(');
    let inside = trim(inside);
    let bare = inside
        .strip_prefix('[')
        .and_then(|inside| inside.strip_suffix(']'));
    let mut issued = of(bare.unwrap_or(inside))?;
    issued.plain &= round && bare.is_none();
    if !issued.plain {
        issued.written = match round {
            true => inside,
            false => &text[..text.len() - rest.len()],
        };
    }
    Some((issued, rest))
}

/// When a work was published, as `text` says and nothing else.
pub(super) fn of(text: &str) -> Option<Issued<'_>> {
    let (rest, issued) = grammar(trim(text)).ok()?;
    trim(rest).is_empty().then_some(issued)
}

fn grammar(input: &str) -> IResult<&str, Issued<'_>> {
    let (rest, edited) = opt(editor).parse_complete(input)?;
    let (rest, issued) = alt((undated, dated)).parse_complete(rest)?;
    Ok((
        rest,
        Issued {
            written: input,
            edited: edited.is_some(),
            plain: issued.plain && edited.is_none(),
            ..issued
        },
    ))
}

/// `Ed., `, `eds `.
fn editor(input: &str) -> IResult<&str, ()> {
    let word = verify(letters, |word| Class::EDITOR.has(word));
    (word, opt(char('.')), opt(char(',')), spaces1)
        .map(|_| ())
        .parse_complete(input)
}

/// `No date`, `in press`.
fn undated(input: &str) -> IResult<&str, Issued<'_>> {
    let text = trim(input);
    let any = |list: &[&str]| list.iter().any(|word| word.eq_ignore_ascii_case(text));
    let plain = any(phrases::NO_DATE);
    if plain || any(phrases::NOT_YET_PRINTED) {
        let issued = Issued {
            plain,
            ..Issued::default()
        };
        return Ok(("", issued));
    }
    let error = nom::error::Error::new(input, nom::error::ErrorKind::Tag);
    Err(nom::Err::Error(error))
}

fn year(input: &str) -> IResult<&str, i32> {
    verify(number(4, 4), |(_, year)| YEARS.contains(year))
        .map(|(_, year)| i32::try_from(year).unwrap_or_default())
        .parse_complete(input)
}

/// A year, and what may stand before and behind it.
fn dated(input: &str) -> IResult<&str, Issued<'_>> {
    let about = verify(letters, |word: &str| Class::ABOUT.has(word));
    let (rest, about) = opt((about, opt(char('.')), spaces0)).parse_complete(input)?;
    let (rest, year) = year(rest)?;
    let letter = satisfy(|c| c.is_ascii_lowercase());
    let (rest, (suffix, doubt)) = (opt(letter), opt(char('?'))).parse_complete(rest)?;
    let mut issued = Issued {
        year: Some(year),
        suffix,
        approximate: about.is_some() || doubt.is_some(),
        ..Issued::default()
    };
    issued.plain = rest.is_empty() && !issued.approximate;
    let rest = if let Ok((rest, until)) = range(rest, year) {
        issued.until = Some(until);
        rest
    } else if let Ok((rest, reprint)) = reprint(rest) {
        issued.reprint = Some(reprint);
        rest
    } else if let Ok((rest, ())) = month(rest) {
        rest
    } else {
        rest
    };
    Ok((rest, issued))
}

/// `–1937`, `-37`.
fn range(input: &str, from: i32) -> IResult<&str, i32> {
    let dash = (spaces0, one_of("-–—\u{2010}\u{2011}\u{2012}"), spaces0);
    let (rest, (_, (digits, until))) = (dash, number(2, 4)).parse_complete(input)?;
    let until = i32::try_from(until).unwrap_or_default();
    let until = match digits.len() {
        2 => from / 100 * 100 + until,
        _ => until,
    };
    if digits.len() == 3 || until <= from {
        let error = nom::error::Error::new(input, nom::error::ErrorKind::Verify);
        return Err(nom::Err::Error(error));
    }
    Ok((rest, until))
}

/// `, reprinted 1968`, `/1968`, ` [1968]`.
fn reprint(input: &str) -> IResult<&str, i32> {
    let word = verify(letters, |word| Class::REPRINT.has(word));
    let told = (
        spaces0,
        opt(one_of(",;")),
        spaces0,
        word,
        opt(char('.')),
        spaces1,
        opt((verify(letters, |word: &str| word == "in"), spaces1)),
        year,
    )
        .map(|(_, _, _, _, _, _, _, year)| year);
    let stroke = (spaces0, char('/'), spaces0, year).map(|(_, _, _, year)| year);
    let bracketed = (spaces0, char('['), year, char(']')).map(|(_, _, year, _)| year);
    alt((told, stroke, bracketed)).parse_complete(input)
}

/// `, May`, `, 3 May`: of a paper that appears by the day.
fn month(input: &str) -> IResult<&str, ()> {
    let name = || verify(letters, language::names_month);
    let day = || number(1, 2);
    let day_first = (opt((day(), spaces1)), name(), opt(char('.'))).map(|_| ());
    let month_first = (name(), opt(char('.')), spaces1, day()).map(|_| ());
    (char(','), spaces0, alt((month_first, day_first)))
        .map(|_| ())
        .parse_complete(input)
}

/// Splits what brackets hold into an imprint and the year that ends it: `Oslo: Salt Press, 1993`, `Oslo 1993`.
pub(super) fn imprint_and_year(inside: &str) -> Option<(&str, Issued<'_>)> {
    if let Some((imprint, year)) = inside.rsplit_once(',')
        && let Some(issued) = of(year)
    {
        return Some((trim(imprint), issued));
    }
    let (imprint, year) = inside.rsplit_once(is_space)?;
    let issued = of(year)?;
    let place = |word: &str| {
        word.starts_with(char::is_uppercase)
            && !word.contains(|c: char| c.is_ascii_digit())
            && !language::names_month(word.trim_end_matches('.'))
    };
    let few = imprint.split(is_space).count() <= MOST_PLACE_WORDS;
    (few && imprint.split(is_space).all(place)).then_some((trim(imprint), issued))
}

/// Words of a place that no comma parts from the year.
const MOST_PLACE_WORDS: usize = 2;

#[cfg(test)]
mod tests {
    use super::*;

    /// Year, suffix, last year, reprint, and what is written where it says more.
    fn read(text: &str) -> Option<String> {
        let (issued, rest) = issued(text)?;
        assert_eq!(rest, "");
        let details = issued.details();
        let year = |year: Option<i32>| year.map(|year| year.to_string()).unwrap_or_default();
        let about = if details.approximate { "~" } else { "" };
        Some(format!(
            "{}{}{about}|{}|{}|{}",
            year(issued.year),
            details.suffix.map(String::from).unwrap_or_default(),
            year(details.until),
            year(details.reprint),
            details.written
        ))
    }

    #[test]
    fn a_year_keeps_what_is_said_beside_it() {
        for (text, expected) in [
            ("(1993)", "1993|||"),
            ("( 1993 )", "1993|||"),
            ("(1921a)", "1921a|||1921a"),
            ("[1922]", "1922|||[1922]"),
            ("([1922])", "1922|||[1922]"),
            ("(c. 1920)", "1920~|||c. 1920"),
            ("(circa 1920)", "1920~|||circa 1920"),
            ("(1920?)", "1920~|||1920?"),
            ("(1935–1937)", "1935|1937||1935–1937"),
            ("(1935-37)", "1935|1937||1935-37"),
            ("(1889, reprinted 1968)", "1889||1968|1889, reprinted 1968"),
            ("(1889; repr. 1968)", "1889||1968|1889; repr. 1968"),
            ("(1889/1968)", "1889||1968|1889/1968"),
            ("(1889 [1968])", "1889||1968|1889 [1968]"),
            ("(Ed., 2004)", "2004|||Ed., 2004"),
            ("(eds 2004)", "2004|||eds 2004"),
            ("(2014, June 5)", "2014|||2014, June 5"),
            ("(2014, May)", "2014|||2014, May"),
            ("(No date)", "|||"),
            ("(n.d.)", "|||"),
            ("(in press)", "|||in press"),
            ("(Forthcoming)", "|||Forthcoming"),
        ] {
            assert_eq!(read(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn other_brackets_have_no_year_of_publication() {
        for text in [
            "(12)",
            "(1093)",
            "(May 1990)",
            "(1990 was dry)",
            "(1937-1935)",
            "(1990, 3)",
            "(salt)",
            "()",
            "(1990",
            "1990",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn an_imprint_stands_before_its_year() {
        let read = |text| imprint_and_year(text).map(|(imprint, issued)| (imprint, issued.year));
        assert_eq!(
            read("Oslo: Salt Press, 1993"),
            Some(("Oslo: Salt Press", Some(1993)))
        );
        assert_eq!(read("New Bergen 1993"), Some(("New Bergen", Some(1993))));
        assert_eq!(read("2nd edn, Oslo, n.d."), Some(("2nd edn, Oslo", None)));
        assert_eq!(read("May 1993"), None);
        assert_eq!(read("Oslo, in spring"), None);
        assert_eq!(read("1993"), None);
    }
}

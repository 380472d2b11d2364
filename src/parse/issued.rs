//! Grammar of when a work was published, in the brackets of a reference: `(1993)`, `(1921a)`, `(c. 1920)`,
//! `(1935–1937)`, `[1922]`, `(1889, reprinted 1968)`, `(Ed., 2004)`, `(in press)`, `(No date)`.

use super::phrase::Phrase;
use crate::language::{self, Class, phrases};
use crate::record::YearDetails;

/// Years in which something can have been printed.
const YEARS: std::ops::Range<u32> = 1400..2100;
/// Bytes of the longest brackets that are read.
const LONGEST: usize = 80;
/// Words of a place that no comma parts from the year.
const MOST_PLACE_WORDS: usize = 2;

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

/// What stands in the brackets that open here.
pub(super) fn in_brackets<'t, 'k>(text: &mut Phrase<'t, 'k>) -> Option<Phrase<'t, 'k>> {
    text.brackets(LONGEST)
}

/// When a work was published, from the brackets that open here.
pub(super) fn issued<'t>(text: &mut Phrase<'t, '_>) -> Option<Issued<'t>> {
    let whole = *text;
    let inside = in_brackets(text)?;
    let mut within = inside;
    let bare = within
        .brackets(LONGEST)
        .filter(|_| within.is_empty() && inside.peek().is_some_and(|first| first.is_mark('[')));
    let round = whole.peek().is_some_and(|first| first.is_mark('('));
    let mut issued = of(bare.unwrap_or(inside))?;
    issued.plain &= round && bare.is_none();
    if !issued.plain {
        issued.written = match round {
            true => inside.written(),
            false => whole.up_to(*text).written(),
        };
    }
    Some(issued)
}

/// When a work was published, as `text` says and nothing else.
pub(super) fn of<'t>(text: Phrase<'t, '_>) -> Option<Issued<'t>> {
    let mut rest = text;
    let edited = editor(&mut rest).is_some();
    if !edited {
        rest = text;
    }
    let issued = undated(rest).or_else(|| dated(rest))?;
    Some(Issued {
        written: text.written(),
        edited,
        plain: issued.plain && !edited,
        ..issued
    })
}

/// `Ed., `, `eds `.
fn editor(text: &mut Phrase<'_, '_>) -> Option<()> {
    text.word_of(Class::EDITOR)?;
    text.tight_mark(&['.']);
    text.tight_mark(&[',']);
    (!text.is_tight()).then_some(())
}

/// `No date`, `in press`.
fn undated<'t>(text: Phrase<'t, '_>) -> Option<Issued<'t>> {
    let any = |list: &[&str]| {
        list.iter()
            .any(|words| words.eq_ignore_ascii_case(text.written()))
    };
    let plain = any(phrases::NO_DATE);
    (plain || any(phrases::NOT_YET_PRINTED)).then(|| Issued {
        plain,
        ..Issued::default()
    })
}

fn year(text: &mut Phrase<'_, '_>) -> Option<i32> {
    let year = text.number(4..=4)?.value;
    i32::try_from(year).ok().filter(|_| YEARS.contains(&year))
}

/// A year, and what may stand before and behind it.
fn dated<'t>(mut text: Phrase<'t, '_>) -> Option<Issued<'t>> {
    let about = text.word_of(Class::ABOUT).is_some();
    if about {
        text.tight_mark(&['.']);
    }
    let year = year(&mut text)?;
    let is_letter =
        |word: &str| word.len() == 1 && word.starts_with(|c: char| c.is_ascii_lowercase());
    let suffix = match text.is_tight() {
        true => text
            .word(is_letter)
            .and_then(|letter| letter.chars().next()),
        false => None,
    };
    let mut issued = Issued {
        year: Some(year),
        suffix,
        approximate: about | text.tight_mark(&['?']).is_some(),
        ..Issued::default()
    };
    issued.plain = text.is_empty() && !issued.approximate;
    if let Some((until, rest)) = range(text, year) {
        issued.until = Some(until);
        text = rest;
    } else if let Some((reprint, rest)) = reprint(text) {
        issued.reprint = Some(reprint);
        text = rest;
    } else if let Some(rest) = month(text) {
        text = rest;
    }
    text.is_empty().then_some(issued)
}

/// `–1937`, `-37`.
fn range<'t, 'k>(mut text: Phrase<'t, 'k>, from: i32) -> Option<(i32, Phrase<'t, 'k>)> {
    text.dash()?;
    let number = text.number(2..=4)?;
    let until = i32::try_from(number.value).ok()?;
    let until = match number.len() {
        2 => from / 100 * 100 + until,
        _ => until,
    };
    (number.len() != 3 && until > from).then_some((until, text))
}

/// `, reprinted 1968`, `/1968`, ` [1968]`.
fn reprint<'t, 'k>(mut text: Phrase<'t, 'k>) -> Option<(i32, Phrase<'t, 'k>)> {
    let mut bracketed = text;
    if text.peek()?.is_mark('[')
        && let Some(mut inside) = bracketed.brackets(LONGEST)
    {
        let year = year(&mut inside).filter(|_| inside.is_empty())?;
        return Some((year, bracketed));
    }
    if text.mark(&['/']).is_none() {
        text.mark(&[',', ';']);
        text.word_of(Class::REPRINT)?;
        text.tight_mark(&['.']);
        text.word(|word| word == "in");
    }
    Some((year(&mut text)?, text))
}

/// `, May`, `, 3 May`: of a paper that appears by the day.
fn month<'t, 'k>(mut text: Phrase<'t, 'k>) -> Option<Phrase<'t, 'k>> {
    text.mark(&[','])?;
    let day = text.number(1..=2);
    text.word(language::names_month)?;
    text.tight_mark(&['.']);
    if day.is_none() {
        text.number(1..=2);
    }
    Some(text)
}

/// Splits what brackets hold into an imprint and the year that ends it: `Oslo: Salt Press, 1993`, `Oslo 1993`.
pub(super) fn imprint_and_year<'t, 'k>(
    inside: Phrase<'t, 'k>,
) -> Option<(Phrase<'t, 'k>, Issued<'t>)> {
    let comma = inside.tokens().iter().rposition(|token| token.is_mark(','));
    if let Some(comma) = comma
        && let Some(issued) = of(inside.from(comma + 1))
    {
        return Some((inside.before(comma), issued));
    }
    let last = inside.units().last()?;
    let imprint = inside.up_to(last);
    let issued = of(last)?;
    let place = |word: Phrase<'_, '_>| {
        word.is_capital()
            && !word.tokens().iter().any(|token| token.is_number())
            && !language::names_month(word.trim_end(&['.']).written())
    };
    let count = imprint.units().count();
    ((1..=MOST_PLACE_WORDS).contains(&count) && imprint.units().all(place))
        .then_some((imprint, issued))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lex::lex_text;

    /// Year, suffix, last year, reprint, and what is written where it says more.
    fn read(text: &str) -> Option<String> {
        let tokens = lex_text(text);
        let mut rest = Phrase::new(text, &tokens);
        let issued = issued(&mut rest)?;
        assert!(rest.is_empty());
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
        fn read(text: &str) -> Option<(&str, Option<i32>)> {
            let tokens = lex_text(text);
            let (imprint, issued) = imprint_and_year(Phrase::new(text, &tokens))?;
            Some((imprint.written(), issued.year))
        }
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

//! Grammar of page numbers: `Page 8`, `Pages 139-144`, `pp. 3, 5`, `Page XV`, `Page 10 note 31`.

use nom::branch::alt;
use nom::bytes::complete::{tag, tag_no_case, take_while1};
use nom::character::complete::one_of;
use nom::combinator::{opt, recognize, verify};
use nom::multi::many0_count;
use nom::{IResult, Parser};

use super::name::is_roman;
use super::text::{is_space, letters, spaces0, spaces1};
use crate::language::{Class, phrases};

/// Where page numbers stand in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Locator<'a> {
    /// Where the word before them starts.
    pub(super) start: usize,
    /// Where they end.
    pub(super) end: usize,
    /// The numbers, as written.
    pub(super) pages: &'a str,
}

/// A page number in digits or Roman figures.
fn figure(input: &str) -> IResult<&str, &str> {
    alt((
        verify(take_while1(char::is_alphanumeric), |figure: &str| {
            figure.starts_with(|c: char| c.is_ascii_digit()) && figure.len() <= 8
        }),
        verify(letters, |figure: &str| {
            is_roman(figure) && figure.len() <= 8
        }),
    ))
    .parse_complete(input)
}

/// A page, or a page to a page.
fn range(input: &str) -> IResult<&str, &str> {
    recognize((figure, opt((spaces0, one_of("-–—‐"), spaces0, figure)))).parse_complete(input)
}

/// Pages one after the other, as a plural allows: `3, 5 and 7`.
fn list(input: &str) -> IResult<&str, &str> {
    let joint = alt((
        recognize((spaces0, one_of(",;&"), spaces0)),
        recognize((spaces1, tag_no_case("and"), spaces1)),
    ));
    recognize((range, many0_count((joint, range)))).parse_complete(input)
}

/// A note on a page: ` note 31`.
fn note(input: &str) -> IResult<&str, &str> {
    let word = verify(letters, |word: &str| Class::NOTE.has(word));
    recognize((
        spaces1,
        word,
        opt(one_of(".")),
        spaces0,
        verify(figure, starts_with_digit),
    ))
    .parse_complete(input)
}

fn starts_with_digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

/// The page word with its numbers.
fn locator(input: &str) -> IResult<&str, &str> {
    let letter = tag(phrases::PAGE_LETTER);
    let word = verify(letters, |word| Class::PAGE.has(word));
    let (rest, word) = alt((word, letter)).parse_complete(input)?;
    let (rest, _) = (opt(one_of(".")), spaces0).parse_complete(rest)?;
    let plural = word.eq_ignore_ascii_case("pp")
        || word.ends_with(['s', 'S', 'n'])
        || word == phrases::PAGE_LETTER;
    let (end, _) = if plural { list(rest)? } else { range(rest)? };
    let letter = word.len() == 1 || word == phrases::PAGE_LETTER;
    if letter && !starts_with_digit(rest) {
        let error = nom::error::Error::new(rest, nom::error::ErrorKind::Digit);
        return Err(nom::Err::Error(error));
    }
    let (end, _) = opt(note).parse_complete(end)?;
    Ok((end, &rest[..rest.len() - end.len()]))
}

/// Whether a mark that parts a page number from a work ends `before`, and white space.
fn parts(before: &str) -> bool {
    let left = before.trim_end_matches(is_space);
    left.is_empty()
        || left.len() < before.len() && left.ends_with([',', '.', ':', ';', ')', '”', '“', '"'])
}

/// Letters that the words before page numbers begin with.
const BEGINNINGS: [char; 5] = ['p', 'P', 'b', 'B', 'S'];

/// The page numbers in `text`, in order.
pub(super) fn locators(text: &str) -> impl Iterator<Item = Locator<'_>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        while let Some(at) = text[from..].find(BEGINNINGS).map(|at| from + at) {
            from = at + 1;
            let before = &text[..at];
            let letter = text[at..].starts_with(phrases::PAGE_LETTER);
            if before.ends_with(char::is_alphanumeric) || letter && !parts(before) {
                continue;
            }
            if let Ok((rest, pages)) = locator(&text[at..]) {
                from = text.len() - rest.len();
                return Some(Locator {
                    start: at,
                    end: from,
                    pages,
                });
            }
        }
        None
    })
}

/// Bytes of the longest page number without a word before it.
const LONGEST_BARE: usize = 4;

/// The page numbers that begin `text` without a word before them, as behind `Ibid.` or the brackets of a year:
/// `, 12`, `: 3–4`. They close a sentence.
pub(super) fn bare(text: &str) -> Option<Locator<'_>> {
    let at = text.trim_start_matches(|c| is_space(c) || matches!(c, ',' | ':' | '.'));
    let start = text.len() - at.len();
    let (rest, pages) = recognize(list).parse_complete(at).ok()?;
    let digits = pages.chars().take_while(char::is_ascii_digit).count();
    let closes = rest.is_empty() || rest.starts_with(['.', ';', ',', ')']);
    let fine = start > 0 && (1..=LONGEST_BARE).contains(&digits) && closes;
    fine.then(|| Locator {
        start,
        end: text.len() - rest.len(),
        pages,
    })
}

/// Whether page numbers, with a word before them or without, follow at once.
pub(super) fn follows(text: &str) -> bool {
    let next = text.trim_start_matches(|c| is_space(c) || matches!(c, ',' | ':' | '.'));
    bare(text).is_some() || locator(next).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages(text: &str) -> Vec<&str> {
        locators(text).map(|locator| locator.pages).collect()
    }

    #[test]
    fn pages_are_read_in_all_their_forms() {
        for (text, found) in [
            ("Salt. Page 8", "8"),
            ("Salt. Pages 139-144.", "139-144"),
            ("Salt. Pag 5", "5"),
            ("Salt, p. 3.", "3"),
            ("Salt, pp. 3, 5 and 7", "3, 5 and 7"),
            ("Page XV", "XV"),
            ("Salz, S. 12–14.", "12–14"),
            ("Salz, Seite 3.", "3"),
            ("Zout, blz. 3.", "3"),
            ("Page 10 note 31", "10 note 31"),
            ("Page 12, 1990 was dry", "12"),
            ("Page 5 In the north", "5"),
        ] {
            assert_eq!(pages(text), [found], "{text}");
        }
        assert_eq!(pages("Page 26 \"so\" Page 27"), ["26", "27"]);
    }

    #[test]
    fn numbers_without_a_word_are_pages_where_they_close_a_sentence() {
        for (text, found) in [
            (", 12", "12"),
            (". 12–14.", "12–14"),
            (": 3–4; and so", "3–4"),
            (" 7", "7"),
        ] {
            assert_eq!(
                bare(text).map(|locator| locator.pages),
                Some(found),
                "{text}"
            );
        }
        for text in [
            "",
            ".",
            "12",
            ", 12 tons of salt",
            ", 19500",
            ". In 1950",
            ", iv",
        ] {
            assert_eq!(bare(text), None, "{text}");
        }
        assert!(follows(", pp. 3–4") && follows(": 3") && !follows(" says on page 3"));
    }

    #[test]
    fn other_words_are_no_pages() {
        for text in [
            "Homepage 8",
            "page of salt",
            "p",
            "Plan 5",
            "P I",
            "the U.S. 12",
            "S. Lund",
            "bladder 3",
            "",
        ] {
            assert_eq!(pages(text), [""; 0], "{text}");
        }
    }
}

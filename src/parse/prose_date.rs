//! Grammar of dates in running text: `October 17, 1950`, `between July 23 till 26`, `mid-May`,
//! `July 23, 26, and 28, August 24 and October 6 and 10, 1950`.
//!
//! An expression is a row of items, each with as much of day, month and year as is written beside it;
//! what an item leaves out is taken from its neighbours in the expression, and the year, when the whole
//! expression has none, from the context, by [`crate::resolve`].

use nom::branch::alt;
use nom::bytes::complete::{tag, tag_no_case, take_while_m_n};
use nom::character::complete::{char, one_of};
use nom::combinator::{eof, fail, not, opt, peek, recognize, rest as rest_of, verify};
use nom::{IResult, Parser};

use super::english;
use super::format::Format;
use super::text::{is_space, letters, number, spaces0, spaces1, word_of};

/// What stands between two items of an expression.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Link {
    /// From the one to the other.
    Range,
    /// The one and the other.
    List,
}

/// As much of a date as is written in one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Item {
    pub(super) day: Option<u32>,
    pub(super) month: Option<u32>,
    pub(super) year: Option<i32>,
    pub(super) approximate: bool,
}

/// A date in running text: its items, each with its link to the one before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Expression {
    pub(super) first: Item,
    pub(super) more: Vec<(Link, Item)>,
}

/// Days of one month in a list before its name; more numbers than a month has days count something else.
const MOST_DAYS: usize = 31;

/// A day of a month, and whether it is written as an ordinal.
fn day<'a>(format: &Format, input: &'a str) -> IResult<&'a str, (u32, bool)> {
    let ends = not(alt((
        recognize(take_while_m_n(1, 1, char::is_alphanumeric)),
        recognize((
            one_of(".,"),
            take_while_m_n(1, 1, |c: char| c.is_ascii_digit()),
            not(year_digits),
        )),
        recognize(one_of("%°")),
    )));
    let ordinal = opt(word_of(&format.ordinal_endings));
    let (rest, ((_, day), ordinal, ())) = (
        verify(number(1, 2), |(_, day)| (1..=31).contains(day)),
        ordinal,
        ends,
    )
        .parse_complete(input)?;
    Ok((rest, (day, ordinal.is_some())))
}

/// The rest of a year whose first digit was read.
fn year_digits(input: &str) -> IResult<&str, &str> {
    let (rest, digits) =
        take_while_m_n(3, 3, |c: char| c.is_ascii_digit()).parse_complete(input)?;
    let (rest, ()) = not(take_while_m_n(1, 1, char::is_alphanumeric)).parse_complete(rest)?;
    Ok((rest, digits))
}

/// A year of four digits; `1950s` is none.
fn year(input: &str) -> IResult<&str, i32> {
    let ends = not(alt((
        recognize(take_while_m_n(1, 1, char::is_alphanumeric)),
        recognize((one_of("'’"), char('s'))),
    )));
    let (rest, ((_, year), ())) = (
        verify(number(4, 4), |(_, year)| (1000..=2999).contains(year)),
        ends,
    )
        .parse_complete(input)?;
    Ok((rest, year as i32))
}

/// A year behind a month or a day: `, 1950`, ` 1950`, `. 1950`, ` in 1950`, ` (1950)`.
fn year_behind(input: &str) -> IResult<&str, i32> {
    let comma = (spaces0, opt(one_of(",.")), spaces0, year).map(|(_, _, _, year)| year);
    let in_year = (spaces1, alt((tag("in"), tag("of"))), spaces1, year).map(|(_, _, _, year)| year);
    let bracketed =
        (spaces0, char('('), spaces0, year, spaces0, char(')')).map(|(_, _, _, year, _, _)| year);
    alt((comma, in_year, bracketed)).parse_complete(input)
}

/// How much a month's name needs beside it to be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Needs {
    Nothing,
    /// A day or a year: `Jan` may be a person.
    Company,
    /// A day and a year, or a day before it: `may` and `march` are other words.
    Both,
}

/// A month's name in any writing, and what it needs to be one.
fn month<'a>(format: &Format, input: &'a str) -> IResult<&'a str, (u32, Needs)> {
    let (rest, word) = letters(input)?;
    if word.is_ascii() && !format.may_be_month(word) {
        return fail().parse_complete(input);
    }
    let capital = word.starts_with(char::is_uppercase);
    let small = word.to_lowercase();
    let mut letters = small.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    let name: String = first.chain(letters).collect();
    let full = format.month(&name);
    let (rest, point) = opt(char('.'))
        .parse_complete(rest)
        .map(|(after, point)| match full {
            Some(_) => (rest, None),
            None => (after, point),
        })?;
    let needs = match full {
        Some(_) if !capital && english::is_also_another_word(&name) => Needs::Both,
        None if point.is_none() => Needs::Company,
        _ => Needs::Nothing,
    };
    let short = || match capital {
        true => format.month_or_short(&name),
        // Where months are written small, short ones are too.
        false => format.month_or_short(word),
    };
    match full.or_else(short) {
        Some(month) => Ok((rest, (month, needs))),
        None => fail().parse_complete(input),
    }
}

/// `early`, `mid-`, `the end of`: only about the date behind it.
fn about(input: &str) -> IResult<&str, ()> {
    let word = (
        word_of(english::ABOUT),
        alt((recognize(one_of("-\u{2010}\u{2011}\u{2013}")), spaces1)),
    );
    let part = (
        word_of(english::PART_OF),
        spaces1,
        tag_no_case("of"),
        spaces1,
    );
    alt((recognize(part), recognize(word)))
        .map(|_| ())
        .parse_complete(input)
}

/// `October 17, 1950`, `October 17`, `October 1950`, `October`.
fn month_first<'a>(format: &Format, input: &'a str) -> IResult<&'a str, Item> {
    let (rest, about) = opt(about).parse_complete(input)?;
    let (rest, (month, needs)) = month(format, rest)?;
    let item = Item {
        day: None,
        month: Some(month),
        year: None,
        approximate: about.is_some(),
    };
    if let Ok((after, (_, (day, ordinal)))) =
        (spaces1, |input| day(format, input)).parse_complete(rest)
    {
        let (end, year) = opt(year_behind).parse_complete(after)?;
        let of_something = ordinal && year.is_none() && begins_with_capital(after);
        if !of_something && (needs != Needs::Both || year.is_some()) {
            let day = Some(day);
            return Ok((end, Item { day, year, ..item }));
        }
    }
    if let Ok((after, year)) = year_behind(rest)
        && needs != Needs::Both
    {
        let year = Some(year);
        return Ok((after, Item { year, ..item }));
    }
    let (rest, ()) = not(take_while_m_n(1, 1, char::is_alphanumeric)).parse_complete(rest)?;
    match needs {
        Needs::Nothing => Ok((rest, item)),
        _ => fail().parse_complete(input),
    }
}

/// Whether a word with a capital follows: `August 4th Army` is no 4 August.
fn begins_with_capital(after: &str) -> bool {
    after
        .trim_start_matches(is_space)
        .starts_with(char::is_uppercase)
}

/// A day behind what joins it to the day before. In a period the first day may have a point: `1. bis 3. Mai`.
fn day_behind<'a>(format: &Format, input: &'a str) -> IResult<&'a str, (Link, (u32, bool))> {
    let pointed = input
        .strip_prefix('.')
        .filter(|rest| rest.starts_with(is_space));
    let (rest, link) = link(format, pointed.unwrap_or(input))?;
    let (rest, day) = day(format, rest)?;
    Ok((rest, (link, day)))
}

/// `17 October 1950`, `17th of October`, and lists and ranges of days before one month:
/// `5, 6 and 7 May 1950`, `5–7 May`.
fn day_first<'a>(format: &Format, input: &'a str) -> IResult<&'a str, Vec<(Link, Item)>> {
    let (rest, approximate) = opt(about).parse_complete(input)?;
    let approximate = approximate.is_some();
    let (mut rest, (first, _)) = day(format, rest)?;
    let mut days = vec![(Link::List, first)];
    while days.len() < MOST_DAYS
        && let Ok((after, (link, (next, _)))) = day_behind(format, rest)
    {
        rest = after;
        days.push((link, next));
    }
    // `5. Februar`, as some languages write ordinals.
    let point = opt(char('.'));
    let of = opt((tag("of"), spaces1));
    let (rest, (_, _, _, (month, _), year)) = (
        point,
        spaces1,
        of,
        |input| month(format, input),
        opt(year_behind),
    )
        .parse_complete(rest)?;
    let items = days.into_iter().map(|(link, day)| {
        let item = Item {
            day: Some(day),
            month: Some(month),
            year,
            approximate,
        };
        (link, item)
    });
    Ok((rest, items.collect()))
}

/// What stands between two items.
fn link<'a>(format: &Format, input: &'a str) -> IResult<&'a str, Link> {
    let words = &format.until_words;
    let and = || alt((word_of(&format.and_words), tag("&")));
    let range = alt((
        recognize((spaces1, word_of(words), spaces1)),
        recognize((spaces0, one_of("-\u{2010}\u{2011}\u{2012}–—"), spaces0)),
    ));
    let list = alt((
        recognize(char('/')),
        recognize((spaces0, char(','), spaces0, opt((and(), spaces1)))),
        recognize((spaces1, and(), spaces1)),
    ));
    alt((range.map(|_| Link::Range), list.map(|_| Link::List))).parse_complete(input)
}

/// Another day of the month before: `July 23, 26, and 28`, `May 13 till 16`, `October 6 and 10, 1950`.
/// In a list, a number that goes on with a word (`July 7, 12 ships`) is none.
fn day_again<'a>(format: &Format, link: Link, input: &'a str) -> IResult<&'a str, Item> {
    let (rest, (day, _)) = day(format, input)?;
    let (rest, year) = opt(year_behind).parse_complete(rest)?;
    let item = Item {
        day: Some(day),
        year,
        ..Item::default()
    };
    let mark = recognize((spaces0, one_of(",;.:)]?!”’\"–-")));
    let and = recognize((spaces1, char('&')));
    let goes_on = recognize((
        spaces1,
        verify(letters, |word: &str| english::connects(word)),
    ));
    let new_sentence = verify(rest_of, |rest: &str| {
        link == Link::Range && begins_with_capital(rest)
    });
    if year.is_none() {
        peek(alt((mark, and, goes_on, eof, new_sentence))).parse_complete(rest)?;
    }
    Ok((rest, item))
}

/// A month with what belongs to it, or days of one month.
fn named<'a>(format: &Format, input: &'a str) -> IResult<&'a str, Vec<(Link, Item)>> {
    day_first(format, input).or_else(|_| {
        month_first(format, input).map(|(rest, item)| (rest, vec![(Link::List, item)]))
    })
}

/// The next items of an expression, behind `last`. A year ends a list of days; only another month goes
/// on behind it.
fn next_items<'a>(
    format: &Format,
    last: Item,
    input: &'a str,
) -> IResult<&'a str, Vec<(Link, Item)>> {
    let (input, link) = link(format, input)?;
    if let Ok((rest, mut items)) = named(format, input) {
        if let Some((first, _)) = items.first_mut() {
            *first = link;
        }
        return Ok((rest, items));
    }
    if last.day.is_none() || last.year.is_some() {
        return fail().parse_complete(input);
    }
    let (rest, item) = day_again(format, link, input)?;
    Ok((rest, vec![(link, item)]))
}

/// A date in running text, with the words that belong to it.
pub(super) fn expression<'a>(format: &Format, input: &'a str) -> IResult<&'a str, Expression> {
    let (mut rest, mut items) = named(format, input)?;
    while let Some((_, last)) = items.last().copied()
        && let Ok((after, more)) = next_items(format, last, rest)
    {
        rest = after;
        items.extend(more);
    }
    let mut items = items.into_iter();
    let first = items.next().map(|(_, item)| item).unwrap_or_default();
    let more = items.collect();
    Ok((rest, Expression { first, more }))
}

impl Expression {
    /// Whether the expression is the name of a month and nothing more.
    pub(super) fn is_bare_month(&self) -> bool {
        let Item {
            day,
            year,
            approximate,
            ..
        } = self.first;
        self.more.is_empty() && day.is_none() && year.is_none() && !approximate
    }

    /// All items.
    pub(super) fn items(&self) -> impl Iterator<Item = &Item> {
        std::iter::once(&self.first).chain(self.more.iter().map(|(_, item)| item))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::format::ENGLISH;

    /// Items as `d-m-y` with `?` for what is not written, links as `..` and `+`; and what is left.
    fn reads(text: &str) -> Option<(String, &str)> {
        let (rest, expression) = expression(&ENGLISH, text).ok()?;
        let show = |item: &Item| {
            let part = |part: Option<String>| part.unwrap_or("?".into());
            format!(
                "{}-{}-{}{}",
                part(item.day.map(|d| d.to_string())),
                part(item.month.map(|m| m.to_string())),
                part(item.year.map(|y| y.to_string())),
                if item.approximate { "~" } else { "" }
            )
        };
        let mut shown = show(&expression.first);
        for (link, item) in &expression.more {
            shown.push_str(if *link == Link::Range { ".." } else { "+" });
            shown.push_str(&show(item));
        }
        Some((shown, rest))
    }

    fn assert_reads(text: &str, items: &str, rest: &str) {
        assert_eq!(reads(text), Some((items.to_owned(), rest)), "{text}");
    }

    #[test]
    fn a_date_may_be_written_month_first_or_day_first() {
        assert_reads("October 17, 1950) and", "17-10-1950", ") and");
        assert_reads("November 15. 1950 Lund", "15-11-1950", " Lund");
        assert_reads("February 5,1951 x", "5-2-1951", " x");
        assert_reads("25 June 1950", "25-6-1950", "");
        assert_reads("2nd of May, 1950", "2-5-1950", "");
        assert_reads("Aug. 5, 1953", "5-8-1953", "");
        assert_reads("18 August, ordering", "18-8-?", ", ordering");
    }

    #[test]
    fn a_month_may_stand_with_its_year_or_alone() {
        assert_reads("July 1949 when", "?-7-1949", " when");
        assert_reads("August (1950), Lund", "?-8-1950", ", Lund");
        assert_reads("october in 1950", "?-10-1950", "");
        assert_reads("July the", "?-7-?", " the");
    }

    #[test]
    fn vague_dates_are_approximate() {
        assert_reads("mid-May", "?-5-?~", "");
        assert_reads("end of July.", "?-7-?~", ".");
        assert_reads("Early March 1950", "?-3-1950~", "");
    }

    #[test]
    fn ranges_share_what_they_can() {
        assert_reads(
            "October 2 till 12 October 1952, 37 x",
            "2-10-?..12-10-1952",
            ", 37 x",
        );
        assert_reads("January 25 till February 17, 1954", "25-1-?..17-2-1954", "");
        assert_reads("May 13 till 16 Lund", "13-5-?..16-?-?", " Lund");
        assert_reads("May 13 till 16 ships", "13-5-?", " till 16 ships");
        assert_reads("May 13 till 16, Lund", "13-5-?..16-?-?", ", Lund");
        assert_reads("April 8 till 25 1950", "8-4-?..25-?-1950", "");
        assert_reads("September 20-28,1951", "20-9-?..28-?-1951", "");
        assert_reads("5–7 May 1950", "5-5-1950..7-5-1950", "");
        assert_reads("June-December 1950", "?-6-?..?-12-1950", "");
    }

    #[test]
    fn lists_share_what_they_can() {
        assert_reads(
            "July 23, 26, and 28, August 24 and October 6 and 10, 1950. See",
            "23-7-?+26-?-?+28-?-?+24-8-?+6-10-?+10-?-1950",
            ". See",
        );
        assert_reads("April and May 1950", "?-4-?+?-5-1950", "");
        assert_reads(
            "October 30 and early November, nine",
            "30-10-?+?-11-?~",
            ", nine",
        );
    }

    #[test]
    fn a_number_that_counts_something_is_no_day() {
        assert_reads("July 7, 12 ships", "7-7-?", ", 12 ships");
        assert_reads("August 4th Army", "?-8-?", " 4th Army");
        assert_reads("July 38,000 men", "?-7-?", " 38,000 men");
        assert_reads("July 12% more", "?-7-?", " 12% more");
    }

    #[test]
    fn shortened_months_need_a_day_or_a_year() {
        assert_reads("Sept 1950", "?-9-1950", "");
        assert_reads("Jan 5", "5-1-?", "");
        assert_reads("5 may 1950", "5-5-1950", "");
        assert_eq!(reads("march 1949"), None);
    }

    #[test]
    fn words_that_are_no_months_are_no_dates() {
        for text in [
            "may 5 ships",
            "march to Lund",
            "marching",
            "Mayor",
            "Jan Lund",
            "38th parallel",
            "4th Army",
            "second",
        ] {
            assert_eq!(reads(text), None, "{text}");
        }
    }
}

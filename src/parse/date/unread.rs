//! Numbers that were meant for a date and are none that can be read.

use nom::branch::alt;
use nom::bytes::complete::take_while_m_n;
use nom::character::complete::one_of;
use nom::combinator::{not, opt, recognize, verify};
use nom::{IResult, Parser};

use super::numbers::{YEARS, hyphen};
use crate::parse::text::{number, spaces0};

/// Numbers that were meant for a date (`7/3/1949`, `7.3.49`, `20- 8-1949`, `2O-8-1949`) and are in no
/// form that is read here.
pub(in crate::parse) fn looks_like_date(input: &str) -> bool {
    fn part(input: &str) -> IResult<&str, &str> {
        take_while_m_n(1, 2, is_like_digit).parse_complete(input)
    }
    fn one_digit(input: &str) -> IResult<&str, &str> {
        take_while_m_n(1, 1, |c: char| c.is_ascii_digit()).parse_complete(input)
    }
    fn mark(input: &str) -> IResult<&str, char> {
        alt((hyphen, one_of("./—\u{ad}\u{ff0d}"))).parse_complete(input)
    }
    let ends = || {
        not(take_while_m_n(1, 1, |c: char| {
            c.is_ascii_digit() || c == '.'
        }))
    };
    let day = || verify(number(1, 2), |(_, day)| *day <= 31);
    let month = || verify(number(1, 2), |(_, month)| *month <= 12);
    let year = || verify(number(4, 4), |(_, year)| YEARS.contains(year));
    let marked = (
        day(),
        mark,
        month(),
        mark,
        alt((recognize(year()), recognize(number(2, 2)))),
        ends(),
    );
    let month_first = (month(), mark, day(), mark, year(), ends());
    let year_first = (year(), mark, month(), mark, day(), ends());
    let slipped = |second: fn(&str) -> IResult<&str, &str>| {
        recognize((
            part,
            spaces0,
            mark,
            spaces0,
            second,
            spaces0,
            opt(mark),
            spaces0,
            year(),
            ends(),
        ))
    };
    // A letter read for a digit, anywhere: most of it are digits all the same.
    let misread = verify(
        recognize((
            part,
            mark,
            part,
            mark,
            take_while_m_n(4, 4, is_like_digit),
            not(take_while_m_n(1, 1, char::is_alphanumeric)),
        )),
        |date: &str| date.chars().filter(char::is_ascii_digit).count() >= 4,
    );
    let long = (number(1, 9), mark, number(1, 9), mark, year(), ends());
    let input = input.strip_prefix('(').unwrap_or(input);
    input.starts_with(is_like_digit)
        && alt((
            misread,
            recognize(long),
            recognize(marked),
            recognize(month_first),
            recognize(year_first),
            slipped(part),
            slipped(one_digit),
        ))
        .parse_complete(input)
        .is_ok()
}

/// Whether a character is a digit, or a letter that is read and typed for one.
fn is_like_digit(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, 'O' | 'o' | 'l' | 'I')
}

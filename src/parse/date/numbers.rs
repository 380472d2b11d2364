//! Grammars of dates in numbers: `7-3-1949`, `1949-03-07`, `7.3.1949`, `3/7/1949`, `4/5-10-1949`,
//! `1954.09-1957.05`, `1949`.

use nom::branch::alt;
use nom::bytes::complete::take_while_m_n;
use nom::character::complete::{char, one_of};
use nom::combinator::{fail, not, recognize, verify};
use nom::{IResult, Parser};

use crate::date::{Date, InvalidDate, Meaning, PartialDate, Run};
use crate::parse::date_order::{Order, Orders};
use crate::parse::text::{clean, is_space, number, spaces0};

/// What one written date means: a date, or why it is none.
pub(super) type Reading = Result<PartialDate, InvalidDate>;

const HYPHENS: &str = "-\u{2010}\u{2011}\u{2012}\u{2013}\u{2212}";

/// Hyphen, and the characters that stand for it in saved web pages.
pub(super) fn hyphen(input: &str) -> IResult<&str, char> {
    one_of(HYPHENS).parse_complete(input)
}

/// What may not follow a date's last digit: the date would be part of something longer. A whole date
/// behind a hyphen is the other end of a range.
fn date_ends(input: &str) -> IResult<&str, ()> {
    let digit = take_while_m_n(1, 1, |c: char| c.is_ascii_digit());
    let whole = (number(1, 2), hyphen, number(1, 2), hyphen, number(4, 4));
    let part = (
        hyphen,
        not(whole),
        take_while_m_n(1, 1, |c: char| c.is_ascii_digit()),
    );
    not(alt((recognize(digit), recognize(part)))).parse_complete(input)
}

/// `7-3-1949`: day, month, year. A number that fits no calendar is read too, as an invalid date.
fn hyphened(orders: Orders, input: &str) -> IResult<&str, Reading> {
    let (rest, ((_, first), _, (_, second), _, (year, value), ())) = (
        number(1, 2),
        hyphen,
        number(1, 2),
        hyphen,
        number(1, 9),
        date_ends,
    )
        .parse_complete(input)?;
    // A year that is none and goes on with a letter: what is written is no date but a slip.
    if year.len() < 4 && rest.starts_with(char::is_alphabetic) {
        return fail().parse_complete(input);
    }
    Ok((
        rest,
        in_full(year, value, orders.year_digits)
            .and_then(|year| orders.hyphens.date(first, second, year)),
    ))
}

/// Three numbers with hyphens between them, the last of four digits.
pub(in crate::parse) fn three_hyphened(input: &str) -> IResult<&str, (u32, u32, i32)> {
    let (rest, ((_, first), _, (_, second), _, (_, year), ())) = (
        number(1, 2),
        hyphen,
        number(1, 2),
        hyphen,
        number(4, 4),
        date_ends,
    )
        .parse_complete(input)?;
    Ok((rest, (first, second, year as i32)))
}

/// What parts the numbers of a date that has no hyphens.
pub(super) const PARTINGS: [char; 2] = ['.', '/'];

fn parting(input: &str) -> IResult<&str, char> {
    one_of(PARTINGS.as_slice()).parse_complete(input)
}

/// Whether `input` may begin with a date in numbers of more than a year: a short number, and what parts it from
/// the next. Spares most numbers the grammars.
pub(super) fn may_be_numeric(input: &str) -> bool {
    let digits = input.bytes().take_while(u8::is_ascii_digit).count();
    let behind = input[digits..].trim_start_matches(is_space);
    matches!(digits, 1 | 2 | 4)
        && behind.starts_with(|c| PARTINGS.contains(&c) || HYPHENS.contains(c))
}

/// Three numbers with points or strokes between them: `7.3.1949`, `3/7/1949`, each with its sign.
pub(in crate::parse) fn three_numbers(input: &str) -> IResult<&str, (u32, u32, i32, char)> {
    let (rest, ((_, first), sign, (_, second))) =
        (number(1, 2), parting, number(1, 2)).parse_complete(input)?;
    let (rest, (_, year)) = (char(sign), year_of_date(sign)).parse_complete(rest)?;
    Ok((rest, (first, second, year, sign)))
}

/// A year behind `sign`, which is the end of a date.
fn year_of_date<'a>(
    sign: char,
) -> impl Parser<&'a str, Output = i32, Error = nom::error::Error<&'a str>> {
    let digit = || take_while_m_n(1, 1, |c: char| c.is_ascii_digit());
    let goes_on = alt((recognize(digit()), recognize((char(sign), digit()))));
    let year = verify(number(4, 4), |(_, year)| YEARS.contains(year));
    (year, not(goes_on)).map(|((_, year), ())| year as i32)
}

/// `7.3.1949`, `3/7/1949`: day and month in either order, and year.
fn parted(order: Order, input: &str) -> IResult<&str, Reading> {
    let (rest, (first, second, year, _)) = three_numbers(input)?;
    Ok((rest, order.date(first, second, year)))
}

/// `3.1949`, `3/1949`: month and year, on a page that writes days so.
fn parted_month(input: &str) -> IResult<&str, Reading> {
    let month = verify(number(1, 2), |(_, month)| (1..=12).contains(month));
    let (rest, ((_, month), sign)) = (month, parting).parse_complete(input)?;
    let (rest, year) = year_of_date(sign).parse_complete(rest)?;
    if counts(rest) {
        return fail().parse_complete(input);
    }
    Ok((rest, PartialDate::from_numbers(0, month, year)))
}

/// `1949.03.07`, `1949/3/7`: year, month, day.
fn year_first_parted(input: &str) -> IResult<&str, Reading> {
    let year = verify(number(4, 4), |(_, year)| YEARS.contains(year));
    let (rest, ((_, year), sign, (_, month))) =
        (year, parting, number(1, 2)).parse_complete(input)?;
    let (rest, (_, (_, day), ())) = (char(sign), number(1, 2), date_ends).parse_complete(rest)?;
    Ok((rest, PartialDate::from_numbers(day, month, year as i32)))
}

/// Two days of one month: `20-28.9.1951`, `14–16-06-1950`, `4/5-10-1949`, `9/20-28/1951`.
pub(super) fn days_of_month(input: &str) -> IResult<&str, (Reading, Reading)> {
    fn stroke(input: &str) -> IResult<&str, char> {
        char('/').parse_complete(input)
    }
    let day = || verify(number(1, 2), |(_, day)| (1..=31).contains(day));
    let two = |sign: fn(&str) -> IResult<&str, char>| {
        (day(), spaces0, sign, spaces0, day()).map(|((_, from), _, _, _, (_, to))| (from, to))
    };
    // A stroke parts the days where it does not part day and month.
    let hyphened = (two(hyphen), alt((parting, hyphen)), number(1, 2));
    let stroked = (two(stroke), alt((char('.'), hyphen)), number(1, 2));
    if let Ok((rest, ((from, to), sign, (_, month)))) =
        alt((hyphened, stroked)).parse_complete(input)
    {
        let (rest, (_, year)) = (char(sign), year_of_date(sign)).parse_complete(rest)?;
        let reading = |day| Order::DayFirst.date(day, month, year);
        return Ok((rest, (reading(from), reading(to))));
    }
    let (rest, ((_, month), _, (from, to), _)) =
        (number(1, 2), char('/'), two(hyphen), char('/')).parse_complete(input)?;
    let (rest, year) = year_of_date('/').parse_complete(rest)?;
    let reading = |day| Order::MonthFirst.date(month, day, year);
    Ok((rest, (reading(from), reading(to))))
}

/// What stands between months.
fn month_sign(input: &str) -> IResult<&str, &str> {
    recognize((spaces0, one_of("-–—/"), spaces0)).parse_complete(input)
}

/// Months from one to another, `1954.09-1957.05`.
pub(super) fn months(input: &str) -> IResult<&str, Date<'_>> {
    let month = || {
        let year = verify(number(4, 4), |(_, year)| YEARS.contains(year));
        let month = verify(number(2, 2), |(_, month)| (1..=12).contains(month));
        (year, char('.'), month).map(|((_, year), _, (_, month))| (year as i32, month))
    };
    let (rest, (start, _, end, ())) =
        (month(), month_sign, month(), date_ends).parse_complete(input)?;
    let date = |(year, month)| PartialDate::from_numbers(0, month, year);
    let run = date(start).and_then(|start| Ok(vec![Run::new(start, date(end)?)]));
    let written = &input[..input.len() - rest.len()];
    let meaning = run.map_or_else(Meaning::Invalid, Meaning::of_runs);
    Ok((rest, Date::read(clean(written), meaning)))
}

/// `1949-03-07`: year, month, day.
fn year_first(input: &str) -> IResult<&str, Reading> {
    let (rest, ((_, year), _, (_, month), _, (_, day), ())) = (
        number(4, 4),
        hyphen,
        number(1, 2),
        hyphen,
        number(1, 2),
        date_ends,
    )
        .parse_complete(input)?;
    Ok((rest, PartialDate::from_numbers(day, month, year as i32)))
}

/// Whether `input` begins with year, month and day.
pub(in crate::parse) fn is_year_first(input: &str) -> bool {
    year_first(input).is_ok() || year_first_parted(input).is_ok()
}

/// `3-1949`: month and year, but not `3-4000 men`.
fn month_of_year(input: &str) -> IResult<&str, Reading> {
    let (rest, ((_, month), _, (_, year), ())) =
        (number(1, 2), hyphen, number(4, 4), date_ends).parse_complete(input)?;
    if !(1..=12).contains(&month) || !YEARS.contains(&year) || counts(rest) {
        return fail().parse_complete(input);
    }
    Ok((rest, PartialDate::from_numbers(0, month, year as i32)))
}

/// Years that four digits alone are taken for; other numbers count something.
pub(super) const YEARS: std::ops::Range<u32> = 1000..2200;

/// Whether a number counts what follows it: a word with a small letter.
fn counts(rest: &str) -> bool {
    rest.trim_start_matches(crate::parse::text::is_space)
        .starts_with(char::is_lowercase)
}

fn in_full(digits: &str, year: u32, least: usize) -> Result<i32, InvalidDate> {
    if (least..=4).contains(&digits.len()) {
        Ok(year as i32)
    } else {
        Err(InvalidDate::YearNotFourDigits)
    }
}

/// `1949` alone.
fn year_alone(input: &str) -> IResult<&str, Reading> {
    let (rest, (_, year)) = number(4, 4).parse_complete(input)?;
    if !YEARS.contains(&year) || counts(rest) {
        return fail().parse_complete(input);
    }
    not(alt((
        recognize(hyphen),
        recognize(take_while_m_n(1, 1, char::is_alphanumeric)),
    )))
    .parse_complete(rest)?;
    Ok((rest, PartialDate::from_numbers(0, 0, year as i32)))
}

/// `1949-03`: year and month, in front of a title.
fn year_and_month(input: &str) -> IResult<&str, Reading> {
    let (rest, ((_, year), _, (_, month), ())) =
        (number(4, 4), hyphen, number(2, 2), date_ends).parse_complete(input)?;
    if !(1..=12).contains(&month) || !YEARS.contains(&year) {
        return fail().parse_complete(input);
    }
    Ok((rest, PartialDate::from_numbers(0, month, year as i32)))
}

/// A date in numbers, to the day or month; `order` tells the day of dates with points or strokes.
pub(super) fn numeric(
    order: Order,
    orders: Orders,
) -> impl Fn(&str) -> IResult<&str, Reading> + Copy {
    move |input| {
        let parted = |input| parted(order, input);
        let hyphened = |input| hyphened(orders, input);
        let parted_month = |input| match orders.parted {
            true => parted_month(input),
            false => fail().parse_complete(input),
        };
        let year_and_month = |input| match orders.year_first {
            true => match year_and_month(input) {
                Ok((rest, _)) if counts(rest) => fail().parse_complete(input),
                found => found,
            },
            false => fail().parse_complete(input),
        };
        alt((
            hyphened,
            year_first,
            month_of_year,
            parted,
            year_first_parted,
            parted_month,
            year_and_month,
        ))
        .parse_complete(input)
    }
}

/// Any date in numbers.
pub(super) fn any_numeric(
    order: Order,
    orders: Orders,
) -> impl Fn(&str) -> IResult<&str, Reading> + Copy {
    move |input| alt((numeric(order, orders), year_alone, year_and_month)).parse_complete(input)
}

/// A line that is a year and nothing else.
pub(super) fn year_line(least: usize, line: &str) -> Option<i32> {
    let line = crate::parse::text::trim(line);
    match number(least, 4).parse_complete(line) {
        Ok(("", (digits, year))) if YEARS.contains(&year) || digits.len() < 4 && year > 99 => {
            Some(year as i32)
        }
        _ => None,
    }
}

//! Grammars of dates: `7-3-1949`, `1949-03-07`, `March 7, 1949`, `March 1949`, `1949`, and ranges and
//! lists of them.

use nom::branch::alt;
use nom::bytes::complete::{tag, take_while_m_n};
use nom::character::complete::{char, one_of};
use nom::combinator::{fail, not, opt, recognize, verify};
use nom::{IResult, Parser};

use super::date_order::{Order, Orders};
use super::english;
#[cfg(test)]
use super::format::ENGLISH;
use super::format::Format;
use super::prose_date;
use super::text::{clean, letters, number, spaces0, spaces1, word_of};
use crate::date::{Date, InvalidDate, Meaning, PartialDate, Run};

/// What one written date means: a date, or why it is none.
type Reading = Result<PartialDate, InvalidDate>;

/// Hyphen, and the characters that stand for it in saved web pages.
fn hyphen(input: &str) -> IResult<&str, char> {
    one_of("-\u{2010}\u{2011}\u{2012}\u{2013}\u{2212}").parse_complete(input)
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
    Ok((
        rest,
        in_full(year, value, orders.year_digits)
            .and_then(|year| orders.hyphens.date(first, second, year)),
    ))
}

/// Three numbers with hyphens between them, the last of four digits.
pub(super) fn three_hyphened(input: &str) -> IResult<&str, (u32, u32, i32)> {
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
fn parting(input: &str) -> IResult<&str, char> {
    one_of("./").parse_complete(input)
}

/// Three numbers with points or strokes between them: `7.3.1949`, `3/7/1949`, each with its sign.
pub(super) fn three_numbers(input: &str) -> IResult<&str, (u32, u32, i32)> {
    let (rest, ((_, first), sign, (_, second))) =
        (number(1, 2), parting, number(1, 2)).parse_complete(input)?;
    let (rest, (_, year)) = (char(sign), year_of_date(sign)).parse_complete(rest)?;
    Ok((rest, (first, second, year)))
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
    let (rest, (first, second, year)) = three_numbers(input)?;
    Ok((rest, order.date(first, second, year)))
}

/// `1949.03.07`, `1949/3/7`: year, month, day.
fn year_first_parted(input: &str) -> IResult<&str, Reading> {
    let year = verify(number(4, 4), |(_, year)| YEARS.contains(year));
    let (rest, ((_, year), sign, (_, month))) =
        (year, parting, number(1, 2)).parse_complete(input)?;
    let (rest, (_, (_, day), ())) = (char(sign), number(1, 2), date_ends).parse_complete(rest)?;
    Ok((rest, PartialDate::from_numbers(day, month, year as i32)))
}

/// Two days of one month: `20-28.9.1951`, `14–16-06-1950`, `9/20-28/1951`.
fn days_of_month(input: &str) -> IResult<&str, (Reading, Reading)> {
    let day = || verify(number(1, 2), |(_, day)| (1..=31).contains(day));
    let two =
        || (day(), spaces0, hyphen, spaces0, day()).map(|((_, from), _, _, _, (_, to))| (from, to));
    if let Ok((rest, ((from, to), sign, (_, month)))) =
        (two(), alt((parting, hyphen)), number(1, 2)).parse_complete(input)
    {
        let (rest, (_, year)) = (char(sign), year_of_date(sign)).parse_complete(rest)?;
        let reading = |day| Order::DayFirst.date(day, month, year);
        return Ok((rest, (reading(from), reading(to))));
    }
    let (rest, ((_, month), _, (from, to), _)) =
        (number(1, 2), char('/'), two(), char('/')).parse_complete(input)?;
    let (rest, year) = year_of_date('/').parse_complete(rest)?;
    let reading = |day| Order::MonthFirst.date(month, day, year);
    Ok((rest, (reading(from), reading(to))))
}

/// Months from one to another, `1954.09-1957.05`.
fn months(input: &str) -> IResult<&str, Date<'_>> {
    let month = || {
        let year = verify(number(4, 4), |(_, year)| YEARS.contains(year));
        let month = verify(number(2, 2), |(_, month)| (1..=12).contains(month));
        (year, char('.'), month).map(|((_, year), _, (_, month))| (year as i32, month))
    };
    let (rest, (start, _, end, ())) =
        (month(), range_sign, month(), date_ends).parse_complete(input)?;
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
const YEARS: std::ops::Range<u32> = 1000..2200;

/// Whether a number counts what follows it: a word with a small letter.
fn counts(rest: &str) -> bool {
    rest.trim_start_matches(super::text::is_space)
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

/// A month's name, in full, or shortened with a full stop.
fn month_name<'a>(format: &Format, input: &'a str) -> IResult<&'a str, u32> {
    let (rest, word) = letters(input)?;
    if let Some(month) = format.month(word) {
        return Ok((rest, month));
    }
    let short = format.month_or_short(word);
    let (rest, _) = verify(char('.'), |_| short.is_some()).parse_complete(rest)?;
    Ok((rest, short.unwrap_or_default()))
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
fn numeric(order: Order, orders: Orders) -> impl Fn(&str) -> IResult<&str, Reading> + Copy {
    move |input| {
        let parted = |input| parted(order, input);
        let hyphened = |input| hyphened(orders, input);
        alt((
            hyphened,
            year_first,
            month_of_year,
            parted,
            year_first_parted,
        ))
        .parse_complete(input)
    }
}

/// Any date in numbers.
fn any_numeric(order: Order, orders: Orders) -> impl Fn(&str) -> IResult<&str, Reading> + Copy {
    move |input| alt((numeric(order, orders), year_alone, year_and_month)).parse_complete(input)
}

/// What stands between the ends of a range.
fn range_sign(input: &str) -> IResult<&str, &str> {
    alt((
        recognize((spaces0, one_of("-–—/"), spaces0)),
        recognize((spaces1, word_of(english::UNTIL), spaces1)),
    ))
    .parse_complete(input)
}

/// What stands between the members of a list.
fn list_sign(input: &str) -> IResult<&str, &str> {
    let and = || alt((word_of(english::AND), tag("&")));
    alt((
        recognize((spaces0, one_of(",;"), spaces0, opt((and(), spaces1)))),
        recognize((spaces1, and(), spaces1)),
    ))
    .parse_complete(input)
}

/// Dates of one form, joined to ranges and lists: `14-06-1950 – 23-06-1950`,
/// `07-07-1950 and 10-07-1950`.
fn expression<'a>(
    one: impl Fn(&'a str) -> IResult<&'a str, Reading> + Copy,
    input: &'a str,
) -> IResult<&'a str, Date<'a>> {
    let (mut rest, mut runs) = run(one, input)?;
    while let Ok((after, more)) = (list_sign, |input| run(one, input))
        .map(|(_, more)| more)
        .parse_complete(rest)
    {
        rest = after;
        runs = runs.and_then(|mut runs: Vec<Run>| {
            runs.extend(more?);
            Ok(runs)
        });
    }
    let written = &input[..input.len() - rest.len()];
    let meaning = runs.map_or_else(Meaning::Invalid, Meaning::of_runs);
    Ok((rest, Date::read(clean(written), meaning)))
}

/// One date, a range from one to another, or days of one month.
fn run<'a>(
    one: impl Fn(&'a str) -> IResult<&'a str, Reading> + Copy,
    input: &'a str,
) -> IResult<&'a str, Result<Vec<Run>, InvalidDate>> {
    if let Ok((rest, (start, end))) = days_of_month(input) {
        let run = start.and_then(|start| Ok(vec![Run::new(start, end?)]));
        return Ok((rest, run));
    }
    let (rest, start) = one(input)?;
    let (rest, end) = opt((range_sign, one).map(|(_, end)| end)).parse_complete(rest)?;
    let run = start.and_then(|start| Ok(vec![Run::new(start, end.unwrap_or(Ok(start))?)]));
    Ok((rest, run))
}

/// The grammars of dates of a page: with the words of its format, and the order that its dates have.
#[derive(Debug, Clone, Copy)]
pub(super) struct Dates<'f> {
    pub(super) format: &'f Format,
    pub(super) orders: Orders,
}

impl<'f> Dates<'f> {
    pub(super) fn new(format: &'f Format, orders: Orders) -> Self {
        Self { format, orders }
    }

    /// The date, range or list of dates in numbers that begins an entry of a timeline, an unmarked
    /// citation or a meeting.
    pub(super) fn numeric(self, input: &str) -> IResult<&str, Date<'_>> {
        self.in_order(input, |order, input| {
            let one = numeric(order, self.orders);
            alt((months, |input| expression(one, input))).parse_complete(input)
        })
    }

    /// The date of any form that begins a marked citation.
    pub(super) fn any(self, input: &str) -> IResult<&str, Date<'_>> {
        if let Ok(found) = self.named(input) {
            return Ok(found);
        }
        self.in_order(input, |order, input| {
            expression(any_numeric(order, self.orders), input)
        })
    }

    /// A date with the name of its month and its year, or a range or list of such dates.
    pub(super) fn named(self, input: &str) -> IResult<&str, Date<'_>> {
        let (rest, found) = prose_date::expression(self.format, input)?;
        let written = &input[..input.len() - rest.len()];
        let date = found.date(written, false, |_| None);
        match date.meaning {
            Meaning::Unknown => fail().parse_complete(input),
            _ => Ok((rest, date)),
        }
    }

    /// The year that `line` is, when it is nothing else.
    pub(super) fn year_line(self, line: &str) -> Option<i32> {
        year_line(self.orders.year_digits, line)
    }

    /// The months from one to another that begin `input`.
    pub(super) fn months(self, input: &str) -> IResult<&str, Date<'_>> {
        months(input)
    }

    /// The months from one to another, in brackets, that begin `input`.
    pub(super) fn bracketed_months(self, input: &str) -> IResult<&str, Date<'_>> {
        let (rest, (_, _, date, _, _)) =
            (char('('), spaces0, months, spaces0, char(')')).parse_complete(input)?;
        Ok((rest, date))
    }

    /// A month's name, in full, or shortened with a full stop.
    pub(super) fn month_name(self, input: &str) -> IResult<&str, u32> {
        month_name(self.format, input)
    }

    /// Reads `input` in the order of the page. Where the page does not tell the order, a date that is one in
    /// both orders, and not the same one, is ambiguous.
    fn in_order<'a>(
        self,
        input: &'a str,
        read: impl Fn(Order, &'a str) -> IResult<&'a str, Date<'a>>,
    ) -> IResult<&'a str, Date<'a>> {
        if let Some(order) = self.orders.others {
            return read(order, input);
        }
        let (rest, mut date) = read(Order::DayFirst, input)?;
        let (_, other) = read(Order::MonthFirst, input)?;
        if date.invalid().is_some() && other.invalid().is_none() {
            return Ok((rest, other));
        }
        if other.invalid().is_none() && date.meaning != other.meaning {
            date.meaning = Meaning::Ambiguous(vec![date.meaning, other.meaning]);
        }
        Ok((rest, date))
    }
}

#[cfg(test)]
impl Dates<'static> {
    /// The grammars of a page of which nothing is known.
    pub(super) fn english() -> Self {
        Self::new(&ENGLISH, Orders::default())
    }
}

/// A line that is a year and nothing else.
fn year_line(least: usize, line: &str) -> Option<i32> {
    let line = super::text::trim(line);
    match number(least, 4).parse_complete(line) {
        Ok(("", (digits, year))) if YEARS.contains(&year) || digits.len() < 4 && year > 99 => {
            Some(year as i32)
        }
        _ => None,
    }
}

/// Numbers that were meant for a date (`7/3/1949`, `7.3.49`, `20- 8-1949`, `2O-8-1949`) and are in no
/// form that is read here.
pub(super) fn looks_like_date(input: &str) -> bool {
    fn part(input: &str) -> IResult<&str, &str> {
        take_while_m_n(1, 2, |c: char| {
            c.is_ascii_digit() || matches!(c, 'O' | 'o' | 'l' | 'I')
        })
        .parse_complete(input)
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
    let long = (number(1, 9), mark, number(1, 9), mark, year(), ends());
    let input = input.strip_prefix('(').unwrap_or(input);
    input.starts_with(|c: char| c.is_ascii_digit())
        && alt((
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

#[cfg(test)]
mod tests {
    use super::*;

    fn edtf(text: &str) -> Option<(String, String)> {
        Dates::english()
            .any(text)
            .ok()
            .map(|(rest, date)| (date.edtf().unwrap_or("invalid".into()), rest.to_owned()))
    }

    fn reads(text: &str, value: &str, rest: &str) {
        assert_eq!(edtf(text), Some((value.into(), rest.into())), "{text}");
    }

    #[test]
    fn numbers_are_read_day_first_padded_or_not() {
        reads("7-3-1949 Envoys", "1949-03-07", " Envoys");
        reads("07-03-1949", "1949-03-07", "");
        reads("31-12-1954:", "1954-12-31", ":");
    }

    #[test]
    fn a_year_in_front_is_read_year_first() {
        reads("1949-03-07 Envoys", "1949-03-07", " Envoys");
    }

    #[test]
    fn an_unknown_day_is_a_month() {
        reads("00-04-1950 Envoys", "1950-04", " Envoys");
        reads("4-1950 Envoys", "1950-04", " Envoys");
    }

    #[test]
    fn a_month_may_be_named() {
        reads("March 7, 1949 x", "1949-03-07", " x");
        reads("October 19. 1949 x", "1949-10-19", " x");
        reads("7 March 1949 x", "1949-03-07", " x");
        reads("Aug. 5, 1953 x", "1953-08-05", " x");
        reads("April, 1952 x", "1952-04", " x");
        reads("March 1949", "1949-03", "");
        reads("3rd April 1930 x", "1930-04-03", " x");
        reads("1930-04 x", "1930-04", " x");
    }

    #[test]
    fn a_month_without_a_year_or_a_small_letter_is_no_date() {
        assert_eq!(edtf("August 4th Army"), None);
        assert_eq!(edtf("march 1949"), None);
        assert_eq!(edtf("Jan Smuts"), None);
    }

    #[test]
    fn a_year_alone_is_a_year_unless_it_is_part_of_something() {
        reads("1949 Report", "1949", " Report");
        assert_eq!(edtf("1949-50 Report"), None);
        assert_eq!(edtf("1949th"), None);
        assert_eq!(edtf("19491"), None);
    }

    #[test]
    fn ranges_and_lists_are_read_whole() {
        reads("14-06-1950 – 23-06-1950: x", "1950-06-14/1950-06-23", ": x");
        reads("14-06-1950 - 23-06-1950: x", "1950-06-14/1950-06-23", ": x");
        reads("14-06-1950–23-06-1950: x", "1950-06-14/1950-06-23", ": x");
        reads("7-3-1936/18-3-1936 x", "1936-03-07/1936-03-18", " x");
        reads("April 3-5, 1930 x", "1930-04-03/1930-04-05", " x");
        reads(
            "07-07-1950 and 10-07-1950: x",
            "{1950-07-07,1950-07-10}",
            ": x",
        );
        reads(
            "1-2-1950, 3-2-1950 & 5-2-1950 x",
            "{1950-02-01,1950-02-03,1950-02-05}",
            " x",
        );
    }

    #[test]
    fn a_word_behind_a_date_is_no_part_of_a_list() {
        reads("7-3-1949 and 12 others", "1949-03-07", " and 12 others");
        reads("7-3-1949 – envoys", "1949-03-07", " – envoys");
    }

    #[test]
    fn impossible_dates_are_read_as_invalid() {
        reads("31-2-1950 x", "invalid", " x");
        reads("1-13-1950 x", "invalid", " x");
        reads("7-3-195 x", "invalid", " x");
        reads("23-06-1950 – 14-06-1950", "invalid", "");
        reads("23-06-1950 and 31-06-1950", "invalid", "");
    }

    #[test]
    fn other_numbers_are_no_dates() {
        for text in [
            "12-34",
            "1-2-3-4",
            "7-3-1949-5",
            "1234567-1-1950",
            "12.34.5",
            "3-4000 men",
            "4-1900 men",
            "1200 fishermen",
            "4000 Report",
            "",
        ] {
            assert_eq!(edtf(text), None, "{text}");
        }
    }

    #[test]
    fn unreadable_dates_are_recognised_as_such() {
        assert!(looks_like_date("7/3/1949 Envoys"));
        assert!(looks_like_date("7.3.49"));
        for text in [
            "20- 8-1949 x",
            "20-81949 x",
            "20-8 1949 x",
            "2O-8-1949 x",
            "1949/3/7 x",
        ] {
            assert!(looks_like_date(text), "{text}");
        }
        for text in [
            "1.500.000 crowns",
            "9-4 votes",
            "10-12 ships",
            "20-3000 men",
            "3-4-5",
        ] {
            assert!(!looks_like_date(text), "{text}");
        }
        assert!(!looks_like_date("7.3 percent"));
        assert!(!looks_like_date("100 planes"));
    }
}

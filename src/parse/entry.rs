//! Grammar of timeline entries: `7-3-1949 Lund sails`, `NL: 7-3-1949 Lund sails`, `August 4th fleet sails`.

use nom::character::complete::one_of;
use nom::combinator::opt;
use nom::{IResult, Parser};

use super::date::Dates;
use super::document;
use super::label::label;
use super::prose_date;
use super::text::{is_opener, spaces1};
use crate::date::{Date, InvalidDate, Meaning, PartialDate};

/// An entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry<'a> {
    /// The word before the date; empty when there is none.
    pub(super) label: &'a str,
    pub(super) date: Date<'a>,
    pub(super) text: &'a str,
}

/// The entry that `line` is, when it begins with a date in numbers, a whole date with the name of its month,
/// or a label and one of these.
pub(super) fn dated_entry<'a>(dates: Dates<'_>, line: &'a str) -> Option<Entry<'a>> {
    if let Some((date, text)) = date_and_text(dates, line) {
        return Some(Entry {
            label: "",
            date,
            text,
        });
    }
    if let Some(entry) = year_entry(dates, line) {
        return Some(entry);
    }
    let (label, rest) = label(line)?;
    let (date, text) = date_and_text(dates, rest)?;
    Some(Entry { label, date, text })
}

fn date_and_text<'a>(dates: Dates<'_>, line: &'a str) -> Option<(Date<'a>, &'a str)> {
    let (rest, date) = dates.numeric(line).or_else(|_| dates.named(line)).ok()?;
    Some((date, document::without_lead(rest)))
}

/// The entry that `line` is, when it begins with months in brackets: `(1954.09-1957.05) Lund is envoy`. The
/// line may be the rest of another entry, and the months the term of an office.
pub(super) fn bracketed_entry<'a>(dates: Dates<'_>, line: &'a str) -> Option<Entry<'a>> {
    let (rest, date) = dates.bracketed_months(line).ok()?;
    let text = document::without_lead(rest);
    text.starts_with(char::is_uppercase).then_some(Entry {
        label: "",
        date,
        text,
    })
}

/// Whether `line` begins with months from one to another, in brackets or not.
pub(super) fn begins_with_months(dates: Dates<'_>, line: &str) -> bool {
    let line = line.strip_prefix('(').unwrap_or(line);
    line.starts_with(|c: char| c.is_ascii_digit()) && dates.months(line).is_ok()
}

/// The entry that `line` is, when it begins with a year and a colon: `1949: Lund sails`.
fn year_entry<'a>(dates: Dates<'_>, line: &'a str) -> Option<Entry<'a>> {
    let (year, text) = line.split_once(':')?;
    let number = dates.year_line(year)?;
    let text = document::without_lead(text);
    let date = Meaning::Single(PartialDate::Year(number).into());
    text.starts_with(|c: char| c.is_uppercase() || c.is_numeric() || is_opener(c))
        .then(|| Entry {
            label: "",
            date: Date::read(super::text::trim(year), date),
            text,
        })
}

/// Whether `line` begins with a year and a colon.
pub(super) fn begins_with_year(dates: Dates<'_>, line: &str) -> bool {
    year_entry(dates, line).is_some()
}

/// Whether `line` begins with a label and a date.
pub(super) fn begins_with_label(dates: Dates<'_>, line: &str) -> bool {
    label(line).is_some_and(|(_, rest)| {
        !document::is_marked(dates, line) && date_and_text(dates, rest).is_some()
    })
}

/// Whether `line` begins with a whole date with the name of its month, and text behind it.
pub(super) fn begins_with_named_date(dates: Dates<'_>, line: &str) -> bool {
    let may = line.starts_with(|c: char| c.is_ascii_digit()) || dates.may_begin(line);
    may && dates
        .named(line)
        .is_ok_and(|(rest, _)| !document::without_lead(rest).is_empty())
}

/// A month and the text behind it.
fn month_alone<'a>(dates: Dates<'_>, input: &'a str) -> IResult<&'a str, u32> {
    let (rest, (month, _, _)) =
        (|input| dates.month_name(input), opt(one_of(":,")), spaces1).parse_complete(input)?;
    Ok((rest, month))
}

/// Months without a year, at least two of them or one that is only about right: `September-October`,
/// `Mid-July`, `End of May`.
fn months_alone<'a>(dates: Dates<'_>, line: &'a str, year: i32) -> Option<(&'a str, Date<'a>)> {
    let (rest, found) = prose_date::expression(dates.format, line).ok()?;
    let months = found.items().all(|item| item.day.is_none());
    let whole = rest.starts_with(super::text::is_space) && line.starts_with(char::is_uppercase);
    if !months || !whole || found.is_bare_month() {
        return None;
    }
    let written = &line[..line.len() - rest.len()];
    Some((rest, found.date(written, false, |_| Some(year))))
}

/// The entry that `line` would be: with a full date (`August 4, 1950 text`, `August 1950 text`), or with
/// months of the year of the heading (`August text`), which is marked inferred. A number behind a month
/// without a year (`August 4th fleet`) is no day.
pub(super) fn named_entry<'a>(
    dates: Dates<'_>,
    line: &'a str,
    heading_year: Option<i32>,
) -> Option<Entry<'a>> {
    let (rest, date) = match dates.named(line) {
        Ok(found) => found,
        Err(_) => impossible_day(dates, line).or_else(|| {
            let year = heading_year?;
            months_alone(dates, line, year).or_else(|| month_of(dates, line, year))
        })?,
    };
    let text = document::without_lead(rest);
    (!text.is_empty()).then_some(Entry {
        label: "",
        date,
        text,
    })
}

/// A month of `year`.
fn month_of<'a>(dates: Dates<'_>, line: &'a str, year: i32) -> Option<(&'a str, Date<'a>)> {
    let (rest, month) = month_alone(dates, line).ok()?;
    let written =
        line[..line.len() - rest.len()].trim_end_matches(|c: char| !c.is_alphabetic() && c != '.');
    let meaning = PartialDate::from_numbers(0, month, year)
        .map_or_else(Meaning::Invalid, |month| Meaning::Single(month.into()));
    let mut date = Date::read(written, meaning);
    date.inferred = true;
    Some((rest, date))
}

/// A month, a number that is no day of any month, and a year: `March 32, 1949`.
fn impossible_day<'a>(dates: Dates<'_>, line: &'a str) -> Option<(&'a str, Date<'a>)> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let (rest, _) = month_alone(dates, line).ok()?;
    let day = rest.get(..digits(rest)).filter(|day| day.len() == 2)?;
    let behind = rest[day.len()..].trim_start_matches([',', '.', ' ']);
    let is_date = day.parse::<u32>().is_ok_and(|day| day > 31) && digits(behind) == 4;
    let text = behind.get(4..).filter(|_| is_date)?;
    let written = &line[..line.len() - text.len()];
    let meaning = Meaning::Invalid(InvalidDate::NoSuchDay);
    Some((text, Date::read(written, meaning)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Date, whether inferred, as written, and text.
    fn reads(line: &str) -> Option<(String, bool, String, String)> {
        named_entry(Dates::english(), line, Some(1950)).map(|entry| {
            (
                entry.date.edtf().unwrap_or_default(),
                entry.date.inferred,
                entry.date.written.into_owned(),
                entry.text.to_owned(),
            )
        })
    }

    fn entry(
        edtf: &str,
        inferred: bool,
        written: &str,
        text: &str,
    ) -> Option<(String, bool, String, String)> {
        Some((edtf.into(), inferred, written.into(), text.into()))
    }

    #[test]
    fn a_month_takes_the_year_of_the_heading_and_says_so() {
        assert_eq!(
            reads("January Lund sails"),
            entry("1950-01", true, "January", "Lund sails")
        );
        assert_eq!(
            reads("Aug. Lund sails"),
            entry("1950-08", true, "Aug.", "Lund sails")
        );
        assert_eq!(
            named_entry(Dates::english(), "January Lund sails", None),
            None
        );
    }

    #[test]
    fn several_months_and_parts_of_one_take_the_year_of_the_heading() {
        assert_eq!(
            reads("Mid-July Lund sails"),
            entry("1950-07~", true, "Mid-July", "Lund sails")
        );
        assert_eq!(
            reads("September-October Lund sails"),
            entry("1950-09/1950-10", true, "September-October", "Lund sails")
        );
        assert_eq!(
            reads("June and July Lund sails"),
            entry("{1950-06,1950-07}", true, "June and July", "Lund sails")
        );
        assert_eq!(reads("early in July"), None);
    }

    #[test]
    fn a_day_that_no_month_has_makes_an_invalid_date() {
        assert_eq!(
            reads("March 32, 1949 Lund sails"),
            entry("", false, "March 32, 1949", "Lund sails")
        );
    }

    #[test]
    fn a_number_behind_a_month_is_no_day_without_a_year() {
        assert_eq!(
            reads("August 4th fleet sails"),
            entry("1950-08", true, "August", "4th fleet sails")
        );
        assert_eq!(
            reads("August 15 ships sail"),
            entry("1950-08", true, "August", "15 ships sail")
        );
    }

    #[test]
    fn a_full_date_is_read_whole() {
        assert_eq!(
            reads("August 15, 1951 Lund sails"),
            entry("1951-08-15", false, "August 15, 1951", "Lund sails")
        );
        assert_eq!(
            reads("September 20-28,1951 Lund sails"),
            entry(
                "1951-09-20/1951-09-28",
                false,
                "September 20-28,1951",
                "Lund sails"
            )
        );
        assert_eq!(
            reads("August 1951 Lund sails"),
            entry("1951-08", false, "August 1951", "Lund sails")
        );
    }

    #[test]
    fn a_month_without_text_or_capital_is_no_entry() {
        assert_eq!(reads("August"), None);
        assert_eq!(reads("may sail"), None);
        assert_eq!(reads("Augustus sails"), None);
    }
}

//! Finds the dates in running text: every calendar date that names at least a month.

use super::date::Dates;
use super::english;
use super::prose_date::{Expression, expression};
use super::text::is_space;
use crate::date::Date;

/// A date found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found<'a> {
    /// Where it begins, in bytes of the text.
    pub(super) start: usize,
    /// Its words.
    pub(super) text: &'a str,
    pub(super) date: FoundDate<'a>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum FoundDate<'a> {
    /// A date in numbers.
    Numeric(Date<'a>),
    /// A date with the names of its months; whether it stands behind `between`.
    Named(Expression, bool),
}

/// The dates in `text`, in order.
pub(super) fn find<'a>(dates: Dates<'_>, text: &'a str) -> Vec<Found<'a>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = next_word(text, from) {
        let rest = &text[start..];
        match date_at(dates, &text[..start], rest) {
            Some((after, date)) => {
                let length = rest.len() - after.len();
                from = start + length;
                found.push(Found {
                    start,
                    text: &text[start..from],
                    date,
                });
            }
            None => from = end_of_word(text, start),
        }
    }
    found
}

fn date_at<'a>(dates: Dates<'_>, before: &str, text: &'a str) -> Option<(&'a str, FoundDate<'a>)> {
    if !may_begin_date(dates, text) {
        return None;
    }
    if let Ok((rest, date)) = dates.numeric(text)
        && !rest.starts_with(char::is_alphanumeric)
        && has_day_and_year(&date)
    {
        return Some((rest, FoundDate::Numeric(date)));
    }
    let (rest, expression) = expression(dates.format, text).ok()?;
    let word = last_word(before);
    if expression.is_bare_month() && !english::comes_before_month(word) {
        return None;
    }
    let between = word.eq_ignore_ascii_case(english::BETWEEN);
    Some((rest, FoundDate::Named(expression, between)))
}

/// Whether numbers are a date rather than something else parted by hyphens: the year has four digits.
fn has_day_and_year(date: &Date<'_>) -> bool {
    let mut parts = date.written.split(|c: char| !c.is_ascii_digit());
    parts.clone().count() >= 3 && parts.any(|part| part.len() == 4)
}

/// Spares most words the grammar.
fn may_begin_date(dates: Dates<'_>, text: &str) -> bool {
    match text.as_bytes().first() {
        Some(first) if first.is_ascii_digit() => true,
        Some(_) => dates.may_begin(text),
        None => false,
    }
}

/// Where the next word begins.
fn next_word(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut inside = (text[..from].chars().next_back()).is_some_and(goes_on);
    let mut at = from;
    while let Some(&byte) = bytes.get(at) {
        let (length, is_letter, next) = match byte.is_ascii() {
            true => (1, byte.is_ascii_alphanumeric(), goes_on(char::from(byte))),
            false => {
                let c = text[at..].chars().next()?;
                (c.len_utf8(), c.is_alphanumeric(), goes_on(c))
            }
        };
        if is_letter && !inside {
            return Some(at);
        }
        inside = next;
        at += length;
    }
    None
}

/// Whether a word may go on behind `c`.
fn goes_on(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '/' | '_' | '=')
}

fn end_of_word(text: &str, start: usize) -> usize {
    start + super::text::word_length(&text[start..])
}

/// The word that ends `text`.
fn last_word(text: &str) -> &str {
    let text = text.trim_end_matches(|c| is_space(c) || c == '-');
    super::text::last_letters(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<&str> {
        find(Dates::english(), text)
            .into_iter()
            .map(|found| found.text)
            .collect()
    }

    #[test]
    fn dates_are_found_where_they_stand() {
        assert_eq!(
            texts(
                "Treaties with Lund (October 17, 1950) and Berg (August 30, 1950). In July 1949 they met."
            ),
            ["October 17, 1950", "August 30, 1950", "July 1949"]
        );
        assert_eq!(find(Dates::english(), "On May 3, 1954 he left")[0].start, 3);
        assert_eq!(
            texts("from January 25 till February 17, 1954, but"),
            ["January 25 till February 17, 1954"]
        );
        assert_eq!(
            texts("By mid-May, before the end of June"),
            ["mid-May", "end of June"]
        );
    }

    #[test]
    fn dates_in_numbers_are_found_inside_text() {
        assert_eq!(
            texts("See 20-08-1952 Minutes and 12-09-1953 Speech"),
            ["20-08-1952", "12-09-1953"]
        );
        assert_eq!(texts("pages 12-13-14, 1950-51, 3-4 ships, 10-12"), [""; 0]);
    }

    #[test]
    fn a_month_alone_needs_a_word_before_it() {
        assert_eq!(
            texts("In July the fleet sails; by august it is back."),
            ["July", "august"]
        );
        assert_eq!(texts("April Lund and August Berg sail"), [""; 0]);
    }

    #[test]
    fn words_and_numbers_that_are_no_dates_are_left_alone() {
        for text in [
            "they may start to march",
            "the 38th parallel and the 4th Field Army",
            "in 1950 and the 1930’s",
            "12 ships, 38,000 men, 5 percent",
            "Lund (2018) remarks",
            "to march in 1950s style",
        ] {
            assert_eq!(texts(text), [""; 0], "{text}");
        }
    }
}

//! Lines that open with a date, of which nobody learns that they do.

#![allow(dead_code, reason = "each test that shares it uses its part")]

use std::collections::BTreeSet;
use std::slice;

use regesta::check::{Checker, Finding, RULES};
use regesta::date::Date;
use regesta::page::{LineUse, Page};
use regesta::record::Place;

use super::opener::opens_with_date;
use crate::shapes::maker::Language;

/// What is found on a page by itself.
pub(crate) fn findings(page: &Page<'_>) -> Vec<Finding> {
    let mut checker = Checker::new(RULES.iter());
    checker.add(page);
    checker.finish()
}

/// The lines that someone is told about.
pub(crate) fn told_lines(page: &Page<'_>, findings: &[Finding]) -> BTreeSet<usize> {
    let found = findings.iter().flat_map(|finding| {
        let related = finding.related.iter().map(|related| related.place.line);
        related.chain([finding.place.line])
    });
    let unparsed = (page.unparsed.iter()).flat_map(|unparsed| unparsed.place.lines());
    let problems = page.problems().into_iter().map(|problem| problem.line);
    found.chain(unparsed).chain(problems).collect()
}

/// Where the record stands that a line belongs to.
pub(crate) fn place_of<'a>(page: &'a Page<'_>, line: usize) -> Option<&'a Place> {
    let used = page.uses[line - 1];
    let mut places = page.places();
    places.find(|(of, _)| *of == used).map(|(_, place)| place)
}

/// Whether a line opens with a date but begins no dated record and no heading, nor goes on with a line above that is
/// full or breaks off. Whether it is told is another question.
pub(crate) fn passes_over(
    page: &Page<'_>,
    line: usize,
    width: Option<usize>,
    languages: &[Language],
) -> bool {
    if !opens_with_date(page.source.line(line)) {
        return false;
    }
    let place = place_of(page, line);
    let goes_on = place.is_some_and(|place| place.line < line)
        && (is_full(page, line, width) || breaks_off(page.source.line(line - 1), languages));
    let dated = matches!(
        page.uses[line - 1],
        LineUse::Event(_) | LineUse::Document(_) | LineUse::Meeting(_) | LineUse::Section(_)
    );
    let begins = dated && place.is_some_and(|place| place.line == line);
    // An entry of several lines may have its date on any of them.
    let own = match page.uses[line - 1] {
        LineUse::Event(at) => {
            let written = &page.events[at].date.written;
            !written.is_empty() && page.source.line(line).contains(written.as_ref())
        }
        _ => false,
    };
    !goes_on && !begins && !own
}

/// Whether the first word of the line would hardly have fitted on the line above.
fn is_full(page: &Page<'_>, line: usize, width: Option<usize>) -> bool {
    let above = page.source.line(line - 1).trim_end();
    let first = page.source.line(line).split_whitespace().next();
    let needed = above.chars().count() + 1 + first.map_or(0, |word| word.chars().count());
    width.is_some_and(|width| needed * 100 >= width * 88)
}

/// Whether something must follow the line.
fn breaks_off(line: &str, languages: &[Language]) -> bool {
    let line = line.trim_end();
    let last = line.rsplit(' ').next().unwrap_or_default();
    let waits = |language: &Language| {
        let words = [
            &language.links,
            &language.determiners,
            &language.before_date,
        ];
        words.iter().any(|words| words.contains(&last))
    };
    line.ends_with([',', '-', '–', '(', '&']) || TO.contains(&last) || languages.iter().any(waits)
}

/// English words that a number follows, besides those of the made-up languages.
const TO: [&str; 4] = ["to", "till", "until", "from"];

/// One language alone.
pub(crate) fn only(language: &'static Language) -> &'static [Language] {
    slice::from_ref(language)
}

/// Whether a year stands in a text: as a number, or as the second of two (`1651/2`, `1889-90`).
pub(crate) fn has_year(text: &str, year: u16) -> bool {
    let numbers: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).collect();
    let is_year = |number: &str| number.parse() == Ok(year);
    let pair = |pair: &[&str]| match pair {
        [first, second] if (3..=4).contains(&first.len()) && (1..=2).contains(&second.len()) => {
            is_year(&format!("{}{second}", &first[..first.len() - second.len()]))
        }
        _ => false,
    };
    numbers.iter().any(|number| is_year(number)) || numbers.windows(2).any(pair)
}

/// A year in Roman numbers.
fn roman(year: u16) -> String {
    let signs = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut rest = year;
    let mut written = String::new();
    for (worth, sign) in signs {
        while rest >= worth {
            written.push_str(sign);
            rest -= worth;
        }
    }
    written
}

/// The years that were inferred on a page: line, date, and whether the year stands above it. Of a year of which the
/// last two digits are written (`'51`), the century must.
pub(crate) fn inferred_years(page: &Page<'_>) -> Vec<(usize, String, bool)> {
    let at = |place: &Place, date: &Date<'_>| {
        let within = page.source.slice(place.span);
        place.span.start + within.find(date.written.as_ref()).unwrap_or(0)
    };
    let events = page.events.iter().map(|r| (&r.place, &r.date));
    let documents = page.documents.iter().map(|r| (&r.place, &r.date));
    let meetings = page.meetings.iter().map(|r| (&r.place, &r.date));
    let records = (events.chain(documents).chain(meetings))
        .map(|(place, date)| (place.line, at(place, date), date));
    let mentions = (page.mentions.iter()).map(|r| (r.line, r.span.start, &r.date));
    (records.chain(mentions))
        .filter(|(_, _, date)| date.inferred)
        .filter_map(|(line, at, date)| {
            let edtf = date.edtf()?;
            let digits = edtf.get(..4)?;
            let year: u16 = digits.parse().ok()?;
            let above = &page.source.text()[..at];
            let century = || {
                let mut numbers = above.split(|c: char| !c.is_ascii_digit());
                date.written.contains(&digits[2..])
                    && numbers.any(|number| number.len() == 4 && number.starts_with(&digits[..2]))
            };
            // `The following year` says one more than stands above.
            let next = || {
                !date.written.starts_with(|c: char| c.is_ascii_digit())
                    && has_year(above, year.saturating_sub(1))
            };
            let roman = roman(year);
            let in_roman = || {
                above
                    .split(|c: char| !c.is_alphanumeric())
                    .any(|word| word == roman)
            };
            let stands = has_year(above, year) || century() || in_roman() || next();
            Some((line, edtf, stands))
        })
        .collect()
}

#[test]
fn a_year_stands_in_a_text_alone_or_as_the_second_of_two() {
    for text in ["in 1652.", "1651/2, Jan. 14", "1650-52"] {
        assert!(has_year(text, 1652), "{text}");
    }
    for text in ["", "1651, 3 pp.", "16520", "1651/3", "14.52"] {
        assert!(!has_year(text, 1652), "{text}");
    }
}

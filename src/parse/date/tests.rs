//! Tests of [`super`].

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
        "3O-7-l949 x",
        "l5-3-1949 x",
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

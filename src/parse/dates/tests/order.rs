//! Tests of the order of day and month, told by the dates of a page.

use super::{format, value};
use crate::parse::dates::Context;
use crate::parse::format::{DateOrder, Format};
use crate::parse::lines::Lines;
use crate::source::SourceText;

/// The dates that open the lines of a page.
fn dates(format: &Format, page: &str) -> Vec<String> {
    let source = SourceText::new("t", page);
    let lines = Lines::new(&source, format);
    let grammar = lines.grammar();
    (1..=lines.count())
        .filter_map(|line| lines.opening(line))
        .map(|opening| value(&grammar.date("", opening.expression(), Context::NONE)))
        .collect()
}

fn english(page: &str) -> Vec<String> {
    dates(&format("en"), page)
}

#[test]
fn a_date_that_can_be_read_in_one_order_only_tells_the_order() {
    assert_eq!(
        english("3/4/1949 Lund\n25/5/1949 Berg"),
        ["1949-04-03", "1949-05-25"]
    );
    assert_eq!(
        english("3.4.1949 Lund\n5.25.1949 Berg"),
        ["1949-03-04", "1949-05-25"]
    );
    assert_eq!(
        english("3/4/1949 Lund\nDocument: 25/5/1949 Berg")[0],
        "1949-04-03"
    );
    assert_eq!(
        english("00/4/1949 Lund\n3/5/1949 Berg"),
        ["1949-04", "1949-05-03"]
    );
    assert_eq!(
        english("3/4/1949 Lund\nBerg writes of 5/25/1949")[0],
        "1949-03-04"
    );
}

#[test]
fn the_order_of_time_tells_it_otherwise() {
    let page = "3/4/1949 Lund\n5/6/1949 Berg\n4/7/1949 Dahl";
    assert_eq!(english(page), ["1949-04-03", "1949-06-05", "1949-07-04"]);
    let page = "7-3-1949 Lund\n9/3/1949 Berg\n10-3-1949 Dahl";
    assert_eq!(english(page), ["1949-03-07", "1949-03-09", "1949-03-10"]);
}

#[test]
fn a_page_may_not_tell_it() {
    assert_eq!(
        english("3/4/1949 Lund\n5/6/1949 Berg\n7/8/1949 Dahl"),
        ["ambiguous"; 3]
    );
    assert_eq!(
        english("3/25/1949 Lund\n25/4/1949 Berg\n3/4/1949 Dahl")[2],
        "ambiguous"
    );
    // A group begins the order of time anew.
    assert_eq!(
        english("3/4/1949 Lund\n\nNorway\n\n2/5/1949 Berg"),
        ["ambiguous"; 2]
    );
    // A day that is the month too is one date.
    assert_eq!(english("4/4/1949 Lund"), ["1949-04-04"]);
}

#[test]
fn languages_other_than_english_write_the_day_first() {
    for language in ["de", "fr", "nl", "es", "it", "ru", "pl", "sv"] {
        assert_eq!(
            dates(&format(language), "3.4.1949 Lund"),
            ["1949-04-03"],
            "{language}"
        );
        assert_eq!(
            dates(&format(language), "3/4/1949 Lund"),
            ["1949-04-03"],
            "{language}"
        );
    }
    // Unless the page tells that it does not.
    assert_eq!(
        dates(&format("fr"), "3/4/1949 Lund\n4/25/1949 Berg")[0],
        "1949-03-04"
    );
}

#[test]
fn points_and_strokes_have_each_an_order_of_their_own() {
    let found = english("7.3.1949 Lund\n7/13/1949 Berg\n8.3.1949 Dahl");
    assert_eq!(found, ["ambiguous", "1949-07-13", "ambiguous"]);
}

#[test]
fn one_slip_among_many_upsets_no_order() {
    let page = "25/1/1949 a\n26/2/1949 b\n27/3/1949 c\n28/4/1949 d\n5/29/1949 e\n3/6/1949 f";
    assert_eq!(english(&page.replace('\n', " Lund\n"))[5], "1949-06-03");
}

#[test]
fn hyphens_are_read_day_first_unless_the_page_tells_otherwise() {
    assert_eq!(english("3-4-1949 Lund"), ["1949-04-03"]);
    assert_eq!(english("1-13-1949 Lund"), ["invalid"]);
    let page = "1-13-1949 Lund\n2-25-1949 Berg\n3-4-1949 Dahl";
    assert_eq!(english(page), ["1949-01-13", "1949-02-25", "1949-03-04"]);
}

#[test]
fn years_of_three_digits_are_years_where_most_are() {
    let page = "3-4-871 Lund\n5-6-872 Berg\n1-1-1049 Dahl";
    assert_eq!(english(page), ["0871-04-03", "0872-06-05", "1049-01-01"]);
    let page = "3-4-1871 Lund\n5-6-872 Berg\n7-8-873 Dahl\n1-1-1874 Holm";
    assert_eq!(english(page)[1], "invalid");
    assert_eq!(english("3-4-871 Lund"), ["invalid"]);
}

#[test]
fn the_format_can_fix_the_order() {
    let fixed = |date_order| Format {
        date_order,
        ..format("en")
    };
    assert_eq!(
        dates(&fixed(DateOrder::MonthFirst), "3/4/1949 Lund"),
        ["1949-03-04"]
    );
    assert_eq!(
        dates(&fixed(DateOrder::DayFirst), "3/4/1949 Lund"),
        ["1949-04-03"]
    );
    assert_eq!(
        dates(&fixed(DateOrder::MonthFirst), "25/4/1949 Lund"),
        ["invalid"]
    );
}

#[test]
fn days_and_months_without_a_year_are_dates_where_a_page_has_several() {
    let page = "23.6. Lund\n24.6. Berg\n25.6. Dahl";
    assert_eq!(
        dates(&format("de"), page),
        ["XXXX-06-23", "XXXX-06-24", "XXXX-06-25"]
    );
    assert_eq!(
        english("15/8 Lund\n16/8 Berg\n17/8 Dahl"),
        ["XXXX-08-15", "XXXX-08-16", "XXXX-08-17"]
    );
    assert!(english("12/5 Lund").is_empty());
}

//! Dates that cannot be read, and what they may mean.

use super::{is_silent, is_unread, reads};

#[test]
fn a_misspelt_month_is_told_with_the_one_that_is_meant() {
    is_unread("en", "{8 Febuary 1951} The leap fair", Some("February"));
    is_unread("en", "{Ocotber 12} The fair", Some("October"));
    is_unread("en", "{Marh 9, 1951} The wool fair", Some("March"));
    is_unread("en", "{12 Septmber 1951} The fair", Some("September"));
    is_unread("de", "{25.0ktober 1950} Fest", Some("Oktober"));
    is_unread("de", "{8. Febuar 1951} Fest", Some("Februar"));
    is_unread("de", "{3. Dezmber 1951} Fest", Some("Dezember"));
    is_unread("fr", "{8 févirer 1951} La foire", Some("février"));
    is_unread("es", "{8 de setimbre de 1951} La feria", Some("setiembre"));
}

#[test]
fn letters_for_digits_are_told_with_the_digits() {
    is_unread("en", "{2O-8-1949} The fair", Some("20-8-1949"));
    is_unread("en", "{3O-7-l949} The fair", Some("30-7-1949"));
    is_unread("en", "{l5-3-1949} The fair", Some("15-3-1949"));
    is_unread("en", "{l9O3} The fair", Some("1903"));
    is_unread("en", "{I3 May 1901} The fair", Some("13 May 1901"));
}

#[test]
fn a_slip_of_the_pen_in_numbers_is_told() {
    is_unread("en", "{127-3-1949} The fair", None);
    is_unread("en", "{9 -3-1949} The fair", None);
    is_unread("en", "{20- 8-1949} The fair", None);
    is_unread("en", "{20-81949} The fair", None);
    is_unread("en", "{20-8 1949} The fair", None);
}

#[test]
fn a_period_that_ends_before_it_begins_is_told() {
    is_unread("en", "{1930-12} ships", None);
    is_unread("en", "{1948-32} The works", None);
}

#[test]
fn other_lines_are_not_told() {
    is_silent("en", &["8 Looms 1951 stop"]);
    is_silent("en", &["100 planes fly"]);
    is_silent("en", &["Marx 9, 1951 speaks"]);
    is_silent("en", &["20-3000 men"]);
    is_silent("en", &["3-4-5"]);
    is_silent("en", &["7-3-1949-5 The fair"]);
}

#[test]
fn a_date_that_is_none_in_any_calendar_is_read_as_invalid() {
    reads(
        "en",
        &[
            ("{31-2-1950} ¦The fair", "invalid"),
            ("{1-13-1950} ¦The fair", "invalid"),
            ("{7-3-195} ¦The fair", "invalid"),
            ("{March 32, 1949} ¦The fair", "invalid"),
            ("{31 September 1951}: ¦The fair", "invalid"),
            ("{29-2-1900} ¦The fair", "invalid"),
        ],
    );
}

//! What looks like a date and is none.

use super::{is_silent, reads};

#[test]
fn numbers_that_are_no_dates_open_nothing() {
    is_silent(
        "en",
        &[
            "12-34",
            "1-2-3-4",
            "7-3-1949-5",
            "1234567-1-1950",
            "12.34.5",
            "3-4000 men",
            "4-1900 men",
            "1200 fishermen",
            "4000 Report",
            "19491",
            "1949th",
            "1950B works",
            "3-4-5",
            "1.500.000 crowns",
            "9-4 votes",
            "10-12 ships",
            "20-3000 men",
            "7.3 percent",
            "100 planes",
            "1.50 crowns",
            "1,500 crowns",
            "1950% more",
            "$1950 raised",
            "£1,200 raised",
            "12:30 The bell",
            "10.30 The bell",
            "3-2 win",
            "555-1234",
            "0171-2345-1950",
            "0-19-852663-6",
            "978-3-16-148410-0",
            "1.2.3.4",
            "1.2.3",
            "10.3.19.50",
            "12/5",
            "1/2 loaf",
            "24/7 work",
            "2:14",
            "1950 ships sail",
            "2000 men march",
            "30 ships",
            "1. The works",
            "12) The works",
            "1948-523 ships",
        ],
    );
}

#[test]
fn words_that_are_no_dates_open_nothing() {
    is_silent(
        "en",
        &[
            "may sail",
            "march to Lund",
            "marching on",
            "Augustus sails",
            "Mayor Berg sails",
            "March on Rome",
            "Henry V 1413",
            "V 1413",
            "IV 1950",
            "Part IV 1950",
            "Louis XIV 1950",
            "Chapter 12 May",
            "pages 12-13-14",
            "Acts 2:14",
            "12 May-blossoms",
            "Sun rises",
            "Sat down",
            "Mon Repos 1950",
            "1066 and all that",
            "5 centuries of salt",
            "Letter 15 of March 28, 1946",
        ],
    );
}

#[test]
fn words_of_other_languages_open_nothing() {
    is_silent(
        "de",
        &[
            "mai sang er",
            "Sonne scheint",
            "12 Maibäume",
            "3 bis 4000 Mann",
            "1.500 Kronen",
            "12.30 Uhr Beginn",
        ],
    );
}

#[test]
fn french_words_and_numbers_open_nothing() {
    is_silent(
        "fr",
        &[
            "mars attaque",
            "mer calme",
            "3 à 4000 hommes",
            "1.500 couronnes",
        ],
    );
}

#[test]
fn a_number_that_goes_on_is_no_day_of_a_month() {
    reads(
        "en",
        &[
            ("{August} ¦1,500 men sail", "XXXX-08"),
            ("{March}, ¦12 ships sail", "XXXX-03"),
            ("{March, 12, 1950} ¦ships sail", "1950-03-12"),
            ("{August} ¦12.5 per cent", "XXXX-08"),
            ("{July} ¦38,000 men sail", "XXXX-07"),
            ("{May} ¦Day 1950", "XXXX-05"),
        ],
    );
}

#[test]
fn a_last_month_and_the_words_of_the_kalends_in_other_languages_open_nothing() {
    is_silent(
        "en",
        &[
            "Last May 2,000 people came",
            "Last days of September: a fair",
        ],
    );
    is_silent("de", &["Letzten Mai kamen zweitausend"]);
    is_silent(
        "es",
        &[
            "4 id. mayo: papel",
            "14 cal. julio: piedra",
            "15 calles julio: obras",
        ],
    );
    reads(
        "la",
        &[("{pridie Kal. Ianuarii 1345} ¦obiit", "1345-12-31")],
    );
    // Whether February has 28 or 29 days is told by the year alone.
    is_silent("la", &["III Kal. Martii obiit"]);
}

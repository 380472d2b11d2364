//! Small pages of the kinds that real chronologies have: a page in, its dated entries out.

use crate::date::{Calendar, Date};
use crate::parse::{Format, page, page_with};
use crate::source::SourceText;

fn value(date: &Date<'_>) -> String {
    date.edtf()
        .unwrap_or_else(|| date.precision().as_str().to_owned())
}

/// Line, EDTF and text of each event.
fn read(source: &SourceText, format: &Format) -> Vec<(usize, String, String)> {
    let page = page_with(source, format);
    let events = page.events.iter();
    events
        .map(|event| (event.place.line, value(&event.date), event.text.to_string()))
        .collect()
}

/// Asserts the events of a page.
fn has(text: &str, expected: &[(usize, &str, &str)]) {
    has_in(&Format::default(), text, expected);
}

fn has_in(format: &Format, text: &str, expected: &[(usize, &str, &str)]) {
    let found = read(&SourceText::new("t", text), format);
    let found: Vec<(usize, &str, &str)> = found
        .iter()
        .map(|(line, date, text)| (*line, &**date, &**text))
        .collect();
    assert_eq!(found, expected, "{text}");
}

/// Asserts the dates of a page whose every entry is told in one line.
fn dates(text: &str, expected: &[&str]) {
    let found = read(&SourceText::new("t", text), &Format::default());
    let found: Vec<&str> = found.iter().map(|(_, date, _)| &**date).collect();
    assert_eq!(found, expected, "{text}");
}

/// Asserts the dates that running text mentions.
fn mentions(text: &str, expected: &[(&str, &str)]) {
    let source = SourceText::new("t", text);
    let page = page(&source);
    let found: Vec<(String, &str)> = page
        .mentions
        .iter()
        .map(|mention| (value(&mention.date), source.slice(mention.span)))
        .collect();
    let found: Vec<(&str, &str)> = found
        .iter()
        .map(|(date, words)| (&**date, *words))
        .collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn entries_out_of_order_stay_entries_of_their_own() {
    has(
        "When the mills were built\n\nOctober 10, 1925 The oat mill\nMay 1, 1925 The rye mill\nAugust 9, 1930 The saw mill\n",
        &[
            (3, "1925-10-10", "The oat mill"),
            (4, "1925-05-01", "The rye mill"),
            (5, "1930-08-09", "The saw mill"),
        ],
    );
    dates(
        "Chronik der Mühlen\n\n10. Oktober 1925 Die Hafermühle\n1. Mai 1925 Die Roggenmühle\n9. August 1930 Die Säge\n",
        &["1925-10-10", "1925-05-01", "1930-08-09"],
    );
    dates(
        "Les moulins\n\n10 octobre 1925 : moulin à avoine\n1er mai 1925 : moulin à seigle\n9 août 1930 : scierie\n",
        &["1925-10-10", "1925-05-01", "1930-08-09"],
    );
    dates(
        "Timeline of the mills\n\n1951\n\nMay 3, 1951 Ada sails\nAugust 9, 1951 Bea returns\nMay 7, 1951 Cora meets\nSeptember 8, 1951 Dora rests\n",
        &["1951-05-03", "1951-08-09", "1951-05-07", "1951-09-08"],
    );
}

#[test]
fn a_mistyped_year_keeps_its_entry() {
    dates(
        "Wool\n\nTimeline of wool\n\nMay 3, 1951 Ada sails\nAugust 9, 1951 Bea returns\nMay 7, 1952 Cora meets\nSeptember 8, 1951 Dora rests\nMarch 2, 1851 Enid is paid\nNovember 3, 1951 Flora leaves\n",
        &[
            "1951-05-03",
            "1951-08-09",
            "1952-05-07",
            "1951-09-08",
            "1851-03-02",
            "1951-11-03",
        ],
    );
}

#[test]
fn an_undated_subheading_swallows_nothing() {
    dates(
        "December 5, 1949 Holm leaves Bergen\nDecember 7, 1949 Holm meets Falk\nWhen the mills were built\nOctober 10, 1925 The oat mill\nMay 1, 1926 The rye mill\nAugust 9, 1930 The saw mill\n",
        &[
            "1949-12-05",
            "1949-12-07",
            "1925-10-10",
            "1926-05-01",
            "1930-08-09",
        ],
    );
}

#[test]
fn headings_with_a_date_govern_what_stands_under_them() {
    has(
        "The wool offices\n\nA seat in the guild was held by Karl Falk since May 8, 1785.\n\nMarch 3, 1790\n\nA law made the seat of a second scribe. Ida Holm was named on March 23, and served a year.\n\nJune 5, 1791\n\nThe office moved to Leith. The new rules took effect July 1.\n",
        &[
            (
                5,
                "1790-03-03",
                "A law made the seat of a second scribe. Ida Holm was named on March 23, and served a year.",
            ),
            (
                9,
                "1791-06-05",
                "The office moved to Leith. The new rules took effect July 1.",
            ),
        ],
    );
    dates(
        "Wool papers - volume 9: February 1744\n\nFebruary 1744\n\nFeb. 1. 29. Order of the Court. Ida Holm, widow of Nils Holm slain Oct. 23, 1742, asks for a living.\nFeb. 3. 30. Falk to Lord Orr. We have a fair meeting.\n\nNovember 1742\n\nNov. 1. 48. Account of Falk of the works.\nNov. 6. 50. Warrant to Nils Holm, by his commission dated February 26, 1740.\n",
        &["1744-02-01", "1744-02-03", "1742-11-01", "1742-11-06"],
    );
}

#[test]
fn no_year_is_carried_from_one_speaker_to_the_next() {
    mentions(
        "The wool council\n\nMR. FALK: The first volume was sent with the letter of December 1861.\n\nMR. HOLM: Our plan is that the term should begin, say, with September 1. We meet on November 8.\n",
        &[
            ("1861-12", "December 1861"),
            ("XXXX-09-01", "September 1"),
            ("XXXX-11-08", "November 8"),
        ],
    );
}

#[test]
fn a_long_undated_line_ends_no_timeline() {
    let long = "Closing of the great wool works at Leith by order of the council of the towns. Break of all ways from Bergen to the Sound towns, and an end of every delivery from the works of the islands.";
    dates(
        &format!(
            "Timeline of the wool bridge\n\n20-3-1948 Holm leaves the council\n23-6-1948 Begin of the closing\n{long}\n25-6-1948 Begin of the bridge\n28-6-1948 The fleet sails\n30-9-1949 The last boat lands\n"
        ),
        &[
            "1948-03-20",
            "1948-06-23",
            "1948-06-25",
            "1948-06-28",
            "1949-09-30",
        ],
    );
    dates(
        &format!(
            "Timeline of the wool bridge\n\nMarch 20, 1948 Holm leaves the council\nJune 23, 1948 Begin of the closing\n{long}\nJune 25, 1948 Begin of the bridge\nJune 28, 1948 The fleet sails\nSeptember 30, 1949 The last boat lands\n"
        ),
        &[
            "1948-03-20",
            "1948-06-23",
            "1948-06-25",
            "1948-06-28",
            "1949-09-30",
        ],
    );
}

#[test]
fn a_day_and_a_month_take_the_year_of_their_heading() {
    has(
        "Timeline of the wool trade\n\n1947\n\n15 August: The wool council meets\n22 October: Armed men take the mill at Leith.\n31 September: The town asks for help.\n\n1948\n\n1 January: The matter comes to the king.\n",
        &[
            (5, "1947-08-15", "The wool council meets"),
            (6, "1947-10-22", "Armed men take the mill at Leith."),
            (7, "invalid", "The town asks for help."),
            (11, "1948-01-01", "The matter comes to the king."),
        ],
    );
    has(
        "The wool trade since 1947\n\n1947\n\nAug. 15 – The wool council meets\nOct. 22 – Armed men take the mill.\n\n1948\n\nJan. 1 – The matter comes to the king.\nJan. 30 – Ida Holm dies.\n",
        &[
            (5, "1947-08-15", "The wool council meets"),
            (6, "1947-10-22", "Armed men take the mill."),
            (10, "1948-01-01", "The matter comes to the king."),
            (11, "1948-01-30", "Ida Holm dies."),
        ],
    );
    let years = ["1947-08-15", "1947-10-22", "1948-01-01", "1948-01-30"];
    dates(
        "Chronik der Wolle\n\n1947\n15. August: Der Rat tagt\n22. Oktober: Die Mühle brennt.\n1948\n1. Januar: Die Sache kommt vor den König.\n30. Januar: Ida Holm stirbt.\n",
        &years,
    );
    dates(
        "La laine depuis 1947\n\n1947\n\n15 août : Le conseil se réunit\n22 octobre : Le moulin brûle.\n\n1948\n\n1er janvier : Le roi est saisi.\n30 janvier : Mort d’Ida Holm.\n",
        &years,
    );
    dates(
        "La lana dal 1947\n\n1947\n- 15 agosto: Il consiglio si riunisce\n- 22 ottobre: Il mulino brucia.\n\n1948\n- 1° gennaio: Il re decide.\n- 30 gennaio: Muore Ida Holm.\n",
        &years,
    );
    dates(
        "История шерсти\n\n1947\n\n15 августа: Совет собирается\n22 октября: Мельница горит.\n\n1948\n\n1 января: Дело доходит до короля.\n30 января: Умирает Ида Хольм.\n",
        &years,
    );
}

#[test]
fn months_and_days_stand_under_one_year() {
    dates(
        "Timeline of the wool trade\n\n1954\nOctober: founding of the guild.\n1 November: begin of the closing\n1955\nJanuary: Holm is named.\nApril: the closing is ordered.\n1956\n2 February: Holm is followed by Falk.\n12 March: the towns vote.\n",
        &[
            "1954-10",
            "1954-11-01",
            "1955-01",
            "1955-04",
            "1956-02-02",
            "1956-03-12",
        ],
    );
    dates(
        "Chronologie de la laine\n\n1954\nOctobre : fondation de la guilde.\n1er novembre : début de la fermeture\n1955\nJanvier : Holm est nommé.\nAvril : la fermeture est ordonnée.\n1956\n2 février : Falk succède à Holm.\n12 mars : les villes votent.\n",
        &[
            "1954-10",
            "1954-11-01",
            "1955-01",
            "1955-04",
            "1956-02-02",
            "1956-03-12",
        ],
    );
}

#[test]
fn a_date_alone_on_its_line_dates_the_text_under_it() {
    has(
        "Timeline of the wool trade\n\nMarch 7, 1949\n\nHolm sees the works of Lewis.\n\nMarch 9, 1949\n\nThe council meets in Leith.\n\nJune 3–July 5, 1949\n\nFalk stays in Bergen.\n\n1951\n\nThe works are closed.\n",
        &[
            (3, "1949-03-07", "Holm sees the works of Lewis."),
            (7, "1949-03-09", "The council meets in Leith."),
            (11, "1949-06-03/1949-07-05", "Falk stays in Bergen."),
            (15, "1951", "The works are closed."),
        ],
    );
    has(
        "The wool staple\n\nTimeline of the staple\n\n1951\n\n12 March 1951\nSnow in the vale\n13 March 1951\nFog at the mill\n",
        &[
            (7, "1951-03-12", "Snow in the vale"),
            (9, "1951-03-13", "Fog at the mill"),
        ],
    );
    dates(
        "Chronik der Wolle\n\n7. März 1949\n\nHolm besucht die Werke.\n\n9. März 1949\n\nDer Rat tagt in Leith.\n\n11. April 1949\n\nFalk bleibt in Bergen.\n",
        &["1949-03-07", "1949-03-09", "1949-04-11"],
    );
}

#[test]
fn a_year_and_its_text_is_an_entry() {
    has(
        "A century of wool\n\n1948 The guild begins a book of ships\n\n1948 Ida Holm prints her study of wool\n\n1952 Falk finds a new way to dry wool\n\n1953 The works of Lewis burn down\n",
        &[
            (3, "1948", "The guild begins a book of ships"),
            (5, "1948", "Ida Holm prints her study of wool"),
            (7, "1952", "Falk finds a new way to dry wool"),
            (9, "1953", "The works of Lewis burn down"),
        ],
    );
    dates(
        "Hundert Jahre Wolle\n\n1948: Die Gilde beginnt ein Buch\n1948-52: Bau der Mühle\n1953/54: Die Werke brennen\n1955 – Der Wiederaufbau\n",
        &["1948", "1948/1952", "1953/1954", "1955"],
    );
}

#[test]
fn points_and_spaces_stand_between_numbers_as_writers_put_them() {
    dates(
        "Chronik der Wollwerke\n20.12.1948 Gaben kommen an.\n04.05.1949 Ende der Sperre.\n23./24.06.1949 Fest der Städte\n25.06.1949 Holm fährt heim\n",
        &[
            "1948-12-20",
            "1949-05-04",
            "1949-06-23/1949-06-24",
            "1949-06-25",
        ],
    );
    dates(
        "Chronik der Wollwerke\n11. 03.1868 Gründung der Werke\n27.08.1956 Übergabe des Bootes\n04.07.1958 Feier der Gilde\nAnno 1960 Kauf eines Wagens\nAnno 1965 Kauf einer Pumpe\n21.06.1968 Feier des Werkes\n",
        &[
            "1868-03-11",
            "1956-08-27",
            "1958-07-04",
            "1960",
            "1965",
            "1968-06-21",
        ],
    );
}

#[test]
fn chinese_and_japanese_days_stand_under_their_year() {
    dates(
        "1950年\n\n3月 设立商会。\n\n3月4日 本县接收灾民。\n\n4月15日 商会召开会议。\n",
        &["1950-03", "1950-03-04", "1950-04-15"],
    );
    dates(
        "商会の歴史\n\n1950年3月4日 商会が設立された。\n1950年4月15日 会議が開かれた。\n1951年6月1日 倉庫が焼けた。\n",
        &["1950-03-04", "1950-04-15", "1951-06-01"],
    );
}

#[test]
fn the_year_before_a_month_is_its_year() {
    dates(
        "The letters of Holm\n\n1643, July 14.—Note on the wool works. [1 p.]\n\n1643, Aug. 25.—The points on the help asked by the council. [3 pp.]\n",
        &["1643-07-14", "1643-08-25"],
    );
    mentions(
        "The wool letters\n\nTransmittal Letter 15 of March 28, 1796, placed it in charge of the wool.\nOrder 4 of May 6, 1797 changed its name.\n",
        &[
            ("1796-03-28", "March 28, 1796"),
            ("1797-05-06", "May 6, 1797"),
        ],
    );
}

#[test]
fn a_date_may_break_at_the_end_of_a_line() {
    mentions(
        "The wool books\n\nHolm founded the guild of the towns in August 1993 and led it until March\n1996. The small boats were built for the guild by Falk between August and\nDecember of 1998, and they were sold to the towns of the islands, where the\nmen of the guild had long asked for them. The last of them came to the old\nharbour of Leith in the spring, and there it lies to this day, as the books\nof the guild have it.\n",
        &[
            ("1993-08", "August 1993"),
            ("1996-03", "March\n1996"),
            ("1998-08/1998-12", "August and\nDecember of 1998"),
        ],
    );
}

// Where paragraphs end is told outside the grammar.
#[test]
#[ignore = "a short line that begins with a number is a paragraph of its own"]
fn a_date_may_break_at_the_end_of_a_short_line() {
    mentions(
        "The wool books\n\nHolm founded the guild in August 1993 and led it until March\n1996.\n\nThe small boats were built between August and\nDecember of 1998.\n",
        &[
            ("1993-08", "August 1993"),
            ("1996-03", "March\n1996"),
            ("1998-08/1998-12", "August and\nDecember of 1998"),
        ],
    );
}

#[test]
fn early_years_and_two_styles_are_entries() {
    has(
        "Wool in the old days\n\nTimeline of wool\n\n11-2-1731/2 Orr is born\n12 February 1731/2 Orr is baptised\n",
        &[
            (5, "1732-02-11", "Orr is born"),
            (6, "1732-02-12", "Orr is baptised"),
        ],
    );
    dates(
        "Wool in the old days\n\nTimeline of wool\n\n5-10-1582 Nothing happens\n14 March 44 BC Wool in Rome\n10 October 1582 Nothing happens again\n11 October 1582 And again\n",
        &["1582-10-05", "-0043-03-14", "1582-10-10", "1582-10-11"],
    );
    dates(
        "The abbey\n\nTimeline of the abbey\n\n1-2-1001 The abbey is built\n3 April 987 The abbey sells wool\n",
        &["1001-02-01", "0987-04-03"],
    );
}

#[test]
fn a_leap_day_of_the_old_calendar_is_a_day_of_it() {
    let text = "Wool in the old days\n\nTimeline of wool\n\n28-2-1700 Frost\n29-2-1700 Leap day at Leith\n1-3-1700 Thaw\n";
    dates(text, &["1700-02-28", "invalid", "1700-03-01"]);
    let julian = Format {
        calendar: Calendar::Julian,
        ..Format::default()
    };
    let found = read(&SourceText::new("t", text), &julian);
    assert_eq!(found.len(), 3);
    assert!(
        found.iter().all(|(_, date, _)| date != "invalid"),
        "{found:?}"
    );
}

#[test]
fn short_and_small_names_of_months_open_entries() {
    dates(
        "The wool staple\n\nTimeline of the staple\n\n1951\n\n1-1-1951 Orr tours the mills\n8 feb 1951 The looms stop\n9 march 1951 Thaw\nJul - Aug 1951 The fair\nNov - Dec 1951 Frost\n",
        &[
            "1951-01-01",
            "1951-02-08",
            "1951-03-09",
            "1951-07/1951-08",
            "1951-11/1951-12",
        ],
    );
}

#[test]
fn a_misspelt_month_opens_an_entry_that_cannot_be_read() {
    dates(
        "The wool staple\n\nTimeline of the staple\n\n1951\n\n1-1-1951 Orr tours the mills\n8 Febuary 1951 The leap fair\nMarh 9, 1951 The wool fair\n10-Apr-1951 The yarn fair\n1951 May 8 The dye fair\n",
        &[
            "1951-01-01",
            "unreadable",
            "unreadable",
            "1951-04-10",
            "1951-05-08",
        ],
    );
}

#[test]
fn vague_and_unknown_dates_open_entries() {
    dates(
        "The wool staple\n\nTimeline of the staple\n\n1951\n\n1-3-1951 Orr tours the mills\nca. May 1951 Snow\nc. 1951 Rain\nSpring 1951 Frost\n9-5-1951 Fog\nbefore 12 May 1951 Hail\nafter 13 May 1951 Storm\n",
        &[
            "1951-03-01",
            "1951-05~",
            "1951~",
            "1951-21",
            "1951-05-09",
            "../1951-05-12",
            "1951-05-13/..",
        ],
    );
    dates(
        "The wool staple\n\nTimeline of the staple\n\n1951\n\n1-3-1951 Orr tours the mills\n?-4-1951 Hail\n1951-04-?? Snow\n1951-XX-XX Frost\n[8-5-1951] Fog\n",
        &[
            "1951-03-01",
            "1951-04-XX",
            "1951-04-XX",
            "1951-XX-XX",
            "1951-05-08",
        ],
    );
}

#[test]
fn a_day_of_the_week_may_open_an_entry() {
    has(
        "The wool staple\n\nTimeline of the staple\n\n1951\n\n1-3-1951 Orr tours the mills\nThursday, 8 March 1951 The looms stop\nThu 9-3-1951 Rain\n",
        &[
            (7, "1951-03-01", "Orr tours the mills"),
            (8, "1951-03-08", "The looms stop"),
            (9, "1951-03-09", "Rain"),
        ],
    );
}

#[test]
fn marks_behind_the_date_are_no_text() {
    has(
        "The wool staple\n\nTimeline of the staple\n\n1951\n\n9 March 1951 - Rain at the mill\n11 March 1951. Wind at the mill\n12 March 1951: Sun at the mill\n13 March 1951 – Fog at the mill\n14 March 1951 Sun at the mill\n15 March 1951, Mon Repos is sold\n",
        &[
            (7, "1951-03-09", "Rain at the mill"),
            (8, "1951-03-11", "Wind at the mill"),
            (9, "1951-03-12", "Sun at the mill"),
            (10, "1951-03-13", "Fog at the mill"),
            (11, "1951-03-14", "Sun at the mill"),
            (12, "1951-03-15", "Mon Repos is sold"),
        ],
    );
}

#[test]
fn a_picture_and_its_caption_end_no_timeline() {
    dates(
        "Holm visits Bergen\n\nJanuary 5, 1950 Holm signs the treaty\n\nimg\nJanuary 5, 1950 Falk signs the treaty\n\nimg\nWool News article on the visit\n\nimg\nFebruary 17, 1950 Holm leaves Bergen\n",
        &["1950-01-05", "1950-01-05", "1950-02-17"],
    );
}

#[test]
fn a_number_behind_a_month_counts_what_follows_in_small_letters() {
    has(
        "Timeline of wool\n\n1950\n\nAugust 15 ships sail\nSeptember Orr sails\nOctober Falk sails\n",
        &[
            (5, "1950-08", "15 ships sail"),
            (6, "1950-09", "Orr sails"),
            (7, "1950-10", "Falk sails"),
        ],
    );
    has(
        "Timeline of wool\n\n1950\n\nAugust 15 Orr sails\nSeptember 3 Orr sails\nOctober 4 Falk sails\n",
        &[
            (5, "1950-08-15", "Orr sails"),
            (6, "1950-09-03", "Orr sails"),
            (7, "1950-10-04", "Falk sails"),
        ],
    );
}

// The text of entries is not read for mentions yet: outside the grammar.
#[test]
#[ignore = "dates in the text of entries are no mentions yet"]
fn an_impossible_date_inside_a_record_is_a_mention() {
    mentions(
        "Wool\n\nTimeline of wool\n\n1951\n\n7-3-1951 Orr pays on 31 June 1951 for wool\n8-3-1951 Frost asks (see 30 February 1951) for yarn\n",
        &[("invalid", "31 June 1951"), ("invalid", "30 February 1951")],
    );
}

#[test]
fn a_year_behind_a_day_of_the_week_or_a_doubt_is_that_of_the_date() {
    dates(
        "1950\n5 May (Friday) 1943: Lund dies.\n6 May, Saturday, 1944: Berg comes.\n7 May (?) 1945: Holm.\n8 May 46: cod.",
        &["1943-05-05", "1944-05-06", "1945-05-07?", "unreadable"],
    );
}

#[test]
fn a_number_before_a_small_word_is_no_day() {
    dates(
        "5 March 1950: Lund sails with salt.\nIn 20 years he had lost it all.\n7 March 1951: fish.\nFrom 12 men he hears of it.",
        &["1950-03-05", "1951-03-07"],
    );
}

#[test]
fn a_day_behind_a_small_word_has_its_own_month() {
    dates(
        "1 Dec. 1938: The guild is renamed.\nOn 26 April 1945 the mill burnt down.",
        &["1938-12-01", "1945-04-26"],
    );
    dates(
        "12 March 1938: The wheel turns.\nOn 26 April the wheel was removed.",
        &["1938-03-12", "1938-04-26"],
    );
    dates(
        "12 March 1938. Mill sold.\nditto, 14 April. Wheel removed.\n5 May 1940. Sold again.",
        &["1938-03-12", "1938-04-14", "1940-05-05"],
    );
}

#[test]
fn the_year_of_who_wrote_the_page_governs_nothing() {
    dates(
        "Chronology of Lund\nCompiled by A. Berg, Oslo 2004\n\n3 March: Lund buys salt.\n5 April: cod.",
        &["XXXX-03-03", "XXXX-04-05"],
    );
    dates(
        "Log of the ship in 1868\n\n3 March: Lund buys salt.\n5 April: cod.",
        &["1868-03-03", "1868-04-05"],
    );
}

#[test]
fn an_entry_like_the_others_goes_on_with_none_that_a_biography_cuts() {
    dates(
        "2 May 1950: Lund meets Berg.\nLund\nAnna Lund (1895-1978) Poet\n\n4 May 1950: fish is sold.\n5 May 1950: cod is bought.",
        &["1950-05-02", "1950-05-04", "1950-05-05"],
    );
}

#[test]
fn a_year_of_two_digits_has_the_century_of_its_decade_alone() {
    dates(
        "1940s\n3 May 1943: Lund sells.\n25.7.49: Berg sells fish.\n8 Sept '02: Berg dies.",
        &["1943-05-03", "1949-07-25", "unreadable"],
    );
}

#[test]
fn one_date_out_of_its_place_turns_no_others() {
    dates(
        "3/4/1949 Lund buys salt.\n5/3/1949 Berg sells fish.",
        &["ambiguous", "ambiguous"],
    );
}

#[test]
fn headings_in_the_same_words_name_the_years_of_their_entries() {
    dates(
        "At the mill in 1935:\n\n2 January the hall opens.\n\n5 March the wheel turns.\n\nAt the mill in 1936:\n\n4 February the roof falls.\n\n9 February 1935 is told of again.\n\n7 March it is mended.",
        &[
            "1935-01-02",
            "1935-03-05",
            "1936-02-04",
            "1935-02-09",
            "1936-03-07",
        ],
    );
}

#[test]
fn a_day_with_a_roman_month_or_an_ordinal_stands_before_a_mark() {
    dates(
        "1863\n\n22 January – the rising begins.\n17 III – a fight at the mill.\n29th: more of it.\n5 August – the village burns.",
        &["1863-01-22", "1863-03-17", "1863-03-29", "1863-08-05"],
    );
}

#[test]
fn lines_that_all_end_with_dates_are_entries() {
    has(
        "The league\n\nOpening of the hall, 6 March 1887\nBakery bought, 3 January 1893\nBread rationed 24.5.1915\nThe hall sold to the council, 3 June 1920",
        &[
            (3, "1887-03-06", "Opening of the hall"),
            (4, "1893-01-03", "Bakery bought"),
            (5, "1915-05-24", "Bread rationed"),
            (6, "1920-06-03", "The hall sold to the council"),
        ],
    );
}

#[test]
fn a_line_with_a_date_of_another_year_takes_none_from_its_heading() {
    dates(
        "1793\n\n24 February: a levy is called.\n\nIn the second year (27 July 1794) the men are freed.\n\n3 March: bread is dear.",
        &["1793-02-24", "1793-03-03"],
    );
}

#[test]
fn a_year_before_a_small_word_or_the_end_of_a_period_opens_an_entry() {
    dates(
        "1921 The club is founded\n1923 in autumn a voyage\n1863-65 a steam engine is put in\n1946 Peace",
        &["1921", "1923", "1863/1865", "1946"],
    );
}

#[test]
fn a_number_behind_a_month_and_its_year_is_no_day() {
    dates(
        "- 12 March 1901 — first meeting\n- April 1901 — 40 members\n- 1 May — march through town",
        &["1901-03-12", "1901-04", "1901-05-01"],
    );
}

#[test]
fn the_number_of_a_line_is_no_day_of_the_year_behind_it() {
    dates(
        "The mill\n\n20. 1736, June 4 | The ferry opens\n21. 1740, January 26 | A parish leaves\n(33) 1773: September 3; The bells are sold",
        &["1736-06-04", "1740-01-26", "1773-09-03"],
    );
}

#[test]
fn a_day_of_the_week_may_be_two_words() {
    dates(
        "A feira\n\nQuarta-feira, 2 de junho de 1706: Os tecelões\nDomingo, 13 de outubro de 1706: Uma madeira\nTerça-feira 27 de março de 1708: O madeira",
        &["1706-06-02", "1706-10-13", "1708-03-27"],
    );
}

#[test]
fn words_before_a_date_are_the_head_of_an_entry_where_the_mark_of_the_page_closes_them() {
    has(
        "The skating club\n\nSpring 1931: first race.\nSeason 1931/32: four days of ice.\n3 May 1932: a new boat.\n\
         Financial year 1934: a loss.\nIn 1938: fear of war.\nUntil 1941: no race.\nNight of 3-4 June 1947: fire.\n\
         The 1950s: the club sleeps.",
        &[
            (3, "1931-21", "first race."),
            (4, "1931/1932", "four days of ice."),
            (5, "1932-05-03", "a new boat."),
            (6, "1934", "a loss."),
            (7, "1938", "fear of war."),
            (8, "../1941", "no race."),
            (9, "1947-06-03/1947-06-04", "fire."),
            (10, "195X", "the club sleeps."),
        ],
    );
    dates(
        "Kronika\n\nw 1931 r.: wyścig.\nwiosną 1932: łódź.\n3 maja 1932: zebranie.\nw maju 1933: pożar.\n\
         na początku 1934 r.: strata.\ndo 1938: przerwa.",
        &[
            "1931",
            "1932-21",
            "1932-05-03",
            "1933-05",
            "1934~",
            "../1938",
        ],
    );
    dates(
        "Cronaca\n\nnel 1931: gara.\n3 maggio 1932: riunione.\n4 maggio 1932: barca.\nnel maggio 1933: incendio.\n\
         dal 1937: pausa.",
        &["1931", "1932-05-03", "1932-05-04", "1933-05", "1937/.."],
    );
}

#[test]
fn a_season_under_its_year_is_an_entry_where_the_mark_of_the_page_closes_it() {
    dates(
        "Die Mühle\n\n1846\n25. Januar: Kauf.\n1. März: Brand.\n2. April: Bau.\nSommer: Dürre.\nIm Herbst: Regen.\nIm Oktober: Schnee.",
        &[
            "1846-01-25",
            "1846-03-01",
            "1846-04-02",
            "1846-22",
            "1846-23",
            "1846-10",
        ],
    );
}

#[test]
fn a_head_with_a_month_that_no_grammar_knows_is_an_entry_whose_date_cannot_be_read() {
    has(
        "Die Mühle\n\n1846\n25. Januar: Kauf.\n1. März: Brand.\n2. April: Bau.\nNacht vom 3. auf den 4. November: Sturm.",
        &[
            (4, "1846-01-25", "Kauf."),
            (5, "1846-03-01", "Brand."),
            (6, "1846-04-02", "Bau."),
            (7, "unreadable", "Sturm."),
        ],
    );
    // Words before a colon that name no date are part of the entry above.
    has(
        "The mill\n\n25 January 1846: sold.\n1 March 1846: burnt.\n2 April 1846: built.\nNote: the wheel is old.",
        &[
            (3, "1846-01-25", "sold."),
            (4, "1846-03-01", "burnt."),
            (5, "1846-04-02", "built. Note: the wheel is old."),
        ],
    );
}

#[test]
fn one_word_before_the_dates_of_the_page_belongs_to_them() {
    dates(
        "Cronaca\n\nRicordo 3 maggio 1748. Si comincia.\nRicordo 16 giugno 1748. Tempesta.\nRicordo 4 luglio 1749. Campane.",
        &["1748-05-03", "1748-06-16", "1749-07-04"],
    );
    dates(
        "Cronaca\n\nAddì 3 maggio 1748. Si comincia.\nAddì 7 detto. Cade una trave.\nAddì 16 giugno 1748. Tempesta.",
        &["1748-05-03", "1748-05-07", "1748-06-16"],
    );
}

#[test]
fn times_of_day_under_a_day_are_entries_of_that_day() {
    let text = "The fire\n\nSaturday, 7 June 1879\n\n18:15 - The doors are shut.\nAbout 10 p.m. - The pump arrives.\n\
                23:30 - The roof falls.\n\n8 June 1879\n\n0:20 - The wind turns.\n3:00 - The pump works.";
    has(
        text,
        &[
            (5, "1879-06-07", "The doors are shut."),
            (6, "1879-06-07", "The pump arrives."),
            (7, "1879-06-07", "The roof falls."),
            (11, "1879-06-08", "The wind turns."),
            (12, "1879-06-08", "The pump works."),
        ],
    );
    let source = SourceText::new("t", text);
    let labels: Vec<String> = (page(&source).events.iter())
        .map(|event| event.label.to_string())
        .collect();
    assert_eq!(labels, ["18:15", "About 10 p.m.", "23:30", "0:20", "3:00"]);
    dates(
        "L'incendie\n\n7 juin 1879\n\n18 h 15 — On ferme.\nVers 22 h — La pompe arrive.\nEntre 4 h et 5 h — On sauve les livres.",
        &["1879-06-07", "1879-06-07", "1879-06-07"],
    );
    // Without a day over them, times are the text of an entry.
    dates(
        "The mill\n\n3 May 1850: a meeting.\n9:15 - The doors open.\n4 May 1850: a fair.",
        &["1850-05-03", "1850-05-04"],
    );
}

#[test]
fn a_time_that_is_told_by_the_entry_above_is_taken_from_it() {
    dates(
        "Annals\n\n3 May 1811. The oath is taken.\nThe next day. The estimate is laid on the table.\n\
         In the same year the bridge is built.\nThe following year, on 4 June, it falls.\nSame month. It is built again.",
        &["1811-05-03", "1811-05-04", "1811", "1812-06-04", "1812-06"],
    );
    dates(
        "沿革\n\n1911年5月3日　開く。\n同日　火事。\n同月　人を雇う。\n同年8月　水車。\n翌年3月　車軸。\n1930年頃　転換。",
        &[
            "1911-05-03",
            "1911-05-03",
            "1911-05",
            "1911-08",
            "1912-03",
            "1930~",
        ],
    );
    dates(
        "A malom\n\n1911. május 3-án megindult.\n17-én eltört.\nUgyanaznap ácsot kerestek.\n1912. január 1-jén új könyv nyílt.",
        &["1911-05-03", "1911-05-17", "1911-05-17", "1912-01-01"],
    );
    dates(
        "The remembrancer\n\nJANUARY, 1812.\n\nOn the 2d inst. a fund was opened.\nOn the 27th ult. the dam gave way.",
        &["1812-01-02", "1811-12-27"],
    );
    // The year of a decade is none.
    dates(
        "Annals\n\n1810s: war.\n1820: peace.\n1830s: rain.\nThe same year: snow.",
        &["181X", "1820", "183X"],
    );
}

#[test]
fn undated_entries_under_a_vague_heading_are_as_vague_as_it() {
    has(
        "- After 600\n  - The faith spreads.\n- 614\n  - An abbey.\n- About 750\n  - A king's court.\n- 1250-1500\n  - A town.\n\
         - 1372\n  - A count.\n- 1376\n  - A siege.\n",
        &[
            (2, "0600/..", "The faith spreads."),
            (4, "0614", "An abbey."),
            (6, "0750~", "A king's court."),
            (8, "1250/1500", "A town."),
            (10, "1372", "A count."),
            (12, "1376", "A siege."),
        ],
    );
}

#[test]
fn a_bullet_like_the_years_that_cannot_be_read_gives_its_entries_no_year() {
    let found = read(
        &SourceText::new(
            "t",
            "- 1372\n  - A count.\n- 1376\n  - A siege.\n- 13761\n  - A plague.\n- 1380\n  - A fair.\n",
        ),
        &Format::default(),
    );
    let plague = found.iter().find(|(line, ..)| *line == 6);
    assert!(
        plague.is_none_or(|(_, date, _)| date == "unknown"),
        "{found:?}"
    );
}

#[test]
fn an_entry_that_names_a_date_of_its_own_is_not_joined_to_the_one_that_the_next_date_closes() {
    dates(
        "Pictures\n\nGirl with jug, oil (1811)\nThe old mill, oil (see 1812)\nA canon, pastel (1815)\nFair, tempera (1819)",
        &["1811", "1815", "1819"],
    );
}

#[test]
fn the_markup_of_a_wiki_parts_no_date() {
    dates(
        "== 1880s ==\n* [[3 May]] [[1881]] — a garden.\n* [[1892]]—[[1893]] — cholera.\n* '''1899''' — a fire.\n* [[12 October]] [[1903]] — a mill.",
        &["1881-05-03", "1892/1893", "1899", "1903-10-12"],
    );
}

#[test]
fn a_day_named_in_capitals_without_its_accents_is_one() {
    dates(
        "DIARIO\n\nDIA SABADO 28 DE SETIEMBRE DE 1782.\n\nSalimos.\n\nDIA 2 DE OCTUBRE.\n\nViento.\n\nDIA 3.\n\nCalma.",
        &["1782-09-28", "1782-10-02", "1782-10-03"],
    );
}

#[test]
fn a_line_of_the_marks_of_a_wiki_alone_is_not_lost() {
    for line in [
        "[[]]", "'''", "''' '''", "[[ ]]", "[[[[", "]]]]", "[[x", "[[]]'''", "[[[x]]",
    ] {
        let text = format!("Salt\n\n{line}\n\n7-3-1949 Lund sails\n");
        let source = SourceText::new("t", text);
        let page = page(&source);
        let mut lines = page.places().flat_map(|(_, place)| place.lines());
        assert!(lines.any(|line| line == 3), "{line}");
    }
}

#[test]
fn what_the_words_before_a_date_make_of_it_is_not_guessed() {
    has(
        "The yard\n\n3 May 1932: a ship.\n4 June 1932: a crane.\n5 July 1932: a dock.\nEve of 3 August 1933: a ball.\n\
         Not before 16 July 1934: a mast.\nReply to a letter of 3 May 1930: a no.",
        &[
            (3, "1932-05-03", "a ship."),
            (4, "1932-06-04", "a crane."),
            (5, "1932-07-05", "a dock."),
            (6, "unreadable", "a ball."),
            (7, "unreadable", "a mast."),
            (8, "unreadable", "a no."),
        ],
    );
}

#[test]
fn a_time_is_read_under_one_sure_day_alone() {
    has(
        "Log\n\n31 June 1932\n08:05 - Out.\n09:05 - In.",
        &[(3, "invalid", "08:05 - Out. 09:05 - In.")],
    );
    has(
        "Log\n\n5 July 1932\n11.12 - sum\n8.50 - sum\n\n6 July 1932\n23:50 - Out.\n00:20 - In.",
        &[
            (3, "1932-07-05", "11.12 - sum 8.50 - sum"),
            (8, "1932-07-06", "Out."),
            (9, "1932-07-06", "In."),
        ],
    );
    // Behind midnight it may be the next day, which is told.
    let source = SourceText::new("t", "Log\n\n6 July 1932\n23:50 - Out.\n00:20 - In.");
    let doubts: Vec<bool> = (page(&source).events.iter())
        .map(|event| event.doubt.is_some())
        .collect();
    assert_eq!(doubts, [false, true]);
}

#[test]
fn a_day_of_the_month_before_leaves_the_year() {
    dates(
        "Notes\n\nJANUARY, 1933\n\nOn the 3d inst. snow.\nOn the 30th ult. wind.\nOn the 5th inst. rain.\n\nMARCH, 1933\n\n\
         On the 7th ult. frost.",
        &["1933-01-03", "1932-12-30", "1933-01-05", "1933-02-07"],
    );
}

#[test]
fn pairs_of_numbers_behind_a_year_are_days_where_they_prove_their_order() {
    dates(
        "Year\tDay\tWhat\n1839\t6.3\tOpium is burnt\n1841\t5.29\tThe yards fight\n8.29\tA treaty\n1851\t1.11\tA rising\n\
         1898\t6.11-9.21\tA reform\n1899\t9.30\tA fair",
        &[
            "1839-06-03",
            "1841-05-29",
            "1841-08-29",
            "1851-01-11",
            "1898-06-11/1898-09-21",
            "1899-09-30",
        ],
    );
    // Rates and scores are none.
    dates(
        "Year\tRate\tBank\n1901\t3.4\tBank of Lund\n1902\t5.6\tBank of Oslo\n1903\t7.13\tBank of Berg\n1904\t2.8\tBank of Holm",
        &["1901", "1902", "1903", "1904"],
    );
}

#[test]
fn what_is_said_of_a_date_goes_with_the_next_that_it_tells() {
    dates(
        "Annals\n\nc. 1840: a mill.\nThe following year: a dam.\nabout 3 May 1850: a fair.\nThe next day: a fire.\n\
         28 February 1500: frost.\nThe next day: thaw.\n31 December 9999: snow.\nThe next day: ice.",
        &[
            "1840~",
            "1841~",
            "1850-05-03~",
            "1850-05-04~",
            "1500-02-28",
            "1500-02",
            "9999-12-31",
        ],
    );
    dates(
        "Annales\n\nAnno 1651, die 3 Maii, rex venit.\nIdem Rex confirmavit.\nAnno 1652, die 4 Maii, rex abiit.\nAnno 1653, die 5 Maii, rex obiit.",
        &["1651-05-03", "1652-05-04", "1653-05-05"],
    );
}

#[test]
fn a_number_since_the_first_day_is_no_day_of_the_month() {
    dates(
        "Log\n\nDay 1. 3 May 1911. Clear.\nDay 2. 4 May. Snow.\nDay 5. 7 May. Clear.\nDay 6. The same.\nDay 12. 14 May. Fog.",
        &["1911-05-03", "1911-05-04", "1911-05-07", "1911-05-14"],
    );
}

#[test]
fn a_day_whose_month_cannot_be_read_is_no_day_of_the_month_above() {
    dates(
        "Chronik\n\n1906\n1. April: Grundstein.\n11.Novmeber: Einweihung.\n11. November: Alarm.",
        &["1906-04-01", "unreadable", "1906-11-11"],
    );
}

#[test]
fn a_sentence_about_a_year_is_no_entry_of_it() {
    has(
        "Trams\n\nMonday, 3 May 1897\n\nA car left the rails.\n\n1887 was the last year in which one had.\n\n\
         Tuesday, 4 May 1897\n\nRain.",
        &[
            (
                3,
                "1897-05-03",
                "A car left the rails. 1887 was the last year in which one had.",
            ),
            (9, "1897-05-04", "Rain."),
        ],
    );
}

#[test]
fn an_hour_or_a_day_before_its_month_is_no_day_of_the_month_above() {
    has(
        "Concert\n\n12 May 1950: The day of the concert.\n14:30 Arrival of the soloist.\n20:00 Concert.\n13 May 1950: Rest.",
        &[
            (
                3,
                "1950-05-12",
                "The day of the concert. 14:30 Arrival of the soloist. 20:00 Concert.",
            ),
            (6, "1950-05-13", "Rest."),
        ],
    );
    for line in ["24. XII. Christmette", "24. 12. Christmette"] {
        let text = format!("Chronik\n\n1848\n1. September: Ernte.\n{line}\n26. Dezember: Ruhe.");
        let found = read(&SourceText::new("t", text), &Format::default());
        assert!(
            found.iter().all(|(_, date, _)| date != "1848-09-24"),
            "{found:?}"
        );
    }
    dates(
        "Concert\n\n12 May 1950\n18:15 The doors are shut.\n20:00 Concert.",
        &["1950-05-12", "1950-05-12"],
    );
}

#[test]
fn a_small_word_in_a_capital_is_no_roman_day() {
    dates(
        "Roddklubben\n\n3 maj 1932: ny båt.\n4 juni 1932: kran.\nI maj 1933: brand.\n5 maj 1940: fred.",
        &["1932-05-03", "1932-06-04", "1933-05", "1940-05-05"],
    );
    dates(
        "Klub\n\n3. května 1932: loďka.\n4. června 1932: jeřáb.\nV květnu 1933: požár.\n5. května 1940: mír.",
        &["1932-05-03", "1932-06-04", "1933-05", "1940-05-05"],
    );
}

#[test]
fn a_word_that_bounds_a_date_behind_others_is_not_passed_over() {
    dates(
        "Roddklubben\n\n3 maj 1932: ny båt.\n4 juni 1932: kran.\nNatten till 4 maj 1934: storm.\n5 maj 1940: fred.",
        &["1932-05-03", "1932-06-04", "unreadable", "1940-05-05"],
    );
    dates(
        "The firm\n\n3 May 1932: a ship.\n4 June 1932: a crane.\nThe year to 5 April 1940: a loss.\n5 May 1940: peace.",
        &["1932-05-03", "1932-06-04", "unreadable", "1940-05-05"],
    );
}

#[test]
fn what_is_told_by_the_entry_above_governs_what_follows() {
    dates(
        "Annals\n\n3 May 1811: a mill.\nThe following year: a dam.\n5 August: a fire.\nSame day: a feast.\n6 September: snow.",
        &[
            "1811-05-03",
            "1812",
            "1812-08-05",
            "1812-08-05",
            "1812-09-06",
        ],
    );
    dates(
        "Kronik\n\n1811\n3. Mai: Mühle.\nIm folgenden Jahr: Damm.\n5. August: Brand.",
        &["1811-05-03", "1812", "1812-08-05"],
    );
}

#[test]
fn times_are_in_order_over_noon() {
    let source = SourceText::new(
        "t",
        "The fire\n\n7 June 1879\n\n11:00 a.m. - One.\n12:30 p.m. - Two.\n1:00 p.m. - Three.\n12:15 a.m. - Four.",
    );
    let doubts: Vec<bool> = (page(&source).events.iter())
        .map(|event| event.doubt.is_some())
        .collect();
    assert_eq!(doubts, [false, false, false, true]);
}

#[test]
fn a_season_dates_an_entry_of_its_year_behind_a_small_word_alone() {
    dates(
        "Kronik\n\n1850\nHerbst Karl wird Lehrer.\nIm Herbst kommt Regen.\n\n1851\nWinter Anna wird Lehrerin.",
        &["1850", "1850-23", "1851"],
    );
}

#[test]
fn months_of_the_moon_are_left_to_the_text() {
    dates(
        "大事記\n\n同治十年（1871）九月，大水。\n同年八月，地震。\n光緒三年（1877）五月，旱。\n民國元年（1912）三月，剪辮。",
        &["1871", "1871", "1877", "1912-03"],
    );
    dates(
        "沿革\n\n明治元年（1868年）九月　開く。\n明治七年（1874年）五月三日　火事。\n明治八年（1875年）六月　再建。",
        &["1868", "1874-05-03", "1875-06"],
    );
}

#[test]
fn a_sentence_of_small_words_and_a_month_is_a_head_where_sentences_end_dates() {
    let page = |entries: &str| format!("Kronik\n\n1912\n\n{entries}");
    let read = ["1912-09-16", "1912-11", "1912-12-07", "1912-12-09"];
    dates(
        &page(
            "16. September. Er kam.\nIm November. Die Schule ist zu.\n7. Dezember. Beginn.\n9. Dezember. Ein Fest.",
        ),
        &read,
    );
    dates(
        &page(
            "16. září. Přišel učitel.\nV listopadu. Škola zavřena.\n7. prosince. Začátek.\n9. prosince. Slavnost.",
        ),
        &read,
    );
    // Behind other words a month is part of what the sentence says.
    dates(
        &page(
            "16. September. Er kam.\nDas war im November. Die Schule ist zu.\n7. Dezember. Beginn.\n9. Dezember. Ein Fest.",
        ),
        &["1912-09-16", "1912-12-07", "1912-12-09"],
    );
}

#[test]
fn a_week_that_the_year_does_not_have_is_not_the_year() {
    dates(
        "The log\n\n1951-W52 Ice\n1951-W53 Snow\n1951-W10-8 Wind\n1952-01 Fair\n1952-W01 Frost",
        &[
            "1951-12-24/1951-12-30",
            "unreadable",
            "unreadable",
            "1952-01",
            "1951-12-31/1952-01-06",
        ],
    );
}

#[test]
fn days_and_months_of_a_table_are_told_from_its_rows_and_not_its_head() {
    dates(
        "Chronik\n\n| Jahr | Tag | Ereignis |\n| --- | --- | --- |\n| 1839 | 3.6. | Die Mühle steht |\n|  | 29.6. | Ein Fest |\n| 1841 | 15.5. | Ein Brand |",
        &["1839-06-03", "1839-06-29", "1841-05-15"],
    );
}

#[test]
fn a_heading_apart_from_entries_that_stand_close_closes_the_year_above_it() {
    for (heading, first, later) in [
        (
            "Feast days of the mill",
            "7 April: Annunciation",
            "12 July: Peter and Paul",
        ),
        (
            "FROM LATER LEAVES (no year given)",
            "7 April: rain",
            "12 July: sun",
        ),
        (
            "Aus dem Nachlass des Müllers",
            "7. April: Regen",
            "12. Juli: Sonne",
        ),
        (
            "Дни, когда мельница закрыта",
            "7 апреля: Благовещение",
            "12 июля: Петра и Павла",
        ),
        (
            "Feuillets sans date",
            "7 avril : pluie",
            "12 juillet : soleil",
        ),
    ] {
        let page = format!(
            "The mill\n\n1926\n\n{later}\n{first}\n{later}\n\n1927\n\n{first}\n{later}\n\n{heading}\n\n{first}\n{later}\n"
        );
        dates(
            &page,
            &[
                "1926-07-12",
                "1926-04-07",
                "1926-07-12",
                "1927-04-07",
                "1927-07-12",
                "XXXX-04-07",
                "XXXX-07-12",
            ],
        );
    }
}

#[test]
fn headings_below_the_only_year_of_a_page_stand_in_that_year() {
    dates(
        "1926\n\nEvents\n\n7 April: rain\n12 July: sun\n3 August: wind\n\nBirths\n\n7 April: Anna\n12 July: Otto",
        &[
            "1926-04-07",
            "1926-07-12",
            "1926-08-03",
            "1926-04-07",
            "1926-07-12",
        ],
    );
}

#[test]
fn an_undated_line_between_blank_lines_is_an_entry_where_all_entries_stand_so() {
    dates(
        "The mill\n\n1926\n\n7 April: rain\n\nThe wheel breaks\n\n12 July: sun\n\n3 August: wind\n\n1927\n\n7 April: rain\n\n9 May: hail",
        &[
            "1926-04-07",
            "1926",
            "1926-07-12",
            "1926-08-03",
            "1927-04-07",
            "1927-05-09",
        ],
    );
}

#[test]
fn a_running_number_of_three_digits_in_front_of_a_row_is_no_year() {
    dates(
        "Register\n\n114  Jan Holm, miller, came 3.5.1934\n115  Paul Lund, pupil, came 9.5.1934\n118  Stefan Berg, miner, came 21.5.1934\n121  unknown, came 2.7.1934\n126  Jan Holm, miller, came 30.9.1934",
        &[
            "1934-05-03",
            "1934-05-09",
            "1934-05-21",
            "1934-07-02",
            "1934-09-30",
        ],
    );
}

#[test]
fn a_roman_day_without_a_number_begins_an_entry() {
    dates(
        "Necrologium\n\nKal. Ian. Obiit Otto.\nPrid. Non. Febr. Obiit Adela.\nNonis Maii. Obiit Anna.\nXV Kalendas Martii. Obiit Hugo.",
        &["XXXX-01-01", "XXXX-02-04", "XXXX-05-07", "XXXX-02-15"],
    );
}

#[test]
fn one_of_two_months_begins_an_entry_in_small_letters_too() {
    for (first, later) in [
        ("mayo o junio de 1933 Llegan", "3 de julio de 1933 Zarpan"),
        ("maio ou junho de 1933 Chegam", "3 de julho de 1933 Partem"),
        ("mai ou juin 1933 Un bateau", "3 juillet 1933 Un départ"),
    ] {
        dates(
            &format!("Anales\n\n{first}\n{later}"),
            &["[1933-05,1933-06]", "1933-07-03"],
        );
    }
}

//! Tests of [`super`].

use crate::parse::page;
use crate::source::SourceText;

/// EDTF date, text and heading of each event of a timeline; sections and unparsed lines.
fn read(timeline: &str) -> (Vec<String>, Vec<String>, usize) {
    let source = SourceText::new(
        "t",
        format!("The salt trade\n\nTimeline of the trade\n\n{timeline}\n"),
    );
    let page = page(&source);
    let events = page
        .events
        .iter()
        .map(|event| {
            format!(
                "{} {}",
                event.date.edtf().unwrap_or("invalid".into()),
                event.text
            )
        })
        .collect();
    let sections = page
        .sections
        .iter()
        .skip(2)
        .map(|s| format!("{} {}", s.kind.as_str(), s.title));
    (events, sections.collect(), page.unparsed.len())
}

fn events(timeline: &str) -> Vec<String> {
    read(timeline).0
}

#[test]
fn an_entry_has_a_date_and_text_under_a_year() {
    let (events, sections, _) = read("1949\n7-3-1949 Lund meets Berg\n1950\n9-1-1950 Berg leaves");
    assert_eq!(
        events,
        ["1949-03-07 Lund meets Berg", "1950-01-09 Berg leaves"]
    );
    assert_eq!(sections, ["year 1949", "year 1950"]);
}

#[test]
fn wrapped_lines_are_joined() {
    assert_eq!(
        events("1949\n7-3-1949 Lund meets Berg\nin Oslo on\n3 ships\n9-3-1949 Berg leaves"),
        [
            "1949-03-07 Lund meets Berg in Oslo on 3 ships",
            "1949-03-09 Berg leaves"
        ]
    );
}

#[test]
fn a_month_in_order_is_an_entry_to_the_month() {
    assert_eq!(
        events("1949\nJanuary Lund and\nBerg meet\n7-3-1949 x\nAugust 4th fleet sails\n3-9-1949 y"),
        [
            "1949-01 Lund and Berg meet",
            "1949-03-07 x",
            "1949-08 4th fleet sails",
            "1949-09-03 y"
        ]
    );
}

#[test]
fn a_month_out_of_order_is_the_rest_of_an_entry() {
    assert_eq!(
        events("1949\n7-3-1949 Lund tells of the plans made last\nJanuary in Oslo\n9-3-1949 y"),
        [
            "1949-03-07 Lund tells of the plans made last January in Oslo",
            "1949-03-09 y"
        ]
    );
    assert_eq!(
        events("1949\n7-3-1949 Lund hopes they meet\nDecember next\n9-3-1949 y"),
        [
            "1949-03-07 Lund hopes they meet December next",
            "1949-03-09 y"
        ]
    );
}

#[test]
fn a_month_behind_a_preposition_is_the_rest_of_an_entry() {
    assert_eq!(
        events("1949\n7-3-1949 Lund promises salt in\nApril if the ice breaks\n9-5-1949 y").len(),
        2
    );
}

#[test]
fn a_month_with_its_year_needs_no_heading() {
    assert_eq!(
        events("7-3-1949 x\nApril 1949 Lund sails\n9-5-1949 y\n10-5-1949 z")[1],
        "1949-04 Lund sails"
    );
}

#[test]
fn a_date_wrapped_to_the_start_of_a_line_is_no_entry() {
    assert_eq!(
        events(
            "1949\n7-3-1949 Lund answers the letter of\n15-2-1949 on salt\n9-3-1949 Berg leaves"
        ),
        [
            "1949-03-07 Lund answers the letter of 15-2-1949 on salt",
            "1949-03-09 Berg leaves"
        ]
    );
}

#[test]
fn an_entry_out_of_order_stays_an_entry() {
    assert_eq!(events("1949\n7-3-1949 x\n15-2-1949 y\n9-3-1949 z").len(), 3);
}

#[test]
fn a_year_wrapped_to_a_line_of_its_own_is_no_heading() {
    let (events, sections, _) =
        read("1949\n7-3-1949 Lund signs for the exchange in\n1950\n9-3-1949 y\n1950\n1-1-1950 z");
    assert_eq!(events[0], "1949-03-07 Lund signs for the exchange in 1950");
    assert_eq!(sections, ["year 1949", "year 1950"]);
}

#[test]
fn a_year_behind_an_invalid_date_can_be_wrapped_too() {
    let (events, sections, _) = read("1949\n31-2-1949 Lund rents the pans till\n1961\n9-3-1949 y");
    assert_eq!((events.len(), sections.len()), (2, 1));
    assert_eq!(events[0], "invalid Lund rents the pans till 1961");
}

#[test]
fn a_heading_that_fits_no_entry_stays_a_heading() {
    let (_, sections, _) = read("1949\n7-3-1949 x\n1950\n\n9-1-1951 y");
    assert_eq!(sections, ["year 1949", "year 1950"]);
}

#[test]
fn a_heading_stays_a_heading_when_its_first_entry_kept_the_old_year() {
    let (events, sections, _) =
        read("1936\n31-12-1936 The year ends\n1937\n2-1-1936 Berg sails\n5-1-1937 y");
    assert_eq!(events[0], "1936-12-31 The year ends");
    assert_eq!(sections, ["year 1936", "year 1937"]);
}

#[test]
fn order_holds_within_a_group_only() {
    let (events, _, _) =
        read("Norway\n\n7-3-1949 Lund sails\nAugust 1949 Lund returns\n\nDenmark\n\n1-2-1949 z");
    assert_eq!(events[1], "1949-08 Lund returns");
}

#[test]
fn a_month_that_can_continue_nothing_is_an_entry_even_out_of_order() {
    assert_eq!(
        events("1938\nDecember Holm leaves\n7-3-1938 x"),
        ["1938-12 Holm leaves", "1938-03-07 x"]
    );
}

#[test]
fn a_blank_line_inside_an_entry_makes_no_heading() {
    let (events, sections, _) =
        read("1937\n7-3-1937 Lund resigns and\n\nbecomes envoy\n9-3-1937 y");
    assert_eq!(events[0], "1937-03-07 Lund resigns and becomes envoy");
    assert_eq!(sections, ["year 1937"]);
}

#[test]
fn numbers_that_are_no_dates_open_no_entry() {
    assert_eq!(
        events(
            "1936\n7-3-1936 The army sends\n3-4000 men to the north, worth\n1.500.000 crowns\n9-3-1936 y"
        ),
        [
            "1936-03-07 The army sends 3-4000 men to the north, worth 1.500.000 crowns",
            "1936-03-09 y"
        ]
    );
}

#[test]
fn a_date_with_a_slip_of_the_pen_is_not_swallowed() {
    for slip in [
        "9 -3-1949",
        "127-3-1949",
        "20- 8-1949",
        "20-81949",
        "20-8 1949",
        "2O-8-1949",
        "20.8.49",
        "20/8/49",
    ] {
        let text = format!("Timeline\n\n1949\n7-3-1949 x\n{slip} y\n9-9-1949 z");
        let source = SourceText::new("t", text);
        let page = page(&source);
        let date = &page.events[1].date;
        assert_eq!((page.events.len(), &*date.written), (3, slip));
        assert_eq!(date.precision().as_str(), "unreadable", "{slip}");
    }
}

#[test]
fn brackets_around_a_date_and_any_dash_in_it_are_no_slip() {
    for (date, read) in [("(14-3-1949)", "1949-03-14"), ("11—3—1949", "1949-03-11")] {
        let found = events(&format!("1949\n7-3-1949 x\n{date} y\n9-9-1949 z"));
        assert_eq!(found[1], format!("{read} y"));
    }
}

#[test]
fn an_article_is_a_small_word_and_a_letter_is_none() {
    assert_eq!(
        events("1949\n7-3-1949 Lund presents Plan A\nAugust Berg sails\n9-9-1949 y").len(),
        3
    );
}

#[test]
fn ranges_with_the_names_of_months_are_entries() {
    assert_eq!(
        events("1889\n5-2-1889 x\nSeptember 20-28,1889 Strike\n9-10-1889 y")[1],
        "1889-09-20/1889-09-28 Strike"
    );
}

#[test]
fn an_impossible_date_is_an_entry_with_an_invalid_date() {
    assert_eq!(
        events("1949\n31-2-1949 x\n7-3-195 y"),
        ["invalid x", "invalid y"]
    );
}

#[test]
fn an_impossible_date_is_never_swallowed() {
    for line in [
        "31-6-1951 Berg sails",
        "February 30, 1951 Berg sails",
        "8-3-19510001 Berg sails",
    ] {
        let found = events(&format!(
            "1951\n7-1-1951 Lund asks for talks with\n{line}\n9-9-1951 y"
        ));
        assert_eq!(
            (found.len(), found[1].as_str()),
            (3, "invalid Berg sails"),
            "{line}"
        );
    }
}

#[test]
fn a_year_between_impossible_dates_stays_a_heading() {
    let (events, sections, _) = read("1949\n31-6-1949 Lund\n1950\n31-6-1950 Berg\nJuly Holm");
    assert_eq!(sections, ["year 1949", "year 1950"]);
    assert_eq!(events[2], "1950-07 Holm");
}

#[test]
fn an_unreadable_date_is_no_part_of_the_entry_before() {
    assert_eq!(
        events("1949\n7-3-1949 x\n9/3/49 y\n10-3-1949 z"),
        ["1949-03-07 x", "invalid y", "1949-03-10 z"]
    );
}

#[test]
fn an_entry_cut_by_a_biography_comes_out_whole() {
    assert_eq!(
        events(
            "1949\n7-3-1949 Berg resigns and\nLund\nAnna Lund (1910-1980) Envoy (1945-1949)\n\nbecomes envoy.\n9-3-1949 y"
        ),
        [
            "1949-03-07 Berg resigns and Lund becomes envoy.",
            "1949-03-09 y"
        ]
    );
}

#[test]
fn groups_other_than_years_are_headings() {
    let (events, sections, _) = read("Norway\n\n7-3-1949 x\n9-3-1949 y\n\nDenmark\n\n1-2-1949 z");
    assert_eq!(events.len(), 3);
    assert_eq!(sections, ["group Norway", "group Denmark"]);
}

#[test]
fn a_date_with_points_or_strokes_is_an_entry_in_the_order_of_the_page() {
    assert_eq!(
        events("1949\n7-3-1949 x\n9/3/1949 y\n10-3-1949 z\n20.8.1949 w"),
        [
            "1949-03-07 x",
            "1949-03-09 y",
            "1949-03-10 z",
            "1949-08-20 w"
        ]
    );
    assert_eq!(
        events("3/4/1949 x\n3/25/1949 y"),
        ["1949-03-04 x", "1949-03-25 y"]
    );
}

#[test]
fn dates_may_be_ranges() {
    assert_eq!(
        events("1949\n7-3-1949 – 9-3-1949 Diet")[0],
        "1949-03-07/1949-03-09 Diet"
    );
}

/// Label, date, text and path of the headings of each event of a page.
fn rows(text: &str) -> Vec<(String, String, String, String)> {
    let source = SourceText::new("t", text);
    let page = page(&source);
    let row = |event: &crate::record::Event<'_>| {
        let heading = event.heading.and_then(|heading| page.heading_path(heading));
        (
            event.label.to_string(),
            event.date.edtf().unwrap_or("none".into()),
            event.text.to_string(),
            heading.unwrap_or_default().into_owned(),
        )
    };
    page.events.iter().map(row).collect()
}

fn row(label: &str, date: &str, text: &str, heading: &str) -> (String, String, String, String) {
    (label.into(), date.into(), text.into(), heading.into())
}

#[test]
fn an_entry_may_have_a_label() {
    assert_eq!(
        events("1949\nNL: 02-10-1949 Lund sails\nNew Zealand: October 5, 1949 Berg sails"),
        ["1949-10-02 Lund sails", "1949-10-05 Berg sails"]
    );
    assert_eq!(
        rows("Timeline\n\nNL: 02-10-1949 Lund sails")[0].0,
        "NL".to_owned()
    );
}

#[test]
fn an_entry_without_a_date_has_that_of_its_year() {
    let source = SourceText::new(
        "t",
        "Timeline\n\n1949\nLund founds a school.\nBerg founds another.\n7-3-1949 Lund sails\n1950",
    );
    let page = page(&source);
    let read: Vec<_> = (page.events.iter())
        .map(|event| {
            let date = event.date.edtf().unwrap_or_default();
            (date, event.date.inferred, event.text.as_ref())
        })
        .collect();
    assert_eq!(
        read,
        [
            ("1949".into(), true, "Lund founds a school."),
            ("1949".into(), true, "Berg founds another."),
            ("1949-03-07".into(), false, "Lund sails"),
        ]
    );
}

#[test]
fn a_line_without_a_date_and_without_a_year_is_no_entry() {
    let (events, _, unparsed) = read("7-3-1949 x\n\nlund sails\n\n8-3-1949 y");
    assert_eq!((events.len(), unparsed), (2, 0));
    let (events, _, unparsed) = read("7-3-1949 x\n\n“Lund sails”\n\n8-3-1949 y");
    assert_eq!((events.len(), unparsed), (2, 1));
}

#[test]
fn groups_may_stand_inside_each_other() {
    assert_eq!(
        rows(
            "Timeline\n\nRegion 1\n\nNorway\n\n7-3-1949 x\n\nDenmark\n\n1-2-1949 y\n\nRegion 2\n\nChile\n\n1-1-1949 z"
        ),
        [
            row("", "1949-03-07", "x", "Region 1 / Norway"),
            row("", "1949-02-01", "y", "Region 1 / Denmark"),
            row("", "1949-01-01", "z", "Region 2 / Chile"),
        ]
    );
}

#[test]
fn a_group_needs_no_blank_lines_where_the_order_of_time_begins_anew() {
    assert_eq!(
        rows("Timeline\n\nNorway\n7-3-1949 x\n9-3-1950 Lund sails\nDenmark\n1-2-1949 y"),
        [
            row("", "1949-03-07", "x", "Norway"),
            row("", "1950-03-09", "Lund sails", "Norway"),
            row("", "1949-02-01", "y", "Denmark"),
        ]
    );
    assert_eq!(
        rows("Timeline\n\nNorway\n7-3-1949 x\n9-3-1950 Lund sails to\nDenmark\n1-2-1951 y")[1].2,
        "Lund sails to Denmark"
    );
}

#[test]
fn entries_and_headings_may_be_bullets() {
    assert_eq!(
        rows(
            "Timeline\n\n  • 1949\n  • 7-3-1949 Lund sails to\n    the north\n  • Berg founds a school\n  • 1950\n  • January Lund returns"
        ),
        [
            row("", "1949-03-07", "Lund sails to the north", "1949"),
            row("", "1949", "Berg founds a school", "1949"),
            row("", "1950-01", "Lund returns", "1950"),
        ]
    );
}

#[test]
fn entries_may_begin_with_the_names_of_months() {
    assert_eq!(
        events(
            "February 5,1951 Lund sails\nOctober 19. 1951 Berg sails\nand returns\nApril, 1952 Holm sails\nApril 1–14, 1953 Diet"
        ),
        [
            "1951-02-05 Lund sails",
            "1951-10-19 Berg sails and returns",
            "1952-04 Holm sails",
            "1953-04-01/1953-04-14 Diet"
        ]
    );
}

#[test]
fn a_dated_line_above_a_credit_is_a_caption() {
    let source = SourceText::new(
        "t",
        "Timeline\n\n7-3-1949 x\n5-5-1960 The harbour\nSource: Lund\n8-3-1949 y\nimg\n9-3-1949 z\n",
    );
    let page = page(&source);
    assert_eq!((page.events.len(), page.captions.len()), (3, 3));
}

#[test]
fn a_wrapped_name_over_a_free_heading_is_no_group_although_time_begins_anew_behind_it() {
    let (events, sections, _) = read(
        "Lund\n7-3-1949 First sitting of the Malmö\nAcademy\n9-3-1949 Second sitting of the Malmö\nAcademy\n\nBerg\n3-9-1941 Berg orders many a barrel\nof salt from Lund",
    );
    assert_eq!(
        events,
        [
            "1949-03-07 First sitting of the Malmö Academy",
            "1949-03-09 Second sitting of the Malmö Academy",
            "1941-09-03 Berg orders many a barrel of salt from Lund"
        ]
    );
    assert_eq!(sections, ["group Lund", "group Berg"]);
}

#[test]
fn the_same_name_behind_one_entry_and_the_next_is_no_group() {
    let (events, sections, _) = read(
        "Lund\n7-3-1949 First sitting of the Malmö\nOpera House\n9-3-1949 Second sitting of the Malmö\nOpera House\n1-2-1949 Third sitting of the Malmö\nOpera House\nBerg\n3-9-1941 Berg orders salt",
    );
    assert_eq!(
        events,
        [
            "1949-03-07 First sitting of the Malmö Opera House",
            "1949-03-09 Second sitting of the Malmö Opera House",
            "1949-02-01 Third sitting of the Malmö Opera House",
            "1941-09-03 Berg orders salt"
        ]
    );
    assert_eq!(sections, ["group Lund", "group Berg"]);
}

#[test]
fn a_group_with_points_and_a_number_goes_on_with_the_timeline() {
    let page = "Timeline\n\nRegion 1....\n\nNorway\n7-3-1949 x\n8-3-1949 y\n9-3-1949 z\n\nRegion 2....\n\nChile\n1-1-1949 z\n\nThe trade....\n\nText.";
    assert_eq!(
        rows(page)[3],
        row("", "1949-01-01", "z", "Region 2 / Chile")
    );
    let page = "Timeline\n\n7-3-1949 x\n8-3-1949 y\n\nThe trade....\n\n1-1-1949 Letter\nIt is old.";
    assert_eq!(rows(page).len(), 2);
}

#[test]
fn a_name_that_heads_a_group_twice_heads_it_without_blank_lines_too() {
    let page = "Timeline\n\n1949\n\nNorway\n7-3-1949 x\nDenmark\n1-2-1949 y\n\n1950\n\nNorway\n3-1-1950 z\nDenmark\n3-1-1950 w";
    assert_eq!(rows(page)[3], row("", "1950-01-03", "w", "1950 / Denmark"));
}

#[test]
fn a_picture_above_a_credit_is_no_part_of_an_entry() {
    let source = SourceText::new(
        "t",
        "Timeline\n\n7-3-1949 Lund sails\nPhotograph of the harbour\nSource: Lund\n8-3-1949 y\n",
    );
    let page = page(&source);
    assert_eq!(page.events[0].text, "Lund sails");
    assert_eq!(page.captions.len(), 2);
}

#[test]
fn a_month_in_numbers_is_a_date_where_days_are_written_so() {
    assert_eq!(
        events("25.9.1949 Lund sails\n10.1949 Berg sails")[1],
        "1949-10 Berg sails"
    );
    assert_eq!(
        events("25-9-1949 Lund sells\n10.1949 tons")[0],
        "1949-09-25 Lund sells 10.1949 tons"
    );
}

#[test]
fn a_title_over_an_earlier_year_is_a_heading_and_no_entry() {
    let page = "Timeline\n\n1949\n7-3-1949 x\n\nEvents of the war\n\n1939\n1-9-1939 y\n\nLund founds a school\n\n1940\n9-4-1940 z";
    assert_eq!(
        rows(page),
        [
            row("", "1949-03-07", "x", "1949"),
            row("", "1939-09-01", "y", "Events of the war / 1939"),
            row(
                "",
                "1939",
                "Lund founds a school",
                "Events of the war / 1939"
            ),
            row("", "1940-04-09", "z", "Events of the war / 1940"),
        ]
    );
}

#[test]
fn a_year_and_a_colon_open_an_entry_in_its_place() {
    assert_eq!(
        events("1949-12-31 Lund sails\n1950: Year of the fish\n1951: Salt"),
        [
            "1949-12-31 Lund sails",
            "1950 Year of the fish",
            "1951 Salt"
        ]
    );
    assert_eq!(
        events("7-3-1949 Lund tells the plans of\n1951: None\n8-3-1949 y")[0],
        "1949-03-07 Lund tells the plans of 1951: None"
    );
}

#[test]
fn lines_that_wait_for_the_date_that_closes_them_do_not_pass_over_a_line_of_something_else() {
    let closed = "Lund sails, 2-1-1840\nLund sails, 3-1-1840\nLund sails, 4-1-1840";
    for between in ["1899 –", "1899", "-----", "img", "## Salt", "(1810-1880)"] {
        let text = format!("“salt\nthe sea,\n{between}\n{closed}\n");
        let source = SourceText::new("t", text);
        let page = page(&source);
        let mut owned = vec![0; source.line_count()];
        for (_, place) in page.places() {
            place.lines().for_each(|line| owned[line - 1] += 1);
        }
        assert!(
            owned.iter().all(|owners| *owners == 1),
            "{between}: {owned:?}"
        );
    }
}

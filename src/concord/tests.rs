//! Each relation with invented events, and cases in which it does not apply.

mod bounds;

use super::*;
use crate::date::PartialDate;

/// An item of page `source`; the date is `day-month-year` with zeros for what is unknown.
fn item(source: &'static str, kind: Kind, date: &str, text: impl Into<String>) -> Item<'static> {
    let mut numbers = date.split('-').map(|number| number.parse::<u32>().unwrap());
    let (day, month) = (numbers.next().unwrap(), numbers.next().unwrap());
    let year = i32::try_from(numbers.next().unwrap()).unwrap();
    let date = PartialDate::from_numbers(day, month, year).unwrap();
    let text: String = text.into();
    Item {
        id: format!("{source}/{kind:?}/{date}/{text}"),
        source,
        kind,
        earliest: date.earliest().unwrap(),
        latest: date.latest().unwrap(),
        precision: date.precision(),
        text: text.leak(),
        line: 1,
    }
}

fn event(date: &str, text: &str) -> Item<'static> {
    item("salt.txt", Kind::Event, date, text)
}

fn document(date: &str, text: &str) -> Item<'static> {
    item("salt.txt", Kind::Document, date, text)
}

fn meeting(date: &str, text: &str) -> Item<'static> {
    item("salt.txt", Kind::Meeting, date, text)
}

fn concordance(items: impl IntoIterator<Item = Item<'static>>) -> Concordance {
    let mut concordance = Concordance::default();
    for item in items {
        concordance.add(item);
    }
    concordance
}

/// The relations between items, in order.
fn relations<const N: usize>(items: [Item<'static>; N]) -> Vec<&'static str> {
    let links = concordance(items).links();
    links.iter().map(|link| link.relation.as_str()).collect()
}

const NOTHING: [&str; 0] = [];

#[test]
fn a_document_is_tied_to_the_entry_of_its_day_that_shares_its_names() {
    let found = relations([
        document("7-3-1949", "Letter from Lund to Berg on the salt works"),
        event("7-3-1949", "Lund writes to Berg"),
    ]);
    assert_eq!(found, ["same-day"]);
}

#[test]
fn a_link_leads_from_the_document_to_the_event_whichever_stands_first() {
    let items = [
        event("7-3-1949", "Lund writes to Berg"),
        document("7-3-1949", "Letter from Lund to Berg"),
    ];
    let links = concordance(items).links();
    assert_eq!(
        (links[0].from.kind, links[0].to.kind),
        (Kind::Document, Kind::Event)
    );
}

#[test]
fn records_of_one_day_that_share_nothing_are_not_tied() {
    let found = relations([
        document("7-3-1949", "Letter from Lund to Berg"),
        event("7-3-1949", "Holm opens the fish market"),
    ]);
    assert_eq!(found, NOTHING);
}

#[test]
fn two_entries_of_one_day_and_one_page_that_share_only_a_name_are_two_events() {
    let found = relations([
        event("7-3-1949", "Lund visits the salt works of Malmö"),
        event("7-3-1949", "Lund sends Berg to Oslo in haste"),
    ]);
    assert_eq!(found, NOTHING);
}

#[test]
fn an_entry_that_stands_twice_on_one_day_is_tied_to_its_repetition_however_short() {
    let others = (1..=20).map(|n| event(&format!("{n}-5-1949"), &format!("Lund meets guest{n}")));
    let mut again = event("7-3-1949", "Lund meets.");
    again.line = 2;
    let links = concordance(others.chain([event("7-3-1949", "Lund meets"), again])).links();
    assert_eq!(links.len(), 1);
    assert_eq!((links[0].from.line, links[0].to.line), (1, 2));
}

#[test]
fn words_that_most_records_have_tie_nothing() {
    let days = (1..=28).map(|day| {
        event(
            &format!("{day}-3-1949"),
            &format!("Lund talks about salt{day}"),
        )
    });
    let letter = document("7-3-1949", "Lund about fish");
    assert_eq!(concordance(days.chain([letter])).links(), []);
}

#[test]
fn two_pages_that_tell_one_event_in_other_words_are_tied() {
    let found = concordance([
        item(
            "a.txt",
            Kind::Event,
            "7-3-1949",
            "Lund opens the salt works of Læsø",
        ),
        item(
            "b.txt",
            Kind::Event,
            "7-3-1949",
            "Opening of Læsø’s salt works",
        ),
    ])
    .links();
    assert_eq!(found.len(), 1);
    assert_eq!(
        (found[0].from.source.as_str(), found[0].to.source.as_str()),
        ("a.txt", "b.txt")
    );
}

#[test]
fn a_short_form_and_its_words_are_the_same_name() {
    let found = relations([
        meeting("7-3-1949", "Salt Council of Berg"),
        event("7-3-1949", "The SCB is called to Oslo"),
    ]);
    assert_eq!(found, ["same-day"]);
}

#[test]
fn a_period_is_tied_to_an_entry_that_lies_within_it() {
    let mut congress = meeting("14-6-1949", "Congress of the salt towns");
    congress.latest = event("23-6-1949", "").latest;
    let found = relations([
        congress.clone(),
        event("20-6-1949", "The salt towns end their congress"),
    ]);
    assert_eq!(found, ["within"]);
    let later = relations([
        congress,
        event("24-6-1949", "The salt towns end their congress"),
    ]);
    assert_eq!(later, NOTHING);
}

#[test]
fn a_record_of_several_days_is_tied_by_each_of_them_and_never_to_itself() {
    let first = meeting("7-3-1949", "Council of the salt towns");
    let mut second = meeting("10-3-1949", "Council of the salt towns");
    second.id.clone_from(&first.id);
    let found = relations([
        first,
        second,
        event("7-3-1949", "Salt council begins"),
        event("10-3-1949", "Lund leaves the salt council"),
    ]);
    assert_eq!(found, ["same-day", "same-day"]);
}

#[test]
fn a_record_of_a_month_is_tied_to_a_day_in_it_by_rare_words_only() {
    let found = relations([
        document("0-3-1949", "Report on the salt works of Læsø"),
        event("7-3-1949", "Fire at the salt works of Læsø"),
    ]);
    assert_eq!(found, ["same-month"]);
    let one_word = relations([
        document("0-3-1949", "Report on the salt tax"),
        event("7-3-1949", "Fire destroys salt houses"),
    ]);
    assert_eq!(one_word, NOTHING);
    let two_entries = relations([
        event("0-3-1949", "Lund builds the salt works of Læsø"),
        event("7-3-1949", "Fire at the salt works of Læsø"),
    ]);
    assert_eq!(two_entries, NOTHING);
}

#[test]
fn a_record_of_a_year_is_tied_to_a_month_in_it_by_rare_words_only() {
    let found = relations([
        document("0-0-1949", "Report on the 64th and the 66th division"),
        event("0-8-1949", "The 64th and 66th divisions are moved to Læsø"),
    ]);
    assert_eq!(found, ["same-year"]);
    let other_year = relations([
        document("0-0-1949", "Report on the 64th and the 66th division"),
        event("0-8-1950", "The 64th and 66th divisions are moved to Læsø"),
    ]);
    assert_eq!(other_year, NOTHING);
}

#[test]
fn the_same_words_a_few_days_apart_are_near_and_weeks_apart_are_nothing() {
    let text = "Lund opens the salt works of Læsø";
    assert_eq!(
        relations([event("7-3-1949", text), event("9-3-1949", text)]),
        ["near-day"]
    );
    assert_eq!(
        relations([event("7-3-1949", text), event("29-3-1949", text)]),
        NOTHING
    );
}

#[test]
fn a_short_description_on_another_day_is_another_event() {
    let found = relations([
        event("7-3-1949", "Lund meets Berg"),
        event("9-3-1949", "Lund meets Berg again"),
    ]);
    // Three rare words would be enough; in a page that names the two every week they are not rare.
    let often = (1..=20).map(|n| {
        event(
            &format!("{n}-5-1949"),
            &format!("Lund or Berg meets guest{n}"),
        )
    });
    let pair = [
        event("7-3-1949", "Lund meets Berg"),
        event("9-3-1949", "Lund meets Berg"),
    ];
    assert_eq!(found, ["near-day"]);
    assert_eq!(concordance(often.chain(pair)).links(), []);
}

#[test]
fn numbered_sittings_are_different_events() {
    let found = relations([
        event("7-3-1949", "3rd sitting of the salt council in Malmö"),
        event("9-3-1949", "4th sitting of the salt council in Malmö"),
        event("7-3-1950", "5th sitting of the salt council in Malmö"),
    ]);
    assert_eq!(found, NOTHING);
}

#[test]
fn the_same_day_of_another_year_needs_a_nearly_identical_description() {
    let opens = event("7-3-1949", "Lund opens the salt works of Læsø");
    let again = document("7-3-1950", "LUND opens salt work of Læsø.");
    assert_eq!(relations([opens.clone(), again]), ["other-year"]);
    let other = event("7-3-1950", "Lund closes the fish market of Malmö");
    assert_eq!(relations([opens, other]), NOTHING);
}

#[test]
fn what_comes_back_every_year_is_no_single_event() {
    let feast = |year| event(&format!("7-3-{year}"), "Feast of the salt boilers in Malmö");
    assert_eq!(relations([feast(1949), feast(1950)]), ["other-year"]);
    assert_eq!(relations([feast(1949), feast(1950), feast(1951)]), NOTHING);
}

#[test]
fn a_record_without_a_date_is_passed_over() {
    let text = "Lund opens the salt works of Læsø";
    let mut invalid = event("7-3-1949", text);
    invalid.precision = Precision::Invalid;
    assert_eq!(relations([invalid, document("7-3-1949", text)]), NOTHING);
}

//! What must hold for any records: how much is compared, and that their order makes no difference.

use proptest::prelude::*;

use super::{concordance, event, item};
use crate::concord::{Concordance, Item, Kind, Link};
use crate::spill::Room;

/// Pairs compared for each of `count` entries of one day, at most.
fn pairs_per_entry(count: usize, text: impl Fn(usize) -> String) -> usize {
    let events = (0..count).map(|n| {
        let mut event = event("7-3-1949", "");
        event.id = n.to_string();
        event.line = n;
        event.text = text(n).leak();
        event
    });
    concordance(events).candidates().len().div_ceil(count)
}

#[test]
fn a_day_of_50_000_entries_with_one_text_needs_no_comparison() {
    let text = |_| "Lund opens the salt works".to_owned();
    assert_eq!(pairs_per_entry(50_000, text), 0);
}

#[test]
fn a_day_of_50_000_entries_with_texts_of_their_own_needs_few_comparisons_for_each() {
    let text = |n| format!("Lund opens house{n} in town{}", n / 4);
    assert_eq!(pairs_per_entry(50_000, text), 2);
}

#[test]
fn comparisons_for_an_entry_are_bounded_however_full_its_day_is() {
    let text = |n| format!("Lund salt{} fish{} iron{}", n / 32, n / 31, n / 30);
    let (few, many) = (pairs_per_entry(500, text), pairs_per_entry(5_000, text));
    assert!(many <= few + 1 && many <= 3 * 32, "{few} {many}");
}

/// The links between items when nearly all of what is kept goes to disk.
fn links_on_disk(items: impl IntoIterator<Item = Item<'static>>) -> Vec<Link> {
    let folder = tempfile::tempdir().unwrap();
    let mut all = Concordance::with_room(Room::of(100, folder.path().to_owned()));
    for item in items {
        all.append(&concordance([item])).unwrap();
    }
    let mut links = Vec::new();
    let each = all.each_link(|link| {
        links.push(link);
        Ok(())
    });
    each.unwrap();
    links
}

#[test]
fn what_goes_to_disk_is_found_like_what_stays_in_memory() {
    let towns = [
        "Lund",
        "Malmö",
        "Oslo",
        "Berg",
        "SCB",
        "Salt Council of Berg",
    ];
    // Two items for each event, some of them a day apart, in another year, or to the month only.
    let items = (0..400_usize).map(|n| {
        let m = n / 2;
        let kind = [Kind::Event, Kind::Document, Kind::Mention][n % 3];
        let (day, year) = (m % 25 + n % 4 / 3 + 1, 1949 + n % 5 / 4);
        let date = match n % 10 {
            0 => format!("0-{}-1949", m % 4 + 1),
            1 => "0-0-1949".to_owned(),
            _ => format!("{day}-{}-{year}", m % 4 + 1),
        };
        let text = format!("{} salt{m} fish{} iron{m}", towns[n % 6], m / 3);
        item(["a", "b"][n % 2], kind, &date, text)
    });
    let items: Vec<Item<'static>> = items.collect();
    let links = concordance(items.clone()).links();
    assert!(links.len() > 100, "{}", links.len());
    assert_eq!(links_on_disk(items), links);
}

proptest! {
    #[test]
    fn links_do_not_depend_on_the_order_of_pages(
        rows in prop::collection::vec((0_usize..3, 0_usize..4, 1_u32..4, 1949_u32..1951, "[a-d]{1,2}( [a-d]{1,2}){0,5}"), 0..40),
        seed in any::<prop::sample::Index>(),
    ) {
        let kinds = [Kind::Document, Kind::Meeting, Kind::Mention, Kind::Event];
        let items: Vec<Item<'static>> = rows.iter().map(|(page, kind, day, year, text)| {
            item(["a", "b", "c"][*page], kinds[*kind], &format!("{day}-3-{year}"), text.clone())
        }).collect();
        let links = concordance(items.clone()).links();
        prop_assert_eq!(&links_on_disk(items.clone()), &links);
        let mut turned = items;
        if !turned.is_empty() {
            let by = seed.index(turned.len());
            turned.rotate_left(by);
            turned.reverse();
        }
        prop_assert_eq!(&concordance(turned).links(), &links);
        for link in &links {
            prop_assert!((0.0..=1.0).contains(&link.score));
            prop_assert!((link.from.kind, &link.from.source) <= (link.to.kind, &link.to.source));
        }
    }
}

//! What must hold for any records: how much is compared, and that their order makes no difference.

use proptest::prelude::*;

use super::{concordance, event, item};
use crate::concord::{Item, Kind};

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

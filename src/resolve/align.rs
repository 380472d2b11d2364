//! Aligns two lists of texts that should be the same, in the same order, and nearly are.
//!
//! Texts that stand once in each list are paired first, and of the pairs those that keep the order;
//! between them the rest is paired by looser and looser likeness. So one text that is missing or has
//! been added disturbs only its neighbours, and the work grows with the lists, not with their product.

use std::ops::Range;

use foldhash::{HashMap, HashMapExt, HashSet};

use crate::text::{hash_of, without};

/// Letters and digits at the beginning and end by which texts are compared at second sight.
const EDGE: usize = 40;
/// Longest stretch in which every text of one list is compared with every one of the other.
const LONGEST_STRETCH: usize = 16;
/// Share of words that two texts must have in common to be taken for the same.
const ALIKE: f64 = 0.5;

/// Punctuation that closes.
pub(crate) fn is_closing(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | ':' | '!' | '?')
}

/// For each text of `left`, the index of its partner in `right`; partners are in the same order.
pub(super) fn align(left: &[&str], right: &[&str]) -> Vec<Option<usize>> {
    let mut partners = vec![None; left.len()];
    let whole = |text: &str| key(text.chars().filter(|c| !is_closing(*c)));
    let beginning = |text: &str| key(text.chars().filter(|c| c.is_alphanumeric()).take(EDGE));
    let ending = |text: &str| {
        let letters = text.chars().rev().filter(|c| c.is_alphanumeric());
        key(letters.take(EDGE))
    };
    let keys: [NoteKey; 3] = [whole, beginning, ending];
    for key in keys {
        for repeated in [false, true] {
            for stretch in stretches(&partners, right.len()) {
                let pairs = pair_by_key(&stretch, left, right, key, repeated);
                for (l, r) in in_order(pairs) {
                    partners[l] = Some(r);
                }
            }
        }
    }
    for stretch in stretches(&partners, right.len()) {
        for (l, r) in in_order(pair_by_likeness(&stretch, left, right)) {
            partners[l] = Some(r);
        }
    }
    partners
}

/// What a text is compared by.
type NoteKey = fn(&str) -> Option<u64>;

/// A hash of characters; none of no character.
fn key(chars: impl Iterator<Item = char>) -> Option<u64> {
    let (hash, count) = hash_of(chars);
    (count > 0).then_some(hash)
}

/// Texts of both lists that lie between two pairs.
type Unpaired = (Range<usize>, Range<usize>);

/// The stretches in which both lists still have texts without a partner.
fn stretches(partners: &[Option<usize>], right: usize) -> Vec<Unpaired> {
    let mut stretches = Vec::new();
    let (mut l, mut r) = (0, 0);
    for (index, partner) in partners.iter().enumerate() {
        if let Some(partner) = *partner {
            stretches.push((l..index, r..partner));
            (l, r) = (index + 1, partner + 1);
        }
    }
    stretches.push((l..partners.len(), r..right));
    stretches.retain(|(left, right)| !left.is_empty() && !right.is_empty());
    stretches
}

/// Pairs texts with the same key: those that have it alone, or, when they may be repeated, the first with
/// the first, the second with the second.
fn pair_by_key(
    (l, r): &Unpaired,
    left: &[&str],
    right: &[&str],
    key: NoteKey,
    repeated: bool,
) -> Vec<(usize, usize)> {
    let group = |texts: &[&str], range: &Range<usize>| {
        let mut groups: HashMap<u64, Vec<usize>> = HashMap::new();
        for index in range.clone() {
            if let Some(key) = key(texts[index]) {
                groups.entry(key).or_default().push(index);
            }
        }
        groups
    };
    let (left, right) = (group(left, l), group(right, r));
    let mut pairs = Vec::new();
    for (key, l) in &left {
        let Some(r) = right.get(key) else {
            continue;
        };
        if repeated || l.len() == 1 && r.len() == 1 {
            pairs.extend(l.iter().copied().zip(r.iter().copied()));
        }
    }
    pairs
}

/// Pairs each text with the most alike one, when the stretch is short.
fn pair_by_likeness((l, r): &Unpaired, left: &[&str], right: &[&str]) -> Vec<(usize, usize)> {
    if l.len().max(r.len()) > LONGEST_STRETCH {
        return Vec::new();
    }
    let words = |text: &str| {
        without(text, is_closing)
            .split(' ')
            .map(str::to_owned)
            .collect::<HashSet<String>>()
    };
    let right: Vec<(usize, HashSet<String>)> = r.clone().map(|r| (r, words(right[r]))).collect();
    let best = |l: usize| {
        let left = words(left[l]);
        let likeness = |other: &HashSet<String>| {
            let shared = left.intersection(other).count();
            2.0 * shared as f64 / (left.len() + other.len()) as f64
        };
        let rated = right.iter().map(|(r, words)| (*r, likeness(words)));
        let alike = rated.filter(|(_, likeness)| *likeness >= ALIKE);
        alike.reduce(|best, next| if next.1 > best.1 { next } else { best })
    };
    l.clone()
        .filter_map(|l| best(l).map(|(r, _)| (l, r)))
        .collect()
}

/// The most pairs that keep the order of both lists: a longest increasing subsequence.
pub(crate) fn in_order<T: Ord + Copy>(mut pairs: Vec<(usize, T)>) -> Vec<(usize, T)> {
    pairs.sort_unstable();
    // For each length, the pair that ends the best sequence of that length; for each pair, the one before.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (index, pair) in pairs.iter().enumerate() {
        let length = ends.partition_point(|&end| pairs[end].1 < pair.1);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        if length == ends.len() {
            ends.push(index);
        } else {
            ends[length] = index;
        }
    }
    let mut chain = Vec::new();
    let mut at = ends.last().copied();
    while let Some(index) = at {
        chain.push(pairs[index]);
        at = before[index];
    }
    chain.reverse();
    chain
}

#[cfg(test)]
mod tests {
    use super::{align as aligned, in_order};

    #[test]
    fn equal_texts_are_partners() {
        assert_eq!(
            aligned(&["a", "b", "c"], &["a", "b", "c"]),
            [Some(0), Some(1), Some(2)]
        );
    }

    #[test]
    fn a_missing_or_added_text_disturbs_only_its_neighbourhood() {
        assert_eq!(
            aligned(&["a", "b", "c"], &["a", "c"]),
            [Some(0), None, Some(1)]
        );
        assert_eq!(aligned(&["a", "c"], &["a", "b", "c"]), [Some(0), Some(2)]);
    }

    #[test]
    fn a_text_out_of_order_has_no_partner() {
        assert_eq!(
            aligned(&["a", "b", "c", "d"], &["b", "c", "d", "a"]),
            [None, Some(0), Some(1), Some(2)]
        );
    }

    #[test]
    fn repeated_texts_are_paired_in_order_between_their_neighbours() {
        assert_eq!(
            aligned(&["x", "a", "x", "b", "x"], &["x", "a", "b", "x"]),
            [Some(0), Some(1), None, Some(2), Some(3)]
        );
        assert_eq!(
            aligned(&["x", "x", "x"], &["x", "x"]),
            [Some(0), Some(1), None]
        );
    }

    #[test]
    fn texts_that_differ_a_little_are_partners() {
        assert_eq!(
            aligned(
                &["salt was dear in the north of it", "b"],
                &["salt is dear in the north", "b"]
            ),
            [Some(0), Some(1)]
        );
        assert_eq!(aligned(&["salt was dear"], &["fish is cheap"]), [None]);
    }

    #[test]
    fn the_longest_chain_in_order_is_kept() {
        assert_eq!(
            in_order(vec![(0, 5), (1, 1), (2, 2), (3, 0), (4, 3)]),
            [(1, 1), (2, 2), (4, 3)]
        );
    }
}

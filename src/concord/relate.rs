//! What two likened items are to each other. The thresholds were chosen by reading every link of a real
//! page: see `docs/concordance.md`.

use super::stored_item::StoredItem;
use super::weight::Likeness;
use super::{Kind, Relation};
use crate::date::Precision;

/// Most days between two items that are said to be a few days apart.
pub(super) const NEAR_DAYS: i32 = 5;

/// Dates from which on the same description is a formula, that of a custom or of a kind of letter, and
/// tells of no happening of its own.
pub(super) const FORMULA_DATES: usize = 3;

/// What is known of a pair besides its dates.
#[derive(Debug, Clone, Copy)]
pub(super) struct PairEvidence {
    pub(super) likeness: Likeness,
    /// Whether both are the only ones of their kind that their pages have for their days.
    pub(super) alone: bool,
    /// Whether either description stands on [`FORMULA_DATES`] dates or more.
    pub(super) formula: bool,
}

/// Whether two entries whose dates have the relation `relation` are alike enough to be tied.
pub(super) fn is_alike(
    a: &StoredItem<'_>,
    b: &StoredItem<'_>,
    relation: Relation,
    evidence: PairEvidence,
) -> bool {
    let PairEvidence {
        likeness,
        alone,
        formula,
    } = evidence;
    let Likeness {
        cosine,
        part,
        shared,
        ..
    } = likeness;
    let score = likeness.score();
    let same_numbers = !likeness.numbers_differ;
    let distinctive = !formula && same_numbers;
    match relation {
        // A period holds many happenings, and a sentence many words.
        Relation::Within if a.kind == Kind::Mention || b.kind == Kind::Mention => {
            shared >= 0.5 && score >= 0.15
        }
        // A document and the entry of its day: little is needed.
        Relation::SameDay | Relation::Within if a.kind != b.kind => {
            shared >= 0.5 && part >= if alone { 0.05 } else { 0.13 }
        }
        // Two pages may tell one happening in two ways.
        Relation::SameDay | Relation::Within if a.source != b.source => {
            shared >= 1.0 && score >= 0.45 && same_numbers
        }
        // Two entries of one list are two happenings, unless they say the same.
        Relation::SameDay | Relation::Within => {
            (shared >= 1.2 && cosine >= 0.65 || cosine >= 0.95) && same_numbers
        }
        Relation::SameMonth | Relation::SameYear if a.kind == b.kind => {
            shared >= 1.5 && cosine >= 0.65 && distinctive
        }
        // A month has many days: rare words must speak for the pair.
        Relation::SameMonth => shared >= 1.2 && score >= 0.2 && distinctive,
        Relation::SameYear => shared >= 1.5 && score >= 0.3 && distinctive,
        Relation::NearDay => shared >= 2.0 && cosine >= 0.78 && distinctive,
        Relation::OtherYear => shared >= 1.6 && cosine >= 0.65 && distinctive,
    }
}

/// Whether two dates stand on the same line of running text, and so in the same story.
fn is_one_sentence(a: &StoredItem<'_>, b: &StoredItem<'_>) -> bool {
    let mentions = a.kind == Kind::Mention && b.kind == Kind::Mention;
    mentions && (a.source, a.line) == (b.source, b.line)
}

/// The relation that the dates of two entries allow.
pub(super) fn relation(a: &StoredItem<'_>, b: &StoredItem<'_>) -> Option<Relation> {
    if is_one_sentence(a, b) {
        return None;
    }
    let both_days = a.year_day.is_some() && b.year_day.is_some();
    match (a.days_from(b), a.precision.max(b.precision)) {
        (0, Precision::Day) if both_days => Some(Relation::SameDay),
        (0, Precision::Day) => Some(Relation::Within),
        (0, Precision::Month) => Some(Relation::SameMonth),
        (0, _) => Some(Relation::SameYear),
        _ if !both_days => None,
        (1..=NEAR_DAYS, _) => Some(Relation::NearDay),
        _ => (a.year_day == b.year_day).then_some(Relation::OtherYear),
    }
}

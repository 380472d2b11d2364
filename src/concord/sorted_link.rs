//! A link as it is sorted among the others.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use super::{Link, LinkEnd};
use crate::spill::Record;

/// A link, in the order of links: by both ends, and of the same ends the more alike first.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct SortedLink(pub(super) Link);

impl SortedLink {
    fn order(&self) -> impl Ord + '_ {
        let Link {
            from, to, relation, ..
        } = &self.0;
        (
            &from.source,
            from.line,
            &from.id,
            &to.source,
            to.line,
            &to.id,
            *relation,
        )
    }

    /// Whether both tie the same records in the same way.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.order() == other.order()
    }
}

impl Ord for SortedLink {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_score = || other.0.score.total_cmp(&self.0.score);
        self.order().cmp(&other.order()).then_with(by_score)
    }
}

impl PartialOrd for SortedLink {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for SortedLink {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for SortedLink {}

impl Record for SortedLink {
    fn size(&self) -> usize {
        let texts = |end: &LinkEnd| end.id.capacity() + end.source.capacity();
        size_of::<Self>() + texts(&self.0.from) + texts(&self.0.to)
    }
}

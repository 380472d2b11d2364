//! Rows of `links.csv`.

use super::Filled;
use crate::concord::Link;

row! {
    /// Two records that seem to speak of the same happening. A link leads from a document, a meeting or a
    /// mention to an entry of a timeline, from a document to a meeting, and between two records of a kind from
    /// the one that comes first by page and line.
    LinkRow<'a> of (link: &'a Link) {
        /// Page of the record that the link leads from.
        source: Filled<'a> = Filled(&link.from.source),
        /// Identifier of that record: a document, a meeting, a mention or an event.
        from_id: Filled<'a> = Filled(&link.from.id),
        /// Identifier of the record that the link leads to: a document, a meeting, a mention or an event.
        to_id: Filled<'a> = Filled(&link.to.id),
        /// How the two are tied: `same-day` dated to the same day and alike; `within` one is a period that
        /// holds the other's day or crosses its period, and alike; `same-month` and `same-year` one is dated
        /// to a month or a year only, in which the other lies, and alike; `near-day` a few days apart and
        /// nearly identical; `other-year` the same day and month of different years and nearly identical.
        #[schemars(extend("enum" = ["same-day", "within", "same-month", "same-year", "near-day", "other-year"]))]
        relation: Filled<'a> = Filled(link.relation.as_str()),
        /// How alike the words of the two are, from 0 to 1; not how sure the link is. A document and the one
        /// entry of its day are tied by few words.
        score: f64 = link.score,
    }
}

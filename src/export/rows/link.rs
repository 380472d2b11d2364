//! Rows of `links.csv`.

use schemars::JsonSchema;
use serde::Serialize;

use crate::concord::Link;

/// Two records that seem to be about the same event. A link leads from a document, a meeting or a
/// mention to an entry of a timeline, from a document to a meeting, and between two records of a kind from
/// the one that comes first by page and line.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LinkRow<'a> {
    /// Page of the record that the link leads from.
    pub source: &'a str,
    /// Identifier of that record: a document, a meeting, a mention or an event.
    pub from_id: &'a str,
    /// Identifier of the record that the link leads to: a document, a meeting, a mention or an event.
    pub to_id: &'a str,
    /// How the two are related: `same-day`, dated to the same day and alike; `within`, one is a period that
    /// contains the other's day or overlaps its period, and they are alike; `same-month` and `same-year`, one
    /// is dated only to a month or a year that contains the other, and they are alike; `near-day`, a few days
    /// apart and nearly identical; `other-year`, the same day and month of different years and nearly identical.
    #[schemars(extend("enum" = ["same-day", "within", "same-month", "same-year", "near-day", "other-year"]))]
    pub relation: &'static str,
    /// How alike the words of the two are, from 0 to 1; not how certain the link is. A document and the only
    /// entry of its day are linked by few words.
    pub score: f64,
}

impl<'a> LinkRow<'a> {
    pub(in super::super) fn of(link: &'a Link) -> Self {
        Self {
            source: &link.from.source,
            from_id: &link.from.id,
            to_id: &link.to.id,
            relation: link.relation.as_str(),
            score: link.score,
        }
    }
}

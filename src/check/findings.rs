//! Where rules put what they find.

use std::collections::HashMap;
use std::hash::Hasher;

use super::{Finding, Location, Related, Rule, Severity};
use crate::source::{SourceText, Span};

/// A stretch of one of the pages that are checked together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// Number of the page, from 0.
    pub page: usize,
    /// Bytes of its text.
    pub span: Span,
}

impl Spot {
    /// A stretch of the page that a rule of one page looks at.
    pub const fn here(span: Span) -> Self {
        Self { page: 0, span }
    }
}

/// A finding as a rule makes it.
#[derive(Debug, Clone)]
pub struct Draft {
    spot: Spot,
    message: String,
    help: String,
    severity: Option<Severity>,
    related: Vec<(Spot, String)>,
}

impl Draft {
    /// Something wrong at `spot`: `message` says what, in one sentence without a full stop.
    pub fn at(spot: Spot, message: impl Into<String>) -> Self {
        Self {
            spot,
            message: message.into(),
            help: String::new(),
            severity: None,
            related: Vec::new(),
        }
    }

    /// Says what to do about it.
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = help.into();
        self
    }

    /// Shows another place that the finding is about.
    pub fn related(mut self, spot: Spot, message: impl Into<String>) -> Self {
        self.related.push((spot, message.into()));
        self
    }

    /// Says that this finding is graver or less grave than others of its rule.
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = Some(severity);
        self
    }
}

/// Takes the findings of one rule.
#[derive(Debug)]
pub struct Findings<'a> {
    rule: &'static Rule,
    sources: &'a [&'a SourceText],
    found: &'a mut Vec<Finding>,
}

impl<'a> Findings<'a> {
    /// For `rule`, which looks at the pages `sources`.
    pub(super) fn new(
        rule: &'static Rule,
        sources: &'a [&'a SourceText],
        found: &'a mut Vec<Finding>,
    ) -> Self {
        Self {
            rule,
            sources,
            found,
        }
    }

    /// Takes a finding. One whose page does not exist is passed over.
    pub fn add(&mut self, draft: Draft) {
        let locate = |spot: Spot| {
            self.sources
                .get(spot.page)
                .map(|source| Location::of(source, spot.span))
        };
        let Some(place) = locate(draft.spot) else {
            return;
        };
        let related = (draft.related.into_iter())
            .filter_map(|(spot, message)| locate(spot).map(|place| Related { place, message }))
            .collect();
        self.found.push(Finding {
            rule: self.rule,
            severity: draft.severity.unwrap_or(self.rule.severity),
            place,
            message: draft.message,
            help: draft.help,
            related,
            fingerprint: String::new(),
        });
    }
}

/// Sorts findings, and gives each its fingerprint; `text_of` gives the words at a place, with some around
/// them, for a place may be a single mark.
///
/// The page is named by its file alone, so that the fingerprint is the same whichever folder is checked. Of
/// findings of one rule with the same words at their places, the first in the order of the text is told from
/// the second by a number.
pub(crate) fn finish(found: &mut Vec<Finding>, text_of: impl Fn(&Location) -> String) {
    found.sort_by(|a, b| a.order().cmp(&b.order()));
    found.dedup_by(|later, earlier| {
        later.order() == earlier.order() && later.message == earlier.message
    });
    let mut counts: HashMap<String, u32> = HashMap::new();
    for finding in found {
        let source = &finding.place.source;
        let file = source
            .rsplit_once('/')
            .map_or(source.as_str(), |(_, file)| file);
        let mut key = format!("{}\n{file}", finding.rule.code);
        let related = finding.related.iter().map(|related| &related.place);
        for place in std::iter::once(&finding.place).chain(related) {
            key.push('\n');
            // Another wrap of the lines makes no difference.
            key.extend(text_of(place).split_whitespace());
        }
        let count = counts.entry(key.clone()).or_insert(0);
        *count += 1;
        finding.fingerprint = fingerprint(&format!("{key}\n{count}"));
    }
}

/// The FNV-1a hash, the same on every machine and in every version, in hexadecimal.
fn fingerprint(key: &str) -> String {
    let mut hasher = fnv::FnvHasher::default();
    hasher.write(key.as_bytes());
    format!("{:016x}", hasher.finish())
}

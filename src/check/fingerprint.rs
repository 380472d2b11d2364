//! What findings are known by, and their order.

use std::collections::HashMap;

use super::draft::Draft;
use super::finding::{Finding, Location, Related};
use super::rule::Rule;
use crate::source::{SourceText, Span};

/// A place with its words, by which it is known again.
#[derive(Debug, Clone)]
pub(super) struct KnownPlace {
    pub(super) place: Location,
    /// The words at the place and around it, without white space.
    around: String,
}

impl KnownPlace {
    /// The place of `span` in `source`.
    pub(super) fn of(source: &SourceText, span: Span) -> Self {
        Self {
            place: Location::of(source, span),
            around: around(source, span).split_whitespace().collect(),
        }
    }
}

/// A finding, and what its fingerprint is made from.
#[derive(Debug, Clone)]
pub(super) struct Unnumbered {
    finding: Finding,
    key: u64,
}

impl Unnumbered {
    /// The finding of `rule` that `draft` is; none when it has no place.
    pub(super) fn of<P>(
        rule: &'static Rule,
        draft: Draft<P>,
        place_of: impl Fn(P) -> Option<KnownPlace>,
    ) -> Option<Self> {
        let KnownPlace { place, around } = place_of(draft.place)?;
        let mut key = FingerprintKey::of(rule, &place);
        key.add([around.as_str()]);
        let mut related = Vec::with_capacity(draft.related.len());
        for (place, message) in draft.related {
            if let Some(KnownPlace { place, around }) = place_of(place) {
                key.add([around.as_str()]);
                related.push(Related { place, message });
            }
        }
        let finding = Finding {
            rule,
            severity: draft.severity.unwrap_or(rule.severity),
            place,
            message: draft.message,
            help: draft.help,
            related,
            fingerprint: String::new(),
        };
        let key = key.0;
        Some(Self { finding, key })
    }

    /// What `finding` is made into again, with other words at its places.
    fn again(finding: Finding, text_of: impl Fn(&Location) -> String) -> Self {
        let mut key = FingerprintKey::of(finding.rule, &finding.place);
        let related = finding.related.iter().map(|related| &related.place);
        for place in std::iter::once(&finding.place).chain(related) {
            key.add(text_of(place).split_whitespace());
        }
        let key = key.0;
        Self { finding, key }
    }
}

/// What a fingerprint is made of: the FNV-1a hash, the same on every machine and in every version.
struct FingerprintKey(u64);

impl FingerprintKey {
    /// The rule and the page. The page is named by its file alone, so that the fingerprint is the same
    /// whichever folder is checked.
    fn of(rule: &Rule, place: &Location) -> Self {
        let source = place.source.as_str();
        let file = source.rsplit_once('/').map_or(source, |(_, file)| file);
        let mut key = Self(0xcbf2_9ce4_8422_2325);
        key.write(format!("{}\n{file}", rule.code).as_bytes());
        key
    }

    /// The words at a place. Another wrap of the lines makes no difference.
    fn add<'w>(&mut self, words: impl IntoIterator<Item = &'w str>) {
        self.write(b"\n");
        for word in words {
            self.write(word.as_bytes());
        }
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3);
        }
    }
}

/// Sorts findings, and gives each its fingerprint.
///
/// Of findings of one rule with the same words at their places, the first in the order of the text is told
/// from the second by a number.
pub(super) fn mark(mut found: Vec<Unnumbered>) -> Vec<Finding> {
    found.sort_by(|a, b| a.finding.order().cmp(&b.finding.order()));
    found.dedup_by(|later, earlier| {
        let (later, earlier) = (&later.finding, &earlier.finding);
        later.order() == earlier.order() && later.message == earlier.message
    });
    let mut counts: HashMap<u64, u32> = HashMap::new();
    (found.into_iter())
        .map(|Unnumbered { mut finding, key }| {
            let count = counts.entry(key).or_insert(0);
            *count += 1;
            let mut key = FingerprintKey(key);
            key.write(format!("\n{count}").as_bytes());
            finding.fingerprint = format!("{:016x}", key.0);
            finding
        })
        .collect()
}

/// Sorts findings, and gives each its fingerprint; `text_of` gives the words at a place.
pub(crate) fn finish(found: &mut Vec<Finding>, text_of: impl Fn(&Location) -> String) {
    let again = |finding| Unnumbered::again(finding, &text_of);
    *found = mark(std::mem::take(found).into_iter().map(again).collect());
}

/// Characters around a place that tell it from others with the same words: a place may be a single mark.
const AROUND: usize = 40;

/// The words at a place with those around them, on its own lines.
fn around(source: &SourceText, span: Span) -> &str {
    let first = source.line_span(source.line_of(span.start)).start;
    let last = source
        .line_span(source.line_of(span.end.saturating_sub(1).max(span.start)))
        .end;
    let before = source.slice(Span::new(first.min(span.start), span.start));
    let behind = source.slice(Span::new(span.end, last.max(span.end)));
    let start = (before.char_indices().rev().nth(AROUND - 1)).map_or(0, |(at, _)| at);
    let end = (behind.char_indices().nth(AROUND)).map_or(behind.len(), |(at, _)| at);
    source.slice(Span::new(
        span.start - (before.len() - start),
        span.end + end,
    ))
}

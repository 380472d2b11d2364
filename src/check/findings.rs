//! Where rules put what they find.

use std::collections::HashMap;
use std::hash::Hasher;
use std::io;

use fnv::FnvHasher;

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

/// Places of one kind that are shown of a finding.
const MOST_SHOWN: usize = 12;

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

    /// All places that it is about.
    pub(super) fn spots(&self) -> impl Iterator<Item = Spot> {
        std::iter::once(self.spot).chain(self.related.iter().map(|(spot, _)| *spot))
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

    /// Shows more places, each with the same `message`. There may be very many, one for each copy of a page:
    /// of those behind the first only the number is told.
    pub(super) fn related_all(
        mut self,
        spots: impl IntoIterator<Item = impl FnOnce() -> io::Result<Spot>>,
        message: &str,
    ) -> io::Result<Self> {
        let mut spots = spots.into_iter();
        for spot in spots.by_ref().take(MOST_SHOWN) {
            self.related.push((spot()?, message.to_owned()));
        }
        match spots.count() {
            0 => {}
            more => (self.message).push_str(&format!("; {more} more places are not shown")),
        }
        Ok(self)
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
    to: To<'a>,
}

/// Where findings go.
#[derive(Debug)]
enum To<'a> {
    /// Those of a page that is at hand.
    Page(&'a SourceText, &'a mut Vec<Unnumbered>),
    /// Those of several pages, whose texts come later.
    Drafts(&'a mut Vec<(&'static Rule, Draft)>),
}

impl<'a> Findings<'a> {
    /// For `rule`, which looks at the page `source`.
    pub(super) fn of_page(
        rule: &'static Rule,
        source: &'a SourceText,
        found: &'a mut Vec<Unnumbered>,
    ) -> Self {
        let to = To::Page(source, found);
        Self { rule, to }
    }

    /// For `rule`, which looks at all pages.
    pub(super) fn of_corpus(
        rule: &'static Rule,
        drafts: &'a mut Vec<(&'static Rule, Draft)>,
    ) -> Self {
        let to = To::Drafts(drafts);
        Self { rule, to }
    }

    /// Takes a finding. One whose page does not exist is passed over.
    pub fn add(&mut self, draft: Draft) {
        match &mut self.to {
            To::Page(source, found) => {
                let place_of =
                    |spot: Spot| (spot.page == 0).then(|| KnownPlace::of(source, spot.span));
                found.extend(Unnumbered::of(self.rule, draft, place_of));
            }
            To::Drafts(drafts) => drafts.push((self.rule, draft)),
        }
    }
}

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
    pub(super) fn of(
        rule: &'static Rule,
        draft: Draft,
        place_of: impl Fn(Spot) -> Option<KnownPlace>,
    ) -> Option<Self> {
        let KnownPlace { place, around } = place_of(draft.spot)?;
        let mut key = FingerprintKey::of(rule, &place);
        key.add([around.as_str()]);
        let mut related = Vec::with_capacity(draft.related.len());
        for (spot, message) in draft.related {
            if let Some(KnownPlace { place, around }) = place_of(spot) {
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
        let key = key.0.finish();
        Some(Self { finding, key })
    }

    /// What `finding` is made into again, with other words at its places.
    fn again(finding: Finding, text_of: impl Fn(&Location) -> String) -> Self {
        let mut key = FingerprintKey::of(finding.rule, &finding.place);
        let related = finding.related.iter().map(|related| &related.place);
        for place in std::iter::once(&finding.place).chain(related) {
            key.add(text_of(place).split_whitespace());
        }
        let key = key.0.finish();
        Self { finding, key }
    }
}

/// What a fingerprint is made of: the FNV-1a hash, the same on every machine and in every version.
struct FingerprintKey(FnvHasher);

impl FingerprintKey {
    /// The rule and the page. The page is named by its file alone, so that the fingerprint is the same
    /// whichever folder is checked.
    fn of(rule: &Rule, place: &Location) -> Self {
        let source = place.source.as_str();
        let file = source.rsplit_once('/').map_or(source, |(_, file)| file);
        let mut hasher = FnvHasher::default();
        hasher.write(format!("{}\n{file}", rule.code).as_bytes());
        Self(hasher)
    }

    /// The words at a place. Another wrap of the lines makes no difference.
    fn add<'w>(&mut self, words: impl IntoIterator<Item = &'w str>) {
        self.0.write(b"\n");
        for word in words {
            self.0.write(word.as_bytes());
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
            let mut hasher = FnvHasher::with_key(key);
            hasher.write(format!("\n{count}").as_bytes());
            finding.fingerprint = format!("{:016x}", hasher.finish());
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

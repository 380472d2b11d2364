//! Findings as rules make them, before their places are looked up.

use std::io;

use super::severity::Severity;
use crate::source::Span;

/// A span of one of the pages that are checked together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// Number of the page, from 0.
    pub page: usize,
    /// Bytes of its text.
    pub span: Span,
}

/// Places of one kind that are shown of a finding.
const MOST_SHOWN: usize = 12;

/// A finding as a rule makes it. Rules of a page speak of spans, those of a corpus of spots.
#[derive(Debug, Clone)]
pub struct Draft<P> {
    pub(super) place: P,
    pub(super) message: String,
    pub(super) help: String,
    pub(super) severity: Option<Severity>,
    pub(super) related: Vec<(P, String)>,
}

impl<P> Draft<P> {
    /// Something wrong at `place`: `message` says what, in one sentence without a full stop, and `help` what to do.
    pub fn new(place: P, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            place,
            message: message.into(),
            help: help.into(),
            severity: None,
            related: Vec::new(),
        }
    }

    /// Shows another place that the finding is about.
    pub fn related(&mut self, place: P, message: impl Into<String>) -> &mut Self {
        self.related.push((place, message.into()));
        self
    }

    /// Shows more places, each with the same `message`. There may be very many, one for each copy of a page:
    /// of those behind the first only the number is told.
    pub(super) fn related_all(
        &mut self,
        places: impl IntoIterator<Item = impl FnOnce() -> io::Result<P>>,
        message: &str,
    ) -> io::Result<&mut Self> {
        let mut places = places.into_iter();
        for place in places.by_ref().take(MOST_SHOWN) {
            self.related(place()?, message);
        }
        match places.count() {
            0 => {}
            more => (self.message).push_str(&format!("; {more} more places are not shown")),
        }
        Ok(self)
    }

    /// Says that this finding is graver or less grave than others of its rule.
    pub fn severity(&mut self, severity: Severity) -> &mut Self {
        self.severity = Some(severity);
        self
    }

    /// All places that it is about.
    pub(super) fn places(&self) -> impl Iterator<Item = &P> {
        std::iter::once(&self.place).chain(self.related.iter().map(|(place, _)| place))
    }
}

/// Takes the findings of one rule.
#[derive(Debug)]
pub struct Findings<P>(pub(super) Vec<Draft<P>>);

impl<P> Findings<P> {
    /// Takes a finding; more can be said of it.
    pub fn add(
        &mut self,
        place: P,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> &mut Draft<P> {
        let at = self.0.len();
        self.0.push(Draft::new(place, message, help));
        &mut self.0[at]
    }
}

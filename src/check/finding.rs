//! What a rule has found: one neutral thing that every report is made of.

use super::rule::Rule;
use super::severity::Severity;
use crate::source::{SourceText, Span};

/// A place in a page, in bytes and in lines and columns.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Location {
    /// Name of the page, as in all records: `trade/salt.txt`.
    pub source: String,
    /// Line of the first character, from 1.
    pub line: usize,
    /// Column of the first character, in characters from 1.
    pub column: usize,
    /// Line of the last character.
    pub end_line: usize,
    /// Column behind the last character, in characters from 1.
    pub end_column: usize,
    /// Bytes of the decoded text.
    pub span: Span,
}

impl Location {
    /// The place of `span` in `source`.
    ///
    /// ```
    /// use regesta::check::Location;
    /// use regesta::source::{SourceText, Span};
    /// let source = SourceText::new("salt.txt", "Salt\nÆrø, 7-3-1949");
    /// let place = Location::of(&source, Span::new(12, 20));
    /// assert_eq!((place.line, place.column, place.end_line, place.end_column), (2, 6, 2, 14));
    /// assert_eq!(place.to_string(), "salt.txt:2:6");
    /// ```
    pub fn of(source: &SourceText, span: Span) -> Self {
        // The end is exclusive: it is a column of the line of the last byte, even before a line end.
        let end_line = source.line_of(span.end.saturating_sub(1).max(span.start));
        let start = source.line_span(end_line).start;
        let end_column = source.characters(Span::new(start, span.end.max(start))) + 1;
        Self {
            source: source.name().to_owned(),
            line: source.line_of(span.start),
            column: source.column_of(span.start),
            end_line,
            end_column,
            span,
        }
    }
}

impl std::fmt::Display for Location {
    /// `file:line:column`, as terminals and editors know it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}:{}", self.source, self.line, self.column)
    }
}

/// Another place that a finding is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Related {
    /// Where it is.
    pub place: Location,
    /// What it is to the finding.
    pub message: String,
}

/// Something that a rule has found.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// How grave it is: that of the rule, unless the rule or the configuration says otherwise.
    pub severity: Severity,
    /// Where it is.
    pub place: Location,
    /// What is wrong, in one sentence.
    pub message: String,
    /// What to do about it.
    pub help: String,
    /// The other places that it is about.
    pub related: Vec<Related>,
    /// Tells the finding from all others of the run, and stays when something else on the page is
    /// edited: 16 hexadecimal digits made of the rule, the page and the words at its places.
    pub fingerprint: String,
}

impl Finding {
    /// By place, then by rule: the order of all reports.
    pub fn order(&self) -> impl Ord + '_ {
        let Location {
            source, span, line, ..
        } = &self.place;
        (source, *line, *span, self.rule.code, &self.related)
    }
}

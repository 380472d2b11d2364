//! Rows of `author_mentions.csv`.

use schemars::JsonSchema;
use serde::Serialize;

use super::Context;
use crate::record::AuthorMention;
use crate::source::Span;

/// A work named by author and year (`Lund (1993)`), in running text, in the commentary on a document or in a
/// note. Every reference with a year begins with one.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AuthorMentionRow<'a> {
    /// Page the mention was read from.
    pub source: &'a str,
    /// Line on which the name starts, counted from 1.
    pub line: usize,
    /// Character of the line with which the name starts, counted from 1.
    pub column: usize,
    /// The name as written; several authors together.
    pub name: &'a str,
    /// The year behind the name.
    pub year: i32,
    /// Identifier of the reference of that year which names the work most fully, in `references.csv`;
    /// empty when none fits, or several works do.
    pub resolves_to: Option<&'a str>,
    /// Letter behind the year that tells works of one author and year apart; empty when there is none.
    pub year_suffix: Option<char>,
}

impl<'a> AuthorMentionRow<'a> {
    pub(super) fn of(context: Context<'a>, r: &'a AuthorMention<'_>, column: usize) -> Self {
        Self {
            source: context.source(),
            line: r.line,
            column,
            name: &r.name,
            year: r.year,
            resolves_to: context.reference_id(r.resolves_to),
            year_suffix: r.suffix,
        }
    }

    /// The rows of all mentions of a page. Columns are counted on from mention to mention, so that a long
    /// line is gone through once.
    pub(super) fn all(context: Context<'a>) -> Vec<Self> {
        let source = context.page.source;
        let (mut line, mut from, mut column) = (0, 0, 1);
        let row = |r: &'a AuthorMention<'_>| {
            if r.line != line {
                (line, from, column) = (r.line, source.line_span(r.line).start, 1);
            }
            column += source.slice(Span::new(from, r.span.start)).chars().count();
            from = r.span.start;
            Self::of(context, r, column)
        };
        context.page.author_mentions.iter().map(row).collect()
    }
}

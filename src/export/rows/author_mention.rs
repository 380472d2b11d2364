//! Rows of `author_mentions.csv`.

use schemars::JsonSchema;
use serde::Serialize;

use super::Context;
use crate::record::AuthorMention;

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
    /// The year after the name.
    pub year: i32,
    /// Identifier of the reference of that year which names the work most fully, in `references.csv`;
    /// empty if none fits, or more than one work does.
    pub resolves_to: Option<&'a str>,
    /// Letter after the year that distinguishes works of one author and year; empty if there is none.
    pub year_suffix: Option<char>,
}

impl<'a> AuthorMentionRow<'a> {
    pub(super) fn of(context: Context<'a>, r: &'a AuthorMention<'_>) -> Self {
        Self {
            source: context.source(),
            line: r.line,
            column: context.page.source.column_of(r.span.start),
            name: &r.name,
            year: r.year,
            resolves_to: context.reference_id(r.resolves_to),
            year_suffix: r.suffix,
        }
    }
}

//! Rows of `author_mentions.csv`.

use super::{Filled, RowContext};
use crate::record::AuthorMention;

row! {
    /// A work named by author and year (`Lund (1993)`), in running text, in the commentary on a document or in a
    /// note. Every reference with a year begins with one.
    AuthorMentionRow<'a> of (context: RowContext<'a>, _index: usize, r: &'a AuthorMention<'_>) {
        /// Page the mention was read from.
        source: Filled<'a> = context.source(),
        /// Line on which the name starts, counted from 1.
        line: usize = r.line,
        /// Character of the line with which the name starts, counted from 1.
        column: usize = context.page.source.column_of(r.span.start),
        /// The name as written; several authors together.
        name: &'a str = &r.name,
        /// The year after the name.
        year: i32 = r.year,
        /// Identifier of the reference of that year which names the work most fully, in `references.csv`; empty if none
        /// fits, or more than one work does.
        resolves_to: Option<&'a str> = context.reference_id(r.resolves_to),
        /// Letter after the year that distinguishes works of one author and year; empty if there is none.
        year_suffix: Option<char> = r.suffix,
    }
}

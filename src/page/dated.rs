//! Lines with a date on which no dated record begins.

use std::fmt;

use super::LineUse;
use crate::record::Reasons;
use crate::source::Span;

/// Where a date stands on its line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum DatePlace {
    /// It opens the line, behind nothing but marks or a label.
    Start,
    /// Behind the number of the line: `12. 3 March 1949`.
    Number,
    /// In a cell of a table.
    Cell,
    /// It closes the line.
    End,
    /// Behind the first words of the line.
    Words,
    /// Somewhere in a short line that is one of its own.
    Inside,
    /// Behind the text of an entry that begins on the line, as if a second one began there.
    Second,
    /// Nowhere, although the line begins as entries of the page do.
    Missing,
}

impl DatePlace {
    /// The places at which lines of a page may have their dates by rule.
    pub const REGULAR: [Self; 5] = [
        Self::Start,
        Self::Number,
        Self::Cell,
        Self::End,
        Self::Words,
    ];
}

impl fmt::Display for DatePlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Start => "at the start of the line",
            Self::Number => "after the number that opens the line",
            Self::Cell => "in a table cell",
            Self::End => "at the end of the line",
            Self::Words => "after the first words of the line",
            Self::Inside => "in the middle of the line",
            Self::Second => "after the text of an entry",
            Self::Missing => "nowhere on the line",
        })
    }
}

/// A line with a date on which no dated record begins: no entry, citation, meeting or note, and no heading that is
/// that date.
///
/// The line is read all the same, as [`read_as`](Self::read_as) says; what is not kept is its date.
///
/// ```
/// use regesta::page::DatePlace;
/// use regesta::source::SourceText;
/// let source = SourceText::new("salt.txt", "Salt\n\nNo. 114. Lund, 3 May 1891, noon. All is well.\n");
/// let page = regesta::parse::page(&source);
/// let line = page.dated_lines[0];
/// assert_eq!((line.line, line.place, line.proof), (3, DatePlace::Words, None));
/// assert_eq!(source.slice(line.span), "3 May 1891");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct DatedLine {
    /// The line.
    pub line: usize,
    /// Bytes of the date.
    pub span: Span,
    /// Where the date stands.
    pub place: DatePlace,
    /// What the line was read as.
    pub read_as: LineUse,
    /// What proves that the line is the rest of the one above; nothing where nothing does.
    pub proof: Option<Reasons>,
}

impl DatedLine {
    /// What the line was read as, in words.
    ///
    /// ```
    /// use regesta::source::SourceText;
    /// let source = SourceText::new("salt.txt", "Salt\n\nNo. 114. Lund, 3 May 1891, noon. All is well.\n");
    /// let page = regesta::parse::page(&source);
    /// assert_eq!(page.dated_lines[0].read_as_words(), "read as running text");
    /// ```
    pub const fn read_as_words(&self) -> &'static str {
        match self.read_as {
            LineUse::Event(_) => "joined to the entry above",
            LineUse::Section(_) => "read as a heading",
            LineUse::Caption(_) => "read as a caption",
            LineUse::Document(_) => "read as part of a citation",
            LineUse::Meeting(_) => "read as part of a meeting",
            LineUse::Unparsed(_) => "not read",
            _ => "read as running text",
        }
    }

    pub(crate) const fn new(
        line: usize,
        (span, place): (Span, DatePlace),
        read_as: LineUse,
        proof: Option<Reasons>,
    ) -> Self {
        Self {
            line,
            span,
            place,
            read_as,
            proof,
        }
    }
}

//! How a page is written, by its own evidence.

/// Which of two numbers of a date is the day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum NumberOrder {
    /// `25-3-1949`.
    DayFirst,
    /// `3-25-1949`.
    MonthFirst,
    /// The page does not tell.
    #[default]
    Open,
}

/// How a page is written, by its own evidence: what was counted over all of it before any line was judged.
///
/// ```
/// use regesta::source::SourceText;
/// let source = SourceText::new("salz.txt", "Salz\n\n7. März 1949 Der Rat trifft sich\n8. Mai 1950 Berg kehrt zurück\n");
/// let page = regesta::parse::page(&source);
/// assert_eq!(page.writing.languages, ["de"]);
/// assert_eq!(page.writing.wrap_column, None);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Writing {
    /// Codes of the languages that the page is written in, the first before those that it also has dates in.
    pub languages: Vec<&'static str>,
    /// The order of numbers with hyphens: `25-3-1949`.
    pub hyphens: NumberOrder,
    /// The order of numbers with strokes: `25/3/1949`.
    pub strokes: NumberOrder,
    /// The order of numbers with points: `25.3.1949`.
    pub points: NumberOrder,
    /// The column at which lines are wrapped, in characters; nothing where no wrap is proven.
    pub wrap_column: Option<usize>,
    /// Whether running text is wrapped, and blank lines part its paragraphs.
    pub hard_wrapped: bool,
}

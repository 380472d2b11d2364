//! How wide the column was that lines were wrapped at: a line ends before the word that would not fit.

use super::lines::{Lines, Shape};

/// Share of the wrapped lines that may be narrower than what is taken for the column.
const NARROWER: usize = 10;

/// The width at which the lines of a stretch were wrapped, in characters; nothing when none was.
#[derive(Debug, Clone, Copy)]
pub(super) struct Width(Option<usize>);

impl Width {
    /// The width of lines `first` to `last`: that of nearly all lines behind which the next one goes on with
    /// a small letter.
    pub(super) fn of(lines: &Lines<'_>, first: usize, last: usize) -> Self {
        let goes_on = |line: &usize| {
            lines.shape(*line) == Shape::Text
                && !lines.is_blank(line - 1)
                && lines.text(*line).starts_with(char::is_lowercase)
        };
        let mut widths: Vec<usize> = (first + 1..=last)
            .filter(goes_on)
            .map(|line| with_word(lines, line - 1, line))
            .collect();
        widths.sort_unstable();
        Self(widths.get(widths.len() / NARROWER).copied())
    }

    /// Whether `line` may have been wrapped: its first word would not have fitted on the line `before`.
    /// Nothing when no line tells the width.
    pub(super) fn may_wrap(self, lines: &Lines<'_>, before: usize, line: usize) -> Option<bool> {
        Some(with_word(lines, before, line) >= self.0?)
    }
}

/// Characters of the line `before` with the first word of `line` behind it.
fn with_word(lines: &Lines<'_>, before: usize, line: usize) -> usize {
    let word = lines.text(line).split_whitespace().next().unwrap_or("");
    lines.source.line(before).trim_end().chars().count() + 1 + word.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceText;

    #[test]
    fn a_word_that_would_have_fitted_was_not_wrapped() {
        let source = SourceText::new(
            "t",
            "7-3-1949 Lund sails to the north of\nthe country and then\nNorway",
        );
        let lines = Lines::new(&source, &crate::parse::format::ENGLISH);
        let width = Width::of(&lines, 1, 3);
        assert_eq!(width.may_wrap(&lines, 1, 2), Some(true));
        assert_eq!(width.may_wrap(&lines, 2, 3), Some(false));
        assert_eq!(Width::of(&lines, 3, 3).may_wrap(&lines, 2, 3), None);
    }
}

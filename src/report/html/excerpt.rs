//! The words at a place, with a few around them.

use std::borrow::Cow;

use crate::check::Location;
use crate::source::{SourceText, Span};

/// Characters that are shown before and behind a place.
const AROUND: usize = 60;
/// Characters of a place that are shown; of a longer one its beginning and its end.
const LONGEST: usize = 400;

/// The words at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct MarkedWords {
    /// What stands before it on its first line.
    pub(super) before: String,
    /// The place itself.
    pub(super) marked: String,
    /// What stands behind it on its last line.
    pub(super) after: String,
}

/// The words of `source` at `place`.
pub(super) fn at(source: &SourceText, place: &Location) -> MarkedWords {
    let first = source.line_span(place.line).start;
    let last = source.line_span(place.end_line).end;
    let before = source.slice(Span::new(first.min(place.span.start), place.span.start));
    let marked = source.slice(place.span);
    let after = source.slice(Span::new(place.span.end, last.max(place.span.end)));
    MarkedWords {
        before: end_of(before, AROUND),
        marked: middle_out(marked),
        after: start_of(after, AROUND),
    }
}

/// A sentence; of a long one, which may have thousands of dates, the words around the one at `span`.
pub(super) fn sentence(source: &SourceText, sentence: Span, span: Span) -> Cow<'_, str> {
    let text = source.slice(sentence).trim();
    if text.len() <= LONGEST {
        return text.into();
    }
    let before = source.slice(Span::new(sentence.start, span.start));
    let after = source.slice(Span::new(span.end, sentence.end));
    let (before, after) = (end_of(before, AROUND), start_of(after, AROUND));
    let text = before + source.slice(span) + &after;
    text.trim().to_owned().into()
}

/// The last `most` characters.
fn end_of(text: &str, most: usize) -> String {
    match text.char_indices().rev().nth(most.saturating_sub(1)) {
        Some((at, _)) if at > 0 => format!("…{}", text.get(at..).unwrap_or_default()),
        _ => text.to_owned(),
    }
}

/// The first `most` characters.
fn start_of(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// The text without its middle, when it is long.
fn middle_out(text: &str) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    start_of(text, LONGEST / 2) + end_of(text, LONGEST / 2).trim_start_matches('…')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_shown_with_the_words_around_it() {
        let text = "Salt\nÆrø, 7-3-1949 Lund";
        let source = SourceText::new("t", text);
        let excerpt = at(&source, &Location::of(&source, Span::new(12, 20)));
        let MarkedWords {
            before,
            marked,
            after,
        } = excerpt;
        assert_eq!(
            (before.as_str(), marked.as_str(), after.as_str()),
            ("Ærø, ", "7-3-1949", " Lund")
        );
    }

    #[test]
    fn a_long_sentence_is_shown_around_its_date_and_a_short_one_whole() {
        let source = SourceText::new("t", format!("Lund sails{} 5 May.", " 4 May,".repeat(99)));
        let whole = Span::new(0, source.text().len());
        let date = Span::new(11, 16);
        let around = &", 4 May".repeat(9)[..AROUND];
        assert_eq!(
            sentence(&source, whole, date),
            format!("Lund sails 4 May{around}…")
        );
        assert_eq!(
            sentence(&source, Span::new(0, 32), date),
            "Lund sails 4 May, 4 May, 4 May,"
        );
    }

    #[test]
    fn long_lines_are_cut() {
        let text = format!("{}salt{}", "æ".repeat(99), "ø".repeat(99));
        let source = SourceText::new("t", text);
        let excerpt = at(&source, &Location::of(&source, Span::new(198, 202)));
        assert_eq!(excerpt.before, format!("…{}", "æ".repeat(60)));
        assert_eq!(excerpt.after, format!("{}…", "ø".repeat(60)));
        let whole = at(&source, &Location::of(&source, Span::new(0, 202)));
        assert_eq!(whole.marked.chars().count(), 103);
        assert_eq!(middle_out(&"x".repeat(999)).chars().count(), LONGEST + 1);
    }
}

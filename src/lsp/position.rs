//! Places as editors count them: lines from 0, and columns in units of UTF-16.

use lsp_types::{Position, Range};

use crate::source::{SourceText, Span};

/// The position of the byte at `offset`. What lies in a line end or behind the text is at the end of the line.
pub(super) fn position(source: &SourceText, offset: usize) -> Position {
    let line = source.line_of(offset);
    let written = Span::new(start(source, line), offset.min(source.line_span(line).end));
    let units = source.utf16_units(written);
    Position::new(number(line.saturating_sub(1)), number(units))
}

pub(super) fn range(source: &SourceText, span: Span) -> Range {
    Range::new(position(source, span.start), position(source, span.end))
}

/// The byte at a position; the end of the line or of the text when the position is behind it.
pub(super) fn offset(source: &SourceText, position: Position) -> usize {
    let line = usize::try_from(position.line).map_or(usize::MAX, |line| line.saturating_add(1));
    if line > source.line_count() {
        return source.text().len();
    }
    let start = start(source, line);
    let end = source.line_span(line).end;
    let mut units = 0;
    for (at, c) in source.slice(Span::new(start, end)).char_indices() {
        units += number(c.len_utf16());
        if units > position.character {
            return start + at;
        }
    }
    end
}

/// Where a line begins; an editor counts the byte order mark as part of the first one.
fn start(source: &SourceText, line: usize) -> usize {
    match line {
        1 => 0,
        _ => source.line_span(line).start,
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_units_of_utf16_and_come_back_as_the_same_bytes() {
        // 1 + 2 units: `æ` is one, the clef is two; in UTF-8 they are two and four bytes.
        let source = SourceText::new("t", "Salt\r\næ𝄞x\rend");
        for (offset_of, line, character) in [
            (0, 0, 0),
            (4, 0, 4),
            (6, 1, 0),
            (8, 1, 1),
            (12, 1, 3),
            (13, 1, 4),
            (14, 2, 0),
            (17, 2, 3),
        ] {
            let there = Position::new(line, character);
            assert_eq!(position(&source, offset_of), there);
            assert_eq!(offset(&source, there), offset_of);
        }
    }

    #[test]
    fn what_lies_in_a_line_end_or_behind_the_text_is_at_the_end() {
        let source = SourceText::new("t", "Salt\r\nfish\n");
        assert_eq!(position(&source, 5), Position::new(0, 4));
        assert_eq!(position(&source, 11), Position::new(1, 4));
        assert_eq!(position(&source, 99), Position::new(1, 4));
        assert_eq!(offset(&source, Position::new(0, 99)), 4);
        assert_eq!(offset(&source, Position::new(9, 0)), 11);
        assert_eq!(offset(&source, Position::new(u32::MAX, u32::MAX)), 11);
        let empty = SourceText::new("t", "");
        assert_eq!(position(&empty, 0), Position::new(0, 0));
        assert_eq!(offset(&empty, Position::new(0, 3)), 0);
    }

    #[test]
    fn the_middle_of_a_wide_character_is_its_beginning() {
        let source = SourceText::new("t", "a𝄞b");
        assert_eq!(offset(&source, Position::new(0, 2)), 1);
        assert_eq!(offset(&source, Position::new(0, 3)), 5);
    }

    #[test]
    fn a_byte_order_mark_is_a_character_of_the_first_line() {
        let source = SourceText::new("t", "\u{feff}Salt\nfish");
        assert_eq!(position(&source, 3), Position::new(0, 1));
        assert_eq!(offset(&source, Position::new(0, 1)), 3);
        assert_eq!(position(&source, 8), Position::new(1, 0));
    }
}

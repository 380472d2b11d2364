//! The lines around a place, cut to what a person can read.

use std::ops::Range;

use unicode_width::UnicodeWidthChar;

use super::harmless_char;
use crate::check::Location;
use crate::source::SourceText;

/// Lines of a place that are shown.
const MOST_LINES: usize = 6;
/// What stands where something is left out.
const LEFT_OUT: char = '…';
/// Cells of a tab, at most.
const TAB: usize = 4;
/// Cells of text that are kept on either side of a place that is itself too long.
const AROUND: usize = 8;

/// Lines of a text, long ones cut.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct CutLines {
    /// The lines, each with a line end.
    pub(super) text: String,
    /// The bytes of `text` that are the place.
    pub(super) place: Range<usize>,
    /// Number of the first line, from 1.
    pub(super) first_line: usize,
    /// Lines of the place that are not shown.
    pub(super) lines_left: usize,
}

/// The lines of `place`, each cut to `width` cells around what belongs to the place.
pub(super) fn excerpt(source: &SourceText, place: &Location, width: usize) -> CutLines {
    let last = place.end_line.min(place.line + MOST_LINES - 1);
    let mut text = String::new();
    let mut shown = 0..0;
    for number in place.line..=last {
        let span = source.line_span(number);
        let line = source.slice(span);
        let start = place.span.start.saturating_sub(span.start);
        let end = place.span.end.saturating_sub(span.start);
        let cut = cut(line, start..end, width);
        if number == place.line {
            shown.start = text.len() + cut.1.start;
        }
        shown.end = text.len() + cut.1.end;
        text.push_str(&cut.0);
        text.push('\n');
    }
    CutLines {
        text,
        place: shown,
        first_line: place.line,
        lines_left: place.end_line - last,
    }
}

/// `line` cut to about `width` cells around `place`, and where the place is in what is left.
///
/// The work depends on `width` alone: a line may be a whole book.
fn cut(line: &str, place: Range<usize>, width: usize) -> (String, Range<usize>) {
    let start = floor(line, place.start);
    let end = floor(line, place.end).max(start);
    let (before, rest) = line.split_at(start);
    let (inside, after) = rest.split_at(end - start);
    if fitting(line, width).is_some() {
        return join(before, inside, after, (before, inside, "", after));
    }
    let parts = match fitting(inside, width.saturating_sub(2 * AROUND)) {
        Some(taken) => {
            let room = width.saturating_sub(taken + 2);
            let right = front(after, room / 2);
            let left = back(before, room - cells_of(right));
            let right = front(after, room - cells_of(left));
            (left, inside, "", right)
        }
        None => {
            let (left, right) = (back(before, AROUND), front(after, AROUND));
            let room = width.saturating_sub(cells_of(left) + cells_of(right) + 3);
            let head = front(inside, room - room / 3);
            let tail = back(&inside[head.len()..], room / 3);
            (left, head, tail, right)
        }
    };
    join(before, inside, after, parts)
}

/// Puts the parts together, with a sign wherever something is missing.
fn join(
    before: &str,
    inside: &str,
    after: &str,
    (left, head, tail, right): (&str, &str, &str, &str),
) -> (String, Range<usize>) {
    let mut text = String::new();
    let show = |text: &mut String, part: &str| text.extend(part.chars().map(harmless_char));
    if left.len() < before.len() {
        text.push(LEFT_OUT);
    }
    show(&mut text, left);
    let start = text.len();
    show(&mut text, head);
    if head.len() + tail.len() < inside.len() {
        text.push(LEFT_OUT);
    }
    show(&mut text, tail);
    let end = text.len();
    show(&mut text, right);
    if right.len() < after.len() {
        text.push(LEFT_OUT);
    }
    (text, start..end)
}

/// The nearest end of a character at `at` or before.
fn floor(line: &str, at: usize) -> usize {
    let at = at.min(line.len());
    (0..=at)
        .rev()
        .find(|i| line.is_char_boundary(*i))
        .unwrap_or(0)
}

/// Cells of a character. One without a width counts, too, so that the work stays within bounds.
fn cells(c: char) -> usize {
    match c {
        '\t' => TAB,
        c => c.width().unwrap_or(1).max(1),
    }
}

fn cells_of(text: &str) -> usize {
    text.chars().map(cells).sum()
}

/// The cells of `text`, when it has no more than `most`.
fn fitting(text: &str, most: usize) -> Option<usize> {
    let head = front(text, most);
    (head.len() == text.len()).then(|| cells_of(head))
}

/// As much of the beginning of `text` as goes into `room` cells.
fn front(text: &str, room: usize) -> &str {
    let mut used = 0;
    let end = text.char_indices().find_map(|(at, c)| {
        used += cells(c);
        (used > room).then_some(at)
    });
    &text[..end.unwrap_or(text.len())]
}

/// As much of the end of `text` as goes into `room` cells.
fn back(text: &str, room: usize) -> &str {
    let mut used = 0;
    let start = text.char_indices().rev().find_map(|(at, c)| {
        used += cells(c);
        (used > room).then_some(at + c.len_utf8())
    });
    &text[start.unwrap_or(0)..]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Span;

    /// The line as it is shown, with the place in brackets.
    fn shown(line: &str, place: &str, width: usize) -> String {
        let start = line.find(place).unwrap();
        let (mut text, place) = cut(line, start..start + place.len(), width);
        text.insert(place.end, ']');
        text.insert(place.start, '[');
        text
    }

    #[test]
    fn a_short_line_is_shown_whole() {
        assert_eq!(shown("Lund sells salt", "sells", 40), "Lund [sells] salt");
        let line = "Lund sells all the salt of Læsø";
        assert_eq!(shown(line, line, 31), format!("[{line}]"));
        assert_eq!(shown(line, line, 30), "[Lund sells all the…t of Læsø]");
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let line = format!("{}salt{}", "a ".repeat(500), " b".repeat(500));
        let text = shown(&line, "salt", 30);
        assert_eq!(text, "…a a a a a a [salt] b b b b b b…");
    }

    #[test]
    fn room_that_one_side_does_not_need_goes_to_the_other() {
        let line = format!("Lund sells salt{}", ", salt".repeat(500));
        assert_eq!(
            shown(&line, "sells", 40),
            "Lund [sells] salt, salt, salt, salt, sal…"
        );
        let line = format!("{}, fish", "salt, ".repeat(500));
        assert_eq!(
            shown(&line, "fish", 40),
            "…, salt, salt, salt, salt, salt, , [fish]"
        );
    }

    #[test]
    fn a_place_that_is_too_long_shows_both_its_ends() {
        let line = format!("Lund sells <{}> to Berg in Malmö", "salt ".repeat(500));
        let place = format!("<{}>", "salt ".repeat(500));
        assert_eq!(
            shown(&line, &place, 50),
            "…d sells [<salt salt salt salt …alt salt >] to Berg…"
        );
    }

    #[test]
    fn wide_characters_take_two_cells_and_tabs_four() {
        assert_eq!(cells_of("盐\t"), 6);
        assert_eq!(front("盐盐盐", 5), "盐盐");
        assert_eq!(back("盐盐盐", 3), "盐");
    }

    #[test]
    fn a_place_of_many_lines_shows_the_first_and_counts_the_rest() {
        let source = SourceText::new("t", "one\r\ntwo\r\n".repeat(10));
        let place = Location::of(&source, Span::new(2, source.text().len() - 2));
        let excerpt = excerpt(&source, &place, 80);
        assert_eq!(excerpt.text, "one\ntwo\none\ntwo\none\ntwo\n");
        assert_eq!((excerpt.place, excerpt.lines_left), (2..23, 14));
    }

    #[test]
    fn no_place_is_too_odd() {
        let source = SourceText::new("t", "盐\n");
        for (start, end) in [(0, 0), (1, 2), (3, 4), (4, 4), (4, 90), (2, 1)] {
            let place = Location::of(&source, Span::new(start, end));
            assert!(excerpt(&source, &place, 0).text.ends_with('\n'));
        }
        let empty = SourceText::new("t", "");
        let place = Location::of(&empty, Span::new(0, 0));
        assert_eq!(excerpt(&empty, &place, 80).text, "\n");
    }
}

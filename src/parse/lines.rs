//! A page's lines as the grammars see them: each with its shape, and with the next line that is not
//! blank and the next that carries a date, so that looking ahead costs nothing.

use super::date::{Dates, year_line};
use super::date_order;
use super::format::Format;
use super::text::{is_space, spaces0, trim};
use crate::source::SourceText;

/// What a line is at first sight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// White space, or nothing.
    Blank,
    /// A year alone.
    Year(i32),
    /// A line that begins with a date in numbers.
    Dated,
    /// Anything else.
    Text,
}

/// The lines of a page. Line numbers count from 1.
pub(super) struct Lines<'a> {
    pub(super) source: &'a SourceText,
    /// How the dates of the page are read.
    pub(super) dates: Dates<'a>,
    shapes: Vec<Shape>,
    next_filled: Vec<usize>,
    next_anchor: Vec<usize>,
}

impl<'a> Lines<'a> {
    pub(super) fn new(source: &'a SourceText, format: &'a Format) -> Self {
        let dates = Dates::new(format, date_order::decide(source, format));
        let count = source.line_count();
        let shapes: Vec<Shape> = (1..=count).map(|n| shape(dates, source.line(n))).collect();
        let next = |stops: fn(Shape) -> bool| {
            let mut next = vec![count + 1; count + 2];
            for line in (1..=count).rev() {
                next[line - 1] = if stops(shapes[line - 1]) {
                    line
                } else {
                    next[line]
                };
            }
            next
        };
        let next_filled = next(|shape| shape != Shape::Blank);
        let next_anchor = next(|shape| matches!(shape, Shape::Year(_) | Shape::Dated));
        Self {
            source,
            dates,
            shapes,
            next_filled,
            next_anchor,
        }
    }

    pub(super) fn count(&self) -> usize {
        self.shapes.len()
    }

    /// Text of a line, white space at its ends left out.
    pub(super) fn text(&self, line: usize) -> &'a str {
        trim(self.source.line(line))
    }

    pub(super) fn shape(&self, line: usize) -> Shape {
        line.checked_sub(1)
            .and_then(|index| self.shapes.get(index).copied())
            .unwrap_or(Shape::Blank)
    }

    /// Blank, or outside the page.
    pub(super) fn is_blank(&self, line: usize) -> bool {
        self.shape(line) == Shape::Blank
    }

    /// The first line after `line` that is not blank.
    pub(super) fn next_filled(&self, line: usize) -> Option<usize> {
        self.next(&self.next_filled, line)
    }

    /// The first line after `line` that is a year or begins with a date.
    pub(super) fn next_anchor(&self, line: usize) -> Option<usize> {
        self.next(&self.next_anchor, line)
    }

    fn next(&self, table: &[usize], line: usize) -> Option<usize> {
        table
            .get(line)
            .copied()
            .filter(|&next| next <= self.count())
    }
}

fn shape(dates: Dates<'_>, line: &str) -> Shape {
    let line = match spaces0(line) {
        Ok((rest, _)) => rest,
        Err(_) => line,
    };
    match line.as_bytes().first() {
        None => Shape::Blank,
        Some(b'0'..=b'9') => {
            if let Some(year) = year_line(line) {
                return Shape::Year(year);
            }
            match dates.numeric(line) {
                Ok((rest, _)) if !rest.starts_with(char::is_alphanumeric) || begins_entry(rest) => {
                    Shape::Dated
                }
                _ => Shape::Text,
            }
        }
        Some(_) if line.chars().all(is_space) => Shape::Blank,
        Some(_) => Shape::Text,
    }
}

/// Text may follow a date without a space (`7-3-1949Envoys`), but only as a word of its own.
fn begins_entry(rest: &str) -> bool {
    rest.starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_has_its_shape() {
        let source = SourceText::new(
            "t",
            "Title\n\u{a0}\n 1949 \n7-3-1949 Envoys\n7-3-1949Envoys\n31-2-1950 x\n260 planes\n1949th\n7-3-1949th",
        );
        let lines = Lines::new(&source, &crate::parse::format::ENGLISH);
        let shapes: Vec<Shape> = (1..=lines.count()).map(|n| lines.shape(n)).collect();
        assert_eq!(
            shapes,
            [
                Shape::Text,
                Shape::Blank,
                Shape::Year(1949),
                Shape::Dated,
                Shape::Dated,
                Shape::Dated,
                Shape::Text,
                Shape::Text,
                Shape::Text
            ]
        );
    }

    #[test]
    fn looking_ahead_finds_the_next_line_and_the_next_date() {
        let source = SourceText::new("t", "a\n\nb\n\n7-3-1949 c\n");
        let lines = Lines::new(&source, &crate::parse::format::ENGLISH);
        assert_eq!(lines.next_filled(0), Some(1));
        assert_eq!(lines.next_filled(1), Some(3));
        assert_eq!(lines.next_anchor(1), Some(5));
        assert_eq!(lines.next_anchor(5), None);
        assert_eq!(lines.next_filled(99), None);
    }
}

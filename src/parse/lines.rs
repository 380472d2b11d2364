//! A page's lines as the grammars see them: each with its shape, and with the next line that is not
//! blank and the next that carries a date, so that looking ahead costs nothing.

use super::bullets;
use super::date::Dates;
use super::date_order;
use super::entry::{self, Entry};
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
    /// A line that begins with a word, a colon and a date, or with a year and a colon.
    Labelled,
    /// A line that begins with a whole date with the name of its month, on a page whose entries do.
    Named,
    /// Anything else.
    Text,
}

/// Lines that begin with the name of a month and its year, at least, on a page whose entries do.
const ENOUGH_NAMED: usize = 3;

/// The lines of a page. Line numbers count from 1.
pub(super) struct Lines<'a> {
    pub(super) source: &'a SourceText,
    /// How the dates of the page are read.
    pub(super) dates: Dates<'a>,
    /// The lines that are bullets of a timeline, each with its level; empty on a page without.
    bullets: Vec<Option<bullets::Level>>,
    shapes: Vec<Shape>,
    next_filled: Vec<usize>,
    next_anchor: Vec<usize>,
}

impl<'a> Lines<'a> {
    pub(super) fn new(source: &'a SourceText, format: &'a Format) -> Self {
        let dates = Dates::new(format, date_order::decide(source, format));
        let count = source.line_count();
        let mut shapes: Vec<Shape> = (1..=count).map(|n| shape(dates, source.line(n))).collect();
        let bullets = bullets::of_timelines(source, dates, &shapes);
        let mut lines = Self {
            source,
            dates,
            bullets,
            shapes: Vec::new(),
            next_filled: Vec::new(),
            next_anchor: Vec::new(),
        };
        for line in 1..=count {
            if lines.bullet(line).is_some() {
                shapes[line - 1] = shape(dates, lines.text(line));
            }
        }
        lines.shapes = shapes;
        lines.find_named();
        let next = |stops: fn(Shape) -> bool| {
            let mut next = vec![count + 1; count + 2];
            for line in (1..=count).rev() {
                next[line - 1] = if stops(lines.shapes[line - 1]) {
                    line
                } else {
                    next[line]
                };
            }
            next
        };
        let next_filled = next(|shape| shape != Shape::Blank);
        let next_anchor = next(|shape| !matches!(shape, Shape::Blank | Shape::Text));
        Self {
            next_filled,
            next_anchor,
            ..lines
        }
    }

    /// Finds the lines that begin with the name of a month and its year. On a page whose entries begin with
    /// numbers such a line may be the rest of one.
    fn find_named(&mut self) {
        let named: Vec<usize> = (1..=self.count())
            .filter(|&line| self.shape(line) == Shape::Text)
            .filter(|&line| entry::begins_with_named_date(self.dates, self.text(line)))
            .collect();
        let numbers = (1..=self.count())
            .filter(|&line| self.is_entry(line))
            .count();
        if named.len() >= ENOUGH_NAMED && named.len() > numbers {
            for line in named {
                self.shapes[line - 1] = Shape::Named;
            }
        }
    }

    pub(super) fn count(&self) -> usize {
        self.source.line_count()
    }

    /// Text of a line, without white space at its ends and without the bullet of a timeline.
    pub(super) fn text(&self, line: usize) -> &'a str {
        let text = trim(self.source.line(line));
        match self.bullet(line) {
            Some(_) => super::text::bullet(text).unwrap_or(text),
            None => text,
        }
    }

    /// The level of the bullet of a timeline that begins `line`.
    pub(super) fn bullet(&self, line: usize) -> Option<bullets::Level> {
        *self.bullets.get(line.checked_sub(1)?)?
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

    /// Whether a line has the shape of a timeline's entry.
    pub(super) fn is_entry(&self, line: usize) -> bool {
        matches!(
            self.shape(line),
            Shape::Dated | Shape::Labelled | Shape::Named
        )
    }

    /// Whether a line begins with words.
    pub(super) fn is_text(&self, line: usize) -> bool {
        matches!(
            self.shape(line),
            Shape::Text | Shape::Labelled | Shape::Named
        )
    }

    /// The entry that a line with the shape of one is.
    pub(super) fn entry(&self, line: usize) -> Option<Entry<'a>> {
        entry::dated_entry(self.dates, self.text(line)).filter(|_| self.is_entry(line))
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
            if let Some(year) = dates.year_line(line) {
                return Shape::Year(year);
            }
            match dates.numeric(line) {
                Ok((rest, _)) if !rest.starts_with(char::is_alphanumeric) || begins_entry(rest) => {
                    Shape::Dated
                }
                _ if entry::begins_with_year(dates, line) => Shape::Labelled,
                _ => Shape::Text,
            }
        }
        Some(_) if line.chars().all(is_space) => Shape::Blank,
        Some(_) if entry::begins_with_label(dates, line) => Shape::Labelled,
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

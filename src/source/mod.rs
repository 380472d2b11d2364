//! Source text: a page as it is on disk, decoded, with spans and a line index.
//!
//! Every place in the crate is absolute: a [`Span`] counts bytes from the first one of the decoded text
//! (a byte order mark included), a line number counts from 1. Nothing is re-offset by hand. A file in
//! UTF-8 is its own decoded text; for all others [`SourceText::disk_span`] leads back to the bytes on disk.

mod columns;
mod decode;
mod disk;
mod encoding;
mod guess;

use std::ops::Range;

use columns::Columns;
pub use decode::DecodeError;
use disk::Disk;
pub use encoding::{Encoding, UnknownEncoding};

/// A half-open range of bytes in the decoded text of a [`SourceText`], counted from its first byte.
///
/// ```
/// use regesta::source::Span;
/// let span = Span::new(3, 8);
/// assert_eq!(span.len(), 5);
/// assert_eq!(&"a long day"[span.range()], "ong d");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// A span from `start` to `end` (exclusive).
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Length in bytes.
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether the span holds no byte.
    pub const fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The span as a range, for slicing.
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }
}

/// A page's text and its lines.
///
/// Lines end in LF, CRLF or a lone CR. A byte order mark is accepted and belongs to no line's text,
/// but offsets go on counting it.
///
/// ```
/// use regesta::source::SourceText;
/// let text = SourceText::new("page.txt", "\u{feff}first\r\nsecond");
/// assert_eq!(text.line_count(), 2);
/// assert_eq!(text.line(1), "first");
/// assert_eq!(text.line_span(2).start, 10);
/// assert_eq!(text.line_of(10), 2);
/// ```
#[derive(Debug, Clone)]
pub struct SourceText {
    name: Box<str>,
    text: String,
    encoding: Encoding,
    guessed: bool,
    /// The way back to the bytes; none when the text is its own bytes.
    disk: Option<Box<Disk>>,
    /// For each line: where its text starts, where its text ends (its line end left out).
    lines: Box<[Span]>,
    columns: Columns,
}

const BYTE_ORDER_MARK: &str = "\u{feff}";

impl SourceText {
    /// Indexes `text`, which is known as `name` in every record made from it.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        let lines = index_lines(&text);
        Self {
            name: name.into().into_boxed_str(),
            encoding: Encoding::UTF_8,
            guessed: false,
            disk: None,
            columns: Columns::of(&text),
            text,
            lines: lines.into_boxed_slice(),
        }
    }

    /// The encoding of the file.
    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// Whether the encoding was told by the bytes of the text, and not by a byte order mark, by being
    /// well-formed UTF-8, or by someone.
    pub fn is_guessed(&self) -> bool {
        self.guessed
    }

    /// The bytes on disk that a span of the decoded text comes from. The same, when the file is in UTF-8;
    /// a place within a character is that of the character.
    ///
    /// ```
    /// use regesta::source::{SourceText, Span};
    /// let text = SourceText::from_bytes("page.txt", b"\xff\xfeL\0u\0n\0d\0".to_vec()).unwrap();
    /// assert_eq!(text.line_span(1), Span::new(3, 7));
    /// assert_eq!(text.disk_span(text.line_span(1)), Span::new(2, 10));
    /// ```
    pub fn disk_span(&self, span: Span) -> Span {
        let Some(disk) = &self.disk else {
            return span;
        };
        let place = |offset| disk.offset(&self.text, offset);
        Span::new(place(span.start), place(span.end))
    }

    /// The name by which records refer to this text, for example `article-54.txt`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The whole text, a byte order mark included.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Number of lines. A text that ends in a line end has no empty line after it; an empty text has
    /// no line.
    pub fn line_count(&self) -> usize {
        self.lines.len()
    }

    /// Text of line `number` (from 1), without its line end; empty when there is no such line.
    pub fn line(&self, number: usize) -> &str {
        &self.text[self.line_span(number).range()]
    }

    /// Bytes of the text of line `number` (from 1), without its line end; an empty span at the end of
    /// the text when there is no such line.
    pub fn line_span(&self, number: usize) -> Span {
        let none = Span::new(self.text.len(), self.text.len());
        number
            .checked_sub(1)
            .and_then(|index| self.lines.get(index).copied())
            .unwrap_or(none)
    }

    /// Bytes from the first character of line `first` to the last of line `last`.
    pub fn lines_span(&self, first: usize, last: usize) -> Span {
        Span::new(self.line_span(first).start, self.line_span(last).end)
    }

    /// The line (from 1) that holds the byte at `offset`; a line end belongs to the line it ends.
    pub fn line_of(&self, offset: usize) -> usize {
        self.lines
            .partition_point(|line| line.start <= offset)
            .max(1)
    }

    /// The column of the byte at `offset`, in characters from 1.
    ///
    /// ```
    /// use regesta::source::SourceText;
    /// let text = SourceText::new("page.txt", "one\nÆrø, 5 May");
    /// assert_eq!(text.column_of(11), 6);
    /// ```
    pub fn column_of(&self, offset: usize) -> usize {
        let start = self.line_span(self.line_of(offset)).start;
        self.characters(Span::new(start, offset)) + 1
    }

    /// The number of characters in `span`.
    pub(crate) fn characters(&self, span: Span) -> usize {
        let before = |offset| self.columns.before(&self.text, offset).characters;
        before(span.end).saturating_sub(before(span.start))
    }

    /// The same in units of UTF-16.
    pub(crate) fn utf16_units(&self, span: Span) -> usize {
        let before = |offset| self.columns.before(&self.text, offset).units;
        before(span.end).saturating_sub(before(span.start))
    }

    /// The text in `span`.
    ///
    /// ```
    /// use regesta::source::{SourceText, Span};
    /// let text = SourceText::new("page.txt", "7-3-1949 Envoys meet");
    /// assert_eq!(text.slice(Span::new(9, 15)), "Envoys");
    /// ```
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or_default()
    }
}

/// The name of a page: its source without the ending of a text file.
///
/// ```
/// use regesta::source::page_name;
/// assert_eq!(page_name("trade/salt.txt"), "trade/salt");
/// assert_eq!(page_name("trade.d/salt"), "trade.d/salt");
/// assert_eq!(page_name("St. Lund"), "St. Lund");
/// assert_eq!(page_name("salt, version 1.2"), "salt, version 1.2");
/// ```
pub fn page_name(source: &str) -> &str {
    match source.rsplit_once('.') {
        Some((name, ending)) if !name.is_empty() && !name.ends_with('/') && is_ending(ending) => {
            name
        }
        _ => source,
    }
}

/// Whether what stands behind the last full stop of a name is the ending of a file: a short word.
fn is_ending(ending: &str) -> bool {
    ending.starts_with(|c: char| c.is_ascii_alphabetic())
        && ending.len() <= LONGEST_ENDING
        && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// Letters and digits of the longest ending.
const LONGEST_ENDING: usize = 8;

/// One more than the number of line ends in `text`.
fn line_starts(text: &str) -> usize {
    let lines = index_lines(text);
    match lines.last() {
        Some(last) if last.end < text.len() => lines.len() + 1,
        Some(_) => lines.len(),
        None => 1,
    }
}

fn index_lines(text: &str) -> Vec<Span> {
    let bytes = text.as_bytes();
    let mut lines = Vec::with_capacity(bytes.len() / 64 + 1);
    let mut start = if text.starts_with(BYTE_ORDER_MARK) {
        BYTE_ORDER_MARK.len()
    } else {
        0
    };
    let mut skip_to = start;
    for end in memchr::memchr2_iter(b'\n', b'\r', bytes) {
        if end < skip_to {
            continue;
        }
        lines.push(Span::new(start, end));
        let crlf = bytes[end] == b'\r' && bytes.get(end + 1) == Some(&b'\n');
        start = end + if crlf { 2 } else { 1 };
        skip_to = start;
    }
    if start < bytes.len() {
        lines.push(Span::new(start, bytes.len()));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<String> {
        let source = SourceText::new("t", text);
        (1..=source.line_count())
            .map(|n| source.line(n).to_owned())
            .collect()
    }

    #[test]
    fn lf_crlf_and_lone_cr_all_end_a_line() {
        assert_eq!(lines("a\nb\r\nc\rd"), ["a", "b", "c", "d"]);
        assert_eq!(lines("\n\r\n\r"), ["", "", ""]);
    }

    #[test]
    fn a_final_line_end_opens_no_further_line() {
        assert_eq!(lines("a\n"), ["a"]);
        assert_eq!(lines(""), [""; 0]);
    }

    #[test]
    fn a_byte_order_mark_belongs_to_no_line_but_is_counted() {
        let source = SourceText::new("t", "\u{feff}a\nb");
        assert_eq!(source.line(1), "a");
        assert_eq!(source.line_span(1), Span::new(3, 4));
        assert_eq!(lines("\u{feff}"), [""; 0]);
    }

    #[test]
    fn a_place_in_the_text_knows_its_line() {
        let source = SourceText::new("t", "one\ntwo\nthree");
        assert_eq!(source.line_of(0), 1);
        assert_eq!(source.line_of(3), 1);
        assert_eq!(source.line_of(4), 2);
        assert_eq!(source.line_of(12), 3);
    }

    #[test]
    fn a_line_that_is_not_there_is_empty() {
        let source = SourceText::new("t", "one");
        assert_eq!(source.line(0), "");
        assert_eq!(source.line(2), "");
    }
}

//! What a line without a date is, by the column it stands in: the heading of a group, an entry of the year, or
//! the rest of an entry that was wrapped.

use super::{Open, Reader};
use crate::parse::english;
use crate::parse::entry::named_entry;
use crate::parse::groups::Style;
use crate::parse::heading::{possible_title, section_title};
use crate::parse::lines::Shape;
use crate::parse::text::ends_sentence;

/// Headings that may stand over one entry.
const MOST_HEADINGS: usize = 3;
/// Words of the longest heading of a group that stands under a year.
const MOST_WORDS: usize = 3;

impl<'a> Reader<'_, '_, 'a> {
    /// Whether a line directly behind an entry is the heading of a group: it was not wrapped there, and the
    /// order of time begins anew behind it, or it is written as another heading is.
    pub(super) fn is_group_in_column(&self, line: usize) -> bool {
        let lines = self.lines;
        let Some(next) = self.entry_under(line) else {
            return false;
        };
        if possible_title(lines, line).is_none() || !is_name(lines.text(line)) {
            return false;
        }
        // No group begins twice in a row: what stands behind an entry and behind the next is the end of a name.
        let again = |other: usize| lines.text(other) == lines.text(line);
        if self.is_entry(line + 1) && again(line + 2) || line > 2 && again(line - 2) {
            return false;
        }
        let style = Style::of(lines.text(line), None);
        // Where a heading stands free behind the line, it is that one which begins anew.
        let over_another = lines.is_blank(line + 1) && lines.next_filled(line) != Some(next);
        let anew = || !over_another && self.begins_anew(next);
        let known = self.groups.knows(&style);
        let numbered =
            known && matches!(style, Style::Numbered(_) | Style::Capitals | Style::Colon);
        // The last word of a wrapped name is repeated as often as the name is.
        let repeated = || known && self.is_repeated(line);
        numbered
            || match self.may_wrap(line) {
                Some(true) => repeated() && anew(),
                Some(false) => known || anew(),
                None => repeated() || anew(),
            }
    }

    /// Whether the order of time begins anew with the entry or the year on `line`.
    fn begins_anew(&self, line: usize) -> bool {
        if let Shape::Year(year) = self.lines.shape(line) {
            return self.groups.year().is_some_and(|before| year <= before);
        }
        let next = self.lines.entry(line).and_then(|entry| entry.date.latest());
        next.zip(self.before)
            .is_some_and(|(next, before)| next < before)
    }

    /// Whether a line directly behind an entry without a date is another such entry.
    pub(super) fn is_entry_in_column(&self, line: usize) -> bool {
        let undated = |open: &Open<'_>| open.event.date.written.is_empty();
        self.open.as_ref().is_some_and(|open| {
            undated(open)
                && (ends_sentence(&open.event.text) || !self.may_wrap(line).unwrap_or(false))
        })
    }

    /// Whether `line` may be the rest of the line before, wrapped; nothing when no line of the timeline tells
    /// where lines are wrapped.
    pub(super) fn may_wrap(&self, line: usize) -> Option<bool> {
        let open = self.open.as_ref()?;
        self.width
            .may_wrap(self.lines, open.event.place.line_end, line)
    }

    /// The entry or year that a heading on `line` stands over: nothing but headings between.
    pub(super) fn entry_under(&self, line: usize) -> Option<usize> {
        let lines = self.lines;
        let mut at = line;
        for _ in 0..MOST_HEADINGS {
            at = lines.next_filled(at).filter(|&at| at <= self.last)?;
            if matches!(lines.shape(at), Shape::Year(_)) || self.is_entry(at) {
                return Some(at);
            }
            possible_title(lines, at)?;
        }
        None
    }

    /// The title of a group on `line`, which continues no entry.
    pub(super) fn group_title(&self, line: usize) -> Option<&'a str> {
        let lines = self.lines;
        if let Some(title) = section_title(lines, line) {
            return Some(title);
        }
        let text = lines.text(line);
        let title = possible_title(lines, line)
            .filter(|_| named_entry(lines.dates, text, Some(1)).is_none())?;
        let next = lines.next_filled(line).filter(|&next| next <= self.last)?;
        let style = Style::of(text, lines.bullet(line));
        let year = self.groups.year().is_some();
        let marked = matches!(style, Style::Numbered(_) | Style::Colon | Style::Capitals);
        if lines.bullet(line).is_some() {
            let short = text.split_whitespace().count() <= MOST_WORDS;
            let deeper = lines.bullet(next) != lines.bullet(line) && lines.bullet(next).is_some();
            let heads = self.entry_under(line).is_some();
            return Some(title).filter(|_| {
                heads && is_name(text) && (!year || deeper || short || self.is_repeated(line))
            });
        }
        let free = lines.is_blank(line - 1) || self.groups.is_fresh();
        if !year {
            return Some(title).filter(|_| free || self.is_group_in_column(line));
        }
        // Under a year a line without a date may be an entry; a heading is a name.
        let between_blanks = lines.is_blank(line - 1) && lines.is_blank(line + 1);
        let short = text.split_whitespace().count() <= MOST_WORDS;
        let under = self.entry_under(line);
        let over_entry = under.is_some();
        if between_blanks && under.is_some_and(|under| self.begins_anew(under)) {
            return Some(title);
        }
        let heads = is_name(text)
            && over_entry
            && (marked || between_blanks && short || self.is_repeated(line) || free && short);
        Some(title).filter(|_| heads || self.is_group_in_column(line))
    }

    /// Whether another line of the page has the same text.
    pub(super) fn is_repeated(&self, line: usize) -> bool {
        self.builder.is_repeated(self.lines.text(line))
    }
}

/// Whether `text` is a name: its words have capitals, but for small ones.
fn is_name(text: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .all(|word| !word.starts_with(char::is_lowercase) || english::connects(word))
}

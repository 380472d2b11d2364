//! Reads a timeline: year headings and dated entries, wrapped at a narrow column.
//!
//! An entry begins with a date in numbers. A line that begins with the name of a month may be an entry
//! or the rest of one: the entries around it decide, because a timeline goes forward. Where a timeline
//! begins and ends is told in [`super::timeline_extent`].

use std::borrow::Cow;

use super::biography;
use super::builder::Builder;
use super::caption;
use super::date::looks_like_date;
use super::document;
use super::entry::{NamedEntry, named_entry};
use super::heading::possible_title;
use super::lines::{Lines, Shape};
use super::text::{append, begins_in_mid_sentence, breaks_off, clean};
use super::wrap;
use crate::date::{Date, Day};
use crate::record::{Event, Region, SectionIndex, SectionKind};

/// Entries behind a year that are asked whether it is theirs.
const ENTRIES_ASKED: usize = 5;
/// Lines in which the next entry of a group is looked for.
const LINES_ASKED: usize = 12;

/// Reads the timeline on lines `first` to `last`: every line belongs to an entry, a heading or another
/// record, or is unparsed.
pub(super) fn read(
    builder: &mut Builder<'_, '_>,
    first: usize,
    last: usize,
    heading: Option<SectionIndex>,
) {
    let mut reader = Reader {
        lines: builder.lines,
        builder,
        last,
        heading,
        year: None,
        open: None,
        before: None,
    };
    let mut at = Some(first);
    while let Some(line) = at.filter(|&line| line <= last) {
        let end = reader.read_line(line);
        at = reader.lines.next_filled(end);
    }
    reader.close();
}

/// An entry that is being read.
struct Open<'a> {
    event: Event<'a>,
    /// Whether a biography has cut the entry, so that the next line goes on with it.
    cut: bool,
}

struct Reader<'b, 'p, 'a> {
    builder: &'b mut Builder<'p, 'a>,
    lines: &'p Lines<'a>,
    last: usize,
    heading: Option<SectionIndex>,
    /// The year of the heading.
    year: Option<i32>,
    open: Option<Open<'a>>,
    /// First day of the entry before, under the same heading.
    before: Option<Day>,
}

impl<'a> Reader<'_, '_, 'a> {
    /// Reads what begins on `line`, and returns its last line.
    fn read_line(&mut self, line: usize) -> usize {
        let text = self.lines.text(line);
        match self.lines.shape(line) {
            Shape::Year(year) if self.is_year_heading(line, year) => {
                self.close();
                let title = self.lines.text(line);
                self.heading = Some(self.builder.add_section(line, title, SectionKind::Year));
                self.year = Some(year);
                self.before = None;
            }
            Shape::Dated => match self.lines.dates.numeric(text) {
                Ok((rest, date)) if !self.is_date_in_wrap(line, &date) => {
                    self.begin(line, date, document::without_lead(rest));
                }
                _ => self.go_on(line),
            },
            _ => return self.read_text(line, text),
        }
        line
    }

    fn read_text(&mut self, line: usize, text: &'a str) -> usize {
        if let Some(found) = biography::at(self.lines, line) {
            if let Some(open) = &mut self.open {
                append(&mut open.event.text, found.label.unwrap_or_default());
                open.cut = true;
            }
            self.builder
                .add_biography(line, found.last, found.label, found.lives);
            return found.last;
        }
        if let Some(kind) = caption::marked(text) {
            self.builder.add_caption(line, kind, self.heading);
        } else if document::is_marked(self.lines.dates, text)
            && let Some(document) = document::at(self.lines, line, self.heading)
        {
            self.builder.add_document(document);
        } else if looks_like_date(text) {
            self.close();
            let reason =
                "begins like an entry of the timeline, with a date in no form that can be read";
            self.builder
                .add_unparsed(line, line, Region::Timeline, reason);
        } else if let Some(entry) =
            named_entry(self.lines.dates, text, self.year).filter(|e| self.is_in_order(line, e))
        {
            self.begin(line, entry.date, entry.text);
        } else {
            self.go_on(line);
        }
        line
    }

    /// Opens an entry.
    fn begin(&mut self, line: usize, date: Date<'a>, text: &'a str) {
        self.close();
        self.before = date.earliest().or(self.before);
        self.open = Some(Open {
            event: Event {
                place: self.builder.place(line, line),
                label: Cow::Borrowed(""),
                date,
                text: clean(text),
                heading: self.heading,
                mended: Vec::new(),
            },
            cut: false,
        });
    }

    /// Reads a line that opens no entry: the rest of one, a heading of another kind, or nothing.
    fn go_on(&mut self, line: usize) {
        let lines = self.lines;
        let text = lines.text(line);
        let midway = begins_in_mid_sentence(text) || self.breaks_off();
        if let Some(open) = &mut self.open
            && (open.cut || midway || !lines.is_blank(line - 1))
        {
            let event = &mut open.event;
            if open.cut {
                append(&mut event.text, text);
            } else {
                wrap::join(
                    &mut event.text,
                    text,
                    &self.builder.words,
                    &mut event.mended,
                );
            }
            event.place.grow_to(lines.source, line);
            open.cut = false;
            return;
        }
        self.close();
        let heads = lines
            .next_filled(line)
            .is_some_and(|next| next <= self.last)
            && lines.is_blank(line - 1)
            && named_entry(self.lines.dates, text, Some(1)).is_none();
        match possible_title(lines, line).filter(|_| heads) {
            Some(title) => {
                self.heading = Some(self.builder.add_section(line, title, SectionKind::Group));
                self.year = None;
                self.before = None;
            }
            None => {
                let reason = "a line of the timeline without a date that can be read, which continues no entry";
                self.builder
                    .add_unparsed(line, line, Region::Timeline, reason);
            }
        }
    }

    fn close(&mut self) {
        self.builder
            .add_events(self.open.take().map(|open| open.event));
    }

    /// Whether the open entry breaks off, so that its text must go on in the next line.
    fn breaks_off(&self) -> bool {
        self.open
            .as_ref()
            .is_some_and(|open| breaks_off(&open.event.text))
    }

    /// Whether the entry that is open could go on in `line`.
    fn is_adjacent(&self, line: usize) -> bool {
        self.open.is_some() && !self.lines.is_blank(line - 1)
    }

    /// Whether `line`, a year alone, is a heading, and not the end of a wrapped entry.
    fn is_year_heading(&self, line: usize, year: i32) -> bool {
        if !self.is_adjacent(line) {
            return true;
        }
        let next = self
            .lines
            .next_anchor(line)
            .filter(|&next| next <= self.last);
        let Some(next) = next.filter(|&next| self.lines.shape(next) == Shape::Dated) else {
            return !self.breaks_off();
        };
        if self.entry_year(next) == Some(year) {
            return self.year != Some(year);
        }
        // The entries behind a heading are of its year, though the first may have kept the old one.
        let behind = std::iter::successors(Some(next), |&line| self.lines.next_anchor(line))
            .take_while(|&line| line <= self.last && self.lines.shape(line) == Shape::Dated)
            .take(ENTRIES_ASKED);
        let is_year_of_entries = behind
            .filter_map(|line| self.entry_year(line))
            .any(|y| y == year);
        !self.breaks_off()
            && (is_year_of_entries || self.entry_year(next) != self.open_year().or(self.year))
    }

    /// Year of the entry that is open.
    fn open_year(&self) -> Option<i32> {
        self.open
            .as_ref()
            .and_then(|open| open.event.date.start())
            .map(|start| start.year())
    }

    /// Year of the entry that begins on `line`.
    fn entry_year(&self, line: usize) -> Option<i32> {
        let (_, date) = self.lines.dates.numeric(self.lines.text(line)).ok()?;
        date.start().map(|start| start.year())
    }

    /// First day of the next entry in numbers of the same group: no text stands free before it.
    fn next_day(&self, line: usize) -> Option<Day> {
        let next = self.lines.next_anchor(line)?;
        let near = next <= self.last && next - line <= LINES_ASKED;
        let another_group =
            |line: usize| self.lines.is_blank(line - 1) && !self.lines.is_blank(line);
        if !near || (line + 1..next).any(another_group) {
            return None;
        }
        let (_, date) = self.lines.dates.numeric(self.lines.text(next)).ok()?;
        date.latest()
    }

    /// Whether a date lies between the entry before and the entry after.
    fn fits(&self, line: usize, date: &Date<'_>) -> bool {
        let (Some(earliest), Some(latest)) = (date.earliest(), date.latest()) else {
            return false;
        };
        self.before.is_none_or(|before| before <= latest)
            && self.next_day(line).is_none_or(|next| earliest <= next)
    }

    /// Whether an entry that begins with the name of a month fits its place; otherwise its line is the
    /// rest of the entry before. Where no entry is open it can be nothing else.
    fn is_in_order(&self, line: usize, entry: &NamedEntry<'_>) -> bool {
        let cut = self.open.as_ref().is_some_and(|open| open.cut);
        if entry.date.invalid().is_some() {
            // A date that is none has no order; as an entry it is told.
            return !cut;
        }
        match self.is_adjacent(line) {
            true => !cut && !self.breaks_off() && self.fits(line, &entry.date),
            false => !cut,
        }
    }

    /// Whether the date that begins `line` is no entry but was wrapped there: the entry before breaks
    /// off, and the date is out of order.
    fn is_date_in_wrap(&self, line: usize, date: &Date<'_>) -> bool {
        date.invalid().is_none()
            && self.is_adjacent(line)
            && self.breaks_off()
            && !self.fits(line, date)
    }
}

#[cfg(test)]
mod tests;

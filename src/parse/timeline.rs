//! Reads a timeline: headings of years and groups, and dated entries, wrapped at a narrow column.
//!
//! An entry begins with a date. A line that begins with the name of a month may be an entry or the rest of
//! one: the entries around it decide, because a timeline goes forward. Where a timeline begins and ends is
//! told in [`super::timeline_extent`], the order of time in `order`.

mod column;
mod order;

use super::biography;
use super::builder::Builder;
use super::caption;
use super::date::looks_like_date;
use super::document;
use super::entry::{Entry, begins_with_months, bracketed_entry, named_entry};
use super::groups::{Groups, Style};
use super::heading::{possible_title, section_title};
use super::lines::{Lines, Shape};
use super::text::{append, begins_in_mid_sentence, breaks_off, clean};
use super::wrap;
use super::wrap_width::Width;
use crate::date::{Date, Day, Meaning, PartialDate, Precision};
use crate::record::{CaptionKind, Event, Region, SectionIndex, SectionKind};

/// Reads the timeline on lines `first` to `last`: every line belongs to an entry, a heading or another
/// record, or is unparsed. `heading` is the one over it.
pub(super) fn read<'a>(
    builder: &mut Builder<'_, 'a>,
    first: usize,
    last: usize,
    heading: Option<(usize, &'a str)>,
) {
    let lines = builder.lines;
    let mut reader = Reader {
        lines,
        width: Width::of(lines, first, last),
        has_months: (first..=last)
            .filter(|&line| begins_with_months(lines.dates, lines.text(line)))
            .nth(1)
            .is_some(),
        builder,
        last,
        heading: None,
        groups: Groups::default(),
        open: None,
        before: None,
    };
    match heading {
        Some((line, title)) if is_group(lines, title, first, last) => {
            reader.add_group(line, title);
        }
        Some((line, title)) => {
            let section = reader
                .builder
                .add_section(line, title, SectionKind::Timeline);
            reader.heading = Some(section);
        }
        None => {}
    }
    let mut at = Some(first);
    while let Some(line) = at.filter(|&line| line <= last) {
        let end = reader.read_line(line);
        at = lines.next_filled(end);
    }
    reader.close();
}

/// Whether the title over a timeline is that of its first group: others like it follow, or it stands over
/// another heading.
fn is_group(lines: &Lines<'_>, title: &str, first: usize, last: usize) -> bool {
    if lines.dates.format.names_timeline(title) {
        return false;
    }
    let heads = |line: usize| {
        possible_title(lines, line).is_some()
            && lines.is_blank(line - 1)
            && lines
                .next_filled(line)
                .is_some_and(|next| next <= last && lines.is_entry(next))
    };
    (first..=last).any(heads)
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
    width: Width,
    last: usize,
    /// Whether entries begin with months from one to another.
    has_months: bool,
    /// The heading of the timeline.
    heading: Option<SectionIndex>,
    /// The headings inside the timeline.
    groups: Groups,
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
                let style = Style::Year(year, self.lines.bullet(line));
                self.add_heading(line, text, SectionKind::Year, style);
            }
            Shape::Dated | Shape::Labelled => match self.lines.entry(line) {
                Some(_) if self.is_caption(line) => {
                    let section = self.section();
                    self.builder
                        .add_caption(line, CaptionKind::Caption, section);
                }
                // A year and a colon are easily wrapped to the start of a line.
                Some(entry)
                    if entry.label.is_empty()
                        && self.lines.shape(line) == Shape::Labelled
                        && self.is_adjacent(line)
                        && self.breaks_off()
                        && entry.date.precision() == Precision::Year =>
                {
                    self.go_on(line);
                }
                Some(entry) if !self.is_date_in_wrap(line, &entry.date) => self.begin(line, entry),
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
        let section = self.section();
        let year = self.groups.year();
        if let Some(kind) = caption::marked(text) {
            self.builder.add_caption(line, kind, section);
        } else if document::is_marked(self.lines.dates, text)
            && let Some(document) = document::at(self.lines, line, section)
        {
            self.builder.add_document(document);
            self.builder.add_embedded(line, section);
        } else if looks_like_date(text) {
            self.close();
            let reason =
                "begins like an entry of the timeline, with a date in no form that can be read";
            self.builder
                .add_unparsed(line, line, Region::Timeline, reason);
        } else if let Some(entry) = self.bracketed_entry(line) {
            self.begin(line, entry);
        } else if let Some(entry) =
            named_entry(self.lines.dates, text, year).filter(|e| self.is_in_order(line, e))
        {
            self.begin(line, entry);
        } else {
            self.go_on(line);
        }
        line
    }

    /// The heading that the next record stands under.
    fn section(&self) -> Option<SectionIndex> {
        self.groups.innermost().or(self.heading)
    }

    fn add_heading(&mut self, line: usize, title: &'a str, kind: SectionKind, style: Style) {
        let opens_group = self.lines.next_filled(line).is_some_and(|next| {
            let is_year = matches!(self.lines.shape(next), Shape::Year(_));
            next <= self.last && !is_year && !self.is_entry(next)
        });
        let parent = self.groups.parent_of(&style, opens_group);
        let section = self.builder.add_section(line, title, kind);
        self.builder.set_parent(section, parent);
        self.groups.push(section, style);
        self.before = None;
    }

    fn add_group(&mut self, line: usize, title: &'a str) {
        let style = Style::of(self.lines.text(line), self.lines.bullet(line));
        self.add_heading(line, title, SectionKind::Group, style);
    }

    /// Whether `line` has the shape of an entry, or begins with a month.
    fn is_entry(&self, line: usize) -> bool {
        self.lines.is_entry(line)
            || named_entry(self.lines.dates, self.lines.text(line), Some(1)).is_some()
    }

    /// Opens an entry.
    fn begin(&mut self, line: usize, entry: Entry<'a>) {
        self.close();
        self.builder.add_embedded(line, self.section());
        self.before = entry.date.earliest().or(self.before);
        self.groups.add_entry();
        self.open = Some(Open {
            event: Event {
                place: self.builder.place(line, line),
                label: clean(entry.label),
                date: entry.date,
                text: clean(entry.text),
                heading: self.section(),
                mended: Vec::new(),
            },
            cut: false,
        });
    }

    /// Whether a line directly behind an entry is the caption of a figure: a credit stands under it, and it
    /// speaks of a picture or was not wrapped there.
    fn is_caption_in_column(&self, line: usize) -> bool {
        let text = self.lines.text(line);
        caption::marked(self.lines.text(line + 1)) == Some(CaptionKind::Credit)
            && !begins_in_mid_sentence(text)
            && !self.breaks_off()
            && (super::english::names_picture(text) || self.may_wrap(line) == Some(false))
    }

    /// Reads a line that begins with no date: the rest of an entry, a heading, an entry of the year that it
    /// stands under, or nothing.
    fn go_on(&mut self, line: usize) {
        let lines = self.lines;
        let text = lines.text(line);
        if self.is_caption_in_column(line) {
            let section = self.section();
            self.builder
                .add_caption(line, CaptionKind::Caption, section);
            return;
        }
        if self.continues(line) {
            self.join(line, text);
            return;
        }
        self.close();
        if let Some(title) = self.group_title(line) {
            self.add_group(line, title);
        } else if let Some(year) = self.groups.year().filter(|_| is_sentence(text)) {
            let mut date = Date::read("", Meaning::Single(PartialDate::Year(year).into()));
            date.inferred = true;
            let before = self.before;
            self.begin(
                line,
                Entry {
                    label: "",
                    date,
                    text,
                },
            );
            self.before = before;
        } else {
            let reason =
                "a line of the timeline without a date that can be read, which continues no entry";
            self.builder
                .add_unparsed(line, line, Region::Timeline, reason);
        }
    }

    /// Whether a line that begins with no date is the rest of the entry that is open.
    fn continues(&self, line: usize) -> bool {
        let Some(open) = &self.open else { return false };
        if open.cut {
            return true;
        }
        if self.lines.bullet(line).is_some() || section_title(self.lines, line).is_some() {
            return false;
        }
        let text = self.lines.text(line);
        if begins_in_mid_sentence(text) || self.breaks_off() {
            return true;
        }
        // Where entries are bullets, a line without one goes on.
        if self.lines.bullet(open.event.place.line).is_some() {
            return self.is_adjacent(line);
        }
        self.is_adjacent(line) && !self.is_group_in_column(line) && !self.is_entry_in_column(line)
    }

    fn join(&mut self, line: usize, text: &'a str) {
        self.builder.add_embedded(line, self.section());
        let Some(open) = &mut self.open else { return };
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
        event.place.grow_to(self.lines.source, line);
        open.cut = false;
    }

    /// The entry on `line` that begins with months in brackets, where the timeline has such entries.
    fn bracketed_entry(&self, line: usize) -> Option<Entry<'a>> {
        let text = self.lines.text(line);
        bracketed_entry(self.lines.dates, text)
            .filter(|entry| self.has_months && self.is_in_order(line, entry))
    }

    /// Whether a dated line is the caption of a figure: a credit stands under it, or it stands beside an
    /// image and out of order.
    fn is_caption(&self, line: usize) -> bool {
        caption::is_dated(self.lines, line, |date| !self.fits(line, date))
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
}

/// Whether `text` says something: more than a word or two, or a sentence.
fn is_sentence(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphanumeric() || super::text::is_opener(c))
        && text.contains(char::is_alphabetic)
}

#[cfg(test)]
mod tests;

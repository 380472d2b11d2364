//! Reads a timeline: headings of years and groups, and dated entries, wrapped at a narrow column.
//!
//! An entry begins with a date. A line that begins with the name of a month may be an entry or the rest of
//! one: the entries around it decide, because a timeline goes forward. Where a timeline begins and ends is
//! told in [`super::timeline_extent`].

use super::biography;
use super::builder::Builder;
use super::caption;
use super::date::looks_like_date;
use super::document;
use super::entry::{Entry, begins_with_months, bracketed_entry, named_entry};
use super::groups::{Groups, Style};
use super::heading::{possible_title, section_title};
use super::lines::{Lines, Shape};
use super::text::{append, begins_in_mid_sentence, breaks_off, clean, ends_sentence};
use super::wrap;
use super::wrap_width::Width;
use crate::date::{Date, Day, Meaning, PartialDate};
use crate::record::{Event, Region, SectionIndex, SectionKind};

/// Entries behind a year that are asked whether it is theirs.
const ENTRIES_ASKED: usize = 5;
/// Lines in which the next entry of a group is looked for.
const LINES_ASKED: usize = 12;
/// Headings that may stand over one entry.
const MOST_HEADINGS: usize = 3;
/// Words of the longest heading of a group that stands under a year.
const MOST_WORDS: usize = 3;

/// Reads the timeline on lines `first` to `last`: every line belongs to an entry, a heading or another
/// record, or is unparsed. `titles` tells the titles that stand on more than one line.
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
                        .add_caption(line, crate::record::CaptionKind::Caption, section);
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
        let opens_group = self
            .lines
            .next_filled(line)
            .is_some_and(|next| next <= self.last && !self.is_entry(next));
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

    /// Reads a line that begins with no date: the rest of an entry, a heading, an entry of the year that it
    /// stands under, or nothing.
    fn go_on(&mut self, line: usize) {
        let lines = self.lines;
        let text = lines.text(line);
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

    /// Whether a line directly behind an entry is the heading of a group: it was not wrapped there, and the
    /// order of time begins anew behind it, or it is written as another heading is.
    fn is_group_in_column(&self, line: usize) -> bool {
        let lines = self.lines;
        let Some(next) = self.entry_under(line) else {
            return false;
        };
        if possible_title(lines, line).is_none() || !is_name(lines.text(line)) {
            return false;
        }
        let style = Style::of(lines.text(line), None);
        let anew = || {
            let next = lines.entry(next).and_then(|entry| entry.date.latest());
            next.zip(self.before)
                .is_some_and(|(next, before)| next < before)
        };
        let known = self.groups.knows(&style);
        let numbered =
            known && matches!(style, Style::Numbered(_) | Style::Capitals | Style::Colon);
        numbered
            || match self.may_wrap(line) {
                Some(true) => false,
                Some(false) => known || anew(),
                None => anew(),
            }
    }

    /// Whether a line directly behind an entry without a date is another such entry.
    fn is_entry_in_column(&self, line: usize) -> bool {
        let undated = |open: &Open<'_>| open.event.date.written.is_empty();
        self.open.as_ref().is_some_and(|open| {
            undated(open)
                && (ends_sentence(&open.event.text) || !self.may_wrap(line).unwrap_or(false))
        })
    }

    /// Whether `line` may be the rest of the line before, wrapped; nothing when no line of the timeline tells
    /// where lines are wrapped.
    fn may_wrap(&self, line: usize) -> Option<bool> {
        let open = self.open.as_ref()?;
        self.width
            .may_wrap(self.lines, open.event.place.line_end, line)
    }

    /// The entry or year that a heading on `line` stands over: nothing but headings between.
    fn entry_under(&self, line: usize) -> Option<usize> {
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
    fn group_title(&self, line: usize) -> Option<&'a str> {
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
            let deeper = lines.bullet(next) != lines.bullet(line) && lines.bullet(next).is_some();
            let heads = self.entry_under(line).is_some();
            return Some(title)
                .filter(|_| heads && is_name(text) && (!year || deeper || self.is_repeated(line)));
        }
        let free = lines.is_blank(line - 1) || self.groups.is_fresh();
        if !year {
            return Some(title).filter(|_| free || self.is_group_in_column(line));
        }
        // Under a year a line without a date may be an entry; a heading is a name.
        let between_blanks = lines.is_blank(line - 1) && lines.is_blank(line + 1);
        let short = text.split_whitespace().count() <= MOST_WORDS;
        let over_entry = self.entry_under(line).is_some();
        let heads = is_name(text)
            && over_entry
            && (marked || between_blanks && short || self.is_repeated(line) || free && short);
        Some(title).filter(|_| heads || self.is_group_in_column(line))
    }

    /// The entry on `line` that begins with months in brackets, where the timeline has such entries.
    fn bracketed_entry(&self, line: usize) -> Option<Entry<'a>> {
        let text = self.lines.text(line);
        bracketed_entry(self.lines.dates, text)
            .filter(|entry| self.has_months && self.is_in_order(line, entry))
    }

    /// Whether another line of the page has the same text.
    fn is_repeated(&self, line: usize) -> bool {
        self.builder.is_repeated(self.lines.text(line))
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

    /// Whether `line`, a year alone, is a heading, and not the end of a wrapped entry.
    fn is_year_heading(&self, line: usize, year: i32) -> bool {
        if !self.is_adjacent(line) {
            return true;
        }
        let next = self
            .lines
            .next_anchor(line)
            .filter(|&next| next <= self.last);
        if self.lines.bullet(line).is_some() {
            return true;
        }
        let Some(next) = next.filter(|&next| self.lines.is_entry(next)) else {
            return !self.breaks_off();
        };
        if self.entry_year(next) == Some(year) {
            return self.groups.year() != Some(year);
        }
        // The entries behind a heading are of its year, though the first may have kept the old one.
        let behind = std::iter::successors(Some(next), |&line| self.lines.next_anchor(line))
            .take_while(|&line| line <= self.last && self.lines.is_entry(line))
            .take(ENTRIES_ASKED);
        let is_year_of_entries = behind
            .filter_map(|line| self.entry_year(line))
            .any(|y| y == year);
        !self.breaks_off()
            && (is_year_of_entries
                || self.entry_year(next) != self.open_year().or(self.groups.year()))
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
        let entry = self.lines.entry(line)?;
        entry.date.start().map(|start| start.year())
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
        self.lines.entry(next)?.date.latest()
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
    fn is_in_order(&self, line: usize, entry: &Entry<'_>) -> bool {
        if self.lines.bullet(line).is_some() {
            return true;
        }
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
            && self.lines.bullet(line).is_none()
            && self.is_adjacent(line)
            && self.breaks_off()
            && !self.fits(line, date)
    }
}

/// Whether `text` says something: more than a word or two, or a sentence.
fn is_sentence(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphanumeric() || super::text::is_opener(c))
        && text.contains(char::is_alphabetic)
}

/// Whether `text` is a name: its words have capitals, but for small ones.
fn is_name(text: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .all(|word| !word.starts_with(char::is_lowercase) || super::english::connects(word))
}

#[cfg(test)]
mod tests;

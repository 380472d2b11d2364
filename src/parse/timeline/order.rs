//! The order of time in a timeline, which tells an entry from the rest of one and a year over entries from a
//! year in one.

use super::Reader;
use crate::date::{Date, Day};
use crate::parse::entry::Entry;
use crate::parse::lines::Shape;
use crate::parse::text::breaks_off;

/// Entries behind a year that are asked whether it is theirs.
const ENTRIES_ASKED: usize = 5;
/// Lines in which the next entry of a group is looked for.
const LINES_ASKED: usize = 12;

impl Reader<'_, '_, '_> {
    /// Whether `line`, a year alone, is a heading, and not the end of a wrapped entry.
    pub(super) fn is_year_heading(&self, line: usize, year: i32) -> bool {
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
    pub(super) fn open_year(&self) -> Option<i32> {
        self.open
            .as_ref()
            .and_then(|open| open.event.date.start())
            .map(|start| start.year())
    }

    /// Year of the entry that begins on `line`.
    pub(super) fn entry_year(&self, line: usize) -> Option<i32> {
        let entry = self.lines.entry(line)?;
        entry.date.start().map(|start| start.year())
    }

    /// First day of the next entry in numbers of the same group: no text stands free before it.
    pub(super) fn next_day(&self, line: usize) -> Option<Day> {
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
    pub(super) fn fits(&self, line: usize, date: &Date<'_>) -> bool {
        let (Some(earliest), Some(latest)) = (date.earliest(), date.latest()) else {
            return false;
        };
        self.before.is_none_or(|before| before <= latest)
            && self.next_day(line).is_none_or(|next| earliest <= next)
    }

    /// Whether an entry that begins with the name of a month fits its place; otherwise its line is the
    /// rest of the entry before. Where no entry is open it can be nothing else.
    pub(super) fn is_in_order(&self, line: usize, entry: &Entry<'_>) -> bool {
        if self.lines.bullet(line).is_some() {
            return true;
        }
        let cut = self.open.as_ref().is_some_and(|open| open.cut);
        if entry.date.invalid().is_some() {
            // A date that is none has no order; as an entry it is told.
            return !cut;
        }
        match self.is_adjacent(line) {
            true => !cut && !self.goes_on_in(line) && self.fits(line, &entry.date),
            false => !cut,
        }
    }

    /// Whether the text before `line` must go on in it. Where entries begin with the names of months, a comma
    /// may stand at the end of one.
    pub(super) fn goes_on_in(&self, line: usize) -> bool {
        match &self.open {
            Some(open) if self.lines.shape(line) == Shape::Named => {
                breaks_off(open.event.text.trim_end_matches(','))
            }
            _ => self.breaks_off(),
        }
    }

    /// Whether the date that begins `line` is no entry but was wrapped there: the entry before breaks
    /// off, and the date is out of order.
    pub(super) fn is_date_in_wrap(&self, line: usize, date: &Date<'_>) -> bool {
        date.invalid().is_none()
            && self.lines.bullet(line).is_none()
            && self.is_adjacent(line)
            && self.breaks_off()
            && !self.fits(line, date)
    }
}

//! Reads a timeline: year headings and dated entries, wrapped at a narrow column.
//!
//! An entry begins with a date in numbers. A line that begins with the name of a month may be an entry
//! or the rest of one: the entries around it decide, because a timeline goes forward. Where a timeline
//! begins and ends is told in [`super::timeline_extent`].

use super::biography;
use super::builder::Builder;
use super::caption;
use super::date::{looks_like_date, numeric_expression};
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
            Shape::Dated => match numeric_expression(text) {
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
        } else if document::is_marked(text)
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
            named_entry(text, self.year).filter(|e| self.is_in_order(line, e))
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
            && named_entry(text, Some(1)).is_none();
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
        let (_, date) = numeric_expression(self.lines.text(line)).ok()?;
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
        let (_, date) = numeric_expression(self.lines.text(next)).ok()?;
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
mod tests {
    use crate::parse::page;
    use crate::source::SourceText;

    /// EDTF date, text and heading of each event of a timeline; sections and unparsed lines.
    fn read(timeline: &str) -> (Vec<String>, Vec<String>, usize) {
        let source = SourceText::new(
            "t",
            format!("The salt trade\n\nTimeline of the trade\n\n{timeline}\n"),
        );
        let page = page(&source);
        let events = page
            .events
            .iter()
            .map(|event| {
                format!(
                    "{} {}",
                    event.date.edtf().unwrap_or("invalid".into()),
                    event.text
                )
            })
            .collect();
        let sections = page
            .sections
            .iter()
            .skip(2)
            .map(|s| format!("{} {}", s.kind.as_str(), s.title));
        (events, sections.collect(), page.unparsed.len())
    }

    fn events(timeline: &str) -> Vec<String> {
        read(timeline).0
    }

    #[test]
    fn an_entry_has_a_date_and_text_under_a_year() {
        let (events, sections, _) =
            read("1949\n7-3-1949 Lund meets Berg\n1950\n9-1-1950 Berg leaves");
        assert_eq!(
            events,
            ["1949-03-07 Lund meets Berg", "1950-01-09 Berg leaves"]
        );
        assert_eq!(sections, ["year 1949", "year 1950"]);
    }

    #[test]
    fn wrapped_lines_are_joined() {
        assert_eq!(
            events("1949\n7-3-1949 Lund meets Berg\nin Oslo on\n3 ships\n9-3-1949 Berg leaves"),
            [
                "1949-03-07 Lund meets Berg in Oslo on 3 ships",
                "1949-03-09 Berg leaves"
            ]
        );
    }

    #[test]
    fn a_month_in_order_is_an_entry_to_the_month() {
        assert_eq!(
            events(
                "1949\nJanuary Lund and\nBerg meet\n7-3-1949 x\nAugust 4th fleet sails\n3-9-1949 y"
            ),
            [
                "1949-01 Lund and Berg meet",
                "1949-03-07 x",
                "1949-08 4th fleet sails",
                "1949-09-03 y"
            ]
        );
    }

    #[test]
    fn a_month_out_of_order_is_the_rest_of_an_entry() {
        assert_eq!(
            events("1949\n7-3-1949 Lund tells of the plans made last\nJanuary in Oslo\n9-3-1949 y"),
            [
                "1949-03-07 Lund tells of the plans made last January in Oslo",
                "1949-03-09 y"
            ]
        );
        assert_eq!(
            events("1949\n7-3-1949 Lund hopes they meet\nDecember next\n9-3-1949 y"),
            [
                "1949-03-07 Lund hopes they meet December next",
                "1949-03-09 y"
            ]
        );
    }

    #[test]
    fn a_month_behind_a_preposition_is_the_rest_of_an_entry() {
        assert_eq!(
            events("1949\n7-3-1949 Lund promises salt in\nApril if the ice breaks\n9-5-1949 y")
                .len(),
            2
        );
    }

    #[test]
    fn a_month_with_its_year_needs_no_heading() {
        assert_eq!(
            events("7-3-1949 x\nApril 1949 Lund sails\n9-5-1949 y\n10-5-1949 z")[1],
            "1949-04 Lund sails"
        );
    }

    #[test]
    fn a_date_wrapped_to_the_start_of_a_line_is_no_entry() {
        assert_eq!(
            events("1949\n7-3-1949 Lund answers the letter of\n15-2-1949 on salt\n9-3-1949 y"),
            [
                "1949-03-07 Lund answers the letter of 15-2-1949 on salt",
                "1949-03-09 y"
            ]
        );
    }

    #[test]
    fn an_entry_out_of_order_stays_an_entry() {
        assert_eq!(events("1949\n7-3-1949 x\n15-2-1949 y\n9-3-1949 z").len(), 3);
    }

    #[test]
    fn a_year_wrapped_to_a_line_of_its_own_is_no_heading() {
        let (events, sections, _) = read(
            "1949\n7-3-1949 Lund signs for the exchange in\n1950\n9-3-1949 y\n1950\n1-1-1950 z",
        );
        assert_eq!(events[0], "1949-03-07 Lund signs for the exchange in 1950");
        assert_eq!(sections, ["year 1949", "year 1950"]);
    }

    #[test]
    fn a_year_behind_an_invalid_date_can_be_wrapped_too() {
        let (events, sections, _) =
            read("1949\n31-2-1949 Lund rents the pans till\n1961\n9-3-1949 y");
        assert_eq!((events.len(), sections.len()), (2, 1));
        assert_eq!(events[0], "invalid Lund rents the pans till 1961");
    }

    #[test]
    fn a_heading_that_fits_no_entry_stays_a_heading() {
        let (_, sections, _) = read("1949\n7-3-1949 x\n1950\n\n9-1-1951 y");
        assert_eq!(sections, ["year 1949", "year 1950"]);
    }

    #[test]
    fn a_heading_stays_a_heading_when_its_first_entry_kept_the_old_year() {
        let (events, sections, _) =
            read("1936\n31-12-1936 The year ends\n1937\n2-1-1936 Berg sails\n5-1-1937 y");
        assert_eq!(events[0], "1936-12-31 The year ends");
        assert_eq!(sections, ["year 1936", "year 1937"]);
    }

    #[test]
    fn order_holds_within_a_group_only() {
        let (events, _, _) = read(
            "Norway\n\n7-3-1949 Lund sails\nAugust 1949 Lund returns\n\nDenmark\n\n1-2-1949 z",
        );
        assert_eq!(events[1], "1949-08 Lund returns");
    }

    #[test]
    fn a_month_that_can_continue_nothing_is_an_entry_even_out_of_order() {
        assert_eq!(
            events("1938\nDecember Holm leaves\n7-3-1938 x"),
            ["1938-12 Holm leaves", "1938-03-07 x"]
        );
    }

    #[test]
    fn a_blank_line_inside_an_entry_makes_no_heading() {
        let (events, sections, _) =
            read("1937\n7-3-1937 Lund resigns and\n\nbecomes envoy\n9-3-1937 y");
        assert_eq!(events[0], "1937-03-07 Lund resigns and becomes envoy");
        assert_eq!(sections, ["year 1937"]);
    }

    #[test]
    fn numbers_that_are_no_dates_open_no_entry() {
        assert_eq!(
            events(
                "1936\n7-3-1936 The army sends\n3-4000 men to the north, worth\n1.500.000 crowns\n9-3-1936 y"
            ),
            [
                "1936-03-07 The army sends 3-4000 men to the north, worth 1.500.000 crowns",
                "1936-03-09 y"
            ]
        );
    }

    #[test]
    fn a_date_with_a_slip_of_the_pen_is_not_swallowed() {
        for slip in [
            "9 -3-1949",
            "(14-3-1949)",
            "127-3-1949",
            "11—3—1949",
            "20- 8-1949",
            "20-81949",
            "20-8 1949",
            "2O-8-1949",
            "20.8.1949",
            "20/8/1949",
        ] {
            let (events, _, unparsed) = read(&format!("1949\n7-3-1949 x\n{slip} y\n9-9-1949 z"));
            assert_eq!((events.len(), unparsed), (2, 1), "{slip}");
        }
    }

    #[test]
    fn an_article_is_a_small_word_and_a_letter_is_none() {
        assert_eq!(
            events("1949\n7-3-1949 Lund presents Plan A\nAugust Berg sails\n9-9-1949 y").len(),
            3
        );
    }

    #[test]
    fn ranges_with_the_names_of_months_are_entries() {
        assert_eq!(
            events("1889\n5-2-1889 x\nSeptember 20-28,1889 Strike\n9-10-1889 y")[1],
            "1889-09-20/1889-09-28 Strike"
        );
    }

    #[test]
    fn an_impossible_date_is_an_entry_with_an_invalid_date() {
        assert_eq!(
            events("1949\n31-2-1949 x\n7-3-195 y"),
            ["invalid x", "invalid y"]
        );
    }

    #[test]
    fn an_impossible_date_is_never_swallowed() {
        for line in [
            "31-6-1951 Berg sails",
            "February 30, 1951 Berg sails",
            "8-3-19510001 Berg sails",
        ] {
            let found = events(&format!(
                "1951\n7-1-1951 Lund asks for talks with\n{line}\n9-9-1951 y"
            ));
            assert_eq!(
                (found.len(), found[1].as_str()),
                (3, "invalid Berg sails"),
                "{line}"
            );
        }
    }

    #[test]
    fn a_year_between_impossible_dates_stays_a_heading() {
        let (events, sections, _) = read("1949\n31-6-1949 Lund\n1950\n31-6-1950 Berg\nJuly z");
        assert_eq!(sections, ["year 1949", "year 1950"]);
        assert_eq!(events[2], "1950-07 z");
    }

    #[test]
    fn an_unreadable_date_is_no_part_of_the_entry_before() {
        let (events, _, unparsed) = read("1949\n7-3-1949 x\n9/3/1949 y\n10-3-1949 z");
        assert_eq!((events.len(), unparsed), (2, 1));
    }

    #[test]
    fn an_entry_cut_by_a_biography_comes_out_whole() {
        assert_eq!(
            events(
                "1949\n7-3-1949 Berg resigns and\nLund\nAnna Lund (1910-1980) Envoy (1945-1949)\n\nbecomes envoy.\n9-3-1949 y"
            ),
            [
                "1949-03-07 Berg resigns and Lund becomes envoy.",
                "1949-03-09 y"
            ]
        );
    }

    #[test]
    fn groups_other_than_years_are_headings() {
        let (events, sections, _) =
            read("Norway\n\n7-3-1949 x\n9-3-1949 y\n\nDenmark\n\n1-2-1949 z");
        assert_eq!(events.len(), 3);
        assert_eq!(sections, ["group Norway", "group Denmark"]);
    }

    #[test]
    fn dates_may_be_ranges() {
        assert_eq!(
            events("1949\n7-3-1949 – 9-3-1949 Diet")[0],
            "1949-03-07/1949-03-09 Diet"
        );
    }
}

//! The regions of a page, in whatever order they stand: timeline, notes and meetings are known by their
//! lines; what lies between is running text.

use super::habits::Habits;
use super::heading::{possible_title, section_title};
use super::lines::Lines;
use super::region::{self, TimelineRun};
use super::{meeting, note};
use crate::language::Headings;
use crate::record::Region;

/// A region of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct PagePart<'a> {
    pub(super) region: Region,
    /// The heading over it: line and title.
    pub(super) heading: Option<(usize, &'a str)>,
    /// First line behind the heading.
    pub(super) first: usize,
    pub(super) last: usize,
}

/// The regions of a page. Lines of no part are blank.
pub(super) fn parts<'a>(lines: &mut Lines<'a>) -> Vec<PagePart<'a>> {
    // Lists of notes and meetings are known first: their dates open no entries.
    let lists = LaidOut { lines, runs: &[] }.parts();
    let mut taken = vec![false; lines.count()];
    for part in &lists {
        if matches!(part.region, Region::Notes | Region::Meetings) {
            let first = part.heading.map_or(part.first, |(line, _)| line);
            taken[first - 1..part.last].fill(true);
        }
    }
    let runs = region::runs(lines, &taken);
    for run in &runs {
        let habits = Habits::of(lines, run.first, run.last);
        for line in (run.first..=run.last).filter(|_| habits.bulleted) {
            lines.list(line);
        }
    }
    match runs.is_empty() {
        true => lists,
        false => LaidOut { lines, runs: &runs }.parts(),
    }
}

/// A page and the timelines on it.
struct LaidOut<'p, 'a> {
    lines: &'p Lines<'a>,
    runs: &'p [TimelineRun],
}

/// A heading that may stand over a region: line and title.
type Heading<'a> = Option<(usize, &'a str)>;

/// Images between a heading and its timeline, at most.
const MOST_IMAGES: usize = 8;

impl<'a> LaidOut<'_, 'a> {
    fn parts(&self) -> Vec<PagePart<'a>> {
        let lines = self.lines;
        let mut parts: Vec<PagePart<'a>> = Vec::new();
        let mut at = lines.next_filled(0);
        while let Some(line) = at {
            let found = self
                .headed(line, parts.is_empty())
                .or_else(|| self.region(line, None).map(|found| (None, line, found)));
            let last = match found {
                Some((heading, first, (region, last))) => {
                    parts.push(PagePart {
                        region,
                        heading,
                        first,
                        last,
                    });
                    last
                }
                None => {
                    add_text(&mut parts, line);
                    line
                }
            };
            at = lines.next_filled(last);
        }
        parts
    }

    /// The region that a heading on `line` stands over: the heading, its first line, its kind and last line.
    fn headed(&self, line: usize, is_first: bool) -> Option<(Heading<'a>, usize, (Region, usize))> {
        let lines = self.lines;
        let title = possible_title(lines, line)?;
        let dotted = section_title(lines, line).is_some();
        let names_region = lines.facts(line).names != Headings::NONE;
        // A plain line is a heading when it says so or stands free; the first one is the page's title.
        let marked = lines.facts(line).hashes > 0;
        let heads = dotted || names_region || marked || lines.is_blank(line - 1) && !is_first;
        if !heads {
            return None;
        }
        // The heading of the first group of a timeline may be that of the timeline.
        if let Some((Region::Timeline, last)) = self.region(line, None) {
            let next = lines.next_filled(line)?;
            let one = lines.opening(next).is_some();
            return one.then_some((Some((line, title)), next, (Region::Timeline, last)));
        }
        if self.region(line, None).is_some() {
            return None;
        }
        let first = lines.next_filled(line)?;
        if let Some(found) = self.region(first, Some(line)) {
            return Some((Some((line, title)), first, found));
        }
        // An image may stand between the heading and a timeline.
        let behind = self.behind_images(first).filter(|behind| *behind > first)?;
        let found = self
            .region(behind, Some(line))
            .filter(|(region, _)| *region == Region::Timeline)?;
        Some((Some((line, title)), first, found))
    }

    /// The first line from `line` on that is no image.
    fn behind_images(&self, line: usize) -> Option<usize> {
        std::iter::successors(Some(line), |&line| self.lines.next_filled(line))
            .take(MOST_IMAGES)
            .find(|&line| !self.lines.facts(line).is_image())
    }

    /// The region that begins on `line` under the one with `heading`, with its last line.
    fn region(&self, line: usize, heading: Option<usize>) -> Option<(Region, usize)> {
        let lines = self.lines;
        let run_at = |line: usize| self.runs.binary_search_by_key(&line, |run| run.first);
        if let Some(run) = run_at(line).ok().and_then(|at| self.runs.get(at)) {
            return Some((Region::Timeline, run.last));
        }
        let is_heading = |line: usize| section_title(lines, line).is_some();
        let is_meeting = |line: usize| meeting::list_begins(lines, line, None);
        let is_note = |line: usize| note::list_begins(lines, line, None);
        let in_run = |line: usize| run_at(line).is_ok();
        if meeting::list_begins(lines, line, heading) {
            let end = meeting::list_end(lines, line, |n| is_heading(n) || is_note(n) || in_run(n));
            Some((Region::Meetings, end))
        } else if note::list_begins(lines, line, heading) {
            let end = note::list_end(lines, line, |n| is_heading(n) || is_meeting(n) || in_run(n));
            Some((Region::Notes, end))
        } else {
            None
        }
    }
}

/// Adds a line of running text.
fn add_text(parts: &mut Vec<PagePart<'_>>, line: usize) {
    match parts.last_mut() {
        Some(part) if matches!(part.region, Region::Head | Region::Body) => part.last = line,
        before => {
            let region = match before {
                None => Region::Head,
                Some(_) => Region::Body,
            };
            parts.push(PagePart {
                region,
                heading: None,
                first: line,
                last: line,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceText;

    /// Region, title and lines of each part.
    fn regions(text: &str) -> Vec<(&'static str, String, usize, usize)> {
        let source = SourceText::new("t", text);
        parts(&mut Lines::new(&source, &crate::parse::format::DEFAULT))
            .into_iter()
            .map(|part| {
                let title = part.heading.map_or("", |(_, title)| title);
                (
                    part.region.as_str(),
                    title.to_owned(),
                    part.first,
                    part.last,
                )
            })
            .collect()
    }

    #[test]
    fn regions_are_found_by_their_shape() {
        assert_eq!(
            regions(
                "Salt\nText.\n\nTimeline of salt\n\n1949\n7-3-1949 x\n\nNorway....\n\nText goes on.\n\nNotes...\n\n1. a Back\n\nMeetings....\n\n• 7-3-1949: Diet"
            ),
            [
                ("head", String::new(), 1, 2),
                ("timeline", "Timeline of salt".into(), 6, 7),
                ("body", String::new(), 9, 11),
                ("notes", "Notes".into(), 15, 15),
                ("meetings", "Meetings".into(), 19, 19),
            ]
        );
    }

    #[test]
    fn regions_may_stand_in_another_order_and_without_points() {
        assert_eq!(
            regions(
                "Salt\n\nMeetings\n• 7-3-1949: Diet\n\nNotes\n1. a Back\n2. b Back\n\nChronology\n7-3-1949 x\n\nIt was a long time ago."
            ),
            [
                ("head", String::new(), 1, 1),
                ("meetings", "Meetings".into(), 4, 4),
                ("notes", "Notes".into(), 7, 8),
                ("timeline", "Chronology".into(), 11, 11),
                ("body", String::new(), 13, 13),
            ]
        );
    }

    #[test]
    fn a_sentence_over_a_list_is_no_heading() {
        assert_eq!(
            regions(
                "Salt\n\nText.\nHe went to Oslo and met the king\n• 14-06-1930: Council\n• 15-06-1930: Diet"
            ),
            [
                ("head", String::new(), 1, 4),
                ("meetings", String::new(), 5, 6)
            ]
        );
    }

    #[test]
    fn dated_lines_under_a_free_line_go_on_with_the_timeline() {
        assert_eq!(
            regions("Salt\n\n1949\n7-3-1949 x\n8-3-1949 y\n\nText of some length, so that it is a paragraph and nothing else. It goes on and on.\n\nNorway asks again\n\n1-2-1950 Letter\n2-2-1950 Answer\n3-2-1950 Reply").len(),
            2
        );
    }

    #[test]
    fn a_page_may_be_running_text_alone() {
        assert_eq!(
            regions("Salt\n\nText.\nText."),
            [("head", String::new(), 1, 4)]
        );
        assert_eq!(regions("\n\n"), []);
    }

    #[test]
    fn a_heading_over_nothing_is_running_text() {
        assert_eq!(
            regions("Salt\n\nText.\n\nNotes...\n\nMeetings....\n"),
            [("head", String::new(), 1, 7)]
        );
    }
}

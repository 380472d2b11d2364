//! The regions of a page, in whatever order they stand: timeline, notes and meetings are known by the
//! shape of their lines; what lies between is running text.

use super::caption;
use super::heading::{possible_title, section_title};
use super::lines::Lines;
use super::{meeting, note, timeline_extent};
use crate::record::Region;

/// A region of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part<'a> {
    pub(super) region: Region,
    /// The heading over it: line and title.
    pub(super) heading: Option<(usize, &'a str)>,
    /// First line behind the heading.
    pub(super) first: usize,
    pub(super) last: usize,
}

/// The regions of a page. Lines of no part are blank.
pub(super) fn parts<'a>(lines: &Lines<'a>) -> Vec<Part<'a>> {
    let mut parts: Vec<Part<'a>> = Vec::new();
    let mut has_timeline = false;
    let mut at = lines.next_filled(0);
    while let Some(line) = at {
        let part = headed(lines, line, parts.is_empty(), has_timeline)
            .or_else(|| region(lines, line, None, has_timeline).map(|found| (None, line, found)));
        let last = match part {
            Some((heading, first, (region, last))) => {
                has_timeline |= region == Region::Timeline;
                parts.push(Part {
                    region,
                    heading,
                    first,
                    last,
                });
                last
            }
            None => {
                match parts.last_mut() {
                    Some(part) if matches!(part.region, Region::Head | Region::Body) => {
                        part.last = line
                    }
                    before => {
                        let region = match before {
                            None => Region::Head,
                            Some(_) => Region::Body,
                        };
                        parts.push(Part {
                            region,
                            heading: None,
                            first: line,
                            last: line,
                        });
                    }
                }
                line
            }
        };
        at = lines.next_filled(last);
    }
    parts
}

type Heading<'a> = Option<(usize, &'a str)>;

/// The region whose heading stands on `line`. The first line of a page is its title, unless it is
/// written as a heading or names a timeline.
fn headed<'a>(
    lines: &Lines<'a>,
    line: usize,
    is_first: bool,
    has_timeline: bool,
) -> Option<(Heading<'a>, usize, (Region, usize))> {
    let title = possible_title(lines, line)?;
    let dotted = section_title(lines, line).is_some();
    let format = lines.dates.format;
    let names_region =
        format.names_timeline(title) || format.names_notes(title) || format.names_meetings(title);
    // A plain line is a heading when it says so or stands free; the first one is the page's title.
    let heads = dotted || names_region || lines.is_blank(line - 1) && !is_first;
    if !heads || region(lines, line, None, has_timeline).is_some() {
        return None;
    }
    let first = lines.next_filled(line)?;
    if let Some(found) = region(lines, first, Some(title), has_timeline) {
        return Some((Some((line, title)), first, found));
    }
    // An image may stand between the heading and a timeline.
    let behind = behind_images(lines, first).filter(|behind| *behind > first)?;
    let found = region(lines, behind, Some(title), has_timeline)
        .filter(|(region, _)| *region == Region::Timeline)?;
    Some((Some((line, title)), first, found))
}

/// Images in a row that are looked behind.
const MOST_IMAGES: usize = 8;

/// The first line from `line` on that is no image.
fn behind_images(lines: &Lines<'_>, line: usize) -> Option<usize> {
    std::iter::successors(Some(line), |&line| lines.next_filled(line))
        .take(MOST_IMAGES)
        .find(|&line| !caption::is_image(lines.text(line)))
}

/// The region that begins on `line`, and its last line.
fn region(
    lines: &Lines<'_>,
    line: usize,
    heading: Option<&str>,
    has_timeline: bool,
) -> Option<(Region, usize)> {
    let is_heading = |line: usize| section_title(lines, line).is_some();
    let is_meeting = |line: usize| meeting::list_begins(lines, line, None);
    let is_note = |line: usize| note::list_begins(lines, line, None);
    if meeting::list_begins(lines, line, heading) {
        let end = meeting::list_end(lines, line, |n| is_heading(n) || is_note(n));
        Some((Region::Meetings, end))
    } else if note::list_begins(lines, line, heading) {
        let end = note::list_end(lines, line, |n| is_heading(n) || is_meeting(n));
        Some((Region::Notes, end))
    } else if timeline_extent::begins(lines, line, heading, has_timeline) {
        let is_another = |n: usize| {
            let names = |title| lines.dates.format.names_timeline(title);
            let title = possible_title(lines, n).filter(|title| names(title));
            title.is_some()
                && lines
                    .next_filled(n)
                    .is_some_and(|next| timeline_extent::begins(lines, next, title, true))
        };
        let end = timeline_extent::end(lines, line, |n| {
            is_heading(n) && !timeline_extent::heads_group(lines, n)
                || is_meeting(n)
                || is_note(n)
                || is_another(n)
        });
        Some((Region::Timeline, end))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceText;

    /// Region, title and lines of each part.
    fn regions(text: &str) -> Vec<(&'static str, String, usize, usize)> {
        let source = SourceText::new("t", text);
        parts(&Lines::new(&source, &crate::parse::format::ENGLISH))
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
    fn citations_under_a_free_line_are_no_second_timeline() {
        assert_eq!(
            regions("Salt\n\n1949\n7-3-1949 x\n8-3-1949 y\n\nText of some length, so that it is a paragraph and nothing else. It goes on and on.\n\nNorway asks again\n\n1-2-1950 Letter\n2-2-1950 Answer\n3-2-1950 Reply").len(),
            3
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

//! Timelines whose entries and headings are bullets: `• 1949`, `• 7-3-1949 Lund sails`.
//!
//! Meetings are bullets too (`• 7-3-1949: Council`), and so are lists in running text: a run of bullets is a
//! timeline when a heading says so, when a year stands over dated bullets, or when most of them begin with
//! a date and go on without a colon.

use super::date::Dates;
use super::entry;
use super::lines::Shape;
use super::text::{ends_sentence, is_at_most, is_space, trim};
use crate::source::SourceText;

/// How deep a bullet stands: the white space before it, and its sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Level {
    pub(super) indent: usize,
    sign: char,
}

/// Longest line that goes on with a bullet, in characters.
const NARROW: usize = 100;
/// Longest line that stands over bullets, in characters.
const LONGEST_TITLE: usize = 60;
/// Dated bullets that make a timeline where nothing announces it.
const ENOUGH: usize = 3;
/// Headings between two runs of bullets of one timeline, at most.
const MOST_TITLES: usize = 3;

/// The bullet that begins `line`. A hyphen or an asterisk needs white space behind it.
fn level(line: &str) -> Option<Level> {
    let text = line.trim_start_matches(is_space);
    let rest = super::text::bullet(text)?;
    let sign = text.chars().next()?;
    let spaced = text[sign.len_utf8()..].starts_with(is_space);
    let indent = line.chars().take_while(|c| is_space(*c)).count();
    (!rest.is_empty() && (spaced || !matches!(sign, '-' | '*'))).then_some(Level { indent, sign })
}

/// A run of bullets with nothing but the rest of their texts, years and blank lines between them.
struct Run {
    first: usize,
    last: usize,
    bullets: Vec<usize>,
    /// The signs of the bullets.
    signs: Vec<char>,
    dated: usize,
    /// Of the dated ones, those with a colon behind the date.
    colons: usize,
    /// Whether a year stands over a dated bullet.
    years: bool,
    is_timeline: bool,
}

/// For each line, the level of its bullet, when the bullet belongs to a timeline; empty when none does.
pub(super) fn of_timelines(
    source: &SourceText,
    dates: Dates<'_>,
    shapes: &[Shape],
) -> Vec<Option<Level>> {
    let page = Page {
        source,
        dates,
        shapes,
    };
    let mut runs = page.runs();
    for run in &mut runs {
        run.is_timeline = page.is_timeline(run);
    }
    for at in 1..runs.len() {
        let goes_on = runs[at - 1].is_timeline && page.goes_on(&runs[at - 1], &runs[at]);
        runs[at].is_timeline |= goes_on;
    }
    for at in (1..runs.len()).rev() {
        let goes_on = runs[at].is_timeline && page.goes_on(&runs[at - 1], &runs[at]);
        runs[at - 1].is_timeline |= goes_on && runs[at - 1].dated > 0;
    }
    let mut levels = Vec::new();
    for run in runs.iter().filter(|run| run.is_timeline) {
        levels.resize(shapes.len(), None);
        for &line in &run.bullets {
            levels[line - 1] = level(source.line(line));
        }
    }
    levels
}

struct Page<'s> {
    source: &'s SourceText,
    dates: Dates<'s>,
    shapes: &'s [Shape],
}

impl Page<'_> {
    fn is_blank(&self, line: usize) -> bool {
        line.checked_sub(1)
            .and_then(|index| self.shapes.get(index))
            .is_none_or(|shape| *shape == Shape::Blank)
    }

    fn text(&self, line: usize) -> &str {
        trim(self.source.line(line))
    }

    fn runs(&self) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        let mut open: Option<Run> = None;
        let mut year_before = false;
        for line in 1..=self.shapes.len() {
            if self.is_blank(line) {
                continue;
            }
            if let Some(level) = level(self.source.line(line)) {
                // Behind a blank line another sign begins another list.
                let another =
                    |run: &Run| self.is_blank(line - 1) && !run.signs.contains(&level.sign);
                runs.extend(open.take_if(|run| another(run)));
                let run = open.get_or_insert_with(|| Run {
                    first: line,
                    last: line,
                    bullets: Vec::new(),
                    signs: Vec::new(),
                    dated: 0,
                    colons: 0,
                    years: false,
                    is_timeline: false,
                });
                if !run.signs.contains(&level.sign) {
                    run.signs.push(level.sign);
                }
                run.add(line, self.text(line), self.dates, &mut year_before);
                continue;
            }
            let is_year = matches!(self.shapes[line - 1], Shape::Year(_));
            let goes_on = open.is_some()
                && (is_year
                    || !self.is_blank(line - 1)
                        && is_at_most(self.text(line), NARROW)
                        && !self.names_another(line));
            if !goes_on {
                runs.extend(open.take());
            }
            year_before = is_year;
        }
        runs.extend(open);
        runs
    }

    /// Whether a line is the heading of another part of the page.
    fn names_another(&self, line: usize) -> bool {
        let (text, format) = (self.text(line), self.dates.format);
        text.ends_with("...")
            || text.ends_with('…')
            || is_at_most(text, LONGEST_TITLE)
                && (format.names_meetings(text) || format.names_notes(text))
                && !ends_sentence(text)
    }

    /// The line over a run.
    fn line_over(&self, run: &Run) -> Option<usize> {
        (1..run.first).rev().find(|&line| !self.is_blank(line))
    }

    fn is_timeline(&self, run: &Run) -> bool {
        let over = self.line_over(run).map_or("", |line| self.text(line));
        let format = self.dates.format;
        if run.dated == 0 || format.names_meetings(over) && is_at_most(over, LONGEST_TITLE) {
            return false;
        }
        let first = run.bullets.first().map_or("", |&line| self.text(line));
        let announced = [over, first]
            .iter()
            .any(|title| is_at_most(title, NARROW) && format.names_timeline(title))
            || self.dates.year_line(over).is_some();
        let row =
            run.dated >= ENOUGH && 2 * run.colons < run.dated && 3 * run.dated >= run.bullets.len();
        announced || run.years || row
    }

    /// Whether nothing but headings of groups stands between two runs.
    fn goes_on(&self, before: &Run, run: &Run) -> bool {
        let between: Vec<usize> = (before.last + 1..run.first)
            .filter(|&line| !self.is_blank(line))
            .collect();
        run.dated > 0
            && between.len() <= MOST_TITLES
            && between.iter().all(|&line| {
                let text = self.text(line);
                is_at_most(text, LONGEST_TITLE) && !ends_sentence(text) && !self.names_another(line)
            })
    }
}

impl Run {
    fn add(&mut self, line: usize, text: &str, dates: Dates<'_>, year_before: &mut bool) {
        let text = super::text::bullet(text).unwrap_or(text);
        self.last = line;
        self.bullets.push(line);
        let is_year = dates.year_line(text).is_some();
        if !is_year && let Some(entry) = entry::dated_entry(dates, text) {
            self.dated += 1;
            self.years |= *year_before;
            let before = text.len() - entry.text.len();
            let parting = text[..before].trim_end_matches(is_space);
            self.colons += usize::from(parting.ends_with(':'));
        }
        *year_before = is_year;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::Lines;

    /// The lines of a page that are bullets of a timeline.
    fn bullets(text: &str) -> Vec<usize> {
        let source = SourceText::new("t", text);
        let lines = Lines::new(&source, &crate::parse::format::ENGLISH);
        (1..=lines.count())
            .filter(|&line| lines.bullet(line).is_some())
            .collect()
    }

    #[test]
    fn bullets_under_a_year_or_a_heading_are_a_timeline() {
        assert_eq!(bullets("• 1949\n• 7-3-1949 Lund sails"), [1, 2]);
        assert_eq!(bullets("Timeline of salt\n\n• 7-3-1949: Lund sails"), [3]);
        assert_eq!(
            bullets("1949\n• 7-3-1949 Lund sails\n1950\n• 7-3-1950 y"),
            [2, 4]
        );
    }

    #[test]
    fn many_dated_bullets_are_a_timeline_and_meetings_are_none() {
        assert_eq!(
            bullets("• 7-3-1949 x\n• 8-3-1949 y\nand z\n• 9-3-1949 z"),
            [1, 2, 4]
        );
        assert_eq!(
            bullets("• 7-3-1949: x\n• 8-3-1949: y\n• 9-3-1949: z"),
            [0; 0]
        );
        assert_eq!(
            bullets("Meetings...\n\n• 7-3-1949 x\n• 8-3-1949 y\n• 9-3-1949 z"),
            [0; 0]
        );
        assert_eq!(
            bullets("It has aims:\n- one\n- 3-4-1930: another\n- a third"),
            [0; 0]
        );
    }

    #[test]
    fn a_list_of_other_bullets_behind_a_timeline_is_none_of_it() {
        assert_eq!(
            bullets("Timeline\n\n- 1949\n- 7-3-1949 x\n\n* one\n* two"),
            [3, 4]
        );
    }

    #[test]
    fn a_timeline_of_bullets_goes_on_under_the_next_heading_of_a_group() {
        let page = "Timeline\n\nNorway\n\n• 7-3-1949 x\n• 8-3-1949 y\n• 9-3-1949 y\n\nDenmark\n\n• 1-2-1949 z\n\nMeetings...\n\n• 1-2-1949: a";
        assert_eq!(bullets(page), [5, 6, 7, 11]);
    }
}

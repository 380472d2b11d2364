//! Where a timeline begins and ends: told by its dated lines, not by its title.

use super::biography;
use super::caption;
use super::document;
use super::entry::named_entry;
use super::heading::possible_title;
use super::lines::{Lines, Shape};
use super::text::{ends_sentence, is_at_most};

/// Entries in a row that make a timeline where no heading announces it.
const ENOUGH_ENTRIES: usize = 3;
/// Lines from the start of one entry to the start of the next, at most, in such a row.
const LONGEST_ENTRY: usize = 6;
/// Characters of a line that a narrow column may have wrapped, at least allowed.
const NARROW: usize = 100;

/// Whether a timeline begins on `line`, under `heading`. Where a page `has_one` already, only a heading
/// that names a timeline or a year begins another: dated lines in running text are citations.
pub(super) fn begins(lines: &Lines<'_>, line: usize, heading: Option<&str>, has_one: bool) -> bool {
    let announced = heading.is_some_and(|heading| lines.dates.format.names_timeline(heading));
    let next = lines.next_filled(line);
    match lines.shape(line) {
        Shape::Blank => false,
        Shape::Year(year) => {
            announced
                || next.is_some_and(|next| {
                    lines.is_entry(next)
                        || named_entry(lines.dates, lines.text(next), Some(year)).is_some()
                })
        }
        Shape::Dated | Shape::Labelled | Shape::Named => {
            announced || !has_one && is_row_of_entries(lines, line)
        }
        Shape::Text if announced => leads_to_entry(lines, line),
        Shape::Text => !has_one && heading.is_some() && leads_to_row(lines, line),
    }
}

/// Whether enough entries follow each other closely from `line` on.
fn is_row_of_entries(lines: &Lines<'_>, line: usize) -> bool {
    let mut at = line;
    for _ in 1..ENOUGH_ENTRIES {
        let Some(next) = lines.next_anchor(at) else {
            return false;
        };
        let close = next <= at + LONGEST_ENTRY
            && (at + 1..next).all(|between| {
                let text = lines.text(between);
                is_at_most(text, NARROW) && !document::is_marked(lines.dates, text)
            });
        if !close {
            return false;
        }
        at = next;
    }
    true
}

/// Whether `line` is a heading or an entry by name of month, and an entry follows it closely.
fn leads_to_entry(lines: &Lines<'_>, line: usize) -> bool {
    let mut at = Some(line);
    for _ in 0..3 {
        let Some(here) = at else { return false };
        match lines.shape(here) {
            Shape::Dated | Shape::Labelled | Shape::Named | Shape::Year(_) => return true,
            _ if possible_title(lines, here).is_some() => {}
            _ => return false,
        }
        at = lines.next_filled(here);
    }
    false
}

/// Whether `line` is a heading that stands free over a row of entries.
fn leads_to_row(lines: &Lines<'_>, line: usize) -> bool {
    possible_title(lines, line).is_some()
        && lines.is_blank(line - 1)
        && lines
            .next_filled(line)
            .is_some_and(|next| lines.is_entry(next) && is_row_of_entries(lines, next))
}

/// Whether a heading with points goes on with a timeline rather than ending it: entries follow at once, or
/// a heading and entries.
pub(super) fn heads_group(lines: &Lines<'_>, line: usize) -> bool {
    let format = lines.dates.format;
    let text = lines.text(line);
    if format.names_notes(text) || format.names_meetings(text) {
        return false;
    }
    let mut at = line;
    for _ in 0..2 {
        let Some(next) = lines.next_filled(at) else {
            return false;
        };
        if lines.is_entry(next) {
            return is_row_of_entries(lines, next);
        }
        if possible_title(lines, next).is_none() || format.names_timeline(lines.text(next)) {
            return false;
        }
        at = next;
    }
    false
}

/// The last line of the timeline that begins on `first`; `ends` tells the lines that begin another
/// region.
pub(super) fn end(lines: &Lines<'_>, first: usize, ends: impl Fn(usize) -> bool) -> usize {
    let mut widest = 0;
    let mut last = first;
    let mut cut = false;
    let mut at = Some(first);
    while let Some(line) = at {
        if line > first && ends(line) {
            break;
        }
        let text = lines.text(line);
        let adjacent = line == last + 1 || line == first;
        match lines.shape(line) {
            Shape::Dated | Shape::Labelled | Shape::Named => {
                widest = widest.max(text.chars().count());
                cut = false;
            }
            Shape::Year(_) => cut = false,
            _ => {
                if let Some(found) = biography::at(lines, line) {
                    last = found.last;
                    cut = true;
                    at = lines.next_filled(last);
                    continue;
                }
                let narrow = is_at_most(text, NARROW.max(widest + widest / 2));
                let under_year = matches!(lines.shape(last), Shape::Year(_));
                let belongs = lines.bullet(line).is_some()
                    || under_year && is_at_most(text, NARROW)
                    || caption::marked(text).is_some() && leads_on(lines, line)
                    || document::is_marked(lines.dates, text) && leads_on(lines, line)
                    || narrow && (adjacent || cut || leads_on(lines, line));
                if !belongs {
                    break;
                }
                cut = false;
            }
        }
        last = line;
        at = lines.next_filled(line);
    }
    last
}

/// Whether the timeline goes on behind `line`, which follows a blank line: an entry comes soon, with
/// nothing but headings or the rest of a short entry before it.
fn leads_on(lines: &Lines<'_>, line: usize) -> bool {
    let Some(next) = lines.next_anchor(line) else {
        return false;
    };
    let between = next - line;
    between <= LONGEST_ENTRY
        && (line..next).all(|n| is_at_most(lines.text(n), NARROW))
        && (named_entry(lines.dates, lines.text(line), Some(0)).is_some()
            || (line..next).all(|n| !ends_sentence(lines.text(n))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceText;

    fn extent(page: &str, first: usize) -> usize {
        let source = SourceText::new("t", page);
        end(
            &Lines::new(&source, &crate::parse::format::ENGLISH),
            first,
            |_| false,
        )
    }

    fn begins_on(page: &str, line: usize, heading: Option<&str>) -> bool {
        let source = SourceText::new("t", page);
        begins(
            &Lines::new(&source, &crate::parse::format::ENGLISH),
            line,
            heading,
            false,
        )
    }

    #[test]
    fn a_year_and_an_entry_begin_a_timeline() {
        assert!(begins_on("1949\n\n7-3-1949 x", 1, None));
        assert!(begins_on("1949\nJanuary x", 1, None));
        assert!(!begins_on("1949\nwas a year of peace", 1, None));
    }

    #[test]
    fn three_entries_in_a_row_begin_a_timeline_and_two_citations_do_not() {
        assert!(begins_on("7-3-1949 x\n8-3-1949 y\n9-3-1949 z", 1, None));
        assert!(!begins_on(
            "7-3-1949 Letter\n8-3-1949 Answer\n\nText.",
            1,
            None
        ));
        assert!(begins_on("7-3-1949 x", 1, Some("Timeline of salt")));
    }

    #[test]
    fn a_row_of_dates_begins_no_second_timeline() {
        let source = SourceText::new("t", "7-3-1949 x\n8-3-1949 y\n9-3-1949 z");
        let lines = Lines::new(&source, &crate::parse::format::ENGLISH);
        assert!(!begins(&lines, 1, Some("Norway"), true));
        assert!(begins(&lines, 1, Some("Chronology"), true));
    }

    #[test]
    fn a_timeline_ends_at_the_first_paragraph() {
        let paragraph = "A paragraph that says a good deal about the salt trade, and then goes on to say much more about it than fits.";
        assert_eq!(
            extent(&format!("7-3-1949 x\nmore of it\n\n{paragraph}"), 1),
            2
        );
        assert_eq!(extent(&format!("7-3-1949 x\n{paragraph}"), 1), 1);
        assert_eq!(
            extent("7-3-1949 x\n\nA short paragraph.\n\nAnother one.", 1),
            1
        );
    }

    #[test]
    fn groups_and_biographies_do_not_end_a_timeline() {
        assert_eq!(extent("7-3-1949 x\n\nNorway\n\n8-3-1949 y", 1), 5);
        assert_eq!(
            extent(
                "7-3-1949 and\nLund\nAnna Lund (1910-1980) envoy\n\nleaves.\n",
                1
            ),
            5
        );
    }
}

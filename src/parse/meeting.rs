//! Grammar of meetings: `• 14-06-1950 – 23-06-1950: title`.

use super::biography;
use super::builder::Builder;
use super::lines::Lines;
use super::text::{append, bullet, clean, is_at_most, is_space};
use crate::date::Date;
use crate::record::{Meeting, Region};
use crate::source::Span;

/// The date of a bullet, and the byte behind its colon.
fn dated_bullet<'a>(lines: &Lines<'a>, line: usize) -> Option<(Date<'a>, usize)> {
    let text = lines.text(line);
    let rest = bullet(text)?;
    let end = lines.text_start(line) + text.len();
    let (date, behind) = lines.date_at(line, end - rest.len())?;
    let rest = lines.source.slice(Span::new(behind, end));
    let title = rest.trim_start_matches(is_space).strip_prefix(':')?;
    Some((date, end - title.len()))
}

/// Whether a line is a bullet with a date in numbers and a colon behind it.
fn is_plain(lines: &Lines<'_>, line: usize) -> bool {
    let numbers = lines
        .opening(line)
        .is_some_and(|opening| opening.form().sign.is_some());
    numbers && dated_bullet(lines, line).is_some()
}

/// Longest line that goes on with the title of a meeting, in characters.
const LONGEST_REST: usize = 100;

/// Whether a list of meetings begins on `line`: a bullet with a date, under a heading or with another one
/// behind it. A single one in running text is an item of some other list.
pub(super) fn list_begins(lines: &Lines<'_>, line: usize, heading: Option<usize>) -> bool {
    let names = |line: usize| lines.facts(line).names;
    // Nothing that is no bullet begins a list.
    if bullet(lines.text(line)).is_none() {
        return false;
    }
    if heading.is_some_and(|heading| names(heading).meetings) {
        return dated_bullet(lines, line).is_some();
    }
    // Bullets under a year, or the heading of a timeline, are its entries.
    let entries = heading.is_some_and(|heading| names(heading).timeline)
        || (lines.filled_before(line))
            .is_some_and(|before| lines.year(before).is_some() || names(before).timeline);
    let is_meeting = |line: usize| is_plain(lines, line);
    !entries
        && is_meeting(line)
        && (heading.is_some() || lines.next_filled(line).is_some_and(is_meeting))
}

/// The last line of the list of meetings that begins on `first`; `ends` tells the lines that begin
/// another region.
pub(super) fn list_end(lines: &Lines<'_>, first: usize, ends: impl Fn(usize) -> bool) -> usize {
    let mut last = first;
    while let Some(line) = lines.next_filled(last).filter(|&line| !ends(line)) {
        let goes_on = line == last + 1
            && is_at_most(lines.text(line), LONGEST_REST)
            && lines.opening(line).is_none()
            && !lines.facts(line).cited
            && biography::at(lines, line).is_none();
        if bullet(lines.text(line)).is_none() && !goes_on {
            break;
        }
        last = line;
    }
    last
}

/// Reads the list of meetings on lines `first` to `last`: every line belongs to a meeting, or is
/// unparsed.
pub(super) fn read(builder: &mut Builder<'_, '_>, first: usize, last: usize) {
    let lines = builder.lines;
    let mut open: Option<Meeting<'_>> = None;
    for line in (first..=last).filter(|&line| !lines.is_blank(line)) {
        let text = lines.text(line);
        if let Some((date, title)) = dated_bullet(lines, line) {
            let title = Span::new(title, lines.source.line_span(line).end);
            builder.add_meetings(open.replace(Meeting {
                place: builder.place(line, line),
                date,
                title: clean(lines.source.slice(title)),
            }));
            continue;
        }
        let goes_on = bullet(text).is_none();
        if let Some(meeting) = open
            .as_mut()
            .filter(|meeting| goes_on && meeting.place.line_end + 1 == line)
        {
            append(&mut meeting.title, text);
            meeting.place.grow_to(lines.source, line);
            continue;
        }
        let reason = if goes_on {
            "a line among the meetings without a bullet that does not continue a meeting"
        } else {
            "a bullet among the meetings without a readable date"
        };
        builder.add_unparsed(line, line, Region::Meetings, reason);
    }
    builder.add_meetings(open);
}

#[cfg(test)]
mod tests {
    use crate::parse::page;
    use crate::source::SourceText;

    /// EDTF date and title of each meeting of a page, and its unparsed lines.
    fn meetings(list: &str) -> (Vec<(String, String)>, usize) {
        let source = SourceText::new("t", format!("A page\n\nMeetings....\n\n{list}"));
        let page = page(&source);
        let meetings = page
            .meetings
            .iter()
            .map(|meeting| {
                (
                    meeting.date.edtf().unwrap_or_default(),
                    meeting.title.to_string(),
                )
            })
            .collect();
        (meetings, page.unparsed.len())
    }

    #[test]
    fn a_meeting_has_a_date_a_range_or_a_list() {
        let (found, _) = meetings(
            "  •\u{a0}04-08-1950: Council\n  • 14-06-1950 – 23-06-1950: Diet\n  • 07-07-1950 and 10-07-1950: Board",
        );
        let found: Vec<_> = found
            .iter()
            .map(|(d, t)| (d.as_str(), t.as_str()))
            .collect();
        assert_eq!(
            found,
            [
                ("1950-08-04", "Council"),
                ("1950-06-14/1950-06-23", "Diet"),
                ("{1950-07-07,1950-07-10}", "Board")
            ]
        );
    }

    #[test]
    fn the_date_of_a_meeting_may_name_its_month() {
        let (found, _) = meetings(
            "• 4 August 1950: Council\n• 14–16 October 1950: Diet\n• November 1950: Board\n• 1950-12: Last Council",
        );
        let dates: Vec<_> = found.iter().map(|(date, _)| date.as_str()).collect();
        assert_eq!(
            dates,
            ["1950-08-04", "1950-10-14/1950-10-16", "1950-11", "1950-12"]
        );
    }

    #[test]
    fn a_title_may_go_on_in_the_next_line() {
        let (found, _) = meetings("• 04-08-1950: Council\non salt\n• 05-08-1950: Diet");
        assert_eq!(found[0].1, "Council on salt");
    }

    #[test]
    fn a_paragraph_behind_the_list_is_none_of_its_titles() {
        let paragraph = "It goes on with a paragraph, which says a good deal more than a title of a meeting ever says, and ends.";
        let (found, unparsed) = meetings(&format!("• 04-08-1950: Council\n{paragraph}"));
        assert_eq!((found[0].1.as_str(), unparsed), ("Council", 0));
    }

    #[test]
    fn a_record_behind_the_list_is_none_of_its_titles() {
        let (found, _) = meetings("• 04-08-1950: Council\nDocument: 3-2-1949 Letter");
        assert_eq!(found[0].1, "Council");
    }

    #[test]
    fn a_dated_item_in_running_text_is_no_meeting() {
        let source = SourceText::new(
            "t",
            "Salt\n\nIt has aims:\n- one\n- 3-4-1930: another\n- a third",
        );
        assert_eq!(page(&source).meetings, []);
    }

    #[test]
    fn a_bullet_without_a_date_is_unparsed() {
        assert_eq!(meetings("• 04-08-1950: Council\n• Continue").1, 1);
    }

    #[test]
    fn an_impossible_date_is_kept() {
        let (found, unparsed) = meetings("• 31-06-1950: Council");
        assert_eq!(
            (found, unparsed),
            (vec![(String::new(), "Council".to_owned())], 0)
        );
    }
}

//! Grammar of document citations: `Document: 03-02-1949 Memorandum of …`, or a date alone in front.

use super::embedded::{Citation, before_citation};
use super::format::Format;
use super::lines::Lines;
use super::sentence::split_commentary;
use super::text::{clean, is_space};
use crate::date::Date;
use crate::record::{Document, Place, SectionIndex};

/// What stands behind the marker that begins `text`: `Document:`, with or without space around the colon.
pub(super) fn behind_marker<'a>(format: &Format, text: &'a str) -> Option<&'a str> {
    let small = |text: &str| {
        text.chars()
            .flat_map(char::to_lowercase)
            .collect::<String>()
    };
    format.document_markers.iter().find_map(|marker| {
        let (word, behind) = text.split_at_checked(marker.len())?;
        // Most lines differ from every marker in their first letter.
        let same = word == marker || may_begin_alike(word, marker) && small(word) == small(marker);
        let colon = behind
            .trim_start_matches(is_space)
            .strip_prefix([':', '：']);
        Some(colon.filter(|_| same)?.trim_start_matches(is_space))
    })
}

fn may_begin_alike(word: &str, marker: &str) -> bool {
    let first = |text: &str| text.bytes().next().map(|byte| byte.to_ascii_lowercase());
    !marker.is_ascii() || first(word) == first(marker)
}

/// Whether `text` begins with the marker of a citation.
pub(super) fn is_marked_text(format: &Format, text: &str) -> bool {
    behind_marker(format, text).is_some()
}

/// The date and the title of the citation that begins on `line`, and whether it has its marker.
fn beginning<'a>(lines: &Lines<'a>, line: usize) -> Option<(&'a str, Date<'a>, bool)> {
    let text = lines.text(line);
    let start = lines.text_start(line);
    if let Some(rest) = behind_marker(lines.format, text) {
        let (date, behind) = lines
            .date_at(line, start + text.len() - rest.len())
            .unwrap_or_else(|| (Date::unknown(), start + text.len() - rest.len()));
        return Some((text.get(behind - start..)?, date, true));
    }
    if !lines.opens_in_numbers(line) {
        return None;
    }
    let (date, behind) = lines.date_at(line, start)?;
    Some((text.get(behind - start..)?, date, false))
}

/// Whether a citation begins `line`.
pub(super) fn begins(lines: &Lines<'_>, line: usize) -> bool {
    beginning(lines, line).is_some()
}

/// The citation on `line`: with its marker, or without one where the line begins with a date.
pub(super) fn at<'a>(
    lines: &Lines<'a>,
    line: usize,
    section: Option<SectionIndex>,
) -> Option<Document<'a>> {
    let text = lines.text(line);
    let (rest, date, is_marked) = beginning(lines, line)?;
    // Another citation on the line ends this one.
    let from = text.len() - rest.len();
    let rest = match Citation::find(lines, line, from) {
        Some(next) => before_citation(&text[from..next.start], &lines.languages),
        None => rest,
    };
    let (title, commentary) = split_commentary(without_lead(rest));
    Some(Document {
        place: Place::of_lines(lines.source, line, line),
        date,
        title: clean(title),
        commentary: clean(commentary),
        section,
        marked: is_marked,
        embedded: false,
    })
}

/// `text` without the punctuation that may part it from the date before it.
pub(super) fn without_lead(text: &str) -> &str {
    text.trim_start_matches(|c: char| is_space(c) || matches!(c, ':' | ',' | ';' | '–' | '—'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceText;

    /// Date, title, commentary and marker of the citation on a line.
    fn citation(line: &str) -> Option<(String, String, String, bool)> {
        let source = SourceText::new("t", line);
        at(
            &Lines::new(&source, &crate::parse::format::DEFAULT),
            1,
            None,
        )
        .map(|document| {
            (
                document.date.edtf().unwrap_or_default(),
                document.title.into_owned(),
                document.commentary.into_owned(),
                document.marked,
            )
        })
    }

    fn reads(line: &str, date: &str, title: &str, commentary: &str, marked: bool) {
        assert_eq!(
            citation(line),
            Some((date.into(), title.into(), commentary.into(), marked)),
            "{line}"
        );
    }

    #[test]
    fn a_citation_has_a_marker_a_date_and_a_title() {
        reads(
            "Document: 03-02-1949 Letter to Berg",
            "1949-02-03",
            "Letter to Berg",
            "",
            true,
        );
        reads(
            "Document:03-02-1949 Letter to Berg",
            "1949-02-03",
            "Letter to Berg",
            "",
            true,
        );
        reads(
            "document : 3-2-1949: Letter to Berg",
            "1949-02-03",
            "Letter to Berg",
            "",
            true,
        );
    }

    #[test]
    fn the_date_may_be_a_year_a_month_or_missing() {
        reads("Document:1949 Letter", "1949", "Letter", "", true);
        reads("Document: March 1949 Letter", "1949-03", "Letter", "", true);
        reads("Document: 00-03-1949 Letter", "1949-03", "Letter", "", true);
        reads("Document: Letter to Berg", "", "Letter to Berg", "", true);
    }

    #[test]
    fn a_line_that_begins_with_a_date_is_a_citation_without_marker() {
        reads(
            "03-02-1949 Letter to Berg",
            "1949-02-03",
            "Letter to Berg",
            "",
            false,
        );
    }

    #[test]
    fn commentary_behind_the_title_is_kept_apart() {
        reads(
            "Document:03-02-1949 Letter to Berg. Lund (2018) remarks \"so\".",
            "1949-02-03",
            "Letter to Berg",
            "Lund (2018) remarks \"so\".",
            true,
        );
    }

    #[test]
    fn other_lines_are_no_citations() {
        for line in [
            "Documents: a list",
            "The Document: 1949",
            "1949 was a year",
            "",
        ] {
            assert_eq!(citation(line), None, "{line}");
        }
    }
}

//! Grammar of document citations: `Document: 03-02-1949 Memorandum of …`, or a date alone in front.

use nom::branch::alt;
use nom::bytes::complete::{tag, tag_no_case};
use nom::combinator::{fail, opt};
use nom::{IResult, Parser};

use super::date::Dates;
use super::english;
use super::format::Format;
use super::lines::{Lines, Shape};
use super::sentence::split_commentary;
use super::text::{clean, is_space, spaces0};
use crate::date::Date;
use crate::record::{Document, Place, SectionIndex};
use crate::source::Span;

/// `Document:`, with or without space around the colon.
fn marker<'a>(format: &Format, input: &'a str) -> IResult<&'a str, &'a str> {
    let mut result = fail().parse_complete(input);
    for word in &format.document_markers {
        result = result.or_else(|_: nom::Err<nom::error::Error<&str>>| {
            let colon = alt((tag(":"), tag("：")));
            let (rest, (marker, _, _, _)) =
                (tag_no_case(word.as_str()), spaces0, colon, spaces0).parse_complete(input)?;
            Ok((rest, marker))
        });
    }
    result
}

/// What stands behind the marker that begins `text`.
pub(super) fn behind_marker<'a>(format: &Format, text: &'a str) -> Option<&'a str> {
    marker(format, text).ok().map(|(rest, _)| rest)
}

/// A citation with its marker; the date may be missing.
fn marked<'a>(dates: Dates<'_>, input: &'a str) -> IResult<&'a str, Date<'a>> {
    let (rest, _) = marker(dates.format, input)?;
    let (rest, date) = opt(|input| dates.any(input)).parse_complete(rest)?;
    Ok((rest, date.unwrap_or_else(Date::unknown)))
}

/// Whether a citation with its marker begins `text`.
pub(super) fn is_marked(dates: Dates<'_>, text: &str) -> bool {
    marker(dates.format, text).is_ok()
}

/// The citation on `line`: with its marker, or without one where the line begins with a date.
pub(super) fn at<'a>(
    lines: &Lines<'a>,
    line: usize,
    section: Option<SectionIndex>,
) -> Option<Document<'a>> {
    let text = lines.text(line);
    let (rest, date, is_marked) = match marked(lines.dates, text) {
        Ok((rest, date)) => (rest, date, true),
        Err(_) if lines.shape(line) == Shape::Dated => {
            let (rest, date) = lines.dates.numeric(text).ok()?;
            (rest, date, false)
        }
        Err(_) => return None,
    };
    // Another citation on the line ends this one.
    let from = text.len() - rest.len();
    let rest = match Citation::find(lines.dates, text, from) {
        Some(next) => before_citation(&text[from..next.start]),
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

/// `text` without what joins it to a citation behind it: an opening bracket, a comma, `and`.
fn before_citation(text: &str) -> &str {
    let text = text.trim_end_matches(|c: char| is_space(c) || matches!(c, '(' | '['));
    let without_and = english::AND.iter().find_map(|and| {
        text.strip_suffix(and)
            .filter(|text| text.ends_with(is_space))
    });
    let text = without_and.unwrap_or(text);
    text.trim_end_matches(|c: char| is_space(c) || matches!(c, ',' | ';' | '&' | '/' | '–' | '—'))
}

/// A citation inside a text: its marker, with a date behind it.
struct Citation<'a> {
    /// Where its marker begins, in bytes.
    start: usize,
    date: Date<'a>,
    /// Where its title begins.
    title: usize,
}

impl<'a> Citation<'a> {
    /// The first citation in `text` behind `from`.
    fn find(dates: Dates<'_>, text: &'a str, from: usize) -> Option<Self> {
        let markers = dates.format.document_markers.iter();
        let found = markers.filter_map(|marker| {
            text[from..]
                .match_indices(marker.as_str())
                .find_map(|(at, _)| {
                    let start = from + at;
                    let inside = text[..start].ends_with(char::is_alphanumeric);
                    let behind = behind_marker(dates.format, &text[start..]).filter(|_| !inside)?;
                    let (rest, date) = dates.any(behind).ok()?;
                    Some(Self {
                        start,
                        date,
                        title: text.len() - without_lead(rest).len(),
                    })
                })
        });
        found.min_by_key(|citation| citation.start)
    }
}

/// The citations inside `line`, which belongs to another record: behind another citation, each with its own
/// commentary; or in the middle of a sentence, which goes on behind their titles.
pub(super) fn inside<'a>(
    lines: &Lines<'a>,
    line: usize,
    section: Option<SectionIndex>,
) -> Vec<Document<'a>> {
    let text = lines.text(line);
    let line_start = lines.source.line_span(line).start;
    let indent = lines.source.line(line).find(text).unwrap_or(0);
    let first = at(lines, line, None);
    let mut next = Citation::find(lines.dates, text, usize::from(first.is_some()));
    let mut found = Vec::new();
    while let Some(citation) = next {
        next = Citation::find(lines.dates, text, citation.title);
        let end = next.as_ref().map_or(text.len(), |next| next.start);
        let rest = match &next {
            Some(_) => before_citation(&text[citation.title..end]),
            None => &text[citation.title..end],
        };
        let (title, commentary) = match first {
            Some(_) => split_commentary(rest),
            None => (title_in_sentence(&text[..citation.start], rest), ""),
        };
        let start = line_start + indent + citation.start;
        let last = if commentary.is_empty() {
            title
        } else {
            commentary
        };
        let behind = citation.title + rest.find(last).unwrap_or(0) + last.len();
        found.push(Document {
            place: Place {
                span: Span::new(start, line_start + indent + behind),
                line,
                line_end: line,
                gaps: Vec::new(),
            },
            date: citation.date,
            title: clean(title),
            commentary: clean(commentary),
            section,
            marked: true,
            embedded: true,
        });
    }
    found
}

/// The title of a citation behind `before`, in a sentence that goes on with it: up to the bracket that
/// closes the one before it, the end of the sentence, or a comma behind which the sentence goes on.
fn title_in_sentence<'a>(before: &str, rest: &'a str) -> &'a str {
    let closer = match before.trim_end_matches(is_space).chars().next_back() {
        Some('(') => Some(('(', ')')),
        Some('[') => Some(('[', ']')),
        _ => None,
    };
    if let Some((opener, closer)) = closer {
        let mut open = 1;
        for (at, c) in rest.char_indices() {
            open += usize::from(c == opener);
            open -= usize::from(c == closer);
            if open == 0 {
                return split_commentary(&rest[..at]).0;
            }
        }
    }
    let goes_on = |(at, _): &(usize, char)| {
        let behind = rest[at + 1..].trim_start_matches(is_space);
        behind.starts_with(char::is_lowercase)
    };
    let comma = rest
        .char_indices()
        .filter(|(_, c)| matches!(c, ',' | ';' | ')' | ']'))
        .find(goes_on);
    let rest = comma.map_or(rest, |(at, _)| &rest[..at]);
    split_commentary(rest).0
}

/// `text` without the punctuation that may part it from the date before it.
pub(super) fn without_lead(text: &str) -> &str {
    text.trim_start_matches(|c: char| {
        super::text::is_space(c) || matches!(c, ':' | ',' | ';' | '–' | '—')
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceText;

    /// Date, title, commentary and marker of the citation on a line.
    fn citation(line: &str) -> Option<(String, String, String, bool)> {
        let source = SourceText::new("t", line);
        at(
            &Lines::new(&source, &crate::parse::format::ENGLISH),
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

    /// Date, title and commentary of each citation inside a line.
    fn inside_of(line: &str) -> Vec<(String, String, String)> {
        let source = SourceText::new("t", line);
        let lines = Lines::new(&source, &crate::parse::format::ENGLISH);
        let row = |document: Document<'_>| {
            assert!(document.embedded && document.marked);
            let cited = source.slice(document.place.span);
            assert!(cited.starts_with("Document") && cited.contains(&*document.title));
            (
                document.date.edtf().unwrap_or_default(),
                document.title.into_owned(),
                document.commentary.into_owned(),
            )
        };
        inside(&lines, 1, None).into_iter().map(row).collect()
    }

    fn inner(date: &str, title: &str, commentary: &str) -> (String, String, String) {
        (date.into(), title.into(), commentary.into())
    }

    #[test]
    fn two_citations_may_stand_on_a_line() {
        for parting in ["; ", ". ", " ", " and ", ", "] {
            let line = format!(
                "Document: 03-02-1949 Letter to Berg{parting}Document: 1950 Answer of Lund. Berg never wrote again."
            );
            reads(&line, "1949-02-03", "Letter to Berg", "", true);
            assert_eq!(
                inside_of(&line),
                [inner("1950", "Answer of Lund", "Berg never wrote again.")],
                "{line}"
            );
        }
    }

    #[test]
    fn a_citation_may_stand_in_a_sentence() {
        assert_eq!(
            inside_of(
                "Lund asks (Document: 03-02-1949 Letter to Berg (copy)) for salt. Berg refuses, Document: 5-2-1949 Answer, and leaves."
            ),
            [
                inner("1949-02-03", "Letter to Berg (copy)", ""),
                inner("1949-02-05", "Answer", "")
            ]
        );
        assert_eq!(
            inside_of(
                "Lund asks for salt. Document: 03-02-1949 Letter to A. Berg, Oslo. He gets none."
            ),
            [inner("1949-02-03", "Letter to A. Berg, Oslo", "")]
        );
    }

    #[test]
    fn a_document_without_a_date_in_a_sentence_is_no_citation() {
        assert_eq!(inside_of("He signs the Document: it says nothing."), []);
        assert_eq!(inside_of("Document: 03-02-1949 Letter to Berg"), []);
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

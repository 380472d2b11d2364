//! Document citations inside a line that belongs to something else: in the middle of a sentence, or behind
//! another citation.

use memchr::memmem;

use super::document::{self, behind_marker, without_lead};
use super::lines::Lines;
use super::sentence::split_commentary;
use super::text::{clean, is_space, last_letters};
use crate::date::Date;
use crate::language::{Lang, Roles, entry_of};
use crate::record::{Document, Place, SectionIndex};
use crate::source::Span;

/// `text` without what joins it to a citation behind it: an opening bracket, a comma, `and`.
pub(super) fn before_citation<'t>(text: &'t str, languages: &[Lang]) -> &'t str {
    let text = text.trim_end_matches(|c: char| is_space(c) || matches!(c, '(' | '['));
    let joins = |word: &&str| {
        let entry = entry_of(word);
        entry.is_some_and(|entry| entry.roles(languages).has(Roles::AND | Roles::OR))
    };
    let without_and = Some(last_letters(text))
        .filter(joins)
        .and_then(|word| text.strip_suffix(word))
        .filter(|text| text.ends_with(is_space));
    let text = without_and.unwrap_or(text);
    text.trim_end_matches(|c: char| is_space(c) || matches!(c, ',' | ';' | '&' | '/' | '–' | '—'))
}

/// A citation inside a text: its marker, with a date behind it.
pub(super) struct Citation<'a> {
    /// Where its marker begins, in bytes.
    pub(super) start: usize,
    date: Date<'a>,
    /// Where its title begins.
    title: usize,
}

impl<'a> Citation<'a> {
    /// The first citation in `text` behind `from`.
    pub(super) fn find(lines: &Lines<'a>, line: usize, from: usize) -> Option<Self> {
        let text = lines.text(line);
        let line_start = lines.text_start(line);
        let markers = lines.format.document_markers.iter();
        let found = markers.filter_map(|marker| {
            memmem::find_iter(&text.as_bytes()[from..], marker.as_str()).find_map(|at| {
                let start = from + at;
                let (before, cited) = text.split_at_checked(start)?;
                let inside = before.ends_with(char::is_alphanumeric);
                let behind = behind_marker(lines.format, cited).filter(|_| !inside)?;
                let (date, end) = lines.date_at(line, line_start + text.len() - behind.len())?;
                let rest = text.get(end - line_start..)?;
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
    let mut markers = lines.format.document_markers.iter();
    if !markers.any(|marker| memmem::find(text.as_bytes(), marker.as_bytes()).is_some()) {
        return Vec::new();
    }
    let line_start = lines.text_start(line);
    let behind_another = document::begins(lines, line);
    let mut next = Citation::find(lines, line, usize::from(behind_another));
    let mut found = Vec::new();
    while let Some(citation) = next {
        next = Citation::find(lines, line, citation.title);
        let end = next.as_ref().map_or(text.len(), |next| next.start);
        let rest = match &next {
            Some(_) => before_citation(&text[citation.title..end], &lines.languages),
            None => &text[citation.title..end],
        };
        let (title, commentary) = match behind_another {
            true => split_commentary(rest),
            false => (title_in_sentence(&text[..citation.start], rest), ""),
        };
        let start = line_start + citation.start;
        let last = if commentary.is_empty() {
            title
        } else {
            commentary
        };
        let behind = citation.title + rest.find(last).unwrap_or(0) + last.len();
        found.push(Document {
            place: Place {
                span: Span::new(start, line_start + behind),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceText;

    /// Date, title and commentary of each citation inside a line.
    fn inside_of(line: &str) -> Vec<(String, String, String)> {
        let source = SourceText::new("t", line);
        let lines = Lines::new(&source, &crate::parse::format::DEFAULT);
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
            let source = SourceText::new("t", line.as_str());
            let lines = Lines::new(&source, &crate::parse::format::DEFAULT);
            let first = document::at(&lines, 1, None).unwrap();
            assert_eq!((&*first.title, &*first.commentary), ("Letter to Berg", ""));
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
}

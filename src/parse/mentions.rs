//! Reads the dates of the running text of a page, and finds the years that are not written.

use std::collections::HashMap;

use super::builder::Builder;
use super::english;
use super::mention::{Found, FoundDate, find};
use super::sentence::Sentences;
use super::text::{find_cleaned, is_space};
use crate::date::{Date, PartialDate};
use crate::page::Page;
use crate::record::{DateMention, SectionIndex};
use crate::resolve::years::{Known, year_of};
use crate::source::{SourceText, Span};

/// A stretch of running text.
struct Stretch {
    line: usize,
    span: Span,
    section: Option<SectionIndex>,
}

/// Something with a date, in reading order.
enum Dated<'a> {
    /// A citation, with its date.
    Citation(Option<Known>),
    /// A date in running text.
    Mention(usize, usize, Option<SectionIndex>, Found<'a>),
}

/// Reads the dates in the running text of the page.
pub(super) fn read(builder: &mut Builder<'_, '_>) {
    let (source, dates) = (builder.lines.source, builder.lines.dates);
    let mut dated: Vec<(usize, Dated<'_>)> = Vec::new();
    for document in &builder.page().documents {
        let date = document
            .date
            .start()
            .and_then(|date| Known::new(document.place.line, date));
        dated.push((document.place.span.start, Dated::Citation(date)));
    }
    for stretch in running_text(builder.page(), source) {
        let text = source.slice(stretch.span);
        dated.extend(find(dates, text).into_iter().map(|found| {
            let start = stretch.span.start + found.start;
            (
                start,
                Dated::Mention(start, stretch.line, stretch.section, found),
            )
        }));
    }
    dated.sort_by_key(|(start, _)| *start);

    let behind = known_behind(&dated);
    let mut before = None;
    let mut read_to = 0;
    let mut sentences = (0, Sentences::of(""));
    for ((_, dated), behind) in dated.into_iter().zip(behind) {
        match dated {
            Dated::Citation(known) => before = known.or(before),
            Dated::Mention(start, line, section, found) => {
                let date = match found.date {
                    FoundDate::Numeric(date) => date,
                    FoundDate::Named(expression, between) => {
                        let from = source.line_span(line).start.max(read_to);
                        let named = year_named(source.slice(Span::new(from, start)));
                        expression.date(found.text, between, |months| {
                            named.or_else(|| year_of(line, months, before, behind))
                        })
                    }
                };
                before = known(line, &date).or(before);
                let span = Span::new(start, start + found.text.len());
                read_to = span.end;
                if sentences.0 != line {
                    sentences = (line, Sentences::of(source.slice(source.line_span(line))));
                }
                builder.add_mention(DateMention {
                    line,
                    sentence: sentence_of(&sentences.1, source.line_span(line).start, span),
                    span,
                    section,
                    date,
                });
            }
        }
    }
}

/// The year that was named last in `text`, the words before a date: `in 1780`. Years of publication stand in
/// brackets and are none.
fn year_named(text: &str) -> Option<i32> {
    let mut words = text.split(is_space).filter(|word| !word.is_empty());
    let mut year = None;
    let mut in_year = false;
    for word in words.by_ref() {
        let digits = word.trim_end_matches(['.', ',', ';', ':']);
        if in_year && digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit()) {
            year = digits.parse().ok();
        }
        in_year = word.eq_ignore_ascii_case(english::IN);
    }
    year
}

/// The one of the sentences of a line, which begins at `line`, around a place on it.
fn sentence_of(sentences: &Sentences, line: usize, place: Span) -> Span {
    let sentence = sentences.around(place.start - line, place.end - line);
    Span::new(line + sentence.start, line + sentence.end)
}

/// For each of the dates, the next behind it whose year is written.
fn known_behind(dated: &[(usize, Dated<'_>)]) -> Vec<Option<Known>> {
    let mut next = None;
    let mut behind: Vec<Option<Known>> = dated
        .iter()
        .rev()
        .map(|(_, dated)| {
            let this = next;
            next = match dated {
                Dated::Citation(known) => *known,
                Dated::Mention(_, line, _, found) => match &found.date {
                    FoundDate::Numeric(date) => known(*line, date),
                    FoundDate::Named(expression, between)
                        if expression.items().any(|item| item.year.is_some()) =>
                    {
                        known(*line, &expression.date(found.text, *between, |_| None))
                    }
                    FoundDate::Named(..) => None,
                },
            }
            .or(next);
            this
        })
        .collect();
    behind.reverse();
    behind
}

/// What a date tells about the year of others: nothing, when it spans two years.
fn known(line: usize, date: &Date<'_>) -> Option<Known> {
    let start = date.start()?;
    let end = date.latest().map(PartialDate::Day)?;
    (start.year() == end.year()).then(|| Known::new(line, start))?
}

/// The running text of a page: paragraphs, inline notes, titles and commentary of citations, captions
/// and biographies, line by line.
fn running_text(page: &Page<'_>, source: &SourceText) -> Vec<Stretch> {
    let mut stretches = Vec::new();
    let cited = embedded_dates(page, source);
    let mut add = |line: usize, span: Span, section| {
        // The date of a citation inside the line is that of the citation.
        let mut start = span.start;
        for date in cited.get(&line).into_iter().flatten() {
            if (start..span.end).contains(&date.start) {
                let span = Span::new(start, date.start);
                stretches.push(Stretch {
                    line,
                    span,
                    section,
                });
                start = date.end;
            }
        }
        stretches.push(Stretch {
            line,
            span: Span::new(start, span.end),
            section,
        });
    };
    for paragraph in &page.paragraphs {
        paragraph
            .place
            .lines()
            .for_each(|line| add(line, source.line_span(line), paragraph.section));
    }
    for note in &page.inline_notes {
        note.place
            .lines()
            .for_each(|line| add(line, source.line_span(line), note.section));
    }
    for caption in &page.captions {
        add(caption.place.line, caption.place.span, caption.section);
    }
    for biography in &page.biographies {
        let line = biography.place.line_end;
        add(line, source.line_span(line), None);
    }
    for document in page.documents.iter().filter(|document| !document.embedded) {
        let span = document.place.span;
        let written = find_cleaned(source.slice(span), &document.date.written);
        let title = span.start + written.map_or(0, |written| written.end);
        add(
            document.place.line,
            Span::new(title, span.end),
            document.section,
        );
    }
    stretches
}

/// For each line, where the dates of the citations inside it stand, their markers included.
fn embedded_dates(page: &Page<'_>, source: &SourceText) -> HashMap<usize, Vec<Span>> {
    let mut dates: HashMap<usize, Vec<Span>> = HashMap::new();
    for document in page.documents.iter().filter(|document| document.embedded) {
        let Span { start, .. } = document.place.span;
        let behind = Span::new(start, source.line_span(document.place.line).end);
        let written = find_cleaned(source.slice(behind), &document.date.written);
        let date = Span::new(start, start + written.map_or(0, |written| written.end));
        dates.entry(document.place.line).or_default().push(date);
    }
    dates
}

#[cfg(test)]
mod tests {
    use crate::parse::page;
    use crate::source::SourceText;

    /// EDTF value, text and whether inferred, of each date in a body.
    fn mentions(body: &str) -> Vec<(String, String, bool)> {
        let source = SourceText::new("t", format!("Salt\n\nNorway....\n\n{body}\n"));
        let page = page(&source);
        page.mentions
            .iter()
            .map(|mention| {
                let date = mention
                    .date
                    .edtf()
                    .unwrap_or(mention.date.precision().as_str().to_owned());
                (
                    date,
                    source.slice(mention.span).to_owned(),
                    mention.date.inferred,
                )
            })
            .collect()
    }

    fn reads(body: &str, expected: &[(&str, &str, bool)]) {
        let found = mentions(body);
        let found: Vec<_> = found
            .iter()
            .map(|(d, t, i)| (d.as_str(), t.as_str(), *i))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn ranges_and_lists_become_intervals_and_sets() {
        reads(
            "They met from October 2 till 12 October 1952, in April and May 1950, and from December 20 till January 5, 1954.",
            &[
                (
                    "1952-10-02/1952-10-12",
                    "October 2 till 12 October 1952",
                    false,
                ),
                ("{1950-04,1950-05}", "April and May 1950", false),
                (
                    "1953-12-20/1954-01-05",
                    "December 20 till January 5, 1954",
                    false,
                ),
            ],
        );
        reads(
            "Letters of July 23, 26, and 28, August 24 and October 6 and 10, 1950.",
            &[(
                "{1950-07-23,1950-07-26,1950-07-28,1950-08-24,1950-10-06,1950-10-10}",
                "July 23, 26, and 28, August 24 and October 6 and 10, 1950",
                false,
            )],
        );
        reads(
            "Between Aug. 5, 1953 and Dec. 23, 1953 they left.",
            &[(
                "1953-08-05/1953-12-23",
                "Aug. 5, 1953 and Dec. 23, 1953",
                false,
            )],
        );
    }

    #[test]
    fn a_year_that_is_not_written_comes_from_the_dates_around() {
        reads(
            "On June 25, 1950 Lund sails. On June 27 he is seen; by mid-July he is lost.\nDocument:05-02-1951 Letter\nIn January he is found.",
            &[
                ("1950-06-25", "June 25, 1950", false),
                ("1950-06-27", "June 27", true),
                ("1950-07~", "mid-July", true),
                ("1951-01", "January", true),
            ],
        );
    }

    #[test]
    fn years_of_publication_tell_no_year() {
        reads(
            "On June 25, 1950 Lund sails.\nBerg Ole (1999). Salt. Page 5\nOn July 2 he is seen.",
            &[
                ("1950-06-25", "June 25, 1950", false),
                ("1950-07-02", "July 2", true),
            ],
        );
    }

    #[test]
    fn a_year_named_before_a_date_is_its_year() {
        reads(
            "On July 4, 1800 Lund sails. The guild was founded in 1780. On March 3 its hall opened.",
            &[
                ("1800-07-04", "July 4, 1800", false),
                ("1780-03-03", "March 3", true),
            ],
        );
    }

    #[test]
    fn a_list_may_go_over_the_turn_of_the_year() {
        reads(
            "On October 17, 1850 they met. On December 3 and January 5 they met again.",
            &[
                ("1850-10-17", "October 17, 1850", false),
                ("{1850-12-03,1851-01-05}", "December 3 and January 5", true),
            ],
        );
    }

    #[test]
    fn without_any_year_a_date_is_found_and_stays_unknown() {
        reads("On July 2 he sails.", &[("unknown", "July 2", false)]);
    }

    #[test]
    fn an_impossible_date_is_kept_as_invalid() {
        reads(
            "On June 31, 1950 he sails.",
            &[("invalid", "June 31, 1950", false)],
        );
    }

    #[test]
    fn the_date_of_a_citation_is_no_mention_and_a_date_in_its_title_is() {
        reads(
            "Document:25-06-1950 Resolution of 27 June 1950",
            &[("1950-06-27", "27 June 1950", false)],
        );
    }
}

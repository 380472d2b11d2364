//! Finds the dates in running text, and gives those without a year the one that governs them: that of a date
//! before in the same paragraph, or else of the nearest heading, entry or citation above.

use std::collections::HashMap;

use super::builder::Builder;
use super::dates::{Context, Expression, Grammar, Written};
use super::lines::Lines;
use super::sentence::Sentences;
use super::text::find_cleaned;
use crate::date::Date;
use crate::language::{Class, Roles};
use crate::lex::Kind;
use crate::page::Page;
use crate::record::{DateMention, SectionIndex, SectionKind};
use crate::resolve::years::Known;
use crate::source::Span;

/// A stretch of running text: the lines of one paragraph that follow each other, or a part of them.
struct Stretch {
    span: Span,
    section: Option<SectionIndex>,
    /// Whether it begins a paragraph, a note or a caption.
    begins: bool,
}

/// What tells a year, in the order of the text.
enum YearSource {
    /// A heading: nothing before it governs what follows. Its own date does.
    Heading(Option<Known>),
    /// The date of a citation or an entry.
    Record(Option<Known>),
    Text(Stretch),
}

/// Adds the dates that the running text of the page mentions.
pub(super) fn read(builder: &mut Builder<'_, '_>) {
    let lines = builder.lines;
    let page = builder.page();
    let mut told: Vec<(usize, YearSource)> = Vec::new();
    for section in &page.sections {
        let known = match section.kind {
            SectionKind::Title => None,
            _ => dated_heading(lines, section.place.line),
        };
        told.push((section.place.span.start, YearSource::Heading(known)));
    }
    for document in &page.documents {
        let known = known(&document.date);
        told.push((document.place.span.start, YearSource::Record(known)));
    }
    for event in &page.events {
        told.push((
            event.place.span.start,
            YearSource::Record(known(&event.date)),
        ));
    }
    for stretch in running_text(page, lines) {
        told.push((stretch.span.start, YearSource::Text(stretch)));
    }
    told.sort_by_key(|(start, told)| (*start, matches!(told, YearSource::Text(_))));
    let mut governing: Option<Known> = None;
    let mut in_paragraph: Option<Known> = None;
    let mut behind = 0;
    let mut found = Vec::new();
    for (_, told) in told {
        match told {
            YearSource::Heading(known) => (governing, in_paragraph) = (known, None),
            YearSource::Record(known) => {
                governing = known.or(governing);
                in_paragraph = known.or(in_paragraph);
            }
            YearSource::Text(stretch) => {
                let first = lines.source.line_of(stretch.span.start);
                if stretch.begins {
                    // Lines that follow each other without a blank one are one text.
                    if behind + 1 == first {
                        governing = in_paragraph.or(governing);
                    }
                    in_paragraph = None;
                }
                in_paragraph = read_stretch(lines, &stretch, governing, in_paragraph, &mut found);
                behind = lines.source.line_of(stretch.span.end);
            }
        }
    }
    for mention in found {
        builder.add_mention(mention);
    }
}

/// The date of a heading, where it carries a year.
fn dated_heading(lines: &Lines<'_>, line: usize) -> Option<Known> {
    let range = lines.tokens.range(line);
    let grammar = lines.grammar().opening(range.end);
    let opened = lines
        .opening(line)
        .map(|opening| opening.expression().clone());
    // `Salt papers - volume 12: February 1744`: a heading may end with its date.
    let expression = opened.or_else(|| {
        range
            .clone()
            .filter_map(|at| grammar.at(at))
            .find(|found| found.end == range.end && found.expression.has_month())
            .map(|found| found.expression)
    })?;
    known(&grammar.date("", &expression, Context::NONE))
}

/// Year and month of a date that lies in one year.
fn known(date: &Date<'_>) -> Option<Known> {
    let start = date.start()?;
    let (first, last) = date.days()?;
    let known =
        Known::new(start).filter(|_| crate::date::year_of(first) == crate::date::year_of(last))?;
    // What follows a period follows its end.
    Some(Known {
        month: known.month.map(|_| crate::date::month_and_day(last).0),
        ..known
    })
}

/// Finds the dates of a stretch; returns the last that tells a year.
fn read_stretch<'a>(
    lines: &Lines<'a>,
    stretch: &Stretch,
    governing: Option<Known>,
    in_paragraph: Option<Known>,
    found: &mut Vec<DateMention<'a>>,
) -> Option<Known> {
    let all = lines.tokens.all();
    let at = |byte: usize| all.partition_point(|token| (token.start as usize) < byte);
    let (mut next, end) = (at(stretch.span.start), at(stretch.span.end));
    let grammar = lines.grammar().running(end);
    let mut before = in_paragraph;
    let mut sentences = None;
    while next < end {
        if !all[next].leads && !all[next].is_number() {
            next += 1;
            continue;
        }
        let Some(written) = date_at(lines, grammar, next) else {
            if let Some(year) = year_named(lines, grammar, next) {
                before = Some(Known { year, month: None });
            }
            next += 1;
            continue;
        };
        let span = Span::new(
            all[written.first].start as usize,
            all[written.end - 1].end as usize,
        );
        let month = first_month(&written.expression);
        let year = match before {
            Some(before) => before.year_of(month),
            None => governing.and_then(|known| known.year_from_above(month)),
        };
        let date = grammar.date(
            super::text::clean(lines.source.slice(span)),
            &written.expression,
            Context::of_year(year),
        );
        if let Some(told) = known(&date) {
            before = Some(told);
        }
        let sentences =
            sentences.get_or_insert_with(|| Sentences::of(lines.source.slice(stretch.span)));
        let start = stretch.span.start;
        let sentence = sentences.around(span.start - start, span.end - start);
        found.push(DateMention {
            line: lines.source.line_of(span.start),
            sentence: Span::new(start + sentence.start, start + sentence.end),
            span,
            section: stretch.section,
            date,
        });
        next = written.end;
    }
    before
}

fn first_month(expression: &Expression) -> Option<u32> {
    expression.items().find_map(|item| item.month)
}

/// The date that running text mentions at a token: one with a day or a month, by its name or in three numbers.
fn date_at(lines: &Lines<'_>, grammar: Grammar<'_>, at: usize) -> Option<Written> {
    let all = lines.tokens.all();
    let token = &all[at];
    let may = match token.kind {
        Kind::Number => token.len() <= 4,
        Kind::Word => token.entry.is_some() || token.month > 0,
        _ => false,
    };
    if !may {
        return None;
    }
    if let Some(before) = at.checked_sub(1).map(|before| &all[before])
        && token.is_tight()
        && (before.is_number() || matches!(before.kind, Kind::Mark('/' | '_' | '=')))
    {
        return None;
    }
    let found = grammar.at(at)?;
    let expression = &found.expression;
    let first = &expression.first;
    let form = found.form;
    if form.is_years() && first.month.is_none() {
        return None;
    }
    if form.sign.is_some_and(|sign| sign != '日') {
        // Numbers are a date when they are a day, a month and a year of four digits.
        let whole = first.day.is_some() && first.month.is_some() && first.year.is_some();
        let glued = all
            .get(found.end)
            .is_some_and(|next| next.is_tight() && (next.is_word() || next.is_number()));
        return (whole && !glued && first.fault.is_none()).then_some(found);
    }
    if expression.is_bare_month() && form.sign.is_none() {
        let word = at.checked_sub(1).map(|before| &all[before]);
        let leads = word.is_some_and(|word| {
            grammar.plays(
                word,
                Roles::IN
                    | Roles::OF
                    | Roles::SINCE
                    | Roles::UNTIL
                    | Roles::FROM
                    | Roles::BEFORE
                    | Roles::AFTER
                    | Roles::BETWEEN
                    | Roles::EARLY
                    | Roles::MID
                    | Roles::LATE,
            ) || Class::BEFORE_MONTH.has(lines.text_of(at - 1..at))
        });
        return leads.then_some(found);
    }
    Some(found)
}

/// A year that is named by itself: `in 1780`.
fn year_named(lines: &Lines<'_>, grammar: Grammar<'_>, at: usize) -> Option<i32> {
    let all = lines.tokens.all();
    let token = all.get(at)?;
    let year = token.is_number() && token.len() == 4 && super::dates::YEARS.contains(&token.value);
    let before = all.get(at.checked_sub(1)?)?;
    let named = year && grammar.plays(before, Roles::IN | Roles::YEAR);
    let ends = all.get(at + 1).is_none_or(|next| {
        !next.is_tight() || matches!(next.kind, Kind::Mark('.' | ',' | ';' | ':'))
    });
    (named && ends).then(|| i32::try_from(token.value).ok())?
}

/// The running text of the page: paragraphs, inline notes, captions, biographies and the titles of citations.
fn running_text(page: &Page<'_>, lines: &Lines<'_>) -> Vec<Stretch> {
    let source = lines.source;
    let mut stretches = Vec::new();
    let cited = embedded_dates(page, lines);
    let mut add = |first: usize, last: usize, span: Span, section, begins: bool| {
        // The date of a citation inside the lines is that of the citation.
        let mut start = span.start;
        let mut begins = begins;
        for date in (first..=last).filter_map(|line| cited.get(&line)).flatten() {
            if (start..span.end).contains(&date.start) {
                stretches.push(Stretch {
                    span: Span::new(start, date.start),
                    section,
                    begins,
                });
                begins = false;
                start = date.end;
            }
        }
        stretches.push(Stretch {
            span: Span::new(start, span.end),
            section,
            begins,
        });
    };
    let mut add_place = |place: &crate::record::Place, section| {
        // Lines that follow each other are read as one text: a date may break where they do.
        let mut begins = true;
        let mut run: Option<(usize, usize)> = None;
        let mut close = |run: Option<(usize, usize)>| {
            if let Some((first, last)) = run {
                add(first, last, source.lines_span(first, last), section, begins);
                begins = false;
            }
        };
        for line in place.lines() {
            run = match run {
                Some((first, last)) if last + 1 == line => Some((first, line)),
                before => {
                    close(before);
                    Some((line, line))
                }
            };
        }
        close(run);
    };
    for paragraph in &page.paragraphs {
        add_place(&paragraph.place, paragraph.section);
    }
    for note in &page.inline_notes {
        add_place(&note.place, note.section);
    }
    for caption in &page.captions {
        add_place(&caption.place, caption.section);
    }
    for biography in &page.biographies {
        let line = biography.place.line_end;
        add(line, line, source.line_span(line), None, true);
    }
    for document in page.documents.iter().filter(|document| !document.embedded) {
        let span = document.place.span;
        let written = find_cleaned(source.slice(span), &document.date.written);
        let title = span.start + written.map_or(0, |written| written.end);
        let line = document.place.line;
        add(
            line,
            line,
            Span::new(title, span.end),
            document.section,
            false,
        );
    }
    stretches
}

/// Where the date of each embedded citation stands, with all that comes before it in the citation; by line,
/// in the order of the text.
fn embedded_dates(page: &Page<'_>, lines: &Lines<'_>) -> HashMap<usize, Vec<Span>> {
    let source = lines.source;
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
                ("XXXX-01", "January", false),
            ],
        );
        // January comes before the month of the citation, and may be that of the next year.
        reads(
            "Document:05-02-1951 Letter\nIn March he is found.",
            &[("1951-03", "March", true)],
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
    fn without_any_year_a_date_has_none() {
        reads("On July 2 he sails.", &[("XXXX-07-02", "July 2", false)]);
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

//! Where the records of one page stand, and where their dates do.

use crate::concord::Kind;
use crate::date::Date;
use crate::page::Page;
pub(crate) use crate::problem::date_span;
use crate::record::{Person, Place};
use crate::source::Span;

/// Where the name and the years of a person stand in the first biography.
pub(crate) fn life_span(page: &Page<'_>, person: &Person<'_>) -> Option<Span> {
    let biography = page.biographies.get(*person.biographies.first()?)?;
    let line = page.source.line_span(biography.place.line_end);
    let text = page.source.slice(line);
    let Some(at) = text.find(person.name.as_ref()) else {
        return Some(line);
    };
    let start = line.start + at;
    let years = at + person.name.len();
    let end = text.get(years..).and_then(|rest| rest.find([')', ']']));
    Some(end.map_or(line, |end| Span::new(start, line.start + years + end + 1)))
}

/// Date and lines of a record.
pub(crate) fn record<'p, 'a>(
    page: &'p Page<'a>,
    kind: Kind,
    index: usize,
) -> Option<(&'p Date<'a>, Span)> {
    let of = |date, place: &Place| (date, place.span);
    match kind {
        Kind::Event => page.events.get(index).map(|r| of(&r.date, &r.place)),
        Kind::Document => page.documents.get(index).map(|r| of(&r.date, &r.place)),
        Kind::Meeting => page.meetings.get(index).map(|r| of(&r.date, &r.place)),
        Kind::Mention => page.mentions.get(index).map(|r| (&r.date, r.span)),
    }
}

/// The dates of all records of a page that have one, with the lines of the record or, of a date in running
/// text, its own place.
pub(crate) fn dated<'p, 'a>(page: &'p Page<'a>) -> impl Iterator<Item = (&'p Date<'a>, Span)> {
    (page.events.iter().map(|r| (&r.date, r.place.span)))
        .chain(page.documents.iter().map(|r| (&r.date, r.place.span)))
        .chain(page.meetings.iter().map(|r| (&r.date, r.place.span)))
        .chain(page.mentions.iter().map(|r| (&r.date, r.span)))
}

//! The rows of each table.

use std::collections::HashMap;

use super::super::{anchor, excerpt};
use super::{RecordCell, work};
use crate::page::Page;
use crate::record::{Agreement, Note, SectionIndex};

/// A record: its name on its page, and its fields.
type NamedCells<'a> = (String, Vec<RecordCell<'a>>);

/// Rows of records that are called by `letter` and their index.
fn rows<'a, R>(
    letter: char,
    records: &'a [R],
    cells: impl Fn(usize, &'a R) -> Vec<RecordCell<'a>>,
) -> Vec<NamedCells<'a>> {
    (records.iter().enumerate())
        .map(|(index, record)| (format!("{letter}{index}"), cells(index, record)))
        .collect()
}

/// The heading that a record stands under.
fn under<'a>(page: &'a Page<'a>, section: Option<SectionIndex>) -> RecordCell<'a> {
    let path = section.and_then(|section| page.heading_path(section));
    RecordCell::short(path.unwrap_or_default())
}

pub(super) fn events<'a>(number: usize, page: &'a Page<'a>) -> Vec<NamedCells<'a>> {
    rows('e', &page.events, |_, r| {
        let label = RecordCell::short(if r.label.is_empty() {
            r.date.written.clone()
        } else {
            format!("{}: {}", r.label, r.date.written).into()
        });
        vec![
            RecordCell::line(number, r.place.line),
            RecordCell::date(&r.date),
            label,
            RecordCell::wide(r.text.as_ref()),
            under(page, r.heading),
        ]
    })
}

pub(super) fn documents<'a>(number: usize, page: &'a Page<'a>) -> Vec<NamedCells<'a>> {
    rows('d', &page.documents, |index, r| {
        let in_ledger = page.ledger.document_numbers.get(index).copied().flatten();
        vec![
            RecordCell::line(number, r.place.line),
            RecordCell::number(in_ledger),
            RecordCell::date(&r.date),
            RecordCell::short(r.date.written.as_ref()),
            RecordCell::wide(r.title.as_ref()),
            RecordCell::wide(r.commentary.as_ref()),
            under(page, r.section),
        ]
    })
}

pub(super) fn meetings<'a>(number: usize, page: &'a Page<'a>) -> Vec<NamedCells<'a>> {
    rows('m', &page.meetings, |_, r| {
        vec![
            RecordCell::line(number, r.place.line),
            RecordCell::date(&r.date),
            RecordCell::short(r.date.written.as_ref()),
            RecordCell::wide(r.title.as_ref()),
        ]
    })
}

pub(super) fn people<'a>(number: usize, page: &'a Page<'a>) -> Vec<NamedCells<'a>> {
    rows('h', &page.people, |_, r| {
        let first = r
            .biographies
            .first()
            .and_then(|&index| page.biographies.get(index));
        let line = first.map_or_else(RecordCell::default, |r| {
            RecordCell::line(number, r.place.line)
        });
        vec![
            line,
            RecordCell::short(r.name.as_ref()),
            RecordCell::number(r.born.map(|year| year.edtf())),
            RecordCell::number(r.died.map(|year| year.edtf())),
            RecordCell::wide(r.description.as_ref()),
        ]
    })
}

pub(super) fn references<'a>(number: usize, page: &'a Page<'a>) -> Vec<NamedCells<'a>> {
    rows('r', &page.references, |_, r| {
        let note = r.note.and_then(|index| page.notes.get(index)).map(name);
        let to_note = r
            .note
            .map(|index| anchor::record(number, &format!("n{index}")));
        vec![
            RecordCell::line(number, r.place.line),
            RecordCell::number(note).to(to_note),
            RecordCell::short(r.authors.join("; ")),
            RecordCell::number(r.year),
            RecordCell::wide(r.title.as_ref()),
            RecordCell::wide(r.container.as_ref()),
            RecordCell::short(r.pages.join("; ")),
            reference(number, page, r.resolves_to),
        ]
    })
}

/// A reference that another place means.
fn reference<'a>(number: usize, page: &'a Page<'a>, index: Option<usize>) -> RecordCell<'a> {
    let Some((index, r)) = index.and_then(|index| Some((index, page.references.get(index)?)))
    else {
        return RecordCell::default();
    };
    RecordCell::short(work(r)).to(Some(anchor::record(number, &format!("r{index}"))))
}

pub(super) fn works<'a>(number: usize, page: &'a Page<'a>) -> Vec<NamedCells<'a>> {
    rows('a', &page.author_mentions, |_, r| {
        vec![
            RecordCell::line(number, r.line),
            RecordCell::short(r.name.as_ref()),
            RecordCell::number(Some(r.year)),
            reference(number, page, r.resolves_to),
        ]
    })
}

pub(super) fn notes<'a>(number: usize, page: &'a Page<'a>) -> Vec<NamedCells<'a>> {
    rows('n', &page.notes, |index, r| {
        let inline = page.ledger.inline_of_note.get(index).copied().flatten();
        let place = inline.and_then(|inline| page.inline_notes.get(inline));
        let agreement = page.ledger.agreements.get(index).copied();
        vec![
            RecordCell::line(number, r.place.line),
            RecordCell::short(name(r)).to(place.map(|r| anchor::line(number, r.place.line))),
            place.map_or_else(RecordCell::default, |r| {
                RecordCell::line(number, r.place.line)
            }),
            RecordCell::short(agreement.unwrap_or(Agreement::Absent).as_str()),
            RecordCell::wide(r.text.as_ref()),
        ]
    })
}

/// What a note is called.
fn name(note: &Note<'_>) -> String {
    (note.number).map_or_else(|| "no number".to_owned(), |number| number.to_string())
}

pub(super) fn inline_notes<'a>(number: usize, page: &'a Page<'a>) -> Vec<NamedCells<'a>> {
    let inline_of_note = page.ledger.inline_of_note.iter().enumerate();
    let printed: HashMap<usize, usize> = inline_of_note
        .filter_map(|(note, inline)| Some(((*inline)?, note)))
        .collect();
    rows('i', &page.inline_notes, |index, r| {
        let printed = printed.get(&index).copied();
        let note = printed.and_then(|index| page.notes.get(index)).map(name);
        vec![
            RecordCell::line(number, r.place.line),
            RecordCell::number(note)
                .to(printed.map(|index| anchor::record(number, &format!("n{index}")))),
            RecordCell::wide(r.text.as_ref()),
            under(page, r.section),
        ]
    })
}

pub(super) fn mentions<'a>(number: usize, page: &'a Page<'a>) -> Vec<NamedCells<'a>> {
    rows('x', &page.mentions, |_, r| {
        vec![
            RecordCell::line(number, r.line),
            RecordCell::date(&r.date),
            RecordCell::short(r.date.written.as_ref()),
            RecordCell::wide(excerpt::sentence(page.source, r.sentence, r.span)),
            under(page, r.section),
        ]
    })
}

pub(super) fn sections<'a>(number: usize, page: &'a Page<'a>) -> Vec<NamedCells<'a>> {
    rows('s', &page.sections, |_, r| {
        vec![
            RecordCell::line(number, r.place.line),
            RecordCell::short(r.kind.as_str()),
            RecordCell::wide(r.title.as_ref()),
        ]
    })
}

pub(super) fn unparsed<'a>(number: usize, page: &'a Page<'a>) -> Vec<NamedCells<'a>> {
    rows('u', &page.unparsed, |_, r| {
        vec![
            RecordCell::line(number, r.place.line),
            RecordCell::short(r.region.as_str()),
            RecordCell::wide(r.text.as_ref()),
            RecordCell::wide(r.reason),
        ]
    })
}

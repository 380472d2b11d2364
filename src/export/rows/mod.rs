//! The rows of the tables: what the dataset promises to its readers, apart from how the records are
//! kept inside. There is a file for each table. The comment on each field is its description in the data
//! dictionary.

mod author_mention;
mod caption;
mod document;
mod event;
mod inline_note;
mod ledger;
mod link;
mod meeting;
mod mention;
mod note;
mod page;
mod paragraph;
mod person;
mod reference;
mod section;
mod unparsed;

pub use author_mention::AuthorMentionRow;
pub use caption::CaptionRow;
pub use document::DocumentRow;
pub use event::EventRow;
pub use inline_note::InlineNoteRow;
pub use ledger::LedgerRow;
pub use link::LinkRow;
pub use meeting::MeetingRow;
pub use mention::MentionRow;
pub use note::NoteRow;
pub use page::PageRow;
pub use paragraph::ParagraphRow;
pub use person::PersonRow;
pub use reference::ReferenceRow;
pub use section::SectionRow;
pub use unparsed::UnparsedRow;

use std::borrow::Cow;
use std::io;

use serde::Serialize;

use super::ids::Ids;
use crate::date::{Date, Day, Precision, year_of};
use crate::page::Page;
use crate::record::{Agreement, Person, Place, SectionIndex};

/// All rows of one page.
#[derive(Debug, Clone)]
pub(super) struct Rows<'a> {
    pub(super) page: PageRow<'a>,
    pub(super) sections: Vec<SectionRow<'a>>,
    pub(super) events: Vec<EventRow<'a>>,
    pub(super) documents: Vec<DocumentRow<'a>>,
    pub(super) inline_notes: Vec<InlineNoteRow<'a>>,
    pub(super) notes: Vec<NoteRow<'a>>,
    pub(super) meetings: Vec<MeetingRow<'a>>,
    pub(super) people: Vec<PersonRow<'a>>,
    pub(super) captions: Vec<CaptionRow<'a>>,
    pub(super) paragraphs: Vec<ParagraphRow<'a>>,
    pub(super) mentions: Vec<MentionRow<'a>>,
    pub(super) ledger: Vec<LedgerRow<'a>>,
    pub(super) unparsed: Vec<UnparsedRow<'a>>,
    pub(super) references: Vec<ReferenceRow<'a>>,
    pub(super) author_mentions: Vec<AuthorMentionRow<'a>>,
}

impl<'a> Rows<'a> {
    /// The rows of `page`, with the identifiers `ids`.
    pub(super) fn of(page: &'a Page<'_>, ids: &'a Ids) -> Self {
        let context = Context { page, ids };
        Self {
            page: PageRow::of(page),
            sections: rows(&page.sections, &ids.sections, |r, id| {
                SectionRow::of(context, r, id)
            }),
            events: rows(&page.events, &ids.events, |r, id| {
                EventRow::of(context, r, id)
            }),
            documents: (page.documents.iter().enumerate().zip(&ids.documents))
                .map(|((index, r), id)| DocumentRow::of(context, index, r, id))
                .collect(),
            inline_notes: rows(&page.inline_notes, &ids.inline_notes, |r, id| {
                InlineNoteRow::of(context, r, id)
            }),
            notes: (page.notes.iter().enumerate().zip(&ids.notes))
                .map(|((index, r), id)| NoteRow::of(context, index, r, id))
                .collect(),
            meetings: rows(&page.meetings, &ids.meetings, |r, id| {
                MeetingRow::of(context, r, id)
            }),
            people: rows(&page.people, &ids.people, |r, id| {
                PersonRow::of(context, r, id)
            }),
            captions: rows(&page.captions, &ids.captions, |r, id| {
                CaptionRow::of(context, r, id)
            }),
            paragraphs: rows(&page.paragraphs, &ids.paragraphs, |r, id| {
                ParagraphRow::of(context, r, id)
            }),
            mentions: rows(&page.mentions, &ids.mentions, |r, id| {
                MentionRow::of(context, r, id)
            }),
            ledger: (page.ledger.entries.iter())
                .map(|entry| LedgerRow::of(context, entry))
                .collect(),
            unparsed: page
                .unparsed
                .iter()
                .map(|r| UnparsedRow::of(context, r))
                .collect(),
            references: rows(&page.references, &ids.references, |r, id| {
                ReferenceRow::of(context, r, id)
            }),
            author_mentions: (page.author_mentions.iter())
                .map(|r| AuthorMentionRow::of(context, r))
                .collect(),
        }
    }
}

/// What takes the rows of a page, a table at a time.
pub(super) trait TakeRows {
    /// Takes rows of a table, behind those that it has.
    fn take<R: Serialize>(&mut self, table: &'static str, rows: &[R]) -> io::Result<()>;
}

impl Rows<'_> {
    /// Hands all rows over.
    pub(super) fn hand_to(&self, to: &mut impl TakeRows) -> io::Result<()> {
        to.take("pages", std::slice::from_ref(&self.page))?;
        to.take("sections", &self.sections)?;
        to.take("events", &self.events)?;
        to.take("documents", &self.documents)?;
        to.take("notes", &self.notes)?;
        to.take("inline_notes", &self.inline_notes)?;
        to.take("meetings", &self.meetings)?;
        to.take("people", &self.people)?;
        to.take("paragraphs", &self.paragraphs)?;
        to.take("captions", &self.captions)?;
        to.take("mentions", &self.mentions)?;
        to.take("ledger", &self.ledger)?;
        to.take("unparsed", &self.unparsed)?;
        to.take("references", &self.references)?;
        to.take("author_mentions", &self.author_mentions)
    }
}

fn rows<'a, R, T>(
    records: &'a [R],
    ids: &'a [String],
    row: impl Fn(&'a R, &'a str) -> T,
) -> Vec<T> {
    records
        .iter()
        .zip(ids)
        .map(|(record, id)| row(record, id))
        .collect()
}

/// What a row needs to know besides its record.
#[derive(Clone, Copy)]
struct Context<'a> {
    page: &'a Page<'a>,
    ids: &'a Ids,
}

impl<'a> Context<'a> {
    fn source(self) -> &'a str {
        self.page.source.name()
    }

    /// Title of a heading.
    fn title(self, section: Option<SectionIndex>) -> Option<&'a str> {
        self.page
            .sections
            .get(section?)
            .map(|section| section.title.as_ref())
    }

    /// Title of a heading behind those of the headings that it is part of.
    fn path(self, section: Option<SectionIndex>) -> Option<Cow<'a, str>> {
        self.page.heading_path(section?)
    }

    /// Identifier of a heading.
    fn section_id(self, section: Option<SectionIndex>) -> Option<&'a str> {
        self.ids.sections.get(section?).map(String::as_str)
    }

    /// Place of a printed note in the running text.
    fn inline_place(self, note: usize) -> Option<&'a Place> {
        let inline = (*self.page.ledger.inline_of_note.get(note)?)?;
        self.page.inline_notes.get(inline).map(|note| &note.place)
    }

    /// How a printed note agrees with its place in the running text.
    fn agreement(self, note: usize) -> &'static str {
        let agreement = self.page.ledger.agreements.get(note).copied();
        agreement.unwrap_or(Agreement::Absent).as_str()
    }

    /// Number of a document citation.
    fn document_number(self, document: usize) -> Option<u32> {
        *self.page.ledger.document_numbers.get(document)?
    }

    /// Identifier of a reference.
    fn reference_id(self, reference: Option<usize>) -> Option<&'a str> {
        self.ids.references.get(reference?).map(String::as_str)
    }

    fn first_biography(self, person: &Person<'_>) -> Option<&'a Place> {
        let first = *person.biographies.first()?;
        self.page
            .biographies
            .get(first)
            .map(|biography| &biography.place)
    }
}

/// A text, unless it is empty.
fn filled(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

/// EDTF value, first day and last day.
fn dates(date: &Date<'_>) -> (Option<String>, Option<String>, Option<String>) {
    // The days of JSON Schema, and of most programs, have a year of four digits and begin with the year 1.
    let has_day = |day: &Day| (1..=9999).contains(&year_of(*day));
    let day = |day: Option<Day>| day.filter(has_day).map(|day| day.to_string());
    (date.edtf(), day(date.earliest()), day(date.latest()))
}

/// The words for how exact a date is.
fn precisions() -> [&'static str; Precision::ALL.len()] {
    Precision::ALL.map(Precision::as_str)
}

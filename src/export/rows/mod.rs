//! The rows of the tables: what the dataset promises to its readers, apart from how the records are
//! kept inside. There is a file for each table, and in it an entry for each column: what it is called, what it
//! holds, and where that comes from. The comment on it is its description in the data dictionary.

#[macro_use]
mod cell;

mod author_mention;
mod biography;
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
pub use biography::BiographyItem;
pub use caption::CaptionRow;
pub use cell::Filled;
pub(super) use cell::{Cell, Row};
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

use schemars::JsonSchema;
use serde::Serialize;

use super::ids::Ids;
use crate::date::{Date, Day, Precision, year_of};
use crate::page::Page;
use crate::record::{Agreement, Person, Place, SectionIndex};

/// Version of the JSON format; a change that breaks readers raises it.
pub const FORMAT_VERSION: u32 = 1;

/// Everything about one page.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(title = "Regesta page")]
pub struct PageRows<'a> {
    /// Version of the format of this document.
    #[schemars(extend("const" = 1))]
    pub format_version: u32,
    /// The page itself.
    pub page: PageRow<'a>,
    /// Headings.
    pub sections: Vec<SectionRow<'a>>,
    /// Entries of the timelines.
    pub events: Vec<EventRow<'a>>,
    /// Document citations.
    pub documents: Vec<DocumentRow<'a>>,
    /// The printed list of notes.
    pub notes: Vec<NoteRow<'a>>,
    /// Notes in the running text.
    pub inline_notes: Vec<InlineNoteRow<'a>>,
    /// Meetings.
    pub meetings: Vec<MeetingRow<'a>>,
    /// People with a biography.
    pub people: Vec<PersonRow<'a>>,
    /// Biographies in the text, repetitions included.
    pub biographies: Vec<BiographyItem<'a>>,
    /// Running text.
    pub paragraphs: Vec<ParagraphRow<'a>>,
    /// Captions and other leftovers of the web page.
    pub captions: Vec<CaptionRow<'a>>,
    /// Dates in the running text.
    pub mentions: Vec<MentionRow<'a>>,
    /// The numbers that notes and citations shared.
    pub ledger: Vec<LedgerRow<'a>>,
    /// What could not be read.
    pub unparsed: Vec<UnparsedRow<'a>>,
    /// References to literature.
    pub references: Vec<ReferenceRow<'a>>,
    /// Works named by author and year.
    pub author_mentions: Vec<AuthorMentionRow<'a>>,
}

impl<'a> PageRows<'a> {
    /// The document of `page`, whose identifiers are `ids`.
    pub fn of(page: &'a Page<'_>, ids: &'a Ids) -> Self {
        let context = RowContext { page, ids };
        Self {
            format_version: FORMAT_VERSION,
            page: PageRow::of(page, page.coverage()),
            sections: rows(context, &page.sections, SectionRow::of),
            events: rows(context, &page.events, EventRow::of),
            documents: rows(context, &page.documents, DocumentRow::of),
            notes: rows(context, &page.notes, NoteRow::of),
            inline_notes: rows(context, &page.inline_notes, InlineNoteRow::of),
            meetings: rows(context, &page.meetings, MeetingRow::of),
            people: rows(context, &page.people, PersonRow::of),
            biographies: rows(context, &page.biographies, BiographyItem::of),
            paragraphs: rows(context, &page.paragraphs, ParagraphRow::of),
            captions: rows(context, &page.captions, CaptionRow::of),
            mentions: rows(context, &page.mentions, MentionRow::of),
            ledger: rows(context, &page.ledger.entries, LedgerRow::of),
            unparsed: rows(context, &page.unparsed, UnparsedRow::of),
            references: rows(context, &page.references, ReferenceRow::of),
            author_mentions: rows(context, &page.author_mentions, AuthorMentionRow::of),
        }
    }

    /// Hands the rows of all tables over.
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
        to.take("author_mentions", &self.author_mentions)?;
        Ok(())
    }
}

/// What takes the rows of a page, a table at a time.
pub(super) trait TakeRows {
    /// Takes rows of a table, behind those that it has.
    fn take<R: Serialize>(&mut self, table: &'static str, rows: &[R]) -> io::Result<()>;
}

fn rows<'a, R, T>(
    context: RowContext<'a>,
    records: &'a [R],
    row: impl Fn(RowContext<'a>, usize, &'a R) -> T,
) -> Vec<T> {
    let rows = records.iter().enumerate();
    rows.map(|(index, r)| row(context, index, r)).collect()
}

/// What a row needs to know besides its record.
#[derive(Clone, Copy)]
pub(super) struct RowContext<'a> {
    page: &'a Page<'a>,
    ids: &'a Ids,
}

impl<'a> RowContext<'a> {
    fn source(self) -> Filled<'a> {
        Filled(self.page.source.name())
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
        some_id(&self.ids.sections, section)
    }

    /// Number of a printed note.
    fn note_number(self, note: Option<usize>) -> Option<u32> {
        self.page.notes.get(note?)?.number
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
        some_id(&self.ids.references, reference)
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

/// The identifier of a record.
fn id(ids: &[String], index: usize) -> Filled<'_> {
    Filled(ids.get(index).map_or("", String::as_str))
}

/// The identifier of a record, if there is one.
fn some_id(ids: &[String], index: Option<usize>) -> Option<&str> {
    ids.get(index?).map(String::as_str)
}

/// First day on which a date can lie.
fn first_day(date: &Date<'_>) -> Option<String> {
    date.earliest().filter(has_day).map(|day| day.to_string())
}

/// Last day on which a date can lie.
fn last_day(date: &Date<'_>) -> Option<String> {
    date.latest().filter(has_day).map(|day| day.to_string())
}

/// Whether a day can be written: those of JSON Schema, and of most programs, have a year of four digits and begin
/// with the year 1.
fn has_day(day: &Day) -> bool {
    (1..=9999).contains(&year_of(*day))
}

/// The words for how exact a date is.
fn precisions() -> [&'static str; Precision::ALL.len()] {
    Precision::ALL.map(Precision::as_str)
}

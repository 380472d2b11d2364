//! A page as JSON: everything about it in one file, with a JSON Schema; and its records as JSON lines.

use std::io::{self, Write};

use schemars::{JsonSchema, schema_for};
use serde::Serialize;
use serde_json::Value;

use super::ids::Ids;
use super::rows::{
    AuthorMentionRow, CaptionRow, DocumentRow, EventRow, InlineNoteRow, LedgerRow, LinkRow,
    MeetingRow, MentionRow, NoteRow, PageRow, ParagraphRow, PersonRow, ReferenceRow, Rows,
    SectionRow, UnparsedRow,
};
use crate::page::Page;

/// Version of the JSON format; a change that breaks readers raises it.
pub const FORMAT_VERSION: u32 = 1;

/// Everything about one page.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(title = "Regesta page")]
pub struct PageDocument<'a> {
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

/// A biography in the text.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct BiographyItem<'a> {
    /// Page the biography was read from.
    pub source: &'a str,
    /// Line on which the biography starts, its label included, counted from 1.
    pub line: usize,
    /// Line on which the biography ends.
    pub line_end: usize,
    /// The name in the sentence that the biography interrupts, if it has a line of its own.
    pub label: Option<&'a str>,
    /// The biography as written in the text, without its label.
    pub text: &'a str,
    /// Identifiers of the people it names.
    pub people: Vec<&'a str>,
}

/// One line of JSON lines: a record, with its kind in `type`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(tag = "type", rename_all = "snake_case")]
#[schemars(title = "Regesta record")]
pub enum Record<'a> {
    /// A page; its records follow.
    Page(PageRow<'a>),
    /// A heading.
    Section(SectionRow<'a>),
    /// An entry of a timeline.
    Event(EventRow<'a>),
    /// A document citation.
    Document(DocumentRow<'a>),
    /// A note of the printed list.
    Note(NoteRow<'a>),
    /// A note in the running text.
    InlineNote(InlineNoteRow<'a>),
    /// A meeting.
    Meeting(MeetingRow<'a>),
    /// A person.
    Person(PersonRow<'a>),
    /// A biography in the text.
    Biography(BiographyItem<'a>),
    /// A paragraph.
    Paragraph(ParagraphRow<'a>),
    /// A caption or another leftover.
    Caption(CaptionRow<'a>),
    /// A date in the running text.
    Mention(MentionRow<'a>),
    /// A number that notes and citations shared.
    Ledger(LedgerRow<'a>),
    /// Lines that could not be read.
    Unparsed(UnparsedRow<'a>),
    /// A reference.
    Reference(ReferenceRow<'a>),
    /// A work named by author and year.
    AuthorMention(AuthorMentionRow<'a>),
    /// Two records about the same event; links come after the records of all pages.
    Link(LinkRow<'a>),
}

fn biographies<'a>(page: &'a Page<'_>, ids: &'a Ids) -> Vec<BiographyItem<'a>> {
    let item = |r: &'a crate::record::Biography<'_>| BiographyItem {
        source: page.source.name(),
        line: r.place.line,
        line_end: r.place.line_end,
        label: Some(r.label.as_ref()).filter(|label| !label.is_empty()),
        text: &r.text,
        people: r
            .people
            .iter()
            .filter_map(|&person| ids.people.get(person))
            .map(String::as_str)
            .collect(),
    };
    page.biographies.iter().map(item).collect()
}

/// Writes `page` as one JSON document, indented, with a line end behind it.
///
/// # Errors
/// Those of `to`.
pub(super) fn write_page(
    to: &mut impl Write,
    page: &Page<'_>,
    ids: &Ids,
    rows: Rows<'_>,
) -> io::Result<()> {
    let document = PageDocument {
        format_version: FORMAT_VERSION,
        page: rows.page,
        sections: rows.sections,
        events: rows.events,
        documents: rows.documents,
        notes: rows.notes,
        inline_notes: rows.inline_notes,
        meetings: rows.meetings,
        people: rows.people,
        biographies: biographies(page, ids),
        paragraphs: rows.paragraphs,
        captions: rows.captions,
        mentions: rows.mentions,
        ledger: rows.ledger,
        unparsed: rows.unparsed,
        references: rows.references,
        author_mentions: rows.author_mentions,
    };
    serde_json::to_writer_pretty(&mut *to, &document)?;
    to.write_all(b"\n")
}

/// Writes the records of a page as JSON lines: the page, then its records in reading order.
///
/// # Errors
/// Those of `to`.
///
/// ```
/// use regesta::source::SourceText;
/// let source = SourceText::new("salt.txt", "Salt\n\n1949\n7-3-1949 Lund sails");
/// let mut lines = Vec::new();
/// regesta::export::write_json_lines(&mut lines, &regesta::parse::page(&source)).unwrap();
/// let lines = String::from_utf8(lines).unwrap();
/// assert_eq!(lines.lines().count(), 4);
/// assert!(lines.lines().last().unwrap().starts_with(r#"{"type":"event","id":"salt/event/1949-03-07/1""#));
/// ```
pub fn write_json_lines(to: &mut impl Write, page: &Page<'_>) -> io::Result<()> {
    let ids = Ids::of(page);
    write_records(to, page, &ids, Rows::of(page, &ids))
}

/// The same, of a page whose identifiers and rows are made already.
pub(super) fn write_records(
    to: &mut impl Write,
    page: &Page<'_>,
    ids: &Ids,
    rows: Rows<'_>,
) -> io::Result<()> {
    let mut records: Vec<(usize, Record<'_>)> = vec![(0, Record::Page(rows.page))];
    records.extend(
        rows.sections
            .into_iter()
            .map(|r| (r.line, Record::Section(r))),
    );
    records.extend(rows.events.into_iter().map(|r| (r.line, Record::Event(r))));
    records.extend(
        rows.documents
            .into_iter()
            .map(|r| (r.line, Record::Document(r))),
    );
    records.extend(rows.notes.into_iter().map(|r| (r.line, Record::Note(r))));
    records.extend(
        rows.inline_notes
            .into_iter()
            .map(|r| (r.line, Record::InlineNote(r))),
    );
    records.extend(
        rows.meetings
            .into_iter()
            .map(|r| (r.line, Record::Meeting(r))),
    );
    records.extend(rows.people.into_iter().map(|r| (r.line, Record::Person(r))));
    records.extend(
        biographies(page, ids)
            .into_iter()
            .map(|r| (r.line, Record::Biography(r))),
    );
    records.extend(
        rows.paragraphs
            .into_iter()
            .map(|r| (r.line, Record::Paragraph(r))),
    );
    records.extend(
        rows.captions
            .into_iter()
            .map(|r| (r.line, Record::Caption(r))),
    );
    records.extend(
        rows.mentions
            .into_iter()
            .map(|r| (r.line, Record::Mention(r))),
    );
    records.extend(
        rows.ledger
            .into_iter()
            .map(|r| (r.line.unwrap_or(usize::MAX), Record::Ledger(r))),
    );
    records.extend(
        rows.unparsed
            .into_iter()
            .map(|r| (r.line, Record::Unparsed(r))),
    );
    records.extend(
        rows.references
            .into_iter()
            .map(|r| (r.line, Record::Reference(r))),
    );
    records.extend(
        rows.author_mentions
            .into_iter()
            .map(|r| (r.line, Record::AuthorMention(r))),
    );
    // A stable sort: records of one line stay in the order of their kinds.
    records.sort_by_key(|(line, _)| *line);
    for (_, record) in &records {
        serde_json::to_writer(&mut *to, record)?;
        to.write_all(b"\n")?;
    }
    Ok(())
}

/// The JSON Schema of a page document.
///
/// ```
/// let schema = regesta::export::page_schema();
/// assert_eq!(schema["properties"]["format_version"]["const"], 1);
/// ```
pub fn page_schema() -> Value {
    schema_for!(PageDocument<'_>).to_value()
}

/// The JSON Schema of a line of JSON lines.
///
/// ```
/// assert_eq!(regesta::export::record_schema()["title"], "Regesta record");
/// ```
pub fn record_schema() -> Value {
    schema_for!(Record<'_>).to_value()
}

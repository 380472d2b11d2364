//! The records as JSON lines, in one file or on a stream, with a JSON Schema.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use schemars::{JsonSchema, schema_for};
use serde::Serialize;
use serde_json::Value;

use super::{Form, Options, TakeLinks};
use crate::export::folder::NewFiles;
use crate::export::ids::Ids;
use crate::export::links::Links;
use crate::export::ownership::has_title;
use crate::export::rows::{
    AuthorMentionRow, BiographyItem, CaptionRow, DocumentRow, EventRow, InlineNoteRow, LedgerRow,
    LinkRow, MeetingRow, MentionRow, NoteRow, PageDocument, PageRow, ParagraphRow, PersonRow,
    ReferenceRow, SectionRow, UnparsedRow,
};
use crate::page::Page;

/// The file of the JSON Schema.
const SCHEMA: &str = "schema/record.schema.json";

/// The file of all records.
pub(super) struct JsonLines(BufWriter<File>);

impl Form for JsonLines {
    const NAME: &'static str = "jsonl";
    const ABOUT: &'static str = "One record a line";
    const FILE: &'static str = "records.jsonl";
    const IS_IN: Option<fn(&Path) -> bool> = Some(|folder| has_title(&folder.join(SCHEMA)));
    const LINKS: Option<TakeLinks<Self>> = Some(|lines, links, _| write_links(&mut lines.0, links));

    type Part = Vec<u8>;

    fn begin(_options: Options, to: &mut NewFiles) -> io::Result<Self> {
        let lines = to.create(Path::new(Self::FILE))?;
        to.write_json(Path::new(SCHEMA), &record_schema())?;
        Ok(Self(lines))
    }

    fn part(page: &PageDocument<'_>, _options: Options) -> io::Result<Vec<u8>> {
        let mut lines = Vec::new();
        write_records(&mut lines, page)?;
        Ok(lines)
    }

    fn append(&mut self, lines: Vec<u8>, _to: &mut NewFiles) -> io::Result<()> {
        self.0.write_all(&lines)
    }

    fn finish(mut self, _to: &mut NewFiles) -> io::Result<()> {
        self.0.flush()
    }
}

/// A page on its way to a stream of records.
pub(crate) struct RecordLines {
    /// Its records, one a line.
    pub(crate) lines: Vec<u8>,
    /// Its records, for the links to those of other pages.
    pub(crate) links: Links,
}

impl RecordLines {
    /// The form of the stream.
    pub(crate) const FORMAT: &'static str = JsonLines::NAME;

    /// Prepares a page, with links or without.
    pub(crate) fn of(page: &Page<'_>, with_links: bool) -> io::Result<Self> {
        let ids = Ids::of(page);
        let mut links = Links::default();
        if with_links {
            links.add_with(page, &ids);
        }
        let lines = JsonLines::part(&PageDocument::of(page, &ids), Options::default())?;
        Ok(Self { lines, links })
    }
}

/// One line of JSON lines: a record, with its kind in `type`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(tag = "type", rename_all = "snake_case")]
#[schemars(title = "Regesta record")]
pub enum Record<'a> {
    /// A page; its records follow.
    Page(&'a PageRow<'a>),
    /// A heading.
    Section(&'a SectionRow<'a>),
    /// An entry of a timeline.
    Event(&'a EventRow<'a>),
    /// A document citation.
    Document(&'a DocumentRow<'a>),
    /// A note of the printed list.
    Note(&'a NoteRow<'a>),
    /// A note in the running text.
    InlineNote(&'a InlineNoteRow<'a>),
    /// A meeting.
    Meeting(&'a MeetingRow<'a>),
    /// A person.
    Person(&'a PersonRow<'a>),
    /// A biography in the text.
    Biography(&'a BiographyItem<'a>),
    /// A paragraph.
    Paragraph(&'a ParagraphRow<'a>),
    /// A caption or another leftover.
    Caption(&'a CaptionRow<'a>),
    /// A date in the running text.
    Mention(&'a MentionRow<'a>),
    /// A place in the numbering of notes and citations.
    Ledger(&'a LedgerRow<'a>),
    /// Lines that could not be read.
    Unparsed(&'a UnparsedRow<'a>),
    /// A reference.
    Reference(&'a ReferenceRow<'a>),
    /// A work named by author and year.
    AuthorMention(&'a AuthorMentionRow<'a>),
    /// Two records that speak of the same happening; links stand behind the records of all pages.
    Link(&'a LinkRow<'a>),
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
    write_records(to, &PageDocument::of(page, &ids))
}

/// The same, of a page whose rows are made already.
pub(in crate::export) fn write_records(
    to: &mut impl Write,
    page: &PageDocument<'_>,
) -> io::Result<()> {
    let mut records = vec![(0, Record::Page(&page.page))];
    records.extend(lined(&page.sections, |r| r.line, Record::Section));
    records.extend(lined(&page.events, |r| r.line, Record::Event));
    records.extend(lined(&page.documents, |r| r.line, Record::Document));
    records.extend(lined(&page.notes, |r| r.line, Record::Note));
    records.extend(lined(&page.inline_notes, |r| r.line, Record::InlineNote));
    records.extend(lined(&page.meetings, |r| r.line, Record::Meeting));
    records.extend(lined(&page.people, |r| r.line, Record::Person));
    records.extend(lined(&page.biographies, |r| r.line, Record::Biography));
    records.extend(lined(&page.paragraphs, |r| r.line, Record::Paragraph));
    records.extend(lined(&page.captions, |r| r.line, Record::Caption));
    records.extend(lined(&page.mentions, |r| r.line, Record::Mention));
    let place = |r: &LedgerRow<'_>| r.line.unwrap_or(usize::MAX);
    records.extend(lined(&page.ledger, place, Record::Ledger));
    records.extend(lined(&page.unparsed, |r| r.line, Record::Unparsed));
    records.extend(lined(&page.references, |r| r.line, Record::Reference));
    records.extend(lined(
        &page.author_mentions,
        |r| r.line,
        Record::AuthorMention,
    ));
    // A stable sort: records of one line stay in the order of their kinds.
    records.sort_by_key(|(line, _)| *line);
    (records.iter()).try_for_each(|(_, record)| write_line(to, record))
}

/// Writes links as JSON lines.
pub(in crate::export) fn write_links(to: &mut impl Write, links: &[LinkRow<'_>]) -> io::Result<()> {
    (links.iter()).try_for_each(|link| write_line(to, &Record::Link(link)))
}

fn write_line(to: &mut impl Write, record: &Record<'_>) -> io::Result<()> {
    serde_json::to_writer(&mut *to, record)?;
    to.write_all(b"\n")
}

/// Rows as records, each with the line that it stands on.
fn lined<'r, R>(
    rows: &'r [R],
    line: impl Fn(&R) -> usize,
    record: impl Fn(&'r R) -> Record<'r>,
) -> impl Iterator<Item = (usize, Record<'r>)> {
    rows.iter().map(move |row| (line(row), record(row)))
}

/// The JSON Schema of a line of JSON lines.
///
/// ```
/// assert_eq!(regesta::export::record_schema()["title"], "Regesta record");
/// ```
pub fn record_schema() -> Value {
    schema_for!(Record<'_>).to_value()
}

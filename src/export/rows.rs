//! The rows of the tables: what the dataset promises to its readers, apart from how the records are
//! kept inside. The comment on each field is its description in the data dictionary.

use schemars::JsonSchema;
use serde::Serialize;

use super::ids::Ids;
use crate::date::Date;
use crate::page::Page;
use crate::record::{LifeYear, Place, SectionIndex};

/// A dated entry of a timeline.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct EventRow<'a> {
    /// Identifier of the event.
    pub id: &'a str,
    /// Page the event was read from.
    pub source: &'a str,
    /// Line on which the entry starts, counted from 1.
    pub line: usize,
    /// Line on which the entry ends.
    pub line_end: usize,
    /// Date in EDTF (ISO 8601-2); empty when the date is invalid.
    pub date: Option<String>,
    /// First day on which the date can lie.
    #[schemars(extend("format" = "date"))]
    pub date_start: Option<String>,
    /// Last day on which the date can lie.
    #[schemars(extend("format" = "date"))]
    pub date_end: Option<String>,
    /// How exact the date is: to the day, month or year; `invalid` when the calendar has no such date.
    #[schemars(extend("enum" = ["day", "month", "year", "invalid", "unknown"]))]
    pub precision: &'static str,
    /// Date as it stands in the text.
    pub date_as_written: &'a str,
    /// What happened, wrapped lines joined.
    pub text: &'a str,
    /// Heading under which the entry stands, such as its year.
    pub heading: Option<&'a str>,
    /// Whether part of the date (the year) is taken from the heading and not written in the entry.
    pub date_inferred: bool,
    /// Words that a line wrap had split and that were made whole, parted by `; `.
    pub mended: Option<String>,
    /// Identifier of the heading.
    pub section_id: Option<&'a str>,
}

/// A citation of a dated document in the running text.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DocumentRow<'a> {
    /// Identifier of the citation.
    pub id: &'a str,
    /// Page the citation was read from.
    pub source: &'a str,
    /// Line on which the citation starts, counted from 1.
    pub line: usize,
    /// Line on which the citation ends.
    pub line_end: usize,
    /// Date of the document in EDTF (ISO 8601-2); empty when it is invalid or missing.
    pub date: Option<String>,
    /// First day on which the date can lie.
    #[schemars(extend("format" = "date"))]
    pub date_start: Option<String>,
    /// Last day on which the date can lie.
    #[schemars(extend("format" = "date"))]
    pub date_end: Option<String>,
    /// How exact the date is: to the day, month or year; `invalid` when the calendar has no such date,
    /// `unknown` when none is written.
    #[schemars(extend("enum" = ["day", "month", "year", "invalid", "unknown"]))]
    pub precision: &'static str,
    /// Date as it stands in the text.
    pub date_as_written: &'a str,
    /// Title of the document.
    pub title: &'a str,
    /// What the editor of the page wrote behind the title.
    pub commentary: &'a str,
    /// Heading under which the citation stands.
    pub section: Option<&'a str>,
    /// Whether the citation has its marker, such as `Document:`.
    pub marked: bool,
    /// Identifier of the heading.
    pub section_id: Option<&'a str>,
}

/// A note of the printed list.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct NoteRow<'a> {
    /// Identifier of the note.
    pub id: &'a str,
    /// Page the note was read from.
    pub source: &'a str,
    /// Line on which the note starts, counted from 1.
    pub line: usize,
    /// Line on which the note ends.
    pub line_end: usize,
    /// Number of the note as printed.
    pub number: u32,
    /// Text of the note, without its number and the link back.
    pub text: &'a str,
    /// Whether the note closes with the link back to its place.
    pub back_link: bool,
}

/// A note where it stands in the running text.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct InlineNoteRow<'a> {
    /// Identifier of the inline note.
    pub id: &'a str,
    /// Page the note was read from.
    pub source: &'a str,
    /// Line on which the note starts, counted from 1.
    pub line: usize,
    /// Line on which the note ends.
    pub line_end: usize,
    /// Heading under which the note stands.
    pub section: Option<&'a str>,
    /// Text of the note.
    pub text: &'a str,
    /// Identifier of the heading.
    pub section_id: Option<&'a str>,
}

/// A meeting.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MeetingRow<'a> {
    /// Identifier of the meeting.
    pub id: &'a str,
    /// Page the meeting was read from.
    pub source: &'a str,
    /// Line on which the meeting starts, counted from 1.
    pub line: usize,
    /// Line on which the meeting ends.
    pub line_end: usize,
    /// Date in EDTF (ISO 8601-2): a day, an interval, or a set of days.
    pub date: Option<String>,
    /// First day of the meeting.
    #[schemars(extend("format" = "date"))]
    pub date_start: Option<String>,
    /// Last day of the meeting.
    #[schemars(extend("format" = "date"))]
    pub date_end: Option<String>,
    /// How exact the date is: to the day, month or year; `invalid` when the calendar has no such date.
    #[schemars(extend("enum" = ["day", "month", "year", "invalid", "unknown"]))]
    pub precision: &'static str,
    /// Date as it stands in the text.
    pub date_as_written: &'a str,
    /// What met.
    pub title: &'a str,
}

/// A person with a biography.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PersonRow<'a> {
    /// Identifier of the person.
    pub id: &'a str,
    /// Page the biography was read from.
    pub source: &'a str,
    /// Line on which the biography starts, its label included, counted from 1.
    pub line: usize,
    /// Line on which the biography ends.
    pub line_end: usize,
    /// Full name.
    pub name: &'a str,
    /// Year of birth in EDTF (`1893`, `1893~` about, `1893?` doubtful); empty when not written.
    pub born: Option<String>,
    /// Year of death in EDTF; empty when not written.
    pub died: Option<String>,
    /// What the biography says of the person.
    pub description: &'a str,
    /// Words of the running text that the biography hangs on.
    pub label: &'a str,
}

/// A heading.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SectionRow<'a> {
    /// Identifier of the heading.
    pub id: &'a str,
    /// Page the heading was read from.
    pub source: &'a str,
    /// Line of the heading, counted from 1.
    pub line: usize,
    /// Last line of the heading.
    pub line_end: usize,
    /// The heading, without the points that close it.
    pub title: &'a str,
    /// What the heading stands over.
    #[schemars(extend("enum" = ["title", "head", "timeline", "year", "group", "body", "notes", "meetings"]))]
    pub kind: &'static str,
}

/// A paragraph of running text.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ParagraphRow<'a> {
    /// Identifier of the paragraph.
    pub id: &'a str,
    /// Page the paragraph was read from.
    pub source: &'a str,
    /// Line on which the paragraph starts, counted from 1.
    pub line: usize,
    /// Line on which the paragraph ends; what interrupts it lies in between.
    pub line_end: usize,
    /// Heading under which the paragraph stands.
    pub section: Option<&'a str>,
    /// The running text, made whole where records had interrupted it.
    pub text: &'a str,
    /// Identifier of the heading.
    pub section_id: Option<&'a str>,
}

/// A figure caption or another leftover of the web page.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CaptionRow<'a> {
    /// Identifier of the caption.
    pub id: &'a str,
    /// Page the caption was read from.
    pub source: &'a str,
    /// Line on which the caption starts, counted from 1.
    pub line: usize,
    /// Line on which the caption ends.
    pub line_end: usize,
    /// Heading under which the caption stands.
    pub section: Option<&'a str>,
    /// What it is: the caption of a figure, the credit of one, a pointer to another page, the trace of
    /// an image.
    #[schemars(extend("enum" = ["caption", "credit", "cross-reference", "image"]))]
    pub kind: &'static str,
    /// Text of the caption.
    pub text: &'a str,
    /// Identifier of the heading.
    pub section_id: Option<&'a str>,
}

/// Lines that could not be read.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct UnparsedRow<'a> {
    /// Page the lines stand on.
    pub source: &'a str,
    /// First line, counted from 1.
    pub line: usize,
    /// Last line.
    pub line_end: usize,
    /// Part of the page the lines stand in.
    #[schemars(extend("enum" = ["head", "timeline", "body", "notes", "meetings"]))]
    pub region: &'static str,
    /// Text of the lines.
    pub text: &'a str,
    /// Why they could not be read.
    pub reason: &'static str,
}

/// A page.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PageRow<'a> {
    /// Name of the page: its path below the folder that was read.
    pub source: &'a str,
    /// Title of the page.
    pub title: &'a str,
    /// Number of lines.
    pub lines: usize,
    /// Number of events.
    pub events: usize,
    /// Number of document citations.
    pub documents: usize,
    /// Number of notes in the printed list.
    pub notes: usize,
    /// Number of meetings.
    pub meetings: usize,
    /// Number of people.
    pub people: usize,
    /// Number of places that could not be read.
    pub unparsed: usize,
    /// Lines in events, documents, notes, meetings, biographies and captions.
    pub lines_in_records: usize,
    /// Lines that are headings.
    pub lines_in_headings: usize,
    /// Lines of paragraphs.
    pub lines_in_paragraphs: usize,
    /// Blank lines.
    pub lines_blank: usize,
    /// Lines that could not be read.
    pub lines_unparsed: usize,
}

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
    pub(super) unparsed: Vec<UnparsedRow<'a>>,
}

impl<'a> Rows<'a> {
    /// The rows of `page`, with the identifiers `ids`.
    pub(super) fn of(page: &'a Page<'_>, ids: &'a Ids) -> Self {
        let source = page.source.name();
        let title = |index: Option<SectionIndex>| Some(page.sections.get(index?)?.title.as_ref());
        let section_id = |index: Option<SectionIndex>| ids.sections.get(index?).map(String::as_str);
        Self {
            page: page_row(page),
            sections: rows(&page.sections, &ids.sections, |r, id| SectionRow {
                id,
                source,
                line: r.place.line,
                line_end: r.place.line_end,
                title: &r.title,
                kind: r.kind.as_str(),
            }),
            events: rows(&page.events, &ids.events, |r, id| {
                let (date, date_start, date_end) = dates(&r.date);
                EventRow {
                    id,
                    source,
                    line: r.place.line,
                    line_end: r.place.line_end,
                    date,
                    date_start,
                    date_end,
                    precision: r.date.precision().as_str(),
                    date_as_written: &r.date.written,
                    text: &r.text,
                    heading: title(r.heading),
                    date_inferred: r.date.inferred,
                    mended: (!r.mended.is_empty()).then(|| r.mended.join("; ")),
                    section_id: section_id(r.heading),
                }
            }),
            documents: rows(&page.documents, &ids.documents, |r, id| {
                let (date, date_start, date_end) = dates(&r.date);
                DocumentRow {
                    id,
                    source,
                    line: r.place.line,
                    line_end: r.place.line_end,
                    date,
                    date_start,
                    date_end,
                    precision: r.date.precision().as_str(),
                    date_as_written: &r.date.written,
                    title: &r.title,
                    commentary: &r.commentary,
                    section: title(r.section),
                    marked: r.marked,
                    section_id: section_id(r.section),
                }
            }),
            inline_notes: rows(&page.inline_notes, &ids.inline_notes, |r, id| {
                InlineNoteRow {
                    id,
                    source,
                    line: r.place.line,
                    line_end: r.place.line_end,
                    section: title(r.section),
                    text: &r.text,
                    section_id: section_id(r.section),
                }
            }),
            notes: rows(&page.notes, &ids.notes, |r, id| NoteRow {
                id,
                source,
                line: r.place.line,
                line_end: r.place.line_end,
                number: r.number,
                text: &r.text,
                back_link: r.back_link,
            }),
            meetings: rows(&page.meetings, &ids.meetings, |r, id| {
                let (date, date_start, date_end) = dates(&r.date);
                MeetingRow {
                    id,
                    source,
                    line: r.place.line,
                    line_end: r.place.line_end,
                    date,
                    date_start,
                    date_end,
                    precision: r.date.precision().as_str(),
                    date_as_written: &r.date.written,
                    title: &r.title,
                }
            }),
            people: rows(&page.people, &ids.people, |r, id| {
                let place = first_biography(page, &r.biographies);
                PersonRow {
                    id,
                    source,
                    line: place.map_or(0, |place| place.line),
                    line_end: place.map_or(0, |place| place.line_end),
                    name: &r.name,
                    born: r.born.map(LifeYear::edtf),
                    died: r.died.map(LifeYear::edtf),
                    description: &r.description,
                    label: &r.label,
                }
            }),
            captions: rows(&page.captions, &ids.captions, |r, id| CaptionRow {
                id,
                source,
                line: r.place.line,
                line_end: r.place.line_end,
                section: title(r.section),
                kind: r.kind.as_str(),
                text: &r.text,
                section_id: section_id(r.section),
            }),
            paragraphs: rows(&page.paragraphs, &ids.paragraphs, |r, id| ParagraphRow {
                id,
                source,
                line: r.place.line,
                line_end: r.place.line_end,
                section: title(r.section),
                text: &r.text,
                section_id: section_id(r.section),
            }),
            unparsed: page
                .unparsed
                .iter()
                .map(|r| UnparsedRow {
                    source,
                    line: r.place.line,
                    line_end: r.place.line_end,
                    region: r.region.as_str(),
                    text: &r.text,
                    reason: r.reason,
                })
                .collect(),
        }
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

/// EDTF value, first day and last day.
fn dates(date: &Date<'_>) -> (Option<String>, Option<String>, Option<String>) {
    let day = |day: Option<crate::date::Day>| day.map(|day| day.to_string());
    (date.edtf(), day(date.earliest()), day(date.latest()))
}

fn first_biography<'a>(page: &'a Page<'_>, biographies: &[usize]) -> Option<&'a Place> {
    let first = biographies.first()?;
    page.biographies
        .get(*first)
        .map(|biography| &biography.place)
}

fn page_row<'a>(page: &'a Page<'_>) -> PageRow<'a> {
    let coverage = page.coverage();
    PageRow {
        source: page.source.name(),
        title: page.title(),
        lines: page.source.line_count(),
        events: page.events.len(),
        documents: page.documents.len(),
        notes: page.notes.len(),
        meetings: page.meetings.len(),
        people: page.people.len(),
        unparsed: page.unparsed.len(),
        lines_in_records: coverage.records,
        lines_in_headings: coverage.headings,
        lines_in_paragraphs: coverage.paragraphs,
        lines_blank: coverage.blank,
        lines_unparsed: coverage.unparsed,
    }
}

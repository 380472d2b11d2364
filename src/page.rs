//! A page as data: its records in reading order, and every line accounted for.

mod dated;
mod writing;

use std::borrow::Cow;

use crate::record::{
    AuthorMention, Biography, Caption, DateMention, Decision, Document, Event, Held, InlineNote,
    Ledger, LedgerEntry, Meeting, Note, Paragraph, Person, Place, Reference, Section, SectionIndex,
    Unparsed,
};
use crate::source::SourceText;

pub use dated::{DatePlace, DatedLine};
pub use writing::{NumberOrder, Writing};

/// Everything that was read from one page.
///
/// Each line of the page belongs to exactly one section heading, record, paragraph or unparsed entry,
/// or is blank: [`Page::uses`] says to which.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Page<'a> {
    /// The text the page was read from.
    pub source: &'a SourceText,
    /// The page's title, among the sections.
    pub title: Option<SectionIndex>,
    /// Headings.
    pub sections: Vec<Section<'a>>,
    /// Entries of the timelines.
    pub events: Vec<Event<'a>>,
    /// Document citations.
    pub documents: Vec<Document<'a>>,
    /// Notes where they stand in the running text.
    pub inline_notes: Vec<InlineNote<'a>>,
    /// The printed list of notes.
    pub notes: Vec<Note<'a>>,
    /// Meetings.
    pub meetings: Vec<Meeting<'a>>,
    /// People with a biography.
    pub people: Vec<Person<'a>>,
    /// Biographies where they stand.
    pub biographies: Vec<Biography<'a>>,
    /// Figure captions and other leftovers of the web page.
    pub captions: Vec<Caption<'a>>,
    /// Running text.
    pub paragraphs: Vec<Paragraph<'a>>,
    /// Dates in the running text.
    pub mentions: Vec<DateMention<'a>>,
    /// What could not be read.
    pub unparsed: Vec<Unparsed<'a>>,
    /// The numbering that notes and citations shared.
    pub ledger: Ledger,
    /// References to literature, in the order of their lines.
    pub references: Vec<Reference<'a>>,
    /// Works named by author and year, in the order of the text.
    pub author_mentions: Vec<AuthorMention<'a>>,
    /// For each line, from line 1, what it was read as.
    pub uses: Vec<LineUse>,
    /// How the dated lines of the timelines were read, and why, in their order.
    pub decisions: Vec<Decision>,
    /// Lines with a date on which no dated record begins.
    pub dated_lines: Vec<DatedLine>,
    /// How the page is written, by its own evidence.
    pub writing: Writing,
}

/// What a line was read as: the kind of record, and its index among the page's records of that kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LineUse {
    /// White space, or nothing.
    Blank,
    /// A heading.
    Section(usize),
    /// An entry of a timeline.
    Event(usize),
    /// A document citation.
    Document(usize),
    /// A note in the running text.
    InlineNote(usize),
    /// A note of the printed list.
    Note(usize),
    /// A meeting.
    Meeting(usize),
    /// A biography.
    Biography(usize),
    /// A caption or another leftover.
    Caption(usize),
    /// A paragraph.
    Paragraph(usize),
    /// Nothing: it could not be read.
    Unparsed(usize),
}

/// How many lines of a page were read as what. The five add up to the lines of the page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Coverage {
    /// Lines in events, documents, notes (printed and inline), meetings, biographies and captions.
    pub records: usize,
    /// Headings.
    pub headings: usize,
    /// Lines of paragraphs.
    pub paragraphs: usize,
    /// Blank lines.
    pub blank: usize,
    /// Lines that could not be read.
    pub unparsed: usize,
}

impl Coverage {
    /// All lines.
    pub fn lines(&self) -> usize {
        self.records + self.headings + self.paragraphs + self.blank + self.unparsed
    }
}

impl std::ops::AddAssign for Coverage {
    fn add_assign(&mut self, other: Self) {
        self.records += other.records;
        self.headings += other.headings;
        self.paragraphs += other.paragraphs;
        self.blank += other.blank;
        self.unparsed += other.unparsed;
    }
}

impl Page<'_> {
    /// What the line of this number was read as; nothing where the page has no such line.
    pub fn used(&self, line: usize) -> Option<LineUse> {
        self.uses.get(line.checked_sub(1)?).copied()
    }

    /// Counts what the lines were read as.
    ///
    /// ```
    /// use regesta::source::SourceText;
    /// let source = SourceText::new("page.txt", "The salt trade\n\nIt begins early.\n");
    /// let coverage = regesta::parse::page(&source).coverage();
    /// assert_eq!((coverage.headings, coverage.blank, coverage.paragraphs), (1, 1, 1));
    /// assert_eq!(coverage.lines(), 3);
    /// ```
    pub fn coverage(&self) -> Coverage {
        let mut coverage = Coverage::default();
        for line in &self.uses {
            let count = match line {
                LineUse::Blank => &mut coverage.blank,
                LineUse::Section(_) => &mut coverage.headings,
                LineUse::Paragraph(_) => &mut coverage.paragraphs,
                LineUse::Unparsed(_) => &mut coverage.unparsed,
                _ => &mut coverage.records,
            };
            *count += 1;
        }
        coverage
    }

    /// The page's title, or nothing when it has none.
    pub fn title(&self) -> &str {
        self.title
            .and_then(|index| self.sections.get(index))
            .map_or("", |section| &section.title)
    }

    /// The title of a heading behind those of the groups that it is part of: `North / Norway`.
    ///
    /// ```
    /// use regesta::source::SourceText;
    /// let source = SourceText::new("salt.txt", "Timeline of salt\n\nNorth\n\nNorway\n\n7-3-1949 Lund sails\n");
    /// let page = regesta::parse::page(&source);
    /// let heading = page.events[0].heading.and_then(|heading| page.heading_path(heading));
    /// assert_eq!(heading.as_deref(), Some("North / Norway"));
    /// ```
    pub fn heading_path(&self, section: SectionIndex) -> Option<Cow<'_, str>> {
        let section = self.sections.get(section)?;
        let mut path = Cow::Borrowed(section.title.as_ref());
        // A group stands behind the one that it is part of, so that the way up comes to an end.
        let mut parent = section.parent;
        while let Some(group) = parent.and_then(|parent| self.sections.get(parent)) {
            path = Cow::Owned(format!("{} / {path}", group.title));
            parent = group.parent;
        }
        Some(path)
    }

    /// Line and heading of a numbered place of the ledger; nothing for a number without a place.
    pub fn place_of(&self, entry: &LedgerEntry) -> (Option<usize>, Option<SectionIndex>) {
        match entry.held {
            Held::Document(index) => {
                let document = self.documents.get(index);
                (
                    document.map(|d| d.place.line),
                    document.and_then(|d| d.section),
                )
            }
            Held::Note {
                inline: Some(index),
                ..
            } => {
                let note = self.inline_notes.get(index);
                (note.map(|n| n.place.line), note.and_then(|n| n.section))
            }
            Held::Note { inline: None, .. } | Held::Gap => (None, None),
        }
    }

    /// Every place that a record was read from, with what it was read as. An embedded citation has none: its
    /// line belongs to another record.
    pub fn places(&self) -> impl Iterator<Item = (LineUse, &Place)> {
        fn of<T>(
            records: &[T],
            place: fn(&T) -> &Place,
            used: fn(usize) -> LineUse,
        ) -> impl Iterator<Item = (LineUse, &Place)> {
            records
                .iter()
                .enumerate()
                .map(move |(index, record)| (used(index), place(record)))
        }
        of(&self.sections, |r| &r.place, LineUse::Section)
            .chain(of(&self.events, |r| &r.place, LineUse::Event))
            .chain(
                of(&self.documents, |r| &r.place, LineUse::Document)
                    .zip(&self.documents)
                    .filter(|(_, document)| !document.embedded)
                    .map(|(place, _)| place),
            )
            .chain(of(&self.inline_notes, |r| &r.place, LineUse::InlineNote))
            .chain(of(&self.notes, |r| &r.place, LineUse::Note))
            .chain(of(&self.meetings, |r| &r.place, LineUse::Meeting))
            .chain(of(&self.biographies, |r| &r.place, LineUse::Biography))
            .chain(of(&self.captions, |r| &r.place, LineUse::Caption))
            .chain(of(&self.paragraphs, |r| &r.place, LineUse::Paragraph))
            .chain(of(&self.unparsed, |r| &r.place, LineUse::Unparsed))
    }
}

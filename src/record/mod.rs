//! The records of a page: plain types, with the place each one was read from.
//!
//! Text fields are cleaned (single spaces, no line breaks) and borrow from the source wherever the
//! source is already clean.

mod decision;
mod ledger;

pub use decision::{DateForm, DatePart, Decision, Outcome, Reasons};
pub use ledger::{Agreement, Held, Ledger, LedgerEntry};

use std::borrow::Cow;

use crate::date::Date;
use crate::source::{SourceText, Span};

/// The lines a record was read from.
///
/// A record that another one interrupts (an entry cut in half by a biography) has a gap: the lines
/// in it lie inside the span but belong to the other record. So does one that begins behind another on a
/// line, which belongs to the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Bytes from the first to the last character.
    pub span: Span,
    /// First line, from 1.
    pub line: usize,
    /// Last line, from 1.
    pub line_end: usize,
    /// Lines that belong to something else, as first and last line.
    pub gaps: Vec<(usize, usize)>,
}

impl Place {
    /// The place of lines `first` to `last` of `source`.
    ///
    /// ```
    /// use regesta::record::Place;
    /// use regesta::source::SourceText;
    /// let source = SourceText::new("page.txt", "one\ntwo\nthree");
    /// let place = Place::of_lines(&source, 2, 3);
    /// assert_eq!((place.line, place.line_end), (2, 3));
    /// assert_eq!(source.slice(place.span), "two\nthree");
    /// ```
    pub fn of_lines(source: &SourceText, first: usize, last: usize) -> Self {
        Self {
            span: source.lines_span(first, last),
            line: first,
            line_end: last,
            gaps: Vec::new(),
        }
    }

    /// The place of what begins at the byte `start` of a line, behind a record that the line belongs to.
    pub(crate) fn behind(source: &SourceText, line: usize, start: usize) -> Self {
        Self {
            span: Span::new(start, source.line_span(line).end),
            line,
            line_end: line,
            gaps: vec![(line, line)],
        }
    }

    /// Whether the record begins behind another, on a line that belongs to that one.
    ///
    /// ```
    /// use regesta::source::SourceText;
    /// let text = "Salt\n\n1811: A mill is built.\n1812: A flood. 1813: A fire.\n1814: Peace.\n";
    /// let source = SourceText::new("salt.txt", text);
    /// let page = regesta::parse::page(&source);
    /// let fire = &page.events[2].place;
    /// assert_eq!(source.slice(fire.span), "1813: A fire.");
    /// assert!(fire.begins_behind() && fire.lines().next().is_none());
    /// ```
    pub fn begins_behind(&self) -> bool {
        self.gaps.first() == Some(&(self.line, self.line))
    }

    /// Grows the place to `line`; what lies between becomes a gap.
    pub(crate) fn grow_to(&mut self, source: &SourceText, line: usize) {
        if line > self.line_end + 1 {
            self.gaps.push((self.line_end + 1, line - 1));
        }
        self.line_end = line;
        self.span.end = source.line_span(line).end;
    }

    /// The lines that belong to the record itself, gaps left out.
    pub fn lines(&self) -> impl Iterator<Item = usize> + '_ {
        let mut gaps = self.gaps.iter().peekable();
        (self.line..=self.line_end).filter(move |line| {
            while gaps.next_if(|gap| gap.1 < *line).is_some() {}
            gaps.peek().is_none_or(|gap| gap.0 > *line)
        })
    }
}

/// What a heading stands over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SectionKind {
    /// The page's title.
    Title,
    /// A label in the page's head, such as the word over the article's text.
    Head,
    /// The heading of a timeline.
    Timeline,
    /// A year in a timeline.
    Year,
    /// Another group of a timeline: a region, a country.
    Group,
    /// A section of the running text.
    Body,
    /// The heading of the list of notes.
    Notes,
    /// The heading of the list of meetings.
    Meetings,
}

impl SectionKind {
    /// The word that tables use, for example `year`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Head => "head",
            Self::Timeline => "timeline",
            Self::Year => "year",
            Self::Group => "group",
            Self::Body => "body",
            Self::Notes => "notes",
            Self::Meetings => "meetings",
        }
    }
}

/// Index of a [`Section`] in its page.
pub type SectionIndex = usize;

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section<'a> {
    /// Where the heading stands.
    pub place: Place,
    /// The heading without the dots that close it.
    pub title: Cow<'a, str>,
    /// What it stands over.
    pub kind: SectionKind,
    /// The heading of the larger group that it is part of, in a timeline.
    pub parent: Option<SectionIndex>,
}

/// A dated entry of a timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event<'a> {
    /// Where the entry stands.
    pub place: Place,
    /// The word before its date, without the colon (`NL` of `NL: 2-10-1949`); empty when there is none.
    pub label: Cow<'a, str>,
    /// Its date.
    pub date: Date<'a>,
    /// What happened, wrapped lines joined.
    pub text: Cow<'a, str>,
    /// The heading it stands under.
    pub heading: Option<SectionIndex>,
    /// Words that a line wrap had split and that were made whole.
    pub mended: Vec<String>,
    /// Why it may be no entry of its own: its line opens like one, and may be the rest of the line above.
    /// Nothing when there is no doubt.
    pub doubt: Option<Reasons>,
}

/// A citation of a dated document in the running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document<'a> {
    /// Where the citation stands.
    pub place: Place,
    /// Date of the document.
    pub date: Date<'a>,
    /// Title of the document.
    pub title: Cow<'a, str>,
    /// What the editor wrote behind the title; empty when nothing.
    pub commentary: Cow<'a, str>,
    /// The heading it stands under.
    pub section: Option<SectionIndex>,
    /// Whether the citation has its marker (`Document:`).
    pub marked: bool,
    /// Whether it stands inside a line that belongs to another record: in the middle of a sentence, or
    /// behind another citation.
    pub embedded: bool,
}

/// A note of the printed list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note<'a> {
    /// Where the note stands.
    pub place: Place,
    /// Its number as printed; `None` when it has none.
    pub number: Option<u32>,
    /// Its text, without number and back link.
    pub text: Cow<'a, str>,
    /// Whether it closes with the link back to its place.
    pub back_link: bool,
}

/// A note where it stands in the running text, at the place it annotates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InlineNote<'a> {
    /// Where the note stands.
    pub place: Place,
    /// Its text.
    pub text: Cow<'a, str>,
    /// The heading it stands under.
    pub section: Option<SectionIndex>,
}

/// What a reference says of its year besides the year.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct YearDetails<'a> {
    /// What is written, where it says more than a year: `c. 1920`, `in press`; empty otherwise.
    pub written: Cow<'a, str>,
    /// The letter that tells works of one author and year apart: `a` of `1921a`.
    pub suffix: Option<char>,
    /// The last year, of a work that appeared over several.
    pub until: Option<i32>,
    /// The year in which it was printed again.
    pub reprint: Option<i32>,
    /// Whether the year is only about right.
    pub approximate: bool,
}

impl YearDetails<'_> {
    fn into_owned(self) -> YearDetails<'static> {
        YearDetails {
            written: Cow::Owned(self.written.into_owned()),
            suffix: self.suffix,
            until: self.until,
            reprint: self.reprint,
            approximate: self.approximate,
        }
    }
}

/// What a reference leans on that names no work itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PointsBack {
    /// The reference right before it: `Ibid.`.
    Previous,
    /// An earlier one of its author: `Lund, op. cit.`.
    Earlier,
}

/// A reference to a book, an article or another work, as a note or the commentary on a document gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference<'a> {
    /// The lines of the note or of the document citation that the reference stands in.
    pub place: Place,
    /// The printed note it stands in.
    pub note: Option<usize>,
    /// Its authors as written, surnames in front; a name with the given name in front, as notes at the foot of a
    /// page have them, is turned round, with a comma.
    pub authors: Vec<Cow<'a, str>>,
    /// Whether the authors are said to be the editors.
    pub edited: bool,
    /// Year of publication; `None` when none is written.
    pub year: Option<i32>,
    /// What is said of the year besides.
    pub year_details: YearDetails<'a>,
    /// Title of the work; of a reference that points back without one, the words by which it does.
    pub title: Cow<'a, str>,
    /// What it appeared in or with: journal, book, publisher, university; empty when nothing.
    pub container: Cow<'a, str>,
    /// The pages it points to, as written, without the word before them.
    pub pages: Vec<Cow<'a, str>>,
    /// The pages that the work itself fills, where they are written behind the container.
    pub extent: Option<Cow<'a, str>>,
    /// Whether it leans on a reference before it, as `Ibid.` does.
    pub points_back: Option<PointsBack>,
    /// Whether it is a short form, which leans on a fuller reference.
    pub short: bool,
    /// The fuller reference that a short form means.
    pub resolves_to: Option<usize>,
}

impl Reference<'_> {
    /// The reference with texts of its own.
    pub fn into_owned(self) -> Reference<'static> {
        let own = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
        Reference {
            place: self.place,
            note: self.note,
            authors: self.authors.into_iter().map(own).collect(),
            edited: self.edited,
            year: self.year,
            year_details: self.year_details.into_owned(),
            title: own(self.title),
            container: own(self.container),
            pages: self.pages.into_iter().map(own).collect(),
            extent: self.extent.map(own),
            points_back: self.points_back,
            short: self.short,
            resolves_to: self.resolves_to,
        }
    }
}

/// A work named by author and year: `Lund (1993)`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuthorMention<'a> {
    /// Line it stands on, from 1.
    pub line: usize,
    /// Bytes of the name.
    pub span: Span,
    /// The name as written; several authors together.
    pub name: Cow<'a, str>,
    /// The year behind it.
    pub year: i32,
    /// The letter behind the year, which tells works of one author and year apart.
    pub suffix: Option<char>,
    /// The reference that names the work, when one and only one work fits.
    pub resolves_to: Option<usize>,
}

/// A meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting<'a> {
    /// Where it stands.
    pub place: Place,
    /// Its date, dates or period.
    pub date: Date<'a>,
    /// What met.
    pub title: Cow<'a, str>,
}

/// Whether a date is that of birth or death itself, or a limit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Bound {
    /// The date itself.
    #[default]
    At,
    /// Written with `before`.
    Before,
    /// Written with `after`.
    After,
}

/// A date of birth, death or activity, as exact and as certain as it is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct LifeDate {
    /// The year; 0 is 1 BC, as ISO 8601 counts.
    pub year: i32,
    /// The month, from 1.
    pub month: Option<u32>,
    /// The day of the month.
    pub day: Option<u32>,
    /// The later one of two years: 1891 of `1890/91`.
    pub until_year: Option<i32>,
    /// Whether it is a limit.
    pub bound: Bound,
    /// Written with `c.` or the like.
    pub approximate: bool,
    /// Written with a question mark.
    pub uncertain: bool,
}

impl LifeDate {
    /// A year and nothing more.
    pub fn of_year(year: i32) -> Self {
        Self {
            year,
            ..Self::default()
        }
    }

    /// The date in EDTF: `1893`, `1893-05-03`, `1893~` (about), `1893?` (doubtful), `1893%` (both),
    /// `1890/1891` (one of two years), `../1893` (before), `1893/..` (after).
    ///
    /// ```
    /// use regesta::record::{Bound, LifeDate};
    /// let year = LifeDate { approximate: true, ..LifeDate::of_year(1893) };
    /// assert_eq!(year.edtf(), "1893~");
    /// let limit = LifeDate { bound: Bound::Before, ..LifeDate::of_year(1949) };
    /// assert_eq!(limit.edtf(), "../1949");
    /// ```
    pub fn edtf(self) -> String {
        let mark = match (self.approximate, self.uncertain) {
            (false, false) => "",
            (true, false) => "~",
            (false, true) => "?",
            (true, true) => "%",
        };
        let year = |year: i32| {
            let sign = if year < 0 { "-" } else { "" };
            format!("{sign}{:04}", year.unsigned_abs())
        };
        let mut date = year(self.year);
        for part in [self.month, self.day].into_iter().flatten() {
            date.push_str(&format!("-{part:02}"));
        }
        date.push_str(mark);
        match (self.bound, self.until_year) {
            (Bound::Before, _) => format!("../{date}"),
            (Bound::After, _) => format!("{date}/.."),
            (Bound::At, Some(until)) => format!("{date}/{}{mark}", year(until)),
            (Bound::At, None) => date,
        }
    }

    /// The first year that the date can mean, when it has one.
    pub fn first_year(self) -> Option<i32> {
        (self.bound != Bound::Before).then_some(self.year)
    }

    /// The last year that the date can mean, when it has one.
    pub fn last_year(self) -> Option<i32> {
        (self.bound != Bound::After).then_some(self.until_year.unwrap_or(self.year))
    }

    /// Whether the date is said to be only about right, or doubtful.
    pub fn is_vague(self) -> bool {
        self.approximate || self.uncertain
    }
}

/// When a person is known to have been active (`fl. 1420`), where birth and death are not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Floruit {
    /// The year, or the first one.
    pub from: LifeDate,
    /// The last one, when two are written.
    pub to: Option<LifeDate>,
}

impl Floruit {
    /// The time in EDTF: `1420`, `1420~/1450`.
    pub fn edtf(self) -> String {
        match self.to {
            Some(to) => format!("{}/{}", self.from.edtf(), to.edtf()),
            None => self.from.edtf(),
        }
    }
}

/// A person with a biography on the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person<'a> {
    /// Full name.
    pub name: Cow<'a, str>,
    /// Birth, when written.
    pub born: Option<LifeDate>,
    /// Death, when written.
    pub died: Option<LifeDate>,
    /// When the person was active, where that is written in the place of birth and death.
    pub active: Option<Floruit>,
    /// What the biography says of the person.
    pub description: Cow<'a, str>,
    /// The words of the running text that the biography hung on.
    pub label: Cow<'a, str>,
    /// The biographies that name the person, the first one first.
    pub biographies: Vec<usize>,
}

/// A biography that stands in the text: a label and the lines of one or more persons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Biography<'a> {
    /// Where it stands, label included.
    pub place: Place,
    /// The words of the running text that it hung on; empty when they have no line of their own.
    pub label: Cow<'a, str>,
    /// The biography as written, without the label.
    pub text: Cow<'a, str>,
    /// The persons it names.
    pub people: Vec<usize>,
}

/// What kind of leftover of the web page a [`Caption`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CaptionKind {
    /// The caption of a figure.
    Caption,
    /// Where a figure comes from.
    Credit,
    /// A pointer to another page, such as `See Article 20`.
    CrossReference,
    /// The trace of an image.
    Image,
}

impl CaptionKind {
    /// The word that tables use, for example `caption`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Caption => "caption",
            Self::Credit => "credit",
            Self::CrossReference => "cross-reference",
            Self::Image => "image",
        }
    }
}

/// A figure caption or another leftover of the web page that is no running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caption<'a> {
    /// Where it stands.
    pub place: Place,
    /// What it is.
    pub kind: CaptionKind,
    /// Its text.
    pub text: Cow<'a, str>,
    /// The heading it stands under.
    pub section: Option<SectionIndex>,
}

/// A paragraph of running text, made whole where records had interrupted it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph<'a> {
    /// Where it stands.
    pub place: Place,
    /// Its text.
    pub text: Cow<'a, str>,
    /// The heading it stands under.
    pub section: Option<SectionIndex>,
}

/// A calendar date in the running text that names at least a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateMention<'a> {
    /// Line it stands on, from 1.
    pub line: usize,
    /// Its words, in bytes.
    pub span: Span,
    /// The sentence it stands in, in bytes.
    pub sentence: Span,
    /// What it means; `inferred` when its year is taken from the dates around it.
    pub date: Date<'a>,
    /// The heading it stands under.
    pub section: Option<SectionIndex>,
}

/// The part of a page a line lies in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Region {
    /// Title and article text, before everything else.
    Head,
    /// A timeline.
    Timeline,
    /// Running text.
    Body,
    /// The list of notes.
    Notes,
    /// The list of meetings.
    Meetings,
}

impl Region {
    /// The word that tables use, for example `timeline`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Head => "head",
            Self::Timeline => "timeline",
            Self::Body => "body",
            Self::Notes => "notes",
            Self::Meetings => "meetings",
        }
    }
}

/// Lines that could not be read, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unparsed<'a> {
    /// Where they stand.
    pub place: Place,
    /// The part of the page they stand in.
    pub region: Region,
    /// Their text.
    pub text: Cow<'a, str>,
    /// Why they could not be read.
    pub reason: &'static str,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_with_gaps_owns_the_lines_outside_them() {
        let source = SourceText::new("t", "1\n2\n3\n4\n5\n6\n7\n8");
        let mut place = Place::of_lines(&source, 1, 2);
        place.grow_to(&source, 5);
        place.grow_to(&source, 6);
        place.grow_to(&source, 8);
        assert_eq!(place.gaps, [(3, 4), (7, 7)]);
        assert_eq!(place.lines().collect::<Vec<_>>(), [1, 2, 5, 6, 8]);
        assert_eq!(source.slice(place.span), source.text());
    }
}

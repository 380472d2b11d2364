//! Reads a page: finds its regions, then reads each with the grammar of its records.
//!
//! Reading is total: any text gives a page in which every line belongs to a record, a heading, a
//! paragraph or an unparsed entry. There is one grammar for each kind of record.

mod biography;
mod builder;
mod caption;
mod citation;
mod clock;
mod columns;
mod container;
mod dates;
mod document;
mod embedded;
mod facts;
mod footnote;
mod format;
mod groups;
mod habits;
mod head;
mod heading;
mod heads;
mod imprint;
mod inline_note;
mod issued;
mod layout;
mod life;
mod lines;
mod meeting;
mod mentions;
mod names;
mod net;
mod note;
mod order;
mod page_facts;
mod pages;
mod phrase;
mod prose;
mod reference;
mod region;
mod second;
mod sentence;
mod tables;
pub(crate) mod text;
mod timeline;
mod units;
mod unread;
mod work;
mod wrap;
mod year_titles;

pub use format::{DateOrder, Format};
pub(crate) use imprint::{Imprint, WorkKind};
pub(crate) use names::{is_body, name_parts};
pub(crate) use reference::looks_like_reference;
pub(crate) use text::{bullet, find_cleaned};

use builder::Builder;
use inline_note::PrintedNotes;
use layout::PagePart;
use lines::Lines;
use prose::TitleStyle;

use crate::page::Page;
use crate::record::{Region, SectionIndex, SectionKind};
use crate::source::SourceText;

/// Reads the page in `source`.
///
/// ```
/// use regesta::source::SourceText;
/// let source = SourceText::new(
///     "salt.txt",
///     "The salt trade\n\nTimeline of the trade\n\n1949\n7-3-1949 Lund meets\nBerg\nAugust Lund returns\n",
/// );
/// let page = regesta::parse::page(&source);
/// assert_eq!(page.title(), "The salt trade");
/// let event = &page.events[0];
/// assert_eq!(event.date.edtf().as_deref(), Some("1949-03-07"));
/// assert_eq!(event.text, "Lund meets Berg");
/// assert_eq!((event.place.line, event.place.line_end), (6, 7));
/// assert_eq!(page.events[1].date.edtf().as_deref(), Some("1949-08"));
/// ```
pub fn page(source: &SourceText) -> Page<'_> {
    page_with(source, &format::DEFAULT)
}

/// Reads the page in `source`, which is written in `format`.
///
/// ```
/// use regesta::parse::{Format, page_with};
/// use regesta::source::SourceText;
/// let mut format = Format::default();
/// format.document_markers = vec!["Dokument".into()];
/// let source = SourceText::new("salz.txt", "Salz\n\nSalz ist teuer.\nDokument: 7.3.1949 Brief\n");
/// assert_eq!(page_with(&source, &format).documents[0].title, "Brief");
/// ```
pub fn page_with<'a>(source: &'a SourceText, format: &'a Format) -> Page<'a> {
    let mut lines = Lines::new(source, format);
    let parts = layout::parts(&mut lines);
    let mut builder = Builder::new(&lines);
    // The printed notes tell which lines of the running text are notes: they are read first.
    for part in parts.iter().filter(|part| part.region == Region::Notes) {
        note::read(&mut builder, part.first, part.last);
    }
    let printed = PrintedNotes::new(source, format, builder.notes());
    let style = if (1..=lines.count()).any(|line| heading::section_title(&lines, line).is_some()) {
        TitleStyle::Dotted
    } else {
        TitleStyle::Plain
    };
    let mut section = None;
    for part in &parts {
        section = read(&mut builder, part, &printed, style, section);
    }
    mentions::read(&mut builder);
    let mut page = builder.finish();
    reference::read(&mut page, &lines, &printed);
    crate::resolve::page(&mut page);
    page.dated_lines = net::find(&lines, &page);
    page
}

/// Reads one region; returns the section that running text behind it stands under.
fn read<'a>(
    builder: &mut Builder<'_, 'a>,
    part: &PagePart<'a>,
    printed: &PrintedNotes<'_>,
    style: TitleStyle,
    section: Option<SectionIndex>,
) -> Option<SectionIndex> {
    let mut add_heading = |kind| {
        part.heading
            .map(|(line, title)| builder.add_section(line, title, kind))
    };
    // Text behind a region with a heading of its own no longer stands under the heading before.
    let behind = section.filter(|_| part.heading.is_none());
    match part.region {
        Region::Head => {
            let (title, first) = head::read(builder, part.first, part.last);
            prose::read(builder, printed, (first, part.last), style, title)
        }
        Region::Body => prose::read(builder, printed, (part.first, part.last), style, section),
        Region::Timeline => {
            timeline::read(builder, part.first, part.last, part.heading);
            behind
        }
        Region::Notes => {
            add_heading(SectionKind::Notes);
            behind
        }
        Region::Meetings => {
            add_heading(SectionKind::Meetings);
            meeting::read(builder, part.first, part.last);
            behind
        }
    }
}

//! Writes the records of a page back as archive text, in canonical form.
//!
//! A record stands on one line however it was wrapped, but for the entries of a timeline, which keep their
//! lines: where they end tells headings from the rest of an entry. Words that a wrap had split are whole,
//! white space is single, and so are blank lines. Dates stay as they are written. What interrupts a record
//! stands where it interrupted it. Read again, the text gives the same records, on other lines.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use crate::page::{LineUse, Page};
use crate::parse::{self, Format};
use crate::record::{Event, Place, Section, SectionKind};

/// The canonical text of `page`.
///
/// ```
/// use regesta::export::render;
/// use regesta::source::SourceText;
/// let source = SourceText::new("salt.txt", "Salt\n\n\n1949\n7-3-1949 Lund visits the sal\nt works of Læsø\n8-3-1949  Lund tells of the salt\n");
/// assert_eq!(
///     render(&regesta::parse::page(&source)),
///     "Salt\n\n1949\n7-3-1949 Lund visits the salt\nworks of Læsø\n8-3-1949 Lund tells of the salt\n"
/// );
/// ```
pub fn render(page: &Page<'_>) -> String {
    render_with(page, &Format::default())
}

/// The canonical text of `page`, which was read as written in `format`: with its markers.
pub fn render_with(page: &Page<'_>, format: &Format) -> String {
    let mut text = String::with_capacity(page.source.text().len());
    let mut interrupted = Interrupted::default();
    let mut blank = false;
    let mut line = 1;
    while let Some(&used) = page.uses.get(line - 1) {
        if used == LineUse::Blank {
            blank = !text.is_empty();
            line += 1;
            continue;
        }
        if std::mem::take(&mut blank) {
            text.push('\n');
        }
        let end = chunk_end(page, line, used);
        write_chunk(
            &mut text,
            (page, format),
            &mut interrupted,
            used,
            (line, end),
        );
        line = end + 1;
    }
    text
}

/// The last line of the lines from `line` on that one record has without a gap.
fn chunk_end(page: &Page<'_>, line: usize, used: LineUse) -> usize {
    let lines = page.uses.get(line..).unwrap_or_default();
    let more = lines.iter().take_while(|next| **next == used).count();
    line + more
}

/// Writes what a record has on lines `first` to `last`.
fn write_chunk<'p>(
    text: &mut String,
    (page, format): (&'p Page<'_>, &Format),
    interrupted: &mut Interrupted<'p>,
    used: LineUse,
    (first, last): (usize, usize),
) {
    let mut push = |line: &str| {
        text.push_str(line);
        text.push('\n');
    };
    match used {
        LineUse::Blank => {}
        LineUse::Section(index) => {
            if let Some(section) = page.sections.get(index) {
                push(&format!(
                    "{}{}",
                    bullet(page, first),
                    heading(page, section)
                ));
            }
        }
        LineUse::Event(index) => {
            let own = |event: &&Event<'_>| !event.place.begins_behind();
            if let Some(event) = page.events.get(index).filter(own) {
                let whole = || entry(event).into();
                let part = interrupted.part(page, (used, &event.place), whole, first);
                // Inside an entry a bullet belongs to the text.
                let opens = first == event.place.line;
                let mark = if opens { bullet(page, first) } else { "" };
                for (at, line) in kept_lines(page, &part, first, last).iter().enumerate() {
                    push(&format!("{}{line}", if at == 0 { mark } else { "" }));
                }
            }
            // Entries that begin behind it on a line are written whole, each on a line of its own.
            let others = page
                .events
                .iter()
                .skip(index + 1)
                .take_while(|other| other.place.begins_behind() && other.place.line <= last);
            for other in others {
                push(&entry(other));
            }
        }
        LineUse::Paragraph(index) => {
            if let Some(paragraph) = page.paragraphs.get(index) {
                let whole = || Cow::Borrowed(paragraph.text.as_ref());
                push(&interrupted.part(page, (used, &paragraph.place), whole, first));
            }
        }
        LineUse::Document(index) => {
            if let Some(document) = page.documents.get(index) {
                push(&citation(page, format, &document.place));
            }
        }
        LineUse::InlineNote(index) => {
            push(page.inline_notes.get(index).map_or("", |r| r.text.as_ref()));
        }
        LineUse::Note(index) => {
            if let Some(note) = page.notes.get(index) {
                let back = format.back_links.first().filter(|_| note.back_link);
                let back = back.map_or("", String::as_str);
                let number = note.number.map(|number| format!("{number}. "));
                let number = number.unwrap_or_default();
                push(format!("{number}{} {back}", note.text).trim_end());
            }
        }
        LineUse::Meeting(index) => {
            if let Some(meeting) = page.meetings.get(index) {
                push(&format!("  • {}: {}", meeting.date.written, meeting.title));
            }
        }
        LineUse::Biography(index) => {
            if let Some(biography) = page.biographies.get(index) {
                if !biography.label.is_empty() {
                    push(&biography.label);
                }
                push(&biography.text);
            }
        }
        LineUse::Caption(index) => push(page.captions.get(index).map_or("", |r| r.text.as_ref())),
        LineUse::Unparsed(_) => {
            (first..=last).for_each(|line| push(page.source.line(line).trim_end()))
        }
    }
}

/// A heading, with the dots that close it where it has them.
fn heading<'p>(page: &'p Page<'_>, section: &'p Section<'_>) -> Cow<'p, str> {
    let has_dots = page
        .source
        .slice(section.place.span)
        .trim_end()
        .ends_with("..");
    match section.kind {
        SectionKind::Body | SectionKind::Notes | SectionKind::Meetings | SectionKind::Timeline
            if has_dots =>
        {
            format!("{}....", section.title).into()
        }
        _ => section.title.as_ref().into(),
    }
}

/// The bullet that a line of a timeline begins with, if it does: it tells where an entry begins.
fn bullet(page: &Page<'_>, line: usize) -> &'static str {
    match parse::bullet(page.source.line(line).trim_start()) {
        Some(_) => "  • ",
        None => "",
    }
}

/// An entry on one line: its label, its date, and what happened.
fn entry(event: &Event<'_>) -> String {
    let label = if event.label.is_empty() {
        String::new()
    } else {
        format!("{}: ", event.label)
    };
    format!("{label}{} {}", event.date.written, event.text)
        .trim()
        .to_owned()
}

/// A citation as it is written, with single spaces, and one behind its marker: others may stand behind it.
fn citation(page: &Page<'_>, format: &Format, place: &Place) -> String {
    let words: Vec<&str> = page.source.slice(place.span).split_whitespace().collect();
    let text = words.join(" ");
    let marked = format.document_markers.iter().find_map(|marker| {
        let rest = text.strip_prefix(marker.as_str())?.strip_prefix(':')?;
        Some(format!("{marker}: {}", rest.trim_start()))
    });
    marked.unwrap_or(text)
}

/// The texts of records that others interrupt, in the pieces in which they stand: each text is cut once,
/// however often it is interrupted.
#[derive(Default)]
struct Interrupted<'p> {
    records: HashMap<LineUse, Pieces<'p>>,
}

/// A text, and for the first line of each of its pieces where that is in the text.
struct Pieces<'p> {
    whole: Cow<'p, str>,
    parts: Vec<(usize, Range<usize>)>,
}

impl<'p> Interrupted<'p> {
    /// The part of a record's text that stands in the chunk of lines that begins on `first`.
    fn part(
        &mut self,
        page: &Page<'_>,
        (used, place): (LineUse, &Place),
        whole: impl FnOnce() -> Cow<'p, str>,
        first: usize,
    ) -> Cow<'_, str> {
        if place.gaps.is_empty() {
            return match whole() {
                Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
                Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
            };
        }
        let pieces = (self.records.entry(used)).or_insert_with(|| {
            let whole = whole();
            let parts = parts(page, place, &whole);
            Pieces { whole, parts }
        });
        let at = (pieces.parts).binary_search_by_key(&first, |(line, _)| *line);
        let part = at.ok().and_then(|at| pieces.parts.get(at));
        let text = part.and_then(|(_, range)| pieces.whole.get(range.clone()));
        text.unwrap_or_default().into()
    }
}

/// Where in the text of a record each of its pieces stands.
///
/// The characters of the lines are counted, white space left out, which is all that may differ; the label
/// of a biography in between belongs to the text and has a line of its own.
fn parts(page: &Page<'_>, place: &Place, whole: &str) -> Vec<(usize, Range<usize>)> {
    let mut sizes = sizes(page, place);
    // A bullet, or a sign between the date and the text of an entry is in neither.
    let dropped = sizes
        .iter()
        .map(|(_, size)| size)
        .sum::<usize>()
        .saturating_sub(size(whole));
    if let Some((_, size)) = sizes.first_mut() {
        *size = size.saturating_sub(dropped);
    }
    let mut parts = Vec::with_capacity(sizes.len());
    let (mut start, end) = (
        whole.len() - whole.trim_start().len(),
        whole.trim_end().len(),
    );
    for (line, size) in sizes {
        let (part, behind) = split_behind(whole.get(start..end).unwrap_or_default(), size);
        parts.push((line, start..start + part.len()));
        start = end - behind.len();
    }
    parts
}

/// The first line and the number of characters of each piece of a record's text: its chunks of lines, and
/// the labels of biographies between them.
fn sizes(page: &Page<'_>, place: &Place) -> Vec<(usize, usize)> {
    let mut sizes: Vec<(usize, usize)> = Vec::new();
    let mut goes_on = false;
    let mut owned = place.lines().peekable();
    for line in place.line..=place.line_end {
        let owns = owned.next_if_eq(&line).is_some();
        match sizes.last_mut() {
            Some((_, sum)) if owns && goes_on => *sum += size(page.source.line(line)),
            _ if owns => sizes.push((line, size(page.source.line(line)))),
            _ => sizes.extend(label(page, line).map(|label| (line, size(label)))),
        }
        goes_on = owns;
    }
    sizes
}

/// The label of the biography that begins on `line`.
fn label<'p>(page: &'p Page<'_>, line: usize) -> Option<&'p str> {
    let Some(LineUse::Biography(index)) = page.uses.get(line - 1) else {
        return None;
    };
    let biography = page.biographies.get(*index)?;
    (biography.place.line == line && !biography.label.is_empty()).then_some(&biography.label)
}

/// Number of characters, white space left out.
fn size(text: &str) -> usize {
    text.chars().filter(|c| !c.is_whitespace()).count()
}

/// Splits `text` behind `size` characters that are no white space.
fn split_behind(text: &str, size: usize) -> (&str, &str) {
    let mut seen = text.char_indices().filter(|(_, c)| !c.is_whitespace());
    let at = seen.nth(size).map_or(text.len(), |(at, _)| at);
    (text[..at].trim(), text[at..].trim())
}

/// The lines `first` to `last` of an entry, whose text there is `part`, with words that a line had cut whole.
fn kept_lines<'t>(page: &Page<'_>, part: &'t str, first: usize, last: usize) -> Vec<&'t str> {
    let sizes: Vec<usize> = (first..=last)
        .map(|line| size(page.source.line(line)))
        .collect();
    // A bullet, or a sign between the date and the text.
    let mut dropped = sizes.iter().sum::<usize>().saturating_sub(size(part));
    let mut letters = part.char_indices().filter(|(_, c)| !c.is_whitespace());
    let mut next = letters.next();
    let mut lines = Vec::new();
    let mut start = 0;
    for size in &sizes[..sizes.len().saturating_sub(1)] {
        for _ in 0..size.saturating_sub(std::mem::take(&mut dropped)) {
            next = letters.next();
        }
        let at = next.map_or(part.len(), |(at, _)| at);
        let is_cut = at >= start && !part[..at].ends_with(char::is_whitespace);
        let word = || part[at..].find(char::is_whitespace);
        let end = match is_cut {
            true => word().map_or(part.len(), |length| at + length),
            false => at.max(start),
        };
        lines.push(part[start..end].trim());
        start = end;
    }
    lines.push(part[start..].trim());
    lines.retain(|line| !line.is_empty());
    lines
}

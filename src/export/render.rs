//! Writes the records of a page back as archive text, in canonical form.
//!
//! A record stands on one line however it was wrapped, but an entry of several lines, which is wrapped as
//! the pages are; words that a wrap had split are whole, white space
//! is single, and so are blank lines. Dates stay as they are written. What interrupts a record stands where
//! it interrupted it. Read again, the text gives the same records, on other lines.

use std::borrow::Cow;

use crate::page::{LineUse, Page};
use crate::parse::{self, english};
use crate::record::{Event, Place, Section, SectionKind};

/// The canonical text of `page`.
///
/// ```
/// use regesta::export::render;
/// use regesta::source::SourceText;
/// let source = SourceText::new("salt.txt", "Salt\n\n\n1949\n7-3-1949 Lund visits the sal\nt works of Læsø\n8-3-1949  Lund tells of the salt\n");
/// assert_eq!(
///     render(&regesta::parse::page(&source)),
///     "Salt\n\n1949\n7-3-1949 Lund visits the salt works of Læsø\n8-3-1949 Lund tells of the salt\n"
/// );
/// ```
pub fn render(page: &Page<'_>) -> String {
    let mut text = String::with_capacity(page.source.text().len());
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
        write_chunk(&mut text, page, used, line, end);
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
fn write_chunk(text: &mut String, page: &Page<'_>, used: LineUse, first: usize, last: usize) {
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
            if let Some(event) = page.events.get(index) {
                let whole = entry(event);
                let part = part(page, &event.place, &whole, first);
                let part = format!("{}{part}", bullet(page, first));
                if first == last {
                    push(&part);
                } else {
                    wrapped(&part).iter().for_each(|line| push(line));
                }
            }
        }
        LineUse::Paragraph(index) => {
            if let Some(paragraph) = page.paragraphs.get(index) {
                push(part(page, &paragraph.place, &paragraph.text, first));
            }
        }
        LineUse::Document(index) => {
            if let Some(document) = page.documents.get(index) {
                push(&citation(page, &document.place));
            }
        }
        LineUse::InlineNote(index) => {
            push(page.inline_notes.get(index).map_or("", |r| r.text.as_ref()));
        }
        LineUse::Note(index) => {
            if let Some(note) = page.notes.get(index) {
                let back = if note.back_link {
                    english::BACK_LINK
                } else {
                    ""
                };
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
fn citation(page: &Page<'_>, place: &Place) -> String {
    let words: Vec<&str> = page.source.slice(place.span).split_whitespace().collect();
    let text = words.join(" ");
    let marker = english::DOCUMENT_MARKER;
    match text
        .strip_prefix(marker)
        .and_then(|rest| rest.strip_prefix(':'))
    {
        Some(rest) => format!("{marker}: {}", rest.trim_start()),
        None => text,
    }
}

/// The part of a record's text that stands in the chunk of lines that begins on `first`.
///
/// The characters of the lines are counted, white space left out, which is all that may differ; the label
/// of a biography in between belongs to the text and has a line of its own.
fn part<'t>(page: &Page<'_>, place: &Place, whole: &'t str, first: usize) -> &'t str {
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
    let mut rest = whole.trim();
    for (line, size) in sizes {
        let (part, behind) = split_behind(rest, size);
        if line == first {
            return part;
        }
        rest = behind;
    }
    rest
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

/// Width at which an entry is wrapped, in characters: that of the pages.
const WIDTH: usize = 55;

/// Breaks an entry into lines of [`WIDTH`], but never before a word that would make the next line look like
/// an entry or a heading: a number, a month, a word with a colon.
fn wrapped(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut width = 0;
    for word in text.split(' ') {
        let length = word.chars().count();
        let opens = word.starts_with(|c: char| !c.is_lowercase())
            && (!word.starts_with(char::is_alphabetic)
                || word.ends_with(':')
                || english::month_or_short(word.trim_end_matches(['.', ','])).is_some());
        match lines.last_mut() {
            Some(line) if width + 1 + length <= WIDTH || opens => {
                line.push(' ');
                line.push_str(word);
                width += 1 + length;
            }
            _ => {
                lines.push(word.to_owned());
                width = length;
            }
        }
    }
    lines
}

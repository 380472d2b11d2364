//! Long quotations with the reference that stands behind them.

use std::collections::HashMap;

use super::named_works::head_span;
use crate::page::{LineUse, Page};
use crate::record::{AuthorMention, Place};
use crate::resolve::{fold, surname, surname_of};
use crate::source::Span;

/// Words that a quotation is known by; a shorter one may be said twice.
const KNOWN_BY: usize = 12;
/// Longest lead between a quotation and its reference, as in `Cited in`.
const LONGEST_LEAD: usize = 24;

/// A quotation and its reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Quotation {
    /// Its first words, in small letters.
    pub(super) words: String,
    /// The reference behind it, by its index in the page.
    pub(super) reference: usize,
    /// Author and year of that reference.
    pub(super) head: Span,
}

/// The long quotations of a page whose reference follows at once, in the order of the text.
pub(super) fn quotations(page: &Page<'_>) -> Vec<Quotation> {
    let citations = Citations::of(page);
    // A document inside a line stands in another record, with all that is quoted around it.
    let documents = page.documents.iter().filter(|record| !record.embedded);
    let records = (page.paragraphs.iter().map(|record| &record.place))
        .chain(page.inline_notes.iter().map(|record| &record.place))
        .chain(documents.map(|record| &record.place))
        .chain(page.notes.iter().map(|record| &record.place));
    let mut found = Vec::new();
    for block in records.flat_map(|place| blocks(page, place)) {
        let text = page.source.slice(block);
        for (start, end) in quoted(text) {
            let words = opening_words(&text[start..end]);
            let cited = words.and_then(|words| {
                let (reference, head) = citations.behind(page, block.start + end)?;
                Some(Quotation {
                    words,
                    reference,
                    head,
                })
            });
            found.extend(cited);
        }
    }
    found.sort_by_key(|quotation| quotation.head);
    found
}

/// The stretches of lines that a record stands on.
fn blocks(page: &Page<'_>, place: &Place) -> Vec<Span> {
    let mut blocks: Vec<(usize, usize)> = Vec::new();
    for line in place.lines() {
        match blocks.last_mut() {
            Some((_, last)) if *last + 1 == line => *last = line,
            _ => blocks.push((line, line)),
        }
    }
    let span = |(first, last)| page.source.lines_span(first, last);
    blocks.into_iter().map(span).collect()
}

/// What stands between quotation marks in `text`, in bytes, the outermost marks alone. Straight and
/// curved marks may close each other; a quotation that is never closed is none.
fn quoted(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut open: Option<usize> = None;
    let mut inner = 0_usize;
    for (at, c) in text.char_indices() {
        match (c, open) {
            ('“' | '"', None) => open = Some(at + c.len_utf8()),
            ('“', Some(_)) => inner += 1,
            ('”', Some(_)) if inner > 0 => inner -= 1,
            ('”' | '"', Some(start)) => {
                found.push((start, at));
                (open, inner) = (None, 0);
            }
            _ => {}
        }
    }
    found
}

/// The words that a long quotation is known by.
fn opening_words(text: &str) -> Option<String> {
    let folded = fold(text);
    let (end, _) = folded.match_indices(' ').nth(KNOWN_BY - 1)?;
    Some(folded[..end].to_owned())
}

/// Where the works of a page are cited.
struct Citations<'p, 'a> {
    /// Names with years, in the order of the text.
    heads: Vec<&'p AuthorMention<'a>>,
    /// References by the printed note or else the line of their record, with surname and year; none where
    /// several are alike.
    references: HashMap<(CitingRecord, String, i32), Option<usize>>,
    /// The printed note of each note in the running text.
    printed: HashMap<usize, usize>,
}

/// The record that a reference stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum CitingRecord {
    Printed(usize),
    Line(usize),
}

impl<'p, 'a> Citations<'p, 'a> {
    fn of(page: &'p Page<'a>) -> Self {
        let mut heads: Vec<_> = page.author_mentions.iter().collect();
        heads.sort_by_key(|mention| mention.span);
        let mut references = HashMap::new();
        for (index, reference) in page.references.iter().enumerate() {
            let Some(year) = reference.year else { continue };
            let record = match reference.note {
                Some(note) => CitingRecord::Printed(note),
                None => CitingRecord::Line(reference.place.line),
            };
            references
                .entry((record, surname(reference), year))
                .and_modify(|other| *other = None)
                .or_insert(Some(index));
        }
        let ties = page.ledger.inline_of_note.iter().enumerate();
        let printed = ties
            .filter_map(|(note, inline)| Some(((*inline)?, note)))
            .collect();
        Self {
            heads,
            references,
            printed,
        }
    }

    /// The reference that stands right behind `from`, with nothing but a lead before it.
    fn behind(&self, page: &Page<'_>, from: usize) -> Option<(usize, Span)> {
        let at = self.heads.partition_point(|head| head.span.start < from);
        let head = *self.heads.get(at)?;
        let gap = page.source.slice(Span::new(from, head.span.start));
        let lead = gap.trim_start_matches(|c: char| !c.is_alphanumeric());
        let apart = lead.len() > LONGEST_LEAD || lead.contains(['“', '"', '”', '.', '\n']);
        if apart {
            return None;
        }
        let record = match *page.uses.get(head.line.checked_sub(1)?)? {
            LineUse::Note(note) => CitingRecord::Printed(note),
            LineUse::InlineNote(inline) => match self.printed.get(&inline) {
                Some(note) => CitingRecord::Printed(*note),
                None => CitingRecord::Line(page.inline_notes.get(inline)?.place.line),
            },
            LineUse::Document(document) => {
                CitingRecord::Line(page.documents.get(document)?.place.line)
            }
            _ => return None,
        };
        let key = (record, surname_of(&head.name), head.year);
        let reference = (*self.references.get(&key)?)?;
        Some((reference, head_span(page, head)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceText;

    const LONG: &str = "salt was so dear in those years that the fish was left to rot on the shore";

    fn cited(body: &str) -> Vec<String> {
        let source = SourceText::new("t", format!("Salt\n\nNorway....\n\n{body}\n"));
        let page = crate::parse::page(&source);
        let heads = quotations(&page)
            .into_iter()
            .map(|q| source.slice(q.head).to_owned());
        heads.collect()
    }

    #[test]
    fn a_quotation_belongs_to_the_reference_right_behind_it() {
        for body in [
            format!("Lund says “{LONG}.”\nLund Anna (1990). Salt. Oslo. Page 8"),
            format!("Lund says \"{LONG}”\nCited in Lund Anna (1990). Salt. Oslo. Page 8"),
            format!(
                "Document:7-3-1949 Letter. Lund says “the “{LONG}” of it” See Lund Anna (1990). Salt. Oslo. Page 8"
            ),
        ] {
            assert_eq!(cited(&body), ["Lund Anna (1990)"], "{body}");
        }
    }

    #[test]
    fn what_stands_apart_is_short_or_never_ends_is_no_cited_quotation() {
        for body in [
            format!(
                "Lund says “{LONG}.” The fish was cheap.\nLund Anna (1990). Salt. Oslo. Page 8"
            ),
            "Lund says “salt was dear”\nLund Anna (1990). Salt. Oslo. Page 8".to_owned(),
            format!("Lund says “{LONG}.\nLund Anna (1990). Salt. Oslo. Page 8"),
        ] {
            assert_eq!(cited(&body), [""; 0], "{body}");
        }
    }
}

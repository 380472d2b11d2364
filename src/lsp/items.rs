//! What every line of a page was read as, and what it leads to.

use std::collections::HashMap;

use super::hover_text::{self, HoverText};
use crate::page::{LineUse, Page};
use crate::record::{Agreement, Held, SectionIndex};
use crate::source::Span;

/// A record, or something within one.
#[derive(Debug, Clone)]
pub(super) struct PageItem {
    /// What is to be told of it.
    pub(super) told: HoverText,
    /// The places that it leads to.
    pub(super) targets: Vec<Span>,
}

/// All that a page was read as.
#[derive(Debug, Default)]
pub(super) struct PageItems {
    records: Vec<PageItem>,
    /// For each line, from line 1, its record.
    of_line: Vec<Option<usize>>,
    /// What stands within lines: dates, mentions of works, citations.
    pieces: Vec<(Span, PageItem)>,
}

impl PageItems {
    /// Of a page.
    pub(super) fn of(page: &Page<'_>) -> Self {
        let reader = ItemReader::new(page);
        let mut items = Self::default();
        let mut known = HashMap::new();
        for line in &page.uses {
            let at = match known.get(line) {
                Some(at) => Some(*at),
                None => reader.record(*line).map(|item| {
                    items.records.push(item);
                    known.insert(*line, items.records.len() - 1);
                    items.records.len() - 1
                }),
            };
            items.of_line.push(at);
        }
        items.pieces = reader.pieces();
        items
    }

    /// What stands on `line` at `offset`: what is within the line first, then the record that has it.
    pub(super) fn at(&self, line: usize, offset: usize) -> Vec<&PageItem> {
        let pieces = self.pieces.iter();
        let within = pieces.filter(|(span, _)| (span.start..=span.end).contains(&offset));
        let record = (line.checked_sub(1))
            .and_then(|at| self.of_line.get(at).copied().flatten())
            .and_then(|at| self.records.get(at));
        within.map(|(_, item)| item).chain(record).collect()
    }
}

/// Looks things up in a page.
struct ItemReader<'p, 'a> {
    page: &'p Page<'a>,
    /// By the line that a record begins on, the references in it.
    references: HashMap<usize, Vec<usize>>,
    /// For a note in the running text, its number and the printed note.
    inline: HashMap<usize, (Option<u32>, Option<usize>)>,
}

impl<'p, 'a> ItemReader<'p, 'a> {
    fn new(page: &'p Page<'a>) -> Self {
        let mut references: HashMap<usize, Vec<usize>> = HashMap::new();
        for (at, reference) in page.references.iter().enumerate() {
            references.entry(reference.place.line).or_default().push(at);
        }
        let held = page
            .ledger
            .entries
            .iter()
            .filter_map(|entry| match entry.held {
                Held::Note {
                    inline: Some(inline),
                    printed,
                } => Some((inline, (entry.number, printed))),
                _ => None,
            });
        Self {
            page,
            references,
            inline: held.collect(),
        }
    }

    /// The record that a line belongs to.
    fn record(&self, line: LineUse) -> Option<PageItem> {
        let page = self.page;
        Some(match line {
            LineUse::Blank => return None,
            LineUse::Section(at) => {
                let section = page.sections.get(at)?;
                let mut told = HoverText::of("heading", &section.place);
                told.say("kind", section.kind.as_str());
                told.say("title", &section.title);
                PageItem::new(told)
            }
            LineUse::Event(at) => self.event(at)?,
            LineUse::Document(at) => self.document(at)?,
            LineUse::InlineNote(at) => self.inline_note(at)?,
            LineUse::Note(at) => self.note(at)?,
            LineUse::Meeting(at) => {
                let meeting = page.meetings.get(at)?;
                let mut told = HoverText::of("meeting", &meeting.place);
                told.date(&meeting.date);
                told.say("title", &meeting.title);
                PageItem::new(told)
            }
            LineUse::Biography(at) => self.biography(at)?,
            LineUse::Caption(at) => {
                let caption = page.captions.get(at)?;
                PageItem::new(HoverText::of(caption.kind.as_str(), &caption.place))
            }
            LineUse::Paragraph(at) => {
                let paragraph = page.paragraphs.get(at)?;
                let mut told = HoverText::of("paragraph", &paragraph.place);
                told.say("section", self.heading(paragraph.section));
                PageItem::new(told)
            }
            LineUse::Unparsed(at) => {
                let unparsed = page.unparsed.get(at)?;
                let mut told = HoverText::of("not read", &unparsed.place);
                told.say("reason", unparsed.reason);
                told.say("part of the page", unparsed.region.as_str());
                PageItem::new(told)
            }
        })
    }

    fn event(&self, at: usize) -> Option<PageItem> {
        let event = self.page.events.get(at)?;
        let mut told = HoverText::of("event", &event.place);
        told.say("label", &event.label);
        told.say(
            "doubt",
            event
                .doubt
                .map_or_else(String::new, |doubt| doubt.to_string()),
        );
        told.date(&event.date);
        told.say("text", &event.text);
        told.say("words made whole", event.mended.join(", "));
        told.say("heading", self.heading(event.heading));
        Some(PageItem::new(told))
    }

    fn document(&self, at: usize) -> Option<PageItem> {
        let document = self.page.documents.get(at)?;
        let mut told = HoverText::of("document", &document.place);
        let number = self.page.ledger.document_numbers.get(at);
        told.number("number", number.copied().flatten());
        told.date(&document.date);
        told.say("title", &document.title);
        told.say("commentary", &document.commentary);
        told.say("section", self.heading(document.section));
        let mut item = PageItem::new(told);
        self.add_references(document.place.line, &mut item);
        Some(item)
    }

    fn inline_note(&self, at: usize) -> Option<PageItem> {
        let note = self.page.inline_notes.get(at)?;
        let mut item = PageItem::new(HoverText::of("note in the text", &note.place));
        let (number, printed) = self.inline.get(&at).copied().unwrap_or_default();
        item.told.number("number", number);
        let printed = printed.and_then(|at| Some((at, self.page.notes.get(at)?)));
        if let Some((at, printed)) = printed {
            let line = printed.place.line;
            item.told
                .say("printed", format!("line {line}, {}", self.agreement(at)));
            item.targets.push(printed.place.span);
            self.add_references(line, &mut item);
        }
        item.told.say("section", self.heading(note.section));
        Some(item)
    }

    fn note(&self, at: usize) -> Option<PageItem> {
        let note = self.page.notes.get(at)?;
        let mut item = PageItem::new(HoverText::of("note", &note.place));
        item.told.number("number", note.number);
        let inline = self.page.ledger.inline_of_note.get(at).copied().flatten();
        match inline.and_then(|at| self.page.inline_notes.get(at)) {
            Some(inline) => {
                let line = inline.place.line;
                item.told
                    .say("place", format!("line {line}, {}", self.agreement(at)));
                item.targets.push(inline.place.span);
            }
            None => item.told.say("place", "none in the text"),
        }
        self.add_references(note.place.line, &mut item);
        Some(item)
    }

    fn biography(&self, at: usize) -> Option<PageItem> {
        let biography = self.page.biographies.get(at)?;
        let mut told = HoverText::of("biography", &biography.place);
        let people = biography.people.iter();
        for person in people.filter_map(|at| self.page.people.get(*at)) {
            told.say("person", hover_text::person(person));
        }
        Some(PageItem::new(told))
    }

    /// How a printed note agrees with its place.
    fn agreement(&self, note: usize) -> &'static str {
        match self.page.ledger.agreements.get(note) {
            Some(Agreement::Differs) => "with other words",
            _ => "with the same words",
        }
    }

    fn heading(&self, section: Option<SectionIndex>) -> String {
        let path = section.and_then(|section| self.page.heading_path(section));
        path.map_or(String::new(), |path| path.into_owned())
    }

    /// Tells the references of the record that begins on `line`, and leads to the full ones.
    fn add_references(&self, line: usize, item: &mut PageItem) {
        for at in self.references.get(&line).into_iter().flatten() {
            let Some(reference) = self.page.references.get(*at) else {
                continue;
            };
            item.told.reference(reference, &self.page.references);
            let full = reference
                .resolves_to
                .and_then(|at| self.page.references.get(at));
            item.targets.extend(full.map(|full| full.place.span));
        }
    }

    /// What stands within lines.
    fn pieces(&self) -> Vec<(Span, PageItem)> {
        let page = self.page;
        let mut pieces = Vec::new();
        for mention in &page.mentions {
            let mut told = HoverText::within("date in the text");
            told.date(&mention.date);
            pieces.push((mention.span, PageItem::new(told)));
        }
        for mention in &page.author_mentions {
            let mut item = PageItem::new(HoverText::within("work named in the text"));
            let full = (mention.resolves_to).and_then(|at| page.references.get(at));
            if let Some(full) = full {
                // The reference itself begins with a name and a year.
                if (full.place.line..=full.place.line_end).contains(&mention.line) {
                    continue;
                }
                item.told.reference(full, &page.references);
                item.told
                    .say("stands on", format!("line {}", full.place.line));
                item.targets.push(full.place.span);
            } else {
                item.told.say("reference", "none on this page, or several");
            }
            pieces.push((mention.span, item));
        }
        for (at, document) in page.documents.iter().enumerate() {
            if let Some(item) = document.embedded.then(|| self.document(at)).flatten() {
                pieces.push((document.place.span, item));
            }
        }
        pieces
    }
}

impl PageItem {
    fn new(told: HoverText) -> Self {
        Self {
            told,
            targets: Vec::new(),
        }
    }
}

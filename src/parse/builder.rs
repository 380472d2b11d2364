//! Collects the records of a page, and sees to it that every line is claimed exactly once.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::HashMap;

use super::biography::Life;
use super::embedded;
use super::life::LifeDates;
use super::lines::Lines;
use super::text::clean;
use super::wrap::{self, WrapWords};
use crate::page::{LineUse, Page};
use crate::record::{
    Biography, Caption, CaptionKind, DateMention, Decision, Document, Event, InlineNote, Ledger,
    Meeting, Note, Paragraph, Person, Place, Region, Section, SectionIndex, SectionKind, Unparsed,
};

/// What tells people apart: name and dates.
type Identity<'a> = (Cow<'a, str>, LifeDates);

/// A page under construction.
pub(super) struct Builder<'p, 'a> {
    pub(super) lines: &'p Lines<'a>,
    pub(super) words: WrapWords<'p, 'a>,
    page: Page<'a>,
    /// How many lines have each text, counted when it is first asked for.
    line_counts: OnceCell<HashMap<&'a str, usize>>,
    /// Index of each person by name and years.
    known: HashMap<Identity<'a>, usize>,
}

impl<'p, 'a> Builder<'p, 'a> {
    pub(super) fn new(lines: &'p Lines<'a>) -> Self {
        Self {
            lines,
            words: WrapWords::new(lines),
            line_counts: OnceCell::new(),
            known: HashMap::new(),
            page: Page {
                source: lines.source,
                title: None,
                sections: Vec::new(),
                events: Vec::new(),
                documents: Vec::new(),
                inline_notes: Vec::new(),
                notes: Vec::new(),
                meetings: Vec::new(),
                people: Vec::new(),
                biographies: Vec::new(),
                captions: Vec::new(),
                paragraphs: Vec::new(),
                mentions: Vec::new(),
                unparsed: Vec::new(),
                ledger: Ledger::default(),
                references: Vec::new(),
                author_mentions: Vec::new(),
                uses: Vec::new(),
                decisions: Vec::new(),
                dated_lines: Vec::new(),
                writing: lines.writing(),
            },
        }
    }

    /// The place of lines `first` to `last`.
    pub(super) fn place(&self, first: usize, last: usize) -> Place {
        Place::of_lines(self.lines.source, first, last)
    }

    pub(super) fn add_section(
        &mut self,
        line: usize,
        title: &'a str,
        kind: SectionKind,
    ) -> SectionIndex {
        self.page.sections.push(Section {
            place: self.place(line, line),
            title: clean(title),
            kind,
            parent: None,
        });
        let index = self.page.sections.len() - 1;
        if kind == SectionKind::Title && self.page.title.is_none() {
            self.page.title = Some(index);
        }
        index
    }

    /// Makes a heading part of a larger group.
    pub(super) fn set_parent(&mut self, section: SectionIndex, parent: Option<SectionIndex>) {
        if let Some(section) = self.page.sections.get_mut(section) {
            section.parent = parent;
        }
    }

    /// Whether more than one line of the page has the text `text`.
    pub(super) fn is_repeated(&self, text: &str) -> bool {
        let counts = self.line_counts.get_or_init(|| {
            let mut counts = HashMap::new();
            for line in 1..=self.lines.count() {
                *counts.entry(self.lines.text(line)).or_insert(0) += 1;
            }
            counts
        });
        counts.get(text).is_some_and(|count| *count > 1)
    }

    pub(super) fn add_events(&mut self, events: impl IntoIterator<Item = Event<'a>>) {
        self.page.events.extend(events);
    }

    pub(super) fn add_document(&mut self, document: Document<'a>) {
        self.page.documents.push(document);
    }

    /// Adds the citations inside a line that belongs to another record.
    pub(super) fn add_embedded(&mut self, line: usize, section: Option<SectionIndex>) {
        let embedded = embedded::inside(self.lines, line, section);
        self.page.documents.extend(embedded);
    }

    pub(super) fn add_inline_note(&mut self, note: InlineNote<'a>) {
        self.page.inline_notes.push(note);
    }

    pub(super) fn add_note(&mut self, note: Note<'a>) {
        self.page.notes.push(note);
    }

    pub(super) fn notes(&self) -> &[Note<'a>] {
        &self.page.notes
    }

    pub(super) fn add_meetings(&mut self, meetings: impl IntoIterator<Item = Meeting<'a>>) {
        self.page.meetings.extend(meetings);
    }

    pub(super) fn add_caption(
        &mut self,
        line: usize,
        kind: CaptionKind,
        section: Option<SectionIndex>,
    ) {
        self.page.captions.push(Caption {
            place: self.place(line, line),
            kind,
            text: clean(self.lines.text(line)),
            section,
        });
    }

    /// Adds a paragraph, which may grow as long as no other is added.
    pub(super) fn add_paragraph(&mut self, paragraph: Paragraph<'a>) {
        self.page.paragraphs.push(paragraph);
    }

    /// Joins a wrapped line to the paragraph that was added last.
    pub(super) fn join_paragraph(&mut self, line: usize) {
        let text = self.lines.text(line);
        if let Some(paragraph) = self.page.paragraphs.last_mut() {
            wrap::join(&mut paragraph.text, text, &self.words, &mut Vec::new());
            paragraph.place.grow_to(self.lines.source, line);
        }
    }

    /// The paragraph that was added last.
    pub(super) fn last_paragraph(&mut self) -> Option<&mut Paragraph<'a>> {
        self.page.paragraphs.last_mut()
    }

    /// Adds the biography on lines `first` to `last` and the people it names; a person whose name and
    /// years are known already is the same person.
    pub(super) fn add_biography(
        &mut self,
        first: usize,
        last: usize,
        label: Option<&'a str>,
        lives: Vec<Life<'a>>,
    ) {
        let index = self.page.biographies.len();
        let mut people = Vec::with_capacity(lives.len());
        for life in lives {
            let key = (clean(life.name), life.dates);
            let known = self.known.entry(key);
            let person = *known.or_insert_with(|| {
                self.page.people.push(Person {
                    name: clean(life.name),
                    born: life.dates.born,
                    died: life.dates.died,
                    active: life.dates.active,
                    description: Cow::Borrowed(""),
                    label: Cow::Borrowed(""),
                    biographies: Vec::new(),
                });
                self.page.people.len() - 1
            });
            let entry = &mut self.page.people[person];
            if entry.description.is_empty() {
                entry.description = clean(life.description);
            }
            // The label names the first person of the biography.
            if entry.label.is_empty() && people.is_empty() {
                entry.label = clean(label.unwrap_or_default());
            }
            entry.biographies.push(index);
            people.push(person);
        }
        self.page.biographies.push(Biography {
            place: self.place(first, last),
            label: clean(label.unwrap_or_default()),
            text: clean(self.lines.text(last)),
            people,
        });
    }

    /// Keeps how a dated line was read.
    pub(super) fn add_decision(&mut self, decision: Decision) {
        self.page.decisions.push(decision);
    }

    pub(super) fn add_mention(&mut self, mention: DateMention<'a>) {
        self.page.mentions.push(mention);
    }

    /// The page as far as it is read.
    pub(super) fn page(&self) -> &Page<'a> {
        &self.page
    }

    /// Adds lines that cannot be read, and why not.
    pub(super) fn add_unparsed(
        &mut self,
        first: usize,
        last: usize,
        region: Region,
        reason: &'static str,
    ) {
        let place = self.place(first, last);
        self.page.unparsed.push(Unparsed {
            text: clean(self.lines.source.slice(place.span)),
            place,
            region,
            reason,
        });
    }

    /// The page, with each of its lines accounted for.
    pub(super) fn finish(mut self) -> Page<'a> {
        self.page.decisions.sort_by_key(|decision| decision.line);
        let mut uses = vec![LineUse::Blank; self.lines.count()];
        for (used, place) in self.page.places() {
            for line in place.lines() {
                debug_assert_eq!(
                    uses[line - 1],
                    LineUse::Blank,
                    "line {line} is claimed twice"
                );
                uses[line - 1] = used;
            }
        }
        // The grammars are total; should one of them pass a line over, the line is not lost.
        for line in 1..=self.lines.count() {
            if uses[line - 1] == LineUse::Blank && !self.lines.is_blank(line) {
                debug_assert!(false, "line {line} is claimed by no grammar");
                uses[line - 1] = LineUse::Unparsed(self.page.unparsed.len());
                self.add_unparsed(line, line, Region::Body, "no grammar reads this line");
            }
        }
        self.page.uses = uses;
        self.page
    }
}

//! Where works are named and quoted: the places that the rules of references show.

use std::collections::{HashMap, HashSet};

use super::note_lists::first_line;
use crate::check::Spot;
use crate::page::{LineUse, Page};
use crate::record::{AuthorMention, Reference};
use crate::resolve::{surname, surname_of};
use crate::source::Span;

/// Longest way from a name to the bracket behind its year.
const LONGEST_YEAR: usize = 16;

/// Name and year of a work that is named by them.
pub(super) fn head_span(page: &Page<'_>, mention: &AuthorMention<'_>) -> Span {
    let Span { start, end } = mention.span;
    let line = page.source.line_span(mention.line);
    let behind = page.source.slice(Span::new(end, line.end.max(end)));
    let year = behind.find(')').filter(|at| *at < LONGEST_YEAR);
    Span::new(start, year.map_or(end, |at| end + at + 1))
}

/// Where the works of a page are named, by line, surname and year.
pub(super) struct Heads(HashMap<(usize, String, i32), Span>);

impl Heads {
    pub(super) fn of(page: &Page<'_>) -> Self {
        let mut heads = HashMap::new();
        for mention in &page.author_mentions {
            let key = (mention.line, surname_of(&mention.name), mention.year);
            heads.entry(key).or_insert_with(|| head_span(page, mention));
        }
        Self(heads)
    }

    /// Where a reference stands: its authors and year, or the first line of its place.
    pub(super) fn spot(&self, page: &Page<'_>, reference: &Reference<'_>) -> Spot {
        let author = surname(reference);
        let found = reference.year.and_then(|year| {
            let mut lines = reference.place.lines();
            lines.find_map(|line| self.0.get(&(line, author.clone(), year)))
        });
        match found {
            Some(span) => Spot::here(*span),
            None => first_line(page, reference.place.span),
        }
    }
}

/// The works that the printed notes name, by note, surname and year.
pub(super) struct PrintedWorks {
    named: HashSet<(usize, String, i32)>,
    /// The printed note of each note in the running text.
    notes: HashMap<usize, usize>,
}

impl PrintedWorks {
    pub(super) fn of(page: &Page<'_>) -> Self {
        let ties = page.ledger.inline_of_note.iter().enumerate();
        let named = page.author_mentions.iter().filter_map(|mention| {
            let used = page.uses.get(mention.line.checked_sub(1)?)?;
            let LineUse::Note(note) = *used else {
                return None;
            };
            Some((note, surname_of(&mention.name), mention.year))
        });
        Self {
            named: named.collect(),
            notes: ties
                .filter_map(|(note, inline)| Some(((*inline)?, note)))
                .collect(),
        }
    }

    /// Whether a work is named in a note of the text whose printed copy does not name it: then the copies
    /// differ, which is `note-text-mismatch`.
    pub(super) fn lacks(&self, page: &Page<'_>, mention: &AuthorMention<'_>) -> bool {
        let used = mention
            .line
            .checked_sub(1)
            .and_then(|line| page.uses.get(line));
        let Some(LineUse::InlineNote(inline)) = used else {
            return false;
        };
        self.notes.get(inline).is_some_and(|note| {
            let key = (*note, surname_of(&mention.name), mention.year);
            !self.named.contains(&key)
        })
    }
}

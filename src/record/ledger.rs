//! The numbering that the notes and the document citations of a page shared.

use std::collections::HashMap;

/// How a printed note agrees with its text in the running text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Agreement {
    /// The same, but for white space and punctuation that closes.
    Same,
    /// Words differ.
    Differs,
    /// It does not stand in the running text.
    Absent,
}

impl Agreement {
    /// The word that tables use, for example `same`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Differs => "differs",
            Self::Absent => "absent",
        }
    }
}

/// What has a number in the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Held {
    /// A document citation, by its index in the page.
    Document(usize),
    /// A note: the printed one, the one in the running text, or both, by their indexes in the page.
    Note {
        /// In the printed list.
        printed: Option<usize>,
        /// In the running text.
        inline: Option<usize>,
    },
    /// Nothing: the number is missing.
    Gap,
}

/// A numbered place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct LedgerEntry {
    /// Its number, when it can be known.
    pub number: Option<u32>,
    /// What has the number.
    pub held: Held,
}

/// The numbered places of a page.
///
/// ```
/// use regesta::source::SourceText;
/// let source = SourceText::new("salt.txt", "Salt\n\nNorway....\n\nSalt is dear.\n\
///     Document:7-3-1949 Letter\nBerg doubts it.\n\nNotes...\n\n2. Berg doubts it. Back\n");
/// let page = regesta::parse::page(&source);
/// let numbers: Vec<_> = page.ledger.entries.iter().map(|entry| entry.number).collect();
/// assert_eq!(numbers, [Some(1), Some(2)]);
/// assert_eq!(page.ledger.document_numbers, [Some(1)]);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Ledger {
    /// In the order of their numbers; places without one where they stand.
    pub entries: Vec<LedgerEntry>,
    /// For each printed note, its place in the running text: index among the page's inline notes.
    pub inline_of_note: Vec<Option<usize>>,
    /// For each printed note, how it agrees with its place.
    pub agreements: Vec<Agreement>,
    /// For each document citation, its number.
    pub document_numbers: Vec<Option<u32>>,
}

impl Ledger {
    /// How many printed notes have a place in the running text.
    pub fn placed(&self) -> usize {
        self.inline_of_note.iter().flatten().count()
    }

    /// For each note in the running text that is printed, the printed note: the other way round than
    /// [`inline_of_note`](Self::inline_of_note).
    pub fn note_of_inline(&self) -> HashMap<usize, usize> {
        let ties = self.inline_of_note.iter().enumerate();
        ties.filter_map(|(note, inline)| Some(((*inline)?, note)))
            .collect()
    }
}

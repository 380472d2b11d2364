//! How the pages of an archive are written, as far as a page cannot tell it: the order of its dates, its
//! calendar and language, and the words that it marks things with.

use std::sync::LazyLock;

use crate::date::Calendar;
use crate::language::{Entry, Headings, phrases};
use crate::text;

/// Which number of a date such as `3/4/1949` is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum DateOrder {
    /// Each page tells it by its own dates; where it cannot, the date is ambiguous. Dates with hyphens
    /// (`3-4-1949`) are read day first unless the page tells otherwise.
    #[default]
    ByPage,
    /// The first.
    DayFirst,
    /// The second.
    MonthFirst,
}

/// How the pages of an archive are written.
///
/// ```
/// use regesta::parse::{DateOrder, Format, page_with};
/// use regesta::source::SourceText;
/// let mut format = Format::default();
/// format.date_order = DateOrder::MonthFirst;
/// let source = SourceText::new("salt.txt", "Timeline of salt\n\n3/4/1949 Lund sails\n");
/// let page = page_with(&source, &format);
/// assert_eq!(page.events[0].date.edtf().as_deref(), Some("1949-03-04"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Format {
    /// The order of day and month in dates of numbers.
    pub date_order: DateOrder,
    /// The calendar in which dates are written: it decides which days exist.
    pub calendar: Calendar,
    /// The language of the pages by its code (`pl`, `pt-BR`); `None` when each page tells it by its own words.
    pub language: Option<String>,
    /// Markers of a document citation, without the colon.
    pub document_markers: Vec<String>,
    /// Words that close a note: the link back to its place.
    pub back_links: Vec<String>,
    /// Words of a heading over a timeline, besides those of the languages (such as `Timeline`).
    pub timeline_words: Vec<String>,
    /// Words of a heading over a list of notes, besides those of the languages (such as `Notes`).
    pub notes_words: Vec<String>,
    /// Words of a heading over a list of meetings, besides those of the languages (such as `Meetings`).
    pub meetings_words: Vec<String>,
}

impl Default for Format {
    fn default() -> Self {
        Self {
            date_order: DateOrder::ByPage,
            calendar: Calendar::Gregorian,
            language: None,
            document_markers: vec![phrases::DOCUMENT_MARKER.to_owned()],
            back_links: vec![phrases::BACK_LINK.to_owned()],
            timeline_words: Vec::new(),
            notes_words: Vec::new(),
            meetings_words: Vec::new(),
        }
    }
}

/// The defaults, made once.
pub(super) static DEFAULT: LazyLock<Format> = LazyLock::new(Format::default);

impl Format {
    /// Whether it has words of headings besides those of the languages.
    pub(super) fn has_own_words(&self) -> bool {
        let lists = [
            &self.timeline_words,
            &self.notes_words,
            &self.meetings_words,
        ];
        lists.iter().any(|words| !words.is_empty())
    }

    /// What a heading with a word says to stand below it; `entry` has what the languages know of the word.
    pub(super) fn named_by(&self, word: &str, entry: Option<&Entry>) -> Headings {
        let mut names = entry.map_or(Headings::NONE, Entry::headings);
        if !self.has_own_words() {
            return names;
        }
        let own = |words: &[String]| {
            let same = |known: &String| text::normal(known) == text::normal(word);
            words.iter().any(same)
        };
        names.add(Headings {
            timeline: own(&self.timeline_words),
            notes: own(&self.notes_words),
            meetings: own(&self.meetings_words),
        });
        names
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::entry_of;

    #[test]
    fn headings_are_known_by_whole_words() {
        let names = |format: &Format, word: &str| format.named_by(word, entry_of(word));
        assert!(names(&DEFAULT, "Notes").notes && names(&DEFAULT, "Timeline").timeline);
        assert_eq!(names(&DEFAULT, "Banknotes"), Headings::NONE);
        let format = Format {
            notes_words: vec!["Re\u{301}fe\u{301}rences".into()],
            ..Format::default()
        };
        assert!(names(&format, "RÉFÉRENCES").notes && names(&format, "Notes").notes);
        assert_eq!(names(&DEFAULT, "Références"), Headings::NONE);
    }
}

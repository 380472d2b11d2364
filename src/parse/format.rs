//! How the pages of an archive are written: the order of their dates, and the words they mark things with.
//!
//! The defaults are English. A page in another language is read with the words of that language and the
//! same grammars.

use std::sync::LazyLock;

use super::english;
use super::text::letter_runs;
use crate::date::Calendar;
use crate::language;

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
/// let format = Format { date_order: DateOrder::MonthFirst, ..Format::default() };
/// let source = SourceText::new("salt.txt", "Timeline of salt\n\n3/4/1949 Lund sails\n");
/// let page = page_with(&source, &format);
/// assert_eq!(page.events[0].date.edtf().as_deref(), Some("1949-03-04"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
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
    /// Words of a heading over a timeline.
    pub timeline_words: Vec<String>,
    /// Words of a heading over a list of notes.
    pub notes_words: Vec<String>,
    /// Words of a heading over a list of meetings.
    pub meetings_words: Vec<String>,
    /// The names of the twelve months, each with the ways it is shortened behind it. A name with a small
    /// letter may be written with a capital too.
    pub months: [Vec<String>; 12],
    /// What stands behind the number of a day: `th`.
    pub ordinal_endings: Vec<String>,
    /// Words between the ends of a period.
    pub until_words: Vec<String>,
    /// Words between the members of a list.
    pub and_words: Vec<String>,
}

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

impl Default for Format {
    fn default() -> Self {
        Self {
            date_order: DateOrder::ByPage,
            calendar: Calendar::Gregorian,
            language: None,
            document_markers: owned(&[english::DOCUMENT_MARKER]),
            back_links: owned(&[english::BACK_LINK]),
            timeline_words: owned(&english::TIMELINE_WORDS),
            notes_words: owned(&english::NOTES_WORDS),
            meetings_words: owned(&english::MEETINGS_WORDS),
            months: english::MONTHS.map(|(name, short)| {
                let mut names = owned(&[name]);
                names.extend(owned(short));
                names
            }),
            ordinal_endings: owned(&english::ORDINAL_ENDINGS),
            until_words: owned(english::UNTIL),
            and_words: owned(english::AND),
        }
    }
}

/// The defaults, made once.
pub(super) static ENGLISH: LazyLock<Format> = LazyLock::new(Format::default);

impl Format {
    /// The month (1 to 12) that `word` names in full.
    pub(super) fn month(&self, word: &str) -> Option<u32> {
        (1..).zip(&self.months).find_map(|(n, names)| {
            names
                .first()
                .is_some_and(|name| is(name, word))
                .then_some(n)
        })
    }

    /// The month (1 to 12) that `word` names, in full or shortened.
    pub(super) fn month_or_short(&self, word: &str) -> Option<u32> {
        (1..)
            .zip(&self.months)
            .find_map(|(n, names)| names.iter().any(|name| is(name, word)).then_some(n))
    }

    /// Whether a word of ASCII letters is the name of a month in some writing; spares most words the search.
    pub(super) fn may_be_month(&self, word: &str) -> bool {
        let names = self.months.iter().flatten();
        names
            .into_iter()
            .any(|name| name.eq_ignore_ascii_case(word))
    }

    /// Whether a heading says that a timeline follows.
    pub(super) fn names_timeline(&self, heading: &str) -> bool {
        is_short(heading)
            && (names(heading, &self.timeline_words) || language::names_timeline(heading))
    }

    /// Whether a heading says that a list of meetings follows.
    pub(super) fn names_meetings(&self, heading: &str) -> bool {
        is_short(heading)
            && (names(heading, &self.meetings_words) || language::names_meetings(heading))
    }

    /// Whether a heading says that a list of notes follows.
    pub(super) fn names_notes(&self, heading: &str) -> bool {
        is_short(heading) && (names(heading, &self.notes_words) || language::names_notes(heading))
    }
}

/// Whether a line is short enough for a heading.
fn is_short(heading: &str) -> bool {
    heading.len() <= LONGEST_HEADING
}

/// Bytes of the longest heading.
const LONGEST_HEADING: usize = 240;

/// Whether `word` is `name`, or `name` with a capital.
fn is(name: &str, word: &str) -> bool {
    if name == word {
        return true;
    }
    // Most words differ in their first letter.
    if let (Some(a), Some(b)) = (name.as_bytes().first(), word.as_bytes().first())
        && a.is_ascii()
        && b.is_ascii()
        && !a.eq_ignore_ascii_case(b)
    {
        return false;
    }
    let (mut name, mut word) = (name.chars(), word.chars());
    match (name.next(), word.next()) {
        (Some(small), Some(capital)) => {
            small.to_uppercase().eq([capital]) && name.as_str() == word.as_str()
        }
        _ => false,
    }
}

fn names(heading: &str, words: &[String]) -> bool {
    letter_runs(heading).any(|word| words.iter().any(|known| same(known, word)))
}

/// Whether two words are the same but for capitals.
fn same(a: &str, b: &str) -> bool {
    a.eq_ignore_ascii_case(b) || !a.is_ascii() && a.to_lowercase() == b.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_known_in_full_and_shortened_and_only_with_a_capital() {
        assert_eq!(ENGLISH.month("August"), Some(8));
        assert_eq!(ENGLISH.month("Aug"), None);
        assert_eq!(ENGLISH.month_or_short("Sept"), Some(9));
        assert_eq!(ENGLISH.month_or_short("may"), None);
        assert_eq!(ENGLISH.month_or_short("march"), None);
    }

    #[test]
    fn a_month_that_a_language_writes_small_may_have_a_capital() {
        let mut format = Format::default();
        format.months[1] = vec!["février".into(), "févr".into()];
        assert_eq!(format.month("février"), Some(2));
        assert_eq!(format.month("Février"), Some(2));
        assert_eq!(format.month("FÉVRIER"), None);
        assert_eq!(format.month_or_short("Févr"), Some(2));
    }

    #[test]
    fn headings_are_known_by_whole_words() {
        assert!(ENGLISH.names_notes("Literature Notes Documents"));
        assert!(!ENGLISH.names_notes("Banknotes and coins"));
        assert!(ENGLISH.names_timeline("Timeline concerning the salt trade"));
    }
}

//! Identifiers: stable, readable, and unique in a dataset.
//!
//! An identifier says page, kind, what the record is about, and a number that tells records apart that
//! are about the same: `article-54/event/1950-06-25/1`. It depends on the record itself and on those
//! of the same date or the same first words, never on its place, so that an edit elsewhere does not
//! change it.

use foldhash::{HashMap, HashMapExt};

use crate::date::Date;
use crate::page::Page;
use crate::record::Reference;
use crate::resolve::surname;
use crate::source::page_name;
use crate::text::{push_small, words};

/// Words of a text that make its key.
const KEY_WORDS: usize = 5;
/// Longest key made of words, in characters.
const LONGEST_KEY: usize = 48;

/// The identifiers of a page's records, each list in the order of the page's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ids {
    /// Of [`Page::sections`].
    pub sections: Vec<String>,
    /// Of [`Page::events`].
    pub events: Vec<String>,
    /// Of [`Page::documents`].
    pub documents: Vec<String>,
    /// Of [`Page::inline_notes`].
    pub inline_notes: Vec<String>,
    /// Of [`Page::notes`].
    pub notes: Vec<String>,
    /// Of [`Page::meetings`].
    pub meetings: Vec<String>,
    /// Of [`Page::people`].
    pub people: Vec<String>,
    /// Of [`Page::captions`].
    pub captions: Vec<String>,
    /// Of [`Page::paragraphs`].
    pub paragraphs: Vec<String>,
    /// Of [`Page::mentions`].
    pub mentions: Vec<String>,
    /// Of [`Page::references`].
    pub references: Vec<String>,
}

impl Ids {
    /// The identifiers of `page`.
    ///
    /// ```
    /// use regesta::export::Ids;
    /// use regesta::source::SourceText;
    /// let source = SourceText::new("trade/salt.txt", "Salt\n\n1949\n7-3-1949 Lund sails\n7-3-1949 Berg sails");
    /// let ids = Ids::of(&regesta::parse::page(&source));
    /// assert_eq!(ids.events, ["trade/salt/event/1949-03-07/1", "trade/salt/event/1949-03-07/2"]);
    /// ```
    pub fn of(page: &Page<'_>) -> Self {
        let base = page_name(page.source.name());
        Self {
            sections: number(
                base,
                "section",
                page.sections.iter().map(|r| slug(&r.title)),
            ),
            events: number(
                base,
                "event",
                page.events.iter().map(|r| date_key(&r.date, &r.text)),
            ),
            documents: number(
                base,
                "document",
                page.documents.iter().map(|r| date_key(&r.date, &r.title)),
            ),
            inline_notes: number(
                base,
                "inline-note",
                page.inline_notes.iter().map(|r| slug(&r.text)),
            ),
            notes: number(
                base,
                "note",
                page.notes.iter().map(|r| match r.number {
                    Some(number) => number.to_string(),
                    None => slug(&r.text),
                }),
            ),
            meetings: number(
                base,
                "meeting",
                page.meetings.iter().map(|r| date_key(&r.date, &r.title)),
            ),
            people: number(base, "person", page.people.iter().map(|r| slug(&r.name))),
            captions: number(base, "caption", page.captions.iter().map(|r| slug(&r.text))),
            paragraphs: number(
                base,
                "paragraph",
                page.paragraphs.iter().map(|r| slug(&r.text)),
            ),
            mentions: number(
                base,
                "mention",
                page.mentions
                    .iter()
                    .map(|r| date_key(&r.date, &r.date.written)),
            ),
            references: number(base, "reference", page.references.iter().map(reference_key)),
        }
    }
}

fn number(base: &str, kind: &str, keys: impl Iterator<Item = String>) -> Vec<String> {
    let mut counts: HashMap<String, u32> = HashMap::new();
    keys.map(|key| {
        let mut id = String::with_capacity(base.len() + kind.len() + key.len() + 6);
        for part in [base, kind, &key] {
            id.push_str(part);
            id.push('/');
        }
        let count = counts.entry(key).or_insert(0);
        *count += 1;
        id.push_str(&count.to_string());
        id
    })
    .collect()
}

/// The first date, or as much of an invalid date, or of the text, as makes a key.
fn date_key(date: &Date<'_>, text: &str) -> String {
    match date.start() {
        Some(start) => start.to_string(),
        None if date.written.is_empty() => slug(text),
        None => slug(&date.written),
    }
}

/// Surname of the first author and year; of a reference without an author, such as `Ibid.`, its words.
fn reference_key(reference: &Reference<'_>) -> String {
    let surname = surname(reference);
    let name = slug(if surname.is_empty() {
        &reference.title
    } else {
        &surname
    });
    match (reference.year, reference.year_details.suffix) {
        (Some(year), Some(suffix)) => format!("{name}-{year}{suffix}"),
        (Some(year), None) => format!("{name}-{year}"),
        (None, _) => format!("{name}-undated"),
    }
}

/// The first words of a text, in small letters, joined by hyphens.
pub(super) fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(LONGEST_KEY);
    for word in words(text).take(KEY_WORDS) {
        if !slug.is_empty() {
            slug.push('-');
        }
        push_small(&mut slug, word);
    }
    if let Some((end, _)) = slug.char_indices().nth(LONGEST_KEY) {
        slug.truncate(end);
    }
    if slug.is_empty() {
        slug.push_str("untitled");
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceText;

    fn ids(text: &str) -> Ids {
        let source = SourceText::new("salt.txt", text);
        Ids::of(&crate::parse::page(&source))
    }

    #[test]
    fn a_key_is_made_of_first_words_in_any_script() {
        assert_eq!(
            slug("The “Salt” Trade, of Ærø & Co. in 1950"),
            "the-salt-trade-of-ærø"
        );
        assert_eq!(slug("…"), "untitled");
        assert_eq!(slug(&"x".repeat(99)).len(), LONGEST_KEY);
    }

    #[test]
    fn an_edit_elsewhere_changes_no_identifier() {
        let before = ids(
            "Salt\n\n1949\n7-3-1949 a\n8-3-1949 b\n\nLong text of one kind or other that says little. It ends here, at last, as it had to.\n",
        );
        let after = ids(
            "Salt\n\n1949\n6-3-1949 new\n7-3-1949 a\n8-3-1949 b\n\nA new text. It is quite long, because it should be known for a paragraph of running text, which it is.\nLong text of one kind or other that says little. It ends here, at last, as it had to.\n",
        );
        assert!(before.events.iter().all(|id| after.events.contains(id)));
        assert!(
            before
                .paragraphs
                .iter()
                .all(|id| after.paragraphs.contains(id))
        );
    }

    #[test]
    fn an_invalid_date_is_named_as_written() {
        assert_eq!(
            ids("Salt\n\n1949\n31-2-1949 a\n").events,
            ["salt/event/31-2-1949/1"]
        );
    }
}

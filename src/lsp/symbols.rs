//! The outline of a page: its headings, with the records below them.

use lsp_types::{DocumentSymbol, Range, SymbolKind};

use super::hover_text::person;
use super::position::range;
use crate::date::Date;
use crate::page::Page;
use crate::record::{Place, SectionKind};
use crate::report::terminal::harmless;
use crate::source::Span;

/// Characters of the longest name.
const LONGEST_NAME: usize = 80;
/// How deep headings are shown below each other.
const DEEPEST: usize = 8;

/// A heading or a record, before it has found its place.
struct OutlineEntry {
    place: Span,
    /// How deep it stands: 0 for the headings of the page's parts.
    depth: usize,
    name: String,
    detail: &'static str,
    kind: SymbolKind,
}

/// The outline of `page`, in the order of its lines.
pub(super) fn of(page: &Page<'_>) -> Vec<DocumentSymbol> {
    let mut entries = headings(page);
    entries.extend(records(page));
    entries.sort_by_key(|entry| (entry.place.start, entry.depth));
    siblings(page, &mut entries.into_iter().peekable(), 0)
}

type Entries = std::iter::Peekable<std::vec::IntoIter<OutlineEntry>>;

/// The entries that follow and stand at `depth` or deeper, those below others as their children.
fn siblings(page: &Page<'_>, entries: &mut Entries, depth: usize) -> Vec<DocumentSymbol> {
    let mut found = Vec::new();
    while let Some(entry) = entries.next_if(|entry| entry.depth >= depth) {
        let children = siblings(page, entries, entry.depth + 1);
        let own = range(page.source, entry.place);
        // A heading reaches as far as what stands below it.
        let ends = children.iter().map(|child| child.range.end);
        let whole = Range::new(own.start, ends.chain([own.end]).max().unwrap_or(own.end));
        found.push(symbol(entry, whole, own, children));
    }
    found
}

fn symbol(
    entry: OutlineEntry,
    range: Range,
    own: Range,
    children: Vec<DocumentSymbol>,
) -> DocumentSymbol {
    // The field is deprecated by the protocol, and still part of the type.
    #[allow(deprecated)]
    DocumentSymbol {
        name: entry.name,
        detail: Some(entry.detail.to_owned()),
        kind: entry.kind,
        tags: None,
        deprecated: None,
        range,
        selection_range: own,
        children: (!children.is_empty()).then_some(children),
    }
}

fn headings(page: &Page<'_>) -> Vec<OutlineEntry> {
    let mut depths: Vec<usize> = Vec::new();
    let mut in_timeline = false;
    let mut entries = Vec::new();
    for section in &page.sections {
        let above = section
            .parent
            .and_then(|parent| depths.get(parent).copied());
        let depth = match section.kind {
            SectionKind::Year | SectionKind::Group => {
                above.map_or(usize::from(in_timeline), |above| above + 1)
            }
            kind => {
                in_timeline = kind == SectionKind::Timeline;
                0
            }
        };
        depths.push(depth.min(DEEPEST));
        entries.push(OutlineEntry {
            place: section.place.span,
            depth: depth.min(DEEPEST),
            name: name(&section.title),
            detail: section.kind.as_str(),
            kind: SymbolKind::NAMESPACE,
        });
    }
    entries
}

fn records(page: &Page<'_>) -> Vec<OutlineEntry> {
    let entry = |place: &Place, text: &str, detail, kind| OutlineEntry {
        place: place.span,
        depth: DEEPEST + 1,
        name: name(text),
        detail,
        kind,
    };
    let mut entries = Vec::new();
    for event in &page.events {
        let text = format!("{} {}", date(&event.date), event.text);
        entries.push(entry(&event.place, &text, "event", SymbolKind::EVENT));
    }
    for (at, document) in page.documents.iter().enumerate() {
        let number = page.ledger.document_numbers.get(at).copied().flatten();
        let text = format!("{} {}", date(&document.date), document.title);
        let text = numbered(number, &text);
        entries.push(entry(&document.place, &text, "document", SymbolKind::FILE));
    }
    for note in &page.notes {
        let text = numbered(note.number, &note.text);
        entries.push(entry(&note.place, &text, "note", SymbolKind::STRING));
    }
    for meeting in &page.meetings {
        let text = format!("{} {}", date(&meeting.date), meeting.title);
        entries.push(entry(&meeting.place, &text, "meeting", SymbolKind::EVENT));
    }
    for biography in &page.biographies {
        let people = biography.people.iter();
        let people = people.filter_map(|at| page.people.get(*at)).map(person);
        let text = people.collect::<Vec<_>>().join(", ");
        let kind = SymbolKind::CLASS;
        entries.push(entry(&biography.place, &text, "biography", kind));
    }
    for unparsed in &page.unparsed {
        let kind = SymbolKind::NULL;
        entries.push(entry(&unparsed.place, &unparsed.text, "not read", kind));
    }
    entries
}

/// The date in EDTF, or as written when it has none.
fn date(date: &Date<'_>) -> String {
    date.edtf().unwrap_or_else(|| date.written.to_string())
}

fn numbered(number: Option<u32>, text: &str) -> String {
    number.map_or(text.to_owned(), |number| format!("{number}. {text}"))
}

/// A name that is not empty and not too long.
fn name(text: &str) -> String {
    let text = harmless(text.trim()).replace('\n', " ");
    match text.char_indices().nth(LONGEST_NAME) {
        _ if text.is_empty() => "…".to_owned(),
        Some((end, _)) => text.get(..end).unwrap_or_default().trim_end().to_owned() + "…",
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceText;

    /// The names, each as far to the right as it stands deep.
    fn outline(text: &str) -> String {
        fn add(symbols: &[DocumentSymbol], depth: usize, to: &mut String) {
            for symbol in symbols {
                to.push_str(&format!("{}{}\n", "  ".repeat(depth), symbol.name));
                let children = symbol.children.as_deref().unwrap_or_default();
                for child in children {
                    assert!(child.range.start >= symbol.range.start);
                    assert!(child.range.end <= symbol.range.end);
                }
                add(children, depth + 1, to);
            }
        }
        let source = SourceText::new("t", text);
        let mut shown = String::new();
        add(&of(&crate::parse::page(&source)), 0, &mut shown);
        shown
    }

    #[test]
    fn records_stand_below_the_headings_that_they_follow() {
        assert_eq!(
            outline(
                "Salt\n\nTimeline of salt\n\n1949\n7-3-1949 Lund sails\n\n1950\n8-3-1950 Berg\nsails\n\n\
                 Norway....\n\nSalt is dear.\nDocument:9-3-1950 Letter\nBerg doubts it.\n\nNotes...\n\n\
                 2. Berg doubts it. Back\n"
            ),
            "\
Salt
Timeline of salt
  1949
    1949-03-07 Lund sails
  1950
    1950-03-08 Berg sails
Norway
  1. 1950-03-09 Letter
Notes
  2. Berg doubts it.
"
        );
    }

    #[test]
    fn groups_stand_below_those_that_they_are_part_of() {
        let text = "Timeline of salt\n\nNorth\n\nNorway\n\n7-3-1949 Lund sails\n";
        assert_eq!(
            outline(text),
            "Timeline of salt\n  North\n    Norway\n      1949-03-07 Lund sails\n"
        );
    }

    #[test]
    fn a_page_without_headings_has_its_records_and_an_empty_one_nothing() {
        assert_eq!(
            outline("Document:9-3-1950 Letter to Berg\n"),
            "1950-03-09 Letter to Berg\n"
        );
        assert_eq!(outline(""), "");
    }

    #[test]
    fn a_name_is_short_and_never_empty() {
        assert_eq!(name(" "), "…");
        assert_eq!(name(&"æ".repeat(80)), "æ".repeat(80));
        assert_eq!(name(&"æ".repeat(81)), "æ".repeat(80) + "…");
    }
}

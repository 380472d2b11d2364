//! Grammar of references to literature: `Surname Given (year). Title. Container. Page n`.
//!
//! A reference is found by its year (`(1993)`, `(No date)`) or, when it has none, by its quoted title;
//! the authors are read backwards from there, the rest forwards. A name and a year that go on as a
//! sentence (`Lund (1993) remarks`) are a mention of a work and no reference to it.

use std::borrow::Cow;

use foldhash::HashSet;

use super::citation::{heads, mentions};
use super::inline_note::PrintedNotes;
use super::locator::locators;
use super::name;
use super::text::{clean, is_space, trim, without};
use super::work::{self, Surroundings};
use crate::page::{LineUse, Page};
use crate::record::{AuthorMention, Place, Reference};
use crate::source::Span;

/// The references in `text`, which stands at `place`.
fn references<'t>(text: &'t str, place: &Place, note: Option<usize>) -> Vec<Reference<'t>> {
    let heads = heads(text);
    let mut found = Vec::new();
    for (at, head) in heads.iter().enumerate() {
        let next = heads.get(at + 1).map(|next| next.names.0);
        let tail = &text[head.end..next.unwrap_or(text.len())];
        let names = &text[head.names.0..head.names.1];
        let mut located = locators(tail).peekable();
        let around = Surroundings {
            locator: located.peek().map(|locator| locator.start),
            closes: next.is_none(),
            full_name: names.contains(is_space),
        };
        let Some(work) = work::read(tail, around) else {
            continue;
        };
        let extent = work.extent.map(clean);
        let pages = located.map(|locator| clean(locator.pages));
        found.push(Reference {
            place: place.clone(),
            note,
            authors: name::authors(names),
            year: head.year,
            title: clean(work.title),
            container: clean(work.container),
            pages: extent.iter().cloned().chain(pages).collect(),
            extent,
            short: false,
            resolves_to: None,
        });
    }
    found
}

/// Reads the references and the mentions of works on a page that is read already.
///
/// References stand in the printed notes, in inline notes that no printed note repeats, and in the
/// commentary on documents.
pub(super) fn read(page: &mut Page<'_>, printed: &PrintedNotes) {
    let mut found = Vec::new();
    for document in &page.documents {
        add(&mut found, &document.commentary, &document.place, None);
    }
    // The list may break a note into other lines than the running text does.
    let letters = |text: &str| without(text, is_space);
    let whole: HashSet<String> = page.notes.iter().map(|note| letters(&note.text)).collect();
    for note in &page.inline_notes {
        let line = trim(page.source.line(note.place.line));
        if !whole.contains(&letters(&note.text)) && printed.find(line).is_none() {
            add(&mut found, &note.text, &note.place, None);
        }
    }
    for (index, note) in page.notes.iter().enumerate() {
        add(&mut found, &note.text, &note.place, Some(index));
    }
    // A stable sort: references of one line stay in their order.
    found.sort_by_key(|reference| reference.place.line);
    page.references = found;
    page.author_mentions = author_mentions(page);
}

#[expect(
    clippy::ptr_arg,
    reason = "a text that is borrowed from the page gives references that are"
)]
fn add<'a>(
    found: &mut Vec<Reference<'a>>,
    text: &Cow<'a, str>,
    place: &Place,
    note: Option<usize>,
) {
    match text {
        Cow::Borrowed(text) => found.extend(references(text, place, note)),
        Cow::Owned(text) => {
            let read = references(text, place, note);
            found.extend(read.into_iter().map(|reference| reference.into_owned()));
        }
    }
}

fn author_mentions<'a>(page: &Page<'a>) -> Vec<AuthorMention<'a>> {
    let mut found = Vec::new();
    for (index, used) in page.uses.iter().enumerate() {
        let running = matches!(
            used,
            LineUse::Paragraph(_)
                | LineUse::InlineNote(_)
                | LineUse::Document(_)
                | LineUse::Note(_)
        );
        if !running {
            continue;
        }
        let line = page.source.line(index + 1);
        let start = page.source.line_span(index + 1).start;
        found.extend(mentions(line).map(|((from, to), year)| AuthorMention {
            line: index + 1,
            span: Span::new(start + from, start + to),
            name: clean(&line[from..to]),
            year,
            resolves_to: None,
        }));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceText;

    /// Authors, year, title, container and pages of each reference in a text.
    fn read(text: &str) -> Vec<String> {
        let place = Place::of_lines(&SourceText::new("t", text), 1, 1);
        let shown = |r: &Reference<'_>| {
            let year = r.year.map_or("-".to_owned(), |year| year.to_string());
            let (authors, pages) = (r.authors.join("; "), r.pages.join("; "));
            format!(
                "{authors} | {year} | {} | {} | {pages}",
                r.title, r.container
            )
        };
        references(text, &place, None).iter().map(shown).collect()
    }

    fn reads(text: &str, expected: &str) {
        assert_eq!(read(text), [expected], "{text}");
    }

    #[test]
    fn a_reference_has_authors_year_title_container_and_page() {
        for text in [
            "Cited in Lund Anna B. (1990). The salt trade. Salt Journal, 12 (3). Page 8",
            "See Lund Anna B.(1990) The salt trade. Salt Journal, 12 (3), Page 8.",
            "It was dear. See also Lund Anna B. (1990). “The salt trade.” Salt Journal, 12 (3).Page 8",
            "“They came.” Lund Anna B. (1990) “The salt trade” Salt Journal, 12 (3). Pag 8 Then they left.",
            "Lund Anna B. (1990). “The salt trade. Salt Journal, 12 (3). p. 8",
            "Lund Anna B. (1990). The salt trade” Salt Journal, 12 (3). Page 8",
        ] {
            reads(
                text,
                "Lund Anna B. | 1990 | The salt trade | Salt Journal, 12 (3) | 8",
            );
        }
    }

    #[test]
    fn a_quoted_title_may_hold_quotes_and_quotes_may_be_part_of_a_title() {
        reads(
            "Lund Anna (1990) “War of “salt and wood” or peace? The trade of old”. Page 5 In 1950 it ends",
            "Lund Anna | 1990 | War of “salt and wood” or peace? The trade of old |  | 5",
        );
        reads(
            "Lund Anna (1990). “Dear salt”: The trade of old. Salt Journal, 4. Page 5",
            "Lund Anna | 1990 | “Dear salt”: The trade of old | Salt Journal, 4 | 5",
        );
        reads(
            "Lund Anna (1990) Home or “Back to sea” University of Oslo. Page 5",
            "Lund Anna | 1990 | Home or “Back to sea” | University of Oslo | 5",
        );
    }

    #[test]
    fn title_and_container_may_be_parted_by_a_year_range_alone() {
        for text in [
            "Lund Anna (1990). Salt, 1949-1958 Oslo University Press. Page 5",
            "Lund Anna (1990). Salt, 1949-1958, Oslo University Press. Page 5",
        ] {
            reads(
                text,
                "Lund Anna | 1990 | Salt, 1949-1958 | Oslo University Press | 5",
            );
        }
        reads(
            "Lund Anna (1990). Salt in 1949-1958 and later. Oslo. Page 5",
            "Lund Anna | 1990 | Salt in 1949-1958 and later | Oslo | 5",
        );
    }

    #[test]
    fn a_subtitle_stands_behind_a_full_stop_and_a_place_is_none() {
        reads(
            "Lund Anna (1990). Salt of the U.S. Army. The first five years. New Bergen. Page 5",
            "Lund Anna | 1990 | Salt of the U.S. Army. The first five years | New Bergen | 5",
        );
        reads(
            "Lund Anna (1990). Salt. New Bergen, D.C. Page 5",
            "Lund Anna | 1990 | Salt | New Bergen, D.C. | 5",
        );
    }

    #[test]
    fn a_subtitle_with_capitals_opens_with_an_article() {
        reads(
            "Lund Per (1990). Salt and Power. A History of the Sea. New Bergen. Page 5",
            "Lund Per | 1990 | Salt and Power. A History of the Sea | New Bergen | 5",
        );
        reads(
            "Lund, Anna (1990). Salt and Power. The Strand. Page 5",
            "Lund, Anna | 1990 | Salt and Power | The Strand | 5",
        );
    }

    #[test]
    fn a_chapter_stands_in_a_book() {
        reads(
            "Lund Anna(1990). “Salt?” in Kai Aalto (Ed.), “Salt and war” Oslo. Page 5",
            "Lund Anna | 1990 | Salt? | in Kai Aalto (Ed.), “Salt and war” Oslo | 5",
        );
        reads(
            "Lund Anna (1990). Salt. in Aalto Kai & Berg Ole (Eds.), Salt and war: the sea. Oslo. Pages 5-6",
            "Lund Anna | 1990 | Salt | in Aalto Kai & Berg Ole (Eds.), Salt and war: the sea. Oslo | 5-6",
        );
    }

    #[test]
    fn a_year_or_a_page_may_be_missing() {
        reads(
            "Lund Anna (No date) Salt: a sailor remembers http://salt.example/page_1.htm",
            "Lund Anna | - | Salt: a sailor remembers | http://salt.example/page_1.htm | ",
        );
        reads(
            "Lund Anna, “What price, salt?” Salt E-Journal. Page 10",
            "Lund Anna | - | What price, salt? | Salt E-Journal | 10",
        );
        reads(
            "See Lund, “The salt trade” Page 111. “So it was.”",
            "Lund | - | The salt trade |  | 111",
        );
        reads(
            "Lund Anna (1990). Salt. The Journal of Salt, 22 (1). She gives reasons: “one.” Page 64. And “two”",
            "Lund Anna | 1990 | Salt | The Journal of Salt, 22 (1) | 64",
        );
        reads(
            "Salt was dear.” Lund Anna Maria (1990). Salt: a view. Bergen Times.",
            "Lund Anna Maria | 1990 | Salt: a view | Bergen Times | ",
        );
    }

    #[test]
    fn pages_of_one_work_are_taken_together() {
        reads(
            "Lund Anna & Berg Ole (1990) Salt. Salt Journal, 4. Page 34.\" \"So it was.\" Page 37 \"And so.\" Page 39 note 2",
            "Lund Anna; Berg Ole | 1990 | Salt | Salt Journal, 4 | 34; 37; 39 note 2",
        );
        reads(
            "Lund Anna (1990). Salt. Salt Journal, 33,2, 211-230. 15-11-1950 Telegram to Berg",
            "Lund Anna | 1990 | Salt | Salt Journal, 33,2 | 211-230",
        );
    }

    #[test]
    fn several_references_stand_in_one_note() {
        assert_eq!(
            read(
                "Lund Anna (1990). Salt. Page 5. Berg (1991). \"They came.\" Berg (1991). Wood. Page 8. Berg also says; \"so\" Page 10 note 31"
            ),
            [
                "Lund Anna | 1990 | Salt |  | 5",
                "Berg | 1991 | Wood |  | 8; 10 note 31"
            ]
        );
    }

    #[test]
    fn a_mention_is_no_reference() {
        for text in [
            "Lund (1990) remarks \"salt was dear.\"",
            "Lund (1990). \"Salt was dear.\"",
            "Lund (1990) says: Page 5",
            "In August (1950) The salt came. Page 5",
            "(1990). Salt. Oslo. Page 5",
            "Salt. Page 5",
            "He said, “go home”. Page 5",
            "(1990)",
            "Lund (1990)",
        ] {
            assert_eq!(read(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn mentions_know_where_their_name_stands() {
        let source = SourceText::new(
            "t",
            "A page\n\nÆrø’s salt, says Lund (1990), was dear. In May (1950) it was not, see Berg Ole & Aalto (1991).",
        );
        let page = crate::parse::page(&source);
        let found: Vec<_> = page
            .author_mentions
            .iter()
            .map(|m| (m.line, m.name.as_ref(), m.year))
            .collect();
        assert_eq!(found, [(3, "Lund", 1990), (3, "Berg Ole & Aalto", 1991)]);
        for mention in &page.author_mentions {
            assert_eq!(source.slice(mention.span), mention.name);
        }
    }

    #[test]
    fn an_inline_note_is_read_only_where_no_printed_note_repeats_it() {
        let note = "Lund Anna (1990). Salt of the north. Oslo. Page 8";
        let other = "Berg Ole (1991). Wood of the south. Bergen. Page 9";
        let text =
            format!("A page\n\nText.\n{note}\n{other}\nMore text.\n\nNotes...\n\n1. {note} Back");
        let source = SourceText::new("t", text);
        let page = crate::parse::page(&source);
        let found: Vec<_> = page
            .references
            .iter()
            .map(|r| (r.place.line, r.note))
            .collect();
        assert_eq!(found, [(5, None), (10, Some(0))]);
        assert_eq!(page.author_mentions.len(), 3);
    }
}

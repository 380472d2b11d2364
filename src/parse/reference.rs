//! Grammar of references to literature: `Surname Given (year). Title. Container. Page n`.
//!
//! A reference is found by its year (`(1993)`, `(No date)`) or, when it has none, by its quoted title;
//! the authors are read backwards from there, the rest forwards. A name and a year that go on as a
//! sentence (`Lund (1993) remarks`) are a mention of a work and no reference to it. Notes at the foot of a page
//! have the title before the year: `footnote.rs`. What is not sure to be read whole is not read.

use std::borrow::Cow;

use foldhash::{HashMap, HashSet};

use super::citation::{CitationForm, heads, mentions};
use super::footnote::{Cited, short_titles};
use super::inline_note::PrintedNotes;
use super::issued::{self, Issued};
use super::lines::Lines;
use super::names::{self, NamedAuthors};
use super::pages;
use super::phrase::Phrase;
use super::text::{clean, is_space, trim, without};
use super::work::{self, Surroundings};
use crate::lex::{Token, lex_text};
use crate::page::{LineUse, Page};
use crate::record::{AuthorMention, Place, PointsBack, Reference, YearDetails};
use crate::resolve::{fold, holds, surname};
use crate::source::Span;

/// The references in `text`, which stands at `place`. What is not sure to be one, and to be all of one, is none.
fn references<'t>(text: Phrase<'t, '_>, place: &Place, note: Option<usize>) -> Vec<Reference<'t>> {
    let heads = heads(text);
    let mut found = Vec::new();
    for (at, head) in heads.iter().enumerate() {
        let next = heads.get(at + 1).map(|next| next.start);
        let tail = Tail {
            text: text.part(head.end..next.unwrap_or(text.len())),
            closes: next.is_none(),
        };
        let words = text.part(head.words..head.end);
        let reference = match head.form {
            CitationForm::Dated(named, issued) => tail.behind(named, issued),
            CitationForm::Quoted(named) => tail.behind(named, Issued::default()),
            CitationForm::Footnote(cited) => tail.cited(cited),
            CitationForm::Previous => Some(tail.backward(words.written(), PointsBack::Previous)),
            CitationForm::Earlier(cited) => cited.authors().map(|authors| {
                let words = match cited.title {
                    "" => words.written(),
                    title => title,
                };
                Reference {
                    authors,
                    ..tail.backward(words, PointsBack::Earlier)
                }
            }),
        };
        found.extend(reference.map(|reference| Reference {
            place: place.clone(),
            note,
            ..reference
        }));
    }
    found
}

/// The references in running text that words lead to, and that point to a page.
fn led_references<'t>(text: Phrase<'t, '_>, place: &Place) -> Vec<Reference<'t>> {
    let led = heads(text).into_iter().map(|head| head.start);
    let starts: Vec<usize> = led
        .filter(|start| names::lead_at_end(text.before(*start).written()))
        .collect();
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    (starts.iter().zip(ends))
        .filter_map(|(start, end)| {
            references(text.part(*start..end), place, None)
                .into_iter()
                .next()
        })
        .filter(|reference| !reference.pages.is_empty() && reference.points_back.is_none())
        .collect()
}

/// Whether a note looks like a reference: it has a page, or brackets with a year, where a reference has them.
pub(crate) fn looks_like_reference(note: &str) -> bool {
    let tokens = lex_text(note);
    let text = Phrase::new(note, &tokens);
    pages::all(text).next().is_some() || (0..text.len()).any(|at| has_year_at(text, at).is_some())
}

/// Whether brackets with a year open at token `at`, where a reference has them.
fn has_year_at(text: Phrase<'_, '_>, at: usize) -> Option<()> {
    let before = text.before(at);
    let mut behind = text.from(at);
    let inside = issued::in_brackets(&mut behind)?;
    if behind.is_small() {
        return None;
    }
    let imprint = issued::imprint_and_year(inside)
        .is_some_and(|(imprint, issued)| imprint.is_capital() && issued.year.is_some());
    let issued = issued::of(inside);
    let year = issued.is_some_and(|issued| issued.year.is_some());
    let one = issued.is_some_and(|issued| !issued.is_span());
    let named = || {
        let is_word = |token: &Token| token.is_word() || token.is_number();
        let title = behind.from(
            behind
                .tokens()
                .iter()
                .position(is_word)
                .unwrap_or(behind.len()),
        );
        let titled = title.is_capital() && title.units().nth(1).is_some();
        let marks: &[char] = match names::before(before) {
            Some(named) if !named.sure => &['.', ',', ':', '“', '"', '‘'],
            Some(named) if named.opens => &['.', ':', '“', '"', '‘'],
            _ => &[],
        };
        titled && behind.trim_start(marks).len() < behind.len()
    };
    let cited = imprint && before.find(&[',']).is_some();
    (cited || year && pages::following(behind).is_some() || one && named()).then_some(())
}

/// The text behind the head of a reference, up to the next one.
struct Tail<'t, 'k> {
    text: Phrase<'t, 'k>,
    /// Whether nothing follows it.
    closes: bool,
}

impl<'t> Tail<'t, '_> {
    /// The reference whose title follows its authors and year.
    fn behind(&self, named: NamedAuthors<'t, '_>, issued: Issued<'t>) -> Option<Reference<'t>> {
        let supplied = issued.year.is_some() && !issued.plain;
        if !named.sure || supplied && !named.opens {
            return None;
        }
        // Pages in brackets are those that the work fills: `In Aalto Kai (Ed.), Salt (pp. 3-9). Oslo`.
        let is_filled = |at: usize| {
            self.text.from(at).is_tight()
                && at
                    .checked_sub(1)
                    .is_some_and(|at| self.text.tokens()[at].is_mark('('))
        };
        let all: Vec<_> = pages::all(self.text).collect();
        let filling = all.first().filter(|pages| is_filled(pages.start));
        let mut located = all
            .iter()
            .filter(|pages| !is_filled(pages.start))
            .peekable();
        let byte = |at: usize| self.text.tokens()[at].start as usize;
        let around = Surroundings {
            locator: located.peek().map(|pages| byte(pages.start) - byte(0)),
            closes: self.closes,
            full_name: named.names.units().nth(1).is_some(),
        };
        let work = work::read(self.text.written(), around)?;
        let extent = work
            .extent
            .or(filling.map(|pages| pages.written))
            .map(clean);
        let pages = located.map(|pages| clean(pages.written));
        Some(Reference {
            authors: names::authors(named.names)?,
            edited: named.edited,
            year: issued.year,
            year_details: issued.details(),
            title: clean(work.title),
            container: clean(work.container),
            pages: extent.iter().cloned().chain(pages).collect(),
            extent,
            ..nothing()
        })
    }

    /// The reference whose title stands before its year.
    fn cited(&self, cited: Cited<'t, '_>) -> Option<Reference<'t>> {
        Some(Reference {
            authors: cited.authors()?,
            edited: cited.edited || cited.issued.edited,
            year: cited.issued.year,
            year_details: cited.issued.details(),
            title: clean(cited.title),
            container: cited.container(),
            pages: self.pages(),
            ..nothing()
        })
    }

    /// A reference to an earlier one, by `words`.
    fn backward(&self, words: &'t str, points_back: PointsBack) -> Reference<'t> {
        Reference {
            title: clean(words),
            pages: self.pages(),
            points_back: Some(points_back),
            short: true,
            ..nothing()
        }
    }

    /// The pages behind a head that closes with them.
    fn pages(&self) -> Vec<Cow<'t, str>> {
        let told = pages::all(self.text).map(|pages| pages.written);
        pages::bare(self.text)
            .into_iter()
            .chain(told)
            .map(clean)
            .collect()
    }
}

/// A reference that says nothing.
fn nothing<'t>() -> Reference<'t> {
    Reference {
        place: Place {
            span: Span::new(0, 0),
            line: 0,
            line_end: 0,
            gaps: Vec::new(),
        },
        note: None,
        authors: Vec::new(),
        edited: false,
        year: None,
        year_details: YearDetails::default(),
        title: Cow::Borrowed(""),
        container: Cow::Borrowed(""),
        pages: Vec::new(),
        extent: None,
        points_back: None,
        short: false,
        resolves_to: None,
    }
}

/// Reads the references and the mentions of works on a page that is read already.
///
/// References stand in the printed notes, in inline notes that no printed note repeats, in the commentary on
/// documents, and in running text behind words that lead to one (`cited in`), with the page they point to.
pub(super) fn read<'a>(page: &mut Page<'a>, lines: &Lines<'a>, printed: &PrintedNotes<'_>) {
    let mut found = Vec::new();
    for document in &page.documents {
        add(
            &mut found,
            lines,
            &document.commentary,
            &document.place,
            None,
        );
    }
    // The list may break a note into other lines than the running text does.
    let letters = |text: &str| without(text, is_space);
    let whole: HashSet<String> = page.notes.iter().map(|note| letters(&note.text)).collect();
    for note in &page.inline_notes {
        let line = trim(page.source.line(note.place.line));
        if !whole.contains(&letters(&note.text)) && printed.find(line).is_none() {
            add(&mut found, lines, &note.text, &note.place, None);
        }
    }
    for (index, note) in page.notes.iter().enumerate() {
        add(&mut found, lines, &note.text, &note.place, Some(index));
    }
    add_short_titles(&mut found, page, lines);
    for paragraph in &page.paragraphs {
        on_tokens(lines, &paragraph.text, |text| {
            let led = led_references(text, &paragraph.place);
            found.extend(led.into_iter().map(|reference| reference.into_owned()));
        });
    }
    // A stable sort: references of one line stay in their order.
    found.sort_by_key(|reference| reference.place.line);
    page.references = found;
    page.author_mentions = author_mentions(page, lines);
}

/// Adds what the notes without a reference cite by surname and a part of the title, where one of the references
/// before has both.
fn add_short_titles<'a>(found: &mut Vec<Reference<'a>>, page: &Page<'a>, lines: &Lines<'a>) {
    let read: HashSet<usize> = found
        .iter()
        .filter_map(|reference| reference.note)
        .collect();
    // By surname, the titles cited so far, each with the line of the first reference that has it.
    let mut known: HashMap<String, Vec<(String, usize)>> = HashMap::default();
    for reference in found.iter().filter(|reference| !reference.short) {
        let titles = known.entry(surname(reference)).or_default();
        let title = fold(&reference.title);
        if titles.len() < MOST_TITLES && titles.iter().all(|(other, _)| *other != title) {
            titles.push((title, reference.place.line));
        }
    }
    for (index, note) in page.notes.iter().enumerate() {
        if read.contains(&index) {
            continue;
        }
        let mut add = |cited: &Cited<'_, '_>, pages| {
            let authors = cited.authors()?;
            let reference = Reference {
                place: note.place.clone(),
                note: Some(index),
                authors,
                title: clean(cited.title),
                pages: vec![clean(pages)],
                points_back: Some(PointsBack::Earlier),
                short: true,
                ..nothing()
            };
            let title = fold(&reference.title);
            let is_known = known.get(&surname(&reference)).is_some_and(|titles| {
                (titles.iter()).any(|(other, line)| *line < note.place.line && holds(other, &title))
            });
            is_known.then(|| found.push(reference.into_owned()))
        };
        on_tokens(lines, &note.text, |text| {
            for (cited, pages) in short_titles(text) {
                add(&cited, pages);
            }
        });
    }
}

/// Titles of one surname that a short title is looked for in.
const MOST_TITLES: usize = 32;

#[expect(
    clippy::ptr_arg,
    reason = "a text that is borrowed from the page gives references that are"
)]
fn add<'a>(
    found: &mut Vec<Reference<'a>>,
    lines: &Lines<'a>,
    text: &Cow<'a, str>,
    place: &Place,
    note: Option<usize>,
) {
    match text {
        Cow::Borrowed(text) => on_tokens(lines, text, |text| {
            found.extend(references(text, place, note))
        }),
        Cow::Owned(text) => {
            let tokens = lex_text(text);
            let read = references(Phrase::new(text, &tokens), place, note);
            found.extend(read.into_iter().map(|reference| reference.into_owned()));
        }
    }
}

/// Reads a text by the tokens of the page, of which it is a part, or by its own.
fn on_tokens<'a: 't, 't>(lines: &Lines<'a>, text: &'t str, read: impl FnOnce(Phrase<'t, '_>)) {
    match lines.tokens_in(text) {
        Some((page, tokens)) => read(Phrase::new(page, tokens)),
        None => read(Phrase::new(text, &lex_text(text))),
    }
}

fn author_mentions<'a>(page: &Page<'a>, lines: &Lines<'a>) -> Vec<AuthorMention<'a>> {
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
        let mentions = mentions(lines.phrase(index + 1)).into_iter();
        found.extend(mentions.filter_map(|(names, year, suffix)| {
            Some(AuthorMention {
                line: index + 1,
                span: names.span()?,
                name: clean(names.written()),
                year,
                suffix,
                resolves_to: None,
            })
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
        let tokens = lex_text(text);
        let references = references(Phrase::new(text, &tokens), &place, None);
        references.iter().map(shown).collect()
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
    fn a_question_may_be_a_title_and_a_place_stand_before_pages() {
        reads(
            "Lund A.B. (1961). What is salt? Oslo. Page 3",
            "Lund A.B. | 1961 | What is salt? | Oslo | 3",
        );
        reads(
            "Lund A.B. (1961). What is salt? A view of the trade. Oslo. Page 3",
            "Lund A.B. | 1961 | What is salt? A view of the trade | Oslo | 3",
        );
        for text in [
            "Lund A. (1976), \"Five grains of salt,\" in Salt of the mill, Oslo: 22-28",
            "Lund A. (1976). “Five grains of salt”, in Salt of the mill, Oslo: 22-28.",
        ] {
            reads(
                text,
                "Lund A. | 1976 | Five grains of salt | in Salt of the mill, Oslo | 22-28",
            );
        }
    }

    #[test]
    fn the_year_may_be_written_in_many_ways() {
        for (year, found) in [
            ("(c. 1920)", "1920"),
            ("(1935–1937)", "1935"),
            ("[1922]", "1922"),
            ("(1921a)", "1921"),
            ("(1889, reprinted 1968)", "1889"),
            ("(in press)", "-"),
            ("(forthcoming)", "-"),
            ("(n.d.)", "-"),
            ("(Ed.) (2004)", "2004"),
            ("(eds.), (2004)", "2004"),
            ("(Ed., 2004)", "2004"),
        ] {
            reads(
                &format!("Quist Nils {year}. Salt of old. Bergen. Page 7"),
                &format!("Quist Nils | {found} | Salt of old | Bergen | 7"),
            );
        }
    }

    #[test]
    fn pages_in_brackets_are_those_that_a_chapter_fills() {
        reads(
            "Lund, A. (1990). Salt and wood. In B. Aalto (Ed.), Salt (pp. 3-9). Oslo: Salt Press.",
            "Lund, A. | 1990 | Salt and wood | In B. Aalto (Ed.), Salt (pp. 3-9). Oslo: Salt Press | 3-9",
        );
    }

    #[test]
    fn a_term_or_a_date_in_a_sentence_is_no_year_of_a_work() {
        for text in [
            "under Minister Lund (1935–1937). Salt was dear. Page 7",
            "In a letter to Lund [1922]. Salt was dear. Page 7",
            "the talks of Lund (c. 1920). Salt was dear. Page 7",
        ] {
            assert_eq!(read(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn authors_that_are_not_sure_make_no_reference() {
        for text in [
            "Lund, Anna, Berg, Ole (1990). Salt. Oslo. Page 5",
            "He read History of Wool (1990). Salt. Oslo. Page 5",
            "Ministry of Wool and Northern Linen (1990). Salt. Oslo. Page 5",
        ] {
            assert_eq!(read(text), [""; 0], "{text}");
            assert!(looks_like_reference(text), "{text}");
        }
        reads(
            "Ministry of Wool (1950). Report. Leith. Page 5",
            "Ministry of Wool | 1950 | Report | Leith | 5",
        );
    }

    #[test]
    fn running_text_has_references_where_words_lead_to_them() {
        let source = SourceText::new(
            "t",
            "A page\n\nSalt was dear, cited in Holm Anna (1989). Between the lines. Oslo. Page 52. So Berg Ole (1990) says.\n\nSalt was cheap in Berg Ole (1990). Salt and fish. Page 8\n\nHe went to see Berg (1990) and stayed.",
        );
        let page = crate::parse::page(&source);
        let found: Vec<_> = (page.references.iter())
            .map(|r| (r.place.line, r.title.as_ref(), r.pages.join("; ")))
            .collect();
        assert_eq!(found, [(3, "Between the lines", "52".to_owned())]);
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

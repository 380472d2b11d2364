//! Grammar of what stands behind a title, as far as the text tells: journal with volume and issue, book with
//! its editors, publisher, thesis, web address.

use std::borrow::Cow;

use super::container::{has_word, opens_book, opens_chapter, url};
use super::names::{self, is_roman};
use super::pages;
use super::phrase::Phrase;
use super::text::{is_space, trim};
use crate::language::{Class, phrases};
use crate::lex::lex_text;

/// What kind of work a container tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WorkKind {
    /// An article in a journal.
    Article,
    /// A book.
    Book,
    /// A chapter of a book.
    Chapter,
    /// A thesis.
    Thesis,
    /// A page of the web.
    Webpage,
    /// Something else, or nothing that tells.
    Unknown,
}

/// What a container says; only what is certain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Imprint<'a> {
    pub(crate) kind: WorkKind,
    /// The journal or the book.
    pub(crate) container: Option<&'a str>,
    pub(crate) publisher: Option<&'a str>,
    /// Where it was published.
    pub(crate) place: Option<&'a str>,
    pub(crate) volume: Option<&'a str>,
    pub(crate) issue: Option<&'a str>,
    pub(crate) editors: Vec<Cow<'a, str>>,
    pub(crate) url: Option<&'a str>,
    /// What sort of thesis.
    pub(crate) genre: Option<&'a str>,
    /// The container as written, where it tells nothing certain.
    pub(crate) unread: Option<&'a str>,
}

impl<'a> Imprint<'a> {
    fn new(kind: WorkKind) -> Self {
        Self {
            kind,
            container: None,
            publisher: None,
            place: None,
            volume: None,
            issue: None,
            editors: Vec::new(),
            url: None,
            genre: None,
            unread: None,
        }
    }

    /// What `container` says.
    pub(crate) fn read(container: &'a str) -> Self {
        let text = trim(container);
        if let Some(at) = url(text) {
            let url = text[at..].split(is_space).next();
            return Self {
                url,
                ..Self::new(WorkKind::Webpage)
            };
        }
        if opens_chapter(text) || opens_book(text) {
            return chapter(text);
        }
        if let Some((place, publisher)) = place_and_publisher(text) {
            return Self {
                publisher: filled(without_year(publisher)),
                place: filled(place),
                ..Self::new(WorkKind::Book)
            };
        }
        if has_word(text, |word| Class::THESIS.has(word)) {
            return thesis(text);
        }
        if has_word(text, |word| Class::PAPER.has(word)) {
            return unread(WorkKind::Unknown, text);
        }
        let (name, numbers) = without_numbers(text);
        if !name.is_empty()
            && (!numbers.is_empty() || has_word(name, |word| Class::JOURNAL.has(word)))
        {
            return article(name, &numbers, text);
        }
        if has_word(text, |word| Class::PUBLISHER.has(word)) {
            return Self {
                publisher: filled(without_year(text)),
                ..Self::new(WorkKind::Book)
            };
        }
        unread(WorkKind::Unknown, text)
    }
}

fn unread(kind: WorkKind, text: &str) -> Imprint<'_> {
    Imprint {
        unread: filled(text),
        ..Imprint::new(kind)
    }
}

/// `text` without the punctuation at its ends, unless nothing is left.
fn filled(text: &str) -> Option<&str> {
    let text = text.trim_matches(|c| is_space(c) || matches!(c, ',' | ';' | ':'));
    let text = text.trim_start_matches(['.', ' ']);
    (!text.is_empty()).then_some(text)
}

/// Words of the name of a place.
const MOST_PLACE_WORDS: usize = 3;

/// Splits `Oslo: Salt Press`; where the first of the two is the publisher, they are exchanged.
pub(super) fn place_and_publisher(text: &str) -> Option<(&str, &str)> {
    let (first, second) = text.split_once(": ")?;
    if second.contains(": ") || second.contains(". ") {
        return None;
    }
    let publishes = |text| has_word(text, |word| Class::PUBLISHER.has(word));
    if publishes(first) && is_place(second) {
        return Some((second, first));
    }
    (is_place(first) && second.starts_with(char::is_uppercase)).then_some((first, second))
}

/// Whether `text` is a few capitalised words and nothing else: `New Bergen`, `Oslo & Leith`.
fn is_place(text: &str) -> bool {
    let is_joint = |word: &&str| Class::JOINT.has(word);
    let words = || text.split(is_space).filter(|word| !is_joint(word));
    words().count() <= MOST_PLACE_WORDS
        && words().all(|word| {
            word.starts_with(char::is_uppercase)
                && !word.contains(|c: char| c.is_ascii_digit())
                && !Class::JOURNAL.has(word)
        })
}

/// `in Book, Place`, where one word or two that may be a place stand behind the only comma.
fn book_and_place(text: &str) -> Option<(&str, &str)> {
    let (book, place) = text.split_once(", ")?;
    let few = place.split(is_space).count() < MOST_PLACE_WORDS;
    (few && is_place(place) && !place.contains(',') && !book.contains(". "))
        .then_some((book, place))
}

/// `in Aalto Kai (Ed.), Book. Publisher`. Without the mark of an editor nothing parts editor and title.
fn chapter(text: &str) -> Imprint<'_> {
    let mark = phrases::EDITOR_MARKS
        .iter()
        .filter_map(|mark| text.find(mark).map(|at| (at, at + mark.len())))
        .min();
    let lead = text.find(is_space).unwrap_or(0);
    let Some((start, end)) = mark.filter(|(start, _)| *start > lead) else {
        return match book_and_place(&text[lead..]) {
            Some((book, place)) => Imprint {
                container: filled(book),
                place: filled(place),
                ..Imprint::new(WorkKind::Chapter)
            },
            None => unread(WorkKind::Chapter, text),
        };
    };
    let rest = text[end..].trim_start_matches(|c| is_space(c) || matches!(c, ',' | '.' | ':'));
    let (book, publisher) = rest
        .strip_prefix('“')
        .and_then(|inside| inside.split_once('”'))
        .or_else(|| rest.split_once(". "))
        .unwrap_or((rest, ""));
    // Pages of the chapter in brackets: `Salt (pp. 3-9)`.
    let tokens = lex_text(book);
    let pages = pages::all(Phrase::new(book, &tokens)).next();
    let before = pages.and_then(|pages| book.get(..tokens.get(pages.start)?.start as usize));
    let book = before
        .and_then(|before| before.strip_suffix('('))
        .unwrap_or(book);
    let (place, publisher) = match place_and_publisher(publisher) {
        Some((place, publisher)) => (filled(place), publisher),
        None => (None, publisher),
    };
    let editors = &text[lead..start];
    Imprint {
        container: filled(book),
        publisher: filled(publisher),
        place,
        editors: names::authors(Phrase::new(editors, &lex_text(editors))).unwrap_or_default(),
        ..Imprint::new(WorkKind::Chapter)
    }
}

/// `PhD thesis, University`.
fn thesis(text: &str) -> Imprint<'_> {
    let ends = |(at, c): (usize, char)| {
        let part = c == ',' || c == '.' && text[at + 1..].starts_with([' ', ',']);
        (part && has_word(&text[..at], |word| Class::THESIS.has(word))).then_some(at)
    };
    let end = text.char_indices().find_map(ends).unwrap_or(text.len());
    Imprint {
        genre: filled(&text[..end]),
        publisher: filled(text[end..].trim_start_matches(['.', ',', ' '])),
        ..Imprint::new(WorkKind::Thesis)
    }
}

/// A journal; one number behind it is a volume, a second one an issue.
fn article<'a>(name: &'a str, numbers: &[&'a str], text: &'a str) -> Imprint<'a> {
    let is_double = |number: &str| number.contains(['-', '–']);
    let (volume, issue) = match numbers {
        [issue] if is_double(issue) => (None, Some(*issue)),
        [volume] => (Some(*volume), None),
        [volume, issue, ..] => (Some(*volume), Some(*issue)),
        [] => (None, None),
    };
    Imprint {
        container: filled(name).map(|name| name.trim_end_matches('.')),
        volume,
        issue,
        unread: (numbers.len() > 2).then_some(text),
        ..Imprint::new(WorkKind::Article)
    }
}

/// The name that begins `text`, and the numbers of at most three digits (or Roman ones) that end it.
fn without_numbers(text: &str) -> (&str, Vec<&str>) {
    let parts = |c: char| is_space(c) || matches!(c, ',' | '.' | '(' | ')' | ':');
    let mut numbers = Vec::new();
    let mut name = text.trim_end_matches(parts);
    loop {
        let start = name.trim_end_matches(|c| !parts(c)).len();
        let word = &name[start..];
        let digits = word
            .split(['-', '–'])
            .all(|part| (1..=3).contains(&part.len()) && part.chars().all(|c| c.is_ascii_digit()));
        // `XIV, 2` is a volume and an issue, `D.C.` a place.
        if !numbers.is_empty() && Class::NUMBER.has(word) {
            name = name[..start].trim_end_matches(parts);
            continue;
        }
        let roman = !numbers.is_empty() && is_roman(word) && word.chars().all(char::is_uppercase);
        if !digits && !roman || start == 0 {
            break;
        }
        numbers.insert(0, word);
        name = name[..start].trim_end_matches(parts);
    }
    if numbers.is_empty() {
        (text, numbers)
    } else {
        (name, numbers)
    }
}

/// `text` without a year behind its last comma.
fn without_year(text: &str) -> &str {
    match text.rsplit_once(',') {
        Some((before, year)) if trim(year).len() == 4 && trim(year).parse::<u32>().is_ok() => {
            before
        }
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_journal_has_volume_and_issue_however_they_are_written() {
        for (text, name, volume, issue) in [
            ("Salt Journal, 12, 3", "Salt Journal", Some("12"), Some("3")),
            (
                "The Journal of Salt, 57,4",
                "The Journal of Salt",
                Some("57"),
                Some("4"),
            ),
            (
                "Salt Studies 30 (1 )",
                "Salt Studies",
                Some("30"),
                Some("1"),
            ),
            ("Salt, 39. (3)", "Salt", Some("39"), Some("3")),
            ("Salt Review. XIV, 2", "Salt Review", Some("XIV"), Some("2")),
            (
                "Salt Journal 12, no. 3",
                "Salt Journal",
                Some("12"),
                Some("3"),
            ),
            ("Salt Bulletin 6-7", "Salt Bulletin", None, Some("6-7")),
            ("Salt Quarterly", "Salt Quarterly", None, None),
        ] {
            let read = Imprint::read(text);
            assert_eq!(read.kind, WorkKind::Article, "{text}");
            assert_eq!(
                (read.container, read.volume, read.issue),
                (Some(name), volume, issue),
                "{text}"
            );
        }
    }

    #[test]
    fn books_chapters_and_theses_have_a_publisher() {
        let book = Imprint::read("Oslo University Press, 1994");
        assert_eq!(
            (book.kind, book.publisher),
            (WorkKind::Book, Some("Oslo University Press"))
        );
        let thesis = Imprint::read("PhD., Oslo");
        assert_eq!(
            (thesis.kind, thesis.genre, thesis.publisher),
            (WorkKind::Thesis, Some("PhD"), Some("Oslo"))
        );
        let chapter = Imprint::read("in Kai Aalto & Ole Berg (Eds.), “Salt of the north” Oslo");
        assert_eq!(chapter.kind, WorkKind::Chapter);
        assert_eq!(chapter.editors, ["Kai Aalto", "Ole Berg"]);
        assert_eq!(
            (chapter.container, chapter.publisher),
            (Some("Salt of the north"), Some("Oslo"))
        );
    }

    #[test]
    fn a_place_stands_before_its_publisher_or_behind_its_book() {
        for (text, place, publisher) in [
            ("Oslo: Salt Press", "Oslo", "Salt Press"),
            ("New Bergen & Leith: Berg", "New Bergen & Leith", "Berg"),
            (
                "Oslo University Press: New Bergen",
                "New Bergen",
                "Oslo University Press",
            ),
        ] {
            let read = Imprint::read(text);
            assert_eq!(read.kind, WorkKind::Book, "{text}");
            assert_eq!(
                (read.place, read.publisher),
                (Some(place), Some(publisher)),
                "{text}"
            );
        }
        let chapter = Imprint::read("in Frescoes of the mill, Oslo");
        assert_eq!(chapter.kind, WorkKind::Chapter);
        assert_eq!(
            (chapter.container, chapter.place),
            (Some("Frescoes of the mill"), Some("Oslo"))
        );
        for text in [
            "Salt: the view of a trader",
            "Salt Journal: 12",
            "in Salt, Wood, Oslo",
        ] {
            assert_eq!(Imprint::read(text).place, None, "{text}");
        }
    }

    #[test]
    fn what_tells_nothing_certain_is_kept_as_written() {
        for text in ["Oslo", "Oslo, D.C.", "(Working Paper, 1.) Oslo"] {
            let read = Imprint::read(text);
            assert_eq!((read.kind, read.unread), (WorkKind::Unknown, Some(text)));
            assert_eq!(read.publisher, None);
        }
        assert_eq!(Imprint::read("").unread, None);
    }
}

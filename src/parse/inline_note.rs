//! Notes that stand in the running text, at the place they annotate.
//!
//! On the web page they were pop-ups; saved as text they are lines of their own. Two things tell
//! them from paragraphs: the printed list repeats them, or they are a reference and nothing else.

use foldhash::{HashMap, HashMapExt, HashSet, HashSetExt};

use super::citation::{CitationForm, heads, leads};
use super::format::Format;
use super::note::before_back_link;
use super::pages;
use super::phrase::Phrase;
use super::text::{is_space, words};
use crate::record::Note;
use crate::source::SourceText;
use crate::text::{hash_of, next_word};

/// Letters and digits by which a line is compared.
const COMPARED: usize = 40;

/// A line of the printed list: index of its note, and which line of the note it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Printed {
    pub(super) note: usize,
    pub(super) line: usize,
}

impl Printed {
    /// Whether this line comes right after `other` in the same note.
    pub(super) fn follows(self, other: Self) -> bool {
        self.note == other.note && self.line == other.line + 1
    }
}

/// The printed notes, by how their lines begin and end.
pub(super) struct PrintedNotes<'a> {
    beginnings: HashMap<u64, (Printed, &'a str)>,
    endings: HashMap<u64, (Printed, &'a str)>,
}

impl<'a> PrintedNotes<'a> {
    pub(super) fn new(source: &'a SourceText, format: &Format, notes: &[Note<'_>]) -> Self {
        let mut printed = Self {
            beginnings: HashMap::new(),
            endings: HashMap::new(),
        };
        for (index, note) in notes.iter().enumerate() {
            let place = &note.place;
            for (nth, line) in place.lines().enumerate() {
                let at = Printed {
                    note: index,
                    line: nth,
                };
                let text = source.line(line);
                let text = match note.number {
                    Some(_) if nth == 0 => without_number(text),
                    _ => text,
                };
                let text = if line == place.line_end && note.back_link {
                    before_back_link(format, text).unwrap_or(text)
                } else {
                    text
                };
                if let Some(key) = beginning(text) {
                    printed.beginnings.entry(key).or_insert((at, text));
                }
                if let Some(key) = ending(text) {
                    printed.endings.entry(key).or_insert((at, text));
                }
            }
        }
        printed
    }

    /// The printed line that `line` repeats: one that begins or ends as it does, and shares most of its
    /// words.
    pub(super) fn find(&self, line: &str) -> Option<Printed> {
        let by = |key: Option<u64>, map: &HashMap<u64, (Printed, &str)>| {
            key.and_then(|key| map.get(&key).copied())
                .filter(|(_, printed)| are_alike(line, printed))
                .map(|(printed, _)| printed)
        };
        by(beginning(line), &self.beginnings).or_else(|| by(ending(line), &self.endings))
    }
}

/// Share of words that a line and its printed form have in common, at least: of the shorter one, when one
/// has more to say than the other.
const ALIKE: f64 = 0.8;
/// And of the longer one.
const NOT_UNLIKE: f64 = 0.45;

/// Bytes of a text for each of its words, about.
const BYTES_FOR_A_WORD: usize = 6;

fn are_alike<'t>(a: &'t str, b: &'t str) -> bool {
    if same_words(a, b) {
        return true;
    }
    let set = |text: &'t str| {
        let mut set = HashSet::with_capacity(text.len() / BYTES_FOR_A_WORD);
        set.extend(words(text));
        set
    };
    let (a, b) = (set(a), set(b));
    let shared = a.intersection(&b).count() as f64;
    let (short, long) = (a.len().min(b.len()) as f64, a.len().max(b.len()) as f64);
    shared >= ALIKE * short && shared >= NOT_UNLIKE * long
}

/// Whether two texts have the same words. Most are the same but for the marks at their ends.
fn same_words(a: &str, b: &str) -> bool {
    let [a, b] = [a, b].map(|text| &text[next_word(text).unwrap_or(text.len())..]);
    let same = a.bytes().zip(b.bytes()).take_while(|(a, b)| a == b).count();
    // Behind the last space before the first difference.
    let last = a
        .as_bytes()
        .get(..same)
        .and_then(|same| memchr::memrchr(b' ', same))
        .unwrap_or(0);
    words(&a[last..]).eq(words(&b[last..]))
}

fn without_number(line: &str) -> &str {
    line.trim_start_matches(is_space)
        .trim_start_matches(|c: char| c.is_ascii_digit() || c == '[')
}

/// A hash of the first letters and digits of a line, in small letters; of a shorter line whole.
fn beginning(line: &str) -> Option<u64> {
    key(line.chars()).map(|(key, _)| key)
}

/// A hash of the last letters and digits of a line that is longer than its beginning.
fn ending(line: &str) -> Option<u64> {
    key(line.chars().rev())
        .filter(|(_, is_whole)| !is_whole)
        .map(|(key, _)| key)
}

/// A hash of letters and digits, and whether they are all that there are.
fn key(chars: impl Iterator<Item = char>) -> Option<(u64, bool)> {
    let small = |c: char| match c.is_ascii() {
        true => c.to_ascii_lowercase(),
        false => c.to_lowercase().next().unwrap_or(c),
    };
    let mut letters = chars.filter(|c| c.is_alphanumeric()).map(small);
    let (hash, count) = hash_of(letters.by_ref().take(COMPARED));
    let is_whole = letters.next().is_none();
    (count > 0).then_some((if is_whole { !hash } else { hash }, is_whole))
}

/// Longest stretch, in bytes, in which a reference names its authors and year.
const LONGEST_HEAD: u32 = 200;

/// Whether `line` is a reference: authors and year, perhaps behind `Cited in`, then a title, and a page; or
/// authors, title and imprint, and a page.
pub(super) fn is_reference(line: Phrase<'_, '_>) -> bool {
    let start = line.peek().map_or(0, |first| first.start);
    let close = line.find(&[')', ']']);
    let close = close.filter(|close| line.tokens()[*close].start - start < LONGEST_HEAD);
    let Some(head) = close.and_then(|close| heads(line.before(close + 1)).into_iter().next())
    else {
        return false;
    };
    let behind = line.from(head.end);
    let cited = match head.form {
        CitationForm::Dated(named, issued) => {
            let title = behind.trim_start(&['.', ',', ':']);
            let titled = title.is_capital() || title.opens();
            titled && pages::all(title).next().is_some() && (issued.plain || named.opens)
        }
        CitationForm::Footnote(_) => pages::following(behind).is_some(),
        CitationForm::Quoted(_) | CitationForm::Previous | CitationForm::Earlier(_) => false,
    };
    cited && leads(line.before(head.start))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_one(line: &str) -> bool {
        is_reference(Phrase::new(line, &crate::lex::lex_text(line)))
    }

    #[test]
    fn a_line_that_is_a_reference_is_known_by_its_shape() {
        for line in [
            "Cited in Lund Anna (1993) Salt. Page 97",
            "Berg Ole A. (1999). Trade with Norway, 1953-1960. PhD., Oslo. Page 65",
            "Lund Anna & Berg Ole(2011) Salt. Journal 13 (3). Pages 139-144",
            "Lind Sik (No date) Eyewitness. p. 3",
            "Lund Anna (1908) Salt Pag. 3-4. Translation: the salt was sold.",
        ] {
            assert!(is_one(line), "{line}");
        }
    }

    #[test]
    fn a_sentence_that_names_a_work_is_no_reference() {
        for line in [
            "Lund (2018) remarks that salt was dear.",
            "Lund (2018) remarks on Page 5 that salt was dear.",
            "Lund (2018). Salt was dear.",
            "Salt was dear. Lund Anna (1993). Salt. Page 97",
            "In 1950 the trade stops",
            "",
        ] {
            assert!(!is_one(line), "{line}");
        }
    }

    /// Which printed line of a list each of the lines repeats.
    fn find(list: &str, line: &str) -> Option<Printed> {
        let source = SourceText::new("t", format!("Page\n\nNotes...\n\n{list}"));
        PrintedNotes::new(
            &source,
            &crate::parse::format::DEFAULT,
            &crate::parse::page(&source).notes,
        )
        .find(line)
    }

    #[test]
    fn a_line_that_the_list_repeats_is_found_with_small_differences() {
        let notes = "7. Salt was dear in the north, says Lund (1993), and in the south of it. Back\n8. Ibid. Back";
        let first = Printed { note: 0, line: 0 };
        for line in [
            "Salt was dear in the north, says Lund (1993), and in the south of it",
            "Salt was dear in the  north says Lund (1993) and in the  south. Page 8",
            "Also: Salt was dear in the north, says Lund (1993), and in the south of it.",
        ] {
            assert_eq!(find(notes, line), Some(first), "{line}");
        }
        assert_eq!(find(notes, "Ibid"), Some(Printed { note: 1, line: 0 }));
    }

    #[test]
    fn a_line_that_the_list_does_not_repeat_is_not_found() {
        let notes = "7. Salt was dear in the north, says Lund (1993), and in the south of it. Back\n8. Ibid. Back";
        for line in [
            "Salt was dear",
            "Salt was cheap in the north, says Berg (1990), and in the west.",
            "Salt was dear in the north, says Lund (1993), and fish was cheap there, as Holm and many others tell us.",
            "Fish was cheap there, as Holm and many others who had seen the markets tell us in their letters home, which are kept by her heirs; it was never said to be dear in the north, says Lund (1993), and in the south of it.",
            "",
            "…",
        ] {
            assert_eq!(find(notes, line), None, "{line}");
        }
    }
}

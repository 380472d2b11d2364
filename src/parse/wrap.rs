//! Lines that a narrow column had wrapped, joined again, and words that the wrap had split, mended.
//!
//! Nothing marks a split word (`Wa` / `r in Lund`), but the page's own words tell: the whole stands
//! elsewhere on the page and the pieces nowhere.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::HashMap;

use super::lines::Lines;
use super::text::{append, clean, first_letters, last_letters, trim};
use crate::language;

/// Words that end a line of a page, and those that begin the next.
pub(super) struct WrapWords<'p, 'a> {
    lines: &'p Lines<'a>,
    /// How often a word ends a line together with the word that begins the next, counted when it is first asked for.
    across: OnceCell<HashMap<(&'a str, &'a str), u32>>,
}

impl<'p, 'a> WrapWords<'p, 'a> {
    pub(super) fn new(lines: &'p Lines<'a>) -> Self {
        Self {
            lines,
            across: OnceCell::new(),
        }
    }

    /// Whether `head`, which ends a line, and `tail`, which begins the next, are one word.
    fn is_split(&self, head: &str, tail: &str) -> bool {
        let words = self.lines.tokens.words();
        if words.count(&format!("{head}{tail}")) == 0
            || language::connects(head)
            || language::connects(tail)
        {
            return false;
        }
        let across = self.across.get_or_init(|| across(self.lines));
        let across = across.get(&(head, tail)).copied().unwrap_or(0);
        words.count(head) <= across && words.count(tail) <= across
    }
}

fn across<'a>(lines: &Lines<'a>) -> HashMap<(&'a str, &'a str), u32> {
    let mut across = HashMap::with_capacity(lines.count());
    let mut head = "";
    for line in 1..=lines.count() {
        // An image may stand in the middle of an entry.
        if lines.facts(line).is_image() {
            continue;
        }
        let line = trim(lines.source.line(line));
        let tail = first_letters(line);
        if !head.is_empty() && !tail.is_empty() {
            *across.entry((head, tail)).or_insert(0) += 1;
        }
        head = last_letters(line);
    }
    across
}

/// Joins `next`, the line after `text`, to it. A word that the wrap had split is made whole and
/// added to `mended`.
pub(super) fn join<'a>(
    text: &mut Cow<'a, str>,
    next: &'a str,
    words: &WrapWords<'_, '_>,
    mended: &mut Vec<String>,
) {
    let line = trim(next);
    let head = last_letters(text);
    let tail = first_letters(line);
    let split =
        !head.is_empty() && tail.starts_with(char::is_lowercase) && words.is_split(head, tail);
    if split {
        mended.push(format!("{head}{tail}"));
    }
    let compound =
        hyphen_ends(text) && line.starts_with(char::is_alphanumeric) && !language::connects(tail);
    if split || compound {
        text.to_mut().push_str(&clean(line));
    } else {
        append(text, line);
    }
}

/// Whether `text` ends in a hyphen inside a compound (`Sino-`, `10-`), rather than in a dash.
fn hyphen_ends(text: &str) -> bool {
    text.strip_suffix(['-', '\u{2010}', '\u{2011}'])
        .is_some_and(|before| before.ends_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceText;

    /// Joins the first two lines of a page.
    fn joined(page: &str) -> (String, Vec<String>) {
        let source = SourceText::new("t", page);
        let lines = Lines::new(&source, &crate::parse::format::DEFAULT);
        let words = WrapWords::new(&lines);
        let mut text = Cow::Borrowed(source.line(1));
        let mut mended = Vec::new();
        join(&mut text, source.line(2), &words, &mut mended);
        (text.into_owned(), mended)
    }

    #[test]
    fn a_word_split_by_the_wrap_is_made_whole_when_the_page_knows_it() {
        assert_eq!(
            joined("Envoys sign the Econ\nomic treaty\nEconomic aid follows"),
            (
                "Envoys sign the Economic treaty".into(),
                vec!["Economic".into()]
            )
        );
    }

    #[test]
    fn a_word_split_twice_in_the_same_way_is_made_whole() {
        let (text, mended) = joined("end of the Wa\nr here\nend of the Wa\nr there\nWar");
        assert_eq!((text.as_str(), mended.len()), ("end of the War here", 1));
    }

    #[test]
    fn two_words_stay_two_words() {
        for page in [
            "the aid comes with\nin a year\nwithin",
            "a ban on sea\nfaring men\nfaring well by sea, seafaring",
            "a fund for families lost at sea\nmen of Lund\nby sea, seamen",
            "the plan was any\nway late\nanyway, any way",
        ] {
            let (text, mended) = joined(page);
            assert!(mended.is_empty(), "{text}");
        }
    }

    #[test]
    fn an_unknown_whole_is_not_made() {
        assert_eq!(joined("Envoys sign the Econ\nomic treaty").1, [""; 0]);
    }

    #[test]
    fn a_compound_is_joined_at_its_hyphen() {
        assert_eq!(joined("the Sino-\nNorse pact").0, "the Sino-Norse pact");
        assert_eq!(joined("pre-\nand post-war").0, "pre- and post-war");
        assert_eq!(joined("a pact -\nNorse").0, "a pact - Norse");
        assert_eq!(
            joined("a 10-\nyear pact of 1930-\n1935").0,
            "a 10-year pact of 1930-"
        );
        assert_eq!(joined("the years 1930-\n1935").0, "the years 1930-1935");
    }

    #[test]
    fn a_closing_mark_is_joined_without_a_space() {
        assert_eq!(
            joined("Envoys of Holm\n, who leave").0,
            "Envoys of Holm, who leave"
        );
    }

    #[test]
    fn a_common_word_is_no_piece_of_another() {
        for page in [
            "The ship is not\nable to sail\nnotable, not",
            "It may\nbe free\nmaybe, may",
        ] {
            assert_eq!(joined(page).1, [""; 0]);
        }
    }
}

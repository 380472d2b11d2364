//! Grammar of authors' names, read backwards from the year behind them: capitalised words, initials,
//! particles, suffixes, and `&` or `and` between them.

use std::borrow::Cow;

use super::english;
use super::text::{clean, is_space, trim};

/// Words that several authors take together.
const MOST_WORDS: usize = 14;

/// Where the name (or names) that ends `text` starts and ends, in bytes; `None` when no name ends it.
///
/// Lead words (`See`), month names, parts of a work (`Part II`) and names behind an article (`the War`) are
/// none.
pub(super) fn at_end_of(text: &str) -> Option<(usize, usize)> {
    let text = text.trim_end_matches(is_space);
    let named = english::FURTHER_AUTHORS
        .iter()
        .find_map(|others| text.strip_suffix(others))
        .filter(|before| before.ends_with(is_space))
        .unwrap_or(text);
    let mut name = Backwards::default();
    let mut before = named.trim_end_matches(is_space);
    for _ in 0..MOST_WORDS {
        let word = last_word(before);
        if word.is_empty() || !name.take(word, &before[..before.len() - word.len()]) {
            break;
        }
        let at = before.len() - word.len();
        if name.accepted {
            name.start = Some(at);
        }
        let rest = &before[..at];
        before = rest.trim_end_matches(is_space);
        if rest.len() == before.len() {
            break;
        }
    }
    let start = name.start?;
    let left = text[..start].trim_end_matches(is_space);
    let named = trim(&text[start..]);
    let is_month = english::month_or_short(named.trim_end_matches('.')).is_some();
    let behind_article = english::is_article(last_word(left));
    let is_name = named.split(is_space).any(|word| {
        word.starts_with(char::is_uppercase) && !is_initials(word.trim_end_matches(['.', ',']))
    });
    let is_part = named
        .split(is_space)
        .next()
        .is_some_and(english::is_part_of_work);
    (is_name && !is_month && !is_part && !behind_article).then_some((start, text.len()))
}

/// What is known of a name while its words come in, the last one first.
#[derive(Default)]
struct Backwards {
    start: Option<usize>,
    /// Whether the last word taken may begin the name.
    accepted: bool,
    words: usize,
    /// Whether all words so far are initials or suffixes.
    only_initials: bool,
    /// Whether the word to the right follows names, as `Jr` does.
    suffix: bool,
}

impl Backwards {
    /// Takes the word to the left of those taken; `left` is the text before it. `false` ends the name.
    fn take(&mut self, word: &str, left: &str) -> bool {
        let first = self.words == 0;
        if english::AUTHOR_JOINTS.contains(&word) {
            let joins = !first && self.accepted;
            self.accepted = false;
            self.only_initials = false;
            self.suffix = false;
            return joins;
        }
        let without_comma = word.trim_end_matches(',');
        let core = without_comma.trim_end_matches('.');
        let stopped = without_comma.len() > core.len();
        let is_suffix = english::is_name_suffix(core);
        let is_initial = is_initials(core);
        let comma = word.len() > without_comma.len();
        // `Lund, Anna` where nothing stands before it; elsewhere a comma begins a name anew.
        let inverted = self.accepted && is_lead(left);
        if comma && (first || !self.suffix && !self.only_initials && !inverted)
            || stopped && !is_initial && !is_suffix
            || !is_name_word(core)
            || !(stopped && is_initial) && self.is_no_name(core, left.trim_end_matches(is_space))
        {
            return false;
        }
        self.only_initials = (first || self.only_initials) && (is_initial || is_suffix);
        self.suffix = is_suffix;
        self.words += 1;
        self.accepted = !is_suffix;
        true
    }

    /// Whether a word that looks like a name is another one: a lead, a word that opens a sentence, a
    /// page word or the Roman number behind it.
    fn is_no_name(&self, word: &str, left: &str) -> bool {
        let before = last_word(left);
        // Behind another capitalised word it opens nothing: `Berg Per`, `Lan He`.
        let follows = left.ends_with(char::is_alphabetic) && before.starts_with(char::is_uppercase);
        let opens = !follows
            && word.starts_with(char::is_uppercase)
            && (english::opens_sentence(word) || english::connects(word));
        english::leads_reference(word)
            || opens && !(self.words > 0 && self.accepted && english::may_be_surname(word))
            || english::is_page_word(word) && word.chars().count() > 1
            || is_roman(word) && english::is_page_word(before.trim_end_matches('.'))
    }
}

/// Whether `left`, the text before a name, is nothing or leads to a reference.
fn is_lead(left: &str) -> bool {
    let left = left.trim_matches(is_space);
    left.is_empty() || english::REFERENCE_LEADS.contains(&left)
}

/// Whether `word` is a number in Roman figures.
pub(super) fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| "IVXLCDMivxlcdm".contains(c))
}

/// Whether `word` is an initial or several: `A`, `J.F`.
fn is_initials(word: &str) -> bool {
    !word.is_empty()
        && word
            .split(['.', '-'])
            .all(|part| part.chars().count() == 1 && part.chars().all(char::is_uppercase))
}

/// Whether `word` can be part of a name.
fn is_name_word(word: &str) -> bool {
    (word.starts_with(char::is_uppercase) || english::is_name_particle(word))
        && !word.contains(|c: char| c.is_numeric())
}

/// The word that ends `text`, its full stop or comma included; empty when something else ends it.
/// A full stop in its middle begins it anew, unless it stands behind an initial.
fn last_word(text: &str) -> &str {
    let mut start = text.len();
    let mut right = None;
    let mut chars = text.char_indices().rev().peekable();
    while let Some((at, c)) = chars.next() {
        let left = chars.peek().map(|(_, left)| *left);
        let belongs = match c {
            '.' | ',' => {
                right.is_none_or(|r: char| r == ',') || c == '.' && behind_initial(&text[..at])
            }
            '\'' | '’' => {
                right.is_some_and(char::is_alphabetic) && left.is_some_and(char::is_alphabetic)
            }
            '&' => right.is_none(),
            _ => c.is_alphanumeric() || matches!(c, '-' | '‐' | '‑'),
        };
        if !belongs {
            break;
        }
        start = at;
        right = Some(c);
    }
    &text[start..]
}

/// Whether `text` ends in a single capital letter.
fn behind_initial(text: &str) -> bool {
    let mut chars = text.chars().rev();
    chars.next().is_some_and(char::is_uppercase) && !chars.next().is_some_and(char::is_alphanumeric)
}

/// The authors that `names` names, each as written.
pub(super) fn authors(names: &str) -> Vec<Cow<'_, str>> {
    let mut authors = Vec::new();
    let mut start = 0;
    let mut at = 0;
    for word in names.split(is_space) {
        if english::AUTHOR_JOINTS.contains(&word) {
            authors.push(clean(&names[start..at]));
            start = at + word.len();
        }
        at += word.len();
        at += names[at..].chars().next().map_or(0, char::len_utf8);
    }
    authors.push(clean(&names[start..]));
    authors.retain(|author| !author.is_empty());
    authors
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> Option<&str> {
        at_end_of(text).map(|(start, end)| &text[start..end])
    }

    #[test]
    fn a_name_is_capitalised_words_initials_and_particles() {
        for (text, found) in [
            ("Cited in Lund Anna", "Lund Anna"),
            ("See also Berg Ole A. ", "Berg Ole A."),
            ("so it was.” Aalto", "Aalto"),
            ("the coup.\"Aalto Kai", "Aalto Kai"),
            ("in the north.Aalto Kai", "Aalto Kai"),
            ("says van Dijk Piet", "van Dijk Piet"),
            ("See Berg John J., Jr", "Berg John J., Jr"),
            ("Berg Ole W. Jr.", "Berg Ole W. Jr."),
            ("Lund, A.B.", "Lund, A.B."),
            ("Lund et al.", "Lund et al."),
            ("See Lund, Anna", "Lund, Anna"),
            ("Berg Per", "Berg Per"),
            ("O’Neill-Berg Ann", "O’Neill-Berg Ann"),
            ("Page XV Zorn", "Zorn"),
            ("He Lan", "He Lan"),
        ] {
            assert_eq!(name(text), Some(found), "{text}");
        }
    }

    #[test]
    fn several_authors_are_joined() {
        assert_eq!(
            name("See Lund Anna & Berg Ole and Aalto K."),
            Some("Lund Anna & Berg Ole and Aalto K.")
        );
        assert_eq!(
            authors("Lund Anna & Berg Ole and Aalto K."),
            ["Lund Anna", "Berg Ole", "Aalto K."]
        );
        assert_eq!(name("salt and Berg Ole"), Some("Berg Ole"));
        assert_eq!(authors("Lund Anders"), ["Lund Anders"]);
    }

    #[test]
    fn months_leads_and_things_behind_an_article_are_no_names() {
        for text in [
            "in August",
            "See",
            "the Salt War",
            "it ends.",
            "(",
            "",
            "page 5",
            "A.B.",
            "&",
            "Berg,",
            "In",
            "12 May",
            "Part II",
            "Vol. II",
        ] {
            assert_eq!(name(text), None, "{text}");
        }
    }

    #[test]
    fn a_comma_or_a_full_stop_begins_a_name() {
        assert_eq!(name("In Oslo, Berg"), Some("Berg"));
        assert_eq!(name("He left Oslo. Berg Ole"), Some("Berg Ole"));
    }
}

//! Grammar of authors' names, read backwards from the year behind them: capitalised words, initials,
//! particles, suffixes, and `&` or `and` between them.

use super::author_list;
use super::text::{is_closer, is_opener, is_space, trim};
use crate::language::{self, Class, phrases};

/// Words that several authors take together.
const MOST_WORDS: usize = 14;

/// Authors before a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Named {
    /// Where the names start and end, in bytes.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether they are said to be editors, behind the names.
    pub(super) edited: bool,
    /// Whether they open a sentence or a reference: nothing stands before them that could be one of them.
    pub(super) opens: bool,
    /// Whether it is sure who the authors are.
    pub(super) sure: bool,
}

/// The authors that end `text`: persons, or a body such as `Ministry of Salt`. A list with commas is one only
/// where it opens a sentence: elsewhere a comma begins a name anew.
pub(super) fn before(text: &str) -> Option<Named> {
    let text = text.trim_end_matches(is_space);
    let (names, edited) = without_editor_mark(text);
    let (mut start, end) = ending(names)?;
    let mut sure = true;
    let body = body_start(names, start);
    match body {
        Some((body, is_body)) if is_body || opens_at(names, body) => start = body,
        _ if is_behind_article(names, start) => return None,
        _ => sure = body.is_none(),
    }
    let mut list = start;
    while let Some(next) = further_start(names, list) {
        list = next;
    }
    if list < start && opens_at(names, list) {
        start = list;
        sure = sure && author_list::authors(&names[start..end]).is_some();
    }
    Some(Named {
        start,
        end,
        edited,
        opens: opens_at(names, start),
        sure,
    })
}

/// `text` without the mark of an editor that ends it (`(Ed.)`, `, eds.`), and whether there is one.
pub(super) fn without_editor_mark(text: &str) -> (&str, bool) {
    let marks = text.trim_end_matches(|c| is_space(c) || c == ',');
    let marked = phrases::EDITOR_MARKS.iter().find_map(|mark| {
        let start = marks.len().checked_sub(mark.len())?;
        (marks.get(start..)?.eq_ignore_ascii_case(mark)).then_some(&marks[..start])
    });
    let worded = || {
        let before = text.trim_end_matches('.');
        let word = last_word(before);
        let before = before[..before.len() - word.len()].trim_end_matches(is_space);
        (Class::EDITOR.has(word)).then(|| before.strip_suffix(','))?
    };
    match marked.or_else(worded) {
        Some(names) => (names.trim_end_matches(is_space), true),
        None => (text, false),
    }
}

/// Where the name of a body starts whose last words start at `start` (`Ministry of` before `Salt`), and whether
/// one of its words names a body.
fn body_start(text: &str, start: usize) -> Option<(usize, bool)> {
    let mut left = text[..start].trim_end_matches(is_space);
    if !Class::BODY_JOINT.has(last_word(left)) {
        return None;
    }
    let (mut first, mut is_body) = (None, false);
    for _ in 0..MOST_WORDS {
        let word = last_word(left);
        let core = word.trim_end_matches('.');
        let ends = word.ends_with(',') || core.len() < word.len() && !language::abbreviates(core);
        let capital = word.starts_with(char::is_uppercase)
            && !Class::LEAD.has(word)
            && !Class::ARTICLE.has(word)
            && !ends;
        if word.is_empty() || !capital && !Class::BODY_JOINT.has(word) {
            break;
        }
        let at = left.len() - word.len();
        if capital && !(Class::OPENER.has(word) && opens_at(text, at)) {
            first = Some(at);
            is_body |= Class::BODY.has(core);
        }
        left = left[..at].trim_end_matches(is_space);
        if left.len() == at {
            break;
        }
    }
    first.map(|first| (first, is_body))
}

/// Where one more name of a list starts, before the comma before `start`.
fn further_start(text: &str, start: usize) -> Option<usize> {
    let left = text[..start].trim_end_matches(is_space);
    let joint = last_word(left);
    let left = match Class::JOINT.has(joint) {
        true => left[..left.len() - joint.len()].trim_end_matches(is_space),
        false => left,
    };
    let left = left.strip_suffix(',')?;
    let (next, _) = at_end_of(left)?;
    match body_start(left, next) {
        Some((body, true)) => Some(body),
        _ => Some(next),
    }
}

/// Whether what begins at `at` opens a sentence or a reference.
pub(super) fn opens_at(text: &str, at: usize) -> bool {
    let left = text[..at].trim_end_matches(is_space);
    left.is_empty()
        || left
            .ends_with(|c: char| is_closer(c) || is_opener(c) || matches!(c, '.' | '!' | '?' | ';'))
        || lead_at_end(left).is_some()
}

/// Where the names that end `text` start, where no article stands before them (`the War`).
fn at_end_of(text: &str) -> Option<(usize, usize)> {
    ending(text).filter(|(start, _)| !is_behind_article(text, *start))
}

fn is_behind_article(text: &str, at: usize) -> bool {
    Class::ARTICLE.has(last_word(text[..at].trim_end_matches(is_space)))
}

/// Where the name (or names) that ends `text` starts and ends, in bytes; `None` when no name ends it.
///
/// Lead words (`See`), month names and parts of a work (`Part II`) are none.
fn ending(text: &str) -> Option<(usize, usize)> {
    let text = text.trim_end_matches(is_space);
    let named = phrases::FURTHER_AUTHORS
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
    let named = trim(&text[start..]);
    let is_month = language::names_month(named.trim_end_matches('.'));
    let is_name = named.split(is_space).any(|word| {
        word.starts_with(char::is_uppercase) && !is_initials(word.trim_end_matches(['.', ',']))
    });
    let is_part = named
        .split(is_space)
        .next()
        .is_some_and(|word| Class::PART.has(word.trim_end_matches('.')));
    (is_name && !is_month && !is_part).then_some((start, text.len()))
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
        if Class::JOINT.has(word) {
            let joins = !first && self.accepted;
            self.accepted = false;
            self.only_initials = false;
            self.suffix = false;
            return joins;
        }
        let without_comma = word.trim_end_matches(',');
        let core = without_comma.trim_end_matches('.');
        let stopped = without_comma.len() > core.len();
        let is_suffix = Class::SUFFIX.has(core);
        let is_initial = is_initials(core);
        let comma = word.len() > without_comma.len();
        // `Lund, Anna` where nothing stands before it; elsewhere a comma begins a name anew.
        let left_of_it = left.trim_matches(is_space);
        let inverted = self.accepted && (left_of_it.is_empty() || is_lead(left_of_it));
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
            && (Class::OPENER.has(word) || language::connects(word));
        Class::LEAD.has(word)
            || opens && !(self.words > 0 && self.accepted && Class::SURNAME_TOO.has(word))
            || Class::PAGE.has(word) && word.chars().count() > 1
            || is_roman(word) && Class::PAGE.has(before.trim_end_matches('.'))
    }
}

/// Whether `text` is what may stand before a reference, and nothing else.
pub(super) fn is_lead(text: &str) -> bool {
    lead_at_end(text) == Some(text.len())
}

/// Bytes of the words before a reference that end `text`, if they do.
pub(super) fn lead_at_end(text: &str) -> Option<usize> {
    let ends = |lead: &&str| {
        let start = text.len().checked_sub(lead.len())?;
        let found = text.get(start..)?;
        let apart = !text[..start].ends_with(char::is_alphanumeric);
        (apart && is_same(found, lead)).then_some(lead.len())
    };
    phrases::REFERENCE_LEADS.iter().filter_map(ends).max()
}

/// Whether `written`, in small letters, is `small`.
fn is_same(written: &str, small: &str) -> bool {
    written
        .chars()
        .flat_map(char::to_lowercase)
        .eq(small.chars())
}

/// Whether `word` is a number in Roman figures.
pub(super) fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| "IVXLCDMivxlcdm".contains(c))
}

/// Whether `word` is an initial or several: `A`, `J.F`.
pub(super) fn is_initials(word: &str) -> bool {
    !word.is_empty()
        && word
            .split(['.', '-'])
            .all(|part| part.chars().count() == 1 && part.chars().all(char::is_uppercase))
}

/// Whether `word` can be part of a name.
pub(super) fn is_name_word(word: &str) -> bool {
    (word.starts_with(char::is_uppercase) || Class::PARTICLE.has(word))
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
            // Inside a word, or behind the last one of a plural: `Workers’`.
            '\'' | '’' => {
                right.is_some_and(char::is_alphabetic) && left.is_some_and(char::is_alphabetic)
                    || right.is_none() && left == Some('s')
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

#[cfg(test)]
mod tests {
    use super::author_list::authors;
    use super::*;

    fn name(text: &str) -> Option<&str> {
        before(text).map(|named| &text[named.start..named.end])
    }

    /// The authors that end `text`, parted by ` | `; nothing where it is not sure.
    fn listed(text: &str) -> Option<String> {
        let named = before(text).filter(|named| named.sure)?;
        Some(authors(&text[named.start..named.end])?.join(" | "))
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
            listed("Lund Anna & Berg Ole and Aalto K.").as_deref(),
            Some("Lund Anna | Berg Ole | Aalto K.")
        );
        assert_eq!(name("salt and Berg Ole"), Some("Berg Ole"));
        assert_eq!(listed("Lund Anders").as_deref(), Some("Lund Anders"));
    }

    #[test]
    fn a_list_with_commas_that_opens_a_sentence_is_one_of_authors() {
        for (text, found) in [
            (
                "Strand Ida, Brandt Otto, Vogt Petra",
                "Strand Ida | Brandt Otto | Vogt Petra",
            ),
            (
                "Cited in Strand Ida, Brandt Otto",
                "Strand Ida | Brandt Otto",
            ),
            (
                "cited in Strand Ida, van Berg Otto & Vogt Petra",
                "Strand Ida | van Berg Otto | Vogt Petra",
            ),
            (
                "It was dear. Strand Ida, Brandt Otto, and Vogt Petra",
                "Strand Ida | Brandt Otto | Vogt Petra",
            ),
            (
                "Lund, A., Berg, O.B., & Holm, K.",
                "Lund, A. | Berg, O.B. | Holm, K.",
            ),
            ("Lund A., Berg O.", "Lund A. | Berg O."),
            ("Lund, Anna and Berg, Ole", "Lund, Anna | Berg, Ole"),
            ("Lund, Anna & Berg Ole", "Lund, Anna | Berg Ole"),
            ("Lund, Berg and Holm", "Lund | Berg | Holm"),
            ("Lund, Berg, Holm", "Lund | Berg | Holm"),
            ("Lund, Anna Maria", "Lund, Anna Maria"),
            (
                "Strand Ida, Berg John J., Jr",
                "Strand Ida | Berg John J., Jr",
            ),
            (
                "Strand Ida, Brandt Otto et al.",
                "Strand Ida | Brandt Otto et al.",
            ),
        ] {
            assert_eq!(listed(text).as_deref(), Some(found), "{text}");
        }
        assert_eq!(listed("Lund, Anna, Berg, Ole"), None);
    }

    #[test]
    fn elsewhere_a_comma_begins_a_name_anew() {
        for (text, found) in [
            ("he left Oslo Fjord, Berg Ole", "Berg Ole"),
            ("In Oslo, Berg Ole", "Berg Ole"),
            (
                "as told in the north, Berg Ole and Lund Anna",
                "Berg Ole | Lund Anna",
            ),
        ] {
            assert_eq!(listed(text).as_deref(), Some(found), "{text}");
        }
    }

    #[test]
    fn a_body_is_an_author_with_all_its_words() {
        for (text, found) in [
            ("Ministry of Wool", "Ministry of Wool"),
            ("Cited in House of Commons", "House of Commons"),
            ("Board of Trade of Leith", "Board of Trade of Leith"),
            (
                "says the Ministry of Wool and Linen",
                "Ministry of Wool and Linen",
            ),
            (
                "See Ministry of Wool & Board of Trade",
                "Ministry of Wool | Board of Trade",
            ),
            (
                "Lund Anna and Ministry of Wool",
                "Lund Anna | Ministry of Wool",
            ),
            (
                "International Wool Secretariat",
                "International Wool Secretariat",
            ),
            ("Friends of the Loom", "Friends of the Loom"),
            ("Office for National Wool", "Office for National Wool"),
            ("Ministry of Wool, Leith", "Ministry of Wool, Leith"),
            ("Mill Workers’ Union", "Mill Workers’ Union"),
            ("See Dept. of Wool", "Dept. of Wool"),
            ("see also the article of Lund Anna", "Lund Anna"),
            ("the works of Lund", "Lund"),
        ] {
            assert_eq!(listed(text).as_deref(), Some(found), "{text}");
        }
        for text in [
            "he read History of Wool",
            "Ministry of Wool and Northern Linen",
        ] {
            assert_eq!(listed(text), None, "{text}");
        }
    }

    #[test]
    fn an_editor_is_told_behind_the_names() {
        for text in [
            "Strand Ida (Ed.)",
            "Strand Ida (ed.) ",
            "Strand Ida & Lund Anna (Eds.)",
            "Strand Ida, ed.",
            "Strand Ida, eds",
        ] {
            assert!(
                before(text).is_some_and(|named| named.edited && named.start == 0),
                "{text}"
            );
        }
        assert!(before("Strand Ida").is_some_and(|named| !named.edited));
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

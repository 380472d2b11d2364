//! A word that the end of a line, or a space, has cut in two.

use std::borrow::Cow;

use foldhash::HashMap;

use crate::check::{Check, Draft, Findings, Rule, Severity, Spot};
use crate::page::Page;
use crate::parse::text::first_letters;
use crate::record::Event;
use crate::source::Span;
use crate::text::{is_space, last_letters};

const EXPLAIN: &str = "\
## Checks
That no line of an entry ends in the middle of a word, and that no space stands in one.

## Matters
Nothing marks such a cut: a search for the word misses it, and its halves look like words of their own. `convert` mends it where the page's own words tell the whole.

## Example
```text
11-8-1949 Lund returns from the Norse Wa
r in Bergen
```
`War` is cut in two.

## Mend
Write the whole word on one of the two lines, or take out the space.

## Silent when
The whole word stands nowhere else on the page, or one of the halves is a word of the page: then nothing tells that the two belong together. A word with a space in it that stands whole only once is an info.
";

pub(crate) static RULE: Rule = Rule {
    code: "T401",
    name: "split-word",
    severity: Severity::Warning,
    explain: EXPLAIN,
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings<'_>) {
    for event in &page.events {
        for (word, span) in cuts(page, event) {
            findings.add(
                Draft::at(
                    Spot::here(span),
                    format!("the end of the line cuts `{word}` in two"),
                )
                .help(format!("write `{word}` on one line")),
            );
        }
    }
    for (word, span, times) in spaced(page) {
        // A word that stands whole only once may be written in two ways.
        let severity = if times > 1 {
            Severity::Warning
        } else {
            Severity::Info
        };
        findings.add(
            Draft::at(Spot::here(span), format!("a space cuts `{word}` in two"))
                .help(format!("write `{word}`, as elsewhere on the page"))
                .severity(severity),
        );
    }
}

/// Shortest word that is looked for in two halves, in characters.
const SHORTEST: usize = 6;

/// The words of a page, in small letters, each with a number, and how often it stands there.
#[derive(Default)]
struct CountedWords<'s> {
    numbers: HashMap<Cow<'s, str>, u32>,
    times: Vec<usize>,
}

impl<'s> CountedWords<'s> {
    /// Counts a word; gives its number.
    fn add(&mut self, word: &'s str) -> u32 {
        let next = self.times.len() as u32;
        let number = *self.numbers.entry(small(word)).or_insert(next);
        match self.times.get_mut(number as usize) {
            Some(times) => *times += 1,
            None => self.times.push(1),
        }
        number
    }

    fn times(&self, number: u32) -> usize {
        self.times.get(number as usize).copied().unwrap_or_default()
    }

    fn times_of(&self, word: &str) -> Option<usize> {
        let number = self.numbers.get(small(word).as_ref())?;
        Some(self.times(*number))
    }
}

fn small(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(word.to_lowercase())
    }
}

/// A word with a space behind it and another word in small letters behind that.
struct Halves<'s> {
    head: &'s str,
    tail: &'s str,
    span: Span,
    /// How often each of the two stands on the page.
    times: usize,
}

/// Words with a space in them, and how often the whole stands elsewhere on the page; the halves stand nowhere
/// else.
fn spaced(page: &Page<'_>) -> Vec<(String, Span, usize)> {
    let mut counted = CountedWords::default();
    let lines = || 1..=page.source.line_count();
    // Of each word its number alone: a page may be one line, as long as a book.
    let numbers: Vec<u32> = lines()
        .flat_map(|line| words(page.source.line(line)))
        .map(|(_, word)| counted.add(word))
        .collect();
    let mut numbers = numbers.into_iter();
    let mut pairs: Vec<Halves<'_>> = Vec::new();
    for line in lines() {
        let start = page.source.line_span(line).start;
        let text = page.source.line(line);
        let mut before: Option<(&str, usize, usize)> = None;
        for ((at, tail), number) in words(text).zip(numbers.by_ref()) {
            let times = counted.times(number);
            // Of halves that stand nowhere else there are as many heads as tails.
            if let Some((head, from, times_of_head)) = before
                && times == times_of_head
                && from + head.len() + 1 == at
                && text[from + head.len()..].starts_with(' ')
                && tail.starts_with(char::is_lowercase)
                && head.chars().count() + tail.chars().count() >= SHORTEST
            {
                pairs.push(Halves {
                    head,
                    tail,
                    span: Span::new(start + from, start + at + tail.len()),
                    times,
                });
            }
            before = Some((tail, at, times));
        }
    }
    let mut times: HashMap<(&str, &str), usize> = HashMap::default();
    for Halves { head, tail, .. } in &pairs {
        *times.entry((head, tail)).or_default() += 1;
    }
    (pairs.iter())
        .filter(|pair| times.get(&(pair.head, pair.tail)) == Some(&pair.times))
        .filter_map(
            |Halves {
                 head, tail, span, ..
             }| {
                let word = format!("{head}{tail}");
                let times = counted.times_of(&word)?;
                Some((word, *span, times))
            },
        )
        .collect()
}

/// The runs of letters of a line, with their places.
fn words(line: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = line;
    std::iter::from_fn(move || {
        let start = rest.find(char::is_alphabetic)?;
        let text = &rest[start..];
        let length = text
            .find(|c: char| !c.is_alphabetic())
            .unwrap_or(text.len());
        let at = line.len() - text.len();
        rest = &text[length..];
        Some((at, &text[..length]))
    })
}

/// The words of an entry that were mended, each with the stretch from its first half to its second.
fn cuts<'e>(page: &Page<'_>, event: &'e Event<'_>) -> Vec<(&'e str, Span)> {
    let mut words = event.mended.iter().map(String::as_str).peekable();
    let mut cuts = Vec::new();
    if words.peek().is_none() {
        return cuts;
    }
    let lines: Vec<usize> = event.place.lines().collect();
    for pair in lines.windows(2) {
        let (Some(word), &[line, next]) = (words.peek().copied(), pair) else {
            break;
        };
        let above = page.source.line(line).trim_end_matches(is_space);
        let below = page.source.line(next);
        let indent = below.len() - below.trim_start_matches(is_space).len();
        let head = last_letters(above);
        let tail = first_letters(below.trim_start_matches(is_space));
        let is_cut = !head.is_empty() && !tail.is_empty();
        if is_cut && word.strip_prefix(head) == Some(tail) {
            let end = page.source.line_span(line).start + above.len();
            let start = page.source.line_span(next).start + indent;
            cuts.push((word, Span::new(end - head.len(), start + tail.len())));
            words.next();
        }
    }
    cuts
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{check, findings, none};

    #[test]
    fn a_word_cut_by_the_end_of_a_line_is_found() {
        findings(
            "split-word",
            "Salt

1949
7-3-1949 Lund leaves for the War
11-8-1949 Lund returns from the Norse Wa
                                      ^^ the end of the line cuts `War` in two
r in Bergen
",
        );
    }

    #[test]
    fn a_space_in_a_word_that_the_page_has_elsewhere_is_found() {
        findings(
            "split-word",
            "Salt

Norway....

The subscribers of Malmö have found a friend, and that friend is not an old man.
Nobody else, as the sub scribers of Malmö are soon to learn.
                    ^^^^^^^^^^^^ a space cuts `subscribers` in two
",
        );
    }

    #[test]
    fn two_words_that_stand_alone_elsewhere_are_two_words() {
        none(
            "split-word",
            "Salt\n\nNorway....\n\nThe homeless of Malmö have a home, and pay less than others do for it.\nIt is home less than it was.\n",
        );
    }

    #[test]
    fn the_place_goes_from_the_end_of_the_line_to_the_start_of_the_next() {
        let text = "Salt\n\n1949\n7-3-1949 Economic aid\n8-3-1949 Pact on Econ\n  omic and Cultu\nral aid\n9-3-1949 Cultural pact\n";
        let found = check("split-word", &[text]);
        let places: Vec<_> = (found.iter())
            .map(|f| {
                (
                    f.place.line,
                    f.place.column,
                    f.place.end_line,
                    f.place.end_column,
                )
            })
            .collect();
        assert_eq!(places, [(5, 18, 6, 7), (6, 12, 7, 4)]);
    }

    #[test]
    fn a_word_that_is_cut_elsewhere_and_whole_before_a_number_is_found_where_it_is_cut() {
        findings(
            "split-word",
            "Salt

1949
7-3-1949 Lund sails up the River
8-3-1949 Lund sails down the Norse River
-1. Berg waits at the mouth of the Norse Ri
                                         ^^ the end of the line cuts `River` in two
ver
",
        );
    }

    #[test]
    fn words_that_end_with_their_line_are_whole() {
        none(
            "split-word",
            "Salt\n\n1949\n7-3-1949 Lund leaves for the war\nin Bergen\n8-3-1949 Salt is sold at\nsea\n",
        );
    }
}

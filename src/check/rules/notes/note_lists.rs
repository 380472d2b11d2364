//! What the rules of the printed list of notes share.

use std::collections::HashSet;
use std::ops::Range;

use crate::check::Spot;
use crate::page::Page;
use crate::record::{Agreement, Note, SectionKind};
use crate::resolve::fold;
use crate::source::Span;

/// The lists that the printed notes of a page make, as indexes among its notes: a new list begins under a
/// heading of its own, and where the numbers begin again with 1 and 2.
pub(super) fn lists(page: &Page<'_>) -> Vec<Range<usize>> {
    let headings: Vec<usize> = (page.sections.iter())
        .filter(|section| section.kind == SectionKind::Notes)
        .map(|section| section.place.line)
        .collect();
    let lists_before = |note: &Note<'_>| headings.partition_point(|line| *line < note.place.line);
    let mut lists = Vec::new();
    let mut first = 0;
    for (index, pair) in page.notes.windows(2).enumerate() {
        let [before, note] = pair else { continue };
        let next = page.notes.get(index + 2).and_then(|note| note.number);
        let restarts = note.number == Some(1) && before.number > Some(1) && next == Some(2);
        if restarts || lists_before(before) < lists_before(note) {
            lists.push(first..index + 1);
            first = index + 1;
        }
    }
    lists.push(first..page.notes.len());
    lists
}

/// The notes of a list that have a number, with it.
pub(super) fn numbered<'n, 'a>(
    notes: &'n [Note<'a>],
) -> impl Iterator<Item = (u32, &'n Note<'a>)> + Clone {
    notes.iter().filter_map(|note| Some((note.number?, note)))
}

/// What a note is called in a message.
pub(super) fn called(note: &Note<'_>) -> String {
    match note.number {
        Some(number) => format!("note {number}"),
        None => "a note without a number".to_owned(),
    }
}

/// Where the number of a printed note stands; its first line where it has none.
pub(super) fn number_spot(page: &Page<'_>, note: &Note<'_>) -> Spot {
    let span = note.place.span;
    if note.number.is_none() {
        return first_line(page, span);
    }
    let text = page.source.slice(span);
    let digits = |c: char| c.is_ascii_digit();
    Spot::here(match text.find(digits) {
        Some(at) => {
            let number: usize = text[at..].chars().take_while(|c| digits(*c)).count();
            Span::new(span.start + at, span.start + at + number)
        }
        None => span,
    })
}

/// The beginning of a place, where the first line of it is enough to show.
pub(super) fn first_line(page: &Page<'_>, span: Span) -> Spot {
    let text = page.source.slice(span);
    let line = text.lines().next().unwrap_or_default().trim_end();
    Spot::here(Span::new(span.start, span.start + line.len()))
}

/// Notes that have no partner: printed ones without a place in the text, and places without a printed note.
pub(super) struct Strays {
    /// Indexes among the printed notes.
    pub(super) printed: Vec<usize>,
    /// Indexes among the notes in the text.
    pub(super) inline: Vec<usize>,
}

/// The notes of a page that have no partner. Two of one text are partners that stand out of order.
pub(super) fn strays(page: &Page<'_>) -> Strays {
    let mut tied = vec![false; page.inline_notes.len()];
    for inline in page.ledger.inline_of_note.iter().flatten() {
        if let Some(tied) = tied.get_mut(*inline) {
            *tied = true;
        }
    }
    let inline = (0..tied.len()).filter(|at| tied.get(*at) == Some(&false));
    let printed = (page.ledger.agreements.iter().enumerate())
        .filter_map(|(at, agreement)| (*agreement == Agreement::Absent).then_some(at));
    let of_inline = |at: &usize| page.inline_notes.get(*at).map(|note| fold(&note.text));
    let of_printed = |at: &usize| page.notes.get(*at).map(|note| fold(&note.text));
    let (mut inline, mut printed): (Vec<_>, Vec<_>) = (inline.collect(), printed.collect());
    let in_text: HashSet<_> = inline.iter().filter_map(of_inline).collect();
    let in_list: HashSet<_> = printed.iter().filter_map(of_printed).collect();
    inline.retain(|at| of_inline(at).is_some_and(|text| !in_list.contains(&text)));
    printed.retain(|at| of_printed(at).is_some_and(|text| !in_text.contains(&text)));
    Strays { printed, inline }
}

/// Least number of records that can show what is usual on a page.
const LEAST: usize = 3;

/// Whether `part` of `whole` records show what is usual on a page: two thirds, and some at least.
pub(super) fn are_most(part: usize, whole: usize) -> bool {
    part >= LEAST && part * 3 >= whole * 2
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceText;

    fn lists_of(text: &str) -> Vec<Range<usize>> {
        let source = SourceText::new("t", format!("Salt\n\nIts text.\n\nNotes...\n\n{text}"));
        lists(&crate::parse::page(&source))
    }

    #[test]
    fn numbers_that_begin_again_with_one_and_two_make_a_new_list() {
        assert_eq!(
            lists_of("1. a Back\n2. b Back\n1. c Back\n2. d Back"),
            [0..2, 2..4]
        );
    }

    #[test]
    fn a_number_that_comes_twice_or_goes_back_makes_no_new_list() {
        assert_eq!(lists_of("1. a Back\n1. b Back\n3. c Back"), vec![0..3; 1]);
        assert_eq!(lists_of("4. a Back\n1. b Back\n6. c Back"), vec![0..3; 1]);
        assert!(lists_of("").iter().all(Range::is_empty));
    }
}

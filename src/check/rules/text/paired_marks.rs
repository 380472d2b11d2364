//! The stretches of a page in which marks that come in pairs must find their partners: a paragraph, a
//! note, an entry, a citation.

use foldhash::{HashMap, HashSet};

use crate::check::{Draft, Findings};
use crate::page::{LineUse, Page};
use crate::record::Place;
use crate::source::Span;

/// A record, heading or paragraph.
pub(super) struct MarkedText<'p> {
    pub(super) used: LineUse,
    place: &'p Place,
}

/// A character and its place in bytes: a paragraph may be a whole book, so it is as small as can be.
pub(super) type Placed = (u32, char);

/// The characters of `text`, which begins at `start`.
pub(super) fn placed(text: &str, start: usize) -> impl Iterator<Item = Placed> {
    text.char_indices()
        .map(move |(at, c)| ((start + at) as u32, c))
}

/// All units of `page`, in the order of the text.
pub(super) fn units<'p>(page: &'p Page<'_>) -> Vec<MarkedText<'p>> {
    let mut units: Vec<MarkedText<'p>> = (page.places())
        .map(|(used, place)| MarkedText { used, place })
        .collect();
    units.sort_by_key(|unit| unit.place.span.start);
    units
}

impl MarkedText<'_> {
    /// Whether one of its lines has one of these characters.
    pub(super) fn has(&self, page: &Page<'_>, characters: &[char]) -> bool {
        let mut lines = self.place.lines();
        lines.any(|line| page.source.line(line).contains(characters))
    }

    /// Its characters, lines parted by line ends; lines that belong to something else are left out.
    pub(super) fn chars(&self, page: &Page<'_>) -> Vec<Placed> {
        let length = |line| page.source.line_span(line).len() + 1;
        let mut chars = Vec::with_capacity(self.place.lines().map(length).sum());
        for line in self.place.lines() {
            let Span { start, end } = page.source.line_span(line);
            chars.extend(placed(page.source.line(line), start));
            chars.push((end as u32, '\n'));
        }
        chars
    }
}

/// A mark without a partner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Loose {
    pub(super) span: Span,
    /// Whether it opens something.
    pub(super) opens: bool,
}

/// What a unit has of marks that come in pairs.
#[derive(Debug, Default)]
pub(super) struct UnitMarks {
    /// Those without a partner, in the order of the text.
    pub(super) loose: Vec<Loose>,
    /// Whether it has any at all.
    pub(super) any: bool,
    /// Whether it begins with one that opens.
    pub(super) begins: bool,
}

/// Takes from the loose marks those that go with a later paragraph: what one paragraph opens and the next
/// that has marks closes; and, where `repeats` says so, what each of several paragraphs opens anew.
pub(super) fn pair_across(units: &[MarkedText<'_>], marks: &mut [UnitMarks], repeats: bool) {
    let mut open: Option<usize> = None;
    for at in 0..units.len().min(marks.len()) {
        let continues = |before: usize| {
            same_kind(units[before].used, units[at].used)
                && (repeats || is_paragraph(units[at].used))
        };
        if let Some(before) = open.filter(|before| continues(*before)) {
            let closes = marks[at].loose.first().is_some_and(|mark| !mark.opens);
            if closes && is_paragraph(units[at].used) {
                marks[before].loose.pop();
                marks[at].loose.remove(0);
            } else if repeats && marks[at].begins && before + 1 == at {
                marks[before].loose.pop();
            } else if !marks[at].any && is_paragraph(units[at].used) {
                continue;
            }
        }
        open = (marks[at].loose.last())
            .is_some_and(|mark| mark.opens)
            .then_some(at);
    }
}

fn is_paragraph(used: LineUse) -> bool {
    matches!(used, LineUse::Paragraph(_))
}

fn same_kind(a: LineUse, b: LineUse) -> bool {
    std::mem::discriminant(&a) == std::mem::discriminant(&b)
        && matches!(
            a,
            LineUse::Paragraph(_) | LineUse::InlineNote(_) | LineUse::Note(_)
        )
}

/// Tells what is wrong in units. A note that stands both in the running text and in the printed list, with the same
/// fault in both places, is told once, with both.
pub(super) fn report(
    page: &Page<'_>,
    faults: Vec<(LineUse, Draft<Span>)>,
    findings: &mut Findings<Span>,
) {
    let at: HashMap<LineUse, usize> = (faults.iter().enumerate())
        .map(|(index, (used, _))| (*used, index))
        .collect();
    let printed = page.ledger.note_of_inline();
    // For each fault of a note in the running text, the same one of the printed note.
    let twin = |used: LineUse, draft: &Draft<Span>| {
        let LineUse::InlineNote(inline) = used else {
            return None;
        };
        let note = *at.get(&LineUse::Note(*printed.get(&inline)?))?;
        (faults[note].1.message == draft.message).then_some(note)
    };
    let twins: Vec<Option<usize>> = (faults.iter())
        .map(|(used, draft)| twin(*used, draft))
        .collect();
    let places: Vec<Span> = faults.iter().map(|(_, draft)| draft.place).collect();
    let told_elsewhere: HashSet<usize> = twins.iter().flatten().copied().collect();
    for (index, (_, mut draft)) in faults.into_iter().enumerate() {
        if told_elsewhere.contains(&index) {
            continue;
        }
        if let Some(twin) = twins[index] {
            draft.related(places[twin], "also in the printed note");
        }
        findings.0.push(draft);
    }
}

//! The note ledger: the numbering that a page's notes and document citations shared on the web.
//!
//! There, citations and notes in the running text were numbered together, in reading order; the printed
//! list has the notes alone, with gaps in its numbers. Tied to their places, the printed notes tell the
//! numbers of the places between them. A place whose number cannot be told so has none.

use super::align::{align, in_order, is_closing};
use crate::page::Page;
use crate::record::{Agreement, Held, Ledger, LedgerEntry as Entry};

/// Largest number of missing numbers in a row that are told one by one.
const MOST_GAPS: u32 = 1000;

impl Ledger {
    /// The ledger of a page.
    pub(super) fn of(page: &Page<'_>) -> Self {
        let printed: Vec<&str> = page.notes.iter().map(|note| &*note.text).collect();
        let inline: Vec<&str> = page.inline_notes.iter().map(|note| &*note.text).collect();
        let inline_of_note = align(&printed, &inline);
        let agreements = (inline_of_note.iter().zip(&printed))
            .map(|(partner, text)| match partner {
                None => Agreement::Absent,
                Some(partner) if is_same(inline[*partner], text) => Agreement::Same,
                Some(_) => Agreement::Differs,
            })
            .collect();
        let mut ledger = Self {
            entries: Vec::new(),
            inline_of_note,
            agreements,
            document_numbers: vec![None; page.documents.len()],
        };
        ledger.number(page);
        ledger
    }

    fn number(&mut self, page: &Page<'_>) {
        let places = self.places(page);
        let number_of = |held: &Held| match held {
            Held::Note {
                printed: Some(note),
                ..
            } => page.notes.get(*note).and_then(|note| note.number),
            _ => None,
        };
        // Tied notes whose numbers rise with their places are sure; what lies between them is counted.
        let tied = places
            .iter()
            .enumerate()
            .filter_map(|(index, held)| Some((index, number_of(held)? as usize)));
        let sure = in_order(tied.collect());
        let (numbered, without): (Vec<_>, Vec<_>) = (self.inline_of_note.iter().enumerate())
            .filter(|(_, inline)| inline.is_none())
            .map(|(note, _)| (page.notes[note].number, note))
            .partition(|(number, _)| number.is_some());
        let mut absent: Vec<(u32, usize)> = (numbered.into_iter())
            .filter_map(|(number, note)| Some((number?, note)))
            .collect();
        absent.sort_unstable();

        // The first place not yet numbered, and the least number that it can have.
        let mut from = (0, 1);
        let ends = sure
            .iter()
            .map(|&(place, number)| (place, Some(number as u32)));
        let has_sure = !sure.is_empty();
        for (place, number) in ends.chain([(places.len(), None)]) {
            let between = &places[from.0..place];
            self.count(between, from.1, number, &mut absent, has_sure, &number_of);
            if let (Some(number), Some(held)) = (number, places.get(place)) {
                self.entries.push(Entry {
                    number: Some(number),
                    held: *held,
                });
                from = (place + 1, number.saturating_add(1));
            }
        }
        // What is left of the list has a number that comes twice or goes back.
        self.entries.extend(absent.into_iter().map(absent_entry));
        self.entries
            .extend(without.into_iter().map(|(_, note)| absent_note(None, note)));
        for entry in &self.entries {
            if let Held::Document(document) = entry.held {
                self.document_numbers[document] = entry.number;
            }
        }
    }

    /// Citations and inline notes in reading order.
    fn places(&self, page: &Page<'_>) -> Vec<Held> {
        let mut printed_of_inline = vec![None; page.inline_notes.len()];
        for (note, inline) in self.inline_of_note.iter().enumerate() {
            if let Some(inline) = inline {
                printed_of_inline[*inline] = Some(note);
            }
        }
        let documents = page.documents.iter().enumerate();
        let documents =
            documents.map(|(index, document)| (document.place.span.start, Held::Document(index)));
        let notes = page.inline_notes.iter().enumerate().map(|(index, note)| {
            let held = Held::Note {
                printed: printed_of_inline[index],
                inline: Some(index),
            };
            (note.place.span.start, held)
        });
        let mut places: Vec<(usize, Held)> = documents.chain(notes).collect();
        places.sort_by_key(|(start, _)| *start);
        places.into_iter().map(|(_, held)| held).collect()
    }

    /// Numbers the places between two sure numbers, or behind the last one, from `least` on.
    fn count(
        &mut self,
        places: &[Held],
        least: u32,
        before: Option<u32>,
        absent: &mut Vec<(u32, usize)>,
        has_sure: bool,
        number_of: &impl Fn(&Held) -> Option<u32>,
    ) {
        let is_between =
            |number: u32| number >= least && before.is_none_or(|before| number < before);
        let (printed, rest): (Vec<_>, Vec<_>) = absent
            .drain(..)
            .partition(|(number, _)| is_between(*number));
        *absent = rest;
        // Behind the last sure number, those of the list still tell how far the numbers go.
        let before = before.or_else(|| printed.last().map(|(number, _)| number.saturating_add(1)));
        let open = places
            .iter()
            .filter(|held| number_of(held).is_none())
            .count() as u32;
        let taken = |number: &u32| {
            printed
                .binary_search_by_key(number, |(number, _)| *number)
                .is_ok()
        };
        let free: Vec<u32> = match before {
            Some(before) if before.saturating_sub(least) <= open + MOST_GAPS => {
                (least..before).filter(|number| !taken(number)).collect()
            }
            Some(_) => Vec::new(),
            None if has_sure => (least..=u32::MAX)
                .filter(|number| !taken(number))
                .take(open as usize)
                .collect(),
            None => Vec::new(),
        };
        let known = free.len() == open as usize;
        let mut numbers = free.iter().copied().filter(|_| known || open == 0);
        let mut entries: Vec<Entry> = Vec::new();
        for held in places {
            let number = number_of(held).or_else(|| if known { numbers.next() } else { None });
            entries.push(Entry {
                number,
                held: *held,
            });
        }
        entries.extend(printed.into_iter().map(absent_entry));
        entries.extend(numbers.map(|number| Entry {
            number: Some(number),
            held: Held::Gap,
        }));
        // Places without a number keep theirs among those that have one.
        if known || open == 0 {
            entries.sort_by_key(|entry| entry.number);
        }
        self.entries.extend(entries);
    }
}

fn absent_entry((number, note): (u32, usize)) -> Entry {
    absent_note(Some(number), note)
}

/// A printed note that does not stand in the running text.
fn absent_note(number: Option<u32>, note: usize) -> Entry {
    Entry {
        number,
        held: Held::Note {
            printed: Some(note),
            inline: None,
        },
    }
}

/// Whether two texts are the same but for spaces and punctuation that closes.
fn is_same(a: &str, b: &str) -> bool {
    let counts = |byte: &u8| *byte != b' ' && !is_closing(char::from(*byte));
    a == b || a.bytes().filter(counts).eq(b.bytes().filter(counts))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceText;

    /// Number and what holds it, of each entry; and the agreements.
    fn ledger(body: &str, list: &str) -> (Vec<String>, Vec<&'static str>) {
        let source = SourceText::new(
            "t",
            format!("Salt\n\nNorway....\n\n{body}\n\nNotes...\n\n{list}\n"),
        );
        let page = crate::parse::page(&source);
        let shown = page.ledger.entries.iter().map(|entry| {
            let number = entry
                .number
                .map_or("?".to_owned(), |number| number.to_string());
            let held = match entry.held {
                Held::Document(_) => "document",
                Held::Note {
                    printed: Some(_),
                    inline: Some(_),
                } => "note",
                Held::Note { printed: None, .. } => "unprinted",
                Held::Note { inline: None, .. } => "absent",
                Held::Gap => "gap",
            };
            format!("{number} {held}")
        });
        (
            shown.collect(),
            page.ledger.agreements.iter().map(|a| a.as_str()).collect(),
        )
    }

    const A: &str = "Lund tells of the salt that came from the west in those years.";
    const B: &str = "Berg tells of the fish that went to the east in other years.";

    #[test]
    fn citations_take_the_numbers_that_the_list_leaves_out() {
        let (entries, agreements) = ledger(
            &format!(
                "Document:1-1-1950 a\n{A}\nDocument:2-1-1950 b\nDocument:3-1-1950 c\n{B}\nDocument:4-1-1950 d"
            ),
            &format!("2. {A} Back\n5. {B} Back"),
        );
        assert_eq!(
            entries,
            [
                "1 document",
                "2 note",
                "3 document",
                "4 document",
                "5 note",
                "6 document"
            ]
        );
        assert_eq!(agreements, ["same", "same"]);
    }

    #[test]
    fn a_number_that_nothing_can_hold_is_a_gap() {
        let (entries, _) = ledger(&format!("{A}\n{B}"), &format!("1. {A} Back\n3. {B} Back"));
        assert_eq!(entries, ["1 note", "2 gap", "3 note"]);
    }

    #[test]
    fn a_place_whose_number_cannot_be_known_has_none_and_others_keep_theirs() {
        let (entries, _) = ledger(
            &format!("Document:1-1-1950 a\n{A}\nDocument:2-1-1950 b\n{B}\nDocument:4-1-1950 d"),
            &format!("2. {A} Back\n5. {B} Back"),
        );
        assert_eq!(
            entries,
            ["1 document", "2 note", "? document", "5 note", "6 document"]
        );
    }

    #[test]
    fn a_note_without_place_and_a_place_without_note_are_told() {
        let (entries, agreements) = ledger(
            &format!("{A}\nDocument:2-1-1950 b\nLund Anna (1990). Salt. Page 5"),
            &format!("1. {A} Back\n3. {B} Back"),
        );
        assert_eq!(entries, ["1 note", "? document", "? unprinted", "3 absent"]);
        assert_eq!(agreements, ["same", "absent"]);
    }

    #[test]
    fn places_before_a_printed_number_that_they_do_not_reach_have_none() {
        let (entries, _) = ledger(
            &format!("{A}\nDocument:2-1-1950 b\nDocument:3-1-1950 c"),
            &format!("1. {A} Back\n9. {B} Back"),
        );
        assert_eq!(entries, ["1 note", "? document", "? document", "9 absent"]);
    }

    #[test]
    fn closing_punctuation_is_no_difference_and_a_word_is_one() {
        let (_, agreements) = ledger(
            &format!("{A}\n{B}"),
            &format!(
                "1. {} Back\n2. {} Back",
                A.trim_end_matches('.'),
                B.replace("years", "ages")
            ),
        );
        assert_eq!(agreements, ["same", "differs"]);
    }

    #[test]
    fn numbers_that_come_twice_or_go_back_upset_nothing_else() {
        let (entries, _) = ledger(
            &format!("{A}\nDocument:2-1-1950 b\n{B}"),
            &format!("1. {A} Back\n1. Nothing that stands above. Back\n3. {B} Back"),
        );
        assert_eq!(entries, ["1 note", "2 document", "3 note", "1 absent"]);
    }

    #[test]
    fn a_note_numbered_zero_upsets_nothing() {
        let (entries, _) = ledger(
            &format!("Document:1-1-1950 a\n{A}\nDocument:2-1-1950 b"),
            &format!("0. {A} Back"),
        );
        assert_eq!(entries, ["? document", "0 note", "1 document"]);
    }

    #[test]
    fn without_a_list_or_without_a_body_nothing_is_numbered() {
        let (entries, _) = ledger("Document:1-1-1950 a", "");
        assert_eq!(entries, ["? document"]);
        let (entries, agreements) = ledger("Text.", &format!("1. {A} Back\n2. {B} Back"));
        assert_eq!(entries, ["1 absent", "2 absent"]);
        assert_eq!(agreements, ["absent", "absent"]);
    }
}

//! Tests of [`super`].

use crate::parse::page;
use crate::source::SourceText;

/// Number, text and link of each note of a page, and its unparsed lines.
fn notes(list: &str) -> (Vec<(u32, String, bool)>, usize) {
    let text = format!("A page\n\nIts text.\n\nNotes...\n\n{list}");
    let source = SourceText::new("t", text);
    let page = page(&source);
    let notes = page
        .notes
        .iter()
        .map(|note| {
            (
                note.number.unwrap_or(0),
                note.text.to_string(),
                note.back_link,
            )
        })
        .collect();
    (notes, page.unparsed.len())
}

fn note(number: u32, text: &str, back_link: bool) -> (u32, String, bool) {
    (number, text.to_owned(), back_link)
}

#[test]
fn a_note_has_a_number_and_closes_with_a_link_back() {
    let (found, _) = notes("3. Berg (1990). Page 8 Back\n5.Aalto, passim.Back");
    assert_eq!(
        found,
        [
            note(3, "Berg (1990). Page 8", true),
            note(5, "Aalto, passim.", true)
        ]
    );
}

#[test]
fn a_note_may_take_several_lines() {
    let (found, unparsed) = notes("3. Berg says\n\"so\" and\nso. Back\n4. Aalto Back");
    assert_eq!(
        found,
        [
            note(3, "Berg says \"so\" and so.", true),
            note(4, "Aalto", true)
        ]
    );
    assert_eq!(unparsed, 0);
}

#[test]
fn a_note_without_a_link_ends_where_the_next_begins() {
    let (found, _) = notes("3. Berg\n4. Aalto Back");
    assert_eq!(found, [note(3, "Berg", false), note(4, "Aalto", true)]);
}

#[test]
fn a_list_inside_a_note_opens_no_notes() {
    let (found, _) = notes("3. Berg gives\n1. one reason\n2. and another Back\n4. Aalto Back");
    assert_eq!(
        found[0],
        note(3, "Berg gives 1. one reason 2. and another", true)
    );
    assert_eq!(found.len(), 2);
}

#[test]
fn a_year_at_the_start_of_a_line_opens_no_note() {
    let (found, _) = notes("3. Berg, pages 5,\n97. and 98 Back\n4. Aalto Back");
    assert_eq!(found[0], note(3, "Berg, pages 5, 97. and 98", true));
    let (found, _) = notes("3. Berg, Salt,\n1990. Page 8 Back\n4. Aalto Back");
    assert_eq!(found[0], note(3, "Berg, Salt, 1990. Page 8", true));
    assert_eq!(found.len(), 2);
}

#[test]
fn numbers_that_go_back_or_come_twice_are_kept_as_they_are() {
    let (found, _) = notes("4. a Back\n4. b Back\n2. c Back");
    assert_eq!(found.iter().map(|n| n.0).collect::<Vec<_>>(), [4, 4, 2]);
}

#[test]
fn under_a_heading_that_names_notes_no_link_is_needed() {
    let (found, _) = notes("1. a\n2. b\n1. c");
    assert_eq!(found.len(), 3);
}

#[test]
fn notes_may_have_no_numbers() {
    for link in ["Back", "[↩] [Cite]", "↩"] {
        let (found, unparsed) = notes(&format!(
            "Berg says so. {link}\nAalto says\nno. {link}\n\nText."
        ));
        assert_eq!(
            found,
            [
                note(0, "Berg says so.", true),
                note(0, "Aalto says no.", true)
            ]
        );
        assert_eq!(unparsed, 0);
    }
}

#[test]
fn the_number_of_a_note_may_have_a_bracket() {
    let (found, _) = notes("1) Berg Back\n[2] Aalto [↩]");
    assert_eq!(found, [note(1, "Berg", true), note(2, "Aalto", true)]);
}

#[test]
fn under_a_heading_references_are_notes_without_number_and_link() {
    let (found, _) = notes("Lund Anna (1993). Salt. Page 97\nBerg Ole (1999). Fish. Page 5");
    assert_eq!(found.len(), 2);
    let (found, _) = notes("Lund tells much of salt.\nBerg of fish.");
    assert_eq!(found, []);
}

#[test]
fn a_numbered_note_may_close_with_links_in_brackets() {
    let (found, _) = notes("1. Berg says so. [↩] [Cite]\n3. Aalto [1990] [↩]");
    assert_eq!(
        found,
        [
            note(1, "Berg says so.", true),
            note(3, "Aalto [1990]", true)
        ]
    );
}

#[test]
fn a_stray_line_between_notes_is_unparsed_not_lost() {
    let (found, unparsed) = notes("1. a Back\nstray\n2. b Back");
    assert_eq!((found.len(), unparsed), (2, 1));
}

#[test]
fn a_numbered_list_in_prose_is_no_list_of_notes() {
    let source = SourceText::new(
        "t",
        "A page\n\nText.\n\n1. one aim\n2. another aim\n\nText.",
    );
    assert_eq!(page(&source).notes, []);
    let source = SourceText::new(
        "t",
        "A page\n\nThe aims of the notes were:\n1. for food\n2. for light\n\nText.",
    );
    assert_eq!(page(&source).notes, []);
    let source = SourceText::new(
        "t",
        "A page\n\nIt has uses:\n1. for food\n2. for light\n\nNotes\n\n1. Berg Back",
    );
    assert_eq!(page(&source).notes.len(), 1);
}

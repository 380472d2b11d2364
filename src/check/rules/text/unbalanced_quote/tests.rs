use proptest::proptest;

use crate::check::testing::{check, findings, none};

const RULE: &str = "unbalanced-quote";

/// The text as the only paragraph of a page.
fn page(paragraph: &str) -> String {
    format!("Salt\n\nThe trade in salt is old.\n\n{paragraph}\n")
}

/// The columns of what is found in a paragraph, with the severities.
fn found(paragraph: &str) -> Vec<(usize, &'static str)> {
    (check(RULE, &[&page(paragraph)]).iter())
        .map(|found| (found.place.column, found.severity.as_str()))
        .collect()
}

#[test]
fn the_marks_of_tex_open_and_close() {
    for text in [
        "Lund the so-called ``Lion'' is crowned.",
        "Berg sails on the boat `Salt', and stays.",
        "He says ``the boat `Salt' is lost,'' and ``so be it.''",
        "``It is dear.'' ``It is,'' said Lund of `salt.'",
        "The command `salt` and the ```fence``` are code.",
    ] {
        none(
            RULE,
            &format!("Salt\n\nThe trade in salt is old.\n\n{text}\n"),
        );
    }
    let open = "Salt\n\nThe trade in salt is old.\n\nLund the so-called ``Lion is crowned.\n";
    assert_eq!(check(RULE, &[open]).len(), 1);
}

#[test]
fn a_quotation_may_go_over_lines() {
    for text in [
        "Notes...\n\n1. Lund writes “salt was\ndear in the north\nand west”, and so it was. Back",
        "Notes...\n\n1. Die Gilde gab das »Buch der\nNovember 1995« heraus, nicht das »Salz 1«-Heft. Back",
        "The guild printed the “books\nDocument: 7-3-1949 Letter from Lund\nof salt” in the north.",
    ] {
        none(
            RULE,
            &format!("Salt\n\nThe trade in salt is old.\n\n{text}\n"),
        );
    }
}

#[test]
fn a_quotation_that_is_not_closed_is_found() {
    findings(
        RULE,
        "Salt

1949
7-3-1949 Lund calls salt “white gold and leaves
                         ^ the quotation that opens here is not closed
for Bergen
8-3-1949 Berg answers that “salt is salt”
",
    );
}

#[test]
fn a_quotation_that_was_not_opened_is_found() {
    findings(
        RULE,
        "Salt

Salt is dear this year.” So Lund writes to Berg.
                       ^ a quotation is closed here that was not opened
",
    );
}

#[test]
fn of_nested_quotations_the_one_that_is_not_closed_is_found() {
    assert_eq!(
        found("He says “the choice of a larger \"area of salt. \""),
        [(9, "warning")]
    );
    assert_eq!(
        found("He says \"the choice of a larger \"area of salt.\""),
        [(9, "warning")]
    );
    assert_eq!(
        found("He says \"the choice of a “larger area of salt.\""),
        [(26, "warning")]
    );
    assert_eq!(
        found("He says “salt is dear. “But then he adds: fish is not.”"),
        [(9, "warning")]
    );
    assert_eq!(
        found("See Salt, page 4.\" \"Salt is dear.\" So he writes."),
        [(18, "warning")]
    );
}

#[test]
fn the_number_of_a_note_before_a_closing_mark_is_no_inches() {
    assert_eq!(
        found("Salt is dear. 27\" So Lund writes."),
        [(17, "warning")]
    );
    assert_eq!(
        found("Salt is dear in 1946.31\" So he writes."),
        [(24, "warning")]
    );
}

#[test]
fn a_closing_mark_made_of_two_is_found() {
    assert_eq!(
        found("So it is among all walks in the country.’’"),
        [(41, "warning")]
    );
    assert_eq!(found("So it is ‘‘among all walks’’ in the country."), []);
}

#[test]
fn a_single_mark_is_found_where_it_can_be_no_apostrophe() {
    assert_eq!(found("Only ‘advisors remain in Bergen."), [(6, "warning")]);
    assert_eq!(
        found("Salt is dear,’ he says, and leaves."),
        [(14, "warning")]
    );
}

#[test]
fn a_quotation_in_two_styles_is_worth_a_look() {
    findings(
        RULE,
        "Salt

Lund tells them “salt is dear.\" They leave.
                              ^ the quotation closes with a mark of another style than it opened with
                ~ it opens here
",
    );
    assert_eq!(
        found("He says “salt is dear.\" They leave."),
        [(23, "info")]
    );
}

#[test]
fn a_space_on_the_wrong_side_is_worth_a_look() {
    assert_eq!(
        found("He says \"salt is dear. \"They leave."),
        [(24, "info")]
    );
}

#[test]
fn quotations_that_are_closed_are_no_fault() {
    for text in [
        "He says “salt is ‘white gold’ here”, and \"salt is 'dear' now\".",
        "“Salt,” he says, “is dear.” ‘Fish,’ she says, ‘is not.’",
        "He says \"...salt is dear...\" and “… fish is not …”.",
        "He says: “the boat called “Salt” has sailed” and \"the \"Salt\" has sailed.\"",
        "He says:\"Salt is dear.\"Lund Anna (1993) has (\"salt\") and “ salt ” too.",
        "„Salz ist teuer“, «le sel», « le sel », »Salz«, ”salt” and “salt”.12 So it is.",
        "The “volunteers’ ” victory and ‘the workers’ rights’ and “‘salt’”.",
    ] {
        none(RULE, &page(text));
    }
}

#[test]
fn apostrophes_inches_and_foreign_letters_are_no_quotation_marks() {
    for text in [
        "It's the workers' salt, Lund’s and the sailors’, of the ’50s and '60s and the 1930’s.",
        "’Tis said, and 'twas so: rock 'n' roll, people 's salt, l’été, O’Berg, ma‘am.",
        "A boat of 6' 10\" by 5' 2\" and “a net of 5\" mesh” and \"a net of 2.5\" mesh\", all 7.5\".",
        "The Ka‘ba, and ‘Abd al-‘Aziz, and the mosque of al-Rabi‘ there.",
    ] {
        none(RULE, &page(text));
    }
}

#[test]
fn a_quotation_of_several_paragraphs_is_no_fault() {
    for text in [
        "Lund writes: “Salt is dear.\n\n“Fish is not.\n\n“So we eat fish.”",
        "Lund writes: “Salt is dear.\n\nFish is not.\n\nSo we eat fish.”",
    ] {
        none(RULE, &page(text));
    }
}

#[test]
fn a_note_and_its_printed_copy_are_told_once_with_both_places() {
    findings(
        RULE,
        "Salt

Salt is dear in the north.
Cited in Lund Anna (1993). “The salt of the north. Bergen Press. Page 97
                           ^ the quotation that opens here is not closed
Fish is cheap in the south.

Notes...

1. Cited in Lund Anna (1993). “The salt of the north. Bergen Press. Page 97 Back
                              ~ the same in the printed note
",
    );
}

#[test]
fn a_unit_is_told_once() {
    assert_eq!(found("“A “b “c “d “e").len(), 1);
}

proptest! {
    #[test]
    fn any_marks_are_read(text in "[a “”‘’„«»\"'.(0-9\\n]{0,120}") {
        check(RULE, &[&page(&text)]);
        check("unbalanced-bracket", &[&page(&text)]);
    }
}

//! The classes of mistakes.

use super::plant::Plant;
use super::{damage, dates, notes, people, records};

/// Each class of mistakes: the rule, what goes wrong, and how.
pub(crate) const MISTAKES: &[(&str, &str, Plant)] = &[
    ("invalid-date", "entry", dates::invalid_entry),
    ("invalid-date", "document", dates::invalid_document),
    ("invalid-date", "meeting", dates::invalid_meeting),
    ("invalid-date", "date in the text", dates::invalid_mention),
    (
        "date-out-of-order",
        "two entries exchanged",
        dates::exchanged_entries,
    ),
    ("date-out-of-order", "month mistyped", dates::mistyped_month),
    (
        "year-heading-mismatch",
        "year of an entry mistyped",
        dates::year_of_other_heading,
    ),
    ("swapped-day-month", "entry", dates::exchanged_day_and_month),
    ("implausible-year", "entry", dates::far_entry),
    ("implausible-year", "document", dates::far_document),
    ("implausible-year", "meeting", dates::far_meeting),
    ("reversed-range", "meeting", dates::reversed_meeting),
    ("reversed-range", "entry", dates::reversed_entry),
    (
        "reversed-range",
        "date in the text",
        dates::reversed_mention,
    ),
    (
        "title-date-mismatch",
        "document",
        dates::title_with_other_date,
    ),
    (
        "year-slip",
        "entry copied under another year",
        records::entry_of_other_year,
    ),
    (
        "year-slip",
        "block copied under another year",
        records::block_of_other_year,
    ),
    ("year-slip", "document", records::document_of_other_year),
    (
        "year-slip",
        "date in the text",
        records::mention_of_other_year,
    ),
    ("year-slip", "meeting", records::meeting_of_other_year),
    (
        "year-slip",
        "entry of two pages",
        records::entry_of_other_page,
    ),
    ("day-slip", "entry", records::entry_of_other_day),
    ("day-slip", "document", records::document_of_other_day),
    ("duplicate-event", "same words", records::same_entry_twice),
    (
        "duplicate-event",
        "nearly the same words",
        records::entry_twice_in_other_words,
    ),
    ("duplicate-document", "one page", records::document_twice),
    (
        "duplicate-document",
        "two pages",
        records::document_of_other_page,
    ),
    ("not-in-timeline", "meeting", records::entry_of_meeting_lost),
    (
        "not-in-timeline",
        "document",
        records::entry_of_document_lost,
    ),
    (
        "outside-lifespan",
        "year of a life mistyped",
        people::life_too_short,
    ),
    (
        "outside-lifespan",
        "another person named",
        people::dead_person_acts,
    ),
    (
        "conflicting-life-dates",
        "two biographies",
        people::other_life_dates,
    ),
    (
        "duplicate-note-number",
        "number repeated",
        notes::number_twice,
    ),
    (
        "note-out-of-order",
        "numbers exchanged",
        notes::numbers_exchanged,
    ),
    (
        "note-out-of-order",
        "digits exchanged",
        notes::digits_exchanged,
    ),
    (
        "note-out-of-order",
        "notes exchanged",
        notes::notes_exchanged,
    ),
    (
        "unexplained-note-gap",
        "citation lost",
        notes::citation_lost,
    ),
    ("unexplained-note-gap", "note lost", notes::note_lost),
    ("note-text-mismatch", "word", notes::printed_otherwise),
    (
        "note-text-mismatch",
        "page number",
        notes::printed_with_other_page,
    ),
    ("missing-back-link", "link lost", notes::link_lost),
    (
        "unresolved-author-year",
        "year mistyped",
        notes::author_with_other_year,
    ),
    (
        "reference-conflict",
        "year",
        notes::reference_with_other_year,
    ),
    (
        "reference-conflict",
        "title",
        notes::reference_with_other_title,
    ),
    (
        "reference-conflict",
        "page of a quotation",
        notes::quotation_with_other_page,
    ),
    ("split-word", "by a wrap", damage::word_split_by_wrap),
    ("split-word", "by a space", damage::word_split_by_space),
    ("unbalanced-quote", "mark lost", damage::quote_lost),
    ("unbalanced-bracket", "mark lost", damage::bracket_lost),
    (
        "encoding-damage",
        "read in the wrong encoding",
        damage::misread_line,
    ),
    (
        "encoding-damage",
        "letters replaced",
        damage::replaced_letters,
    ),
    (
        "unrecognised-line",
        "entry with mixed marks",
        damage::entry_with_mixed_marks,
    ),
    (
        "unrecognised-line",
        "letters for digits",
        damage::entry_with_letters,
    ),
    (
        "unrecognised-line",
        "meeting without date",
        damage::meeting_without_date,
    ),
    (
        "missing-note-number",
        "number lost",
        damage::note_without_number,
    ),
];

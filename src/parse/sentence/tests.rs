//! Tests of [`super`].

use super::*;

fn splits(text: &str, title: &str, commentary: &str) {
    assert_eq!(split_commentary(text), (title, commentary), "{text}");
}

#[test]
fn a_title_ends_at_the_full_stop_before_a_sentence() {
    splits(
        "Telegram from Aalto to Berg via Lund. Norway claimed otherwise.",
        "Telegram from Aalto to Berg via Lund",
        "Norway claimed otherwise.",
    );
}

#[test]
fn a_full_stop_behind_an_initial_or_an_abbreviation_ends_no_title() {
    splits(
        "Minutes of talks between I.V. Aalto and J. Berg",
        "Minutes of talks between I.V. Aalto and J. Berg",
        "",
    );
    splits(
        "Telegram No. 12 to Gen. Lund",
        "Telegram No. 12 to Gen. Lund",
        "",
    );
    splits(
        "Letter to Dr. Berg of Sept. 12",
        "Letter to Dr. Berg of Sept. 12",
        "",
    );
    splits("Treaty with the U.S. Army", "Treaty with the U.S. Army", "");
}

#[test]
fn a_sentence_may_begin_behind_an_abbreviation() {
    splits(
        "Talks with the U.S. The delegates left.",
        "Talks with the U.S",
        "The delegates left.",
    );
    splits(
        "Report on Aalto Co. He denied it.",
        "Report on Aalto Co",
        "He denied it.",
    );
}

#[test]
fn full_stops_inside_quotes_and_brackets_end_no_title() {
    splits(
        "Aalto \"Our tasks. Their aims\" in Lund",
        "Aalto \"Our tasks. Their aims\" in Lund",
        "",
    );
    splits(
        "Draft (see p. 3. Annex) of Berg",
        "Draft (see p. 3. Annex) of Berg",
        "",
    );
    splits(
        "Aalto “Our tasks”. Berg notices",
        "Aalto “Our tasks”",
        "Berg notices",
    );
    splits(
        "Aalto “Our tasks.” Berg notices",
        "Aalto “Our tasks.”",
        "Berg notices",
    );
}

#[test]
fn a_bracket_that_never_closes_hides_nothing() {
    splits(
        "Letter (via Lund. Berg replied.",
        "Letter (via Lund",
        "Berg replied.",
    );
    splits("Letter (via Lund", "Letter (via Lund", "");
}

#[test]
fn a_pointer_behind_a_bracket_is_commentary() {
    splits(
        "Telegram to Aalto (Berg) See for an account: Lund",
        "Telegram to Aalto (Berg)",
        "See for an account: Lund",
    );
    splits(
        "Speech in the Diet See for its versions: Lund",
        "Speech in the Diet",
        "See for its versions: Lund",
    );
    for title in [
        "Letter of the Holy See to Lund",
        "Letter of the Holy See for Lund",
    ] {
        splits(title, title, "");
    }
}

#[test]
fn a_full_stop_inside_a_title_may_stand_before_capitals_or_numbers() {
    for title in [
        "Dissertation of M. da Lund. Second Part",
        "Act of 11 April 1903, Stb. 101",
        "Treasury Minute, para. 3 (copy)",
        "Kharita to Col. Jas. T. Berg",
        "Law of the plots, vol. 2, fol. 61",
    ] {
        splits(title, title, "");
    }
    splits(
        "Letter from Lund. Berg replied.",
        "Letter from Lund",
        "Berg replied.",
    );
    splits(
        "Report from the harbour. 575 ships had sailed.",
        "Report from the harbour",
        "575 ships had sailed.",
    );
    splits(
        "Duty of 25%. 190 seals, of which 12 alike.",
        "Duty of 25%",
        "190 seals, of which 12 alike.",
    );
    splits(
        "Report of 1950. 190 ships had sailed.",
        "Report of 1950",
        "190 ships had sailed.",
    );
}

#[test]
fn an_apostrophe_opens_no_quote() {
    splits(
        "Aalto's Plan for the People's Court. Berg's view differs.",
        "Aalto's Plan for the People's Court",
        "Berg's view differs.",
    );
}

#[test]
fn a_closing_full_stop_is_no_part_of_the_title() {
    splits(
        "Resolution of the council.",
        "Resolution of the council",
        "",
    );
    splits("Remarks on the war...", "Remarks on the war...", "");
    splits("Letter from Aalto Jr.", "Letter from Aalto Jr.", "");
}

#[test]
fn a_sentence_without_a_space_before_it_is_found_behind_a_small_letter() {
    splits(
        "Cable on the harvest.The council met",
        "Cable on the harvest",
        "The council met",
    );
    splits("Page of www.Aalto.net", "Page of www.Aalto.net", "");
}

#[test]
fn a_letter_may_end_a_title_and_one_word_is_none() {
    splits(
        "Report, Annex A. The council denies it.",
        "Report, Annex A",
        "The council denies it.",
    );
    splits("Letter to J. A. Berg", "Letter to J. A. Berg", "");
    splits(
        "Telegram. Lund to Berg, with thanks",
        "Telegram. Lund to Berg, with thanks",
        "",
    );
}

#[test]
fn an_apostrophe_before_a_number_opens_no_quote() {
    splits(
        "Letter of the '20s on herring. Norway's view differs.",
        "Letter of the '20s on herring",
        "Norway's view differs.",
    );
}

#[test]
fn the_sentence_around_a_place_is_found() {
    let text = "He left. On May 3, 1954 J. Berg sails! They stay.";
    let at = text.find("May").unwrap();
    assert_eq!(
        &text[Sentences::of(text).around(at, at + 11)],
        "On May 3, 1954 J. Berg sails! "
    );
    assert_eq!(Sentences::of("May 3").around(0, 5), 0..5);
}

#[test]
fn odd_text_is_split_without_harm() {
    for text in ["", ".", "...", "\"", "((((", ". A", "“.” A", "'.' B"] {
        let (title, rest) = split_commentary(text);
        assert!(title.len() + rest.len() <= text.len());
    }
}

//! Which words are names, and which are not.

use super::*;
use crate::lex::lex_text;

fn on<'t, T>(text: &'t str, read: impl FnOnce(Phrase<'t, '_>) -> T) -> T {
    read(Phrase::new(text, &lex_text(text)))
}

fn name(text: &str) -> Option<&str> {
    on(text, |text| before(text).map(|named| named.names.written()))
}

/// The authors that end `text`, parted by ` | `; nothing where it is not sure.
fn listed(text: &str) -> Option<String> {
    on(text, |text| {
        let named = before(text).filter(|named| named.sure)?;
        Some(authors(named.names)?.join(" | "))
    })
}

fn is_edited(text: &str) -> Option<(bool, usize)> {
    on(text, |text| {
        before(text).map(|named| (named.edited, named.start))
    })
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
        assert_eq!(is_edited(text), Some((true, 0)), "{text}");
    }
    assert_eq!(is_edited("Strand Ida"), Some((false, 0)));
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
#[test]
fn the_surname_comes_first_and_jr_is_a_suffix() {
    for (name, family, given, suffix) in [
        ("Lund Anna B.", "Lund", "Anna B.", ""),
        ("Berg John J., Jr", "Berg", "John J.", "Jr"),
        ("van Dijk Piet", "van Dijk", "Piet", ""),
        ("Aalto", "Aalto", "", ""),
        ("Lund, A.B.", "Lund", "A.B.", ""),
        ("Lund et al.", "Lund", "", ""),
    ] {
        let parts = name_parts(name);
        assert_eq!(
            (
                parts.family.as_str(),
                parts.given.as_str(),
                parts.suffix.as_str()
            ),
            (family, given, suffix)
        );
    }
}

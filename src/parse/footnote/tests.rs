//! What notes at the foot of a page cite, and what they do not.

use crate::record::Reference;
use crate::source::SourceText;

/// Authors, year, title, container and pages of each reference in a note.
fn read(note: &str) -> Vec<String> {
    let text = format!("Salt\n\nSalt is dear.\n\nNotes...\n\n1. {note} Back\n");
    let source = SourceText::new("t", text);
    let shown = |r: &Reference<'_>| {
        let year = r.year.map_or("-".to_owned(), |year| year.to_string());
        format!(
            "{} | {year} | {} | {} | {}",
            r.authors.join("; "),
            r.title,
            r.container,
            r.pages.join("; ")
        )
    };
    crate::parse::page(&source)
        .references
        .iter()
        .map(shown)
        .collect()
}

fn reads(note: &str, expected: &str) {
    assert_eq!(read(note), [expected], "{note}");
}

#[test]
fn a_book_has_author_title_and_imprint() {
    for note in [
        "Anna Lund, The Salt of the North (Oslo: Salt Press, 1990), pp. 3–4.",
        "See also Anna Lund, The Salt of the North (Oslo: Salt Press, 1990), pp. 3–4",
        "cf. Anna Lund, The Salt of the North (Oslo: Salt Press, 1990): 3–4.",
        "Anna Lund, The Salt of the North (Oslo: Salt Press, 1990), 3–4.",
        "Salt was dear. Anna Lund, The Salt of the North (Oslo: Salt Press, 1990), pp. 3–4. It still is.",
        "Anna Lund, “The Salt of the North” (Oslo: Salt Press, 1990), pp. 3–4.",
    ] {
        reads(
            note,
            "Lund, Anna | 1990 | The Salt of the North | Oslo: Salt Press | 3–4",
        );
    }
    reads(
        "A. B. Lund and Kai van Dijk, Salt, Wood and Fish: A View (Oslo, 1935–37), p. 8.",
        "Lund, A. B.; van Dijk, Kai | 1935 | Salt, Wood and Fish: A View | Oslo | 8",
    );
    reads(
        "Anna Lund (ed.), Salt of old (Oslo, 1990), p. 8",
        "Lund, Anna | 1990 | Salt of old | Oslo | 8",
    );
    reads(
        "Lund (ed.), Salt of old (Oslo, 1990), p. 8",
        "Lund | 1990 | Salt of old | Oslo | 8",
    );
    reads(
        "Anna Lund et al., Salt of old (Oslo, 1990), S. 8",
        "Lund, Anna et al. | 1990 | Salt of old | Oslo | 8",
    );
    reads(
        "Lund, A. B., Salt of old (New Bergen 1990).",
        "Lund, A. B. | 1990 | Salt of old | New Bergen | ",
    );
    reads(
        "Anna Lund, Salt of old, ed. Kai Aalto, 2nd edn (Oslo: Salt Press, n.d.), p. 8",
        "Lund, Anna | - | Salt of old | ed. Kai Aalto, 2nd edn. Oslo: Salt Press | 8",
    );
    reads(
        "Ministry of Salt, Report on Salt (Leith: Crown Press, 1950), p. 8",
        "Ministry of Salt | 1950 | Report on Salt | Leith: Crown Press | 8",
    );
    reads(
        "Anna Lund, Salt of old (1990), p. 8",
        "Lund, Anna | 1990 | Salt of old |  | 8",
    );
}

#[test]
fn an_article_has_its_title_in_quotes() {
    for note in [
        "Anna Lund, “The Salt of the North,” Salt Journal 12 (1990): 3–4.",
        "Anna Lund, ‘The Salt of the North’, Salt Journal 12 (1990), pp. 3–4.",
    ] {
        reads(
            note,
            "Lund, Anna | 1990 | The Salt of the North | Salt Journal 12 | 3–4",
        );
    }
    reads(
        "Anna Lund, Ole Berg and Kai Holm, “The Salt of the North,” Salt Journal 12, no. 3 (1990): 3",
        "Lund, Anna; Berg, Ole; Holm, Kai | 1990 | The Salt of the North | Salt Journal 12, no. 3 | 3",
    );
}

#[test]
fn several_works_stand_in_one_note() {
    assert_eq!(
        read(
            "Anna Lund, Salt of old (Oslo: Salt Press, 1990), p. 3; Ole Berg, Wood (Oslo, 1991), p. 8. Berg Per (1992). Fish. Page 9"
        ),
        [
            "Lund, Anna | 1990 | Salt of old | Oslo: Salt Press | 3",
            "Berg, Ole | 1991 | Wood | Oslo | 8",
            "Berg Per | 1992 | Fish |  | 9",
        ]
    );
}

#[test]
fn earlier_works_are_pointed_back_to() {
    reads("Ibid., 12.", " | - | Ibid. |  | 12");
    reads("ibid. p. 12", " | - | ibid. |  | 12");
    reads("Ebd., 12–14.", " | - | Ebd. |  | 12–14");
    reads("Ibidem", " | - | Ibidem |  | ");
    reads("Lund, op. cit., p. 12", "Lund | - | op. cit. |  | 12");
    reads("See Lund, Op. cit. Page 12", "Lund | - | Op. cit. |  | 12");
    reads(
        "Anna Lund, Salt of old, op. cit., 12",
        "Lund, Anna | - | Salt of old |  | 12",
    );
    reads("Lund, a. a. O., 12", "Lund | - | a. a. O. |  | 12");
}

/// The second note behind one that cites a work in full: its references, and which of them it means.
fn behind_full(note: &str) -> Vec<(String, String, Option<usize>)> {
    let full = "Anna Lund, The Salt of the North (Oslo: Salt Press, 1990), p. 3";
    let text = format!(
        "Salt\n\nSalt is dear.\n\nNotes...\n\n1. {full}. Back\n2. Berg Ole (1991). Wood. Page 2 Back\n3. {note} Back\n"
    );
    let source = SourceText::new("t", text);
    let page = crate::parse::page(&source);
    let found = page.references.iter().filter(|r| r.note == Some(2));
    found
        .map(|r| (r.title.to_string(), r.pages.join("; "), r.resolves_to))
        .collect()
}

#[test]
fn a_part_of_a_title_means_a_work_that_is_cited_before() {
    for note in [
        "Lund, Salt of the North, p. 22.",
        "See Lund, Salt of the North, 22.",
        "Lund, “Salt of the North,” 22",
        "Anna Lund, Salt of the North, p. 22; and so it was.",
        "Salt was dear. Lund, Salt of the North, p. 22.",
    ] {
        let expected = ("Salt of the North".to_owned(), "22".to_owned(), Some(0));
        assert_eq!(behind_full(note), [expected], "{note}");
    }
    assert_eq!(behind_full("Lund, Salt, p. 2; Berg, Wood, p. 3").len(), 2);
    for note in [
        "Lund, Fish, p. 22",
        "Holm, Salt of the North, p. 22",
        "Lund, Salt of the North",
        "Lund, who sold salt, p. 22",
        "Lund, Salt of the North, which is good",
    ] {
        assert_eq!(behind_full(note), [], "{note}");
    }
}

#[test]
fn what_is_not_sure_is_no_reference() {
    for note in [
        "Salt, Wood and Fish (Oslo: Salt Press, 1990), p. 3",
        "The Salt of the North (Oslo: Salt Press, 1990), p. 3",
        "In 1950 Anna Lund, Minister of Salt (Oslo, 1950), said so.",
        "Anna Lund, Minister of Salt (Norway, 1950).",
        "Anna Lund, Salt of old (Oslo, 1990) is a good book.",
        "Anna Lund, who sold salt (Oslo, 1990).",
        "Anna Lund, Ole Berg and Kai Holm, Wood (Oslo: Salt Press, 1990), p. 3",
        "Anna Lund, Salt of old. She sold it. Again (Oslo, 1990).",
        "Anna Lund, Salt of old (Oslo, May 1990).",
        "They came, op. cit., and went.",
        "The habits of the ibid bird are not known.",
        "He cites opera of the city.",
    ] {
        assert_eq!(read(note), [""; 0], "{note}");
    }
}

//! Lists whose entries have their dates inside, and texts that are none.

use crate::parse::page;
use crate::source::SourceText;

/// Lines, date in EDTF and text of each event.
fn events(text: &str) -> Vec<(usize, usize, String, String)> {
    let source = SourceText::new("t", text);
    let page = page(&source);
    let events = page.events.iter();
    events
        .map(|event| {
            let date = event.date.edtf().unwrap_or_default();
            (
                event.place.line,
                event.place.line_end,
                date,
                event.text.to_string(),
            )
        })
        .collect()
}

fn has(text: &str, expected: &[(usize, usize, &str, &str)]) {
    let found = events(text);
    let found: Vec<(usize, usize, &str, &str)> = found
        .iter()
        .map(|(line, end, date, text)| (*line, *end, &**date, &**text))
        .collect();
    assert_eq!(found, expected, "{text}");
}

fn has_none(text: &str) {
    assert_eq!(events(text), [], "{text}");
}

#[test]
fn the_date_of_an_entry_may_stand_among_other_words_in_brackets() {
    has(
        "Repertoire\n\nDe molen, klucht (eerste opvoering: 3 mei 1911, hernomen 9 juni 1912)\nTwee zwagers, blijspel (eerste opvoering: 28 oktober 1911)\nDe schout (voor het eerst op 24 januari\n1912)\nHet dorp brandt, drama (eerste opvoering: 12 maart 1913)\n",
        &[
            (
                3,
                3,
                "1911-05-03",
                "De molen, klucht (eerste opvoering: 3 mei 1911, hernomen 9 juni 1912)",
            ),
            (
                4,
                4,
                "1911-10-28",
                "Twee zwagers, blijspel (eerste opvoering: 28 oktober 1911)",
            ),
            (
                5,
                6,
                "1912-01-24",
                "De schout (voor het eerst op 24 januari 1912)",
            ),
            (
                7,
                7,
                "1913-03-12",
                "Het dorp brandt, drama (eerste opvoering: 12 maart 1913)",
            ),
        ],
    );
}

#[test]
fn reigns_that_follow_each_other_are_entries_and_lives_are_none() {
    has(
        "Abbots of Fell\n\nHugh, a mason's son (1098–1121), built the nave\nOdo (1121–1139), drowned\nWalter the Lame (1139–1140), said nothing\nHugh II (1140–1163), sold the bells\nSimon (1163–1170), bought them back\n",
        &[
            (
                3,
                3,
                "1098/1121",
                "Hugh, a mason's son (1098–1121), built the nave",
            ),
            (4, 4, "1121/1139", "Odo (1121–1139), drowned"),
            (
                5,
                5,
                "1139/1140",
                "Walter the Lame (1139–1140), said nothing",
            ),
            (6, 6, "1140/1163", "Hugh II (1140–1163), sold the bells"),
            (7, 7, "1163/1170", "Simon (1163–1170), bought them back"),
        ],
    );
    has_none(
        "Painters of Fell\n\nHugh Lund (1798–1861), of the mill\nOdo Berg (1801–1839), drowned\nAnna Holm (1790–1868), of the school\nIda Vole (1823–1901), her pupil\nSimon Brask (1811–1870), of the inn\n",
    );
}

#[test]
fn blocks_of_labelled_parts_are_records_whatever_their_order() {
    has(
        "Kort ur arkivet\n\nDatum: 3 maj 1911\nOrt: Tornby\nHändelse: Bron öppnas.\n\nOrt: Storvik\nDatum: juni 1912\nHändelse: Hammaren tystnar.\n\nOrt: Tornby\nHändelse: Skolan brinner.\nDatum: 24 december 1913\n",
        &[
            (
                3,
                5,
                "1911-05-03",
                "Datum: 3 maj 1911 Ort: Tornby Händelse: Bron öppnas.",
            ),
            (
                7,
                9,
                "1912-06",
                "Ort: Storvik Datum: juni 1912 Händelse: Hammaren tystnar.",
            ),
            (
                11,
                13,
                "1913-12-24",
                "Ort: Tornby Händelse: Skolan brinner. Datum: 24 december 1913",
            ),
        ],
    );
}

#[test]
fn a_title_over_a_date_alone_begins_the_entry() {
    has(
        "Gemeinde Quarn\n\nDie Brücke ist fertig\n3. Mai 2011\nSie hat ein Geländer.\n\nNeue Glocke\n14. Juni 2011\nSie klingt.\n\nDer Bach tritt über\n2. August 2011\nEr geht zurück.\n",
        &[
            (
                3,
                5,
                "2011-05-03",
                "Die Brücke ist fertig Sie hat ein Geländer.",
            ),
            (7, 9, "2011-06-14", "Neue Glocke Sie klingt."),
            (11, 13, "2011-08-02", "Der Bach tritt über Er geht zurück."),
        ],
    );
    // A heading over entries of its own is none of them.
    has(
        "The north\n\nNorway\n3 May 1949 Lund meets Berg.\n4 May 1949 Berg leaves.\n\nDenmark\n7 May 1949 Holm writes.\n8 May 1949 Holm waits.\n",
        &[
            (4, 4, "1949-05-03", "Lund meets Berg."),
            (5, 5, "1949-05-04", "Berg leaves."),
            (8, 8, "1949-05-07", "Holm writes."),
            (9, 9, "1949-05-08", "Holm waits."),
        ],
    );
}

#[test]
fn cells_that_were_saved_one_a_line_are_records_of_as_many_lines_each() {
    has(
        "Pupils\n\nName\nEntered\nTrade\nAda Holm\n3 May 1811\nweaver\nIda Vole\n9 June 1811\ncooper\nJon Brask\n1 July 1812\nnone\nEva Lund\n2 July 1812\nmiller\n",
        &[
            (6, 8, "1811-05-03", "Ada Holm weaver"),
            (9, 11, "1811-06-09", "Ida Vole cooper"),
            (12, 14, "1812-07-01", "Jon Brask none"),
            (15, 17, "1812-07-02", "Eva Lund miller"),
        ],
    );
}

#[test]
fn a_question_and_its_answer_are_one_entry() {
    has(
        "Catechism\n\nQ. When was the bridge opened?\nA. It opened on 3 May 1811, a market day.\n\nQ. And the school?\nA. On 4 July 1834, in the barn.\n\nQ. When did the tower fall?\nA. It fell on 9 March 1876 and hurt nobody.\n",
        &[
            (
                3,
                4,
                "1811-05-03",
                "Q. When was the bridge opened? A. It opened on 3 May 1811, a market day.",
            ),
            (
                6,
                7,
                "1834-07-04",
                "Q. And the school? A. On 4 July 1834, in the barn.",
            ),
            (
                9,
                10,
                "1876-03-09",
                "Q. When did the tower fall? A. It fell on 9 March 1876 and hurt nobody.",
            ),
        ],
    );
}

#[test]
fn an_entry_of_a_list_without_a_date_is_no_part_of_the_one_above() {
    let source = SourceText::new(
        "t",
        "Papers\n\n1. Letter of the mayor. Quarn, 3 May 1811. 2 leaves.\n2. Receipt for sheets. Quarn, 17 June 1811. 1 leaf.\n3. Petition of a widow, n.d. 1 leaf.\n4. Roll of the sick. Fell, 2 February 1812. 6 leaves.\n5. A will of 1786, copied 9 October 1812. 4 leaves.\n6. Plan of the ward. Fell, 1 March 1815. 1 leaf.\n",
    );
    let page = page(&source);
    let lines: Vec<usize> = page.events.iter().map(|event| event.place.line).collect();
    assert_eq!(lines, [3, 4, 6, 7, 8]);
    assert!(
        page.events
            .iter()
            .all(|event| event.place.line_end == event.place.line)
    );
}

#[test]
fn paragraphs_and_articles_that_name_dates_are_no_entries() {
    for text in [
        "Dear cousin,\n\nYou ask what became of the house. It was sold on\n3 May 1811 to a dealer in wool, who has never lived\nin it.\n\nI have seen the notary twice, on 12 June and 4 July. He\nswears that the deed of 1798 is lost, but his clerk had\nit in his hands in 1809.\n\nYour aunt is well. She will be eighty on 1 January next\nand counts on you.\n",
        "Rules of the baths\n\nArticle 1. The baths are open from 1 May to 30 September.\nArticle 2. On 25 July, the day of the patron, entry is free.\nArticle 3. Children under eight are accompanied.\nArticle 4. The rules of 3 May 1911 are repealed.\nArticle 5. The price is that of 1923, and a penny.\nArticle 6. From 1 to 15 October the baths are cleaned.\n",
    ] {
        has_none(text);
    }
}

//! Dates in running text.

use super::tells;

#[test]
fn dates_are_found_where_they_stand() {
    tells(
        "en",
        "Treaties with Lund ({October 17, 1950}) and Berg ({August 30, 1950}) were read. In {July 1949} they met.",
        &["1950-10-17", "1950-08-30", "1949-07"],
    );
    tells(
        "en",
        "The clerk wrote on {May 3, 1954} he left",
        &["1954-05-03"],
    );
    tells(
        "en",
        "They sat from {January 25 till February 17, 1954}, but rose.",
        &["1954-01-25/1954-02-17"],
    );
    tells(
        "en",
        "In 1950, by {mid-May}, before the {end of June}, all was done.",
        &["1950-05~", "1950-06~"],
    );
    tells(
        "en",
        "See {20-08-1952} Minutes and {12-09-1953} Speech.",
        &["1952-08-20", "1953-09-12"],
    );
    tells(
        "en",
        "It was the night of {5 May 1951} when he came.",
        &["1951-05-05"],
    );
    tells(
        "en",
        "They met at the fair of {Monday, May 7th, 1951}, in rain.",
        &["1951-05-07"],
    );
}

#[test]
fn ranges_and_lists_share_what_they_can() {
    tells(
        "en",
        "They met from {October 2 till 12 October 1952}, 37 in all.",
        &["1952-10-02/1952-10-12"],
    );
    tells(
        "en",
        "They met in {April 8 till 25 1950}, it is said.",
        &["1950-04-08/1950-04-25"],
    );
    tells(
        "en",
        "They met on {September 20-28,1951} at the mill.",
        &["1951-09-20/1951-09-28"],
    );
    tells(
        "en",
        "They met on {5–7 May 1950} at the mill.",
        &["1950-05-05/1950-05-07"],
    );
    tells(
        "en",
        "They met in {June-December 1950} at the mill.",
        &["1950-06/1950-12"],
    );
    tells(
        "en",
        "There are letters of {July 23, 26, and 28, August 24 and October 6 and 10, 1950}. See below.",
        &["{1950-07-23,1950-07-26,1950-07-28,1950-08-24,1950-10-06,1950-10-10}"],
    );
    tells(
        "en",
        "They met in {April and May 1950} at the mill.",
        &["{1950-04,1950-05}"],
    );
    tells(
        "en",
        "In 1950, from {May 13 till 16}, Lund was there.",
        &["1950-05-13/1950-05-16"],
    );
    tells(
        "en",
        "The mill stood still between {Aug. 5, 1953 and Dec. 23, 1953} they say.",
        &["1953-08-05/1953-12-23"],
    );
}

#[test]
fn a_date_may_be_written_in_many_ways() {
    tells(
        "en",
        "It was ({October 17, 1950}) and so on.",
        &["1950-10-17"],
    );
    tells(
        "en",
        "It was on {November 15. 1950} Lund came.",
        &["1950-11-15"],
    );
    tells(
        "en",
        "It was on {February 5,1951} that he came.",
        &["1951-02-05"],
    );
    tells("en", "It was on the {2nd of May, 1950}.", &["1950-05-02"]);
    tells(
        "en",
        "It was on {Aug. 5, 1953} that he came.",
        &["1953-08-05"],
    );
    tells("en", "It was in {August (1950)}, Lund says.", &["1950-08"]);
    tells(
        "en",
        "It was in {october in 1950} that he came.",
        &["1950-10"],
    );
    tells("en", "It was {5 may 1950} when he came.", &["1950-05-05"]);
    tells(
        "en",
        "It was {Early March 1950} when he came.",
        &["1950-03~"],
    );
    tells(
        "en",
        "It was on {14 March 44 BC} that he came.",
        &["-0043-03-14"],
    );
    tells(
        "en",
        "It was on {Thu 8-3-1951} that he came.",
        &["1951-03-08"],
    );
    tells(
        "en",
        "He came {8 March 1951 (Thursday)} and left.",
        &["1951-03-08"],
    );
    tells(
        "en",
        "It was in the {spring of 1951} that he came.",
        &["1951-21"],
    );
    tells(
        "en",
        "He came on {1950-01-05T12:30:00Z} and left.",
        &["1950-01-05"],
    );
    tells("en", "He came on {25.VI.1950} and left.", &["1950-06-25"]);
}

#[test]
fn the_number_of_a_paper_before_of_is_no_day() {
    tells(
        "en",
        "They file Letter 15 of {March 28, 1946} with the rest.",
        &["1946-03-28"],
    );
    tells(
        "en",
        "The court gave Order 4 of {May 6, 1797} its name.",
        &["1797-05-06"],
    );
    tells("en", "Paper 12 of {June 3, 1811} is lost.", &["1811-06-03"]);
}

#[test]
fn other_languages_are_read_in_sentences() {
    tells(
        "de",
        "Es geschah vom {5. bis 7. Mai 1951} am Ort.",
        &["1951-05-05/1951-05-07"],
    );
    tells(
        "de",
        "Die Gilde kam am {5. Mai 1951} und im {Juni 1952}.",
        &["1951-05-05", "1952-06"],
    );
    tells("de", "Es war {Ende Mai 1951} am Ort.", &["1951-05~"]);
    tells(
        "fr",
        "Il part le {5 mai 1951} et le {1er juin 1952} il revient.",
        &["1951-05-05", "1952-06-01"],
    );
    tells(
        "fr",
        "La foire dure du {5 au 7 mai 1951} dans la ville.",
        &["1951-05-05/1951-05-07"],
    );
    tells(
        "es",
        "El gremio sale el {5 de mayo de 1951} y vuelve en {junio de 1952}.",
        &["1951-05-05", "1952-06"],
    );
    tells(
        "it",
        "La gilda parte dal {5 al 7 maggio 1951} per Oslo.",
        &["1951-05-05/1951-05-07"],
    );
    tells(
        "ru",
        "Он вышел {5 мая 1951 г.} и в {июне 1952} вернулся.",
        &["1951-05-05", "1952-06"],
    );
    tells(
        "nl",
        "Het gilde kwam op {5 mei 1951} en ging weer.",
        &["1951-05-05"],
    );
    tells(
        "pl",
        "Było to {5 maja 1951 roku} w mieście.",
        &["1951-05-05"],
    );
    tells(
        "zh",
        "商会于{1950年3月4日}在第一学校开会，并接收灾民。",
        &["1950-03-04"],
    );
    tells(
        "ja",
        "商人たちは昭和{25年5月3日}に町で会議を開いた。",
        &["1950-05-03"],
    );
    tells("ko", "그는 {1950년 6월 25일에} 떠났다.", &["1950-06-25"]);
}

#[test]
fn a_month_alone_needs_a_word_before_it() {
    tells(
        "en",
        "In 1950 all was well. In {July} the fleet sails; by {august} it is back.",
        &["1950-07", "1950-08"],
    );
    tells("en", "April Lund and August Berg sail on.", &[]);
    tells("de", "Es war mai 1951 am Ort.", &[]);
}

#[test]
fn a_number_that_counts_something_is_no_day() {
    tells(
        "en",
        "In 1950 it was so, and on {July 7}, 12 ships came.",
        &["1950-07-07"],
    );
    tells("en", "It was in {July} 38,000 men in 1950.", &["XXXX-07"]);
    tells("en", "It was July 12% more.", &[]);
    tells("en", "It was in {March}, 12 ships came.", &["XXXX-03"]);
    tells(
        "en",
        "It was on {5 May} 200 men came in 1950.",
        &["XXXX-05-05"],
    );
    tells("en", "They saw 12 May-blossoms there.", &[]);
}

#[test]
fn an_impossible_date_is_kept_as_invalid() {
    tells("en", "It was on {June 31, 1950} he sailed.", &["invalid"]);
    tells("en", "He pays on {31-6-1950} for wool.", &["invalid"]);
}

#[test]
fn other_words_and_numbers_tell_no_date() {
    tells("en", "There they may start to march in rain.", &[]);
    tells(
        "en",
        "He went to the 38th parallel and the 4th Field Army.",
        &[],
    );
    tells("en", "It was so in 1950 and the 1930’s.", &[]);
    tells("en", "There were 12 ships, 38,000 men, 5 percent.", &[]);
    tells("en", "So Lund (2018) remarks.", &[]);
    tells("en", "They like to march in 1950s style.", &[]);
    tells(
        "en",
        "See pages 12-13-14, 1950-51, 3-4 ships, 10-12 men.",
        &[],
    );
    tells("en", "It cost 1.50 and 12.5 and 1,500 crowns.", &[]);
    tells(
        "en",
        "See ISBN 978-3-16-148410-0 and ISBN 0-19-852663-6 there.",
        &[],
    );
    tells(
        "en",
        "One may call 555-1234-1950 or 0171-23-45-1950 by day.",
        &[],
    );
    tells("en", "The doors open at 10:30 and 12.15 hours.", &[]);
    tells("en", "They won 3-2, 12-10-1 and 6/4 that day.", &[]);
    tells(
        "en",
        "It was Henry V 1413 and Louis XIV 1700 who ruled.",
        &[],
    );
    tells("en", "See Part IV 1950 and Chapter 3 of it.", &[]);
    tells("en", "They use version 3.12.1 and 10.3.19.50 there.", &[]);
    tells("en", "See Acts 2:14 and Psalm 12.3.5 there.", &[]);
    tells("en", "The Mayor was marching in the second half.", &[]);
    tells("en", "He was Jan Lund, and she was May Berg.", &[]);
    tells("en", "It sold for 5 may be 6 crowns.", &[]);
    tells("en", "The file B12-3-1950 is lost.", &[]);
}

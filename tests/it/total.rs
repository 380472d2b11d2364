//! Reading is total: whatever the text, no panic, no line lost, and nothing that is no date.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;

use edtf_core::Edtf;
use proptest::prelude::*;
use regesta::check::{Checker, RULES};
use regesta::date::Date;
use regesta::export::write_json_lines;
use regesta::page::{LineUse, Page};
use regesta::record::Held;
use regesta::source::SourceText;
use serde_json::Value;

/// Each line belongs to exactly one thing, counted again from the places of the records.
fn assert_tiled(page: &Page<'_>) {
    let lines = page.source.line_count();
    let mut owners: Vec<Vec<LineUse>> = vec![Vec::new(); lines];
    for (used, place) in page.places() {
        assert!(place.line <= place.line_end && place.line_end <= lines);
        let lines = page.source.lines_span(place.line, place.line_end);
        // A record that begins behind another has the rest of that one's last line.
        match place.begins_behind() {
            true => {
                let first = page.source.line_span(place.line);
                assert!(first.start < place.span.start && place.span.start < first.end);
                assert_eq!(place.span.end, lines.end);
            }
            false => {
                assert_eq!(place.span, lines);
                assert!(place.lines().count() > 0, "{used:?} owns no line");
            }
        }
        for line in place.lines() {
            owners[line - 1].push(used);
        }
    }
    for (index, owners) in owners.iter().enumerate() {
        let text = page.source.line(index + 1);
        let invisible = |c| {
            matches!(
                c,
                '\u{200b}'
                    | '\u{2060}'
                    | '\u{feff}'
                    | '\u{ad}'
                    | '\u{200e}'
                    | '\u{200f}'
                    | '\u{202a}'..='\u{202e}'
            )
        };
        let blank = text.chars().all(|c| c.is_whitespace() || invisible(c));
        match owners.as_slice() {
            [] => assert!(
                blank && page.uses[index] == LineUse::Blank,
                "line {} is lost",
                index + 1
            ),
            [owner] => assert_eq!(page.uses[index], *owner),
            _ => panic!("line {} belongs to {owners:?}", index + 1),
        }
    }
    assert_eq!(page.coverage().lines(), lines);
}

/// Letters and digits of a text.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Letters and digits of the lines that a record owns.
fn owned_letters(page: &Page<'_>, wanted: LineUse) -> String {
    page.uses
        .iter()
        .enumerate()
        .filter(|(_, used)| **used == wanted)
        .map(|(index, _)| letters(page.source.line(index + 1)))
        .collect()
}

/// Whether `part` is `whole` with some letters left out.
fn is_subsequence(part: &str, whole: &str) -> bool {
    let mut whole = whole.chars();
    part.chars().all(|c| whole.any(|w| w == c))
}

/// Whether a text says what its lines say, and besides that only the labels of biographies, which cut
/// sentences and belong to them.
fn assert_says(page: &Page<'_>, used: LineUse, said: &str) {
    let owned = owned_letters(page, used);
    assert!(
        is_subsequence(&owned, said),
        "{said:?} lacks something of {owned:?}"
    );
    let labels: usize = page
        .biographies
        .iter()
        .map(|biography| letters(page.source.line(biography.place.line)).len())
        .sum();
    assert!(
        said.len() <= owned.len() + labels,
        "{said:?} adds to {owned:?}"
    );
    if page.biographies.is_empty() {
        assert_eq!(owned, said);
    }
}

/// Entries of which each begins behind another on a line say together what their lines say.
fn assert_group_says(page: &Page<'_>, first: usize, behind: usize) {
    if page.events[first].place.begins_behind() {
        return;
    }
    let group = first..=first + behind;
    let owned: String = (group.clone())
        .map(|index| owned_letters(page, LineUse::Event(index)))
        .collect();
    let said: String = page.events[group]
        .iter()
        .map(|r| letters(&r.label) + &letters(&r.date.written) + &letters(&r.text))
        .collect();
    assert!(
        is_subsequence(&owned, &said),
        "{said:?} lacks something of {owned:?}"
    );
}

/// What a record says is what its lines say: no letter is lost, and none is added.
fn assert_nothing_lost(page: &Page<'_>) {
    for (index, r) in page.events.iter().enumerate() {
        let used = LineUse::Event(index);
        let behind = page.events[index + 1..].iter();
        let behind = behind.take_while(|other| other.place.begins_behind());
        if r.place.begins_behind() || behind.clone().count() > 0 {
            assert_group_says(page, index, behind.count());
            continue;
        }
        let (date, text) = (letters(&r.date.written), letters(&r.text));
        let said = letters(&r.label) + &date + &text;
        // A date in the words of its entry is not taken out of them.
        let twice = text.contains(&date) && !is_subsequence(&said, &owned_letters(page, used));
        match twice {
            true => assert_says(page, used, &(letters(&r.label) + &text)),
            false => assert_says(page, used, &said),
        }
    }
    for (index, r) in page.paragraphs.iter().enumerate() {
        assert_says(page, LineUse::Paragraph(index), &letters(&r.text));
    }
    for (index, r) in page.documents.iter().enumerate() {
        let said = letters(&r.date.written) + &letters(&r.title) + &letters(&r.commentary);
        if r.embedded {
            let line = letters(page.source.line(r.place.line));
            assert!(line.contains(&said), "{r:?}");
            assert!(letters(page.source.slice(r.place.span)).ends_with(&said));
            continue;
        }
        let owned = owned_letters(page, LineUse::Document(index));
        let behind = page.documents.get(index + 1).filter(|next| next.embedded);
        if let Some(next) = behind.filter(|next| next.place.line == r.place.line) {
            // Behind a citation nothing but `and` parts it from the next.
            let end = next.place.span.start - page.source.line_span(r.place.line).start;
            let owned = letters(&page.source.line(r.place.line)[..end]);
            let marker = if r.marked { "Document".len() } else { 0 };
            let joint = owned.len() - marker - said.len();
            assert!(owned[marker..].starts_with(&said) && joint <= 3, "{r:?}");
            continue;
        }
        assert!(owned.ends_with(&said), "{r:?}");
        assert_eq!(
            owned.len() - said.len(),
            if r.marked { "Document".len() } else { 0 }
        );
    }
    for (index, r) in page.notes.iter().enumerate() {
        let owned = owned_letters(page, LineUse::Note(index));
        let owned = owned.trim_start_matches(|c: char| c.is_ascii_digit());
        let said = letters(&r.text);
        let said = said.trim_start_matches(|c: char| c.is_ascii_digit());
        let links = owned.strip_prefix(said).unwrap();
        let links = links.replace("Back", "").replace("Cite", "");
        assert!(links.is_empty() && (r.back_link || owned == said), "{r:?}");
    }
    for (index, r) in page.meetings.iter().enumerate() {
        assert_eq!(
            owned_letters(page, LineUse::Meeting(index)),
            letters(&r.date.written) + &letters(&r.title)
        );
    }
    for (index, r) in page.inline_notes.iter().enumerate() {
        assert_eq!(
            owned_letters(page, LineUse::InlineNote(index)),
            letters(&r.text)
        );
    }
    for (index, r) in page.captions.iter().enumerate() {
        assert_eq!(
            owned_letters(page, LineUse::Caption(index)),
            letters(&r.text)
        );
    }
    for (index, r) in page.unparsed.iter().enumerate() {
        assert_eq!(
            owned_letters(page, LineUse::Unparsed(index)),
            letters(&r.text)
        );
    }
    for (index, r) in page.sections.iter().enumerate() {
        assert_eq!(
            owned_letters(page, LineUse::Section(index)),
            letters(&r.title)
        );
    }
    for (index, r) in page.biographies.iter().enumerate() {
        let said = letters(&r.label) + &letters(&r.text);
        assert_eq!(owned_letters(page, LineUse::Biography(index)), said);
        assert!(!r.people.is_empty());
    }
}

/// Every date is a date of the calendar, by an outside reader of EDTF, or says that it is none.
fn assert_dates(page: &Page<'_>) {
    let dates: Vec<&Date<'_>> = (page.events.iter().map(|r| &r.date))
        .chain(page.documents.iter().map(|r| &r.date))
        .chain(page.meetings.iter().map(|r| &r.date))
        .collect();
    for date in dates {
        match date.edtf() {
            None => {
                let without = ["invalid", "unreadable", "unknown", "ambiguous", "no-year"];
                assert!(without.contains(&date.precision().as_str()));
            }
            Some(value) => {
                assert!(Edtf::parse(&value).is_ok(), "{value}");
                assert!(date.days().is_none_or(|(first, last)| first <= last));
            }
        }
    }
}

/// Every date in running text stands where it says; every citation and note is in the ledger once.
fn assert_apparatus(page: &Page<'_>) {
    for mention in &page.mentions {
        assert_eq!(
            letters(page.source.slice(mention.span)),
            letters(&mention.date.written)
        );
        assert_eq!(page.source.line_of(mention.span.start), mention.line);
        assert!(
            mention
                .date
                .edtf()
                .is_none_or(|value| Edtf::parse(&value).is_ok())
        );
    }
    let mut documents = vec![0; page.documents.len()];
    let mut printed = vec![0; page.notes.len()];
    let mut inline = vec![0; page.inline_notes.len()];
    for entry in &page.ledger.entries {
        match entry.held {
            Held::Document(index) => documents[index] += 1,
            Held::Note {
                printed: note,
                inline: place,
            } => {
                note.into_iter().for_each(|index| printed[index] += 1);
                place.into_iter().for_each(|index| inline[index] += 1);
            }
            Held::Gap => {}
        }
    }
    let mut counts = documents.iter().chain(&printed).chain(&inline);
    assert!(counts.all(|count| *count == 1), "{:?}", page.ledger);
}

/// Every record can be written, has an identifier of its own, and refers to what is there.
fn assert_written(page: &Page<'_>) {
    let mut bytes = Vec::new();
    write_json_lines(&mut bytes, page).unwrap();
    let records: Vec<Value> = std::str::from_utf8(&bytes)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let mut ids: Vec<&str> = records
        .iter()
        .filter_map(|record| record["id"].as_str())
        .collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "identifiers are unique");
    for record in &records {
        if let Some(section) = record["section_id"].as_str() {
            assert!(ids.binary_search(&section).is_ok());
        }
    }
    let mut again = Vec::new();
    write_json_lines(&mut again, &regesta::parse::page(page.source)).unwrap();
    assert_eq!(bytes, again, "the same text gives the same bytes");
}

/// References and mentions say what their lines say, and refer to what is there.
fn assert_references(page: &Page<'_>) {
    for reference in &page.references {
        let lines: String = reference
            .place
            .lines()
            .map(|line| letters(page.source.line(line)))
            .collect();
        assert!(!reference.authors.is_empty() && !letters(&reference.title).is_empty());
        let parts = (reference.authors.iter()).chain([&reference.title, &reference.container]);
        for part in parts.chain(&reference.pages) {
            assert!(lines.contains(&letters(part)), "{reference:?}");
        }
        if let Some(full) = reference.resolves_to.map(|full| &page.references[full]) {
            assert!(reference.short && !full.short && full.resolves_to.is_none());
            assert!(reference.year.is_none() || reference.year == full.year);
        }
    }
    for mention in &page.author_mentions {
        assert_eq!(
            letters(page.source.slice(mention.span)),
            letters(&mention.name)
        );
        assert_eq!(page.source.line_of(mention.span.start), mention.line);
        let work = mention.resolves_to.map(|work| &page.references[work]);
        assert!(work.is_none_or(|work| work.year == Some(mention.year)));
    }
}

fn check(text: &str) {
    let source = SourceText::new("page.txt", text);
    let page = regesta::parse::page(&source);
    assert_tiled(&page);
    assert_nothing_lost(&page);
    assert_dates(&page);
    assert_apparatus(&page);
    assert_references(&page);
    assert_written(&page);
}

/// Every finding and each of its other places lies in the page, from a column of its first line to one of its last.
fn check_places(text: &str) {
    let source = SourceText::new("page.txt", text);
    let mut checker = Checker::new(RULES.iter());
    checker.add(&regesta::parse::page(&source));
    for finding in checker.finish() {
        let others = finding.related.iter().map(|related| &related.place);
        for place in std::iter::once(&finding.place).chain(others) {
            let columns = |line| 1..=source.line(line).chars().count() + 1;
            let start = (place.line, place.column);
            let end = (place.end_line, place.end_column);
            assert!(
                start <= end
                    && end.0 <= source.line_count()
                    && columns(start.0).contains(&start.1)
                    && columns(end.0).contains(&end.1),
                "{} {place:?} in {:?}",
                finding.rule.name,
                source.line(place.line)
            );
        }
    }
}

fn real_page() -> String {
    fs::read_to_string("input/article-54.txt").unwrap()
}

/// The pages of `tests/pages`.
fn pages() -> Vec<String> {
    let mut paths: Vec<_> = fs::read_dir("tests/pages")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .collect();
    paths.sort();
    paths
        .iter()
        .map(|path| fs::read_to_string(path).unwrap())
        .collect()
}

#[test]
fn the_real_page_is_read_without_loss() {
    check(&real_page());
}

#[test]
fn the_real_page_is_the_same_with_a_byte_order_mark_and_crlf() {
    let plain = real_page();
    let other = format!("\u{feff}{}", plain.replace('\n', "\r\n"));
    let (plain, other) = (SourceText::new("p", plain), SourceText::new("p", other));
    let records = |source: &SourceText| {
        let mut bytes = Vec::new();
        write_json_lines(&mut bytes, &regesta::parse::page(source)).unwrap();
        String::from_utf8(bytes).unwrap()
    };
    assert_eq!(records(&plain), records(&other));
    check(other.text());
}

#[test]
fn odd_pages_are_read_without_loss() {
    for text in [
        "",
        "\n",
        "\u{feff}",
        "\r\r\r",
        "1949",
        "7-3-1949",
        "Document:",
        "1. Back",
        "• ",
        "....",
        "Back",
        "(1900-1980)",
        "A (1900-1980)",
        "A\nA (1900-1980)",
        "A\nA B (1900-1980)\n. then",
        "1949\n\n1950\n\n1951",
        "Title\n\n1949\nJanuary",
        "Notes...\n\n1. a\n1. b\n1. c",
        "(1990)",
        "A\n\nLund (1990)(1990) & (1990) and, “ (1991) Salt. Page",
        "Notes...\n\n1. (1990). Salt. Page 8 Back\n2. & (1990) “ Page X Back",
        "Meetings....\n• 1-1-1950: a\n\n• b\n  c\n\nd",
    ] {
        check(text);
    }
}

/// Lines as pages have them, and lines that nearly are.
fn line() -> impl Strategy<Value = String> {
    let word = "[A-Z]?[a-zé]{1,8}";
    prop_oneof![
        3 => prop::collection::vec(word, 0..9).prop_map(|words| words.join(" ")),
        2 => prop::collection::vec(word, 5..30).prop_map(|words| words.join(" ") + "."),
        1 => Just(String::new()),
        3 => ("[0-9]{1,2}-[0-9]{1,2}-[0-9]{3,4}", word).prop_map(|(date, word)| format!("{date} {word}")),
        1 => "19[0-9]{2}",
        1 => ("(January|May|August|March|Aug\\.)", word).prop_map(|(month, word)| format!("{month} {word}")),
        1 => ("[0-9]{2}-[01][0-9]-19[0-9]{2}", word, word).prop_map(|(date, word, other)| {
            format!("{word} asks (Document: {date} {other}), Document: {date} {word}, {other} and {word}.")
        }),
        1 => ("[0-9]{2}-[01][0-9]-19[0-9]{2}", word, word)
            .prop_map(|(date, word, other)| format!("Document: {date} {word} and Document: {date} {other}. {word}")),
        1 => ("[0-9]{1,2}[./][0-9]{1,2}[./]19[0-9]{2}", word).prop_map(|(date, word)| format!("{date} {word}")),
        1 => ("(NL|UK)", "[0-9]{1,2}-[01][0-9]-19[0-9]{2}", word).prop_map(|(label, date, word)| format!("{label}: {date} {word}")),
        1 => ("[0-9]{1,2}-[01][0-9]-19[0-9]{2}", word).prop_map(|(date, word)| format!("• {date} {word}")),
        1 => "• 19[0-9]{2}",
        1 => "(Timeline of salt|Notes\\.\\.\\.\\.|Meetings\\.\\.\\.\\.|Region [12]|Norway|NORWAY|1\\. North)",
        1 => Just("img".to_owned()),
        1 => word.prop_map(|word| format!("{word} [↩] [Cite]")),
        1 => ("(January|May|August)", "[0-9]{1,2}", word).prop_map(|(month, day, word)| format!("{month} {day}, 1950 {word}")),
        2 => ("[0-9]{2}-[01][0-9]-19[0-9]{2}", word)
            .prop_map(|(date, word)| format!("Document: {date} {word} of {word}. Then {word}")),
        1 => (word, "1[89][0-9]{2}", "19[0-9]{2}").prop_map(|(name, born, died)| format!("{name}\n{name} Berg ({born}-{died}) {name}")),
        1 => ("[0-9]{1,3}", word).prop_map(|(number, word)| format!("{number}. {word} Back")),
        1 => ("[0-9]{1,3}", word).prop_map(|(number, word)| format!("{number}. {word}")),
        1 => ("[0-9]{1,2}-[0-9]{1,2}-1950", word).prop_map(|(date, word)| format!("• {date}: {word}")),
        1 => word.prop_map(|word| format!("{word}....")),
        2 => ("[A-Z][a-z]{2,6}", "(19|20)[0-9]{2}", word, word, "[1-9][0-9]?").prop_map(|(name, year, title, place, page)| {
            format!("{name} A. ({year}). {title} “{word}”. {place} Press. Page {page}", word = title)
        }),
        1 => ("[A-Z][a-z]{2,6}", "(19|20)[0-9]{2}", word).prop_map(|(name, year, title)| {
            format!("7. See {name} ({year}) “{title}. Page 3 Back")
        }),
        1 => Just("Source: somewhere".to_owned()),
        1 => "\\PC{0,40}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_text_is_read_without_loss(text in "(?s).{0,400}") {
        check(&text);
    }

    #[test]
    fn any_page_is_read_without_loss(lines in prop::collection::vec(line(), 0..60), crlf: bool) {
        check(&lines.join(if crlf { "\r\n" } else { "\n" }));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn findings_lie_in_their_lines(lines in prop::collection::vec(line(), 0..60), crlf: bool) {
        check_places(&lines.join(if crlf { "\r\n" } else { "\n" }));
    }

    #[test]
    fn findings_lie_in_their_lines_where_words_are_cut(
        entries in prop::collection::vec(
            prop::collection::vec("(River|Norse|returns|Lund|the|-1\\.|\\(salt|“fish)", 4..16),
            4..12,
        ),
        width in 12usize..40,
    ) {
        let mut text = String::from("Salt\n\n1949\n");
        for (day, words) in (1..).zip(entries) {
            let entry: Vec<char> = format!("{day}-3-1949 {}", words.join(" ")).chars().collect();
            for line in entry.chunks(width) {
                text.extend(line);
                text.push('\n');
            }
        }
        check_places(&text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn pages_in_other_layouts_with_lines_moved_and_cut_are_read_without_loss(
        (first, second) in (0usize..100, 0usize..100),
        edits in prop::collection::vec((0usize..200, 0usize..200, 0usize..40), 0..12),
    ) {
        let pages = pages();
        let text = format!("{}\n{}", pages[first % pages.len()], pages[second % pages.len()]);
        let mut lines: Vec<&str> = text.lines().collect();
        let count = lines.len();
        for (a, b, cut) in edits {
            lines.swap(a % count, b % count);
            if let Some(short) = lines[a % count].get(cut..) {
                lines[a % count] = short;
            }
        }
        check(&lines.join("\n"));
    }

    #[test]
    fn the_real_page_with_lines_moved_and_cut_is_read_without_loss(
        edits in prop::collection::vec((0usize..893, 0usize..893, 0usize..80), 1..12),
        from in 0usize..800,
    ) {
        let page = real_page();
        let mut lines: Vec<&str> = page.lines().collect();
        for (a, b, cut) in edits {
            lines.swap(a, b);
            if let Some(short) = lines[a].get(cut..) {
                lines[a] = short;
            }
        }
        check(&lines[from..].join("\n"));
    }
}

#[test]
fn no_year_behind_9999_is_inferred() {
    let dates = [
        "9999-12-1",
        "9999-12-31",
        "31 December 9999",
        "December 9999",
        "winter 9999",
        "9998/9",
        "10000",
    ];
    let behind = [
        "1 February",
        "Lund sails. In February Berg sails.",
        "to 3 January Lund sails",
        "- 3 February",
        "until winter",
        "/10000",
    ];
    let mut days = 0;
    for date in dates {
        for behind in behind {
            for text in [
                format!("{date} {behind}"),
                format!("Salt\n\nTimeline\n\n{date} Lund sails\n{behind} Berg sails\n"),
                format!(
                    "Lund sailed on {date}. {behind} he was back in the town of which the page tells.\n"
                ),
            ] {
                let source = SourceText::new("salt.txt", text.as_str());
                let mut lines = Vec::new();
                write_json_lines(&mut lines, &regesta::parse::page(&source)).unwrap();
                for line in String::from_utf8(lines).unwrap().lines() {
                    let record: Value = serde_json::from_str(line).unwrap();
                    for field in ["date", "date_start", "date_end"] {
                        let Some(value) = record[field].as_str() else {
                            continue;
                        };
                        let years = value.split(|c: char| !c.is_alphanumeric());
                        assert!(
                            years.into_iter().all(|year| year.len() <= 4),
                            "{text}: {value}"
                        );
                        days += usize::from(field == "date_start");
                    }
                }
            }
        }
    }
    assert!(days > 30, "{days}");
    // A month that may be one of the year after has no year.
    let text = "Salt\n\nOn 31 December 9999 Lund sails. In February Berg sails.\n";
    let source = SourceText::new("salt.txt", text);
    let page = regesta::parse::page(&source);
    let mentions: Vec<String> = (page.mentions.iter())
        .filter_map(|mention| mention.date.edtf())
        .collect();
    assert_eq!(mentions, ["9999-12-31", "XXXX-02"]);
}

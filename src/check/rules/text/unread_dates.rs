//! Dated lines on which no record begins.

use crate::check::{Check, Draft, Findings, Rule, Severity, Spot};
use crate::page::{DatePlace, DatedLine, LineUse, Page};
use crate::source::Span;

const EXPLAIN: &str = "\
## Checks
That every line which has its date where entries have theirs was read as an entry, a citation, a meeting or a heading.

## Matters
A dated line that became part of a paragraph, a caption or another entry is missing from the timeline, silently for whoever uses the data. Where dates stand in a regular place and few of them are read, the page is written in a way that this program does not know, and its dataset is not the page.

## Example
```text
Season 1931/32 : four days of ice, and no race.
Financial year 1934 : a loss of 38 pounds.
First quarter 1935 : the club has 211 members.
```
Three lines have their years behind the first words, and no entry of the page is read.

## Mend
Write the lines as the other entries are written, with the date in front; or say in `[format]` what the page cannot tell: its language, or which number is the day. Where the lines are running text, accept the finding with that reason. A regular page that is not read is a defect of this program, worth a report.

## Silent when
The page proves that a line is the rest of the one above it; or dates stand here and there in running text. A few lines beside a timeline that was read are told as an info; so are lines that begin as entries do and have no date that is read, lines on which a second entry may begin, and short texts most of which name a date.
";

pub(crate) static RULE: Rule = Rule {
    code: "T407",
    name: "unread-dates",
    severity: Severity::Warning,
    explain: EXPLAIN,
    check: Check::Page(check),
};

/// Lines with the date in one place that make it a regular one.
const ENOUGH: usize = 3;
/// Stretches of lines whose numbers are told.
const MOST_STRETCHES: usize = 30;
/// Bytes of a line that says little more than its date.
const SHORT: usize = 80;
/// Bytes of a line that may be an entry, its date anywhere.
const LONGEST_ENTRY: usize = 240;
/// Lines above and below that tell whether a line stands among entries.
const AROUND: usize = 8;
/// Lines right above and below that tell it.
const BESIDE: usize = 3;
/// Bytes before a date that stands in the first words of its line.
const NEAR: usize = 24;

fn check(page: &Page<'_>, findings: &mut Findings<'_>) {
    let open: Vec<&DatedLine> = (page.dated_lines.iter())
        .filter(|line| line.proof.is_none() && !matches!(line.read_as, LineUse::Unparsed(_)))
        .collect();
    let told = tell_dated(page, &open, findings);
    let is_short = |line: &DatedLine| is_within(page, line, LONGEST_ENTRY);
    let inside: Vec<&DatedLine> = (open.iter().copied())
        .filter(|line| match line.place {
            DatePlace::Inside => true,
            DatePlace::Words | DatePlace::End => is_short(line),
            _ => false,
        })
        .collect();
    let by_rule = inside.len() >= ENOUGH && 5 * inside.len() >= 2 * begun(page);
    let open_inside = |line: &&DatedLine| {
        let among = || match line.read_as {
            LineUse::Event(_) => true,
            LineUse::Paragraph(_) => {
                line.place != DatePlace::End && is_among_entries(page, line.line)
            }
            _ => false,
        };
        (by_rule || among()) && !told.contains(&line.line)
    };
    tell_alike(
        inside.into_iter().filter(open_inside),
        findings,
        |count| match count {
            1 => "this line names a date, and no record begins on it",
            _ => "lines name a date, and no record begins on them",
        },
    );
    let of = |place| (open.iter().copied()).filter(move |line| line.place == place);
    tell_alike(of(DatePlace::Second), findings, |count| match count {
        1 => "an entry may begin here, and is read as part of the text before it",
        _ => "lines may hold a second entry, which is read as part of the text before it",
    });
    tell_alike(of(DatePlace::Missing), findings, |count| match count {
        1 => "this line begins as entries do, and no date is read on it",
        _ => "lines begin as entries do, and no date is read on them",
    });
}

/// Tells of lines in one finding that is worth a look.
fn tell_alike<'d>(
    lines: impl Iterator<Item = &'d DatedLine>,
    findings: &mut Findings<'_>,
    message: fn(usize) -> &'static str,
) {
    let lines: Vec<&DatedLine> = lines.collect();
    let message = match lines.len() {
        1 => message(1).to_owned(),
        count => {
            let numbers = numbers(lines.iter().map(|line| line.line));
            format!("{count} {}: {numbers}", message(count))
        }
    };
    tell(&lines, message, Severity::Info, findings);
}

/// Tells of lines that have a date where entries of the page have theirs, and returns them.
fn tell_dated(page: &Page<'_>, open: &[&DatedLine], findings: &mut Findings<'_>) -> Vec<usize> {
    let regular = DatePlace::REGULAR.map(|place| (place, is_regular(page, open, place)));
    let is_regular = |place: DatePlace| regular.contains(&(place, true));
    let close = close_with_dates(page);
    let alone = |line: &&&DatedLine| is_told_alone(page, line, close);
    let alike = DatePlace::REGULAR.map(|place| {
        let here = open.iter().filter(|line| line.place == place);
        (place, here.filter(alone).count() >= ENOUGH)
    });
    let alike = |place: DatePlace| alike.contains(&(place, true));
    let told: Vec<&DatedLine> = (open.iter())
        .filter(|line| {
            is_regular(line.place)
                || is_told_alone(page, line, close)
                || is_near(page, line) && alike(line.place)
        })
        .copied()
        .collect();
    let places: Vec<String> = (regular.iter())
        .filter(|(_, regular)| *regular)
        .map(|(place, _)| place.to_string())
        .collect();
    let read = match page.events.len() {
        0 => "no entry is read".to_owned(),
        1 => "one entry is read".to_owned(),
        count => format!("{count} entries are read"),
    };
    let numbers = numbers(told.iter().map(|line| line.line));
    let message = match (places.is_empty(), told.len()) {
        (true, 1) => "this line has a date, and no record begins on it".to_owned(),
        (true, count) => {
            format!("{count} lines have a date, and no record begins on them: {numbers}")
        }
        (false, count) => format!(
            "{count} lines have a date {}, and no record begins on them, while {read}: {numbers}",
            places.join(" or ")
        ),
    };
    let severity = match places.is_empty() {
        true => Severity::Info,
        false => Severity::Warning,
    };
    tell(&told, message, severity, findings);
    told.iter().map(|line| line.line).collect()
}

/// Tells of lines in one finding, at the first of them.
fn tell(lines: &[&DatedLine], message: String, severity: Severity, findings: &mut Findings<'_>) {
    let [first, others @ ..] = lines else { return };
    let mut draft = Draft::at(Spot::here(first.span), message)
        .help("write the lines as the entries of the page are written, or accept the finding where they are text")
        .severity(severity);
    for line in others {
        draft = draft.related(Spot::here(line.span), line.read_as_words());
    }
    findings.add(draft);
}

/// How many texts begin on a page.
fn begun(page: &Page<'_>) -> usize {
    page.paragraphs.len() + page.captions.len() + page.events.len() + page.meetings.len()
}

/// Whether dates stand in a place by rule: several lines have theirs there, and more than there are entries.
fn is_regular(page: &Page<'_>, lines: &[&DatedLine], place: DatePlace) -> bool {
    let read = page.events.len() + page.meetings.len();
    let here = lines.iter().filter(|line| line.place == place);
    let (count, short) = match place {
        DatePlace::Words => (here.count(), 0),
        // A caption often ends with a date.
        DatePlace::End => {
            let here = here.filter(|line| !matches!(line.read_as, LineUse::Caption(_)));
            (
                here.clone().count(),
                here.filter(|line| is_short(page, line)).count(),
            )
        }
        _ => (here.clone().count(), here.count()),
    };
    // In running text dates stand anywhere: they must be in most of it.
    let common = short >= ENOUGH && short > read || 2 * count >= begun(page);
    count >= ENOUGH && count > read && common
}

/// Whether a line is worth a look where dates do not stand by rule.
fn is_told_alone(page: &Page<'_>, line: &DatedLine, close: bool) -> bool {
    match (line.place, line.read_as) {
        (_, LineUse::Section(_)) => false,
        (DatePlace::Start | DatePlace::Number | DatePlace::Cell, _) => true,
        (DatePlace::End, LineUse::Event(_)) => true,
        (DatePlace::End, LineUse::Caption(_)) => false,
        (DatePlace::End, _) => {
            is_short(page, line)
                && (!closes_sentence(page, line) || is_among_entries(page, line.line) || close)
        }
        (DatePlace::Words, LineUse::Event(_)) => is_near(page, line),
        (DatePlace::Words, _) => is_near(page, line) && is_among_entries(page, line.line),
        (DatePlace::Inside | DatePlace::Second | DatePlace::Missing, _) => false,
    }
}

/// Whether a line says little more than its date.
fn is_short(page: &Page<'_>, line: &DatedLine) -> bool {
    is_within(page, line, SHORT)
}

fn is_within(page: &Page<'_>, line: &DatedLine, most: usize) -> bool {
    let whole = page.source.line_span(line.line);
    whole.end - whole.start <= most
}

/// Whether the date of a line is the last words of a sentence, with nothing that parts it from them: `… on 9 May 1949.`
fn closes_sentence(page: &Page<'_>, line: &DatedLine) -> bool {
    let whole = page.source.line_span(line.line);
    let before = page.source.slice(Span::new(whole.start, line.span.start));
    let behind = page.source.slice(Span::new(line.span.end, whole.end));
    let goes_on = before.trim_end_matches(' ').ends_with(char::is_alphabetic);
    goes_on && !before.ends_with("  ") && matches!(behind.trim(), "." | "!" | "?")
}

/// Whether entries of the page have their dates at the end.
fn close_with_dates(page: &Page<'_>) -> bool {
    page.events.iter().any(|event| {
        let whole = page.source.slice(event.place.span);
        let whole = whole.trim_matches(|sign: char| !sign.is_alphanumeric());
        let before = whole.strip_suffix(&*event.date.written);
        before.is_some_and(|before| !before.is_empty())
    })
}

/// Whether entries stand above and below a line, or right beside it with no blank line between.
fn is_among_entries(page: &Page<'_>, line: usize) -> bool {
    let is_entry = |used: &LineUse| matches!(used, LineUse::Event(_));
    let filled = |used: &&LineUse| !matches!(used, LineUse::Blank);
    let (above, below) = page.uses.split_at(line.min(page.uses.len()));
    let above = || above.iter().rev().skip(1);
    let beside = above().take_while(filled).take(BESIDE).any(is_entry)
        || below.iter().take_while(filled).take(BESIDE).any(is_entry);
    beside
        || above().filter(filled).take(AROUND).any(is_entry)
            && below.iter().filter(filled).take(AROUND).any(is_entry)
}

/// Whether little stands before the date of a line.
fn is_near(page: &Page<'_>, line: &DatedLine) -> bool {
    let whole = page.source.line_span(line.line);
    line.span.start.saturating_sub(whole.start) <= NEAR
}

/// The numbers of lines, in stretches: `lines 3, 5 to 8, 10`.
fn numbers(lines: impl Iterator<Item = usize>) -> String {
    let mut stretches: Vec<(usize, usize)> = Vec::new();
    for line in lines {
        match stretches.last_mut() {
            Some((_, last)) if *last + 1 == line => *last = line,
            _ => stretches.push((line, line)),
        }
    }
    let more = stretches.len().saturating_sub(MOST_STRETCHES);
    stretches.truncate(MOST_STRETCHES);
    let words: Vec<String> = (stretches.into_iter())
        .map(|(first, last)| match last - first {
            0 => first.to_string(),
            1 => format!("{first}, {last}"),
            _ => format!("{first} to {last}"),
        })
        .collect();
    let more = if more > 0 { " and more" } else { "" };
    format!("lines {}{more}", words.join(", "))
}

#[cfg(test)]
mod tests {
    use super::{DatePlace, DatedLine, LineUse, Page, Span};
    use crate::check::Severity;
    use crate::check::testing::{check, check_with, findings_with, none};

    /// Makes running text of all entries of a page.
    fn forget_entries(page: &mut Page<'_>) {
        for event in std::mem::take(&mut page.events) {
            let start = event.place.span.start;
            let date = Span::new(start, start + event.date.written.len());
            let used = LineUse::Paragraph(0);
            page.dated_lines.push(DatedLine::new(
                event.place.line,
                (date, DatePlace::Start),
                used,
                None,
            ));
        }
    }

    #[test]
    fn a_page_whose_dates_stand_in_a_regular_place_and_are_not_read_says_so_with_its_lines() {
        findings_with(
            "unread-dates",
            "Salt

7-3-1949 Lund sails to Oslo
^^^^^^^^ 4 lines have a date at the start of the line, and no record begins on them, while no entry is read: lines 3 to 5, 7
8-4-1949 Berg returns
~~~~~~~~ read as running text
9-5-1949 The council meets
~~~~~~~~ read as running text

10-6-1949 Holm is elected
~~~~~~~~~ read as running text
",
            forget_entries,
        );
        let many: String = (1..29)
            .map(|day| format!("{day}-3-1949 Lund sails\n"))
            .collect();
        let found = check_with(
            "unread-dates",
            &[&format!("Salt\n\n{many}")],
            forget_entries,
        );
        assert_eq!(found.len(), 1);
        assert_eq!(
            (found[0].severity, found[0].related.len()),
            (Severity::Warning, 27)
        );
        assert!(
            found[0].message.ends_with("lines 3 to 30"),
            "{}",
            found[0].message
        );
    }

    #[test]
    fn a_line_that_became_part_of_an_entry_without_proof_is_an_info() {
        let text = "Salt\n\n1949\n7-3-1949 Lund sails to Oslo.\nOle, son of Berg, was baptized the 11th of May 1949.\n9-6-1949 Berg returns.\n";
        let found = check("unread-dates", &[text]);
        let told: Vec<_> = (found.iter())
            .map(|finding| (finding.place.line, finding.severity))
            .collect();
        assert_eq!(told, [(5, Severity::Info)]);
    }

    #[test]
    fn dates_in_running_text_are_not_told() {
        none(
            "unread-dates",
            "Salt\n\nOn 3 May 1891 Lund sails with all his salt to Oslo, and is never seen again.\n\nFish is cheap.\n\nIn the autumn he comes back, which is in November 1891, and sells what is left of it.\n\nThe council of the town meets, and nobody knows why.\n\nSalt is dear.\n",
        );
    }

    #[test]
    fn a_sentence_that_a_date_ends_is_told_only_where_entries_may_end_so() {
        let sentence = "Salt is dear in the towns on 9 May 1949.";
        let timeline =
            "Salt\n\n1949\n7-3-1949 Lund sails\n8-3-1949 Berg returns\n9-3-1949 Holm is elected\n";
        none(
            "unread-dates",
            &format!("{timeline}\nNorway....\n\n{sentence}\n"),
        );
        // A mark before the date parts it from the words.
        let parted = sentence.replace(" on", ",");
        let found = check(
            "unread-dates",
            &[&format!("{timeline}\nNorway....\n\n{parted}\n")],
        );
        assert_eq!(found.len(), 1);
        // Where entries end with their dates, the sentence is one of them that was not read.
        let other = "Salt\n\nLund sails to Oslo, 7 March 1949\nBerg returns to Lund, 8 March 1949\nHolm is elected, 9 March 1949\n";
        let text = format!("{other}\nNorway....\n\n{sentence}\n");
        let found = check_with("unread-dates", &[&text], |page| {
            let event = page.events.pop().unwrap();
            let end = event.place.span.end - ".".len();
            let date = Span::new(end - event.date.written.len(), end);
            let line = event.place.line;
            let used = LineUse::Paragraph(0);
            let unread = DatedLine::new(line, (date, DatePlace::End), used, None);
            page.dated_lines.push(unread);
        });
        assert_eq!(found.len(), 1);
    }

    #[test]
    fn the_proven_rest_of_the_line_above_is_not_told() {
        none(
            "unread-dates",
            "Salt\n\n3 May 1891 Lund sails with all his salt to Oslo and stays there till\n7 June 1891 with his brother Ole, who has a house there and a ship\nof his own.\n9 July 1891 Berg sails to the north with the rest of the salt, and he\nreturns in winter.\n",
        );
    }

    #[test]
    fn figures_in_a_table_are_no_dates() {
        none(
            "unread-dates",
            "Prices of salt\n\nYear    Oslo    Lund\n1871    1,204     1310\n1872    1,187     1296\n1873    1,260     1355\n1874    1,180     1201\n",
        );
    }
}

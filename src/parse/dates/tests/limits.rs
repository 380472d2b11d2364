//! Odd and huge inputs: nothing panics, and time grows with the length of the text and no faster.

use std::time::Duration;

use cpu_time::ThreadTime;

use super::{format, mentions, opens};
use crate::parse::lines::Lines;
use crate::source::SourceText;

/// Pieces of texts that look like dates and go on.
const PIECES: [&str; 26] = [
    "anno ",
    "first the ",
    "1-",
    "1-1-",
    "May ",
    "May, ",
    "5 May ",
    "(",
    "[5 ",
    "3, 4, ",
    "3 and ",
    "of the ",
    "c. ",
    "before ",
    "1950–",
    "1950, ",
    "1950/",
    "1.1.",
    "5 May 1950 – ",
    "Monday, ",
    "V ",
    "年",
    "5月",
    "？",
    "'51 ",
    "in May of the year ",
];

#[test]
fn no_piece_of_a_date_panics() {
    for first in PIECES {
        for second in PIECES {
            for third in ["", "1950", "5?", ")", ".", "月"] {
                let text = format!("{first}{second}{third}");
                for language in ["en", "de", "ja"] {
                    opens(language, &text);
                    mentions(language, &text);
                }
            }
        }
    }
}

#[test]
fn a_date_cut_at_any_byte_panics_nowhere() {
    let text = "[c. Thursday, the 5th–7th of May 1731/2 (Thu.)?] und 5月3日（土）～7日 14 March 44 B.C. – Nov. ’51";
    for (end, _) in text.char_indices() {
        for language in ["en", "ja"] {
            opens(language, &text[..end]);
            mentions(language, &text[..end]);
            opens(language, &text[end..]);
            mentions(language, &text[end..]);
        }
    }
}

/// How long it takes to read a line of `length` bytes: what opens it, and the dates of running text.
fn time(piece: &str, length: usize) -> Duration {
    let line = piece.repeat(length / piece.len());
    let source = SourceText::new("t", line);
    let format = format("en");
    let start = ThreadTime::now();
    let lines = Lines::new(&source, &format);
    let end = lines.tokens.range(1).end;
    let grammar = lines.grammar().running(end);
    let mut at = 0;
    while at < end {
        at = grammar.at(at).map_or(0, |found| found.end).max(at + 1);
    }
    start.elapsed()
}

#[test]
fn a_line_of_pieces_of_dates_takes_time_that_grows_with_its_length_alone() {
    for piece in PIECES {
        // The first is read for the tables of words.
        time(piece, 1_000);
        let short = time(piece, 6_250).max(Duration::from_millis(2));
        let long = time(piece, 100_000);
        // Sixteen times as long; the square would be 256 times.
        assert!(long < short * 80, "{piece:?}: {short:?} and {long:?}");
    }
}

#[test]
fn no_date_is_looked_for_at_every_place_of_a_long_list() {
    for piece in ["May, ", "1950, ", "5 May 1950 – ", "1950/"] {
        let source = SourceText::new("t", piece.repeat(1_000));
        let format = format("en");
        let lines = Lines::new(&source, &format);
        let end = lines.tokens.range(1).end;
        let grammar = lines.grammar().opening(end);
        let longest = (0..end)
            .filter_map(|at| Some(grammar.at(at)?.end - at))
            .max();
        assert!(longest < Some(500), "{piece:?}: {longest:?}");
    }
}

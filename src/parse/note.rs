//! Grammar of the list of notes: `12. text Back`, `text [↩] [Cite]`, one note on one line or over several.

use std::borrow::Cow;

use super::builder::Builder;
use super::format::Format;
use super::heading::possible_title;
use super::inline_note;
use super::lines::Lines;
use super::phrase::Phrase;
use super::text::{append, begins_in_mid_sentence, trim};
use crate::language::{entry_of, phrases};
use crate::lex::Token;
use crate::record::{Note, Place, Region};

/// The number of the note that opens on a line, and its text: `12. text`, `12.text`, `12) text`, `[12] text`, but
/// not `12.5 text`.
fn opens<'t>(mut line: Phrase<'t, '_>) -> Option<(u32, &'t str)> {
    let bracket = line.mark(&['[']).is_some();
    let number = line
        .number(1..=5)
        .filter(|number| !bracket || number.is_tight())?;
    if bracket {
        line.tight_mark(&[']'])?;
        line.tight_mark(&['.']);
    } else if line.tight_mark(&[')']).is_none() {
        line.tight_mark(&['.'])?;
        let goes_on = |next: &Token| next.is_tight() && (next.is_number() || next.is_mark('.'));
        if line.peek().is_some_and(goes_on) {
            return None;
        }
    }
    let text = line.written();
    (!text.is_empty()).then_some((number.value, text))
}

/// The text before the links back to the note's place, when `line` closes with one: `Back`, `↩`,
/// `[↩] [Cite]`.
pub(super) fn before_back_link<'a>(format: &Format, line: &'a str) -> Option<&'a str> {
    let mut text = trim(line);
    let mut found = false;
    while let Some(before) = before_link(format, text) {
        text = trim(before);
        found = true;
    }
    found.then_some(text)
}

fn before_link<'a>(format: &Format, text: &'a str) -> Option<&'a str> {
    if let Some(before) = text.strip_suffix(ARROWS) {
        return Some(before);
    }
    if let Some((before, word)) = text
        .strip_suffix(']')
        .and_then(|text| text.rsplit_once('['))
    {
        let word = trim(word);
        let is_link = word == phrases::CITE_LINK
            || !word.is_empty() && word.trim_matches(ARROWS).is_empty()
            || format.back_links.iter().any(|link| link == word);
        return is_link.then_some(before);
    }
    let links = format.back_links.iter();
    links
        .filter_map(|link| text.strip_suffix(link.as_str()))
        .find(|before| !before.ends_with(char::is_alphanumeric))
}

/// Signs of a link back. The last one asks for the sign before it to be drawn as text.
const ARROWS: [char; 5] = ['↩', '↑', '⤴', '^', '\u{fe0e}'];

/// Reads the list of notes on lines `first` to `last`: every line belongs to a note, or is unparsed.
pub(super) fn read(builder: &mut Builder<'_, '_>, first: usize, last: usize) {
    let lines = builder.lines;
    let is_linked = |line: usize| before_back_link(lines.format, lines.text(line)).is_some();
    let linked = (first..=last).any(is_linked);
    let numbered = opens(lines.phrase(first)).is_some();
    let mut at = Some(first);
    while let Some(line) = at.filter(|&line| line <= last) {
        let text = lines.text(line);
        let end = match opens(lines.phrase(line)) {
            Some((number, text)) if numbered => {
                let end = note_end(lines, line, last, number, linked);
                builder.add_note(note(lines, line, end, Some(number), text));
                end
            }
            _ if !numbered || is_linked(line) => {
                let end = unnumbered_end(lines, line, last, linked);
                builder.add_note(note(lines, line, end, None, text));
                end
            }
            _ => {
                let reason =
                    "a line among the notes without a number that does not continue a note";
                builder.add_unparsed(line, line, Region::Notes, reason);
                line
            }
        };
        at = lines.next_filled(end);
    }
}

/// The last line of a note without a number that opens on `line`: the one with the link back; in a list
/// without links, the last before one that begins anew.
fn unnumbered_end(lines: &Lines<'_>, line: usize, last: usize, linked: bool) -> usize {
    let mut end = line;
    while before_back_link(lines.format, lines.text(end)).is_none() && end < last {
        let goes_on = if linked {
            !lines.is_blank(end + 1)
        } else {
            !lines.is_blank(end + 1) && begins_in_mid_sentence(lines.text(end + 1))
        };
        if !goes_on {
            break;
        }
        end += 1;
    }
    end
}

/// The last line of note `number`, which opens on `line`: the one with the link back, or the last
/// before the next note. In a `linked` list, `1.` inside a note that is still open begins a list of
/// the note's own.
fn note_end(lines: &Lines<'_>, line: usize, last: usize, number: u32, linked: bool) -> usize {
    let mut item = 0;
    let mut end = line;
    while before_back_link(lines.format, lines.text(end)).is_none() {
        let Some(next) = lines.next_filled(end).filter(|&next| next <= last) else {
            break;
        };
        let text = lines.text(next);
        match opens(lines.phrase(next)) {
            Some((n, _)) if linked && n == item + 1 && n <= number => item = n,
            Some((n, _)) if linked && n > number + FURTHEST_JUMP => {}
            Some((n, _)) if linked && is_passed_by(lines, next, last, number, n) => {}
            Some(_) => break,
            None if next > end + 1 && before_back_link(lines.format, text).is_none() => break,
            None => {}
        }
        end = next;
    }
    end
}

/// Notes ahead that are asked whether a number fits between theirs.
const NOTES_ASKED: usize = 6;

/// Whether the next note goes back behind `n` and on from `number`: then `n` is none of a note, but a
/// number that a line break put in front.
fn is_passed_by(lines: &Lines<'_>, line: usize, last: usize, number: u32, n: u32) -> bool {
    std::iter::successors(lines.next_filled(line), |&line| lines.next_filled(line))
        .take_while(|&line| line <= last)
        .take(NOTES_ASKED)
        .find_map(|line| opens(lines.phrase(line)))
        .is_some_and(|(next, _)| n > number + 1 && (number + 1..n).contains(&next))
}

/// A number this much further than that of a note which is still open is none of a note: a year, say,
/// that a line break put in front.
const FURTHEST_JUMP: u32 = 100;

/// The note on lines `first` to `last`.
fn note<'a>(
    lines: &Lines<'a>,
    first: usize,
    last: usize,
    number: Option<u32>,
    opening: &'a str,
) -> Note<'a> {
    let mut text = Cow::Borrowed("");
    let mut back_link = false;
    let mut place = Place::of_lines(lines.source, first, first);
    for line in (first..=last).filter(|&line| !lines.is_blank(line)) {
        let mut part = if line == first {
            opening
        } else {
            lines.text(line)
        };
        if let Some(before) = before_back_link(lines.format, part).filter(|_| line == last) {
            back_link = true;
            part = before;
        }
        append(&mut text, part);
        if line > first {
            place.grow_to(lines.source, line);
        }
    }
    Note {
        place,
        number,
        text,
        back_link,
    }
}

/// How many lines a first note may take before its link back.
const LONGEST_NOTE: usize = 12;

/// Whether a list of notes begins on `line`: a numbered line that closes with a link back, at once or
/// before a blank line. Under a heading that names notes the number is enough, or the link, or that the line
/// is a reference; without one, notes without a number need two links.
pub(super) fn list_begins(lines: &Lines<'_>, line: usize, heading: Option<usize>) -> bool {
    let format = lines.format;
    let headed = heading.is_some_and(|heading| lines.facts(heading).names.notes);
    let text = lines.text(line);
    if opens(lines.phrase(line)).is_some() {
        return headed
            && heading
                .and_then(|heading| possible_title(lines, heading))
                .is_some_and(|heading| heads_notes(format, heading))
            || link_of_note(lines, line).is_some();
    }
    if !lines.is_text(line) || lines.facts(line).cited {
        return false;
    }
    if headed {
        return inline_note::is_reference(lines.phrase(line))
            || link_of_note(lines, line).is_some();
    }
    let closes = before_back_link(format, text).is_some();
    let next = lines.next_filled(line).filter(|_| closes);
    next.is_some_and(|next| before_back_link(format, lines.text(next)).is_some())
}

/// Words of a heading that may speak of notes in small letters.
const FEW_WORDS: usize = 3;

/// Whether a heading is that of a list of notes, rather than a sentence that speaks of notes over a list of
/// something else.
fn heads_notes(format: &Format, heading: &str) -> bool {
    let mut words = heading.split(|c: char| !c.is_alphabetic());
    heading.split_whitespace().count() <= FEW_WORDS
        || words.any(|word| {
            word.starts_with(char::is_uppercase) && format.named_by(word, entry_of(word)).notes
        })
}

/// The line with the link back of the note that opens on `line`.
fn link_of_note(lines: &Lines<'_>, line: usize) -> Option<usize> {
    let format = lines.format;
    (line..line + LONGEST_NOTE)
        .take_while(|&line| !lines.is_blank(line) && !lines.facts(line).names.notes)
        .find(|&line| before_back_link(format, lines.text(line)).is_some())
}

/// The last line of the list of notes that begins on `first`; `ends` tells the lines that begin
/// another region.
pub(super) fn list_end(lines: &Lines<'_>, first: usize, ends: impl Fn(usize) -> bool) -> usize {
    let format = lines.format;
    let numbered = opens(lines.phrase(first)).is_some();
    let is_closed = |line: usize| before_back_link(format, lines.text(line)).is_some();
    let linked = link_of_note(lines, first).is_some();
    let mut last = first;
    let mut closed = is_closed(first);
    while let Some(line) = lines.next_filled(last).filter(|&line| !ends(line)) {
        let opens_note = match numbered {
            true => opens(lines.phrase(line)).is_some(),
            false if linked => closed && link_of_note(lines, line).is_some(),
            false => inline_note::is_reference(lines.phrase(line)),
        };
        let closes_note = is_closed(line);
        let adjacent = line == last + 1;
        let note_follows = || {
            numbered
                && lines
                    .next_filled(line)
                    .is_some_and(|next| opens(lines.phrase(next)).is_some() && !ends(next))
        };
        let goes_on = adjacent && (!closed || note_follows());
        if !opens_note && !closes_note && !goes_on {
            break;
        }
        closed = closes_note || closed && !opens_note;
        last = line;
    }
    last
}

#[cfg(test)]
mod tests;

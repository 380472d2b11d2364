//! Figure captions and other leftovers of the web page.

use super::lines::Lines;
use super::text::{begins_in_mid_sentence, ends_sentence, is_at_most, is_space, letter_runs};
use crate::language::{Class, phrases};
use crate::lex::{Kind, Token};
use crate::record::CaptionKind;

/// Longest caption that stands between blank lines, in characters.
const LONGEST_FREE: usize = 120;
/// Longest caption that does not, and longest pointer.
const LONGEST: usize = 60;

/// The kind of leftover that the tokens of a line say it is: a credit, an image.
pub(super) fn marked(source: &str, tokens: &[Token]) -> Option<CaptionKind> {
    let text = |from: &Token, to: &Token| {
        let range = from.start as usize..to.end as usize;
        source.get(range).unwrap_or_default()
    };
    if let [word, colon, ..] = tokens
        && colon.is_mark(':')
        && phrases::CREDIT_MARKERS.contains(&text(word, word))
    {
        return Some(CaptionKind::Credit);
    }
    // Most lines do not close with the ending of the name of an image.
    let is_mark = |token: &&Token| matches!(token.kind, Kind::Mark(_));
    let last = tokens.iter().rev().find(|token| !is_mark(token))?;
    let ending = text(last, last);
    let may_be = phrases::IMAGE_ENDINGS
        .iter()
        .chain([&phrases::IMAGE_MARKER])
        .any(|known| ending.eq_ignore_ascii_case(known));
    let whole = text(tokens.first()?, tokens.last()?);
    (may_be && is_image(whole)).then_some(CaptionKind::Image)
}

/// Whether `text` speaks of a picture.
pub(super) fn names_picture(text: &str) -> bool {
    letter_runs(text).any(|word| Class::PICTURE.has(word))
}

/// `img`, `[img]`, `harbour.jpg`: what a saved page leaves of an image.
fn is_image(text: &str) -> bool {
    let word = text.trim_matches(['[', ']', '(', ')', '<', '>', ':', '.', ' ']);
    if word.eq_ignore_ascii_case(phrases::IMAGE_MARKER) {
        return true;
    }
    let (name, last) = word.rsplit_once('.').unwrap_or_default();
    phrases::IMAGE_ENDINGS
        .iter()
        .any(|ending| last.eq_ignore_ascii_case(ending))
        && !name.is_empty()
        && !name.contains(is_space)
}

/// The kind of leftover on `line`, or `None` when it is running text.
pub(super) fn kind(lines: &Lines<'_>, line: usize) -> Option<CaptionKind> {
    let text = lines.text(line);
    (lines.facts(line).leftover)
        .or_else(|| is_pointer(text).then_some(CaptionKind::CrossReference))
        .or_else(|| is_caption(lines, line).then_some(CaptionKind::Caption))
}

/// Whether the dated line `line` is the caption of a figure: a credit follows it; it stands free and speaks
/// of a picture; or an image stands beside it, and `is_odd` finds its date out of place.
pub(super) fn is_dated(lines: &Lines<'_>, line: usize, is_odd: impl Fn() -> bool) -> bool {
    let kind = |line: usize| lines.facts(line).leftover;
    let free = lines.is_blank(line - 1) && lines.is_blank(line + 1);
    if free && names_picture(lines.text(line)) {
        return true;
    }
    let beside = [line - 1, line + 1].map(kind);
    if beside[1] == Some(CaptionKind::Credit) {
        return true;
    }
    beside.contains(&Some(CaptionKind::Image)) && is_odd()
}

/// Whether a line begins with a date as captions do: in numbers, or with a mark behind it.
pub(super) fn begins_with_date(lines: &Lines<'_>, line: usize) -> bool {
    lines
        .opening(line)
        .is_some_and(|opening| opening.marked || lines.opens_in_numbers(line))
}

/// Whether a text begins with what somebody says.
pub(super) fn is_quoted(text: &str) -> bool {
    text.starts_with(['"', '“', '‘', '„', '«'])
}

/// Whether a line speaks of a picture, or an image or a credit stands beside it.
pub(super) fn is_beside_picture(lines: &Lines<'_>, line: usize) -> bool {
    let beside = [line.saturating_sub(1), line + 1].map(|line| lines.facts(line).leftover);
    names_picture(lines.text(line)) || beside.iter().any(Option::is_some)
}

/// `See Article 20 .`: a short line that only sends the reader elsewhere.
fn is_pointer(text: &str) -> bool {
    is_at_most(text, LONGEST)
        && !text.contains(['(', '“', '"'])
        && text.strip_prefix(phrases::SEE).is_some_and(|rest| {
            rest.starts_with(is_space)
                && rest
                    .trim_matches(is_space)
                    .starts_with(|c: char| c.is_uppercase() || c.is_numeric())
                && rest.split(is_space).filter(|word| !word.is_empty()).count() <= 5
        })
}

/// A short line that is no sentence: between blank lines, or above one and behind a sentence, or above
/// a credit.
fn is_caption(lines: &Lines<'_>, line: usize) -> bool {
    let text = lines.text(line);
    if !lines.is_text(line) || begins_in_mid_sentence(text) {
        return false;
    }
    let next = lines.next_filled(line);
    if next.is_some_and(|next| {
        next == line + 1 && lines.facts(next).leftover == Some(CaptionKind::Credit)
    }) {
        return is_at_most(text, LONGEST_FREE);
    }
    let goes_on = next.is_some_and(|next| begins_in_mid_sentence(lines.text(next)));
    if goes_on || is_quoted(text) {
        return false;
    }
    let free = [line - 1, line + 1].map(|n| lines.is_blank(n));
    let sentence = ends_sentence(text);
    match free {
        [true, true] => is_at_most(text, LONGEST_FREE) && (!sentence || text.ends_with('!')),
        // Text that goes straight on in the next line (a citation, a note) is no caption.
        [false, true] => {
            is_at_most(text, LONGEST)
                && !sentence
                && !text.ends_with(',')
                && ends_sentence(lines.text(line - 1))
        }
        [_, false] => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceText;

    fn is(page: &str, line: usize) -> Option<CaptionKind> {
        let source = SourceText::new("t", page);
        kind(&Lines::new(&source, &crate::parse::format::DEFAULT), line)
    }

    #[test]
    fn a_short_line_between_blank_lines_is_a_caption() {
        assert_eq!(
            is("Text.\n\nThe salt routes\n\nText.", 3),
            Some(CaptionKind::Caption)
        );
        assert_eq!(
            is("Text.\n\nSalt for ever!\n\nText.", 3),
            Some(CaptionKind::Caption)
        );
        assert_eq!(is("Text.\n\nThe trade stops.\n\nText.", 3), None);
    }

    #[test]
    fn a_short_line_above_a_blank_line_is_a_caption_when_it_is_no_sentence() {
        assert_eq!(
            is("Text.\nNorway after the war\n\nText.", 2),
            Some(CaptionKind::Caption)
        );
        assert_eq!(is("Text.\nNorway was poor.\n\nText.", 2), None);
        assert_eq!(is("Text.\nNorway after the war\nText.", 2), None);
        assert_eq!(is("Text.\n\nNorway after the war\nText.", 3), None);
        assert_eq!(is("Text and\nNorway after the war\n\nText.", 2), None);
    }

    #[test]
    fn the_beginning_of_a_sentence_is_no_caption() {
        assert_eq!(is("Text.\n\nSee also\n\n. Then", 3), None);
        assert_eq!(is("Text.\n\nThe envoy\n\nleaves.", 3), None);
    }

    #[test]
    fn a_credit_an_image_and_a_pointer_are_leftovers() {
        assert_eq!(
            is("Salt routes of 1950.\nSource: Lund, p. 27.", 1),
            Some(CaptionKind::Caption)
        );
        assert_eq!(
            is("Salt routes of 1950.\nSource: Lund, p. 27.", 2),
            Some(CaptionKind::Credit)
        );
        for image in ["img", "[img]", "IMG", "harbour-1949.jpg"] {
            assert_eq!(is(image, 1), Some(CaptionKind::Image));
        }
        assert_ne!(is("See the img below.", 1), Some(CaptionKind::Image));
        assert_eq!(
            is("Text.\nSee Article 20 .\nText.", 2),
            Some(CaptionKind::CrossReference)
        );
        assert_eq!(is("Text.\nSee Lund (1993). Page 5\nText.", 2), None);
        assert_eq!(is("Text.\nSeeds are sown\nText.", 2), None);
    }
}

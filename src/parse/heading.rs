//! Grammar of headings: `Salt trade....`, and the lines that may be headings by what follows them.

use super::lines::Lines;
use super::sentence::split_commentary;
use super::text::{is_at_most, trim};

/// Longest heading, in characters.
const LONGEST: usize = 120;

/// A heading that closes with a row of points, without them, and their number.
fn dotted(line: &str) -> Option<(&str, usize)> {
    let title = line.trim_end_matches(['.', '…']);
    let points = line[title.len()..]
        .chars()
        .map(|c| if c == '…' { 3 } else { 1 })
        .sum();
    let title = trim(title);
    let plain = points >= 3
        && is_at_most(title, LONGEST)
        && title.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
        && split_commentary(title).1.is_empty();
    plain.then_some((title, points))
}

/// Words of the longest heading that stands directly at text.
const MOST_WORDS: usize = 12;

/// The title of the section heading on `line`, if it is one: a short line that closes with points. With
/// three it must stand between blank lines, because a sentence may end so too.
pub(super) fn section_title<'a>(lines: &Lines<'a>, line: usize) -> Option<&'a str> {
    let text = lines.text(line);
    if !text.ends_with("...") && !text.ends_with('…') {
        return None;
    }
    // `January....` is a heading as `Norway....` is.
    let dated = lines
        .opening(line)
        .is_some_and(|opening| !opening.is_alone() || opening.expression().has_day());
    if dated || lines.facts(line).cited {
        return None;
    }
    let (title, points) = dotted(text)?;
    let stands_free = lines.is_blank(line - 1) && lines.is_blank(line + 1);
    let is_heading = stands_free || points > 3 && title.split_whitespace().count() <= MOST_WORDS;
    is_heading.then_some(title)
}

/// The title that `line` would have as a heading: a short line that is no sentence. Whether it is one
/// depends on what follows it.
pub(super) fn possible_title<'a>(lines: &Lines<'a>, line: usize) -> Option<&'a str> {
    let facts = lines.facts(line);
    // The marks of a heading are no part of it.
    let text = match facts.hashes {
        0 => lines.text(line),
        _ => lines.content(line),
    };
    let possible = facts.opening.is_none()
        && !facts.is_blank()
        && is_at_most(text, LONGEST)
        && text.starts_with(|c: char| c.is_uppercase() || c.is_numeric());
    if !possible {
        return None;
    }
    if let Some((title, _)) = dotted(text) {
        return Some(title);
    }
    let title = text.strip_suffix(':').unwrap_or(text);
    (!title.ends_with(['.', ',', ';', '!', '”', '"'])).then_some(trim(title))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceText;

    fn title(page: &str, line: usize) -> Option<String> {
        let source = SourceText::new("t", page);
        section_title(&Lines::new(&source, &crate::parse::format::DEFAULT), line).map(str::to_owned)
    }

    #[test]
    fn a_short_line_that_closes_with_points_is_a_heading() {
        assert_eq!(
            title("\nSalt trade....\n\nText", 2).as_deref(),
            Some("Salt trade")
        );
        assert_eq!(
            title("\nSalt trade...\n\nText", 2).as_deref(),
            Some("Salt trade")
        );
        assert_eq!(
            title("Salt trade in 1951 ....\n\nText", 1).as_deref(),
            Some("Salt trade in 1951")
        );
    }

    #[test]
    fn a_heading_with_four_points_needs_no_blank_lines() {
        assert_eq!(
            title("Text.\nSalt trade....\nText.", 2).as_deref(),
            Some("Salt trade")
        );
    }

    #[test]
    fn a_heading_may_hold_quotes_and_abbreviations() {
        for heading in ["The \"herring war\"", "The U.S. and Norway"] {
            assert_eq!(
                title(&format!("\n{heading}....\n"), 2).as_deref(),
                Some(heading)
            );
        }
        assert_eq!(
            title("\nTrade with Sweden…\n\nText", 2).as_deref(),
            Some("Trade with Sweden")
        );
    }

    #[test]
    fn a_dated_line_or_a_citation_that_trails_off_is_no_heading() {
        for line in [
            "9-3-1936 Talks go on....",
            "Document: 3-4-1930 Our aims....",
        ] {
            assert_eq!(title(&format!("\n{line}\n\n"), 2), None, "{line}");
        }
    }

    #[test]
    fn a_sentence_that_trails_off_is_no_heading() {
        assert_eq!(title("Text\nHe never came...\nText", 2), None);
        assert_eq!(title("Text\nHe never came...\n\nText", 2), None);
        assert_eq!(title("\n“He never came...\n\nText", 2), None);
        assert_eq!(title("\nHe left. He never came....\n\nText", 2), None);
        assert_eq!(title("\n...\n", 2), None);
    }

    #[test]
    fn a_short_line_may_be_a_heading_and_a_sentence_may_not() {
        let source = SourceText::new("t", "Meetings:\nThey met.\n1950\n• x");
        let lines = Lines::new(&source, &crate::parse::format::DEFAULT);
        assert_eq!(possible_title(&lines, 1), Some("Meetings"));
        for line in 2..=4 {
            assert_eq!(possible_title(&lines, line), None);
        }
    }
}

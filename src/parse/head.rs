//! Reads the head of a page: its title, the label over the article's text, the title again.

use super::builder::Builder;
use super::heading::{possible_title, section_title};
use super::lines::Lines;
use crate::record::{SectionIndex, SectionKind};

/// Words of the longest label.
const LONGEST_LABEL: usize = 3;

/// Reads the headings that open the page on lines `first` to `last`; returns the section that the text
/// behind them stands under, and the first line of that text.
pub(super) fn read(
    builder: &mut Builder<'_, '_>,
    first: usize,
    last: usize,
) -> (Option<SectionIndex>, usize) {
    let lines = builder.lines;
    let Some(title) = title(lines, first) else {
        return (None, first);
    };
    let mut section = builder.add_section(first, title, SectionKind::Title);
    let mut line = first;
    while let Some(next) = lines.next_filled(line).filter(|&next| next <= last) {
        let kind = if lines.text(next) == lines.text(first) {
            SectionKind::Title
        } else if is_label(lines, next, lines.text(first)) {
            SectionKind::Head
        } else {
            return (Some(section), next);
        };
        section = builder.add_section(next, lines.text(next), kind);
        line = next;
    }
    (Some(section), last + 1)
}

/// The title of the page, when its first line can be one.
fn title<'a>(lines: &Lines<'a>, line: usize) -> Option<&'a str> {
    possible_title(lines, line)
        .filter(|_| section_title(lines, line).is_none() && !lines.facts(line).cited)
}

/// Whether `line` is a label in the head: a word or two, above the title again or above text.
fn is_label(lines: &Lines<'_>, line: usize, title: &str) -> bool {
    let short = lines.text(line).split_whitespace().count() <= LONGEST_LABEL;
    let next = lines.next_filled(line);
    short
        && possible_title(lines, line).is_some()
        && section_title(lines, line).is_none()
        && next.is_some_and(|next| {
            lines.text(next) == title || next == line + 1 && possible_title(lines, next).is_none()
        })
}

#[cfg(test)]
mod tests {
    use crate::parse::page;
    use crate::source::SourceText;

    /// Kind and title of each heading, and the number of paragraphs.
    fn head(text: &str) -> (Vec<(&'static str, String)>, usize) {
        let source = SourceText::new("t", text);
        let page = page(&source);
        let sections = page
            .sections
            .iter()
            .map(|s| (s.kind.as_str(), s.title.to_string()));
        (sections.collect(), page.paragraphs.len())
    }

    #[test]
    fn a_head_is_a_title_a_label_the_title_again_and_text() {
        assert_eq!(
            head("Article 7\nText\nArticle 7\nSalt is free.\n"),
            (
                vec![
                    ("title", "Article 7".into()),
                    ("head", "Text".into()),
                    ("title", "Article 7".into())
                ],
                1
            )
        );
    }

    #[test]
    fn a_head_may_lack_label_and_text() {
        assert_eq!(head("Article 7"), (vec![("title", "Article 7".into())], 0));
        assert_eq!(
            head("Article 7\nSalt is free."),
            (vec![("title", "Article 7".into())], 1)
        );
        assert_eq!(head("Article 7\nText\nSalt is free.").0.len(), 2);
    }

    #[test]
    fn a_page_that_begins_with_a_sentence_has_no_title() {
        assert_eq!(head("Salt is free.\nFish is not."), (vec![], 2));
    }
}

//! The little Markdown that rules and messages are written in: paragraphs, blocks of code, code and emphasis
//! in a line.

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum MarkdownBlock<'a> {
    /// A paragraph.
    Text(Vec<Inline<'a>>),
    /// Lines to be shown as they are.
    Code(&'a str),
}

/// A part of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Inline<'a> {
    Plain(&'a str),
    Code(&'a str),
    Emphasis(&'a str),
}

/// The parts of `text`.
pub(super) fn blocks(text: &str) -> Vec<MarkdownBlock<'_>> {
    let mut blocks = Vec::new();
    // Every second part lies between two fences; the first line of it names a language.
    for (number, part) in text.split("```").enumerate() {
        if number % 2 == 1 {
            let code = part.split_once('\n').map_or(part, |(_, code)| code);
            blocks.push(MarkdownBlock::Code(code.trim_end()));
        } else {
            let paragraphs = part.split("\n\n").map(str::trim);
            let filled = paragraphs.filter(|paragraph| !paragraph.is_empty());
            blocks.extend(filled.map(|paragraph| MarkdownBlock::Text(inline(paragraph))));
        }
    }
    blocks
}

/// The parts of a line. A mark that is not closed stays as it is.
pub(super) fn inline(text: &str) -> Vec<Inline<'_>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((before, marked, behind)) = next_mark(rest) {
        if !before.is_empty() {
            parts.push(Inline::Plain(before));
        }
        parts.push(marked);
        rest = behind;
    }
    if !rest.is_empty() {
        parts.push(Inline::Plain(rest));
    }
    parts
}

/// The first code or emphasis of a line, with what stands before and behind it.
fn next_mark(text: &str) -> Option<(&str, Inline<'_>, &str)> {
    for (at, mark) in text.match_indices(['`', '*']) {
        let (before, from) = text.split_at_checked(at)?;
        let (inner, behind) = match from.get(1..).and_then(|from| from.split_once(mark)) {
            Some(found) if !found.0.is_empty() => found,
            _ => continue,
        };
        if mark == "`" {
            return Some((before, Inline::Code(inner), behind));
        }
        // A lone star is a star: `3 * 4 * 5`.
        if !inner.starts_with(' ') && !inner.ends_with(' ') {
            return Some((before, Inline::Emphasis(inner), behind));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_has_paragraphs_and_code() {
        assert_eq!(
            blocks("Salt is\ndear.\n\n```text\n1949\n<b>\n```\n\nAnd *so* on."),
            [
                MarkdownBlock::Text(vec![Inline::Plain("Salt is\ndear.")]),
                MarkdownBlock::Code("1949\n<b>"),
                MarkdownBlock::Text(vec![
                    Inline::Plain("And "),
                    Inline::Emphasis("so"),
                    Inline::Plain(" on."),
                ]),
            ]
        );
    }

    #[test]
    fn a_mark_that_is_not_closed_stays() {
        assert_eq!(
            inline("`7-3-1949` and `8"),
            [Inline::Code("7-3-1949"), Inline::Plain(" and `8")]
        );
        assert_eq!(inline("3 * 4 * 5"), [Inline::Plain("3 * 4 * 5")]);
        assert_eq!(inline("``"), [Inline::Plain("``")]);
    }
}

//! Reports for a terminal. This module alone knows how they are drawn.

use miette::{
    Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteDiagnostic, MietteError,
    MietteSpanContents, Report, Severity, SourceCode, SourceSpan, SpanContents,
};

use crate::problem::Problem;
use crate::source::SourceText;

/// How reports are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// With colours.
    pub colour: bool,
    /// Characters on a line.
    pub width: usize,
}

/// An error, with what to do about it.
///
/// ```
/// use regesta::report::terminal::{error, Style};
/// let text = error("no such file: x.txt", "check the path", Style { colour: false, width: 80 });
/// assert!(text.contains("no such file: x.txt") && text.contains("help: check the path"));
/// ```
pub fn error(message: &str, help: &str, style: Style) -> String {
    let mut diagnostic = MietteDiagnostic::new(harmless(message)).with_severity(Severity::Error);
    if !help.is_empty() {
        diagnostic = diagnostic.with_help(help);
    }
    draw(&diagnostic, style)
}

/// A problem in a page, with the line it is on.
///
/// ```
/// use regesta::report::terminal::{problem, Style};
/// use regesta::source::SourceText;
/// let source = SourceText::new("salt.txt", "Salt\n\n1949\n31-2-1949 Lund sails");
/// let found = &regesta::parse::page(&source).problems()[0];
/// let text = problem(&source, found, Style { colour: false, width: 80 });
/// assert!(text.contains("salt.txt:4:1") && text.contains("31-2-1949 Lund sails"));
/// ```
pub fn problem(source: &SourceText, problem: &Problem, style: Style) -> String {
    let diagnostic = MietteDiagnostic::new(harmless(&problem.message))
        .with_severity(Severity::Warning)
        .with_label(LabeledSpan::at(problem.span.range(), problem.outcome));
    let report = Report::new(diagnostic).with_source_code(WholeLines {
        name: harmless(source.name()),
        first: problem.line,
        start: source.line_span(problem.line).start,
        text: harmless(&with_line_feeds(source.slice(
            source.lines_span(problem.line, source.line_of(problem.span.end)),
        ))),
    });
    draw(report.as_ref(), style)
}

/// `text` with its lines parted by line feeds alone, and every character where it was.
fn with_line_feeds(text: &str) -> String {
    text.replace("\r\n", " \n").replace('\r', "\n")
}

/// The lines of a page that a problem is on, whole, and no others.
struct WholeLines {
    name: String,
    first: usize,
    start: usize,
    text: String,
}

impl SourceCode for WholeLines {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        _before: usize,
        _after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let before = span.offset().saturating_sub(self.start);
        let column = self.text.get(..before).unwrap_or_default().chars().count();
        Ok(Box::new(MietteSpanContents::new_named(
            self.name.clone(),
            self.text.as_bytes(),
            (self.start, self.text.len()).into(),
            self.first - 1,
            column,
            self.text.lines().count(),
        )))
    }
}

/// `text` without characters that would steer the terminal, each replaced by one of as many bytes.
///
/// ```
/// assert_eq!(regesta::report::terminal::harmless("a\u{1b}]0;b\u{7}\tc"), "a?]0;b?\tc");
/// ```
pub fn harmless(text: &str) -> String {
    let replace = |c: char| match c {
        '\n' | '\t' => c,
        '\u{80}'..='\u{9f}' => '¤',
        c if c.is_control() => '?',
        c => c,
    };
    text.chars().map(replace).collect()
}

fn draw(diagnostic: &dyn Diagnostic, style: Style) -> String {
    let theme = if style.colour {
        GraphicalTheme::unicode()
    } else {
        GraphicalTheme::unicode_nocolor()
    };
    let mut text = String::new();
    let handler = GraphicalReportHandler::new_themed(theme)
        .with_width(style.width)
        .with_context_lines(0);
    // Writing to a string cannot fail; if drawing does, the bare message is better than none.
    if handler.render_report(&mut text, diagnostic).is_err() {
        text = format!("{diagnostic}\n");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Span;

    #[test]
    fn lines_are_shown_as_lines_whatever_ends_them() {
        let found = Problem {
            span: Span::new(1, 9),
            line: 1,
            message: "salt".to_owned(),
            outcome: "kept",
        };
        let style = Style {
            colour: false,
            width: 80,
        };
        let drawn = |text: &str| problem(&SourceText::new("t", text), &found, style);
        let shown = drawn("a Lund\nBerg\nc");
        assert!(shown.contains("1 │ ╭─▶ a Lund\n 2 │ ├─▶ Berg\n"), "{shown}");
        assert!(shown.contains("[t:1:2]"), "{shown}");
        assert_eq!(drawn("a Lund\rBerg\rc"), shown);
        assert!(!drawn("a Lund\r\nBerg\r\nc").contains('?'));
    }
}

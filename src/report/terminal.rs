//! Reports for a terminal. This module alone knows how they are drawn.

mod excerpt;
mod snippets;

use std::io::{self, Write};

use miette::{
    Diagnostic, GraphicalReportHandler, GraphicalTheme, MietteDiagnostic, Report, Severity,
};

use crate::check::{self, Finding, Location};
use crate::problem::Problem;
use crate::report::{Files, shown};
use crate::source::{SourceText, Span};
use snippets::Snippets;

/// How reports are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TerminalStyle {
    /// With colours.
    pub colour: bool,
    /// Characters on a line.
    pub width: usize,
}

/// An error, with what to do about it.
///
/// ```
/// use regesta::report::terminal::{error, TerminalStyle};
/// let text = error("no such file: x.txt", "check the path", TerminalStyle { colour: false, width: 80 });
/// assert!(text.contains("no such file: x.txt") && text.contains("help: check the path"));
/// ```
pub fn error(message: &str, help: &str, style: TerminalStyle) -> String {
    let mut diagnostic = MietteDiagnostic::new(harmless(message)).with_severity(Severity::Error);
    if !help.is_empty() {
        diagnostic = diagnostic.with_help(help);
    }
    draw(&diagnostic, style)
}

/// A problem in a page, with the line it is on.
///
/// ```
/// use regesta::report::terminal::{problem, TerminalStyle};
/// use regesta::source::SourceText;
/// let source = SourceText::new("salt.txt", "Salt\n\n1949\n31-2-1949 Lund sails");
/// let found = &regesta::parse::page(&source).problems()[0];
/// let text = problem(&source, found, TerminalStyle { colour: false, width: 80 });
/// assert!(text.contains("salt.txt:4:1") && text.contains("31-2-1949 Lund sails"));
/// ```
pub fn problem(source: &SourceText, problem: &Problem, style: TerminalStyle) -> String {
    place(
        Severity::Warning,
        &problem.message,
        "",
        (source, problem.span, problem.outcome),
        style,
    )
}

/// Something wrong in a file, with its lines: `problem` is the message, the place, and what to do.
///
/// ```
/// use regesta::report::terminal::{error_in, TerminalStyle};
/// use regesta::source::{SourceText, Span};
/// let file = SourceText::new("regesta.toml", "[severity]\ninvalid-date = \"grave\"\n");
/// let style = TerminalStyle { colour: false, width: 80 };
/// let text = error_in(&file, Span::new(26, 33), "no severity `grave`", "write error", style);
/// assert!(text.contains("regesta.toml:2:16") && text.contains("invalid-date = \"grave\""));
/// ```
pub fn error_in(
    source: &SourceText,
    span: Span,
    message: &str,
    help: &str,
    style: TerminalStyle,
) -> String {
    place(Severity::Error, message, help, (source, span, ""), style)
}

/// A message with one place.
fn place(
    severity: Severity,
    message: &str,
    help: &str,
    (source, span, label): (&SourceText, Span, &str),
    style: TerminalStyle,
) -> String {
    let mut snippets = Snippets::new(style.width);
    snippets.add(source.name(), source, &Location::of(source, span), label);
    let mut diagnostic = MietteDiagnostic::new(harmless(message))
        .with_severity(severity)
        .with_labels(snippets.labels());
    if !help.is_empty() {
        diagnostic = diagnostic.with_help(harmless(help));
    }
    draw(
        Report::new(diagnostic).with_source_code(snippets).as_ref(),
        style,
    )
}

/// A finding, with the lines of all its places and the rule that found it.
///
/// Long lines are shown around the place, with `…` where something is left out. Of very many places the first
/// twenty are shown, and it is said how many more there are.
///
/// ```
/// use regesta::check::{Checker, RULES};
/// use regesta::report::Files;
/// use regesta::report::terminal::{finding, TerminalStyle};
/// use regesta::source::SourceText;
/// let source = SourceText::new("salt.txt", "Salt\n\n1949\n31-2-1949 Lund sails");
/// let mut checker = Checker::new(RULES.iter());
/// checker.add(&regesta::parse::page(&source));
/// let mut files = Files::default();
/// files.add(source, "texts/salt.txt");
/// let text = finding(&checker.finish()[0], &files, TerminalStyle { colour: false, width: 80 });
/// assert!(text.starts_with("D101 invalid-date") && text.contains("texts/salt.txt:4:1"));
/// ```
pub fn finding(finding: &Finding, files: &Files, style: TerminalStyle) -> String {
    let mut snippets = Snippets::new(style.width);
    let (others, more) = shown(finding);
    let others = (others.iter()).map(|related| (&related.place, related.message.as_str()));
    let mut unseen = String::new();
    for (place, label) in std::iter::once((&finding.place, "")).chain(others) {
        let path = files.path(&place.source);
        match files.text(&place.source) {
            Some(source) => snippets.add(path, &source, place, label),
            None => unseen.push_str(&format!("\n{path}:{}:{} {label}", place.line, place.column)),
        }
    }
    if let Some(more) = more {
        unseen.push_str(&format!("\n{more}"));
    }
    let rule = finding.rule;
    let mut diagnostic = MietteDiagnostic::new(harmless(&(finding.message.clone() + &unseen)))
        .with_code(format!("{} {}", rule.code, rule.name))
        .with_severity(match finding.severity {
            check::Severity::Error => Severity::Error,
            check::Severity::Warning => Severity::Warning,
            check::Severity::Info => Severity::Advice,
        })
        .with_labels(snippets.labels());
    if !finding.help.is_empty() {
        diagnostic = diagnostic.with_help(harmless(&finding.help));
    }
    draw(
        Report::new(diagnostic).with_source_code(snippets).as_ref(),
        style,
    )
}

/// `text` without characters that would steer the terminal or turn the direction of writing, each
/// replaced by one of as many bytes.
///
/// ```
/// use regesta::report::terminal::harmless;
/// assert_eq!(harmless("a\u{1b}]0;b\u{7}\tc"), "a?]0;b?\tc");
/// assert_eq!(harmless("a\u{202e}b"), "a\u{fffd}b");
/// ```
pub fn harmless(text: &str) -> String {
    text.chars().map(harmless_char).collect()
}

/// The character, or what is shown in its stead.
fn harmless_char(c: char) -> char {
    match c {
        '\n' | '\t' => c,
        '\u{80}'..='\u{9f}' | '\u{61c}' => '¤',
        '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        c if c.is_control() => '?',
        c => c,
    }
}

/// Writes what a terminal shows, so that it is [`harmless`] there.
pub(crate) struct HarmlessWriter<W> {
    to: W,
    /// The beginning of a character whose other bytes are still to come.
    begun: Vec<u8>,
}

impl<W: Write> HarmlessWriter<W> {
    /// Writes to `to`.
    pub(crate) const fn on(to: W) -> Self {
        let begun = Vec::new();
        Self { to, begun }
    }
}

impl<W: Write> Write for HarmlessWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut all = std::mem::take(&mut self.begun);
        all.extend_from_slice(bytes);
        let mut text = String::with_capacity(all.len());
        let mut chunks = all.utf8_chunks().peekable();
        while let Some(chunk) = chunks.next() {
            text.push_str(chunk.valid());
            let rest = chunk.invalid();
            let may_go_on = chunks.peek().is_none()
                && std::str::from_utf8(rest).is_err_and(|error| error.error_len().is_none());
            if may_go_on {
                self.begun = rest.to_owned();
            } else if !rest.is_empty() {
                text.push('\u{fffd}');
            }
        }
        self.to.write_all(harmless(&text).as_bytes())?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

fn draw(diagnostic: &dyn Diagnostic, style: TerminalStyle) -> String {
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
mod tests;

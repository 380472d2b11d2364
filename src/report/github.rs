//! Findings as workflow commands of GitHub: a line each, shown beside the text in a pull request.

use std::fmt::Write;
use std::io;

use super::Report;
use super::terminal::harmless;
use crate::check::{Finding, Severity};

/// The report, a line for each finding.
///
/// GitHub shows ten errors, ten warnings and ten notices of a step; all lines are in its log.
///
/// ```
/// assert_eq!(regesta::report::github::findings(&regesta::report::Report::default()), "");
/// ```
pub fn findings(report: &Report) -> String {
    super::text(|to| write(report, to))
}

/// Writes the report as [`findings`] has it.
///
/// # Errors
/// Those of `to`.
pub fn write(report: &Report, to: &mut dyn io::Write) -> io::Result<()> {
    for finding in &report.findings {
        writeln!(to, "{}", command(report, finding))?;
    }
    Ok(())
}

fn command(report: &Report, finding: &Finding) -> String {
    let kind = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    };
    let place = &finding.place;
    let mut columns = String::new();
    // GitHub takes columns only for a place of one line.
    if place.line == place.end_line {
        columns = format!(",col={},endColumn={}", place.column, place.end_column);
    }
    let rule = finding.rule;
    format!(
        "::{kind} file={},line={},endLine={}{columns},title={}::{}",
        property(report.files.path(&place.source)),
        place.line,
        place.end_line,
        property(&format!("{} {}", rule.code, rule.name)),
        data(&body(report, finding))
    )
}

/// The message, the other places, and what to do.
fn body(report: &Report, finding: &Finding) -> String {
    let mut text = finding.message.clone();
    let (related, more) = super::shown(finding);
    for related in related {
        let place = &related.place;
        // Writing to a string cannot fail.
        let _ = write!(
            text,
            "\n{}:{}:{}: {}",
            report.files.path(&place.source),
            place.line,
            place.column,
            related.message
        );
    }
    if let Some(more) = more {
        let _ = write!(text, "\n{more}");
    }
    if !finding.help.is_empty() {
        let _ = write!(text, "\nhelp: {}", finding.help);
    }
    text
}

/// Escapes the text of a command.
fn data(text: &str) -> String {
    harmless(text)
        .replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// Escapes a property of a command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::testing::report;

    #[test]
    fn what_would_end_a_command_or_a_property_is_escaped() {
        let text = findings(&report());
        let lines: Vec<_> = text.lines().collect();
        assert_eq!(
            lines,
            [
                "::error file=texts/salt%2C old.txt,line=3,endLine=3,col=6,endColumn=15,\
                 title=D101 invalid-date::`31-4-1949` is not a valid date\
                 %0Atexts/fish.txt:3:1: sold here%0Ahelp: look it up",
                "::notice file=texts/salt%2C old.txt,line=3,endLine=4,\
                 title=D101 invalid-date::100%25 <salt> & \"more\": odd, indeed?%0Ahelp: look it up"
            ]
        );
    }
}

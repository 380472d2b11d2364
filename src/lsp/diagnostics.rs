//! Findings as editors show them.

use lsp_types::{
    Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, Location, NumberOrString, Range,
    Uri,
};

use super::open_page::CheckedText;
use super::position::range;
use super::uri;
use crate::check::{Finding, Related, Severity};
use crate::config::{ConfigError, Mistake};
use crate::corpus::InputError;
use crate::report::terminal::harmless;
use crate::report::{counted, shown};

/// Who says it.
const SOURCE: &str = "regesta";

/// What is wrong with the page at `uri`. Editors that cannot show other places (`related`) get them in the
/// message.
pub(super) fn of(known: &CheckedText, uri: &Uri, related: bool) -> Vec<Diagnostic> {
    match &known.wrong {
        None => (known.findings.iter())
            .map(|found| finding(known, uri, found, related))
            .collect(),
        Some(ConfigError::Wrong { mistakes, more, .. }) if known.is_config() => {
            let mistakes = mistakes.iter().map(|found| mistake(known, found));
            let more = (*more > 0).then(|| {
                let more = counted(*more, "more mistake");
                diagnostic(Range::default(), DiagnosticSeverity::ERROR, &more)
            });
            mistakes.chain(more).collect()
        }
        Some(error) => vec![not_checked(error, related)],
    }
}

fn finding(known: &CheckedText, uri: &Uri, finding: &Finding, related: bool) -> Diagnostic {
    let rule = finding.rule;
    let mut message = finding.message.clone();
    let mut places = Vec::new();
    if related {
        let place = |other: &Related| DiagnosticRelatedInformation {
            location: Location::new(uri.clone(), range(&known.source, other.place.span)),
            message: harmless(&other.message),
        };
        places.extend(finding.related.iter().map(place));
    } else {
        let (others, more) = shown(finding);
        for other in others {
            message.push_str(&format!("\n{}: line {}", other.message, other.place.line));
        }
        if let Some(more) = more {
            message.push_str(&format!("\n{more}"));
        }
    }
    if !finding.help.is_empty() {
        message.push('\n');
        message.push_str(&finding.help);
    }
    Diagnostic {
        code: Some(NumberOrString::String(format!(
            "{} {}",
            rule.code, rule.name
        ))),
        related_information: (!places.is_empty()).then_some(places),
        ..diagnostic(
            range(&known.source, finding.place.span),
            severity(finding.severity),
            &message,
        )
    }
}

/// A mistake in a configuration.
fn mistake(known: &CheckedText, mistake: &Mistake) -> Diagnostic {
    let message = match mistake.help.as_str() {
        "" => mistake.message.clone(),
        help => format!("{}\n{help}", mistake.message),
    };
    let range = range(&known.source, mistake.span);
    diagnostic(range, DiagnosticSeverity::ERROR, &message)
}

/// Says on the first line of a page that it was not checked.
fn not_checked(error: &ConfigError, related: bool) -> Diagnostic {
    let places = match error {
        ConfigError::Wrong { text, mistakes, .. } if related => (mistakes.iter())
            .filter_map(|mistake| {
                let uri = uri::of(text.name().as_ref())?;
                Some(DiagnosticRelatedInformation {
                    location: Location::new(uri, range(text, mistake.span)),
                    message: harmless(&mistake.message),
                })
            })
            .collect(),
        _ => Vec::new(),
    };
    Diagnostic {
        related_information: (!places.is_empty()).then_some(places),
        ..diagnostic(
            Range::default(),
            DiagnosticSeverity::ERROR,
            &format!("not checked: {error}"),
        )
    }
}

/// Says on the first line of a page that its file cannot be read as it is saved.
pub(super) fn unreadable(error: &InputError) -> Diagnostic {
    let what = match error {
        InputError::NoText { source, .. } => source.to_string(),
        error => error.to_string(),
    };
    let message = format!(
        "`regesta` cannot read the file as it is saved: {what}\n{}",
        error.help()
    );
    diagnostic(Range::default(), DiagnosticSeverity::ERROR, &message)
}

fn diagnostic(range: Range, severity: DiagnosticSeverity, message: &str) -> Diagnostic {
    Diagnostic {
        range,
        severity: Some(severity),
        source: Some(SOURCE.to_owned()),
        message: harmless(message),
        ..Diagnostic::default()
    }
}

const fn severity(severity: Severity) -> DiagnosticSeverity {
    match severity {
        Severity::Error => DiagnosticSeverity::ERROR,
        Severity::Warning => DiagnosticSeverity::WARNING,
        Severity::Info => DiagnosticSeverity::INFORMATION,
    }
}

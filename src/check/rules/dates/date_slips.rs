//! Pairs of records that tell one happening on two dates: how they are put together and reported.

use std::io;

use crate::check::corpus::{Corpus, FactPair};
use crate::check::record_text::RecordText;
use crate::check::rules::tied_facts::TiedFacts;
use crate::check::{Draft, Findings, Severity};

/// A pair that a rule takes for a slip.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slip<'c> {
    pub(super) pair: FactPair<'c>,
    pub(super) severity: Severity,
}

/// What is said of a slip.
#[derive(Debug, Clone, Copy)]
pub(super) struct SlipWording {
    /// Behind the two dates: `… and … tell the same happening in different years`.
    pub(super) differ: &'static str,
    pub(super) help: &'static str,
}

/// Reports slips, one finding for all records that tell one happening.
///
/// The finding stands at the record that seems to be wrong: the one that no other record of its date
/// confirms, or else the last in the text.
pub(super) fn report(
    corpus: &Corpus,
    slips: &[Slip<'_>],
    wording: SlipWording,
    findings: &mut Findings<'_>,
) -> io::Result<()> {
    let mut groups = TiedFacts::default();
    for slip in slips {
        let candidate = slip.pair.candidate;
        groups.tie(candidate.from, candidate.to, slip.severity);
    }
    for (members, severity) in groups.finish() {
        let mut facts: Vec<(bool, RecordText)> = (members.iter())
            .filter_map(|number| {
                let fact = corpus.facts().get(*number)?;
                Some(corpus.told(*number).map(|told| (!fact.confirmed, told)))
            })
            .collect::<io::Result<_>>()?;
        let ranked = facts.iter().enumerate();
        let wrong = ranked.max_by_key(|(_, (suspect, told))| (*suspect, told.spot));
        let Some(wrong) = wrong.map(|(at, _)| at) else {
            continue;
        };
        let (_, fact) = facts.remove(wrong);
        let others = facts.iter();
        let mut draft = None;
        for (_, other) in others {
            let message = format!(
                "`{}` and `{}` {}",
                fact.written, other.written, wording.differ
            );
            draft = Some(
                draft
                    .unwrap_or_else(|| {
                        Draft::at(fact.spot, message)
                            .help(wording.help)
                            .severity(severity)
                    })
                    .related(other.spot, format!("told here of `{}`", other.written)),
            );
        }
        if let Some(draft) = draft {
            findings.add(draft);
        }
    }
    Ok(())
}

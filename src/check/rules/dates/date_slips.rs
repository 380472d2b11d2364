//! Pairs of records that date one event to two days: how they are put together and reported.

use std::io;

use crate::check::corpus::{Corpus, FactPair};
use crate::check::record_text::RecordText;
use crate::check::rules::tied_facts::TiedFacts;
use crate::check::{Findings, Severity, Spot};

/// A pair that a rule takes for a slip.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slip<'c> {
    pub(super) pair: FactPair<'c>,
    pub(super) severity: Severity,
}

/// What is said of a slip.
#[derive(Debug, Clone, Copy)]
pub(super) struct SlipWording {
    /// Behind the two dates: `… and … date the same event to different years`.
    pub(super) differ: &'static str,
    pub(super) help: &'static str,
}

/// Reports slips, one finding for all records that are about one event.
///
/// The finding stands at the record that seems to be wrong: the one that no other record of its date
/// confirms, or else the last in the text.
pub(super) fn report(
    corpus: &Corpus,
    slips: &[Slip<'_>],
    wording: SlipWording,
    findings: &mut Findings<Spot>,
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
        let Some((_, first)) = facts.first() else {
            continue;
        };
        let message = format!(
            "`{}` and `{}` {}",
            fact.written, first.written, wording.differ
        );
        let draft = findings.add(fact.spot, message, wording.help);
        draft.severity(severity);
        for (_, other) in &facts {
            draft.related(other.spot, format!("dated here to `{}`", other.written));
        }
    }
    Ok(())
}

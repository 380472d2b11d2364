//! The same happening dated to two days of one week.

use std::io;

use super::date_slips::{Slip, SlipWording, report};
use crate::check::corpus::{Corpus, FactPair};
use crate::check::descriptions::Resemblance;
use crate::check::{Check, Findings, Rule, Severity};
use crate::concord::{Kind, Relation};

/// Words of a description from which on it surely tells one happening from another like it: `Lund meets
/// Berg` may be told of two days of a week.
const LONG_WORDS: usize = 4;
/// Words of a description from which on it may do so.
const FEWEST_WORDS: usize = 3;

const EXPLAIN: &str = "\
## Checks
That the same happening is not dated to two days up to five days apart: by two entries in nearly the same words, or by a document, a meeting or a sentence and the entry that tells of it.

## Matters
A day is easily mistyped. The happening stands twice in the dataset, or a document beside the wrong day.

## Example
```text
14-5-1951 Council takes additional measures against smugglers

Document: 12-05-1951 Additional measures to be taken against smugglers of salt
```

## Mend
Compare both with the source and correct the wrong day. When they are two happenings, or the document was written a few days later, accept the finding with that reason.

## Silent when
The description stands on three days or more, as that of meetings does; numbers differ; the words are few or common, or one is another (`Lund dies`, `Lund is buried`); or another record of its own date confirms the document. Where the words are few (`Lund meets Berg`), the two entries stand one behind the other, or a document shares only some words with the entry or is dated after it, the finding is an info.
";

pub(crate) static RULE: Rule = Rule {
    code: "D105",
    name: "day-slip",
    severity: Severity::Warning,
    explain: EXPLAIN,
    check: Check::Pairs { wanted, check },
};

fn check(corpus: &Corpus, findings: &mut Findings<'_>) -> io::Result<()> {
    let slips: Vec<Slip<'_>> = corpus
        .pairs(&RULE)
        .filter_map(|pair| {
            let severity = severity(corpus, pair).transpose()?;
            Some(severity.map(|severity| Slip { pair, severity }))
        })
        .collect::<io::Result<_>>()?;
    let wording = SlipWording {
        differ: "seem to tell the same happening a few days apart",
        help: "compare both with the source and correct the wrong day; accept the finding with a reason when they are two happenings",
    };
    report(corpus, &slips, wording, findings)
}

/// Whether a pair is a slip unless other records confirm its dates.
fn wanted(corpus: &Corpus, pair: FactPair<'_>) -> io::Result<bool> {
    Ok(pair.candidate.relation == Relation::NearDay && severity(corpus, pair)?.is_some())
}

/// How sure it is that a pair is a slip, if it is likely at all.
fn severity(corpus: &Corpus, pair: FactPair<'_>) -> io::Result<Option<Severity>> {
    let FactPair {
        from,
        to,
        candidate,
    } = pair;
    let likeness = candidate.likeness;
    if likeness.numbers_differ
        || [from, to]
            .iter()
            .any(|fact| fact.inferred || fact.marked || fact.repeated)
    {
        return Ok(None);
    }
    let (from_confirmed, to_confirmed) = (from.confirmed, to.confirmed);
    if from.kind == to.kind {
        // Two sentences of running text tell a story on, day by day.
        if from.kind == Kind::Mention || from_confirmed && to_confirmed || likeness.shared < 1.6 {
            return Ok(None);
        }
        let same = match corpus.telling([candidate.from, candidate.to])? {
            Resemblance::Same => true,
            Resemblance::Near => likeness.shared >= 2.0,
            Resemblance::Changed | Resemblance::Apart | Resemblance::Other => false,
        };
        if !same {
            return Ok(None);
        }
        // Whoever wrote two entries one behind the other saw both.
        let neighbours = candidate.from.abs_diff(candidate.to) == 1;
        let words = corpus.description(candidate.from)?.key().count();
        return Ok(match words {
            LONG_WORDS.. if !neighbours => Some(Severity::Warning),
            FEWEST_WORDS.. => Some(Severity::Info),
            _ => None,
        });
    }
    // What another record of its own date confirms is not dated wrongly; an entry that is confirmed makes
    // the other one no less suspect.
    if from_confirmed || to_confirmed && from.kind == Kind::Mention {
        return Ok(None);
    }
    let strong = likeness.part >= 0.6 && likeness.shared >= 2.4;
    let weak = likeness.part >= 0.2 && likeness.shared >= 1.1 && to.kind == Kind::Event;
    // A document may well be of a few days after what it tells of.
    let later = from.kind == Kind::Document && from.earliest > to.latest;
    Ok(match (strong, weak && !to_confirmed) {
        (true, _) if !to_confirmed && !later => Some(Severity::Warning),
        (true, _) | (_, true) => Some(Severity::Info),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use crate::check::Severity;
    use crate::check::testing::{check, findings, none};

    #[test]
    fn an_entry_that_is_told_again_a_few_days_later_is_found() {
        findings(
            "day-slip",
            "Salt

1952
10-4-1952 Lund and Berg agree on the exchange of the salt pans
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ told here of `10-4-1952`
12-4-1952 Holm buys a ship
13-4-1952 Lund and Berg agree on exchange of salt pans
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `13-4-1952` and `10-4-1952` seem to tell the same happening a few days apart
",
        );
    }

    #[test]
    fn a_document_a_few_days_off_its_entry_is_found_at_the_document() {
        let text = "Salt

1951
14-5-1951 Council takes additional measures against smugglers of iron
24-6-1951 Berg sails to Malmö

Norway....

The council decides at last, and its decision is printed and read in all the towns.
Document:12-05-1951 Additional measures of the council against smugglers of iron
";
        let found = check("day-slip", &[text]);
        assert_eq!(found.len(), 1, "{found:#?}");
        assert_eq!(
            (found[0].place.line, found[0].related[0].place.line),
            (10, 4)
        );
        assert_eq!(found[0].severity, Severity::Warning);
    }

    #[test]
    fn meetings_that_are_held_often_and_sittings_with_numbers_are_no_slips() {
        for text in [
            "10-4-1952 Council meets on salt\n12-4-1952 Council meets on salt\n14-4-1952 Council meets on salt\n",
            "10-4-1952 3rd sitting of the salt council in Malmö\n12-4-1952 4th sitting of the salt council in Malmö\n",
            "10-4-1952 Council meets\n12-4-1952 Council meets\n",
            "10-4-1952 Anna Lund dies at Malmö\n13-4-1952 Funeral of Anna Lund at Malmö\n",
        ] {
            none("day-slip", &format!("Salt\n\n1952\n{text}"));
        }
    }
}

//! The same happening dated to the same day of two years.

use std::collections::HashMap;
use std::io;

use super::date_slips::{Slip, SlipWording, report};
use crate::check::corpus::{Corpus, FactPair};
use crate::check::descriptions::Resemblance;
use crate::check::{Check, Findings, Rule, Severity};
use crate::concord::{Kind, Relation};
use crate::date::year_of;

/// Slips between two years from which on a weaker pair between the same years is taken for one too.
const BLOCK: usize = 2;

const EXPLAIN: &str = "\
## Checks
That the same happening is not dated to the same day and month of two years: by entries of the timeline, documents, meetings and dates in the text, on one page or on two.

## Matters
A year is easily mistyped, and an entry copied under the wrong year heading often takes a whole block with it. The happening then stands twice in the dataset, once in a year in which it did not take place.

## Example
```text
1952
10-4-1952 Lund and Berg agree on the exchange of the salt pans
1953
10-4-1953 Lund and Berg agree on the exchange of the salt pans
```

## Mend
Compare both with the source. Correct the year of the wrong one, or take it out. When it did happen in both years, accept the finding with that reason.

## Silent when
The day is that of a custom: told of three years or more, or with a word for what comes back every year (*anniversary*, *annual*). The description is a formula that stands on many days. Names or numbers differ (the 3rd and the 4th session). A year is not written, or a date is given only about. When two sure slips lie between the same years, a pair with fewer words in common is told too. Each of the two is confirmed by another record of its own date.
";

pub(crate) static RULE: Rule = Rule {
    code: "D104",
    name: "year-slip",
    severity: Severity::Warning,
    explain: EXPLAIN,
    check: Check::Pairs { wanted, check },
};

fn check(corpus: &Corpus, findings: &mut Findings<'_>) -> io::Result<()> {
    let (mut strong, mut weak) = (Vec::new(), Vec::new());
    for pair in corpus.pairs(&RULE) {
        match is_strong(corpus, pair)? {
            true => strong.push(pair),
            false => weak.push(pair),
        }
    }
    let mut blocks: HashMap<_, usize> = HashMap::new();
    for pair in &strong {
        *blocks.entry(years(*pair)).or_default() += 1;
    }
    let in_block = |pair: &FactPair<'_>| {
        blocks
            .get(&years(*pair))
            .is_some_and(|count| *count >= BLOCK)
            && is_weak(*pair)
    };
    let slips: Vec<Slip<'_>> = strong
        .iter()
        .copied()
        .chain(weak.into_iter().filter(in_block))
        .map(|pair| Slip {
            pair,
            severity: Severity::Warning,
        })
        .collect();
    let wording = SlipWording {
        differ: "tell the same happening in different years",
        help: "compare both with the source and correct the wrong year; accept the finding with a reason when it happened in both",
    };
    report(corpus, &slips, wording, findings)
}

/// Whether a pair is a slip unless other records confirm its dates, or could be one among others.
fn wanted(corpus: &Corpus, pair: FactPair<'_>) -> io::Result<bool> {
    Ok(pair.candidate.relation == Relation::OtherYear
        && may_be_slip(pair)
        && (is_weak(pair) || is_strong(corpus, pair)?))
}

/// Whether nothing speaks against the pair but its words.
fn may_be_slip(pair: FactPair<'_>) -> bool {
    let FactPair {
        from,
        to,
        candidate,
    } = pair;
    !candidate.likeness.numbers_differ
        && [from, to]
            .iter()
            .all(|fact| !fact.inferred && !fact.marked && !fact.usual && !fact.yearly)
}

/// Whether the words alone make it likely.
fn is_strong(corpus: &Corpus, pair: FactPair<'_>) -> io::Result<bool> {
    let FactPair {
        from,
        to,
        candidate,
    } = pair;
    let likeness = candidate.likeness;
    // Less is never enough.
    if likeness.shared < 1.2 {
        return Ok(false);
    }
    let (from_confirmed, to_confirmed) = (from.confirmed, to.confirmed);
    let telling = corpus.telling([candidate.from, candidate.to])?;
    let of_one_kind = from.kind == to.kind && from.kind != Kind::Mention;
    let is_same = match telling {
        Resemblance::Same => likeness.shared >= 1.2,
        Resemblance::Near | Resemblance::Changed => likeness.shared >= 1.6,
        Resemblance::Apart if of_one_kind => false,
        // The same words in another order are two letters of one exchange.
        Resemblance::Other if of_one_kind && likeness.cosine >= 0.95 => false,
        Resemblance::Apart | Resemblance::Other => {
            likeness.cosine >= 0.65 && likeness.shared >= 1.6
        }
    };
    if is_same {
        return Ok(!(from_confirmed && to_confirmed));
    }
    // A title or a sentence says more than the entry: enough of the shorter one must be in it.
    Ok(!of_one_kind
        && likeness.part >= 0.6
        && likeness.shared >= 2.4
        && !from_confirmed
        && !to_confirmed)
}

/// Whether the words are alike enough when the years of the pair are known to have been mixed up.
fn is_weak(
    FactPair {
        from,
        to,
        candidate,
    }: FactPair<'_>,
) -> bool {
    let likeness = candidate.likeness;
    from.kind == to.kind && likeness.cosine >= 0.2 && likeness.shared >= 0.95
}

/// The pages and years of a pair.
fn years(FactPair { from, to, .. }: FactPair<'_>) -> ((u32, i32), (u32, i32)) {
    let a = (from.page, year_of(from.earliest));
    let b = (to.page, year_of(to.earliest));
    (a.min(b), a.max(b))
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{check, findings, none};

    #[test]
    fn an_entry_told_of_two_years_is_found_at_its_second_place() {
        findings(
            "year-slip",
            "Salt

1952
10-4-1952 Lund and Berg agree on the exchange of
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ told here of `10-4-1952`
the salt pans
12-5-1952 Berg sails to Malmö
1953
10-4-1953 Lund and Berg agree on the exchange of the salt pans
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `10-4-1953` and `10-4-1952` tell the same happening in different years
13-6-1953 Holm buys a ship
",
        );
    }

    #[test]
    fn the_record_that_nothing_confirms_is_the_wrong_one() {
        let text = "Salt

1950
23-11-1950 Remarks of Lund at the banquet for the northern envoys
24-12-1950 Berg sails to Malmö
1953
12-5-1953 Holm buys a ship

Norway....

The envoys come to Malmö to speak of the salt and of nothing else, and they stay for weeks.
Document:23-11-1953 Lund’s Remarks at the Banquet for the Northern Envoys
Document:23-11-1950 Letter of the northern envoys on the banquet
";
        let found = check("year-slip", &[text]);
        assert_eq!(found.len(), 1, "{found:#?}");
        assert_eq!(
            (found[0].place.line, found[0].related[0].place.line),
            (12, 4)
        );
    }

    #[test]
    fn customs_numbered_sessions_and_formulas_are_no_slips() {
        for text in [
            "1950\n1-10-1950 Feast of the salt boilers in Malmö\n1951\n1-10-1951 Feast of the salt boilers in Malmö\n1952\n1-10-1952 Feast of the salt boilers in Malmö\n",
            "1950\n1-10-1950 Anniversary of the salt works of Malmö\n1951\n1-10-1951 Anniversary of the salt works of Malmö\n",
            "1950\n1-10-1950 3rd session of the salt council in Malmö\n1951\n1-10-1951 4th session of the salt council in Malmö\n",
            "1950\n1-10-1950 Council meets\n1951\n1-10-1951 Council meets again\n",
        ] {
            none("year-slip", &format!("Salt\n\n{text}"));
        }
    }

    #[test]
    fn an_accent_on_its_letter_and_one_behind_it_are_one_word() {
        let text = "Salt\n\n1952\n10-4-1952 Málaga, Malmö and Orléans agree\n1953\n10-4-1953 Ma\u{301}laga, Malmo\u{308} and Orle\u{301}ans agree\n";
        assert_eq!(check("year-slip", &[text]).len(), 1);
    }

    #[test]
    fn two_pages_are_compared() {
        let page = |year: &str| {
            format!(
                "Salt\n\n{year}\n10-4-{year} Lund and Berg agree on the exchange of the salt pans\n"
            )
        };
        let found = check("year-slip", &[&page("1952"), &page("1953")]);
        assert_eq!(found.len(), 1);
        assert_ne!(found[0].place.source, found[0].related[0].place.source);
    }
}

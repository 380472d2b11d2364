//! The same document cited with two titles.

use std::io;

use super::near_duplicates::{self, DuplicateWording};
use crate::check::corpus::{Corpus, Fact, FactPair};
use crate::check::descriptions::Resemblance;
use crate::check::{Check, Findings, Rule, Severity};
use crate::concord::Kind;
use crate::date::Precision;

const EXPLAIN: &str = "\
## Checks
That a document which is cited more than once has the same title each time: of one day, with titles that differ in more than case and punctuation and are nearly the same.

## Matters
Two spellings of a title make two documents in every catalogue made from the page.

## Example
```text
Document:05-07-1950 Ciphered telegram from Lund to Berg via Oslo
Document:05-07-1950 Ciphered telegram from Lund to Berg by Oslo
```

## Mend
Compare both with the document, and give both its title. Several of one day are one finding.

## Silent when
The titles are the same, for a document may well be cited twice. They differ in a name or a number: two letters of one day.
";

pub(crate) static RULE: Rule = Rule {
    code: "R202",
    name: "duplicate-document",
    severity: Severity::Warning,
    explain: EXPLAIN,
    check: Check::Pairs { wanted, check },
};

fn check(corpus: &Corpus, findings: &mut Findings<'_>) -> io::Result<()> {
    let wording = DuplicateWording {
        of_two: &|written, _| {
            format!("the document of `{written}` is cited with nearly the same title elsewhere")
        },
        first: "the other citation",
        of_more: &|written, count| {
            format!("{count} documents of `{written}` are cited with nearly the same title")
        },
        others: "another of them",
        help: [
            "compare both with the document, and give both its title",
            "compare them with the document, and give all of them its title",
        ],
    };
    near_duplicates::report(corpus, &RULE, Kind::Document, severity, &wording, findings)
}

fn wanted(corpus: &Corpus, FactPair { candidate, .. }: FactPair<'_>) -> io::Result<bool> {
    Ok(candidate.likeness.may_be_nearly_equal()
        && severity(corpus, [candidate.from, candidate.to])?.is_some())
}

/// How sure it is that two citations are of one document with two titles, if it is likely at all.
fn severity(corpus: &Corpus, pair: [usize; 2]) -> io::Result<Option<Severity>> {
    let Some([from, to]) = corpus.two(pair) else {
        return Ok(None);
    };
    let is_day = |fact: &Fact| fact.precision == Precision::Day && fact.earliest == fact.latest;
    let same_day = from.earliest == to.earliest && is_day(from) && is_day(to);
    if !same_day || [from.kind, to.kind] != [Kind::Document; 2] || from.record == to.record {
        return Ok(None);
    }
    Ok(match corpus.telling(pair)? {
        Resemblance::Near => Some(Severity::Warning),
        Resemblance::Changed => Some(Severity::Info),
        Resemblance::Same | Resemblance::Apart | Resemblance::Other => None,
    })
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{check, findings, none};

    const BODY: &str = "Salt

Norway....

The council decides at last, and its decision is printed and read in all the towns.
";

    #[test]
    fn two_titles_of_one_document_are_found() {
        findings(
            "duplicate-document",
            &(BODY.to_owned()
                + "Document:05-07-1950 Ciphered telegram from Lund to Berg via Oslo
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the other citation
Berg does not answer, as he seldom does, and the salt stays where it is for another year.
Document: 05-07-1950 Cyphered telegram from Lund to Berg, via Oslo
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the document of `05-07-1950` is cited with nearly the same title elsewhere
"),
        );
    }

    #[test]
    fn a_document_cited_twice_and_two_letters_of_one_day_are_no_mistake() {
        none(
            "duplicate-document",
            &(BODY.to_owned()
                + "Document:05-07-1950 Telegram from Lund to Berg
Document:05-07-1950 telegram, from Lund to Berg
Document:05-07-1950 Telegram from Lund to Holm\n"),
        );
    }

    #[test]
    fn very_many_citations_of_nearly_one_title_are_one_finding() {
        for count in [3, 32, 33, 60] {
            let citations: String = (0..count)
                .map(|i| {
                    let town = ["ra", "re", "ri", "ro", "ru", "ry", "ta", "te"];
                    let town = format!("via{}{}", town[i % 8], town[i / 8]);
                    format!("Document:05-07-1950 Ciphered telegram from Lund to Berg by {town} and the envoys of the towns\n")
                })
                .collect();
            let found = check("duplicate-document", &[&(BODY.to_owned() + &citations)]);
            assert_eq!((found.len(), found[0].related.len()), (1, count - 1));
            assert_eq!(
                found[0].message,
                format!("{count} documents of `05-07-1950` are cited with nearly the same title")
            );
        }
    }

    #[test]
    fn two_pages_are_compared() {
        let page = |title: &str| format!("{BODY}Document:05-07-1950 {title}\n");
        let pages = [
            page("Report on the salt works of the northern islands"),
            page("Report on the salt work of the northern islands"),
        ];
        assert_eq!(
            check("duplicate-document", &[&pages[0], &pages[1]]).len(),
            1
        );
    }
}

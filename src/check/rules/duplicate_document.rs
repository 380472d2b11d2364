//! The same document cited with two titles.

use crate::check::corpus::{Corpus, Pair};
use crate::check::telling::Telling;
use crate::check::{Check, Draft, Findings, Rule, Severity};
use crate::concord::{Kind, Relation};

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
Compare both with the document, and give both its title.

## Silent when
The titles are the same, for a document may well be cited twice. They differ in a name or a number: two letters of one day.
";

pub(super) static RULE: Rule = Rule {
    code: "R202",
    name: "duplicate-document",
    severity: Severity::Warning,
    explain: EXPLAIN,
    check: Check::Pairs { wanted, check },
};

fn check(corpus: &Corpus, findings: &mut Findings<'_>) {
    for pair in corpus.pairs(&RULE) {
        let Some(severity) = severity(corpus, pair) else {
            continue;
        };
        let from = corpus.told(pair.candidate.from);
        let to = corpus.told(pair.candidate.to);
        let message = format!(
            "the document of `{}` is cited with nearly the same title elsewhere",
            to.written
        );
        findings.add(
            Draft::at(to.spot, message)
                .help("compare both with the document, and give both its title")
                .severity(severity)
                .related(from.spot, "the other citation"),
        );
    }
}

fn wanted(corpus: &Corpus, pair: Pair<'_>) -> bool {
    severity(corpus, pair).is_some()
}

/// How sure it is that two citations are of one document with two titles, if it is likely at all.
fn severity(corpus: &Corpus, pair: Pair<'_>) -> Option<Severity> {
    let same_day = pair.candidate.relation == Relation::SameDay;
    if !same_day || [pair.from.kind, pair.to.kind] != [Kind::Document; 2] {
        return None;
    }
    match corpus.telling(pair.candidate) {
        Telling::Near => Some(Severity::Warning),
        Telling::Changed => Some(Severity::Info),
        Telling::Same | Telling::Apart | Telling::Other => None,
    }
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

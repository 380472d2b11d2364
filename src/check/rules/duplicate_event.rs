//! The same entry twice.

use crate::check::corpus::{Corpus, Pair};
use crate::check::telling::{Telling, compare};
use crate::check::{Check, Draft, Findings, Rule, Severity};
use crate::concord::Kind;

const EXPLAIN: &str = "\
## Checks
That no timeline has the same entry twice: the same date, and the same or nearly the same words.

## Matters
An entry that was copied twice is counted twice. When the words differ a little, one of the two is the worse copy.

## Example
```text
7-3-1949 Lund opens the salt works of Læsø
7-3-1949 Lund opens salt works on Læsø
```

## Mend
Keep one of the two. If they tell two happenings, make them tell what is different.

## Silent when
Names or numbers differ (`Lund meets Berg`, `Lund meets Holm`), or the dates do. Two pages may both have an entry: that is only an info.
";

pub(super) static RULE: Rule = Rule {
    code: "R201",
    name: "duplicate-event",
    severity: Severity::Warning,
    explain: EXPLAIN,
    check: Check::Corpus(check),
};

fn check(corpus: &Corpus, findings: &mut Findings<'_>) {
    for Pair { from, to, .. } in corpus.pairs() {
        let of_one_day = (from.earliest, from.latest) == (to.earliest, to.latest);
        if !of_one_day || [from.kind, to.kind] != [Kind::Event; 2] {
            continue;
        }
        let (what, telling) = match compare(&from.text, &to.text) {
            Telling::Same => ("has the same words as", "the first of the two"),
            Telling::Near => ("has nearly the same words as", "the first of the two"),
            Telling::Other => continue,
        };
        let elsewhere = from.spot.page != to.spot.page;
        let message = if elsewhere {
            format!("the entry of `{}` {what} one of another page", to.written)
        } else {
            format!("the entry of `{}` {what} one above", to.written)
        };
        let draft = Draft::at(to.spot, message)
            .help("keep one of the two, or make them tell what is different")
            .related(from.spot, telling);
        findings.add(if elsewhere {
            draft.severity(Severity::Info)
        } else {
            draft
        });
    }
}

#[cfg(test)]
mod tests {
    use crate::check::Severity;
    use crate::check::testing::{check, findings, none};

    #[test]
    fn an_entry_that_stands_twice_is_found_at_its_second_place() {
        findings(
            "duplicate-event",
            "Salt

1949
7-3-1949 Lund opens the salt works of Læsø
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the first of the two
7-3-1949 Berg sails to Malmö
7-3-1949 Lund opens salt works on Læsø
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the entry of `7-3-1949` has nearly the same words as one above
",
        );
    }

    #[test]
    fn entries_of_one_day_that_differ_in_a_name_or_a_number_are_two() {
        none(
            "duplicate-event",
            "Salt\n\n1949\n7-3-1949 Lund meets the envoy of Norway\n7-3-1949 Lund meets the envoy of Gotland\n8-3-1949 The 3rd sitting\n8-3-1949 The 4th sitting\n",
        );
    }

    #[test]
    fn an_entry_of_two_pages_is_an_info() {
        let page = "Salt\n\n1949\n7-3-1949 Lund opens the salt works of Læsø\n";
        let found = check("duplicate-event", &[page, page]);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].severity, Severity::Info);
        assert_eq!(found[0].related[0].place.source, "page1.txt");
    }
}

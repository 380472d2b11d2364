//! The same entry twice.

use std::io;

use super::near_duplicates::{self, DuplicateWording};
use crate::check::corpus::{Corpus, FactPair};
use crate::check::descriptions::Resemblance;
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
Keep one of the two. If they tell two happenings, make them tell what is different. Several that are nearly the same are one finding.

## Silent when
Names or numbers differ (`Lund meets Berg`, `Lund meets Holm`), or the dates do. Two pages may both have an entry, and a word may be another one (`opens`, `closes`): that is only an info.
";

pub(crate) static RULE: Rule = Rule {
    code: "R201",
    name: "duplicate-event",
    severity: Severity::Warning,
    explain: EXPLAIN,
    check: Check::Pairs { wanted, check },
};

const HELP: &str = "keep one of the two, or make them tell what is different";

fn check(corpus: &Corpus, findings: &mut Findings<'_>) -> io::Result<()> {
    check_same(corpus, findings)?;
    check_near(corpus, findings)
}

/// Entries with the same words: one finding for all of a page, and one for all pages.
fn check_same(corpus: &Corpus, findings: &mut Findings<'_>) -> io::Result<()> {
    let words = |number: &u32| {
        let fact = corpus.facts().get(*number as usize)?;
        Some((fact.key, fact.folded, fact.earliest, fact.latest))
    };
    let page = |number: &u32| Some(corpus.facts().get(*number as usize)?.page);
    let told = |number: &u32| corpus.told(*number as usize);
    let spot = |number: &u32| {
        let number = *number as usize;
        move || Ok(corpus.told(number)?.spot)
    };
    let mut events: Vec<u32> = (0..)
        .zip(corpus.facts())
        .filter(|(_, fact)| fact.kind == Kind::Event)
        .map(|(number, _)| number)
        .collect();
    events.sort_unstable_by_key(|number| (words(number), *number));
    for group in events.chunk_by(|a, b| words(a) == words(b)) {
        for of_page in group.chunk_by(|a, b| page(a) == page(b)) {
            if let [first, second, further @ ..] = of_page {
                let (first, second) = (told(first)?, told(second)?);
                let message = format!(
                    "the entry of `{}` has the same words as one above",
                    second.written
                );
                let mut draft = Draft::at(second.spot, message)
                    .help(HELP)
                    .related(first.spot, "the first of the two");
                for number in further {
                    draft = draft.related(told(number)?.spot, "and once more");
                }
                findings.add(draft);
            }
        }
        let mut pages = group.chunk_by(|a, b| page(a) == page(b));
        let first = pages.next().and_then(|page| page.first());
        let mut others = pages.filter_map(|page| page.first());
        if let (Some(first), Some(second)) = (first, others.next()) {
            let (first, second) = (told(first)?, told(second)?);
            let message = format!(
                "the entry of `{}` has the same words as one of another page",
                second.written
            );
            findings.add(
                Draft::at(second.spot, message)
                    .help(HELP)
                    .severity(Severity::Info)
                    .related(first.spot, "the first of the two")
                    .related_all(others.map(spot), "and once more")?,
            );
        }
    }
    Ok(())
}

/// Entries with nearly the same words.
fn check_near(corpus: &Corpus, findings: &mut Findings<'_>) -> io::Result<()> {
    let wording = DuplicateWording {
        of_two: &|written, is_one_page| {
            let place = match is_one_page {
                true => "one above",
                false => "one of another page",
            };
            format!("the entry of `{written}` has nearly the same words as {place}")
        },
        first: "the first of the two",
        of_more: &|written, count| {
            format!("{count} entries of `{written}` have nearly the same words")
        },
        others: "another of them",
        help: [
            HELP,
            "keep one of them, or make them tell what is different",
        ],
    };
    near_duplicates::report(corpus, &RULE, Kind::Event, severity, &wording, findings)
}

fn wanted(corpus: &Corpus, FactPair { candidate, .. }: FactPair<'_>) -> io::Result<bool> {
    Ok(candidate.likeness.may_be_nearly_equal()
        && severity(corpus, [candidate.from, candidate.to])?.is_some())
}

/// How grave it is that two entries have nearly the same words, if they have.
fn severity(corpus: &Corpus, pair: [usize; 2]) -> io::Result<Option<Severity>> {
    let Some([from, to]) = corpus.two(pair) else {
        return Ok(None);
    };
    let of_one_day = (from.earliest, from.latest) == (to.earliest, to.latest);
    if !of_one_day || [from.kind, to.kind] != [Kind::Event; 2] || from.record == to.record {
        return Ok(None);
    }
    Ok(match corpus.telling(pair)? {
        Resemblance::Near if from.page == to.page => Some(Severity::Warning),
        Resemblance::Near | Resemblance::Changed => Some(Severity::Info),
        Resemblance::Same | Resemblance::Apart | Resemblance::Other => None,
    })
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
    fn an_entry_that_stands_many_times_is_one_finding() {
        let page = format!(
            "Salt\n\n1949\n{}",
            "7-3-1949 Lund opens the salt works of Læsø\n".repeat(50)
        );
        let found = check("duplicate-event", &[&page]);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].place.line, found[0].related.len()), (5, 49));
    }

    #[test]
    fn very_many_entries_of_nearly_the_same_words_are_one_finding() {
        let words = [
            "salt", "fish", "iron", "rye", "wood", "tar", "hemp", "cloth",
        ];
        for count in [3, 32, 33, 60] {
            let entries: String = (0..count)
                .map(|i| {
                    let (a, b) = (words[i % 8], words[i / 8]);
                    format!("7-3-1949 Lund opens the {a}{b} works of Malmö with the envoys of the towns\n")
                })
                .collect();
            let found = check("duplicate-event", &[&format!("Salt\n\n1949\n{entries}")]);
            assert_eq!((found.len(), found[0].related.len()), (1, count - 1));
            assert_eq!(
                (found[0].place.line, found[0].severity),
                (5, Severity::Info)
            );
            assert_eq!(
                found[0].message,
                format!("{count} entries of `7-3-1949` have nearly the same words")
            );
        }
    }

    #[test]
    fn very_many_entries_of_one_day_that_differ_in_a_name_are_no_group() {
        let entries: String = ["Lun", "Ber", "Hol", "Dah", "Vik", "Sun", "Tor", "Gra"]
            .iter()
            .flat_map(|name| {
                ["dsted", "gmark", "mgaard", "lqvist", "enborg"].map(|end| format!("{name}{end}"))
            })
            .map(|name| format!("7-3-1949 {name} meets the envoy of Norway\n"))
            .collect();
        none("duplicate-event", &format!("Salt\n\n1949\n{entries}"));
    }

    #[test]
    fn entries_of_one_day_that_differ_in_a_name_or_a_number_are_two() {
        none(
            "duplicate-event",
            "Salt\n\n1949\n7-3-1949 Lund meets the envoy of Norway\n7-3-1949 Lund meets the envoy of Gotland\n8-3-1949 The 3rd sitting\n8-3-1949 The 4th sitting\n9-3-1949 Lund greets the envoy of Norway\n9-3-1949 Berg greets the envoy of Norway\n",
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

    #[test]
    fn an_entry_of_very_many_pages_is_shown_on_some_of_them() {
        let page = "Salt\n\n1949\n7-3-1949 Lund opens the salt works of Læsø\n";
        let found = check("duplicate-event", &[page; 20]);
        assert_eq!((found.len(), found[0].related.len()), (1, 13));
        assert_eq!(
            found[0].message,
            "the entry of `7-3-1949` has the same words as one of another page; 6 more places are not shown"
        );
    }
}

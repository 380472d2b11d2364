//! A document or a meeting that the timeline does not mention.

use std::collections::{BTreeMap, HashMap};
use std::io;

use crate::check::corpus::{Corpus, Fact};
use crate::check::{Check, Draft, Findings, Rule, Severity};
use crate::concord::Kind;
use crate::date::{Day, Precision};

/// Entries of the same day that are shown.
const MOST_SHOWN: usize = 3;

const EXPLAIN: &str = "\
## Checks
That documents and meetings whose date the page's timeline covers have an entry there.

## Matters
A timeline that is to be complete lacks a happening, or the document is dated wrongly and its entry stands elsewhere.

## Example
```text
1950
3-7-1950 Lund sails to Læsø
9-7-1950 Berg returns to Malmö

  • 04-07-1950: Council of the salt towns
```

## Mend
Add an entry, or correct the date. Many timelines choose what they tell: then ignore the rule.

## Silent when
The page has no timeline, the date is no day or lies outside the timeline, or an entry of that date shares a rare word or more with the record. Entries of the same day in other words are shown.
";

pub(crate) static RULE: Rule = Rule {
    code: "R203",
    name: "not-in-timeline",
    severity: Severity::Info,
    explain: EXPLAIN,
    // Which records are listed is known when pairs were compared, whichever are kept.
    check: Check::Pairs {
        wanted: |_, _| Ok(false),
        check,
    },
};

fn check(corpus: &Corpus, findings: &mut Findings<'_>) -> io::Result<()> {
    let mut first = 0;
    for page in corpus.facts().chunk_by(|a, b| a.page == b.page) {
        check_page(corpus, first, page, findings)?;
        first += page.len();
    }
    Ok(())
}

/// Checks the facts of a page, the first of which has the number `first`.
fn check_page(
    corpus: &Corpus,
    first: usize,
    page: &[Fact],
    findings: &mut Findings<'_>,
) -> io::Result<()> {
    let entries = || {
        page.iter()
            .zip(first..)
            .filter(|(f, _)| f.kind == Kind::Event)
    };
    let begin = entries().map(|(entry, _)| entry.earliest).min();
    let end = entries().map(|(entry, _)| entry.latest).max();
    let (Some(begin), Some(end)) = (begin, end) else {
        return Ok(());
    };
    // A record of several dates is there when one of them is.
    let mut missing: BTreeMap<usize, Option<(&Fact, usize)>> = BTreeMap::new();
    for (fact, number) in page.iter().zip(first..) {
        let is_day = fact.precision == Precision::Day && !fact.marked;
        if !matches!(fact.kind, Kind::Document | Kind::Meeting) || !is_day {
            continue;
        }
        let covered = begin <= fact.earliest && fact.latest <= end;
        let entry = missing.entry(fact.record).or_insert(Some((fact, number)));
        if fact.listed || !covered {
            *entry = None;
        }
    }
    let mut days: HashMap<Day, Vec<usize>> = HashMap::new();
    if missing.values().any(Option::is_some) {
        for (entry, number) in entries() {
            days.entry(entry.earliest).or_default().push(number);
        }
    }
    for (fact, number) in missing.into_values().flatten() {
        let told = corpus.told(number)?;
        let what = match fact.kind {
            Kind::Meeting => "meeting",
            _ => "document",
        };
        let message = format!(
            "no entry of the timeline seems to tell of the {what} of `{}`",
            told.written
        );
        let mut draft = Draft::at(told.date, message)
            .help("add an entry, or correct the date; ignore the rule for a timeline that chooses what it tells");
        let of_day = days.get(&fact.earliest).into_iter().flatten();
        for entry in of_day.take(MOST_SHOWN) {
            let spot = corpus.told(*entry)?.spot;
            draft = draft.related(spot, "an entry of that day, in other words");
        }
        findings.add(draft);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{findings, none};

    #[test]
    fn a_meeting_without_an_entry_is_found_and_one_with_an_entry_is_not() {
        findings(
            "not-in-timeline",
            "Salt

1950
3-7-1950 Lund sails to Læsø
9-7-1950 The council of the fishing towns meets
19-7-1950 Berg returns to Malmö

Meetings....

  • 04-07-1950: Council of the salt towns
    ^^^^^^^^^^ no entry of the timeline seems to tell of the meeting of `04-07-1950`
  • 09-07-1950: Council of the fishing towns
  • 04-09-1950: Council of the iron towns
",
        );
    }

    #[test]
    fn a_page_without_a_timeline_lacks_nothing() {
        none(
            "not-in-timeline",
            "Salt\n\nMeetings....\n\n  • 04-07-1950: Council of the salt towns\n",
        );
    }
}

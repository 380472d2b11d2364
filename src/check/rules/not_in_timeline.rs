//! A document or a meeting that the timeline does not mention.

use std::collections::{BTreeMap, HashMap};

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

pub(super) static RULE: Rule = Rule {
    code: "R203",
    name: "not-in-timeline",
    severity: Severity::Info,
    explain: EXPLAIN,
    check: Check::Corpus(check),
};

fn check(corpus: &Corpus, findings: &mut Findings<'_>) {
    let timelines = timelines(corpus);
    // A record of several dates is there when one of them is.
    let mut missing: BTreeMap<_, Option<&Fact>> = BTreeMap::new();
    for (number, fact) in corpus.facts().iter().enumerate() {
        if !matches!(fact.kind, Kind::Document | Kind::Meeting) || fact.precision != Precision::Day
        {
            continue;
        }
        let covered = (timelines.get(&fact.spot.page))
            .is_some_and(|(first, last)| *first <= fact.earliest && fact.latest <= *last);
        let is_there = corpus.pairs_of(number).any(|pair| {
            let other = if pair.candidate.from == number {
                pair.to
            } else {
                pair.from
            };
            other.kind == Kind::Event
                && other.spot.page == fact.spot.page
                && pair.candidate.tied
                && other.earliest <= fact.latest
                && fact.earliest <= other.latest
        });
        let entry = missing.entry(fact.spot).or_insert(Some(fact));
        if is_there || !covered {
            *entry = None;
        }
    }
    let mut days: HashMap<_, Vec<&Fact>> = HashMap::new();
    for entry in corpus.facts().iter().filter(|f| f.kind == Kind::Event) {
        days.entry((entry.spot.page, entry.earliest))
            .or_default()
            .push(entry);
    }
    for fact in missing.into_values().flatten() {
        let what = match fact.kind {
            Kind::Meeting => "meeting",
            _ => "document",
        };
        let message = format!(
            "no entry of the timeline seems to tell of the {what} of `{}`",
            fact.written
        );
        let mut draft = Draft::at(fact.date, message)
            .help("add an entry, or correct the date; ignore the rule for a timeline that chooses what it tells");
        let day = (fact.spot.page, fact.earliest);
        for entry in days.get(&day).into_iter().flatten().take(MOST_SHOWN) {
            draft = draft.related(entry.spot, "an entry of that day, in other words");
        }
        findings.add(draft);
    }
}

/// First and last day of the timeline of each page.
fn timelines(corpus: &Corpus) -> BTreeMap<usize, (Day, Day)> {
    let mut timelines: BTreeMap<usize, (Day, Day)> = BTreeMap::new();
    let entries = corpus.facts().iter().filter(|f| f.kind == Kind::Event);
    for entry in entries {
        let (first, last) = timelines
            .entry(entry.spot.page)
            .or_insert((entry.earliest, entry.latest));
        *first = (*first).min(entry.earliest);
        *last = (*last).max(entry.latest);
    }
    timelines
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

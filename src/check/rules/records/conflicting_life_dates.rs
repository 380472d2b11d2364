//! The same person with other years in another biography.

use std::io;

use foldhash::{HashMap, HashMapExt};

use crate::check::corpus::{Corpus, PersonLife};
use crate::check::{Check, Draft, Findings, Rule, Severity};
use crate::record::LifeDate;

const EXPLAIN: &str = "\
## Checks
That all biographies of a person, on all pages, give the same years of birth and death.

## Matters
One of the two is wrong, and who puts the pages together gets two persons out of one.

## Example
```text
Anna Lund (1895-1978) Minister of Trade
Anna Lund (1895-1987) Minister of Trade
```
She died once.

## Mend
Look the years up and correct the biography that is wrong.

## Silent when
A biography leaves a year open or gives a limit that the other keeps to (`before 1949`), the two years differ by little and one of them is marked as uncertain (`c. 1890`, `1890?`), or both years differ so much that the two are namesakes, such as father and son.
";

pub(crate) static RULE: Rule = Rule {
    code: "R212",
    name: "conflicting-life-dates",
    severity: Severity::Error,
    explain: EXPLAIN,
    check: Check::Corpus(check),
};

/// Years by which an uncertain year may be off.
const UNCERTAIN: i32 = 10;
/// People of one name whose births and deaths both lie further apart are two.
const NAMESAKES: i32 = 12;

fn check(corpus: &Corpus, findings: &mut Findings<'_>) -> io::Result<()> {
    let mut lives: Vec<&PersonLife> = corpus.lives().iter().collect();
    lives.sort_by_key(|life| (corpus.pages().get(life.spot.page), life.spot.span));
    let mut known: HashMap<String, Vec<&PersonLife>> = HashMap::new();
    for life in lives {
        let words: Vec<String> = (life.name.split_whitespace())
            .map(str::to_lowercase)
            .collect();
        let others = known.entry(words.join(" ")).or_default();
        let mut conflicts = others
            .iter()
            .filter_map(|other| Some((other, conflict(other, life)?)));
        if let Some((other, (message, severity))) = conflicts.next() {
            findings.add(
                Draft::at(life.spot, message)
                    .help("look the years up, and correct the biography that is wrong")
                    .severity(severity)
                    .related(other.spot, "the other biography"),
            );
        }
        if others.len() < MOST_COMPARED {
            others.push(life);
        }
    }
    Ok(())
}

/// Biographies of one name that another is held against.
const MOST_COMPARED: usize = 8;

/// What contradicts itself in two biographies; a warning where no year at all agrees.
fn conflict(a: &PersonLife, b: &PersonLife) -> Option<(String, Severity)> {
    let apart = |a: Option<LifeDate>, b: Option<LifeDate>| Some((a?.year - b?.year).abs());
    let (births, deaths) = (apart(a.born, b.born), apart(a.died, b.died));
    let far = |years: Option<i32>| years.is_none_or(|years| years > NAMESAKES);
    if far(births) && far(deaths) {
        return None;
    }
    let name = &b.name;
    let message = match (differ(a.born, b.born), differ(a.died, b.died)) {
        (Some((a, b)), _) => {
            format!("`{name}` is born in {b} here, and in {a} in another biography")
        }
        (None, Some((a, b))) => {
            format!("`{name}` dies in {b} here, and in {a} in another biography")
        }
        (None, None) => return None,
    };
    let agree = births == Some(0) || deaths == Some(0);
    Some((
        message,
        if agree {
            Severity::Error
        } else {
            Severity::Warning
        },
    ))
}

/// Two years that cannot both be right.
fn differ(a: Option<LifeDate>, b: Option<LifeDate>) -> Option<(i32, i32)> {
    let (a, b) = (a?, b?);
    let most = if a.is_vague() || b.is_vague() {
        UNCERTAIN
    } else {
        0
    };
    let behind = |a: LifeDate, b: LifeDate| {
        (a.first_year().zip(b.last_year())).is_some_and(|(first, last)| first - last > most)
    };
    (behind(a, b) || behind(b, a)).then_some((a.year, b.year))
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{check, findings, none};

    #[test]
    fn another_year_in_a_second_biography_is_found_with_both_places() {
        findings(
            "conflicting-life-dates",
            "Salt

The mission is led by
Lund
Anna Lund (1895-1978) Minister
~~~~~~~~~~~~~~~~~~~~~ the other biography
who sails north. Later the mission of
Lund
Anna Lund (1895-1987) Minister
^^^^^^^^^^^^^^^^^^^^^ `Anna Lund` dies in 1987 here, and in 1978 in another biography
sails south.
",
        );
    }

    #[test]
    fn another_year_on_another_page_is_found() {
        let page = |years: &str| {
            format!(
                "Salt\n\nThe mission is led by\nLund\nAnna Lund ({years}) Minister\nwho sails.\n"
            )
        };
        let found = check(
            "conflicting-life-dates",
            &[&page("1895-1978"), &page("1896-1978")],
        );
        assert_eq!(found.len(), 1);
        assert_eq!(
            (found[0].place.source.as_str(), found[0].place.line),
            ("page2.txt", 5)
        );
        let other = &found[0].related[0].place;
        assert_eq!((other.source.as_str(), other.line), ("page1.txt", 5));
    }

    #[test]
    fn years_that_agree_or_are_open_are_no_conflict() {
        for years in ["1895-1978", "1895-", "c. 1890-1978", "1860-1930"] {
            none(
                "conflicting-life-dates",
                &format!(
                    "Salt\n\nThe mission is led by\nLund\nAnna Lund (1895-1978) Minister\nwho sails north. Later the mission of\nLund\nAnna Lund ({years}) Minister\nsails south.\n"
                ),
            );
        }
    }
}

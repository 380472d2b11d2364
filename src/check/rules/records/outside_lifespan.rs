//! A person who acts before birth or after death.

use super::person_names::PersonNames;
use crate::check::record_places::{date_span, life_span, record};
use crate::check::{Check, Findings, Rule, Severity};
use crate::concord::{DatedRecord, Kind, dated_records};
use crate::date::{Day, Precision, year_of};
use crate::language::{Class, phrases};
use crate::page::Page;
use crate::record::{LifeDate, Person};
use crate::source::Span;

const EXPLAIN: &str = "\
## What it finds
A person who appears in an event before their birth or after their death. Entries, citations, meetings and dated sentences are compared with the biographies on the page. A person is recognised by the full name, or by a label or surname that nobody else on the page has.

## Why it matters
The year of the entry is wrong, or the biography is, or another person is meant.

## Example
```text
7-3-1985 Lund sails to Læsø
...
Anna Lund (1895-1978) Minister of Trade
```
Lund was dead by then.

## What to do
Check the date of the entry and the years in the biography. If another person is meant, write the full name.

## When it stays silent
The text is about what is left of a person (a funeral, works, heirs, an anniversary) or about a birth; the name only says what something is about or whose it is (`a talk on Lund`, `Lund’s house`); the sentence has another date too; the years or the date are marked as uncertain and nearly fit, or leave the date open (`died after 1940`). The finding is only an info where the person is a child under twelve, or the year of the date is not written.
";

pub(crate) static RULE: Rule = Rule {
    code: "R211",
    name: "outside-lifespan",
    severity: Severity::Warning,
    explain: EXPLAIN,
    check: Check::Page(check),
};

/// Years by which an uncertain year may be off.
const UNCERTAIN: i32 = 10;
/// Years of a child, who seldom acts.
const CHILDHOOD: i32 = 12;

fn check(page: &Page<'_>, findings: &mut Findings<Span>) {
    if page.people.is_empty() {
        return;
    }
    let names = PersonNames::of(page);
    for subject in dated_records(page) {
        let text = match subject.kind {
            Kind::Mention => sentence(page, subject.index),
            _ => Some(subject.text.as_ref()),
        };
        let Some(text) = text.filter(|text| !speaks_of_afterlife(text)) else {
            continue;
        };
        for person in names.acting_in(text) {
            if let Some(person) = page.people.get(person) {
                compare(page, &subject, person, findings);
            }
        }
    }
}

/// The sentence of a date, with the date, so that the words before a name are those that stand there. Of a
/// sentence with several dates it is open which of them belongs to whom.
fn sentence<'p>(page: &'p Page<'_>, mention: usize) -> Option<&'p str> {
    let of = |index: usize| page.mentions.get(index).map(|mention| mention.sentence);
    let own = of(mention)?;
    let others = [mention.checked_sub(1), mention.checked_add(1)];
    let shared = others
        .into_iter()
        .flatten()
        .any(|other| of(other) == Some(own));
    (!shared).then(|| page.source.slice(own))
}

fn compare(
    page: &Page<'_>,
    subject: &DatedRecord<'_>,
    person: &Person<'_>,
    findings: &mut Findings<Span>,
) {
    let Some((date, span)) = record(page, subject.kind, subject.index) else {
        return;
    };
    // Of `mid-May 1949` the year is sure, of `c. 1949` it is not.
    let year_is_vague = date.approximate() && date.precision() > Precision::Month;
    let slack = if date.uncertain() || year_is_vague {
        UNCERTAIN
    } else {
        0
    };
    let days = (subject.earliest, subject.latest);
    let Some((what, mut severity)) = outside(person, days, slack) else {
        return;
    };
    let Some(life) = life_span(page, person) else {
        return;
    };
    let mention = subject.kind == Kind::Mention;
    if date.inferred {
        severity = Severity::Info;
    }
    let place = if mention {
        span
    } else {
        date_span(page, date, span)
    };
    let message = format!("`{}` appears here {what}", person.name);
    findings
        .add(
            place,
            message,
            "check this date and the years in the biography",
        )
        .severity(severity)
        .related(life, "the years in the biography");
}

/// How the days from `earliest` to `latest`, which may be off by so many years, lie outside a life. A life that
/// ends before it begins holds no day, and is `reversed-range`.
fn outside(
    person: &Person<'_>,
    (earliest, latest): (Day, Day),
    off: i32,
) -> Option<(String, Severity)> {
    let slack = |date: LifeDate| {
        if date.is_vague() {
            UNCERTAIN + off
        } else {
            off
        }
    };
    let died = person
        .died
        .and_then(|died| Some((died.last_year()?, slack(died))));
    let born = person
        .born
        .and_then(|born| Some((born.first_year()?, slack(born))));
    if born
        .zip(died)
        .is_some_and(|((born, _), (died, _))| died < born)
    {
        return None;
    }
    if let Some((died, slack)) = died
        && year_of(earliest) > died + slack
    {
        return Some((format!("after dying in {died}"), Severity::Warning));
    }
    let (born, slack) = born?;
    let first = born - slack;
    if year_of(latest) < first {
        return Some((format!("before being born in {born}"), Severity::Warning));
    }
    (year_of(latest) < first + CHILDHOOD)
        .then(|| (format!("as a child, born in {born}"), Severity::Info))
}

fn speaks_of_afterlife(text: &str) -> bool {
    text.split(|c: char| !c.is_alphabetic())
        .any(is_of_afterlife)
}

/// Whether `word` speaks of what is left of someone, or of someone still to come.
fn is_of_afterlife(word: &str) -> bool {
    let begins = |stem: &&str| {
        (word.as_bytes().get(..stem.len()))
            .is_some_and(|start| start.eq_ignore_ascii_case(stem.as_bytes()))
    };
    Class::AFTERLIFE.has(word) || phrases::AFTERLIFE_STEMS.iter().any(begins)
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{check, findings, none};

    const RULE: &str = "outside-lifespan";
    const LIFE: &str = "\nThe mission is led by\nLund\nAnna Lund (1895-1940) Minister of Trade (1931-1938)\nwho sails north.\n";

    /// A page with these entries and the biography.
    fn page(entries: &str) -> String {
        format!("Salt\n\nTimeline of salt\n\n1949\n{entries}\n\n{LIFE}")
    }

    #[test]
    fn an_act_after_death_is_found_with_the_biography() {
        findings(
            RULE,
            "Salt

Timeline of salt

1949
6-3-1949 Berg sails to Læsø
7-3-1949 Berg and Anna Lund sail to Læsø
^^^^^^^^ `Anna Lund` appears here after dying in 1940
9-3-1949 Minister Lund sells salt
^^^^^^^^ `Anna Lund` appears here after dying in 1940

The mission is led by
Lund
Anna Lund (1895-1940) Minister of Trade (1931-1938)
~~~~~~~~~~~~~~~~~~~~~ the years in the biography
~~~~~~~~~~~~~~~~~~~~~ the years in the biography
~~~~~~~~~~~~~~~~~~~~~ the years in the biography
who sails north. On 8 March 1949 Lund sells salt.
                    ^^^^^^^^^^^^ `Anna Lund` appears here after dying in 1940
",
        );
    }

    #[test]
    fn an_act_before_birth_or_as_a_child_is_found() {
        let entries = "7-3-1889 Lund sails\n8-3-1901 Lund returns\n9-3-1931 Lund sells salt";
        let found: Vec<_> = (check(RULE, &[&page(entries)]).iter())
            .map(|f| (f.place.line, f.severity.as_str()))
            .collect();
        assert_eq!(found, [(6, "warning"), (7, "info")]);
    }

    #[test]
    fn what_is_left_of_a_person_is_no_act() {
        for text in [
            "Funeral of Anna Lund",
            "Anna Lund is remembered in Bergen",
            "Works of Anna Lund are sold",
            "A talk on Anna Lund",
            "Anna Lund’s house burns",
            "Berg meets the heirs of Lund",
            "Birth of Anna Lund",
        ] {
            none(RULE, &page(&format!("7-3-1949 {text}")));
        }
    }

    #[test]
    fn another_bearer_of_the_name_is_not_meant() {
        none(
            RULE,
            &page("7-3-1949 Ole Lund sails\n8-3-1949 Lund returns"),
        );
        none(
            RULE,
            &page("7-3-1949 Berg sells salt in Lund\n8-3-1949 Lund buys fish"),
        );
        none(
            RULE,
            &page("7-3-1949 Lund Castle burns\n8-3-1949 Lund is silent"),
        );
    }

    #[test]
    fn an_office_of_the_biography_before_the_name_is_no_other_name() {
        let life = LIFE.replace("Minister of Trade", "Steward of Bergen");
        let text = format!(
            "Salt\n\nTimeline of salt\n\n1949\n7-3-1949 Steward Lund sails\n\n{life}\nDocument:8-3-1949 Lund to Berg\n"
        );
        let lines: Vec<_> = check(RULE, &[&text]).iter().map(|f| f.place.line).collect();
        assert_eq!(lines, [6, 14]);
    }

    #[test]
    fn uncertain_years_have_room() {
        let life = LIFE.replace("1895-1940", "c. 1895-1940?");
        none(
            RULE,
            &format!("Salt\n\nTimeline of salt\n\n1949\n7-3-1949 Lund sails\n\n{life}"),
        );
    }

    #[test]
    fn the_year_of_death_belongs_to_the_life() {
        none(RULE, &page("31-12-1940 Lund sails"));
    }
}

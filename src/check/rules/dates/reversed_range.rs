//! A period that ends before it begins.

use crate::check::record_places::{date_span, dated, life_span};
use crate::check::{Check, Draft, Findings, Rule, Severity, Spot};
use crate::date::InvalidDate;
use crate::page::Page;

const EXPLAIN: &str = "\
## Checks
That a period does not end before it begins, and that nobody dies before being born.

## Matters
One of the two ends is wrong, or they were exchanged. A period the wrong way round has no days, so `convert` gives it no date.

## Example
```text
• 23-06-1950 – 14-06-1950: Council of the salt towns
```

## Mend
Compare both ends with the source; correct the one that is wrong, or exchange them.

## Silent when
Both ends are the same day, or an end is itself no date, which is `invalid-date`.
";

pub(crate) static RULE: Rule = Rule {
    code: "D108",
    name: "reversed-range",
    severity: Severity::Error,
    explain: EXPLAIN,
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings<'_>) {
    for (date, span) in dated(page) {
        if date.invalid() == Some(InvalidDate::Reversed) {
            let spot = Spot::here(date_span(page, date, span));
            findings.add(
                Draft::at(spot, format!("`{}` ends before it begins", date.written))
                    .help("compare both ends with the source: one is wrong, or they are exchanged"),
            );
        }
    }
    for person in &page.people {
        let (Some(born), Some(died)) = (person.born, person.died) else {
            continue;
        };
        let reversed =
            (died.last_year().zip(born.first_year())).is_some_and(|(died, born)| died < born);
        if let Some(span) = life_span(page, person).filter(|_| reversed) {
            let message = format!(
                "{} is said to be born in {} and to have died in {}",
                person.name, born.year, died.year
            );
            findings.add(
                Draft::at(Spot::here(span), message).help(
                    "compare both years with the source: one is wrong, or they are exchanged",
                ),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{findings, none};

    #[test]
    fn a_meeting_that_ends_before_it_begins_is_found() {
        findings(
            "reversed-range",
            "Salt

Meetings....

  • 23-06-1950 – 14-06-1950: Council of the salt towns
    ^^^^^^^^^^^^^^^^^^^^^^^ `23-06-1950 – 14-06-1950` ends before it begins
  • 14-07-1950 – 23-07-1950: Council of the salt towns
",
        );
    }

    #[test]
    fn a_death_before_the_birth_is_found() {
        findings(
            "reversed-range",
            "Salt

The mill is led by
Lund
Karl Lund (1949-1890) Mill owner
^^^^^^^^^^^^^^^^^^^^^ Karl Lund is said to be born in 1949 and to have died in 1890
for a year, and by
Berg
Ole Berg (b. 1949, d. 1890) Salter
^^^^^^^^^^^^^^^^^^^^^^^^^^^ Ole Berg is said to be born in 1949 and to have died in 1890
for another.
",
        );
    }

    #[test]
    fn years_that_may_be_the_right_way_round_are_no_matter_of_this_rule() {
        for life in [
            "(1890-1890)",
            "(1890-after 1880)",
            "(before 1890-1880)",
            "(fl. 1890)",
            "(1890/91-1890)",
        ] {
            none(
                "reversed-range",
                &format!(
                    "Salt\n\nThe mill is led by\nLund\nKarl Lund {life} Mill owner\nfor a year.\n"
                ),
            );
        }
    }

    #[test]
    fn a_period_of_one_day_and_an_impossible_end_are_no_matter_of_this_rule() {
        none(
            "reversed-range",
            "Salt\n\nMeetings....\n\n  • 23-06-1950 – 23-06-1950: Council\n  • 23-06-1950 – 31-06-1950: Council\n",
        );
    }
}

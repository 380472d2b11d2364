//! A timeline entry of another year than the heading it stands under.

use super::entry_order::Misfit;
use crate::check::record_places::date_span;
use crate::check::{Check, Draft, Findings, Rule, Severity, Spot};
use crate::date::{PartialDate, year_of};
use crate::page::Page;
use crate::record::{Event, Section, SectionKind};

const EXPLAIN: &str = "\
## Checks
That the entries under a year heading are of that year.

## Matters
The year of the entry or the heading is wrong, or the entry stands in the wrong place; sorted by date it lands in another year.

## Example
```text
1950
7-3-1949 Lund visits the salt works
```

## Mend
Compare the date with the source. Correct the year, or move the entry under its own heading.

## Silent when
The heading is no year, the year of the entry is not written, or the date is none. The text gives the date only about, doubts it, or leaves it open at an end.
";

pub(crate) static RULE: Rule = Rule {
    code: "D103",
    name: "year-heading-mismatch",
    severity: Severity::Warning,
    explain: EXPLAIN,
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings<'_>) {
    for event in &page.events {
        let Some((section, year)) = heading_year(page, event) else {
            continue;
        };
        if event.date.inferred || holds(event, year) {
            continue;
        }
        let spot = Spot::here(date_span(page, &event.date, event.place.span));
        let message = format!(
            "`{}` stands under the heading {}",
            event.date.written, section.title
        );
        findings.add(
            Draft::at(spot, message)
                .help("correct the year, or move the entry under the heading of its year")
                .related(
                    Spot::here(section.place.span),
                    "the heading it stands under",
                ),
        );
    }
}

/// Whether the year of the entry, or of one end of its period, is `year`.
fn holds(event: &Event<'_>, year: i32) -> bool {
    match event.date.days() {
        // `c. 1850` may be another year, and so may `7 March 1850?`.
        _ if event.date.is_marked() => true,
        Some((first, last)) => (year_of(first)..=year_of(last)).contains(&year),
        None => true,
    }
}

/// The year heading that an entry stands under, and its year.
fn heading_year<'p, 'a>(page: &'p Page<'a>, event: &Event<'_>) -> Option<(&'p Section<'a>, i32)> {
    let section = page.sections.get(event.heading?)?;
    let year = section.title.trim().parse().ok()?;
    (section.kind == SectionKind::Year).then_some((section, year))
}

/// Whether the entry is out of order only because its year is not that of its heading.
pub(super) fn explains(page: &Page<'_>, event: &Event<'_>, misfit: &Misfit) -> bool {
    let Some((_, year)) = heading_year(page, event) else {
        return false;
    };
    match event.date.start() {
        Some(start @ PartialDate::Day(_)) if start.year() != Some(year) => {
            (start.in_year(year)).is_some_and(|day| misfit.would_fit(page, day, day))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{check, findings, none, none_with};
    use crate::date::{Meaning, PartialDate, Point};

    const PAGE: &str = "Salt

1949
3-5-1949 Lund sails to Læsø
4-5-1949 Berg returns to Malmö
1950
~~~~ the heading it stands under
17-3-1950 The council meets
18-3-1949 The duty is raised
^^^^^^^^^ `18-3-1949` stands under the heading 1950
19-3-1950 The duty is lifted
20-3-1950 The duty is raised again
";

    #[test]
    fn an_entry_of_another_year_than_its_heading_is_found() {
        findings("year-heading-mismatch", PAGE);
    }

    #[test]
    fn the_same_entry_is_not_out_of_order_as_well() {
        let text: String = PAGE
            .lines()
            .filter(|line| !line.starts_with(['~', '^']))
            .fold(String::new(), |text, line| text + line + "\n");
        assert_eq!(check("date-out-of-order", &[&text]), []);
    }

    #[test]
    fn a_vague_date_is_no_mismatch() {
        let year = Point::from(PartialDate::Year(1948));
        let doubtful = Point {
            uncertain: true,
            ..year
        };
        for meaning in [
            Meaning::Single(doubtful),
            Meaning::Before(year),
            Meaning::After(year),
        ] {
            none_with(
                "year-heading-mismatch",
                "Salt\n\n1949\n3-5-1949 a b\n4-5-1949 c d\n",
                |page| {
                    page.events[0].date.meaning = meaning.clone();
                },
            );
        }
    }

    #[test]
    fn a_period_that_reaches_into_the_year_and_a_month_without_a_year_are_no_mismatch() {
        none(
            "year-heading-mismatch",
            "Salt\n\n1949\n3-5-1949 a b\nAugust Lund sails\n31-12-1949 b c\n1950\n1-1-1950 c d\n",
        );
    }
}

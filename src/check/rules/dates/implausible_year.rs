//! A year that lies far from all others of its page.

use crate::check::record_places::{date_span, dated, life_span};
use crate::check::{Check, Draft, Findings, Rule, Severity, Spot};
use crate::date::{Date, PartialDate, Precision};
use crate::page::Page;
use crate::source::Span;

/// Years between a date and the nearest other ones from which on it stands alone.
const FAR: i32 = 50;
/// The same for dates in running text, which may look back a long way.
const FAR_IN_TEXT: i32 = 300;
/// Dates that a page must have before one of them can stand alone.
const FEWEST_DATES: usize = 8;
/// One date in so many may lie far from all others; more are no mistakes.
const MOST_ALONE: usize = 16;
/// Longest life, in years.
const LONGEST_LIFE: i32 = 115;

const EXPLAIN: &str = "\
## Checks
That no date lies far from all others of its page: fifty years or more, when there are eight dates or more and hardly another one in its time. In running text, which may look back, three hundred years. And that nobody lives for more than 115 years.

## Matters
A digit typed wrongly in a year (`1849`, `1094`, `2949` for `1949`) puts a record out of every search and every picture of the time.

## Example
```text
Document: 05-07-1849 Letter from Lund to Berg
```
on a page whose other dates lie between 1945 and 1955.

## Mend
Compare the year with the source.

## Silent when
The page has few dates, or several in the same distant time: then it speaks of that time too. The date is only about right, doubtful, open at an end, a decade or a century. A year that differs from its heading is `year-heading-mismatch`.
";

pub(crate) static RULE: Rule = Rule {
    code: "D107",
    name: "implausible-year",
    severity: Severity::Warning,
    explain: EXPLAIN,
    check: Check::Page(check),
};

/// A date with its first year.
struct Dated<'p, 'a> {
    year: i32,
    date: &'p Date<'a>,
    span: Span,
    in_text: bool,
}

fn check(page: &Page<'_>, findings: &mut Findings<'_>) {
    check_dates(page, findings);
    check_lives(page, findings);
}

fn check_dates(page: &Page<'_>, findings: &mut Findings<'_>) {
    let mentions = page.mentions.iter().map(|r| r.span.start);
    let in_text: Vec<usize> = mentions.collect();
    let mut dates: Vec<Dated<'_, '_>> = dated(page)
        .filter_map(|(date, span)| {
            Some(Dated {
                year: date.start().and_then(PartialDate::year)?,
                date,
                span,
                in_text: in_text.binary_search(&span.start).is_ok(),
            })
        })
        .collect();
    if dates.len() < FEWEST_DATES {
        return;
    }
    dates.sort_by_key(|dated| (dated.year, dated.span));
    // Dates less than FAR apart are one time; a time with hardly a date stands alone.
    let few = 1 + dates.len() / 50;
    let mut first = 0;
    let mut alone = Vec::new();
    for end in 1..=dates.len() {
        let goes_on = dates
            .get(end)
            .is_some_and(|next| next.year - dates[end - 1].year < FAR);
        if goes_on {
            continue;
        }
        let time = &dates[first..end];
        let before = first.checked_sub(1).map(|at| &dates[at]);
        let behind = dates.get(end);
        if time.len() <= few {
            alone.extend(time.iter().map(|dated| (dated, before, behind)));
        }
        first = end;
    }
    // A page whose dates lie far apart all over tells of no one time.
    if alone.len() <= 1 + dates.len() / MOST_ALONE {
        for (dated, before, behind) in alone {
            report(page, dated, before, behind, findings);
        }
    }
}

fn report(
    page: &Page<'_>,
    alone: &Dated<'_, '_>,
    before: Option<&Dated<'_, '_>>,
    behind: Option<&Dated<'_, '_>>,
    findings: &mut Findings<'_>,
) {
    let distance = |other: &&Dated<'_, '_>| (other.year - alone.year).abs();
    let Some(nearest) = before.into_iter().chain(behind).min_by_key(distance) else {
        return;
    };
    let far = if alone.in_text { FAR_IN_TEXT } else { FAR };
    if distance(&nearest) < far || alone.date.inferred || looks_back(alone.date) {
        return;
    }
    let spot = |dated: &Dated<'_, '_>| Spot::here(date_span(page, dated.date, dated.span));
    let message = format!(
        "`{}` lies {} years from the nearest other date of the page",
        alone.date.written,
        distance(&nearest)
    );
    findings.add(
        Draft::at(spot(alone), message)
            .help("compare the year with the source")
            .related(spot(nearest), "the nearest other date"),
    );
}

/// Whether a date is too vague for a mistyped year: whoever writes `c. 1850` or `before 1700` means to look back.
fn looks_back(date: &Date<'_>) -> bool {
    date.is_vague() && date.precision() != Precision::Season
}

fn check_lives(page: &Page<'_>, findings: &mut Findings<'_>) {
    for person in &page.people {
        let (Some(born), Some(died)) = (person.born, person.died) else {
            continue;
        };
        let (Some(from), Some(to)) = (born.last_year(), died.first_year()) else {
            continue;
        };
        let years = to.saturating_sub(from);
        if let Some(span) = life_span(page, person).filter(|_| years > LONGEST_LIFE) {
            let message = format!("{} is said to have lived for {years} years", person.name);
            findings.add(
                Draft::at(Spot::here(span), message).help("compare both years with the source"),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{findings, none, none_with};
    use crate::date::{Meaning, PartialDate, Point};

    /// A page of entries around 1950, with `text` behind them.
    fn page(text: &str) -> String {
        let mut page = "Salt\n\n1949\n".to_owned();
        for day in 10..20 {
            page.push_str(&format!("{day}-3-1949 Lund sails to Malmö\n"));
        }
        page + "\nNorway....\n\n" + text + "\n"
    }

    #[test]
    fn a_document_a_century_off_is_found_with_the_nearest_date() {
        let marked = page(
            "Document: 05-07-1849 Letter from Lund to Berg
          ^^^^^^^^^^ `05-07-1849` lies 100 years from the nearest other date of the page",
        )
        .replacen(
            "10-3-1949 Lund sails to Malmö\n",
            "10-3-1949 Lund sails to Malmö\n~~~~~~~~~ the nearest other date\n",
            1,
        );
        findings("implausible-year", &marked);
    }

    #[test]
    fn a_vague_date_may_look_back_a_century() {
        let text = page("Document: 05-07-1849 Letter from Lund to Berg");
        let about = Point {
            approximate: true,
            ..Point::from(PartialDate::Year(1849))
        };
        let vague = [
            Meaning::Single(about),
            Meaning::Single(PartialDate::Decade(1840).into()),
            Meaning::Before(PartialDate::Year(1849).into()),
            Meaning::Single(PartialDate::without_year(None, 3).unwrap().into()),
        ];
        for meaning in vague {
            none_with("implausible-year", &text, |page| {
                page.documents[0].date.meaning = meaning.clone();
            });
        }
    }

    #[test]
    fn a_life_of_many_years_is_found() {
        findings(
            "implausible-year",
            "Salt

The mill is led by
Lund
Karl Lund (1790-1949) Mill owner
^^^^^^^^^^^^^^^^^^^^^ Karl Lund is said to have lived for 159 years
for a year.
",
        );
        for life in ["(1860-1949)", "(1790-bef. 1949)", "(1790 – )", "(fl. 1790)"] {
            none(
                "implausible-year",
                &format!(
                    "Salt\n\nThe mill is led by\nLund\nKarl Lund {life} Mill owner\nfor a year.\n"
                ),
            );
        }
    }

    #[test]
    fn running_text_may_look_back_a_century_and_a_page_may_speak_of_two_times() {
        none(
            "implausible-year",
            &page("The first salt works was built on 5 July 1849 by a man from Malmö, as is told."),
        );
        none(
            "implausible-year",
            &page(
                "Document: 05-07-1849 Letter\nDocument: 06-07-1850 Letter\nDocument: 06-07-1851 Letter",
            ),
        );
    }
}

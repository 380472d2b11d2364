//! One work that is cited in two ways that cannot both be right.

use std::collections::{HashMap, HashSet};

use super::cited_pages::are_apart;
use super::cited_quotations::{Quotation, quotations};
use super::cited_works::{CitedWork, alike, works};
use super::named_works::Heads;
use super::text_difference::{difference, first_words};
use super::title_spelling::TitleLikeness;
use crate::check::{Check, Draft, Findings, Rule, Severity, Spot};
use crate::page::Page;
use crate::record::Reference;
use crate::resolve::{fold, holds, identity};

const EXPLAIN: &str = "\
## Checks
That a work is cited with one year and one title, and a quotation from it with one page.

## Matters
Two references to one work that differ look like two works. The reader who follows the wrong one finds nothing.

## Example
```text
3. Lund Anna (1990). The salt of the north. Oslo. Page 8 Back
9. Lund Anna (1991). The salt of the north. Oslo. Page 15 Back
```

## Mend
Look the work up, and correct the reference that is wrong. Two editions of a work are best told by the word.

## Silent when
Titles differ in more than a letter or a small word, in case and marks alone, or in a number; a title comes with three years or more, as that of a report of every year; one of the references is a short form. With another publisher or journal, another year is an info: it may be another edition. Pages are compared for quotations of twelve words or more whose reference follows at once.
";

pub(crate) static RULE: Rule = Rule {
    code: "N307",
    name: "reference-conflict",
    severity: Severity::Warning,
    explain: EXPLAIN,
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings<'_>) {
    let heads = Heads::of(page);
    check_works(page, &heads, findings);
    check_quotations(page, &heads, findings);
}

/// Years from which on one title is that of a series.
const SERIES: usize = 3;

fn check_works(page: &Page<'_>, heads: &Heads, findings: &mut Findings<'_>) {
    let works = works(page);
    let mut years: HashMap<(&str, &str), usize> = HashMap::new();
    for work in &works {
        *years.entry((&work.surname, &work.title)).or_default() += 1;
    }
    let is_series = |work: &CitedWork| {
        let times = years.get(&(work.surname.as_str(), work.title.as_str()));
        times.is_some_and(|times| *times >= SERIES)
    };
    // A work that is like several is told once.
    let mut told = HashSet::new();
    for (at, like, likeness) in alike(&works) {
        let pair = works.get(at).zip(works.get(like));
        let Some((first, second)) = pair.filter(|_| !told.contains(&like)) else {
            continue;
        };
        if is_series(first) || is_series(second) {
            continue;
        }
        if let Some(draft) = conflict(page, heads, first, second, likeness) {
            findings.add(draft);
            told.insert(like);
        }
    }
}

/// What is wrong between two references to what seems one work.
fn conflict(
    page: &Page<'_>,
    heads: &Heads,
    first: &CitedWork,
    second: &CitedWork,
    likeness: TitleLikeness,
) -> Option<Draft> {
    let earlier = page.references.get(first.reference)?;
    let later = page.references.get(second.reference)?;
    let here = heads.spot(page, later);
    let draft = match (first.year, second.year) {
        (Some(a), Some(b)) if a != b => {
            let title = first_words(&later.title);
            let message = format!("`{title}` has the year {b} here and {a} before");
            let draft =
                Draft::at(here, message).help("look the year up, or tell the edition by the word");
            if are_other_editions(earlier, later) {
                draft.severity(Severity::Info)
            } else {
                draft
            }
        }
        (a, b) if a == b && likeness == TitleLikeness::Misspelt => {
            let (there, here_too) = first_difference(&first.title, &second.title);
            let message = format!("the title has `{here_too}` here and `{there}` before");
            Draft::at(here, message).help("look the title up, and write it in one way")
        }
        _ => return None,
    };
    Some(draft.related(heads.spot(page, earlier), "the reference before"))
}

/// The first words in which two titles differ.
fn first_difference<'t>(a: &'t str, b: &'t str) -> (&'t str, &'t str) {
    let words = |text: &'t str, at: usize| first_words(text.get(at..).unwrap_or_default());
    match difference(a, b) {
        Some(at) => (words(a, at.left), words(b, at.right)),
        None => (a, b),
    }
}

/// Whether two references name different journals or publishers.
fn are_other_editions(a: &Reference<'_>, b: &Reference<'_>) -> bool {
    let (a, b) = (fold(&a.container), fold(&b.container));
    !a.is_empty() && !b.is_empty() && !holds(&a, &b) && !holds(&b, &a)
}

fn check_quotations(page: &Page<'_>, heads: &Heads, findings: &mut Findings<'_>) {
    type CitedWork = (String, Option<i32>, String);
    let mut first: HashMap<(String, CitedWork), (&Quotation, Vec<usize>)> = HashMap::new();
    let quotations = quotations(page);
    for quotation in &quotations {
        let Some(reference) = page.references.get(quotation.reference) else {
            continue;
        };
        let full = (reference.resolves_to).and_then(|full| page.references.get(full));
        let key = (quotation.words.clone(), identity(full.unwrap_or(reference)));
        let (earlier, told) = first.entry(key).or_insert((quotation, Vec::new()));
        let Some(before) = page.references.get(earlier.reference) else {
            continue;
        };
        let (Some(here), Some(there)) = (page_cited(reference), page_cited(before)) else {
            continue;
        };
        // The printed list repeats what stands in the text: that is told once.
        if !are_apart(here, there) || told.contains(&quotation.reference) {
            continue;
        }
        if told.len() < MOST_TOLD {
            told.push(quotation.reference);
        }
        let message =
            format!("this quotation is from page {here} here and from page {there} before");
        let mut draft = Draft::at(Spot::here(quotation.head), message)
            .help("look the quotation up, and correct the page")
            .related(Spot::here(earlier.head), format!("page {there}"));
        for (reference, number) in [(before, there), (reference, here)] {
            let spot = heads.spot(page, reference);
            if spot.span != quotation.head && spot.span != earlier.head {
                draft = draft.related(spot, format!("page {number}, in the printed list"));
            }
        }
        findings.add(draft);
    }
}

/// Findings for one quotation that are kept in mind.
const MOST_TOLD: usize = 16;

/// The page that a quotation before a reference is from: the first that is no page of the whole work.
fn page_cited<'r>(reference: &'r Reference<'_>) -> Option<&'r str> {
    let whole = usize::from(reference.extent.is_some());
    reference.pages.get(whole).map(|page| page.as_ref())
}

#[cfg(test)]
mod tests {
    use crate::check::Severity;
    use crate::check::testing::{check, findings, none};

    fn list(notes: &str) -> String {
        format!("Salt\n\nIts text.\n\nNotes...\n\n{notes}\n")
    }

    #[test]
    fn one_work_with_two_years_is_found_at_both_places() {
        findings(
            "reference-conflict",
            "Salt

Its text.

Notes...

3. Lund Anna (1990). The salt of the north. Oslo. Page 8 Back
   ~~~~~~~~~~~~~~~~ the reference before
9. See Lund Anna (1991). The salt of the north. Oslo. Page 15 Back
       ^^^^^^^^^^^^^^^^ `The salt of the north` has the year 1991 here and 1990 before
",
        );
    }

    #[test]
    fn a_title_that_is_misspelt_is_found_with_the_other_spelling() {
        findings(
            "reference-conflict",
            "Salt

Its text.

Notes...

3. Lund Anna (1990). The salt of Vardø and Vadsø. Oslo. Page 8 Back
   ~~~~~~~~~~~~~~~~ the reference before
9. Lund Anna (1990). The salt of Varde and Vadsø. Oslo. Page 15 Back
   ^^^^^^^^^^^^^^^^ the title has `varde and vadsø` here and `vardø and vadsø` before
",
        );
    }

    #[test]
    fn one_quotation_from_two_pages_is_found_at_both_places() {
        findings(
            "reference-conflict",
            "Salt

Norway....

Lund says “salt was so dear in those years that the fish was left to rot on the shore.”
Lund Anna (1990). The salt of the north. Oslo. Page 8
~~~~~~~~~~~~~~~~ page 8
Fish was cheap.
She says again \"Salt was so dear in those years that the fish was left to rot\"
Cited in Lund Anna (1990). The salt. Page 9
         ^^^^^^^^^^^^^^^^ this quotation is from page 9 here and from page 8 before

Notes...

1. Lund Anna (1990). The salt of the north. Oslo. Page 8 Back
   ~~~~~~~~~~~~~~~~ page 8, in the printed list
2. Cited in Lund Anna (1990). The salt. Page 9 Back
            ~~~~~~~~~~~~~~~~ page 9, in the printed list
",
        );
    }

    #[test]
    fn other_quotations_and_pages_that_meet_are_no_conflict() {
        let quote = "salt was so dear in those years that the fish was left to rot";
        for (other, pages) in [
            (quote, "7-8"),
            (
                "wood was so cheap that all the houses were made of it and the boats too",
                "9",
            ),
        ] {
            none(
                "reference-conflict",
                &format!(
                    "Salt\n\nNorway....\n\nLund says “{quote}”\nLund Anna (1990). The salt of the north. Oslo. Page 8\nFish was cheap, and “{other}”\nCited in Lund Anna (1990). The salt. Pages {pages}\n"
                ),
            );
        }
    }

    #[test]
    fn other_works_short_forms_and_reports_of_every_year_are_no_conflict() {
        for notes in [
            "3. Lund Anna (1990). The salt of the north. Oslo. Page 8 Back\n4. Lund (1990). The salt. Page 9 Back",
            "3. Lund Anna (1990). The salt of the north. Oslo. Page 8 Back\n4. LUND Anna (1990). “The Salt of the North”. Oslo. Page 9 Back",
            "3. Lund Anna (1990). The salt of the north. Oslo. Page 8 Back\n4. Lund Anna (1991). The salt of the south. Oslo. Page 9 Back",
            "3. Lund Anna (1990). Report of the salt office. Oslo. Page 8 Back\n4. Lund Anna (1991). Report of the salt office. Oslo. Page 9 Back\n5. Lund Anna (1992). Report of the salt office. Oslo. Page 9 Back",
            "3. Lund Anna (1990). Salt, volume I. Oslo. Page 8 Back\n4. Lund Anna (1990). Salt, volume II. Oslo. Page 9 Back",
        ] {
            none("reference-conflict", &list(notes));
        }
    }

    #[test]
    fn another_publisher_with_another_year_may_be_another_edition() {
        let found = check(
            "reference-conflict",
            &[&list(
                "3. Lund Anna (1955). The salt of the north. Oslo. Page 8 Back\n4. Lund Anna (1990). The salt of the north. Bergen. Page 9 Back",
            )],
        );
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].severity, Severity::Info);
    }
}

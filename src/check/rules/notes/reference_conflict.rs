//! One work that is cited in two ways that cannot both be right.

use std::collections::{HashMap, HashSet};

use super::cited_pages::are_apart;
use super::cited_quotations::{Quotation, quotations};
use super::cited_works::{CitedWork, alike, works};
use super::named_works::Heads;
use super::text_difference::{difference, first_words};
use super::title_spelling::TitleLikeness;
use crate::check::{Check, Findings, Rule, Severity};
use crate::page::Page;
use crate::record::Reference;
use crate::resolve::{fold, holds, identity};
use crate::source::Span;

const EXPLAIN: &str = "\
## What it finds
Two references to one work that differ in year, title or page. Pages are compared for quotations of twelve words or more whose reference follows directly.

## Why it matters
Two references that differ look like two works. The reader who follows the wrong one finds nothing.

## Example
```text
3. Lund Anna (1990). The salt of the north. Oslo. Page 8 Back
9. Lund Anna (1991). The salt of the north. Oslo. Page 15 Back
```

## What to do
Look up the work and correct the wrong reference. For two editions of one work, name the edition in the reference.

## When it stays silent
Titles differ by more than a letter or a small word, only in capitals and punctuation, or in a number; a title occurs with three or more years, as an annual report does; one of the references is a short form. A different year with a different publisher or journal is only an info, as it may be another edition.
";

pub(crate) static RULE: Rule = Rule {
    code: "N307",
    name: "reference-conflict",
    severity: Severity::Warning,
    explain: EXPLAIN,
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings<Span>) {
    let heads = Heads::of(page);
    check_works(page, &heads, findings);
    check_quotations(page, &heads, findings);
}

/// Years from which on one title is that of a series.
const SERIES: usize = 3;

fn check_works(page: &Page<'_>, heads: &Heads, findings: &mut Findings<Span>) {
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
        if report(page, heads, [first, second], likeness, findings).is_some() {
            told.insert(like);
        }
    }
}

/// Tells what is wrong between two references to what seems one work, if something is.
fn report(
    page: &Page<'_>,
    heads: &Heads,
    [first, second]: [&CitedWork; 2],
    likeness: TitleLikeness,
    findings: &mut Findings<Span>,
) -> Option<()> {
    let earlier = page.references.get(first.reference)?;
    let later = page.references.get(second.reference)?;
    let here = heads.span(page, later);
    let draft = match (first.year, second.year) {
        (Some(a), Some(b)) if a != b => {
            let title = first_words(&later.title);
            let message = format!("`{title}` has the year {b} here but {a} earlier");
            let help = "look up the year; for two editions, name the edition";
            let draft = findings.add(here, message, help);
            if are_other_editions(earlier, later) {
                draft.severity(Severity::Info);
            }
            draft
        }
        (a, b) if a == b && likeness == TitleLikeness::Misspelt => {
            let (there, here_too) = first_difference(&first.title, &second.title);
            let message = format!("the title has `{here_too}` here but `{there}` earlier");
            findings.add(
                here,
                message,
                "look up the title and use it in both references",
            )
        }
        _ => return None,
    };
    draft.related(heads.span(page, earlier), "the earlier reference");
    Some(())
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

fn check_quotations(page: &Page<'_>, heads: &Heads, findings: &mut Findings<Span>) {
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
            format!("this quotation is from page {here} here but from page {there} earlier");
        let help = "look up the quotation and correct the page";
        let draft = findings.add(quotation.head, message, help);
        draft.related(earlier.head, format!("page {there}"));
        for (reference, number) in [(before, there), (reference, here)] {
            let span = heads.span(page, reference);
            if span != quotation.head && span != earlier.head {
                draft.related(span, format!("page {number}, in the printed list"));
            }
        }
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
   ~~~~~~~~~~~~~~~~ the earlier reference
9. See Lund Anna (1991). The salt of the north. Oslo. Page 15 Back
       ^^^^^^^^^^^^^^^^ `The salt of the north` has the year 1991 here but 1990 earlier
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
   ~~~~~~~~~~~~~~~~ the earlier reference
9. Lund Anna (1990). The salt of Varde and Vadsø. Oslo. Page 15 Back
   ^^^^^^^^^^^^^^^^ the title has `varde and vadsø` here but `vardø and vadsø` earlier
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
         ^^^^^^^^^^^^^^^^ this quotation is from page 9 here but from page 8 earlier

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

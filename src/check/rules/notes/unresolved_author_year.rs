//! A work named by author and year, where the references have the author with another year only.

use std::collections::{HashMap, HashSet};

use super::named_works::{Heads, PrintedWorks, head_span};
use super::title_spelling::one_letter_apart;
use crate::check::{Check, Draft, Findings, Rule, Severity, Spot};
use crate::page::Page;
use crate::record::{AuthorMention, Reference};
use crate::resolve::{fits, fold, holds, name_words, surname, surname_of};

const EXPLAIN: &str = "\
## Checks
That a work which is named by author and year is one of the works that the page cites.

## Matters
The reader looks in vain for the work. Mostly the year is a slip, here or in the reference.

## Example
```text
Lund (1992) remarks that salt was dear.
Lund Anna (1990). The salt of the north. Oslo. Page 8
```

## Mend
Look the year up in the work: correct it, or cite the work that is meant.

## Silent when
The page cites nothing of an author of that name (a place and a year in brackets are no work), a given name that is written does not fit, the years lie so far apart that another person is meant, or the printed copy of a note has another year, which is `note-text-mismatch`.
";

pub(crate) static RULE: Rule = Rule {
    code: "N306",
    name: "unresolved-author-year",
    severity: Severity::Warning,
    explain: EXPLAIN,
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings<'_>) {
    let works = CitedWorks::of(page);
    // One slip may be repeated, in the printed list at least: it is one finding.
    let mut places: HashMap<(String, i32), usize> = HashMap::new();
    let mut found: Vec<(usize, Vec<&AuthorMention<'_>>)> = Vec::new();
    let mut judged: HashMap<(String, i32), Option<usize>> = HashMap::new();
    let is_lost = |mention: &&AuthorMention<'_>| match mention.resolves_to {
        Some(reference) => page.references.get(reference).is_some_and(is_loose),
        None => true,
    };
    let printed = PrintedWorks::of(page);
    let mentions = page.author_mentions.iter().filter(is_lost);
    for mention in mentions.filter(|mention| !printed.lacks(page, mention)) {
        let name = (mention.name.to_string(), mention.year);
        let nearest = *judged
            .entry(name)
            .or_insert_with(|| works.meant_by(mention));
        let Some(reference) = nearest else { continue };
        let key = (surname_of(&mention.name), mention.year);
        let at = *places.entry(key).or_insert_with(|| {
            found.push((reference, Vec::new()));
            found.len() - 1
        });
        if let Some((_, mentions)) = found.get_mut(at) {
            mentions.push(mention);
        }
    }
    let heads = Heads::of(page);
    for (reference, mentions) in found {
        report(page, &heads, reference, &mentions, findings);
    }
}

/// Whether a reference is a short form that leans on no fuller one.
fn is_loose(reference: &Reference<'_>) -> bool {
    reference.short && reference.resolves_to.is_none()
}

fn report(
    page: &Page<'_>,
    heads: &Heads,
    reference: usize,
    mentions: &[&AuthorMention<'_>],
    findings: &mut Findings<'_>,
) {
    let (Some(reference), [first, again @ ..]) = (page.references.get(reference), mentions) else {
        return;
    };
    let year = reference
        .year
        .map_or(String::new(), |year| year.to_string());
    let message = format!(
        "no reference has `{} ({})`; the nearest is of {year}",
        first.name, first.year
    );
    let mut draft = Draft::at(Spot::here(head_span(page, first)), message)
        .help("correct the year, or cite the work that is meant")
        .related(
            heads.spot(page, reference),
            format!("the reference of {year}"),
        );
    for mention in again {
        draft = draft.related(Spot::here(head_span(page, mention)), "and here again");
    }
    findings.add(draft);
}

/// Years between which a slip is likely.
const FURTHEST: u32 = 25;
/// Works of the years nearest to a mention that are asked, on either side.
const MOST_ASKED: usize = 16;
/// Longest title that a short one is looked for in.
const LONGEST_TITLE: usize = 500;

/// What the page cites, by surname.
struct CitedWorks {
    /// Years of works, by the surnames of all their authors.
    years: HashSet<(String, i32)>,
    /// Titles of the short references that lean on nothing.
    loose: HashMap<(String, i32), Vec<String>>,
    /// The works that are cited in full, in the order of their years.
    full: HashMap<String, Vec<DatedWork>>,
}

struct DatedWork {
    year: i32,
    reference: usize,
    title: String,
    /// Words of the authors' names.
    names: Vec<String>,
}

impl CitedWorks {
    fn of(page: &Page<'_>) -> Self {
        let mut cited = Self {
            years: HashSet::new(),
            loose: HashMap::new(),
            full: HashMap::new(),
        };
        let mut known = HashSet::new();
        for (index, reference) in page.references.iter().enumerate() {
            let Some(year) = reference.year else { continue };
            let (author, title) = (surname(reference), fold(&reference.title));
            if is_loose(reference) {
                cited.loose.entry((author, year)).or_default().push(title);
                continue;
            }
            let surnames = reference.authors.iter().map(|author| surname_of(author));
            cited.years.extend(surnames.map(|surname| (surname, year)));
            let authors = reference.authors.join(" ");
            let names = name_words(&authors);
            if !reference.short && known.insert((authors, year, title.clone())) {
                cited.full.entry(author).or_default().push(DatedWork {
                    year,
                    reference: index,
                    title,
                    names,
                });
            }
        }
        let works = cited.full.values_mut();
        works.for_each(|works| works.sort_by_key(|work| (work.year, work.reference)));
        cited
    }

    /// The reference that a mention of a work which none has is likely to mean.
    fn meant_by(&self, mention: &AuthorMention<'_>) -> Option<usize> {
        let author = surname_of(&mention.name);
        let works = self.full.get(&author)?;
        let key = (author, mention.year);
        if self.years.contains(&key) {
            return None;
        }
        // A short reference means a work whose title holds its own.
        let loose = self.loose.get(&key);
        let fits = |work: &&DatedWork| {
            fits(&mention.name, &work.names)
                && is_near(mention.year, work.year)
                && loose.is_none_or(|loose| {
                    let mut short = loose.iter().take(MOST_ASKED);
                    work.title.len() <= LONGEST_TITLE
                        && short.any(|short| holds(&work.title, short))
                })
        };
        let at = works.partition_point(|work| work.year < mention.year);
        let near = works.get(at.saturating_sub(MOST_ASKED)..works.len().min(at + MOST_ASKED))?;
        near.iter()
            .filter(fits)
            .min_by_key(|work| (mention.year.abs_diff(work.year), work.reference))
            .map(|work| work.reference)
    }
}

/// Whether one year may be a slip for another: they are near, or one digit apart, or two digits have
/// changed places.
fn is_near(a: i32, b: i32) -> bool {
    let (x, y) = (a.to_string(), b.to_string());
    a.abs_diff(b) <= FURTHEST || one_letter_apart(&x, &y)
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{findings, none};

    #[test]
    fn a_year_that_no_reference_of_the_author_has_is_found_with_the_nearest() {
        findings(
            "unresolved-author-year",
            "Salt

Norway....

Lund (1992) remarks that salt was dear.
^^^^^^^^^^^ no reference has `Lund (1992)`; the nearest is of 1990
Lund Anna (1990). The salt of the north. Oslo. Page 8
~~~~~~~~~~~~~~~~ the reference of 1990
Lund Anna (1955). The fish of the north. Oslo. Page 3
",
        );
    }

    #[test]
    fn a_slip_that_is_repeated_is_one_finding() {
        findings(
            "unresolved-author-year",
            "Salt

Norway....

Lund (1909) remarks that salt was dear in those years, as it was in the years of the war.
^^^^^^^^^^^ no reference has `Lund (1909)`; the nearest is of 1990
Lund Anna (1990). The salt of the north. Oslo. Page 8

Notes...

1. Lund (1909) remarks that salt was dear in those years, as it was in the years of the war. Back
   ~~~~~~~~~~~ and here again
2. Lund Anna (1990). The salt of the north. Oslo. Page 8 Back
   ~~~~~~~~~~~~~~~~ the reference of 1990
",
        );
    }

    #[test]
    fn a_short_form_of_another_year_whose_title_fits_is_found() {
        let page = |short: &str| {
            format!(
                "Salt\n\nNorway....\n\nSalt is dear.\nLund Anna (1990). The salt of the north. Oslo. Page 8\nFish too.\n{short}\n"
            )
        };
        let found = crate::check::testing::check(
            "unresolved-author-year",
            &[&page("Lund (1992). The salt. Page 9")],
        );
        assert_eq!(found.len(), 1);
        assert_eq!(
            (found[0].place.line, found[0].related[0].place.line),
            (8, 6)
        );
        none("unresolved-author-year", &page("Lund (1992). Wood. Page 9"));
        none(
            "unresolved-author-year",
            &page("Lund (1990). The salt. Page 9"),
        );
    }

    #[test]
    fn a_year_that_the_printed_copy_has_otherwise_is_another_rule() {
        none(
            "unresolved-author-year",
            "Salt\n\nNorway....\n\nSalt is dear.\nLund Anna (1909). The salt of the north. Oslo. Page 8\n\nNotes...\n\n1. Lund Anna (1990). The salt of the north. Oslo. Page 8 Back\n",
        );
    }

    #[test]
    fn places_other_people_and_other_times_are_no_works() {
        for sentence in [
            "In Venice (1797) salt was dear.",
            "Lund Ole (1992) remarks that salt was dear.",
            "Lund (1797) ordered that salt be sold.",
            "Berg (1990) remarks that salt was dear.",
        ] {
            none(
                "unresolved-author-year",
                &format!(
                    "Salt\n\nNorway....\n\n{sentence}\nLund Anna & Berg Per (1990). The salt of the north. Oslo. Page 8\n"
                ),
            );
        }
    }
}

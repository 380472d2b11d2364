//! A document whose title names another date than the one it is cited with.

use crate::check::record_places::date_span;
use crate::check::{Check, Findings, Rule, Severity};
use crate::date::{PartialDate, Precision, month_and_day, year_of};
use crate::language::Class;
use crate::page::{LineUse, Page};
use crate::record::{DateMention, Document};
use crate::source::Span;

/// Bytes of a title in which a date is looked for.
const LONGEST_TITLE: usize = 1000;

const EXPLAIN: &str = "\
## What it finds
A document whose date disagrees with the date in its own title.

## Why it matters
One of the two was copied wrongly, and the document is filed and looked up under it.

## Example
```text
Document:26-06-1950 Resolution of 25 June 1950
```

## What to do
Check both against the document, and correct the wrong one.

## When it stays silent
The date in the title belongs to something else: it follows a word such as *transmitting*, *for* or *reply to*, or it follows *on* or *about* and is not the same day of another month or year. One date contains the other, as a month contains its days.
";

pub(crate) static RULE: Rule = Rule {
    code: "D109",
    name: "title-date-mismatch",
    severity: Severity::Warning,
    explain: EXPLAIN,
    check: Check::Page(check),
};

fn check(page: &Page<'_>, findings: &mut Findings<Span>) {
    for mention in &page.mentions {
        let Some(LineUse::Document(index)) = page.used(mention.line) else {
            continue;
        };
        let Some(document) = page.documents.get(index) else {
            continue;
        };
        if is_own_date(page, document, mention) && differs(document, mention) {
            let cited = date_span(page, &document.date, document.place.span);
            let message = format!(
                "the document is dated `{}`, but its title says `{}`",
                document.date.written, mention.date.written
            );
            let help = "check both against the document and correct the wrong one";
            findings
                .add(cited, message, help)
                .related(mention.span, "the date in the title");
        }
    }
}

/// Whether a date in the title of a citation is that of the document itself: it stands at the end of the
/// title's first words, behind `of` or the like, and nothing there leads to something else.
fn is_own_date(page: &Page<'_>, document: &Document<'_>, mention: &DateMention<'_>) -> bool {
    let start = date_span(page, &document.date, document.place.span).end;
    if mention.span.start < start || mention.date.inferred || mention.date.is_vague() {
        return false;
    }
    // A title is not that long; what stands far behind its beginning is the editor's.
    if mention.span.start - start > LONGEST_TITLE {
        return false;
    }
    let before = page.source.slice(Span::new(start, mention.span.start));
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    // What stands behind the title is the editor's.
    let left = letters(&document.title).saturating_sub(letters(before));
    if left == 0 {
        return false;
    }
    let closes = left == letters(&mention.date.written);
    if closes && before.trim_end().ends_with(['(', '[', ',']) {
        return true;
    }
    let words: Vec<&str> = before
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let leads_elsewhere = (words.iter().enumerate()).any(|(at, word)| {
        let before = at.checked_sub(1).and_then(|at| words.get(at));
        Class::OTHER_DATE.has(word)
            || Class::SUBJECT.has(word) && !is_one_slip(document, mention)
            // `the meeting of` is a thing, `transmitting` is not.
            || is_participle(word) && !before.is_some_and(|word| Class::ARTICLE.has(word))
    });
    let last = words.last().map_or("", |word| word);
    !leads_elsewhere && (words.is_empty() || Class::OWN_DATE.has(last))
}

/// Whether the two are the same day of two months, or of two years: one number was mistyped.
fn is_one_slip(document: &Document<'_>, mention: &DateMention<'_>) -> bool {
    let (Some(PartialDate::Day(cited)), Some(PartialDate::Day(named))) =
        (document.date.start(), mention.date.start())
    else {
        return false;
    };
    let ((month, day), (other_month, other_day)) = (month_and_day(cited), month_and_day(named));
    let same_year = year_of(cited) == year_of(named);
    day == other_day && (month == other_month || same_year)
}

/// Whether the days of the two have none in common.
fn differs(document: &Document<'_>, mention: &DateMention<'_>) -> bool {
    let (cited, named) = (&document.date, &mention.date);
    // `c. 1850` may be the day that the title names.
    if cited.is_marked() {
        return false;
    }
    match (
        cited.earliest(),
        cited.latest(),
        named.earliest(),
        named.latest(),
    ) {
        (Some(cited_from), Some(cited_to), Some(from), Some(to)) => {
            named.precision() == Precision::Day && (cited_to < from || to < cited_from)
        }
        _ => false,
    }
}

/// Whether `word` may be a verb in `-ing`, written small.
fn is_participle(word: &str) -> bool {
    word.ends_with("ing") && word.starts_with(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{check, findings, none};

    #[test]
    fn a_title_that_names_another_day_is_found() {
        findings(
            "title-date-mismatch",
            "Salt

Norway....

The council decides at last, and its decision is printed and read in all the towns.
Document: 26-06-1950 Resolution of 25 June 1950
          ^^^^^^^^^^ the document is dated `26-06-1950`, but its title says `25 June 1950`
                                   ~~~~~~~~~~~~ the date in the title
",
        );
    }

    #[test]
    fn a_date_at_the_end_of_a_title_is_its_own_whatever_stands_before_it() {
        for title in [
            "Resolution on the salt of Læsø (25 June 1950)",
            "Resolution on the salt of Læsø of 26 July 1950",
            "Letter to Berg about the salt, 25 June 1950",
            "Minutes of the sitting of 25 June 1950",
        ] {
            let page = format!(
                "Salt\n\nNorway....\n\nThe council decides at last, and that is printed.\nDocument: 26-06-1950 {title}\n"
            );
            assert_eq!(check("title-date-mismatch", &[&page]).len(), 1, "{title}");
        }
    }

    #[test]
    fn the_date_of_something_else_in_a_title_is_none_of_the_document() {
        for title in [
            "Letter from Berg, transmitting 14 January 1951 message from Lund",
            "Reply to the letter of 14 January 1951",
            "Agenda for the meeting of 14 January 1951",
            "Resolution of 16 January 1951",
            "Resolution on the salt of 14 January 1951",
            "Letter. The editor adds that it was answered on 17 January 1951 in Malmö.",
        ] {
            none(
                "title-date-mismatch",
                &format!(
                    "Salt\n\nNorway....\n\nThe council decides at last, and that is printed.\nDocument: 16-01-1951 {title}\n"
                ),
            );
        }
    }
}

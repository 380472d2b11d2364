//! What of a page is compared: its dated records, each with the words that say what it is about.

use std::borrow::Cow;

use super::Kind;
use super::words::{MOST_WORDS, beginning};
use crate::date::{Date, Day, Precision};
use crate::page::{LineUse, Page};
use crate::record::DateMention;
use crate::source::Span;

/// A dated record of a page, with one of its dates.
#[derive(Debug, Clone)]
pub struct DatedRecord<'a> {
    /// What it is.
    pub kind: Kind,
    /// Its place among the page's records of that kind.
    pub index: usize,
    /// Line on which it starts, from 1.
    pub line: usize,
    /// First day it can lie on, or on which it begins.
    pub earliest: Day,
    /// Last day it can lie on, or on which it ends.
    pub latest: Day,
    /// How exact the date is.
    pub precision: Precision,
    /// What it says.
    pub text: Cow<'a, str>,
}

/// The dated records of `page` that speak of happenings, kind by kind; a record of several separate dates
/// comes once for each.
///
/// ```
/// use regesta::concord::{Kind, dated_records};
/// use regesta::source::SourceText;
/// let source = SourceText::new("salt.txt", "Salt\n\n1949\n7-3-1949 Lund opens the salt works");
/// let page = regesta::parse::page(&source);
/// let found = dated_records(&page);
/// assert_eq!((found[0].kind, found[0].text.as_ref()), (Kind::Event, "Lund opens the salt works"));
/// ```
pub fn dated_records<'p>(page: &'p Page<'_>) -> Vec<DatedRecord<'p>> {
    let mut dated_records = Vec::new();
    each_dated_record(page, |subject| dated_records.push(subject));
    dated_records
}

/// Calls `take` for each of the [`dated_records`].
pub(crate) fn each_dated_record<'p>(page: &'p Page<'_>, mut take: impl FnMut(DatedRecord<'p>)) {
    let mut add = |kind, index, line, date: &Date<'_>, text: Cow<'p, str>| {
        for run in date.meaning.runs() {
            // A date without a year has no days that could be compared.
            let Some((earliest, latest)) = run.earliest().zip(run.latest()) else {
                continue;
            };
            take(DatedRecord {
                kind,
                index,
                line,
                earliest,
                latest,
                precision: run.precision(),
                text: text.clone(),
            });
        }
    };
    for (index, r) in page.events.iter().enumerate() {
        add(
            Kind::Event,
            index,
            r.place.line,
            &r.date,
            Cow::Borrowed(&r.text),
        );
    }
    for (index, r) in page.documents.iter().enumerate() {
        add(
            Kind::Document,
            index,
            r.place.line,
            &r.date,
            Cow::Borrowed(&r.title),
        );
    }
    for (index, r) in page.meetings.iter().enumerate() {
        add(
            Kind::Meeting,
            index,
            r.place.line,
            &r.date,
            Cow::Borrowed(&r.title),
        );
    }
    for (index, r) in page.mentions.iter().enumerate() {
        // A date in a citation speaks of the citation itself.
        if !matches!(page.uses.get(r.line - 1), Some(LineUse::Document(_))) {
            let text = Cow::Owned(without_date(page, r));
            add(Kind::Mention, index, r.line, &r.date, text);
        }
    }
}

/// The sentence of a date without the date, whose words would be shared with every other of that day. Of a
/// long sentence only the words that are compared: it may have thousands of dates.
fn without_date(page: &Page<'_>, mention: &DateMention<'_>) -> String {
    let part = |start, end| page.source.slice(Span::new(start, end));
    let DateMention { span, sentence, .. } = mention;
    let (before, words) = beginning(part(sentence.start, span.start), MOST_WORDS);
    let (behind, _) = beginning(part(span.end, sentence.end), MOST_WORDS - words);
    format!("{before} {behind}")
}

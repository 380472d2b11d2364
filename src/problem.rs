//! What a page holds that could not be read as it should: impossible dates, dated lines not read.

use crate::date::{Date, Meaning};
use crate::page::Page;
use crate::parse::find_cleaned;
use crate::record::{Document, Place, Region, Unparsed};
use crate::source::Span;

/// A place in a page that someone should look at.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Problem {
    /// The date or the lines, in bytes.
    pub span: Span,
    /// First line, from 1.
    pub line: usize,
    /// What is wrong.
    pub message: String,
    /// What became of it.
    pub outcome: &'static str,
}

impl Page<'_> {
    /// The problems of the page, in reading order.
    ///
    /// ```
    /// use regesta::source::SourceText;
    /// let source = SourceText::new("salt.txt", "Salt\n\n1949\n31-2-1949 Lund sails");
    /// let problems = regesta::parse::page(&source).problems();
    /// assert_eq!(source.slice(problems[0].span), "31-2-1949");
    /// assert_eq!(problems[0].message, "31-2-1949 is not a valid date: the month has no such day");
    /// ```
    pub fn problems(&self) -> Vec<Problem> {
        let dated = (self.events.iter().map(|r| (&r.place, &r.date)))
            .chain(self.documents.iter().map(|r| (&r.place, &r.date)))
            .chain(self.meetings.iter().map(|r| (&r.place, &r.date)));
        let dates = dated.filter_map(|(place, date)| {
            self.invalid_date(place, date)
                .or_else(|| self.ambiguous_date(place, date))
                .or_else(|| self.unreadable_date(place, date))
        });
        let unread = self
            .unparsed
            .iter()
            .filter(|entry| is_dated(entry))
            .map(|entry| Problem {
                span: entry.place.span,
                line: entry.place.line,
                message: entry.reason.to_owned(),
                outcome: "kept among the unparsed lines",
            });
        let undated = self
            .documents
            .iter()
            .filter(|r| may_hold_date(r))
            .map(|document| Problem {
                span: document.place.span,
                line: document.place.line,
                message: "the citation seems to begin with a date, but it could not be read"
                    .to_owned(),
                outcome: "kept without a date",
            });
        let mut problems: Vec<Problem> = dates.chain(unread).chain(undated).collect();
        problems.sort_by_key(|problem| problem.span.start);
        problems
    }

    fn invalid_date(&self, place: &Place, date: &Date<'_>) -> Option<Problem> {
        let reason = date.invalid()?;
        Some(Problem {
            span: date_span(self, date, place.span),
            line: place.line,
            message: format!("{} is not a valid date: {reason}", date.written),
            outcome: "kept as written, with precision `invalid` and no date",
        })
    }

    fn unreadable_date(&self, place: &Place, date: &Date<'_>) -> Option<Problem> {
        Some(Problem {
            span: date_span(self, date, place.span),
            line: place.line,
            message: unreadable(date)?,
            outcome: "kept as written, with precision `unreadable` and no date",
        })
    }

    fn ambiguous_date(&self, place: &Place, date: &Date<'_>) -> Option<Problem> {
        let readings = date.readings();
        let [first, others @ ..] = readings.as_slice() else {
            return None;
        };
        let mut message = format!("{} may be {first} or {}", date.written, others.join(" or "));
        message.push_str(", and nothing on the page says which");
        Some(Problem {
            span: date_span(self, date, place.span),
            line: place.line,
            message,
            outcome: "kept as written, with precision `ambiguous` and no date",
        })
    }
}

/// What there is to say of a date that cannot be read.
pub(crate) fn unreadable(date: &Date<'_>) -> Option<String> {
    let hint = match &date.unreadable()?.hint {
        Some(hint) => format!("; did you mean {hint}?"),
        None => String::new(),
    };
    Some(format!(
        "`{}` could not be read as a date{hint}",
        date.written
    ))
}

/// Where the date of a record stands in `span`; all of it when no date is written there.
pub(crate) fn date_span(page: &Page<'_>, date: &Date<'_>, span: Span) -> Span {
    let written = Some(&date.written).filter(|written| !written.is_empty());
    let found = written.and_then(|written| find_cleaned(page.source.slice(span), written));
    found.map_or(span, |at| {
        Span::new(span.start + at.start, span.start + at.end)
    })
}

/// Whether lines that could not be read were meant for something with a date.
fn is_dated(entry: &Unparsed<'_>) -> bool {
    let text = entry
        .text
        .trim_start_matches(|c: char| !c.is_alphanumeric());
    match entry.region {
        Region::Timeline => true,
        Region::Meetings => text.starts_with(|c: char| c.is_ascii_digit()),
        _ => false,
    }
}

/// Whether a citation without a date has a title that begins with a number.
pub(crate) fn may_hold_date(document: &Document<'_>) -> bool {
    document.date.meaning == Meaning::Unknown
        && document.title.starts_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use crate::date::{Date, Meaning, Unreadable};
    use crate::source::SourceText;

    #[test]
    fn a_page_that_reads_well_has_no_problems() {
        let source = SourceText::new("t", "Salt\n\n1949\n7-3-1949 Lund sails\n\n• x");
        assert_eq!(crate::parse::page(&source).problems(), []);
    }

    #[test]
    fn a_citation_that_may_begin_with_a_date_is_told() {
        let source = SourceText::new(
            "t",
            "Salt\n\nText.\nDocument: 4/1930 Letter\nDocument: Letter",
        );
        let problems = crate::parse::page(&source).problems();
        assert_eq!(problems.iter().map(|p| p.line).collect::<Vec<_>>(), [4]);
    }

    #[test]
    fn a_date_that_can_be_read_in_two_ways_is_told() {
        let source = SourceText::new("t", "Salt\n\n1949\n3/4/1949 Lund sails");
        let problems = crate::parse::page(&source).problems();
        assert_eq!(source.slice(problems[0].span), "3/4/1949");
        assert_eq!(
            problems[0].message,
            "3/4/1949 may be 1949-04-03 or 1949-03-04, and nothing on the page says which"
        );
    }

    #[test]
    fn a_date_that_cannot_be_read_is_told_with_the_spelling_that_may_be_meant() {
        let source = SourceText::new("t", "Salt\n\n1949\n7-3-1949 Lund sails");
        let mut page = crate::parse::page(&source);
        let unreadable = Unreadable {
            reason: "the month has no known name",
            hint: Some("February".to_owned()),
        };
        page.events[0].date = Date::read("8 Febuary 1951", Meaning::Unreadable(unreadable));
        assert_eq!(
            page.problems()[0].message,
            "`8 Febuary 1951` could not be read as a date; did you mean February?"
        );
    }

    #[test]
    fn invalid_dates_and_unread_timeline_lines_are_told_in_order() {
        let text = "Salt\n\n1949\n7-3-1949 x\n9/3/49 y\n31-4-1949 z\n\nText of a paragraph. It is long enough to be one, and says that much, and then some more.\nDocument: 30-02-1950 Letter";
        let source = SourceText::new("t", text);
        let problems = crate::parse::page(&source).problems();
        assert_eq!(
            problems.iter().map(|p| p.line).collect::<Vec<_>>(),
            [5, 6, 9]
        );
        assert_eq!(source.slice(problems[2].span), "30-02-1950");
    }
}

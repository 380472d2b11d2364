//! Dates as days on an axis.

use crate::check::Location;
use crate::date::{Date, Day, PartialDate, day_number, month_and_day, year_of};
use crate::page::{LineUse, Page};
use crate::source::Span;

/// First and last day, counted from the first day of 1970.
pub(super) type Days = (i32, i32);

/// The first and the last day on which a date can lie.
pub(super) fn days(date: &Date<'_>) -> Option<Days> {
    let epoch = day_number(PartialDate::Year(1970).earliest()?);
    let from = day_number(date.earliest()?) - epoch;
    let to = day_number(date.latest()?) - epoch;
    Some((from, to))
}

/// A text by which days are sorted as they follow each other, those before the year 1 too.
pub(super) fn sort_key(day: Day) -> String {
    let (year, (month, day_of_month)) = (year_of(day), month_and_day(day));
    match year {
        1.. => day.to_string(),
        // The minus sorts before all digits; the earlier the year, the smaller the number behind it.
        _ => format!("-{:05}-{month:02}-{day_of_month:02}", 99_999 + year),
    }
}

/// The date of what is told at a place: of the date itself where one is written in running text, otherwise of
/// the record that the line was read as.
pub(super) fn of_place(page: &Page<'_>, place: &Location) -> Option<Days> {
    let is_here = |span: Span| span.start < place.span.end && place.span.start < span.end;
    // Documents and dates stand in the order of the text; what the place begins in is the last before it.
    let documents = &page.documents;
    let behind = documents.partition_point(|document| document.place.span.start < place.span.start);
    let embedded = (documents.iter().skip(behind.saturating_sub(1)))
        .take_while(|document| document.place.span.start < place.span.end)
        .find(|document| document.embedded && is_here(document.place.span));
    if let Some(document) = embedded {
        return days(&document.date);
    }
    let date = match *page.uses.get(place.line.checked_sub(1)?)? {
        LineUse::Event(index) => &page.events.get(index)?.date,
        LineUse::Document(index) => &page.documents.get(index)?.date,
        LineUse::Meeting(index) => &page.meetings.get(index)?.date,
        _ => {
            let mentions = &page.mentions;
            let first = mentions.partition_point(|mention| mention.span.end <= place.span.start);
            let mention = mentions.get(first)?;
            is_here(mention.span).then_some(&mention.date)?
        }
    };
    days(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_before_and_after_christ_are_sorted_as_they_follow_each_other() {
        let key = |year| sort_key(PartialDate::Year(year).earliest().unwrap());
        let keys = [-480, -43, 0, 1, 987, 1951].map(key);
        assert!(keys.is_sorted(), "{keys:?}");
        assert_eq!(keys[5], "1951-01-01");
    }
}

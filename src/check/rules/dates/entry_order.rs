//! The order of dates in a timeline: which entries break it.
//!
//! Entries are in order within a run: under year headings the whole timeline is one, under headings of
//! another kind (regions, countries) each is one of its own. The entries that keep the order are those of
//! the longest run of rising days; what is not among them breaks it, so that one entry in a wrong place is
//! one, however many stand behind it.

use crate::date::{Day, Precision, day_number};
use crate::page::Page;
use crate::record::{Event, SectionIndex, SectionKind};

/// Entries of which more than one in this many is out of order are in no order at all.
const MOST_MISFITS: usize = 4;
/// Runs shorter than this tell no order.
const SHORTEST_RUN: usize = 3;

/// An entry that breaks the order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Misfit {
    /// The entry, among the page's events.
    pub(super) event: usize,
    /// The nearest entry before it that keeps the order.
    pub(super) before: Option<usize>,
    /// The nearest entry behind it that keeps the order.
    pub(super) behind: Option<usize>,
    /// The entries that keep the order next to those two, further away.
    pub(super) further: (Option<usize>, Option<usize>),
}

impl Misfit {
    /// What it would be if one of its neighbours were wrong and the entry itself right: of two entries in
    /// the wrong order either may be.
    pub(super) fn of_neighbours(self) -> impl Iterator<Item = Self> {
        let (first, last) = self.further;
        let before = self.before.map(|event| Self {
            event,
            before: first,
            behind: Some(self.event),
            further: (None, None),
        });
        let behind = self.behind.map(|event| Self {
            event,
            before: Some(self.event),
            behind: last,
            further: (None, None),
        });
        before.into_iter().chain(behind)
    }

    /// Days by which a date breaks the order in the place of the entry: 0 when it keeps it.
    pub(super) fn days_off(&self, page: &Page<'_>, day: Day) -> i32 {
        let start = |event: usize| page.events.get(event).and_then(|e| e.date.earliest());
        let before = self
            .before
            .and_then(start)
            .map_or(0, |b| day_number(b) - day_number(day));
        let behind = self
            .behind
            .and_then(start)
            .map_or(0, |b| day_number(day) - day_number(b));
        before.max(behind).max(0)
    }

    /// Whether a date from `earliest` to `latest` would keep the order in the place of the entry.
    pub(super) fn would_fit(&self, page: &Page<'_>, earliest: Day, latest: Day) -> bool {
        let start = |event: usize| page.events.get(event).and_then(|e| e.date.earliest());
        self.before.and_then(start).is_none_or(|day| day <= latest)
            && self
                .behind
                .and_then(start)
                .is_none_or(|day| earliest <= day)
    }
}

/// The entries of `page` that break the order of their runs.
pub(super) fn misfits(page: &Page<'_>) -> Vec<Misfit> {
    runs(page)
        .iter()
        .flat_map(|run| misfits_of(page, run))
        .collect()
}

/// The entries with a date, run by run.
fn runs(page: &Page<'_>) -> Vec<Vec<usize>> {
    let mut runs: Vec<Vec<usize>> = Vec::new();
    let mut current = None;
    let headings = (page.sections.iter())
        .filter(|section| section.kind == SectionKind::Timeline)
        .map(|section| section.place.line);
    let headings: Vec<usize> = headings.collect();
    for (index, event) in page.events.iter().enumerate() {
        if event.date.earliest().is_none() {
            continue;
        }
        // The number of the timeline on the page, and the group in it.
        let timeline = headings.partition_point(|line| *line < event.place.line);
        let group = (timeline, group(page, event));
        match runs.last_mut() {
            Some(run) if current == Some(group) => run.push(index),
            _ => runs.push(vec![index]),
        }
        current = Some(group);
    }
    runs
}

/// The heading that an entry is grouped by, if it is no year.
fn group(page: &Page<'_>, event: &Event<'_>) -> Option<SectionIndex> {
    let heading = event.heading?;
    let section = page.sections.get(heading)?;
    (section.kind != SectionKind::Year).then_some(heading)
}

fn misfits_of(page: &Page<'_>, run: &[usize]) -> Vec<Misfit> {
    let date = |event: usize| page.events.get(event).map(|event| &event.date);
    let is_day = |event: &usize| {
        date(*event).is_some_and(|date| date.precision() == Precision::Day && !date.is_vague())
    };
    let days: Vec<(usize, Day)> = (run.iter().copied().filter(is_day))
        .filter_map(|event| Some((event, date(event)?.earliest()?)))
        .collect();
    let kept = rising(&days);
    let mut misfits = Vec::new();
    for &event in run {
        let next = kept.partition_point(|kept| *kept < event);
        if kept.get(next) == Some(&event) {
            continue;
        }
        let back = |by: usize| kept.get(next.checked_sub(by)?).copied();
        let misfit = Misfit {
            event,
            before: back(1),
            behind: kept.get(next).copied(),
            further: (back(2), kept.get(next + 1).copied()),
        };
        let fits = date(event).is_some_and(|date| match date.days() {
            // A date that the text gives only about, or doubts, may be another one.
            _ if date.is_marked() => true,
            // A month fits wherever one of its days does.
            Some((earliest, latest)) => misfit.would_fit(page, earliest, latest),
            None => true,
        });
        if !fits {
            misfits.push(misfit);
        }
    }
    if run.len() < SHORTEST_RUN || misfits.len() * MOST_MISFITS > run.len().max(MOST_MISFITS) {
        return Vec::new();
    }
    misfits
}

/// The longest run of entries whose days do not go back.
fn rising(days: &[(usize, Day)]) -> Vec<usize> {
    // For each length, the entry with the earliest day that ends a run of that length.
    let mut ends: Vec<usize> = Vec::new();
    let mut previous: Vec<Option<usize>> = Vec::with_capacity(days.len());
    for (at, &(_, day)) in days.iter().enumerate() {
        let length = ends.partition_point(|&end| days[end].1 <= day);
        previous.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        if length == ends.len() {
            ends.push(at);
        } else {
            ends[length] = at;
        }
    }
    let mut kept = Vec::with_capacity(ends.len());
    let mut at = ends.last().copied();
    while let Some(index) = at {
        kept.push(days[index].0);
        at = previous[index];
    }
    kept.reverse();
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourceText;

    /// The lines of the entries that break the order.
    fn lines(text: &str) -> Vec<usize> {
        lines_with(text, |_| ())
    }

    /// The same, when `change` has changed the records of the page.
    fn lines_with(text: &str, change: impl Fn(&mut Page<'_>)) -> Vec<usize> {
        let source = SourceText::new("t", text);
        let mut page = crate::parse::page(&source);
        change(&mut page);
        let line = |misfit: &Misfit| page.events[misfit.event].place.line;
        misfits(&page).iter().map(line).collect()
    }

    #[test]
    fn one_entry_in_a_wrong_place_is_one() {
        let text = "Salt\n\n1949\n1-3-1949 x\n9-9-1949 b\n2-3-1949 c\n3-3-1949 d\n4-4-1949 e\n";
        assert_eq!(lines(text), [5]);
    }

    #[test]
    fn order_goes_on_over_year_headings_and_days_may_repeat() {
        let text =
            "Salt\n\n1949\n1-3-1949 a\n1-3-1949 b\n2-3-1949 c\n1950\n1-1-1950 d\n1-2-1949 e\n";
        assert_eq!(lines(text), [9]);
    }

    #[test]
    fn a_month_fits_beside_any_of_its_days() {
        let text =
            "Salt\n\n1949\n1-3-1949 a\nMarch Lund sails\n2-3-1949 b\n3-5-1949 c\nMay Berg sails\n";
        assert_eq!(lines(text), [0; 0]);
    }

    #[test]
    fn a_vague_date_breaks_the_order_only_when_it_surely_does() {
        use crate::date::{Meaning, PartialDate, Point, Season};
        let text = "Salt\n\n1949\n1-3-1949 a\n2-3-1949 b\n9-9-1949 c\n3-5-1949 d\n4-5-1949 e\n5-5-1949 f\n";
        let with = |meaning: Meaning| {
            lines_with(text, |page| page.events[2].date.meaning = meaning.clone())
        };
        let year = Point::from(PartialDate::Year(1950));
        let about = Point {
            approximate: true,
            ..year
        };
        let doubtful = Point {
            uncertain: true,
            ..year
        };
        let no_year = PartialDate::without_year(Some(9), 9).unwrap();
        for meaning in [
            Meaning::Single(about),
            Meaning::Single(doubtful),
            Meaning::Single(PartialDate::Decade(1940).into()),
            Meaning::Single(PartialDate::Season(1949, Season::Spring).into()),
            Meaning::Single(no_year.into()),
            Meaning::Before(year),
            Meaning::After(year),
        ] {
            assert_eq!(with(meaning.clone()), [0; 0], "{meaning:?}");
        }
        for meaning in [
            Meaning::Single(PartialDate::Decade(1950).into()),
            Meaning::Single(PartialDate::Season(1949, Season::Autumn).into()),
        ] {
            assert_eq!(with(meaning.clone()), [6], "{meaning:?}");
        }
    }

    #[test]
    fn a_list_that_runs_backwards_or_at_random_has_no_order_to_break() {
        assert_eq!(
            lines("Salt\n\n1949\n9-3-1949 a\n8-3-1949 b\n7-3-1949 c\n6-3-1949 d\n"),
            [0; 0]
        );
    }
}

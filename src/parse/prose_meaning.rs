//! What a date in running text means: its items with what they take from each other.

use super::prose_date::{Expression, Item, Link};
use super::text::clean;
use crate::date::{Date, InvalidDate, Meaning, PartialDate, Point, Run};

impl Expression {
    /// What the expression means, written as `text`, perhaps behind `between`; `year` tells the year of
    /// months when none is written.
    pub(super) fn date<'a>(
        &self,
        text: &'a str,
        between: bool,
        year: impl Fn(&[u32]) -> Option<i32>,
    ) -> Date<'a> {
        let mut items: Vec<(Link, Item)> = vec![(Link::List, self.first)];
        items.extend(self.more.iter().copied());
        if let (true, [_, (link, _)]) = (between, items.as_mut_slice()) {
            *link = Link::Range;
        }
        let mut month = None;
        for (_, item) in &mut items {
            item.month = item.month.or(month);
            month = item.month;
        }
        let written = items.iter().any(|(_, item)| item.year.is_some());
        if !written {
            let months: Vec<u32> = items.iter().filter_map(|(_, item)| item.month).collect();
            if let Some((_, first)) = items.first_mut() {
                first.year = year(&months);
            }
        }
        fill_years(&mut items);
        let inferred = !written && items.iter().any(|(_, item)| item.year.is_some());
        let meaning = match runs(&items) {
            Some(Ok(runs)) => Meaning::of_runs(runs),
            Some(Err(invalid)) => Meaning::Invalid(invalid),
            None => Meaning::Unknown,
        };
        Date {
            written: clean(text),
            meaning,
            inferred,
        }
    }
}

/// Gives each item the year of the next that has one, or of the one before; a period that would end
/// before it begins goes over the turn of the year.
fn fill_years(items: &mut [(Link, Item)]) {
    let mut year = None;
    for at in (0..items.len()).rev() {
        let from_behind = items[at].1.year.is_none();
        year = items[at].1.year.or(year);
        items[at].1.year = year;
        if let (true, Some((Link::Range, end))) = (from_behind, items.get(at + 1).copied()) {
            let start = &mut items[at].1;
            if (start.month, start.day) > (end.month, end.day) && start.month != end.month {
                start.year = start.year.map(|year| year - 1);
                year = start.year;
            }
        }
    }
    let mut previous: Option<Item> = None;
    for (link, item) in items {
        if let (None, Some(before)) = (item.year, previous) {
            let over = match link {
                Link::Range => item.month < before.month,
                Link::List => item
                    .month
                    .zip(before.month)
                    .is_some_and(|(month, before)| month + 9 <= before),
            };
            item.year = before.year.map(|year| year + i32::from(over));
        }
        previous = Some(*item);
    }
}

/// The runs of dates that items make; nothing when a year is not known.
fn runs(items: &[(Link, Item)]) -> Option<Result<Vec<Run>, InvalidDate>> {
    let mut runs: Vec<Run> = Vec::new();
    for (link, item) in items {
        let date = match PartialDate::from_numbers(item.day.unwrap_or(0), item.month?, item.year?) {
            Ok(date) => date,
            Err(invalid) => return Some(Err(invalid)),
        };
        let point = Point {
            date,
            approximate: item.approximate,
        };
        match (link, runs.last_mut()) {
            (Link::Range, Some(run)) => run.end = point,
            _ => runs.push(Run::single(point)),
        }
    }
    Some(Ok(runs))
}

//! What a written date means, with the year and month of what governs it.

use std::borrow::Cow;

use super::Grammar;
use super::item::{DateBound, DateLink, Expression, Fault, Item, Years};
use crate::date::{
    Calendar, Date, InvalidDate, Meaning, PartialDate, Point, Run, Unreadable, Weekday,
};

/// What governs a date: the year, and the month, of a heading or a date before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::parse) struct Context {
    pub(in crate::parse) year: Option<i32>,
    pub(in crate::parse) month: Option<u32>,
    /// First and last of the years in which years of two digits lie: 1850 and 1859 under `1850s`.
    pub(in crate::parse) century: Option<(i32, i32)>,
}

impl Context {
    /// Nothing governs the date.
    pub(in crate::parse) const NONE: Self = Self {
        year: None,
        month: None,
        century: None,
    };

    pub(in crate::parse) fn of_year(year: Option<i32>) -> Self {
        Self { year, ..Self::NONE }
    }
}

impl Grammar<'_> {
    /// The date that `expression` means. What is taken from `context` marks it as inferred.
    pub(in crate::parse) fn date<'a>(
        &self,
        written: impl Into<Cow<'a, str>>,
        expression: &Expression,
        context: Context,
    ) -> Date<'a> {
        let mut date = Date::read(written, Meaning::Unknown);
        date.weekday =
            (expression.items().find_map(|item| item.weekday)).and_then(Weekday::from_number);
        date.dual_year = expression.items().find_map(|item| item.old_year);
        let of_century = |item: &Item| {
            let (first, last) = context.century?;
            let year = first - first % 100 + i32::try_from(item.short_year?).ok()?;
            (first..=last).contains(&year).then_some(year)
        };
        let fault = expression.items().find_map(|item| {
            item.fault
                .filter(|fault| *fault != Fault::NoCentury || of_century(item).is_none())
        });
        if let Some(fault) = fault {
            date.meaning = match fault {
                Fault::YearDigits => Meaning::Invalid(InvalidDate::YearNotFourDigits),
                Fault::NoCentury => Meaning::Unreadable(Unreadable {
                    reason: "the year has two digits, and nothing says which century",
                    hint: None,
                }),
            };
            return date;
        }
        let mut items: Vec<(DateLink, Item)> = vec![(DateLink::List, expression.first)];
        items.extend(expression.more.iter().copied());
        let mut short = false;
        for (_, item) in &mut items {
            if item.year.is_none()
                && let Some(year) = of_century(item)
            {
                item.year = Some(year);
                short = true;
            }
        }
        drop_old_style(&mut items);
        date.inferred = complete(&mut items, context) | short;
        let meaning = self.meaning(&items, expression.bound);
        date.meaning = match items.iter().any(|(_, item)| item.swappable) {
            true => self.either(meaning, &items, expression.bound),
            false => meaning,
        };
        date
    }

    /// The meaning of dates whose days and months may be the other way round.
    fn either(
        &self,
        first: Meaning,
        items: &[(DateLink, Item)],
        bound: Option<DateBound>,
    ) -> Meaning {
        let swapped: Vec<(DateLink, Item)> = items
            .iter()
            .map(|(link, item)| match item.swappable {
                true => (
                    *link,
                    Item {
                        day: item.month,
                        month: item.day,
                        ..*item
                    },
                ),
                false => (*link, *item),
            })
            .collect();
        let second = self.meaning(&swapped, bound);
        match (&first, &second) {
            _ if first == second => first,
            (Meaning::Invalid(_), Meaning::Invalid(_)) | (_, Meaning::Invalid(_)) => first,
            (Meaning::Invalid(_), _) => second,
            _ => Meaning::Ambiguous(vec![first, second]),
        }
    }

    fn meaning(&self, items: &[(DateLink, Item)], bound: Option<DateBound>) -> Meaning {
        let mut runs: Vec<Run> = Vec::with_capacity(items.len());
        for (link, item) in items {
            let date = match partial(item, self.calendar) {
                Some(Ok(date)) => date,
                Some(Err(invalid)) => return Meaning::Invalid(invalid),
                None => return Meaning::Unknown,
            };
            let point = Point {
                date,
                approximate: item.approximate,
                uncertain: item.uncertain,
            };
            match (link, runs.last_mut()) {
                (DateLink::Range | DateLink::Stroke, Some(run)) => run.end = point,
                _ => runs.push(Run::single(point)),
            }
        }
        match (bound, runs.as_slice()) {
            (Some(DateBound::Before), [run]) => Meaning::Before(run.end),
            (Some(DateBound::After), [run]) => Meaning::After(run.start),
            _ if items.iter().any(|(link, _)| *link == DateLink::Or) && !is_list_of_or(items) => {
                Meaning::Unreadable(Unreadable {
                    reason: "some of its dates are joined by a word for `and`, others by one for `or`",
                    hint: None,
                })
            }
            _ if runs.len() > 1 && items.iter().any(|(link, _)| *link == DateLink::Or) => {
                match Meaning::of_runs(runs) {
                    Meaning::Set(runs) => Meaning::OneOf(runs),
                    other => other,
                }
            }
            _ => Meaning::of_runs(runs),
        }
    }
}

/// Whether all dates are joined by `or`, or by commas and the last by `or`: `3, 5 or 7 May`.
fn is_list_of_or(items: &[(DateLink, Item)]) -> bool {
    let [_, between @ .., (DateLink::Or, _)] = items else {
        return false;
    };
    between.iter().all(|(link, _)| link.is_list())
}

/// Keeps the new style of a day that is written in both: their days lie as far apart as the calendars did.
fn drop_old_style(items: &mut Vec<(DateLink, Item)>) {
    let [(_, old), (DateLink::Stroke, new)] = items.as_slice() else {
        return;
    };
    let Some(year) = new.year.or(old.year) else {
        return;
    };
    let month = |item: &Item| item.month.or(new.month).or(old.month);
    let day = |item: &Item| {
        let date = PartialDate::new(item.day, month(item), item.year.unwrap_or(year)).ok()?;
        item.day.and(date.earliest()).map(crate::date::day_number)
    };
    let Some((from, to)) = day(old).zip(day(new)) else {
        return;
    };
    // The Julian calendar leaves a leap day more behind in each century that is none of 400 years.
    let apart = year / 100 - year / 400 - 2;
    if to - from == apart && year > 1582 {
        let new = Item {
            month: month(new),
            ..*new
        };
        items.clear();
        items.push((DateLink::List, new));
    }
}

/// The date of one item; nothing when it says too little.
fn partial(item: &Item, calendar: Calendar) -> Option<Result<PartialDate, InvalidDate>> {
    let Some(year) = item.year else {
        return match (item.month?, item.day) {
            (1..=12, None | Some(0)) => Some(Ok(PartialDate::NoYear {
                month: item.month?,
                day: None,
            })),
            (month, Some(day)) => Some(PartialDate::without_year(Some(day), month)),
            (_, None) => Some(Err(InvalidDate::NoSuchMonth)),
        };
    };
    if let Some(season) = item.season {
        return Some(Ok(PartialDate::Season(year, season)));
    }
    Some(match (item.years, item.month, item.day) {
        (Years::Decade, ..) => Ok(PartialDate::Decade(year)),
        (Years::Century, ..) => Ok(PartialDate::Century(year)),
        (Years::One, None, None) => Ok(PartialDate::Year(year)),
        (Years::One, Some(0), _) if item.marked_unknown => Ok(PartialDate::MonthUnknown(year)),
        (Years::One, Some(0), None | Some(0)) => Ok(PartialDate::Year(year)),
        (Years::One, Some(month @ 1..=12), Some(0)) if item.marked_unknown => {
            Ok(PartialDate::DayUnknown(year, month))
        }
        (Years::One, Some(month @ 1..=12), None | Some(0)) => Ok(PartialDate::Month(year, month)),
        (Years::One, Some(month), day) => {
            PartialDate::in_calendar(calendar, day, Some(month), year)
        }
        // A day whose month is not said.
        (Years::One, None, Some(_)) => return None,
    })
}

/// Gives each item the month of the one before, and the year of those around it or of the context. Returns
/// whether anything was taken from the context.
fn complete(items: &mut [(DateLink, Item)], context: Context) -> bool {
    let mut inferred = false;
    let mut month = None;
    for (_, item) in items.iter_mut() {
        if item.month.is_none() && item.day.is_some() {
            item.month = month.or(context.month);
            inferred |= month.is_none() && item.month.is_some();
        }
        month = item.month.or(month);
    }
    let written = items.iter().any(|(_, item)| item.year.is_some());
    if !written && let Some(year) = context.year {
        if let Some((_, first)) = items.first_mut() {
            first.year = Some(year);
        }
        inferred = true;
    }
    fill_years(items);
    inferred
}

/// Whether the year turns between two months of a list.
fn is_over_turn(first: Option<u32>, second: Option<u32>) -> bool {
    first
        .zip(second)
        .is_some_and(|(first, second)| second + 9 <= first)
}

/// Gives each item its year. A year stands for the items before it, up to the one that has its own, and then
/// for those behind it; a range or list that runs over the turn of the year begins in the one before.
fn fill_years(items: &mut [(DateLink, Item)]) {
    let mut year = None;
    for at in (0..items.len()).rev() {
        let from_behind = items[at].1.year.is_none();
        year = items[at].1.year.or(year);
        items[at].1.year = year;
        if let (true, Some((link, end))) = (from_behind, items.get(at + 1).copied()) {
            let start = &mut items[at].1;
            let over = match link {
                DateLink::Range | DateLink::Stroke => {
                    (start.month, start.day) > (end.month, end.day) && start.month != end.month
                }
                DateLink::List | DateLink::Or => is_over_turn(start.month, end.month),
            };
            if over {
                start.year = start.year.map(|year| year - 1);
                year = start.year;
            }
        }
    }
    let mut previous: Option<Item> = None;
    for (link, item) in items {
        if let (None, Some(before)) = (item.year, previous) {
            let over = match link {
                DateLink::Range | DateLink::Stroke => item.month < before.month,
                DateLink::List | DateLink::Or => is_over_turn(before.month, item.month),
            };
            item.year = before.year.map(|year| year + i32::from(over));
        }
        previous = Some(*item);
    }
}

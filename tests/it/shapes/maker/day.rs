//! A day of the calendar, as the generator draws it.

use super::rng::Rng;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Day {
    pub(crate) year: usize,
    /// From 1.
    pub(crate) month: usize,
    /// From 1 to 28: every month has it.
    pub(crate) day: usize,
}

impl Day {
    pub(crate) fn drawn(rng: &mut Rng, year: usize) -> Self {
        Self {
            year,
            month: rng.between(1, 12),
            day: rng.between(1, 28),
        }
    }

    pub(crate) fn edtf(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// The day of the week, 0 for Monday, by Zeller's rule.
    pub(crate) fn weekday(self) -> usize {
        let (year, month) = match self.month {
            1 | 2 => (self.year - 1, self.month + 12),
            month => (self.year, month),
        };
        let saturday_first =
            self.day + 13 * (month + 1) / 5 + year + year / 4 - year / 100 + year / 400;
        (saturday_first + 5) % 7
    }
}

/// The days of a chronology: in order, but for the mistakes.
pub(crate) fn days(rng: &mut Rng, count: usize, mistakes: bool, with_years: bool) -> Vec<Day> {
    let mut year = rng.between(1650, 1960);
    let mut days: Vec<Day> = (0..count)
        .map(|_| {
            year += usize::from(rng.chance(40));
            Day::drawn(rng, year)
        })
        .collect();
    days.sort();
    // Numbers alone tell which is the day only where one of them is no month.
    if days.iter().all(|day| day.day <= 12) {
        days[count / 2].day = 25;
    }
    if mistakes {
        for _ in 0..(count / 10).max(1) {
            let at = rng.below(count);
            match rng.below(if with_years { 4 } else { 2 }) {
                0 | 1 => days[at].month = rng.between(1, 12),
                2 => days[at].year -= rng.pick(&[1, 10, 100]),
                _ => days.swap(at, (at + 1) % count),
            }
        }
    }
    days
}

#[test]
fn a_day_knows_its_weekday() {
    let weekday = |year, month, day| Day { year, month, day }.weekday();
    assert_eq!(weekday(1951, 3, 8), 3);
    assert_eq!(weekday(2000, 1, 1), 5);
    assert_eq!(weekday(1907, 2, 3), 6);
}

//! The ways of writing a date that every layout and every language is tried with.

use super::day::Day;
use super::languages::Language;
use super::story::capital;

/// A way of writing a date at the front of an entry.
pub(crate) struct Form {
    /// What it looks like, with `M` for a month's name and `m` for its number.
    pub(crate) name: &'static str,
    /// Whether it leaves the year to a heading.
    pub(crate) under_year: bool,
    template: &'static str,
}

const fn whole(name: &'static str, template: &'static str) -> Form {
    Form {
        name,
        under_year: false,
        template,
    }
}

const fn under_year(name: &'static str, template: &'static str) -> Form {
    Form {
        name,
        under_year: true,
        template,
    }
}

/// In braces what is filled in: see [`fill`].
pub(crate) const FORMS: [Form; 18] = [
    whole("D-m-Y", "{d}-{n}-{y} "),
    whole("D.m.Y", "{dd}.{nn}.{y} "),
    whole("ISO", "{y}-{nn}-{dd} "),
    whole("D M Y", "{d} {m} {y} "),
    whole("D. M Y:", "{d}. {m} {y}: "),
    whole("M D, Y", "{M} {d}, {y} "),
    whole("M D, Y –", "{M} {d}, {y} – "),
    whole("Y M D", "{y} {m} {d} "),
    whole("Y, M D.", "{y}, {m} {d}. "),
    whole("D abbr Y,", "{d} {s} {y}, "),
    whole("D-abbr-Y", "{d}-{a}-{y} "),
    whole("D/m/Y", "{d}/{n}/{y} "),
    whole("D-RM-Y", "{d}-{R}-{y} "),
    whole("own:", "{own}: "),
    under_year("D M:", "{d} {m}: "),
    under_year("Abbr D –", "{S} {d} – "),
    under_year("D. M", "{d}. {m} "),
    under_year("M D.", "{M} {d}. "),
];

/// How one page writes dates.
#[derive(Clone, Copy)]
pub(crate) struct Hand<'a> {
    pub(crate) language: &'a Language,
    /// Whether shortened months have their full stop.
    pub(crate) stop: bool,
}

impl Form {
    /// The date as the entry begins with it, white space behind it included.
    pub(crate) fn write(&self, hand: Hand<'_>, day: Day) -> String {
        fill(self.template, hand, day)
    }
}

const ROMAN: [&str; 12] = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
];

/// Fills a template: `{d}` and `{dd}` day, `{th}` English ordinal, `{n}` and `{nn}` number of the month, `{R}` Roman,
/// `{m}` its name, `{M}` with a capital, `{a}` shortened, `{s}` and `{S}` with its full stop, `{y}` year, `{w}` and
/// `{W}` weekday, `{own}` the date as the language writes it.
pub(crate) fn fill(template: &str, hand: Hand<'_>, day: Day) -> String {
    let template = template.replace("{own}", hand.language.full_date);
    let mut out = String::new();
    let mut rest = template.as_str();
    while let Some((before, behind)) = rest.split_once('{') {
        let (name, behind) = behind.split_once('}').unwrap();
        out.push_str(before);
        out.push_str(&part(name, hand, day));
        rest = behind;
    }
    out.push_str(rest);
    out
}

fn part(name: &str, hand: Hand<'_>, day: Day) -> String {
    let (month, short) = (
        hand.language.months[day.month - 1],
        hand.language.short_months[day.month - 1],
    );
    // A name that is not shortened has no full stop.
    let stop = if hand.stop && !month.eq(short) {
        "."
    } else {
        ""
    };
    let weekday = hand.language.weekdays[day.weekday()];
    match name {
        "d" => day.day.to_string(),
        "dd" => format!("{:02}", day.day),
        "th" => format!("{}{}", day.day, ordinal_ending(day.day)),
        "n" => day.month.to_string(),
        "nn" => format!("{:02}", day.month),
        "R" => ROMAN[day.month - 1].to_owned(),
        "m" => month.to_owned(),
        "M" => capital(month),
        "a" => short.to_owned(),
        "s" => format!("{short}{stop}"),
        "S" => format!("{}{stop}", capital(short)),
        "y" => day.year.to_string(),
        "w" => weekday.to_owned(),
        "W" => capital(weekday),
        _ => panic!("{name} is no part of a date"),
    }
}

fn ordinal_ending(day: usize) -> &'static str {
    match day {
        1 | 21 => "st",
        2 | 22 => "nd",
        3 | 23 => "rd",
        _ => "th",
    }
}

//! Forms that nobody listed: the parts of an entry in an order that is drawn for each page.

use super::day::{Day, days};
use super::forms::{Hand, fill};
use super::grid::{Layout, Told, page_title, write};
use super::languages::{Language, languages};
use super::page::{Made, Writer};
use super::rng::Rng;
use super::story::{capital, sentence};

/// Dates with the name of the month.
const NAMED: [&str; 20] = [
    "{d} {m} {y}",
    "{d}. {m} {y}",
    "{d} {m}, {y}",
    "{own}",
    "{d}-{m}-{y}",
    "{dd} {m} {y}",
    "{d} {s} {y}",
    "{M} {d}, {y}",
    "{M} {d} {y}",
    "{S} {d}, {y}",
    "{M} {d}. {y}",
    "{y} {m} {d}",
    "{y}, {m} {d}",
    "{y}: {m} {d}",
    "{y} – {m} {d}",
    "{y}-{a}-{d}",
    "{y}, {d} {m}",
    "{y}: {d} {m}",
    "{y} {d} {m}",
    "{y}. {d}. {m}",
];
/// Dates that only English writes so.
const ENGLISH: [&str; 4] = [
    "{th} {m} {y}",
    "{th} of {m}, {y}",
    "{M} {th}, {y}",
    "{M} the {th}, {y}",
];
/// Dates of numbers.
const NUMBERS: [&str; 11] = [
    "{d}-{n}-{y}",
    "{dd}.{nn}.{y}",
    "{d}. {n}. {y}",
    "{d}/{n}/{y}",
    "{nn}/{dd}/{y}",
    "{y}-{nn}-{dd}",
    "{y}/{nn}/{dd}",
    "{y}.{nn}.{dd}",
    "{d} {R} {y}",
    "{d}.{R}.{y}",
    "{y} {R} {d}",
];
/// What parts the date from the text behind it.
const MARKS: [&str; 10] = [
    " ", ": ", ". ", ", ", " – ", " - ", " — ", " | ", "\t", "; ",
];
const NUMBERED: [&str; 4] = ["{}. ", "{}) ", "({}) ", "No. {}, "];
/// What stands around the date and before and behind it: `D` the date, `W` the weekday, `P` a place.
const AROUND: [&str; 11] = [
    "D", "D", "D", "[D]", "(D)", "W, D", "W D", "D, W", "D (W)", "P, D", "D, P",
];
/// Whole lines in which the date does not come first: `T` the text, `N` a number.
const LINES: [&str; 12] = [
    "T\tP\tD",
    "T\tD",
    "N\tD\tT",
    "P\tD\tT",
    "| P | D | T |",
    "| N | T | D |",
    "P | D | T",
    "T (D)",
    "T [D]",
    "T – D",
    "T, D.",
    "P: T. D",
];

/// How all entries of a page are written.
struct Style {
    date: &'static str,
    around: &'static str,
    number: Option<&'static str>,
    mark: &'static str,
    /// For entries whose date does not come first.
    line: Option<&'static str>,
}

impl Style {
    fn drawn(rng: &mut Rng, language: &Language) -> Self {
        let line = rng.chance(30).then(|| rng.pick(&LINES));
        let date = match rng.below(10) {
            0..6 => rng.pick(&NAMED),
            6 if language.is_english() => rng.pick(&ENGLISH),
            _ => rng.pick(&NUMBERS),
        };
        let around = match line {
            Some(_) => "D",
            None => rng.pick(&AROUND),
        };
        // `12. 7. 3. 1849` would be a riddle.
        let riddle = around == "(D)" || ["{d}. {n}. {y}", "{y}. {d}. {m}"].contains(&date);
        let number = (line.is_none() && !riddle && rng.chance(15)).then(|| rng.pick(&NUMBERED));
        Self {
            date,
            around,
            number,
            mark: rng.pick(&MARKS),
            line,
        }
    }

    fn name(&self) -> String {
        let number = self.number.unwrap_or_default();
        match self.line {
            Some(line) => format!("{line:?} {}", self.date),
            None => format!("{number}{} {} {:?}", self.around, self.date, self.mark),
        }
    }

    /// The date with all that stands around it, before the text.
    fn front(&self, hand: Hand<'_>, day: Day, place: &str, number: usize) -> String {
        let mut front = String::new();
        if let Some(numbered) = self.number {
            front.push_str(&numbered.replace("{}", &number.to_string()));
        }
        for letter in self.around.chars() {
            match letter {
                'D' => front.push_str(&fill(self.date, hand, day)),
                'W' => front.push_str(&fill(
                    if self.around.starts_with('W') {
                        "{W}"
                    } else {
                        "{w}"
                    },
                    hand,
                    day,
                )),
                'P' => front.push_str(place),
                other => front.push(other),
            }
        }
        if self.mark.starts_with('.') && front.ends_with('.') {
            front.pop();
        }
        front + self.mark
    }

    /// A whole line.
    fn line(
        &self,
        template: &str,
        hand: Hand<'_>,
        told: &Told,
        place: &str,
        number: usize,
    ) -> String {
        (template.chars())
            .map(|letter| match letter {
                'D' => fill(self.date, hand, told.day),
                'T' => told.text.clone(),
                'P' => place.to_owned(),
                'N' => number.to_string(),
                other => other.to_string(),
            })
            .collect()
    }
}

/// `count` pages of forms that are drawn.
pub(crate) fn drawn(seed: u64, count: usize) -> impl Iterator<Item = Made> {
    (0..count).map(move |number| {
        let mut rng = Rng::new(seed, &format!("drawn {number}"));
        // Every other page is English: what is odd about a form is seldom its language.
        let language = if rng.chance(40) {
            &languages()[0]
        } else {
            &languages()[rng.below(languages().len())]
        };
        let style = Style::drawn(&mut rng, language);
        page(&mut rng, language, &style)
    })
}

fn page(rng: &mut Rng, language: &'static Language, style: &Style) -> Made {
    let layouts: &[Layout] = match (style.line, style.number) {
        (Some(_), _) => &[Layout::Dense],
        (_, Some(_)) => &[Layout::Dense, Layout::Blank, Layout::Alone],
        _ => &Layout::ALL,
    };
    let layout = rng.pick(layouts);
    let width = match style.line {
        Some(_) => None,
        None => rng.pick(&[None, None, Some(62), Some(78)]),
    };
    let hand = Hand {
        language,
        stop: rng.chance(50),
    };
    let count = rng.between(12, 22);
    let first_number = rng.between(1, 40);
    let all_end = rng.chance(60);
    let mistakes = rng.chance(25);
    let days = days(rng, count, mistakes, true);
    let mut page = Writer::new(width);
    page.line(page_title(rng, language));
    page.blank();
    if let Some(template) = style.line.filter(|line| line.contains(['\t', '|'])) {
        table_head(rng, language, template, &mut page);
    }
    for (index, day) in days.into_iter().enumerate() {
        let least = rng.between(5, if width.is_some() { 20 } else { 12 });
        let in_line = style.line.is_some();
        let end = if !in_line && (all_end || rng.chance(50)) {
            "."
        } else {
            ""
        };
        let text = sentence(rng, language, least).join(" ") + end;
        let place = rng.pick(&language.places);
        let number = first_number + index;
        let front = style.front(hand, day, place, number);
        let told = Told { day, front, text };
        match style.line {
            Some(template) => {
                page.entry(Some(day.edtf()), "");
                page.line(style.line(template, hand, &told, place, number));
            }
            None => write(&mut page, layout, &told),
        }
    }
    let name = style.name();
    let part = match (style.line, style.around) {
        (Some(line), _) => line,
        (None, around) => around,
    };
    let part = format!("{}{part}", style.number.unwrap_or_default());
    let width = width.map_or("none".to_owned(), |width| width.to_string());
    let tags = [
        ("kind", "drawn"),
        ("language", language.code),
        ("style", name.as_str()),
        ("date", style.date),
        ("order", part.as_str()),
        ("layout", layout.name()),
        ("width", width.as_str()),
    ];
    page.finish(language, &tags)
}

/// The names of the columns, on some pages.
fn table_head(rng: &mut Rng, language: &Language, template: &str, page: &mut Writer) {
    if rng.chance(50) {
        return;
    }
    let columns: Vec<char> = template.chars().filter(char::is_ascii_uppercase).collect();
    let names: Vec<String> = columns
        .iter()
        .map(|_| capital(rng.pick(&language.nouns)))
        .collect();
    let mut names = names.iter();
    let head: String = (template.chars())
        .map(|letter| match letter {
            letter if letter.is_ascii_uppercase() => names.next().cloned().unwrap_or_default(),
            other => other.to_string(),
        })
        .collect();
    page.line(head);
    if template.starts_with('|') {
        page.line(format!("|{}", "---|".repeat(columns.len())));
    }
}

//! Chronologies in a form, a layout and a language that are given: one list of events, written in many ways.

use super::day::{Day, days};
use super::forms::{FORMS, Form, Hand};
use super::languages::{Language, languages};
use super::page::{Made, Writer};
use super::rng::Rng;
use super::story::{capital, sentence, title};
use super::traps::Trapper;

/// How the entries stand on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Layout {
    /// One below the other.
    Dense,
    /// Parted by blank lines.
    Blank,
    /// Behind bullets.
    Bullets,
    /// Markdown: `- **date** text`.
    Bold,
    /// The date alone on its line, the text below.
    Alone,
    /// The same with a blank line between.
    AloneBlank,
}

impl Layout {
    pub(crate) const ALL: [Self; 6] = [
        Self::Dense,
        Self::Blank,
        Self::Bullets,
        Self::Bold,
        Self::Alone,
        Self::AloneBlank,
    ];

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Dense => "dense",
            Self::Blank => "blank lines",
            Self::Bullets => "bullets",
            Self::Bold => "Markdown",
            Self::Alone => "alone",
            Self::AloneBlank => "alone, blank",
        }
    }

    pub(crate) const fn is_alone(self) -> bool {
        matches!(self, Self::Alone | Self::AloneBlank)
    }

    const fn is_listed(self) -> bool {
        matches!(self, Self::Bullets | Self::Bold)
    }
}

/// What is written between and behind the entries.
#[derive(Clone, Copy)]
pub(crate) struct Plan {
    pub(crate) language: &'static Language,
    pub(crate) form: &'static Form,
    pub(crate) layout: Layout,
    pub(crate) width: Option<usize>,
    /// Whether images, captions and paragraphs stand between the entries and behind them.
    pub(crate) noise: bool,
    /// Whether some entries stand out of order.
    pub(crate) mistakes: bool,
    /// Whether the sentences break before dates that they mention.
    pub(crate) traps: bool,
}

/// A date's words and its entry's: everything that layouts arrange.
pub(crate) struct Told {
    pub(crate) day: Day,
    /// The date with what parts it from the text.
    pub(crate) front: String,
    /// Without the date.
    pub(crate) text: String,
}

/// Pages of all forms and layouts in all languages, of which `percent` in a hundred are drawn.
pub(crate) fn grid(seed: u64, percent: usize) -> impl Iterator<Item = Made> {
    let cells = languages().iter().flat_map(|language| {
        (FORMS.iter()).flat_map(move |form| Layout::ALL.map(move |layout| (language, form, layout)))
    });
    cells.filter_map(move |(language, form, layout)| {
        let stream = format!("{} {} {layout:?}", language.code, form.name);
        let mut rng = Rng::new(seed, &stream);
        let drawn = rng.chance(percent);
        let plan = Plan {
            language,
            form,
            layout,
            width: rng.pick(&[None, None, Some(55), Some(72)]),
            noise: rng.chance(40),
            mistakes: rng.chance(40),
            traps: false,
        };
        drawn.then(|| page(&mut rng, plan))
    })
}

/// A page as it is planned.
pub(crate) fn page(rng: &mut Rng, plan: Plan) -> Made {
    let Plan {
        language,
        layout,
        width,
        ..
    } = plan;
    let mut page = Writer::new(width);
    page.line(page_title(rng, language));
    page.blank();
    let mut year = None;
    for told in story(rng, plan) {
        if plan.form.under_year && year != Some(told.day.year) {
            year = Some(told.day.year);
            let blank = layout != Layout::Dense;
            if blank {
                page.blank();
            }
            page.line(told.day.year.to_string());
            if blank {
                page.blank();
            }
        }
        write(&mut page, layout, &told);
        if plan.noise && rng.chance(12) {
            noise(rng, plan, &mut page);
        }
    }
    if plan.noise {
        behind(rng, language, &mut page);
    }
    let kind = if plan.traps { "traps" } else { "grid" };
    let width = width.map_or("none".to_owned(), |width| width.to_string());
    let tags = [
        ("kind", kind),
        ("language", language.code),
        ("form", plan.form.name),
        ("layout", layout.name()),
        ("width", width.as_str()),
        ("noise", if plan.noise { "yes" } else { "no" }),
        ("mistakes", if plan.mistakes { "yes" } else { "no" }),
    ];
    page.finish(language, &tags)
}

pub(crate) fn page_title(rng: &mut Rng, language: &Language) -> String {
    if language.is_english() {
        format!("Chronology of the {}", rng.pick(&language.nouns))
    } else {
        title(rng, language)
    }
}

/// The events that a page tells, each with its date written and its sentence.
pub(crate) fn story(rng: &mut Rng, plan: Plan) -> Vec<Told> {
    let count = rng.between(14, 24);
    let hand = Hand {
        language: plan.language,
        stop: rng.chance(50),
    };
    // Where all sentences end, a line that does not is known to go on.
    let all_end = plan.layout.is_alone() || rng.chance(50);
    let days = days(rng, count, plan.mistakes, !plan.form.under_year);
    let longest = if plan.width.is_some() { 26 } else { 12 };
    (days.into_iter())
        .map(|day| {
            let front = plan.form.write(hand, day);
            let least = rng.between(5, longest);
            let end = if all_end || rng.chance(50) { "." } else { "" };
            let mut text = sentence(rng, plan.language, least).join(" ");
            if plan.traps && least > 9 && rng.chance(70) {
                let trapper = Trapper { plan, hand, day };
                // Most dates that a sentence mentions stand within its lines.
                let tries = rng.pick(&[1, 1, 8]);
                let trapped = trapper.sentence(rng, &front, least, (all_end, tries));
                text = trapped.unwrap_or(text);
            }
            text.push_str(end);
            Told { day, front, text }
        })
        .collect()
}

pub(crate) const fn indent(layout: Layout) -> &'static str {
    if layout.is_listed() { "  " } else { "" }
}

pub(crate) fn bulleted(layout: Layout, entry: &str) -> String {
    match layout {
        Layout::Bullets => format!("• {entry}"),
        Layout::Bold => format!("- {entry}"),
        _ => entry.to_owned(),
    }
}

/// The date without what parts it from the text.
pub(crate) fn date_alone(front: &str) -> String {
    let marks = [' ', ':', '.', ',', ';', '–', '—', '-', '|', '\t'];
    let mut date = front.trim_matches(marks).to_owned();
    // The full stop of `1948 r.` and `1948 г.` belongs to the date.
    if date.ends_with(" r") || date.ends_with(" г") {
        date.push('.');
    }
    date
}

/// Writes one entry.
pub(crate) fn write(page: &mut Writer, layout: Layout, told: &Told) {
    page.entry(Some(told.day.edtf()), &told.text);
    let date = date_alone(&told.front);
    match layout {
        Layout::Alone | Layout::AloneBlank => {
            page.line(capital(&date));
            if layout == Layout::AloneBlank {
                page.blank();
            }
            page.wrapped(&told.text, "");
            page.blank();
        }
        Layout::Bold => page.wrapped(&format!("- **{date}** {}", told.text), "  "),
        _ => {
            let entry = bulleted(layout, &format!("{}{}", told.front, told.text));
            page.wrapped(&entry, indent(layout));
            if layout == Layout::Blank {
                page.blank();
            }
        }
    }
}

/// An image or a caption between two entries. Under the heading of a year a caption might be an entry of that year.
fn noise(rng: &mut Rng, plan: Plan, page: &mut Writer) {
    match rng.below(if plan.form.under_year { 2 } else { 3 }) {
        0 => page.line("img"),
        1 => {
            page.blank();
            page.line("img");
            page.blank();
        }
        _ => {
            page.blank();
            page.line(title(rng, plan.language));
            page.blank();
        }
    }
}

/// Paragraphs behind the last entry.
fn behind(rng: &mut Rng, language: &Language, page: &mut Writer) {
    page.blank();
    for _ in 0..2 {
        let sentences: Vec<String> = (0..4)
            .map(|_| sentence(rng, language, 20).join(" ") + ".")
            .collect();
        page.wrapped(&sentences.join(" "), "");
        page.blank();
    }
}

//! One list of events, written in several ways: all must give the same records.

use super::day::days;
use super::forms::{FORMS, Hand};
use super::grid::{Layout, Told, date_alone, page_title, write};
use super::languages::{Language, languages};
use super::page::{Made, Writer};
use super::rng::Rng;
use super::story::sentence;

/// What is the same on a page and its twin.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Same {
    DatesAndTexts,
    Dates,
}

/// `count` lists of events, each as a plain page, with its lines broken at a width, as a Markdown list with bold dates,
/// in two columns that a tab parts, and told in another language.
pub(crate) fn twins(seed: u64, count: usize) -> impl Iterator<Item = (Made, Same)> {
    let whole = FORMS.iter().filter(|form| !form.under_year);
    let forms: Vec<_> = whole.collect();
    (0..count).flat_map(move |number| {
        let mut rng = Rng::new(seed, &format!("twins {number}"));
        let form = forms[number % forms.len()];
        let language = &languages()[rng.below(languages().len())];
        let step = rng.between(1, languages().len() - 1);
        let at = languages().iter().position(|one| one.code == language.code);
        let other = &languages()[(at.unwrap() + step) % languages().len()];
        let stop = rng.chance(50);
        let mistakes = rng.chance(30);
        let days = days(&mut rng, 14, mistakes, true);
        let mut tell = |language: &'static Language| -> Vec<Told> {
            (days.iter())
                .map(|day| {
                    let least = rng.between(6, 20);
                    Told {
                        day: *day,
                        front: form.write(Hand { language, stop }, *day),
                        text: sentence(&mut rng, language, least).join(" ") + ".",
                    }
                })
                .collect()
        };
        let (told, translated) = (tell(language), tell(other));
        let page = |language, told: &[Told], layout, width, kind| {
            let mut page = Writer::new(width);
            page.line(page_title(&mut Rng::new(seed, "title"), language));
            page.blank();
            for told in told {
                write(&mut page, layout, told);
            }
            page.finish(
                language,
                &[
                    ("twin", kind),
                    ("language", language.code),
                    ("form", form.name),
                ],
            )
        };
        let in_columns: Vec<Told> = (told.iter())
            .map(|told| Told {
                front: date_alone(&told.front) + "\t",
                text: told.text.clone(),
                day: told.day,
            })
            .collect();
        let (dense, bold) = (Layout::Dense, Layout::Bold);
        let texts = Same::DatesAndTexts;
        [
            (page(language, &told, dense, None, "plain"), texts),
            (page(language, &told, dense, Some(66), "wrapped"), texts),
            (page(language, &told, bold, None, "Markdown"), texts),
            (
                page(language, &in_columns, dense, None, "table"),
                Same::Dates,
            ),
            (
                page(other, &translated, dense, None, "translated"),
                Same::Dates,
            ),
        ]
    })
}

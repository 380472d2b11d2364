//! A page for each language, with a whole date of each month.

use super::day::Day;
use super::forms::{Hand, fill};
use super::grid::{Layout, Told, page_title, write};
use super::languages::languages;
use super::page::{Made, Writer};
use super::rng::Rng;
use super::story::sentence;

/// The fourteen pages. Each language writes its dates in its own way.
pub(crate) fn months(seed: u64) -> impl Iterator<Item = Made> {
    languages().iter().map(move |language| {
        let mut rng = Rng::new(seed, &format!("months {}", language.code));
        let hand = Hand {
            language,
            stop: false,
        };
        let mut page = Writer::new(None);
        page.line(page_title(&mut rng, language));
        page.blank();
        let mark = rng.pick(&[": ", " – ", " "]);
        let first = rng.between(1700, 1950);
        for month in 1..=12 {
            let day = Day {
                year: first + month / 3,
                month,
                day: rng.between(1, 28),
            };
            let least = rng.between(5, 10);
            let told = Told {
                day,
                front: fill("{own}", hand, day) + mark,
                text: sentence(&mut rng, language, least).join(" ") + ".",
            };
            write(&mut page, Layout::Dense, &told);
        }
        page.finish(language, &[("kind", "months"), ("language", language.code)])
    })
}

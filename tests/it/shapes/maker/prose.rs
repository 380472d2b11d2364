//! Running text whose lines are broken at a width, whatever the next line begins with.

use super::day::Day;
use super::forms::{Hand, fill};
use super::grid::page_title;
use super::languages::{Language, languages};
use super::page::{Made, Writer};
use super::rng::Rng;
use super::story::{capital, sentence};

/// `count` pages of paragraphs that blank lines part.
pub(crate) fn prose(seed: u64, count: usize) -> impl Iterator<Item = Made> {
    (0..count).map(move |number| {
        let mut rng = Rng::new(seed, &format!("prose {number}"));
        let speaking: Vec<&Language> = (languages().iter())
            .filter(|language| language.mentions_dates())
            .collect();
        let language = rng.pick(&speaking);
        let width = rng.between(60, 90);
        let mut page = Writer::new(Some(width));
        page.line(page_title(&mut rng, language));
        page.blank();
        for _ in 0..rng.between(5, 10) {
            let text = paragraph(&mut rng, language);
            page.paragraph(&text);
            page.blank();
        }
        let width = width.to_string();
        let tags = [
            ("kind", "prose"),
            ("language", language.code),
            ("width", width.as_str()),
        ];
        page.finish(language, &tags)
    })
}

/// Some sentences, of which many speak of dates; but the first begins with none: `Before May 1926` could be the date of
/// an entry.
fn paragraph(rng: &mut Rng, language: &'static Language) -> String {
    let hand = Hand {
        language,
        stop: false,
    };
    let mut sentences: Vec<String> = Vec::new();
    for index in 0..rng.between(3, 7) {
        let year = rng.between(1700, 1950);
        let day = Day::drawn(rng, year);
        let least = rng.between(8, 22);
        let mut words = sentence(rng, language, least);
        let template = rng.pick(&["{own}", "{m} {y}", "{y}", "{d} {m}", "{d}-{n}-{y}"]);
        let date = fill(template, hand, day);
        match rng.below(if index == 0 { 2 } else { 5 }) {
            0 => {}
            1 => {
                let at = rng.between(4, words.len() - 1);
                let before = rng.pick(&language.before_date);
                words.splice(at..at, [format!("{before} {date}")]);
            }
            2 => {
                words[0] = within(language, &words[0]);
                let before = rng.pick(&language.before_date);
                words.insert(0, format!("{} {date}", capital(before)));
            }
            3 => {
                words[0] = within(language, &words[0]);
                words.insert(0, capital(&date));
            }
            _ => {
                words[0] = within(language, &words[0]);
                words.insert(0, rng.between(2, 400).to_string());
            }
        }
        sentences.push(words.join(" ") + ".");
    }
    sentences.join(" ")
}

/// A word that began a sentence, within one.
fn within(language: &Language, word: &str) -> String {
    let small = word.to_lowercase();
    if language.nouns.contains(&word) {
        word.to_owned()
    } else {
        small
    }
}
